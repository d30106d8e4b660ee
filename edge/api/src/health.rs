use std::time::Duration;

use axum::{Router, extract::State, response::IntoResponse, routing::get};
use http::{Extensions, HeaderMap, StatusCode, header};
use tokio::time::timeout;
use web_kit::{App, is_near, remote_address};

pub(crate) fn routes(app: App) -> Router {
    Router::new()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
        .with_state(app)
}

/// The process answers.
async fn healthz() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "ok\n")
}

/// The process can do its work: the database answers and nobody asked it to stop.
async fn readyz(State(app): State<App>) -> impl IntoResponse {
    let (status, words) = if app.closing.is_cancelled() {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    } else if timeout(Duration::from_secs(2), database_answers(&app)).await.unwrap_or(false) {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    };
    (status, [(header::CACHE_CONTROL, "no-store")], words)
}

async fn database_answers(app: &App) -> bool {
    let Ok(mut tx) = app.db.read().await else { return false };
    identity::company(&mut tx).await.is_ok()
}

/// Figures for Prometheus, told to this machine and private networks only.
async fn metrics(State(app): State<App>, headers: HeaderMap, extensions: Extensions) -> impl IntoResponse {
    if remote_address(&extensions, &headers).is_some_and(|address| !is_near(address)) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (kind, (app.measurements)()).into_response()
}
