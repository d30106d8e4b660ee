use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time, days};
use serde_json::Value;
use tickets::Ticket;

use crate::{Error, Kind, choice::own, store, tell::announce};

/// How long notices are kept.
const KEPT_DAYS: i64 = 90;

/// Something that somebody was told of.
#[derive(Clone, PartialEq, Debug)]
pub struct Notice {
    /// Its number.
    pub id: Id<Notice>,
    /// Who was told.
    pub agent: Id<Agent>,
    /// What.
    pub kind: Kind,
    /// About which ticket.
    pub ticket: Option<Id<Ticket>>,
    /// What the ticket is about; nothing when they may see it no longer.
    pub subject: Option<String>,
    /// The customer of the ticket; nothing when they may see it no longer.
    pub customer: Option<String>,
    /// What the sentence about it needs.
    pub data: Value,
    /// How many things it stands for.
    pub times: i64,
    /// When the latest of them was.
    pub at: Time,
    /// When it was read.
    pub read_at: Option<Time>,
}

/// Where a part of the list ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The time of its last notice.
    pub at: Time,
    /// Its number.
    pub id: Id<Notice>,
}

/// Which part of the list is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Behind this one.
    pub after: Option<Position>,
    /// How many.
    pub limit: i64,
    /// Only those that are unread.
    pub unread: bool,
}

/// The notices of the acting agent, the newest first.
pub async fn list(tx: &mut Tx, cx: &Cx, page: Page) -> Result<(Vec<Notice>, Option<Position>), Error> {
    let agent = own(cx)?;
    let mut items = store::list(tx, cx, agent, Page { limit: page.limit + 1, ..page }).await?;
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let is_more = items.len() > limit;
    items.truncate(limit);
    let next = items.last().filter(|_| is_more).map(|last| Position { at: last.at, id: last.id });
    Ok((items, next))
}

/// How many notices of the bell are unread.
pub async fn unread(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    Ok(store::unread(tx, agent).await?)
}

/// Marks one notice as read or unread.
pub async fn mark(tx: &mut Tx, cx: &Cx, id: Id<Notice>, read: bool) -> Result<(), Error> {
    let agent = own(cx)?;
    let was_read = store::state_of(tx, agent, id).await?.ok_or(Error::NotFound)?;
    if was_read != read {
        store::set_read(tx, id, read.then_some(cx.now)).await?;
        store::count(tx, agent, if read { -1 } else { 1 });
        announce(tx, agent);
    }
    Ok(())
}

/// Marks everything as read.
pub async fn mark_all(tx: &mut Tx, cx: &Cx) -> Result<(), Error> {
    let agent = own(cx)?;
    if store::read_where(tx, agent, None, cx.now).await? > 0 {
        store::set_count(tx, agent, 0).await?;
        announce(tx, agent);
    }
    Ok(())
}

/// Somebody has looked at a ticket: what they were told about it is read.
pub async fn read_of_ticket(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<(), Error> {
    let agent = own(cx)?;
    let read = store::read_where(tx, agent, Some(ticket), cx.now).await?;
    if read > 0 {
        store::count(tx, agent, -read);
        announce(tx, agent);
    }
    Ok(())
}

/// Forgets what is older than three months, a part at a time. Answers whether there may be more.
pub async fn forget_old(tx: &mut Tx, now: Time) -> Result<bool, Error> {
    Ok(store::forget_before(tx, now - days(KEPT_DAYS)).await?)
}

/// One notice as its agent may see it; `None` when there is none any more.
pub async fn notice(tx: &mut Tx, reader: &Cx, id: Id<Notice>) -> Result<Option<Notice>, Error> {
    Ok(store::notice(tx, reader, id).await?)
}
