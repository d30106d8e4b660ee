//! What customers open without signing in: the survey and the restatement behind the links in our
//! letters.
//!
//! The pages are written on the server and work without scripts, at 360 px, in light and dark. Opening a page changes
//! nothing: mail scanners open links too. Only what is sent with a button is taken down.
//!
//! Links are signed (`surveys::token`, `restatements::token`); whoever has one may answer that one question and sees
//! nothing else.

mod page;
mod restatement;
mod survey;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    routing::{get, post},
};
use web_kit::App;

/// The pages under `/s/` and `/r/`.
pub fn routes(app: App) -> Router {
    Router::new()
        .route("/s/style.css", get(page::style))
        .route("/s/{token}", get(survey::question).post(survey::decide))
        .route("/s/{token}/more", post(survey::add).get(survey::more))
        .route("/s/{token}/stop", get(survey::stop).post(survey::ask_no_more))
        .route("/s/{token}/thanks", get(survey::thanks))
        .route("/r/{token}", get(restatement::page).post(restatement::answer))
        .with_state(app)
}
