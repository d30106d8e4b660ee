use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time};
use tickets::Message;

use crate::{
    Error, NewPromise, Promise, event,
    promise::{Ending, NOTE_CHARS_MAX, check_due, check_text},
    store,
};

/// What somebody says who ends a promise.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Closing {
    /// What was done, or why it is not needed any more.
    pub note: String,
    /// The version they looked at; `None` takes whatever it is now.
    pub expected_version: Option<i64>,
}

/// What takes a promise's place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Replacement {
    /// The new deadline.
    pub due_at: Time,
    /// Why.
    pub note: String,
    /// The delay notice that told the customer, if one was written.
    pub message: Option<Id<Message>>,
    /// The version they looked at; `None` takes whatever it is now.
    pub expected_version: Option<i64>,
}

/// The promise was kept.
///
/// # Errors
/// No such promise for this actor, ended before, changed since, a note that is too long.
pub async fn keep(tx: &mut Tx, cx: &Cx, id: Id<Promise>, closing: &Closing) -> Result<Promise, Error> {
    let promise = found(tx, cx, id, closing.expected_version).await?;
    check_text("note", &closing.note, false, NOTE_CHARS_MAX)?;
    let kept = promise.ended(Ending::Kept, by(cx), &closing.note, cx.now)?;
    store::update(tx, &kept).await?;
    event::ended(tx, cx, &kept).await?;
    Ok(kept)
}

/// The promise is no longer wanted; the reason is written down.
///
/// # Errors
/// No such promise for this actor, ended before, changed since, no reason or one that is too long.
pub async fn withdraw(tx: &mut Tx, cx: &Cx, id: Id<Promise>, closing: &Closing) -> Result<Promise, Error> {
    let promise = found(tx, cx, id, closing.expected_version).await?;
    check_text("note", &closing.note, true, NOTE_CHARS_MAX)?;
    let withdrawn = promise.ended(Ending::Withdrawn, by(cx), &closing.note, cx.now)?;
    store::update(tx, &withdrawn).await?;
    event::ended(tx, cx, &withdrawn).await?;
    Ok(withdrawn)
}

/// Puts a new deadline in the place of the old one; the answer is the new promise.
///
/// With a delay notice the old one also carries when the customer was told (PRACTICES D2).
///
/// # Errors
/// No such promise for this actor, ended before, changed since, a deadline in the past or too far, a note too long.
pub async fn replace(tx: &mut Tx, cx: &Cx, id: Id<Promise>, replacement: &Replacement) -> Result<Promise, Error> {
    let mut old = found(tx, cx, id, replacement.expected_version).await?;
    check_due(replacement.due_at, cx.now)?;
    check_text("note", &replacement.note, false, NOTE_CHARS_MAX)?;
    if !old.is_open() {
        return Err(Error::NotOpen(old.state));
    }
    let next = store::insert(tx, &successor(&old, replacement), cx.now).await?;
    if replacement.message.is_some() {
        old.noticed_at.get_or_insert(cx.now);
    }
    let replaced = old.ended(Ending::ReplacedBy(next.id), by(cx), &replacement.note, cx.now)?;
    store::update(tx, &replaced).await?;
    event::replaced(tx, cx, &replaced, &next).await?;
    Ok(next)
}

fn successor(old: &Promise, replacement: &Replacement) -> NewPromise {
    NewPromise {
        ticket: old.ticket,
        message: replacement.message.or(old.message),
        agent: old.agent,
        team: old.team,
        customer: old.customer,
        action: old.action.clone(),
        words: old.words.clone(),
        due_at: replacement.due_at,
        time_zone: old.time_zone.clone(),
    }
}

async fn found(tx: &mut Tx, cx: &Cx, id: Id<Promise>, expected_version: Option<i64>) -> Result<Promise, Error> {
    let promise = store::promise_to_change(tx, cx, id).await?.ok_or(Error::NotFound)?;
    match expected_version {
        Some(version) if version != promise.version => Err(Error::Stale),
        _ => Ok(promise),
    }
}

fn by(cx: &Cx) -> Option<Id<Agent>> {
    cx.acting_agent().map(|agent| Id::new(agent.id))
}
