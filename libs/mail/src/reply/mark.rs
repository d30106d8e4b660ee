//! Lines that say: what follows (or precedes) is repeated.

use super::{
    line::{Hint, Line},
    words::{self, Label, STARTS, WROTE},
};

/// Longer lines are prose, not marks.
const LINE_MAX: usize = 420;
/// Such a line is broken over so many at most.
const BROKEN_MAX: usize = 5;

/// The line before a quotation, from `start` to `end` (inclusive).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Attribution {
    pub(super) start: usize,
    pub(super) end: usize,
    /// It carries an address, so that it counts even when no marked quotation follows.
    pub(super) addressed: bool,
}

/// Finds an attribution that ends at line `end`.
pub(super) fn attribution(lines: &[Line<'_>], end: usize) -> Option<Attribution> {
    let last = lines.get(end)?;
    let text = last.text.trim_end().trim_end_matches(['*', '_', ' ', '\u{a0}']);
    let hinted = last.hint == Hint::Attribution;
    if text.len() > LINE_MAX {
        return None;
    }
    if !(text.ends_with([':', '：']) || hinted) {
        return (is_dashed(text) || is_bare(lines, end)).then_some(Attribution {
            start: end,
            end,
            addressed: is_dashed(text),
        });
    }
    let mut joined = String::new();
    let (mut start, mut gap) = (end, false);
    // A verb and an address without a date: the date may stand a line higher.
    let mut undated: Option<Attribution> = None;
    for step in 0..BROKEN_MAX {
        let Some(at) = end.checked_sub(step) else { break };
        let line = lines.get(at)?;
        let content = line.text.trim();
        if content.is_empty() && !gap && undated.is_some() && line.depth == last.depth {
            gap = true;
            continue;
        }
        if line.depth != last.depth
            || content.is_empty()
            || content.len() > LINE_MAX
            || (step > 0 && ends_sentence(content))
        {
            break;
        }
        joined = if joined.is_empty() { content.to_owned() } else { format!("{content} {joined}") };
        start = at;
        if let Some(addressed) = is_attribution(&joined, hinted) {
            let begins = undated.is_none() || starts_broken(content);
            if addressed && begins {
                let start = earlier_start(lines, start, end);
                return Some(Attribution { start, end, addressed: true });
            }
            let found = Attribution { start: earlier_start(lines, start, end), end, addressed: hinted };
            undated = undated.or(Some(found));
            if hinted || has_date(&joined.to_lowercase()) || has_time(&joined.to_lowercase()) {
                break;
            }
        }
    }
    undated.or_else(|| hinted.then_some(Attribution { start, end, addressed: true }))
}

/// The beginning of a line before a quotation that was broken: "On Mon, Mar 2, 2026 at 10:00 AM Help".
fn starts_broken(line: &str) -> bool {
    let lower = line.to_lowercase();
    (STARTS.starts(&lower) || lower.starts_with(|c: char| c.is_ascii_digit())) && has_date(&lower)
}

/// `---- On …, … wrote ----`, as Zoho writes it.
fn is_dashed(text: &str) -> bool {
    let text = text.trim();
    text.starts_with("---") && text.ends_with("---") && {
        let inner = text.trim_matches(['-', ' ']);
        let lower = inner.to_lowercase();
        is_attribution(inner, false).is_some() || (WROTE.is_in(&lower) && lower.split_whitespace().count() <= 6)
    }
}

/// `2026/3/2 Help Desk <help@example.com>` without a verb or a colon, directly above a marked quotation.
fn is_bare(lines: &[Line<'_>], at: usize) -> bool {
    let quoted = |at: usize| lines.get(at).is_some_and(|line| line.depth > 0);
    let below = quoted(at + 1) || (lines.get(at + 1).is_some_and(Line::is_blank) && quoted(at + 2));
    below
        && lines.get(at).is_some_and(|line| {
            let lower = line.text.trim().to_lowercase();
            let first = lower.chars().next().is_some_and(|c| c.is_ascii_digit());
            first
                && lower.ends_with(['>', ')'])
                && has_date(&lower)
                && has_address(&lower)
                && lower.split_whitespace().count() <= 14
        })
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ':', ';'])
        && !line.ends_with("г.")
        && !line.ends_with("р.")
        && line.len() < 70
        && !line.chars().any(|c| c.is_ascii_digit())
        || line.ends_with(['!', '?'])
}

