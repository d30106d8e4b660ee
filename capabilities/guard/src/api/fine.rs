use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Kind, Refusal, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Page, Paged, Path, Problem, Query, Result};

use super::{FamilyWord, rule_name};
use crate::{AlarmState, FalseAlarm, NewFalseAlarm};

/// A finding of which an agent said that it was none.
#[derive(Serialize, ToSchema)]
#[schema(as = FalseAlarm)]
pub(crate) struct FalseAlarmView {
    id: i64,
    rule: String,
    /// The rule's name in the reader's language.
    rule_name: String,
    family: FamilyWord,
    words: String,
    sentence: String,
    /// Who said so.
    agent_name: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// `new`, `excepted` or `kept`.
    state: &'static str,
    /// The words that are excepted since.
    exception: Option<String>,
}

/// Which false alarms are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub(crate) struct Wanted {
    /// `new` (default), `excepted` or `kept`.
    state: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// What agents said was fine, the newest first. Leads and admins.
#[utoipa::path(get, path = "/guard/false-alarms", tag = "guard", params(Wanted),
    responses((status = 200, body = Paged<FalseAlarmView>)))]
pub(crate) async fn false_alarms(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Paged<FalseAlarmView>>> {
    caller.needs(kernel::Right::Reports)?;
    let state = wanted.state.as_deref().map_or(Some(AlarmState::New), AlarmState::from_word);
    let unknown = || Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("state"));
    let state = state.ok_or_else(unknown)?;
    let page = Page { cursor: wanted.cursor, limit: wanted.limit };
    let before: Option<i64> = page.place()?;
    let mut tx = app.db.read().await?;
    let own = crate::own_words(&mut tx).await?;
    let alarms = crate::false_alarms(&mut tx, state, before.map(Id::new), page.limit() + 1).await?;
    let view = |alarm: FalseAlarm| FalseAlarmView {
        id: alarm.id.get(),
        rule_name: rule_name(app.catalogue, caller.agent.language, &alarm.rule, &own),
        rule: alarm.rule,
        family: alarm.family.into(),
        words: alarm.words,
        sentence: alarm.sentence,
        agent_name: alarm.agent_name,
        at: alarm.at,
        state: alarm.state.word(),
        exception: Some(alarm.exception).filter(|words| !words.is_empty()),
    };
    let paged = Paged::cut(alarms, page.limit(), |alarm| alarm.id.get());
    Ok(Json(Paged { items: paged.items.into_iter().map(view).collect(), next_cursor: paged.next_cursor }))
}

/// A finding that was none.
#[derive(Deserialize, ToSchema)]
#[schema(as = FalseAlarmToNote)]
pub(crate) struct FineBody {
    rule: String,
    /// The language of the sentence.
    #[schema(value_type = web_kit::LanguageTag)]
    language: kernel::Language,
    /// The words that the finding was about.
    words: String,
    /// The sentence that they stand in.
    sentence: String,
}

/// "This was fine": note that a finding was none.
#[utoipa::path(post, path = "/guard/false-alarms", tag = "guard", request_body = FineBody,
    responses((status = 204), (status = 404, body = web_kit::ProblemDetails)))]
pub(crate) async fn say_fine(State(app): State<App>, caller: Caller, Json(body): Json<FineBody>) -> Result<StatusCode> {
    let new =
        NewFalseAlarm { rule: body.rule, family: body.language.into(), words: body.words, sentence: body.sentence };
    let mut tx = app.db.begin().await?;
    crate::say_fine(&mut tx, &caller.cx, &new).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What becomes of a false alarm.
#[derive(Deserialize, ToSchema)]
#[schema(as = FalseAlarmSettlement)]
pub(crate) struct SettleBody {
    /// Words that the rule no longer speaks about; null when the rule was right.
    exception: Option<String>,
}

/// Except words from the rule, or keep the rule as it is. Leads and admins.
#[utoipa::path(put, path = "/guard/false-alarms/{id}/settlement", tag = "guard", params(("id" = i64, Path)),
    request_body = SettleBody, responses((status = 204), (status = 404, body = web_kit::ProblemDetails)))]
pub(crate) async fn settle(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<SettleBody>,
) -> Result<StatusCode> {
    caller.needs(kernel::Right::Reports)?;
    let mut tx = app.db.begin().await?;
    crate::settle(&mut tx, &caller.cx, Id::new(id), body.exception.as_deref()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
