use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};

use super::word;
use crate::{LastWord, Merge, Message, Priority, State, Ticket, message::first_line};

const COLUMNS: &str = "m.id, m.from_id, m.into_id, m.reason, m.by_agent_id, m.at, m.into_state, m.into_priority,
    m.into_waiting_since, m.after_message_id, m.moved, m.undone_at, f.subject AS from_subject";
const TABLES: &str = "merges m JOIN tickets f ON f.id = m.from_id";

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    (from, into): (&Ticket, &Ticket),
    reason: &str,
) -> Result<Id<Merge>, Error> {
    let id = tx
        .insert(
            sql("INSERT INTO merges (from_id, into_id, reason, by_agent_id, at, into_state, into_priority,
                    into_waiting_since, moved)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}') RETURNING id")
            .bind(from.id)
            .bind(into.id)
            .bind(reason)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(cx.now)
            .bind(into.category().word())
            .bind(into.priority.number())
            .bind(into.waiting_since),
        )
        .await?;
    Ok(Id::new(id))
}

/// The messages go over, and it is written down which, so that they can come back.
pub(crate) async fn move_messages(
    tx: &mut Tx,
    merge: Id<Merge>,
    from: Id<Ticket>,
    into: Id<Ticket>,
) -> Result<(), Error> {
    let noted = sql("INSERT INTO merge_moves (merge_id, message_id) SELECT $1, id FROM messages WHERE ticket_id = $2");
    tx.run(noted.bind(merge).bind(from)).await?;
    let files = sql("UPDATE attachments SET ticket_id = $2 WHERE message_id IN
        (SELECT id FROM messages WHERE ticket_id = $1)");
    tx.run(files.bind(from).bind(into)).await?;
    let messages = sql("UPDATE messages SET ticket_id = $2 WHERE ticket_id = $1");
    tx.run(messages.bind(from).bind(into)).await.map(drop)
}

/// What went over comes back, save what has gone on elsewhere since.
pub(crate) async fn move_back(tx: &mut Tx, merge: &Merge) -> Result<(), Error> {
    for text in [
        "UPDATE attachments SET ticket_id = $2 WHERE message_id IN
            (SELECT v.message_id FROM merge_moves v JOIN messages m ON m.id = v.message_id
             WHERE v.merge_id = $1 AND m.ticket_id = $3)",
        "UPDATE messages SET ticket_id = $2 WHERE ticket_id = $3 AND id IN
            (SELECT message_id FROM merge_moves WHERE merge_id = $1)",
    ] {
        tx.run(sql(text).bind(merge.id).bind(merge.from).bind(merge.into)).await?;
    }
    Ok(())
}

pub(crate) async fn finish(tx: &mut Tx, merge: Id<Merge>, after: Option<Id<Message>>) -> Result<(), Error> {
    tx.run(sql("UPDATE merges SET after_message_id = $2 WHERE id = $1").bind(merge).bind(after)).await?;
    Ok(())
}

pub(crate) async fn note_moved(tx: &mut Tx, merge: Id<Merge>, moved: &str) -> Result<(), Error> {
    tx.run(sql("UPDATE merges SET moved = $2 WHERE id = $1").bind(merge).bind(moved)).await?;
    Ok(())
}

pub(crate) async fn mark_undone(tx: &mut Tx, cx: &Cx, merge: Id<Merge>) -> Result<(), Error> {
    let agent = cx.acting_agent().map(|agent| agent.id);
    tx.run(sql("UPDATE merges SET undone_at = $2, undone_by = $3 WHERE id = $1").bind(merge).bind(cx.now).bind(agent))
        .await?;
    Ok(())
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Merge>) -> Result<Option<Merge>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM {TABLES} WHERE m.id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

/// The merges into a ticket that stand, the newest first.
pub(crate) async fn into(tx: &mut Tx, ticket: Id<Ticket>, limit: i64) -> Result<Vec<Merge>, Error> {
    let text = format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE m.into_id = $1 AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT $2"
    );
    tx.rows(sql(text).bind(ticket).bind(limit)).await?.iter().map(from_row).collect()
}

