//! Search on the web.

use axum::extract::State as AppState;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Kind, Language, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use views::Filter;
use web_kit::{App, Cursor, Json, Problem, ProblemDetails, Query};

use super::InboxItem;
use crate::{
    Sieve,
    found::{CustomerHit, Marked, Place, TicketHit, TicketsFound, Wanted, customers, tickets},
};

/// How many are shown of each kind while somebody types.
const QUICK: u32 = 6;
/// How many tickets one page may have.
const LIMIT_MAX: u32 = 50;
/// How many customers one page may have.
const CUSTOMERS_MAX: usize = 50;

/// What is looked for.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub(super) struct Asked {
    /// What somebody typed: words, a number, an address, a telephone number, "a phrase".
    q: String,
    /// `all` (default), `tickets`, `customers` or `articles`.
    kind: Option<String>,
    /// What tickets must fit, as in views: JSON.
    filter: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many of each kind, 1 to 50; 6 when not said.
    limit: Option<u32>,
}

/// A text with what was found in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct MarkedText {
    /// Plain text, never markup.
    text: String,
    /// Beginnings and ends of what was found, in Unicode code points.
    marks: Vec<[usize; 2]>,
}

/// A ticket that was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct FoundTicket {
    ticket: InboxItem,
    subject: MarkedText,
    /// The part of its messages that has the most of what was looked for.
    part: MarkedText,
    /// The message of that part.
    message_id: Option<i64>,
    /// It has all words.
    has_all: bool,
}

/// A customer who was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct FoundCustomer {
    id: i64,
    name: MarkedText,
    address: Option<String>,
    phone: Option<String>,
    organisation: Option<String>,
}

/// What was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct SearchAnswer {
    /// Newest first; those with all words before those with some.
    tickets: Vec<FoundTicket>,
    customers: Vec<FoundCustomer>,
    /// More tickets; null when these were the last.
    next_cursor: Option<String>,
    /// There are so many matches that the oldest were not looked at.
    cut: bool,
    /// Nobody wrote the phrase; these are what its words find.
    phrase_missed: bool,
    /// Everything has been taken into the index; false for some minutes after an upgrade.
    whole: bool,
}

impl From<Marked> for MarkedText {
    fn from(marked: Marked) -> Self {
        Self { text: marked.text, marks: marked.hits.into_iter().map(|hit| [hit.start, hit.end]).collect() }
    }
}

impl FoundTicket {
    fn of(hit: TicketHit, language: Language) -> Self {
        Self {
            ticket: InboxItem::of(hit.item, language),
            subject: hit.subject.into(),
            part: hit.part.into(),
            message_id: hit.message,
            has_all: hit.has_all,
        }
    }
}

impl From<CustomerHit> for FoundCustomer {
    fn from(hit: CustomerHit) -> Self {
        Self {
            id: hit.id.get(),
            name: hit.name.into(),
            address: hit.address,
            phone: hit.phone,
            organisation: hit.organisation,
        }
    }
}

/// A filter that came as text.
pub(super) fn filter(text: Option<&str>) -> Result<Option<Filter>, Problem> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let value = serde_json::from_str(text).unwrap_or(serde_json::Value::Null);
    Ok(Some(Filter::read(&value).map_err(views::Error::from)?))
}

/// Tickets, customers and articles that the caller may see and that fit what was typed.
#[utoipa::path(get, path = "/search", tag = "inbox", params(Asked),
    responses((status = 200, body = SearchAnswer), (status = 422, body = ProblemDetails)))]
pub(super) async fn search(
    AppState(app): AppState<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> web_kit::Result<Json<SearchAnswer>> {
    let (wants_tickets, wants_customers) = match asked.kind.as_deref().unwrap_or("all") {
        "all" => (true, asked.cursor.is_none()),
        "tickets" => (true, false),
        "customers" => (false, true),
        "articles" => (false, false),
        _ => return Err(Problem::of(Refusal::new(Kind::Invalid, "inbox.unknown_kind").field("kind"))),
    };
    let filter = filter(asked.filter.as_deref())?;
    let zone = TimeZone::get(&caller.agent.time_zone).ok();
    let after = asked.cursor.as_deref().filter(|cursor| !cursor.is_empty()).map(Cursor::read::<(usize, i64)>);
    let limit = usize::try_from(asked.limit.unwrap_or(QUICK).clamp(1, LIMIT_MAX)).unwrap_or(1);
    let wanted = Wanted {
        typed: &asked.q,
        sieve: Sieve { filter: filter.as_ref(), zone: zone.as_ref() },
        after: after.transpose()?.map(|(words, id)| Place { words, id }),
        limit,
    };
    let mut tx = app.db.read().await?;
    let found = if wants_tickets { tickets(&mut tx, &caller.cx, &wanted).await? } else { TicketsFound::default() };
    let people = if wants_customers {
        customers(&mut tx, &caller.cx, &asked.q, limit.min(CUSTOMERS_MAX)).await?
    } else {
        Vec::new()
    };
    let whole = indexes::is_whole(&mut tx, indexes::Kind::Tickets).await?;
    Ok(Json(SearchAnswer {
        tickets: found.hits.into_iter().map(|hit| FoundTicket::of(hit, caller.agent.language)).collect(),
        customers: people.into_iter().map(FoundCustomer::from).collect(),
        next_cursor: found.next.map(|next| Cursor::write(&(next.words, next.id))),
        cut: found.is_cut,
        phrase_missed: found.phrase_missed,
        whole,
    }))
}
