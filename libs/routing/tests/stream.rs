//! The stream of JSON lines, as it is written and as others write it.
#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use proptest::prelude::*;
use routing::jsonl::Replay;
use serde_json::{Value, json};

fn told(replay: &mut Replay, line: &Value) -> Value {
    serde_json::from_str(&replay.answer(&line.to_string())).unwrap()
}

fn desk() -> Replay {
    let mut replay = Replay::default();
    told(
        &mut replay,
        &json!({"t": 0, "type": "agent", "id": "ana", "languages": ["ro"], "skills": ["returns"], "capacity": 3}),
    );
    replay
}

/// Who has the only thing that was given.
fn agent_of(told: &Value) -> Option<&str> {
    told.pointer("/assigned/0/agent").and_then(Value::as_str)
}

#[test]
fn the_same_desk_may_be_written_in_many_ways() {
    let agents = [
        json!({"type": "agent", "id": "ana", "languages": {"ro": 2}, "skills": {"returns": 1}, "capacity": 3}),
        json!({"event": "agent", "agent": "ana", "langs": "ro", "topics": ["returns"], "points": 3}),
        json!({"type": "agent", "agent": {"id": "ana", "lang": [{"name": "RO", "level": "C1"}], "skill": "returns", "capacity": {"chat": 3}}}),
    ];
    let items = [
        json!({"type": "arrive", "id": "c1", "language": "ro", "topic": "returns", "weight": "heavy", "points": 2, "channel": "chat"}),
        json!({"kind": "arrival", "item": {"id": "c1", "lang": "Ro", "skill": "returns", "heavy": true, "size": 2, "channel": "chat"}}),
        json!({"type": "arrive", "id": "c1", "language": {"ro": 1}, "skills": {"returns": 1}, "weight": 2, "points": 2, "channel": "chat"}),
    ];
    for agent in &agents {
        for item in &items {
            let mut replay = Replay::default();
            told(&mut replay, agent);
            let answer = told(&mut replay, item);
            assert_eq!(agent_of(&answer), Some("ana"), "{agent} {item} {answer}");
            let reasons = answer.pointer("/assigned/0/reasons").unwrap();
            assert!(reasons.as_array().unwrap().contains(&json!("had no heavy case today")), "{reasons}");
            assert!(reasons.as_array().unwrap().contains(&json!("has room for three")), "{reasons}");
        }
    }
}

#[test]
fn ids_come_back_as_they_were_written() {
    let mut replay = Replay::default();
    told(&mut replay, &json!({"t": 0.5, "type": "agent", "id": 7, "languages": ["ro"]}));
    let answer = told(&mut replay, &json!({"t": 1.5, "type": "arrive", "id": 42, "language": "ro"}));
    assert_eq!(answer.pointer("/assigned/0/id"), Some(&json!(42)));
    assert_eq!(answer.pointer("/assigned/0/agent"), Some(&json!(7)));
    assert_eq!(answer.get("t"), Some(&json!(1.5)));
    told(&mut replay, &json!({"t": 2, "type": "finish", "id": 42}));
    assert_eq!(
        told(&mut replay, &json!({"t": 3, "type": "arrive", "id": "42"})).pointer("/assigned/0/id"),
        Some(&json!("42"))
    );
}

#[test]
fn what_waits_says_why_and_goes_when_it_can() {
    let mut replay = desk();
    let call = json!({"t": 1, "type": "arrive", "id": "c1", "language": "ro", "topic": "returns", "points": 3});
    assert_eq!(agent_of(&told(&mut replay, &call)), Some("ana"));
    let next = json!({"t": 2, "type": "arrive", "id": "c2", "language": "ro", "topic": "returns"});
    let answer = told(&mut replay, &next);
    assert_eq!(answer.pointer("/unassigned/0/why"), Some(&json!("all who could have their hands full")));
    assert_eq!(answer.get("waiting"), Some(&json!(1)));
    let answer = told(&mut replay, &json!({"t": 62, "type": "release", "id": "c1"}));
    assert_eq!(answer.pointer("/assigned/0/waited_s"), Some(&json!(60)));
}

