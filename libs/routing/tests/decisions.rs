//! Who gets what, and what they are told.
#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::collections::BTreeSet;

use kernel::{Time, minutes, seconds};
use routing::{Agent, Assignment, Event, Item, Levels, Need, Obstacle, Policy, Refused, Router, sentence};

fn at(second: i64) -> Time {
    Time::from_micros(0) + seconds(second)
}

/// Speaks these languages, knows returns, carries three points.
fn agent(id: &str, languages: &[&str]) -> Agent {
    Agent {
        languages: Levels::of(languages.iter().map(|name| (*name, 1.0))),
        skills: Levels::of([("returns", 1.0)]),
        capacity: 3,
        ..Agent::new(id)
    }
}

fn item(id: &str, language: &str) -> Item {
    Item { language: Some(Need::of(language)), skills: vec![Need::of("returns")], ..Item::new(id) }
}

fn heavy(id: &str, language: &str) -> Item {
    Item { strain: 1.0, ..item(id, language) }
}

fn desk(agents: &[Agent]) -> Router {
    let mut router = Router::new(Policy::default());
    for agent in agents {
        router.apply(at(0), Event::Agent(agent.clone())).unwrap();
    }
    router
}

fn arrive(router: &mut Router, second: i64, item: Item) -> Option<String> {
    router.apply(at(second), Event::Arrive(item)).unwrap().first().map(|one| one.agent.clone())
}

fn release(router: &mut Router, second: i64, item: &str) -> Vec<Assignment> {
    router.apply(at(second), Event::Release { item: item.to_owned() }).unwrap()
}

#[test]
fn a_decision_tells_its_reasons_in_words() {
    let mut router = desk(&[agent("ana", &["ro"]), agent("ben", &["ru"])]);
    arrive(&mut router, 1, item("c1", "ro")).unwrap();
    let given = router.apply(at(2), Event::Arrive(heavy("c2", "ro"))).unwrap();
    let said = sentence(&given.first().unwrap().reasons);
    assert_eq!(
        said,
        "speaks Romanian, knows returns, has room for two, had no heavy case today, is the only one free who can"
    );
}

#[test]
fn levels_below_what_is_needed_do_not_count() {
    let fluent = Agent { languages: Levels::of([("ro", 3.0)]), ..agent("fluent", &[]) };
    let mut router = desk(&[agent("beginner", &["ro"])]);
    let legal = Item { language: Some(Need::at_least("RO", 2.0)), ..item("c1", "ro") };
    assert_eq!(arrive(&mut router, 1, legal), None);
    assert_eq!(router.obstacle("c1"), Some(Obstacle::Language("ro".to_owned())));
    let given = router.apply(at(2), Event::Agent(fluent)).unwrap();
    assert_eq!(given.first().unwrap().agent, "fluent");
}

#[test]
fn somebody_whose_shift_ends_before_the_conversation_would_does_not_get_it() {
    let mut router = desk(&[Agent { shift_end: Some(at(600)), ..agent("ana", &["ro"]) }]);
    let long = Item { expected: minutes(8), ..item("long", "ro") };
    assert_eq!(arrive(&mut router, 200, long), None);
    assert_eq!(router.obstacle("long"), Some(Obstacle::Shift));
    let short = Item { expected: minutes(5), ..item("short", "ro") };
    assert_eq!(arrive(&mut router, 201, short), Some("ana".to_owned()));
    let later = Event::ShiftEnd { agent: "ana".to_owned(), at: Some(at(3_600)) };
    assert_eq!(router.apply(at(202), later).unwrap().first().unwrap().item, "long");
}

#[test]
fn a_channel_takes_no_more_points_than_it_may() {
    let channels = [("chat".to_owned(), 1), ("call".to_owned(), 3)].into();
    let mut router = desk(&[Agent { channels, ..agent("ana", &["ro"]) }]);
    let chat = |id: &str| Item { channel: Some("chat".to_owned()), ..item(id, "ro") };
    assert_eq!(arrive(&mut router, 1, chat("c1")), Some("ana".to_owned()));
    assert_eq!(arrive(&mut router, 2, chat("c2")), None);
    assert_eq!(arrive(&mut router, 3, Item { channel: Some("fax".to_owned()), ..item("c3", "ro") }), None);
}

