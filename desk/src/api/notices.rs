use axum::extract::State as AppState;
use identity::api::Caller;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, ProblemDetails, Result};

use crate::{Error, availability, notify};

/// By which mailbox the desk writes to its own people.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub(super) struct DigestMailbox {
    /// Null: nobody gets a daily letter.
    mailbox_id: Option<i64>,
}

/// The mailbox that daily letters of notices leave by.
#[utoipa::path(get, path = "/notices/mailbox", tag = "notices", responses((status = 200, body = DigestMailbox)))]
pub(super) async fn digest_mailbox(AppState(app): AppState<App>, _caller: Caller) -> Result<Json<DigestMailbox>> {
    let mut tx = app.db.read().await?;
    let mailbox_id = notices::digest_mailbox(&mut tx).await.map_err(Error::from)?;
    Ok(Json(DigestMailbox { mailbox_id }))
}

/// Choose the mailbox that daily letters of notices leave by.
#[utoipa::path(put, path = "/notices/mailbox", tag = "notices", request_body = DigestMailbox,
    responses((status = 200, body = DigestMailbox), (status = 422, body = ProblemDetails)))]
pub(super) async fn choose_digest_mailbox(
    AppState(app): AppState<App>,
    caller: Caller,
    Json(body): Json<DigestMailbox>,
) -> Result<Json<DigestMailbox>> {
    notify::choose_digest_mailbox(&app, &caller.cx, body.mailbox_id).await?;
    Ok(Json(body))
}

/// What follows from somebody being active.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(super) struct Activity {
    /// They had been set away by themselves and are available again.
    came_back: bool,
}

/// Says that one is active at this moment; whoever was set away for a pause is back.
#[utoipa::path(put, path = "/me/activity", tag = "identity", responses((status = 200, body = Activity)))]
pub(super) async fn active(AppState(app): AppState<App>, caller: Caller) -> Result<Json<Activity>> {
    caller.needs_person()?;
    let active = availability::active(&app, &caller.cx).await?;
    Ok(Json(Activity { came_back: active.came_back }))
}
