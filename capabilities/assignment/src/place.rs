use db::Tx;
use identity::{Agent, Team};
use kernel::{Cx, Id, Language};
use tickets::Ticket;

use crate::{Candidate, Choice, Error, Reason, choose, give::write_down, store};

/// A ticket to be placed.
#[derive(Clone, Debug)]
pub struct Placing<'a> {
    /// The ticket, locked for change.
    pub ticket: &'a Ticket,
    /// The team that the mailbox names.
    pub team: Option<Id<Team>>,
    /// The customer's language, if it is known.
    pub language: Option<Language>,
    /// The agent who helped this customer last, if any.
    pub previous_agent: Option<Id<Agent>>,
}

/// Where a ticket went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// The ticket as it stands now.
    pub ticket: Ticket,
    /// The team that has it.
    pub team: Option<Id<Team>>,
    /// The agent who has it; `None` leaves it to the team.
    pub agent: Option<Id<Agent>>,
    /// Why.
    pub reason: Reason,
}

/// Places a ticket: decides by [`choose()`], gives it, and writes down why.
///
/// # Errors
/// [`Error::NoSuchTeam`]; faults of the database.
pub async fn place(tx: &mut Tx, cx: &Cx, placing: &Placing<'_>) -> Result<Placed, Error> {
    let (agent, reason) = match placing.team {
        Some(team) => within(tx, placing, team).await?,
        None => (None, Reason::new("assignment-reason-no-team")),
    };
    let ticket = write_down(tx, cx, placing.ticket, placing.team, agent, &reason).await?;
    Ok(Placed { ticket, team: placing.team, agent, reason })
}

async fn within(tx: &mut Tx, placing: &Placing<'_>, team: Id<Team>) -> Result<(Option<Id<Agent>>, Reason), Error> {
    let named = identity::team(tx, team).await?.ok_or(Error::NoSuchTeam)?;
    let members = identity::members(tx, team).await?;
    let candidates = candidates(tx, members).await?;
    let choice = choose(&candidates, placing.language, placing.previous_agent);
    let agent = match choice {
        Choice::Returns(one) | Choice::Takes { candidate: one, .. } => Some(one.agent),
        Choice::NobodySpeaks | Choice::NobodyPresent => None,
    };
    Ok((agent, Reason::of(choice, &named.name, placing.language)))
}

async fn candidates(tx: &mut Tx, members: Vec<Agent>) -> Result<Vec<Candidate>, Error> {
    let ids: Vec<Id<Agent>> = members.iter().map(|agent| agent.id).collect();
    let loads = store::loads(tx, &ids).await?;
    let candidate = |agent: Agent| {
        let load = loads.get(&agent.id).copied().unwrap_or_default();
        Candidate {
            agent: agent.id,
            name: agent.name,
            present: agent.present,
            languages: agent.languages,
            open_tickets: load.open_tickets,
            last_given_at: load.last_given_at,
        }
    };
    Ok(members.into_iter().map(candidate).collect())
}
