//! A desk that answers letters in working hours, lived through by chance: arrivals at all hours, people who are ill,
//! urgent letters first, now and then an incident. The same for the same seed.

use std::collections::VecDeque;

use jiff::{SignedDuration, ToSpan};
use kernel::Time;
use worktime::Timetable;

use crate::{Distribution, Error, Random};

/// A desk to simulate.
#[derive(Debug)]
pub struct LetterDesk {
    /// When people work.
    pub hours: Timetable,
    /// How many.
    pub agents: u32,
    /// The share who are absent, drawn for each of them each day.
    pub absent: f64,
    /// The handling time of a letter in seconds of working time.
    pub handling: Distribution,
    /// Letters a week without incidents.
    pub weekly: f64,
    /// How letters spread over the week: a weight for each hour from Monday midnight on.
    pub profile: [f64; 168],
    /// The share of urgent letters.
    pub urgent: f64,
    /// Days between incidents in the mean, how many times as many letters come in one, and how many hours it lasts.
    pub incidents: Option<(f64, f64, f64)>,
    /// When it begins.
    pub start: Time,
    /// For how many weeks letters come.
    pub weeks: u32,
}

/// Something that happens.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LetterEvent {
    /// When.
    pub at: Time,
    /// What.
    pub what: Happens,
}

/// What happens.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Happens {
    /// A working day begins with this share of the people, until then.
    Present {
        /// The share.
        share: f64,
        /// The end of the day.
        until: Time,
    },
    /// A letter arrives.
    Arrive {
        /// The letter.
        id: u64,
        /// Whether it jumps the line.
        urgent: bool,
    },
    /// Somebody takes it up.
    Start {
        /// The letter.
        id: u64,
    },
    /// It is answered.
    Answer {
        /// The letter.
        id: u64,
    },
}

/// Lives it through; all events in the order of time.
pub fn live(desk: &LetterDesk, seed: u64) -> Result<Vec<LetterEvent>, Error> {
    let mut seeds = Random::new(seed);
    let arrivals = arrivals(desk, &mut Random::new(seeds.bits()));
    let mut house = House {
        desk,
        days: Random::new(seeds.bits()),
        services: Random::new(seeds.bits()),
        arrivals,
        lines: [VecDeque::new(), VecDeque::new()],
        handed_over: VecDeque::new(),
        in_hand: Vec::new(),
        present: 0,
        told: Vec::new(),
    };
    house.run()?;
    Ok(house.told)
}

/// Arrivals hour by hour.
fn arrivals(desk: &LetterDesk, random: &mut Random) -> VecDeque<(Time, bool)> {
    let all: f64 = desk.profile.iter().sum();
    let mut found = VecDeque::new();
    let mut incident_until = f64::NEG_INFINITY;
    for hour in 0..u64::from(desk.weeks) * 168 {
        let begins = desk.start + SignedDuration::from_hours(i64::try_from(hour).unwrap_or(i64::MAX));
        let local = begins.timestamp().to_zoned(desk.hours.zone().clone());
        let of_week = usize::try_from(local.weekday().to_monday_zero_offset()).unwrap_or(0) * 24
            + usize::try_from(local.hour()).unwrap_or(0);
        let passed = begins.since(desk.start).as_secs_f64();
        let mut rate = desk.weekly * desk.profile.get(of_week).copied().unwrap_or(0.0) / all / 3_600.0;
        if let Some((every, times, hours)) = desk.incidents {
            if random.uniform() < 1.0 / (every * 24.0) {
                incident_until = passed + hours * 3_600.0;
            }
            if passed < incident_until {
                rate *= times;
            }
        }
        let mut within = random.exponential() / rate.max(1e-12);
        while within < 3_600.0 {
            let at = begins + SignedDuration::try_from_secs_f64(within).unwrap_or_default();
            found.push_back((at, random.uniform() < desk.urgent));
            within += random.exponential() / rate;
        }
    }
    found
}

