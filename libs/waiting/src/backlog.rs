use std::collections::HashMap;

use kernel::Time;

use crate::{
    Capacity, Error, Gamma, Limit,
    conformal::{Learning, Spread},
    number::real,
};

/// Letters and forms: answered in their order, urgent ones first, in working hours only. Says at each arrival when the
/// answer will be there, from the place in the backlog and the hours that are planned.
///
/// The work until the answer, in agent-seconds: `(ahead + 1 - free) h` until somebody takes it up, with the handling
/// time `h`; then `h` on the clock; and `h` for each urgent one that will come meanwhile and be served first. It is
/// laid through the calendars with [`Capacity::when`], so nights and holidays are respected. What really passed, over
/// what was foreseen, is the multiple from which the limits learn: apart for letters that find somebody free, urgent
/// ones, others in open hours, others in closed ones.
///
/// ```
/// use waiting::{Backlog, Capacity};
/// use worktime::{Sample, Timetable};
/// let hours = Timetable::of(Sample::named("hr").expect("a sample").calendar()?)?;
/// let mut backlog = Backlog::new(Capacity::new(vec![(hours, 2.0)]));
/// let friday: kernel::Time = "2026-01-09T18:00:00Z".parse().unwrap();
/// let said = backlog.arrive(friday, 1, false)?;
/// assert!(said.p50.to_string().starts_with("2026-01-12")); // Monday
/// assert!(said.p50 <= said.p80 && said.p80 <= said.p90);
/// # Ok::<(), waiting::Error>(())
/// ```
#[derive(Debug)]
pub struct Backlog {
    capacity: Capacity,
    now: Option<Time>,
    items: HashMap<u64, Item>,
    waiting: [usize; 2],
    in_hand: usize,
    handling: Mean,
    /// Urgent arrivals, and the seconds in which they were counted; fading.
    urgent: (f64, f64),
    groups: [Learned; 4],
    observations: usize,
}

/// When the answer will be there: half of such letters are answered by the first instant, four fifths by the second,
/// nine tenths by the third.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reply {
    /// Half are answered by then.
    pub p50: Time,
    /// Four fifths are.
    pub p80: Time,
    /// Nine tenths are.
    pub p90: Time,
    /// Letters ahead.
    pub ahead: usize,
    /// What kind of letter, for the limits.
    pub group: Group,
    /// Answers that the instants rest on.
    pub observations: usize,
}

/// Letters are told apart by what they find on arrival.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Group {
    /// Somebody is free.
    Idle,
    /// An urgent one.
    Urgent,
    /// Working hours, nobody free.
    Open,
    /// Outside of working hours.
    Closed,
}

#[derive(Debug)]
struct Learned {
    limits: [Limit; 3],
    spread: Spread,
}

#[derive(Clone, Copy, Debug)]
struct Item {
    urgent: bool,
    arrived: Time,
    taken: Option<Time>,
    group: Group,
    /// Agent-seconds foreseen, and how widely they spread: as memoryless steps would, and as learned, with mean 1.
    work: f64,
    memoryless: f64,
    variance: f64,
    said: [Time; 3],
}

/// A mean that older values fade out of.
#[derive(Clone, Copy, Debug)]
struct Mean {
    value: f64,
    count: f64,
}

const SHARES: [f64; 3] = [0.5, 0.8, 0.9];
const LEARNING: Learning = Learning { window: 1_500, weight: 0.7, step: 0.001 };
/// The handling time before anything was seen, in seconds.
const HANDLING_GUESS: f64 = 900.0;
/// Urgent arrivals are counted over about this many seconds: four weeks.
const URGENT_MEMORY: f64 = 28.0 * 86_400.0;

impl Backlog {
    /// An empty one.
    #[must_use]
    pub fn new(capacity: Capacity) -> Self {
        let learned = || Learned { limits: SHARES.map(|share| Limit::new(share, LEARNING)), spread: Spread::default() };
        Self {
            capacity,
            now: None,
            items: HashMap::new(),
            waiting: [0; 2],
            in_hand: 0,
            handling: Mean { value: HANDLING_GUESS, count: 0.0 },
            urgent: (0.0, 0.0),
            groups: [learned(), learned(), learned(), learned()],
            observations: 0,
        }
    }

    /// Only this share of the planned people is there until then.
    pub fn absent(&mut self, share: f64, until: Time) {
        self.capacity.absent(share, until);
    }

    /// A letter arrives: when will it be answered?
    pub fn arrive(&mut self, now: Time, id: u64, urgent: bool) -> Result<Reply, Error> {
        if self.items.contains_key(&id) {
            return Err(Error::Event("this letter is already here"));
        }
        self.pass(now);
        if urgent {
            self.urgent.0 += 1.0;
        }
        let people = self.people(now);
        let [first, others] = self.waiting;
        let ahead = if urgent { first } else { first + others };
        let is_open = self.capacity.agents(now) > 0.0;
        let is_idle = is_open && ahead == 0 && real(self.in_hand) < people;
        let group = match (is_idle, urgent, is_open) {
            (true, _, _) => Group::Idle,
            (false, true, _) => Group::Urgent,
            (false, false, true) => Group::Open,
            (false, false, false) => Group::Closed,
        };
        let units = (real(ahead + 1 + self.in_hand) - people).max(0.0);
        let work = self.foreseen(now, units, people, urgent)?;
        let spread = self.learned(group).spread.factor();
        let memoryless = 1.0 / (units + 1.0);
        let variance = spread * memoryless;
        let mut said = [now; 3];
        let mut latest = now;
        for (index, said) in said.iter_mut().enumerate() {
            let share = SHARES.get(index).copied().unwrap_or(0.5);
            let multiple = Gamma { mean: 1.0, variance }.factor(share);
            let factor = self.learned(group).limits.get(index).map_or(1.0, |limit| limit.factor(LEARNING));
            latest = latest.max(self.capacity.when(now, work * multiple.max(1e-3) * factor)?);
            *said = latest;
        }
        self.items.insert(id, Item { urgent, arrived: now, taken: None, group, work, memoryless, variance, said });
        self.count_waiting(urgent, 1);
        let [p50, p80, p90] = said;
        Ok(Reply { p50, p80, p90, ahead, group, observations: self.observations })
    }

