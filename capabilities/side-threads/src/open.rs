use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time};
use serde_json::json;
use tickets::{Message, Ticket};

use crate::{Error, store};

/// How many side threads a ticket may have.
pub const THREADS_MAX: usize = 50;

/// A question to somebody outside, with its answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SideThread {
    /// Its number.
    pub id: Id<SideThread>,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// Who is asked.
    pub address: String,
    /// Their name, if it is known.
    pub name: String,
    /// What the letters are about.
    pub subject: String,
    /// Who asked.
    pub by: Option<Id<Agent>>,
    /// When it was opened.
    pub created_at: Time,
    /// When somebody wrote last.
    pub last_at: Time,
    /// Whether they wrote last: then it is our turn.
    pub they_wrote_last: bool,
    /// How many letters there are.
    pub messages: i64,
    /// When an agent ended it.
    pub ended_at: Option<Time>,
}

/// A side thread to be opened.
#[derive(Clone, Debug)]
pub struct NewSideThread {
    /// Who is asked.
    pub address: String,
    /// Their name, if it is known.
    pub name: String,
    /// What the letters are about.
    pub subject: String,
}

/// Opens a side thread without letters.
///
/// # Errors
/// [`Error::Address`], [`Error::TooMany`]; what the ticket refuses.
pub async fn open(tx: &mut Tx, cx: &Cx, ticket: &Ticket, new: &NewSideThread) -> Result<SideThread, Error> {
    ticket.goes_on()?;
    let address = customers::normal_address(&new.address).ok_or(Error::Address)?;
    let there = store::of_ticket(tx, ticket.id).await?;
    if there.len() >= THREADS_MAX {
        return Err(Error::TooMany { max: THREADS_MAX });
    }
    let thread = store::insert(tx, cx, ticket.id, &NewSideThread { address, ..new.clone() }).await?;
    let data = json!({ "side_thread": thread.id, "address": thread.address, "subject": thread.subject });
    tickets::record(tx, cx, ticket.id, "side_thread_opened", &data).await?;
    Ok(thread)
}

/// A letter of ours was written on it.
///
/// # Errors
/// [`Error::Ended`].
pub async fn written(tx: &mut Tx, cx: &Cx, thread: &SideThread, rfc_message_id: &str) -> Result<(), Error> {
    if thread.ended_at.is_some() {
        return Err(Error::Ended);
    }
    store::note(tx, cx, thread.id, false).await?;
    Ok(store::remember(tx, thread.id, &[rfc_message_id.to_owned()]).await?)
}

/// A letter of theirs came: one that was ended goes on.
///
/// # Errors
/// Faults of the database.
pub async fn answered(
    tx: &mut Tx,
    cx: &Cx,
    thread: &SideThread,
    from: &str,
    message: Id<Message>,
) -> Result<(), Error> {
    store::note(tx, cx, thread.id, true).await?;
    let data = json!({ "side_thread": thread.id, "address": from, "message": message });
    Ok(tickets::record(tx, cx, thread.ticket, "side_thread_answered", &data).await?)
}

/// Says that nothing more is expected; a letter of theirs opens it again.
///
/// # Errors
/// [`Error::Ended`] when that was said already.
pub async fn end(tx: &mut Tx, cx: &Cx, thread: &SideThread) -> Result<(), Error> {
    if !store::end(tx, cx, thread.id).await? {
        return Err(Error::Ended);
    }
    let data = json!({ "side_thread": thread.id, "address": thread.address });
    Ok(tickets::record(tx, cx, thread.ticket, "side_thread_ended", &data).await?)
}

/// Remembers the ids of a letter, so that answers to it find their way.
///
/// # Errors
/// Faults of the database.
pub async fn remember(tx: &mut Tx, thread: Id<SideThread>, ids: &[String]) -> Result<(), Error> {
    Ok(store::remember(tx, thread, ids).await?)
}

/// The side thread that one of these ids belongs to, the nearest first.
///
/// # Errors
/// Faults of the database.
pub async fn by_ids(tx: &mut Tx, ids: &[String]) -> Result<Option<SideThread>, Error> {
    match store::by_ids(tx, ids).await? {
        Some(id) => Ok(store::find(tx, id).await?),
        None => Ok(None),
    }
}

/// Whether a letter with this id is on a side thread.
///
/// # Errors
/// Faults of the database.
pub async fn known_id(tx: &mut Tx, id: &str) -> Result<bool, Error> {
    Ok(store::by_ids(tx, std::slice::from_ref(&id.to_owned())).await?.is_some())
}

/// Whether there is a side thread with this number.
///
/// # Errors
/// Faults of the database.
pub async fn is_known(tx: &mut Tx, id: Id<SideThread>) -> Result<bool, Error> {
    Ok(store::find(tx, id).await?.is_some())
}

/// Whether a letter from this address may join: the person asked, or somebody of the same house. At a provider of
/// free mail everybody is their own house.
///
/// ```
/// assert!(side_threads::belongs("info@courier.example", "ana@courier.example"));
/// assert!(!side_threads::belongs("info@courier.example", "info@other.example"));
/// assert!(!side_threads::belongs("ana@gmail.com", "ivan@gmail.com"));
/// ```
#[must_use]
pub fn belongs(asked: &str, from: &str) -> bool {
    let (asked, from) = (asked.to_lowercase(), from.to_lowercase());
    let domain = customers::domain_of(&asked);
    asked == from || (domain == customers::domain_of(&from) && !customers::is_free_mail(domain))
}

/// All side threads of a ticket go to another one; answers with their numbers.
///
/// # Errors
/// Faults of the database.
pub async fn move_all(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    Ok(store::move_all(tx, from, to).await?)
}

/// Side threads that went over come back.
///
/// # Errors
/// Faults of the database.
pub async fn move_back(tx: &mut Tx, threads: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    Ok(store::move_back(tx, threads, from, to).await?)
}
