use customers::{Customer, Merge};
use db::Tx;
use kernel::Id;

use super::{Error, store};

/// At the merge of two customers: what stands in fields of the other and not of the survivor stands there too, kept
/// under the merge's number.
///
/// # Errors
/// Faults of the database.
pub async fn carry(tx: &mut Tx, merge: Id<Merge>, other: Id<Customer>, survivor: Id<Customer>) -> Result<(), Error> {
    Ok(store::value::carry(tx, merge, other, survivor).await?)
}

/// Takes away again what [`carry`] brought, where nobody wrote anything else since.
///
/// # Errors
/// Faults of the database.
pub async fn carry_back(
    tx: &mut Tx,
    merge: Id<Merge>,
    other: Id<Customer>,
    survivor: Id<Customer>,
) -> Result<(), Error> {
    Ok(store::value::carry_back(tx, merge, other, survivor).await?)
}
