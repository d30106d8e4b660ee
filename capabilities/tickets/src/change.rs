use db::Tx;
use kernel::{Cx, Language};
use serde_json::json;

use crate::{Error, Priority, Ticket, open::SUBJECT_CHARS_MAX, record, store};

/// What is to be changed about a ticket; `None` leaves it.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// What it is about.
    pub subject: Option<String>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// The language of the conversation.
    pub language: Option<Language>,
}

/// Changes a ticket; each field that really changes becomes a line on its timeline.
///
/// # Errors
/// [`Error::Subject`].
pub async fn change(tx: &mut Tx, cx: &Cx, before: &Ticket, change: &Change) -> Result<Ticket, Error> {
    let mut ticket = before.clone();
    let mut changed = Vec::new();
    if let Some(subject) = change.subject.as_deref().map(str::trim).filter(|subject| *subject != before.subject) {
        if subject.is_empty() || subject.chars().count() > SUBJECT_CHARS_MAX {
            return Err(Error::Subject { max: SUBJECT_CHARS_MAX });
        }
        subject.clone_into(&mut ticket.subject);
        changed.push(json!({ "field": "subject", "from": before.subject, "to": subject }));
    }
    if let Some(priority) = change.priority.filter(|priority| *priority != before.priority) {
        ticket.priority = priority;
        let (from, to) = (before.priority.number(), priority.number());
        changed.push(json!({ "field": "priority", "from": from.to_string(), "to": to.to_string() }));
    }
    if let Some(language) = change.language.filter(|language| Some(*language) != before.language) {
        ticket.language = Some(language);
        let from = before.language.map_or("", Language::tag);
        changed.push(json!({ "field": "language", "from": from, "to": language.tag() }));
    }
    if changed.is_empty() {
        return Ok(ticket);
    }
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    for data in &changed {
        record(tx, cx, before.id, "changed", data).await?;
    }
    Ok(ticket)
}
