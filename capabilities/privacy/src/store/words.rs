//! Where a person's words and addresses stand outside of `customers` and `tickets`, and how they go.

use customers::Customer;
use db::{Error, Tx, sql};
use kernel::Id;
use tickets::Ticket;

/// How many letters from one address are cleared at once.
const LETTERS_MAX: i64 = 10_000;

/// By the ticket's number.
const OF_TICKET: [&str; 12] = [
    "UPDATE promises SET action = '', words = '', note = '' WHERE ticket_id = $1",
    "UPDATE surveys SET comment = '', call_back = '' WHERE ticket_id = $1",
    "UPDATE guard_readings SET findings = '[]', override_reason = CASE WHEN override_reason IS NULL THEN NULL \
     ELSE '' END WHERE ticket_id = $1",
    "DELETE FROM side_thread_ids WHERE side_thread_id IN (SELECT id FROM side_threads WHERE ticket_id = $1)",
    "UPDATE side_threads SET address = '', name = '', subject = '' WHERE ticket_id = $1",
    "UPDATE restatements SET text = '', correction = '' WHERE ticket_id = $1",
    "UPDATE checklist_items SET text = '' WHERE ticket_id = $1",
    "DELETE FROM planned_letters WHERE ticket_id = $1",
    "DELETE FROM reply_runs WHERE ticket_id = $1",
    "UPDATE merges SET reason = '' WHERE from_id = $1 OR into_id = $1",
    // What somebody was told of quotes the customer.
    "UPDATE notices SET data = '{}' WHERE ticket_id = $1",
    "DELETE FROM field_values WHERE entity_id = $1 AND field_id IN \
     (SELECT id FROM fields WHERE entity = 'ticket' AND kind IN ('text', 'url'))",
];

/// By an address.
const OF_ADDRESS: [&str; 3] = [
    "DELETE FROM automatic_letters WHERE address = $1",
    "DELETE FROM letterbox WHERE from_address = $1 OR to_address = $1",
    "DELETE FROM spam_senders WHERE address = $1",
];

/// By the customer's number.
const OF_CUSTOMER: [&str; 3] = [
    "UPDATE restatements SET text = '', correction = '' WHERE customer_id = $1",
    "DELETE FROM reply_runs WHERE customer_id = $1",
    "DELETE FROM field_values WHERE entity_id = $1 AND field_id IN (SELECT id FROM fields WHERE entity = 'customer')",
];

pub(crate) async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(), Error> {
    for text in OF_TICKET {
        tx.run(sql(text).bind(ticket)).await?;
    }
    Ok(())
}

pub(crate) async fn of_address(tx: &mut Tx, address: &str) -> Result<(), Error> {
    for text in OF_ADDRESS {
        tx.run(sql(text).bind(address)).await?;
    }
    Ok(())
}

pub(crate) async fn of_customer(tx: &mut Tx, customer: Id<Customer>) -> Result<(), Error> {
    for text in OF_CUSTOMER {
        tx.run(sql(text).bind(customer)).await?;
    }
    Ok(())
}

/// Samples of the guard whose sentence stands in a text.
pub(crate) async fn samples_of(tx: &mut Tx, text: &str) -> Result<(), Error> {
    let query = sql("DELETE FROM guard_fine WHERE sentence <> '' AND REPLACE($1, sentence, '') <> $1");
    tx.run(query.bind(text)).await?;
    Ok(())
}

pub(crate) async fn letters_from(tx: &mut Tx, address: &str) -> Result<Vec<i64>, Error> {
    let query = sql("SELECT id FROM letters WHERE LOWER(envelope_from) = $1 ORDER BY id LIMIT $2");
    tx.rows(query.bind(address).bind(LETTERS_MAX)).await?.iter().map(|row| row.get("id")).collect()
}

/// Clears lines of the mail log; that a letter came, when, and what was decided stays. Answers with the blobs.
pub(crate) async fn letters(tx: &mut Tx, letters: &[i64]) -> Result<Vec<String>, Error> {
    let mut blobs = Vec::new();
    for id in letters {
        let row = tx.row(sql("SELECT sha256 FROM letters WHERE id = $1").bind(*id)).await?;
        let Some(row) = row else { continue };
        let sha256: String = row.get("sha256")?;
        let query = sql("UPDATE letters SET envelope_from = '', subject = '', message_id = NULL, sha256 = $2, \
             decision_args = '{}', error = NULL, authentication = NULL, came_from = NULL, reading = NULL \
             WHERE id = $1");
        tx.run(query.bind(*id).bind(format!("erased-{id}"))).await?;
        let told = sql("UPDATE audit_log SET was = NULL, became = NULL WHERE entity = 'letter' AND entity_id = $1");
        tx.run(told.bind(*id)).await?;
        blobs.push(sha256);
    }
    blobs.retain(|sha256| !sha256.starts_with("erased-"));
    Ok(blobs)
}

/// Whether a letter that is kept has these bytes.
pub(crate) async fn is_letter(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(tx
        .row(sql("SELECT id FROM letters WHERE sha256 = $1 AND forgotten_at IS NULL LIMIT 1").bind(sha256))
        .await?
        .is_some())
}
