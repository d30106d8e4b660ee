use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::Right;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, ProblemDetails, Result, Tagged};

use super::view::{LabelView, OrderBody};
use crate::properties::{self, List, Listed, ListedChange, NewListed};

/// A type or a topic of tickets.
#[derive(Serialize, ToSchema)]
#[schema(as = Listed)]
pub(crate) struct ListedView {
    id: i64,
    label: LabelView,
    /// What it is called, for the reader.
    name: String,
    archived: bool,
    version: i64,
}

impl ListedView {
    fn of(one: Listed, caller: &Caller) -> Self {
        Self {
            id: one.id,
            name: one.label.for_reader(caller.agent.language).to_owned(),
            label: one.label.into(),
            archived: one.is_archived,
            version: one.version,
        }
    }
}

/// A type or a topic to be made.
#[derive(Deserialize, ToSchema)]
#[schema(as = ListedToMake)]
pub(crate) struct ListedBody {
    label: LabelView,
}

/// What is to be changed about a type or a topic; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = ListedToChange)]
pub(crate) struct ListedChangeBody {
    label: Option<LabelView>,
    archived: Option<bool>,
}

async fn all(app: &App, caller: &Caller, list: List) -> Result<Json<Vec<ListedView>>> {
    let mut tx = app.db.read().await?;
    let all = properties::listed(&mut tx, list).await?;
    Ok(Json(all.into_iter().map(|one| ListedView::of(one, caller)).collect()))
}

async fn create(app: &App, caller: &Caller, list: List, body: ListedBody) -> Result<(StatusCode, Json<ListedView>)> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    let new = NewListed { label: body.label.into() };
    let made = properties::create_listed(&mut tx, &caller.cx, list, &new).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(ListedView::of(made, caller))))
}

async fn change(
    app: &App,
    caller: &Caller,
    list: List,
    (id, expected): (i64, Option<i64>),
    body: ListedChangeBody,
) -> Result<Tagged<ListedView>> {
    caller.needs(Right::Fields)?;
    let change = ListedChange { label: body.label.map(Into::into), archived: body.archived };
    let mut tx = app.db.begin().await?;
    let changed = properties::change_listed(&mut tx, &caller.cx, list, id, &change, expected).await?;
    tx.commit().await?;
    Ok(Tagged { version: changed.version, body: ListedView::of(changed, caller) })
}

async fn order(app: &App, caller: &Caller, list: List, ids: &[i64]) -> Result<StatusCode> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    properties::order_listed(&mut tx, list, ids).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The types of tickets in their order; archived ones too, for old tickets.
#[utoipa::path(get, path = "/ticket-types", tag = "properties", responses((status = 200, body = Vec<ListedView>)))]
pub(crate) async fn ticket_types(State(app): State<App>, caller: Caller) -> Result<Json<Vec<ListedView>>> {
    all(&app, &caller, List::Types).await
}

/// Makes a type. Needs the right `fields`.
#[utoipa::path(post, path = "/ticket-types", tag = "properties", request_body = ListedBody,
    responses((status = 201, body = ListedView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn create_ticket_type(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ListedBody>,
) -> Result<(StatusCode, Json<ListedView>)> {
    create(&app, &caller, List::Types, body).await
}

/// Changes a type. Needs the right `fields`.
#[utoipa::path(patch, path = "/ticket-types/{id}", tag = "properties", params(("id" = i64, Path)),
    request_body = ListedChangeBody,
    responses((status = 200, body = ListedView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change_ticket_type(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<ListedChangeBody>,
) -> Result<Tagged<ListedView>> {
    change(&app, &caller, List::Types, (id, expected), body).await
}

/// Puts the types into an order. Needs the right `fields`.
#[utoipa::path(put, path = "/ticket-types/order", tag = "properties", request_body = OrderBody,
    responses((status = 204), (status = 422, body = ProblemDetails)))]
pub(crate) async fn order_ticket_types(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<OrderBody>,
) -> Result<StatusCode> {
    order(&app, &caller, List::Types, &body.ids).await
}

/// The topics of tickets in their order; archived ones too, for old tickets.
#[utoipa::path(get, path = "/topics", tag = "properties", responses((status = 200, body = Vec<ListedView>)))]
pub(crate) async fn topics(State(app): State<App>, caller: Caller) -> Result<Json<Vec<ListedView>>> {
    all(&app, &caller, List::Topics).await
}

/// Makes a topic. Needs the right `fields`.
#[utoipa::path(post, path = "/topics", tag = "properties", request_body = ListedBody,
    responses((status = 201, body = ListedView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn create_topic(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ListedBody>,
) -> Result<(StatusCode, Json<ListedView>)> {
    create(&app, &caller, List::Topics, body).await
}

/// Changes a topic. Needs the right `fields`.
#[utoipa::path(patch, path = "/topics/{id}", tag = "properties", params(("id" = i64, Path)),
    request_body = ListedChangeBody,
    responses((status = 200, body = ListedView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change_topic(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<ListedChangeBody>,
) -> Result<Tagged<ListedView>> {
    change(&app, &caller, List::Topics, (id, expected), body).await
}

/// Puts the topics into an order. Needs the right `fields`.
#[utoipa::path(put, path = "/topics/order", tag = "properties", request_body = OrderBody,
    responses((status = 204), (status = 422, body = ProblemDetails)))]
pub(crate) async fn order_topics(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<OrderBody>,
) -> Result<StatusCode> {
    order(&app, &caller, List::Topics, &body.ids).await
}
