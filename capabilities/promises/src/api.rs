//! The list of promises on the web, and how a promise looks there. The verbs have stories around them and are routed
//! by the desk.

use axum::extract::State as AppState;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Kind, Refusal, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Cursor, Json, Paged, Path, Problem, Query};

use crate::{Listed, Page, Position, View, list};

/// The routes: `GET /promises`, `GET /customers/{id}/promises`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(get_promises)).routes(routes!(promises_to_customer))
}

/// A promise as the app sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Promise)]
pub struct PromiseView {
    /// Its number.
    pub id: i64,
    /// The ticket in which it was given.
    pub ticket: PromiseTicket,
    /// To whom.
    pub customer: NamedView,
    /// Who keeps it.
    pub agent: NamedView,
    /// What will be done.
    pub action: String,
    /// The words of the reply that gave it.
    pub words: String,
    /// By when.
    #[schema(value_type = String, format = DateTime)]
    pub due_at: Time,
    /// The customer's time zone; an IANA name.
    pub time_zone: String,
    /// `open`, `kept`, `replaced` or `withdrawn`.
    pub state: String,
    /// When the deadline was found to have passed with the promise open.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub missed_at: Option<Time>,
    /// When the customer was told of a delay.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub noticed_at: Option<Time>,
    /// What the one who ended it wrote down.
    pub note: String,
    /// Counts its changes, for `If-Match`.
    pub version: i64,
}

/// The ticket of a promise.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PromiseTicket {
    /// Its number.
    pub id: i64,
    /// What it is about.
    pub subject: String,
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

impl From<Listed> for PromiseView {
    fn from(listed: Listed) -> Self {
        let promise = listed.promise;
        Self {
            id: promise.id.get(),
            ticket: PromiseTicket { id: promise.ticket.get(), subject: listed.subject },
            customer: NamedView { id: promise.customer.get(), name: listed.customer_name },
            agent: NamedView { id: promise.agent.get(), name: listed.agent_name },
            action: promise.action,
            words: promise.words,
            due_at: promise.due_at,
            time_zone: promise.time_zone,
            state: promise.state.word().to_owned(),
            missed_at: promise.missed_at,
            noticed_at: promise.noticed_at,
            note: promise.note,
            version: promise.version,
        }
    }
}

/// Which promises are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Wanted {
    /// `mine` (default), `team`, `today`, `overdue` or `all`.
    view: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// The promises that the caller may see, the most urgent first.
#[utoipa::path(get, path = "/promises", tag = "promises", params(Wanted),
    responses((status = 200, body = Paged<PromiseView>), (status = 422, body = web_kit::ProblemDetails)))]
async fn get_promises(
    AppState(app): AppState<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> web_kit::Result<Json<Paged<PromiseView>>> {
    let view = wanted.view.as_deref().map_or(Some(View::Mine), View::from_word);
    let view = view.ok_or_else(|| Problem::of(Refusal::new(Kind::Invalid, "promises.unknown_view").field("view")))?;
    let part = web_kit::Page { cursor: wanted.cursor, limit: wanted.limit };
    let after = part
        .place()?
        .map(|(due_at, id): (i64, i64)| Position { due_at: Time::from_micros(due_at), id: kernel::Id::new(id) });
    let zone = TimeZone::get(&caller.agent.time_zone).unwrap_or(TimeZone::UTC);
    let mut tx = app.db.read().await?;
    let listing = list(&mut tx, &caller.cx, view, &zone, &Page { after, limit: part.limit() }).await?;
    Ok(Json(Paged {
        items: listing.items.into_iter().map(PromiseView::from).collect(),
        next_cursor: listing.next.map(|next| Cursor::write(&(next.due_at.micros(), next.id.get()))),
    }))
}

/// How many open promises to one customer are shown.
const TO_CUSTOMER_MAX: i64 = 50;

/// What a customer waits for: open promises to them that the caller may see, the most urgent first.
#[utoipa::path(get, path = "/customers/{id}/promises", tag = "promises", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<PromiseView>)))]
async fn promises_to_customer(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> web_kit::Result<Json<Vec<PromiseView>>> {
    let mut tx = app.db.read().await?;
    let found = crate::of_customer(&mut tx, &caller.cx, kernel::Id::new(id), TO_CUSTOMER_MAX).await?;
    let open = found.into_iter().filter(|listed| listed.promise.state == crate::State::Open);
    Ok(Json(open.map(PromiseView::from).collect()))
}
