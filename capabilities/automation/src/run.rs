use db::Tx;
use kernel::{Cx, Id, Right, Time, hours};
use tickets::Ticket;

use crate::{Error, Rule, Since, store};

/// How many rules may follow from each other.
pub const CHAIN_MAX: usize = 5;

/// That a rule fired.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// Its number.
    pub id: i64,
    /// The rule, if it is still there.
    pub rule: Option<Id<Rule>>,
    /// What the rule was called then.
    pub rule_name: String,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// What the ticket is about.
    pub subject: String,
    /// When.
    pub at: Time,
    /// What it was looked at for: the word of the trigger.
    pub because: String,
    /// What was done, and what was not: JSON.
    pub done: String,
}

/// A ticket whose time has come for a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// Since when it has been so.
    pub since: Time,
}

/// Whether a rule may fire after those that led here: each once, and not too many. That is why loops are impossible:
/// every step makes the chain longer by a rule that is not in it.
#[must_use]
pub fn may_fire(rule: Id<Rule>, chain: &[i64]) -> bool {
    chain.len() < CHAIN_MAX && !chain.contains(&rule.get())
}

/// Notes that a rule fires on an occasion; `false` when it did before. In the transaction of its actions.
///
/// # Errors
/// Faults of the database.
pub async fn remember(
    tx: &mut Tx,
    cx: &Cx,
    rule: &Rule,
    ticket: Id<Ticket>,
    occasion: &str,
    done: &str,
) -> Result<bool, Error> {
    Ok(store::insert_run(tx, cx.now, rule, ticket, occasion, done).await?)
}

/// Tickets for which it has been so for so many hours, after a number; at most `limit`. For the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn due(
    tx: &mut Tx,
    now: Time,
    since: Since,
    span_hours: i64,
    after: i64,
    limit: i64,
) -> Result<Vec<Due>, Error> {
    Ok(store::due(tx, since, now - hours(span_hours), after, limit).await?)
}

/// What fired, the latest first, before a number; of one rule or of all.
///
/// # Errors
/// [`Error::Forbidden`]; faults of the database.
pub async fn runs(
    tx: &mut Tx,
    cx: &Cx,
    rule: Option<Id<Rule>>,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Run>, Error> {
    if !cx.may(Right::Automation) {
        return Err(Error::Forbidden);
    }
    Ok(store::runs(tx, rule, before, limit).await?)
}
