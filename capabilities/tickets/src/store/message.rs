use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Language};

use super::word;
use crate::{Delivery, DeliveryState, Further, Message, MessageKind, NewMessage, Ticket, reworded};

const COLUMNS: &str = "id, ticket_id, kind, agent_id, from_name, from_address, to_addresses, cc_addresses, subject,
    text, html, at, rfc_message_id, delivery, delivery_detail, delivery_attempts, delivered_at, bcc_addresses,
    signature, mailbox_id, side_thread_id";

/// Over how many of the latest messages people who take part are looked for.
const TAKING_PART_MAX: i64 = 200;
/// How many letters of a side thread are shown, the latest.
const SIDE_MAX: i64 = 200;
/// How many messages "what was written meanwhile" shows at most.
const UNSEEN_MAX: i64 = 20;

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, new: &NewMessage) -> Result<Id<Message>, Error> {
    let delivery = new.kind.goes_out().then_some(DeliveryState::Queued.word());
    let id = tx
        .insert(
            sql("INSERT INTO messages (ticket_id, kind, agent_id, customer_id, from_name, from_address, to_addresses,
                    cc_addresses, subject, text, html, quoted, language, at, rfc_message_id, letter_id, delivery,
                    delivery_attempts)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0) RETURNING id")
            .bind(ticket)
            .bind(new.kind.word())
            .bind(new.agent)
            .bind(new.customer)
            .bind(&new.from_name)
            .bind(&new.from_address)
            .bind(listed(&new.to))
            .bind(listed(&new.cc))
            .bind(&new.subject)
            .bind(storable(&new.text))
            .bind(new.html.as_deref().map(storable))
            .bind(storable(&new.quoted))
            .bind(new.language.map(Language::tag))
            .bind(cx.now)
            .bind(new.rfc_message_id.clone())
            .bind(new.letter)
            .bind(delivery),
        )
        .await?;
    if !matches!(new.kind, MessageKind::Auto | MessageKind::Survey) {
        reworded::enqueue(tx, cx, ticket).await?;
    }
    Ok(Id::new(id))
}

/// Writes down how a letter goes out where that differs from its ticket and mailbox.
pub(crate) async fn set_further(tx: &mut Tx, message: Id<Message>, further: &Further) -> Result<(), Error> {
    let bcc = Some(listed(&further.bcc)).filter(|_| !further.bcc.is_empty());
    tx.run(
        sql("UPDATE messages SET bcc_addresses = $2, mailbox_id = $3, signature = $4 WHERE id = $1")
            .bind(message)
            .bind(bcc)
            .bind(further.mailbox)
            .bind(further.signature.as_deref().map(storable)),
    )
    .await?;
    Ok(())
}

/// The message with this number; whether the caller may see its ticket is theirs to ask.
///
/// # Errors
/// Faults of the database.
pub async fn message(tx: &mut Tx, id: Id<Message>) -> Result<Option<Message>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM messages WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

/// The message with this Message-ID.
///
/// # Errors
/// Faults of the database.
pub async fn message_by_rfc_id(tx: &mut Tx, rfc_message_id: &str) -> Result<Option<Message>, Error> {
    let row =
        tx.row(sql(format!("SELECT {COLUMNS} FROM messages WHERE rfc_message_id = $1")).bind(rfc_message_id)).await?;
    row.as_ref().map(from_row).transpose()
}

/// What others (customers or colleagues) wrote on a ticket after the message `seen`, oldest first; notes and automatic
/// letters do not count.
///
/// # Errors
/// Faults of the database.
pub async fn unseen(tx: &mut Tx, ticket: Id<Ticket>, seen: i64, me: i64) -> Result<Vec<Message>, Error> {
    let rows = tx
        .rows(
            sql(format!(
                "SELECT {COLUMNS} FROM messages WHERE ticket_id = $1 AND id > $2 AND kind IN ('customer', 'agent')
                    AND (agent_id IS NULL OR agent_id <> $3) ORDER BY id LIMIT $4"
            ))
            .bind(ticket)
            .bind(seen)
            .bind(me)
            .bind(UNSEEN_MAX),
        )
        .await?;
    rows.iter().map(from_row).collect()
}

/// The messages of a ticket after one, the oldest first; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn messages_after(tx: &mut Tx, ticket: Id<Ticket>, after: i64, limit: i64) -> Result<Vec<Message>, Error> {
    let text = format!("SELECT {COLUMNS} FROM messages WHERE ticket_id = $1 AND id > $2 ORDER BY id LIMIT $3");
    tx.rows(sql(text).bind(ticket).bind(after).bind(limit)).await?.iter().map(from_row).collect()
}

