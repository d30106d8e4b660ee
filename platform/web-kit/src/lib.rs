//! What every door on the web shares, and the only place that knows HTTP status codes.
//!
//! - [`App`]: what routes are given.
//! - [`Problem`]: a refusal on its way out (RFC 9457), in the reader's language; every capability's `Error`
//!   becomes one with `?`.
//! - [`Json`], [`Query`], [`Path`]: reading a request, with the wrong field named.
//! - [`Cursor`], [`Page`]: lists in parts. [`Tagged`], [`IfMatch`]: what two people may edit at once.
//! - [`dressed`]: the layers around a router: request ids, limits, security headers, the access log, measurements.
//! - [`refuse_other_sites`]: a page of another site cannot act with a signed-in agent's cookie.
//! - [`answer_once`] answers a request with an `Idempotency-Key` once.

mod app;
mod etag;
mod extract;
mod headers;
mod idempotency;
mod layers;
mod page;
mod problem;
mod remote;
mod same_origin;
mod schema;
#[cfg(feature = "testing")]
pub mod testing;
mod visit;
mod words;

#[cfg(test)]
mod tests;

pub use app::{App, Demo, DemoLogin, Measurements};
pub use etag::{IfMatch, Tagged};
pub use extract::{Json, Path, Query};
pub use headers::content_security_policy;
pub use idempotency::{Claim, answer_once, claim, forget_old, keep, release};
pub use layers::{BODY_BYTES_MAX, REQUEST_BYTES_MAX, REQUEST_TIME_MAX, dressed};
pub use page::{Cursor, Page, Paged};
pub use problem::{Problem, ProblemDetails};
pub use remote::{arrived_securely, is_near, remote_address};
pub use same_origin::refuse_other_sites;
pub use schema::LanguageTag;
pub use visit::Visit;
pub use words::language_of;

/// What a route answers: a value, or a problem.
pub type Result<T> = std::result::Result<T, Problem>;
