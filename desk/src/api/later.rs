use axum::extract::State;
use db::Tx;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use outgoing::Planned;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result};

use super::{drafts::DraftBody, problem, view::Named, words::ReplyBody};
use crate::{
    Error,
    later::{self, When},
};

/// A letter whose time has not come, or that was stopped.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlannedLetter)]
pub(super) struct PlannedView {
    id: i64,
    ticket_id: i64,
    /// Who wrote it; only they take it back.
    agent: Named,
    /// `undo` (it can be taken back for some seconds) or `later` (its writer chose the time).
    manner: &'static str,
    #[schema(value_type = String, format = DateTime)]
    send_at: Time,
    /// `planned` or `stopped`.
    state: &'static str,
    /// `customer_wrote`, `answered_meanwhile`, `writer_left`, or the code of a refusal.
    stopped_because: Option<String>,
    /// The same as a sentence in the reader's language.
    stopped_reason: Option<String>,
    html: String,
    text: String,
    to: Vec<String>,
}

async fn shown(tx: &mut Tx, app: &App, caller: &Caller, planned: Planned) -> std::result::Result<PlannedView, Error> {
    let reply = later::read(&planned)?;
    let writer = identity::agent(tx, planned.agent).await?;
    let reason = planned.stopped_because.as_deref().map(|because| {
        let key = because.replace(['.', '_'], "-");
        let key = if because.contains('.') { key } else { format!("desk-stopped-{key}") };
        app.catalogue.text(caller.agent.language, &key, &[])
    });
    Ok(PlannedView {
        id: planned.id.get(),
        ticket_id: planned.ticket.get(),
        agent: Named { id: planned.agent.get(), name: writer.map(|agent| agent.name).unwrap_or_default() },
        manner: planned.manner.word(),
        send_at: planned.send_at,
        state: planned.state.word(),
        stopped_because: planned.stopped_because,
        stopped_reason: reason,
        html: if reply.words.html.is_empty() { String::new() } else { markup::clean_editor_html(&reply.words.html) },
        text: reply.words.text,
        to: reply.words.to,
    })
}

/// An answer to be sent later.
#[derive(Deserialize, ToSchema)]
#[schema(as = LetterToPlan)]
pub(super) struct PlanBody {
    #[serde(flatten)]
    reply: ReplyBody,
    /// When it is sent; absent: as soon as the seconds are over in which the writer can take it back.
    #[schema(value_type = Option<String>, format = DateTime)]
    send_at: Option<Time>,
}

/// Plans an answer: it can be taken back until it is sent. Refuses what sending it would refuse.
#[utoipa::path(post, path = "/tickets/{id}/planned-letters", tag = "tickets", params(("id" = i64, Path)),
    request_body = PlanBody,
    responses((status = 201, body = PlannedView), (status = 409, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(super) async fn plan(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<PlanBody>,
) -> Result<(StatusCode, Json<PlannedView>)> {
    let when = body.send_at.map_or(When::AfterUndo, When::At);
    let planned = later::plan(&app, &caller.cx, Id::new(id), &body.reply.into(), when).await;
    let planned = planned.map_err(|error| problem(error, &caller.agent))?;
    let mut tx = app.db.read().await?;
    Ok((StatusCode::CREATED, Json(shown(&mut tx, &app, &caller, planned).await?)))
}

/// The planned letters of a ticket, and the caller's stopped ones.
#[utoipa::path(get, path = "/tickets/{id}/planned-letters", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<PlannedView>), (status = 404, body = ProblemDetails)))]
pub(super) async fn planned(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<PlannedView>>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let mut views = Vec::new();
    for planned in outgoing::of_ticket(&mut tx, ticket.id).await? {
        if planned.state == outgoing::State::Planned || planned.agent == caller.agent.id {
            views.push(shown(&mut tx, &app, &caller, planned).await?);
        }
    }
    Ok(Json(views))
}

/// Takes a planned letter back: the answer is the draft it was. A stopped one is put out of sight.
#[utoipa::path(delete, path = "/planned-letters/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = DraftBody), (status = 404, body = ProblemDetails)))]
pub(super) async fn take_back(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<DraftBody>> {
    let (_, draft) = later::take_back(&app, &caller.cx, Id::new(id)).await?;
    Ok(Json(serde_json::from_value(draft).map_err(Problem::fault)?))
}

/// When a planned letter is sent.
#[derive(Deserialize, ToSchema)]
#[schema(as = LetterToMove)]
pub(super) struct MoveBody {
    /// Absent: now.
    #[schema(value_type = Option<String>, format = DateTime)]
    send_at: Option<Time>,
}

/// Sends a planned letter at another time, or now.
#[utoipa::path(put, path = "/planned-letters/{id}", tag = "tickets", params(("id" = i64, Path)),
    request_body = MoveBody, responses((status = 200, body = PlannedView), (status = 404, body = ProblemDetails)))]
pub(super) async fn move_to(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<MoveBody>,
) -> Result<Json<PlannedView>> {
    let planned = later::move_to(&app, &caller.cx, Id::new(id), body.send_at).await?;
    let mut tx = app.db.read().await?;
    Ok(Json(shown(&mut tx, &app, &caller, planned).await?))
}
