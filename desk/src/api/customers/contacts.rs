use axum::extract::State;
use customers::{Customer, api::CustomerView};
use db::Tx;
use identity::api::Caller;
use kernel::{Cx, Id};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Path, Result, Tagged};

use super::answered;
use crate::{Error, merge_customers::known};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add_address))
        .routes(routes!(remove_address))
        .routes(routes!(prefer_address))
        .routes(routes!(trust_address))
        .routes(routes!(add_phone))
        .routes(routes!(remove_phone))
        .routes(routes!(prefer_phone))
}

/// An address.
#[derive(Deserialize, ToSchema)]
#[schema(as = CustomersAddress)]
struct AddressBody {
    address: String,
}

/// A telephone number.
#[derive(Deserialize, ToSchema)]
#[schema(as = CustomersPhone)]
struct PhoneBody {
    phone: String,
}

/// One change to how a customer is reached, for callers who may know them.
async fn changing(
    app: &App,
    caller: &Caller,
    id: i64,
    change: impl AsyncFnOnce(&mut Tx, &Cx, Id<Customer>) -> std::result::Result<Customer, customers::Error>,
) -> Result<Tagged<CustomerView>> {
    let mut tx = app.db.begin().await?;
    known(&mut tx, &caller.cx, Id::new(id)).await?;
    let changed = change(&mut tx, &caller.cx, Id::new(id)).await;
    let changed = changed.map_err(Error::from)?;
    tx.commit().await?;
    answered(Ok(changed), caller.cx.now)
}

/// Adds an address from which the customer writes.
#[utoipa::path(post, path = "/customers/{id}/addresses", tag = "customers", params(("id" = i64, Path)),
    request_body = AddressBody, responses((status = 200, body = CustomerView)))]
async fn add_address(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<AddressBody>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::add_address(tx, cx, id, &body.address).await).await
}

/// Takes an address away from a customer.
#[utoipa::path(delete, path = "/customers/{id}/addresses/{address}", tag = "customers",
    params(("id" = i64, Path), ("address" = String, Path)), responses((status = 200, body = CustomerView)))]
async fn remove_address(
    State(app): State<App>,
    caller: Caller,
    Path((id, address)): Path<(i64, String)>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::remove_address(tx, cx, id, &address).await).await
}

/// Makes an address the one we write to.
#[utoipa::path(put, path = "/customers/{id}/addresses/{address}/preference", tag = "customers",
    params(("id" = i64, Path), ("address" = String, Path)), responses((status = 200, body = CustomerView)))]
async fn prefer_address(
    State(app): State<App>,
    caller: Caller,
    Path((id, address)): Path<(i64, String)>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::prefer_address(tx, cx, id, &address).await).await
}

/// Says that an address accepts letters again.
#[utoipa::path(delete, path = "/customers/{id}/addresses/{address}/refusal", tag = "customers",
    params(("id" = i64, Path), ("address" = String, Path)), responses((status = 200, body = CustomerView)))]
async fn trust_address(
    State(app): State<App>,
    caller: Caller,
    Path((id, address)): Path<(i64, String)>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::trust_address(tx, cx, id, &address).await).await
}

/// Adds a telephone number.
#[utoipa::path(post, path = "/customers/{id}/phones", tag = "customers", params(("id" = i64, Path)),
    request_body = PhoneBody, responses((status = 200, body = CustomerView)))]
async fn add_phone(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<PhoneBody>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::add_phone(tx, cx, id, &body.phone).await).await
}

/// Takes a telephone number away.
#[utoipa::path(delete, path = "/customers/{id}/phones/{phone}", tag = "customers",
    params(("id" = i64, Path), ("phone" = String, Path)), responses((status = 200, body = CustomerView)))]
async fn remove_phone(
    State(app): State<App>,
    caller: Caller,
    Path((id, phone)): Path<(i64, String)>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::remove_phone(tx, cx, id, &phone).await).await
}

/// Makes a telephone number the first to be called.
#[utoipa::path(put, path = "/customers/{id}/phones/{phone}/preference", tag = "customers",
    params(("id" = i64, Path), ("phone" = String, Path)), responses((status = 200, body = CustomerView)))]
async fn prefer_phone(
    State(app): State<App>,
    caller: Caller,
    Path((id, phone)): Path<(i64, String)>,
) -> Result<Tagged<CustomerView>> {
    changing(&app, &caller, id, async |tx, cx, id| customers::prefer_phone(tx, cx, id, &phone).await).await
}
