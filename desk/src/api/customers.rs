use axum::extract::State;
use customers::{Change, Customer, Error, api::CustomerView};
use db::Tx;
use identity::api::Caller;
use kernel::{Cx, Edit, Id, Language, Time};
use serde::Deserialize;
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, LanguageTag, Path, Problem, Result, Tagged};

/// A customer of whom the caller may know: who sees one of their tickets does, and admins know everybody.
async fn known(tx: &mut Tx, cx: &Cx, id: Id<Customer>) -> std::result::Result<Customer, Problem> {
    let customer = customers::customer(tx, id).await?.ok_or(Error::Missing)?;
    if tickets::knows(tx, cx, id).await? { Ok(customer) } else { Err(Error::Missing.into()) }
}

/// What we know of a customer.
#[utoipa::path(get, path = "/customers/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = CustomerView)))]
pub(super) async fn customer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<CustomerView>> {
    let mut tx = app.db.read().await?;
    let customer = known(&mut tx, &caller.cx, Id::new(id)).await?;
    Ok(tagged(customer, caller.cx.now))
}

/// What should be different about a customer; what is left out stays, null clears.
#[derive(Deserialize, ToSchema)]
pub(super) struct CustomerToChange {
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
pub(super) async fn change_customer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<CustomerToChange>,
) -> Result<Tagged<CustomerView>> {
    let change =
        Change { name: body.name, language: body.language, time_zone: body.time_zone, phone: emptied(body.phone) };
    let mut tx = app.db.begin().await?;
    known(&mut tx, &caller.cx, Id::new(id)).await?;
    let customer = customers::change(&mut tx, &caller.cx, Id::new(id), change, expected).await?;
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
