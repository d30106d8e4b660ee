//! How a wait is said and when it is said anew.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use jiff::{SignedDuration, tz::TimeZone};
use kernel::Time;
use proptest::prelude::*;
use waiting::{
    Announcement,
    announce::{Argument, Rung, Told, Update, Wording, first, offer_chat, rung},
};

fn now() -> Time {
    "2026-01-05T09:10:00Z".parse().unwrap()
}

fn said(p50: f64, p90: f64) -> Wording {
    first(&Announcement { p50, p80: p90, p90, ahead: 4.0, observations: 30 }, now(), &TimeZone::UTC)
}

#[test]
fn the_ladder_rounds_up_in_its_steps() {
    let minutes = |text: f64| rung(SignedDuration::from_secs_f64(text * 60.0), now(), &TimeZone::UTC);
    assert_eq!(minutes(0.0), Rung::Short);
    assert_eq!(minutes(1.99), Rung::Short);
    assert_eq!(minutes(2.0), Rung::Minutes(2));
    assert_eq!(minutes(4.01), Rung::Minutes(5));
    assert_eq!(minutes(5.01), Rung::Minutes(10));
    assert_eq!(minutes(30.0), Rung::Minutes(30));
    assert_eq!(minutes(31.0), Rung::Minutes(45));
    assert_eq!(minutes(120.0), Rung::Minutes(120));
    assert_eq!(minutes(120.1), Rung::Hours(3));
    assert_eq!(minutes(480.0), Rung::Hours(8));
    assert_eq!(minutes(481.0), Rung::Until("2026-01-05T18:00:00Z".parse().unwrap()));
    let kathmandu = TimeZone::get("Asia/Kathmandu").unwrap();
    let by = rung(SignedDuration::from_mins(481), now(), &kathmandu);
    assert_eq!(by, Rung::Until("2026-01-05T17:15:00Z".parse().unwrap()), "a full hour on the reader's clock");
}

#[test]
fn with_few_observations_only_the_place_is_said() {
    let few = Announcement { p50: 60.0, p80: 90.0, p90: 100.0, ahead: 4.0, observations: 29 };
    let wording = first(&few, now(), &TimeZone::UTC);
    assert_eq!(wording, Wording { key: "waiting-place", arguments: vec![("place", Argument::Number(5))] });
}

#[test]
fn usual_and_latest_are_said_by_span_or_by_clock() {
    let span = |minutes| Argument::Span(SignedDuration::from_mins(minutes));
    assert_eq!(said(30.0, 100.0), Wording { key: "waiting-short", arguments: vec![] });
    assert_eq!(said(400.0, 500.0), Wording { key: "waiting-latest", arguments: vec![("latest", span(10))] });
    let both = vec![("usual", span(10)), ("latest", span(25))];
    assert_eq!(said(400.0, 1_300.0), Wording { key: "waiting-usual-latest", arguments: both });
    assert_eq!(said(7_200.0, 40_000.0).key, "waiting-usual-latest-until");
    assert_eq!(said(36_000.0, 60_000.0).key, "waiting-usual-until-latest-until");
    assert_eq!(said(60_000.0, 60_100.0).key, "waiting-latest-until");
}

#[test]
fn a_limit_that_will_be_missed_is_replaced_before_it_passes() {
    let told = Told::first(Rung::Minutes(10), now());
    let later = now() + kernel::minutes(9);
    let update = told.next(SignedDuration::from_mins(3), later, &TimeZone::UTC);
    assert_eq!(update, Update::Later(later + kernel::minutes(10)));
    let wording = update.words(later, &TimeZone::UTC).unwrap();
    assert_eq!(wording.key, "waiting-later");
    let again = told.after(update, later);
    assert_eq!(again.next(SignedDuration::from_mins(60), later + kernel::minutes(5), &TimeZone::UTC), Update::Nothing);
}

#[test]
fn a_shorter_limit_is_said_only_when_it_is_much_shorter() {
    let told = Told::first(Rung::Minutes(30), now());
    assert_eq!(told.next(SignedDuration::from_mins(24), now(), &TimeZone::UTC), Update::Nothing);
    let update = told.next(SignedDuration::from_mins(12), now(), &TimeZone::UTC);
    assert_eq!(update, Update::Sooner(now() + kernel::minutes(15)));
}

#[test]
fn chat_is_offered_when_half_would_still_be_there() {
    assert!(offer_chat(60.0, 1.0 / 120.0, true));
    assert!(!offer_chat(120.0, 1.0 / 120.0, true));
    assert!(!offer_chat(10.0, 0.0, false));
}

proptest! {
    #[test]
    fn a_rung_never_promises_less_than_the_wait(seconds in 0_i64..500_000, millis in 0_i32..1_000) {
        let wait = SignedDuration::new(seconds, millis * 1_000_000);
        let zone = TimeZone::get("Europe/Sarajevo").unwrap();
        prop_assert!(rung(wait, now(), &zone).limit(now()) >= wait);
    }

    #[test]
    fn nothing_is_made_worse_twice_in_ten_minutes_nor_shorter_unsaid(
        rests in prop::collection::vec((0_i64..4_000, 1_i64..400), 1..80)
    ) {
        let mut told = Told::first(Rung::Minutes(5), now());
        let (mut at, mut worsened) = (now(), None::<Time>);
        for (rest, pass) in rests {
            at = at + kernel::seconds(pass);
            let update = told.next(SignedDuration::from_secs(rest), at, &TimeZone::UTC);
            let next = told.after(update, at);
            match update {
                Update::Nothing => prop_assert_eq!(next.until, told.until),
                Update::Sooner(until) => prop_assert!(until < told.until),
                Update::Later(until) => {
                    prop_assert!(until >= told.until);
                    prop_assert!(worsened.is_none_or(|last| at.since(last) >= SignedDuration::from_mins(10)));
                    worsened = Some(at);
                }
            }
            told = next;
        }
    }
}
