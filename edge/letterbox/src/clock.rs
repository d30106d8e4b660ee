//! The clock of the demonstration.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect},
};
use db::News;
use kernel::hours;
use serde::Deserialize;
use web_kit::App;

/// How far, and where to return to.
#[derive(Deserialize)]
pub(crate) struct Turn {
    hours: i64,
    back: String,
}

/// Turns the clock forward; reminders and surveys that come due by it are worked off at once.
pub(crate) async fn turn(State(app): State<App>, Form(turn): Form<Turn>) -> impl IntoResponse {
    if [1, 24, 48].contains(&turn.hours) {
        app.clock.advance(hours(turn.hours));
        app.db.tell(News::of("clock", 0));
    }
    let is_ours = turn.back.starts_with("/letterbox") && !turn.back.contains(['\\', '\r', '\n']);
    Redirect::to(if is_ours { &turn.back } else { "/letterbox" })
}
