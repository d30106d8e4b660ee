use db::{Error, Row, Tx, list, sql};
use kernel::{Cx, Id};

use crate::{Ticket, properties::Tag};

/// Over how many tickets tags are asked for at once.
const TICKETS_MAX: usize = 200;

/// The most used first. A name is found by any part of it.
pub(crate) async fn matching(
    tx: &mut Tx,
    folded: &str,
    after: Option<(i64, i64)>,
    limit: i64,
) -> Result<Vec<Tag>, Error> {
    let (tickets, id) = after.unwrap_or((i64::MAX, 0));
    let pattern = format!("%{}%", folded.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let query = sql("SELECT id, name, tickets FROM tags WHERE folded LIKE $1 ESCAPE '\\'
            AND (tickets < $2 OR (tickets = $2 AND id > $3)) ORDER BY tickets DESC, id LIMIT $4")
    .bind(pattern)
    .bind(tickets)
    .bind(id)
    .bind(limit);
    tx.rows(query).await?.iter().map(from_row).collect()
}

pub(crate) async fn of(tx: &mut Tx, tickets: &[Id<Ticket>]) -> Result<Vec<(Id<Ticket>, Tag)>, Error> {
    let tickets: Vec<Id<Ticket>> = tickets.iter().copied().take(TICKETS_MAX).collect();
    let query = format!(
        "SELECT p.ticket_id, t.id, t.name, t.tickets FROM ticket_tags p JOIN tags t ON t.id = p.tag_id
         WHERE p.ticket_id IN ({}) ORDER BY t.folded, t.id",
        list(1, tickets.len())
    );
    let rows = tx.rows(sql(query).bind_all(tickets)).await?;
    rows.iter().map(|row| Ok((row.get("ticket_id")?, from_row(row)?))).collect()
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Tag>) -> Result<Option<Tag>, Error> {
    let row = tx.row(sql("SELECT id, name, tickets FROM tags WHERE id = $1").bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

pub(crate) async fn named(tx: &mut Tx, folded: &str) -> Result<Option<Id<Tag>>, Error> {
    tx.row(sql("SELECT id FROM tags WHERE folded = $1").bind(folded)).await?.map(|row| row.get("id")).transpose()
}

pub(crate) async fn count(tx: &mut Tx) -> Result<i64, Error> {
    tx.row(sql("SELECT COUNT(*) AS tags FROM tags")).await?.map_or(Ok(0), |row| row.get("tags"))
}

/// Two people may make the same tag at the same moment: it is one.
pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, name: &str, folded: &str) -> Result<Id<Tag>, Error> {
    let id = tx
        .insert(
            sql("INSERT INTO tags (name, folded, tickets, created_by, created_at) VALUES ($1, $2, 0, $3, $4)
                 ON CONFLICT (folded) DO UPDATE SET folded = excluded.folded RETURNING id")
            .bind(name)
            .bind(folded)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(cx.now),
        )
        .await?;
    Ok(Id::new(id))
}

/// Pins a tag or takes it away, and keeps its number of tickets.
pub(crate) async fn pin(tx: &mut Tx, ticket: Id<Ticket>, tag: Id<Tag>, pinned: bool) -> Result<(), Error> {
    let query = if pinned {
        "INSERT INTO ticket_tags (ticket_id, tag_id) VALUES ($1, $2) ON CONFLICT (ticket_id, tag_id) DO NOTHING"
    } else {
        "DELETE FROM ticket_tags WHERE ticket_id = $1 AND tag_id = $2"
    };
    let changed = tx.run(sql(query).bind(ticket).bind(tag)).await?;
    if changed > 0 {
        let step = if pinned { 1_i64 } else { -1 };
        tx.run(sql("UPDATE tags SET tickets = tickets + $2 WHERE id = $1").bind(tag).bind(step)).await?;
    }
    Ok(())
}

pub(crate) async fn rename(tx: &mut Tx, id: Id<Tag>, name: &str, folded: &str) -> Result<(), Error> {
    let query = sql("UPDATE tags SET name = $2, folded = $3 WHERE id = $1").bind(id).bind(name).bind(folded);
    tx.run(query).await.map(drop)
}

pub(crate) async fn merge(tx: &mut Tx, from: Id<Tag>, into: Id<Tag>) -> Result<(), Error> {
    let pinned = tx
        .run(
            sql("INSERT INTO ticket_tags (ticket_id, tag_id) SELECT ticket_id, $2 FROM ticket_tags WHERE tag_id = $1
                 ON CONFLICT (ticket_id, tag_id) DO NOTHING")
            .bind(from)
            .bind(into),
        )
        .await?;
    let pinned = i64::try_from(pinned).unwrap_or(i64::MAX);
    tx.run(sql("UPDATE tags SET tickets = tickets + $2 WHERE id = $1").bind(into).bind(pinned)).await?;
    delete(tx, from).await.map(drop)
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Tag>) -> Result<bool, Error> {
    tx.run(sql("DELETE FROM ticket_tags WHERE tag_id = $1").bind(id)).await?;
    Ok(tx.run(sql("DELETE FROM tags WHERE id = $1").bind(id)).await? > 0)
}

fn from_row(row: &Row) -> Result<Tag, Error> {
    Ok(Tag { id: row.get("id")?, name: row.get("name")?, tickets: row.get("tickets")? })
}
