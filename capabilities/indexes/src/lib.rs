//! The search index: postings of tickets, customers and articles in tables of the desk's own database, so that nothing
//! has to be kept in step and a backup of the database is a backup of the search.
//!
//! Invariants:
//! - What a document has in the index is written down beside it (`search_documents`), so that taking it in anew leaves
//!   nothing of what it said before.
//! - Documents are taken in under a lock of their kind: two nodes never write one block at once.
//! - Taking in is a transaction of its own after the one that changed the text, at least once, in the order of the
//!   outbox; killed anywhere, the index is as whole as before.
//! - The index knows words, never rights: whoever asks filters what was found by what the reader may see.
//!
//! Tables: `search_state`, `search_terms`, `search_blocks`, `search_documents`.

mod document;
mod question;
mod rebuild;
mod store;
mod take_in;
#[cfg(test)]
mod tests;
mod walk;

pub use document::{Entry, TERMS_MAX};
use kernel::{Refusal, Refused};
pub use question::{Question, question};
pub use rebuild::{is_whole, rebuild, rebuilt, to_rebuild};
pub use take_in::{having, hold, take_in};
pub use walk::Walk;

/// What is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Customers' matters.
    Tickets,
    /// People who write to us.
    Customers,
    /// Articles of the help centre.
    Articles,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tickets, Self::Customers, Self::Articles];

    pub(crate) const fn number(self) -> i64 {
        match self {
            Self::Tickets => 1,
            Self::Customers => 2,
            Self::Articles => 3,
        }
    }
}

/// What can go wrong with the index.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A block or the terms of a document cannot be read.
    #[error("the search index is damaged; rebuild it")]
    Damaged,
    /// A fault of the outbox.
    #[error(transparent)]
    Outbox(#[from] outbox::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Damaged => None,
            Self::Outbox(error) => error.refusal(),
            Self::Db(error) => error.refusal(),
        }
    }
}
