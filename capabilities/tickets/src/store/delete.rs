use db::{Error, Tx, sql};
use kernel::{Id, Time};

use crate::{State, Ticket};

/// Notes since when a ticket is spam or in the trash.
pub(crate) async fn laid_aside(tx: &mut Tx, id: Id<Ticket>, since: Option<Time>) -> Result<(), Error> {
    tx.run(sql("UPDATE tickets SET aside_at = $2 WHERE id = $1").bind(id).bind(since)).await?;
    Ok(())
}

pub(crate) async fn since(tx: &mut Tx, id: Id<Ticket>) -> Result<Option<Time>, Error> {
    let row = tx.row(sql("SELECT aside_at FROM tickets WHERE id = $1").bind(id)).await?;
    row.map_or(Ok(None), |row| row.get("aside_at"))
}

pub(crate) async fn aside(tx: &mut Tx, state: State) -> Result<(i64, Option<Time>), Error> {
    let query = sql("SELECT COUNT(*) AS tickets, MIN(aside_at) AS since FROM (SELECT aside_at FROM tickets \
         WHERE state = $1 AND aside_at IS NOT NULL ORDER BY aside_at LIMIT 10000) AS oldest");
    let row = tx.row(query.bind(state.word())).await?;
    row.map_or(Ok((0, None)), |row| Ok((row.get("tickets")?, row.get("since")?)))
}

pub(crate) async fn aside_before(
    tx: &mut Tx,
    state: State,
    before: Time,
    limit: i64,
) -> Result<Vec<Id<Ticket>>, Error> {
    let query = sql("SELECT id FROM tickets WHERE state = $1 AND aside_at IS NOT NULL AND aside_at < $2 \
         ORDER BY aside_at, id LIMIT $3");
    let rows = tx.rows(query.bind(state.word()).bind(before).bind(limit)).await?;
    rows.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn merged_into(tx: &mut Tx, id: Id<Ticket>, limit: i64) -> Result<Vec<Id<Ticket>>, Error> {
    let query = sql("SELECT id FROM tickets WHERE merged_into = $1 AND state = 'merged' ORDER BY id LIMIT $2");
    tx.rows(query.bind(id).bind(limit)).await?.iter().map(|row| row.get("id")).collect()
}
