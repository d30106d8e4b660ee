use std::ops::Range;

use indexes::Question;
use lexis::Family;

use crate::document::Words;

/// How long the part of a message is that is shown, in characters.
const PART_CHARS: usize = 180;

/// A text with what was found in it, in code points; the reader's app marks it, no markup is sent.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Where something was found, in order.
    pub hits: Vec<Range<usize>>,
}

impl Marked {
    /// A text with nothing found in it.
    pub(super) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), hits: Vec::new() }
    }

    /// A whole text with what was found in it.
    pub(super) fn of(text: &str, family: Family, question: &Question) -> Self {
        Self { text: text.to_owned(), hits: search::highlight(text, family, question.query()) }
    }

    /// The part of the messages with the most of what was looked for; of equals the newest. The messages come newest
    /// first. `None` when no message has any of it.
    pub(super) fn part(messages: &[&Words], question: &Question) -> Option<(i64, Self)> {
        let mut best: Option<(usize, i64, search::Snippet)> = None;
        for message in messages {
            let part = search::snippet(&message.text, message.family(), question.query(), PART_CHARS);
            if !part.hits.is_empty() && best.as_ref().is_none_or(|(count, ..)| part.hits.len() > *count) {
                best = Some((part.hits.len(), message.id, part));
            }
        }
        let (_, id, part) = best?;
        let before = if part.cut_before { "… " } else { "" };
        let after = if part.cut_after { " …" } else { "" };
        let shift = before.chars().count();
        let hits = part.hits.iter().map(|hit| hit.start + shift..hit.end + shift).collect();
        let text: String = part.text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
        Some((id, Self { text: format!("{before}{text}{after}"), hits }))
    }
}
