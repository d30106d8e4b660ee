use db::Tx;
use identity::{Agent, Team};
use kernel::{Cx, Id};
use serde_json::{Value, json};
use tickets::Ticket;

use crate::{Error, Reason, store};

/// Gives a ticket by hand: to an agent of a team, to a team, or to nobody. Nothing happens when it is there already.
///
/// # Errors
/// [`Error::NoSuchAgent`], [`Error::NoSuchTeam`], [`Error::NotOfTeam`]; faults of the database.
pub async fn give(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    team: Option<Id<Team>>,
    agent: Option<Id<Agent>>,
) -> Result<Ticket, Error> {
    if (ticket.team, ticket.assignee) == (team, agent) {
        return Ok(ticket.clone());
    }
    if let (Some(team), Some(agent)) = (team, agent) {
        check_fits(tx, cx, team, agent).await?;
    }
    write_down(tx, cx, ticket, team, agent, &Reason::new("assignment-reason-by-hand")).await
}

/// A member of the team fits, who sees all tickets, and whoever takes the ticket themselves: they see it, so they may answer it.
async fn check_fits(tx: &mut Tx, cx: &Cx, team: Id<Team>, agent: Id<Agent>) -> Result<(), Error> {
    if cx.acting_agent().is_some_and(|acting| acting.id == agent.get()) {
        return Ok(());
    }
    let is_member = identity::members(tx, team).await?.iter().any(|member| member.id == agent);
    let sees_all = identity::agent(tx, agent).await?.is_some_and(|agent| agent.role.sees_all());
    if is_member || sees_all { Ok(()) } else { Err(Error::NotOfTeam) }
}

/// Gives the ticket and writes down to whom and why.
pub(crate) async fn write_down(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    team: Option<Id<Team>>,
    agent: Option<Id<Agent>>,
    reason: &Reason,
) -> Result<Ticket, Error> {
    let team_name = team_name(tx, team).await?;
    let agent_name = agent_name(tx, agent).await?;
    let given = tickets::assign(tx, cx, ticket, team, agent).await?;
    store::insert(tx, cx, ticket.id, team, agent, reason).await?;
    let kind = match (&team_name, &agent_name) {
        (_, Some(_)) => "assigned",
        (Some(_), None) => "assigned_to_team",
        (None, None) => "unassigned",
    };
    let data = json!({
        "assignee": agent_name,
        "team": team_name,
        "reason": reason.key,
        "reason_args": Value::Object(reason.args.clone()),
    });
    tickets::record(tx, cx, ticket.id, kind, &data).await?;
    Ok(given)
}

async fn team_name(tx: &mut Tx, team: Option<Id<Team>>) -> Result<Option<String>, Error> {
    let Some(id) = team else { return Ok(None) };
    let team = identity::team(tx, id).await?.ok_or(Error::NoSuchTeam)?;
    Ok(Some(team.name))
}

async fn agent_name(tx: &mut Tx, agent: Option<Id<Agent>>) -> Result<Option<String>, Error> {
    let Some(id) = agent else { return Ok(None) };
    let agent = identity::agent(tx, id).await?.filter(|agent| agent.active).ok_or(Error::NoSuchAgent)?;
    Ok(Some(agent.name))
}
