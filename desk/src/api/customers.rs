mod contacts;
mod merges;
mod notes;
mod organisations;

use axum::extract::State;
use customers::{Change, Customer, NewCustomer, api::CustomerView};
use http::StatusCode;
use identity::api::Caller;
use kernel::{Edit, Id, Language, Time};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, IfMatch, Json, LanguageTag, Path, Result, Tagged};

use crate::{Error, merge_customers::known};

/// The routes of customers and organisations.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(customer, change_customer))
        .routes(routes!(create_customer))
        .merge(contacts::routes())
        .merge(merges::routes())
        .merge(notes::routes())
        .merge(organisations::routes())
}

/// What we know of a customer; of one who was merged, what we know of the person they turned out to be.
#[utoipa::path(get, path = "/customers/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = CustomerView)))]
async fn customer(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Tagged<CustomerView>> {
    let mut tx = app.db.read().await?;
    let now = customers::customer_now(&mut tx, Id::new(id)).await?.ok_or(customers::Error::Missing)?;
    let customer = known(&mut tx, &caller.cx, now.id).await?;
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
    /// The number that is called first.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    phone: Edit<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    organisation_id: Edit<i64>,
    /// Their number in another system.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    external_id: Edit<String>,
    /// All their tags.
    tags: Option<Vec<String>>,
}

impl From<CustomerToChange> for Change {
    fn from(body: CustomerToChange) -> Self {
        Self {
            name: body.name,
            language: body.language,
            time_zone: body.time_zone,
            phone: emptied(body.phone),
            organisation: match body.organisation_id {
                Edit::Keep => Edit::Keep,
                Edit::Clear => Edit::Clear,
                Edit::To(id) => Edit::To(Id::new(id)),
            },
            external_id: emptied(body.external_id),
            tags: body.tags,
        }
    }
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
    let mut tx = app.db.begin().await?;
    known(&mut tx, &caller.cx, Id::new(id)).await?;
    let changed = customers::change(&mut tx, &caller.cx, Id::new(id), body.into(), expected).await?;
    tx.commit().await?;
    Ok(tagged(changed, caller.cx.now))
}

/// Somebody who has not written yet.
#[derive(Deserialize, ToSchema)]
struct CustomerToCreate {
    #[serde(flatten)]
    about: CustomerToChange,
    /// Their addresses, the preferred one first.
    #[serde(default)]
    addresses: Vec<String>,
}

/// Write a customer down who has not written yet.
#[utoipa::path(post, path = "/customers", tag = "customers", request_body = CustomerToCreate,
    responses((status = 201, body = CustomerView)))]
async fn create_customer(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<CustomerToCreate>,
) -> Result<(StatusCode, Tagged<CustomerView>)> {
    let mut about = Change::from(body.about);
    let phones = match std::mem::take(&mut about.phone) {
        Edit::To(phone) => vec![phone],
        Edit::Keep | Edit::Clear => Vec::new(),
    };
    about.name = about.name.filter(|name| !name.trim().is_empty());
    let new = NewCustomer { addresses: body.addresses, phones, about };
    let mut tx = app.db.begin().await?;
    let created = customers::create(&mut tx, &caller.cx, new).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, tagged(created, caller.cx.now)))
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

/// The answer to a change that a customer's row was written by.
fn answered(changed: std::result::Result<Customer, Error>, now: Time) -> Result<Tagged<CustomerView>> {
    Ok(tagged(changed?, now))
}
