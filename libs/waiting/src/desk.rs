use std::collections::{BTreeMap, HashMap};

use crate::{
    Drain, Error, Event, Gamma, Limit, Pace, Patience, Rolling, Staffing, What,
    conformal::{Learning, Spread},
    drain::KINDS,
    number::real,
    order::Order,
};

/// What is said to somebody who joins the line: waits in seconds that half, four fifths and nine tenths of people in
/// their place do not exceed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Announcement {
    /// Half do not wait longer.
    pub p50: f64,
    /// Four fifths do not.
    pub p80: f64,
    /// Nine tenths do not.
    pub p90: f64,
    /// People ahead, as far as is known who is served before whom.
    pub ahead: f64,
    /// Waits that the numbers rest on; below [`crate::announce::OBSERVATIONS_MIN`] people are told their place only.
    pub observations: usize,
}

/// A desk followed event by event: predicts at each arrival and learns from everything that happens. It knows nothing
/// beforehand but what the events tell.
///
/// ```
/// use waiting::{Desk, Event, What};
/// let mut desk = Desk::default();
/// desk.see(Event { at: 0.0, what: What::Staff { agents: 1 } })?;
/// let first = desk.see(Event { at: 5.0, what: What::Arrive { id: 1, group: 0 } })?;
/// assert_eq!(first.map(|said| said.p90), Some(0.0)); // the agent is free
/// desk.see(Event { at: 5.0, what: What::Start { id: 1 } })?;
/// let second = desk.see(Event { at: 20.0, what: What::Arrive { id: 2, group: 0 } })?;
/// assert!(second.is_some_and(|said| said.p50 > 0.0 && said.p50 <= said.p80 && said.p80 <= said.p90));
/// # Ok::<(), waiting::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Desk {
    now: f64,
    staffing: Staffing,
    customers: HashMap<u64, Customer>,
    /// Since when each one in service is; in order, so that sums are the same on every run.
    serving: BTreeMap<u64, f64>,
    ghosts: usize,
    busy: usize,
    busiest: usize,
    order: Order,
    pace: Pace,
    patience: Patience,
    presence: Presence,
    limits: Vec<[Limit; 3]>,
    spread: [Spread; BUCKETS],
    at_once: Rolling,
    observations: usize,
    learning: Learning,
}

#[derive(Clone, Copy, Debug)]
struct Customer {
    place: usize,
    arrived: f64,
    state: State,
    forecast: Option<Forecast>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum State {
    Waiting,
    /// Left unserved, but kept in line until their turn would have come: learning only from those who stay would make
    /// the limits too short.
    Ghost,
    Serving,
}

/// What was said, kept until the wait is known.
#[derive(Clone, Copy, Debug)]
struct Forecast {
    bucket: usize,
    raw: Gamma,
    /// The variance if each step were memoryless.
    simple_variance: f64,
    /// The model's quantiles, and what was said.
    model: [f64; 3],
    said: [f64; 3],
    at_once: bool,
}

/// Agents who are there but serve nobody although people wait: breaks that nobody reports. Busy time over time there,
/// while people wait.
#[derive(Clone, Copy, Default, Debug)]
struct Presence {
    busy: f64,
    there: f64,
}

/// Errors are looked at apart by how many wait for each agent.
const BUCKETS: usize = 5;
/// The shares that the limits promise to those who have to wait. Nine tenths is aimed at a little low: of all customers,
/// with those who start at once or leave before their turn, more than nine tenths then wait no longer.
const SHARES: [f64; 3] = [0.5, 0.8, 0.892];
/// Ghosts beyond this many are forgotten.
const GHOSTS_MAX: usize = 100_000;
/// A clock that goes back by less is taken as standing still.
const BACKWARD_MAX: f64 = 1.0;

impl Default for Desk {
    fn default() -> Self {
        Self::new(Learning { window: 2_000, weight: 0.1, step: 0.0003 })
    }
}

impl Desk {
    /// A desk that keeps its limits honest in this way.
    #[must_use]
    pub fn new(learning: Learning) -> Self {
        Self {
            now: f64::NEG_INFINITY,
            staffing: Staffing::default(),
            customers: HashMap::new(),
            serving: BTreeMap::new(),
            ghosts: 0,
            busy: 0,
            busiest: 0,
            order: Order::new(),
            pace: Pace::default(),
            patience: Patience::default(),
            presence: Presence::default(),
            limits: Vec::new(),
            spread: [Spread::default(); BUCKETS],
            at_once: Rolling::new(200),
            observations: 0,
            learning,
        }
    }

