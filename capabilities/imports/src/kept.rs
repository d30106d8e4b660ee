//! An import from the coming of its file to the going of it.

use db::Tx;
use kernel::{Cx, Id, Right};
use outbox::Job;
use tickets::properties::Field;

use crate::{
    COLUMNS_MAX, Column, Encoding, Entity, Error, FILES_MAX, FORGET, Import, ImportState, KEPT_FOR, Known, RefusedRow,
    Tally, WORK, allow, store,
};

/// A file that came.
#[derive(Clone, Debug)]
pub struct File {
    /// Of whom it tells.
    pub entity: Entity,
    /// What it is called.
    pub filename: String,
    /// The blob.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
    /// In which letters it seems to be written.
    pub encoding: Encoding,
    /// What seems to stand between its cells.
    pub delimiter: char,
    /// What stands above its columns.
    pub headings: Vec<String>,
    /// What its columns seem to mean.
    pub columns: Vec<Column>,
    /// How many rows it has.
    pub rows: i64,
}

/// What somebody decides about a file.
#[derive(Clone, Debug)]
pub struct Plan {
    /// In which letters it is written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: char,
    /// What its columns mean.
    pub columns: Vec<Column>,
    /// What becomes of those whom we know.
    pub known: Known,
    /// What stands above its columns, read in this way.
    pub headings: Vec<String>,
    /// How many rows it has, read in this way.
    pub rows: i64,
}

/// Keeps a file that came; it goes after [`KEPT_FOR`].
///
/// # Errors
/// [`Error::Forbidden`], [`Error::TooManyFiles`].
pub async fn keep(tx: &mut Tx, cx: &Cx, file: &File) -> Result<Import, Error> {
    allow(cx)?;
    if store::files(tx).await? >= FILES_MAX {
        return Err(Error::TooManyFiles { max: FILES_MAX });
    }
    let id = store::insert(tx, cx, file, cx.now + KEPT_FOR).await?;
    outbox::enqueue(tx, cx.now, Job::new(FORGET, &id.get())?.due(cx.now + KEPT_FOR)).await?;
    announce(tx, id);
    import(tx, id).await
}

/// An import, whoever brought it; for the story and its jobs.
///
/// # Errors
/// [`Error::Missing`].
pub async fn import(tx: &mut Tx, id: Id<Import>) -> Result<Import, Error> {
    store::find(tx, id).await?.ok_or(Error::Missing)
}

/// An import with what it says of people: the caller's own, or anybody's for those who see everything.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Missing`].
pub async fn detail(tx: &mut Tx, cx: &Cx, id: Id<Import>) -> Result<Import, Error> {
    allow(cx)?;
    let import = import(tx, id).await?;
    let own = import.agent.as_ref().map(|(agent, _)| agent.get()) == cx.acting_agent().map(|agent| agent.id);
    if own || cx.may(Right::AllTickets) { Ok(import) } else { Err(Error::Missing) }
}

/// Who brought what, and what became of it; the newest first.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn imports(tx: &mut Tx, cx: &Cx, before: Option<i64>, limit: i64) -> Result<Vec<Import>, Error> {
    allow(cx)?;
    Ok(store::list(tx, before.unwrap_or(i64::MAX), limit).await?)
}

/// Says what the columns mean, and goes through the file without writing anything.
///
/// # Errors
/// [`Error::Columns`], [`Error::NoKey`]; [`Error::Begun`], [`Error::Gone`].
pub async fn plan(tx: &mut Tx, cx: &Cx, id: Id<Import>, plan: &Plan, fields: &[Field]) -> Result<Import, Error> {
    let import = detail(tx, cx, id).await?;
    fits(import.entity, plan, fields)?;
    ready(&import)?;
    if !store::plan(tx, id, plan).await? {
        return Err(Error::Begun);
    }
    outbox::enqueue(tx, cx.now, Job::new(WORK, &id.get())?).await?;
    announce(tx, id);
    self::import(tx, id).await
}

fn fits(entity: Entity, plan: &Plan, fields: &[Field]) -> Result<(), Error> {
    let columns = &plan.columns;
    let once = |column: &Column| column.several() || columns.iter().filter(|other| *other == column).count() == 1;
    let is_there = |column: &Column| match column {
        Column::Field(id) => fields.iter().any(|field| field.id.get() == *id && !field.is_archived),
        _ => true,
    };
    let fit = columns.iter().all(|column| column.fits(entity) && once(column) && is_there(column));
    if !fit || columns.len() != plan.headings.len() || columns.len() > COLUMNS_MAX {
        return Err(Error::Columns);
    }
    let keys: &[Column] = match entity {
        Entity::Customers => &[Column::Email, Column::Phone, Column::ExternalId],
        Entity::Organisations => &[Column::Name],
    };
    if columns.iter().any(|column| keys.contains(column)) { Ok(()) } else { Err(Error::NoKey) }
}

