use db::{Error, Row, Tx, list, sql};
use kernel::{Cx, Id};
use tickets::Ticket;

use crate::{ITEMS_MAX, Item};

const COLUMNS: &str = "id, ticket_id, text, done_at, done_by";
/// Two merged tickets may have more steps than one may be given; all are shown.
const SHOWN_MAX: usize = ITEMS_MAX * 10;

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, text: &str) -> Result<Id<Item>, Error> {
    let id = tx
        .insert(
            sql("INSERT INTO checklist_items (ticket_id, position, text, by_agent_id, created_at)
                 VALUES ($1, (SELECT COALESCE(MAX(position), -1) + 1 FROM checklist_items WHERE ticket_id = $1),
                    $2, $3, $4) RETURNING id")
            .bind(ticket)
            .bind(text)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(cx.now),
        )
        .await?;
    Ok(Id::new(id))
}

pub(crate) async fn items(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Item>, Error> {
    let text = format!("SELECT {COLUMNS} FROM checklist_items WHERE ticket_id = $1 ORDER BY position, id LIMIT $2");
    let rows = tx.rows(sql(text).bind(ticket).bind(i64::try_from(SHOWN_MAX).unwrap_or(1_000))).await?;
    rows.iter().map(from_row).collect()
}

pub(crate) async fn item(tx: &mut Tx, id: Id<Item>) -> Result<Option<Item>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM checklist_items WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

pub(crate) async fn update(tx: &mut Tx, item: &Item) -> Result<(), Error> {
    let query = sql("UPDATE checklist_items SET text = $2, done_at = $3, done_by = $4 WHERE id = $1");
    tx.run(query.bind(item.id).bind(&item.text).bind(item.done_at).bind(item.done_by)).await.map(drop)
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Item>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM checklist_items WHERE id = $1").bind(id)).await.map(drop)
}

pub(crate) async fn place(tx: &mut Tx, id: Id<Item>, position: i64) -> Result<(), Error> {
    let query = sql("UPDATE checklist_items SET position = $2 WHERE id = $1");
    tx.run(query.bind(id).bind(position)).await.map(drop)
}

pub(crate) async fn move_all(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    let query = sql("UPDATE checklist_items SET ticket_id = $2, position = position + 1 +
            (SELECT COALESCE(MAX(position), -1) FROM checklist_items WHERE ticket_id = $2)
         WHERE ticket_id = $1 RETURNING id");
    tx.rows(query.bind(from).bind(to)).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn move_back(tx: &mut Tx, items: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    for some in items.chunks(100) {
        let text = format!(
            "UPDATE checklist_items SET ticket_id = $2 WHERE ticket_id = $1 AND id IN ({})",
            list(3, some.len())
        );
        tx.run(sql(text).bind(from).bind(to).bind_all(some.iter().copied())).await?;
    }
    Ok(())
}

fn from_row(row: &Row) -> Result<Item, Error> {
    Ok(Item {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        text: row.get("text")?,
        done_at: row.get("done_at")?,
        done_by: row.get("done_by")?,
    })
}
