use std::sync::{Arc, OnceLock};

use axum::{
    extract::{FromRequestParts, MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts};
use kernel::Language;

use crate::{App, Problem, language_of};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// One request: its id, and the language in which it is answered.
#[derive(Clone, Debug)]
pub struct Visit(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    request_id: String,
    asked_for: Language,
    known: OnceLock<Language>,
}

impl Visit {
    fn of(headers: &HeaderMap) -> Self {
        let given = headers.get(REQUEST_ID).and_then(|value| value.to_str().ok()).filter(|id| is_plain(id));
        let request_id = given.map_or_else(fresh_id, str::to_owned);
        Self(Arc::new(Inner { request_id, asked_for: language_of(headers), known: OnceLock::new() }))
    }

    /// What names this request in logs and problems.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.0.request_id
    }

    /// The language to answer in: the signed-in agent's, else the browser's.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.known.get().copied().unwrap_or(self.0.asked_for)
    }

    /// Says in which language the caller wants to be spoken to; the first word counts.
    pub fn speak(&self, language: Language) {
        let _ = self.0.known.set(language);
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self::of(&parts.headers)))
    }
}

/// An id that was given to us is taken over when it can stand in a log.
fn is_plain(id: &str) -> bool {
    (8..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn fresh_id() -> String {
    let token = secrets::random_token().unwrap_or_default();
    token.chars().filter(char::is_ascii_alphanumeric).take(16).collect()
}

/// The layer around all routes: names the request, finds the words for a problem, logs and measures.
///
/// The log knows the route, never the address: addresses carry tokens and searches.
pub(crate) async fn visited(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let visit = Visit::of(request.headers());
    request.extensions_mut().insert(visit.clone());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("(app)", MatchedPath::as_str).to_owned();
    let is_api = request.uri().path().starts_with("/api/");
    let began = std::time::Instant::now();

    let response = next.run(request).await;

    let mut response = spoken(&app, &visit, &method, &route, is_api, response);
    note(&visit, &method, &route, response.status(), began.elapsed());
    if let Ok(id) = HeaderValue::from_str(visit.request_id()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// Puts the words of a problem in place, also of those that no route of ours spoke.
fn spoken(app: &App, visit: &Visit, method: &Method, route: &str, is_api: bool, response: Response) -> Response {
    let status = response.status();
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None if is_api && is_bare_refusal(status, response.headers()) => Problem::of_status(status),
        None => return response,
    };
    if let Some(fault) = problem.fault_words() {
        tracing::error!(request_id = visit.request_id(), %method, route, fault, "a request failed");
    }
    let mut answer = problem.spoken(app.catalogue, visit.language(), visit.request_id());
    for name in [header::SET_COOKIE, header::ALLOW] {
        for value in response.headers().get_all(&name) {
            answer.headers_mut().append(name.clone(), value.clone());
        }
    }
    answer
}

fn is_bare_refusal(status: StatusCode, headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    (status.is_client_error() || status.is_server_error()) && !content_type.contains("json")
}

fn note(visit: &Visit, method: &Method, route: &str, status: StatusCode, took: std::time::Duration) {
    let millis = took.as_secs_f64() * 1_000.0;
    tracing::info!(
        target: "access",
        request_id = visit.request_id(),
        %method,
        route,
        status = status.as_u16(),
        millis,
        "answered"
    );
    let (method, route) = (method.as_str().to_owned(), route.to_owned());
    metrics::counter!(
        "http_requests_total",
        "method" => method.clone(), "route" => route.clone(), "status" => status.as_u16().to_string()
    )
    .increment(1);
    metrics::histogram!("http_request_seconds", "method" => method, "route" => route).record(took.as_secs_f64());
}
