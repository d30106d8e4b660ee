//! The problem in our words.

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use restatements::Restatement;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use super::{problem, view::Named};
use crate::{Error, restate as story};

/// The problem in our words, and what the customer says to it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Restatement)]
pub(super) struct RestatementView {
    id: i64,
    text: String,
    /// `asked`, `confirmed`, `corrected` or `withdrawn`.
    state: &'static str,
    /// What the customer put right, in their words.
    correction: Option<String>,
    by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    asked_at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    answered_at: Option<Time>,
}

/// The restatements of a ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Restatements)]
pub(super) struct RestatementsView {
    /// The newest first; the first one counts.
    items: Vec<RestatementView>,
}

/// The restatements of a ticket.
#[utoipa::path(get, path = "/tickets/{id}/restatements", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = RestatementsView)))]
pub(super) async fn of_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<RestatementsView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let found = restatements::of_ticket(&mut tx, ticket.id).await.map_err(Error::from)?;
    let everybody = identity::everybody(&mut tx).await?;
    let view = |one: Restatement| RestatementView {
        id: one.id.get(),
        text: one.text,
        state: one.state.word(),
        correction: Some(one.correction).filter(|words| !words.is_empty()),
        by: Named::of_agent(Some(one.agent), &everybody),
        asked_at: one.asked_at,
        answered_at: one.answered_at,
    };
    Ok(Json(RestatementsView { items: found.into_iter().map(view).collect() }))
}

/// The problem in our words.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewRestatement)]
pub(super) struct RestateBody {
    text: String,
    /// Why it is sent in spite of what the guard blocks.
    guard_override: Option<String>,
}

/// Asks the customer whether we understood; takes the place of a question that was not answered.
#[utoipa::path(post, path = "/tickets/{id}/restatements", tag = "tickets", params(("id" = i64, Path)),
    request_body = RestateBody, responses((status = 201), (status = 422, body = ProblemDetails)))]
pub(super) async fn restate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<RestateBody>,
) -> Result<StatusCode> {
    let asked = story::restate(&app, &caller.cx, Id::new(id), &body.text, body.guard_override.as_deref()).await;
    asked.map_err(|error| problem(error, &caller.agent))?;
    Ok(StatusCode::CREATED)
}

/// Takes a question back that was not answered.
#[utoipa::path(delete, path = "/tickets/{id}/restatements", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 204), (status = 409, body = ProblemDetails)))]
pub(super) async fn withdraw(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    story::withdraw(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
