use db::{Error, Row, Tx, list, sql};
use kernel::{Cx, Id};
use tickets::Ticket;

use crate::{NewSideThread, SideThread};

const COLUMNS: &str = "id, ticket_id, address, name, subject, by_agent_id, created_at, last_at, last_word, messages,
    ended_at";
/// Merged tickets may have more than one may open.
const LISTED_MAX: i64 = 500;
/// How many ids of a letter are looked at.
const IDS_MAX: usize = 100;
/// The longest Message-ID that is kept, in bytes.
const ID_BYTES_MAX: usize = 998;

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, new: &NewSideThread) -> Result<SideThread, Error> {
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO side_threads (ticket_id, address, name, subject, by_agent_id, created_at, last_at,
                    last_word, messages)
                 VALUES ($1, $2, $3, $4, $5, $6, $6, 'agent', 0) RETURNING {COLUMNS}"
            ))
            .bind(ticket)
            .bind(&new.address)
            .bind(&new.name)
            .bind(&new.subject)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(cx.now),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), from_row)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<SideThread>) -> Result<Option<SideThread>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM side_threads WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

pub(crate) async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<SideThread>, Error> {
    let text = format!("SELECT {COLUMNS} FROM side_threads WHERE ticket_id = $1 ORDER BY id LIMIT $2");
    tx.rows(sql(text).bind(ticket).bind(LISTED_MAX)).await?.iter().map(from_row).collect()
}

pub(crate) async fn note(tx: &mut Tx, cx: &Cx, id: Id<SideThread>, theirs: bool) -> Result<(), Error> {
    let word = if theirs { "third" } else { "agent" };
    let query = sql("UPDATE side_threads SET last_at = $2, last_word = $3, messages = messages + 1, ended_at = NULL,
        ended_by = NULL WHERE id = $1");
    tx.run(query.bind(id).bind(cx.now).bind(word)).await.map(drop)
}

pub(crate) async fn end(tx: &mut Tx, cx: &Cx, id: Id<SideThread>) -> Result<bool, Error> {
    let query = sql("UPDATE side_threads SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL");
    Ok(tx.run(query.bind(id).bind(cx.now).bind(cx.acting_agent().map(|agent| agent.id))).await? > 0)
}

pub(crate) async fn remember(tx: &mut Tx, thread: Id<SideThread>, ids: &[String]) -> Result<(), Error> {
    for id in ids.iter().take(IDS_MAX).filter(|id| !id.is_empty() && id.len() <= ID_BYTES_MAX) {
        let query = sql("INSERT INTO side_thread_ids (rfc_message_id, side_thread_id) VALUES ($1, $2)
            ON CONFLICT (rfc_message_id) DO NOTHING");
        tx.run(query.bind(id).bind(thread)).await?;
    }
    Ok(())
}

pub(crate) async fn by_ids(tx: &mut Tx, ids: &[String]) -> Result<Option<Id<SideThread>>, Error> {
    let ids: Vec<&String> = ids.iter().take(IDS_MAX).collect();
    if ids.is_empty() {
        return Ok(None);
    }
    let text = format!(
        "SELECT rfc_message_id, side_thread_id FROM side_thread_ids WHERE rfc_message_id IN ({})",
        list(1, ids.len())
    );
    let rows = tx.rows(sql(text).bind_all(ids.iter().copied())).await?;
    let mut nearest: Option<(usize, Id<SideThread>)> = None;
    for row in &rows {
        let id: String = row.get("rfc_message_id")?;
        let place = ids.iter().position(|one| **one == id).unwrap_or(usize::MAX);
        if nearest.is_none_or(|(known, _)| place < known) {
            nearest = Some((place, row.get("side_thread_id")?));
        }
    }
    Ok(nearest.map(|(_, id)| id))
}

pub(crate) async fn move_all(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    let query = sql("UPDATE side_threads SET ticket_id = $2 WHERE ticket_id = $1 RETURNING id");
    tx.rows(query.bind(from).bind(to)).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn move_back(tx: &mut Tx, ids: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    for some in ids.chunks(100) {
        let text =
            format!("UPDATE side_threads SET ticket_id = $2 WHERE ticket_id = $1 AND id IN ({})", list(3, some.len()));
        tx.run(sql(text).bind(from).bind(to).bind_all(some.iter().copied())).await?;
    }
    Ok(())
}

fn from_row(row: &Row) -> Result<SideThread, Error> {
    let last_word: String = row.get("last_word")?;
    Ok(SideThread {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        address: row.get("address")?,
        name: row.get("name")?,
        subject: row.get("subject")?,
        by: row.get("by_agent_id")?,
        created_at: row.get("created_at")?,
        last_at: row.get("last_at")?,
        they_wrote_last: last_word == "third",
        messages: row.get("messages")?,
        ended_at: row.get("ended_at")?,
    })
}
