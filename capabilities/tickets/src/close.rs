use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time};
use serde_json::json;

use crate::{Error, State, Ticket, record, store, ticket::words};

/// The longest comment or reason, in characters.
const COMMENT_CHARS_MAX: usize = 2_000;

words! {
    /// The agent's answer to "Did I do all I could to make it easy?" (PRACTICES H6).
    Easy {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

/// Who closed a ticket, when and how.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    /// Its number.
    pub id: Id<Closure>,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// Who closed it.
    pub agent: Option<Id<Agent>>,
    /// When.
    pub at: Time,
    /// Whether they did all they could to make it easy.
    pub easy: Easy,
    /// What they want to say about that.
    pub comment: String,
    /// Why it was closed in spite of something open.
    pub override_reason: Option<String>,
    /// When it was opened again.
    pub reopened_at: Option<Time>,
}

/// A ticket to be closed.
#[derive(Clone, Debug)]
pub struct NewClosure {
    /// The agent's answer to the one question.
    pub easy: Easy,
    /// What they want to say about that.
    pub comment: String,
    /// Why it is closed in spite of something open; who may say so is the story's to check.
    pub override_reason: Option<String>,
}

/// Resolves a ticket.
///
/// # Errors
/// [`Error::AlreadyResolved`], [`Error::LaidAside`], [`Error::TooLong`].
pub async fn close(tx: &mut Tx, cx: &Cx, before: &Ticket, new: &NewClosure) -> Result<(Id<Closure>, Ticket), Error> {
    before.goes_on()?;
    if before.state == State::Resolved {
        return Err(Error::AlreadyResolved);
    }
    let reason_chars = new.override_reason.as_ref().map_or(0, |reason| reason.chars().count());
    if new.comment.chars().count().max(reason_chars) > COMMENT_CHARS_MAX {
        return Err(Error::TooLong { max: COMMENT_CHARS_MAX });
    }
    let mut ticket = before.clone();
    ticket.state = State::Resolved;
    ticket.state_before = None;
    ticket.snoozed_until = None;
    ticket.waiting_since = None;
    ticket.resolved_at = Some(cx.now);
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    let closure = store::closure::insert(tx, cx, before.id, new).await?;
    record(tx, cx, before.id, "resolved", &json!({ "easy": new.easy.word(), "override": new.override_reason })).await?;
    Ok((closure, ticket))
}

/// Opens a resolved ticket again.
///
/// # Errors
/// [`Error::NotResolved`].
pub async fn reopen(tx: &mut Tx, cx: &Cx, before: &Ticket, because: &str) -> Result<Ticket, Error> {
    if before.state != State::Resolved {
        return Err(Error::NotResolved);
    }
    let mut ticket = before.clone();
    ticket.state = State::Open;
    ticket.resolved_at = None;
    // A customer who says "not yet" waits from now on.
    if matches!(cx.actor, kernel::Actor::Customer(_)) {
        ticket.waiting_since = Some(cx.now);
    }
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    mark_reopened(tx, cx, before.id, because).await?;
    record(tx, cx, before.id, "reopened", &json!({ "because": because })).await?;
    Ok(ticket)
}

pub(crate) async fn mark_reopened(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, because: &str) -> Result<(), Error> {
    Ok(store::closure::mark_reopened(tx, cx, ticket, because).await?)
}

/// The closure with this number.
///
/// # Errors
/// Faults of the database.
pub async fn closure(tx: &mut Tx, id: Id<Closure>) -> Result<Option<Closure>, Error> {
    Ok(store::closure::find(tx, id).await?)
}
