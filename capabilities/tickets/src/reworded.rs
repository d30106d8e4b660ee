use db::Tx;
use kernel::{Cx, Id};
use outbox::Job;

use crate::{Error, Ticket};

/// The job that follows when what can be found in a ticket changed; its payload is the ticket's number.
pub const REWORDED: &str = "tickets.reworded";

/// Says that what can be found in a ticket changed: its words, who wrote them, what is attached. Every message and
/// every new subject says so by itself.
///
/// # Errors
/// Faults of the database.
pub async fn reworded(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<(), Error> {
    Ok(enqueue(tx, cx, ticket).await?)
}

pub(crate) async fn enqueue(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<(), db::Error> {
    let written = match Job::new(REWORDED, &ticket.get()) {
        Ok(job) => outbox::enqueue(tx, cx.now, job).await,
        Err(error) => Err(error),
    };
    match written {
        Ok(_) => Ok(()),
        Err(outbox::Error::Db(error)) => Err(error),
        Err(error) => Err(db::Error::column("payload", error)),
    }
}
