use customers::Customer;
use db::{Error, Row, Tx, list, sql};
use kernel::{Id, Time};

use crate::{Message, Ticket};

/// How many messages on other people's tickets one step erases.
const STEP: i64 = 100;
/// More than any ticket has.
const ALL: i64 = 1_000_000;

/// What becomes of the ids by which letters are known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ids {
    /// They go too.
    Go,
    /// They stay: a letter that comes again is known.
    Stay,
}

/// A message that is about to be erased.
pub(crate) struct Found {
    pub(crate) id: Id<Message>,
    pub(crate) text: String,
    pub(crate) letter: Option<i64>,
}

pub(crate) async fn next_ticket(tx: &mut Tx, customers: &[Id<Customer>]) -> Result<Option<Id<Ticket>>, Error> {
    let text = format!(
        "SELECT id FROM tickets WHERE customer_id IN ({}) AND erased_at IS NULL ORDER BY id LIMIT 1 {{for_update}}",
        list(1, customers.len())
    );
    tx.row(sql(text).bind_all(customers.iter().copied())).await?.map(|row| row.get("id")).transpose()
}

pub(crate) async fn messages_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Found>, Error> {
    let query = sql("SELECT id, text, letter_id FROM messages WHERE ticket_id = $1 ORDER BY id LIMIT $2");
    tx.rows(query.bind(ticket).bind(ALL)).await?.iter().map(found).collect()
}

pub(crate) async fn messages_elsewhere(tx: &mut Tx, customers: &[Id<Customer>]) -> Result<Vec<Found>, Error> {
    let text = format!(
        "SELECT id, text, letter_id FROM messages WHERE customer_id IN ({}) AND NOT erased ORDER BY id LIMIT $1",
        list(2, customers.len())
    );
    let query = sql(text).bind(STEP).bind_all(customers.iter().copied());
    tx.rows(query).await?.iter().map(found).collect()
}

fn found(row: &Row) -> Result<Found, Error> {
    Ok(Found { id: row.get("id")?, text: row.get("text")?, letter: row.get("letter_id")? })
}

/// Takes the attachments of a message away; the answer is their blobs.
pub(crate) async fn attachments(tx: &mut Tx, message: Id<Message>) -> Result<Vec<String>, Error> {
    let query = sql("DELETE FROM attachments WHERE message_id = $1 RETURNING sha256").bind(message);
    tx.rows(query).await?.iter().map(|row| row.get("sha256")).collect()
}

pub(crate) async fn message(tx: &mut Tx, id: Id<Message>, words: &str, ids: Ids) -> Result<(), Error> {
    let (rfc_id, letter) = if ids == Ids::Stay { ("rfc_message_id", "letter_id") } else { ("NULL", "NULL") };
    let query = sql(format!(
        "UPDATE messages SET text = $2, html = NULL, quoted = '', subject = '', to_addresses = '[]', \
         cc_addresses = '[]', from_address = CASE WHEN customer_id IS NULL THEN from_address ELSE '' END, \
         from_name = CASE WHEN customer_id IS NULL THEN from_name ELSE '' END, rfc_message_id = {rfc_id}, \
         letter_id = {letter}, delivery_detail = NULL, bcc_addresses = NULL, signature = NULL, erased = TRUE WHERE id = $1"
    ));
    tx.run(query.bind(id).bind(words)).await?;
    Ok(())
}

pub(crate) async fn events_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<(i64, String)>, Error> {
    let query = sql("SELECT id, data FROM ticket_events WHERE ticket_id = $1 ORDER BY id LIMIT $2");
    let rows = tx.rows(query.bind(ticket).bind(ALL)).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("data")?))).collect()
}

pub(crate) async fn set_event(tx: &mut Tx, event: i64, data: &str) -> Result<(), Error> {
    tx.run(sql("UPDATE ticket_events SET data = $2 WHERE id = $1").bind(event).bind(data)).await?;
    Ok(())
}

/// The ticket itself: what it was about, drafts, by what letters find it.
pub(crate) async fn ticket(tx: &mut Tx, now: Time, id: Id<Ticket>, ids: Ids) -> Result<(), Error> {
    if ids == Ids::Go {
        tx.run(sql("DELETE FROM thread_ids WHERE ticket_id = $1").bind(id)).await?;
    }
    for query in [
        "DELETE FROM drafts WHERE ticket_id = $1",
        "UPDATE closures SET comment = '', override_reason = CASE WHEN override_reason IS NULL THEN NULL ELSE '' END, \
         unanswered_reason = CASE WHEN unanswered_reason IS NULL THEN NULL ELSE '' END \
         WHERE ticket_id = $1",
    ] {
        tx.run(sql(query).bind(id)).await?;
    }
    let query = sql("UPDATE tickets SET subject = '', last_line = '', erased_at = $2, updated_at = $2, \
         version = version + 1 WHERE id = $1");
    tx.run(query.bind(id).bind(now)).await?;
    Ok(())
}

pub(crate) async fn is_attached(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT id FROM attachments WHERE sha256 = $1 LIMIT 1").bind(sha256)).await?.is_some())
}
