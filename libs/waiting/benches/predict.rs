//! How long one prediction takes. `cargo bench -p waiting`; the goal is under 50 microseconds with 2,000 waiting.

use std::cell::Cell;

use divan::{Bencher, black_box};
use waiting::{Backlog, Capacity, Desk, Event, What};
use worktime::{Sample, Timetable};

fn main() {
    divan::main();
}

/// A desk with so many agents, all busy, and so many who wait; with a plan for the coming shifts.
fn desk(agents: u32, waiting: u32) -> Desk {
    let mut desk = Desk::default();
    let mut see = |at: f64, what: What| desk.see(Event { at, what }).is_ok();
    see(0.0, What::Staff { agents });
    let mut all = true;
    // A day of some hundred services, short and long ones, so that their shape is known.
    for id in 0..400_u32 {
        let at = f64::from(id) * 40.0;
        let id = u64::from(id);
        all &= see(at, What::Arrive { id, group: 0 }) && see(at, What::Start { id });
        all &= see(at + if id % 5 == 0 { 39.0 } else { 4.0 }, What::Finish { id });
    }
    for shift in 0..6_u32 {
        let from = 16_100.0 + f64::from(shift) * 3_600.0;
        all &= see(16_000.0, What::Plan { from, to: from + 3_600.0, agents: agents + shift % 3 });
    }
    for id in 0..agents + waiting {
        all &= see(16_000.0, What::Arrive { id: 1_000 + u64::from(id), group: 0 });
        if id < agents {
            all &= see(16_000.0, What::Start { id: 1_000 + u64::from(id) });
        }
    }
    assert!(all, "every event is possible");
    desk
}

/// Somebody arrives and leaves again, so that the line stays as long.
fn arrivals(bencher: Bencher<'_, '_>, agents: u32, waiting: u32) {
    let mut desk = desk(agents, waiting);
    let mut id = 1_000_000;
    bencher.bench_local(move || {
        id += 1;
        let said = desk.see(Event { at: 16_000.0, what: What::Arrive { id, group: 0 } });
        let left = desk.see(Event { at: 16_000.0, what: What::Abandon { id } });
        black_box((said.is_ok(), left.is_ok()))
    });
}

#[divan::bench(args = [10, 200, 2_000], max_time = 0.2)]
fn fifty_agents_and_so_many_waiting(bencher: Bencher<'_, '_>, waiting: u32) {
    arrivals(bencher, 50, waiting);
}

#[divan::bench(args = [10, 200, 2_000], max_time = 0.2)]
fn two_agents_and_so_many_waiting(bencher: Bencher<'_, '_>, waiting: u32) {
    arrivals(bencher, 2, waiting);
}

#[divan::bench(max_time = 0.5)]
fn a_letter_behind_two_thousand(bencher: Bencher<'_, '_>) {
    let hours = Sample::named("hr").and_then(|sample| sample.calendar().ok());
    let hours = hours.and_then(|calendar| Timetable::of(calendar).ok());
    let mut backlog = Backlog::new(Capacity::new(hours.into_iter().map(|hours| (hours, 20.0)).collect()));
    let start = kernel::Time::from_micros(1_767_600_000_000_000);
    for id in 0..2_000 {
        assert!(backlog.arrive(start, id, false).is_ok(), "there is an answer");
    }
    let id = Cell::new(10_000);
    bencher.bench_local(move || {
        id.set(id.get() + 1);
        let said = backlog.arrive(start, id.get(), false);
        let gone = backlog.withdraw(start, id.get());
        black_box((said.is_ok(), gone.is_ok()))
    });
}
