//! The settings of the portrait and of panels, and a ticket's panels.

use axum::{
    extract::State,
    response::{Html, IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use identity::api::Caller;
use kernel::{Id, Kind, Refusal, Right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, IfMatch, Json, Path, Problem, ProblemDetails, Result};

use crate::{NewPanel, Panel, PanelKind, Question, signed};

/// The routes: `/settings/portrait`, `/context-panels`, `/tickets/{id}/context-panels`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(facts, set_facts))
        .routes(routes!(panels, create))
        .routes(routes!(change, remove))
        .routes(routes!(fresh_secret))
        .routes(routes!(tickets_panels))
        .routes(routes!(frame))
}

/// Which facts of a customer stand beside a conversation, in their order.
#[derive(Serialize, ToSchema)]
#[schema(as = PortraitFacts)]
struct FactsView {
    /// `addresses`, `phones`, `organisation`, `language`, `local_time`, `tags`, `contacts`, `notes`, `external_id`,
    /// `known_since`, or `field:7` for one of the company's own fields.
    facts: Vec<String>,
    version: i64,
}

/// The facts that were chosen.
#[utoipa::path(get, path = "/settings/portrait", tag = "customers", responses((status = 200, body = FactsView)))]
async fn facts(State(app): State<App>, _caller: Caller) -> Result<Json<FactsView>> {
    let mut tx = app.db.read().await?;
    let found = crate::facts(&mut tx).await?;
    Ok(Json(FactsView { facts: found.facts, version: found.version }))
}

/// The facts as they should be.
#[derive(Deserialize, ToSchema)]
#[schema(as = PortraitFactsWish)]
struct FactsBody {
    facts: Vec<String>,
}

/// Chooses the facts, for those who set up fields.
#[utoipa::path(put, path = "/settings/portrait", tag = "customers", request_body = FactsBody,
    responses((status = 200, body = FactsView), (status = 403, body = ProblemDetails)))]
async fn set_facts(
    State(app): State<App>,
    caller: Caller,
    IfMatch(expected): IfMatch,
    Json(body): Json<FactsBody>,
) -> Result<Json<FactsView>> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    let after = crate::set_facts(&mut tx, &caller.cx, body.facts, expected).await?;
    tx.commit().await?;
    Ok(Json(FactsView { facts: after.facts, version: after.version }))
}

/// A part of another system beside a conversation.
#[derive(Serialize, ToSchema)]
#[schema(as = ContextPanel)]
struct PanelView {
    id: i64,
    name: String,
    /// `frame` or `link`.
    kind: &'static str,
    address: String,
    is_on: bool,
    version: i64,
}

impl From<Panel> for PanelView {
    fn from(panel: Panel) -> Self {
        Self {
            id: panel.id.get(),
            name: panel.name,
            kind: panel.kind.word(),
            address: panel.address,
            is_on: panel.is_on,
            version: panel.version,
        }
    }
}

/// All panels. For those who set up fields.
#[utoipa::path(get, path = "/context-panels", tag = "customers",
    responses((status = 200, body = Vec<PanelView>), (status = 403, body = ProblemDetails)))]
async fn panels(State(app): State<App>, caller: Caller) -> Result<Json<Vec<PanelView>>> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.read().await?;
    Ok(Json(crate::panels(&mut tx).await?.into_iter().map(PanelView::from).collect()))
}

/// A panel as it should be.
#[derive(Deserialize, ToSchema)]
#[schema(as = ContextPanelWish)]
struct PanelBody {
    name: String,
    /// `frame` or `link`.
    kind: String,
    /// An `https://` address.
    address: String,
    is_on: bool,
}

impl TryFrom<PanelBody> for NewPanel {
    type Error = Problem;

    fn try_from(body: PanelBody) -> std::result::Result<Self, Problem> {
        let wrong = || Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("kind"));
        let kind = PanelKind::from_word(&body.kind).ok_or_else(wrong)?;
        Ok(Self { name: body.name, kind, address: body.address, is_on: body.is_on })
    }
}

/// A panel's secret; it is shown this once.
#[derive(Serialize, ToSchema)]
#[schema(as = ContextPanelSecret)]
struct SecretView {
    id: i64,
    secret: String,
}

/// Sets a panel up.
#[utoipa::path(post, path = "/context-panels", tag = "customers", request_body = PanelBody,
    responses((status = 201, body = SecretView), (status = 403, body = ProblemDetails)))]
async fn create(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<PanelBody>,
) -> Result<(StatusCode, Json<SecretView>)> {
    caller.needs(Right::Fields)?;
    let new = NewPanel::try_from(body)?;
    let mut tx = app.db.begin().await?;
    let (id, secret) = crate::create(&mut tx, &caller.cx, &app.secrets, &new).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(SecretView { id: id.get(), secret })))
}

