//! A desk, lived through by chance: a discrete-event simulator, the same for the same seed.
//!
//! What comes out is the stream of [`Event`]s that a real desk would tell, and, for every customer, the wait that they
//! would have had with endless patience: what a prediction is measured against.

use std::{
    cmp::Ordering,
    collections::{BinaryHeap, HashSet, VecDeque},
    f64::consts::TAU,
};

use crate::{Distribution, Event, Random, What};

/// A desk to simulate. Times are in seconds.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// The time between arrivals.
    pub between: Distribution,
    /// Arrivals that rise and fall like a sine, as a share of the mean rate and with this period; memoryless then.
    pub sine: Option<(f64, f64)>,
    /// The shares of the groups, from the most urgent to the least; who is more urgent is served first. One: no groups.
    pub groups: Vec<f64>,
    /// The time of service.
    pub service: Distribution,
    /// From this time on the service takes so many times as long.
    pub slower: Option<(f64, f64)>,
    /// How long people wait before they leave; `None` is for ever.
    pub patience: Option<Distribution>,
    /// The agents: a round of stretches, so many seconds with so many agents, again and again.
    pub shifts: Vec<(f64, u32)>,
    /// Whether the coming round is announced at the beginning of each round.
    pub planned: bool,
    /// How many customers arrive.
    pub customers: u64,
}

impl Scenario {
    /// A desk with fixed staff, one line, and people who wait for ever.
    #[must_use]
    pub fn fixed(agents: u32, between: Distribution, service: Distribution, customers: u64) -> Self {
        Self {
            between,
            sine: None,
            groups: vec![1.0],
            service,
            slower: None,
            patience: None,
            shifts: vec![(f64::INFINITY, agents)],
            planned: false,
            customers,
        }
    }
}

/// What happens next: for the heap, which gives the earliest, and of several at once the one scheduled first.
#[derive(Clone, Copy, Debug)]
struct Due {
    at: f64,
    order: u64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Arrival,
    Finish(u64),
    Patience(u64),
    Shift(usize),
}

impl PartialEq for Due {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Due {}
impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Due {
    fn cmp(&self, other: &Self) -> Ordering {
        other.at.total_cmp(&self.at).then(other.order.cmp(&self.order))
    }
}

/// A simulation that runs. It is an iterator over the events.
///
/// ```
/// use waiting::{Distribution, simulate::{Scenario, Simulation}};
/// let minute = |mean| Distribution::Exponential { mean: mean * 60.0 };
/// let desk = Scenario::fixed(3, minute(2.0), minute(5.0), 100);
/// let mut simulation = Simulation::new(desk, 7);
/// assert!(simulation.by_ref().count() > 300);
/// assert_eq!(simulation.offered().count(), 100);
/// ```
#[derive(Clone, Debug)]
pub struct Simulation {
    scenario: Scenario,
    /// Each cause of chance has its stream, so that a change of one leaves the others as they are.
    arrivals: Random,
    services: Random,
    patiences: Random,
    kinds: Random,
    due: BinaryHeap<Due>,
    scheduled: u64,
    arrived: u64,
    agents: u32,
    busy: u32,
    lines: Vec<VecDeque<(u64, f64)>>,
    waiting: HashSet<u64>,
    told: VecDeque<Event>,
    offered: VecDeque<(u64, f64)>,
}

impl Simulation {
    /// Begins at time 0 with an empty desk.
    #[must_use]
    pub fn new(scenario: Scenario, seed: u64) -> Self {
        let mut seeds = Random::new(seed);
        let mut stream = || Random::new(seeds.bits());
        let lines = scenario.groups.iter().map(|_| VecDeque::new()).collect();
        let mut simulation = Self {
            arrivals: stream(),
            services: stream(),
            patiences: stream(),
            kinds: stream(),
            due: BinaryHeap::new(),
            scheduled: 0,
            arrived: 0,
            agents: 0,
            busy: 0,
            lines,
            waiting: HashSet::new(),
            told: VecDeque::new(),
            offered: VecDeque::new(),
            scenario,
        };
        simulation.schedule(0.0, Kind::Shift(0));
        simulation.schedule_arrival(0.0);
        simulation
    }

    /// Takes out what has become known since the last call: customers, and the wait until each was or would have been
    /// offered an agent.
    pub fn offered(&mut self) -> impl Iterator<Item = (u64, f64)> + '_ {
        self.offered.drain(..)
    }

