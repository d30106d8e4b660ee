//! The people who write to us: one customer, many addresses, and the organisation they write for.
//!
//! Practice: a customer is met as one person, whichever address they use, by name and in their language
//! (`PRACTICES`, "know who is speaking").
//!
//! Invariants:
//! - An address belongs to exactly one customer; every customer has at least one address.
//! - A language that somebody confirmed (`language_known`) is never replaced by a guess.
//! - Free-mail domains never make an organisation.
//! - Two letters of a new sender that are read at the same moment make one customer.
//!
//! - An address that refused letters counts as accepting them again as soon as somebody writes from it.
//!
//! Tables: `customers`, `customer_addresses`, `organisations`. News: `customer`.
//!
//! Every agent may read every customer: the same person writes to several teams. Tickets are what is scoped.

mod address;
pub mod api;
mod change;
mod customer;
mod free_mail;
mod recognise;
mod refuse;
mod reworded;
mod store;
#[cfg(test)]
mod tests;

pub use address::{ADDRESS_BYTES_MAX, domain_of, normal_address};
pub use change::{Change, add_address, change};
pub use customer::{Customer, NAME_CHARS_MAX, Organisation, PHONE_CHARS_MAX};
pub use free_mail::is_free_mail;
use kernel::{Id, Kind, Refusal, Refused};
pub use recognise::{Sender, recognise};
pub use refuse::{Refusing, is_refusing, note_refusal};
pub use reworded::REWORDED;

/// Why something about a customer cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// This is not an e-mail address.
    #[error("{0:?} is not an e-mail address")]
    Address(String),
    /// The address belongs to another customer.
    #[error("the address belongs to customer {0}")]
    AddressTaken(Id<Customer>),
    /// There is no such customer.
    #[error("there is no such customer")]
    Missing,
    /// A customer needs a name.
    #[error("a customer needs a name")]
    NameMissing,
    /// The name is longer than [`NAME_CHARS_MAX`].
    #[error("the name is too long")]
    NameTooLong,
    /// The telephone number has letters in it, or is longer than [`PHONE_CHARS_MAX`].
    #[error("this is not a telephone number")]
    Phone,
    /// The time zone is not one of the IANA database.
    #[error("{0:?} is not a time zone")]
    TimeZone(String),
    /// Somebody else changed the customer meanwhile.
    #[error("the customer is at version {0} by now")]
    Stale(i64),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Address(address) => Refusal::new(Kind::Invalid, "customers.address_wrong").arg("address", address),
            Self::AddressTaken(_) => Refusal::new(Kind::Conflict, "customers.address_taken"),
            Self::Missing => Refusal::new(Kind::NotFound, "customers.missing"),
            Self::NameMissing => Refusal::new(Kind::Invalid, "customers.name_missing").field("name"),
            Self::NameTooLong => {
                Refusal::new(Kind::Invalid, "customers.name_too_long").field("name").arg("limit", NAME_CHARS_MAX)
            }
            Self::Phone => Refusal::new(Kind::Invalid, "customers.phone_wrong").field("phone"),
            Self::TimeZone(_) => Refusal::new(Kind::Invalid, "customers.time_zone_unknown").field("time_zone"),
            Self::Stale(_) => Refusal::new(Kind::Stale, "customers.stale"),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// The customer with this number, if there is one.
pub async fn customer(tx: &mut db::Tx, id: Id<Customer>) -> Result<Option<Customer>, Error> {
    Ok(store::customer(tx, id).await?)
}

/// The customer who writes from this address, if we know one.
pub async fn by_address(tx: &mut db::Tx, address: &str) -> Result<Option<Customer>, Error> {
    let Some(address) = normal_address(address) else { return Ok(None) };
    match store::owner_of(tx, &address).await? {
        Some(id) => customer(tx, id).await,
        None => Ok(None),
    }
}

/// Whether this customer writes from this address, however it is spelled.
pub async fn owns_address(tx: &mut db::Tx, customer: Id<Customer>, address: &str) -> Result<bool, Error> {
    match normal_address(address) {
        Some(address) => Ok(store::owner_of(tx, &address).await? == Some(customer)),
        None => Ok(false),
    }
}