/// The merge by which a ticket went into another.
pub(crate) async fn of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Option<Merge>, Error> {
    let text = format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE m.from_id = $1 AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1"
    );
    tx.row(sql(text).bind(ticket)).await?.as_ref().map(from_row).transpose()
}

fn from_row(row: &Row) -> Result<Merge, Error> {
    let priority: i64 = row.get("into_priority")?;
    Ok(Merge {
        id: row.get("id")?,
        from: row.get("from_id")?,
        from_subject: row.get("from_subject")?,
        into: row.get("into_id")?,
        reason: row.get("reason")?,
        by: row.get("by_agent_id")?,
        at: row.get("at")?,
        into_state: word(row, "into_state", State::from_word)?,
        into_priority: Priority::new(priority).ok_or_else(|| Error::column("into_priority", priority))?,
        into_waiting_since: row.get("into_waiting_since")?,
        after_message: row.get("after_message_id")?,
        moved: row.get("moved")?,
        undone_at: row.get("undone_at")?,
    })
}

/// One message with its files and the id that it is known by goes to another ticket.
pub(crate) async fn move_one(tx: &mut Tx, message: &Message, to: Id<Ticket>) -> Result<(), Error> {
    for text in [
        "UPDATE messages SET ticket_id = $2 WHERE id = $1",
        "UPDATE attachments SET ticket_id = $2 WHERE message_id = $1",
    ] {
        tx.run(sql(text).bind(message.id).bind(to)).await?;
    }
    if let Some(id) = &message.rfc_message_id {
        tx.run(sql("UPDATE thread_ids SET ticket_id = $2 WHERE rfc_message_id = $1").bind(id).bind(to)).await?;
    }
    Ok(())
}

/// The customer who wrote a message.
pub(crate) async fn customer_of(tx: &mut Tx, message: Id<Message>) -> Result<Option<Id<customers::Customer>>, Error> {
    let row = tx.row(sql("SELECT customer_id FROM messages WHERE id = $1").bind(message)).await?;
    row.map_or(Ok(None), |row| row.get("customer_id"))
}

/// How many messages of customers there are on a ticket; counted up to two.
pub(crate) async fn of_customers(tx: &mut Tx, ticket: Id<Ticket>) -> Result<usize, Error> {
    let query = sql("SELECT id FROM messages WHERE ticket_id = $1 AND kind = 'customer' ORDER BY id LIMIT 2");
    Ok(tx.rows(query.bind(ticket)).await?.len())
}

/// Reads from the messages themselves who wrote last and who waits, after messages have come or gone.
pub(crate) async fn reread(tx: &mut Tx, ticket: &mut Ticket) -> Result<(), Error> {
    let last = sql("SELECT MAX(id) AS id FROM messages WHERE ticket_id = $1 AND side_thread_id IS NULL");
    let last = tx.row(last.bind(ticket.id)).await?;
    ticket.last_message = last.map_or(Ok(None), |row| row.get("id"))?;
    let word = tx
        .row(
            sql("SELECT kind, at, text FROM messages WHERE ticket_id = $1 AND kind IN ('customer', 'agent')
                 ORDER BY id DESC LIMIT 1")
            .bind(ticket.id),
        )
        .await?;
    if let Some(row) = word {
        let (kind, text): (String, String) = (row.get("kind")?, row.get("text")?);
        ticket.last_word = if kind == "customer" { LastWord::Customer } else { LastWord::Agent };
        ticket.last_at = row.get("at")?;
        ticket.last_line = first_line(&text);
    } else {
        ticket.last_word = LastWord::Nobody;
        ticket.last_line = String::new();
    }
    Ok(())
}

/// Since when a customer's message has had no answer.
pub(crate) async fn unanswered_since(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Option<Time>, Error> {
    let row = tx
        .row(
            sql("SELECT MIN(at) AS at FROM messages WHERE ticket_id = $1 AND kind = 'customer' AND id >
                    COALESCE((SELECT MAX(id) FROM messages WHERE ticket_id = $1 AND kind = 'agent'), 0)")
            .bind(ticket),
        )
        .await?;
    row.map_or(Ok(None), |row| row.get("at"))
}
