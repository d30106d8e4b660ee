use customers::Customer;
use db::Tx;
use identity::Agent;
use jiff::SignedDuration;
use kernel::{Cx, Id, Time, hours};
use outbox::Job;
use tickets::Ticket;

use crate::{Error, store};

/// The job that erases; its payload is the erasure's number.
pub const ERASE: &str = "customers.erase";
/// How long an erasure can be called off.
pub const DELAY: SignedDuration = hours(24);

/// One person's data goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erasure {
    /// Its number.
    pub id: Id<Erasure>,
    /// Whose data goes.
    pub customer: Id<Customer>,
    /// Who asked for it.
    pub agent: Option<(Id<Agent>, String)>,
    /// `planned`, `done` or `called_off`.
    pub state: String,
    /// When it was asked for.
    pub created_at: Time,
    /// When it is done.
    pub due_at: Time,
    /// When it was done or called off.
    pub ended_at: Option<Time>,
}

/// Plans to erase a person after [`DELAY`].
///
/// # Errors
/// [`Error::Planned`].
pub async fn plan(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<Erasure, Error> {
    if erasure_of(tx, customer).await?.is_some_and(|last| last.state == "planned") {
        return Err(Error::Planned);
    }
    let due_at = cx.now + DELAY;
    let id = store::erasure::insert(tx, cx, customer, due_at).await?;
    outbox::enqueue(tx, cx.now, Job::new(ERASE, &id.get())?.due(due_at).key(key(id))).await?;
    tx.announce(db::News::of("customer", customer.get()));
    store::erasure::find(tx, id).await?.ok_or(Error::NothingPlanned)
}

/// Calls a planned erasure off.
///
/// # Errors
/// [`Error::NothingPlanned`], also when its time has come.
pub async fn call_off(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<(), Error> {
    let last = erasure_of(tx, customer).await?.filter(|last| last.state == "planned" && last.due_at > cx.now);
    let planned = last.ok_or(Error::NothingPlanned)?;
    store::erasure::end(tx, cx, planned.id, "called_off").await?;
    outbox::cancel(tx, &key(planned.id)).await?;
    tx.announce(db::News::of("customer", customer.get()));
    Ok(())
}

/// An erasure by its number.
///
/// # Errors
/// Faults of the database.
pub async fn erasure(tx: &mut Tx, id: Id<Erasure>) -> Result<Option<Erasure>, Error> {
    Ok(store::erasure::find(tx, id).await?)
}

/// The last erasure that was asked for of a person.
///
/// # Errors
/// Faults of the database.
pub async fn erasure_of(tx: &mut Tx, customer: Id<Customer>) -> Result<Option<Erasure>, Error> {
    Ok(store::erasure::last_of(tx, customer).await?)
}

/// Notes that a person was erased.
///
/// # Errors
/// Faults of the database.
pub async fn erased(tx: &mut Tx, cx: &Cx, id: Id<Erasure>) -> Result<(), Error> {
    Ok(store::erasure::end(tx, cx, id, "done").await?)
}

/// Erases what the practices keep of a ticket in words: promises, surveys, planned letters, side threads and the like.
///
/// # Errors
/// Faults of the database.
pub async fn erase_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(), Error> {
    Ok(store::words::of_ticket(tx, ticket).await?)
}

/// Erases these letters from the mail log, and samples of the guard that quote one of the texts; the answer is the
/// letters' blobs.
///
/// # Errors
/// Faults of the database.
pub async fn erase_letters(tx: &mut Tx, letters: &[i64], texts: &[String]) -> Result<Vec<String>, Error> {
    for text in texts.iter().filter(|text| !text.trim().is_empty()) {
        store::words::samples_of(tx, text).await?;
    }
    Ok(store::words::letters(tx, letters).await?)
}

/// Erases what is kept by a person's addresses and number: the rest of the mail log, the letter box of a
/// demonstration, own fields. The answer is the blobs of the letters.
///
/// # Errors
/// Faults of the database.
pub async fn erase_addresses(
    tx: &mut Tx,
    customers: &[Id<Customer>],
    addresses: &[String],
) -> Result<Vec<String>, Error> {
    let mut blobs = Vec::new();
    for address in addresses {
        let letters = store::words::letters_from(tx, address).await?;
        blobs.extend(store::words::letters(tx, &letters).await?);
        store::words::of_address(tx, address).await?;
    }
    for customer in customers {
        store::words::of_customer(tx, *customer).await?;
    }
    Ok(blobs)
}

/// Whether a letter that is kept has these bytes.
///
/// # Errors
/// Faults of the database.
pub async fn is_letter(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(store::words::is_letter(tx, sha256).await?)
}

fn key(id: Id<Erasure>) -> String {
    format!("{ERASE}:{id}")
}
