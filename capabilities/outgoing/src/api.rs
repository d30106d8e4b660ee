//! How somebody writes: their signatures, and for how long they can take a letter back. Planned letters have stories
//! around them and are routed by the desk.

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Path, ProblemDetails, Result};

use crate::{Signature, set_signature, set_undo_seconds, signatures, undo_seconds};

/// The routes: `/me/writing`, `/me/signatures`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_writing, put_writing))
        .routes(routes!(get_signatures))
        .routes(routes!(put_signature))
}

/// How somebody writes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Writing)]
struct WritingView {
    /// For how many seconds a letter can be taken back: 5 to 30, or 0 for not at all.
    undo_seconds: i64,
}

/// How one writes.
#[utoipa::path(get, path = "/me/writing", tag = "writing", responses((status = 200, body = WritingView)))]
async fn get_writing(State(app): State<App>, caller: Caller) -> Result<Json<WritingView>> {
    let mut tx = app.db.read().await?;
    Ok(Json(WritingView { undo_seconds: undo_seconds(&mut tx, caller.agent.id).await? }))
}

/// Choose how one writes.
#[utoipa::path(put, path = "/me/writing", tag = "writing", request_body = WritingView,
    responses((status = 200, body = WritingView), (status = 422, body = ProblemDetails)))]
async fn put_writing(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<WritingView>,
) -> Result<Json<WritingView>> {
    let mut tx = app.db.begin().await?;
    set_undo_seconds(&mut tx, caller.agent.id, body.undo_seconds).await?;
    tx.commit().await?;
    Ok(Json(body))
}

/// What somebody signs with.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Signature)]
struct SignatureView {
    /// The mailbox it is for; 0 stands for all that have no other.
    mailbox_id: i64,
    /// Plain text.
    text: String,
}

impl From<Signature> for SignatureView {
    fn from(signature: Signature) -> Self {
        Self { mailbox_id: signature.mailbox, text: signature.text }
    }
}

/// One's own signatures.
#[utoipa::path(get, path = "/me/signatures", tag = "writing", responses((status = 200, body = Vec<SignatureView>)))]
async fn get_signatures(State(app): State<App>, caller: Caller) -> Result<Json<Vec<SignatureView>>> {
    let mut tx = app.db.read().await?;
    Ok(Json(signatures(&mut tx, caller.agent.id).await?.into_iter().map(SignatureView::from).collect()))
}

/// The words of a signature.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[schema(as = SignatureText)]
struct SignatureBody {
    /// Plain text; empty takes the signature away.
    text: String,
}

/// Choose what one signs with in letters of a mailbox; 0 for all that have no other.
#[utoipa::path(put, path = "/me/signatures/{mailbox}", tag = "writing", params(("mailbox" = i64, Path)),
    request_body = SignatureBody, responses((status = 204), (status = 422, body = ProblemDetails)))]
async fn put_signature(
    State(app): State<App>,
    caller: Caller,
    Path(mailbox): Path<i64>,
    Json(body): Json<SignatureBody>,
) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    let new = Signature { mailbox, text: body.text };
    set_signature(&mut tx, &caller.cx, caller.agent.id, &new).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
