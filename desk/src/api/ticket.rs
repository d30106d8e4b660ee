use std::collections::BTreeMap;

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Edit, Id, Kind, Language, Refusal};
use serde::Deserialize;
use tickets::{
    Change, Easy, NewClosure, Priority, Ticket,
    properties::{Category, StatusWanted},
};
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, Problem, ProblemDetails, Result, Tagged};

use super::{
    TicketView, problem, view,
    words::{PromisedBody, promised},
};
use crate::{
    Error,
    reply::{self, FirstLetter, Words},
    resolve, status,
};

/// A ticket.
#[utoipa::path(get, path = "/tickets/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 404, body = ProblemDetails)))]
pub(super) async fn ticket(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Tagged<TicketView>> {
    shown(&app, &caller, Id::new(id)).await
}

/// The ticket as it is now, with its version.
pub(super) async fn shown(app: &App, caller: &Caller, id: Id<Ticket>) -> Result<Tagged<TicketView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, id).await?;
    let body = view::of(&mut tx, caller, app.catalogue, &ticket).await?;
    Ok(Tagged { version: ticket.version, body })
}

/// A field holds what it cannot hold.
fn invalid(field: &'static str) -> Problem {
    Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field(field))
}

/// What is to be changed about a ticket; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketChange)]
pub(super) struct ChangeBody {
    subject: Option<String>,
    priority: Option<i64>,
    #[schema(value_type = Option<web_kit::LanguageTag>)]
    language: Option<Language>,
    /// One of `/ticket-types`; null takes it away.
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    type_id: Edit<i64>,
    /// One of `/topics`; null takes it away.
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    topic_id: Edit<i64>,
    /// One of `/statuses`; null is the plain one of the category the ticket is in. With it the ticket changes its
    /// category; resolving asks a question and has an address of its own.
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    status_id: Edit<i64>,
    /// The plain status of a category: `open`, `waiting` or `resolved`.
    state: Option<String>,
}

impl ChangeBody {
    fn status(&self, present: &Ticket) -> std::result::Result<Option<StatusWanted>, Problem> {
        let plain = match (&self.state, &self.status_id) {
            (Some(word), _) => Category::from_word(word).ok_or_else(|| invalid("state")).map(Some)?,
            (None, Edit::Clear) => Category::from_word(present.category().word()),
            (None, _) => None,
        };
        Ok(match &self.status_id {
            Edit::To(id) => Some(StatusWanted::Own(Id::new(*id))),
            Edit::Keep | Edit::Clear => plain.map(StatusWanted::Plain),
        })
    }
}

/// Changes subject, priority, language, type, topic or status.
#[utoipa::path(patch, path = "/tickets/{id}", tag = "tickets", params(("id" = i64, Path)),
    request_body = ChangeBody, responses((status = 200, body = TicketView), (status = 412, body = ProblemDetails)))]
pub(super) async fn change(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<ChangeBody>,
) -> Result<Tagged<TicketView>> {
    let priority = match body.priority {
        Some(number) => Some(Priority::new(number).ok_or_else(|| invalid("priority"))?),
        None => None,
    };
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    IfMatch(expected).check(ticket.version)?;
    let status = body.status(&ticket)?;
    let change = Change {
        subject: body.subject,
        priority,
        language: body.language,
        ticket_type: numbered(&body.type_id),
        topic: numbered(&body.topic_id),
    };
    let ticket = tickets::change(&mut tx, &caller.cx, &ticket, &change).await?;
    if let Some(wanted) = status {
        status::set(&mut tx, &caller.cx, &ticket, wanted).await?;
    }
    tx.commit().await?;
    shown(&app, &caller, ticket.id).await
}

fn numbered<T>(edit: &Edit<i64>) -> Edit<Id<T>> {
    match edit {
        Edit::Keep => Edit::Keep,
        Edit::Clear => Edit::Clear,
        Edit::To(id) => Edit::To(Id::new(*id)),
    }
}

/// Who shall have a ticket.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketAssignee)]
pub(super) struct AssigneeBody {
    agent_id: Option<i64>,
    team_id: Option<i64>,
}

/// Gives a ticket to a team, an agent, or nobody.
#[utoipa::path(put, path = "/tickets/{id}/assignee", tag = "tickets", params(("id" = i64, Path)),
    request_body = AssigneeBody, responses((status = 200, body = TicketView)))]
