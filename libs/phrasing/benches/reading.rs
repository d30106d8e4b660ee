//! How long the guard needs: loading the packs, and reading letters of several lengths.
//!
//! `cargo bench -p phrasing` prints the figures that `docs/guard.md` quotes.

use kernel::Language;
use phrasing::{Context, Draft, Guard};

fn main() {
    divan::main();
}

/// A reply of about a thousand characters in each family.
const LETTERS: [(Language, &str); 4] = [
    (Language::English, include_str!("letters/en.txt")),
    (Language::Russian, include_str!("letters/ru.txt")),
    (Language::Bosnian, include_str!("letters/bcs.txt")),
    (Language::Romanian, include_str!("letters/ro.txt")),
];

fn letter(tag: &str) -> (Language, &'static str) {
    LETTERS.into_iter().find(|(language, _)| language.tag() == tag).unwrap_or(LETTERS[0])
}

#[divan::bench]
fn load_all_packs() -> Option<Guard> {
    Guard::from_packs(Guard::built_in_packs()).ok()
}

#[divan::bench(args = ["en", "ru", "bs", "ro"])]
fn check_a_thousand_characters(bencher: divan::Bencher<'_, '_>, tag: &str) {
    let (language, text) = letter(tag);
    let context = Context::default();
    let draft = Draft { text, language: Some(language), context: &context };
    let _ = Guard::built_in().check(&draft);
    bencher.bench(|| Guard::built_in().check(&draft));
}

#[divan::bench(args = [1, 10, 100])]
fn check_so_many_thousand_characters(bencher: divan::Bencher<'_, '_>, thousands: usize) {
    let (language, text) = letter("en");
    let text = text.repeat(thousands);
    let context = Context::default();
    let draft = Draft { text: &text, language: Some(language), context: &context };
    bencher.bench(|| Guard::built_in().check(&draft));
}

#[divan::bench]
fn answer_check_a_thousand_characters() -> phrasing::AnswerCheck {
    let (language, text) = letter("en");
    phrasing::answer_check(text, Some(language))
}

#[divan::bench]
fn signals_of_a_thousand_characters() -> phrasing::Signals {
    let (language, text) = letter("en");
    phrasing::signals(text, Some(language))
}