#[test]
fn a_heavy_one_waits_for_somebody_rested_but_45_seconds_at_most() {
    let mut router = desk(&[agent("ana", &["ro"])]);
    arrive(&mut router, 0, heavy("c1", "ro")).unwrap();
    assert_eq!(arrive(&mut router, 10, heavy("c2", "ro")), None);
    assert_eq!(router.wake_at(), Some(at(55)));
    assert_eq!(router.apply(at(54), Event::Tick).unwrap(), []);
    let given = router.apply(at(55), Event::Tick).unwrap();
    assert!(sentence(&given.first().unwrap().reasons).contains("nobody rested came free while it was held (45 s)"));
    assert_eq!(router.wake_at(), None);
}

#[test]
fn a_heavy_one_that_is_held_goes_to_whoever_comes_rested() {
    let mut router = desk(&[agent("ana", &["ro"])]);
    arrive(&mut router, 0, heavy("c1", "ro")).unwrap();
    arrive(&mut router, 10, heavy("c2", "ro"));
    let given = router.apply(at(20), Event::Agent(agent("ben", &["ro"]))).unwrap();
    assert_eq!(given.first().unwrap().agent, "ben");
}

#[test]
fn a_heavy_one_is_not_held_beyond_its_deadline() {
    let mut router = desk(&[agent("ana", &["ro"])]);
    arrive(&mut router, 0, heavy("c1", "ro")).unwrap();
    let urgent = Item { due_at: Some(at(30)), ..heavy("c2", "ro") };
    assert_eq!(arrive(&mut router, 10, urgent), None);
    assert_eq!(router.wake_at(), Some(at(25)));
    assert_eq!(router.apply(at(25), Event::Tick).unwrap().len(), 1);
}

#[test]
fn ten_minutes_after_a_heavy_one_somebody_is_rested() {
    let mut router = desk(&[agent("ana", &["ro"])]);
    arrive(&mut router, 0, heavy("c1", "ro")).unwrap();
    release(&mut router, 60, "c1");
    assert_eq!(arrive(&mut router, 640, heavy("c2", "ro")), None);
    assert_eq!(router.wake_at(), Some(at(660)));
    let given = router.apply(at(660), Event::Tick).unwrap();
    let said = sentence(&given.first().unwrap().reasons);
    assert!(said.contains("had one heavy case today, the last 10 min ago"), "{said}");
}

#[test]
fn a_conversation_that_turned_out_hard_counts_as_heavy() {
    let mut router = desk(&[agent("ana", &["ro"]), agent("ben", &["ro"])]);
    let first = arrive(&mut router, 0, item("c1", "ro")).unwrap();
    router.apply(at(5), Event::Hard { item: "c1".to_owned() }).unwrap();
    release(&mut router, 60, "c1");
    assert_ne!(arrive(&mut router, 70, heavy("c2", "ro")).unwrap(), first);
}

#[test]
fn whoever_had_enough_heavy_ones_today_gets_one_only_when_nobody_else_comes() {
    let mut router = Router::new(Policy { strain_per_day: 1.0, ..Policy::default() });
    router.apply(at(0), Event::Agent(agent("ana", &["ro"]))).unwrap();
    arrive(&mut router, 0, heavy("c1", "ro")).unwrap();
    release(&mut router, 60, "c1");
    assert_eq!(arrive(&mut router, 7_200, heavy("c2", "ro")), None);
    assert_eq!(router.apply(at(7_245), Event::Tick).unwrap().len(), 1);
    release(&mut router, 7_300, "c2");
    router.apply(at(86_400), Event::Day).unwrap();
    assert_eq!(arrive(&mut router, 86_401, heavy("c3", "ro")), Some("ana".to_owned()));
}

#[test]
fn a_customer_comes_back_to_the_same_agent_unless_that_one_recovers() {
    let mut router = desk(&[agent("ana", &["ro"]), agent("ben", &["ro"])]);
    let of = |id: &str| Item { customer: Some("ilinca".to_owned()), ..item(id, "ro") };
    let first = arrive(&mut router, 1, of("c1")).unwrap();
    let given = router.apply(at(2), Event::Arrive(of("c2"))).unwrap();
    let given = given.first().unwrap();
    assert_eq!(given.agent, first);
    assert!(sentence(&given.reasons).contains("had this customer before"));
    router.apply(at(3), Event::Hard { item: "c2".to_owned() }).unwrap();
    release(&mut router, 4, "c1");
    release(&mut router, 5, "c2");
    assert_ne!(arrive(&mut router, 6, heavy("c3", "ro")).unwrap(), first);
}

#[test]
fn equals_take_turns_by_who_was_idle_longest() {
    let mut router = desk(&[agent("ana", &["ro"]), agent("ben", &["ro"])]);
    assert_eq!(arrive(&mut router, 1, item("c1", "ro")), Some("ana".to_owned()));
    assert_eq!(arrive(&mut router, 2, item("c2", "ro")), Some("ben".to_owned()));
}

