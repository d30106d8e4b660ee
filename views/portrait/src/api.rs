//! The portrait on the web.

use axum::extract::State as AppState;
use customers::api::CustomerView;
use identity::api::Caller;
use kernel::{Id, Time};
use promises::api::PromiseView;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Path, ProblemDetails};

use crate::{EarlierTicket, REPEAT_DAYS, Repeat, SurveySaid};

/// The routes: `GET /tickets/{id}/portrait`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(get_portrait))
}

/// A customer as seen from one of their tickets.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Portrait)]
pub struct PortraitView {
    customer: CustomerView,
    /// Their latest tickets, the newest first; the present one among them.
    tickets: Vec<EarlierTicketView>,
    /// What was promised to them: what is open first, by deadline, then the latest.
    promises: Vec<PromiseView>,
    /// What they answered, the latest first.
    surveys: Vec<SurveyView>,
    /// How often they wrote within the last 30 days, up to 500.
    contacts_30_days: i64,
    /// What colleagues noted, the three latest.
    notes: Vec<NoteView>,
    /// Whether they write about the same once more.
    repeat: Option<RepeatView>,
    /// Which facts are shown, in their order.
    facts: Vec<String>,
}

/// What a colleague noted.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PortraitNote)]
pub struct NoteView {
    id: i64,
    agent_name: Option<String>,
    text: String,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
}

/// Somebody writes about the same once more.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RepeatContact)]
pub struct RepeatView {
    /// How many letters it were.
    letters: usize,
    /// Within how many days.
    days: i64,
    /// What it rests on.
    because: Vec<SameView>,
}

/// A ticket whose letters count.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RepeatContactTicket)]
pub struct SameView {
    ticket_id: i64,
    subject: String,
    letters: usize,
    /// `ticket` (the present one), `topic`, `subject` or `words`.
    because: &'static str,
    #[schema(value_type = String, format = DateTime)]
    last_at: Time,
}

impl From<Repeat> for RepeatView {
    fn from(repeat: Repeat) -> Self {
        let same = repeat.because.into_iter().map(|one| SameView {
            ticket_id: one.ticket.get(),
            subject: one.subject,
            letters: one.letters,
            because: one.because.word(),
            last_at: one.last_at,
        });
        Self { letters: repeat.letters, days: REPEAT_DAYS, because: same.collect() }
    }
}

/// One of a customer's tickets.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = EarlierTicket)]
pub struct EarlierTicketView {
    id: i64,
    subject: String,
    /// `open`, `waiting` or `resolved`.
    state: String,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    #[schema(value_type = String, format = DateTime)]
    last_at: Time,
    channel: String,
    #[schema(value_type = Option<String>, format = DateTime)]
    resolved_at: Option<Time>,
    /// What the customer said: whether it was solved.
    solved: Option<bool>,
}

/// What a customer said when asked whether it was really solved.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SurveyAnswer)]
pub struct SurveyView {
    ticket_id: i64,
    solved: Option<bool>,
    /// How easy it was made for them, 1 to 7.
    effort: Option<i64>,
    comment: String,
    /// Where to call them back.
    call_back: String,
    #[schema(value_type = String, format = DateTime)]
    answered_at: Time,
}

impl From<EarlierTicket> for EarlierTicketView {
    fn from(ticket: EarlierTicket) -> Self {
        Self {
            id: ticket.id.get(),
            subject: ticket.subject,
            state: ticket.state.word().to_owned(),
            created_at: ticket.created_at,
            last_at: ticket.last_at,
            channel: ticket.channel,
            resolved_at: ticket.resolved_at,
            solved: ticket.solved,
        }
    }
}

impl From<SurveySaid> for SurveyView {
    fn from(said: SurveySaid) -> Self {
        Self {
            ticket_id: said.ticket.get(),
            solved: said.solved,
            effort: said.effort,
            comment: said.comment,
            call_back: said.call_back,
            answered_at: said.answered_at,
        }
    }
}

/// Who wrote a ticket: their other tickets, what was promised to them, what they said of us.
#[utoipa::path(get, path = "/tickets/{id}/portrait", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = PortraitView), (status = 404, body = ProblemDetails)))]
async fn get_portrait(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> web_kit::Result<Json<PortraitView>> {
    let mut tx = app.db.read().await?;
    let portrait = crate::of(&mut tx, &caller.cx, Id::new(id)).await?;
    Ok(Json(PortraitView {
        customer: CustomerView::of(portrait.customer, caller.cx.now),
        tickets: portrait.tickets.into_iter().map(EarlierTicketView::from).collect(),
        promises: portrait.promises.into_iter().map(PromiseView::from).collect(),
        surveys: portrait.surveys.into_iter().map(SurveyView::from).collect(),
        contacts_30_days: portrait.contacts_30_days,
        notes: portrait
            .notes
            .into_iter()
            .map(|note| NoteView {
                id: note.id.get(),
                agent_name: note.agent.map(|(_, name)| name),
                text: note.text,
                at: note.at,
            })
            .collect(),
        repeat: portrait.repeat.map(RepeatView::from),
        facts: portrait.facts,
    }))
}
