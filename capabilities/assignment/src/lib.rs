//! Who takes a ticket, and why (PRACTICES C3, A5).
//!
//! The first, simple form: the mailbox names the team; of its agents the one takes the ticket who knows the customer
//! already, else who is present, speaks the language and has the most room. The decision is a pure function
//! ([`choose()`]) and its reason stands on the ticket, so that nobody has to guess why it came to them.
//!
//! Invariants:
//! - Each assignment is a row with its reason, also when a ticket stays with the team or is given by hand.
//! - A ticket is only given to an active agent.
//! - A reason is a key of the catalogue with its values; it is put into words for each reader.
//!
//! Table: `assignments`. Ticket events: `assigned`, `assigned_to_team`, `unassigned`.

mod choose;
mod give;
mod place;
mod reason;
mod store;
#[cfg(test)]
mod tests;

pub use choose::{Candidate, Choice, choose};
use customers::Customer;
use db::Tx;
pub use give::give;
use identity::{Agent, Team};
use kernel::{Id, Kind, Refusal, Refused, Time};
pub use place::{Placed, Placing, place};
pub use reason::Reason;
use tickets::Ticket;

/// Why a ticket could not be given to somebody.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such agent, or they do not work here any more.
    #[error("no such agent")]
    NoSuchAgent,
    /// There is no such team.
    #[error("no such team")]
    NoSuchTeam,
    /// The agent does not belong to that team.
    #[error("the agent is not of that team")]
    NotOfTeam,
    /// The ticket could not be changed.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// The agents could not be read.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NoSuchAgent => Refusal::new(Kind::Invalid, "assignment.no_such_agent").field("agent_id"),
            Self::NoSuchTeam => Refusal::new(Kind::Invalid, "assignment.no_such_team").field("team_id"),
            Self::NotOfTeam => Refusal::new(Kind::Invalid, "assignment.not_of_team").field("agent_id"),
            Self::Tickets(error) => return error.refusal(),
            Self::Identity(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// One assignment of a ticket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assignment {
    /// When.
    pub at: Time,
    /// Who gave it by hand; `None` is the desk.
    pub by: Option<Id<Agent>>,
    /// The team it went to.
    pub team: Option<Id<Team>>,
    /// The agent it went to.
    pub agent: Option<Id<Agent>>,
    /// Why.
    pub reason: Reason,
}

/// Who helped this customer last, on another ticket than this one.
///
/// # Errors
/// Faults of the database.
pub async fn previous_agent(
    tx: &mut Tx,
    customer: Id<Customer>,
    ticket: Id<Ticket>,
) -> Result<Option<Id<Agent>>, Error> {
    Ok(store::previous_agent(tx, customer, ticket).await?)
}

/// The assignments of a ticket, the oldest first. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Assignment>, Error> {
    Ok(store::of_ticket(tx, ticket).await?)
}
