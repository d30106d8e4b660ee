//! How much the guard finds in messages that its rules were not written from.
//!
//! `untouched.jsonl` is measured and never looked at while rules are written; `practised.jsonl` was like that once,
//! and then its misses were mended. Both only ratchet: a figure that falls below its floor fails.

#![expect(clippy::expect_used, reason = "a test stops at what it does not expect")]

use kernel::Language;
use phrasing::{Context, Draft, Guard, Severity};
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    lang: String,
    text: String,
    rules: Vec<String>,
}

/// Shares in per mille.
struct Figures {
    recall: usize,
    false_alarms: usize,
}

fn measure(lines: &str) -> Figures {
    let context = Context::default();
    let (mut bad, mut found, mut clean, mut alarms) = (0, 0, 0, 0);
    for line in lines.lines() {
        let message: Message = serde_json::from_str(line).expect("a message");
        let language: Language = message.lang.parse().expect("a language");
        let draft = Draft { text: &message.text, language: Some(language), context: &context };
        let flagged = Guard::built_in().check(&draft).iter().any(|finding| finding.severity > Severity::Hint);
        if message.rules.is_empty() {
            clean += 1;
            alarms += usize::from(flagged);
        } else {
            bad += 1;
            found += usize::from(flagged);
        }
    }
    Figures { recall: found * 1000 / bad, false_alarms: alarms * 1000 / clean }
}

#[test]
fn untouched_messages_are_judged_at_least_as_well_as_before() {
    let figures = measure(include_str!("held_out/untouched.jsonl"));
    assert!(figures.recall >= 575, "recall {} per mille", figures.recall);
    assert!(figures.false_alarms <= 72, "false alarms {} per mille", figures.false_alarms);
}

#[test]
fn practised_messages_stay_mended() {
    let figures = measure(include_str!("held_out/practised.jsonl"));
    assert!(figures.recall >= 985, "recall {} per mille", figures.recall);
    assert!(figures.false_alarms <= 10, "false alarms {} per mille", figures.false_alarms);
}
