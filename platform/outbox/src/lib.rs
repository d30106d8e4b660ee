//! Work that follows from what was decided, done at least once, now or later.
//!
//! A [`Job`] is a row written in the transaction that decided it ([`enqueue`]): it happens exactly when the
//! decision happens. Workers on any number of nodes take jobs under a lease ([`Runner`]), try again with growing
//! pauses, and lay what cannot be done aside as a *dead letter* with its error, for a person to look at.
//!
//! A job that only writes to the database calls [`finish`] in its own transaction and is thereby done exactly
//! once. Tables: `outbox`, `leases`.

mod dead;
mod job;
mod lease;
mod runner;
#[cfg(test)]
mod tests;

pub use dead::{DeadJob, count_dead, dead, drop_dead, retry};
pub use job::{Job, Work, cancel, enqueue, finish, is_waiting, take_along};
pub use lease::{lease, release};
pub use runner::{Failure, Runner, pause_after};

/// What can go wrong with the outbox.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The payload cannot be written as JSON.
    #[error("payload: {0}")]
    Payload(#[from] serde_json::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl kernel::Refused for Error {
    fn refusal(&self) -> Option<kernel::Refusal> {
        match self {
            Self::Payload(_) => None,
            Self::Db(error) => error.refusal(),
        }
    }
}
