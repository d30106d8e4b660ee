use axum::extract::State;
use db::Tx;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use promises::{Closing, Promise, Replacement, api::PromiseView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, ProblemDetails, Result, Tagged};

use super::{
    problem,
    words::{PromisedBody, promised},
};
use crate::{Error, promise, reply::Words};

async fn shown(app: &App, caller: &Caller, promise: &Promise) -> Result<Tagged<PromiseView>> {
    let mut tx: Tx = app.db.read().await?;
    let listed = promises::listed(&mut tx, &caller.cx, promise.id).await?.ok_or(promises::Error::NotFound)?;
    Ok(Tagged { version: promise.version, body: listed.into() })
}

/// Writes a promise down that was made elsewhere (by phone).
#[utoipa::path(post, path = "/tickets/{id}/promises", tag = "promises", params(("id" = i64, Path)),
    request_body = PromisedBody, responses((status = 201, body = PromiseView), (status = 422, body = ProblemDetails)))]
pub(super) async fn make(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<PromisedBody>,
) -> Result<(StatusCode, Tagged<PromiseView>)> {
    let made = promised(vec![body]).into_iter().next().ok_or(promises::Error::NotFound)?;
    let promise = promise::make(&app, &caller.cx, Id::new(id), &made).await?;
    Ok((StatusCode::CREATED, shown(&app, &caller, &promise).await?))
}

/// What is noted when a promise ends.
#[derive(Deserialize, ToSchema)]
#[schema(as = PromiseEnding)]
pub(super) struct EndingBody {
    #[serde(default)]
    note: String,
}

/// The promise was kept.
#[utoipa::path(put, path = "/promises/{id}/keeping", tag = "promises", params(("id" = i64, Path)),
    request_body = EndingBody, responses((status = 200, body = PromiseView), (status = 409, body = ProblemDetails)))]
pub(super) async fn keep(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected_version): IfMatch,
    Json(body): Json<EndingBody>,
) -> Result<Tagged<PromiseView>> {
    let closing = Closing { note: body.note, expected_version };
    let kept = promise::keep(&app, &caller.cx, Id::new(id), &closing).await?;
    shown(&app, &caller, &kept).await
}

/// The promise is no longer owed; the note says why.
#[utoipa::path(put, path = "/promises/{id}/withdrawal", tag = "promises", params(("id" = i64, Path)),
    request_body = EndingBody, responses((status = 200, body = PromiseView), (status = 409, body = ProblemDetails)))]
pub(super) async fn withdraw(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected_version): IfMatch,
    Json(body): Json<EndingBody>,
) -> Result<Tagged<PromiseView>> {
    let closing = Closing { note: body.note, expected_version };
    let withdrawn = promise::withdraw(&app, &caller.cx, Id::new(id), &closing).await?;
    shown(&app, &caller, &withdrawn).await
}

/// Another time.
#[derive(Deserialize, ToSchema)]
#[schema(as = PromiseReplacement)]
pub(super) struct ReplacementBody {
    #[schema(value_type = String, format = DateTime)]
    due_at: Time,
    #[serde(default)]
    note: String,
}

/// Another time was agreed, without a letter.
#[utoipa::path(put, path = "/promises/{id}/replacement", tag = "promises", params(("id" = i64, Path)),
    request_body = ReplacementBody,
    responses((status = 200, body = PromiseView), (status = 409, body = ProblemDetails)))]
pub(super) async fn replace(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected_version): IfMatch,
    Json(body): Json<ReplacementBody>,
) -> Result<Tagged<PromiseView>> {
    let with = Replacement { due_at: body.due_at, note: body.note, message: None, expected_version };
    let next = promise::replace(&app, &caller.cx, Id::new(id), &with).await?;
    shown(&app, &caller, &next).await
}

/// A drafted delay notice.
#[derive(Serialize, ToSchema)]
#[schema(as = DelayNotice)]
pub(super) struct NoticeView {
    text: String,
    html: String,
    #[schema(value_type = String, format = DateTime)]
    due_at: Time,
}

/// Drafts the letter that tells the customer of a delay, in their language.
#[utoipa::path(get, path = "/promises/{id}/delay-notice", tag = "promises", params(("id" = i64, Path)),
    responses((status = 200, body = NoticeView)))]
pub(super) async fn delay_notice(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<NoticeView>> {
    let draft = promise::draft_delay_notice(&app, &caller.cx, Id::new(id)).await?;
    Ok(Json(NoticeView { text: draft.text, html: draft.html, due_at: draft.due_at }))
}

/// A delay notice to be sent.
#[derive(Deserialize, ToSchema)]
#[schema(as = DelayNoticeToSend)]
pub(super) struct NoticeBody {
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[schema(value_type = String, format = DateTime)]
    due_at: Time,
    guard_override: Option<String>,
}

/// Tells the customer of a delay and moves the promise: both or neither.
#[utoipa::path(post, path = "/promises/{id}/delay-notice", tag = "promises", params(("id" = i64, Path)),
    request_body = NoticeBody, responses((status = 201, body = PromiseView), (status = 422, body = ProblemDetails)))]
pub(super) async fn send_delay_notice(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<NoticeBody>,
) -> Result<(StatusCode, Tagged<PromiseView>)> {
    let words = Words { html: body.html, text: body.text, guard_override: body.guard_override, ..Words::default() };
    let sent = promise::send_delay_notice(&app, &caller.cx, Id::new(id), &words, body.due_at).await;
    let next = sent.map_err(|error: Error| problem(error, &caller.agent))?;
    Ok((StatusCode::CREATED, shown(&app, &caller, &next).await?))
}
