//! How the app is for a person, and whether they are there.

use axum::extract::State;
use db::Tx;
use http::StatusCode;
use kernel::{Id, Kind, Refusal, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, Result, Tagged};

use super::{
    Caller,
    me::me,
    view::{Me, Presence},
};
use crate::{Agent, Contrast, Density, Motion, PreferencesChange, Reason, ReasonForm};

/// How the app is for a person.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Preferences)]
pub(crate) struct PreferencesView {
    /// `auto`, `plain` or `more`.
    contrast: &'static str,
    /// `cosy` or `compact`.
    density: &'static str,
    /// `auto` or `less`.
    motion: &'static str,
    /// Whether shortcuts of one letter do anything.
    single_keys: bool,
    /// Whether the tour was seen or skipped.
    toured: bool,
}

/// What somebody is at this moment.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Availability)]
pub(crate) struct AvailabilityView {
    /// Why; null when they never chose.
    reason_id: Option<i64>,
    /// What the app calls the reason by itself (`lunch`), for those that came with it.
    word: Option<String>,
    /// What the company calls it; empty stands for the word.
    name: String,
    presence: Presence,
    /// Nobody chose it: they were not active for a while.
    automatic: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    since: Option<Time>,
}

pub(crate) async fn preferences_of(tx: &mut Tx, agent: Id<Agent>) -> Result<PreferencesView> {
    let preferences = crate::preferences(tx, agent).await?;
    Ok(PreferencesView {
        contrast: preferences.contrast.word(),
        density: preferences.density.word(),
        motion: preferences.motion.word(),
        single_keys: !preferences.single_keys_off,
        toured: preferences.toured_at.is_some(),
    })
}

pub(crate) async fn availability_of(tx: &mut Tx, agent: &Agent) -> Result<AvailabilityView> {
    let spell = crate::availability(tx, agent.id).await?;
    let reasons = crate::reasons(tx).await?;
    let reason = match spell {
        Some(spell) => reasons.into_iter().find(|one| one.id == spell.reason),
        None => reasons.into_iter().find(|one| one.available == agent.present),
    };
    Ok(AvailabilityView {
        reason_id: reason.as_ref().map(|one| one.id.get()),
        word: reason.as_ref().and_then(|one| one.word.clone()),
        name: reason.map(|one| one.name).unwrap_or_default(),
        presence: Presence::of(agent),
        automatic: spell.is_some_and(|spell| spell.automatic),
        since: spell.map(|spell| spell.since),
    })
}

/// What somebody prefers from now on; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = PreferencesChange)]
pub(crate) struct PreferencesBody {
    contrast: Option<String>,
    density: Option<String>,
    motion: Option<String>,
    single_keys: Option<bool>,
    toured: Option<bool>,
}

/// Change how the app is for oneself.
#[utoipa::path(patch, path = "/me/preferences", tag = "identity", request_body = PreferencesBody,
    responses((status = 200, body = Me)))]
pub(crate) async fn prefer(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<PreferencesBody>,
) -> Result<Tagged<Me>> {
    let change = PreferencesChange {
        contrast: chosen(body.contrast.as_deref(), Contrast::from_word, "contrast")?,
        density: chosen(body.density.as_deref(), Density::from_word, "density")?,
        motion: chosen(body.motion.as_deref(), Motion::from_word, "motion")?,
        single_keys: body.single_keys,
        toured: body.toured,
    };
    let mut tx = app.db.begin().await?;
    crate::prefer(&mut tx, &caller.cx, caller.agent.id, &change).await?;
    let me = me(&app, &mut tx, caller.agent.id).await?;
    tx.commit().await?;
    Ok(me)
}

fn chosen<T>(word: Option<&str>, read: fn(&str) -> Option<T>, field: &'static str) -> Result<Option<T>> {
    let unknown = || Problem::of(Refusal::new(Kind::Invalid, "identity.unknown_choice").field(field));
    word.map(|word| read(word).ok_or_else(unknown)).transpose()
}

/// The reason that one has from now on.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AvailabilityBody {
    reason_id: i64,
}

/// Say why one is there or not from now on.
#[utoipa::path(put, path = "/me/availability", tag = "identity", request_body = AvailabilityBody,
    responses((status = 200, body = Me)))]
pub(crate) async fn set_availability(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<AvailabilityBody>,
) -> Result<Tagged<Me>> {
    let mut tx = app.db.begin().await?;
    crate::set_availability(&mut tx, &caller.cx, caller.agent.id, Id::new(body.reason_id)).await?;
    let me = me(&app, &mut tx, caller.agent.id).await?;
    tx.commit().await?;
    Ok(me)
}

