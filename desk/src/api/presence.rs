use std::collections::HashMap;

use axum::{Extension, extract::State};
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Kind, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result};

use super::view::Named;
use crate::{
    Error,
    presence::{Doing, Present, tell},
};

/// Somebody at a ticket.
#[derive(Serialize, ToSchema)]
#[schema(as = SomebodyAtTicket)]
pub(super) struct SomebodyView {
    ticket_id: i64,
    agent: Named,
    /// `looking`, `replying` or `noting`.
    doing: &'static str,
}

/// Who else is at tickets now, of those that the caller may see.
#[utoipa::path(get, path = "/presence", tag = "presence", responses((status = 200, body = Vec<SomebodyView>)))]
pub(super) async fn everybody(
    State(app): State<App>,
    caller: Caller,
    Extension(present): Extension<Present>,
) -> Result<Json<Vec<SomebodyView>>> {
    let all = present.seen_by(&caller.cx);
    if all.is_empty() {
        return Ok(Json(Vec::new()));
    }
    let mut tx = app.db.read().await?;
    let agents = identity::agents(&mut tx).await.map_err(Error::from)?;
    let names: HashMap<i64, String> = agents.into_iter().map(|agent| (agent.id.get(), agent.name)).collect();
    let shown = all.into_iter().filter_map(|one| {
        let name = names.get(&one.agent)?.clone();
        Some(SomebodyView { ticket_id: one.ticket, agent: Named { id: one.agent, name }, doing: one.doing.word() })
    });
    Ok(Json(shown.collect()))
}

/// What the caller does at a ticket.
#[derive(Deserialize, ToSchema)]
#[schema(as = PresenceAtTicket)]
pub(super) struct DoingBody {
    /// `looking`, `replying`, `noting` or `gone`.
    doing: String,
}

/// Says that the caller is at a ticket. It counts for 30 seconds; browsers say it again every 15.
#[utoipa::path(put, path = "/tickets/{id}/presence", tag = "presence", params(("id" = i64, Path)),
    request_body = DoingBody, responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(super) async fn here(
    State(app): State<App>,
    caller: Caller,
    Extension(present): Extension<Present>,
    Path(id): Path<i64>,
    Json(body): Json<DoingBody>,
) -> Result<StatusCode> {
    let wrong = || Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("doing"));
    let doing = Doing::from_word(&body.doing).ok_or_else(wrong)?;
    tell(&app, &present, &caller.cx, Id::new(id), doing).await?;
    Ok(StatusCode::NO_CONTENT)
}
