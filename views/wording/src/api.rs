//! The leads' page about wordings.

use axum::extract::State;
use guard::api::rule_name;
use identity::api::Caller;
use kernel::{Time, days};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Cursor, Json, Page, Query, Result};

use crate::{Override, Position, overrides};

/// The longest look back, in days.
const DAYS_MAX: u32 = 365;

/// The routes: `GET /guard/report`, `GET /guard/overrides`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(guard_report)).routes(routes!(guard_overrides))
}

/// How far to look back.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Period {
    /// Days to look back, 1 to 365; 30 when not said.
    days: Option<u32>,
}

impl Period {
    fn since(&self, now: Time) -> Time {
        now - days(i64::from(self.days.unwrap_or(30).clamp(1, DAYS_MAX)))
    }
}

/// How often a rule spoke.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardRuleCount)]
struct CountView {
    rule: String,
    /// The rule's name in the reader's language.
    name: String,
    /// Letters that left with a finding of it.
    found: i64,
    /// Letters that left in spite of its block.
    overridden: i64,
    /// Findings of which an agent said that they were none.
    fine: i64,
}

/// What fires most, the most frequent first; of the whole desk, never of one person. Leads and admins.
#[utoipa::path(get, path = "/guard/report", tag = "guard", params(Period),
    responses((status = 200, body = Vec<CountView>)))]
async fn guard_report(
    State(app): State<App>,
    caller: Caller,
    Query(period): Query<Period>,
) -> Result<Json<Vec<CountView>>> {
    caller.needs(kernel::Right::Reports)?;
    let mut tx = app.db.read().await?;
    let own = guard::own_words(&mut tx).await?;
    let counts = guard::counts_since(&mut tx, period.since(caller.cx.now)).await?;
    let view = |count: guard::RuleCount| CountView {
        name: rule_name(app.catalogue, caller.agent.language, &count.rule, &own),
        rule: count.rule,
        found: count.found,
        overridden: count.overridden,
        fine: count.fine,
    };
    Ok(Json(counts.into_iter().map(view).collect()))
}

/// Which overrides are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Wanted {
    /// Days to look back, 1 to 365; 30 when not said.
    days: Option<u32>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// A letter that left in spite of a block.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardOverride)]
struct OverrideView {
    message_id: i64,
    ticket_id: i64,
    subject: String,
    agent_name: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// Why it left nevertheless.
    reason: String,
    /// What was blocked.
    blocked: Vec<BlockedView>,
}

/// Words that were blocked.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardBlocked)]
struct BlockedView {
    rule: String,
    name: String,
    words: String,
}

/// Letters that left in spite of a block, and why, the newest first. Leads and admins; only tickets that they may see.
#[utoipa::path(get, path = "/guard/overrides", tag = "guard", params(Wanted),
    responses((status = 200, body = web_kit::Paged<OverrideView>)))]
async fn guard_overrides(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<web_kit::Paged<OverrideView>>> {
    caller.needs(kernel::Right::Reports)?;
    let page = Page { cursor: wanted.cursor, limit: wanted.limit };
    let before = page.place()?.map(|(at, message): (i64, i64)| Position { at: Time::from_micros(at), message });
    let since = Period { days: wanted.days }.since(caller.cx.now);
    let mut tx = app.db.read().await?;
    let own = guard::own_words(&mut tx).await?;
    let mut found = overrides(&mut tx, &caller.cx, since, before, page.limit() + 1).await?;
    let limit = usize::try_from(page.limit()).unwrap_or(usize::MAX);
    let has_more = found.len() > limit;
    found.truncate(limit);
    let last = found.last().filter(|_| has_more);
    let next_cursor = last.map(|last| Cursor::write(&(last.at.micros(), last.message.get())));
    let name = |rule: &str| rule_name(app.catalogue, caller.agent.language, rule, &own);
    Ok(Json(web_kit::Paged { items: found.iter().map(|one| view(one, &name)).collect(), next_cursor }))
}

fn view(one: &Override, name: &impl Fn(&str) -> String) -> OverrideView {
    let blocks = one.findings.iter().filter(|finding| guard::Weight::Found(finding.severity).word() == "block");
    OverrideView {
        message_id: one.message.get(),
        ticket_id: one.ticket.get(),
        subject: one.subject.clone(),
        agent_name: one.agent.as_ref().map(|(_, name)| name.clone()),
        at: one.at,
        reason: one.reason.clone(),
        blocked: blocks
            .map(|finding| BlockedView {
                rule: finding.rule.clone(),
                name: name(&finding.rule),
                words: one.text.chars().skip(finding.start).take(finding.end - finding.start).collect(),
            })
            .collect(),
    }
}
