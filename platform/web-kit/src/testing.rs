//! A small desk for tests: no socket, a clock that stands still, passwords that are quick to hash.

use std::sync::Arc;

use axum::{Router, body::Body};
use blobs::Blobs;
use clock::Clock;
use db::Db;
use http::{HeaderMap, Method, Request, StatusCode, header};
use i18n::Catalogue;
use kernel::Time;
use secrets::Secrets;
use serde_json::Value;
use tower::ServiceExt;

use crate::App;

/// Monday, 5 January 2026, 09:00 UTC: when tests begin.
pub const START: Time = Time::from_micros(1_767_603_600_000_000);

/// An app on a database, with the clock standing at [`START`].
#[must_use]
pub fn app(db: Db) -> App {
    App {
        db,
        blobs: Blobs::new(&std::env::temp_dir().join(format!("rapport-test-blobs-{}", std::process::id()))),
        clock: Clock::standing_at(START),
        secrets: Secrets::from_key([7; 32]).with_cheap_passwords(),
        push: push::Sender::new(push::Reach::Loopback),
        catalogue: Catalogue::built_in(),
        public_url: Arc::from("http://desk.example"),
        demo: None,
        measurements: Arc::new(String::new),
        closing: tokio_util::sync::CancellationToken::new(),
    }
}

/// Routes as a server offers them: under `/api/v1`, with all layers.
pub fn served(app: &App, routes: Router<App>) -> Router {
    let routes = routes
        .layer(axum::middleware::from_fn_with_state(app.clone(), crate::refuse_other_sites))
        .with_state(app.clone());
    crate::dressed(Router::new().nest("/api/v1", routes), app)
}

/// Somebody who speaks to a router as a browser on the same site does; keeps cookies.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    headers: HeaderMap,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as JSON; null when it is none.
    pub json: Value,
    /// The body as text.
    pub text: String,
}

impl Visitor {
    /// Somebody without a session.
    #[must_use]
    pub fn of(router: &Router) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, http::HeaderValue::from_static("desk.example"));
        headers.insert("sec-fetch-site", http::HeaderValue::from_static("same-origin"));
        Self { router: router.clone(), headers }
    }

    /// The same visitor who sends this header from now on; an empty value takes it away.
    ///
    /// # Panics
    /// The header cannot be sent.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test with a wrong header must not pass")]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        if value.is_empty() {
            self.headers.remove(name);
        } else {
            self.headers.insert(name, value.parse().expect("a header's value"));
        }
        self
    }

    /// What they send with every request, their cookie too.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Sends a request without a body.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    /// Sends JSON.
    pub async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    /// Sends JSON.
    pub async fn put(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body)).await
    }

    /// Sends JSON.
    pub async fn patch(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    /// Asks for something to go.
    pub async fn delete(&mut self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    /// Sends a request, keeps the cookies of the answer.
    pub async fn send(&mut self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let body = body.map_or_else(String::new, |body| body.to_string());
        self.send_raw(method, path, "application/json", body.into_bytes()).await
    }

    /// Sends bytes of a type.
    ///
    /// # Panics
    /// The request cannot be made or its answer not be read.
    #[expect(clippy::expect_used, reason = "a test without its answer must not pass")]
    pub async fn send_raw(&mut self, method: Method, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, content_type);
        if let Some(headers) = request.headers_mut() {
            headers.extend(self.headers.clone());
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        self.keep_cookies(response.headers());
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, json, text }
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        let set = headers.get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
        for pair in set.filter_map(|cookie| cookie.split(';').next()) {
            if let Ok(value) = pair.parse() {
                self.headers.insert(header::COOKIE, value);
            }
        }
    }
}
