use db::{Error, Tx, sql};
use kernel::{Cx, Id};

use super::ticket;
use crate::{LINKS_MAX, Link, LinkKind, Ticket};

/// A link lies in the table in one of the two ways it can be read.
fn stored(kind: LinkKind) -> (&'static str, bool) {
    match kind {
        LinkKind::Related => ("related", false),
        LinkKind::Child => ("child", false),
        LinkKind::Parent => ("child", true),
        LinkKind::DuplicateOf => ("duplicate", false),
        LinkKind::DuplicatedBy => ("duplicate", true),
    }
}

fn read(word: &str) -> Result<LinkKind, Error> {
    match word {
        "related" => Ok(LinkKind::Related),
        "child" => Ok(LinkKind::Child),
        "duplicate" => Ok(LinkKind::DuplicateOf),
        other => Err(Error::column("kind", other)),
    }
}

/// False when the two are linked already, in whatever way.
pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, other): (Id<Ticket>, Id<Ticket>),
    kind: LinkKind,
) -> Result<bool, Error> {
    let (word, turned) = stored(kind);
    let (first, second) = if turned { (other, ticket) } else { (ticket, other) };
    let there = sql("SELECT id FROM ticket_links WHERE ticket_id = $1 AND other_id = $2").bind(second).bind(first);
    if tx.row(there).await?.is_some() {
        return Ok(false);
    }
    let inserted = tx
        .run(
            sql("INSERT INTO ticket_links (ticket_id, other_id, kind, by_agent_id, at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (ticket_id, other_id) DO NOTHING")
            .bind(first)
            .bind(second)
            .bind(word)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(cx.now),
        )
        .await?;
    Ok(inserted > 0)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Link>) -> Result<Option<(Id<Ticket>, Id<Ticket>, LinkKind)>, Error> {
    let row = tx.row(sql("SELECT ticket_id, other_id, kind FROM ticket_links WHERE id = $1").bind(id)).await?;
    let Some(row) = row else { return Ok(None) };
    let word: String = row.get("kind")?;
    Ok(Some((row.get("ticket_id")?, row.get("other_id")?, read(&word)?)))
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Link>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM ticket_links WHERE id = $1").bind(id)).await?;
    Ok(())
}

const BOTH_WAYS: &str = "SELECT id AS link_id, other_id AS linked_id, kind, FALSE AS turned FROM ticket_links
        WHERE ticket_id = $1
    UNION ALL SELECT id, ticket_id, kind, TRUE FROM ticket_links WHERE other_id = $1";

pub(crate) async fn count(tx: &mut Tx, ticket: Id<Ticket>) -> Result<usize, Error> {
    let text = format!("SELECT link_id FROM ({BOTH_WAYS}) both_ways LIMIT $2");
    Ok(tx.rows(sql(text).bind(ticket).bind(i64::try_from(LINKS_MAX).unwrap_or(50))).await?.len())
}

pub(crate) async fn of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Link>, Error> {
    let columns = ticket::COLUMNS;
    let text = format!(
        "SELECT {columns}, link_id, kind, turned FROM ({BOTH_WAYS}) both_ways JOIN tickets ON id = linked_id
         ORDER BY link_id LIMIT $2"
    );
    let rows = tx.rows(sql(text).bind(ticket).bind(i64::try_from(LINKS_MAX).unwrap_or(50))).await?;
    let mut links = Vec::with_capacity(rows.len());
    for row in &rows {
        let (word, turned): (String, bool) = (row.get("kind")?, row.get("turned")?);
        let kind = read(&word)?;
        let kind = if turned { kind.turned() } else { kind };
        links.push(Link { id: row.get("link_id")?, kind, ticket: ticket::from_row(row)? });
    }
    Ok(links)
}
