//! What leaves by an agent's hand: letters whose time has not come, what stands under them, and what a customer has
//! been sent before (PRACTICES B4).
//!
//! Invariants:
//! - A planned letter is sent, taken back or stopped, and only one of these: its row is locked by whoever decides.
//! - It is written by one agent and taken back by nobody else.
//! - What was sent is remembered as runs of three words, so that one indexed read tells whether a customer has had
//!   nearly the same letter before.
//!
//! Tables: `planned_letters`, `reply_runs`, `signatures`, `writing_settings`. News: `ticket`, `writing`.

pub mod api;
mod planned;
mod runs;
mod setting;
mod signature;
mod store;
#[cfg(test)]
mod tests;

use kernel::{Kind, Refusal, Refused};
pub use planned::{
    BODY_CHARS_MAX, Manner, NewPlanned, PER_TICKET_MAX, Planned, State, Stopped, forget, is_planned, move_to,
    of_ticket, plan, planned, planned_for_change, stop,
};
pub use runs::{LOOKED_AT, Similar, remember, similar};
pub use setting::{UNDO_SECONDS_DEFAULT, UNDO_SECONDS_MAX, UNDO_SECONDS_MIN, set_undo_seconds, undo_seconds};
pub use signature::{SIGNATURE_CHARS_MAX, Signature, set_signature, signature_for, signatures};

/// Why something was not planned, taken back or kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such planned letter: it was sent or taken back, or it is none of the caller's.
    #[error("no such planned letter")]
    NotPlanned,
    /// The letter is longer than allowed.
    #[error("the letter has more than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// Too many letters are planned on this ticket.
    #[error("more than {max} letters are planned on this ticket")]
    TooMany {
        /// How many there may be.
        max: i64,
    },
    /// A letter can only be planned for later, and not for later than a year.
    #[error("the time lies in the past or more than a year ahead")]
    BadTime,
    /// The signature is longer than allowed.
    #[error("the signature has more than {max} characters")]
    SignatureTooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// The seconds in which a letter can be taken back are none or few.
    #[error("between {min} and {max} seconds, or none")]
    UndoSeconds {
        /// The fewest.
        min: i64,
        /// The most.
        max: i64,
    },
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NotPlanned => Refusal::new(Kind::NotFound, "outgoing.not_planned"),
            Self::TooLong { max } => Refusal::new(Kind::TooLarge, "outgoing.too_long").field("html").arg("max", max),
            Self::TooMany { max } => Refusal::new(Kind::Conflict, "outgoing.too_many").arg("max", max),
            Self::BadTime => Refusal::new(Kind::Invalid, "outgoing.bad_time").field("send_at"),
            Self::SignatureTooLong { max } => {
                Refusal::new(Kind::Invalid, "outgoing.signature_too_long").field("text").arg("max", max)
            }
            Self::UndoSeconds { min, max } => Refusal::new(Kind::Invalid, "outgoing.undo_seconds")
                .field("undo_seconds")
                .arg("min", min)
                .arg("max", max),
            Self::Db(error) => return error.refusal(),
        })
    }
}
