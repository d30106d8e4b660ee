//! Service clocks: what they promise, and that it does not matter when somebody looks.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::sync::Arc;

use jiff::SignedDuration;
use kernel::Time;
use proptest::prelude::*;
use worktime::{
    Calendar, Error, Pauses, Timetable, Week,
    clocks::{self, Breach, Clocks, Event, Kind, Party, Policy, Target, Targets, What},
};

fn time(text: &str) -> Time {
    format!("2026-01-{text}:00Z").parse().unwrap()
}

fn nine_to_five() -> Arc<Timetable> {
    let calendar = r#"{"zone": "UTC", "week": {"mon": [["09:00","17:00"]], "tue": [["09:00","17:00"]],
        "wed": [["09:00","17:00"]], "thu": [["09:00","17:00"]], "fri": [["09:00","17:00"]]}}"#;
    Arc::new(Timetable::of(Calendar::read(calendar).unwrap()).unwrap())
}

fn always() -> Arc<Timetable> {
    Arc::new(Timetable::of(Calendar::new("UTC", Week::always())).unwrap())
}

fn policy(timetable: &Arc<Timetable>, reply: i64, resolution: i64) -> Policy {
    let target = |hours| Some(Target::of(SignedDuration::from_hours(hours)));
    let reply_target = Target { is_pausing: false, ..target(reply).unwrap() };
    Policy {
        timetable: Arc::clone(timetable),
        targets: Targets {
            first_reply: Some(reply_target),
            next_reply: Some(reply_target),
            resolution: target(resolution),
            update: None,
            ola: target(2),
        },
        restarts_when_reopened: false,
    }
}

fn opened(at: &str, policy: Policy) -> Event {
    event(at, What::Opened { by: Party::Customer, policy })
}

fn event(at: &str, what: What) -> Event {
    Event { at: time(at), what }
}

fn told(log: &[Event], until: &str) -> Vec<String> {
    let breach = |breach: &Breach| {
        let how = if breach.is_by_change { " by change" } else { "" };
        let at = breach.at.to_string();
        format!("{:?} {} {}{how}", breach.key.kind, breach.key.cycle, at.get(8..16).unwrap())
    };
    clocks::breaches(log, time(until)).iter().map(breach).collect()
}

// 5 January 2026 is a Monday.

#[test]
fn a_target_missed_and_then_met_between_two_looks_is_missed() {
    let log = [opened("05T09:00", policy(&always(), 1, 100)), event("05T10:01", What::Wrote(Party::Agent))];
    assert_eq!(told(&log, "06T00:00"), ["FirstReply 1 05T10:00"]);
}

#[test]
fn a_reply_at_the_due_time_itself_is_in_time() {
    let log = [opened("05T09:00", policy(&always(), 1, 100)), event("05T10:00", What::Wrote(Party::Agent))];
    assert!(told(&log, "06T00:00").is_empty());
}

#[test]
fn machines_and_notes_are_no_reply() {
    let log = [opened("05T09:00", policy(&always(), 1, 100)), event("05T09:01", What::Wrote(Party::Machine))];
    assert_eq!(told(&log, "06T00:00"), ["FirstReply 1 05T10:00"]);
}

#[test]
fn a_ticket_that_an_agent_opens_waits_for_no_first_reply() {
    let open = What::Opened { by: Party::Agent, policy: policy(&always(), 1, 100) };
    let log = [event("05T09:00", open), event("05T12:00", What::Wrote(Party::Customer))];
    assert_eq!(told(&log, "06T00:00"), ["NextReply 1 05T13:00"]);
}

#[test]
fn further_messages_do_not_reset_the_wait_for_a_reply() {
    let log = [
        opened("05T09:00", policy(&always(), 1, 100)),
        event("05T09:10", What::Wrote(Party::Agent)),
        event("05T10:00", What::Wrote(Party::Customer)),
        event("05T10:50", What::Wrote(Party::Customer)),
        event("05T11:30", What::Wrote(Party::Agent)),
        event("05T12:00", What::Wrote(Party::Customer)),
    ];
    assert_eq!(told(&log, "06T00:00"), ["NextReply 1 05T11:00", "NextReply 2 05T13:00"]);
}

