//! What holds for every calendar, every start and every budget.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use jiff::{SignedDuration, civil::Date};
use kernel::Time;
use proptest::prelude::*;
use worktime::{Calendar, Error, Holiday, Hours, Pauses, Rule, SAMPLES, Sample, Timetable, Week, ical, jsonl};

const ZONES: [&str; 8] = [
    "Europe/Sarajevo",
    "Europe/Bucharest",
    "Europe/Moscow",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
];

/// From 2011 to 2030.
const YEARS: std::ops::Range<i64> = 1_293_840_000..1_924_992_000;

fn seconds(at: i64) -> Time {
    Time::from_micros(at * 1_000_000)
}

fn time_of_day(minutes: u32) -> worktime::TimeOfDay {
    format!("{:02}:{:02}", minutes / 60, minutes % 60).parse().unwrap()
}

fn hours() -> impl Strategy<Value = Hours> {
    (0_u32..1440, 0_u32..=1440)
        .prop_filter_map("empty", |(from, to)| Hours::new(time_of_day(from), time_of_day(to)).ok())
}

fn day() -> impl Strategy<Value = Vec<Hours>> {
    prop::collection::vec(hours(), 0..3)
}

prop_compose! {
    fn calendar()(
        zone in prop::sample::select(ZONES.to_vec()),
        (mon, tue, wed, thu, fri, sat, sun) in (day(), day(), day(), day(), day(), day(), day()),
        exceptions in prop::collection::btree_map(
            (2011_i16..2031, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()),
            day(), 0..20),
        christmas in any::<bool>(),
    ) -> Calendar {
        let mut calendar = Calendar::new(zone, Week { mon, tue, wed, thu, fri, sat, sun });
        calendar.exceptions = exceptions;
        if christmas {
            calendar.holidays.push(Holiday::new("Christmas", Rule::Fixed { month: 12, day: 25 }));
        }
        calendar
    }
}

fn pauses(around: i64) -> impl Strategy<Value = Pauses> {
    prop::collection::vec((around - 100_000..around + 1_000_000, 0_i64..200_000), 0..5)
        .prop_map(|all| all.into_iter().map(|(from, length)| (seconds(from), seconds(from + length))).collect())
}

fn start_and_pauses() -> impl Strategy<Value = (i64, Pauses)> {
    YEARS.prop_flat_map(|start| (Just(start), pauses(start)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn by_the_due_time_exactly_the_budget_has_passed_and_not_a_second_sooner(
        calendar in calendar(), (start, pauses) in start_and_pauses(), budget in 1_i64..2_000_000,
    ) {
        let timetable = Timetable::of(calendar).unwrap();
        let (start, budget) = (seconds(start), SignedDuration::from_secs(budget));
        match timetable.due(start, budget, &pauses) {
            Ok(due) => {
                prop_assert_eq!(timetable.elapsed(start, due, &pauses), budget);
                let sooner = Time::from_micros(due.micros() - 1);
                prop_assert!(timetable.elapsed(start, sooner, &pauses) < budget);
            }
            Err(error) => prop_assert!(matches!(error, Error::NeverOpen { .. }), "{error}"),
        }
    }

    #[test]
    fn elapsed_time_adds_up(calendar in calendar(), (start, pauses) in start_and_pauses(), a in 0_i64..9_000_000, b in 0_i64..90_000_000) {
        let timetable = Timetable::of(calendar).unwrap();
        let (first, middle, last) = (seconds(start), seconds(start + a), seconds(start + a + b));
        let sum = timetable.elapsed(first, middle, &pauses) + timetable.elapsed(middle, last, &pauses);
        prop_assert_eq!(timetable.elapsed(first, last, &pauses), sum);
        prop_assert!(sum <= last.since(first));
    }

    #[test]
    fn the_next_opening_is_open_and_nothing_is_before_it(calendar in calendar(), at in YEARS) {
        let timetable = Timetable::of(calendar).unwrap();
        if let Ok(opening) = timetable.next_opening(seconds(at)) {
            prop_assert!(timetable.open_at(opening));
            prop_assert_eq!(timetable.elapsed(seconds(at), opening, &Pauses::none()), SignedDuration::ZERO);
            prop_assert_eq!(opening == seconds(at), timetable.open_at(seconds(at)));
        }
    }

    #[test]
    fn whatever_a_feed_holds_it_is_read(text in "(BEGIN:VEVENT|END:VEVENT|DTSTART;VALUE=DATE:2026[01][0-9][0-3][0-9]|RRULE:FREQ=YEARLY;(COUNT|BYDAY|UNTIL|BYMONTH)=[-A-Z0-9]{0,9}|SUMMARY:\\PC{0,9}|DTEND:[0-9]{0,9}|DURATION:P[0-9]{1,6}[DW]|[\\s:;=\\\\\"]|\r?\n){0,60}") {
        for proposal in ical::read(&text.replace("BEGIN", "\nBEGIN")).proposals {
            let mut calendar = Sample::named("hr").unwrap().calendar().unwrap();
            calendar.holidays.push(proposal.confirm());
            prop_assert!(Timetable::of(calendar).is_ok());
        }
    }

    #[test]
    fn any_line_gets_one_line_of_json(line in "\\PC{0,80}") {
        let told = jsonl::answer(&line);
        prop_assert!(!told.contains('\n'));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&told).is_ok());
    }
}

