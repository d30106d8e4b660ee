use db::{News, Tx};
use identity::Agent;
use kernel::{Cx, Id, Time};
use serde_json::json;
use tickets::Ticket;

use crate::{Error, store};

/// How many steps a ticket may have.
pub const ITEMS_MAX: usize = 100;
/// The longest step, in characters.
pub const TEXT_CHARS_MAX: usize = 300;

/// A step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its number.
    pub id: Id<Item>,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// What is to be done.
    pub text: String,
    /// When it was done.
    pub done_at: Option<Time>,
    /// Who did it.
    pub done_by: Option<Id<Agent>>,
}

/// What should be different about a step; `None` stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Other words.
    pub text: Option<String>,
    /// Whether it is done.
    pub done: Option<bool>,
}

/// The steps of a ticket in their order. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn items(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Item>, Error> {
    Ok(store::items(tx, ticket).await?)
}

/// Writes a step down, at the end.
///
/// # Errors
/// [`Error::Text`], [`Error::TooMany`]; what the ticket refuses.
pub async fn add(tx: &mut Tx, cx: &Cx, ticket: &Ticket, text: &str) -> Result<Id<Item>, Error> {
    ticket.goes_on()?;
    let text = checked(text)?;
    if store::items(tx, ticket.id).await?.len() >= ITEMS_MAX {
        return Err(Error::TooMany { max: ITEMS_MAX });
    }
    let id = store::insert(tx, cx, ticket.id, &text).await?;
    said(tx, cx, ticket, "step_added", &text).await?;
    Ok(id)
}

/// Ticks a step, takes that back, or words it anew.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::Text`]; what the ticket refuses.
pub async fn change(tx: &mut Tx, cx: &Cx, id: Id<Item>, change: &Change) -> Result<Ticket, Error> {
    let (ticket, mut item) = of(tx, cx, id).await?;
    ticket.goes_on()?;
    if let Some(text) = &change.text {
        item.text = checked(text)?;
    }
    let turned = change.done.filter(|done| *done != item.done_at.is_some());
    if let Some(done) = turned {
        item.done_at = done.then_some(cx.now);
        item.done_by = cx.acting_agent().filter(|_| done).map(|agent| Id::new(agent.id));
    }
    store::update(tx, &item).await?;
    match turned {
        Some(true) => said(tx, cx, &ticket, "step_done", &item.text).await?,
        Some(false) => said(tx, cx, &ticket, "step_open", &item.text).await?,
        None => told(tx, &ticket),
    }
    Ok(ticket)
}

/// Takes a step off the list.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub async fn remove(tx: &mut Tx, cx: &Cx, id: Id<Item>) -> Result<Ticket, Error> {
    let (ticket, item) = of(tx, cx, id).await?;
    store::delete(tx, id).await?;
    said(tx, cx, &ticket, "step_removed", &item.text).await?;
    Ok(ticket)
}

/// Puts the steps in another order; all are named.
///
/// # Errors
/// [`Error::Order`] when somebody added or removed one meanwhile.
pub async fn order(tx: &mut Tx, ticket: &Ticket, wanted: &[Id<Item>]) -> Result<(), Error> {
    let mut there: Vec<i64> = store::items(tx, ticket.id).await?.into_iter().map(|item| item.id.get()).collect();
    let mut named: Vec<i64> = wanted.iter().map(|id| id.get()).collect();
    there.sort_unstable();
    named.sort_unstable();
    if there != named {
        return Err(Error::Order);
    }
    for (position, id) in (0..).zip(wanted) {
        store::place(tx, *id, position).await?;
    }
    told(tx, ticket);
    Ok(())
}

/// All steps of a ticket go to another one, to its end; answers with their numbers.
///
/// # Errors
/// Faults of the database.
pub async fn move_all(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    Ok(store::move_all(tx, from, to).await?)
}

/// Steps that went over come back.
///
/// # Errors
/// Faults of the database.
pub async fn move_back(tx: &mut Tx, items: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    Ok(store::move_back(tx, items, from, to).await?)
}

async fn of(tx: &mut Tx, cx: &Cx, id: Id<Item>) -> Result<(Ticket, Item), Error> {
    let item = store::item(tx, id).await?.ok_or(Error::NoSuchItem)?;
    let ticket = tickets::ticket_for_change(tx, cx, item.ticket).await.map_err(|error| match error {
        tickets::Error::NoSuchTicket => Error::NoSuchItem,
        other => other.into(),
    })?;
    Ok((ticket, item))
}

fn checked(text: &str) -> Result<String, Error> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() || text.chars().count() > TEXT_CHARS_MAX {
        return Err(Error::Text { max: TEXT_CHARS_MAX });
    }
    Ok(text)
}

async fn said(tx: &mut Tx, cx: &Cx, ticket: &Ticket, what: &str, step: &str) -> Result<(), Error> {
    tickets::record(tx, cx, ticket.id, what, &json!({ "step": step })).await?;
    told(tx, ticket);
    Ok(())
}

fn told(tx: &mut Tx, ticket: &Ticket) {
    tx.announce(News {
        kind: "ticket".to_owned(),
        id: ticket.id.get(),
        team_id: ticket.team.map(Id::get),
        agent_id: ticket.assignee.map(Id::get),
    });
}
