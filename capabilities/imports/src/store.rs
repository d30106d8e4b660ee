//! All SQL of imports.

use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};
use serde_json::json;

use crate::{Column, Encoding, Entity, File, Import, ImportState, Known, Plan, RefusedRow, Tally};

const IMPORT: &str = "SELECT i.id, i.agent_id, a.name AS agent_name, i.entity, i.filename, i.sha256, i.size, \
     i.encoding, i.delimiter, i.headings, i.meanings, i.known, i.state, i.row_count, i.at_row, i.made, i.changed, \
     i.same, i.refused, i.version, i.created_at, i.started_at, i.finished_at, i.until_at \
     FROM imports i LEFT JOIN agents a ON a.id = i.agent_id";

fn meanings(columns: &[Column]) -> String {
    json!(columns.iter().map(|column| column.word()).collect::<Vec<_>>()).to_string()
}

pub(crate) async fn files(tx: &mut Tx) -> Result<i64, Error> {
    let row = tx.row(sql("SELECT COUNT(*) AS files FROM imports WHERE sha256 IS NOT NULL")).await?;
    row.map_or(Ok(0), |row| row.get("files"))
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, file: &File, until: Time) -> Result<Id<Import>, Error> {
    let query = sql("INSERT INTO imports (agent_id, entity, filename, sha256, size, encoding, delimiter, headings, \
         meanings, known, state, row_count, at_row, made, changed, same, refused, version, created_at, until_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'fill', 'new', $10, 0, 0, 0, 0, 0, 1, $11, $12) RETURNING id")
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(file.entity.word())
    .bind(&file.filename)
    .bind(&file.sha256)
    .bind(file.size)
    .bind(file.encoding.word())
    .bind(file.delimiter.to_string())
    .bind(json!(file.headings).to_string())
    .bind(meanings(&file.columns))
    .bind(file.rows)
    .bind(cx.now)
    .bind(until);
    tx.insert(query).await.map(Id::new)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Import>) -> Result<Option<Import>, Error> {
    tx.row(sql(format!("{IMPORT} WHERE i.id = $1")).bind(id)).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn list(tx: &mut Tx, before: i64, limit: i64) -> Result<Vec<Import>, Error> {
    let query = sql(format!("{IMPORT} WHERE i.id < $1 ORDER BY i.id DESC LIMIT $2")).bind(before).bind(limit);
    tx.rows(query).await?.iter().map(noun).collect()
}

pub(crate) async fn with_file(tx: &mut Tx) -> Result<Vec<Import>, Error> {
    let query = format!("{IMPORT} WHERE i.sha256 IS NOT NULL AND i.state <> 'running' ORDER BY i.id LIMIT 100");
    tx.rows(sql(query)).await?.iter().map(noun).collect()
}

async fn clear_refusals(tx: &mut Tx, id: Id<Import>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM import_refusals WHERE import_id = $1").bind(id)).await?;
    Ok(())
}

/// `false` when the writing has begun.
pub(crate) async fn plan(tx: &mut Tx, id: Id<Import>, plan: &Plan) -> Result<bool, Error> {
    let query = sql("UPDATE imports SET encoding = $2, delimiter = $3, headings = $4, meanings = $5, known = $6, \
         row_count = $7, state = 'checking', at_row = 0, made = 0, changed = 0, same = 0, refused = 0, \
         version = version + 1 WHERE id = $1 AND state IN ('new', 'checking', 'checked')")
    .bind(id)
    .bind(plan.encoding.word())
    .bind(plan.delimiter.to_string())
    .bind(json!(plan.headings).to_string())
    .bind(meanings(&plan.columns))
    .bind(plan.known.word())
    .bind(plan.rows);
    let planned = tx.run(query).await? > 0;
    clear_refusals(tx, id).await?;
    Ok(planned)
}

/// `false` when somebody was first.
pub(crate) async fn begin(tx: &mut Tx, now: Time, id: Id<Import>, agent: Option<i64>) -> Result<bool, Error> {
    let query = sql("UPDATE imports SET state = 'running', at_row = 0, made = 0, changed = 0, same = 0, refused = 0, \
         agent_id = $3, started_at = $2, version = version + 1 WHERE id = $1 AND state IN ('checking', 'checked')");
    let begun = tx.run(query.bind(id).bind(now).bind(agent)).await? > 0;
    clear_refusals(tx, id).await?;
    Ok(begun)
}

/// `false` when somebody was first.
pub(crate) async fn go_on(tx: &mut Tx, id: Id<Import>, agent: Option<i64>) -> Result<bool, Error> {
    let query = sql("UPDATE imports SET state = 'running', agent_id = $2, version = version + 1 \
         WHERE id = $1 AND state = 'stopped'");
    Ok(tx.run(query.bind(id).bind(agent)).await? > 0)
}

pub(crate) async fn stop(tx: &mut Tx, id: Id<Import>) -> Result<(), Error> {
    let query = sql("UPDATE imports SET state = 'stopped', version = version + 1 WHERE id = $1 AND state = 'running'");
    tx.run(query.bind(id)).await?;
    Ok(())
}

pub(crate) async fn advance(tx: &mut Tx, id: Id<Import>, at_row: i64, tally: &Tally) -> Result<bool, Error> {
    let query = sql("UPDATE imports SET at_row = at_row + $3, made = made + $4, changed = changed + $5, \
         same = same + $6, refused = refused + $7 WHERE id = $1 AND state = 'running' AND at_row = $2");
    counted(tx, query.bind(id).bind(at_row), id, tally).await
}

pub(crate) async fn checked(
    tx: &mut Tx,
    id: Id<Import>,
    version: i64,
    tally: &Tally,
    is_last: bool,
) -> Result<bool, Error> {
    let state = if is_last { "checked" } else { "checking" };
    let query = sql(format!(
        "UPDATE imports SET at_row = at_row + $3, made = made + $4, changed = changed + $5, same = same + $6, \
         refused = refused + $7, state = '{state}' WHERE id = $1 AND state = 'checking' AND version = $2"
    ));
    counted(tx, query.bind(id).bind(version), id, tally).await
}

async fn counted(tx: &mut Tx, query: db::Query, id: Id<Import>, tally: &Tally) -> Result<bool, Error> {
    let refused = i64::try_from(tally.refused.len()).unwrap_or(i64::MAX);
    let query = query.bind(tally.rows).bind(tally.made).bind(tally.changed).bind(tally.same).bind(refused);
    if tx.run(query).await? == 0 {
        return Ok(false);
    }
    for row in &tally.refused {
        let query = sql("INSERT INTO import_refusals (import_id, line, code, args) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (import_id, line) DO NOTHING");
        tx.run(query.bind(id).bind(row.line).bind(&row.code).bind(json!(row.args).to_string())).await?;
    }
    Ok(true)
}

/// Goes through from the beginning again, after a check that was killed.
pub(crate) async fn check_anew(tx: &mut Tx, id: Id<Import>, version: i64) -> Result<bool, Error> {
    let query = sql("UPDATE imports SET at_row = 0, made = 0, changed = 0, same = 0, refused = 0 \
         WHERE id = $1 AND state = 'checking' AND version = $2");
    let begun = tx.run(query.bind(id).bind(version)).await? > 0;
    clear_refusals(tx, id).await?;
    Ok(begun)
}

pub(crate) async fn finish(tx: &mut Tx, now: Time, id: Id<Import>, until: Time) -> Result<(), Error> {
    let query = sql("UPDATE imports SET state = 'done', finished_at = $2, until_at = $3, version = version + 1 \
         WHERE id = $1 AND state = 'running'");
    tx.run(query.bind(id).bind(now).bind(until)).await?;
    Ok(())
}

pub(crate) async fn refusals(tx: &mut Tx, id: Id<Import>, after: i64, limit: i64) -> Result<Vec<RefusedRow>, Error> {
    let query = sql("SELECT line, code, args FROM import_refusals WHERE import_id = $1 AND line > $2 \
         ORDER BY line LIMIT $3");
    let rows = tx.rows(query.bind(id).bind(after).bind(limit)).await?;
    rows.iter()
        .map(|row| Ok(RefusedRow { line: row.get("line")?, code: row.get("code")?, args: read(row, "args")? }))
        .collect()
}

pub(crate) async fn forget(tx: &mut Tx, id: Id<Import>) -> Result<(), Error> {
    tx.run(sql("UPDATE imports SET sha256 = NULL, headings = '[]', meanings = '[]' WHERE id = $1").bind(id)).await?;
    tx.run(sql("UPDATE import_refusals SET args = '[]' WHERE import_id = $1").bind(id)).await?;
    Ok(())
}

pub(crate) async fn drop_details(tx: &mut Tx) -> Result<(), Error> {
    tx.run(sql("UPDATE import_refusals SET args = '[]' WHERE args <> '[]'")).await?;
    Ok(())
}

pub(crate) async fn is_file_kept(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT id FROM imports WHERE sha256 = $1 LIMIT 1").bind(sha256)).await?.is_some())
}

fn read<T: serde::de::DeserializeOwned>(row: &Row, column: &'static str) -> Result<T, Error> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| Error::column(column, error))
}

fn word<T>(row: &Row, column: &'static str, known: fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    known(&word).ok_or_else(|| Error::column(column, &word))
}

fn noun(row: &Row) -> Result<Import, Error> {
    let agent: Option<Id<identity::Agent>> = row.get("agent_id")?;
    let words: Vec<String> = read(row, "meanings")?;
    Ok(Import {
        id: row.get("id")?,
        agent: agent.zip(row.get::<Option<String>>("agent_name")?),
        entity: word(row, "entity", Entity::from_word)?,
        filename: row.get("filename")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        encoding: word(row, "encoding", Encoding::from_word)?,
        delimiter: word(row, "delimiter", |word| word.chars().next())?,
        headings: read(row, "headings")?,
        columns: words.iter().map(|word| Column::from_word(word).unwrap_or(Column::Skip)).collect(),
        known: word(row, "known", Known::from_word)?,
        state: word(row, "state", ImportState::from_word)?,
        rows: row.get("row_count")?,
        at_row: row.get("at_row")?,
        made: row.get("made")?,
        changed: row.get("changed")?,
        same: row.get("same")?,
        refused: row.get("refused")?,
        version: row.get("version")?,
        created_at: row.get("created_at")?,
        started_at: row.get("started_at")?,
        finished_at: row.get("finished_at")?,
        until_at: row.get("until_at")?,
    })
}
