//! Scenarios A, B and D of letters: how far off the announced answer is, beside what others show.
//! `cargo run --release -p waiting --example letters [weeks] [seed]`
#![expect(clippy::unwrap_used, reason = "a measurement that lacks something fails")]

use std::{
    collections::{HashMap, VecDeque},
    env,
};

use kernel::Time;
use waiting::{
    Backlog, Capacity, Distribution, Group, Reply,
    simulate_letters::{Happens, LetterDesk, live},
};
use worktime::{Calendar, Timetable};

const HOURS: &str = r#"
    zone = "Europe/Sarajevo"
    [week]
    mon = [["09:00", "12:30"], ["13:30", "18:00"]]
    tue = [["09:00", "12:30"], ["13:30", "18:00"]]
    wed = [["09:00", "12:30"], ["13:30", "18:00"]]
    thu = [["09:00", "12:30"], ["13:30", "18:00"]]
    fri = [["09:00", "12:30"], ["13:30", "18:00"]]
    sat = [["09:00", "13:00"]]
"#;
/// Working time of a week in seconds.
const WEEK: f64 = 44.0 * 3_600.0;
const HANDLING: f64 = 1_200.0;

fn hours() -> Timetable {
    Timetable::of(Calendar::read(HOURS).unwrap()).unwrap()
}

fn profile() -> [f64; 168] {
    std::array::from_fn(|hour| {
        let of_day = match hour % 24 {
            0..6 => 0.15,
            6..9 => 0.6,
            9..12 => 1.4,
            12..17 => 1.2,
            17..22 => 1.0,
            _ => 0.5,
        };
        if hour >= 120 { of_day * 0.5 } else { of_day }
    })
}

fn desk(agents: u32, load: f64, incidents: Option<(f64, f64, f64)>, weeks: u32) -> LetterDesk {
    let absent = 0.07;
    LetterDesk {
        hours: hours(),
        agents,
        absent,
        handling: Distribution::Lognormal { mean: HANDLING, scv: 1.0 },
        weekly: load * f64::from(agents) * (1.0 - absent) * WEEK / HANDLING,
        profile: profile(),
        urgent: 0.1,
        incidents,
        start: "2026-01-05T00:00:00Z".parse().unwrap(),
        weeks,
    }
}

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
    let scenarios = [
        ("A", desk(6, 0.70, None, weeks)),
        ("B", desk(6, 0.78, Some((21.0, 2.5, 24.0)), weeks)),
        ("D", desk(2, 0.80, None, weeks)),
    ];
    println!(
        "      n      mean median | MAE ours  mean  last50  LES  ratio | pinball | p80  p90 | idle urgent open closed"
    );
    for (name, desk) in scenarios {
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
