//! Somebody leaves: their door closes at once, and what they had goes to somebody else, a portion at a time.

use db::Tx;
use identity::{Agent, AgentChange, Team};
use kernel::{Actor, Cx, Id};
use outbox::Job;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tickets::Ticket;
use web_kit::App;

use crate::{Error, happen};

/// How many tickets, and how many promises, one transaction hands over.
const PORTION: i64 = 50;

/// To whom the work of somebody goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// To one person.
    Agent(i64),
    /// To a team: whoever of it takes a ticket first.
    Team(i64),
    /// To colleagues of each ticket's team, as new tickets are given.
    Spread,
}

/// What somebody would leave behind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeftBehind {
    /// Tickets that are not resolved.
    pub tickets: i64,
    /// Open promises.
    pub promises: i64,
    /// Drafts.
    pub drafts: i64,
}

/// The payload of the job `people.hand_over`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct HandOver {
    from: i64,
    to: To,
    by: i64,
}

/// What somebody would leave behind.
///
/// # Errors
/// [`identity::Error::AgentNotFound`]; faults of the database.
pub async fn left_behind(tx: &mut Tx, id: Id<Agent>) -> Result<LeftBehind, Error> {
    identity::agent(tx, id).await?.ok_or(identity::Error::AgentNotFound)?;
    let tickets::Unfinished { tickets, drafts } = tickets::unfinished(tx, id).await?;
    Ok(LeftBehind { tickets, promises: promises::count_of_agent(tx, id).await?, drafts })
}

/// Deactivates somebody, who is signed out everywhere at once, and has their work handed over after the commit. For
/// somebody who left before, only the work.
///
/// # Errors
/// What identity refuses; [`Error::CannotTakeOver`] when the one who shall take over cannot.
pub async fn depart(app: &App, cx: &Cx, id: Id<Agent>, to: To) -> Result<(), Error> {
    let by = cx.acting_agent().ok_or(Error::AgentsOnly)?.id;
    let mut tx = app.db.begin().await?;
    let change = AgentChange { active: Some(false), ..AgentChange::default() };
    let gone = identity::change_agent(&mut tx, cx, id, &change, None).await?;
    let name = match to {
        To::Agent(other) => {
            let other = identity::agent(&mut tx, Id::new(other)).await?;
            other.filter(|other| other.active && other.id != id).ok_or(Error::CannotTakeOver)?.name
        }
        To::Team(team) => identity::team(&mut tx, Id::<Team>::new(team)).await?.ok_or(Error::CannotTakeOver)?.name,
        To::Spread => "spread".to_owned(),
    };
    let left = left_behind(&mut tx, id).await?;
    let told = json!({
        "name": gone.name, "to": name, "tickets": left.tickets, "promises": left.promises, "drafts": left.drafts,
    });
    audit::record(&mut tx, cx, "agent.handed_over", "agent", id.get(), None, Some(told)).await?;
    let job = Job::new(happen::HAND_OVER, &HandOver { from: id.get(), to, by })?;
    outbox::enqueue(&mut tx, cx.now, job).await?;
    tx.commit().await?;
    Ok(())
}

/// Hands one portion over, and plans the next while there is more. The job `people.hand_over`.
///
/// # Errors
/// Faults of the database; then the job is tried again.
pub(crate) async fn hand_over(app: &App, job: i64, what: &HandOver) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let now = app.clock.now();
    let by = Cx::agent(now, identity::actor_of(&mut tx, Id::new(what.by)).await?);
    outbox::finish(&mut tx, job).await?;
    let portion = portion(&mut tx, &by, what).await?;
    if portion {
        outbox::enqueue(&mut tx, now, Job::new(happen::HAND_OVER, what)?).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// `true` when there may be more.
async fn portion(tx: &mut Tx, by: &Cx, what: &HandOver) -> Result<bool, Error> {
    let from = Id::<Agent>::new(what.from);
    let system = Cx { actor: Actor::System, ..by.clone() };
    let tickets = tickets::tickets_of(tx, from, PORTION).await?;
    for id in &tickets {
        let ticket = tickets::ticket_for_change(tx, &system, *id).await?;
        let given = give(tx, by, &ticket, what.to).await?;
        tickets::hand_over_drafts(tx, Some(*id), from, given.assignee.unwrap_or(Id::new(what.by))).await?;
    }
    if !tickets.is_empty() {
        return Ok(true);
    }
    let promises = promises::open_of_agent(tx, from, PORTION).await?;
    for promise in &promises {
        let ticket = tickets::ticket(tx, &system, promise.ticket).await?;
        let owner = heir(tx, &ticket, from, what).await?;
        promises::hand_over(tx, by, promise, &owner).await?;
    }
    if let To::Agent(to) = what.to {
        tickets::hand_over_drafts(tx, None, from, Id::new(to)).await?;
    }
    Ok(!promises.is_empty())
}

/// Gives a ticket on. Where the person does not belong to its team, it is placed within the team instead.
async fn give(tx: &mut Tx, by: &Cx, ticket: &Ticket, to: To) -> Result<Ticket, Error> {
    let given = match to {
        To::Agent(agent) => assignment::give(tx, by, ticket, ticket.team, Some(Id::new(agent))).await,
        To::Team(team) => assignment::give(tx, by, ticket, Some(Id::new(team)), None).await,
        To::Spread => Err(assignment::Error::NotOfTeam),
    };
    match given {
        Ok(given) => Ok(given),
        Err(assignment::Error::Db(error)) => Err(error.into()),
        Err(_) => {
            let placing =
                assignment::Placing { ticket, team: ticket.team, language: ticket.language, previous_agent: None };
            Ok(assignment::place(tx, by, &placing).await?.ticket)
        }
    }
}

/// Who keeps a promise from now on: the one who was named, else whoever has the ticket, else who decided this.
async fn heir(tx: &mut Tx, ticket: &Ticket, from: Id<Agent>, what: &HandOver) -> Result<Agent, Error> {
    let named = match what.to {
        To::Agent(agent) => Some(Id::new(agent)),
        To::Team(_) | To::Spread => ticket.assignee,
    };
    for id in named.into_iter().filter(|id| *id != from).chain([Id::new(what.by)]) {
        if let Some(agent) = identity::agent(tx, id).await?.filter(|agent| agent.active) {
            return Ok(agent);
        }
    }
    Err(Error::CannotTakeOver)
}
