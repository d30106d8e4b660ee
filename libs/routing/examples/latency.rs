//! How long a decision takes at a desk of 500 agents where 2,000 conversations wait:
//! `cargo run --release -p routing --example latency -- 20000`
#![expect(clippy::print_stdout, reason = "it is what this program is for")]

#[path = "../benches/desk/mod.rs"]
mod desk;

use std::time::{Duration, Instant};

use desk::{Full, agent, mixed};
use routing::Event;

/// The same events are lived through as often; of each the least time counts, so that what else the machine does is
/// left out: the work is the same each time.
const RUNS: usize = 7;

#[derive(Default)]
struct Times {
    arrivals: Vec<Duration>,
    releases: Vec<Duration>,
    returns: Vec<Duration>,
}

fn main() {
    let decisions = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(20_000_u32);
    let mut least = run(decisions);
    for _ in 1..RUNS {
        let times = run(decisions);
        keep_least(&mut least.arrivals, &times.arrivals);
        keep_least(&mut least.releases, &times.releases);
        keep_least(&mut least.returns, &times.returns);
    }
    tell("arrives", least.arrivals);
    tell("is released, and the next is found", least.releases);
    tell("somebody comes back", least.returns);
}

fn run(decisions: u32) -> Times {
    let mut full = Full::new();
    let mut times = Times::default();
    for turn in 0..decisions {
        times.arrivals.push(timed(|| full.arrive()));
        times.releases.push(timed(|| {
            full.release();
        }));
        if turn % 20 == 0 {
            let who = format!("a{}", mixed(full.next, 500));
            full.tell(Event::Presence { agent: who.clone(), present: false });
            times.returns.push(timed(|| full.tell(Event::Presence { agent: who, present: true })));
            // Known anew, as after a change of what somebody can.
            full.tell(Event::Agent(agent(mixed(full.next, 500))));
        }
    }
    times
}

fn keep_least(least: &mut [Duration], times: &[Duration]) {
    for (least, time) in least.iter_mut().zip(times) {
        *least = (*least).min(*time);
    }
}

fn timed(what: impl FnOnce()) -> Duration {
    let start = Instant::now();
    what();
    start.elapsed()
}

fn tell(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |per_mille: usize| {
        times.get((times.len() * per_mille / 1_000).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    println!("{name}: p50 {:?}, p99 {:?}, p99.9 {:?}, most {:?}", at(500), at(990), at(999), at(1_000));
}
