//! Customers and organisations from a file: what would become of its rows, and the writing of them. Nobody is written
//! to because of it.

use std::{collections::HashSet, sync::Arc};

use db::Tx;
use imports::{Column, Encoding, Entity, File, Import, ImportState, Known, Plan, RefusedRow, Row, Table, Tally};
use imports::{Trouble, Verdict, Weighed};
use kernel::{Cx, Id, Language, Refusal, days};
use serde_json::json;
use tickets::properties::{self, Field};
use web_kit::App;

use crate::{Error, privacy};

/// How many rows are shown before anything is written.
const SHOWN: usize = 20;
/// How many rows are compared before they are counted.
const CHECKED_AT_ONCE: usize = 250;
/// How many rows are written in one transaction.
const WRITTEN_AT_ONCE: usize = 20;
/// How many rows one job writes before the next takes over.
const PORTION: usize = 2_000;

/// A file that was read, with what its columns mean.
struct Reading {
    import: Import,
    table: Arc<Table>,
    fields: Vec<Field>,
}

/// Keeps a file with customers or organisations, and guesses what its columns mean.
///
/// # Errors
/// [`imports::Error`]; the disk is full.
pub async fn upload(app: &App, cx: &Cx, entity: Entity, filename: &str, bytes: Vec<u8>) -> Result<Import, Error> {
    imports::allow(cx)?;
    if bytes.len() > imports::FILE_MB_MAX * 1_000_000 {
        return Err(imports::Error::TooLarge { max_mb: imports::FILE_MB_MAX }.into());
    }
    let bytes = Arc::new(bytes);
    let (encoding, delimiter, table) = first_look(Arc::clone(&bytes)).await?;
    let blob = app.blobs.prepare(Arc::unwrap_or_clone(bytes)).await?;
    let mut tx = app.db.begin().await?;
    blob.store(&mut tx, cx.now).await?;
    let fields = fields(&mut tx, entity).await?;
    let name: String = filename.rsplit(['/', '\\']).next().unwrap_or(filename).trim().chars().take(200).collect();
    let file = File {
        entity,
        filename: if name.is_empty() { "file.csv".to_owned() } else { name },
        sha256: blob.sha256().to_owned(),
        size: blob.size(),
        encoding,
        delimiter,
        columns: imports::guess(&table.headings, entity, &fields),
        headings: table.headings,
        rows: count(table.rows.len()),
    };
    let import = imports::keep(&mut tx, cx, &file).await?;
    tx.commit().await?;
    Ok(import)
}

/// Reads beside the other tasks of the program.
async fn first_look(bytes: Arc<Vec<u8>>) -> Result<(Encoding, char, Table), Error> {
    let work = tokio::task::spawn_blocking(move || {
        let encoding = Encoding::of(&bytes);
        let delimiter = imports::delimiter_of(&encoding.decode(&bytes));
        imports::read(&bytes, encoding, delimiter).map(|table| (encoding, delimiter, table))
    });
    Ok(work.await.map_err(|stopped| Error::Stopped(stopped.to_string()))??)
}