    /// Takes an event in; at an arrival, says what to expect. An event that cannot be changes nothing.
    pub fn see(&mut self, event: Event) -> Result<Option<Announcement>, Error> {
        self.check(event)?;
        self.pass(event.at.max(self.now));
        let said = match event.what {
            What::Staff { agents } => {
                self.staffing.report(self.now, agents);
                None
            }
            What::Plan { from, to, agents } => {
                self.staffing.plan(from, to, agents);
                None
            }
            What::Arrive { id, group } => Some(self.arrive(id, group)),
            What::Start { id } => {
                self.start(id);
                None
            }
            What::Finish { id } => {
                self.finish(id);
                None
            }
            What::Abandon { id } => {
                self.abandon(id);
                None
            }
        };
        self.release_ghosts();
        Ok(said)
    }

    fn check(&self, event: Event) -> Result<(), Error> {
        if !event.at.is_finite() {
            return Err(Error::Event("t must be a number of seconds"));
        }
        if event.at < self.now - BACKWARD_MAX {
            return Err(Error::Event("t must not go back: events come in the order of time"));
        }
        let state = |id: u64| self.customers.get(&id).map(|customer| customer.state);
        match event.what {
            What::Plan { from, to, .. } if !(from.is_finite() && to.is_finite() && from < to) => {
                Err(Error::Event("a plan needs from and to in seconds, from before to"))
            }
            What::Arrive { id, .. } if state(id).is_some() => Err(Error::Event("this customer is already here")),
            What::Start { id } | What::Abandon { id } if state(id) != Some(State::Waiting) => {
                Err(Error::Event("nobody with this id waits"))
            }
            What::Finish { id } if state(id) != Some(State::Serving) => {
                Err(Error::Event("nobody with this id is being served"))
            }
            _ => Ok(()),
        }
    }

    /// Time goes on.
    fn pass(&mut self, now: f64) {
        let seconds = now - self.now;
        if seconds > 0.0 && seconds.is_finite() {
            let (busy, waiting) = (real(self.busy), real(self.order.waiting()));
            self.pace.pass(seconds, busy);
            self.patience.pass(seconds, waiting);
            if waiting > 0.0 {
                let there = self.staffing.level(self.now);
                self.presence.pass(seconds, busy, there);
            }
        }
        self.now = now;
        self.staffing.forget(now);
    }

    /// Agents who can serve: those there, less what breaks take; without any report, as many as were ever busy.
    fn available(&self) -> (f64, f64) {
        if self.staffing.is_known() {
            let share = self.presence.share();
            (self.staffing.level(self.now) * share, share)
        } else {
            (real(self.busiest.max(1)), 1.0)
        }
    }

    fn arrive(&mut self, id: u64, group: u32) -> Announcement {
        let place = self.order.place(group);
        while self.limits.len() <= place {
            self.limits.push(SHARES.map(|share| Limit::new(share, self.learning)));
        }
        self.patience.fade();
        let (ahead, forecast) = self.forecast(place);
        self.order.arrive(place, id, self.now);
        self.customers
            .insert(id, Customer { place, arrived: self.now, state: State::Waiting, forecast: Some(forecast) });
        let [p50, p80, p90] = forecast.said;
        Announcement { p50, p80, p90, ahead, observations: self.observations }
    }

