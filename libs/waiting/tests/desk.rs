//! A desk that learns from its events alone: limits hold, and nothing has to be known beforehand.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::collections::HashMap;

use waiting::{
    Announcement, Desk, Distribution, Error, Event, What,
    simulate::{Scenario, Simulation},
};

const UNIT: f64 = 300.0;

fn exponential(mean: f64) -> Distribution {
    Distribution::Exponential { mean: mean * UNIT }
}

fn at(at: f64, what: What) -> Event {
    Event { at, what }
}

/// All announcements with the waits that came.
fn live(scenario: Scenario, seed: u64) -> Vec<(Announcement, f64)> {
    let mut simulation = Simulation::new(scenario, seed);
    let mut desk = Desk::default();
    let (mut said, mut found) = (HashMap::new(), Vec::new());
    loop {
        let event = simulation.next();
        for (id, wait) in simulation.offered() {
            // Who starts at once is offered an agent before the arrival is told.
            found.extend(said.remove(&id).map(|said| (said, wait)));
        }
        let Some(event) = event else { return found };
        if let (What::Arrive { id, .. }, Some(answer)) = (event.what, desk.see(event).unwrap()) {
            said.insert(id, answer);
        }
    }
}

fn held(found: &[(Announcement, f64)]) -> f64 {
    let waited = found.iter().filter(|(_, wait)| *wait > 0.0);
    let (mut count, mut held) = (0.0, 0.0);
    for (said, wait) in waited {
        count += 1.0;
        held += f64::from(u8::from(*wait <= said.p90));
    }
    held / count
}

#[test]
fn the_limit_holds_for_nine_of_ten_who_wait() {
    let steady = Scenario::fixed(10, exponential(1.0 / 9.0), exponential(1.0), 20_000);
    let lognormal = Distribution::Lognormal { mean: UNIT, scv: 4.0 };
    let scenarios = [
        ("memoryless", steady.clone()),
        (
            "impatient",
            Scenario { patience: Some(exponential(2.0)), between: exponential(1.0 / 12.0), ..steady.clone() },
        ),
        ("long tails", Scenario { service: lognormal, ..steady.clone() }),
        ("urgent ones first", Scenario { groups: vec![0.1, 0.9], ..steady.clone() }),
        ("tiny", Scenario::fixed(2, exponential(1.0 / 1.6), exponential(1.0), 20_000)),
        (
            "slower half way",
            Scenario { slower: Some((10_000.0 / 9.0 * UNIT, 1.3)), between: exponential(1.0 / 7.0), ..steady },
        ),
    ];
    for (name, scenario) in scenarios {
        let share = held(&live(scenario, 3));
        assert!((0.87..0.93).contains(&share), "{name}: {share}");
    }
}

#[test]
fn shifts_that_are_planned_are_reckoned_with_before_they_come() {
    let mut desk = Desk::default();
    desk.see(at(0.0, What::Staff { agents: 2 })).unwrap();
    desk.see(at(0.0, What::Plan { from: 1_000.0, to: 5_000.0, agents: 0 })).unwrap();
    desk.see(at(0.0, What::Plan { from: 5_000.0, to: 9_000.0, agents: 20 })).unwrap();
    for id in 0..12 {
        desk.see(at(1.0, What::Arrive { id, group: 0 })).unwrap();
    }
    desk.see(at(1.0, What::Start { id: 0 })).unwrap();
    desk.see(at(1.0, What::Start { id: 1 })).unwrap();
    let said = desk.see(at(990.0, What::Arrive { id: 99, group: 0 })).unwrap().unwrap();
    // Ten wait ahead, the house closes in ten seconds, and twenty come at 5,000.
    assert!((said.p50 - 4_010.0).abs() < 1.0 && (said.p90 - 4_010.0).abs() < 1.0, "{said:?}");
}

