//! One person's data: taken out as a file, and erased so that the statistics stay (GDPR, articles 15, 17 and 20).
//!
//! Invariants:
//! - An erasure waits [`DELAY`], can be called off until then, and never after.
//! - What is kept of an erased person is that they wrote, when, how long it took, and the numbers of their surveys.
//! - Erasing is done in steps; killed anywhere, the next try goes on where it ended.
//! - A file with somebody's data is there for [`KEPT_FOR`].
//!
//! This is the one place that clears columns of other capabilities' tables: `store::words` is the list of where a
//! person's words and addresses stand, so that it can be read, and checked, as one.
//!
//! Tables: `customer_exports`, `customer_erasures`. News: `customer`.

mod erasure;
mod export;
mod store;
#[cfg(test)]
mod tests;

pub use erasure::{
    DELAY, ERASE, Erasure, call_off, erase_addresses, erase_letters, erase_ticket, erased, erasure, erasure_of,
    is_letter, plan,
};
pub use export::{EXPORT, Export, ExportState, KEPT_FOR, ask, export, exports_of, finished, forget, stale};
use kernel::{Kind, Refusal, Refused};

/// Why something about a person's data cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such export, or its time has passed.
    #[error("there is no such export")]
    NoExport,
    /// The person's data is to be erased already.
    #[error("an erasure is planned already")]
    Planned,
    /// No erasure waits for this person.
    #[error("no erasure waits")]
    NothingPlanned,
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
            Self::NoExport => Some(Refusal::new(Kind::NotFound, "privacy.no_export")),
            Self::Planned => Some(Refusal::new(Kind::Conflict, "privacy.planned")),
            Self::NothingPlanned => Some(Refusal::new(Kind::NotFound, "privacy.nothing_planned")),
            Self::Outbox(error) => error.refusal(),
            Self::Db(error) => error.refusal(),
        }
    }
}
