//! The trained model beside the rules: what it adds, and that it can be built anew.

use std::path::Path;

use jiff::tz::TimeZone;
use kernel::Language;
use phrasing::{
    Context, Draft, Guard, Severity,
    training::{train, train_promises},
};

#[path = "training/promises.rs"]
mod promises;
#[path = "training/read.rs"]
mod read;

#[test]
fn the_weights_are_built_anew_bit_for_bit() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let examples = read::examples(&root).expect("messages");
    assert!(examples.len() >= 1_500, "{} messages", examples.len());
    let bytes = train(&examples);
    let kept = std::fs::read(root.join("packs/model.bin")).expect("weights");
    assert!(bytes == kept, "packs/model.bin is not what training/guard makes: run `make train-guard`");
    assert!(bytes.len() < 3_000_000, "{} bytes", bytes.len());
}

#[test]
fn the_weights_of_promises_are_built_anew_bit_for_bit() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sentences = promises::promise_examples(&root).expect("sentences");
    assert!(sentences.len() >= 3_000, "{} sentences", sentences.len());
    let kept = std::fs::read(root.join("packs/promises.bin")).expect("weights");
    let is_same = train_promises(&sentences) == kept;
    assert!(is_same, "packs/promises.bin is not what tests/promises makes: run `make train-guard`");
}

#[test]
fn the_model_of_promises_only_takes_promises_back() {
    let patterns_only = Guard::from_packs(Guard::built_in_packs()).expect("packs").without_model();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let now = "2026-03-10T09:20:00Z".parse().expect("an instant");
    let (mut kept, mut taken_back) = (0, 0);
    for sentence in promises::promise_examples(&root).expect("sentences") {
        let read = |guard: &Guard| guard.promises(&sentence.text, Some(sentence.language), now, &TimeZone::UTC);
        let (with, without) = (read(Guard::built_in()), read(&patterns_only));
        assert!(with.iter().all(|promise| without.contains(promise)), "{}", sentence.text);
        kept += with.len();
        taken_back += without.len() - with.len();
    }
    assert!(kept > 1_000 && taken_back > 0, "{kept} kept, {taken_back} taken back");
}

#[test]
fn what_the_model_flags_is_a_whole_sentence_with_a_reason_and_never_blocks() {
    let rules_only = Guard::from_packs(Guard::built_in_packs()).expect("packs").without_model();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let context = Context::default();
    let mut seen = 0;
    for example in read::examples(&root).expect("messages") {
        let draft = Draft { text: &example.text, language: Some(example.language), context: &context };
        if !rules_only.check(&draft).is_empty() {
            continue;
        }
        for finding in Guard::built_in().check(&draft) {
            assert_eq!(finding.severity, Severity::Warn, "{finding:?}");
            assert!(!finding.reason(Language::Romanian).is_empty(), "{finding:?}");
            assert!(finding.span.of(&example.text).contains(char::is_alphabetic), "{finding:?}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} messages were flagged by the model alone");
}

#[test]
fn a_warning_of_a_companys_own_rule_is_never_doubted() {
    let own = "[[rule]]\nid = \"our-words\"\nwhy = \"We say guest.\"\n[[rule.when]]\nmatch = [\"patron\"]\n";
    let guard = Guard::from_packs(Guard::built_in_packs().chain([("en/ours.toml", own)])).expect("packs");
    let context = Context::default();
    let text = "Thank you, dear patron. I have refunded 12 euros today, and your new key is ready on Friday at 10:00.";
    let findings = guard.check(&Draft { text, language: Some(Language::English), context: &context });
    assert_eq!(findings.first().map(|finding| finding.severity), Some(Severity::Warn));
}
