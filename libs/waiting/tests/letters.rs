//! Letters answered in working hours: how far off the announced answer is.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::collections::HashMap;

use waiting::{
    Backlog, Capacity, Distribution, Error, Group,
    simulate_letters::{Happens, LetterDesk, live},
};
use worktime::{Calendar, Timetable};

fn hours() -> Timetable {
    let days = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("{day} = [[\"09:00\", \"18:00\"]]\n")).concat();
    Timetable::of(Calendar::read(&format!("zone = \"Europe/Zagreb\"\n[week]\n{days}")).unwrap()).unwrap()
}

fn desk() -> LetterDesk {
    LetterDesk {
        hours: hours(),
        agents: 4,
        absent: 0.07,
        handling: Distribution::Lognormal { mean: 1_200.0, scv: 1.0 },
        weekly: 0.7 * 4.0 * 0.93 * 45.0 * 3.0,
        profile: [1.0; 168],
        urgent: 0.1,
        incidents: None,
        start: "2026-01-05T00:00:00Z".parse().unwrap(),
        weeks: 30,
    }
}

#[test]
fn the_announced_answer_is_far_closer_than_the_mean_of_the_last_fifty() {
    let mut backlog = Backlog::new(Capacity::new(vec![(hours(), 4.0)]));
    let mut open = HashMap::new();
    let mut waits: Vec<f64> = Vec::new();
    let (mut ours, mut usual, mut held, mut count) = (0.0, 0.0, 0.0, 0.0);
    for event in live(&desk(), 4).unwrap() {
        match event.what {
            Happens::Present { share, until } => backlog.absent(share, until),
            Happens::Arrive { id, urgent } => {
                let said = backlog.arrive(event.at, id, urgent).unwrap();
                assert!(event.at <= said.p50 && said.p50 <= said.p80 && said.p80 <= said.p90);
                let latest = &waits[waits.len().saturating_sub(50)..];
                let mean = latest.iter().sum::<f64>() / f64::from(u32::try_from(latest.len().max(1)).unwrap());
                open.insert(id, (event.at, said, mean));
            }
            Happens::Start { id } => backlog.start(event.at, id).unwrap(),
            Happens::Answer { id } => {
                backlog.answer(event.at, id).unwrap();
                let (arrived, said, mean) = open.remove(&id).unwrap();
                let wait = event.at.since(arrived).as_secs_f64() / 3_600.0;
                waits.push(wait);
                if id > 500 {
                    count += 1.0;
                    ours += (said.p50.since(arrived).as_secs_f64() / 3_600.0 - wait).abs();
                    usual += (mean - wait).abs();
                    held += f64::from(u8::from(event.at <= said.p90));
                }
            }
        }
    }
    assert!(count > 5_000.0);
    assert!(ours <= 0.15 * usual, "{} {}", ours / count, usual / count);
    assert!((0.87..0.93).contains(&(held / count)), "{}", held / count);
    assert!((backlog.handling() - 1_200.0).abs() < 120.0, "{}", backlog.handling());
}

#[test]
fn a_letter_at_night_is_promised_for_the_next_working_day() {
    let mut backlog = Backlog::new(Capacity::new(vec![(hours(), 2.0)]));
    let friday = "2026-01-09T22:00:00Z".parse().unwrap();
    let said = backlog.arrive(friday, 1, false).unwrap();
    assert_eq!(said.group, Group::Closed);
    assert!(said.p50.to_string().starts_with("2026-01-12T08"), "{}", said.p50);
    assert!(matches!(backlog.arrive(friday, 1, false), Err(Error::Event(_))));
    assert!(backlog.withdraw(friday, 1).is_ok());
    assert!(backlog.answer(friday, 1).is_err());
}

#[test]
fn urgent_letters_are_promised_sooner_than_others_behind_the_same_backlog() {
    let mut backlog = Backlog::new(Capacity::new(vec![(hours(), 2.0)]));
    let monday = "2026-01-12T09:00:00Z".parse().unwrap();
    for id in 0..40 {
        backlog.arrive(monday, id, false).unwrap();
    }
    let other = backlog.arrive(monday, 50, false).unwrap();
    let urgent = backlog.arrive(monday, 51, true).unwrap();
    assert_eq!((other.ahead, urgent.ahead), (40, 0));
    assert!(urgent.p90 < other.p50);
}

#[test]
fn a_calendar_that_never_opens_is_an_error() {
    let never = Timetable::of(Calendar::read("zone = \"Europe/Zagreb\"").unwrap()).unwrap();
    let mut backlog = Backlog::new(Capacity::new(vec![(never, 2.0)]));
    let monday = "2026-01-12T09:00:00Z".parse().unwrap();
    assert!(matches!(backlog.arrive(monday, 1, false), Err(Error::Calendar(_))));
}
