//! Named edge cases and random ones, reckoned beforehand minute by minute on the local clock by another program.

use serde_json::Value;
use worktime::jsonl;

#[test]
fn every_case_agrees_with_the_clock_watched_minute_by_minute() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for line in include_str!("golden.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let told: Value = serde_json::from_str(&jsonl::answer(line)).unwrap();
        if told.get("due") != case.get("want_due") || told.get("elapsed_s") != case.get("want_elapsed_s") {
            wrong.push(format!("{line}\n  {told}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 443, "43 named and 400 random ones");
}

#[test]
fn a_bad_line_answers_with_its_id_and_an_error() {
    let cases = [
        (r#"{"id": 1, "tz": "Europe/Nowhere", "start": "2026-01-05T09:00:00Z", "target_s": 1}"#, "Europe/Nowhere"),
        (r#"{"id": 1, "tz": "UTC", "start": "2026-01-05T09:00:00Z", "target_s": 1}"#, "three years"),
        (r#"{"id": 1, "tz": "UTC", "start": "2026-01-05T09:00:00Z"}"#, "either"),
        (r#"{"id": 1, "tz": "UTC", "week": {"mon": [["09:00", "25:00"]]}, "start": "2026-01-05T09:00:00Z"}"#, "25:00"),
        (r#"{"id": 1, "tz": "UTC", "week": {"mon": [["09:00", "09:00"]]}, "start": "2026-01-05T09:00:00Z"}"#, "empty"),
        (r#"{"id": 1, "tz": "UTC", "start": "today", "target_s": 1}"#, "start:"),
        (r#"{"id": 1, "tz": "UTC", "start": "2026-01-05T09:00:00Z", "target_s": -5}"#, "negative"),
        (
            r#"{"id": 1, "tz": "UTC", "holidays": ["5 May"], "start": "2026-01-05T09:00:00Z"}"#,
            "holidays[0]: a holiday is",
        ),
        (
            r#"{"id": 1, "tz": "UTC", "week": {"monday": []}, "start": "2026-01-05T15:30:00Z", "target_s": 1}"#,
            "`monday`",
        ),
        (r#"{"id": 1}"#, "tz"),
    ];
    for (line, reason) in cases {
        let told: Value = serde_json::from_str(&jsonl::answer(line)).unwrap();
        assert_eq!(told["id"], 1, "{line}");
        assert!(told["error"].as_str().unwrap().contains(reason), "{told}");
    }
    let told: Value = serde_json::from_str(&jsonl::answer("{\"id\": 1, ")).unwrap();
    assert!(told["id"].is_null() && told["error"].is_string());
}

#[test]
fn a_pause_without_an_end_leaves_no_due_time() {
    let line = r#"{"id": 1, "tz": "UTC", "week": {"mon": [["09:00", "17:00"]]}, "start": "2026-01-05T09:00:00Z",
        "target_s": 7200, "pauses": [["2026-01-05T10:00:00Z", null]]}"#;
    assert!(jsonl::answer(line).contains("paused since 2026-01-05T10:00:00Z"));
}