#[test]
fn the_first_customers_get_a_sensible_answer() {
    let found = live(Scenario::fixed(3, exponential(1.0 / 2.7), exponential(1.0), 100), 9);
    for (said, _) in found.iter().filter(|(said, _)| said.observations < 30) {
        assert!(said.p50 <= said.p80 && said.p80 <= said.p90 && said.p90 < 20.0 * UNIT, "{said:?}");
        assert!(said.p90 <= 0.0 || said.p90 > UNIT / 20.0, "{said:?}");
    }
}

#[test]
fn without_any_word_about_staff_the_busiest_moment_counts() {
    let mut desk = Desk::default();
    let mut said = None;
    for id in 0..4_u32 {
        let now = f64::from(id);
        said = desk.see(at(now, What::Arrive { id: u64::from(id), group: 0 })).unwrap();
        if id < 3 {
            desk.see(at(now, What::Start { id: u64::from(id) })).unwrap();
        }
    }
    let said = said.unwrap();
    assert!(said.p90 > 0.0 && said.p90 < 2_000.0, "{said:?}");
}

#[test]
fn urgent_customers_are_told_that_they_pass_the_others() {
    let steady = Scenario::fixed(5, exponential(1.0 / 4.7), exponential(1.0), 30_000);
    let mut simulation = Simulation::new(Scenario { groups: vec![0.1, 0.9], ..steady }, 5);
    let mut desk = Desk::default();
    let mut said: [Vec<f64>; 2] = [Vec::new(), Vec::new()];
    for event in simulation.by_ref() {
        if let (What::Arrive { group, id }, Some(answer)) = (event.what, desk.see(event).unwrap())
            && id > 5_000
            && answer.p90 > 0.0
        {
            said[usize::try_from(group).unwrap()].push(answer.p50);
        }
    }
    let mean = |all: &[f64]| all.iter().sum::<f64>() / f64::from(u32::try_from(all.len()).unwrap());
    assert!(mean(&said[0]) * 4.0 < mean(&said[1]), "{} {}", mean(&said[0]), mean(&said[1]));
}

#[test]
fn who_left_is_learned_from_when_their_turn_would_have_come() {
    let mut desk = Desk::default();
    desk.see(at(0.0, What::Staff { agents: 1 })).unwrap();
    for id in 0..3 {
        desk.see(at(0.0, What::Arrive { id, group: 0 })).unwrap();
    }
    desk.see(at(0.0, What::Start { id: 0 })).unwrap();
    desk.see(at(10.0, What::Abandon { id: 1 })).unwrap();
    desk.see(at(60.0, What::Finish { id: 0 })).unwrap();
    desk.see(at(60.0, What::Start { id: 2 })).unwrap();
    let said = desk.see(at(61.0, What::Arrive { id: 9, group: 0 })).unwrap().unwrap();
    assert_eq!(said.observations, 3, "two who were served and one who would have been");
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let mut desk = Desk::default();
    desk.see(at(0.0, What::Staff { agents: 1 })).unwrap();
    desk.see(at(5.0, What::Arrive { id: 1, group: 0 })).unwrap();
    let wrong = [
        at(5.0, What::Arrive { id: 1, group: 0 }),
        at(5.0, What::Finish { id: 1 }),
        at(5.0, What::Start { id: 2 }),
        at(5.0, What::Abandon { id: 2 }),
        at(1.0, What::Start { id: 1 }),
        at(f64::NAN, What::Start { id: 1 }),
        at(5.0, What::Plan { from: 9.0, to: 9.0, agents: 1 }),
    ];
    for event in wrong {
        assert!(matches!(desk.see(event), Err(Error::Event(_))), "{event:?}");
    }
    assert!(desk.see(at(6.0, What::Start { id: 1 })).is_ok());
    assert!(desk.see(at(7.0, What::Finish { id: 1 })).is_ok());
}

#[test]
fn the_same_stream_gets_the_same_answers() {
    let scenario = || Scenario {
        patience: Some(exponential(1.0)),
        ..Scenario::fixed(4, exponential(0.2), exponential(1.0), 3_000)
    };
    assert_eq!(live(scenario(), 1), live(scenario(), 1));
}
