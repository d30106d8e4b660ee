//! Who may be one person: the same telephone, the same address spelled otherwise, the same name at the same domain.

use db::Tx;
use kernel::{Cx, Id};

use crate::{
    Customer, Error,
    address::domain_of,
    find::words_of,
    free_mail::is_free_mail,
    store::{self, phone::digits},
};

/// Two customers who may be one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Duplicate {
    /// The one we have known longer.
    pub first: Id<Customer>,
    /// The other.
    pub second: Id<Customer>,
    /// `phone`, `address` or `name`.
    pub because: String,
}

/// What two customers have in common when they may be one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Key {
    pub(crate) kind: &'static str,
    pub(crate) value: String,
}

/// How many digits from the end make a telephone number: what is before them is written in many ways.
const PHONE_DIGITS: usize = 8;

pub(crate) fn keys_of(customer: &Customer) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    let mut add = |kind, value: String| {
        let key = Key { kind, value };
        if !keys.contains(&key) {
            keys.push(key);
        }
    };
    for phone in &customer.phones {
        let digits = digits(phone);
        if let Some(end) = digits.len().checked_sub(PHONE_DIGITS).and_then(|from| digits.get(from..)) {
            add("phone", end.to_owned());
        }
    }
    let mut name: Vec<String> = words_of(&customer.name).collect();
    name.sort();
    for address in &customer.addresses {
        add("address", one_spelling(address));
        let domain = domain_of(address);
        if name.len() > 1 && !customer.is_nameless() && !is_free_mail(domain) {
            add("name", format!("{} {domain}", name.join(" ")));
        }
    }
    keys
}

/// An address as its provider reads it: without what stands behind a `+`, and without dots where they do not count.
pub(crate) fn one_spelling(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let local = local.split('+').next().unwrap_or(local);
    match domain {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", local.replace('.', "")),
        "yandex.ru" | "ya.ru" | "yandex.com" => format!("{}@yandex.ru", local.replace('-', ".")),
        _ => format!("{local}@{domain}"),
    }
}

/// Suggestions, the newest first; `before` is the second and first number of the last one that was shown.
///
/// # Errors
/// Faults of the database.
pub async fn duplicates(tx: &mut Tx, before: Option<(i64, i64)>, limit: i64) -> Result<Vec<Duplicate>, Error> {
    Ok(store::duplicate::list(tx, before.unwrap_or((i64::MAX, i64::MAX)), limit).await?)
}

/// Suggestions about one customer, up to twenty.
///
/// # Errors
/// Faults of the database.
pub async fn duplicates_of(tx: &mut Tx, id: Id<Customer>) -> Result<Vec<Duplicate>, Error> {
    Ok(store::duplicate::of(tx, id).await?)
}

/// Says that two customers are two people; nobody is asked again.
///
/// # Errors
/// [`Error::Missing`] when nobody suggested it.
pub async fn dismiss_duplicate(tx: &mut Tx, cx: &Cx, one: Id<Customer>, other: Id<Customer>) -> Result<(), Error> {
    if !store::duplicate::dismiss(tx, cx, one.get(), other.get()).await? {
        return Err(Error::Missing);
    }
    tx.announce(db::News::of("customer", one.get()));
    tx.announce(db::News::of("customer", other.get()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::one_spelling;

    #[test]
    fn one_mailbox_is_one_spelling() {
        for (written, read) in [
            ("ana.kovac+shop@gmail.com", "anakovac@gmail.com"),
            ("anakovac@googlemail.com", "anakovac@gmail.com"),
            ("ana-kovac@ya.ru", "ana.kovac@yandex.ru"),
            ("ana.kovac+1@firma.example", "ana.kovac@firma.example"),
        ] {
            assert_eq!(one_spelling(written), read);
        }
        assert_ne!(one_spelling("ana.kovac@firma.example"), one_spelling("anakovac@firma.example"));
    }
}
