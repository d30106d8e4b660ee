use db::Tx;
use kernel::{Cx, Edit, Id, Language};

use crate::{
    Customer, Error, Organisation,
    address::normal_address,
    contact::{ADDRESSES_MAX, PHONES_MAX, saved, standing},
    customer::{checked_external_id, checked_name, checked_phone, checked_tags, checked_time_zone},
    recognise::organisation_of,
    store::{self, phone::digits},
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
    /// The telephone number that is called first; it takes the place of the present one.
    pub phone: Edit<String>,
    /// The organisation they write for.
    pub organisation: Edit<Id<Organisation>>,
    /// Their number in another system.
    pub external_id: Edit<String>,
    /// All their tags.
    pub tags: Option<Vec<String>>,
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
    let present = standing(tx, id).await?;
    if expected_version.is_some_and(|expected| expected != present.version) {
        return Err(Error::Stale(present.version));
    }
    let changed = applied(tx, present.clone(), change).await?;
    if changed == present {
        return Ok(present);
    }
    saved(tx, cx, changed).await
}

async fn applied(tx: &mut Tx, mut customer: Customer, change: Change) -> Result<Customer, Error> {
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
    if let Some(tags) = change.tags {
        customer.tags = checked_tags(&tags)?;
    }
    set_phone(&mut customer, change.phone)?;
    customer.organisation = match change.organisation {
        Edit::To(id) => {
            let organisation = store::organisation::find(tx, id).await?.ok_or(Error::OrganisationMissing)?;
            Some((organisation.id, organisation.name))
        }
        Edit::Clear => None,
        Edit::Keep => customer.organisation,
    };
    customer.external_id = match change.external_id {
        Edit::To(written) => Some(checked_external_id(&written)?),
        other => other.of(customer.external_id),
    };
    if let Some(external_id) = &customer.external_id
        && store::customer::by_external_id(tx, external_id).await?.is_some_and(|owner| owner != customer.id)
    {
        return Err(Error::ExternalIdTaken);
    }
    Ok(customer)
}

fn set_phone(customer: &mut Customer, phone: Edit<String>) -> Result<(), Error> {
    match phone {
        Edit::Keep => {}
        Edit::Clear => {
            if !customer.phones.is_empty() {
                customer.phones.remove(0);
            }
        }
        Edit::To(written) => {
            let phone = checked_phone(&written)?;
            match customer.phones.iter().position(|own| digits(own) == digits(&phone)) {
                Some(at) => drop(customer.phones.remove(at)),
                None if customer.phones.is_empty() => {}
                None => drop(customer.phones.remove(0)),
            }
            customer.phones.insert(0, phone);
        }
    }
    Ok(())
}

/// Somebody whom we know before they have written.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct NewCustomer {
    /// Their addresses, the preferred one first.
    pub addresses: Vec<String>,
    /// Their telephone numbers, the preferred one first.
    pub phones: Vec<String>,
    /// Everything else; the telephone in it is not looked at.
    pub about: Change,
}

/// Somebody as they would be written down, if nothing of theirs belongs to others: everything that can be said of it
/// without looking at who is known.
///
/// # Errors
/// The refusals of the fields.
pub fn tidied(new: NewCustomer) -> Result<NewCustomer, Error> {
    let mut addresses: Vec<String> = Vec::new();
    for written in &new.addresses {
        let address = normal_address(written).ok_or_else(|| Error::Address(written.clone()))?;
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    for (field, count, max) in [("address", addresses.len(), ADDRESSES_MAX), ("phone", new.phones.len(), PHONES_MAX)] {
        if count > max {
            return Err(Error::TooMany { field, max });
        }
    }
    let about = Change {
        name: new.about.name.as_deref().map(checked_name).transpose()?,
        time_zone: match new.about.time_zone {
            Edit::To(zone) => Edit::To(checked_time_zone(&zone)?),
            other => other,
        },
        external_id: match new.about.external_id {
            Edit::To(written) => Edit::To(checked_external_id(&written)?),
            other => other,
        },
        tags: new.about.tags.as_deref().map(checked_tags).transpose()?,
        ..new.about
    };
    let phones = new.phones.iter().map(|phone| checked_phone(phone)).collect::<Result<_, _>>()?;
    Ok(NewCustomer { addresses, phones, about })
}

/// Writes down a customer who has not written yet. The organisation is that of the first address, unless said.
///
/// # Errors
/// [`Error::AddressTaken`]; [`Error::NameMissing`] with neither name nor address; the refusals of the fields.
pub async fn create(tx: &mut Tx, cx: &Cx, new: NewCustomer) -> Result<Customer, Error> {
    let mut addresses = Vec::new();
    for written in &new.addresses {
        addresses.push(normal_address(written).ok_or_else(|| Error::Address(written.clone()))?);
    }
    let name = match (&new.about.name, addresses.first()) {
        (Some(name), _) => checked_name(name)?,
        (None, Some(address)) => address.clone(),
        (None, None) => return Err(Error::NameMissing),
    };
    let organisation = match addresses.first() {
        Some(address) => organisation_of(tx, cx, address).await?,
        None => None,
    };
    let id = store::customer::add_customer(tx, cx.now, &name, None, organisation).await?;
    for (place, address) in addresses.iter().enumerate() {
        if !store::customer::add_address(tx, cx.now, address, id, place == 0).await? {
            let owner = store::customer::owner_of(tx, address).await?.ok_or(Error::Missing)?;
            if owner != id {
                return Err(Error::AddressTaken(owner));
            }
        }
    }
    let mut customer = store::customer::customer(tx, id).await?.ok_or(Error::Missing)?;
    for phone in &new.phones {
        customer.phones.push(checked_phone(phone)?);
    }
    let customer = applied(tx, customer, Change { phone: Edit::Keep, ..new.about }).await?;
    saved(tx, cx, customer).await
}
