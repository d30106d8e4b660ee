//! Any text may come: nothing panics, spans stay inside, time grows with length.

use jiff::tz::TimeZone;
use kernel::{Language, Time};
use phrasing::{Context, Draft, Guard};
use proptest::prelude::*;

/// Pieces that rules, quotes, times and placeholders are made of.
const PIECES: &[&str] = &[
    "you ",
    "не ",
    "знаю",
    "«",
    "»",
    "\"",
    "???",
    "!!!",
    "[",
    "]",
    "{{",
    "}}",
    "tomorrow ",
    "do 12",
    "до пятницы",
    "până la ",
    "14.05.",
    "99999999999999999999",
    "25:61",
    "within ",
    "0",
    "e\u{301}",
    "\u{200d}",
    "đ",
    "ș",
    "љ",
    "as soon as possible",
    "\n\n",
    "> ",
    " ",
    ".",
    "…",
    "in 400 days",
    "u roku od ",
    "через ",
    "NE ",
    "між ",
    "İ",
    "ﬁ",
    "𝒳",
    "between 9 and ",
    "-",
    "—",
    "XXX",
];

fn read_everything(text: &str, language: Option<Language>) {
    let context = Context { customer_name: Some("Ana".to_owned()), has_attachment: Some(false), ..Context::default() };
    let length = text.chars().count();
    for finding in Guard::built_in().check(&Draft { text, language, context: &context }) {
        assert!(finding.span.start < finding.span.end && finding.span.end <= length, "{finding:?}");
    }
    let now: Time = Time::from_micros(1_767_603_600_000_000);
    for promise in phrasing::promises(text, language, now, &TimeZone::UTC) {
        assert!(promise.due_from <= promise.due_to, "{promise:?}");
        assert!(promise.span.end <= length, "{promise:?}");
    }
    for element in phrasing::answer_check(text, language).elements {
        assert!(element.span.end <= length, "{element:?}");
    }
    assert!(phrasing::signals(text, language).weight <= 100);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_letters_are_read(text in "\\PC{0,200}", language in proptest::option::of(0..7_usize)) {
        read_everything(&text, language.map(|at| Language::ALL[at]));
    }

    #[test]
    fn any_mixture_of_pieces_is_read(pieces in prop::collection::vec(0..PIECES.len(), 0..60), language in proptest::option::of(0..7_usize)) {
        let text: String = pieces.iter().map(|at| PIECES[*at]).collect();
        read_everything(&text, language.map(|at| Language::ALL[at]));
    }
}

#[test]
fn a_hundred_thousand_characters_of_one_word_are_read() {
    for word in ["you ", "не ", "you should have ", "?!", "«", "do ", "in 3 "] {
        read_everything(&word.repeat(100_000 / word.len()), None);
    }
}