#[test]
fn who_speaks_a_rare_language_is_kept_for_it() {
    let mut router = desk(&[agent("both", &["en", "ro"]), agent("english", &["en"])]);
    // Romanian is asked for, and only one of them speaks it.
    for n in 0..5 {
        let id = format!("ro{n}");
        arrive(&mut router, n, item(&id, "ro"));
        release(&mut router, n, &id);
        let id = format!("en{n}");
        arrive(&mut router, n, item(&id, "en"));
        release(&mut router, n, &id);
    }
    let given = router.apply(at(10), Event::Arrive(item("next", "en"))).unwrap();
    assert_eq!(given.first().unwrap().agent, "english");
}

#[test]
fn small_ones_go_together_where_large_ones_come_too() {
    let mut router = desk(&[agent("ana", &["ro"]), agent("ben", &["ro"])]);
    for n in 0..3 {
        let id = format!("call{n}");
        arrive(&mut router, n, Item { points: 3, ..item(&id, "ro") });
        release(&mut router, n, &id);
    }
    let first = arrive(&mut router, 10, item("c1", "ro")).unwrap();
    assert_eq!(arrive(&mut router, 11, item("c2", "ro")).unwrap(), first);
    assert_ne!(arrive(&mut router, 12, Item { points: 3, ..item("call", "ro") }).unwrap(), first);
}

#[test]
fn all_that_somebody_had_who_leaves_is_placed_together() {
    let mut router = desk(&[agent("ana", &["ro", "ru"])]);
    arrive(&mut router, 1, item("ro1", "ro")).unwrap();
    arrive(&mut router, 2, item("ru1", "ru")).unwrap();
    router.apply(at(3), Event::Agent(Agent { capacity: 1, ..agent("only-ro", &["ro"]) })).unwrap();
    router.apply(at(3), Event::Agent(Agent { capacity: 1, ..agent("either", &["ro", "ru"]) })).unwrap();
    let given = router.apply(at(4), Event::Leave { agents: BTreeSet::from(["ana".to_owned()]) }).unwrap();
    let mut pairs: Vec<(&str, &str)> = given.iter().map(|one| (one.item.as_str(), one.agent.as_str())).collect();
    pairs.sort_unstable();
    assert_eq!(pairs, [("ro1", "only-ro"), ("ru1", "either")]);
    assert!(given.iter().all(|one| sentence(&one.reasons).contains("takes over from ana")));
    assert_eq!(
        router.apply(at(5), Event::Presence { agent: "ana".to_owned(), present: true }),
        Err(Refused::NoSuchAgent("ana".to_owned()))
    );
}

#[test]
fn somebody_who_is_excluded_gives_it_back() {
    let mut router = desk(&[agent("ana", &["ro"]), agent("ben", &["ro"])]);
    let first = arrive(&mut router, 1, item("c1", "ro")).unwrap();
    let given = router.apply(at(2), Event::Exclude { item: "c1".to_owned(), agent: first.clone() }).unwrap();
    assert_ne!(given.first().unwrap().agent, first);
}

#[test]
fn the_most_urgent_goes_first_when_somebody_comes_free() {
    let mut router = desk(&[Agent { capacity: 1, ..agent("ana", &["ro"]) }]);
    arrive(&mut router, 0, item("now", "ro")).unwrap();
    arrive(&mut router, 1, item("early", "ro"));
    arrive(&mut router, 2, Item { priority: 1.0, ..item("urgent", "ro") });
    arrive(&mut router, 3, Item { due_at: Some(at(70)), ..item("due", "ro") });
    let mut order = Vec::new();
    let mut last = "now".to_owned();
    for _ in 0..3 {
        last = release(&mut router, 60, &last).first().unwrap().item.clone();
        order.push(last.clone());
    }
    assert_eq!(order, ["urgent", "due", "early"]);
}

#[test]
fn what_is_not_possible_changes_nothing() {
    let mut router = desk(&[agent("ana", &["ro"])]);
    arrive(&mut router, 1, item("c1", "ro")).unwrap();
    let again = router.apply(at(9), Event::Arrive(item("c1", "ro")));
    assert_eq!(again, Err(Refused::KnownItem("c1".to_owned())));
    let unknown = router.apply(at(9), Event::Release { item: "c9".to_owned() });
    assert_eq!(unknown, Err(Refused::NoSuchItem("c9".to_owned())));
    assert_eq!(router.items_of("ana"), ["c1"]);
    assert_eq!(router.room().get("ana"), Some(&2));
}
