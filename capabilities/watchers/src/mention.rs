use db::{News, Tx};
use identity::{Agent, Team};
use kernel::{Actor, Cx, Id, Time};
use tickets::{Message, Ticket, may_see};

use crate::{Error, store, watch::who_sees};

/// How many people one note may call.
const CALLED_MAX: usize = 100;

/// That somebody was called to a ticket by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Its number.
    pub id: Id<Mention>,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// The note.
    pub message: Id<Message>,
    /// Who was called.
    pub agent: Id<Agent>,
    /// The team by whose name they were called.
    pub team: Option<Id<Team>>,
    /// Who called.
    pub by: Id<Agent>,
    /// When.
    pub at: Time,
    /// When they looked.
    pub seen_at: Option<Time>,
}

/// A mention with what a list says about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The mention.
    pub mention: Mention,
    /// What the ticket is about.
    pub subject: String,
    /// Who called.
    pub by_name: String,
    /// The beginning of the note.
    pub line: String,
}

/// Whom a note calls.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Called {
    /// Agents.
    pub agents: Vec<Id<Agent>>,
    /// Teams: all their members who may see the ticket.
    pub teams: Vec<Id<Team>>,
}

/// A part of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// Before this mention; `None` is the newest.
    pub before: Option<i64>,
    /// How many at most, 1 to 200.
    pub limit: i64,
    /// Only those not seen yet.
    pub unseen: bool,
}

/// Writes down whom a note calls. Nobody is called by their own note, and nobody twice.
///
/// Answers with the agents who were called.
///
/// # Errors
/// [`Error::NoSuchAgent`], [`Error::NoSuchTeam`], [`Error::CannotSee`] for an agent called by name,
/// [`Error::TooMany`].
pub async fn mention(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, message): (&Ticket, Id<Message>),
    called: &Called,
) -> Result<Vec<Id<Agent>>, Error> {
    let by = cx.acting_agent().map(|agent| agent.id).ok_or(Error::NoSuchAgent)?;
    let mut rows: Vec<(Id<Agent>, Option<Id<Team>>)> = Vec::new();
    for agent in &called.agents {
        who_sees(tx, ticket, *agent).await?;
        rows.push((*agent, None));
    }
    for team in &called.teams {
        identity::team(tx, *team).await?.ok_or(Error::NoSuchTeam)?;
        for member in identity::members(tx, *team).await?.into_iter().filter(|member| member.active) {
            let actor = Actor::Agent(identity::actor_of(tx, member.id).await?);
            if may_see(&actor, ticket) {
                rows.push((member.id, Some(*team)));
            }
        }
    }
    let mut names: Vec<Id<Agent>> = Vec::new();
    for (agent, team) in rows {
        if agent.get() == by || names.contains(&agent) {
            continue;
        }
        if names.len() >= CALLED_MAX {
            return Err(Error::TooMany { max: CALLED_MAX });
        }
        store::insert(tx, cx, (ticket.id, message), (agent, team), by).await?;
        tx.announce(News {
            kind: "mention".to_owned(),
            id: ticket.id.get(),
            team_id: None,
            agent_id: Some(agent.get()),
        });
        names.push(agent);
    }
    Ok(names)
}

/// An agent has looked at a ticket: its mentions of them are seen.
///
/// # Errors
/// Faults of the database.
pub async fn see(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, agent: Id<Agent>) -> Result<(), Error> {
    if store::see(tx, cx, ticket, agent).await? {
        tx.announce(News { kind: "mention".to_owned(), id: ticket.get(), team_id: None, agent_id: Some(agent.get()) });
    }
    Ok(())
}

/// The mentions of an agent on tickets that they may see, the newest first.
///
/// # Errors
/// Faults of the database.
pub async fn mentions(tx: &mut Tx, cx: &Cx, page: &Page) -> Result<(Vec<Listed>, Option<i64>), Error> {
    let Some(agent) = cx.acting_agent() else { return Ok((Vec::new(), None)) };
    let limit = page.limit.clamp(1, 200);
    let mut listed = store::mentions(tx, agent, page, limit + 1).await?;
    let more = listed.len() > usize::try_from(limit).unwrap_or(200);
    listed.truncate(usize::try_from(limit).unwrap_or(200));
    let next = listed.last().filter(|_| more).map(|last| last.mention.id.get());
    Ok((listed, next))
}

/// How many mentions of an agent nobody has looked at; counted up to a hundred.
///
/// # Errors
/// Faults of the database.
pub async fn unseen(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    Ok(store::unseen(tx, agent).await?)
}
