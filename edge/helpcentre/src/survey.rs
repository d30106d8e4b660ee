//! "Is it really solved?", how easy it was made, and how to call back.

use askama::Template;
use axum::{
    extract::{Form, State, rejection::FormRejection},
    response::{IntoResponse, Redirect, Response},
};
use http::HeaderMap;
use i18n::Value;
use kernel::{Kind, Refusal, Refused};
use serde::Deserialize;
use surveys::{Answer, CALL_BACK_CHARS_MAX, COMMENT_CHARS_MAX, EFFORT_MAX, Survey};
use web_kit::{App, Path, Problem, language_of};

use crate::page::{Notice, Words, shown};

/// A survey that may be answered, and what its pages say around it.
struct Asked {
    survey: Survey,
    subject: String,
    words: Words,
}

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    words: Words,
    token: String,
    title: String,
    intro: String,
    chosen: Option<bool>,
}

#[derive(Template)]
#[template(path = "more.html")]
struct MorePage {
    words: Words,
    token: String,
    title: String,
    text: String,
    refusal: String,
    solved: bool,
    effort_question: String,
    levels: Vec<Level>,
    effort: Option<i64>,
    comment: String,
    call_back: String,
    comment_chars_max: usize,
    call_back_chars_max: usize,
}

#[derive(Template)]
#[template(path = "stop.html")]
struct StopPage {
    words: Words,
    token: String,
}

/// One step of the scale.
struct Level {
    number: i64,
    words: String,
}

/// What the address may say after the question mark.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Opening {
    a: String,
    change: Option<String>,
}

/// The answer to the question.
#[derive(Deserialize)]
pub(crate) struct Decision {
    solved: String,
}

/// What else the customer says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Addition {
    effort: String,
    comment: String,
    call_back: String,
}

/// The question; `?a=yes` and `?a=no` say what the customer chose in the letter. Changes nothing.
pub(crate) async fn question(
    State(app): State<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
    opening: Result<axum::extract::Query<Opening>, axum::extract::rejection::QueryRejection>,
) -> Response {
    let asked = match find(&app, &headers, &token).await {
        Ok(asked) => asked,
        Err(page) => return page,
    };
    let opening = opening.map(|query| query.0).unwrap_or_default();
    let chosen = read_choice(&opening.a);
    let is_settled = asked.survey.solved.is_some() && (chosen.is_none() || chosen == asked.survey.solved);
    if is_settled && opening.change.is_none() {
        return shown(http::StatusCode::OK, &MorePage::of(asked, token, String::new()));
    }
    shown(http::StatusCode::OK, &QuestionPage::of(asked, token, chosen))
}

/// Takes down whether it is solved.
pub(crate) async fn decide(
    State(app): State<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
    decision: Result<Form<Decision>, FormRejection>,
) -> Response {
    let solved = decision.ok().and_then(|form| read_choice(&form.0.solved));
    let Some(solved) = solved else {
        return Redirect::to(&format!("/s/{token}")).into_response();
    };
    let answer = Answer { solved: Some(solved), ..Answer::default() };
    match desk::survey::answer(&app, &token, &answer).await {
        Ok(_) => Redirect::to(&format!("/s/{token}/more")).into_response(),
        Err(error) => refused(&app, &headers, &error),
    }
}

/// What the customer may add, once they have answered.
pub(crate) async fn more(State(app): State<App>, headers: HeaderMap, Path(token): Path<String>) -> Response {
    match find(&app, &headers, &token).await {
        Ok(asked) if asked.survey.solved.is_none() => Redirect::to(&format!("/s/{token}")).into_response(),
        Ok(asked) => shown(http::StatusCode::OK, &MorePage::of(asked, token, String::new())),
        Err(page) => page,
    }
}

/// Takes down what the customer adds; what is too long comes back to them with their words.
pub(crate) async fn add(
    State(app): State<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
    addition: Result<Form<Addition>, FormRejection>,
) -> Response {
    let Ok(Form(addition)) = addition else {
        return Redirect::to(&format!("/s/{token}/more")).into_response();
    };
    let answer = Answer {
        solved: None,
        effort: (!addition.effort.is_empty()).then(|| addition.effort.parse().unwrap_or(0)),
        comment: Some(without_returns(&addition.comment)),
        call_back: Some(addition.call_back.clone()),
    };
    let Err(error) = desk::survey::answer(&app, &token, &answer).await else {
        return Redirect::to(&format!("/s/{token}/thanks")).into_response();
    };
    let Some(refusal) = error.refusal().filter(|refusal| refusal.kind == Kind::Invalid) else {
        return refused(&app, &headers, &error);
    };
    let mut asked = match find(&app, &headers, &token).await {
        Ok(asked) => asked,
        Err(page) => return page,
    };
    let why = explain(&asked.words, &refusal);
    asked.survey.comment = addition.comment;
    asked.survey.call_back = addition.call_back;
    asked.survey.effort = addition.effort.parse().ok().or(asked.survey.effort);
    shown(Problem::of(refusal).status(), &MorePage::of(asked, token, why))
}

