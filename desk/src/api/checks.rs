use axum::extract::State;
use identity::api::Caller;
use jiff::tz::TimeZone;
use kernel::{Id, Language, Time};
use phrasing::{Context, Finding, Guard};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Result};

use crate::{Error, writing};

/// A draft to be read.
#[derive(Deserialize, ToSchema)]
#[schema(as = GuardCheck)]
pub(super) struct CheckBody {
    text: String,
    /// Absent: the ticket's, else guessed.
    #[schema(value_type = Option<web_kit::LanguageTag>)]
    language: Option<Language>,
    /// The ticket that it answers; brings names, language and the customer's zone.
    ticket_id: Option<i64>,
    /// Whether files go with it; what is not said is not judged.
    has_attachment: Option<bool>,
}

/// What the guard finds in a draft. Offsets count Unicode code points of the text.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardReading)]
pub(super) struct CheckView {
    language: Option<&'static str>,
    findings: Vec<FindingView>,
    promises: Vec<PromiseFoundView>,
    /// What an answer to a complaint has.
    elements: Vec<ElementView>,
    /// What it lacks.
    missing: Vec<&'static str>,
}

/// A place in a draft that may hurt.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Finding)]
pub(super) struct FindingView {
    rule: String,
    /// `hint`, `warn` or `block`.
    severity: String,
    start: usize,
    end: usize,
    /// Why, in the reader's language.
    reason: String,
    /// A wording that does not hurt, in the language of the draft.
    rewrite: Option<String>,
    practice: String,
    /// The language of the sentence.
    #[schema(value_type = web_kit::LanguageTag)]
    language: &'static str,
}

impl FindingView {
    pub(super) fn of(finding: &Finding, reader: Language) -> Self {
        Self {
            rule: finding.rule.clone(),
            severity: finding.severity.to_string(),
            start: finding.span.start,
            end: finding.span.end,
            reason: finding.reason(reader).to_owned(),
            rewrite: finding.rewrite.clone(),
            practice: finding.practice.clone(),
            language: finding.language.tag(),
        }
    }
}

/// A promise in a draft.
#[derive(Serialize, ToSchema)]
#[schema(as = PromiseFound)]
struct PromiseFoundView {
    start: usize,
    end: usize,
    words: String,
    action: String,
    #[schema(value_type = String, format = DateTime)]
    due_from: Time,
    #[schema(value_type = String, format = DateTime)]
    due_to: Time,
    time_zone: String,
}

/// Something that a good answer has.
#[derive(Serialize, ToSchema)]
#[schema(as = AnswerElement)]
struct ElementView {
    element: &'static str,
    start: usize,
    end: usize,
}

/// Reads a draft: what may hurt, what is promised, what a good answer has.
#[utoipa::path(post, path = "/guard/checks", tag = "guard", request_body = CheckBody,
    responses((status = 200, body = CheckView)))]
pub(super) async fn check(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<CheckBody>,
) -> Result<Json<CheckView>> {
    let mut tx = app.db.read().await?;
    let mut context = Context::default();
    let mut language = body.language;
    let mut zone = caller.agent.time_zone.clone();
    if let Some(id) = body.ticket_id {
        let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
        match writing::people(&mut tx, &caller.cx, &ticket).await {
            Ok(people) => {
                context = writing::context(&mut tx, &people, &ticket).await?;
                language = language.or(Some(people.language(&ticket)));
                people.time_zone().clone_into(&mut zone);
            }
            // Without a mailbox nothing can be sent, but a draft can be read all the same.
            Err(Error::NoMailbox) => language = language.or(ticket.language),
            Err(error) => return Err(error.into()),
        }
    }
    context.has_attachment = body.has_attachment;
    let rules = guard::rules(&mut tx).await?;
    drop(tx);
    let draft = guard::Reading { text: &body.text, language, context: &context };
    Ok(Json(read(&rules, &draft, &zone, &caller)))
}

fn read(rules: &Guard, draft: &guard::Reading<'_>, zone: &str, caller: &Caller) -> CheckView {
    let guard::Reading { text, language, .. } = *draft;
    let reading = guard::read(rules, draft);
    let jiff_zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let promises = rules.promises(text, language, caller.cx.now, &jiff_zone);
    let answer = rules.answer_check(text, language);
    CheckView {
        language: language.map(Language::tag),
        findings: reading.findings.iter().map(|finding| FindingView::of(finding, caller.agent.language)).collect(),
        promises: promises
            .into_iter()
            .map(|promise| PromiseFoundView {
                start: promise.span.start,
                end: promise.span.end,
                words: promise.span.of(text),
                action: promise.action,
                due_from: promise.due_from,
                due_to: promise.due_to,
                time_zone: zone.to_owned(),
            })
            .collect(),
        elements: answer
            .elements
            .iter()
            .map(|element| ElementView {
                element: element.kind.name(),
                start: element.span.start,
                end: element.span.end,
            })
            .collect(),
        missing: answer.missing.iter().map(|kind| kind.name()).collect(),
    }
}
