//! The timeline on the web.

use axum::extract::State as AppState;
use guard::KeptFinding;
use i18n::Catalogue;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Id, Language, Time};
use mailboxes::api::AuthenticationView;
use serde::{Deserialize, Serialize};
use tickets::{Attachment, Delivery};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Cursor, Json, Path, ProblemDetails, Query};

use crate::{Entry, EventEntry, GuardNote, MessageEntry, Page, Position, Reader, entries, sentence};

/// The routes: `GET /tickets/{id}/timeline`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(get_timeline))
}

/// A part of the story of a ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Timeline)]
pub struct TimelineView {
    /// The oldest first.
    entries: Vec<EntryView>,
    /// What to hand in as `before` for the part before this one; null when this is the beginning.
    before: Option<String>,
}

/// A line of the story.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
#[schema(as = Entry)]
pub enum EntryView {
    /// Something was written.
    Message(Box<MessageView>),
    /// Something was done.
    Event(EventView),
}

/// Something that was written.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MessageEntry)]
pub struct MessageView {
    id: i64,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// `customer`, `agent`, `note`, `auto` or `survey`.
    kind: String,
    author: AuthorView,
    to: Vec<String>,
    cc: Vec<String>,
    subject: String,
    text: String,
    /// Clean: nothing in it loads or runs by itself.
    html: Option<String>,
    /// What was cut from the letter: what it quotes.
    quoted: Option<String>,
    attachments: Vec<AttachmentView>,
    delivery: Option<DeliveryView>,
    /// The letter can be had as it came.
    has_original: bool,
    /// Who vouches for the letter; null when nobody looked.
    authentication: Option<AuthenticationView>,
    /// Its subject says that somebody passed a letter on.
    is_forward: bool,
    /// How many remote images are held back.
    remote_images: usize,
    /// How many images that only tell of the letter's being opened were taken out.
    pixels: usize,
    /// The hosts of those images.
    trackers: Vec<String>,
    /// `smime_signed`, `smime_encrypted`, `pgp_signed`, `pgp_encrypted`, or null for a letter that is neither.
    protection: Option<String>,
    guard: Option<GuardView>,
}

/// Who wrote.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Author)]
pub struct AuthorView {
    name: String,
    address: Option<String>,
    agent_id: Option<i64>,
}

/// A file of a message.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MessageAttachment)]
pub struct AttachmentView {
    id: i64,
    filename: String,
    content_type: String,
    size: i64,
    /// It stands within the text.
    inline: bool,
    /// By this name the text shows it: `data-cid`.
    content_id: Option<String>,
    url: String,
}

/// How the delivery of a message stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Delivery)]
pub struct DeliveryView {
    /// `queued`, `sending`, `sent` or `failed`.
    state: String,
    /// The server's last words.
    detail: Option<String>,
    attempts: i64,
    #[schema(value_type = Option<String>, format = DateTime)]
    delivered_at: Option<Time>,
}

/// What the guard found in a message when it left.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MessageGuard)]
pub struct GuardView {
    /// `hint`, `warn` or `block`.
    severity: String,
    /// Why a blocked text left nevertheless.
    override_reason: Option<String>,
    findings: Vec<FindingView>,
}

/// A finding in a message that left.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MessageFinding)]
pub struct FindingView {
    rule: String,
    /// `hint`, `warn` or `block`.
    severity: String,
    /// The first code point of the words.
    start: usize,
    /// One past their last code point.
    end: usize,
    /// Why it hurts, in the reader's language.
    reason: String,
    rewrite: Option<String>,
    practice: String,
}

/// Something that was done.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = EventEntry)]
pub struct EventView {
    id: i64,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// What: `assigned`, `promise_made` ...
    kind: String,
    agent: Option<NamedView>,
    /// A sentence in the reader's language.
    text: String,
    /// The side thread it speaks of.
    side_thread_id: Option<i64>,
    /// The ticket it speaks of.
    ticket_id: Option<i64>,
}

/// Somebody or something by number and name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Named)]
pub struct NamedView {
    /// The number.
    pub id: i64,
    /// The name.
    pub name: String,
}

/// Which part of the story is wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Asked {
    /// Where the part after this one began; nothing for the latest.
    before: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// What was written and done on a ticket.
