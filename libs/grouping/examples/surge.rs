//! Calibrates the thresholds of the surge watch and measures what it catches: `cargo run --release -p grouping
//! --example surge -- 400 2000` simulates 400 quiet group-years a level and 2,000 outbreaks a row.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that lacks something stops"
)]

#[path = "../tests/simulated/mod.rs"]
mod simulated;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let years: u64 = arguments.next().unwrap().parse().unwrap();
    let outbreaks: u32 = arguments.next().unwrap().parse().unwrap();
    for level in [0.1, 0.3, 1.0, 2.0, 5.0, 10.0, 40.0] {
        let quiet = simulated::quiet(level, years, 1);
        let called = simulated::alarms(&quiet, |day| day.1);
        // The lowest threshold with at most one alarm a year, by halving.
        let (mut low, mut high) = (2.0, 20.0);
        for _ in 0..20 {
            let middle = f64::midpoint(low, high);
            if simulated::alarms(&quiet, |day| day.0 >= middle) > 1.0 { low = middle } else { high = middle }
        }
        println!("level {level}: threshold {high:.3}; alarms a year as calibrated {called:.3}");
    }
    for (level, more) in [(0.3, 4.0), (2.0, 4.0), (2.0, 8.0), (10.0, 10.0), (10.0, 20.0)] {
        let (first, within) = simulated::caught(level, more, outbreaks, 77);
        println!(
            "{level} a day, {more} more: first day {first:.3} ± {:.3}, within three {within:.3} ± {:.3}",
            simulated::half_width(first, outbreaks),
            simulated::half_width(within, outbreaks)
        );
    }
}
