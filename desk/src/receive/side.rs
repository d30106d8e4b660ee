//! A letter of somebody outside whom we asked: it joins its side thread and nothing else.

use db::Tx;
use kernel::{Cx, Id};
use mail::Token;
use mailboxes::{Decision, LetterState};
use side_threads::SideThread;
use tickets::{MessageKind, NewMessage, Ticket};

use super::decide::Arrival;
use crate::Error;

/// The side thread that a letter names: by the signed word in our address, or by an id of one of its letters.
pub(crate) async fn named(tx: &mut Tx, arrival: &Arrival<'_>) -> Result<Option<SideThread>, Error> {
    for token in arrival.tokens {
        if let Token::Side(id) = token
            && side_threads::is_known(tx, Id::new(*id)).await?
        {
            return Ok(Some(side_threads::side_thread(tx, Id::new(*id)).await?));
        }
    }
    let keys = mail::thread_keys(&arrival.parts.letter);
    Ok(side_threads::by_ids(tx, &keys.ids).await?)
}

/// Joins a letter to its side thread, if it is from the one who was asked or their house; `None` leaves it to the
/// others: a letter of the customer goes on with the conversation, a stranger's opens a ticket beside it.
pub(crate) async fn joined(
    tx: &mut Tx,
    cx: &Cx,
    arrival: &Arrival<'_>,
    rfc_message_id: &str,
) -> Result<Option<Decision>, Error> {
    let Some(thread) = named(tx, arrival).await? else { return Ok(None) };
    let Some(from) = arrival.author().cloned() else { return Ok(None) };
    let ticket = tickets::ticket_for_change(tx, cx, thread.ticket).await?;
    let is_customer = customers::owns_address(tx, ticket.customer, &from.email).await?;
    if is_customer || !side_threads::belongs(&thread.address, &from.email) || ticket.state.is_shut() {
        return Ok(None);
    }
    let message = written(tx, cx, arrival, (&ticket, &thread), rfc_message_id).await?;
    let mut decision = Decision::new(LetterState::Received, "joined");
    decision.ticket = Some(ticket.id.get());
    decision.message = Some(message.get());
    decision.args = vec![("ticket", ticket.id.to_string())];
    Ok(Some(decision))
}

async fn written(
    tx: &mut Tx,
    cx: &Cx,
    arrival: &Arrival<'_>,
    (ticket, thread): (&Ticket, &SideThread),
    rfc_message_id: &str,
) -> Result<Id<tickets::Message>, Error> {
    let parts = arrival.parts;
    let emails = |addresses: &[mail::Address]| addresses.iter().map(|address| address.email.clone()).collect();
    let from = arrival.author().cloned().unwrap_or_default();
    let new = NewMessage {
        kind: MessageKind::Third,
        agent: None,
        customer: None,
        from_name: from.name.unwrap_or_else(|| from.email.clone()),
        from_address: from.email.clone(),
        to: emails(&parts.letter.to),
        cc: emails(&parts.letter.cc),
        subject: parts.letter.subject.clone(),
        text: parts.text.clone(),
        html: parts.html.clone(),
        quoted: parts.quoted.clone(),
        language: parts.language,
        rfc_message_id: Some(rfc_message_id.to_owned()),
        letter: Some(arrival.letter.id.get()),
    };
    let message = tickets::write_aside(tx, cx, ticket, thread.id.get(), &new).await?;
    for (blob, file) in &parts.files {
        blob.store(tx, cx.now).await?;
        tickets::attach(tx, cx, Some((ticket.id, message)), file).await?;
    }
    side_threads::remember(tx, thread.id, &[rfc_message_id.to_owned()]).await?;
    side_threads::answered(tx, cx, thread, &from.email, message).await?;
    Ok(message)
}