/// A broken line may begin one line earlier than its date.
fn earlier_start(lines: &[Line<'_>], start: usize, end: usize) -> usize {
    let Some(before) = start.checked_sub(1) else { return start };
    let Some(line) = lines.get(before).filter(|_| end - before < BROKEN_MAX) else { return start };
    let current = lines.get(start).map(|l| l.text.trim().to_lowercase()).unwrap_or_default();
    if STARTS.starts(&current) && current.starts_with("on ") {
        return start;
    }
    let lower = line.text.trim().to_lowercase();
    let begins = STARTS.starts(&lower) && lower.chars().any(|c| c.is_ascii_digit());
    let same = lines.get(start).is_some_and(|l| l.depth == line.depth);
    if begins && same && lower.len() < 100 && !lower.ends_with(['!', '?']) { before } else { start }
}

/// Where "On …, … wrote:" begins on a line that begins with the sender's own words.
pub(super) fn shared_line(line: &str) -> Option<usize> {
    if line.len() > LINE_MAX || !line.trim_end().ends_with(':') {
        return None;
    }
    let at = line.rfind(" On ").map(|at| at + 1).or_else(|| line.rfind("---On ").map(|at| at + 3))?;
    let own = line.get(..at)?.trim_end_matches(['-', ' ']);
    let rest = line.get(at..)?;
    (!own.trim().is_empty() && has_date(rest) && is_attribution(rest, false).is_some()).then_some(own.len())
}

/// Whether a text is "On …, … wrote:"; the answer is whether it names an address.
fn is_attribution(text: &str, hinted: bool) -> Option<bool> {
    let lower = text.to_lowercase();
    if lower.chars().count() > 400 || lower.contains('?') {
        return None;
    }
    let wrote = WROTE.is_in(&lower);
    let address = has_address(&lower);
    let (time, date) = (has_time(&lower), has_date(&lower));
    let dated = time || date;
    let short = lower.split_whitespace().count() <= 26;
    let sent = lower.starts_with("on ") && lower.ends_with(" sent:") && date && address;
    let enough = (wrote && (dated || address))
        || sent
        || (time && date && (address || lower.contains(" от ") || lower.contains(" від ")))
        || (hinted && dated);
    (enough && short).then_some(address && dated)
}

fn has_address(text: &str) -> bool {
    text.split(['<', '>', '(', ')', ' ', '[', ']', '"'])
        .any(|word| word.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.')))
}

/// `10:00`, `10.00` after a comma or a word for "at".
fn has_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(5).any(|w| matches!(w, [a, b, b':' | b'.', c, d] if a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit()))
        || bytes.windows(4).any(|w| matches!(w, [a, b':', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit()))
}

/// A year, or two numbers with a separator.
fn has_date(text: &str) -> bool {
    let number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')')).any(|word| {
        // "2026г." is a year, too.
        let word = word.trim_matches(['.', ';', ':']).trim_end_matches(['г', 'р', '.']);
        let year = word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
        let named = |part: &&str| part.len() == 4 && part.starts_with("20") && number(part);
        year || (parts.len() >= 3 && (parts.iter().take(3).all(|part| number(part)) || parts.iter().any(named)))
    })
}

/// Verb without a date: counts only when a marked quotation follows at once.
pub(super) fn is_weak_attribution(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['*', '_', ' ', '\u{a0}']);
    let lower = text.to_lowercase();
    text.ends_with([':', '：']) && lower.split_whitespace().count() <= 12 && WROTE.is_in(&lower)
}

/// Date, time and few words with a colon, in whatever language: counts only when a marked quotation follows at once.
pub(super) fn is_dated_lead(line: &str) -> bool {
    let text = line.trim();
    text.ends_with([':', '：', '៖'])
        && text.len() <= LINE_MAX
        && text.split_whitespace().count() <= 10
        && has_date(text)
        && has_time(text)
}

/// A verb, a date and a time in an order of words that ends with the time: "X a következőt írta ekkor: 2026-01-05 10:23".
/// Counts only when a marked quotation follows at once.
pub(super) fn is_open_lead(line: &str) -> bool {
    let text = line.trim();
    let lower = text.to_lowercase();
    text.contains(':')
        && !text.ends_with(['.', '!', '?'])
        && text.split_whitespace().count() <= 16
        && has_date(&lower)
        && has_time(&lower)
        && WROTE.is_in(&lower)
}

