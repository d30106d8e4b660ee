//! The inbox on the web.

mod saved;
mod search;

use axum::extract::State as AppState;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Id, Kind, Language, Refusal, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Cursor, Json, Paged, Problem, ProblemDetails, Query};

use views::Filter;

use crate::{Counts, FIELDS_MAX, Item, Page, Position, Sieve, Sort, View, Wanted, counts, list, own};

/// The routes: `GET /inbox`, `GET /inbox/counts`, `GET /search`, `POST /views/preview`, `GET /views/counts`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_inbox))
        .routes(routes!(get_counts))
        .routes(routes!(search::search))
        .routes(routes!(saved::preview_view))
        .routes(routes!(saved::saved_counts))
        .layer(axum::Extension(saved::Keeper::default()))
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

/// A line of the inbox.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InboxItem {
    id: i64,
    subject: String,
    customer: NamedView,
    /// The desk's own status; null is the plain one of `state`.
    status: Option<NamedView>,
    #[serde(rename = "type")]
    ticket_type: Option<NamedView>,
    topic: Option<NamedView>,
    tags: Vec<NamedView>,
    /// `email`.
    channel: String,
    /// `open` (our turn), `waiting` (the customer's) or `resolved`.
    state: String,
    /// 1 (low) to 4 (urgent); 2 is normal.
    priority: i64,
    language: Option<String>,
    team: Option<NamedView>,
    assignee: Option<NamedView>,
    /// Since when the customer has been without an answer.
    #[schema(value_type = Option<String>, format = DateTime)]
    waiting_since: Option<Time>,
    #[schema(value_type = String, format = DateTime)]
    last_at: Time,
    /// `customer`, `agent` or `none`.
    last_word: String,
    last_line: String,
    /// There is a message the reader has not seen.
    unread: bool,
    /// The reader has a draft on it.
    draft: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    next_promise_due_at: Option<Time>,
    /// What stands in the desk's own fields that were asked for.
    fields: Vec<InboxField>,
    version: i64,
}

/// What stands in a field of the desk's own, of the ticket, its customer or their organisation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InboxField {
    /// The field's number.
    id: i64,
    /// Words, a number, a day (`2026-01-05`), the key of a choice, or `true`.
    word: String,
}

/// The numbers beside the views.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InboxCounts {
    mine: i64,
    team: i64,
    unassigned: i64,
    /// On which the reader is mentioned and has not looked.
    mentions: i64,
    waiting: i64,
    snoozed: i64,
    spam: i64,
    trash: i64,
    all: i64,
    promises: PromiseCounts,
    quarantined: i64,
    dead: i64,
}

/// How many promises are open.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PromiseCounts {
    mine_open: i64,
    mine_today: i64,
    overdue: i64,
}

impl From<crate::Named> for NamedView {
    fn from(named: crate::Named) -> Self {
        Self { id: named.id, name: named.name }
    }
}

fn called(called: Option<crate::Called>, language: Language) -> Option<NamedView> {
    called.map(|called| NamedView { id: called.id, name: called.label.for_reader(language).to_owned() })
}

impl InboxItem {
    /// A line as a reader of this language sees it.
    fn of(item: Item, language: Language) -> Self {
        Self {
            status: called(item.status, language),
            ticket_type: called(item.ticket_type, language),
            topic: called(item.topic, language),
            tags: item.tags.into_iter().map(|tag| NamedView { id: tag.id.get(), name: tag.name }).collect(),
            id: item.id.get(),
            subject: item.subject,
            customer: item.customer.into(),
            channel: item.channel.word().to_owned(),
            state: item.state.word().to_owned(),
            priority: item.priority,
            language: item.language,
            team: item.team.map(NamedView::from),
            assignee: item.assignee.map(NamedView::from),
            waiting_since: item.waiting_since,
            last_at: item.last_at,
            last_word: item.last_word.word().to_owned(),
            last_line: item.last_line,
            unread: item.unread,
            draft: item.draft,
            next_promise_due_at: item.next_promise_due_at,
            fields: Vec::new(),
            version: item.version,
        }
    }
}

impl From<Counts> for InboxCounts {
    fn from(counts: Counts) -> Self {
        let promises = counts.promises;
        Self {
            mine: counts.mine,
            team: counts.team,
            unassigned: counts.unassigned,
            mentions: counts.mentions,
            waiting: counts.waiting,
            snoozed: counts.snoozed,
            spam: counts.spam,
            trash: counts.trash,
            all: counts.all,
            promises: PromiseCounts {
                mine_open: promises.mine_open,
                mine_today: promises.mine_today,
                overdue: promises.overdue,
            },
            quarantined: counts.quarantined,
            dead: counts.dead,
        }
    }
}

