use db::{Error, Tx, sql};

use crate::Kind;

/// How an index of a kind stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct State {
    pub(crate) format: i64,
    pub(crate) rebuild_below: Option<i64>,
}

/// Holds the kind until the transaction ends.
pub(crate) async fn lock(tx: &mut Tx, kind: Kind) -> Result<(), Error> {
    tx.run(
        sql("INSERT INTO search_state (kind, format, rebuild_below, documents, newest_id) VALUES ($1, 0, NULL, 0, 0)
             ON CONFLICT (kind) DO NOTHING")
        .bind(kind.number()),
    )
    .await?;
    tx.row(sql("SELECT kind FROM search_state WHERE kind = $1 {for_update}").bind(kind.number())).await?;
    Ok(())
}

pub(crate) async fn read(tx: &mut Tx, kind: Kind) -> Result<Option<State>, Error> {
    let query = sql("SELECT format, rebuild_below FROM search_state WHERE kind = $1");
    let Some(row) = tx.row(query.bind(kind.number())).await? else { return Ok(None) };
    Ok(Some(State { format: row.get("format")?, rebuild_below: row.get("rebuild_below")? }))
}

pub(crate) async fn grown(tx: &mut Tx, kind: Kind, documents: i64, newest_id: i64) -> Result<(), Error> {
    tx.run(
        sql("UPDATE search_state SET documents = documents + $2,
                newest_id = CASE WHEN newest_id > $3 THEN newest_id ELSE $3 END WHERE kind = $1")
        .bind(kind.number())
        .bind(documents)
        .bind(newest_id),
    )
    .await?;
    Ok(())
}

pub(crate) async fn rebuild_below(tx: &mut Tx, kind: Kind, format: i64, below: Option<i64>) -> Result<(), Error> {
    let query = sql("UPDATE search_state SET format = $2, rebuild_below = $3 WHERE kind = $1");
    tx.run(query.bind(kind.number()).bind(format).bind(below)).await?;
    Ok(())
}
