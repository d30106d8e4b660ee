//! The scenarios C0 to C10: how often the announced limits hold, and what they cost beside "twice the last wait".
//! Everything goes through the lines that `rapport waiting replay --jsonl` reads and writes.
//! `cargo run --release -p waiting --example scenarios [customers] [seed]`
#![expect(clippy::unwrap_used, reason = "a measurement that lacks something fails")]

#[path = "desks/live.rs"]
mod live;

use std::{collections::HashMap, env, time::Instant};

use live::{UNIT, scenarios};
use waiting::{
    Event, Line, What,
    jsonl::Replay,
    simulate::{Scenario, Simulation},
};

#[derive(Default)]
struct Score {
    count: f64,
    held: [f64; 3],
    everybody: (f64, f64),
    served: (f64, f64),
    loss: f64,
    rule: (f64, f64),
    error: f64,
    mean: f64,
}

#[derive(serde::Deserialize)]
struct Answer {
    p50: f64,
    p80: f64,
    p90: f64,
}

/// An event as a line.
fn told(event: Event) -> String {
    let (t, kind, rest) = match event.what {
        What::Staff { agents } => (event.at, "staff", format!(r#""agents":{agents}"#)),
        What::Plan { from, to, agents } => (event.at, "plan", format!(r#""from":{from},"to":{to},"agents":{agents}"#)),
        What::Arrive { id, group } => (event.at, "arrive", format!(r#""id":{id},"group":"group {group}""#)),
        What::Start { id } => (event.at, "start", format!(r#""id":{id}"#)),
        What::Finish { id } => (event.at, "finish", format!(r#""id":{id}"#)),
        What::Abandon { id } => (event.at, "abandon", format!(r#""id":{id}"#)),
    };
    format!(r#"{{"t":{t},"type":"{kind}",{rest}}}"#)
}

fn pinball(wait: f64, limit: f64) -> f64 {
    if wait > limit { 0.9 * (wait - limit) } else { 0.1 * (limit - wait) }
}

fn measure(scenario: &Scenario, seed: u64) -> (Score, f64, usize) {
    let mut simulation = Simulation::new(scenario.clone(), seed);
    let (mut replay, mut line) = (Replay::default(), Line::default());
    let mut said = HashMap::new();
    let mut served: HashMap<u64, bool> = HashMap::new();
    let mut score = Score::default();
    let (mut spent, mut events) = (0.0, 0);
    let mut waits = Vec::new();
    while let Some(event) = simulation.next() {
        events += 1;
        let text = told(event);
        let begun = Instant::now();
        let answer = replay.answer(&text);
        spent += begun.elapsed().as_secs_f64();
        if let (What::Arrive { id, .. }, Some(answer)) = (event.what, answer) {
            let answer: Answer = serde_json::from_str(&answer).unwrap();
            said.insert(id, (answer, 2.0 * line.last_wait().unwrap_or(0.0)));
            served.insert(id, true);
        }
        if let What::Abandon { id } = event.what {
            served.insert(id, false);
        }
        line.see(event);
        waits.extend(simulation.offered());
    }
    waits.extend(simulation.offered());
    for (id, wait) in waits {
        let (answer, rule) = said.get(&id).unwrap();
        score.everybody.0 += 1.0;
        score.everybody.1 += f64::from(u8::from(wait <= answer.p90));
        if wait <= 0.0 {
            continue;
        }
        if served.get(&id) == Some(&true) {
            score.served.0 += 1.0;
            score.served.1 += f64::from(u8::from(wait <= answer.p90));
        }
        score.count += 1.0;
        for (held, limit) in score.held.iter_mut().zip([answer.p50, answer.p80, answer.p90]) {
            *held += f64::from(u8::from(wait <= limit));
        }
        score.loss += pinball(wait, answer.p90) / UNIT;
        score.rule.0 += pinball(wait, *rule) / UNIT;
        score.rule.1 += f64::from(u8::from(wait <= *rule));
        score.error += ((wait - answer.p50) / UNIT).powi(2);
        score.mean += wait / UNIT;
    }
    (score, spent, events)
}

fn main() {
    let mut arguments = env::args().skip(1);
    let customers = arguments.next().map_or(100_000, |text| text.parse().unwrap());
    let seed = arguments.next().map_or(1, |text| text.parse().unwrap());
    println!(
        "scenario      n  E[W|W>0] |  p50   p80   p90 | p90 all served | pinball  2xLES ratio cov2L | ASE p50 | us/event"
    );
    for (name, scenario) in scenarios(customers) {
        let (score, spent, events) = measure(&scenario, seed);
        let n = score.count;
        println!(
            "{name:10} {n:7} {:7.3} | {:.3} {:.3} {:.3} | {:.3} {:.3} | {:.4} {:.4} {:.3} {:.3} | {:.4} | {:.2}",
            score.mean / n,
            score.held[0] / n,
            score.held[1] / n,
            score.held[2] / n,
            score.everybody.1 / score.everybody.0,
            score.served.1 / score.served.0,
            score.loss / n,
            score.rule.0 / n,
            score.loss / score.rule.0,
            score.rule.1 / n,
            score.error / n,
            spent * 1e6 / f64::from(u32::try_from(events).unwrap()),
        );
    }
}