#[test]
fn resolution_stands_in_pauses_and_while_solved() {
    let log = [
        opened("05T09:00", policy(&nine_to_five(), 100, 4)),
        event("05T10:00", What::Paused),
        event("05T16:00", What::Resumed),
        event("05T16:30", What::Solved),
        event("07T09:00", What::Reopened),
    ];
    // One hour, half an hour, and then two and a half.
    assert_eq!(told(&log, "09T00:00"), ["Resolution 1 07T11:30"]);
    assert!(told(&log[..4], "30T00:00").is_empty());
    assert!(told(&log[..2], "14T00:00").is_empty());
}

#[test]
fn resolution_begins_anew_when_the_policy_says_so() {
    let mut own = policy(&always(), 100, 4);
    own.restarts_when_reopened = true;
    let log = [opened("05T09:00", own), event("05T12:00", What::Solved), event("06T09:00", What::Reopened)];
    assert_eq!(told(&log, "09T00:00"), ["Resolution 2 06T13:00"]);
}

#[test]
fn what_has_elapsed_stays_when_the_calendar_changes() {
    let log = [
        opened("05T16:00", policy(&nine_to_five(), 100, 4)),
        // One hour has passed by Tuesday midnight; from then on day and night count.
        event("06T00:00", What::PolicyChanged(policy(&always(), 100, 4))),
    ];
    assert_eq!(told(&log, "09T00:00"), ["Resolution 1 06T03:00"]);
}

#[test]
fn a_target_put_behind_us_is_missed_at_the_change_and_stays_missed() {
    let log = [
        opened("05T09:00", policy(&always(), 100, 48)),
        event("05T20:00", What::PolicyChanged(policy(&always(), 100, 2))),
        event("05T21:00", What::PolicyChanged(policy(&always(), 100, 480))),
    ];
    assert_eq!(told(&log, "09T00:00"), ["Resolution 1 05T20:00 by change"]);
}

#[test]
fn a_merge_takes_the_earliest_start_and_the_pauses_of_both() {
    let pauses: Pauses = [(time("05T02:00"), time("05T04:00"))].into_iter().collect();
    let merged = What::Merged { opened_at: time("05T00:00"), waiting_since: Some(time("05T08:30")), pauses };
    let log = [opened("05T09:00", policy(&always(), 1, 12)), event("05T09:15", merged)];
    assert_eq!(told(&log, "09T00:00"), ["FirstReply 1 05T09:30", "Resolution 1 05T14:00"]);
    let absorbed = [opened("05T09:00", policy(&always(), 1, 12)), event("05T09:15", What::Absorbed)];
    assert!(told(&absorbed, "09T00:00").is_empty());
}

#[test]
fn other_departments_have_a_clock_for_each_request() {
    let log = [
        opened("05T09:00", policy(&always(), 100, 100)),
        event("05T09:00", What::Asked { request: 7 }),
        event("05T10:00", What::Asked { request: 8 }),
        event("05T10:30", What::Answered { request: 7 }),
    ];
    assert_eq!(told(&log, "06T00:00"), ["Ola 2 05T12:00"]);
}

#[test]
fn updates_are_due_again_after_each_reply() {
    let mut own = policy(&always(), 100, 100);
    own.targets.update = Some(Target::of(SignedDuration::from_hours(3)));
    let log = [
        opened("05T09:00", own),
        event("05T11:00", What::Wrote(Party::Agent)),
        event("05T15:00", What::Wrote(Party::Agent)),
        event("05T16:00", What::Solved),
    ];
    assert_eq!(told(&log, "09T00:00"), ["Update 2 05T14:00"]);
}

#[test]
fn a_calendar_that_never_opens_is_shown_and_misses_nothing() {
    let never = Arc::new(Timetable::of(Calendar::new("UTC", Week::default())).unwrap());
    let mut clocks = Clocks::new();
    clocks.apply(&opened("05T09:00", policy(&never, 1, 1)));
    assert!(clocks.advance(time("30T09:00")).is_empty());
    assert!(clocks.standing().any(|one| matches!(one.due, Some(Err(Error::NeverOpen { .. })))));
    assert_eq!(clocks.next_due(), None);
}

