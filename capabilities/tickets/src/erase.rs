//! What a person wrote, and what was written to them, goes; that it was written, and when, stays.

use customers::Customer;
use db::Tx;
use kernel::{Cx, Id};
use serde_json::Value;

use crate::{
    Error, Ticket,
    store::{self, erase::Ids},
};

/// What one step of [`erase_some`] took away; for those who keep something of the same messages.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct ErasedWords {
    /// The ticket that was erased as a whole; `None` when the messages stood on other people's tickets.
    pub ticket: Option<Id<Ticket>>,
    /// How many messages it were.
    pub messages: i64,
    /// What they said.
    pub texts: Vec<String>,
    /// The raw letters they came by.
    pub letters: Vec<i64>,
    /// The blobs of their attachments.
    pub blobs: Vec<String>,
}

/// Erases the next ticket of these customers with all that was written on it, or, when none is left, their messages on
/// other people's tickets: words, subjects, addresses, attachments, drafts. `None` when nothing is left to be erased.
/// In the place of each message stands `words`.
///
/// # Errors
/// Faults of the database.
pub async fn erase_some(
    tx: &mut Tx,
    cx: &Cx,
    customers: &[Id<Customer>],
    words: &str,
) -> Result<Option<ErasedWords>, Error> {
    if let Some(id) = store::erase::next_ticket(tx, customers).await? {
        return ticket(tx, cx, id, words, Ids::Go).await.map(Some);
    }
    let messages = store::erase::messages_elsewhere(tx, customers).await?;
    if messages.is_empty() {
        return Ok(None);
    }
    erase_messages(tx, messages, None, words, Ids::Go).await.map(Some)
}

/// Erases all that was written on a ticket.
pub(crate) async fn ticket(tx: &mut Tx, cx: &Cx, id: Id<Ticket>, words: &str, ids: Ids) -> Result<ErasedWords, Error> {
    let messages = store::erase::messages_of(tx, id).await?;
    let erased = erase_messages(tx, messages, Some(id), words, ids).await?;
    for (event, data) in store::erase::events_of(tx, id).await? {
        store::erase::set_event(tx, event, &without_words(&data)).await?;
    }
    store::erase::ticket(tx, cx.now, id, ids).await?;
    crate::reworded(tx, cx, id).await?;
    tx.announce(db::News::of("ticket", id.get()));
    Ok(erased)
}

async fn erase_messages(
    tx: &mut Tx,
    messages: Vec<store::erase::Found>,
    ticket: Option<Id<Ticket>>,
    words: &str,
    ids: Ids,
) -> Result<ErasedWords, Error> {
    let mut erased = ErasedWords { ticket, ..ErasedWords::default() };
    for message in messages {
        erased.blobs.extend(store::erase::attachments(tx, message.id).await?);
        store::erase::message(tx, message.id, words, ids).await?;
        erased.messages += 1;
        erased.texts.push(message.text);
        erased.letters.extend(message.letter);
    }
    Ok(erased)
}

/// Whether an attachment of somebody else has these bytes.
///
/// # Errors
/// Faults of the database.
pub async fn is_blob_in_use(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(store::erase::is_attached(tx, sha256).await?)
}

/// What an event says without anybody's words: numbers, times and the desk's own codes stay.
fn without_words(data: &str) -> String {
    let mut value: Value = serde_json::from_str(data).unwrap_or_default();
    blank(&mut value);
    value.to_string()
}

fn blank(value: &mut Value) {
    match value {
        Value::String(text) => {
            let is_code = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            let is_time = text.parse::<kernel::Time>().is_ok();
            if !is_code && !is_time {
                text.clear();
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(blank),
        Value::Object(fields) => fields.values_mut().for_each(blank),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::without_words;

    #[test]
    fn an_event_keeps_codes_numbers_and_times_and_no_words() {
        let data = r#"{"because":"customer_wrote","from":"Kettle of Ana","at":"2026-01-05T09:00:00Z","team":3,"to":["ana@x.yz"]}"#;
        let left: serde_json::Value = serde_json::from_str(&without_words(data)).unwrap();
        assert_eq!(left["because"], "customer_wrote");
        assert_eq!((left["from"].as_str(), left["to"][0].as_str()), (Some(""), Some("")));
        assert_eq!((left["team"].as_i64(), left["at"].as_str()), (Some(3), Some("2026-01-05T09:00:00Z")));
    }
}
