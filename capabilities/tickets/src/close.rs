use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time, words};
use serde_json::json;

use crate::{
    Error, State, Ticket,
    properties::{self, Category, Status},
    record, store,
};

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
    /// Why a customer who had the last word got no answer.
    pub unanswered_reason: Option<String>,
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
    /// Why a customer who has the last word needs no answer.
    pub unanswered_reason: Option<String>,
    /// The desk's own status for it; `None` is the plain one.
    pub status: Option<Id<Status>>,
}

impl NewClosure {
    /// A closure without further words.
    #[must_use]
    pub const fn of(easy: Easy) -> Self {
        Self { easy, comment: String::new(), override_reason: None, unanswered_reason: None, status: None }
    }
}

/// Resolves a ticket.
///
/// # Errors
/// [`Error::AlreadyResolved`], [`Error::LaidAside`], [`Error::TooLong`];
/// [`properties::Error::Missing`] for a status that is none of resolved.
pub async fn close(tx: &mut Tx, cx: &Cx, before: &Ticket, new: &NewClosure) -> Result<(Id<Closure>, Ticket), Error> {
    before.goes_on()?;
    if before.state == State::Resolved {
        return Err(Error::AlreadyResolved);
    }
    let written = [Some(&new.comment), new.override_reason.as_ref(), new.unanswered_reason.as_ref()];
    if written.iter().flatten().any(|text| text.chars().count() > COMMENT_CHARS_MAX) {
        return Err(Error::TooLong { max: COMMENT_CHARS_MAX });
    }
    let status = match new.status {
        Some(id) => Some(properties::status(tx, id).await?),
        None => None,
    };
    if status.as_ref().is_some_and(|status| status.is_archived || status.category != Category::Resolved) {
        return Err(properties::Error::Missing { field: "status_id" }.into());
    }
    let mut ticket = before.clone();
    ticket.state = State::Resolved;
    ticket.state_before = None;
    ticket.snoozed_until = None;
    ticket.waiting_since = None;
    ticket.resolved_at = Some(cx.now);
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    let ticket = properties::place(tx, cx, &ticket, status.as_ref().map(|status| status.id)).await?;
    let closure = store::closure::insert(tx, cx, before.id, new).await?;
    let data = json!({
        "easy": new.easy.word(), "override": new.override_reason,
        "status": status.map(|status| status.label.name),
    });
    record(tx, cx, before.id, "resolved", &data).await?;
    if let Some(reason) = &new.unanswered_reason {
        record(tx, cx, before.id, "left_unanswered", &json!({ "reason_given": reason })).await?;
    }
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
