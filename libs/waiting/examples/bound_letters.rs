//! How near an announced answer can be at the desks of `letters`: for some letters, two hundred futures are lived
//! through from what can be known (the backlog, how long each letter has been worked at, who is there today, the true
//! laws of handling, absence and urgent letters), and their middle is announced. Beside it ours, which knows none of
//! the laws. `cargo run --release -p waiting --example bound_letters [weeks] [seed]`
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that lacks something fails"
)]

#[path = "desks/written.rs"]
mod written;

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    env,
};

use jiff::SignedDuration;
use kernel::Time;
use waiting::{
    Backlog, Capacity, Random,
    simulate_letters::{Happens, LetterDesk, live},
};
use worktime::{Pauses, Timetable};
use written::{desks, hours};

const FUTURES: usize = 201;
const DAYS: usize = 30;

/// All that can be known, and chance. Times are seconds of working time from now on.
struct Known<'d> {
    desk: &'d LetterDesk,
    hours: Timetable,
    /// Letters that wait: urgent ones, others.
    waiting: [usize; 2],
    in_hand: BTreeMap<u64, Time>,
    present: (usize, Time),
    chance: Random,
}

/// Letters in work: seconds left, and whether it is the one that is asked for.
type Hand = Vec<(f64, bool)>;

impl Known<'_> {
    fn working(&self, from: Time, until: Time) -> f64 {
        self.hours.elapsed(from, until, &Pauses::none()).as_secs_f64()
    }

    fn come(&mut self) -> usize {
        let there = |chance: &mut Random| chance.uniform() >= self.desk.absent;
        (0..self.desk.agents).filter(|_| there(&mut self.chance)).count().max(1)
    }

    /// When the next urgent letter comes after a time.
    fn urgent_after(&mut self, mut at: Time) -> Time {
        let all: f64 = self.desk.profile.iter().sum();
        let most = self.desk.profile.iter().copied().fold(0.0, f64::max);
        let rate = most / all * self.desk.weekly * self.desk.urgent / 3_600.0;
        loop {
            at = at + SignedDuration::from_secs_f64(self.chance.exponential() / rate);
            let local = at.timestamp().to_zoned(self.hours.zone().clone());
            let hour = i32::from(local.weekday().to_monday_zero_offset()) * 24 + i32::from(local.hour());
            if self.chance.uniform() * most < self.desk.profile[usize::try_from(hour).unwrap()] {
                return at;
            }
        }
    }

    /// Midnights from now on, in working time.
    fn midnights(&self, now: Time) -> Vec<f64> {
        let zone = self.hours.zone();
        let mut date = now.timestamp().to_zoned(zone.clone()).date();
        let midnights = (0..DAYS).map(|_| {
            date = date.tomorrow().unwrap();
            Time::from(date.to_zoned(zone.clone()).unwrap().timestamp())
        });
        midnights.collect::<Vec<_>>().into_iter().map(|midnight| self.working(now, midnight)).collect()
    }

    /// What is left of the work at letters of these ages.
    fn rests(&mut self, ages: &[f64]) -> Hand {
        let rest = |age: &f64| {
            let lengths = (0..2_000).map(|_| self.desk.handling.draw(&mut self.chance));
            lengths.into_iter().find(|length| length > age).map_or(*age, |length| length - age)
        };
        ages.iter().map(rest).map(|rest| (rest, false)).collect()
    }

    /// The working time until the answer to a letter that arrives now, in one future.
    fn future(&mut self, now: Time, urgent: bool, ages: &[f64], midnights: &[f64]) -> f64 {
        let mut present = if now < self.present.1 { self.present.0 } else { self.come() };
        let mut hand = self.rests(ages);
        let mut handed_over: Hand = hand.split_off(present.min(hand.len()));
        let mut first = self.waiting[0];
        let mut others = if urgent { 0 } else { self.waiting[1] };
        let (mut is_waiting, mut at, mut midnight) = (true, 0.0, midnights.iter().copied());
        let mut day_ends = midnight.next().unwrap();
        let mut comes = if urgent { None } else { Some(self.urgent_after(now)) };
        loop {
            while let Some(urgent) = comes.filter(|urgent| is_waiting && self.working(now, *urgent) <= at + 1e-6) {
                first += 1;
                comes = Some(self.urgent_after(urgent));
            }
            while hand.len() < present {
                if let Some(begun) = handed_over.pop() {
                    hand.push(begun);
                    continue;
                }
                let is_ours = first + others == 0;
                if is_ours && !is_waiting {
                    break;
                }
                let line = if first > 0 { &mut first } else { &mut others };
                *line = line.saturating_sub(1);
                is_waiting &= !is_ours;
                hand.push((self.desk.handling.draw(&mut self.chance), is_ours));
            }
            let least = hand.iter().map(|(left, _)| *left).fold(f64::INFINITY, f64::min);
            let urgent = comes.filter(|_| is_waiting).map_or(f64::INFINITY, |urgent| self.working(now, urgent));
            let next = (at + least).min(day_ends).min(urgent.max(at));
            for (left, _) in &mut hand {
                *left -= next - at;
            }
            at = next;
            if hand.iter().any(|(left, is_ours)| *is_ours && *left <= 1e-6) {
                return at;
            }
            hand.retain(|(left, _)| *left > 1e-6);
            if at >= day_ends {
                day_ends = midnight.next().unwrap_or(f64::INFINITY);
                present = self.come();
                handed_over.extend(hand.split_off(present.min(hand.len())));
            }
        }
    }

    /// The answer in the middle of all futures.
    fn middle(&mut self, now: Time, urgent: bool) -> Time {
        let ages: Vec<f64> = self.in_hand.values().map(|since| self.working(*since, now)).collect();
        let midnights = self.midnights(now);
        let mut futures: Vec<f64> = (0..FUTURES).map(|_| self.future(now, urgent, &ages, &midnights)).collect();
        futures.sort_by(f64::total_cmp);
        let working = SignedDuration::from_secs_f64(futures[FUTURES / 2]);
        self.hours.due(now, working, &Pauses::none()).unwrap()
    }
}