    fn forecast(&self, place: usize) -> (f64, Forecast) {
        let (there, part) = self.available();
        if self.order.waiting() == 0 && there - real(self.busy) > 0.5 {
            let said = SHARES.map(|share| self.at_once.quantile(share).unwrap_or(0.0));
            let raw = Gamma { mean: 0.0, variance: 0.0 };
            return (0.0, Forecast { bucket: 0, raw, simple_variance: 0.0, model: [0.0; 3], said, at_once: true });
        }
        let (ahead, overtaking) = self.order.ahead(place, self.now);
        let shape = self.pace.shape(self.order.burden(self.pace.mean()));
        let fixed;
        let staffing = if self.staffing.is_known() {
            &self.staffing
        } else {
            fixed = Staffing::fixed(u32::try_from(self.busiest.max(1)).unwrap_or(u32::MAX));
            &fixed
        };
        let drain = Drain {
            now: self.now,
            ahead,
            shape,
            busy: self.kinds(shape),
            patience: self.patience.rate(),
            overtaking,
            share: part,
            staffing,
        };
        (ahead, self.quantiles(place, &drain))
    }

    fn quantiles(&self, place: usize, drain: &Drain<'_>) -> Forecast {
        let simple = drain.wait();
        let bucket = bucket(drain.ahead, self.staffing.level(self.now).max(1.0));
        let spread = self.spread.get(bucket).map_or(1.0, |spread| spread.factor());
        let doubt = self.pace.doubt() * simple.mean * simple.mean;
        let raw = Gamma { mean: simple.mean, variance: spread * simple.variance + doubt };
        let crosses = drain.staffing.change_after(self.now).is_some();
        let mut said = [0.0; 3];
        let mut model = [0.0; 3];
        let mut least = 0.0_f64;
        for (index, share) in SHARES.into_iter().enumerate() {
            let slow = raw.factor(share);
            let factor = self
                .limits
                .get(place)
                .and_then(|limits| limits.get(index))
                .map_or(1.0, |limit| limit.factor(self.learning));
            let at = |slow: f64| if crosses { drain.wait_if(slow) } else { simple.mean * slow };
            least = least.max(at(slow * factor));
            if let (Some(said), Some(model)) = (said.get_mut(index), model.get_mut(index)) {
                *said = least;
                *model = if crosses { at(slow) } else { simple.mean * slow };
            }
        }
        Forecast { bucket, raw, simple_variance: simple.variance.max(1e-18), model, said, at_once: false }
    }

    /// The agents busy with each kind of service, from how long each has been at it.
    fn kinds(&self, shape: crate::Shape) -> [f64; KINDS] {
        let mut busy = [0.0; KINDS];
        if shape.share[1] <= 0.0 {
            busy[0] = real(self.busy);
            return busy;
        }
        for customer in self.serving.values() {
            for (busy, weight) in busy.iter_mut().zip(shape.after(self.now - customer)) {
                *busy += weight;
            }
        }
        busy
    }

    fn start(&mut self, id: u64) {
        let Some(customer) = self.customers.get_mut(&id) else { return };
        customer.state = State::Serving;
        let (place, arrived) = (customer.place, customer.arrived);
        let forecast = customer.forecast.take();
        if let Some(group) = self.order.group(place) {
            group.waiting = group.waiting.saturating_sub(1);
            group.serving += 1;
        }
        let customers = &self.customers;
        let is_waiting = |id: u64| customers.get(&id).is_some_and(|one| one.state == State::Waiting);
        self.order.start(place, arrived, is_waiting);
        self.serving.insert(id, self.now);
        self.busy += 1;
        self.busiest = self.busiest.max(self.busy);
        if let Some(forecast) = forecast {
            self.learn(place, &forecast, self.now - arrived);
        }
        self.pass_ghosts(place, arrived);
    }

    fn finish(&mut self, id: u64) {
        let since = self.serving.remove(&id);
        let customer = self.customers.remove(&id);
        self.busy = self.busy.saturating_sub(1);
        if let (Some(since), Some(customer)) = (since, customer) {
            self.pace.end(self.now - since);
            if let Some(group) = self.order.group(customer.place) {
                group.serving = group.serving.saturating_sub(1);
                group.served(self.now - since);
            }
        }
    }

    fn abandon(&mut self, id: u64) {
        self.patience.leave();
        let Some(customer) = self.customers.get_mut(&id) else { return };
        customer.state = State::Ghost;
        if let Some(group) = self.order.group(customer.place) {
            group.waiting = group.waiting.saturating_sub(1);
        }
        self.ghosts += 1;
    }