fn ready(import: &Import) -> Result<(), Error> {
    match import.state {
        ImportState::Running | ImportState::Stopped | ImportState::Done => Err(Error::Begun),
        _ if import.sha256.is_none() => Err(Error::Gone),
        _ => Ok(()),
    }
}

/// Begins to write the rows, or goes on where it was stopped.
///
/// # Errors
/// [`Error::Begun`], also before anybody has said what the columns mean; [`Error::Gone`].
pub async fn begin(tx: &mut Tx, cx: &Cx, id: Id<Import>) -> Result<Import, Error> {
    let import = detail(tx, cx, id).await?;
    if import.sha256.is_none() {
        return Err(Error::Gone);
    }
    let agent = cx.acting_agent().map(|agent| agent.id);
    let begun = match import.state {
        ImportState::Checking | ImportState::Checked => store::begin(tx, cx.now, id, agent).await?,
        ImportState::Stopped => store::go_on(tx, id, agent).await?,
        _ => false,
    };
    if !begun {
        return Err(Error::Begun);
    }
    outbox::enqueue(tx, cx.now, Job::new(WORK, &id.get())?).await?;
    announce(tx, id);
    self::import(tx, id).await
}

/// Stops the writing behind the row in hand; what was written stays.
///
/// # Errors
/// [`Error::Missing`], [`Error::Forbidden`].
pub async fn stop(tx: &mut Tx, cx: &Cx, id: Id<Import>) -> Result<Import, Error> {
    detail(tx, cx, id).await?;
    store::stop(tx, id).await?;
    announce(tx, id);
    import(tx, id).await
}

/// Counts rows that were written in this transaction. `false` when somebody stopped it, or another node was there:
/// then nothing of the transaction may stay.
///
/// # Errors
/// Faults of the database.
pub async fn advance(tx: &mut Tx, import: &Import, at_row: i64, tally: &Tally) -> Result<bool, Error> {
    let counted = store::advance(tx, import.id, at_row, tally).await?;
    // Whoever looks at customers hears of them when a portion is through, not of each.
    for kind in ["customer", "organisation"] {
        tx.retract(kind);
    }
    announce(tx, import.id);
    Ok(counted)
}

/// Says that many customers and organisations changed.
pub fn tell(tx: &mut Tx) {
    for kind in ["customer", "organisation"] {
        tx.announce(db::News::of(kind, 0));
    }
}

/// Goes through the rows from the first one, without writing them. `false` when somebody decided otherwise meanwhile.
///
/// # Errors
/// Faults of the database.
pub async fn check(tx: &mut Tx, import: &Import) -> Result<bool, Error> {
    Ok(store::check_anew(tx, import.id, import.version).await?)
}

/// Counts rows that were gone through without writing. `false` when somebody decided otherwise meanwhile.
///
/// # Errors
/// Faults of the database.
pub async fn checked(tx: &mut Tx, import: &Import, tally: &Tally, is_last: bool) -> Result<bool, Error> {
    let counted = store::checked(tx, import.id, import.version, tally, is_last).await?;
    announce(tx, import.id);
    Ok(counted)
}

/// All rows were written.
///
/// # Errors
/// Faults of the database.
pub async fn finish(tx: &mut Tx, cx: &Cx, import: &Import) -> Result<(), Error> {
    store::finish(tx, cx.now, import.id, cx.now + KEPT_FOR).await?;
    outbox::enqueue(tx, cx.now, Job::new(FORGET, &import.id.get())?.due(cx.now + KEPT_FOR)).await?;
    announce(tx, import.id);
    tell(tx);
    Ok(())
}

/// Rows that cannot be taken, in the order of the file.
///
/// # Errors
/// Faults of the database.
pub async fn refusals(tx: &mut Tx, id: Id<Import>, after: i64, limit: i64) -> Result<Vec<RefusedRow>, Error> {
    Ok(store::refusals(tx, id, after, limit).await?)
}

/// Imports whose file is there and that are not being written.
///
/// # Errors
/// Faults of the database.
pub async fn files(tx: &mut Tx) -> Result<Vec<Import>, Error> {
    Ok(store::with_file(tx).await?)
}

/// Notes that the file is gone, and forgets what refusals say of people.
///
/// # Errors
/// Faults of the database.
pub async fn forget(tx: &mut Tx, id: Id<Import>) -> Result<(), Error> {
    store::forget(tx, id).await?;
    announce(tx, id);
    Ok(())
}

/// Forgets what refusals say of people, because one of them is erased; the counts stay.
///
/// # Errors
/// Faults of the database.
pub async fn drop_details(tx: &mut Tx) -> Result<(), Error> {
    Ok(store::drop_details(tx).await?)
}

/// Whether an import still needs these bytes.
///
/// # Errors
/// Faults of the database.
pub async fn is_file_kept(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(store::is_file_kept(tx, sha256).await?)
}

fn announce(tx: &mut Tx, id: Id<Import>) {
    tx.announce(db::News::of("import", id.get()));
}