/// A reason to be there or not.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AvailabilityReason)]
pub(crate) struct ReasonView {
    id: i64,
    /// What the app calls it by itself (`lunch`), for those that came with it.
    word: Option<String>,
    /// What the company calls it; empty stands for the word.
    name: String,
    /// Whether new tickets are given to somebody who has it.
    available: bool,
}

impl From<Reason> for ReasonView {
    fn from(reason: Reason) -> Self {
        Self { id: reason.id.get(), word: reason.word, name: reason.name, available: reason.available }
    }
}

/// The company's reasons, and who has which.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Availabilities)]
pub(crate) struct AvailabilitiesView {
    reasons: Vec<ReasonView>,
    /// After how many minutes without activity somebody is set away; 0 is never.
    away_after_minutes: i64,
    /// Who ever chose; others are as their presence says.
    colleagues: Vec<ColleagueView>,
}

/// What a colleague is at this moment.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ColleagueAvailability)]
pub(crate) struct ColleagueView {
    agent_id: i64,
    reason_id: i64,
    automatic: bool,
    #[schema(value_type = String, format = DateTime)]
    since: Time,
}

/// The reasons of the company, and who is there.
#[utoipa::path(get, path = "/availability", tag = "identity", responses((status = 200, body = AvailabilitiesView)))]
pub(crate) async fn availabilities(State(app): State<App>, _caller: Caller) -> Result<Json<AvailabilitiesView>> {
    let mut tx = app.db.read().await?;
    Ok(Json(all(&mut tx).await?))
}

async fn all(tx: &mut Tx) -> Result<AvailabilitiesView> {
    let colleague = |(agent, spell): (Id<Agent>, crate::Spell)| ColleagueView {
        agent_id: agent.get(),
        reason_id: spell.reason.get(),
        automatic: spell.automatic,
        since: spell.since,
    };
    Ok(AvailabilitiesView {
        reasons: crate::reasons(tx).await?.into_iter().map(Into::into).collect(),
        away_after_minutes: crate::away_after_minutes(tx).await?,
        colleagues: crate::availabilities(tx).await?.into_iter().map(colleague).collect(),
    })
}

/// When somebody is set away by themselves.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AwayRule {
    /// 0 is never; at most 480.
    away_after_minutes: i64,
}

/// Set after how many minutes without activity somebody is set away.
#[utoipa::path(put, path = "/availability/rule", tag = "identity", request_body = AwayRule,
    responses((status = 200, body = AvailabilitiesView)))]
pub(crate) async fn set_away_rule(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<AwayRule>,
) -> Result<Json<AvailabilitiesView>> {
    let mut tx = app.db.begin().await?;
    crate::set_away_after_minutes(&mut tx, &caller.cx, body.away_after_minutes).await?;
    let all = all(&mut tx).await?;
    tx.commit().await?;
    Ok(Json(all))
}

/// How a reason shall be.
#[derive(Deserialize, ToSchema)]
#[schema(as = AvailabilityReasonForm)]
pub(crate) struct ReasonBody {
    /// Empty for the app's own word, where it has one.
    name: String,
    available: bool,
}

/// Add a reason to the company's list.
#[utoipa::path(post, path = "/availability/reasons", tag = "identity", request_body = ReasonBody,
    responses((status = 201, body = ReasonView)))]
pub(crate) async fn create_reason(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ReasonBody>,
) -> Result<(StatusCode, Json<ReasonView>)> {
    let form = ReasonForm { name: body.name, available: body.available };
    let mut tx = app.db.begin().await?;
    let reason = crate::create_reason(&mut tx, &caller.cx, &form).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(reason.into())))
}

/// Change a reason.
#[utoipa::path(put, path = "/availability/reasons/{id}", tag = "identity", params(("id" = i64, Path)),
    request_body = ReasonBody, responses((status = 200, body = ReasonView)))]
pub(crate) async fn change_reason(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<ReasonBody>,
) -> Result<Json<ReasonView>> {
    let form = ReasonForm { name: body.name, available: body.available };
    let mut tx = app.db.begin().await?;
    let reason = crate::change_reason(&mut tx, &caller.cx, Id::new(id), &form).await?;
    tx.commit().await?;
    Ok(Json(reason.into()))
}

/// Take a reason from the list; what was noted with it stays.
#[utoipa::path(delete, path = "/availability/reasons/{id}", tag = "identity", params(("id" = i64, Path)),
    responses((status = 204)))]
pub(crate) async fn remove_reason(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::remove_reason(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
