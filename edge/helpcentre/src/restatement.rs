//! "Did we understand you?": the problem in our words, and what the customer says to it (PRACTICES A2).

use askama::Template;
use axum::{
    extract::{Form, State, rejection::FormRejection},
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, StatusCode};
use kernel::{Kind, Refused};
use restatements::{Answer, CORRECTION_CHARS_MAX, State as RestatementState};
use serde::Deserialize;
use web_kit::{App, Path, Problem, language_of};

use crate::page::{Notice, Words, shown};

#[derive(Template)]
#[template(path = "restatement.html")]
struct RestatementPage {
    words: Words,
    token: String,
    text: String,
    refusal: String,
    correction: String,
    not_quite: bool,
    chars_max: usize,
}

/// What the address may say after the question mark.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Opening {
    a: String,
}

/// What the customer says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Said {
    answer: String,
    correction: String,
}

/// The problem in our words; `?a=no` says what the customer chose in the letter. Changes nothing.
pub(crate) async fn page(
    State(app): State<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
    opening: Result<axum::extract::Query<Opening>, axum::extract::rejection::QueryRejection>,
) -> Response {
    let opening = opening.map(|query| query.0).unwrap_or_default();
    match desk::restate::asked(&app, &token).await {
        Ok(asked) => open(&app, asked, token, opening.a == "no", (String::new(), String::new()), StatusCode::OK),
        Err(error) => refused(&app, &headers, &error),
    }
}

/// Takes down what the customer says; what is empty or too long comes back to them with their words.
pub(crate) async fn answer(
    State(app): State<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
    said: Result<Form<Said>, FormRejection>,
) -> Response {
    let Ok(Form(said)) = said else {
        return Redirect::to(&format!("/r/{token}")).into_response();
    };
    let answer = match said.answer.as_str() {
        "yes" => Answer::Yes,
        "no" => Answer::Correction(said.correction.replace("\r\n", "\n")),
        _ => return Redirect::to(&format!("/r/{token}")).into_response(),
    };
    let Err(error) = desk::restate::answer(&app, &token, &answer).await else {
        return Redirect::to(&format!("/r/{token}")).into_response();
    };
    let refusal = error.refusal();
    if refusal.as_ref().is_some_and(|refusal| refusal.kind == Kind::Conflict) {
        // Somebody was first, perhaps they themselves in another window: the page says how it stands.
        return Redirect::to(&format!("/r/{token}")).into_response();
    }
    if let Some(refusal) = refusal.filter(|refusal| refusal.kind == Kind::Invalid)
        && let Ok(asked) = desk::restate::asked(&app, &token).await
    {
        let words = Words::new(app.catalogue, asked.restatement.language, asked.company.clone());
        let max = i18n::Value::from(i64::try_from(CORRECTION_CHARS_MAX).unwrap_or(i64::MAX));
        let why = words.say_with("restatements-correction", &[("max", max)]);
        return open(&app, asked, token, true, (why, said.correction), Problem::of(refusal).status());
    }
    refused(&app, &headers, &error)
}

fn open(
    app: &App,
    asked: desk::restate::Asked,
    token: String,
    not_quite: bool,
    (refusal, correction): (String, String),
    status: StatusCode,
) -> Response {
    let words = Words::new(app.catalogue, asked.restatement.language, asked.company);
    let (title, text) = match asked.restatement.state {
        RestatementState::Asked => {
            let page = RestatementPage {
                words,
                token,
                text: asked.restatement.text,
                refusal,
                correction,
                not_quite,
                chars_max: CORRECTION_CHARS_MAX,
            };
            return shown(status, &page);
        }
        RestatementState::Confirmed => ("helpcentre-restate-thanks-title", "helpcentre-restate-thanks-yes"),
        RestatementState::Corrected => ("helpcentre-restate-thanks-title", "helpcentre-restate-thanks-no"),
        RestatementState::Withdrawn => ("helpcentre-restate-closed-title", "helpcentre-restate-closed-text"),
    };
    let (title, text) = (words.say(title), words.say(text));
    shown(StatusCode::OK, &Notice { words, title, texts: vec![text] })
}

/// The page that says why nothing can be answered here.
fn refused(app: &App, headers: &HeaderMap, error: &desk::Error) -> Response {
    let words = Words::new(app.catalogue, language_of(headers), String::new());
    let refusal = error.refusal();
    let (title, text) = match refusal.as_ref().map(|refusal| refusal.kind) {
        Some(Kind::NotFound) => ("helpcentre-unknown-title", "helpcentre-unknown-text"),
        Some(Kind::Conflict) => ("helpcentre-restate-closed-title", "helpcentre-restate-closed-text"),
        _ => ("helpcentre-fault-title", "helpcentre-fault-text"),
    };
    if refusal.is_none() {
        tracing::error!(%error, "a page of a restatement failed");
    }
    let status = refusal.map_or_else(|| Problem::fault(error), Problem::of).status();
    let (title, text) = (words.say(title), words.say(text));
    shown(status, &Notice { words, title, texts: vec![text] })
}
