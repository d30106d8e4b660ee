use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use kernel::Time;

use crate::{
    event::{Assignment, Event, Obstacle},
    number::{count, mean},
    router::Router,
    simulation::{
        Scenario, Strategy,
        day::{Contact, Day, span},
        figures::{Figures, quantile, variation},
        plain::Plain,
    },
};

/// Lives through one day and tells what it was like.
#[must_use]
pub fn live(scenario: &Scenario, seed: u64, strategy: &Strategy) -> Figures {
    let day = Day::of(scenario, seed);
    let mut run = Run::new(scenario, &day, strategy);
    run.live();
    run.figures()
}

/// What the run itself writes down of an agent, beside what the strategy believes.
#[derive(Clone, Debug, Default)]
struct Ledger {
    used: u32,
    points: f64,
    point_minutes: f64,
    heavy: f64,
    heavy_open: u32,
    heavy_ended: Option<Time>,
}

enum Rule {
    Plain(Box<Plain>),
    Router(Box<Router>),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    Release { contact: usize, agent: usize },
    Arrive(usize),
}

struct Run<'a> {
    scenario: &'a Scenario,
    day: &'a Day,
    rule: Rule,
    ledgers: Vec<Ledger>,
    next: BinaryHeap<Reverse<(Time, Next)>>,
    waits: Vec<Option<f64>>,
    /// What waits, with since when somebody free could have had it.
    waiting: BTreeMap<usize, Option<Time>>,
    repeats: f64,
    point_minutes_in_day: f64,
    figures: Figures,
}

impl<'a> Run<'a> {
    fn new(scenario: &'a Scenario, day: &'a Day, strategy: &Strategy) -> Self {
        let rule = match strategy {
            Strategy::Router(policy) => {
                let mut router = Router::new(policy.clone());
                for agent in &day.agents {
                    let known = router.apply(Time::from_micros(0), Event::Agent(agent.clone()));
                    debug_assert!(known.is_ok(), "the roster is small");
                }
                Rule::Router(Box::new(router))
            }
            plain => Rule::Plain(Box::new(Plain::new(plain.clone(), &day.agents))),
        };
        let arrivals = day.contacts.iter().enumerate();
        Self {
            scenario,
            day,
            rule,
            ledgers: vec![Ledger::default(); day.agents.len()],
            next: arrivals.map(|(contact, one)| Reverse((one.at, Next::Arrive(contact)))).collect(),
            waits: vec![None; day.contacts.len()],
            waiting: BTreeMap::new(),
            repeats: 0.0,
            point_minutes_in_day: 0.0,
            figures: Figures::default(),
        }
    }

    fn live(&mut self) {
        loop {
            let at = self.next.peek().map(|Reverse((at, _))| *at);
            let wake = match &self.rule {
                Rule::Router(router) => router.wake_at(),
                Rule::Plain(_) => None,
            };
            if let Some(wake) = wake.filter(|wake| at.is_none_or(|at| *wake < at)) {
                self.tick(wake);
                continue;
            }
            let Some(Reverse((at, next))) = self.next.pop() else { return };
            match next {
                Next::Arrive(contact) => self.arrive(at, contact),
                Next::Release { contact, agent } => self.release(at, contact, agent),
            }
            self.look_for_pairs(at);
        }
    }

    fn tick(&mut self, at: Time) {
        if let Rule::Router(router) = &mut self.rule {
            let given = router.apply(at, Event::Tick).unwrap_or_default();
            self.note_all(at, &given);
        }
        self.look_for_pairs(at);
    }

    fn arrive(&mut self, at: Time, contact: usize) {
        self.waiting.insert(contact, None);
        let Some(one) = self.day.contacts.get(contact) else { return };
        match &mut self.rule {
            Rule::Plain(plain) => {
                if let Some(agent) = plain.arrive(at, contact, &one.item) {
                    self.begin(at, contact, agent);
                }
            }
            Rule::Router(router) => {
                let given = router.apply(at, Event::Arrive(one.item.clone())).unwrap_or_default();
                self.note_all(at, &given);
            }
        }
    }

    fn release(&mut self, at: Time, contact: usize, agent: usize) {
        let Some(one) = self.day.contacts.get(contact) else { return };
        if let Some(ledger) = self.ledgers.get_mut(agent) {
            ledger.used = ledger.used.saturating_sub(one.item.points);
            if one.item.is_heavy() {
                ledger.heavy_open -= 1;
                ledger.heavy_ended = Some(at);
            }
        }
        match &mut self.rule {
            Rule::Plain(plain) => {
                let contacts = &self.day.contacts;
                let given = plain.release(at, contact, agent, |slot| contacts.get(slot).map(|one| &one.item));
                for (contact, agent) in given {
                    self.begin(at, contact, agent);
                }
            }
            Rule::Router(router) => {
                let given = router.apply(at, Event::Release { item: one.item.id.clone() }).unwrap_or_default();
                self.note_all(at, &given);
            }
        }
    }

    fn note_all(&mut self, at: Time, given: &[Assignment]) {
        for one in given {
            let contact = one.item.strip_prefix('c').and_then(|place| place.parse().ok());
            let agent = one.agent.strip_prefix('a').and_then(|place| place.parse().ok());
            if let (Some(contact), Some(agent)) = (contact, agent) {
                self.begin(at, contact, agent);
            }
        }
    }