#[test]
fn a_hundred_thousand_due_times_come_back_to_the_second() {
    let mut number = 20_260_105_u64;
    let mut next = |below: i64| {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(number >> 33).unwrap() % below
    };
    let week = Sample::named("de").unwrap().calendar().unwrap().week;
    let tables = ZONES.map(|zone| Timetable::of(Calendar::new(zone, week.clone())).unwrap());
    for round in 0..100_000 {
        let timetable = &tables[round % tables.len()];
        let start = seconds(YEARS.start + next(YEARS.end - YEARS.start));
        let budget = SignedDuration::from_secs(1 + next(400_000));
        let due = timetable.due(start, budget, &Pauses::none()).unwrap();
        assert_eq!(timetable.elapsed(start, due, &Pauses::none()), budget, "{start} {budget:?}");
    }
}

#[test]
fn never_open_is_an_error_and_open_once_in_two_years_is_not() {
    let never = Timetable::of(Calendar::new("Europe/Zagreb", Week::default())).unwrap();
    let start: Time = "2026-01-05T09:00:00Z".parse().unwrap();
    let hour = SignedDuration::from_hours(1);
    assert_eq!(never.due(start, hour, &Pauses::none()), Err(Error::NeverOpen { after: start }));
    assert_eq!(never.next_opening(start), Err(Error::NeverOpen { after: start }));
    assert_eq!(never.due(start, SignedDuration::ZERO, &Pauses::none()), Ok(start));
    let mut rarely = Calendar::new("Europe/Zagreb", Week::default());
    let morning = Hours::new(time_of_day(540), time_of_day(600)).unwrap();
    rarely.exceptions.insert(Date::new(2028, 1, 3).unwrap(), vec![morning]);
    let rarely = Timetable::of(rarely).unwrap();
    assert_eq!(rarely.due(start, hour, &Pauses::none()).unwrap().to_string(), "2028-01-03T09:00:00Z");
    assert!(rarely.due(start, SignedDuration::from_hours(2), &Pauses::none()).is_err());
}

#[test]
fn day_and_night_every_hour_counts_for_decades() {
    let always = Timetable::of(Calendar::new("Europe/Moscow", Week::always())).unwrap();
    let (start, end) = (seconds(YEARS.start), seconds(YEARS.end));
    assert_eq!(always.elapsed(start, end, &Pauses::none()), end.since(start));
    assert_eq!(always.due(start, end.since(start), &Pauses::none()), Ok(end));
}

#[test]
fn every_sample_is_well_formed_and_closes_on_new_year() {
    for sample in SAMPLES {
        let calendar = sample.calendar().unwrap();
        assert!(calendar.hours_on(Date::new(2026, 1, 1).unwrap()).is_empty(), "{}", sample.key);
        let back = Calendar::read(&serde_json::to_string(&calendar).unwrap()).unwrap();
        assert_eq!(back, calendar, "{}", sample.key);
        Timetable::of(calendar).unwrap();
    }
}

#[test]
fn a_night_shift_over_new_year_closes_in_the_morning_and_what_is_always_open_never_closes() {
    let calendar = r#"{"zone": "UTC", "week": {"thu": [["22:00", "06:00"]]}}"#;
    let nights = Timetable::of(Calendar::read(calendar).unwrap()).unwrap();
    // 31 December 2026 is a Thursday.
    let closing = nights.closing("2026-12-31T23:00:00Z".parse().unwrap());
    assert_eq!(closing.unwrap().to_string(), "2027-01-01T06:00:00Z");
    assert_eq!(nights.closing("2026-12-31T21:00:00Z".parse().unwrap()), None);
    let always = Timetable::of(Calendar::new("Europe/Moscow", Week::always())).unwrap();
    assert_eq!(always.closing(seconds(YEARS.start)), None);
}
