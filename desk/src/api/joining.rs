//! Merging, splitting, links, and whose ticket it is.

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Kind, Refusal, Time};
use serde::{Deserialize, Serialize};
use tickets::{LinkKind, Merge, Merging};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result, Tagged};

use super::{TicketView, ticket::shown, view::Named};
use crate::{
    Error,
    merge::{self as story, Whose},
};

/// Tickets that shall go on in this one.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketMerge)]
pub(super) struct MergeBody {
    tickets: Vec<i64>,
    /// Why, for colleagues.
    reason: String,
    /// Also when they are of different customers.
    #[serde(default)]
    other_customer: bool,
}

/// Merges tickets into this one. Nothing is sent to anybody; it can be undone for a day.
#[utoipa::path(post, path = "/tickets/{id}/merges", tag = "tickets", params(("id" = i64, Path)),
    request_body = MergeBody,
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn merge(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<MergeBody>,
) -> Result<Tagged<TicketView>> {
    let from: Vec<_> = body.tickets.into_iter().map(Id::new).collect();
    let how = Merging { reason: &body.reason, other_customer: body.other_customer };
    story::merge(&app, &caller.cx, Id::new(id), &from, &how).await?;
    shown(&app, &caller, Id::new(id)).await
}

/// That a ticket went on in another one.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Merge)]
pub(super) struct MergeView {
    id: i64,
    from_id: i64,
    from_subject: String,
    into_id: i64,
    reason: String,
    by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// Until when it can be undone.
    #[schema(value_type = String, format = DateTime)]
    undo_until: Time,
}

/// What a ticket was merged from, and into.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Merges)]
pub(super) struct MergesView {
    /// Tickets that go on in this one, the newest merge first.
    from: Vec<MergeView>,
    /// The merge by which this one goes on in another.
    into: Option<MergeView>,
}

/// What was merged into a ticket, and where it went itself.
#[utoipa::path(get, path = "/tickets/{id}/merges", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = MergesView)))]
pub(super) async fn merges(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<MergesView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let (from, into) = tickets::merges(&mut tx, ticket.id).await?;
    let everybody = identity::everybody(&mut tx).await?;
    let view = |merge: Merge| MergeView::of(merge, &everybody);
    Ok(Json(MergesView { from: from.into_iter().map(view).collect(), into: into.map(view) }))
}

impl MergeView {
    fn of(merge: Merge, everybody: &[identity::Agent]) -> Self {
        Self {
            id: merge.id.get(),
            from_id: merge.from.get(),
            into_id: merge.into.get(),
            by: Named::of_agent(merge.by, everybody),
            at: merge.at,
            undo_until: merge.undo_until(),
            from_subject: merge.from_subject,
            reason: merge.reason,
        }
    }
}

/// Undoes a merge, within a day; what was written since stays with the ticket that went on.
#[utoipa::path(delete, path = "/merges/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn unmerge(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Tagged<TicketView>> {
    let back = story::unmerge(&app, &caller.cx, Id::new(id)).await?;
    shown(&app, &caller, back).await
}

/// Makes a ticket of its own of one message of a customer.
#[utoipa::path(post, path = "/messages/{id}/split", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 201, body = TicketView), (status = 409, body = ProblemDetails)))]
pub(super) async fn split(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<(StatusCode, Tagged<TicketView>)> {
    let own = story::split(&app, &caller.cx, Id::new(id)).await?;
    Ok((StatusCode::CREATED, shown(&app, &caller, own).await?))
}

/// Whose ticket it shall be: a customer by number, or whoever has the address.
#[derive(Deserialize, ToSchema)]
#[schema(as = TicketCustomer)]
pub(super) struct CustomerBody {
    customer_id: Option<i64>,
    address: Option<String>,
    #[serde(default)]
    name: String,
}

/// Gives a ticket to another customer.
#[utoipa::path(put, path = "/tickets/{id}/customer", tag = "tickets", params(("id" = i64, Path)),
    request_body = CustomerBody,
    responses((status = 200, body = TicketView), (status = 422, body = ProblemDetails)))]
pub(super) async fn change_customer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<CustomerBody>,
) -> Result<Tagged<TicketView>> {
    let whose = match (body.customer_id, body.address) {
        (Some(id), _) => Whose::Known(Id::new(id)),
        (None, Some(address)) => Whose::Address { address, name: body.name },
        (None, None) => {
            return Err(Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("address")));
        }
    };
    story::change_customer(&app, &caller.cx, Id::new(id), &whose).await?;
    shown(&app, &caller, Id::new(id)).await
}

/// A ticket that another one is linked with.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = TicketLink)]
pub(super) struct LinkView {
    id: i64,
    /// What the other ticket is to this one: `related`, `parent`, `child`, `duplicate_of` or `duplicated_by`.
    kind: &'static str,
    ticket_id: i64,
    subject: String,
    state: &'static str,
}

/// The links of a ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = TicketLinks)]
pub(super) struct LinksView {
    items: Vec<LinkView>,
}

/// The tickets that one is linked with.
#[utoipa::path(get, path = "/tickets/{id}/links", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = LinksView)))]
pub(super) async fn links(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<LinksView>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let links = tickets::links(&mut tx, &caller.cx, ticket.id).await?.into_iter();
    let items = links.map(|link| LinkView {
        id: link.id.get(),
        kind: link.kind.word(),
        ticket_id: link.ticket.id.get(),
        subject: link.ticket.subject,
        state: link.ticket.state.word(),
    });
    Ok(Json(LinksView { items: items.collect() }))
}

/// Another ticket, and what it is to this one.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewTicketLink)]
pub(super) struct LinkBody {
    ticket_id: i64,
    /// `related`, `parent`, `child`, `duplicate_of` or `duplicated_by`.
    kind: String,
}

/// Links a ticket with another one.
#[utoipa::path(post, path = "/tickets/{id}/links", tag = "tickets", params(("id" = i64, Path)),
    request_body = LinkBody, responses((status = 204), (status = 409, body = ProblemDetails)))]
pub(super) async fn link(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<LinkBody>,
) -> Result<StatusCode> {
    let kind = LinkKind::from_word(&body.kind)
        .ok_or_else(|| Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("kind")))?;
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let other = tickets::ticket(&mut tx, &caller.cx, Id::new(body.ticket_id)).await?;
    tickets::link(&mut tx, &caller.cx, &ticket, &other, kind).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Parts two linked tickets.
#[utoipa::path(delete, path = "/ticket-links/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(super) async fn unlink(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    tickets::unlink(&mut tx, &caller.cx, Id::new(id)).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
