//! Who follows a ticket, who was called to it, and its steps.

use axum::extract::State;
use checklists::{Change, Item};
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Cursor, Json, Path, ProblemDetails, Query, Result};

use super::view::Named;
use crate::Error;

/// Who follows a ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Watchers)]
pub(super) struct WatchersView {
    items: Vec<Named>,
}

/// Who follows a ticket, whoever began first.
#[utoipa::path(get, path = "/tickets/{id}/watchers", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = WatchersView)))]
pub(super) async fn watchers(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<WatchersView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let watching = ::watchers::watchers(&mut tx, ticket.id).await.map_err(Error::from)?;
    let everybody = identity::everybody(&mut tx).await?;
    let items = watching.into_iter().filter_map(|agent| Named::of_agent(Some(agent), &everybody)).collect();
    Ok(Json(WatchersView { items }))
}

/// Lets an agent follow a ticket.
#[utoipa::path(put, path = "/tickets/{id}/watchers/{agent_id}", tag = "tickets",
    params(("id" = i64, Path), ("agent_id" = i64, Path)),
    responses((status = 204), (status = 422, body = ProblemDetails)))]
pub(super) async fn watch(
    State(app): State<App>,
    caller: Caller,
    Path((id, agent)): Path<(i64, i64)>,
) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    ::watchers::watch(&mut tx, &caller.cx, &ticket, Id::new(agent)).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Lets an agent no longer follow a ticket.
#[utoipa::path(delete, path = "/tickets/{id}/watchers/{agent_id}", tag = "tickets",
    params(("id" = i64, Path), ("agent_id" = i64, Path)), responses((status = 204)))]
pub(super) async fn unwatch(
    State(app): State<App>,
    caller: Caller,
    Path((id, agent)): Path<(i64, i64)>,
) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    ::watchers::unwatch(&mut tx, &caller.cx, &ticket, Id::new(agent)).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// That the caller was called to a ticket by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Mention)]
pub(super) struct MentionView {
    id: i64,
    ticket_id: i64,
    subject: String,
    message_id: i64,
    by: Named,
    /// The team by whose name they were called.
    team_id: Option<i64>,
    /// The beginning of the note.
    line: String,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    seen_at: Option<Time>,
}

/// A page of mentions.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Mentions)]
pub(super) struct MentionsView {
    items: Vec<MentionView>,
    next_cursor: Option<String>,
    /// How many nobody has looked at; counted up to a hundred.
    unseen: i64,
}

/// Which mentions are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub(super) struct MentionsAsked {
    /// Only those not seen yet.
    unseen: bool,
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// The mentions of the caller, the newest first.
#[utoipa::path(get, path = "/mentions", tag = "tickets", params(MentionsAsked),
    responses((status = 200, body = MentionsView)))]
pub(super) async fn mentions(
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<MentionsAsked>,
) -> Result<Json<MentionsView>> {
    let part = web_kit::Page { cursor: asked.cursor, limit: asked.limit };
    let page = ::watchers::Page { before: part.place()?, limit: part.limit(), unseen: asked.unseen };
    let mut tx = app.db.read().await?;
    let (listed, next) = ::watchers::mentions(&mut tx, &caller.cx, &page).await.map_err(Error::from)?;
    let unseen = ::watchers::unseen(&mut tx, caller.agent.id).await.map_err(Error::from)?;
    let items = listed.into_iter().map(|one| MentionView {
        id: one.mention.id.get(),
        ticket_id: one.mention.ticket.get(),
        subject: one.subject,
        message_id: one.mention.message.get(),
        by: Named::new(one.mention.by.get(), one.by_name),
        team_id: one.mention.team.map(Id::get),
        line: one.line,
        at: one.mention.at,
        seen_at: one.mention.seen_at,
    });
    Ok(Json(MentionsView { items: items.collect(), next_cursor: next.map(|next| Cursor::write(&next)), unseen }))
}

