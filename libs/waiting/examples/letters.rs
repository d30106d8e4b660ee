//! Scenarios A, B and D of letters: how far off the announced answer is, beside what others show.
//! `cargo run --release -p waiting --example letters [weeks] [seed]`
#![expect(clippy::unwrap_used, reason = "a measurement that lacks something fails")]

#[path = "desks/written.rs"]
mod written;

use std::{
    collections::{HashMap, VecDeque},
    env,
};

use kernel::Time;
use waiting::{
    Backlog, Capacity, Group, Reply,
    simulate_letters::{Happens, LetterDesk, live},
};
use written::{desks, hours};

#[derive(Default)]
struct Off {
    count: f64,
    ours: f64,
    mean: f64,
    last_50: f64,
    last: f64,
    loss: f64,
    held: f64,
    held_80: f64,
    groups: HashMap<Group, (f64, f64)>,
    waits: Vec<f64>,
}

fn between(from: Time, until: Time) -> f64 {
    until.since(from).as_secs_f64() / 3_600.0
}

fn measure(desk: &LetterDesk, seed: u64) -> Off {
    let mut backlog = Backlog::new(Capacity::new(vec![(hours(), f64::from(desk.agents))]));
    let mut open: HashMap<u64, (Time, Reply, f64, f64, f64)> = HashMap::new();
    let mut latest: VecDeque<f64> = VecDeque::new();
    let (mut sum, mut count) = (0.0, 0.0);
    let mut off = Off::default();
    for event in live(desk, seed).unwrap() {
        match event.what {
            Happens::Present { share, until } => backlog.absent(share, until),
            Happens::Arrive { id, urgent } => {
                let said = backlog.arrive(event.at, id, urgent).unwrap();
                let recent = latest.iter().sum::<f64>() / f64::from(u32::try_from(latest.len().max(1)).unwrap());
                let mean = if count > 0.0 { sum / count } else { 0.0 };
                open.insert(id, (event.at, said, mean, recent, latest.back().copied().unwrap_or(0.0)));
            }
            Happens::Start { id } => backlog.start(event.at, id).unwrap(),
            Happens::Answer { id } => {
                backlog.answer(event.at, id).unwrap();
                let (arrived, said, mean, recent, last) = open.remove(&id).unwrap();
                let wait = between(arrived, event.at);
                sum += wait;
                count += 1.0;
                latest.push_back(wait);
                if latest.len() > 50 {
                    latest.pop_front();
                }
                if id > 500 {
                    off.add(&said, arrived, wait, [mean, recent, last]);
                }
            }
        }
    }
    off
}

impl Off {
    fn add(&mut self, said: &Reply, arrived: Time, wait: f64, [mean, recent, last]: [f64; 3]) {
        self.count += 1.0;
        self.ours += (between(arrived, said.p50) - wait).abs();
        self.mean += (mean - wait).abs();
        self.last_50 += (recent - wait).abs();
        self.last += (last - wait).abs();
        let limit = between(arrived, said.p90);
        self.loss += if wait > limit { 0.9 * (wait - limit) } else { 0.1 * (limit - wait) };
        let held = f64::from(u8::from(wait <= limit));
        self.held += held;
        self.held_80 += f64::from(u8::from(wait <= between(arrived, said.p80)));
        let group = self.groups.entry(said.group).or_default();
        group.0 += 1.0;
        group.1 += held;
        self.waits.push(wait);
    }
}

fn main() {
    let mut arguments = env::args().skip(1);
    let weeks = arguments.next().map_or(104, |text| text.parse().unwrap());
    let seed = arguments.next().map_or(1, |text| text.parse().unwrap());
    println!(
        "      n      mean median | MAE ours  mean  last50  LES  ratio | pinball | p80  p90 | idle urgent open closed"
    );
    for (name, desk) in desks(weeks) {
        let mut off = measure(&desk, seed);
        let n = off.count;
        off.waits.sort_by(f64::total_cmp);
        let group = |group| off.groups.get(&group).map_or(f64::NAN, |(count, held)| held / count);
        println!(
            "{name} {n:7} {:7.2} {:7.2} | {:.3} {:.2} {:.2} {:.2} {:.3} | {:.3} | {:.3} {:.3} | {:.3} {:.3} {:.3} {:.3}",
            off.waits.iter().sum::<f64>() / n,
            off.waits.get(off.waits.len() / 2).unwrap(),
            off.ours / n,
            off.mean / n,
            off.last_50 / n,
            off.last / n,
            off.ours / off.last_50,
            off.loss / n,
            off.held_80 / n,
            off.held / n,
            group(Group::Idle),
            group(Group::Urgent),
            group(Group::Open),
            group(Group::Closed),
        );
    }
}