#[test]
fn what_is_held_goes_at_the_next_line_or_in_its_own_time() {
    let lines = [
        json!({"t": 0, "type": "arrive", "id": "c1", "language": "ro", "weight": "heavy"}),
        json!({"t": 10, "type": "arrive", "id": "c2", "language": "ro", "weight": "heavy"}),
    ];
    let mut replay = desk();
    for line in &lines {
        told(&mut replay, line);
    }
    let mut caught_up = replay.clone();
    let late = json!({"t": 90, "type": "presence", "agent": "ana", "present": false});
    let answers = caught_up.catch_up(&late.to_string());
    let answer: Value = serde_json::from_str(answers.first().unwrap()).unwrap();
    assert_eq!((agent_of(&answer), answer.get("t")), (Some("ana"), Some(&json!(55))));
    // Without: somebody who left for lunch in that very line gets nothing.
    assert_eq!(agent_of(&told(&mut replay, &late)), None);
    let back = json!({"t": 91, "type": "presence", "agent": "ana", "state": "available"});
    assert_eq!(agent_of(&told(&mut replay, &back)), Some("ana"));
}

#[test]
fn what_somebody_had_who_leaves_is_told_even_when_nobody_can_take_it() {
    let mut replay = desk();
    told(&mut replay, &json!({"t": 1, "type": "arrive", "id": "c1", "language": "ro"}));
    let answer = told(&mut replay, &json!({"t": 2, "type": "leave", "agent": "ana"}));
    assert_eq!(answer.pointer("/unassigned/0/id"), Some(&json!("c1")));
    assert_eq!(answer.pointer("/unassigned/0/why"), Some(&json!("nobody present speaks Romanian")));
}

#[test]
fn a_bad_line_is_answered_and_the_rest_goes_on() {
    let mut replay = desk();
    for (line, wanted) in [
        ("{", "EOF"),
        ("[]", "a line is a JSON object"),
        (r#"{"t":1}"#, "type is missing"),
        (r#"{"t":1,"type":"dance"}"#, "there is no type"),
        (r#"{"t":1,"type":"arrive"}"#, "id is missing"),
        (r#"{"t":1,"type":"release","id":"c9"}"#, "there is no conversation"),
        (r#"{"t":1,"type":"arrive","id":"c1","points":"many"}"#, "points is not a number"),
        (r#"{"t":1,"type":"presence","agent":"zoe","present":true}"#, "there is no agent"),
    ] {
        let answer: Value = serde_json::from_str(&replay.answer(line)).unwrap();
        assert!(answer.get("error").unwrap().as_str().unwrap().contains(wanted), "{answer}");
        assert!(answer.get("line").unwrap().as_u64().unwrap() > 1);
    }
    let answer = told(&mut replay, &json!({"t": 2, "type": "arrive", "id": "c1", "language": "ro"}));
    assert_eq!(agent_of(&answer), Some("ana"));
}

proptest! {
    #[test]
    fn no_line_breaks_the_stream(lines in prop::collection::vec(any_line(), 1..40)) {
        let mut replay = desk();
        for line in lines {
            let answer: Value = serde_json::from_str(&replay.answer(&line)).unwrap();
            prop_assert!(answer.get("assigned").is_some() || answer.get("error").is_some());
            replay.catch_up(&line);
        }
    }
}

/// Lines that are nearly right: known names with values of any kind.
fn any_line() -> impl Strategy<Value = String> {
    let kinds =
        ["agent", "arrive", "release", "presence", "leave", "hard", "take", "exclude", "shift_end", "tick", "x"];
    let names = [
        "id",
        "agent",
        "languages",
        "skills",
        "capacity",
        "points",
        "weight",
        "priority",
        "t",
        "deadline_s",
        "channels",
        "shift_end",
        "present",
        "agents",
        "exclude",
        "expected_s",
        "topic",
        "language",
        "customer",
    ];
    let value = prop_oneof![
        Just(json!("ana")),
        Just(json!("c1")),
        Just(json!(null)),
        Just(json!(-1e300)),
        Just(json!(1e308)),
        Just(json!({"ro": "B2", "level": 3})),
        Just(json!(["ro", {"name": "returns"}, 4])),
        any::<i32>().prop_map(|number| json!(number)),
        any::<bool>().prop_map(|truth| json!(truth)),
        ".{0,6}".prop_map(|text| json!(text)),
    ];
    let fields = prop::collection::vec((prop::sample::select(names.to_vec()), value), 0..8);
    (prop::sample::select(kinds.to_vec()), fields).prop_map(|(kind, fields)| {
        let mut line = serde_json::Map::from_iter([("type".to_owned(), json!(kind)), ("id".to_owned(), json!("c1"))]);
        line.extend(fields.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Value::Object(line).to_string()
    })
}
