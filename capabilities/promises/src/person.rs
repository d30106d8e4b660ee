//! What happens to promises when two customers become one, or when a person is erased.

use customers::Customer;
use db::Tx;
use kernel::Id;
use tickets::Ticket;

use crate::{Error, store};

/// After tickets went from one customer to another: the promises of these tickets go along.
///
/// # Errors
/// Faults of the database.
pub async fn follow_tickets(tx: &mut Tx, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    Ok(store::follow(tx, from, to).await?)
}

/// Erases the words of the promises of a ticket; states, times and numbers stay.
///
/// # Errors
/// Faults of the database.
pub async fn erase_words(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(), Error> {
    Ok(store::erase(tx, ticket).await?)
}
