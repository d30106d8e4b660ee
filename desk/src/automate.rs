//! Rules are looked at after something happened to a ticket, or some hours later, and done: once for each occasion.

mod act;
mod answer;
mod conditions;

use automation::{Action, Condition, Happening, NewRule, Rule, Trigger};
use db::Tx;
use kernel::{Cx, Id, Origin, hours};
use outbox::Job;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tickets::{Happened, Ticket};
use web_kit::App;

use crate::{Error, happen, retain};

/// How many tickets one transaction looks at for a rule of time.
const PORTION: i64 = 50;

/// The payload of the job `automation.sweep`: a rule of time, and where looking goes on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Sweep {
    rule: i64,
    after: i64,
}

/// Looks at the rules that what happened concerns. The job `tickets.happened`.
///
/// # Errors
/// Faults of the database; then the job is tried again, and what was done is not done twice.
pub(crate) async fn consider(app: &App, job: i64, what: &Happened) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    if let Some(happening) = Happening::from_event(&what.kind) {
        let occasion = format!("{}:{}", what.kind, what.number);
        for rule in automation::rules_for(&mut tx, happening).await? {
            fire(app, &mut tx, &rule, Id::new(what.ticket), &occasion, &what.chain).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// What the clock alone brings: a look at each rule of time, and a portion of what was kept long enough goes. Called every
/// few minutes.
///
/// # Errors
/// Faults of the database.
pub async fn tick(app: &App) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let now = app.clock.now();
    for rule in automation::timed(&mut tx).await? {
        let job = Job::new(happen::SWEEP, &Sweep { rule: rule.id.get(), after: 0 })?.key(format!("sweep:{}", rule.id));
        outbox::enqueue(&mut tx, now, job).await?;
    }
    retention::purge(&mut tx, &app.system()).await?;
    outbox::enqueue(&mut tx, now, Job::new(retain::CLEAR, &())?.key(retain::CLEAR)).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks at a portion of the tickets whose time has come for a rule, and plans the next. The job `automation.sweep`.
///
/// # Errors
/// Faults of the database.
pub(crate) async fn sweep(app: &App, job: i64, what: &Sweep) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    let rule = automation::rule(&mut tx, Id::new(what.rule)).await?.filter(|rule| rule.on);
    if let Some(rule) = rule
        && let Trigger::After { hours, since } = rule.trigger
    {
        let now = app.clock.now();
        let due = automation::due(&mut tx, now, since, hours, what.after, PORTION).await?;
        for one in &due {
            let occasion = format!("since:{}", one.since.micros());
            fire(app, &mut tx, &rule, one.ticket, &occasion, &[]).await?;
        }
        if let Some(last) = due.last().filter(|_| i64::try_from(due.len()).is_ok_and(|count| count == PORTION)) {
            let next = Sweep { rule: what.rule, after: last.ticket.get() };
            let job = Job::new(happen::SWEEP, &next)?.key(format!("sweep:{}", what.rule));
            outbox::enqueue(&mut tx, now, job).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Does what a rule says, if the ticket is as it says and it has not fired on this occasion or in this chain.
async fn fire(
    app: &App,
    tx: &mut Tx,
    rule: &Rule,
    ticket: Id<Ticket>,
    occasion: &str,
    chain: &[i64],
) -> Result<(), Error> {
    if !automation::may_fire(rule.id, chain) {
        return Ok(());
    }
    let mut chain = chain.to_vec();
    chain.push(rule.id.get());
    let cx = app.system().through(Origin { chain, ..Origin::DESK });
    let ticket = tickets::ticket_for_change(tx, &cx, ticket).await?;
    if ticket.state.is_laid_aside() {
        return Ok(());
    }
    let Some(ticket) = conditions::fitting(tx, &cx, vec![ticket], &rule.conditions).await?.pop() else {
        return Ok(());
    };
    if !automation::remember(tx, &cx, rule, ticket.id, occasion, &json!(rule.actions).to_string()).await? {
        return Ok(());
    }
    tickets::record(tx, &cx, ticket.id, "automation_fired", &json!({ "rule": rule.name })).await?;
    let mut ticket = ticket;
    for action in &rule.actions {
        ticket = act::act(app, tx, &cx, ticket, (rule, action)).await?;
    }
    Ok(())
}

/// Refuses a rule that could not be carried out: conditions that mean nothing or ask who looks, macros that are for
/// people.
///
/// # Errors
/// [`::views::Error::Filter`], [`automation::Error::Personal`], [`automation::Error::Macro`]; faults of the database.
pub(crate) async fn check(tx: &mut Tx, new: &NewRule) -> Result<(), Error> {
    conditions::check(&new.conditions)?;
    for action in &new.actions {
        if let Action::Macro { macro_id } = action {
            act::macro_for_rules(tx, Id::new(*macro_id)).await?;
        }
    }
    Ok(())
}

/// A ticket on which a rule would act.
#[derive(Clone, Debug)]
pub struct WouldMatch {
    /// The ticket.
    pub ticket: Ticket,
}

/// Which tickets of the last thirty days are as a rule says, among the latest `limit` that the caller may see; and among
/// how many was looked. Nothing is done.
///
/// # Errors
/// Faults of the database.
pub async fn dry_run(
    tx: &mut Tx,
    cx: &Cx,
    conditions: &Condition,
    limit: i64,
) -> Result<(Vec<WouldMatch>, usize), Error> {
    conditions::check(conditions)?;
    let latest = tickets::latest(tx, cx, cx.now - hours(24 * 30), limit).await?;
    let looked_at = latest.len();
    let found = conditions::fitting(tx, cx, latest, conditions).await?;
    Ok((found.into_iter().map(|ticket| WouldMatch { ticket }).collect(), looked_at))
}

/// What was done, for people: the kinds of actions.
#[must_use]
pub fn kinds(actions: &str) -> Vec<String> {
    let list: Vec<Value> = serde_json::from_str(actions).unwrap_or_default();
    list.iter().filter_map(|action| action.get("kind")?.as_str().map(str::to_owned)).collect()
}