    fn schedule(&mut self, at: f64, kind: Kind) {
        self.scheduled += 1;
        self.due.push(Due { at, order: self.scheduled, kind });
    }

    fn schedule_arrival(&mut self, now: f64) {
        if self.arrived >= self.scenario.customers {
            return;
        }
        let mut at = now;
        match self.scenario.sine {
            None => at += self.scenario.between.draw(&mut self.arrivals),
            // By thinning: candidates at the highest rate, kept with the chance that the rate has there.
            Some((share, period)) => loop {
                at += self.scenario.between.mean() / (1.0 + share) * self.arrivals.exponential();
                let rate = (1.0 + share * (TAU * at / period).sin()) / (1.0 + share);
                if self.arrivals.uniform() < rate {
                    break;
                }
            },
        }
        self.schedule(at, Kind::Arrival);
    }

    fn tell(&mut self, at: f64, what: What) {
        self.told.push_back(Event { at, what });
    }

    fn live(&mut self, due: Due) {
        let now = due.at;
        match due.kind {
            Kind::Arrival => self.arrive(now),
            Kind::Finish(id) => {
                self.busy = self.busy.saturating_sub(1);
                self.tell(now, What::Finish { id });
            }
            Kind::Patience(id) => {
                if self.waiting.remove(&id) {
                    self.tell(now, What::Abandon { id });
                }
            }
            Kind::Shift(index) => self.shift(now, index),
        }
        self.offer(now);
    }

    fn arrive(&mut self, now: f64) {
        self.arrived += 1;
        let id = self.arrived;
        let group = self.group();
        self.tell(now, What::Arrive { id, group: u32::try_from(group).unwrap_or(0) });
        if let Some(line) = self.lines.get_mut(group) {
            line.push_back((id, now));
        }
        self.waiting.insert(id);
        if let Some(patience) = self.scenario.patience {
            let patience = patience.draw(&mut self.patiences);
            self.schedule(now + patience, Kind::Patience(id));
        }
        self.schedule_arrival(now);
    }

    fn group(&mut self) -> usize {
        let shares = &self.scenario.groups;
        if shares.len() < 2 {
            return 0;
        }
        let mut left = self.kinds.uniform() * shares.iter().sum::<f64>();
        let found = shares.iter().position(|share| {
            left -= share;
            left < 0.0
        });
        found.unwrap_or(shares.len() - 1)
    }

    fn shift(&mut self, now: f64, index: usize) {
        let count = self.scenario.shifts.len();
        let Some(&(length, agents)) = self.scenario.shifts.get(index) else { return };
        if self.scenario.planned && index == 0 {
            let mut from = now;
            for (length, agents) in self.scenario.shifts.repeat(2) {
                self.tell(now, What::Plan { from, to: from + length, agents });
                from += length;
            }
        }
        self.agents = agents;
        self.tell(now, What::Staff { agents });
        if length.is_finite() && self.arrived < self.scenario.customers {
            self.schedule(now + length, Kind::Shift((index + 1) % count));
        } else if agents == 0 {
            // The last customers are still served.
            self.agents = self.scenario.shifts.iter().map(|shift| shift.1).max().unwrap_or(1);
        }
    }

    /// Agents who are free take who is next. Those who left are passed over, but their turn is noted.
    fn offer(&mut self, now: f64) {
        while self.busy < self.agents {
            let Some((id, arrived)) = self.lines.iter_mut().find_map(VecDeque::pop_front) else { return };
            self.offered.push_back((id, now - arrived));
            if self.waiting.remove(&id) {
                self.busy += 1;
                self.tell(now, What::Start { id });
                let slower = self.scenario.slower.filter(|&(from, _)| now >= from).map_or(1.0, |(_, by)| by);
                let service = self.scenario.service.draw(&mut self.services) * slower;
                self.schedule(now + service, Kind::Finish(id));
            }
        }
    }
}

impl Iterator for Simulation {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        while self.told.is_empty() {
            let is_over = self.arrived >= self.scenario.customers && self.busy == 0 && self.waiting.is_empty();
            let due = self.due.pop()?;
            if is_over && !matches!(due.kind, Kind::Arrival | Kind::Finish(_)) {
                self.lines.iter_mut().for_each(VecDeque::clear);
                return None;
            }
            self.live(due);
        }
        self.told.pop_front()
    }
}
