//! What stands below the words: signatures, "sent from my phone", legal notices.

use super::{
    line::{Hint, Line},
    words,
};

/// A signature is no longer than this; below a longer one somebody went on writing.
const SIGNATURE_MAX: usize = 22;

/// The end of the sender's words in `lines[start..end]`: what follows it is signature or notice.
pub(super) fn words_end(lines: &[Line<'_>], start: usize, end: usize) -> usize {
    let mut end = trimmed(lines, start, end);
    loop {
        let before = end;
        end = trimmed(lines, start, without_last(lines, start, end));
        if end == before {
            break;
        }
    }
    if let Some(at) = signature(lines, start, end) {
        end = trimmed(lines, start, at);
        loop {
            let before = end;
            end = trimmed(lines, start, without_last(lines, start, end));
            if end == before {
                break;
            }
        }
    }
    end
}

fn trimmed(lines: &[Line<'_>], start: usize, mut end: usize) -> usize {
    while end > start && lines.get(end - 1).is_some_and(Line::is_blank) {
        end -= 1;
    }
    end
}

/// Takes off the last line or paragraph when it is a notice.
fn without_last(lines: &[Line<'_>], start: usize, end: usize) -> usize {
    let Some(last) = end.checked_sub(1).and_then(|at| lines.get(at)) else { return end };
    if end > start && (words::is_device(last.text) || last.hint == Hint::Signature) {
        return end - 1;
    }
    // An address alone under "Get Outlook for Android" or the like.
    if end >= start + 2
        && last.text.trim().starts_with(['<', 'h', '('])
        && last.text.contains("://")
        && lines.get(end - 2).is_some_and(|line| words::is_device(line.text))
    {
        return end - 2;
    }
    list_footer(lines, start, end).or_else(|| notice(lines, start, end)).unwrap_or(end)
}

/// The last paragraph, when it is a legal notice.
fn notice(lines: &[Line<'_>], start: usize, end: usize) -> Option<usize> {
    const NOTICE_MAX: usize = 30;
    let mut from = end;
    while from > start && end - from < NOTICE_MAX && lines.get(from - 1).is_some_and(|line| !line.is_blank()) {
        from -= 1;
    }
    let paragraph: Vec<&str> = lines.get(from..end)?.iter().map(|line| line.text).collect();
    if words::is_notice(&paragraph.join(" ")) {
        return Some(from);
    }
    // The notice may follow the words without an empty line.
    let own = lines.get(from..end)?.iter().rposition(|line| words::is_notice(line.text))?;
    (from + own + 1 == end).then_some(from + own)
}

/// The footer of a mailing list: a rule, then a few lines with an address.
fn list_footer(lines: &[Line<'_>], start: usize, end: usize) -> Option<usize> {
    let from = end.saturating_sub(7).max(start);
    let rule = (from..end)
        .rev()
        .find(|at| lines.get(*at).is_some_and(|line| line.text.trim().len() >= 20 && words::is_rule(line.text)))?;
    let below: Vec<&Line<'_>> = lines.get(rule + 1..end)?.iter().filter(|line| !line.is_blank()).collect();
    let listed = below.iter().any(|line| {
        let lower = line.text.to_lowercase();
        lower.contains("mailing list") || lower.contains("unsubscribe") || lower.contains("listinfo")
    });
    (listed || below.is_empty()).then_some(rule)
}

/// Where a signature starts.
fn signature(lines: &[Line<'_>], start: usize, end: usize) -> Option<usize> {
    let hinted = (start..end).find(|at| lines.get(*at).is_some_and(|line| line.hint == Hint::Signature));
    if let Some(at) = hinted {
        let rest_blank =
            (at..end).all(|i| lines.get(i).is_some_and(|line| line.hint == Hint::Signature || line.is_blank()));
        if rest_blank {
            return Some(with_delimiter(lines, start, at));
        }
    }
    let mut seen = 0;
    for at in (start..end).rev() {
        let line = lines.get(at)?;
        if line.is_blank() {
            continue;
        }
        if is_delimiter(line) && fits(lines, at, end) {
            return Some(at);
        }
        seen += 1;
        if seen > SIGNATURE_MAX {
            return None;
        }
    }
    None
}

/// A delimiter directly before a marked signature belongs to it.
fn with_delimiter(lines: &[Line<'_>], start: usize, at: usize) -> usize {
    let before = trimmed(lines, start, at);
    match before.checked_sub(1).and_then(|i| lines.get(i)) {
        Some(line) if before > start && is_delimiter(line) => before - 1,
        _ => at,
    }
}

fn is_delimiter(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    line.depth == 0
        && (matches!(text, "--" | "—" | "––" | "- -")
            || (text.len() >= 3 && words::is_rule(&format!("{text}  ")) || is_short_rule(text)))
}

fn is_short_rule(text: &str) -> bool {
    (3..5).contains(&text.chars().count()) && text.chars().all(|c| matches!(c, '_' | '-' | '–' | '—'))
}

/// Whether what stands below a delimiter looks like a signature and not like more of the letter.
fn fits(lines: &[Line<'_>], at: usize, end: usize) -> bool {
    let Some(below) = lines.get(at + 1..end) else { return false };
    let said: Vec<&str> = below.iter().map(|line| line.text.trim()).filter(|text| !text.is_empty()).collect();
    let proper = lines.get(at).is_some_and(|line| matches!(line.text, "-- " | "--" | "—"));
    let asks = said.iter().any(|text| text.split_whitespace().any(|word| word.ends_with('?') && !word.contains("://")));
    if said.is_empty() {
        return true;
    }
    if asks || said.len() > SIGNATURE_MAX {
        return false;
    }
    if proper {
        return true;
    }
    let contact = said.iter().any(|text| {
        let lower = text.to_lowercase();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        lower.contains('@')
            || lower.contains("www.")
            || lower.contains("://")
            || (digits >= 6 && digits * 2 >= text.chars().filter(|c| c.is_alphabetic()).count())
    });
    said.len() <= 9 && contact && said.iter().all(|text| text.chars().count() <= 90)
}
