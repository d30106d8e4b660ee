//! The customer asked, and the answer says nothing.

use crate::{book::Book, letter::Letter, search::Found};

/// Longer answers say something, whatever it is.
const WORDS_MAX: usize = 25;
/// What an answer can have, by the names of groups.
const SUBSTANCE: [&str; 6] = ["fact", "answer", "action", "promise", "alternative", "permission"];

/// A short text of two sentences or more than a word, without a fact, a number, an action, a promise, a choice or a
/// question back, and without a yes or no.
pub(crate) fn is_unanswered(letter: &Letter, found: &Found, book: &Book) -> bool {
    let says = |group: usize| SUBSTANCE.contains(&book.group_name(group));
    let plain =
        letter.words.iter().all(|word| !word.number && !word.timed && !YES_OR_NO.contains(&word.folded.as_str()));
    let thanks = letter.words.iter().any(|word| THANKS.iter().any(|start| word.folded.starts_with(start)));
    (4..=WORDS_MAX).contains(&letter.words.len())
        && thanks
        && plain
        && letter.parts.iter().all(|part| !part.asks && part.mentions.is_empty())
        && !found.groups.iter().any(|hit| says(hit.group))
}

/// Words that answer by themselves, folded.
const YES_OR_NO: [&str; 10] = ["yes", "no", "да", "нет", "da", "ne", "jeste", "nu", "sure", "конечно"];
/// Starts of words that a brush-off is made of, folded.
const THANKS: [&str; 9] =
    ["thank", "noted", "спасибо", "благодар", "hvala", "zahvaljuj", "multum", "appreciat", "received"];
