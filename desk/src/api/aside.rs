//! Side threads: letters to somebody outside and their answers.

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use side_threads::{NewSideThread, SideThread};
use tickets::{Attachment, Message, MessageKind};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use super::{problem, view::Named};
use crate::{
    Error,
    aside::{self as story, Forward},
    reply::Words,
};

/// A question to somebody outside.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SideThread)]
pub(super) struct ThreadView {
    id: i64,
    ticket_id: i64,
    address: String,
    name: String,
    subject: String,
    by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    #[schema(value_type = String, format = DateTime)]
    last_at: Time,
    /// Whether they wrote last.
    they_wrote_last: bool,
    messages: i64,
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Time>,
}

impl ThreadView {
    fn of(thread: SideThread, everybody: &[identity::Agent]) -> Self {
        Self {
            id: thread.id.get(),
            ticket_id: thread.ticket.get(),
            by: Named::of_agent(thread.by, everybody),
            address: thread.address,
            name: thread.name,
            subject: thread.subject,
            created_at: thread.created_at,
            last_at: thread.last_at,
            they_wrote_last: thread.they_wrote_last,
            messages: thread.messages,
            ended_at: thread.ended_at,
        }
    }
}

/// The side threads of a ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SideThreads)]
pub(super) struct ThreadsView {
    items: Vec<ThreadView>,
}

/// The side threads of a ticket, the oldest first.
#[utoipa::path(get, path = "/tickets/{id}/side-threads", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = ThreadsView)))]
pub(super) async fn of_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<ThreadsView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let threads = side_threads::of_ticket(&mut tx, ticket.id).await.map_err(Error::from)?;
    let everybody = identity::everybody(&mut tx).await?;
    let items = threads.into_iter().map(|thread| ThreadView::of(thread, &everybody)).collect();
    Ok(Json(ThreadsView { items }))
}

/// A letter on a side thread.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SideMessage)]
pub(super) struct LetterView {
    id: i64,
    /// Somebody outside wrote it.
    theirs: bool,
    name: String,
    address: String,
    text: String,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// How the delivery of one of ours stands: `queued`, `sending`, `sent` or `failed`.
    delivery: Option<&'static str>,
    /// The server's last words about it.
    delivery_detail: Option<String>,
    files: Vec<FileView>,
}

/// A file of a letter on a side thread.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SideFile)]
pub(super) struct FileView {
    id: i64,
    filename: String,
    size: i64,
    url: String,
}

impl LetterView {
    fn of(message: Message, files: Vec<Attachment>) -> Self {
        let file = |file: Attachment| FileView {
            id: file.id.get(),
            url: format!("/api/v1/attachments/{}", file.id),
            filename: file.filename,
            size: file.size,
        };
        Self {
            id: message.id.get(),
            theirs: message.kind == MessageKind::Third,
            name: message.from_name,
            address: message.from_address,
            text: message.text,
            at: message.at,
            delivery: message.delivery.as_ref().map(|delivery| delivery.state.word()),
            delivery_detail: message.delivery.and_then(|delivery| delivery.detail),
            files: files.into_iter().map(file).collect(),
        }
    }
}

/// A side thread with its letters.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SideThreadWithLetters)]
pub(super) struct WholeThreadView {
    thread: ThreadView,
    /// The oldest first; the latest 200.
    letters: Vec<LetterView>,
}

/// A side thread with its letters.
#[utoipa::path(get, path = "/side-threads/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = WholeThreadView), (status = 404, body = ProblemDetails)))]
pub(super) async fn thread(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<WholeThreadView>> {
    let mut tx = app.db.read().await?;
    let thread = side_threads::side_thread(&mut tx, Id::new(id)).await.map_err(Error::from)?;
    let seen = tickets::ticket(&mut tx, &caller.cx, thread.ticket).await;
    seen.map_err(|_| Error::from(side_threads::Error::NotFound))?;
    let everybody = identity::everybody(&mut tx).await?;
    let mut letters = Vec::new();
    for message in tickets::of_side_thread(&mut tx, thread.id.get()).await? {
        let files = tickets::attachments_of(&mut tx, message.id).await?;
        letters.push(LetterView::of(message, files));
    }
    Ok(Json(WholeThreadView { thread: ThreadView::of(thread, &everybody), letters }))
}

/// A letter to somebody outside.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewSideThread)]
pub(super) struct ForwardBody {
    address: String,
    #[serde(default)]
    name: String,
    /// Empty: the ticket's subject.
    #[serde(default)]
    subject: String,
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    attachments: Vec<i64>,
    /// Messages of the conversation that are passed on under it; notes stay in the house.
    #[serde(default)]
    messages: Vec<i64>,
    /// The files of those messages come along.
    #[serde(default)]
    with_files: bool,
    /// Why it is sent in spite of what the guard blocks.
    guard_override: Option<String>,
}

/// A side thread that was opened.
#[derive(Serialize, ToSchema)]
#[schema(as = SideThreadOpened)]
pub(super) struct Opened {
    side_thread_id: i64,
}

/// Asks somebody outside; their answers come back beside the conversation.
#[utoipa::path(post, path = "/tickets/{id}/side-threads", tag = "tickets", params(("id" = i64, Path)),
    request_body = ForwardBody, responses((status = 201, body = Opened), (status = 422, body = ProblemDetails)))]
pub(super) async fn forward(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ForwardBody>,
) -> Result<(StatusCode, Json<Opened>)> {
    let new = Forward {
        to: NewSideThread { address: body.address, name: body.name, subject: body.subject },
        words: words(body.html, body.text, body.attachments, body.guard_override),
        messages: body.messages.into_iter().map(Id::new).collect(),
        with_files: body.with_files,
    };
    let opened = story::forward(&app, &caller.cx, Id::new(id), &new).await;
    let thread = opened.map_err(|error| problem(error, &caller.agent))?;
    Ok((StatusCode::CREATED, Json(Opened { side_thread_id: thread.get() })))
}

/// A further letter on a side thread.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewSideMessage)]
pub(super) struct WriteBody {
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    attachments: Vec<i64>,
    guard_override: Option<String>,
}

/// Writes to them again.
#[utoipa::path(post, path = "/side-threads/{id}/messages", tag = "tickets", params(("id" = i64, Path)),
    request_body = WriteBody,
    responses((status = 201), (status = 409, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(super) async fn write(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<WriteBody>,
) -> Result<StatusCode> {
    let words = words(body.html, body.text, body.attachments, body.guard_override);
    let written = story::write_again(&app, &caller.cx, Id::new(id), &words).await;
    written.map_err(|error| problem(error, &caller.agent))?;
    Ok(StatusCode::CREATED)
}

/// Says that nothing more is expected of them; a letter of theirs opens it again.
#[utoipa::path(put, path = "/side-threads/{id}/end", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 204), (status = 409, body = ProblemDetails)))]
pub(super) async fn end(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    story::end(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn words(html: String, text: String, attachments: Vec<i64>, guard_override: Option<String>) -> Words {
    Words {
        html,
        text,
        attachments: attachments.into_iter().map(Id::new).collect(),
        guard_override,
        ..Words::default()
    }
}
