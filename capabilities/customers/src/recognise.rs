use db::Tx;
use kernel::{Cx, Id, Language};

use crate::store::{organisation, word};
use crate::{
    Customer, Error, Organisation,
    address::{domain_of, normal_address},
    customer::{language_after, tidy_name},
    free_mail::is_free_mail,
    store::customer as store,
};

/// Who a letter says it is from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sender {
    /// The address, as written.
    pub address: String,
    /// The name beside it; empty when the letter gives none.
    pub name: String,
    /// The language the letter seems to be written in.
    pub language_guess: Option<Language>,
}

/// Finds the customer who writes from this address, or gets to know them.
///
/// An address that refused letters counts as accepting them again. A known customer learns from the letter: a name, if we had none; the language, as long as nobody confirmed one.
/// When two transactions get to know the same sender at once, both end with the same customer.
///
/// # Errors
/// [`Error::Address`] when the sender's address is none.
pub async fn recognise(tx: &mut Tx, cx: &Cx, sender: &Sender) -> Result<Customer, Error> {
    let address = normal_address(&sender.address).ok_or_else(|| Error::Address(sender.address.clone()))?;
    let found = match store::owner_of(tx, &address).await? {
        Some(id) => id,
        None => meet(tx, cx, &address, sender).await?,
    };
    let mut customer = store::customer(tx, found).await?.ok_or(Error::Missing)?;
    if customer.refusing.iter().any(|refusing| refusing.address == address) {
        store::accepts(tx, &address).await?;
        customer.refusing.retain(|refusing| refusing.address != address);
        tx.announce(db::News::of("customer", found.get()));
    }
    store::wrote(tx, cx.now, customer.id).await?;
    customer.wrote_at = customer.wrote_at.max(Some(cx.now));
    learn(tx, cx, customer, sender).await
}

/// Writes down a new customer; the answer is somebody else's when that somebody was a moment faster.
async fn meet(tx: &mut Tx, cx: &Cx, address: &str, sender: &Sender) -> Result<Id<Customer>, Error> {
    let organisation = organisation_of(tx, cx, address).await?;
    let name = tidy_name(&sender.name);
    let name = if name.is_empty() { address } else { &name };
    let id = store::add_customer(tx, cx.now, name, sender.language_guess, organisation).await?;
    if store::add_address(tx, cx.now, address, id, true).await? {
        let met = store::customer(tx, id).await?.ok_or(Error::Missing)?;
        word::of_customer(tx, &met).await?;
        tx.announce(db::News::of("customer", id.get()));
        return Ok(id);
    }
    store::remove_unused(tx, id).await?;
    store::owner_of(tx, address).await?.ok_or(Error::Missing)
}

pub(crate) async fn organisation_of(tx: &mut Tx, cx: &Cx, address: &str) -> Result<Option<Id<Organisation>>, Error> {
    let domain = domain_of(address);
    if is_free_mail(domain) || !domain.contains('.') {
        return Ok(None);
    }
    Ok(Some(organisation::of_domain(tx, cx.now, domain).await?))
}

async fn learn(tx: &mut Tx, cx: &Cx, customer: Customer, sender: &Sender) -> Result<Customer, Error> {
    let mut learned = customer.clone();
    let name = tidy_name(&sender.name);
    if customer.is_nameless() && !name.is_empty() {
        learned.name = name;
    }
    learned.language = language_after(customer.language, customer.language_known, sender.language_guess);
    if learned == customer {
        return Ok(customer);
    }
    store::save(tx, cx.now, &mut learned).await?;
    tx.announce(db::News::of("customer", learned.id.get()));
    Ok(learned)
}
