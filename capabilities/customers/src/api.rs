//! How a customer looks on the wire. Who may know of whom depends on tickets, so the desk has the routes.

use jiff::tz::TimeZone;
use kernel::{Language, Time};
use serde::Serialize;
use utoipa::ToSchema;
use web_kit::LanguageTag;

use crate::{Customer, Refusing};

/// Somebody who writes to us.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Customer)]
pub struct CustomerView {
    /// Their number.
    pub id: i64,
    /// How they call themselves; their address, as long as we know no name.
    pub name: String,
    /// Where they write from; the first is where we write to.
    pub addresses: Vec<String>,
    /// Those that accept no letters.
    pub refusing: Vec<RefusingView>,
    /// The language we speak with them.
    #[schema(value_type = Option<LanguageTag>)]
    pub language: Option<Language>,
    /// Whether a person confirmed the language.
    pub language_known: bool,
    /// Their IANA time zone.
    pub time_zone: Option<String>,
    /// What time it is where they are, with the offset: `2026-01-05T10:00:00+01:00`.
    pub local_time: Option<String>,
    /// The organisation they write for.
    pub organisation: Option<OrganisationView>,
    /// The number that is called first.
    pub phone: Option<String>,
    /// All telephone numbers, the preferred one first.
    pub phones: Vec<String>,
    /// Words by which colleagues sort customers.
    pub tags: Vec<String>,
    /// Their number in another system.
    pub external_id: Option<String>,
    /// When their last letter came.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub wrote_at: Option<Time>,
    /// Since when we know them.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Time,
    /// When everything personal was erased.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub erased_at: Option<Time>,
    /// Counts the changes, for `If-Match`.
    pub version: i64,
}

/// The organisation a customer writes for.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CustomersOrganisation)]
pub struct OrganisationView {
    /// Its number.
    pub id: i64,
    /// What it is called.
    pub name: String,
}

/// An address that accepts no letters.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RefusingAddress)]
pub struct RefusingView {
    /// The address.
    pub address: String,
    /// Since when we know.
    #[schema(value_type = String, format = DateTime)]
    pub since: Time,
    /// What the server said.
    pub words: String,
}

impl From<Refusing> for RefusingView {
    fn from(refusing: Refusing) -> Self {
        Self { address: refusing.address, since: refusing.since, words: refusing.words }
    }
}

impl CustomerView {
    /// How a customer looks at this moment.
    #[must_use]
    pub fn of(customer: Customer, now: Time) -> Self {
        let organisation = customer.organisation;
        Self {
            id: customer.id.get(),
            name: customer.name,
            addresses: customer.addresses,
            refusing: customer.refusing.into_iter().map(RefusingView::from).collect(),
            language: customer.language,
            language_known: customer.language_known,
            local_time: customer.time_zone.as_deref().and_then(|zone| local_time(now, zone)),
            time_zone: customer.time_zone,
            organisation: organisation.map(|(id, name)| OrganisationView { id: id.get(), name }),
            phone: customer.phones.first().cloned(),
            phones: customer.phones,
            tags: customer.tags,
            external_id: customer.external_id,
            wrote_at: customer.wrote_at,
            created_at: customer.created_at,
            erased_at: customer.erased_at,
            version: customer.version,
        }
    }
}

fn local_time(now: Time, zone: &str) -> Option<String> {
    let zoned = now.timestamp().to_zoned(TimeZone::get(zone).ok()?);
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}
