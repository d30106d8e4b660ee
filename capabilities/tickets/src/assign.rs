use db::Tx;
use identity::{Agent, Team};
use kernel::{Cx, Id};

use crate::{Error, Ticket, store};

/// Gives a ticket to a team and one of its agents, or to nobody. Why is the business of `assignment`, which calls this
/// and writes the reason down.
///
/// # Errors
/// Faults of the database.
pub async fn assign(
    tx: &mut Tx,
    cx: &Cx,
    before: &Ticket,
    team: Option<Id<Team>>,
    agent: Option<Id<Agent>>,
) -> Result<Ticket, Error> {
    let mut ticket = before.clone();
    ticket.team = team;
    ticket.assignee = agent;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    Ok(ticket)
}
