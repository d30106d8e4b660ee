//! Side threads: a question about a ticket to somebody outside (the courier, the maker), and their answers.
//!
//! Invariants:
//! - A side thread is never part of the conversation with the customer: its letters name none of the customer's, it
//!   moves nobody's turn, and nothing of it is ever sent to the customer.
//! - An answer finds its side thread by the signed word in our address or by an id of one of its letters, and joins it
//!   only if it comes from the person asked, somebody of their house, or somebody who was written to on it.
//! - When its ticket is merged it goes over, and comes back when that is undone.
//!
//! Tables: `side_threads`, `side_thread_ids`. Their letters are messages of `tickets`, of the kinds `to_third` and
//! `third`. Ticket events: `side_thread_opened`, `side_thread_answered`, `side_thread_ended`.

mod open;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use kernel::{Id, Kind, Refusal, Refused};
pub use open::{
    NewSideThread, SideThread, THREADS_MAX, answered, belongs, by_ids, end, is_known, known_id, move_all, move_back,
    open, remember, written,
};
use tickets::Ticket;

/// Why a side thread is not opened or not found.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such side thread, or the caller may not know of it.
    #[error("no such side thread")]
    NotFound,
    /// The address is none.
    #[error("not an address")]
    Address,
    /// The address is the customer's: they are answered, not asked aside.
    #[error("the customer is answered in the conversation")]
    IsCustomer,
    /// The side thread was ended.
    #[error("the side thread was ended")]
    Ended,
    /// There are too many.
    #[error("more than {max} side threads")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// The ticket refuses it.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NotFound => Refusal::new(Kind::NotFound, "side_threads.not_found"),
            Self::Address => Refusal::new(Kind::Invalid, "side_threads.address").field("address"),
            Self::IsCustomer => Refusal::new(Kind::Invalid, "side_threads.is_customer").field("address"),
            Self::Ended => Refusal::new(Kind::Conflict, "side_threads.ended"),
            Self::TooMany { max } => Refusal::new(Kind::Conflict, "side_threads.too_many").arg("max", max),
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// The side thread with this number; whether the caller may see its ticket is theirs to ask.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn side_thread(tx: &mut Tx, id: Id<SideThread>) -> Result<SideThread, Error> {
    store::find(tx, id).await?.ok_or(Error::NotFound)
}

/// The side threads of a ticket, the oldest first. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<SideThread>, Error> {
    Ok(store::of_ticket(tx, ticket).await?)
}
