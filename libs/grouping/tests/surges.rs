//! The surge watch against simulated years (docs/grouping.md has the figures): 95 % intervals, fixed seeds.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

mod simulated;

use grouping::{Refused, Watch};
use proptest::prelude::*;
use simulated::{alarms, caught, half_width, quiet};

/// Base a day, more a day, the goal within three days (one false alarm a group and year).
const ROWS: [(f64, f64, f64); 4] = [(0.3, 4.0, 0.93), (2.0, 8.0, 0.98), (10.0, 10.0, 0.76), (10.0, 20.0, 0.99)];

fn outbreaks_are_caught(outbreaks: u32) {
    for (level, more, goal) in ROWS {
        let (first, within) = caught(level, more, outbreaks, 77);
        assert!(first <= within);
        assert!(within + half_width(goal, outbreaks) >= goal, "{level} a day, {more} more: {within} of {goal}");
    }
}

fn quiet_years_have_one_alarm(years: u32) {
    for level in [0.3, 2.0, 10.0] {
        let called = alarms(&quiet(level, u64::from(years), 900), |day| day.1);
        // Alarms of a year are a Poisson count: a year each.
        let wide = 1.96 * (1.0 / f64::from(years)).sqrt();
        assert!(called <= 1.0 + wide + 0.1, "{level} a day: {called} alarms a year");
    }
}

#[test]
fn counts_beyond_all_measure_are_read_in_no_time() {
    let mut counts = grouping::jsonl::Counts::default();
    for day in 1..200 {
        let count = if day % 3 == 0 { u64::MAX } else { 999_999 + day };
        let told = counts.line(&format!(r#"{{"group":1,"day":{day},"count":{count}}}"#));
        assert!(told.contains("surprise"), "{told}");
    }
}

#[test]
fn outbreaks_are_caught_within_three_days_as_often_as_promised() {
    outbreaks_are_caught(150);
}

#[test]
fn a_quiet_group_alarms_about_once_a_year() {
    quiet_years_have_one_alarm(40);
}

#[test]
#[ignore = "takes a minute with optimisation"]
fn outbreaks_are_caught_within_three_days_as_often_as_promised_in_five_thousand() {
    outbreaks_are_caught(5_000);
}

#[test]
#[ignore = "takes a minute with optimisation"]
fn a_quiet_group_alarms_about_once_a_year_over_a_thousand_years() {
    quiet_years_have_one_alarm(1_000);
}

#[test]
fn a_growing_share_of_new_messages_is_a_surge_though_all_messages_halve() {
    let mut watch = Watch::default();
    for day in 0..70 {
        assert!(!watch.observe_among("new", day, 4, 80).unwrap().surge);
    }
    assert!(watch.observe_among("new", 70, 16, 40).unwrap().surge);
}

#[test]
fn twice_the_messages_with_twice_the_new_ones_is_no_surge() {
    let mut watch = Watch::default();
    for day in 0..70 {
        watch.observe_among("new", day, 4, 80).unwrap();
    }
    assert!(!watch.observe_among("new", 70, 8, 160).unwrap().surge);
}

#[test]
fn nothing_is_called_a_surge_in_the_first_two_weeks() {
    let mut watch = Watch::default();
    for day in 0..14 {
        assert!(!watch.observe("group", day, if day == 13 { 500 } else { 1 }).unwrap().surge);
    }
}

#[test]
fn a_day_before_the_last_is_refused_and_days_left_out_had_none() {
    let (mut told, mut left) = (Watch::default(), Watch::default());
    for day in 0..60 {
        let count = u64::from(day % 9 == 0);
        told.observe("group", day, count).unwrap();
        if count > 0 {
            left.observe("group", day, count).unwrap();
        }
    }
    assert_eq!(told.observe("group", 60, 3), left.observe("group", 60, 3));
    assert_eq!(told.observe("group", 59, 1), Err(Refused::Past));
}

proptest! {
    #[test]
    fn more_in_a_day_is_never_less_surprising(
        past in prop::collection::vec(0..20_u64, 20..80),
        count in 0..60_u64,
        more in 0..60_u64,
    ) {
        let mut watch = Watch::default();
        for (day, count) in (0..).zip(&past) {
            watch.observe("group", day, *count).unwrap();
        }
        let day = i64::try_from(past.len()).unwrap();
        let few = watch.clone().observe("group", day, count).unwrap();
        let many = watch.observe("group", day, count + more).unwrap();
        prop_assert!(many.surprise >= few.surprise - 1e-9);
        prop_assert!(few.expected.is_some_and(|expected| expected.is_finite() && expected > 0.0));
    }

    #[test]
    fn any_days_and_counts_are_read_or_refused(days in prop::collection::vec((-1000..100_000_i64, 0..5_000_u64), 0..40)) {
        let mut watch = Watch::default();
        for (day, count) in days {
            if let Ok(reading) = watch.observe("group", day, count) {
                prop_assert!(reading.surprise >= 0.0 && reading.surprise.is_finite());
            }
        }
    }
}
