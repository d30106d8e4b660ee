//! What happens to tickets is told to whoever asked for it: as jobs, in the transaction in which it happens.

use db::Tx;
use kernel::{Cx, Id};
use outbox::Job;
use serde::{Deserialize, Serialize};

use crate::{Error, Ticket, store};

/// The kind of the job that tells of it.
pub const HAPPENED: &str = "tickets.happened";

/// The payload of [`HAPPENED`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Happened {
    /// The ticket.
    pub ticket: i64,
    /// The kind of the timeline's line, or `customer_wrote` or `agent_wrote`.
    pub kind: String,
    /// The line's number, or the message's: with the kind it names this happening and no other.
    pub number: i64,
    /// The automation rules that led to it.
    pub chain: Vec<i64>,
}

/// From now on tickets tell of exactly these kinds of happenings.
///
/// # Errors
/// Faults of the database.
pub async fn tell_of(tx: &mut Tx, kinds: &[&str]) -> Result<(), Error> {
    Ok(store::told::replace(tx, kinds).await?)
}

/// Tells of a happening, if somebody asked for its kind.
pub(crate) async fn tell(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, kind: &str, number: i64) -> Result<(), Error> {
    if !store::told::is_asked_for(tx, kind).await? {
        return Ok(());
    }
    happened(tx, cx, ticket, kind, number).await
}

/// Tells of a happening whose kind somebody asked for.
pub(crate) async fn happened(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, kind: &str, number: i64) -> Result<(), Error> {
    let chain = cx.origin.chain.clone();
    let what = Happened { ticket: ticket.get(), kind: kind.to_owned(), number, chain };
    outbox::enqueue(tx, cx.now, Job::new(HAPPENED, &what)?).await?;
    Ok(())
}
