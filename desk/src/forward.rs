//! A colleague passes a customer's letter on to the desk: on an agent's word the person inside gets a ticket of their
//! own. Anybody can write such a text, so nothing of it happens by itself.

use customers::Sender;
use kernel::{Cx, Id};
use mail::Forwarded;
use serde_json::json;
use tickets::{Channel, Message, MessageKind, NewAttachment, NewMessage, NewTicket, Ticket};
use web_kit::App;

use crate::{Error, upload, writing};

/// Opens a ticket for the person whose letter was passed on in this message; the same one when it was done before.
///
/// # Errors
/// [`Error::NotForwarded`] when no letter with an author is found inside; [`Error::NoOriginal`];
/// [`tickets::Error::NoSuchMessage`], also when its ticket is none of theirs.
pub async fn open_for_person_inside(app: &App, cx: &Cx, id: Id<Message>) -> Result<Id<Ticket>, Error> {
    let raw = upload::original(app, cx, id).await?;
    let inside = tokio::task::spawn_blocking(move || mail::forwarded(&mail::parse(&raw)))
        .await
        .map_err(|stopped| Error::Stopped(stopped.to_string()))?;
    let inside = inside.ok_or(Error::NotForwarded)?;
    let rfc_message_id = format!("{id}.forwarded@rapport.invalid");
    let mut tx = app.db.begin().await?;
    let message = tickets::message(&mut tx, id).await?.ok_or(tickets::Error::NoSuchMessage)?;
    if let Some(before) = tickets::message_by_rfc_id(&mut tx, &rfc_message_id).await? {
        return Ok(before.ticket);
    }
    let agent = writing::acting(&mut tx, cx).await?;
    let outer = tickets::ticket_for_change(&mut tx, cx, message.ticket).await?;
    let language_guess = lexis::guess(&inside.text).map(|guess| guess.language);
    let sender = Sender {
        address: inside.from.email.clone(),
        name: inside.from.name.clone().unwrap_or_default(),
        language_guess,
    };
    let customer = customers::recognise(&mut tx, cx, &sender).await?;
    let subject =
        if inside.subject.trim().is_empty() { mail::subject_base(&outer.subject) } else { inside.subject.clone() };
    let new = NewTicket {
        subject,
        channel: Channel::Email,
        language: language_guess.or(customer.language),
        customer: customer.id,
        mailbox: outer.mailbox,
        linked: Some((outer.id, "forwarded".to_owned())),
    };
    let ticket = tickets::open(&mut tx, cx, &new).await?;
    let written = written(&inside, &message, &customer, &new, rfc_message_id);
    let received = tickets::receive(&mut tx, cx, &ticket, &written).await?;
    for file in tickets::attachments_of(&mut tx, message.id).await? {
        if file.content_type == "message/rfc822" {
            continue;
        }
        let file = NewAttachment {
            sha256: file.sha256,
            filename: file.filename,
            content_type: file.content_type,
            size: file.size,
            inline: file.inline,
            content_id: file.content_id,
        };
        tickets::attach(&mut tx, cx, Some((ticket.id, received.message)), &file).await?;
    }
    assignment::give(&mut tx, cx, &received.ticket, outer.team, Some(agent.id)).await?;
    tickets::record(&mut tx, cx, outer.id, "passed_on", &json!({ "ticket": ticket.id })).await?;
    tx.commit().await?;
    Ok(ticket.id)
}

fn written(
    inside: &Forwarded,
    outer: &Message,
    customer: &customers::Customer,
    ticket: &NewTicket,
    rfc_message_id: String,
) -> NewMessage {
    NewMessage {
        kind: MessageKind::Customer,
        agent: None,
        customer: Some(customer.id),
        from_name: inside.from.name.clone().unwrap_or_else(|| customer.name.clone()),
        from_address: inside.from.email.clone(),
        to: outer.to.clone(),
        cc: Vec::new(),
        subject: ticket.subject.clone(),
        text: inside.text.clone(),
        html: None,
        quoted: inside.note.clone(),
        language: ticket.language,
        rfc_message_id: Some(rfc_message_id),
        letter: None,
    }
}
