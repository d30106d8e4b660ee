use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Right};
use replies::ReminderRule;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use crate::Error;

/// After how long a team reminds a silent customer of its question.
#[derive(Serialize, ToSchema)]
#[schema(as = TeamReminder)]
pub(super) struct ReminderView {
    team_id: i64,
    days: i64,
    /// Only the company's working days count.
    working_days: bool,
}

/// The teams that remind; the others never do.
#[utoipa::path(get, path = "/reminders", tag = "tickets", responses((status = 200, body = Vec<ReminderView>)))]
pub(super) async fn reminders(State(app): State<App>, _: Caller) -> Result<Json<Vec<ReminderView>>> {
    let mut tx = app.db.read().await?;
    let rules = replies::reminder_rules(&mut tx).await.map_err(Error::from)?;
    let view = |rule: ReminderRule| ReminderView {
        team_id: rule.team.get(),
        days: rule.days,
        working_days: rule.working_days,
    };
    Ok(Json(rules.into_iter().map(view).collect()))
}

/// After how long to remind.
#[derive(Deserialize, ToSchema)]
#[schema(as = TeamReminderToSet)]
pub(super) struct ReminderBody {
    /// 1 to 60; null is never.
    days: Option<i64>,
    #[serde(default)]
    working_days: bool,
}

/// Lets a team remind a silent customer of its question once, or no longer. Needs the right `company`.
#[utoipa::path(put, path = "/teams/{id}/reminder", tag = "tickets", params(("id" = i64, Path)),
    request_body = ReminderBody, responses((status = 204), (status = 422, body = ProblemDetails)))]
pub(super) async fn set_reminder(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ReminderBody>,
) -> Result<StatusCode> {
    caller.needs(Right::Company)?;
    let team = Id::new(id);
    let mut tx = app.db.begin().await?;
    identity::team(&mut tx, team).await?.ok_or(assignment::Error::NoSuchTeam).map_err(Error::from)?;
    let rule = body.days.map(|days| ReminderRule { team, days, working_days: body.working_days });
    replies::set_reminder_rule(&mut tx, team, rule).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
