//! An agent writes a note for colleagues.

use kernel::{Cx, Id};
use markup::Mention;
use tickets::{DraftKind, Message, MessageKind, NewMessage, Ticket};
use watchers::Called;
use web_kit::App;

use crate::{
    Error,
    after_letter::{self, Closing},
    notify, pictures,
    writing::{self, Words},
};

/// What is done together with a note: what its macros do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Beside {
    /// What is done to the ticket, in this order.
    pub actions: Vec<macros::Action>,
    /// The answer to the question of a closing, where the ticket is resolved.
    pub closing: Option<Closing>,
    /// The macros it was written with.
    pub macros: Vec<Id<macros::Macro>>,
}

/// Writes a note; nothing leaves the house. Whom it calls by number (`data-mention`) is told.
///
/// # Errors
/// What the capabilities refuse.
pub async fn note(
    app: &App,
    cx: &Cx,
    ticket: Id<Ticket>,
    words: &Words,
    beside: &Beside,
) -> Result<Id<Message>, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let agent = writing::acting(&mut tx, cx).await?;
    let (text, html) = clean(words);
    let called = called(html.as_deref().unwrap_or_default());
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
    let called = watchers::mention(&mut tx, cx, (&ticket, message), &called).await?;
    notify::mentioned(&mut tx, cx, &ticket, &called, &new.text).await?;
    notify::watched(&mut tx, cx, &ticket, &called, &agent.name, &new.text).await?;
    writing::claim_files(&mut tx, cx, ticket.id, message, words, &pictures).await?;
    tickets::drop_draft(&mut tx, ticket.id, agent.id, DraftKind::Note).await?;
    tickets::mark_read(&mut tx, ticket.id, agent.id, message).await?;
    macros::used(&mut tx, cx, &beside.macros).await?;
    if !beside.actions.is_empty() {
        // The note stands on it now.
        let ticket = tickets::ticket_for_change(&mut tx, cx, ticket.id).await?;
        after_letter::carry_out(&mut tx, cx, &ticket, &beside.actions, beside.closing.as_ref()).await?;
    }
    tx.commit().await?;
    Ok(message)
}

/// The note as it is kept: like a letter, and with whom it calls.
fn clean(words: &Words) -> (String, Option<String>) {
    if words.html.trim().is_empty() {
        return (words.text.trim().to_owned(), None);
    }
    let html = markup::clean_note_html(&words.html);
    (markup::html_to_text(&html).trim().to_owned(), Some(html))
}

fn called(html: &str) -> Called {
    let mut called = Called::default();
    for mention in markup::mentions(html) {
        match mention {
            Mention::Agent(id) => called.agents.push(Id::new(id)),
            Mention::Team(id) => called.teams.push(Id::new(id)),
        }
    }
    called
}
