//! Good messages of many desks, half of them built to deceive, raise no alarm.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::fmt::Write as _;

use kernel::Language;
use phrasing::{Context, Draft, Guard, Severity};
use serde::Deserialize;

/// How many messages a family of languages has at least.
const MESSAGES_MIN: usize = 150;

#[derive(Deserialize)]
struct Message {
    id: String,
    lang: String,
    text: String,
}

impl Message {
    fn language(&self) -> Language {
        match self.lang.as_str() {
            "sr" => Language::SerbianLatin,
            tag => tag.parse().unwrap(),
        }
    }
}

/// What the guard says about every message of a file, told its language or left to guess it.
fn alarms(lines: &str) -> String {
    let messages: Vec<Message> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(messages.len() >= MESSAGES_MIN, "{} messages", messages.len());
    let context = Context::default();
    let mut alarms = String::new();
    for message in &messages {
        for language in [Some(message.language()), None] {
            let findings = Guard::built_in().check(&Draft { text: &message.text, language, context: &context });
            for finding in findings.iter().filter(|finding| finding.severity > Severity::Hint) {
                let words = finding.span.of(&message.text);
                writeln!(alarms, "{} [{}] {words:?}: {}", message.id, finding.rule, message.text).unwrap();
            }
        }
    }
    alarms
}

#[test]
fn clean_english_messages_raise_no_alarm() {
    let alarms = alarms(include_str!("clean/en.jsonl"));
    assert!(alarms.is_empty(), "false alarms:\n{alarms}");
}

#[test]
fn clean_russian_messages_raise_no_alarm() {
    let alarms = alarms(include_str!("clean/ru.jsonl"));
    assert!(alarms.is_empty(), "false alarms:\n{alarms}");
}

#[test]
fn clean_bosnian_croatian_and_serbian_messages_raise_no_alarm() {
    let alarms = alarms(include_str!("clean/bcs.jsonl"));
    assert!(alarms.is_empty(), "false alarms:\n{alarms}");
}

#[test]
fn clean_romanian_messages_raise_no_alarm() {
    let alarms = alarms(include_str!("clean/ro.jsonl"));
    assert!(alarms.is_empty(), "false alarms:\n{alarms}");
}
