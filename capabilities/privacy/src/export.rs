use customers::Customer;
use db::Tx;
use identity::Agent;
use jiff::SignedDuration;
use kernel::{Cx, Id, Time, days};
use outbox::Job;

use crate::{Error, store};

/// The job that writes an export; its payload is the export's number.
pub const EXPORT: &str = "customers.export";
/// How long the file is there.
pub const KEPT_FOR: SignedDuration = days(7);

/// One person's data as a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Export {
    /// Its number.
    pub id: Id<Export>,
    /// Whose data it is.
    pub customer: Id<Customer>,
    /// Who asked for it.
    pub agent: Option<(Id<Agent>, String)>,
    /// How far it is.
    pub state: ExportState,
    /// The blob, when it is ready.
    pub sha256: Option<String>,
    /// Its size in bytes, when it is ready.
    pub size: Option<i64>,
    /// When it was asked for.
    pub created_at: Time,
    /// Until when it is there.
    pub until_at: Option<Time>,
}

/// How far an export is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExportState {
    /// It is being written.
    Waiting,
    /// It is ready.
    Ready,
    /// Its time has passed.
    Gone,
}

impl ExportState {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::Gone => "gone",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Waiting, Self::Ready, Self::Gone].into_iter().find(|state| state.word() == word)
    }
}

/// Asks for one person's data; a job writes it.
///
/// # Errors
/// Faults of the database.
pub async fn ask(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<Id<Export>, Error> {
    let id = store::export::insert(tx, cx, customer).await?;
    outbox::enqueue(tx, cx.now, Job::new(EXPORT, &id.get())?.slow()).await?;
    tx.announce(db::News::of("customer", customer.get()));
    Ok(id)
}

/// An export.
///
/// # Errors
/// [`Error::NoExport`].
pub async fn export(tx: &mut Tx, id: Id<Export>) -> Result<Export, Error> {
    store::export::find(tx, id).await?.ok_or(Error::NoExport)
}

/// The latest exports of a person, the newest first.
///
/// # Errors
/// Faults of the database.
pub async fn exports_of(tx: &mut Tx, customer: Id<Customer>) -> Result<Vec<Export>, Error> {
    Ok(store::export::of(tx, customer).await?)
}

/// Notes that an export is ready.
///
/// # Errors
/// Faults of the database.
pub async fn finished(tx: &mut Tx, cx: &Cx, export: &Export, sha256: &str, size: i64) -> Result<(), Error> {
    store::export::ready(tx, cx.now, export.id, sha256, size, cx.now + KEPT_FOR).await?;
    tx.announce(db::News::of("customer", export.customer.get()));
    Ok(())
}

/// The exports of a person whose time has passed, or all of them; for whoever removes their files.
///
/// # Errors
/// Faults of the database.
pub async fn stale(tx: &mut Tx, customer: Id<Customer>, now: Option<Time>) -> Result<Vec<Export>, Error> {
    Ok(store::export::ready_until(tx, customer, now.unwrap_or(Time::from_micros(i64::MAX))).await?)
}

/// Notes that the file of an export is gone.
///
/// # Errors
/// Faults of the database.
pub async fn forget(tx: &mut Tx, export: &Export) -> Result<(), Error> {
    store::export::gone(tx, export.id).await?;
    tx.announce(db::News::of("customer", export.customer.get()));
    Ok(())
}
