//! Retention over HTTP.

use axum::extract::State;
use identity::api::Caller;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, ProblemDetails, Result};

use crate::Retention;

/// The routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(retention, change))
}

/// How long things are kept.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = Retention)]
pub(crate) struct RetentionView {
    /// The lines of the audit log, in days, 30 to 3650; null for ever.
    audit_days: Option<i64>,
}

/// How long things are kept.
#[utoipa::path(get, path = "/retention", tag = "retention", responses((status = 200, body = RetentionView)))]
pub(crate) async fn retention(State(app): State<App>, caller: Caller) -> Result<Json<RetentionView>> {
    let mut tx = app.db.read().await?;
    let Retention { audit_days } = crate::retention(&mut tx, &caller.cx).await?;
    Ok(Json(RetentionView { audit_days }))
}

/// Decide how long things are kept.
#[utoipa::path(put, path = "/retention", tag = "retention", request_body = RetentionView,
    responses((status = 200, body = RetentionView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<RetentionView>,
) -> Result<Json<RetentionView>> {
    let mut tx = app.db.begin().await?;
    crate::change(&mut tx, &caller.cx, Retention { audit_days: body.audit_days }).await?;
    tx.commit().await?;
    Ok(Json(body))
}
