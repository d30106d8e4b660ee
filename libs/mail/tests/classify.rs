//! Letters of people and of machines, each in the folder of its kind.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::{fs, path::Path};

fn letters(kind: &str) -> Vec<(String, mail::Letter)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/classify").join(kind);
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), mail::parse(&fs::read(path).unwrap()))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!found.is_empty());
    found
}

#[test]
fn every_letter_is_taken_for_what_it_is() {
    let mut wrong = Vec::new();
    for kind in ["auto_reply", "bounce", "feedback", "bulk", "human"] {
        for (name, letter) in letters(kind) {
            if letter.auto.kind.word() != kind {
                wrong.push(format!("{kind}/{name}: {:?} {:?}", letter.auto.kind, letter.auto.reasons));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bounces_name_the_recipient_the_status_and_the_letter() {
    for (name, letter) in letters("bounce") {
        let expected: Vec<&str> = letter.headers_named("x-expect").collect();
        let found: Vec<String> = letter
            .auto
            .bounces
            .iter()
            .map(|b| format!("{} {} {}", b.recipient, b.status, if b.hard { "hard" } else { "soft" }))
            .collect();
        assert_eq!(found, expected, "{name}: {:?}", letter.auto.bounces);
        if !letter.attachments.is_empty()
            || letter.text.as_deref().unwrap_or_default().to_lowercase().contains("message-id")
        {
            assert_eq!(letter.auto.original_message_id.as_deref(), Some("m1@example.com"), "{name}");
        }
    }
}

#[test]
fn a_complaint_names_the_letter_it_is_about() {
    for (_, letter) in letters("feedback") {
        assert_eq!(letter.auto.original_message_id.as_deref(), Some("m1@example.com"));
    }
}
