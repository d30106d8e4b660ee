//! "Is it really solved?": one question to the customer, a day or two after a ticket was closed (PRACTICES D6).
//!
//! The letter leaves within 24 to 48 hours after the closing, in the daytime of a business day where the customer
//! lives, in their language. One click says yes, one says not yet; what they add (how easy it was, a comment, how to
//! call them back) is welcome and never asked for first. "Not yet" brings the ticket back to the same agent.
//!
//! Invariants:
//! - One survey for one closing; a ticket that comes back before it was sent takes the question back.
//! - Only what was sent can be answered; an answer may be changed and added to.
//! - A link opens one survey and says nothing else; opening it changes nothing.
//! - Who wishes not to be asked is not asked (RFC 2369, RFC 8058: the letter names the link in its header, too).
//!
//! Tables: `surveys`, `survey_refusals`. Ticket events: `survey_planned`, `survey_sent`, `survey_answered`, `survey_cancelled`.

mod answer;
mod daytime;
mod letter;
mod link;
mod person;
mod plan;
mod refuse;
mod store;
mod survey;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Answered, answer};
pub use daytime::{DAY_BEGINS, DAY_ENDS, REST, next_daytime, pick_time};
use db::Tx;
use kernel::{Id, Kind, Refusal, Refused};
pub use letter::{Addressed, Letter, compose};
pub use link::{survey_of, token};
pub use person::follow_tickets;
pub use plan::{NewSurvey, cancel_for, mark_sent, plan};
pub use refuse::{is_refused, refuse};
pub use survey::{CALL_BACK_CHARS_MAX, COMMENT_CHARS_MAX, EFFORT_MAX, State, Survey};
use tickets::{Message, Ticket};

/// Why a survey was not planned, sent or answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such survey.
    #[error("no such survey")]
    NotFound,
    /// The question was not asked: the letter has not left, or was taken back.
    #[error("this question was not asked")]
    NotAsked,
    /// The time zone has no such name.
    #[error("unknown time zone")]
    UnknownTimeZone,
    /// The effort is no number from 1 to 7.
    #[error("the effort is a number from 1 to 7")]
    EffortOutOfRange,
    /// A text is longer than allowed.
    #[error("{field} has more than {chars_max} characters")]
    TooLong {
        /// The field.
        field: &'static str,
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
            Self::NotFound => Refusal::new(Kind::NotFound, "surveys.not_found"),
            Self::NotAsked => Refusal::new(Kind::Conflict, "surveys.not_asked"),
            Self::UnknownTimeZone => Refusal::new(Kind::Invalid, "surveys.unknown_time_zone").field("time_zone"),
            Self::EffortOutOfRange => Refusal::new(Kind::Invalid, "surveys.effort_out_of_range").field("effort"),
            Self::TooLong { field, chars_max } => {
                Refusal::new(Kind::Invalid, "surveys.too_long").field(*field).arg("limit", chars_max)
            }
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// The survey with this number. The caller came by a signed link or is the desk itself.
pub async fn survey(tx: &mut Tx, id: Id<Survey>) -> Result<Option<Survey>, Error> {
    Ok(store::survey(tx, id).await?)
}

/// The survey that a letter of ours asks. The caller is the desk itself.
pub async fn survey_of_message(tx: &mut Tx, message: Id<Message>) -> Result<Option<Survey>, Error> {
    Ok(store::of_message(tx, message).await?)
}

/// The surveys of a ticket, the newest first. The caller has seen to it that the ticket may be seen.
pub async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Survey>, Error> {
    Ok(store::of_ticket(tx, ticket).await?)
}
