use db::Tx;
use kernel::{Cx, Edit, Id, Language};

use crate::{
    Customer, Error,
    address::normal_address,
    customer::{checked_name, checked_phone, checked_time_zone},
    store,
};

/// What somebody changes about a customer.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Change {
    /// A better name.
    pub name: Option<String>,
    /// The language they want; set by a person, it counts as known. Cleared, guesses count again.
    pub language: Edit<Language>,
    /// Their IANA time zone.
    pub time_zone: Edit<String>,
    /// Their telephone number.
    pub phone: Edit<String>,
}

/// Changes what we know of a customer.
///
/// # Errors
/// [`Error::Stale`] when `expected_version` is given and somebody else was faster; the refusals of the fields.
pub async fn change(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Customer>,
    change: Change,
    expected_version: Option<i64>,
) -> Result<Customer, Error> {
    let present = store::customer_for_update(tx, id).await?.ok_or(Error::Missing)?;
    if expected_version.is_some_and(|expected| expected != present.version) {
        return Err(Error::Stale(present.version));
    }
    let mut changed = applied(present.clone(), change)?;
    if changed != present {
        store::save(tx, cx.now, &mut changed).await?;
        tx.announce(db::News::of("customer", id.get()));
    }
    Ok(changed)
}

fn applied(mut customer: Customer, change: Change) -> Result<Customer, Error> {
    if let Some(name) = change.name {
        customer.name = checked_name(&name)?;
    }
    customer.language_known = match change.language {
        Edit::Keep => customer.language_known,
        Edit::Clear => false,
        Edit::To(_) => true,
    };
    customer.language = change.language.of(customer.language);
    customer.time_zone = match change.time_zone {
        Edit::To(zone) => Some(checked_time_zone(&zone)?),
        other => other.of(customer.time_zone),
    };
    customer.phone = match change.phone {
        Edit::To(phone) => Some(checked_phone(&phone)?),
        other => other.of(customer.phone),
    };
    Ok(customer)
}

/// Notes another address from which the same customer writes.
///
/// # Errors
/// [`Error::Address`]; [`Error::AddressTaken`] when it belongs to somebody else.
pub async fn add_address(tx: &mut Tx, cx: &Cx, id: Id<Customer>, address: &str) -> Result<Customer, Error> {
    let address = normal_address(address).ok_or_else(|| Error::Address(address.to_owned()))?;
    let mut customer = store::customer_for_update(tx, id).await?.ok_or(Error::Missing)?;
    if customer.addresses.contains(&address) {
        return Ok(customer);
    }
    if !store::add_address(tx, cx.now, &address, id, false).await? {
        let owner = store::owner_of(tx, &address).await?.ok_or(Error::Missing)?;
        return Err(Error::AddressTaken(owner));
    }
    store::save(tx, cx.now, &mut customer).await?;
    customer.addresses.push(address);
    tx.announce(db::News::of("customer", id.get()));
    Ok(customer)
}