    /// Somebody takes a letter up.
    pub fn start(&mut self, now: Time, id: u64) -> Result<(), Error> {
        self.pass(now);
        let item = self.items.get_mut(&id).filter(|item| item.taken.is_none());
        let item = item.ok_or(Error::Event("no letter with this id waits"))?;
        item.taken = Some(now);
        let urgent = item.urgent;
        self.count_waiting(urgent, -1);
        self.in_hand += 1;
        Ok(())
    }

    /// A letter is answered.
    pub fn answer(&mut self, now: Time, id: u64) -> Result<(), Error> {
        self.pass(now);
        let item = self.items.remove(&id).ok_or(Error::Event("no letter with this id is open"))?;
        match item.taken {
            Some(taken) => {
                self.in_hand = self.in_hand.saturating_sub(1);
                self.handling.learn(self.capacity.clock(taken, now));
            }
            None => self.count_waiting(item.urgent, -1),
        }
        self.observations += 1;
        let multiple = self.capacity.between(item.arrived, now) / item.work.max(1.0);
        let learned = self.learned_mut(item.group);
        learned.spread.learn((multiple - 1.0).powi(2) / item.memoryless);
        let model = Gamma { mean: 1.0, variance: item.variance };
        for (limit, (share, said)) in learned.limits.iter_mut().zip(SHARES.into_iter().zip(item.said)) {
            limit.learn(multiple / model.factor(share).max(1e-3), now <= said, LEARNING);
        }
        Ok(())
    }

    /// A letter needs no answer any more.
    pub fn withdraw(&mut self, now: Time, id: u64) -> Result<(), Error> {
        self.pass(now);
        let item = self.items.remove(&id).ok_or(Error::Event("no letter with this id is open"))?;
        if item.taken.is_some() {
            self.in_hand = self.in_hand.saturating_sub(1);
        } else {
            self.count_waiting(item.urgent, -1);
        }
        Ok(())
    }

    /// The mean handling time in seconds of working time.
    #[must_use]
    pub const fn handling(&self) -> f64 {
        self.handling.value
    }

    fn pass(&mut self, now: Time) {
        if let Some(last) = self.now.filter(|&last| last < now) {
            let seconds = now.since(last).as_secs_f64();
            let kept = (-seconds / URGENT_MEMORY).exp();
            self.urgent = (self.urgent.0 * kept, self.urgent.1 * kept + seconds);
        }
        self.now = Some(self.now.map_or(now, |last| last.max(now)));
    }

    /// People who work, or will when it opens.
    fn people(&self, now: Time) -> f64 {
        let there = self.capacity.agents(now);
        (if there > 0.0 { there } else { self.capacity.people() }).max(1e-6)
    }

    /// Agent-seconds until the answer; with those of urgent letters that will come meanwhile.
    fn foreseen(&self, now: Time, units: f64, people: f64, urgent: bool) -> Result<f64, Error> {
        let handling = self.handling.value;
        let own = units * handling + people * handling;
        if urgent || self.urgent.1 <= 0.0 {
            return Ok(own);
        }
        let rate = self.urgent.0 / self.urgent.1;
        let mut work = own;
        for _ in 0..4 {
            let until = self.capacity.when(now, work)?;
            // Only those pass that come before the letter is taken up.
            let start = (until.since(now).as_secs_f64() - handling).max(0.0);
            let passing = if units > 0.0 { rate * start * handling } else { 0.0 };
            work = (own + passing).min(own * 5.0);
        }
        Ok(work)
    }

    fn count_waiting(&mut self, urgent: bool, by: isize) {
        let [first, others] = &mut self.waiting;
        let count = if urgent { first } else { others };
        *count = count.saturating_add_signed(by);
    }

    const fn learned(&self, group: Group) -> &Learned {
        let [idle, urgent, open, closed] = &self.groups;
        match group {
            Group::Idle => idle,
            Group::Urgent => urgent,
            Group::Open => open,
            Group::Closed => closed,
        }
    }

    const fn learned_mut(&mut self, group: Group) -> &mut Learned {
        let [idle, urgent, open, closed] = &mut self.groups;
        match group {
            Group::Idle => idle,
            Group::Urgent => urgent,
            Group::Open => open,
            Group::Closed => closed,
        }
    }
}

impl Mean {
    fn learn(&mut self, value: f64) {
        self.count = (self.count + 1.0).min(1_000.0);
        self.value += (value - self.value) / self.count;
    }
}
