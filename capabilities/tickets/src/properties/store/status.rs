use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id};

use crate::{
    properties::{Category, Label, STATUSES_MAX, Status},
    store::word,
};

const COLUMNS: &str = "id, category, name, names, position, archived_at, version";

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Status>, Error> {
    let query = format!(
        "SELECT {COLUMNS} FROM statuses
         ORDER BY CASE category WHEN 'open' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, position, id LIMIT $1"
    );
    tx.rows(sql(query).bind(i64::try_from(STATUSES_MAX).unwrap_or(i64::MAX))).await?.iter().map(from_row).collect()
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Status>) -> Result<Option<Status>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM statuses WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

pub(crate) async fn is_used(tx: &mut Tx, id: Id<Status>) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT id FROM tickets WHERE status_id = $1 LIMIT 1").bind(id)).await?.is_some())
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, category: Category, label: &Label) -> Result<Status, Error> {
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO statuses (category, name, names, position, version, created_at)
                 SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1, 1, $4 FROM statuses RETURNING {COLUMNS}"
            ))
            .bind(category.word())
            .bind(&label.name)
            .bind(label.names_stored())
            .bind(cx.now),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), from_row)
}

pub(crate) async fn save(tx: &mut Tx, cx: &Cx, status: &Status) -> Result<(), Error> {
    tx.run(
        sql("UPDATE statuses SET category = $2, name = $3, names = $4, archived_at = $5, version = $6 WHERE id = $1")
            .bind(status.id)
            .bind(status.category.word())
            .bind(&status.label.name)
            .bind(status.label.names_stored())
            .bind(status.is_archived.then_some(cx.now))
            .bind(status.version),
    )
    .await
    .map(drop)
}

fn from_row(row: &Row) -> Result<Status, Error> {
    let names: String = row.get("names")?;
    Ok(Status {
        id: row.get("id")?,
        category: word(row, "category", Category::from_word)?,
        label: Label::stored(row.get("name")?, &names),
        position: row.get("position")?,
        is_archived: row.get::<Option<i64>>("archived_at")?.is_some(),
        version: row.get("version")?,
    })
}