#[test]
fn the_next_due_time_is_when_to_look_again() {
    let mut clocks = Clocks::new();
    clocks.apply(&opened("05T09:00", policy(&always(), 1, 3)));
    assert_eq!(clocks.next_due(), Some(time("05T10:00")));
    clocks.advance(time("05T10:01"));
    assert_eq!(clocks.next_due(), Some(time("05T12:00")));
    assert!(clocks.standing().any(|one| one.key.kind == Kind::FirstReply && one.is_breached));
}

/// Minutes after the event before, and what happens.
fn histories() -> impl Strategy<Value = Vec<(i64, u8)>> {
    prop::collection::vec((0_i64..600, 0_u8..13), 1..25)
}

fn log_of(history: &[(i64, u8)], tables: &[Arc<Timetable>; 2]) -> Vec<Event> {
    let mut at = time("05T09:00").micros();
    let mut opening = policy(&tables[0], 2, 6);
    opening.targets.update = Some(Target::of(SignedDuration::from_hours(3)));
    let mut log =
        vec![Event { at: Time::from_micros(at), what: What::Opened { by: Party::Customer, policy: opening.clone() } }];
    for &(minutes, what) in history {
        at += minutes * 60_000_000;
        let pauses = [(time("05T10:00"), Time::from_micros(at))].into_iter().collect();
        let what = match what {
            0 | 1 => What::Wrote(Party::Customer),
            2 | 3 => What::Wrote(Party::Agent),
            4 => What::Paused,
            5 => What::Resumed,
            6 => What::Solved,
            7 => What::Reopened,
            8 => What::PolicyChanged(policy(&tables[1], 1, 4)),
            9 => What::PolicyChanged(opening.clone()),
            10 => What::Asked { request: 1 },
            11 => What::Answered { request: 1 },
            _ => What::Merged { opened_at: time("04T09:00"), waiting_since: None, pauses },
        };
        log.push(Event { at: Time::from_micros(at), what });
    }
    log
}

/// The breaches when somebody looks every so many seconds as well.
fn looked_at_every(seconds: i64, log: &[Event], until: Time) -> Vec<Breach> {
    let mut clocks = Clocks::new();
    let mut found = Vec::new();
    let mut look = log.first().unwrap().at.micros();
    for event in log {
        while look <= event.at.micros() {
            found.extend(clocks.advance(Time::from_micros(look)));
            look += seconds * 1_000_000;
        }
        found.extend(clocks.apply(event));
    }
    while look <= until.micros() {
        found.extend(clocks.advance(Time::from_micros(look)));
        look += seconds * 1_000_000;
    }
    found.extend(clocks.advance(until));
    found
}

#[test]
fn looking_every_second_and_once_a_day_finds_the_same() {
    let history = [(70, 2), (20, 0), (200, 4), (30, 5), (45, 10), (90, 8), (10, 6), (60, 7), (15, 1), (5, 12)];
    let log = log_of(&history, &[nine_to_five(), always()]);
    let until = Time::from_micros(log.last().unwrap().at.micros() + 4 * 3_600_000_000);
    let once = clocks::breaches(&log, until);
    assert!(once.len() > 2, "{once:?}");
    assert_eq!(looked_at_every(1, &log, until), once);
    assert_eq!(looked_at_every(86_400, &log, until), once);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_does_not_matter_when_somebody_looks(history in histories(), minutes in 1_i64..3_000, restart in 0_usize..25) {
        let log = log_of(&history, &[nine_to_five(), always()]);
        let until = Time::from_micros(log.last().unwrap().at.micros() + 5 * 86_400_000_000);
        let once = clocks::breaches(&log, until);
        prop_assert_eq!(&looked_at_every(minutes * 60, &log, until), &once);
        // What was known at a restart is a beginning of what is known in the end.
        let known = clocks::breaches(&log, log[restart.min(log.len() - 1)].at);
        prop_assert_eq!(once.get(..known.len()), Some(known.as_slice()));
        let mut keys: Vec<_> = once.iter().map(|breach| breach.key).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), once.len(), "one breach a run");
        prop_assert!(once.is_sorted_by_key(|breach| breach.at));
    }
}
