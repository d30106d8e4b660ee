use db::{News, Tx};
use identity::Agent;
use kernel::{Actor, Cx, Id};
use serde_json::json;
use tickets::{Ticket, may_see};

use crate::{Error, store};

/// How many people may watch one ticket.
pub const WATCHERS_MAX: usize = 50;

/// Lets an agent follow a ticket; once is enough.
///
/// # Errors
/// [`Error::NoSuchAgent`], [`Error::CannotSee`], [`Error::TooMany`].
pub async fn watch(tx: &mut Tx, cx: &Cx, ticket: &Ticket, agent: Id<Agent>) -> Result<(), Error> {
    let who = who_sees(tx, ticket, agent).await?;
    if store::watchers(tx, ticket.id).await?.len() >= WATCHERS_MAX {
        return Err(Error::TooMany { max: WATCHERS_MAX });
    }
    if store::watch(tx, cx, ticket.id, agent).await? {
        said(tx, cx, ticket, "watcher_added", &who).await?;
    }
    Ok(())
}

/// Lets an agent no longer follow a ticket.
///
/// # Errors
/// [`Error::NoSuchAgent`].
pub async fn unwatch(tx: &mut Tx, cx: &Cx, ticket: &Ticket, agent: Id<Agent>) -> Result<(), Error> {
    let who = identity::agent(tx, agent).await?.ok_or(Error::NoSuchAgent)?;
    if store::unwatch(tx, ticket.id, agent).await? {
        said(tx, cx, ticket, "watcher_removed", &who).await?;
    }
    Ok(())
}

async fn said(tx: &mut Tx, cx: &Cx, ticket: &Ticket, what: &str, who: &Agent) -> Result<(), Error> {
    let themselves = cx.acting_agent().is_some_and(|agent| agent.id == who.id.get());
    tickets::record(tx, cx, ticket.id, what, &json!({ "name": who.name, "own": themselves })).await?;
    tx.announce(News {
        kind: "ticket".to_owned(),
        id: ticket.id.get(),
        team_id: ticket.team.map(Id::get),
        agent_id: ticket.assignee.map(Id::get),
    });
    Ok(())
}

/// An active agent who may see the ticket.
pub(crate) async fn who_sees(tx: &mut Tx, ticket: &Ticket, agent: Id<Agent>) -> Result<Agent, Error> {
    let who = identity::agent(tx, agent).await?.filter(|agent| agent.active).ok_or(Error::NoSuchAgent)?;
    let actor = Actor::Agent(identity::actor_of(tx, agent).await?);
    if may_see(&actor, ticket) { Ok(who) } else { Err(Error::CannotSee { name: who.name }) }
}

/// Who follows a ticket, whoever began first.
///
/// # Errors
/// Faults of the database.
pub async fn watchers(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Id<Agent>>, Error> {
    Ok(store::watchers(tx, ticket).await?)
}

/// Whoever follows one ticket follows another too: it goes on there.
///
/// # Errors
/// Faults of the database.
pub async fn follow_too(tx: &mut Tx, cx: &Cx, from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    Ok(store::follow_too(tx, cx, from, to).await?)
}
