//! Any bytes, any length: the guard reads them without a panic, and every span lies inside the text.
#![no_main]

use jiff::tz::TimeZone;
use kernel::{Language, Time};
use libfuzzer_sys::fuzz_target;
use phrasing::{Context, Draft, Guard};

fuzz_target!(|bytes: &[u8]| {
    let (pick, rest) = bytes.split_first().map_or((0, bytes), |(first, rest)| (usize::from(*first), rest));
    let text = String::from_utf8_lossy(rest);
    let language = Language::ALL.get(pick % 8).copied();
    let context = Context {
        customer_name: Some("Ana".to_owned()),
        customer_text: Some(text.chars().take(200).collect()),
        others: vec![text.chars().skip(3).take(9).collect(), "48-113".to_owned()],
        has_attachment: Some(false),
        ..Context::default()
    };
    let length = text.chars().count();
    for finding in Guard::built_in().check(&Draft { text: &text, language, context: &context }) {
        assert!(finding.span.start < finding.span.end && finding.span.end <= length, "{finding:?}");
    }
    for promise in phrasing::promises(&text, language, Time::from_micros(1_767_603_600_000_000), &TimeZone::UTC) {
        assert!(promise.due_from <= promise.due_to && promise.span.end <= length, "{promise:?}");
    }
    assert!(phrasing::answer_check(&text, language).elements.iter().all(|element| element.span.end <= length));
    assert!(phrasing::signals(&text, language).weight <= 100);
});
