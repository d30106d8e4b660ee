//! An agent writes a note for colleagues.

use kernel::{Cx, Id};
use tickets::{DraftKind, Message, MessageKind, NewMessage, Ticket};
use web_kit::App;

use crate::{
    Error, pictures,
    writing::{self, Words},
};

/// Writes a note; nothing leaves the house.
///
/// # Errors
/// What the capabilities refuse.
pub async fn note(app: &App, cx: &Cx, ticket: Id<Ticket>, words: &Words) -> Result<Id<Message>, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let agent = writing::acting(&mut tx, cx).await?;
    let (text, html) = writing::clean(words);
    let pictures = html.as_deref().map(pictures::standing_in).unwrap_or_default();
    let new = NewMessage {
        kind: MessageKind::Note,
        agent: Some(agent.id),
        customer: None,
        from_name: agent.name.clone(),
        from_address: String::new(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: String::new(),
        text,
        html,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    };
    let message = tickets::write_note(&mut tx, cx, &ticket, &new).await?;
    writing::claim_files(&mut tx, cx, ticket.id, message, words, &pictures).await?;
    tickets::drop_draft(&mut tx, ticket.id, agent.id, DraftKind::Note).await?;
    tickets::mark_read(&mut tx, ticket.id, agent.id, message).await?;
    tx.commit().await?;
    Ok(message)
}
