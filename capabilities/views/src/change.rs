use db::{News, Tx};
use kernel::{Actor, AgentActor, Cx, Id};

use crate::{Error, Field, NewView, Owner, View, store};

/// The longest name, in characters.
const NAME_CHARS_MAX: usize = 60;
/// How many columns a table may have.
const COLUMNS_MAX: usize = 20;
/// How many views each agent, each team and the whole desk may have.
pub(crate) const VIEWS_MAX: i64 = 50;

/// The orders a list knows.
const SORTS: [&str; 4] = ["longest_waiting", "next_due", "newest", "priority"];
/// The ways of showing a list.
const MODES: [&str; 2] = ["cards", "table"];
/// The columns a table knows, beside fields of the desk's own (`field:7`).
const COLUMNS: [&str; 15] = [
    "number",
    "customer",
    "subject",
    "state",
    "priority",
    "assignee",
    "team",
    "waiting",
    "last_message",
    "due",
    "language",
    "channel",
    "tags",
    "type",
    "topic",
];

/// Makes a view.
///
/// # Errors
/// [`Error::NotYours`], [`Error::TooMany`], the refusals of its parts.
pub async fn create(tx: &mut Tx, cx: &Cx, new: &NewView) -> Result<View, Error> {
    let agent = acting(cx)?;
    let new = checked(agent, new)?;
    if store::count(tx, agent, new.owner).await? >= VIEWS_MAX {
        return Err(Error::TooMany { max: VIEWS_MAX });
    }
    let view = store::insert(tx, cx, agent, &new).await?;
    tx.announce(news(&view));
    Ok(view)
}

/// Changes a view as a whole.
///
/// # Errors
/// [`Error::NoSuchView`], [`Error::NotYours`], [`Error::Stale`], the refusals of its parts.
pub async fn change(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<View>,
    new: &NewView,
    expected_version: Option<i64>,
) -> Result<View, Error> {
    let agent = acting(cx)?;
    let before = for_change(tx, cx, id).await?;
    if expected_version.is_some_and(|expected| expected != before.version) {
        return Err(Error::Stale);
    }
    let new = checked(agent, new)?;
    let is_own_again = new.owner == Owner::Agent && before.owner != Owner::Agent;
    if new.owner != before.owner && store::count(tx, agent, new.owner).await? >= VIEWS_MAX {
        return Err(Error::TooMany { max: VIEWS_MAX });
    }
    store::update(tx, cx, &before, &new, is_own_again.then_some(agent.id)).await?;
    let view = store::view(tx, id).await?.ok_or(Error::NoSuchView)?;
    tx.announce(news(&before));
    tx.announce(news(&view));
    Ok(view)
}

/// Takes a view away.
///
/// # Errors
/// [`Error::NoSuchView`], [`Error::NotYours`].
pub async fn remove(tx: &mut Tx, cx: &Cx, id: Id<View>) -> Result<(), Error> {
    let view = for_change(tx, cx, id).await?;
    store::remove(tx, id).await?;
    tx.announce(news(&view));
    Ok(())
}

/// Puts views into this order; those that the caller may not change stay where they are.
///
/// # Errors
/// Faults of the database.
pub async fn arrange(tx: &mut Tx, cx: &Cx, order: &[i64]) -> Result<(), Error> {
    let agent = acting(cx)?;
    let mut views = store::views_of(tx, agent).await?;
    views.retain(|view| view.may_be_changed_by(agent));
    for (position, id) in (1_i64..).zip(order) {
        if let Some(view) = views.iter().find(|view| view.id.get() == *id && view.position != position) {
            store::place(tx, view.id, position).await?;
            tx.announce(news(view));
        }
    }
    Ok(())
}

/// Whether a word names a column.
pub(crate) fn is_column(word: &str) -> bool {
    COLUMNS.contains(&word) || matches!(Field::from_word(word), Some(Field::Own(_)))
}

/// Whether columns, a sort and a mode are known.
pub(crate) fn check_looks(columns: &[String], sort: &str, mode: &str) -> Result<(), Error> {
    if columns.len() > COLUMNS_MAX || !columns.iter().all(|column| is_column(column)) {
        return Err(Error::Word { field: "columns" });
    }
    if !SORTS.contains(&sort) {
        return Err(Error::Word { field: "sort" });
    }
    if MODES.contains(&mode) { Ok(()) } else { Err(Error::Word { field: "mode" }) }
}

pub(crate) fn acting(cx: &Cx) -> Result<&AgentActor, Error> {
    match &cx.actor {
        Actor::Agent(agent) => Ok(agent),
        Actor::System | Actor::Customer(_) => Err(Error::NotYours),
    }
}

async fn for_change(tx: &mut Tx, cx: &Cx, id: Id<View>) -> Result<View, Error> {
    store::lock(tx, id).await?;
    let view = crate::view(tx, cx, id).await?;
    if view.may_be_changed_by(acting(cx)?) { Ok(view) } else { Err(Error::NotYours) }
}

fn checked(agent: &AgentActor, new: &NewView) -> Result<NewView, Error> {
    if !new.owner.may_be_changed_by(agent) {
        return Err(Error::NotYours);
    }
    let name = new.name.trim().replace('\0', "");
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(Error::Name { max: NAME_CHARS_MAX });
    }
    check_looks(&new.columns, &new.sort, &new.mode)?;
    Ok(NewView { name, ..new.clone() })
}

/// News for those who see it. Own views are told to their owner alone: no team has the number 0.
fn news(view: &View) -> News {
    let (team_id, agent_id) = match view.owner {
        Owner::Agent => (Some(0), Some(view.agent.get())),
        Owner::Team(team) => (Some(team.get()), None),
        Owner::All => (None, None),
    };
    News { kind: "views".to_owned(), id: view.id.get(), team_id, agent_id }
}
