use db::{News, Tx};
use kernel::{Cx, Id, words};
use serde_json::{Value, json};

use super::{Error, Label, List, list::ordered, store};
use crate::{State, Ticket, record};

/// How many statuses there may be, archived ones included.
pub const STATUSES_MAX: usize = 100;

words! {
    /// Whose turn it is, whatever a desk calls it.
    Category {
        /// Ours.
        Open = "open",
        /// The customer's.
        Waiting = "waiting",
        /// Nobody's.
        Resolved = "resolved",
    }
}

impl Category {
    /// The state of a ticket in this category.
    #[must_use]
    pub const fn state(self) -> State {
        match self {
            Self::Open => State::Open,
            Self::Waiting => State::Waiting,
            Self::Resolved => State::Resolved,
        }
    }
}

/// A status of the desk's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// Its number.
    pub id: Id<Status>,
    /// Its category.
    pub category: Category,
    /// What it is called.
    pub label: Label,
    /// Where it stands among those of its category.
    pub position: i64,
    /// Nobody chooses it any longer; tickets that have it keep it.
    pub is_archived: bool,
    /// Counts the changes.
    pub version: i64,
}

/// A status to be made.
#[derive(Clone, Debug)]
pub struct NewStatus {
    /// Its category.
    pub category: Category,
    /// What it is called.
    pub label: Label,
}

/// What is to be changed about a status.
#[derive(Clone, Debug, Default)]
pub struct StatusChange {
    /// Another category; only while no ticket has it.
    pub category: Option<Category>,
    /// Another name.
    pub label: Option<Label>,
    /// Archived, or chosen again.
    pub archived: Option<bool>,
}

/// What a ticket's status shall be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StatusWanted {
    /// The plain one of a category.
    Plain(Category),
    /// One of the desk's own.
    Own(Id<Status>),
}

/// All statuses: by category and place, archived ones too.
///
/// # Errors
/// Faults of the database.
pub async fn statuses(tx: &mut Tx) -> Result<Vec<Status>, Error> {
    Ok(store::status::all(tx).await?)
}

/// The status with this number.
///
/// # Errors
/// [`Error::Missing`].
pub async fn status(tx: &mut Tx, id: Id<Status>) -> Result<Status, Error> {
    store::status::find(tx, id).await?.ok_or(Error::Missing { field: "status" })
}

/// Makes a status; it stands last in its category.
///
/// # Errors
/// [`Error::Name`], [`Error::TooMany`].
pub async fn create_status(tx: &mut Tx, cx: &Cx, new: &NewStatus) -> Result<Status, Error> {
    if statuses(tx).await?.len() >= STATUSES_MAX {
        return Err(Error::TooMany { max: STATUSES_MAX });
    }
    let label = new.label.checked()?;
    let made = store::status::insert(tx, cx, new.category, &label).await?;
    audit::record(tx, cx, "status.created", "status", made.id.get(), None, Some(written(&made))).await?;
    tx.announce(News::of("properties", 0));
    Ok(made)
}

/// Changes a status.
///
/// # Errors
/// [`Error::Missing`], [`Error::Name`], [`Error::InUse`], [`Error::Stale`].
pub async fn change_status(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Status>,
    change: &StatusChange,
    expected_version: Option<i64>,
) -> Result<Status, Error> {
    let mut status = store::status::find(tx, id).await?.ok_or(Error::Missing { field: "" })?;
    let before = written(&status);
    if expected_version.is_some_and(|expected| expected != status.version) {
        return Err(Error::Stale);
    }
    if let Some(category) = change.category.filter(|category| *category != status.category) {
        if store::status::is_used(tx, id).await? {
            return Err(Error::InUse);
        }
        status.category = category;
    }
    if let Some(label) = &change.label {
        status.label = label.checked()?;
    }
    status.is_archived = change.archived.unwrap_or(status.is_archived);
    status.version += 1;
    store::status::save(tx, cx, &status).await?;
    let after = written(&status);
    audit::record(tx, cx, "status.changed", "status", id.get(), Some(before), Some(after)).await?;
    tx.announce(News::of("properties", 0));
    Ok(status)
}

/// A status in the audit log.
fn written(status: &Status) -> Value {
    json!({ "name": status.label.name, "category": status.category.word(), "archived": status.is_archived })
}

/// Puts the statuses of a category into this order.
///
/// # Errors
/// [`Error::Order`] unless each of that category is named once.
pub async fn order_statuses(tx: &mut Tx, category: Category, ids: &[i64]) -> Result<(), Error> {
    let present = statuses(tx).await?;
    let present: Vec<i64> =
        present.iter().filter(|status| status.category == category).map(|status| status.id.get()).collect();
    ordered(&present, ids)?;
    store::list::order(tx, List::STATUSES, ids).await?;
    tx.announce(News::of("properties", 0));
    Ok(())
}

/// Gives a ticket another status, and with it another category. Resolving and opening again have verbs of their own,
/// because they ask and take back: see [`crate::close`] and [`crate::reopen`].
///
/// # Errors
/// [`Error::Missing`], [`Error::ClosureNeeded`], [`Error::ReopenFirst`].
pub async fn set_status(tx: &mut Tx, cx: &Cx, before: &Ticket, wanted: StatusWanted) -> Result<Ticket, Error> {
    let (category, status) = match wanted {
        StatusWanted::Plain(category) => (category, None),
        StatusWanted::Own(id) => {
            let status = status(tx, id).await?;
            if status.is_archived && before.status != Some(id) {
                return Err(Error::Missing { field: "status" });
            }
            (status.category, Some(status.id))
        }
    };
    before.goes_on().map_err(|_| Error::ReopenFirst)?;
    match (before.category() == State::Resolved, category == Category::Resolved) {
        (false, true) => return Err(Error::ClosureNeeded),
        (true, false) => return Err(Error::ReopenFirst),
        _ => {}
    }
    if before.category() == category.state() && before.status == status {
        return Ok(before.clone());
    }
    let mut ticket = before.clone();
    // A sleeping ticket of the same category sleeps on.
    if before.category() != category.state() {
        ticket.state = category.state();
        ticket.state_before = None;
        ticket.snoozed_until = None;
    }
    crate::store::ticket::update(tx, cx, before, &mut ticket).await?;
    let ticket = place(tx, cx, &ticket, status).await?;
    let from = name_of(tx, before.status).await?;
    let to = name_of(tx, status).await?;
    let data = json!({
        "field": "status", "from": from, "to": to, "from_state": before.category().word(),
        "to_state": ticket.category().word(),
    });
    record(tx, cx, before.id, "status_changed", &data).await.map_err(db_fault)?;
    Ok(ticket)
}

/// Writes the own status of a ticket that is in its category already.
pub(crate) async fn place(tx: &mut Tx, cx: &Cx, before: &Ticket, status: Option<Id<Status>>) -> Result<Ticket, Error> {
    if before.status == status {
        return Ok(before.clone());
    }
    let mut ticket = before.clone();
    ticket.status = status;
    crate::store::ticket::update(tx, cx, before, &mut ticket).await?;
    Ok(ticket)
}

async fn name_of(tx: &mut Tx, id: Option<Id<Status>>) -> Result<Option<String>, Error> {
    match id {
        Some(id) => Ok(store::status::find(tx, id).await?.map(|status| status.label.name)),
        None => Ok(None),
    }
}

/// Writing a line down fails only where the database does.
pub(crate) fn db_fault(error: crate::Error) -> Error {
    match error {
        crate::Error::Db(error) => Error::Db(error),
        other => Error::Db(db::Error::column("ticket_events", other)),
    }
}
