//! Retention over HTTP.

use axum::extract::State;
use identity::api::Caller;
use kernel::Time;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, ProblemDetails, Result};

use crate::{Coming, Retention};

/// The routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(retention, change))
}

/// How long things are kept, in days, up to 3650; null for ever.
#[derive(Deserialize, ToSchema)]
#[schema(as = RetentionChange)]
#[expect(clippy::struct_field_names, reason = "the unit belongs to the name of each span")]
pub(crate) struct RetentionBody {
    /// The lines of the audit log, from 30.
    audit_days: Option<i64>,
    /// Tickets in the trash, from 7.
    trash_days: Option<i64>,
    /// Tickets that are spam, from 7.
    spam_days: Option<i64>,
    /// The originals of letters, from 30.
    original_days: Option<i64>,
}

/// How long things are kept, in days; null for ever. And what goes next.
#[derive(Serialize, ToSchema)]
#[schema(as = Retention)]
pub(crate) struct RetentionView {
    /// The lines of the audit log.
    audit_days: Option<i64>,
    /// Tickets in the trash.
    trash_days: Option<i64>,
    /// Tickets that are spam.
    spam_days: Option<i64>,
    /// The originals of letters.
    original_days: Option<i64>,
    /// What is in the trash.
    trash: ComingView,
    /// What is spam.
    spam: ComingView,
}

/// What goes next of what was laid aside.
#[derive(Serialize, ToSchema)]
#[schema(as = RetentionComing)]
pub(crate) struct ComingView {
    /// How many tickets lie there, counted up to ten thousand.
    tickets: i64,
    /// When the first of them goes.
    #[schema(value_type = Option<String>, format = DateTime)]
    first_at: Option<Time>,
}

impl From<Coming> for ComingView {
    fn from(coming: Coming) -> Self {
        Self { tickets: coming.tickets, first_at: coming.first_at }
    }
}

impl RetentionView {
    fn of(kept: Retention, [trash, spam]: [Coming; 2]) -> Self {
        let Retention { audit_days, trash_days, spam_days, original_days } = kept;
        Self { audit_days, trash_days, spam_days, original_days, trash: trash.into(), spam: spam.into() }
    }
}

/// How long things are kept, and what goes next.
#[utoipa::path(get, path = "/retention", tag = "retention", responses((status = 200, body = RetentionView)))]
pub(crate) async fn retention(State(app): State<App>, caller: Caller) -> Result<Json<RetentionView>> {
    let mut tx = app.db.read().await?;
    let kept = crate::retention(&mut tx, &caller.cx).await?;
    let coming = crate::coming(&mut tx, &caller.cx).await?;
    Ok(Json(RetentionView::of(kept, coming)))
}

/// Decide how long things are kept.
#[utoipa::path(put, path = "/retention", tag = "retention", request_body = RetentionBody,
    responses((status = 200, body = RetentionView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<RetentionBody>,
) -> Result<Json<RetentionView>> {
    let RetentionBody { audit_days, trash_days, spam_days, original_days } = body;
    let kept = Retention { audit_days, trash_days, spam_days, original_days };
    let mut tx = app.db.begin().await?;
    crate::change(&mut tx, &caller.cx, kept).await?;
    let coming = crate::coming(&mut tx, &caller.cx).await?;
    tx.commit().await?;
    Ok(Json(RetentionView::of(kept, coming)))
}
