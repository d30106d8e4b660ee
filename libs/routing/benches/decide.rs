//! One event at a desk of 500 agents where 2,000 conversations wait: what comes, what ends, who comes back.

use std::cell::RefCell;

use divan::Bencher;
use kernel::Time;
use routing::{Agent, Event, Item, Levels, Need, Policy, Router};

fn main() {
    divan::main();
}

const LANGUAGES: [&str; 4] = ["hr", "ru", "ro", "en"];
const TOPICS: [&str; 6] = ["returns", "billing", "delivery", "account", "technical", "other"];

/// The same on every machine: a number below `n` for each `i`.
fn mixed(i: u64, n: u64) -> u64 {
    (i.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 17) % n
}

fn pick<'a>(names: &[&'a str], place: u64) -> &'a str {
    usize::try_from(place).ok().and_then(|place| names.get(place)).copied().unwrap_or_default()
}

fn agent(i: u64) -> Agent {
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
struct Full {
    router: Router,
    now: Time,
    next: u64,
}

impl Full {
    fn new() -> Self {
        let mut full = Self { router: Router::new(Policy::default()), now: Time::from_micros(0), next: 0 };
        for i in 0..500 {
            full.tell(Event::Agent(agent(i)));
        }
        while full.router.waiting_count() < 2_000 {
            full.arrive();
        }
        full
    }

    fn tell(&mut self, event: Event) {
        self.now = self.now + kernel::seconds(1);
        divan::black_box(self.router.apply(self.now, event).ok());
    }

    fn arrive(&mut self) {
        self.next += 1;
        self.tell(Event::Arrive(item(self.next)));
    }

    /// Somebody ends what they got first.
    fn release(&mut self) -> bool {
        let agent = format!("a{}", mixed(self.next, 500));
        let item = self.router.items_of(&agent).first().map(|item| (*item).to_owned());
        item.map(|item| self.tell(Event::Release { item })).is_some()
    }
}

#[divan::bench(sample_count = 2_000, sample_size = 1)]
fn arrive(bencher: Bencher<'_, '_>) {
    let full = RefCell::new(Full::new());
    bencher.bench_local(|| full.borrow_mut().arrive());
}

#[divan::bench(sample_count = 2_000, sample_size = 1)]
fn release_and_next(bencher: Bencher<'_, '_>) {
    let full = RefCell::new(Full::new());
    bencher.with_inputs(|| full.borrow_mut().arrive()).bench_local_values(|()| full.borrow_mut().release());
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn somebody_comes(bencher: Bencher<'_, '_>) {
    let full = RefCell::new(Full::new());
    let come = |present| {
        let mut full = full.borrow_mut();
        let agent = format!("a{}", mixed(full.next, 500));
        full.tell(Event::Presence { agent, present });
    };
    bencher.with_inputs(|| come(false)).bench_local_values(|()| come(true));
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn twenty_leave_and_all_they_had_is_placed(bencher: Bencher<'_, '_>) {
    // A desk with room: what they had finds others.
    let mut start = Full::new();
    for i in 0..500 {
        start.tell(Event::Agent(Agent { capacity: 40, ..agent(i) }));
    }
    bencher.with_inputs(|| start.router.clone()).bench_local_values(|mut router| {
        let agents = (0..20).map(|i| format!("a{i}")).collect();
        router.apply(start.now, Event::Leave { agents }).map(|given| given.len()).ok()
    });
}
