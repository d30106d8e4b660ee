//! The problem in our words (PRACTICES A2): an agent writes in a sentence or two what they understood, and the customer
//! says with one click "yes, that is it", or puts it right.
//!
//! Invariants:
//! - A ticket has one restatement that counts, the latest; the earlier ones are its history.
//! - A link opens one restatement and says nothing else; opening it changes nothing.
//! - Only the latest one can be answered, once: who then sees it differently writes, and is asked anew.
//! - It leaves the desk as a letter that the guard has read.
//!
//! Table: `restatements`. Ticket events: `restatement_asked`, `restatement_confirmed`, `restatement_corrected`,
//! `restatement_withdrawn`.

mod answer;
mod letter;
mod link;
mod restatement;
mod store;
#[cfg(test)]
mod tests;

pub use answer::{Answer, answer, ask, sent_by, withdraw};
use db::Tx;
use kernel::{Id, Kind, Refusal, Refused};
pub use letter::{Addressed, Letter, compose};
pub use link::{restatement_of, token};
pub use restatement::{CORRECTION_CHARS_MAX, NewRestatement, Restatement, State, TEXT_CHARS_MAX};
use tickets::Ticket;

/// Why a restatement was not asked or not answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such restatement.
    #[error("no such restatement")]
    NotFound,
    /// It was answered, withdrawn, or another one took its place.
    #[error("this is not asked any more")]
    NotAsked,
    /// A sentence or two.
    #[error("the problem needs 1 to {max} characters")]
    Text {
        /// The longest text, in characters.
        max: usize,
    },
    /// A correction says what is different.
    #[error("a correction needs 1 to {max} characters")]
    Correction {
        /// The longest text, in characters.
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
            Self::NotFound => Refusal::new(Kind::NotFound, "restatements.not_found"),
            Self::NotAsked => Refusal::new(Kind::Conflict, "restatements.not_asked"),
            Self::Text { max } => Refusal::new(Kind::Invalid, "restatements.text").field("text").arg("max", max),
            Self::Correction { max } => {
                Refusal::new(Kind::Invalid, "restatements.correction").field("correction").arg("max", max)
            }
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// The restatement with this number. The caller came by a signed link or is the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn restatement(tx: &mut Tx, id: Id<Restatement>) -> Result<Option<Restatement>, Error> {
    Ok(store::find(tx, id).await?)
}

/// The restatements of a ticket, the newest first. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Restatement>, Error> {
    Ok(store::of_ticket(tx, ticket).await?)
}

/// All restatements of a ticket go to another one; answers with their numbers.
///
/// # Errors
/// Faults of the database.
pub async fn move_all(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    Ok(store::move_all(tx, from, to).await?)
}

/// Restatements that went over come back.
///
/// # Errors
/// Faults of the database.
pub async fn move_back(tx: &mut Tx, ids: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    Ok(store::move_back(tx, ids, from, to).await?)
}
