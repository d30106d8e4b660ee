use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Page, Paged, Path, ProblemDetails, Query, Result};

use crate::properties::{self, Tag};

/// A word that agents pin to tickets.
#[derive(Serialize, ToSchema)]
#[schema(as = Tag)]
pub(crate) struct TagView {
    id: i64,
    name: String,
    /// How many tickets have it.
    tickets: i64,
}

impl From<Tag> for TagView {
    fn from(tag: Tag) -> Self {
        Self { id: tag.id.get(), name: tag.name, tickets: tag.tickets }
    }
}

/// Which tags are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub(crate) struct Asked {
    /// Only those in whose name this stands.
    q: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// The tags, the most used first.
#[utoipa::path(get, path = "/tags", tag = "properties", params(Asked),
    responses((status = 200, body = Paged<TagView>), (status = 422, body = ProblemDetails)))]
pub(crate) async fn tags(
    State(app): State<App>,
    _: Caller,
    Query(asked): Query<Asked>,
) -> Result<Json<Paged<TagView>>> {
    let page = Page { cursor: asked.cursor, limit: asked.limit };
    let after: Option<(i64, i64)> = page.place()?;
    let mut tx = app.db.read().await?;
    let words = asked.q.unwrap_or_default();
    let found = properties::tags(&mut tx, &words, after, page.limit() + 1).await?;
    let found: Vec<TagView> = found.into_iter().map(TagView::from).collect();
    Ok(Json(Paged::cut(found, page.limit(), |tag| (tag.tickets, tag.id))))
}

/// Another name.
#[derive(Deserialize, ToSchema)]
#[schema(as = TagToChange)]
pub(crate) struct TagBody {
    name: String,
}

/// Calls a tag otherwise. Needs the right `fields`.
#[utoipa::path(patch, path = "/tags/{id}", tag = "properties", params(("id" = i64, Path)), request_body = TagBody,
    responses((status = 200, body = TagView), (status = 409, body = ProblemDetails)))]
pub(crate) async fn rename_tag(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<TagBody>,
) -> Result<Json<TagView>> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    let tag = properties::rename_tag(&mut tx, &caller.cx, Id::new(id), &body.name).await?;
    tx.commit().await?;
    Ok(Json(tag.into()))
}

/// The tag that takes its place.
#[derive(Deserialize, ToSchema)]
#[schema(as = TagToMerge)]
pub(crate) struct MergeBody {
    into: i64,
}

/// Makes one tag of two. Needs the right `fields`.
#[utoipa::path(post, path = "/tags/{id}/merge", tag = "properties", params(("id" = i64, Path)),
    request_body = MergeBody, responses((status = 200, body = TagView), (status = 404, body = ProblemDetails)))]
pub(crate) async fn merge_tag(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<MergeBody>,
) -> Result<Json<TagView>> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    let tag = properties::merge_tags(&mut tx, &caller.cx, Id::new(id), Id::new(body.into)).await?;
    tx.commit().await?;
    Ok(Json(tag.into()))
}

/// Takes a tag from all tickets and away. Needs the right `fields`.
#[utoipa::path(delete, path = "/tags/{id}", tag = "properties", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(crate) async fn delete_tag(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    properties::delete_tag(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
