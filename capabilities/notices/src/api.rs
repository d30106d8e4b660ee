//! The bell, the choices and the browsers of the caller on the web.

use axum::extract::State as AppState;
use http::StatusCode;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Cursor, Json, Paged, Path, Query, Result};

use crate::{Choice, ChoiceChange, Error, Hours, Kind, NewSubscription, Notice, Page, Position};

/// The routes under `/notices`, `/me/notices` and `/me/browsers`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(notices))
        .routes(routes!(unread))
        .routes(routes!(read_all))
        .routes(routes!(read_one, unread_one))
        .routes(routes!(settings, change_settings))
        .routes(routes!(choose))
        .routes(routes!(browsers, subscribe, unsubscribe))
}

/// Something that the caller was told of.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Notice)]
struct NoticeView {
    id: i64,
    /// `assigned`, `answered`, `mentioned`, `watched`, `woken`, `promise_due`, `promise_missed`, `team_new` or `rule`.
    kind: &'static str,
    ticket_id: Option<i64>,
    /// The sentence, in the caller's language.
    text: String,
    /// The words it is about: a line of what was written.
    line: String,
    /// How many things it stands for.
    times: i64,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    read: bool,
}

/// Which notices are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Wanted {
    /// Only those that are unread.
    unread: bool,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// The caller's notices, the newest first.
#[utoipa::path(get, path = "/notices", tag = "notices", params(Wanted),
    responses((status = 200, body = Paged<NoticeView>)))]
async fn notices(
    AppState(app): AppState<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Paged<NoticeView>>> {
    let part = web_kit::Page { cursor: wanted.cursor, limit: wanted.limit };
    let after = part.place()?.map(|(at, id): (i64, i64)| Position { at: Time::from_micros(at), id: Id::new(id) });
    let page = Page { after, limit: part.limit(), unread: wanted.unread };
    let mut tx = app.db.read().await?;
    let (items, next) = crate::list(&mut tx, &caller.cx, page).await?;
    let zone = TimeZone::get(&caller.agent.time_zone).unwrap_or(TimeZone::UTC);
    let view = |notice: Notice| NoticeView {
        id: notice.id.get(),
        kind: notice.kind.word(),
        ticket_id: notice.ticket.map(Id::get),
        text: crate::said(app.catalogue, caller.agent.language, &notice, caller.cx.now, &zone),
        line: line_of(&notice),
        times: notice.times,
        at: notice.at,
        read: notice.read_at.is_some(),
    };
    let next_cursor = next.map(|next| Cursor::write(&(next.at.micros(), next.id.get())));
    Ok(Json(Paged { items: items.into_iter().map(view).collect(), next_cursor }))
}

/// The words of a ticket that the reader may see.
fn line_of(notice: &Notice) -> String {
    let line = notice.data.get("line").and_then(|line| line.as_str()).unwrap_or_default();
    if notice.subject.is_some() { line.to_owned() } else { String::new() }
}

/// How many notices are unread.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = UnreadNotices)]
struct UnreadView {
    unread: i64,
}

/// How many of the caller's notices are unread.
#[utoipa::path(get, path = "/notices/unread", tag = "notices", responses((status = 200, body = UnreadView)))]
async fn unread(AppState(app): AppState<App>, caller: Caller) -> Result<Json<UnreadView>> {
    let mut tx = app.db.read().await?;
    Ok(Json(UnreadView { unread: crate::unread(&mut tx, caller.agent.id).await? }))
}

/// Marks all of the caller's notices as read.
#[utoipa::path(put, path = "/notices/read", tag = "notices", responses((status = 204)))]
async fn read_all(AppState(app): AppState<App>, caller: Caller) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::mark_all(&mut tx, &caller.cx).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Marks a notice as read.
#[utoipa::path(put, path = "/notices/{id}/read", tag = "notices", params(("id" = i64, Path)),
    responses((status = 204)))]
async fn read_one(AppState(app): AppState<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    mark(&app, &caller, id, true).await
}

/// Marks a notice as unread.
#[utoipa::path(delete, path = "/notices/{id}/read", tag = "notices", params(("id" = i64, Path)),
    responses((status = 204)))]
async fn unread_one(AppState(app): AppState<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    mark(&app, &caller, id, false).await
}

async fn mark(app: &App, caller: &Caller, id: i64, read: bool) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::mark(&mut tx, &caller.cx, Id::new(id), read).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How the caller hears of things.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = NoticeSettings)]
struct SettingsView {
    choices: Vec<ChoiceView>,
    /// From this minute of the day nothing is pushed; null when nothing is quiet.
    quiet_from: Option<i64>,
    /// Until this one.
    quiet_until: Option<i64>,
    /// The hour of the daily letter.
    digest_hour: i64,
    /// Whether the company sends such letters at all.
    digests_leave: bool,
    /// The key that browsers subscribe with.
    push_key: String,
}

/// How the caller hears of one kind of thing.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = NoticeChoice)]
struct ChoiceView {
    kind: &'static str,
    bell: bool,
    push: bool,
    mail: bool,
}

impl From<Choice> for ChoiceView {
    fn from(choice: Choice) -> Self {
        Self { kind: choice.kind.word(), bell: choice.bell, push: choice.push, mail: choice.mail }
    }
}

