use db::Tx;
use identity::Agent;
use kernel::{Cx, Id};

use crate::{Error, Promise, event, store};

/// The open promises that somebody gave, the most urgent first; at most `limit`. For the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn open_of_agent(tx: &mut Tx, agent: Id<Agent>, limit: i64) -> Result<Vec<Promise>, Error> {
    Ok(store::open_of_agent(tx, agent, limit).await?)
}

/// How many open promises somebody has.
///
/// # Errors
/// Faults of the database.
pub async fn count_of_agent(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    Ok(store::count_of_agent(tx, agent).await?)
}

/// Somebody else keeps the promise from now on. Words and deadline stay: they were given to the customer.
///
/// # Errors
/// Faults of the database.
pub async fn hand_over(tx: &mut Tx, cx: &Cx, promise: &Promise, to: &Agent) -> Result<(), Error> {
    store::set_owner(tx, promise.id, to.id).await?;
    event::handed_over(tx, cx, promise, to).await
}
