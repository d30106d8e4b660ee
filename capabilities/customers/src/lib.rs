//! The people who write to us: one customer, many addresses, and the organisation they write for.
//!
//! Practice: a customer is met as one person, whichever address they use, by name and in their language
//! (`PRACTICES`, "know who is speaking").
//!
//! Invariants:
//! - An address belongs to exactly one customer. Whoever wrote has at least one; who came by a list may have none yet.
//! - A language that somebody confirmed (`language_known`) is never replaced by a guess.
//! - Free-mail domains never make an organisation.
//! - Two letters of a new sender that are read at the same moment make one customer.
//!
//! - An address that refused letters counts as accepting them again as soon as somebody writes from it.
//!
//! - A customer who was merged or erased is never changed again; what was theirs is found at the survivor
//!   ([`customer_now`]).
//! - What people are found by ([`matching`]) and by what two may be one is written with every change.
//!
//! Tables: `customers`, `customer_addresses`, `customer_phones`, `customer_tags`, `customer_notes`, `customer_words`,
//! `customer_keys`, `duplicates`, `customer_merges`, `customer_moves` (its own lines), `organisations`,
//! `organisation_domains`, `organisation_words`. News: `customer`, `organisation`.
//!
//! Whom an agent may know depends on tickets (`tickets::knows`), so the desk has the routes.

mod address;
pub mod api;
mod change;
mod contact;
mod customer;
mod duplicate;
mod erase;
mod find;
mod free_mail;
mod merge;
mod note;
mod organisation;
mod recognise;
mod refuse;
mod reworded;
mod store;
#[cfg(test)]
mod tests;

pub use address::{ADDRESS_BYTES_MAX, domain_of, normal_address};
pub use change::{Change, NewCustomer, change, create, tidied};
pub use contact::{
    ADDRESSES_MAX, PHONES_MAX, add_address, add_phone, prefer_address, prefer_phone, remove_address, remove_phone,
    trust_address,
};
pub use customer::{Customer, EXTERNAL_ID_CHARS_MAX, NAME_CHARS_MAX, PHONE_CHARS_MAX, TAG_CHARS_MAX, TAGS_MAX};
pub use duplicate::{Duplicate, dismiss_duplicate, duplicates, duplicates_of};
pub use erase::{erase, everyone};
pub use find::{Whom, matching};
pub use free_mail::is_free_mail;
use kernel::{Id, Kind, Refusal, Refused};
pub use merge::{Merge, UNDO_FOR, merge, merge_of, merged, merges_into, undo_merge};
pub use note::{NOTE_CHARS_MAX, Note, Subject, add_note, change_note, has_note, notes, remove_note};
pub use organisation::{
    DOMAINS_MAX, ORGANISATION_CHARS_MAX, Organisation, OrganisationChange, change_organisation, checked_domain,
    create_organisation, organisation, organisation_known_as,
};
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
    /// The customer does not write from this address.
    #[error("the customer has no such address")]
    AddressMissing,
    /// The only address cannot be taken away.
    #[error("it is the only address")]
    AddressLast,
    /// The customer has no such telephone number.
    #[error("the customer has no such telephone number")]
    PhoneMissing,
    /// There is no such customer.
    #[error("there is no such customer")]
    Missing,
    /// The customer went into another one.
    #[error("the customer was merged")]
    Merged,
    /// Everything personal of the customer was erased.
    #[error("the customer was erased")]
    Erased,
    /// Nobody is merged with themselves.
    #[error("both are the same customer")]
    MergeSame,
    /// There is no such merge.
    #[error("there is no such merge")]
    MergeMissing,
    /// The merge was undone before.
    #[error("the merge was undone before")]
    MergeUndone,
    /// The merge is older than [`UNDO_FOR`].
    #[error("the merge is too old to be undone")]
    MergeOld,
    /// There is no such organisation.
    #[error("there is no such organisation")]
    OrganisationMissing,
    /// This is no domain of an organisation.
    #[error("{0:?} is not the domain of an organisation")]
    Domain(String),
    /// The domain belongs to another organisation.
    #[error("the domain {0} belongs to another organisation")]
    DomainTaken(String),
    /// The number in another system is empty or too long.
    #[error("this cannot be a number in another system")]
    ExternalId,
    /// Somebody else has this number in another system.
    #[error("the number in the other system is taken")]
    ExternalIdTaken,
    /// A tag is empty or longer than [`TAG_CHARS_MAX`].
    #[error("this cannot be a tag")]
    Tag,
    /// There are more than there may be.
    #[error("more than {max} of {field}")]
    TooMany {
        /// Of what, as the request calls it.
        field: &'static str,
        /// How many there may be.
        max: usize,
    },
    /// A note needs words.
    #[error("a note needs words")]
    NoteEmpty,
    /// A note is longer than [`NOTE_CHARS_MAX`].
    #[error("the note is too long")]
    NoteTooLong,
    /// There is no such note.
    #[error("there is no such note")]
    NoteMissing,
    /// Somebody else wrote the note.
    #[error("somebody else wrote the note")]
    NoteOfOthers,
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
            Self::AddressMissing => Refusal::new(Kind::NotFound, "customers.address_missing"),
            Self::AddressLast => Refusal::new(Kind::Conflict, "customers.address_last"),
            Self::PhoneMissing => Refusal::new(Kind::NotFound, "customers.phone_missing"),
            Self::Missing => Refusal::new(Kind::NotFound, "customers.missing"),
            Self::Merged => Refusal::new(Kind::Conflict, "customers.merged"),
            Self::Erased => Refusal::new(Kind::Conflict, "customers.erased"),
            Self::MergeSame => Refusal::new(Kind::Invalid, "customers.merge_same").field("other_id"),
            Self::MergeMissing => Refusal::new(Kind::NotFound, "customers.merge_missing"),
            Self::MergeUndone => Refusal::new(Kind::Conflict, "customers.merge_undone"),
            Self::MergeOld => Refusal::new(Kind::Conflict, "customers.merge_old"),
            Self::OrganisationMissing => Refusal::new(Kind::NotFound, "customers.organisation_missing"),
            Self::Domain(domain) => {
                Refusal::new(Kind::Invalid, "customers.domain_wrong").field("domains").arg("domain", domain)
            }
            Self::DomainTaken(domain) => {
                Refusal::new(Kind::Conflict, "customers.domain_taken").field("domains").arg("domain", domain)
            }
            Self::ExternalId => Refusal::new(Kind::Invalid, "customers.external_id_wrong")
                .field("external_id")
                .arg("limit", EXTERNAL_ID_CHARS_MAX),
            Self::ExternalIdTaken => Refusal::new(Kind::Conflict, "customers.external_id_taken").field("external_id"),
            Self::Tag => Refusal::new(Kind::Invalid, "customers.tag_wrong").field("tags").arg("limit", TAG_CHARS_MAX),
            Self::TooMany { field, max } => {
                Refusal::new(Kind::Invalid, "customers.too_many").field(*field).arg("limit", max)
            }
            Self::NoteEmpty => Refusal::new(Kind::Invalid, "customers.note_empty").field("text"),
            Self::NoteTooLong => {
                Refusal::new(Kind::TooLarge, "customers.note_too_long").field("text").arg("limit", NOTE_CHARS_MAX)
            }
            Self::NoteMissing => Refusal::new(Kind::NotFound, "customers.note_missing"),
            Self::NoteOfOthers => Refusal::new(Kind::Forbidden, "customers.note_of_others"),
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
    Ok(store::customer::customer(tx, id).await?)
}

