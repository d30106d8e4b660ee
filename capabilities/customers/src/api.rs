//! The routes of this capability, and how a customer looks on the wire.

use axum::extract::State;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Edit, Id, Language, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, IfMatch, Json, LanguageTag, Path, Result, Tagged};

use crate::{Change, Customer, Error};

/// Reading and changing what we know of a customer.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(customer, change_customer))
}

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
    /// A number for calling back.
    pub phone: Option<String>,
    /// Counts the changes, for `If-Match`.
    pub version: i64,
}

/// The organisation a customer writes for.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Organisation)]
pub struct OrganisationView {
    /// Its number.
    pub id: i64,
    /// What it is called.
    pub name: String,
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
            language: customer.language,
            language_known: customer.language_known,
            local_time: customer.time_zone.as_deref().and_then(|zone| local_time(now, zone)),
            time_zone: customer.time_zone,
            organisation: organisation.map(|(id, name)| OrganisationView { id: id.get(), name }),
            phone: customer.phone,
            version: customer.version,
        }
    }
}

fn local_time(now: Time, zone: &str) -> Option<String> {
    let zoned = now.timestamp().to_zoned(TimeZone::get(zone).ok()?);
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// What we know of a customer.
#[utoipa::path(get, path = "/customers/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = CustomerView)))]
async fn customer(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Tagged<CustomerView>> {
    let mut tx = app.db.read().await?;
    let customer = crate::customer(&mut tx, Id::new(id)).await?.ok_or(Error::Missing)?;
    Ok(tagged(customer, caller.cx.now))
}

/// What should be different about a customer; what is left out stays, null clears.
#[derive(Deserialize, ToSchema)]
struct CustomerToChange {
    name: Option<String>,
    /// Set by a person, it counts as known; null lets guesses count again.
    #[serde(default)]
    #[schema(value_type = Option<LanguageTag>)]
    language: Edit<Language>,
    /// An IANA name.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Edit<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    phone: Edit<String>,
}

/// Change what we know of a customer.
#[utoipa::path(patch, path = "/customers/{id}", tag = "customers", params(("id" = i64, Path)),
    request_body = CustomerToChange, responses((status = 200, body = CustomerView)))]
async fn change_customer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<CustomerToChange>,
) -> Result<Tagged<CustomerView>> {
    let change =
        Change { name: body.name, language: body.language, time_zone: body.time_zone, phone: emptied(body.phone) };
    let mut tx = app.db.begin().await?;
    let customer = crate::change(&mut tx, &caller.cx, Id::new(id), change, expected).await?;
    tx.commit().await?;
    Ok(tagged(customer, caller.cx.now))
}

/// A field of a form that was emptied means: take it away.
fn emptied(edit: Edit<String>) -> Edit<String> {
    match edit {
        Edit::To(text) if text.trim().is_empty() => Edit::Clear,
        edit => edit,
    }
}

fn tagged(customer: Customer, now: Time) -> Tagged<CustomerView> {
    Tagged { version: customer.version, body: CustomerView::of(customer, now) }
}
