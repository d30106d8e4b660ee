//! The letter box of the demonstration as pages: a mail program in which one is the customers.
//!
//! What the desk would send by SMTP can be read here, answered, and new letters can be written from any address; both
//! are handed to the desk as whole letters (RFC 5322), by the way that fetched letters take. The clock of the
//! demonstration can be turned, so that reminders and surveys come due.
//!
//! The pages are written on the server and work without scripts. There are none for a real desk: [`routes`] is empty
//! unless the app is a demonstration.

mod clock;
mod error;
mod open;
mod outgoing;
mod page;
mod people;
#[cfg(test)]
mod tests;
mod upload;
mod write;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use web_kit::{App, refuse_other_sites};

/// How many bytes a letter written here may have, with its files.
const LETTER_BYTES_MAX: usize = 26 * 1024 * 1024;

/// The pages under `/letterbox`; none when the app is no demonstration.
pub fn routes(app: App) -> Router {
    if app.demo.is_none() {
        return Router::new();
    }
    Router::new()
        .route("/letterbox", get(people::everybody))
        .route("/letterbox/style.css", get(page::style))
        .route("/letterbox/of/{address}", get(people::one))
        .route("/letterbox/letters/{id}", get(open::letter))
        .route("/letterbox/letters/{id}/body", get(open::body))
        .route("/letterbox/letters/{id}/original", get(open::original))
        .route("/letterbox/letters/{id}/files/{number}", get(open::file))
        .route("/letterbox/letters/{id}/answer", post(write::answer))
        .route("/letterbox/new", get(write::blank).post(write::new))
        .route("/letterbox/clock", post(clock::turn))
        .layer(DefaultBodyLimit::max(LETTER_BYTES_MAX))
        .layer(from_fn_with_state(app.clone(), refuse_other_sites))
        .with_state(app)
}
