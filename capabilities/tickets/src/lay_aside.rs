use db::Tx;
use kernel::Cx;
use serde_json::json;

use crate::{Error, State, Ticket, record, store};

/// Calls a ticket spam, or throws it away. It leaves the ordinary views and remembers what it was.
///
/// Of spam the address is kept: later letters from it are shown with the question whether they are spam too
/// ([`has_sent_spam`]); none is dropped.
///
/// # Errors
/// [`Error::LaidAside`] when it is spam, thrown away or merged already, and for any other state than those two.
pub async fn lay_aside(tx: &mut Tx, cx: &Cx, before: &Ticket, state: State) -> Result<Ticket, Error> {
    before.goes_on()?;
    if !matches!(state, State::Spam | State::Trash) {
        return Err(Error::LaidAside { state });
    }
    let mut ticket = before.clone();
    ticket.state = state;
    ticket.state_before = Some(before.category());
    ticket.snoozed_until = None;
    ticket.spam_suspected = false;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    store::delete::laid_aside(tx, before.id, Some(cx.now)).await?;
    if state == State::Spam
        && let Some(address) = store::spam::sender_of(tx, before.id).await?
    {
        store::spam::remember(tx, cx, &address, before.id).await?;
    }
    record(tx, cx, before.id, if state == State::Spam { "marked_spam" } else { "trashed" }, &json!({})).await?;
    Ok(ticket)
}

/// Takes a ticket back from spam or out of the trash: it is what it was.
///
/// # Errors
/// [`Error::NotLaidAside`] when it is not laid aside in this way.
pub async fn restore(tx: &mut Tx, cx: &Cx, before: &Ticket, from: State) -> Result<Ticket, Error> {
    if before.state != from || !matches!(from, State::Spam | State::Trash) {
        return Err(Error::NotLaidAside);
    }
    let mut ticket = before.clone();
    ticket.state = before.category();
    ticket.state_before = None;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    store::delete::laid_aside(tx, before.id, None).await?;
    if from == State::Spam {
        forget_sender(tx, before).await?;
    }
    record(tx, cx, before.id, if from == State::Spam { "not_spam" } else { "restored" }, &json!({})).await?;
    Ok(ticket)
}

/// Says of a ticket whose sender has sent spam before that this is none; their letters are no longer suspected.
///
/// # Errors
/// [`Error::NotLaidAside`] when nothing was suspected.
pub async fn forget_spammer(tx: &mut Tx, cx: &Cx, before: &Ticket) -> Result<Ticket, Error> {
    if !before.spam_suspected {
        return Err(Error::NotLaidAside);
    }
    let mut ticket = before.clone();
    ticket.spam_suspected = false;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    forget_sender(tx, before).await?;
    record(tx, cx, before.id, "not_spam", &json!({})).await?;
    Ok(ticket)
}

async fn forget_sender(tx: &mut Tx, ticket: &Ticket) -> Result<(), Error> {
    if let Some(address) = store::spam::sender_of(tx, ticket.id).await? {
        store::spam::forget(tx, &address).await?;
    }
    Ok(())
}

/// Whether letters of this address were called spam before.
///
/// # Errors
/// Faults of the database.
pub async fn has_sent_spam(tx: &mut Tx, address: &str) -> Result<bool, Error> {
    Ok(store::spam::knows(tx, address).await?)
}
