//! What customers open without signing in: the survey behind the link in our letter.
//!
//! The pages are written on the server and work without scripts, at 360 px, in light and dark. Opening a page changes
//! nothing: mail scanners open links too. Only what is sent with a button is taken down.
//!
//! Links are signed (`surveys::token`); whoever has one may answer that one survey and sees nothing else.

mod page;
mod survey;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    routing::{get, post},
};
use web_kit::App;

/// The pages under `/s/`.
pub fn routes(app: App) -> Router {
    Router::new()
        .route("/s/style.css", get(page::style))
        .route("/s/{token}", get(survey::question).post(survey::decide))
        .route("/s/{token}/more", post(survey::add).get(survey::more))
        .route("/s/{token}/stop", get(survey::stop).post(survey::ask_no_more))
        .route("/s/{token}/thanks", get(survey::thanks))
        .with_state(app)
}
