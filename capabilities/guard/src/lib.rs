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
//! - What a company adds (switches, words, packs, exceptions) compiles together with what comes with Rapport, or it is
//!   refused with its line; it is in force on all nodes with the next text that is read.
//! - What fires is counted a rule and day, never a person (PRACTICES H1).
//!
//! Tables: `guard_readings`, `guard_state`, `guard_rules`, `guard_words`, `guard_packs`, `guard_fine`, `guard_days`.
//! Ticket event: `guard_overridden`.

pub mod api;
mod change;
mod fine;
mod own;
mod read;
mod reading;
mod record;
mod report;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use change::{
    NewWords, PACK_BYTES_MAX, PACKS_MAX, WORDS_CHARS_MAX, WORDS_MAX, add_words, change_rule, lint_pack, own_packs,
    own_words, remove_pack, remove_words, save_pack,
};

use db::Tx;
pub use fine::{NewFalseAlarm, SENTENCE_CHARS_MAX, false_alarms, say_fine, settle};
use kernel::{Id, Kind, Refusal, Refused};
pub use own::{AlarmState, FalseAlarm, OwnPack, OwnWords, RuleChange, pattern_of};
use phrasing::Finding;
pub use read::{Read, Reading, may_send, read};
pub use reading::{KeptFinding, KeptReading, Weight};
pub use record::{REASON_CHARS_MAX, record};
pub use report::{RuleCount, counts_since};
pub use rules::{Rules, rules};
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
    /// There is no such rule, or no such words, pack or false alarm.
    #[error("there is no such rule")]
    NoSuchRule,
    /// Something that is needed is empty.
    #[error("{field} is empty")]
    WordsEmpty {
        /// What.
        field: &'static str,
    },
    /// Words or an explanation are too long.
    #[error("{field} has more than {chars_max} characters")]
    WordsTooLong {
        /// What.
        field: &'static str,
        /// How many characters it may have.
        chars_max: usize,
    },
    /// The words cannot be read as a pattern.
    #[error("the words are no pattern: {why}")]
    WordsUnreadable {
        /// What is wrong with them.
        why: String,
    },
    /// There are as many as there may be.
    #[error("there are {max} already")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// The name of a pack is none, or is taken by Rapport.
    #[error("the name of a pack is made of small letters, digits and hyphens")]
    PackName,
    /// The pack is too large.
    #[error("the pack has more than {bytes_max} bytes")]
    PackTooLarge {
        /// How many bytes it may have.
        bytes_max: usize,
    },
    /// The pack is none.
    #[error("line {line}: {message}")]
    PackWrong {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        message: String,
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
            Self::NoSuchRule => Refusal::new(Kind::NotFound, "guard.no_such_rule"),
            Self::WordsEmpty { field } => Refusal::new(Kind::Invalid, "guard.words_empty").field(*field),
            Self::WordsTooLong { field, chars_max } => {
                Refusal::new(Kind::Invalid, "guard.words_too_long").field(*field).arg("limit", chars_max)
            }
            Self::WordsUnreadable { why } => {
                Refusal::new(Kind::Invalid, "guard.words_unreadable").field("words").arg("why", why)
            }
            Self::TooMany { max } => Refusal::new(Kind::Invalid, "guard.too_many").arg("limit", max),
            Self::PackName => Refusal::new(Kind::Invalid, "guard.pack_name").field("name"),
            Self::PackTooLarge { bytes_max } => {
                Refusal::new(Kind::Invalid, "guard.pack_too_large").field("text").arg("limit", bytes_max / 1024)
            }
            Self::PackWrong { line, message } => {
                Refusal::new(Kind::Invalid, "guard.pack_wrong").field("text").arg("line", line).arg("why", message)
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
