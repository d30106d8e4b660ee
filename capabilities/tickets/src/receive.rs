use db::Tx;
use kernel::{Cx, Id};
use serde_json::json;

use crate::{
    Error, LastWord, Message, MessageKind, NewMessage, State, Ticket, close::mark_reopened, message::first_line,
    record, store, tell::tell,
};

/// What a customer's message did.
#[derive(Clone, Debug)]
pub struct Received {
    /// The message.
    pub message: Id<Message>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// The message reopened a resolved ticket.
    pub reopened: bool,
    /// The message woke a ticket that slept.
    pub woken: bool,
}

/// Writes a customer's message down; it is our turn now, and a ticket that is resolved or sleeps is open again
/// (PRACTICES D5).
///
/// # Errors
/// [`Error::LaidAside`] when nothing goes on in the ticket.
pub async fn receive(tx: &mut Tx, cx: &Cx, before: &Ticket, new: &NewMessage) -> Result<Received, Error> {
    debug_assert_eq!(new.kind, MessageKind::Customer);
    before.goes_on()?;
    let message = store::message::insert(tx, cx, before.id, new).await?;
    let reopened = before.category() == State::Resolved;
    let woken = before.state == State::Snoozed;
    let mut ticket = before.clone();
    ticket.state = State::Open;
    ticket.state_before = None;
    ticket.snoozed_until = None;
    ticket.waiting_since = before.waiting_since.or(Some(cx.now));
    ticket.last_word = LastWord::Customer;
    ticket.last_at = cx.now;
    ticket.last_message = Some(message);
    ticket.last_line = first_line(&new.text);
    ticket.resolved_at = None;
    ticket.language = before.language.or(new.language);
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    if before.last_message.is_some() {
        tell(tx, cx, before.id, "customer_wrote", message.get()).await?;
    }
    if woken {
        record(tx, cx, before.id, "woken", &json!({ "because": "customer_wrote" })).await?;
    }
    if reopened {
        mark_reopened(tx, cx, before.id, "customer_wrote").await?;
        record(tx, cx, before.id, "reopened", &json!({ "because": "customer_wrote" })).await?;
    }
    Ok(Received { message, ticket, reopened, woken })
}
