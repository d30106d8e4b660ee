use db::{News, Tx};
use kernel::{Cx, Id};
use serde_json::{Value, json};

use super::{Error, Label, store};

/// How many types, and how many topics, there may be, archived ones included.
pub const LISTED_MAX: usize = 500;

/// What sort of matter a ticket is: a question, a fault, an order.
#[derive(Clone, Copy, Debug)]
pub struct TicketType;

/// What a ticket is about: delivery, invoices, kettles.
#[derive(Clone, Copy, Debug)]
pub struct Topic;

/// One of the desk's ordered lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum List {
    /// The types of tickets.
    Types,
    /// The topics of tickets.
    Topics,
}

impl List {
    /// The table of the statuses, which are ordered in the same way.
    pub(crate) const STATUSES: &'static str = "statuses";

    /// Its name in the audit log: the entity, what it is when one is made, and when one is changed.
    const fn audited(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Types => ("ticket_type", "ticket_type.created", "ticket_type.changed"),
            Self::Topics => ("topic", "topic.created", "topic.changed"),
        }
    }

    /// The table.
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Types => "ticket_types",
            Self::Topics => "topics",
        }
    }
}

/// A type or a topic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its number.
    pub id: i64,
    /// What it is called.
    pub label: Label,
    /// Where it stands.
    pub position: i64,
    /// Nobody chooses it any longer; tickets that have it keep it.
    pub is_archived: bool,
    /// Counts the changes.
    pub version: i64,
}

/// A type or a topic to be made.
#[derive(Clone, Debug)]
pub struct NewListed {
    /// What it is called.
    pub label: Label,
}

/// What is to be changed about a type or a topic.
#[derive(Clone, Debug, Default)]
pub struct ListedChange {
    /// Another name.
    pub label: Option<Label>,
    /// Archived, or chosen again.
    pub archived: Option<bool>,
}

/// All of a list in their order, archived ones too.
///
/// # Errors
/// Faults of the database.
pub async fn listed(tx: &mut Tx, list: List) -> Result<Vec<Listed>, Error> {
    Ok(store::list::all(tx, list).await?)
}

/// One of a list, archived or not.
///
/// # Errors
/// Faults of the database.
pub async fn one_listed(tx: &mut Tx, list: List, id: i64) -> Result<Option<Listed>, Error> {
    Ok(store::list::find(tx, list, id).await?)
}

/// Makes one; it stands last.
///
/// # Errors
/// [`Error::Name`], [`Error::TooMany`].
pub async fn create_listed(tx: &mut Tx, cx: &Cx, list: List, new: &NewListed) -> Result<Listed, Error> {
    if listed(tx, list).await?.len() >= LISTED_MAX {
        return Err(Error::TooMany { max: LISTED_MAX });
    }
    let made = store::list::insert(tx, cx, list, &new.label.checked()?).await?;
    let (entity, what, _) = list.audited();
    audit::record(tx, cx, what, entity, made.id, None, Some(written(&made))).await?;
    tx.announce(News::of("properties", 0));
    Ok(made)
}

/// Changes one.
///
/// # Errors
/// [`Error::Missing`], [`Error::Name`], [`Error::Stale`].
pub async fn change_listed(
    tx: &mut Tx,
    cx: &Cx,
    list: List,
    id: i64,
    change: &ListedChange,
    expected_version: Option<i64>,
) -> Result<Listed, Error> {
    let mut one = store::list::find(tx, list, id).await?.ok_or(Error::Missing { field: "" })?;
    if expected_version.is_some_and(|expected| expected != one.version) {
        return Err(Error::Stale);
    }
    let before = written(&one);
    if let Some(label) = &change.label {
        one.label = label.checked()?;
    }
    one.is_archived = change.archived.unwrap_or(one.is_archived);
    one.version += 1;
    store::list::save(tx, cx, list, &one).await?;
    let (entity, _, what) = list.audited();
    audit::record(tx, cx, what, entity, id, Some(before), Some(written(&one))).await?;
    tx.announce(News::of("properties", 0));
    Ok(one)
}

/// One of a list in the audit log.
fn written(one: &Listed) -> Value {
    json!({ "name": one.label.name, "archived": one.is_archived })
}

/// Puts a list into this order.
///
/// # Errors
/// [`Error::Order`] unless each is named once.
pub async fn order_listed(tx: &mut Tx, list: List, ids: &[i64]) -> Result<(), Error> {
    let present: Vec<i64> = listed(tx, list).await?.iter().map(|one| one.id).collect();
    ordered(&present, ids)?;
    store::list::order(tx, list.table(), ids).await?;
    tx.announce(News::of("properties", 0));
    Ok(())
}

/// Refuses an order that does not name each once.
pub(crate) fn ordered(present: &[i64], wanted: &[i64]) -> Result<(), Error> {
    let (mut present, mut wanted) = (present.to_vec(), wanted.to_vec());
    present.sort_unstable();
    wanted.sort_unstable();
    if present == wanted { Ok(()) } else { Err(Error::Order) }
}

/// The name of one that may be given to a ticket.
pub(crate) async fn choosable(tx: &mut Tx, list: List, id: i64, field: &'static str) -> Result<String, Error> {
    let found = store::list::find(tx, list, id).await?.filter(|one| !one.is_archived);
    found.map(|one| one.label.name).ok_or(Error::Missing { field })
}

/// The name of one, archived or not.
pub(crate) async fn name_of<T>(tx: &mut Tx, list: List, id: Option<Id<T>>) -> Result<Option<String>, Error> {
    match id {
        Some(id) => Ok(store::list::find(tx, list, id.get()).await?.map(|one| one.label.name)),
        None => Ok(None),
    }
}