struct House<'d> {
    desk: &'d LetterDesk,
    days: Random,
    services: Random,
    arrivals: VecDeque<(Time, bool)>,
    lines: [VecDeque<u64>; 2],
    /// Begun by somebody who is absent today, with the seconds left.
    handed_over: VecDeque<(u64, f64)>,
    in_hand: Vec<(u64, f64)>,
    present: usize,
    told: Vec<LetterEvent>,
}

impl House<'_> {
    fn run(&mut self) -> Result<(), Error> {
        let mut now = self.desk.start;
        let mut day = None;
        let mut arrived = 0;
        loop {
            let is_over = self.arrivals.is_empty()
                && self.in_hand.is_empty()
                && self.handed_over.is_empty()
                && self.lines.iter().all(VecDeque::is_empty);
            if is_over {
                return Ok(());
            }
            let opens = self.desk.hours.next_opening(now)?;
            self.take_in(opens, &mut arrived);
            now = opens;
            let closes = self.desk.hours.closing(now).unwrap_or(now + kernel::days(1));
            let today = now.timestamp().to_zoned(self.desk.hours.zone().clone());
            if day != Some(today.date()) {
                day = Some(today.date());
                self.begin_day(now, &today);
            }
            self.work(now, closes, &mut arrived);
            now = closes;
        }
    }

    fn tell(&mut self, at: Time, what: Happens) {
        self.told.push(LetterEvent { at, what });
    }

    /// Letters that arrive before then go into their line.
    fn take_in(&mut self, until: Time, arrived: &mut u64) {
        while let Some(&(at, urgent)) = self.arrivals.front().filter(|&&(at, _)| at <= until) {
            self.arrivals.pop_front();
            *arrived += 1;
            let [first, others] = &mut self.lines;
            if urgent { first } else { others }.push_back(*arrived);
            self.tell(at, Happens::Arrive { id: *arrived, urgent });
        }
    }

    fn begin_day(&mut self, now: Time, today: &jiff::Zoned) {
        let agents = self.desk.agents;
        let came = (0..agents).filter(|_| self.days.uniform() >= self.desk.absent).count();
        self.present = came.max(1);
        let until = today.date().checked_add(1.day()).and_then(|date| date.to_zoned(today.time_zone().clone()));
        let until = until.map_or(now + kernel::hours(12), |until| Time::from(until.timestamp()));
        let share = crate::number::real(self.present) / f64::from(agents.max(1));
        self.tell(now, Happens::Present { share, until });
        while self.in_hand.len() > self.present {
            self.handed_over.extend(self.in_hand.pop());
        }
    }

    fn work(&mut self, opens: Time, closes: Time, arrived: &mut u64) {
        let mut now = opens;
        loop {
            self.take_up(now);
            let next = self.in_hand.iter().map(|&(_, left)| left).fold(f64::INFINITY, f64::min);
            let ends = SignedDuration::try_from_secs_f64(next).map_or(closes, |left| now + left);
            let letter = self.arrivals.front().map_or(closes, |&(at, _)| at);
            let until = ends.min(letter).min(closes);
            let passed = until.since(now).as_secs_f64();
            self.in_hand.iter_mut().for_each(|(_, left)| *left -= passed);
            now = until;
            if now >= closes {
                return;
            }
            self.take_in(now, arrived);
            // Times are cut to microseconds.
            let done: Vec<u64> = self.in_hand.iter().filter(|(_, left)| *left < 2e-6).map(|&(id, _)| id).collect();
            self.in_hand.retain(|(_, left)| *left >= 2e-6);
            for id in done {
                self.tell(now, Happens::Answer { id });
            }
        }
    }

    fn take_up(&mut self, now: Time) {
        while self.in_hand.len() < self.present {
            if let Some(begun) = self.handed_over.pop_front() {
                self.in_hand.push(begun);
            } else if let Some(id) = self.lines.iter_mut().find_map(VecDeque::pop_front) {
                let handling = self.desk.handling.draw(&mut self.services);
                self.in_hand.push((id, handling));
                self.tell(now, Happens::Start { id });
            } else {
                return;
            }
        }
    }
}
