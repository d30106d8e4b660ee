use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::Language;
use phrasing::{Guard, RuleCard};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Result};

use super::{SeverityWord, rule_name};
use crate::{OwnWords, RuleChange, store};

/// A rule of the guard.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardRule)]
pub(crate) struct RuleView {
    id: String,
    /// In the reader's language.
    name: String,
    /// Why its words hurt, in the reader's language.
    why: String,
    /// A wording that does not hurt, in the reader's language.
    instead: Option<String>,
    /// When the same words are fine (English).
    clean_when: String,
    practice: String,
    on: bool,
    severity: SeverityWord,
    /// As it comes with Rapport; null for rules of the company's own.
    usual: Option<UsualView>,
    sources: Vec<String>,
}

/// A rule as it comes.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardRuleUsual)]
struct UsualView {
    on: bool,
    severity: SeverityWord,
}

impl RuleView {
    fn of(card: &RuleCard, usual: &[RuleCard], own: &[OwnWords], app: &App, reader: Language) -> Self {
        let usual = usual.iter().find(|usual| usual.id == card.id);
        Self {
            id: card.id.clone(),
            name: rule_name(app.catalogue, reader, &card.id, own),
            why: card.reason(reader).to_owned(),
            instead: card.rewrite(reader).filter(|text| !text.is_empty()).map(str::to_owned),
            clean_when: card.clean_when.clone(),
            practice: card.practice.clone(),
            on: card.on,
            severity: card.severity.into(),
            usual: usual.map(|usual| UsualView { on: usual.on, severity: usual.severity.into() }),
            sources: card.sources.clone(),
        }
    }
}

/// All rules in force and switched off, by id.
#[utoipa::path(get, path = "/guard/rules", tag = "guard", responses((status = 200, body = Vec<RuleView>)))]
pub(crate) async fn guard_rules(State(app): State<App>, caller: Caller) -> Result<Json<Vec<RuleView>>> {
    let mut tx = app.db.read().await?;
    let rules = crate::rules(&mut tx).await?;
    let own = store::words(&mut tx).await.map_err(crate::Error::from)?;
    let usual = Guard::built_in().rules();
    let view = |card| RuleView::of(&card, &usual, &own, &app, caller.agent.language);
    Ok(Json(rules.rules().into_iter().map(view).collect()))
}

/// What should be different about a rule; what is null is as it comes.
#[derive(Deserialize, ToSchema)]
#[schema(as = GuardRuleChange)]
pub(crate) struct ChangeBody {
    on: Option<bool>,
    severity: Option<SeverityWord>,
}

/// Switch a rule on or off, or let it weigh more or less. In force with the next text that is read. Admins only.
#[utoipa::path(put, path = "/guard/rules/{rule}", tag = "guard", params(("rule" = String, Path)),
    request_body = ChangeBody, responses((status = 204), (status = 404, body = web_kit::ProblemDetails)))]
pub(crate) async fn change_guard_rule(
    State(app): State<App>,
    caller: Caller,
    Path(rule): Path<String>,
    Json(body): Json<ChangeBody>,
) -> Result<StatusCode> {
    caller.needs(kernel::Right::Guard)?;
    let mut tx = app.db.begin().await?;
    let change = RuleChange { rule, on: body.on, severity: body.severity.map(Into::into) };
    crate::change_rule(&mut tx, &caller.cx, &change).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
