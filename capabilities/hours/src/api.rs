//! Business hours over HTTP: read by everybody who works here, set by those who run the company.

use std::collections::BTreeMap;

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Path, ProblemDetails, Result};
use worktime::{Calendar, SAMPLES};

use crate::{BusinessHours, Door, Error};

/// The routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(hours)).routes(routes!(set, clear))
}

/// From when till when: `["08:00", "16:00"]`.
type Span = Vec<String>;
/// By day, `mon` to `sun`, or by date.
type Spans = BTreeMap<String, Vec<Span>>;

/// When the company or a team is there.
#[derive(Serialize, ToSchema)]
#[schema(as = BusinessHours)]
pub(crate) struct HoursView {
    /// The team; 0 is the company.
    team_id: i64,
    time_zone: String,
    /// `mon` to `sun`, each with its stretches; a day that is not there is closed.
    week: Spans,
    /// Dates with their own hours; an empty list is a closed day.
    exceptions: Spans,
    /// Whose public holidays are kept.
    holidays: Option<String>,
    /// Whether somebody is there now.
    open: bool,
    /// When it closes, or opens next; null when never.
    #[schema(value_type = Option<String>, format = DateTime)]
    changes_at: Option<Time>,
}

/// All hours, and whose holidays are known.
#[derive(Serialize, ToSchema)]
#[schema(as = AllBusinessHours)]
pub(crate) struct AllView {
    hours: Vec<HoursView>,
    /// Keys of holidays by country.
    holidays: Vec<&'static str>,
}

fn view(hours: &BusinessHours, now: Time) -> std::result::Result<HoursView, Error> {
    let (open, changes_at) = match hours.door(now)? {
        Door::Open(until) => (true, until),
        Door::Closed(until) => (false, until),
    };
    let spans = |value: serde_json::Value| {
        serde_json::from_value::<Spans>(value).map_err(|error| Error::Wrong(error.to_string()))
    };
    let mut week = spans(json!(hours.calendar.week))?;
    week.retain(|_, spans| !spans.is_empty());
    Ok(HoursView {
        team_id: hours.team.map_or(0, Id::get),
        time_zone: hours.calendar.zone.clone(),
        week,
        exceptions: spans(json!(hours.calendar.exceptions))?,
        holidays: hours.holidays.clone(),
        open,
        changes_at,
    })
}

/// When the company and its teams are there, and whether they are now.
#[utoipa::path(get, path = "/hours", tag = "hours", responses((status = 200, body = AllView)))]
pub(crate) async fn hours(State(app): State<App>, caller: Caller) -> Result<Json<AllView>> {
    let mut tx = app.db.read().await?;
    let all = crate::all(&mut tx).await?;
    let views = all.iter().map(|hours| view(hours, caller.cx.now)).collect::<std::result::Result<_, _>>()?;
    Ok(Json(AllView { hours: views, holidays: SAMPLES.iter().map(|sample| sample.key).collect() }))
}

/// Hours to be written down.
#[derive(Deserialize, ToSchema)]
#[schema(as = BusinessHoursToSet)]
pub(crate) struct HoursBody {
    time_zone: String,
    /// `mon` to `sun`, each with its stretches.
    week: Spans,
    /// Dates with their own hours; an empty list is a closed day.
    #[serde(default)]
    exceptions: Spans,
    /// Whose public holidays are kept.
    holidays: Option<String>,
}

/// Write the hours of a team down; 0 is the company.
#[utoipa::path(put, path = "/hours/{team_id}", tag = "hours", params(("team_id" = i64, Path)),
    request_body = HoursBody, responses((status = 200, body = HoursView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn set(
    State(app): State<App>,
    caller: Caller,
    Path(team): Path<i64>,
    Json(body): Json<HoursBody>,
) -> Result<Json<HoursView>> {
    crate::allow(&caller.cx)?;
    let text = json!({ "zone": body.time_zone, "week": body.week, "exceptions": body.exceptions }).to_string();
    let calendar = Calendar::read(&text).map_err(|error| Error::Wrong(error.to_string()))?;
    let hours = BusinessHours { team: (team != 0).then(|| Id::new(team)), calendar, holidays: body.holidays };
    let mut tx = app.db.begin().await?;
    crate::set(&mut tx, &caller.cx, &hours).await?;
    tx.commit().await?;
    Ok(Json(view(&hours, caller.cx.now)?))
}

/// Take the hours of a team away: it has the company's again.
#[utoipa::path(delete, path = "/hours/{team_id}", tag = "hours", params(("team_id" = i64, Path)),
    responses((status = 204)))]
pub(crate) async fn clear(State(app): State<App>, caller: Caller, Path(team): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::clear(&mut tx, &caller.cx, (team != 0).then(|| Id::new(team))).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
