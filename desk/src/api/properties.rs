use std::collections::BTreeMap;

use axum::extract::State;
use db::Tx;
use identity::api::Caller;
use kernel::{Cx, Id};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use tickets::properties::{
    self, Filled, Subject, Tagging,
    api::{FilledView, NameView},
};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use crate::Error;

/// What is pinned to a ticket and what is taken away.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketTags)]
pub(super) struct TagsBody {
    /// Words to be pinned; those that nobody used yet are made.
    #[serde(default)]
    add: Vec<String>,
    /// Words to be taken away.
    #[serde(default)]
    remove: Vec<String>,
}

/// Pins tags to a ticket and takes others away; answers with all of its tags.
#[utoipa::path(patch, path = "/tickets/{id}/tags", tag = "tickets", params(("id" = i64, Path)),
    request_body = TagsBody,
    responses((status = 200, body = Vec<NameView>), (status = 422, body = ProblemDetails)))]
pub(super) async fn tag(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<TagsBody>,
) -> Result<Json<Vec<NameView>>> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    let tagging = Tagging { add: body.add, remove: body.remove };
    let tags = properties::tag_ticket(&mut tx, &caller.cx, &ticket, &tagging).await?;
    tx.commit().await?;
    Ok(Json(tags.into_iter().map(|tag| NameView { id: tag.id.get(), name: tag.name }).collect()))
}

/// What is to stand in fields, by the field's number: words, a number, `true`, a day, the key of a choice; null empties
/// a field. What is left out stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = FieldsToFill)]
pub(super) struct FieldsBody {
    #[serde(deserialize_with = "by_number")]
    #[schema(value_type = BTreeMap<String, Value>)]
    values: BTreeMap<i64, Value>,
}

/// The keys of an object of JSON are words; these are numbers.
pub(super) fn by_number<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<BTreeMap<i64, Value>, D::Error> {
    let words = BTreeMap::<String, Value>::deserialize(deserializer)?;
    let number = |(word, value): (String, Value)| Ok((word.parse().map_err(serde::de::Error::custom)?, value));
    words.into_iter().map(number).collect()
}

fn views(filled: Vec<Filled>, caller: &Caller) -> Json<Vec<FilledView>> {
    Json(filled.into_iter().map(|one| FilledView::of(one, caller.agent.language)).collect())
}

/// The fields of a ticket with what stands in them.
#[utoipa::path(get, path = "/tickets/{id}/fields", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<FilledView>), (status = 404, body = ProblemDetails)))]
pub(super) async fn ticket_fields(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<FilledView>>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    Ok(views(properties::filled(&mut tx, &Subject::Ticket(&ticket)).await?, &caller))
}

/// Fills fields of a ticket; answers with all of them, because what is shown may be others now.
#[utoipa::path(patch, path = "/tickets/{id}/fields", tag = "tickets", params(("id" = i64, Path)),
    request_body = FieldsBody,
    responses((status = 200, body = Vec<FilledView>), (status = 422, body = ProblemDetails)))]
pub(super) async fn fill_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<FieldsBody>,
) -> Result<Json<Vec<FilledView>>> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    let filled = properties::fill(&mut tx, &caller.cx, &Subject::Ticket(&ticket), &body.values).await?;
    tx.commit().await?;
    Ok(views(filled, &caller))
}

/// A customer that the caller may know of.
async fn customer(tx: &mut Tx, cx: &Cx, id: i64) -> std::result::Result<Subject<'static>, Error> {
    let customer = customers::customer(tx, Id::new(id)).await?.ok_or(customers::Error::Missing)?;
    if !tickets::knows(tx, cx, customer.id).await? {
        return Err(customers::Error::Missing.into());
    }
    Ok(Subject::Customer(customer.id))
}

/// The fields of a customer with what stands in them.
#[utoipa::path(get, path = "/customers/{id}/fields", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<FilledView>), (status = 404, body = ProblemDetails)))]
pub(super) async fn customer_fields(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<FilledView>>> {
    let mut tx = app.db.read().await?;
    let subject = customer(&mut tx, &caller.cx, id).await?;
    Ok(views(properties::filled(&mut tx, &subject).await?, &caller))
}

/// Fills fields of a customer.
#[utoipa::path(patch, path = "/customers/{id}/fields", tag = "customers", params(("id" = i64, Path)),
    request_body = FieldsBody,
    responses((status = 200, body = Vec<FilledView>), (status = 422, body = ProblemDetails)))]
pub(super) async fn fill_customer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<FieldsBody>,
) -> Result<Json<Vec<FilledView>>> {
    let mut tx = app.db.begin().await?;
    let subject = customer(&mut tx, &caller.cx, id).await?;
    let filled = properties::fill(&mut tx, &caller.cx, &subject, &body.values).await?;
    tx.commit().await?;
    Ok(views(filled, &caller))
}

/// An organisation that the caller may know of.
async fn organisation(tx: &mut Tx, cx: &Cx, id: i64) -> std::result::Result<Subject<'static>, Error> {
    if !tickets::knows_organisation(tx, cx, Id::new(id)).await? {
        return Err(properties::Error::Missing { field: "" }.into());
    }
    Ok(Subject::Organisation(Id::new(id)))
}

/// The fields of an organisation with what stands in them.
#[utoipa::path(get, path = "/organisations/{id}/fields", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<FilledView>), (status = 404, body = ProblemDetails)))]
pub(super) async fn organisation_fields(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<FilledView>>> {
    let mut tx = app.db.read().await?;
    let subject = organisation(&mut tx, &caller.cx, id).await?;
    Ok(views(properties::filled(&mut tx, &subject).await?, &caller))
}

/// Fills fields of an organisation.
#[utoipa::path(patch, path = "/organisations/{id}/fields", tag = "customers", params(("id" = i64, Path)),
    request_body = FieldsBody,
    responses((status = 200, body = Vec<FilledView>), (status = 422, body = ProblemDetails)))]
pub(super) async fn fill_organisation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<FieldsBody>,
) -> Result<Json<Vec<FilledView>>> {
    let mut tx = app.db.begin().await?;
    let subject = organisation(&mut tx, &caller.cx, id).await?;
    let filled = properties::fill(&mut tx, &caller.cx, &subject, &body.values).await?;
    tx.commit().await?;
    Ok(views(filled, &caller))
}
