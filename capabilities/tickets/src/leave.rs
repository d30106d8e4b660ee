use db::Tx;
use identity::Agent;
use kernel::Id;

use crate::{Error, Ticket, store};

/// How much of somebody's work is not done.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Unfinished {
    /// Tickets that they have and that are not resolved.
    pub tickets: i64,
    /// Drafts that they began.
    pub drafts: i64,
}

/// How much somebody would leave behind.
///
/// # Errors
/// Faults of the database.
pub async fn unfinished(tx: &mut Tx, agent: Id<Agent>) -> Result<Unfinished, Error> {
    Ok(store::leave::unfinished(tx, agent).await?)
}

/// The tickets that somebody has and that are not resolved, the oldest first; at most `limit`. For the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn tickets_of(tx: &mut Tx, agent: Id<Agent>, limit: i64) -> Result<Vec<Id<Ticket>>, Error> {
    Ok(store::leave::tickets_of(tx, agent, limit).await?)
}

/// Gives what somebody began to write to another, on one ticket or (`None`) on all. Where the other has begun
/// something themselves, both stay whose they are: nothing that was typed is lost.
///
/// # Errors
/// Faults of the database.
pub async fn hand_over_drafts(
    tx: &mut Tx,
    ticket: Option<Id<Ticket>>,
    from: Id<Agent>,
    to: Id<Agent>,
) -> Result<(), Error> {
    Ok(store::leave::drafts(tx, ticket, from, to).await?)
}
