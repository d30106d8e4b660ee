//! Whose letters there are, and the letters of one of them.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use http::{HeaderMap, StatusCode};
use letterbox::Letter;
use serde::Deserialize;
use web_kit::{App, Path};

use crate::{
    error::Error,
    page::{Frame, failed, shown},
};

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    frame: Frame,
    notice: String,
    letters: Vec<Letter>,
}

/// What the address may say after the question mark.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct After {
    sent_to: String,
}

/// Everybody who has letters.
pub(crate) async fn everybody(State(app): State<App>, headers: HeaderMap) -> Response {
    let read = async {
        let mut tx = app.db.read().await?;
        Frame::read(&app, &mut tx, &headers, "").await
    };
    match read.await {
        Ok(frame) => shown(StatusCode::OK, &PeoplePage { frame }),
        Err(error) => failed(&app, &headers, &error),
    }
}

/// The letters of one address.
pub(crate) async fn one(
    State(app): State<App>,
    headers: HeaderMap,
    Path(address): Path<String>,
    Query(after): Query<After>,
) -> Response {
    let read = async {
        let mut tx = app.db.read().await?;
        let frame = Frame::read(&app, &mut tx, &headers, &address).await?;
        let letters = letterbox::letters(&mut tx, &address).await?;
        let notice = match after.sent_to.as_str() {
            "" => String::new(),
            to => frame.say_with("letterbox-sent", &[("address", to.into())]),
        };
        Ok::<_, Error>(LettersPage { frame, notice, letters })
    };
    match read.await {
        Ok(page) => shown(StatusCode::OK, &page),
        Err(error) => failed(&app, &headers, &error),
    }
}
