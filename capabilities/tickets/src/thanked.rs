use db::Tx;
use kernel::Cx;
use serde_json::json;

use crate::{Error, MessageKind, NewMessage, Received, State, Ticket, message::first_line, record, store};

/// Writes a customer's thanks down: the ticket stays resolved, nobody waits, and the timeline shows the letter
/// (PRACTICES D5). Whether a letter only thanks is the caller's to know.
///
/// # Errors
/// [`Error::NotResolved`]: on an open ticket thanks are a message like others.
pub async fn thanked(tx: &mut Tx, cx: &Cx, before: &Ticket, new: &NewMessage) -> Result<Received, Error> {
    debug_assert_eq!(new.kind, MessageKind::Customer);
    if before.state != State::Resolved {
        return Err(Error::NotResolved);
    }
    let message = store::message::insert(tx, cx, before.id, new).await?;
    let mut ticket = before.clone();
    ticket.last_message = Some(message);
    ticket.last_at = cx.now;
    ticket.last_line = first_line(&new.text);
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    record(tx, cx, before.id, "thanked", &json!({})).await?;
    Ok(Received { message, ticket, reopened: false, woken: false })
}
