//! Everything personal of a customer goes; that somebody wrote, and when, stays.

use db::Tx;
use kernel::{Cx, Id};

use crate::{Customer, Error, store};

/// Erases a customer and those who went into them: names, addresses, telephones, tags, notes. Others erase before what
/// they keep of the person, while it is still known by which addresses.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Merged`] when they went into somebody else.
pub async fn erase(tx: &mut Tx, cx: &Cx, id: Id<Customer>, name: &str) -> Result<(), Error> {
    for one in everyone(tx, id).await? {
        store::customer::erase(tx, cx.now, one.id, name).await?;
        tx.announce(db::News::of("customer", one.id.get()));
    }
    Ok(())
}

/// A customer, locked, and after them those who went into them: all that is one person.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Merged`] when they went into somebody else.
pub async fn everyone(tx: &mut Tx, id: Id<Customer>) -> Result<Vec<Customer>, Error> {
    let customer = store::customer::customer_for_update(tx, id).await?.ok_or(Error::Missing)?;
    if customer.merged_into.is_some() {
        return Err(Error::Merged);
    }
    let mut all = vec![customer];
    for other in store::merge::merged_into(tx, id).await? {
        all.extend(store::customer::customer(tx, other).await?);
    }
    Ok(all)
}
