use std::{any::Any, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
};
use http::StatusCode;
use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

use crate::{App, Problem, headers::protected, visit::visited};

/// How many bytes a JSON body may have; routes that take files say so themselves (`DefaultBodyLimit::max`).
pub const BODY_BYTES_MAX: usize = 2 * 1024 * 1024;

/// How many bytes any request may have, whatever its route says.
pub const REQUEST_BYTES_MAX: usize = 36 * 1024 * 1024;

/// How long a request may take until its answer begins, a large upload over a slow line included.
pub const REQUEST_TIME_MAX: Duration = Duration::from_mins(3);

/// Puts the layers that every door needs around a finished router.
pub fn dressed(router: Router, app: &App) -> Router {
    router
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(RequestBodyLimitLayer::new(REQUEST_BYTES_MAX))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME_MAX))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(app.clone(), visited))
        .layer(from_fn(protected))
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    Problem::fault(format!("panicked: {}", words.unwrap_or("without words"))).into_response()
}