async fn fields(tx: &mut Tx, entity: Entity) -> Result<Vec<Field>, Error> {
    let entity = match entity {
        Entity::Customers => properties::Entity::Customer,
        Entity::Organisations => properties::Entity::Organisation,
    };
    Ok(properties::fields(tx, entity).await?)
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

async fn reading(app: &App, import: Import) -> Result<Reading, Error> {
    let mut tx = app.db.read().await?;
    let sha256 = import.sha256.clone().ok_or(imports::Error::Gone)?;
    let bytes = app.blobs.read(&mut tx, &sha256).await?;
    let fields = fields(&mut tx, import.entity).await?;
    drop(tx);
    let (encoding, delimiter) = (import.encoding, import.delimiter);
    let work = tokio::task::spawn_blocking(move || imports::read(&bytes, encoding, delimiter));
    let table = Arc::new(work.await.map_err(|stopped| Error::Stopped(stopped.to_string()))??);
    Ok(Reading { import, table, fields })
}

/// What somebody decides about a file; what is absent stays.
#[derive(Clone, Debug, Default)]
pub struct Decision {
    /// In which letters it is written.
    pub encoding: Option<Encoding>,
    /// What stands between its cells.
    pub delimiter: Option<char>,
    /// What its columns mean; absent, it is guessed anew.
    pub columns: Option<Vec<Column>>,
    /// What becomes of those whom we know.
    pub known: Option<Known>,
}

/// Says how a file is to be read and what its columns mean; a job then goes through it without writing anything.
///
/// # Errors
/// [`imports::Error`].
pub async fn decide(app: &App, cx: &Cx, id: Id<Import>, decision: Decision) -> Result<Import, Error> {
    let mut tx = app.db.read().await?;
    let mut import = imports::detail(&mut tx, cx, id).await?;
    drop(tx);
    import.encoding = decision.encoding.unwrap_or(import.encoding);
    import.delimiter = decision.delimiter.unwrap_or(import.delimiter);
    let Reading { import, table, fields } = reading(app, import).await?;
    let columns = decision.columns.unwrap_or_else(|| imports::guess(&table.headings, import.entity, &fields));
    let plan = Plan {
        encoding: import.encoding,
        delimiter: import.delimiter,
        columns,
        known: decision.known.unwrap_or(import.known),
        headings: table.headings.clone(),
        rows: count(table.rows.len()),
    };
    let mut tx = app.db.begin().await?;
    let import = imports::plan(&mut tx, cx, id, &plan, &fields).await?;
    tx.commit().await?;
    Ok(import)
}

/// A row as it would be.
#[derive(Clone, PartialEq, Debug)]
pub struct Seen {
    /// The line of the file.
    pub line: i64,
    /// What stands in it.
    pub cells: Vec<String>,
    /// What would become of it, or why it cannot be taken.
    pub verdict: Result<Weighed, Refusal>,
}

/// The first rows as they would be, with the own fields that the file may fill.
///
/// # Errors
/// [`imports::Error::Missing`], [`imports::Error::Gone`].
pub async fn preview(app: &App, cx: &Cx, id: Id<Import>) -> Result<(Vec<Seen>, Vec<Field>), Error> {
    let mut tx = app.db.read().await?;
    let import = imports::detail(&mut tx, cx, id).await?;
    drop(tx);
    let reading = reading(app, import).await?;
    let mut tx = app.db.read().await?;
    let mut seen = Vec::new();
    for row in reading.table.rows.iter().take(SHOWN) {
        let verdict = match weigh(&mut tx, cx, &reading, row).await {
            Ok(weighed) => Ok(weighed),
            Err(Trouble::Refused(refusal)) => Err(refusal),
            Err(Trouble::Fault(error)) => return Err(error.into()),
        };
        seen.push(Seen { line: row.line, cells: row.cells.clone(), verdict });
    }
    Ok((seen, reading.fields))
}

async fn weigh(tx: &mut Tx, cx: &Cx, reading: &Reading, row: &Row) -> Result<Weighed, Trouble> {
    imports::sound(row, &reading.table.headings)?;
    let wanted = imports::wanted(row, &reading.import.columns, reading.import.entity, &reading.fields);
    imports::weigh(tx, cx, &reading.import, wanted.map_err(Trouble::Refused)?).await
}

/// Begins to write the rows, or goes on where it was stopped.
///
/// # Errors
/// [`imports::Error`].
pub async fn begin(app: &App, cx: &Cx, id: Id<Import>) -> Result<Import, Error> {
    let mut tx = app.db.begin().await?;
    let import = imports::begin(&mut tx, cx, id).await?;
    let told = json!({ "file": import.filename, "rows": import.rows });
    audit::record(&mut tx, cx, "import.begun", "import", id.get(), None, Some(told)).await?;
    tx.commit().await?;
    Ok(import)
}

/// Stops the writing; what was written stays.
///
/// # Errors
/// [`imports::Error`].
pub async fn stop(app: &App, cx: &Cx, id: Id<Import>) -> Result<Import, Error> {
    let mut tx = app.db.begin().await?;
    let import = imports::stop(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(import)
}

/// Goes through a file, or writes a portion of its rows: the job `imports.work`. Killed at any point, it goes on behind
/// the last row that was written.
///
/// # Errors
/// The disk or the database does not answer; then the job is tried again.
pub async fn work(app: &App, job: i64, id: Id<Import>) -> Result<(), Error> {
    let mut tx = app.db.read().await?;
    let import = imports::import(&mut tx, id).await?;
    let system = app.system();
    let cx = match &import.agent {
        Some((agent, _)) => Cx::agent(system.now, identity::actor_of(&mut tx, *agent).await?),
        None => system.clone(),
    };
    drop(tx);
    let mut more = false;
    if import.sha256.is_some() {
        match import.state {
            ImportState::Checking => check(app, &cx, reading(app, import).await?).await?,
            ImportState::Running => more = write(app, &cx, reading(app, import).await?).await?,
            _ => {}
        }
    }
    let mut tx = app.db.begin().await?;
    if more {
        outbox::enqueue(&mut tx, system.now, outbox::Job::new(imports::WORK, &id.get())?).await?;
        imports::tell(&mut tx);
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

async fn check(app: &App, cx: &Cx, reading: Reading) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    if !imports::check(&mut tx, &reading.import).await? {
        return Ok(());
    }
    tx.commit().await?;
    let mut seen: HashSet<String> = HashSet::new();
    let mut left = reading.table.rows.len();
    for rows in reading.table.rows.chunks(CHECKED_AT_ONCE) {
        left -= rows.len();
        let mut tally = Tally { rows: count(rows.len()), ..Tally::default() };
        let mut tx = app.db.read().await?;
        for row in rows {
            match weigh(&mut tx, cx, &reading, row).await {
                Ok(weighed) => tell_apart(&mut tally, &reading.import, &weighed, &mut seen),
                Err(Trouble::Refused(refusal)) => tally.refused.push(refused(row, &refusal)),
                Err(Trouble::Fault(error)) => return Err(error.into()),
            }
        }
        drop(tx);
        let mut tx = app.db.begin().await?;
        if !imports::checked(&mut tx, &reading.import, &tally, left == 0).await? {
            return Ok(());
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Counts a row; somebody whom an earlier row makes is not made twice.
fn tell_apart(tally: &mut Tally, import: &Import, weighed: &Weighed, seen: &mut HashSet<String>) {
    let said = &weighed.after;
    let named = said.name.iter().filter(|_| import.entity == Entity::Organisations || said.addresses.is_empty());
    let keys = said.addresses.iter().cloned().chain(said.external_id.iter().map(|id| format!("#{id}")));
    let keys: Vec<String> = keys.chain(named.map(|name| name.to_lowercase())).collect();
    let again = keys.iter().any(|key| seen.contains(key));
    match weighed.verdict {
        Verdict::New if again && import.known == Known::Leave => tally.same += 1,
        Verdict::New if again => tally.changed += 1,
        Verdict::New => tally.made += 1,
        Verdict::Changed => tally.changed += 1,
        Verdict::Same => tally.same += 1,
    }
    seen.extend(keys);
}

fn refused(row: &Row, refusal: &Refusal) -> RefusedRow {
    let args = refusal.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    RefusedRow { line: row.line, code: refusal.code.to_owned(), args }
}

/// Writes a portion. Whether more is to be written.
async fn write(app: &App, cx: &Cx, reading: Reading) -> Result<bool, Error> {
    let begin = usize::try_from(reading.import.at_row).unwrap_or(usize::MAX);
    let rows = reading.table.rows.get(begin..).unwrap_or_default();
    let portion = rows.get(..PORTION).unwrap_or(rows);
    let mut at = reading.import.at_row;
    for some in portion.chunks(WRITTEN_AT_ONCE) {
        if !write_rows(app, cx, &reading, at, some).await? {
            return Ok(false);
        }
        at += count(some.len());
    }
    if portion.len() < rows.len() {
        return Ok(true);
    }
    let mut tx = app.db.begin().await?;
    let import = imports::import(&mut tx, reading.import.id).await?;
    if import.state == ImportState::Running {
        imports::finish(&mut tx, cx, &import).await?;
        let told = json!({
            "file": import.filename, "new": import.made, "changed": import.changed, "same": import.same,
            "refused": import.refused,
        });
        audit::record(&mut tx, cx, "import.finished", "import", import.id.get(), None, Some(told)).await?;
        tx.commit().await?;
    }
    Ok(false)
}

/// Some rows in one transaction; when one of them is refused only in the writing, each in one of its own. `false` when
/// somebody stopped it.
async fn write_rows(app: &App, cx: &Cx, reading: &Reading, at: i64, rows: &[Row]) -> Result<bool, Error> {
    match try_rows(app, cx, reading, at, rows).await? {
        Tried::Counted => return Ok(true),
        Tried::Stopped => return Ok(false),
        Tried::Refused(_) => {}
    }
    for (at, row) in (at..).zip(rows) {
        match try_rows(app, cx, reading, at, std::slice::from_ref(row)).await? {
            Tried::Counted => {}
            Tried::Stopped => return Ok(false),
            Tried::Refused(refusal) => {
                let tally = Tally { rows: 1, refused: vec![refused(row, &refusal)], ..Tally::default() };
                let mut tx = app.db.begin().await?;
                if !imports::advance(&mut tx, &reading.import, at, &tally).await? {
                    return Ok(false);
                }
                tx.commit().await?;
            }
        }
    }
    Ok(true)
}

enum Tried {
    Counted,
    Stopped,
    Refused(Refusal),
}

async fn try_rows(app: &App, cx: &Cx, reading: &Reading, at: i64, rows: &[Row]) -> Result<Tried, Error> {
    let mut tally = Tally { rows: count(rows.len()), ..Tally::default() };
    let mut tx = app.db.begin().await?;
    for row in rows {
        let weighed = match weigh(&mut tx, cx, reading, row).await {
            Ok(weighed) => weighed,
            Err(Trouble::Refused(refusal)) => {
                tally.refused.push(refused(row, &refusal));
                continue;
            }
            Err(Trouble::Fault(error)) => return Err(error.into()),
        };
        match imports::apply(&mut tx, cx, &reading.import, &weighed).await {
            Ok(()) => {}
            Err(Trouble::Refused(refusal)) => return Ok(Tried::Refused(refusal)),
            Err(Trouble::Fault(error)) => return Err(error.into()),
        }
        match weighed.verdict {
            Verdict::New => tally.made += 1,
            Verdict::Changed => tally.changed += 1,
            Verdict::Same => tally.same += 1,
        }
    }
    if !imports::advance(&mut tx, &reading.import, at, &tally).await? {
        return Ok(Tried::Stopped);
    }
    tx.commit().await?;
    Ok(Tried::Counted)
}

/// The rows that cannot be taken, with their line and the reason in front, as a file to be mended and brought again.
///
/// # Errors
/// [`imports::Error::Missing`], [`imports::Error::Gone`].
pub async fn report(app: &App, cx: &Cx, id: Id<Import>, language: Language) -> Result<Vec<u8>, Error> {
    let mut tx = app.db.read().await?;
    let import = imports::detail(&mut tx, cx, id).await?;
    let refusals = imports::refusals(&mut tx, id, 0, count(imports::ROWS_MAX)).await?;
    drop(tx);
    let Reading { table, .. } = reading(app, import).await?;
    let catalogue = app.catalogue;
    let work = tokio::task::spawn_blocking(move || {
        let heading = |key| catalogue.text(language, key, &[]);
        let mut headings = vec![heading("imports-report-line"), heading("imports-report-reason")];
        headings.extend(table.headings.iter().cloned());
        let mut rows = vec![headings];
        let mut lines = table.rows.iter();
        for refusal in &refusals {
            let mut row = vec![refusal.line.to_string(), words(catalogue, language, refusal)];
            let line = lines.find(|row| row.line == refusal.line);
            row.extend(line.map(|row| row.cells.clone()).unwrap_or_default());
            rows.push(row);
        }
        imports::written(&rows)
    });
    work.await.map_err(|stopped| Error::Stopped(stopped.to_string()))
}

/// Why a row cannot be taken, in the reader's language.
pub(crate) fn words(catalogue: &i18n::Catalogue, language: Language, refused: &RefusedRow) -> String {
    let args: Vec<(&str, i18n::Value<'_>)> =
        refused.args.iter().map(|(name, value)| (name.as_str(), i18n::Value::read(value))).collect();
    catalogue.text(language, &refused.code.replace(['.', '_'], "-"), &args)
}

/// Removes the file of an import whose time has passed: the job `imports.forget`.
///
/// # Errors
/// The disk or the database does not answer; then the job is tried again.
pub async fn forget(app: &App, job: i64, id: Id<Import>) -> Result<(), Error> {
    let now = app.system().now;
    let mut tx = app.db.begin().await?;
    let import = imports::import(&mut tx, id).await?;
    if import.state == ImportState::Running {
        let later = outbox::Job::new(imports::FORGET, &id.get())?.due(now + days(1));
        outbox::enqueue(&mut tx, now, later).await?;
    } else if import.until_at <= now {
        remove_file(app, &mut tx, &import).await?;
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes the file of an import that is not being written, because somebody asked for it.
///
/// # Errors
/// [`imports::Error::Missing`]; [`imports::Error::Begun`] while it is being written.
pub async fn drop_file(app: &App, cx: &Cx, id: Id<Import>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let import = imports::detail(&mut tx, cx, id).await?;
    if import.state == ImportState::Running {
        return Err(imports::Error::Begun.into());
    }
    remove_file(app, &mut tx, &import).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes all files that are not being written, and what refusals say of people.
pub(crate) async fn drop_files(app: &App, tx: &mut Tx) -> Result<(), Error> {
    for import in imports::files(tx).await? {
        remove_file(app, tx, &import).await?;
    }
    imports::drop_details(tx).await?;
    Ok(())
}

async fn remove_file(app: &App, tx: &mut Tx, import: &Import) -> Result<(), Error> {
    imports::forget(tx, import.id).await?;
    if let Some(sha256) = &import.sha256
        && !privacy::is_needed(tx, sha256).await?
    {
        app.blobs.remove(tx, sha256).await?;
    }
    Ok(())
}
