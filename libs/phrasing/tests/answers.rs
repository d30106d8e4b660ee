//! Which parts of a good answer are found, measured on replies to complaints of many desks.
//!
//! `answers/batch*.jsonl` were each written before the patterns were looked at, measured once, and mended from;
//! figures of the first run stand in `docs/guard.md`. A figure that falls below its floor fails.

#![expect(clippy::expect_used, reason = "a test stops at what it does not expect")]

use kernel::Language;
use serde::Deserialize;

#[derive(Deserialize)]
struct Reply {
    lang: String,
    text: String,
    elements: Vec<Marked>,
    missing: Vec<String>,
}

#[derive(Deserialize)]
struct Marked {
    element: String,
    start: usize,
    end: usize,
}

/// F1 of the elements, and the share of those found whose words overlap the marked ones; in per mille.
fn measure(lines: &str) -> (usize, usize) {
    let (mut right, mut wrong, mut missed, mut placed) = (0, 0, 0, 0);
    for line in lines.lines() {
        let reply: Reply = serde_json::from_str(line).expect("a reply");
        let tag = if reply.lang == "sr" { "sr-Latn" } else { &reply.lang };
        let language: Language = tag.parse().expect("a language");
        let check = phrasing::answer_check(&reply.text, Some(language));
        for kind in phrasing::ElementKind::ALL {
            let found: Vec<_> = check.elements.iter().filter(|one| one.kind == kind).collect();
            let is_there = !reply.missing.iter().any(|name| name == kind.name());
            match (is_there, found.is_empty()) {
                (true, false) => {
                    right += 1;
                    let marked = reply.elements.iter().filter(|one| one.element == kind.name());
                    let overlaps = |one: &Marked| {
                        found.iter().any(|other| other.span.start < one.end && one.start < other.span.end)
                    };
                    placed += usize::from(marked.into_iter().any(overlaps));
                }
                (true, true) => missed += 1,
                (false, false) => wrong += 1,
                (false, true) => {}
            }
        }
    }
    (2000 * right / (2 * right + wrong + missed), 1000 * placed / right)
}

#[test]
fn the_elements_of_written_replies_are_found_at_least_as_well_as_before() {
    holds("batch 1", include_str!("answers/batch1.jsonl"), 980);
    holds("batch 2", include_str!("answers/batch2.jsonl"), 970);
    holds("batch 3", include_str!("answers/batch3.jsonl"), 990);
}

#[test]
fn the_elements_of_replies_by_somebody_who_knew_no_pattern_are_found() {
    // Their places are not marked.
    let (f1, _) = measure(include_str!("answers/blind.jsonl"));
    assert!(f1 >= 940, "F1 {f1} per mille");
}

fn holds(set: &str, lines: &str, f1: usize) {
    let (measured, placed) = measure(lines);
    assert!(measured >= f1, "{set}: F1 {measured} per mille");
    assert!(placed >= 950, "{set}: {placed} per mille stand where they are marked");
}
