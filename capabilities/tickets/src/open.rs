use customers::Customer;
use db::{News, Tx};
use kernel::{Cx, Id, Language};
use serde_json::json;

use crate::{Channel, Error, Ticket, record, store};

/// The longest subject, in characters; what letters bring beyond it is cut.
pub(crate) const SUBJECT_CHARS_MAX: usize = 250;

/// A ticket to be opened.
#[derive(Clone, Debug)]
pub struct NewTicket {
    /// What it is about; may be empty.
    pub subject: String,
    /// How the customer came.
    pub channel: Channel,
    /// The language of the conversation.
    pub language: Option<Language>,
    /// Who wrote.
    pub customer: Id<Customer>,
    /// The mailbox it came to.
    pub mailbox: Option<i64>,
    /// The ticket beside which it is opened, and why.
    pub linked: Option<(Id<Ticket>, String)>,
}

/// Opens a ticket without messages, team and assignee.
///
/// # Errors
/// Faults of the database.
pub async fn open(tx: &mut Tx, cx: &Cx, new: &NewTicket) -> Result<Ticket, Error> {
    let subject: String = new.subject.trim().chars().take(SUBJECT_CHARS_MAX).collect();
    let ticket = store::ticket::insert(tx, cx, &subject, new).await?;
    store::count::changed(tx, None, Some(&ticket));
    record(tx, cx, ticket.id, "opened", &json!({ "channel": new.channel.word() })).await?;
    if let Some((other, because)) = &new.linked {
        record(tx, cx, ticket.id, "linked", &json!({ "ticket": other, "because": because })).await?;
    }
    tx.announce(News::of("counts", 0));
    Ok(ticket)
}
