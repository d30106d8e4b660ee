//! A customer's tickets become another's, because both are one person, and back.

use customers::{Customer, Merge};
use db::Tx;
use kernel::{Id, Time};

use crate::{Error, store};

/// Gives all tickets and messages of a customer to another, and keeps under the merge's number which they were.
///
/// # Errors
/// Faults of the database.
pub async fn hand_over(tx: &mut Tx, merge: Id<Merge>, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    Ok(store::hand_over::over(tx, merge, from, to).await?)
}

/// Gives back what [`hand_over`] gave. Of what came after the merge goes along what a letter from one of `addresses`
/// opened: that is clearly theirs.
///
/// # Errors
/// Faults of the database.
pub async fn hand_back(
    tx: &mut Tx,
    merge: Id<Merge>,
    (survivor, other): (Id<Customer>, Id<Customer>),
    since: Time,
    addresses: &[String],
) -> Result<(), Error> {
    Ok(store::hand_over::back(tx, merge, (survivor, other), since, addresses).await?)
}
