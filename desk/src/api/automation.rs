//! Automation rules: written, ordered, tried out, and what they did.

use ::automation::{Action, Condition, NewRule, Rule, Trigger};
use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Right, Time};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web_kit::{App, IfMatch, Json, Page, Paged, Path, ProblemDetails, Query, Result, Tagged};

use crate::{Error, automate};

/// Among how many tickets a rule is tried out.
const TRIED_MAX: i64 = 500;
/// How many of those that match are listed.
const LISTED_MAX: usize = 50;

/// A rule.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AutomationRule)]
pub(super) struct RuleView {
    id: i64,
    name: String,
    on: bool,
    trigger: Trigger,
    conditions: Condition,
    actions: Vec<Action>,
    version: i64,
}

impl From<Rule> for RuleView {
    fn from(rule: Rule) -> Self {
        let Rule { id, name, on, trigger, conditions, actions, version } = rule;
        Self { id: id.get(), name, on, trigger, conditions, actions, version }
    }
}

/// A rule to be written.
#[derive(Deserialize, ToSchema)]
#[schema(as = AutomationRuleToWrite)]
pub(super) struct RuleBody {
    name: String,
    on: bool,
    trigger: Trigger,
    conditions: Condition,
    actions: Vec<Action>,
}

impl From<RuleBody> for NewRule {
    fn from(body: RuleBody) -> Self {
        let RuleBody { name, on, trigger, conditions, actions } = body;
        Self { name, on, trigger, conditions, actions }
    }
}

/// The rules, in their order.
#[utoipa::path(get, path = "/automation/rules", tag = "automation", responses((status = 200, body = Vec<RuleView>)))]
pub(super) async fn rules(State(app): State<App>, caller: Caller) -> Result<Json<Vec<RuleView>>> {
    let mut tx = app.db.read().await?;
    let rules = ::automation::rules(&mut tx, &caller.cx).await?;
    Ok(Json(rules.into_iter().map(RuleView::from).collect()))
}

/// Make a rule; it stands last.
#[utoipa::path(post, path = "/automation/rules", tag = "automation", request_body = RuleBody,
    responses((status = 201, body = RuleView), (status = 422, body = ProblemDetails)))]
pub(super) async fn create(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<RuleBody>,
) -> Result<(StatusCode, Tagged<RuleView>)> {
    let new = body.into();
    let mut tx = app.db.begin().await?;
    let rule = ::automation::create(&mut tx, &caller.cx, &new).await?;
    automate::check(&mut tx, &new).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Tagged { version: rule.version, body: rule.into() }))
}

/// Change a rule.
#[utoipa::path(put, path = "/automation/rules/{id}", tag = "automation", params(("id" = i64, Path)),
    request_body = RuleBody, responses((status = 200, body = RuleView), (status = 412, body = ProblemDetails)))]
pub(super) async fn change(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<RuleBody>,
) -> Result<Tagged<RuleView>> {
    let new = body.into();
    let mut tx = app.db.begin().await?;
    let rule = ::automation::change(&mut tx, &caller.cx, Id::new(id), &new, expected).await?;
    automate::check(&mut tx, &new).await?;
    tx.commit().await?;
    Ok(Tagged { version: rule.version, body: rule.into() })
}

/// Remove a rule. What it did stays in the log.
#[utoipa::path(delete, path = "/automation/rules/{id}", tag = "automation", params(("id" = i64, Path)),
    responses((status = 204)))]
pub(super) async fn remove(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    ::automation::remove(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The numbers of the rules in their new order.
#[derive(Deserialize, ToSchema)]
#[schema(as = AutomationOrder)]
pub(super) struct OrderBody {
    ids: Vec<i64>,
}

/// Put the rules in another order.
#[utoipa::path(put, path = "/automation/order", tag = "automation", request_body = OrderBody,
    responses((status = 204)))]
pub(super) async fn order(State(app): State<App>, caller: Caller, Json(body): Json<OrderBody>) -> Result<StatusCode> {
    let ids: Vec<Id<Rule>> = body.ids.into_iter().take(::automation::RULES_MAX).map(Id::new).collect();
    let mut tx = app.db.begin().await?;
    ::automation::order(&mut tx, &caller.cx, &ids).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Conditions to be tried out.
#[derive(Deserialize, ToSchema)]
#[schema(as = AutomationTrial)]
pub(super) struct TrialBody {
    conditions: Condition,
}

/// Which tickets a rule would act on.
#[derive(Serialize, ToSchema)]
#[schema(as = AutomationTried)]
pub(super) struct TriedView {
    /// Among how many tickets was looked: the latest of the last thirty days that the caller may see.
    looked_at: usize,
    /// How many of them are as the rule says, as they stand now.
    matching: usize,
    /// The first fifty of those.
    tickets: Vec<TriedTicket>,
}

/// A ticket that a rule would act on.
#[derive(Serialize, ToSchema)]
#[schema(as = AutomationTriedTicket)]
pub(super) struct TriedTicket {
    id: i64,
    subject: String,
}

/// Try conditions out on the tickets of the last thirty days. Nothing is done.
#[utoipa::path(post, path = "/automation/trials", tag = "automation", request_body = TrialBody,
    responses((status = 200, body = TriedView)))]
pub(super) async fn try_out(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<TrialBody>,
) -> Result<Json<TriedView>> {
    caller.needs(Right::Automation)?;
    let mut tx = app.db.read().await?;
    let (found, looked_at) = automate::dry_run(&mut tx, &caller.cx, &body.conditions, TRIED_MAX).await?;
    let ticket =
        |one: &automate::WouldMatch| TriedTicket { id: one.ticket.id.get(), subject: one.ticket.subject.clone() };
    let tickets = found.iter().take(LISTED_MAX).map(ticket).collect();
    Ok(Json(TriedView { looked_at, matching: found.len(), tickets }))
}

/// Which runs are wanted.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Of this rule only.
    rule_id: Option<i64>,
}

/// That a rule fired.
#[derive(Serialize, ToSchema)]
#[schema(as = AutomationRun)]
pub(super) struct RunView {
    id: i64,
    /// The rule, if it is still there.
    rule_id: Option<i64>,
    rule_name: String,
    ticket_id: i64,
    subject: String,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// What it was looked at for.
    because: String,
    /// The kinds of what was done.
    done: Vec<String>,
}

/// What fired, the latest first.
#[utoipa::path(get, path = "/automation/runs", tag = "automation", params(Wanted, Page),
    responses((status = 200, body = Paged<RunView>)))]
pub(super) async fn runs(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<RunView>>> {
    let mut tx = app.db.read().await?;
    let rule = wanted.rule_id.map(Id::new);
    let limit = page.limit() + 1;
    let found = ::automation::runs(&mut tx, &caller.cx, rule, page.place()?, limit).await.map_err(Error::from)?;
    let part = Paged::cut(found, page.limit(), |run| run.id);
    let view = |run: ::automation::Run| RunView {
        id: run.id,
        rule_id: run.rule.map(Id::get),
        rule_name: run.rule_name,
        ticket_id: run.ticket.get(),
        subject: run.subject,
        at: run.at,
        because: run.because,
        done: automate::kinds(&run.done),
    };
    Ok(Json(Paged { items: part.items.into_iter().map(view).collect(), next_cursor: part.next_cursor }))
}
