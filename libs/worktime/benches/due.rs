//! How fast due times are reckoned. `cargo bench -p worktime`; the goal is a million a second on one core.

use std::cell::Cell;

use divan::{Bencher, black_box, counter::ItemsCount};
use jiff::SignedDuration;
use kernel::Time;
use worktime::{Pauses, Sample, Timetable};

fn main() {
    divan::main();
}

/// A timetable whose years are worked out already.
fn warm() -> (Timetable, impl Fn() -> Time) {
    let (timetable, start) = (croatia(), starts());
    let end = Time::from_micros(1_893_456_000_000_000);
    let _ = timetable.elapsed(start(), end, &Pauses::none());
    (timetable, start)
}

fn croatia() -> Timetable {
    let calendar = Sample::named("hr").and_then(|sample| sample.calendar().ok());
    calendar
        .and_then(|calendar| Timetable::of(calendar).ok())
        .unwrap_or_else(|| unreachable!("a sample is well formed"))
}

/// Starts spread over three years.
fn starts() -> impl Fn() -> Time {
    let last = Cell::new(0_i64);
    move || {
        last.set((last.get() + 7_654_321) % (3 * 31_556_952));
        Time::from_micros((1_735_689_600 + last.get()) * 1_000_000)
    }
}

#[divan::bench]
fn due(bencher: Bencher<'_, '_>) {
    let (timetable, start) = warm();
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| black_box(timetable.due(start(), black_box(SignedDuration::from_hours(6)), &Pauses::none())));
}

#[divan::bench]
fn elapsed(bencher: Bencher<'_, '_>) {
    let (timetable, start) = warm();
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| black_box(timetable.elapsed(start(), start(), &Pauses::none())));
}

#[divan::bench]
fn a_year_worked_out(bencher: Bencher<'_, '_>) {
    let start = starts()();
    bencher.with_inputs(croatia).bench_local_values(|timetable| timetable.next_opening(start));
}

/// A hundred thousand open tickets after their calendar was changed: the new timetable has worked out nothing yet.
#[divan::bench]
fn due_of_100_000_after_a_change_of_the_calendar(bencher: Bencher<'_, '_>) {
    let start = starts();
    let budgets = (0..100_000_i64).map(|ticket| SignedDuration::from_mins(10 + ticket % 3_000));
    let tickets: Vec<(Time, SignedDuration)> = budgets.map(|budget| (start(), budget)).collect();
    bencher.with_inputs(croatia).bench_local_values(|timetable| {
        for (start, budget) in &tickets {
            let _ = black_box(timetable.due(*start, *budget, &Pauses::none()));
        }
    });
}