/// A repeated header in a language we do not know, below a title between dashes: three lines and more of "word: value"
/// of which one names an address and one a date. The answer is its last line.
pub(super) fn foreign_header_block(lines: &[Line<'_>], start: usize) -> Option<usize> {
    const WORDS_MAX: usize = 3;
    let (mut end, mut count, mut addressed, mut dated) = (start, 0, false, false);
    for (at, line) in lines.iter().enumerate().skip(start).take(16) {
        let text = line.text.trim();
        let Some((name, value)) = text.split_once([':', '：']) else { break };
        let is_name = name.chars().any(char::is_alphabetic)
            && name.chars().count() <= 28
            && name.split_whitespace().count() <= WORDS_MAX;
        if !is_name || line.depth != lines.get(start)?.depth {
            break;
        }
        addressed |= has_address(value);
        dated |= has_date(value) && has_time(value);
        (end, count) = (at, count + 1);
    }
    (count >= 3 && addressed && dated).then_some(end)
}

/// The kind of a header line, when `line` is one.
fn label_of(line: &str) -> Option<(Label, &str)> {
    let bare = line.trim_start_matches(['*', ' ', '\t', '|', '\u{a0}', '_']);
    let colon = bare.char_indices().take(28).find(|(_, c)| matches!(c, ':' | '：'))?;
    let (name, rest) = bare.split_at(colon.0);
    let name = name.trim_matches(['*', ' ', '\u{a0}', '_']).to_lowercase();
    let value = rest.trim_start_matches([':', '：', '*', ' ', '\t', '\u{a0}']);
    words::label(&name).map(|label| (label, value))
}

/// The value of a header line of the wanted kind.
pub(super) fn header_value(line: &str, wanted: Label) -> Option<&str> {
    label_of(line).filter(|(label, _)| *label == wanted).map(|(_, value)| value.trim())
}

/// Whether a repeated header ("From: … Sent: … To: … Subject: …") starts here; the answer is its last line.
/// A `brief` one says only who and when, and counts in letters that answer something.
pub(super) fn header_block(lines: &[Line<'_>], start: usize, brief: bool) -> Option<usize> {
    const BLOCK_MAX: usize = 16;
    let first = lines.get(start)?;
    let (label, value) = label_of(first.text)?;
    if first.text.len() > 1_000 || matches!(label, Label::Copy) {
        return None;
    }
    let mut kinds = vec![label];
    let mut addressed = value.contains('@');
    let mut dated = false;
    let (mut end, mut blanks, mut strangers) = (start, 0, 0);
    for at in start..(start + BLOCK_MAX).min(lines.len()) {
        let line = lines.get(at)?;
        if line.depth != first.depth {
            break;
        }
        if line.is_blank() {
            blanks += 1;
            // Some programs put an empty line after each header.
            let goes_on = lines.get(at + 1).is_some_and(|next| label_of(next.text).is_some());
            if blanks > 4 || !goes_on {
                break;
            }
            continue;
        }
        if let Some((kind, value)) = label_of(line.text) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
            addressed |= value.contains('@') && kind != Label::Subject;
            dated |= kind == Label::Date && (has_time(value) || has_date(value));
            end = at;
            strangers = 0;
        } else {
            strangers += 1;
            if strangers > 3 || kinds.contains(&Label::Subject) {
                break;
            }
        }
    }
    let has = |kind: Label| kinds.contains(&kind);
    let full = has(Label::From) && has(Label::Subject) && has(Label::Date) && dated;
    let named = has(Label::From) && addressed && kinds.len() >= 3;
    // mail.ru begins with the recipient and the subject and ends with "date, name <address>:".
    let reversed = label == Label::To && has(Label::Subject) && addressed && kinds.len() >= 2 && !has(Label::From);
    // Phones and old programs write no more than who and when.
    let brief = brief
        && addressed
        && dated
        && has(Label::Date)
        && (has(Label::From) || (label == Label::Date && has(Label::To)));
    (full || named || brief || (reversed && has(Label::Date))).then_some(end)
}

/// The line where history starts when `marker` does: rules and empty lines before it belong to it.
pub(super) fn with_rule(lines: &[Line<'_>], marker: usize) -> usize {
    let mut start = marker;
    for at in (0..marker).rev() {
        match lines.get(at) {
            Some(line) if line.is_blank() => {}
            Some(line) if words::is_rule(line.text) || words::is_original(line.text) => start = at,
            _ => break,
        }
    }
    start
}