#[utoipa::path(get, path = "/tickets/{id}/timeline", tag = "tickets", params(("id" = i64, Path), Asked),
    responses((status = 200, body = TimelineView), (status = 404, body = ProblemDetails)))]
async fn get_timeline(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> web_kit::Result<Json<TimelineView>> {
    let part = web_kit::Page { cursor: asked.before, limit: asked.limit };
    let before = part.place()?.map(|(message, event): (i64, i64)| Position { message, event });
    let mut tx = app.db.read().await?;
    let timeline = entries(&mut tx, &caller.cx, Id::new(id), &Page { before, limit: part.limit() }).await?;
    drop(tx);
    let zone = TimeZone::get(&caller.agent.time_zone).unwrap_or(TimeZone::UTC);
    let reader = Reader { language: caller.agent.language, zone: &zone };
    Ok(Json(TimelineView {
        entries: timeline.entries.into_iter().map(|entry| shown(app.catalogue, &reader, entry)).collect(),
        before: timeline.before.map(|before| Cursor::write(&(before.message, before.event))),
    }))
}

fn shown(catalogue: &Catalogue, reader: &Reader<'_>, entry: Entry) -> EntryView {
    match entry {
        Entry::Message(message) => EntryView::Message(Box::new(MessageView::of(*message, reader.language))),
        Entry::Event(event) => EntryView::Event(EventView::of(catalogue, reader, event)),
    }
}

impl MessageView {
    fn of(message: MessageEntry, reader: Language) -> Self {
        Self {
            id: message.id.get(),
            at: message.at,
            kind: message.kind.word().to_owned(),
            author: AuthorView {
                name: message.author_name,
                address: some(message.author_address),
                agent_id: message.agent,
            },
            to: message.to,
            cc: message.cc,
            is_forward: mail::is_forward(&message.subject),
            authentication: message.authentication.as_ref().map(AuthenticationView::from),
            subject: message.subject,
            text: message.text,
            remote_images: message.html.as_deref().map_or(0, |html| html.matches("data-remote-src=\"").count()),
            pixels: message.reading.pixels,
            trackers: message.reading.trackers,
            protection: message.reading.protection,
            html: message.html,
            quoted: some(message.quoted),
            attachments: message.attachments.into_iter().map(AttachmentView::from).collect(),
            delivery: message.delivery.map(DeliveryView::from),
            has_original: message.has_original,
            guard: message.guard.map(|note| GuardView::of(note, reader)),
        }
    }
}

impl EventView {
    fn of(catalogue: &Catalogue, reader: &Reader<'_>, event: EventEntry) -> Self {
        Self {
            id: event.id,
            at: event.at,
            text: sentence(catalogue, reader, &event),
            side_thread_id: event.data.get("side_thread").and_then(serde_json::Value::as_i64),
            ticket_id: event.data.get("ticket").and_then(serde_json::Value::as_i64),
            kind: event.kind,
            agent: event.agent.map(|agent| NamedView { id: agent.id, name: agent.name }),
        }
    }
}

impl GuardView {
    fn of(note: GuardNote, reader: Language) -> Self {
        Self {
            severity: note.severity.word().to_owned(),
            override_reason: note.override_reason,
            findings: note.findings.iter().map(|finding| FindingView::of(finding, reader)).collect(),
        }
    }
}

impl FindingView {
    fn of(finding: &KeptFinding, reader: Language) -> Self {
        Self {
            rule: finding.rule.clone(),
            severity: guard::Weight::Found(finding.severity).word().to_owned(),
            start: finding.start,
            end: finding.end,
            reason: finding.reason(reader).to_owned(),
            rewrite: finding.rewrite.clone(),
            practice: finding.practice.clone(),
        }
    }
}

impl From<Attachment> for AttachmentView {
    fn from(file: Attachment) -> Self {
        Self {
            id: file.id.get(),
            url: format!("/api/v1/attachments/{}", file.id),
            filename: file.filename,
            content_type: file.content_type,
            size: file.size,
            inline: file.inline,
            content_id: file.content_id,
        }
    }
}

impl From<Delivery> for DeliveryView {
    fn from(delivery: Delivery) -> Self {
        Self {
            state: delivery.state.word().to_owned(),
            detail: delivery.detail,
            attempts: delivery.attempts,
            delivered_at: delivery.delivered_at,
        }
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
