//! The door for the app and for programs: gathers the routes of everything below, tells what they are (OpenAPI
//! 3.1), streams news, says how it is, and serves the app itself.
//!
//! | address | what |
//! |---|---|
//! | `/api/v1/...` | the routes of capabilities, views and the desk |
//! | `/api/v1/openapi.json` | what they are |
//! | `/api/v1/events` | what changes, as server-sent events |
//! | `/healthz`, `/readyz`, `/metrics` | for whoever watches the server |
//! | everything else | the app |
//!
//! Other doors (the letter box of a demonstration, customers' pages, checks of mailboxes) are handed in by the
//! binary: see [`Doors`].

mod document;
mod events;
mod health;
mod site;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    extract::{FromRequestParts, Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
pub use document::{openapi, snapshot};
use http::StatusCode;
use identity::api::Caller;
use kernel::{Kind, Refusal};
use tower_http::compression::CompressionLayer;
use utoipa_axum::router::OpenApiRouter;
use web_kit::{App, Problem};

/// Routes of other edges, which this one must not know.
#[derive(Clone, Default)]
pub struct Doors {
    /// More routes under `/api/v1`, part of the document.
    pub api: OpenApiRouter<App>,
    /// Pages beside the app, with their state already given.
    pub pages: Router,
}

/// Whose routes make up `/api/v1`.
fn parts() -> Vec<OpenApiRouter<App>> {
    vec![
        identity::api::routes(),
        hours::api::routes(),
        retention::api::routes(),
        mailboxes::api::routes(),
        macros::api::routes(),
        outgoing::api::routes(),
        notices::api::routes(),
        promises::api::routes(),
        guard::api::routes(),
        tickets::properties::api::routes(),
        views::api::routes(),
        inbox::api::routes(),
        timeline::api::routes(),
        directory::api::routes(),
        panels::api::routes(),
        portrait::api::routes(),
        wording::api::routes(),
        desk::api::routes(),
        events::routes(),
    ]
}

/// Every route of `/api/v1`, without prefix.
fn gathered() -> OpenApiRouter<App> {
    parts().into_iter().fold(OpenApiRouter::new(), OpenApiRouter::merge)
}

/// The whole server as one service; the binary gives it a socket.
///
/// Serve it with `into_make_service_with_connect_info::<SocketAddr>()`, so that attempts to sign in are counted by
/// where they come from.
pub fn router(app: &App, doors: Doors) -> Router {
    let document = document::Document::later(doors.api.clone());
    let (api, _) = gathered().merge(doors.api).split_for_parts();
    let api = api
        .route("/openapi.json", get(async move || document.answer()))
        .fallback(no_such_route)
        .layer(axum::Extension(events::Streams::default()))
        .layer(axum::Extension(desk::presence::Present::of(&app.db)))
        .layer(from_fn_with_state(app.clone(), once))
        .layer(from_fn_with_state(app.clone(), web_kit::refuse_other_sites))
        .with_state(app.clone());
    let server = Router::new()
        .nest("/api/v1", api)
        .route("/api/{*rest}", axum::routing::any(no_such_route))
        .merge(health::routes(app.clone()))
        .merge(doors.pages)
        .fallback_service(site::routes(app.clone()))
        .layer(CompressionLayer::new());
    web_kit::dressed(server, app)
}

async fn no_such_route() -> Problem {
    Problem::of(Refusal::new(Kind::NotFound, "request.not_found"))
}

/// A layer that answers a POST with an `Idempotency-Key` once; the keys of different agents are different keys.
async fn once(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method() != http::Method::POST || !request.headers().contains_key("idempotency-key") {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let caller = Caller::from_request_parts(&mut parts, &app).await;
    let request = Request::from_parts(parts, body);
    match caller {
        Ok(caller) => web_kit::answer_once(app, caller.agent.id.get(), request, next).await,
        // Routes for those who are not signed in keep nothing: signing in twice is two sessions.
        Err(problem) if problem.status() == StatusCode::UNAUTHORIZED => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}
