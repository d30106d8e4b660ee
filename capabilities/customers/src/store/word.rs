//! The words that customers and organisations are found by, and the keys by which two may be one.

use std::collections::BTreeSet;

use db::{Error, Tx, sql};
use kernel::Id;

use super::{duplicate, phone::digits};
use crate::{Customer, Organisation, duplicate::keys_of, find::words_of};

/// The longest word that is kept, in characters.
const WORD_CHARS_MAX: usize = 40;
/// The shortest end of a telephone number that finds it, in digits.
const DIGITS_MIN: usize = 4;
/// How many rows one statement writes.
const ROWS: usize = 100;

/// A name in small letters without diacritics, for sorting.
pub(crate) fn folded(name: &str) -> String {
    crate::find::folded(name).chars().take(200).collect()
}

/// A word as it stands in the index.
pub(crate) fn written(word: &str) -> String {
    let short: String = word.chars().take(WORD_CHARS_MAX).collect();
    data_encoding::HEXLOWER.encode(short.as_bytes())
}

/// Writes the words and keys of a customer anew.
pub(crate) async fn of_customer(tx: &mut Tx, customer: &Customer) -> Result<(), Error> {
    let mut words: BTreeSet<String> = words_of(&customer.name).map(|word| written(&word)).collect();
    for address in &customer.addresses {
        words.extend(words_of(address).map(|word| written(&word)));
    }
    for phone in &customer.phones {
        let digits = digits(phone);
        words.extend((0..=digits.len().saturating_sub(DIGITS_MIN)).filter_map(|from| digits.get(from..).map(written)));
    }
    words.extend(customer.external_id.as_deref().into_iter().flat_map(words_of).map(|word| written(&word)));
    let own = sql("SELECT word FROM customer_words WHERE customer_id = $1 LIMIT 5000").bind(customer.id);
    let before: BTreeSet<String> =
        tx.rows(own).await?.iter().map(|row| row.get("word")).collect::<Result<_, Error>>()?;
    if before != words {
        tx.run(sql("DELETE FROM customer_words WHERE customer_id = $1").bind(customer.id)).await?;
        put(tx, "customer", customer.id.get(), &words).await?;
    }
    duplicate::set_keys(tx, customer.id, &keys_of(customer)).await
}

/// Writes the words of an organisation anew.
pub(crate) async fn of_organisation(tx: &mut Tx, organisation: &Organisation) -> Result<(), Error> {
    let mut words: BTreeSet<String> = words_of(&organisation.name).map(|word| written(&word)).collect();
    for domain in &organisation.domains {
        words.extend(words_of(domain).map(|word| written(&word)));
    }
    words.extend(organisation.external_id.as_deref().into_iter().flat_map(words_of).map(|word| written(&word)));
    let gone = sql("DELETE FROM organisation_words WHERE organisation_id = $1").bind(organisation.id);
    tx.run(gone).await?;
    put(tx, "organisation", organisation.id.get(), &words).await
}

async fn put(tx: &mut Tx, whose: &'static str, id: i64, words: &BTreeSet<String>) -> Result<(), Error> {
    let words: Vec<&String> = words.iter().collect();
    for some in words.chunks(ROWS) {
        let places: Vec<String> = (0..some.len()).map(|at| format!("(${}, $1)", at + 2)).collect();
        let text =
            format!("INSERT INTO {whose}_words (word, {whose}_id) VALUES {} ON CONFLICT DO NOTHING", places.join(", "));
        tx.run(sql(text).bind(id).bind_all(some.iter().map(|word| word.as_str()))).await?;
    }
    Ok(())
}

/// Nothing finds this customer any more.
pub(crate) async fn forget_customer(tx: &mut Tx, id: Id<Customer>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM customer_words WHERE customer_id = $1").bind(id)).await?;
    tx.run(sql("DELETE FROM customer_keys WHERE customer_id = $1").bind(id)).await?;
    Ok(())
}
