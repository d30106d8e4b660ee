//! A desk at which anything may happen, and a second, plain reckoning of who may have what.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use kernel::Time;
use routing::{Agent, Event, Item, Levels, Need, Policy, Refused, Router};

/// Numbers that follow from a seed (xorshift).
pub(crate) struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    fn small(&mut self, n: u64) -> u32 {
        u32::try_from(self.below(n)).unwrap()
    }
}

/// An agent as the plain reckoning sees them.
struct Person {
    agent: Agent,
    gone: bool,
    /// What they have.
    items: BTreeSet<String>,
}

struct Matter {
    item: Item,
    agent: Option<String>,
    /// Since when somebody free could have had it.
    apart_since: Option<Time>,
}

pub(crate) struct Desk {
    dice: Dice,
    now: Time,
    router: Router,
    people: BTreeMap<String, Person>,
    matters: BTreeMap<String, Matter>,
    arrivals: u32,
}

impl Desk {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            dice: Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            now: Time::from_micros(0),
            router: Router::new(Policy::default()),
            people: BTreeMap::new(),
            matters: BTreeMap::new(),
            arrivals: 0,
        }
    }

    /// Lives through so many events and answers with what each led to.
    pub(crate) fn live(&mut self, events: u32) -> Vec<Vec<(String, String)>> {
        (0..events).map(|_| self.step()).collect()
    }

    fn step(&mut self) -> Vec<(String, String)> {
        self.now = self.now + kernel::seconds(i64::try_from(self.dice.below(40)).unwrap());
        // What is held wakes up in its time, as a driver would see to.
        let wake = self.router.wake_at().filter(|at| *at <= self.now);
        let event = if let Some(at) = wake {
            self.now = at;
            Event::Tick
        } else {
            self.event()
        };
        let given = match self.router.apply(self.now, event.clone()) {
            Ok(given) => given,
            Err(Refused::NoSuchAgent(_) | Refused::NoSuchItem(_)) => return Vec::new(),
            Err(other) => panic!("{other}"),
        };
        let by_hand = matches!(event, Event::Take { .. });
        self.follow(event);
        let pairs: Vec<(String, String)> = given.iter().map(|one| (one.item.clone(), one.agent.clone())).collect();
        for (place, one) in given.iter().enumerate() {
            assert!(!one.reasons.is_empty(), "every decision has its reasons");
            let by_hand = by_hand && place == 0;
            assert!(by_hand || self.may_take(&one.item, &one.agent), "{one:?} at {}", self.now);
            self.put(&one.item, Some(&one.agent));
        }
        self.check();
        pairs
    }

    fn event(&mut self) -> Event {
        let agent = format!("a{}", self.dice.below(12));
        let item = format!("c{}", self.arrivals.saturating_sub(self.dice.small(40)));
        match self.dice.below(40) {
            0..3 => Event::Agent(self.agent(&agent)),
            3..5 => Event::Presence { agent, present: self.dice.one_in(2) },
            5 => Event::ShiftEnd { agent, at: Some(self.now + kernel::minutes(i64::from(self.dice.small(120)))) },
            6 if self.dice.one_in(3) => Event::Leave { agents: BTreeSet::from([agent]) },
            7 => Event::Hard { item },
            8 => Event::Exclude { item, agent },
            9 if self.dice.one_in(3) => Event::Take { item, agent },
            10 if self.dice.one_in(10) => Event::Day,
            11 => Event::Tick,
            12..26 => Event::Release { item },
            _ => {
                self.arrivals += 1;
                Event::Arrive(self.item())
            }
        }
    }

    fn agent(&mut self, id: &str) -> Agent {
        let languages = self.levels(&["ro", "ru", "hr", "en"]);
        let skills = self.levels(&["returns", "billing", "delivery"]);
        Agent {
            languages: Levels::of(languages),
            skills: Levels::of(skills),
            teams: if self.dice.one_in(2) { BTreeSet::from(["north".to_owned()]) } else { BTreeSet::new() },
            capacity: 1 + self.dice.small(5),
            channels: if self.dice.one_in(3) {
                BTreeMap::from([("chat".to_owned(), self.dice.small(4)), ("call".to_owned(), 3)])
            } else {
                BTreeMap::new()
            },
            shift_end: self.dice.one_in(4).then(|| self.now + kernel::minutes(i64::from(self.dice.small(240)))),
            present: !self.dice.one_in(6),
            excluded: if self.dice.one_in(5) { BTreeSet::from(["k1".to_owned()]) } else { BTreeSet::new() },
            ..Agent::new(id)
        }
    }

    fn levels(&mut self, names: &[&'static str]) -> Vec<(&'static str, f64)> {
        let mut levels = Vec::new();
        for name in names {
            if !self.dice.one_in(3) {
                levels.push((*name, f64::from(1 + self.dice.small(3))));
            }
        }
        levels
    }

    fn item(&mut self) -> Item {
        let language = ["ro", "ru", "hr", "en"][usize::try_from(self.dice.below(4)).unwrap()];
        let skill = ["returns", "billing", "delivery"][usize::try_from(self.dice.below(3)).unwrap()];
        let points = 1 + self.dice.small(3);
        Item {
            language: Some(Need::at_least(language, f64::from(self.dice.small(3)))),
            skills: if self.dice.one_in(5) {
                vec![]
            } else {
                vec![Need::at_least(skill, f64::from(self.dice.small(3)))]
            },
            team: self.dice.one_in(6).then(|| "north".to_owned()),
            channel: (!self.dice.one_in(4)).then(|| if points == 3 { "call" } else { "chat" }.to_owned()),
            points,
            priority: f64::from(self.dice.small(3)),
            strain: f64::from(u8::from(self.dice.one_in(6))),
            customer: self.dice.one_in(2).then(|| format!("k{}", self.dice.below(6))),
            excluded: if self.dice.one_in(6) { BTreeSet::from(["a1".to_owned()]) } else { BTreeSet::new() },
            expected: kernel::minutes(i64::from(self.dice.small(12))),
            due_at: self.dice.one_in(2).then(|| self.now + kernel::seconds(i64::from(self.dice.small(200)))),
            ..Item::new(&format!("c{}", self.arrivals))
        }
    }

    /// The plain reckoning of what an event that was taken in changes.
    fn follow(&mut self, event: Event) {
        match event {
            Event::Agent(agent) => {
                let items = self.people.remove(&agent.id).map(|person| person.items).unwrap_or_default();
                self.people.insert(agent.id.clone(), Person { agent, gone: false, items });
            }
            Event::Presence { agent, present } => self.people.get_mut(&agent).unwrap().agent.present = present,
            Event::ShiftEnd { agent, at } => self.people.get_mut(&agent).unwrap().agent.shift_end = at,
            Event::Leave { agents } => {
                for agent in agents {
                    let person = self.people.get_mut(&agent).unwrap();
                    person.gone = true;
                    for item in std::mem::take(&mut person.items) {
                        self.matters.get_mut(&item).unwrap().agent = None;
                    }
                }
            }
            Event::Arrive(item) => {
                let matter = Matter { agent: None, apart_since: None, item };
                self.matters.insert(matter.item.id.clone(), matter);
            }
            Event::Release { item } => {
                self.put(&item, None);
                self.matters.remove(&item);
            }
            Event::Hard { item } => self.matters.get_mut(&item).unwrap().item.strain = 1.0,
            Event::Exclude { item, agent } => {
                let matter = self.matters.get_mut(&item).unwrap();
                matter.item.excluded.insert(agent.clone());
                if matter.agent.as_ref() == Some(&agent) {
                    self.put(&item, None);
                }
            }
            Event::Take { item, agent } => {
                if self.matters[&item].agent.as_ref() != Some(&agent) {
                    self.put(&item, None);
                }
            }
            Event::Day | Event::Tick => {}
        }
    }

    fn put(&mut self, item: &str, agent: Option<&str>) {
        let matter = self.matters.get_mut(item).unwrap();
        if let Some(before) = matter.agent.take() {
            self.people.get_mut(&before).unwrap().items.remove(item);
        }
        matter.agent = agent.map(str::to_owned);
        matter.apart_since = None;
        if let Some(agent) = agent {
            self.people.get_mut(agent).unwrap().items.insert(item.to_owned());
        }
    }

    fn may_take(&self, item: &str, agent: &str) -> bool {
        let (item, person) = (&self.matters[item].item, &self.people[agent]);
        let agent = &person.agent;
        let used = |wanted: &dyn Fn(&Item) -> bool| -> u32 {
            let items = person.items.iter().map(|item| &self.matters[item].item);
            items.filter(|item| wanted(item)).map(|item| item.points).sum()
        };
        let knows = |levels: &Levels, need: &Need| levels.level(need.name()).is_some_and(|level| level >= need.level());
        agent.present
            && !person.gone
            && item.language.as_ref().is_none_or(|need| knows(&agent.languages, need))
            && item.skills.iter().all(|need| knows(&agent.skills, need))
            && item.team.as_ref().is_none_or(|team| agent.teams.contains(team))
            && used(&|_| true) + item.points <= agent.capacity
            && item.channel.as_ref().is_none_or(|channel| {
                let limit = agent.channels.get(channel).copied().unwrap_or(0);
                agent.channels.is_empty()
                    || used(&|other| other.channel.as_ref() == Some(channel)) + item.points <= limit
            })
            && agent.shift_end.is_none_or(|end| self.now + item.expected <= end && self.now < end)
            && !item.excluded.contains(&agent.id)
            && item.customer.as_ref().is_none_or(|customer| !agent.excluded.contains(customer))
    }

    /// Whoever has something knows so on both sides, and no pair is left apart, but heavy ones for 45 seconds.
    fn check(&mut self) {
        for (id, matter) in &self.matters {
            assert_eq!(self.router.agent_of(id), matter.agent.as_deref(), "{id}");
        }
        let waiting: Vec<String> = self.router.waiting().into_iter().map(str::to_owned).collect();
        assert_eq!(waiting.len(), self.matters.values().filter(|matter| matter.agent.is_none()).count());
        for id in waiting {
            let pair = self.people.keys().find(|agent| self.may_take(&id, agent)).cloned();
            let now = self.now;
            let matter = self.matters.get_mut(&id).unwrap();
            let Some(agent) = pair else {
                matter.apart_since = None;
                continue;
            };
            let since = *matter.apart_since.get_or_insert(now);
            assert!(matter.item.is_heavy(), "{id} waits though {agent} could have it at {now}");
            assert!(now.since(since) < SignedDuration::from_secs(45), "{id} is held since {since}, now {now}");
        }
    }
}
