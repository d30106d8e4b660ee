use db::{Error, Row, Tx, sql};
use kernel::Cx;

use crate::properties::{LISTED_MAX, Label, List, Listed};

const COLUMNS: &str = "id, name, names, position, archived_at, version";

pub(crate) async fn all(tx: &mut Tx, list: List) -> Result<Vec<Listed>, Error> {
    let query = format!("SELECT {COLUMNS} FROM {} ORDER BY position, id LIMIT $1", list.table());
    tx.rows(sql(query).bind(i64::try_from(LISTED_MAX).unwrap_or(i64::MAX))).await?.iter().map(from_row).collect()
}

pub(crate) async fn find(tx: &mut Tx, list: List, id: i64) -> Result<Option<Listed>, Error> {
    let query = format!("SELECT {COLUMNS} FROM {} WHERE id = $1", list.table());
    tx.row(sql(query).bind(id)).await?.as_ref().map(from_row).transpose()
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, list: List, label: &Label) -> Result<Listed, Error> {
    let table = list.table();
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO {table} (name, names, position, version, created_at)
                 SELECT $1, $2, COALESCE(MAX(position), 0) + 1, 1, $3 FROM {table} RETURNING {COLUMNS}"
            ))
            .bind(&label.name)
            .bind(label.names_stored())
            .bind(cx.now),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), from_row)
}

pub(crate) async fn save(tx: &mut Tx, cx: &Cx, list: List, one: &Listed) -> Result<(), Error> {
    let query =
        format!("UPDATE {} SET name = $2, names = $3, archived_at = $4, version = $5 WHERE id = $1", list.table());
    tx.run(
        sql(query)
            .bind(one.id)
            .bind(&one.label.name)
            .bind(one.label.names_stored())
            .bind(one.is_archived.then_some(cx.now))
            .bind(one.version),
    )
    .await
    .map(drop)
}

/// Numbers the places of a table of ours anew.
pub(crate) async fn order(tx: &mut Tx, table: &str, ids: &[i64]) -> Result<(), Error> {
    for (position, id) in (1_i64..).zip(ids) {
        let query = format!("UPDATE {table} SET position = $2 WHERE id = $1 AND position <> $2");
        tx.run(sql(query).bind(*id).bind(position)).await?;
    }
    Ok(())
}

fn from_row(row: &Row) -> Result<Listed, Error> {
    let names: String = row.get("names")?;
    Ok(Listed {
        id: row.get("id")?,
        label: Label::stored(row.get("name")?, &names),
        position: row.get("position")?,
        is_archived: row.get::<Option<i64>>("archived_at")?.is_some(),
        version: row.get("version")?,
    })
}
