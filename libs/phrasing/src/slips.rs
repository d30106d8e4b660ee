//! Slips that need no language: unfilled placeholders, an empty letter, a wrong name, a missing attachment.

use std::ops::Range;

use kernel::Language;

use crate::{Draft, letter::Letter};

/// Calls `tell` with the rule, the language and the code points of every slip.
pub(crate) fn find(draft: &Draft<'_>, letter: &Letter, tell: &mut dyn FnMut(&str, Language, Range<usize>)) {
    for part in &letter.parts {
        let raw = draft.text.get(part.bytes.clone()).unwrap_or_default();
        for span in placeholders(raw) {
            tell("unfilled-placeholder", part.language, part.points.start + span.start..part.points.start + span.end);
        }
    }
}

/// `{{name}}`, `[name]`, `<name>`, `%name%`, `XXX` in code points.
fn placeholders(raw: &str) -> Vec<Range<usize>> {
    let letters: Vec<char> = raw.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let end = match letter {
            '{' if letters.get(at + 1) == Some(&'{') => closed(&letters, at + 2, '}').map(|end| end + 1),
            '[' => closed(&letters, at + 1, ']').filter(|end| is_slot(letters.get(at + 1..end - 1), letters.get(*end))),
            'X' | 'Х' => crosses(&letters, at),
            _ => None,
        };
        match end {
            Some(end) => {
                found.push(at..end.min(letters.len()));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn closed(letters: &[char], from: usize, close: char) -> Option<usize> {
    let run = letters.get(from..letters.len().min(from + 48))?;
    run.iter().position(|letter| *letter == close).filter(|length| *length > 0).map(|length| from + length + 1)
}

/// A slot holds words, not a number, and is not the text of a Markdown link.
fn is_slot(inside: Option<&[char]>, after: Option<&char>) -> bool {
    after != Some(&'(')
        && inside.is_some_and(|inside| inside.iter().filter(|letter| letter.is_alphabetic()).count() >= 3)
}

fn crosses(letters: &[char], at: usize) -> Option<usize> {
    let starts_word =
        at.checked_sub(1).and_then(|before| letters.get(before)).is_none_or(|letter| !letter.is_alphanumeric());
    let length = letters.get(at..)?.iter().take_while(|letter| matches!(letter, 'X' | 'Х')).count();
    let ends_word = letters.get(at + length).is_none_or(|letter| !letter.is_alphanumeric());
    (starts_word && ends_word && length >= 3).then_some(at + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_seen_and_links_are_not() {
        assert_eq!(placeholders("Dear {{name}}, see [a link](x)"), [5..13]);
        assert_eq!(placeholders("Dear [name], order XXX [1]"), [5..11, 19..22]);
        assert!(placeholders("size XXL, model X, [12]").is_empty());
    }
}
