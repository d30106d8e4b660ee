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
    "in 2147483640 9 hours and a half",
    "half past 2147483640",
    "у 16/03 2147483647 ",
    "по the weekend ",
    "quarter to one ",
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

/// Where the messages stand that are spoilt.
const MESSAGES: [&str; 4] = [
    include_str!("clean/en.jsonl"),
    include_str!("clean/ru.jsonl"),
    include_str!("clean/bcs.jsonl"),
    include_str!("clean/ro.jsonl"),
];

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or_default()
    }
}

/// Bytes changed, taken out, doubled, and pieces put in, at places that may lie inside of a letter.
fn spoil(dice: &mut Dice, bytes: &mut Vec<u8>) {
    for _ in 0..=dice.below(12) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(40)).min(bytes.len());
        match dice.below(5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..to)),
            2 => bytes.extend_from_within(at..to),
            3 => drop(bytes.splice(at..at, PIECES.get(dice.below(PIECES.len())).copied().unwrap_or_default().bytes())),
            _ => bytes.extend(std::iter::repeat_n(u8::try_from(dice.below(256)).unwrap_or_default(), dice.below(30))),
        }
    }
}

#[test]
#[ignore = "takes minutes: 20,000 messages"]
fn spoilt_messages_are_read_to_their_end() {
    let lines: Vec<&str> = MESSAGES.iter().flat_map(|messages| messages.lines()).collect();
    let line = |dice: &mut Dice| lines.get(dice.below(lines.len())).copied().unwrap_or_default();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for number in 0..20_000 {
        let mut bytes = line(&mut dice).as_bytes().to_vec();
        bytes.extend(line(&mut dice).as_bytes());
        spoil(&mut dice, &mut bytes);
        if number % 1_000 == 0 {
            bytes = bytes.repeat(50);
        }
        read_everything(&String::from_utf8_lossy(&bytes), Language::ALL.get(dice.below(8)).copied());
    }
}