    /// Somebody entered service: whoever left the line before them would have been offered that agent, at the latest.
    fn pass_ghosts(&mut self, place: usize, arrived: f64) {
        let places: Vec<usize> = self.order.groups().map(|(other, _)| other).collect();
        for other in places {
            if self.order.passes(place, other) < 0.5 {
                self.clear_front(other, |since| since <= arrived);
            }
        }
    }

    /// An agent is free and nobody waits: whoever left the line would be served now.
    fn release_ghosts(&mut self) {
        if self.ghosts == 0 {
            return;
        }
        let is_free = self.order.waiting() == 0 && real(self.busy) < self.available().0 - 0.5;
        if is_free || self.ghosts > GHOSTS_MAX {
            let places: Vec<usize> = self.order.groups().map(|(other, _)| other).collect();
            for place in places {
                self.clear_front(place, |_| true);
            }
        }
    }

    /// Takes those off the front of a group's line who no longer wait; learns from ghosts among them.
    fn clear_front(&mut self, place: usize, is_passed: impl Fn(f64) -> bool) {
        loop {
            let Some(group) = self.order.group(place) else { return };
            let Some(&(id, arrived)) = group.line.front() else { return };
            match self.customers.get(&id).map(|customer| customer.state) {
                Some(State::Waiting) => return,
                Some(State::Ghost) => {
                    if !is_passed(arrived) {
                        return;
                    }
                    group.line.pop_front();
                    self.ghosts = self.ghosts.saturating_sub(1);
                    if let Some(forecast) = self.customers.remove(&id).and_then(|customer| customer.forecast) {
                        self.learn(place, &forecast, self.now - arrived);
                    }
                }
                Some(State::Serving) | None => drop(group.line.pop_front()),
            }
        }
    }

    /// The wait of somebody has become known.
    fn learn(&mut self, place: usize, forecast: &Forecast, wait: f64) {
        self.observations += 1;
        if forecast.at_once {
            self.at_once.add(wait);
            return;
        }
        let raw = forecast.raw;
        let slow = forecast.slowness(wait);
        if raw.variance > 0.0
            && let Some(spread) = self.spread.get_mut(forecast.bucket)
        {
            spread.learn(((slow - 1.0) * raw.mean).powi(2) / forecast.simple_variance);
        }
        let Some(limits) = self.limits.get_mut(place) else { return };
        for (index, limit) in limits.iter_mut().enumerate() {
            let (Some(said), Some(share)) = (forecast.said.get(index), SHARES.get(index)) else { continue };
            limit.learn(slow / raw.factor(*share).max(1e-6), wait <= *said, self.learning);
        }
    }
}

impl Forecast {
    /// How many times as slowly as expected it went: the plan is taken out, along the model's quantiles.
    fn slowness(&self, wait: f64) -> f64 {
        let mut last = (0.0, 0.0);
        for (share, model) in SHARES.into_iter().zip(self.model) {
            let slow = self.raw.factor(share);
            if wait <= model && model > last.0 {
                return last.1 + (slow - last.1) * (wait - last.0) / (model - last.0);
            }
            last = (model, slow);
        }
        if last.0 > 0.0 { last.1 * wait / last.0 } else { 1.0 }
    }
}

impl Presence {
    fn pass(&mut self, seconds: f64, busy: f64, there: f64) {
        let kept = (-seconds / 7_200.0).exp();
        self.busy = self.busy * kept + seconds * busy.min(there);
        self.there = self.there * kept + seconds * there;
    }

    /// The share of agents who serve while people wait; small differences are rounding and reaction times.
    fn share(self) -> f64 {
        let share = if self.there > 0.0 { self.busy / self.there } else { 1.0 };
        if share > 0.97 { 1.0 } else { share.max(0.05) }
    }
}

/// By how many wait for each agent.
fn bucket(ahead: f64, agents: f64) -> usize {
    let load = (ahead + 1.0) / agents;
    [0.25, 1.0, 3.0, 10.0].iter().filter(|&&bound| load > bound).count()
}
