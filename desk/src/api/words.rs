use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use super::problem;
use crate::{
    deliver, forward,
    note::{self, Beside},
    reply::{self, Closing, Further, Promised, Reply, Signature, Words},
    upload,
};

/// A promise that the agent confirmed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PromiseMade)]
pub(super) struct PromisedBody {
    /// What will be done.
    action: String,
    /// The words of the letter.
    #[serde(default)]
    words: String,
    #[schema(value_type = String, format = DateTime)]
    due_at: Time,
}

pub(super) fn promised(bodies: Vec<PromisedBody>) -> Vec<Promised> {
    bodies.into_iter().map(|body| Promised { action: body.action, words: body.words, due_at: body.due_at }).collect()
}

/// An answer to a customer.
#[derive(Deserialize, ToSchema)]
#[schema(as = Reply)]
pub(super) struct ReplyBody {
    /// As the composer wrote it.
    #[serde(default)]
    html: String,
    /// Used when there is no HTML.
    #[serde(default)]
    text: String,
    /// Absent or empty: the customer's own address.
    #[serde(default)]
    to: Vec<String>,
    #[serde(default)]
    cc: Vec<String>,
    #[serde(default)]
    attachments: Vec<i64>,
    #[serde(default)]
    promises: Vec<PromisedBody>,
    /// Why it is sent in spite of what the guard blocks.
    guard_override: Option<String>,
    /// The last message that the writer has seen.
    seen_message_id: i64,
    #[serde(flatten)]
    further: FurtherBody,
}

/// How an answer leaves where that is not as usual, and what is done together with it.
#[derive(Default, Deserialize, ToSchema)]
#[schema(as = ReplyFurther)]
#[serde(default)]
pub(super) struct FurtherBody {
    /// Who gets a copy that nobody else knows of.
    bcc: Vec<String>,
    /// The mailbox it leaves by; absent: the ticket's.
    from_mailbox_id: Option<i64>,
    /// What stands under it.
    signature: SignatureWord,
    /// What is done to the ticket when the answer is sent.
    actions: Vec<macros::Action>,
    /// The answer to the question of a closing, where the letter resolves its ticket.
    closing: Option<ClosingBody>,
    /// The macros it was written with.
    macros: Vec<i64>,
}

/// What stands under a letter.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SignatureChoice)]
pub(super) enum SignatureWord {
    /// The writer's own, else the mailbox's.
    #[default]
    Own,
    /// The mailbox's.
    Mailbox,
    /// Nothing.
    None,
}

/// "Did I do all I could to make it easy?"
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = LetterClosing)]
pub(super) struct ClosingBody {
    /// `yes`, `partly` or `no`.
    easy: String,
    #[serde(default)]
    comment: String,
}

impl From<ClosingBody> for Closing {
    fn from(body: ClosingBody) -> Self {
        Self { easy: body.easy, comment: body.comment }
    }
}

impl From<FurtherBody> for Further {
    fn from(body: FurtherBody) -> Self {
        Self {
            bcc: body.bcc,
            mailbox: body.from_mailbox_id.map(Id::new),
            signature: match body.signature {
                SignatureWord::Own => Signature::Own,
                SignatureWord::Mailbox => Signature::Mailbox,
                SignatureWord::None => Signature::None,
            },
            actions: body.actions,
            closing: body.closing.map(Closing::from),
            macros: body.macros.into_iter().map(Id::new).collect(),
        }
    }
}

impl From<ReplyBody> for Reply {
    fn from(body: ReplyBody) -> Self {
        Self {
            words: Words {
                html: body.html,
                text: body.text,
                to: body.to,
                cc: body.cc,
                attachments: body.attachments.into_iter().map(Id::new).collect(),
                guard_override: body.guard_override,
            },
            promises: promised(body.promises),
            seen_message: body.seen_message_id,
            further: body.further.into(),
        }
    }
}

/// A message that was written down.
#[derive(Serialize, ToSchema)]
pub(super) struct Written {
    message_id: i64,
}

/// Answers the customer.
#[utoipa::path(post, path = "/tickets/{id}/replies", tag = "tickets", params(("id" = i64, Path)),
    request_body = ReplyBody,
    responses((status = 201, body = Written), (status = 409, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(super) async fn reply(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ReplyBody>,
) -> Result<(StatusCode, Json<Written>)> {
    let sent = reply::reply(&app, &caller.cx, Id::new(id), &body.into()).await;
    let message = sent.map_err(|error| problem(error, &caller.agent))?;
    Ok((StatusCode::CREATED, Json(Written { message_id: message.get() })))
}

/// A note for colleagues.
#[derive(Deserialize, ToSchema)]
#[schema(as = Note)]
pub(super) struct NoteBody {
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    attachments: Vec<i64>,
    /// What is done to the ticket together with the note.
    #[serde(default)]
    actions: Vec<macros::Action>,
    /// The answer to the question of a closing, where the ticket is resolved.
    closing: Option<ClosingBody>,
    /// The macros it was written with.
    #[serde(default)]
    macros: Vec<i64>,
}

/// Writes a note for colleagues.
#[utoipa::path(post, path = "/tickets/{id}/notes", tag = "tickets", params(("id" = i64, Path)),
    request_body = NoteBody, responses((status = 201, body = Written)))]
pub(super) async fn note(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<NoteBody>,
) -> Result<(StatusCode, Json<Written>)> {
    let words = Words {
        html: body.html,
        text: body.text,
        attachments: body.attachments.into_iter().map(Id::new).collect(),
        ..Words::default()
    };
    let beside = Beside {
        actions: body.actions,
        closing: body.closing.map(Closing::from),
        macros: body.macros.into_iter().map(Id::new).collect(),
    };
    let kept = note::note(&app, &caller.cx, Id::new(id), &words, &beside).await;
    let message = kept.map_err(|error| problem(error, &caller.agent))?;
    Ok((StatusCode::CREATED, Json(Written { message_id: message.get() })))
}

/// Tries a delivery again that failed.
#[utoipa::path(put, path = "/messages/{id}/delivery", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 204), (status = 409, body = ProblemDetails)))]
pub(super) async fn deliver_again(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    deliver::try_again(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A ticket that was opened.
#[derive(Serialize, ToSchema)]
#[schema(as = TicketOpened)]
pub(super) struct Opened {
    ticket_id: i64,
}

/// Opens a ticket for the person whose letter was passed on in this message; the same one when it was done before.
#[utoipa::path(post, path = "/messages/{id}/person-inside", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 201, body = Opened), (status = 409, body = ProblemDetails)))]
pub(super) async fn open_for_person_inside(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<(StatusCode, Json<Opened>)> {
    let ticket = forward::open_for_person_inside(&app, &caller.cx, Id::new(id)).await?;
    Ok((StatusCode::CREATED, Json(Opened { ticket_id: ticket.get() })))
}

/// The letter as it came in.
#[utoipa::path(get, path = "/messages/{id}/original", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = String, content_type = "text/plain")))]
pub(super) async fn original(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Response> {
    let raw = upload::original(&app, &caller.cx, Id::new(id)).await?;
    let mut response = raw.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
