use db::Tx;
use kernel::Id;

use crate::{Error, Ticket, store};

/// A Message-ID that a ticket is known by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// The Message-ID.
    pub rfc_message_id: String,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// We wrote that message.
    pub ours: bool,
}

/// The tickets that these Message-IDs belong to, in the order of the ids.
///
/// # Errors
/// Faults of the database.
pub async fn known_threads(tx: &mut Tx, ids: &[String]) -> Result<Vec<Known>, Error> {
    Ok(store::thread::known(tx, ids).await?)
}

/// Remembers Message-IDs that were seen on a ticket, also of letters that never reached us (References), so that
/// answers to those find it. An id that is known already stays where it is.
///
/// # Errors
/// Faults of the database.
pub async fn remember(tx: &mut Tx, ticket: Id<Ticket>, ids: &[String]) -> Result<(), Error> {
    Ok(store::thread::remember(tx, ticket, ids, false).await?)
}
