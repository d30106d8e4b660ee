//! The phrase guard at the door: nothing leaves the desk that it has not read (PRACTICES B1, B2, B8).
//!
//! What hurts and what to say instead is known to `phrasing`; this capability decides what may leave, and keeps what
//! was found. A *hint* and a *warning* never stop anybody. A *block* needs other words, or a written reason, which is
//! kept with the findings for those who look at quality.
//!
//! Invariants:
//! - A reading belongs to one message and is written down with it, in the same transaction, findings or none.
//! - A blocked text has a reading with a reason, or it was not sent.
//! - A reason without a block is not kept: there was nothing to override.
//!
//! Table: `guard_readings`. Ticket event: `guard_overridden`.

mod read;
mod reading;
mod record;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use kernel::{Id, Kind, Refusal, Refused};
use phrasing::Finding;
pub use read::{Read, Reading, may_send, read};
pub use reading::{KeptFinding, KeptReading, Weight};
pub use record::{REASON_CHARS_MAX, record};
use tickets::Ticket;

/// Why a text may not leave.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Words of it must not leave without another wording or a reason.
    #[error("{} findings need another wording or a reason", .findings.len())]
    Blocked {
        /// All findings of the text, the blocking ones among them.
        findings: Vec<Finding>,
    },
    /// The reason for sending it nevertheless says nothing.
    #[error("the reason is empty")]
    ReasonEmpty,
    /// The reason for sending it nevertheless is too long.
    #[error("the reason has more than {chars_max} characters")]
    ReasonTooLong {
        /// How many characters it may have.
        chars_max: usize,
    },
    /// The ticket's story could not be written on.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Blocked { .. } => Refusal::new(Kind::Invalid, "guard.blocked").field("text"),
            Self::ReasonEmpty => Refusal::new(Kind::Invalid, "guard.override_empty").field("guard_override"),
            Self::ReasonTooLong { chars_max } => {
                Refusal::new(Kind::Invalid, "guard.override_too_long").field("guard_override").arg("limit", chars_max)
            }
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// What the guard found in the messages of a ticket. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn readings_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<KeptReading>, Error> {
    Ok(store::of_ticket(tx, ticket).await?)
}
