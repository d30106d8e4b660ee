//! A desk of 500 agents where 2,000 conversations wait.

use kernel::Time;
use routing::{Agent, Event, Item, Levels, Need, Policy, Router};

const LANGUAGES: [&str; 4] = ["hr", "ru", "ro", "en"];
const TOPICS: [&str; 6] = ["returns", "billing", "delivery", "account", "technical", "other"];

/// The same on every machine: a number below `n` for each `i`.
pub(crate) fn mixed(i: u64, n: u64) -> u64 {
    (i.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 17) % n
}

fn pick<'a>(names: &[&'a str], place: u64) -> &'a str {
    usize::try_from(place).ok().and_then(|place| names.get(place)).copied().unwrap_or_default()
}

pub(crate) fn agent(i: u64) -> Agent {
    let language = pick(&LANGUAGES, mixed(i, 4));
    let second = pick(&LANGUAGES, mixed(i + 7_919, 4));
    let skills = (0..6).filter(|topic| mixed(i * 7 + topic, 2) == 0).map(|topic| (pick(&TOPICS, topic), 1.0));
    Agent {
        languages: Levels::of([(second, 1.0), (language, 2.0)]),
        skills: Levels::of(skills),
        capacity: 5,
        ..Agent::new(&format!("a{i}"))
    }
}

fn item(i: u64) -> Item {
    let points = [1, 1, 1, 2, 3];
    Item {
        language: Some(Need::of(pick(&LANGUAGES, mixed(i, 4)))),
        skills: vec![Need::of(pick(&TOPICS, mixed(i + 13, 6)))],
        points: usize::try_from(mixed(i + 29, 5)).ok().and_then(|place| points.get(place)).copied().unwrap_or(1),
        strain: if mixed(i + 31, 8) == 0 { 1.0 } else { 0.0 },
        customer: Some(format!("k{}", mixed(i, 5_000))),
        ..Item::new(&format!("c{i}"))
    }
}

/// A desk that is full: 500 agents, 2,000 waiting.
pub(crate) struct Full {
    pub(crate) router: Router,
    pub(crate) now: Time,
    pub(crate) next: u64,
}

impl Full {
    pub(crate) fn new() -> Self {
        let mut full = Self { router: Router::new(Policy::default()), now: Time::from_micros(0), next: 0 };
        for i in 0..500 {
            full.tell(Event::Agent(agent(i)));
        }
        while full.router.waiting_count() < 2_000 {
            full.arrive();
        }
        full
    }

    pub(crate) fn tell(&mut self, event: Event) {
        self.now = self.now + kernel::seconds(1);
        std::hint::black_box(self.router.apply(self.now, event).ok());
    }

    pub(crate) fn arrive(&mut self) {
        self.next += 1;
        self.tell(Event::Arrive(item(self.next)));
    }

    /// Somebody ends what they got first.
    pub(crate) fn release(&mut self) -> bool {
        let agent = format!("a{}", mixed(self.next, 500));
        let item = self.router.items_of(&agent).first().map(|item| (*item).to_owned());
        item.map(|item| self.tell(Event::Release { item })).is_some()
    }
}