/// The last page.
pub(crate) async fn thanks(State(app): State<App>, headers: HeaderMap, Path(token): Path<String>) -> Response {
    let asked = match find(&app, &headers, &token).await {
        Ok(asked) => asked,
        Err(page) => return page,
    };
    let say = |key| asked.words.say(key);
    let title = say("helpcentre-thanks-title");
    let texts = vec![say("helpcentre-thanks-text"), say("helpcentre-thanks-change")];
    shown(http::StatusCode::OK, &Notice { words: asked.words, title, texts })
}

/// Asks whether the customer wishes not to be asked any more. Changes nothing.
pub(crate) async fn stop(State(app): State<App>, headers: HeaderMap, Path(token): Path<String>) -> Response {
    match find(&app, &headers, &token).await {
        Ok(Asked { words, .. }) => shown(http::StatusCode::OK, &StopPage { words, token }),
        Err(page) => page,
    }
}

/// The customer, or their mail program for them (RFC 8058), says so. What the form holds does not matter.
pub(crate) async fn ask_no_more(State(app): State<App>, headers: HeaderMap, Path(token): Path<String>) -> Response {
    if let Err(error) = desk::survey::ask_no_more(&app, &token).await {
        return refused(&app, &headers, &error);
    }
    match find(&app, &headers, &token).await {
        Ok(Asked { words, .. }) => {
            let (title, text) = (words.say("helpcentre-stopped-title"), words.say("helpcentre-stopped-text"));
            shown(http::StatusCode::OK, &Notice { words, title, texts: vec![text] })
        }
        Err(page) => page,
    }
}

impl QuestionPage {
    fn of(asked: Asked, token: String, chosen: Option<bool>) -> Self {
        let Asked { words, subject, .. } = asked;
        let title = words.say(match chosen {
            None => "helpcentre-survey-title",
            Some(true) => "helpcentre-survey-confirm-yes",
            Some(false) => "helpcentre-survey-confirm-not-yet",
        });
        let intro = if subject.trim().is_empty() {
            words.say("helpcentre-survey-intro-plain")
        } else {
            words.say_with("helpcentre-survey-intro", &[("subject", Value::from(&subject))])
        };
        Self { words, token, title, intro, chosen }
    }
}

impl MorePage {
    fn of(asked: Asked, token: String, refusal: String) -> Self {
        let Asked { survey, words, .. } = asked;
        let solved = survey.solved.unwrap_or(true);
        let (title, text) = if solved {
            ("helpcentre-more-title-yes", "helpcentre-more-text-yes")
        } else {
            ("helpcentre-more-title-not-yet", "helpcentre-more-text-not-yet")
        };
        let level = |number: i64| Level { number, words: words.say(&format!("helpcentre-effort-{number}")) };
        let company = Value::from(words.company().to_owned());
        Self {
            token,
            title: words.say(title),
            text: words.say(text),
            refusal,
            solved,
            effort_question: words.say_with("helpcentre-effort-question", &[("company", company)]),
            levels: (1..=EFFORT_MAX).map(level).collect(),
            effort: survey.effort,
            comment: survey.comment,
            call_back: survey.call_back,
            comment_chars_max: COMMENT_CHARS_MAX,
            call_back_chars_max: CALL_BACK_CHARS_MAX,
            words,
        }
    }
}

fn read_choice(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Browsers send line ends as two characters; each counts once.
fn without_returns(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The survey of this link, or the page that says why there is none.
async fn find(app: &App, headers: &HeaderMap, token: &str) -> Result<Asked, Response> {
    read(app, token).await.map_err(|error| refused(app, headers, &error))
}

async fn read(app: &App, token: &str) -> Result<Asked, desk::Error> {
    let asked = desk::survey::asked(app, token).await?;
    if !asked.survey.is_asked() {
        return Err(surveys::Error::NotAsked.into());
    }
    let words = Words::new(app.catalogue, asked.survey.language, asked.company);
    Ok(Asked { survey: asked.survey, subject: asked.subject, words })
}

/// The page that says why nothing can be answered here.
fn refused(app: &App, headers: &HeaderMap, error: &desk::Error) -> Response {
    let words = Words::new(app.catalogue, language_of(headers), String::new());
    let refusal = error.refusal();
    let (title, text) = match refusal.as_ref().map(|refusal| refusal.kind) {
        Some(Kind::NotFound) => ("helpcentre-unknown-title", "helpcentre-unknown-text"),
        Some(Kind::Conflict) => ("helpcentre-closed-title", "helpcentre-closed-text"),
        _ => ("helpcentre-fault-title", "helpcentre-fault-text"),
    };
    if refusal.is_none() {
        tracing::error!(%error, "a survey page failed");
    }
    let status = refusal.map_or_else(|| Problem::fault(error), Problem::of).status();
    let (title, text) = (words.say(title), words.say(text));
    shown(status, &Notice { words, title, texts: vec![text] })
}

/// Why what was added cannot be kept, in the customer's words.
fn explain(words: &Words, refusal: &Refusal) -> String {
    let limit = refusal.args.iter().find(|(name, _)| *name == "limit");
    match limit {
        Some((_, limit)) => words.say_with("helpcentre-too-long", &[("limit", Value::read(limit))]),
        None => words.say("helpcentre-effort-out-of-range"),
    }
}
