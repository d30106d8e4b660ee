//! All SQL of this capability.

use db::{Error, Row, Tx, sql};
use kernel::{Id, Time};

use crate::{Facts, NewPanel, Panel, PanelKind};

pub(crate) async fn facts(tx: &mut Tx) -> Result<Option<Facts>, Error> {
    let row = tx.row(sql("SELECT facts, version FROM portrait_settings WHERE id = 1")).await?;
    let read = |row: Row| {
        let facts: String = row.get("facts")?;
        let facts = serde_json::from_str(&facts).map_err(|error| Error::column("facts", error))?;
        Ok(Facts { facts, version: row.get("version")? })
    };
    row.map(read).transpose()
}

pub(crate) async fn set_facts(tx: &mut Tx, facts: &Facts) -> Result<(), Error> {
    let text = serde_json::to_string(&facts.facts).map_err(|error| Error::column("facts", error))?;
    let query = sql("INSERT INTO portrait_settings (id, facts, version) VALUES (1, $1, $2) \
         ON CONFLICT (id) DO UPDATE SET facts = excluded.facts, version = excluded.version");
    tx.run(query.bind(text).bind(facts.version)).await?;
    Ok(())
}

pub(crate) async fn panels(tx: &mut Tx) -> Result<Vec<Panel>, Error> {
    let query =
        sql("SELECT id, name, kind, address, is_on, version FROM context_panels ORDER BY position, id LIMIT 100");
    tx.rows(query).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Panel, Error> {
    let kind: String = row.get("kind")?;
    Ok(Panel {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: PanelKind::from_word(&kind).ok_or_else(|| Error::column("kind", &kind))?,
        address: row.get("address")?,
        is_on: row.get("is_on")?,
        version: row.get("version")?,
    })
}

pub(crate) async fn insert(tx: &mut Tx, now: Time, new: &NewPanel, secret: &str) -> Result<Id<Panel>, Error> {
    let query = sql("INSERT INTO context_panels (name, kind, address, secret, position, is_on, version, created_at) \
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM context_panels), $5, 1, $6) RETURNING id")
    .bind(&new.name)
    .bind(new.kind.word())
    .bind(&new.address)
    .bind(secret)
    .bind(new.is_on)
    .bind(now);
    tx.insert(query).await.map(Id::new)
}

pub(crate) async fn update(tx: &mut Tx, id: Id<Panel>, new: &NewPanel) -> Result<(), Error> {
    let query = sql("UPDATE context_panels SET name = $2, kind = $3, address = $4, is_on = $5, version = version + 1 \
         WHERE id = $1")
    .bind(id)
    .bind(&new.name)
    .bind(new.kind.word())
    .bind(&new.address)
    .bind(new.is_on);
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Panel>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM context_panels WHERE id = $1").bind(id)).await?;
    Ok(())
}

pub(crate) async fn set_secret(tx: &mut Tx, id: Id<Panel>, secret: &str) -> Result<(), Error> {
    tx.run(sql("UPDATE context_panels SET secret = $2 WHERE id = $1").bind(id).bind(secret)).await?;
    Ok(())
}

pub(crate) async fn secret(tx: &mut Tx, id: Id<Panel>) -> Result<Option<String>, Error> {
    let row = tx.row(sql("SELECT secret FROM context_panels WHERE id = $1").bind(id)).await?;
    row.map(|row| row.get("secret")).transpose()
}
