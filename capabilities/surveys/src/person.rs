//! What happens to surveys when two customers become one.

use customers::Customer;
use db::Tx;
use kernel::Id;

use crate::{Error, store};

/// After tickets went from one customer to another: the surveys of these tickets go along.
///
/// # Errors
/// Faults of the database.
pub async fn follow_tickets(tx: &mut Tx, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    Ok(store::follow(tx, from, to).await?)
}
