use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, ProblemDetails, Result, Tagged};

use super::view::LabelView;
use crate::properties::{self, Category, NewStatus, Status, StatusChange};

/// Whose turn it is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = StatusCategory)]
pub(crate) enum CategoryWord {
    Open,
    Waiting,
    Resolved,
}

impl From<CategoryWord> for Category {
    fn from(word: CategoryWord) -> Self {
        match word {
            CategoryWord::Open => Self::Open,
            CategoryWord::Waiting => Self::Waiting,
            CategoryWord::Resolved => Self::Resolved,
        }
    }
}

impl From<Category> for CategoryWord {
    fn from(category: Category) -> Self {
        match category {
            Category::Open => Self::Open,
            Category::Waiting => Self::Waiting,
            Category::Resolved => Self::Resolved,
        }
    }
}

/// A status of the desk's own.
#[derive(Serialize, ToSchema)]
#[schema(as = Status)]
pub(crate) struct StatusView {
    id: i64,
    category: CategoryWord,
    label: LabelView,
    /// What it is called, for the reader.
    name: String,
    archived: bool,
    version: i64,
}

impl StatusView {
    fn of(status: Status, caller: &Caller) -> Self {
        Self {
            id: status.id.get(),
            category: status.category.into(),
            name: status.label.for_reader(caller.agent.language).to_owned(),
            label: status.label.into(),
            archived: status.is_archived,
            version: status.version,
        }
    }
}

/// The desk's own statuses, by category and place; archived ones too, for old tickets.
#[utoipa::path(get, path = "/statuses", tag = "properties", responses((status = 200, body = Vec<StatusView>)))]
pub(crate) async fn statuses(State(app): State<App>, caller: Caller) -> Result<Json<Vec<StatusView>>> {
    let mut tx = app.db.read().await?;
    let all = properties::statuses(&mut tx).await?;
    Ok(Json(all.into_iter().map(|status| StatusView::of(status, &caller)).collect()))
}

/// A status to be made.
#[derive(Deserialize, ToSchema)]
#[schema(as = StatusToMake)]
pub(crate) struct StatusBody {
    category: CategoryWord,
    label: LabelView,
}

/// Makes a status. Needs the right `fields`.
#[utoipa::path(post, path = "/statuses", tag = "properties", request_body = StatusBody,
    responses((status = 201, body = StatusView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn create_status(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<StatusBody>,
) -> Result<(StatusCode, Json<StatusView>)> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    let new = NewStatus { category: body.category.into(), label: body.label.into() };
    let made = properties::create_status(&mut tx, &caller.cx, &new).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(StatusView::of(made, &caller))))
}

/// What is to be changed about a status; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = StatusToChange)]
pub(crate) struct StatusChangeBody {
    /// Only while no ticket has it.
    category: Option<CategoryWord>,
    label: Option<LabelView>,
    archived: Option<bool>,
}

/// Changes a status. Needs the right `fields`.
#[utoipa::path(patch, path = "/statuses/{id}", tag = "properties", params(("id" = i64, Path)),
    request_body = StatusChangeBody,
    responses((status = 200, body = StatusView), (status = 409, body = ProblemDetails)))]
pub(crate) async fn change_status(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<StatusChangeBody>,
) -> Result<Tagged<StatusView>> {
    caller.needs(Right::Fields)?;
    let change = StatusChange {
        category: body.category.map(Category::from),
        label: body.label.map(Into::into),
        archived: body.archived,
    };
    let mut tx = app.db.begin().await?;
    let changed = properties::change_status(&mut tx, &caller.cx, Id::new(id), &change, expected).await?;
    tx.commit().await?;
    Ok(Tagged { version: changed.version, body: StatusView::of(changed, &caller) })
}

/// An order of the statuses of a category: every number once.
#[derive(Deserialize, ToSchema)]
#[schema(as = StatusOrder)]
pub(crate) struct StatusOrderBody {
    category: CategoryWord,
    ids: Vec<i64>,
}

/// Puts the statuses of a category into an order. Needs the right `fields`.
#[utoipa::path(put, path = "/statuses/order", tag = "properties", request_body = StatusOrderBody,
    responses((status = 204), (status = 422, body = ProblemDetails)))]
pub(crate) async fn order_statuses(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<StatusOrderBody>,
) -> Result<StatusCode> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    properties::order_statuses(&mut tx, body.category.into(), &body.ids).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