    /// Somebody has it now: checks that they may, and reckons how long it takes them.
    fn begin(&mut self, at: Time, contact: usize, agent: usize) {
        self.waiting.remove(&contact);
        let can = self.may_take(contact, agent);
        let Some((one, ledger)) = self.day.contacts.get(contact).zip(self.ledgers.get_mut(agent)) else { return };
        self.figures.violations += u32::from(!can);
        if let Some(wait) = self.waits.get_mut(contact) {
            *wait = Some(at.since(one.at).as_secs_f64());
        }
        let tired = ledger.heavy_open > 0 || ledger.heavy_ended.is_some_and(|ended| at < ended + kernel::minutes(10));
        let mut minutes = one.minutes * (1.0 + self.scenario.crowding * f64::from(ledger.used));
        minutes *= if tired { 1.0 + self.scenario.carry_over } else { 1.0 };
        minutes *= self.day.agents.get(agent).map_or(1.0, |agent| slowness(one, agent));
        ledger.used += one.item.points;
        ledger.points += f64::from(one.item.points);
        ledger.point_minutes += f64::from(one.item.points) * minutes;
        if one.item.is_heavy() {
            ledger.heavy += 1.0;
            ledger.heavy_open += 1;
            self.repeats += f64::from(u8::from(tired));
        }
        let until = at + span(minutes * 60.0);
        let in_day =
            minutes.min((self.scenario.minutes - at.since(Time::from_micros(0)).as_secs_f64() / 60.0).max(0.0));
        self.point_minutes_in_day += f64::from(one.item.points) * in_day;
        self.next.push(Reverse((until, Next::Release { contact, agent })));
    }

    fn may_take(&self, contact: usize, agent: usize) -> bool {
        let Some(one) = self.day.contacts.get(contact) else { return false };
        let Some((agent, ledger)) = self.day.agents.get(agent).zip(self.ledgers.get(agent)) else { return false };
        one.item.points + ledger.used <= agent.capacity
            && one.item.language.as_ref().is_none_or(|need| agent.languages.meets(need))
            && one.item.skills.iter().all(|need| agent.skills.meets(need))
    }

    /// Writes down how long somebody free and something they can do are left apart.
    fn look_for_pairs(&mut self, at: Time) {
        let now: Vec<(usize, bool)> = self
            .waiting
            .keys()
            .map(|contact| (*contact, (0..self.ledgers.len()).any(|agent| self.may_take(*contact, agent))))
            .collect();
        for (contact, pair) in now {
            let Some(since) = self.waiting.get_mut(&contact) else { continue };
            match (*since, pair) {
                (None, true) => *since = Some(at),
                (Some(_), false) => *since = None,
                _ => {}
            }
            let apart = since.map_or(0.0, |since| at.since(since).as_secs_f64());
            let is_held = match (&self.rule, self.day.contacts.get(contact)) {
                (Rule::Router(router), Some(one)) if pair => {
                    matches!(router.obstacle(&one.item.id), Some(Obstacle::Held(_)))
                }
                _ => false,
            };
            let most = if is_held { &mut self.figures.held } else { &mut self.figures.apart };
            *most = most.max(apart);
        }
    }

    fn figures(mut self) -> Figures {
        let missed = |wanted: &dyn Fn(&Contact) -> bool| {
            let of = self.day.contacts.iter().zip(&self.waits).filter(|(one, _)| wanted(one));
            mean(of.map(|(one, wait)| {
                let at = wait.map(|wait| one.at + span(wait));
                f64::from(u8::from(at.is_none_or(|at| one.item.due_at.is_some_and(|due| at > due))))
            }))
        };
        self.figures.missed = missed(&|_| true);
        self.figures.calls_missed = missed(&|one| one.is_call);
        self.figures.chats_missed = missed(&|one| !one.is_call);
        self.figures.rare_missed = missed(&|one| one.is_rare);
        let mut waits: Vec<f64> = self.waits.iter().flatten().copied().collect();
        self.figures.contacts = count(self.waits.len());
        self.figures.wait_mean = mean(waits.iter().copied());
        self.figures.wait_p95 = quantile(&mut waits, 0.95);
        let of = |read: fn(&Ledger) -> f64| self.ledgers.iter().map(read).collect::<Vec<f64>>();
        self.figures.spread = variation(&of(|ledger| ledger.point_minutes));
        self.figures.spread_points = variation(&of(|ledger| ledger.points));
        let heavy = of(|ledger| ledger.heavy);
        self.figures.most_heavy = heavy.iter().copied().fold(0.0, f64::max);
        self.figures.back_to_back = self.repeats / heavy.iter().sum::<f64>().max(1.0);
        let all = f64::from(self.scenario.agents * self.scenario.capacity) * self.scenario.minutes;
        self.figures.busy = if all > 0.0 { self.point_minutes_in_day / all } else { 0.0 };
        self.figures
    }
}

/// Who knows a topic better is quicker: 15 % longer at level 1, 10 % shorter at level 3.
fn slowness(one: &Contact, agent: &crate::Agent) -> f64 {
    let level = one.item.skills.first().and_then(|need| agent.skills.level(need.name())).unwrap_or(1.0);
    if level >= 3.0 {
        0.90
    } else if level >= 2.0 {
        1.0
    } else {
        1.15
    }
}
