//! Rapport speaks as it asks others to: our own guard finds nothing in any of our texts.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::{collections::BTreeSet, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use kernel::Language;
use phrasing::{Context, Draft, Guard, Severity};

/// Texts that must name what the guard would stop, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("desk-override-needs-lead", "an agent reads it: only a lead may close a ticket over an open promise"),
    ("identity-needs-admin", "an agent reads it: it names who in their own company may do this"),
    ("identity-needs-lead", "an agent reads it: it names who in their own company may do this"),
    ("helpcentre-more-title-not-yet", "a heading: the text under it says what happens next"),
    ("promises-delay-greeting", "the first line of a letter, never sent alone"),
    ("promises-delay-greeting-nameless", "the first line of a letter, never sent alone"),
    ("surveys-letter-greeting", "the first line of a letter, never sent alone"),
    ("surveys-letter-greeting-nameless", "the first line of a letter, never sent alone"),
    ("restatements-letter-greeting", "the first line of a letter, never sent alone"),
    ("restatements-letter-greeting-nameless", "the first line of a letter, never sent alone"),
    ("watchers-cannot-see", "an agent reads it: it names who in their own company may do this"),
    ("replies-acknowledgement-greeting", "the first line of a letter, never sent alone"),
    ("replies-acknowledgement-greeting-nameless", "the first line of a letter, never sent alone"),
    ("app-outbox-forget-about", "it warns before a step: what cannot be taken back is said plainly"),
    ("bulk-too-late", "what cannot be taken back is said plainly"),
    ("customers-erased", "what was erased is gone, and nothing can be offered instead"),
    ("customers-merge-old", "what cannot be taken back is said plainly"),
    ("helpcentre-stop-button", "the customer says it, not we"),
    ("notices-letter-greeting", "the first line of a letter, never sent alone"),
];
/// Texts that our own rules flag and should not, as `language key [rule]`. The list may only shrink: an entry that is no
/// longer needed fails the test, too.
const FALSE_ALARMS: &str = include_str!("words/false_alarms.txt");
/// Words by which a command of the palette is found, no sentences.
const SEARCH_WORDS: &str = "app-words-";
/// A text of fewer words without a full stop is a label ("Urgent", "Off"), which says nothing to anybody.
const WORDS_OF_A_SENTENCE: usize = 5;

#[test]
fn our_own_guard_finds_nothing_in_our_texts() {
    // The trained model learned agents' messages; most of these texts stand on screens.
    let guard = Guard::from_packs(Guard::built_in_packs()).unwrap().without_model();
    let context = Context::default();
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let known: BTreeSet<&str> = FALSE_ALARMS.lines().collect();
    let mut found: Vec<String> = Vec::new();
    let mut met: BTreeSet<String> = BTreeSet::new();
    let mut read = 0;
    for language in Language::ALL {
        for file in fs::read_dir(top.join(language.tag())).unwrap().flatten() {
            let source = fs::read_to_string(file.path()).unwrap();
            for (key, text) in texts(&source) {
                read += 1;
                let is_label = text.split_whitespace().count() < WORDS_OF_A_SENTENCE
                    && !text.trim_end().ends_with(['.', '?', '!']);
                if is_label
                    || key.starts_with(SEARCH_WORDS)
                    || EXCEPTIONS.iter().any(|(exception, _)| *exception == key)
                {
                    continue;
                }
                let findings = guard.check(&Draft { text: &text, language: Some(language), context: &context });
                let worst = findings.iter().filter(|finding| finding.severity > Severity::Hint);
                for finding in worst {
                    let entry = format!("{language} {key} [{}]", finding.rule);
                    if !known.contains(entry.as_str()) {
                        found.push(format!("{entry}: {text}"));
                    }
                    met.insert(entry);
                }
            }
        }
    }
    assert!(read > 2_000, "{read} texts were read");
    assert!(found.is_empty(), "{} of {read}:\n{}", found.len(), found.join("\n"));
    let mended: Vec<&&str> = known.iter().filter(|entry| !met.contains(**entry)).collect();
    assert!(mended.is_empty(), "no longer needed: {mended:?}");
}

/// Every text of a catalogue with its key; values stand as an ellipsis, of variants each is a text of its own.
fn texts(source: &str) -> Vec<(String, String)> {
    let resource = parser::parse(source).map_err(|(_, errors)| errors).unwrap();
    let mut texts = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            texts.extend(spelled(pattern).into_iter().map(|text| (message.id.name.to_owned(), text)));
        }
    }
    texts
}

/// The texts that a pattern can become.
fn spelled(pattern: &Pattern<&str>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let ends = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| spelled(&variant.value)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => vec![worded(inline)],
        };
        texts = texts.iter().flat_map(|text| ends.iter().map(move |end| format!("{text}{end}"))).collect();
    }
    texts
}

fn worded(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        _ => "…".to_owned(),
    }
}
