//! What was spam or in the trash for long enough goes: words, subjects, addresses, attachments. That there was a ticket,
//! when, whose, and how long things took stays, and so do the ids of its letters, by which they are known when a server
//! hands them out again.

use db::Tx;
use kernel::{Cx, Id, Time};

use crate::{ErasedWords, Error, State, Ticket, erase, store};

/// How many tickets that went into one go with it.
const MERGED_MAX: i64 = 100;

/// What lies aside in one state.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Aside {
    /// How many tickets, counted up to ten thousand.
    pub tickets: i64,
    /// When the one that lies there longest was laid aside.
    pub since: Option<Time>,
}

/// How much lies aside, and since when.
///
/// # Errors
/// Faults of the database.
pub async fn aside(tx: &mut Tx, state: State) -> Result<Aside, Error> {
    let (tickets, since) = store::delete::aside(tx, state).await?;
    Ok(Aside { tickets, since })
}

/// Tickets that were laid aside in this state before a time, those that lie there longest first.
///
/// # Errors
/// Faults of the database.
pub async fn aside_before(tx: &mut Tx, state: State, before: Time, limit: i64) -> Result<Vec<Id<Ticket>>, Error> {
    Ok(store::delete::aside_before(tx, state, before, limit).await?)
}

/// Deletes what was laid aside before a time, with what was merged into it; the answer is what each ticket took along.
/// Nothing is answered for a ticket that somebody took back meanwhile. Nobody sees it from then on.
///
/// # Errors
/// Faults of the database.
pub async fn delete(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Ticket>,
    (state, before): (State, Time),
    words: &str,
) -> Result<Vec<ErasedWords>, Error> {
    let ticket = crate::ticket_for_change(tx, cx, id).await?;
    if ticket.state != state || store::delete::since(tx, id).await?.is_none_or(|since| since >= before) {
        return Ok(Vec::new());
    }
    let mut tickets = vec![ticket];
    for merged in store::delete::merged_into(tx, id, MERGED_MAX).await? {
        tickets.push(crate::ticket_for_change(tx, cx, merged).await?);
    }
    let mut gone = Vec::with_capacity(tickets.len());
    for ticket in tickets {
        let erased = erase::ticket(tx, cx, ticket.id, words, store::erase::Ids::Stay).await?;
        let mut deleted = crate::ticket(tx, cx, ticket.id).await?;
        deleted.state = State::Deleted;
        deleted.state_before = Some(ticket.category());
        store::ticket::update(tx, cx, &ticket, &mut deleted).await?;
        gone.push(erased);
    }
    Ok(gone)
}
