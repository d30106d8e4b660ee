//! One event at a desk of 500 agents where 2,000 conversations wait: what comes, what ends, who comes back.

mod desk;

use std::cell::RefCell;

use desk::{Full, agent, mixed};
use divan::Bencher;
use routing::{Agent, Event};

fn main() {
    divan::main();
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
