use customers::Customer;
use db::Tx;
use kernel::{Cx, Id};
use tickets::{MessageKind, NewMessage, State, Ticket};

use super::{decide::Arrival, parts::Parts, place::conversation_id};
use crate::Error;

/// The language of a letter. Its words cannot tell Bosnian from Croatian or Serbian; who wrote it can.
pub(crate) fn language_of(parts: &Parts, customer: &Customer) -> Option<kernel::Language> {
    match (parts.language, customer.language) {
        (Some(read), Some(theirs)) if read.family() != theirs.family() || read.script() != theirs.script() => {
            Some(read)
        }
        (read, theirs) => theirs.or(read),
    }
}

/// Writes a letter down as a message with its files, and remembers every id of its thread.
pub(crate) async fn down(
    tx: &mut Tx,
    cx: &Cx,
    arrival: &Arrival<'_>,
    customer: &Customer,
    ticket: &Ticket,
    rfc_message_id: String,
) -> Result<Id<tickets::Message>, Error> {
    let parts = arrival.parts;
    let emails = |addresses: &[mail::Address]| addresses.iter().map(|address| address.email.clone()).collect();
    let from = arrival.author().cloned().unwrap_or_default();
    let new = NewMessage {
        kind: MessageKind::Customer,
        agent: None,
        customer: Some(customer.id),
        from_name: from.name.unwrap_or_else(|| customer.name.clone()),
        from_address: from.email,
        to: emails(&parts.letter.to),
        cc: emails(&parts.letter.cc),
        subject: parts.letter.subject.clone(),
        text: parts.text.clone(),
        html: parts.html.clone(),
        quoted: parts.quoted.clone(),
        language: language_of(parts, customer),
        rfc_message_id: Some(rfc_message_id.clone()),
        letter: Some(arrival.letter.id.get()),
    };
    // Thanks after all is solved ask for nothing: the ticket stays as it is (PRACTICES D5).
    let only_thanks = ticket.state == State::Resolved && parts.files.is_empty() && phrasing::only_thanks(&parts.text);
    let received = if only_thanks {
        tickets::thanked(tx, cx, ticket, &new).await?
    } else {
        tickets::receive(tx, cx, ticket, &new).await?
    };
    for (blob, file) in &parts.files {
        blob.store(tx, cx.now).await?;
        tickets::attach(tx, cx, Some((ticket.id, received.message)), file).await?;
    }
    let keys = mail::thread_keys(&parts.letter);
    let mut ids = vec![rfc_message_id];
    ids.extend(keys.conversation.as_deref().map(conversation_id));
    ids.extend(keys.ids);
    tickets::remember(tx, ticket.id, &ids).await?;
    if received.woken {
        crate::happen::forget_waking(tx, ticket.id).await?;
    }
    if received.reopened {
        crate::survey::take_back(tx, cx, ticket.id).await?;
    }
    Ok(received.message)
}