fn hours_until(from: Time, until: Time) -> f64 {
    until.since(from).as_secs_f64() / 3_600.0
}

/// Letters, and the sums of errors of ours, of the least, and of the mean of the last fifty.
fn measure(desk: &LetterDesk, seed: u64, each: u64) -> (f64, [f64; 3]) {
    let mut backlog = Backlog::new(Capacity::new(vec![(hours(), f64::from(desk.agents))]));
    let mut known = Known {
        desk,
        hours: hours(),
        waiting: [0; 2],
        in_hand: BTreeMap::new(),
        present: (0, desk.start),
        chance: Random::new(seed + 1_000),
    };
    let mut open: HashMap<u64, (Time, usize, Option<[f64; 3]>)> = HashMap::new();
    let mut latest: VecDeque<f64> = VecDeque::new();
    let (mut count, mut errors) = (0.0, [0.0; 3]);
    for event in live(desk, seed).unwrap() {
        let now = event.at;
        match event.what {
            Happens::Present { share, until } => {
                backlog.absent(share, until);
                let there = (0..=desk.agents).find(|one| f64::from(*one) + 0.5 > share * f64::from(desk.agents));
                known.present = (usize::try_from(there.unwrap()).unwrap(), until);
            }
            Happens::Arrive { id, urgent } => {
                let said = backlog.arrive(now, id, urgent).unwrap();
                let said = (id > 500 && id % each == 0).then(|| {
                    let recent = latest.iter().sum::<f64>() / f64::from(u32::try_from(latest.len()).unwrap());
                    [hours_until(now, said.p50), hours_until(now, known.middle(now, urgent)), recent]
                });
                let line = usize::from(!urgent);
                known.waiting[line] += 1;
                open.insert(id, (now, line, said));
            }
            Happens::Start { id } => {
                backlog.start(now, id).unwrap();
                known.waiting[open[&id].1] -= 1;
                known.in_hand.insert(id, now);
            }
            Happens::Answer { id } => {
                backlog.answer(now, id).unwrap();
                known.in_hand.remove(&id);
                let (arrived, _, said) = open.remove(&id).unwrap();
                let wait = hours_until(arrived, now);
                latest.push_back(wait);
                latest.drain(..latest.len().saturating_sub(50));
                for (error, said) in errors.iter_mut().zip(said.into_iter().flatten()) {
                    *error += (said - wait).abs();
                }
                count += f64::from(u8::from(said.is_some()));
            }
        }
    }
    (count, errors)
}

fn main() {
    let mut arguments = env::args().skip(1);
    let weeks = arguments.next().map_or(104, |text| text.parse().unwrap());
    let seed = arguments.next().map_or(1, |text| text.parse().unwrap());
    for ((name, desk), each) in desks(weeks).into_iter().zip([20, 20, 3]) {
        let (count, [ours, least, last_50]) = measure(&desk, seed, each);
        println!(
            "{name} {count:6} letters | mean error in hours: ours {:.3} least {:.3} last 50 {:.2} | ratio ours {:.3} least {:.3}",
            ours / count,
            least / count,
            last_50 / count,
            ours / last_50,
            least / last_50
        );
    }
}
