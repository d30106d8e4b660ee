//! All SQL of this capability: rows on one side, nouns on the other.

pub(crate) mod attachment;
pub(crate) mod closure;
pub(crate) mod count;
pub(crate) mod delete;
pub(crate) mod delivery;
pub(crate) mod draft;
pub(crate) mod erase;
pub(crate) mod event;
pub(crate) mod hand_over;
pub(crate) mod leave;
pub(crate) mod link;
pub(crate) mod merge;
pub(crate) mod message;
pub(crate) mod read;
pub(crate) mod spam;
pub(crate) mod thread;
pub(crate) mod ticket;
pub(crate) mod told;

use db::{Error, Row};

/// Reads a word of a closed set.
pub(crate) fn word<T>(row: &Row, column: &str, from_word: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    from_word(&word).ok_or_else(|| Error::column(column, format!("unknown word {word:?}")))
}