/// The last letters of a ticket that carry a Message-ID, newest first: what an answer refers to.
///
/// # Errors
/// Faults of the database.
pub async fn last_to_customer(tx: &mut Tx, ticket: Id<Ticket>, limit: i64) -> Result<Vec<Message>, Error> {
    let rows = tx
        .rows(
            sql(format!(
                "SELECT {COLUMNS} FROM messages WHERE ticket_id = $1 AND rfc_message_id IS NOT NULL AND side_thread_id IS NULL
                 ORDER BY id DESC LIMIT $2"
            ))
            .bind(ticket)
            .bind(limit),
        )
        .await?;
    rows.iter().map(from_row).collect()
}

/// Puts a message on a side thread.
pub(crate) async fn set_side_thread(tx: &mut Tx, id: Id<Message>, side_thread: i64) -> Result<(), Error> {
    tx.run(sql("UPDATE messages SET side_thread_id = $2 WHERE id = $1").bind(id).bind(side_thread)).await.map(drop)
}

/// The messages of a side thread, the oldest first.
///
/// # Errors
/// Faults of the database.
pub async fn of_side_thread(tx: &mut Tx, side_thread: i64) -> Result<Vec<Message>, Error> {
    let text = format!("SELECT {COLUMNS} FROM messages WHERE side_thread_id = $1 ORDER BY id DESC LIMIT $2");
    let rows = tx.rows(sql(text).bind(side_thread).bind(SIDE_MAX)).await?;
    rows.iter().rev().map(from_row).collect()
}

/// The row of the raw letter that a message came by.
///
/// # Errors
/// Faults of the database.
pub async fn letter_of(tx: &mut Tx, id: Id<Message>) -> Result<Option<i64>, Error> {
    let row = tx.row(sql("SELECT letter_id FROM messages WHERE id = $1").bind(id)).await?;
    row.map_or(Ok(None), |row| row.get("letter_id"))
}

/// Whether an address wrote, or was written to, on a ticket: as customer, by us, or in a copy.
///
/// # Errors
/// Faults of the database.
pub async fn takes_part(tx: &mut Tx, ticket: Id<Ticket>, address: &str) -> Result<bool, Error> {
    let rows = tx
        .rows(
            sql("SELECT from_address, to_addresses, cc_addresses FROM messages
                 WHERE ticket_id = $1 AND kind IN ('customer', 'agent') ORDER BY id DESC LIMIT $2")
            .bind(ticket)
            .bind(TAKING_PART_MAX),
        )
        .await?;
    for row in &rows {
        let (to, cc): (String, String) = (row.get("to_addresses")?, row.get("cc_addresses")?);
        let same = |other: &String| other.eq_ignore_ascii_case(address);
        if same(&row.get("from_address")?) || split(&to).iter().chain(&split(&cc)).any(same) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn from_row(row: &Row) -> Result<Message, Error> {
    let delivery = row
        .get::<Option<String>>("delivery")?
        .map(|_| -> Result<Delivery, Error> {
            Ok(Delivery {
                state: word(row, "delivery", DeliveryState::from_word)?,
                detail: row.get("delivery_detail")?,
                attempts: row.get("delivery_attempts")?,
                delivered_at: row.get("delivered_at")?,
            })
        })
        .transpose()?;
    Ok(Message {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        kind: word(row, "kind", MessageKind::from_word)?,
        agent: row.get("agent_id")?,
        from_name: row.get("from_name")?,
        from_address: row.get("from_address")?,
        to: split(&row.get::<String>("to_addresses")?),
        cc: split(&row.get::<String>("cc_addresses")?),
        further: Further {
            bcc: row.get::<Option<String>>("bcc_addresses")?.as_deref().map(split).unwrap_or_default(),
            mailbox: row.get("mailbox_id")?,
            signature: row.get("signature")?,
        },
        subject: row.get("subject")?,
        text: row.get("text")?,
        html: row.get("html")?,
        at: row.get("at")?,
        rfc_message_id: row.get("rfc_message_id")?,
        delivery,
        side_thread: row.get("side_thread_id")?,
    })
}

/// Addresses as a JSON list.
fn listed(addresses: &[String]) -> String {
    serde_json::to_string(addresses).unwrap_or_else(|_| "[]".to_owned())
}

fn split(list: &str) -> Vec<String> {
    serde_json::from_str(list).unwrap_or_default()
}

/// PostgreSQL keeps no NUL in text; nobody reads one either.
fn storable(text: &str) -> String {
    text.replace('\0', "")
}