/// A step of a ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ChecklistItem)]
pub(super) struct ItemView {
    id: i64,
    text: String,
    #[schema(value_type = Option<String>, format = DateTime)]
    done_at: Option<Time>,
    done_by: Option<Named>,
}

/// The steps of a ticket in their order.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Checklist)]
pub(super) struct ChecklistView {
    items: Vec<ItemView>,
}

/// The steps of a ticket.
#[utoipa::path(get, path = "/tickets/{id}/checklist", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = ChecklistView)))]
pub(super) async fn checklist(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<ChecklistView>> {
    listed(&app, &caller, Id::new(id)).await
}

async fn listed(app: &App, caller: &Caller, id: Id<tickets::Ticket>) -> Result<Json<ChecklistView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, id).await?;
    let items = checklists::items(&mut tx, ticket.id).await.map_err(Error::from)?;
    let everybody = identity::everybody(&mut tx).await?;
    let view = |item: Item| ItemView {
        id: item.id.get(),
        text: item.text,
        done_at: item.done_at,
        done_by: Named::of_agent(item.done_by, &everybody),
    };
    Ok(Json(ChecklistView { items: items.into_iter().map(view).collect() }))
}

/// A step to be added.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewChecklistItem)]
pub(super) struct NewItemBody {
    text: String,
}

/// Adds a step at the end.
#[utoipa::path(post, path = "/tickets/{id}/checklist", tag = "tickets", params(("id" = i64, Path)),
    request_body = NewItemBody, responses((status = 200, body = ChecklistView), (status = 422, body = ProblemDetails)))]
pub(super) async fn add_item(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<NewItemBody>,
) -> Result<Json<ChecklistView>> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    checklists::add(&mut tx, &caller.cx, &ticket, &body.text).await.map_err(Error::from)?;
    tx.commit().await?;
    listed(&app, &caller, ticket.id).await
}

/// The order of all steps.
#[derive(Deserialize, ToSchema)]
#[schema(as = ChecklistOrder)]
pub(super) struct OrderBody {
    items: Vec<i64>,
}

/// Puts the steps in another order; all are named.
#[utoipa::path(put, path = "/tickets/{id}/checklist", tag = "tickets", params(("id" = i64, Path)),
    request_body = OrderBody, responses((status = 200, body = ChecklistView), (status = 409, body = ProblemDetails)))]
pub(super) async fn order_items(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<OrderBody>,
) -> Result<Json<ChecklistView>> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &caller.cx, Id::new(id)).await?;
    let wanted: Vec<_> = body.items.into_iter().map(Id::new).collect();
    checklists::order(&mut tx, &ticket, &wanted).await.map_err(Error::from)?;
    tx.commit().await?;
    listed(&app, &caller, ticket.id).await
}

/// What is to be changed about a step; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = ChecklistItemChange)]
pub(super) struct ItemBody {
    text: Option<String>,
    done: Option<bool>,
}

/// Ticks a step, or words it anew.
#[utoipa::path(patch, path = "/checklist-items/{id}", tag = "tickets", params(("id" = i64, Path)),
    request_body = ItemBody, responses((status = 200, body = ChecklistView), (status = 404, body = ProblemDetails)))]
pub(super) async fn change_item(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ItemBody>,
) -> Result<Json<ChecklistView>> {
    let mut tx = app.db.begin().await?;
    let change = Change { text: body.text, done: body.done };
    let ticket = checklists::change(&mut tx, &caller.cx, Id::new(id), &change).await.map_err(Error::from)?;
    tx.commit().await?;
    listed(&app, &caller, ticket.id).await
}

/// Takes a step off the list.
#[utoipa::path(delete, path = "/checklist-items/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = ChecklistView), (status = 404, body = ProblemDetails)))]
pub(super) async fn remove_item(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<ChecklistView>> {
    let mut tx = app.db.begin().await?;
    let ticket = checklists::remove(&mut tx, &caller.cx, Id::new(id)).await.map_err(Error::from)?;
    tx.commit().await?;
    listed(&app, &caller, ticket.id).await
}