/// A name, an address or a telephone by which a customer is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trait {
    /// Whose it is.
    pub customer: Id<Customer>,
    /// The organisation they write for.
    pub organisation: Option<Id<Organisation>>,
    /// The name, the address or the number as it is kept.
    pub words: String,
}

/// By what some customers are known; at most 300 in all.
pub async fn traits(tx: &mut db::Tx, ids: &[Id<Customer>]) -> Result<Vec<Trait>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(store::customer::traits(tx, ids).await?)
}

/// The customer with this number, or the one they turned out to be.
pub async fn customer_now(tx: &mut db::Tx, id: Id<Customer>) -> Result<Option<Customer>, Error> {
    // A merge goes to somebody who stands, so a chain is as long as merges followed each other.
    let mut found = customer(tx, id).await?;
    for _ in 0..32 {
        match found.as_ref().and_then(|one| one.merged_into) {
            Some(next) => found = customer(tx, next).await?,
            None => break,
        }
    }
    Ok(found)
}

/// The customer with this number in another system, if we know one.
pub async fn by_external_id(tx: &mut db::Tx, external_id: &str) -> Result<Option<Customer>, Error> {
    match store::customer::by_external_id(tx, external_id).await? {
        Some(id) => customer(tx, id).await,
        None => Ok(None),
    }
}

/// Those whom a list may mean: by their number in another system, by any of these (normal) addresses, or, when neither is
/// given or known, by name and telephone. Each once; whoever was merged or erased is not among them.
pub async fn known_as(
    tx: &mut db::Tx,
    external_id: Option<&str>,
    addresses: &[String],
    named: Option<(&str, &str)>,
) -> Result<Vec<Id<Customer>>, Error> {
    let mut found = Vec::new();
    if let Some(external_id) = external_id {
        found.extend(store::customer::by_external_id(tx, external_id).await?);
    }
    for address in addresses {
        let owner = store::customer::owner_of(tx, address).await?;
        found.extend(owner.filter(|owner| !found.contains(owner)));
    }
    if let Some((name, phone)) = named.filter(|_| external_id.is_none() && addresses.is_empty()) {
        found.extend(store::customer::by_name_and_phone(tx, name, phone).await?);
    }
    Ok(found)
}

/// The customer who writes from this address, if we know one.
pub async fn by_address(tx: &mut db::Tx, address: &str) -> Result<Option<Customer>, Error> {
    let Some(address) = normal_address(address) else { return Ok(None) };
    match store::customer::owner_of(tx, &address).await? {
        Some(id) => customer(tx, id).await,
        None => Ok(None),
    }
}

/// Whether this customer writes from this address, however it is spelled.
pub async fn owns_address(tx: &mut db::Tx, customer: Id<Customer>, address: &str) -> Result<bool, Error> {
    match normal_address(address) {
        Some(address) => Ok(store::customer::owner_of(tx, &address).await? == Some(customer)),
        None => Ok(false),
    }
}
