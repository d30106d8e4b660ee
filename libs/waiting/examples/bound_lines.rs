//! How little an announced nine-tenths limit can cost in the scenarios of `scenarios`: for one customer in ten, two
//! hundred futures are lived through from what can be known (who waits, how long each one has been served, the true
//! laws of service and patience, the plan), and their ninth tenth is announced. Beside it ours, which knows none of the
//! laws. `cargo run --release -p waiting --example bound_lines [customers] [seed]`
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that lacks something fails")]

#[path = "desks/live.rs"]
mod live;

use std::{
    collections::{BTreeMap, HashMap},
    env,
};

use live::{UNIT, scenarios};
use waiting::{
    Desk, Distribution, Line, Random, What,
    simulate::{Scenario, Simulation},
};

const FUTURES: usize = 200;
const EACH: u64 = 10;

/// All that can be known, and chance.
struct Known<'s> {
    scenario: &'s Scenario,
    serving: BTreeMap<u64, f64>,
    waiting: BTreeMap<u64, f64>,
    agents: u32,
    chance: Random,
}

impl Known<'_> {
    /// The agents from a time on, and until when.
    fn shift(&self, at: f64) -> (u32, f64) {
        let round: f64 = self.scenario.shifts.iter().map(|shift| shift.0).sum();
        let mut ends = if round.is_finite() { (at / round).floor() * round } else { 0.0 };
        for &(length, agents) in self.scenario.shifts.iter().cycle() {
            ends += length;
            if ends > at + 1e-6 {
                return (agents, ends);
            }
        }
        (self.agents, f64::INFINITY)
    }

    /// What is left of a service of this age.
    fn rest(&mut self, age: f64) -> f64 {
        let draws = (0..2_000).map(|_| self.scenario.service.draw(&mut self.chance));
        draws.into_iter().find(|length| *length > age).map_or(age, |length| length - age)
    }

    /// How long somebody waits who joins now, in one future.
    fn future(&mut self, now: f64) -> f64 {
        let ages: Vec<f64> = self.serving.values().map(|since| now - since).collect();
        let mut ends: Vec<f64> = ages.into_iter().map(|age| now + self.rest(age)).collect();
        let leaves = |chance: &mut Random| self.scenario.patience.map_or(f64::INFINITY, |law| now + law.draw(chance));
        let mut line: Vec<f64> = self.waiting.keys().map(|_| leaves(&mut self.chance)).collect();
        let (mut at, mut agents, mut change) = (now, self.agents, self.shift(now).1);
        loop {
            while u32::try_from(ends.len()).unwrap() < agents {
                // Who leaves may go in any order: one law for all.
                match line.pop() {
                    None => return at - now,
                    Some(leaves) if leaves > at => ends.push(at + self.scenario.service.draw(&mut self.chance)),
                    Some(_) => {}
                }
            }
            let next = ends.iter().copied().fold(f64::INFINITY, f64::min);
            if change <= next {
                at = change;
                (agents, change) = self.shift(at);
            } else {
                at = next;
                ends.swap_remove(ends.iter().position(|end| *end <= next).unwrap());
            }
        }
    }

    fn limit(&mut self, now: f64) -> f64 {
        let mut futures: Vec<f64> = (0..FUTURES).map(|_| self.future(now)).collect();
        futures.sort_by(f64::total_cmp);
        futures.get(FUTURES * 9 / 10).copied().unwrap()
    }
}

fn pinball(wait: f64, limit: f64) -> f64 {
    if wait > limit { 0.9 * (wait - limit) } else { 0.1 * (limit - wait) }
}

fn measure(name: &str, scenario: &Scenario, seed: u64) {
    let mut simulation = Simulation::new(scenario.clone(), seed);
    let (mut desk, mut line) = (Desk::default(), Line::default());
    let mut known = Known {
        scenario,
        serving: BTreeMap::new(),
        waiting: BTreeMap::new(),
        agents: 0,
        chance: Random::new(seed + 1_000),
    };
    let mut limits: HashMap<u64, [f64; 3]> = HashMap::new();
    let mut waits = Vec::new();
    while let Some(event) = simulation.next() {
        let said = desk.see(event).unwrap();
        match event.what {
            What::Staff { agents } => known.agents = agents,
            What::Arrive { id, .. } => {
                let is_full = u32::try_from(known.serving.len()).unwrap() >= known.agents;
                if id % EACH == 0 && (is_full || !known.waiting.is_empty()) {
                    let rule = 2.0 * line.last_wait().unwrap_or(0.0);
                    limits.insert(id, [said.unwrap().p90, known.limit(event.at), rule]);
                }
                known.waiting.insert(id, event.at);
            }
            What::Start { id } => {
                known.waiting.remove(&id);
                known.serving.insert(id, event.at);
            }
            What::Abandon { id } => drop(known.waiting.remove(&id)),
            What::Finish { id } => drop(known.serving.remove(&id)),
            What::Plan { .. } => {}
        }
        line.see(event);
        waits.extend(simulation.offered());
    }
    waits.extend(simulation.offered());
    let (mut count, mut losses) = (0.0, [0.0; 3]);
    for (id, wait) in waits.into_iter().filter(|(_, wait)| *wait > 0.0) {
        let Some(limits) = limits.get(&id) else { continue };
        count += 1.0;
        for (loss, limit) in losses.iter_mut().zip(limits) {
            *loss += pinball(wait, *limit) / UNIT;
        }
    }
    let [ours, least, rule] = losses;
    println!(
        "{name:10} {count:6} | ours {:.4} least {:.4} 2xLES {:.4} | ratio ours {:.3} least {:.3}",
        ours / count,
        least / count,
        rule / count,
        ours / rule,
        least / rule
    );
}

fn main() {
    let mut arguments = env::args().skip(1);
    let customers = arguments.next().map_or(100_000, |text| text.parse().unwrap());
    let seed = arguments.next().map_or(1, |text| text.parse().unwrap());
    for (name, scenario) in scenarios(customers) {
        let is_memoryless = matches!(scenario.patience, None | Some(Distribution::Exponential { .. }));
        // Who is served first, and a jump that nobody knows of, are left out.
        if is_memoryless && scenario.groups.len() == 1 && scenario.slower.is_none() {
            measure(name, &scenario, seed);
        }
    }
}