/// Changes a panel.
#[utoipa::path(put, path = "/context-panels/{id}", tag = "customers", params(("id" = i64, Path)),
    request_body = PanelBody, responses((status = 204), (status = 403, body = ProblemDetails)))]
async fn change(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<PanelBody>,
) -> Result<StatusCode> {
    caller.needs(Right::Fields)?;
    let new = NewPanel::try_from(body)?;
    let mut tx = app.db.begin().await?;
    crate::change(&mut tx, &caller.cx, Id::new(id), &new, expected).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Removes a panel.
#[utoipa::path(delete, path = "/context-panels/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 204), (status = 403, body = ProblemDetails)))]
async fn remove(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    crate::remove(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives a panel a new secret; the old one signs nothing any more.
#[utoipa::path(post, path = "/context-panels/{id}/secrets", tag = "customers", params(("id" = i64, Path)),
    responses((status = 201, body = SecretView), (status = 403, body = ProblemDetails)))]
async fn fresh_secret(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<(StatusCode, Json<SecretView>)> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    let secret = crate::fresh_secret(&mut tx, &caller.cx, &app.secrets, Id::new(id)).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(SecretView { id, secret })))
}

/// A panel of a ticket.
#[derive(Serialize, ToSchema)]
#[schema(as = TicketPanel)]
struct TicketPanelView {
    id: i64,
    name: String,
    /// `frame`: `address` is a page of the desk that holds the frame. `link`: `address` is the other system's.
    kind: &'static str,
    address: String,
}

/// The panels that are shown beside a ticket; addresses of links hold for ten minutes.
#[utoipa::path(get, path = "/tickets/{id}/context-panels", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<TicketPanelView>), (status = 404, body = ProblemDetails)))]
async fn tickets_panels(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<TicketPanelView>>> {
    let mut tx = app.db.read().await?;
    let shown = crate::panels(&mut tx).await?.into_iter().filter(|panel| panel.is_on);
    let mut views = Vec::new();
    for panel in shown {
        let address = match panel.kind {
            PanelKind::Frame => format!("/api/v1/tickets/{id}/context-panels/{}", panel.id),
            PanelKind::Link => address_of(&mut tx, &app, &caller, id, &panel).await?,
        };
        views.push(TicketPanelView { id: panel.id.get(), name: panel.name, kind: panel.kind.word(), address });
    }
    // Whoever may not see the ticket sees no panels either.
    tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    Ok(Json(views))
}

async fn address_of(
    tx: &mut db::Tx,
    app: &App,
    caller: &Caller,
    ticket: i64,
    panel: &Panel,
) -> std::result::Result<String, Problem> {
    let ticket = tickets::ticket(tx, &caller.cx, Id::new(ticket)).await?;
    let customer = customers::customer(tx, ticket.customer).await?.ok_or(customers::Error::Missing)?;
    let secret = crate::secret(tx, &app.secrets, panel.id).await?;
    let question = Question {
        ticket: ticket.id.get(),
        customer: customer.id.get(),
        email: customer.addresses.first().cloned(),
        external_id: customer.external_id,
        agent: caller.agent.id.get(),
    };
    Ok(signed(&panel.address, &secret, &question, caller.cx.now))
}

/// A page that holds a panel's frame and may do nothing else.
#[utoipa::path(get, path = "/tickets/{id}/context-panels/{panel}", tag = "tickets",
    params(("id" = i64, Path), ("panel" = i64, Path)),
    responses((status = 200, content_type = "text/html"), (status = 404, body = ProblemDetails)))]
async fn frame(State(app): State<App>, caller: Caller, Path((id, panel)): Path<(i64, i64)>) -> Result<Response> {
    let mut tx = app.db.read().await?;
    let panel = crate::panel(&mut tx, Id::new(panel)).await?;
    let address = address_of(&mut tx, &app, &caller, id, &panel).await?;
    let origin: String = address.split('/').take(3).collect::<Vec<_>>().join("/");
    // The frame knows neither the desk nor itself as an origin: it cannot reach either, nor lead the window elsewhere.
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; frame-src {origin}; frame-ancestors 'self'; base-uri 'none'; \
         form-action 'none'; sandbox allow-scripts allow-forms allow-popups"
    );
    let (name, address) = (escaped(&panel.name), escaped(&address));
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>{name}</title><style>html,body{{margin:0;height:100%}}\
         iframe{{border:0;width:100%;height:100%;display:block}}</style><iframe title=\"{name}\" src=\"{address}\" \
         sandbox=\"allow-scripts allow-forms allow-popups\" referrerpolicy=\"no-referrer\"></iframe>"
    );
    let policy = HeaderValue::from_str(&policy).map_err(Problem::fault)?;
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (HeaderName::from_static("referrer-policy"), HeaderValue::from_static("no-referrer")),
    ];
    Ok((headers, Html(page)).into_response())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
