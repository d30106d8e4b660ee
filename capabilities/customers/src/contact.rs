//! How a customer is reached: addresses and telephones, several of each, one of them preferred.

use db::Tx;
use kernel::{Cx, Id};

use crate::{
    Customer, Error,
    address::normal_address,
    customer::checked_phone,
    store::{self, phone::digits},
};

/// How many addresses a customer may have.
pub const ADDRESSES_MAX: usize = 50;
/// How many telephone numbers a customer may have.
pub const PHONES_MAX: usize = 20;

/// Notes another address from which the same customer writes.
///
/// # Errors
/// [`Error::Address`]; [`Error::AddressTaken`] when it belongs to somebody else; [`Error::TooMany`].
pub async fn add_address(tx: &mut Tx, cx: &Cx, id: Id<Customer>, address: &str) -> Result<Customer, Error> {
    let address = normal_address(address).ok_or_else(|| Error::Address(address.to_owned()))?;
    let mut customer = standing(tx, id).await?;
    if customer.addresses.contains(&address) {
        return Ok(customer);
    }
    if customer.addresses.len() >= ADDRESSES_MAX {
        return Err(Error::TooMany { field: "address", max: ADDRESSES_MAX });
    }
    let is_first = customer.addresses.is_empty();
    if !store::customer::add_address(tx, cx.now, &address, id, is_first).await? {
        let owner = store::customer::owner_of(tx, &address).await?.ok_or(Error::Missing)?;
        return Err(Error::AddressTaken(owner));
    }
    customer.addresses.push(address);
    saved(tx, cx, customer).await
}

/// Takes an address away. Letters from it open a new customer from then on.
///
/// # Errors
/// [`Error::AddressMissing`]; [`Error::AddressLast`] when it is the only one.
pub async fn remove_address(tx: &mut Tx, cx: &Cx, id: Id<Customer>, address: &str) -> Result<Customer, Error> {
    let (mut customer, at) = with_address(tx, id, address).await?;
    if customer.addresses.len() == 1 {
        return Err(Error::AddressLast);
    }
    let gone = customer.addresses.remove(at);
    store::customer::remove_address(tx, id, &gone).await?;
    customer.refusing.retain(|refusing| refusing.address != gone);
    if at == 0
        && let Some(first) = customer.addresses.first()
    {
        store::customer::prefer_address(tx, id, first).await?;
    }
    if customer.name == gone {
        customer.name = customer.address().to_owned();
    }
    saved(tx, cx, customer).await
}

/// Makes an address the one we write to.
///
/// # Errors
/// [`Error::AddressMissing`].
pub async fn prefer_address(tx: &mut Tx, cx: &Cx, id: Id<Customer>, address: &str) -> Result<Customer, Error> {
    let (mut customer, at) = with_address(tx, id, address).await?;
    let preferred = customer.addresses.remove(at);
    store::customer::prefer_address(tx, id, &preferred).await?;
    customer.addresses.insert(0, preferred);
    saved(tx, cx, customer).await
}

/// Says that an address accepts letters again, after somebody has set it right with its owner.
///
/// # Errors
/// [`Error::AddressMissing`].
pub async fn trust_address(tx: &mut Tx, cx: &Cx, id: Id<Customer>, address: &str) -> Result<Customer, Error> {
    let (mut customer, at) = with_address(tx, id, address).await?;
    let address = customer.addresses.get(at).cloned().unwrap_or_default();
    store::customer::accepts(tx, &address).await?;
    customer.refusing.retain(|refusing| refusing.address != address);
    saved(tx, cx, customer).await
}

async fn with_address(tx: &mut Tx, id: Id<Customer>, address: &str) -> Result<(Customer, usize), Error> {
    let address = normal_address(address).ok_or(Error::AddressMissing)?;
    let customer = standing(tx, id).await?;
    let at = customer.addresses.iter().position(|own| *own == address).ok_or(Error::AddressMissing)?;
    Ok((customer, at))
}

/// Notes another telephone number.
///
/// # Errors
/// [`Error::Phone`]; [`Error::TooMany`].
pub async fn add_phone(tx: &mut Tx, cx: &Cx, id: Id<Customer>, phone: &str) -> Result<Customer, Error> {
    let phone = checked_phone(phone)?;
    let mut customer = standing(tx, id).await?;
    let count = customer.phones.len();
    match customer.phones.iter_mut().find(|own| digits(own) == digits(&phone)) {
        Some(own) => *own = phone,
        None if count >= PHONES_MAX => return Err(Error::TooMany { field: "phone", max: PHONES_MAX }),
        None => customer.phones.push(phone),
    }
    saved(tx, cx, customer).await
}

/// Takes a telephone number away.
///
/// # Errors
/// [`Error::PhoneMissing`].
pub async fn remove_phone(tx: &mut Tx, cx: &Cx, id: Id<Customer>, phone: &str) -> Result<Customer, Error> {
    let mut customer = standing(tx, id).await?;
    let at = customer.phones.iter().position(|own| digits(own) == digits(phone)).ok_or(Error::PhoneMissing)?;
    customer.phones.remove(at);
    saved(tx, cx, customer).await
}

/// Makes a telephone number the first to be called.
///
/// # Errors
/// [`Error::PhoneMissing`].
pub async fn prefer_phone(tx: &mut Tx, cx: &Cx, id: Id<Customer>, phone: &str) -> Result<Customer, Error> {
    let mut customer = standing(tx, id).await?;
    let at = customer.phones.iter().position(|own| digits(own) == digits(phone)).ok_or(Error::PhoneMissing)?;
    let preferred = customer.phones.remove(at);
    customer.phones.insert(0, preferred);
    saved(tx, cx, customer).await
}

/// A customer, locked, who is neither merged nor erased.
pub(crate) async fn standing(tx: &mut Tx, id: Id<Customer>) -> Result<Customer, Error> {
    let customer = store::customer::customer_for_update(tx, id).await?.ok_or(Error::Missing)?;
    match (customer.merged_into, customer.erased_at) {
        (None, None) => Ok(customer),
        (Some(_), _) => Err(Error::Merged),
        (None, Some(_)) => Err(Error::Erased),
    }
}

/// Writes a customer with the telephones, and tells.
pub(crate) async fn saved(tx: &mut Tx, cx: &Cx, mut customer: Customer) -> Result<Customer, Error> {
    store::phone::set(tx, cx.now, customer.id, &customer.phones).await?;
    store::customer::save(tx, cx.now, &mut customer).await?;
    tx.announce(db::News::of("customer", customer.id.get()));
    Ok(customer)
}