/// Which part of the inbox is wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Asked {
    /// `mine` (default), `team`, `unassigned`, `mentions`, `waiting`, `snoozed`, `all`, `resolved`, `spam` or `trash`.
    view: Option<String>,
    /// The number of a saved view, instead of `view`.
    saved: Option<i64>,
    /// `longest_waiting` (default), `next_due`, `newest` or `priority`.
    sort: Option<String>,
    /// What tickets must fit besides, as in views: JSON.
    filter: Option<String>,
    /// Only the tickets of this team.
    team_id: Option<i64>,
    /// Numbers of the desk's own fields that are wanted with each ticket: `7,9`.
    fields: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// The tickets that the caller may see, in pages.
#[utoipa::path(get, path = "/inbox", tag = "inbox", params(Asked),
    responses((status = 200, body = Paged<InboxItem>), (status = 422, body = ProblemDetails)))]
async fn get_inbox(
    AppState(app): AppState<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> web_kit::Result<Json<Paged<InboxItem>>> {
    let view = asked.view.as_deref().map_or(Some(View::Mine), View::from_word);
    let sort = asked.sort.as_deref().map_or(Some(Sort::LongestWaiting), Sort::from_word);
    let (mut view, sort) = (
        view.ok_or_else(|| unknown("inbox.unknown_view", "view"))?,
        sort.ok_or_else(|| unknown("inbox.unknown_sort", "sort"))?,
    );
    let fields = numbers(asked.fields.as_deref()).ok_or_else(|| unknown("inbox.unknown_fields", "fields"))?;
    let part = web_kit::Page { cursor: asked.cursor, limit: asked.limit };
    let after = part.place()?.map(|(stretch, at, id): (i64, i64, i64)| Position {
        stretch,
        at: Time::from_micros(at),
        id: Id::new(id),
    });
    let mut tx = app.db.read().await?;
    let mut filter = search::filter(asked.filter.as_deref())?;
    if let Some(saved) = asked.saved {
        let saved = views::view(&mut tx, &caller.cx, Id::new(saved)).await?;
        view = View::Saved;
        filter = Some(match filter {
            Some(also) => Filter::All(vec![saved.filter, also]),
            None => saved.filter,
        });
    }
    let zone = TimeZone::get(&caller.agent.time_zone).ok();
    let sieve = Sieve { filter: filter.as_ref(), zone: zone.as_ref() };
    let wanted = Wanted { view, sort, team: asked.team_id.map(Id::new), sieve };
    let listing = list(&mut tx, &caller.cx, &wanted, &Page { after, limit: part.limit() }).await?;
    let ids: Vec<_> = listing.items.iter().map(|item| item.id).collect();
    let own = own(&mut tx, &ids, &fields).await?;
    let line = |item: Item| {
        let fields = own.iter().filter(|one| one.ticket == item.id);
        let fields = fields.map(|one| InboxField { id: one.field, word: one.word.clone() }).collect();
        InboxItem { fields, ..InboxItem::of(item, caller.agent.language) }
    };
    Ok(Json(Paged {
        items: listing.items.into_iter().map(line).collect(),
        next_cursor: listing.next.map(|next| Cursor::write(&(next.stretch, next.at.micros(), next.id.get()))),
    }))
}

/// The numbers beside the views, for the caller.
#[utoipa::path(get, path = "/inbox/counts", tag = "inbox", responses((status = 200, body = InboxCounts)))]
async fn get_counts(AppState(app): AppState<App>, caller: Caller) -> web_kit::Result<Json<InboxCounts>> {
    let zone = TimeZone::get(&caller.agent.time_zone).unwrap_or(TimeZone::UTC);
    let mut tx = app.db.read().await?;
    Ok(Json(counts(&mut tx, &caller.cx, &zone).await?.into()))
}

/// Numbers with commas between them, not too many.
fn numbers(asked: Option<&str>) -> Option<Vec<i64>> {
    let words = asked.unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty());
    let numbers: Vec<i64> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
    (numbers.len() <= FIELDS_MAX).then_some(numbers)
}

fn unknown(code: &'static str, field: &'static str) -> Problem {
    Problem::of(Refusal::new(Kind::Invalid, code).field(field))
}