async fn shown(app: &App, caller: &Caller) -> Result<Json<SettingsView>> {
    let mut tx = app.db.begin().await?;
    let choices = crate::choices(&mut tx, caller.agent.id).await?;
    let hours = crate::hours(&mut tx, caller.agent.id).await?;
    let digests_leave = crate::digest_mailbox(&mut tx).await?.is_some();
    let push_key = crate::server_key(&mut tx, &app.secrets).await?.public();
    tx.commit().await?;
    Ok(Json(SettingsView {
        choices: choices.into_iter().map(Into::into).collect(),
        quiet_from: hours.quiet.map(|(from, _)| from),
        quiet_until: hours.quiet.map(|(_, until)| until),
        digest_hour: hours.digest_hour,
        digests_leave,
        push_key,
    }))
}

/// How the caller hears of things, and the key that browsers subscribe with.
#[utoipa::path(get, path = "/me/notices", tag = "notices", responses((status = 200, body = SettingsView)))]
async fn settings(AppState(app): AppState<App>, caller: Caller) -> Result<Json<SettingsView>> {
    shown(&app, &caller).await
}

/// The quiet hours, and when the letter comes.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = NoticeHours)]
struct HoursBody {
    /// From this minute of the day nothing is pushed; null, with the other, when nothing is quiet.
    quiet_from: Option<i64>,
    quiet_until: Option<i64>,
    digest_hour: i64,
}

/// Change one's quiet hours and the hour of the letter.
#[utoipa::path(put, path = "/me/notices", tag = "notices", request_body = HoursBody,
    responses((status = 200, body = SettingsView)))]
async fn change_settings(
    AppState(app): AppState<App>,
    caller: Caller,
    Json(body): Json<HoursBody>,
) -> Result<Json<SettingsView>> {
    let hours = Hours { quiet: body.quiet_from.zip(body.quiet_until), digest_hour: body.digest_hour };
    let mut tx = app.db.begin().await?;
    crate::set_hours(&mut tx, &caller.cx, hours).await?;
    tx.commit().await?;
    shown(&app, &caller).await
}

/// How one kind of thing shall be heard of; what is left out stays.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = NoticeChoiceChange)]
struct ChoiceBody {
    bell: Option<bool>,
    push: Option<bool>,
    mail: Option<bool>,
}

/// Change how one hears of one kind of thing.
#[utoipa::path(patch, path = "/me/notices/{kind}", tag = "notices", params(("kind" = String, Path)),
    request_body = ChoiceBody, responses((status = 200, body = SettingsView)))]
async fn choose(
    AppState(app): AppState<App>,
    caller: Caller,
    Path(kind): Path<String>,
    Json(body): Json<ChoiceBody>,
) -> Result<Json<SettingsView>> {
    let kind = Kind::from_word(&kind).ok_or(Error::UnknownKind)?;
    let change = ChoiceChange { bell: body.bell, push: body.push, mail: body.mail };
    let mut tx = app.db.begin().await?;
    crate::choose(&mut tx, &caller.cx, kind, change).await?;
    tx.commit().await?;
    shown(&app, &caller).await
}

/// A browser that notices are pushed to.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Browser)]
struct BrowserView {
    endpoint: String,
    /// What it calls itself.
    browser: String,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
}

/// The caller's browsers that notices are pushed to.
#[utoipa::path(get, path = "/me/browsers", tag = "notices", responses((status = 200, body = Vec<BrowserView>)))]
async fn browsers(AppState(app): AppState<App>, caller: Caller) -> Result<Json<Vec<BrowserView>>> {
    let mut tx = app.db.read().await?;
    let all = crate::subscriptions(&mut tx, caller.agent.id).await?;
    let view = |one: crate::Subscription| BrowserView {
        endpoint: one.endpoint,
        browser: one.browser,
        created_at: one.created_at,
    };
    Ok(Json(all.into_iter().map(view).collect()))
}

/// What a browser gives when it subscribes.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[schema(as = BrowserSubscription)]
struct BrowserBody {
    endpoint: String,
    p256dh: String,
    auth: String,
    /// What it calls itself.
    #[serde(default)]
    browser: String,
}

/// Push notices to this browser from now on.
#[utoipa::path(put, path = "/me/browsers", tag = "notices", request_body = BrowserBody,
    responses((status = 204)))]
async fn subscribe(AppState(app): AppState<App>, caller: Caller, Json(body): Json<BrowserBody>) -> Result<StatusCode> {
    caller.needs_person()?;
    let new = NewSubscription { endpoint: body.endpoint, p256dh: body.p256dh, auth: body.auth, browser: body.browser };
    let mut tx = app.db.begin().await?;
    crate::subscribe(&mut tx, &caller.cx, &new, app.push.reach()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Which browser.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Which {
    endpoint: String,
}

/// Push notices to a browser no longer.
#[utoipa::path(delete, path = "/me/browsers", tag = "notices", params(Which), responses((status = 204)))]
async fn unsubscribe(AppState(app): AppState<App>, caller: Caller, Query(which): Query<Which>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::unsubscribe(&mut tx, &caller.cx, &which.endpoint).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
