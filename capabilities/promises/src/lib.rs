//! What agents promised to customers, and what became of it (PRACTICES D1, D2).
//!
//! "I will call you tomorrow before noon" is worth more than an apology, if somebody keeps it. The ledger holds every
//! promise with its owner and its deadline, in the customer's time zone; the desk reminds of it, asks for a delay
//! notice while it can still come before the deadline, and never forgets a missed one.
//!
//! Invariants:
//! - Every promise has an owner and a deadline in the future when it is made.
//! - A promise ends once: kept, replaced by another one, or withdrawn with a reason.
//! - Missed is a mark and not an end: a missed promise is still owed, and the mark stays when it is kept late.
//! - Who ended it, when, and what they noted is kept.
//!
//! Table: `promises`. Ticket events: `promise_made`, `promise_kept`, `promise_replaced`, `promise_withdrawn`,
//! `promise_missed`, `promise_reminded`, `delay_noticed`. News: `promise`.

pub mod api;
mod end;
mod event;
mod hand_over;
mod letter;
mod list;
mod make;
mod mark;
mod person;
mod promise;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
pub use end::{Closing, Replacement, keep, replace, withdraw};
pub use hand_over::{count_of_agent, hand_over, open_of_agent};
use kernel::{Cx, Id, Kind, Refusal, Refused};
pub use letter::{DelayLetter, Draft, delay_notice};
pub use list::{Counts, Listed, Listing, Page, Position, View, counts, list, listed, of_customer};
pub use make::{NewPromise, make};
pub use mark::{mark_missed, mark_noticed, mark_reminded};
pub use person::follow_tickets;
pub use promise::{
    ACTION_CHARS_MAX, Ending, LONGEST, NOTE_CHARS_MAX, Promise, State, Timetable, WORDS_CHARS_MAX, suggested_due,
    timetable,
};
use tickets::Ticket;

/// Why a promise was not written down, or not ended.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The deadline has passed already.
    #[error("the deadline lies in the past")]
    DeadlineInPast,
    /// The deadline lies more than a year ahead.
    #[error("the deadline lies more than a year ahead")]
    DeadlineTooFar,
    /// A text that is needed is empty; names the field.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A text is longer than allowed.
    #[error("{field} has more than {chars_max} characters")]
    TooLong {
        /// The field.
        field: &'static str,
        /// How many characters it may have.
        chars_max: usize,
    },
    /// The time zone has no such name.
    #[error("unknown time zone")]
    UnknownTimeZone,
    /// There is no such promise, or the caller may not know of it.
    #[error("no such promise")]
    NotFound,
    /// It has ended before.
    #[error("the promise is {} already", .0.word())]
    NotOpen(State),
    /// Somebody changed it since the caller looked.
    #[error("the promise has changed meanwhile")]
    Stale,
    /// Promises of this ticket are open.
    #[error("{} promises are still open", .0.len())]
    StillOpen(Vec<Promise>),
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
            Self::DeadlineInPast => Refusal::new(Kind::Invalid, "promises.deadline_in_past").field("due_at"),
            Self::DeadlineTooFar => Refusal::new(Kind::Invalid, "promises.deadline_too_far").field("due_at"),
            Self::Empty(field) => Refusal::new(Kind::Invalid, "promises.empty").field(*field),
            Self::TooLong { field, chars_max } => {
                Refusal::new(Kind::Invalid, "promises.too_long").field(*field).arg("limit", chars_max)
            }
            Self::UnknownTimeZone => Refusal::new(Kind::Invalid, "promises.unknown_time_zone").field("time_zone"),
            Self::NotFound => Refusal::new(Kind::NotFound, "promises.not_found"),
            Self::NotOpen(state) => Refusal::new(Kind::Conflict, "promises.not_open").arg("state", state.word()),
            Self::Stale => Refusal::new(Kind::Stale, "promises.stale"),
            Self::StillOpen(open) => Refusal::new(Kind::Conflict, "promises.still_open").arg("count", open.len()),
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// A promise, if the actor may see its ticket or gave it.
pub async fn promise(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<Option<Promise>, Error> {
    Ok(store::promise(tx, cx, id).await?)
}

/// The open promises of a ticket, the most urgent first. The caller has seen to it that the ticket may be seen.
pub async fn open_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Promise>, Error> {
    Ok(store::open_of(tx, ticket).await?)
}

/// The open promises of a ticket go to another one, in which it goes on; answers with their numbers. They are owed by
/// the same people by the same times.
pub async fn move_open(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    let moved = store::move_open(tx, from, to).await?;
    tx.announce(db::News::of("promise", 0));
    Ok(moved)
}

/// Promises that went over come back, kept or not.
pub async fn move_back(tx: &mut Tx, promises: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    store::move_back(tx, promises, from, to).await?;
    tx.announce(db::News::of("promise", 0));
    Ok(())
}

/// What is still owed on a ticket is owed to another customer: the ticket is theirs.
pub async fn owe_to(tx: &mut Tx, ticket: Id<Ticket>, customer: Id<customers::Customer>) -> Result<(), Error> {
    if store::owe_to(tx, ticket, customer).await? > 0 {
        tx.announce(db::News::of("promise", 0));
    }
    Ok(())
}

/// Refuses while promises of the ticket are open: a ticket does not resolve over a promise (PRACTICES D1).
///
/// # Errors
/// [`Error::StillOpen`] with those promises.
pub async fn none_open(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(), Error> {
    let open = open_of(tx, ticket).await?;
    if open.is_empty() { Ok(()) } else { Err(Error::StillOpen(open)) }
}