pub(super) async fn give(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<AssigneeBody>,
) -> Result<Json<AfterGiving>> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    let (team, agent) = (body.team_id.map(Id::new), body.agent_id.map(Id::new));
    let given = assignment::give(&mut tx, &caller.cx, &ticket, team, agent).await?;
    crate::notify::assigned(&mut tx, &caller.cx, ticket.assignee, &given).await?;
    tx.commit().await?;
    if !tickets::may_see(&caller.cx.actor, &given) {
        return Ok(Json(AfterGiving { ticket: None }));
    }
    let mut tx = app.db.read().await?;
    let ticket = view::of(&mut tx, &caller, app.catalogue, &given).await?;
    Ok(Json(AfterGiving { ticket: Some(ticket) }))
}

/// The ticket, unless it now belongs to people whose tickets the caller does not see.
#[derive(serde::Serialize, ToSchema)]
pub(super) struct AfterGiving {
    ticket: Option<TicketView>,
}

/// How a ticket is closed.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketClosure)]
pub(super) struct ClosureBody {
    /// "Did I do all I could to make it easy?": `yes`, `partly` or `no`.
    easy: String,
    #[serde(default)]
    comment: String,
    /// Why it is closed in spite of an open promise; for leads.
    override_reason: Option<String>,
    /// Why the customer, who has the last word, needs no answer.
    unanswered_reason: Option<String>,
    /// One of `/statuses` in the category `resolved`; without it the plain one.
    status_id: Option<i64>,
}

/// Resolves a ticket.
#[utoipa::path(put, path = "/tickets/{id}/closure", tag = "tickets", params(("id" = i64, Path)),
    request_body = ClosureBody,
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn close(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ClosureBody>,
) -> Result<Tagged<TicketView>> {
    let easy = Easy::from_word(&body.easy).ok_or_else(|| invalid("easy"))?;
    let closing = NewClosure {
        easy,
        comment: body.comment,
        override_reason: body.override_reason,
        unanswered_reason: body.unanswered_reason,
        status: body.status_id.map(Id::new),
    };
    let resolved = resolve::resolve(&app, &caller.cx, Id::new(id), &closing).await;
    let ticket = resolved.map_err(|error| problem(error, &caller.agent))?;
    shown(&app, &caller, ticket.id).await
}

/// Opens a resolved ticket again.
#[utoipa::path(delete, path = "/tickets/{id}/closure", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn reopen(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Tagged<TicketView>> {
    let ticket = resolve::reopen(&app, &caller.cx, Id::new(id)).await?;
    shown(&app, &caller, ticket.id).await
}

/// Up to which message the reader has seen.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketRead)]
pub(super) struct ReadBody {
    message_id: i64,
}

/// Marks messages as read.
#[utoipa::path(put, path = "/tickets/{id}/read", tag = "tickets", params(("id" = i64, Path)),
    request_body = ReadBody, responses((status = 204)))]
pub(super) async fn mark_read(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ReadBody>,
) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    tickets::mark_read(&mut tx, ticket.id, caller.agent.id, Id::new(body.message_id)).await.map_err(Error::from)?;
    watchers::see(&mut tx, &caller.cx, ticket.id, caller.agent.id).await.map_err(Error::from)?;
    notices::read_of_ticket(&mut tx, &caller.cx, ticket.id).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A ticket that an agent opens by writing first.
#[derive(Deserialize, ToSchema)]
#[schema(as = FirstLetter)]
pub(super) struct FirstLetterBody {
    customer_address: String,
    #[serde(default)]
    customer_name: String,
    mailbox_id: i64,
    subject: String,
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    attachments: Vec<i64>,
    #[serde(default)]
    promises: Vec<PromisedBody>,
    guard_override: Option<String>,
    /// What stands in own fields of the ticket, by the field's number.
    #[serde(default, deserialize_with = "super::properties::by_number")]
    #[schema(value_type = BTreeMap<String, serde_json::Value>)]
    fields: BTreeMap<i64, serde_json::Value>,
}

/// Writes to a customer first.
#[utoipa::path(post, path = "/tickets", tag = "tickets", request_body = FirstLetterBody,
    responses((status = 201, body = TicketView), (status = 422, body = ProblemDetails)))]
pub(super) async fn write_first(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<FirstLetterBody>,
) -> Result<(StatusCode, Tagged<TicketView>)> {
    let letter = FirstLetter {
        customer_address: body.customer_address,
        customer_name: body.customer_name,
        mailbox: Id::new(body.mailbox_id),
        subject: body.subject,
        words: Words {
            html: body.html,
            text: body.text,
            to: Vec::new(),
            cc: Vec::new(),
            attachments: body.attachments.into_iter().map(Id::new).collect(),
            guard_override: body.guard_override,
        },
        promises: promised(body.promises),
        fields: body.fields,
    };
    let opened = reply::write_first(&app, &caller.cx, &letter).await;
    let ticket = opened.map_err(|error| problem(error, &caller.agent))?;
    Ok((StatusCode::CREATED, shown(&app, &caller, ticket).await?))
}
