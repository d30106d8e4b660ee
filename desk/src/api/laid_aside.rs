use axum::extract::State as AppState;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use tickets::State;
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result, Tagged};

use super::{TicketView, problem, ticket::shown};
use crate::{lay_aside, snooze as sleep};

/// Until when a ticket sleeps.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketSnooze)]
pub(super) struct SnoozeBody {
    /// Null is until the customer answers, which wakes it in any case.
    #[schema(value_type = Option<String>, format = DateTime)]
    until: Option<Time>,
}

/// Puts a ticket out of sight until a time or an answer.
#[utoipa::path(put, path = "/tickets/{id}/snooze", tag = "tickets", params(("id" = i64, Path)),
    request_body = SnoozeBody,
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn snooze(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<SnoozeBody>,
) -> Result<Tagged<TicketView>> {
    let ticket = sleep::snooze(&app, &caller.cx, Id::new(id), body.until).await?;
    shown(&app, &caller, ticket.id).await
}

/// Wakes a ticket.
#[utoipa::path(delete, path = "/tickets/{id}/snooze", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn wake(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<TicketView>> {
    let ticket = sleep::wake(&app, &caller.cx, Id::new(id)).await?;
    shown(&app, &caller, ticket.id).await
}

/// A time at which a ticket often is looked at again.
#[derive(Serialize, ToSchema)]
pub(super) struct SnoozePreset {
    /// `later_today`, `tomorrow_morning`, `monday` or `in_a_week`.
    preset: &'static str,
    #[schema(value_type = String, format = DateTime)]
    until: Time,
}

/// The times at which a ticket often is looked at again.
#[derive(Serialize, ToSchema)]
pub(super) struct SnoozePresets {
    items: Vec<SnoozePreset>,
}

/// The usual times to sleep until, as they fall in the caller's zone; what is over today is left out.
#[utoipa::path(get, path = "/snooze-presets", tag = "tickets", responses((status = 200, body = SnoozePresets)))]
pub(super) async fn snooze_presets(caller: Caller) -> Json<SnoozePresets> {
    let zone = TimeZone::get(&caller.agent.time_zone).unwrap_or(TimeZone::UTC);
    let times = tickets::presets(caller.cx.now, &zone).into_iter();
    Json(SnoozePresets { items: times.map(|(preset, until)| SnoozePreset { preset: preset.word(), until }).collect() })
}

/// Calls a ticket spam. Its sender's later letters come with the question whether they are spam too.
#[utoipa::path(put, path = "/tickets/{id}/spam", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn spam(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<TicketView>> {
    laid_aside(&app, &caller, id, State::Spam).await
}

/// Says that a ticket is no spam, also of one that was only suspected.
#[utoipa::path(delete, path = "/tickets/{id}/spam", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn not_spam(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<TicketView>> {
    let ticket = lay_aside::restore(&app, &caller.cx, Id::new(id), State::Spam).await?;
    shown(&app, &caller, ticket.id).await
}

/// Throws a ticket away; it can be taken out again.
#[utoipa::path(put, path = "/tickets/{id}/trash", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn trash(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<TicketView>> {
    laid_aside(&app, &caller, id, State::Trash).await
}

/// Takes a ticket out of the trash.
#[utoipa::path(delete, path = "/tickets/{id}/trash", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn restore(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<TicketView>> {
    let ticket = lay_aside::restore(&app, &caller.cx, Id::new(id), State::Trash).await?;
    shown(&app, &caller, ticket.id).await
}

async fn laid_aside(app: &App, caller: &Caller, id: i64, state: State) -> Result<Tagged<TicketView>> {
    let aside = lay_aside::lay_aside(app, &caller.cx, Id::new(id), state).await;
    let ticket = aside.map_err(|error| problem(error, &caller.agent))?;
    shown(app, caller, ticket.id).await
}
