//! The words by which mail programs of many languages mark what they repeat.

use crate::word_list::WordList;

/// Verbs of the line before a quotation ("… wrote:").
pub(super) static WROTE: WordList = WordList::new(include_str!("words/wrote.txt"));

/// Words with which such a line begins, for finding its start when it is broken over lines.
pub(super) static STARTS: WordList = WordList::new(include_str!("words/starts.txt"));

/// Kinds of lines in a repeated header ("From: …").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    From,
    Date,
    To,
    Copy,
    Subject,
}

static LABELS: [(Label, WordList); 5] = [
    (Label::From, WordList::new(include_str!("words/label_from.txt"))),
    (Label::Date, WordList::new(include_str!("words/label_date.txt"))),
    (Label::To, WordList::new(include_str!("words/label_to.txt"))),
    (Label::Copy, WordList::new(include_str!("words/label_copy.txt"))),
    (Label::Subject, WordList::new(include_str!("words/label_subject.txt"))),
];

/// The kind of a header line, by its label in lower case.
pub(super) fn label(word: &str) -> Option<Label> {
    LABELS.iter().find(|(_, words)| words.has(word)).map(|(label, _)| *label)
}

/// "Original message", between dashes.
static ORIGINAL: WordList = WordList::new(include_str!("words/original.txt"));

/// "Forwarded message": what follows is what the sender wants to show.
static FORWARDED: WordList = WordList::new(include_str!("words/forwarded.txt"));

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '–' | '—' | '_' | '=' | '*' | '‐' | '‑' | '─' | ' ' | '\u{a0}' | '#' | '<' | '>' | '[' | ']' | ':'
    )
}

/// `-----Original Message-----` and its translations.
pub(super) fn is_original(line: &str) -> bool {
    phrase_of(line).is_some_and(|inner| ORIGINAL.has(&inner) || (inner.len() < 60 && ORIGINAL.starts(&inner)))
        || is_reply_above(line)
}

/// "Please write your answer above this line": everything below is repeated.
fn is_reply_above(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.len() < 160
        && [
            "above this line",
            "выше этой строки",
            "выше этой линии",
            "iznad ove linije",
            "изнад ове линије",
            "deasupra acestei linii",
            "oberhalb dieser linie",
        ]
        .iter()
        .any(|known| lower.contains(known))
        && (lower.contains('-') || lower.contains('#') || lower.contains('='))
}

/// `---------- Forwarded message ---------` and its translations.
pub(super) fn is_forwarded(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    if lower.starts_with("begin forwarded message")
        || lower.starts_with("début du message réexpédié")
        || lower.starts_with("inizio messaggio inoltrato")
    {
        return true;
    }
    phrase_of(line).is_some_and(|inner| inner.len() < 90 && FORWARDED.is_in(&inner))
        || (lower.len() < 80
            && lower.ends_with(':')
            && FORWARDED.words().iter().any(|known| {
                lower.trim_end_matches(':') == known
                    || (lower.starts_with("начало ")
                        || lower.starts_with("početak ")
                        || lower.starts_with("почетак ")
                        || lower.starts_with("începutul ")
                        || lower.starts_with("anfang der "))
                        && lower.contains(known)
            }))
}

/// What stands between two rows of dashes, in lower case.
fn phrase_of(line: &str) -> Option<String> {
    let line = line.trim();
    if line.len() > 160 {
        return None;
    }
    let inner = line.trim_matches(is_dash);
    let lead = line.chars().take_while(|c| is_dash(*c) && *c != ' ').count();
    (lead >= 2 && !inner.is_empty()).then(|| inner.to_lowercase())
}

/// Whether a line is a title between two rows of dashes, whatever it says.
pub(super) fn is_dashed_title(line: &str) -> bool {
    let line = line.trim();
    let dashes = |text: &mut dyn Iterator<Item = char>| text.take_while(|c| matches!(c, '-' | '–' | '—')).count();
    let inner = line.trim_matches(is_dash);
    dashes(&mut line.chars()) >= 4
        && dashes(&mut line.chars().rev()) >= 4
        && inner.chars().any(char::is_alphabetic)
        && inner.split_whitespace().count() <= 6
}

/// Whether a line is nothing but a rule of dashes or underscores.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() >= 5 && line.chars().all(|c| matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | '‐' | '─'))
}

/// "Sent from my phone" and its translations, which need no further sign.
static DEVICE: WordList = WordList::new(include_str!("words/device.txt"));

/// Beginnings that count when a device or program is named after them.
static DEVICE_STARTS: WordList = WordList::new(include_str!("words/device_starts.txt"));

static DEVICES: WordList = WordList::new(include_str!("words/devices.txt"));

/// A line that only says with what the letter was sent.
pub(super) fn is_device(line: &str) -> bool {
    let lower = line.trim().trim_matches(['-', '–', '—', '*', '_', '(', '[', '<', '>', ' ']).to_lowercase();
    if lower.chars().count() > 140 {
        return false;
    }
    let named = || DEVICES.is_in(&lower);
    if let Some(rest) = lower.strip_prefix("sent from ") {
        return is_device_name(rest, named());
    }
    DEVICE.starts(&lower) || (DEVICE_STARTS.starts(&lower) && named())
}

/// What may follow "sent from": few words, or a device among the first of more. "Sent from my desk, is much
/// easier than my phone." is a sentence.
fn is_device_name(rest: &str, named: bool) -> bool {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let early = words.iter().take(3).any(|word| DEVICES.is_in(word));
    let own = matches!(
        words.first(),
        Some(&("my" | "a" | "an" | "the" | "mail" | "outlook" | "yahoo" | "gmail" | "spark" | "proton"))
    );
    (words.len() <= 6 && (own || named) && !rest.ends_with(['!', '?']) && (early || !rest.ends_with('.')))
        || (early && words.len() <= 12)
}

/// Pairs of words by which a paragraph is a legal notice.
static NOTICES: &str = include_str!("words/notices.txt");

/// Short notices that stand alone.
static REMARKS: WordList = WordList::new(include_str!("words/remarks.txt"));

/// Whether a paragraph is a notice of the company, not of the writer.
pub(super) fn is_notice(paragraph: &str) -> bool {
    let lower: String = paragraph.chars().take(700).flat_map(char::to_lowercase).collect();
    if REMARKS.is_in(&lower) {
        return lower.chars().count() < 400;
    }
    let long = lower.chars().count() >= 140;
    long && NOTICES
        .lines()
        .filter_map(|line| line.split_once(':'))
        .any(|(first, others)| lower.contains(first) && others.split('|').any(|other| lower.contains(other.trim())))
}
