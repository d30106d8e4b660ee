use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tickets::DraftKind;
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result};

use crate::Error;

/// What an agent has typed and not sent.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Draft)]
pub(super) struct DraftBody {
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    to: Vec<String>,
    #[serde(default)]
    cc: Vec<String>,
    /// The uploads, as they were answered.
    #[serde(default)]
    #[schema(value_type = Vec<super::files::FileView>)]
    attachments: Vec<Value>,
}

/// A kept draft.
#[derive(Serialize, ToSchema)]
#[schema(as = KeptDraft)]
pub(super) struct Kept {
    #[serde(flatten)]
    body: DraftBody,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Time,
}

fn kind_of(word: &str) -> std::result::Result<DraftKind, Problem> {
    DraftKind::from_word(word).ok_or_else(|| tickets::Error::NoDraft.into())
}

/// The caller's draft on a ticket: `reply` or `note`.
#[utoipa::path(get, path = "/tickets/{id}/drafts/{kind}", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)),
    responses((status = 200, body = Kept), (status = 404, body = ProblemDetails)))]
pub(super) async fn draft(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
) -> Result<Json<Kept>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let draft = tickets::draft(&mut tx, ticket.id, caller.agent.id, kind_of(&kind)?).await?;
    let body = serde_json::from_str(&draft.body).map_err(Problem::fault)?;
    Ok(Json(Kept { body, updated_at: draft.updated_at }))
}

/// Keeps the caller's draft.
#[utoipa::path(put, path = "/tickets/{id}/drafts/{kind}", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)), request_body = DraftBody, responses((status = 204)))]
pub(super) async fn save(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
    Json(body): Json<DraftBody>,
) -> Result<StatusCode> {
    let text = serde_json::to_string(&body).map_err(Problem::fault)?;
    let kind = kind_of(&kind)?;
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    tickets::save_draft(&mut tx, &caller.cx, ticket.id, caller.agent.id, kind, &text).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Throws the caller's draft away.
#[utoipa::path(delete, path = "/tickets/{id}/drafts/{kind}", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)), responses((status = 204)))]
pub(super) async fn drop(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
) -> Result<StatusCode> {
    let kind = kind_of(&kind)?;
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    tickets::drop_draft(&mut tx, ticket.id, caller.agent.id, kind).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
