use db::Tx;
use kernel::{Cx, Edit, Id, Language};
use serde_json::json;

use crate::{
    Error, Priority, Ticket,
    open::SUBJECT_CHARS_MAX,
    properties::{List, TicketType, Topic, choosable, name_of},
    record, reworded, store,
};

/// What is to be changed about a ticket; `None` leaves it.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// What it is about.
    pub subject: Option<String>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// The language of the conversation.
    pub language: Option<Language>,
    /// What sort of matter it is.
    pub ticket_type: Edit<Id<TicketType>>,
    /// What it is about, in the desk's own order.
    pub topic: Edit<Id<Topic>>,
}

/// Changes a ticket; each field that really changes becomes a line on its timeline.
///
/// # Errors
/// [`Error::Subject`]; [`crate::properties::Error::Missing`] for a type or topic that cannot be chosen.
pub async fn change(tx: &mut Tx, cx: &Cx, before: &Ticket, change: &Change) -> Result<Ticket, Error> {
    let mut ticket = before.clone();
    let (mut changed, mut named) = (Vec::new(), Vec::new());
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
    if let Edit::To(id) = &change.ticket_type {
        choosable(tx, List::Types, id.get(), "type_id").await?;
    }
    ticket.ticket_type = change.ticket_type.clone().of(before.ticket_type);
    if ticket.ticket_type != before.ticket_type {
        let from = name_of(tx, List::Types, before.ticket_type).await?;
        let to = name_of(tx, List::Types, ticket.ticket_type).await?;
        named.push(("type_changed", json!({ "from": from, "to": to })));
    }
    if let Edit::To(id) = &change.topic {
        choosable(tx, List::Topics, id.get(), "topic_id").await?;
    }
    ticket.topic = change.topic.clone().of(before.topic);
    if ticket.topic != before.topic {
        let from = name_of(tx, List::Topics, before.topic).await?;
        let to = name_of(tx, List::Topics, ticket.topic).await?;
        named.push(("topic_changed", json!({ "from": from, "to": to })));
    }
    if changed.is_empty() && named.is_empty() {
        return Ok(ticket);
    }
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    if ticket.subject != before.subject {
        reworded(tx, cx, before.id).await?;
    }
    for data in &changed {
        record(tx, cx, before.id, "changed", data).await?;
    }
    for (kind, data) in &named {
        record(tx, cx, before.id, kind, data).await?;
    }
    Ok(ticket)
}
