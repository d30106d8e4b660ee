use db::{News, Tx};
use kernel::{Cx, Id, Right};
use serde_json::{Value, json};

use crate::{ACTIONS_MAX, Action, Condition, Error, Happening, Rule, Trigger, condition, store};

/// How many rules there may be.
pub const RULES_MAX: usize = 200;
const NAME_CHARS_MAX: usize = 120;
const TEXT_CHARS_MAX: usize = 10_000;
const HOURS_MAX: i64 = 8_760;

/// A rule to be made, or what one becomes.
#[derive(Clone, Debug)]
pub struct NewRule {
    /// Its name.
    pub name: String,
    /// Whether it is on.
    pub on: bool,
    /// When it is looked at.
    pub trigger: Trigger,
    /// What the ticket must be like.
    pub conditions: Condition,
    /// What is done, in order.
    pub actions: Vec<Action>,
}

fn allow(cx: &Cx) -> Result<(), Error> {
    if cx.may(Right::Automation) { Ok(()) } else { Err(Error::Forbidden) }
}

/// All rules in their order.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn rules(tx: &mut Tx, cx: &Cx) -> Result<Vec<Rule>, Error> {
    allow(cx)?;
    store::rules(tx).await
}

/// One rule; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn rule(tx: &mut Tx, id: Id<Rule>) -> Result<Option<Rule>, Error> {
    Ok(store::rules(tx).await?.into_iter().find(|rule| rule.id == id))
}

/// The rules that are on and look at this, in their order; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn rules_for(tx: &mut Tx, happening: Happening) -> Result<Vec<Rule>, Error> {
    let mut rules = store::rules(tx).await?;
    rules.retain(|rule| rule.on && rule.trigger == Trigger::Event { happening });
    Ok(rules)
}

/// The rules that are on and look at the clock; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn timed(tx: &mut Tx) -> Result<Vec<Rule>, Error> {
    let mut rules = store::rules(tx).await?;
    rules.retain(|rule| rule.on && matches!(rule.trigger, Trigger::After { .. }));
    Ok(rules)
}

/// Makes a rule; it stands last.
///
/// # Errors
/// [`Error::Full`]; the refusals of the fields.
pub async fn create(tx: &mut Tx, cx: &Cx, new: &NewRule) -> Result<Rule, Error> {
    allow(cx)?;
    let new = checked(new)?;
    if store::rules(tx).await?.len() >= RULES_MAX {
        return Err(Error::Full { max: RULES_MAX });
    }
    let rule = store::insert(tx, cx.now, &new).await?;
    audit::record(tx, cx, "automation.created", "automation", rule.id.get(), None, Some(told(&new))).await?;
    settled(tx).await?;
    Ok(rule)
}

/// Changes a rule.
///
/// # Errors
/// [`Error::Stale`] when `expected_version` is given and somebody else was faster; the refusals of the fields.
pub async fn change(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Rule>,
    new: &NewRule,
    expected_version: Option<i64>,
) -> Result<Rule, Error> {
    allow(cx)?;
    let new = checked(new)?;
    let before = rule(tx, id).await?.ok_or(Error::NoSuchRule)?;
    if expected_version.is_some_and(|version| version != before.version) {
        return Err(Error::Stale);
    }
    let after = store::update(tx, &before, &new).await?;
    let Rule { name, on, trigger, conditions, actions, .. } = before;
    let was = told(&NewRule { name, on, trigger, conditions, actions });
    audit::record(tx, cx, "automation.changed", "automation", id.get(), Some(was), Some(told(&new))).await?;
    settled(tx).await?;
    Ok(after)
}

/// Removes a rule. What it did stays in the log.
///
/// # Errors
/// [`Error::NoSuchRule`].
pub async fn remove(tx: &mut Tx, cx: &Cx, id: Id<Rule>) -> Result<(), Error> {
    allow(cx)?;
    let before = rule(tx, id).await?.ok_or(Error::NoSuchRule)?;
    store::delete(tx, id).await?;
    let was = json!({ "name": before.name });
    audit::record(tx, cx, "automation.removed", "automation", id.get(), Some(was), None).await?;
    settled(tx).await
}

/// Puts the rules in this order; those that are not named follow as they were.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn order(tx: &mut Tx, cx: &Cx, ids: &[Id<Rule>]) -> Result<(), Error> {
    allow(cx)?;
    let before = store::rules(tx).await?;
    let place = |rule: &Rule| ids.iter().position(|id| *id == rule.id).unwrap_or(usize::MAX);
    let mut after = before.clone();
    after.sort_by_key(place);
    for (position, rule) in (0_i64..).zip(&after) {
        store::set_position(tx, rule.id, position).await?;
    }
    let names = |rules: &[Rule]| json!({ "rules": rules.iter().map(|rule| rule.name.clone()).collect::<Vec<_>>() });
    let (was, is_now) = (Some(names(&before)), Some(names(&after)));
    audit::record(tx, cx, "automation.ordered", "automation", 0, was, is_now).await?;
    tx.announce(News::of("automation", 0));
    Ok(())
}

/// Tickets tell of what some rule looks at, and of nothing else.
async fn settled(tx: &mut Tx) -> Result<(), Error> {
    let mut kinds: Vec<&str> = Vec::new();
    for rule in store::rules(tx).await?.iter().filter(|rule| rule.on) {
        if let Trigger::Event { happening } = rule.trigger {
            kinds.extend(happening.events());
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    tickets::tell_of(tx, &kinds).await?;
    tx.announce(News::of("automation", 0));
    Ok(())
}

fn checked(new: &NewRule) -> Result<NewRule, Error> {
    let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(Error::Name { max: NAME_CHARS_MAX });
    }
    if new.actions.is_empty() || new.actions.len() > ACTIONS_MAX {
        return Err(Error::Actions { max: ACTIONS_MAX });
    }
    if let Trigger::After { hours, .. } = new.trigger
        && !(1..=HOURS_MAX).contains(&hours)
    {
        return Err(Error::Hours);
    }
    condition::check(&new.conditions)?;
    for action in &new.actions {
        let is_wrong = match action {
            Action::Note { text } | Action::Answer { text } => {
                text.trim().is_empty() || text.chars().count() > TEXT_CHARS_MAX
            }
            Action::AddTag { tag } | Action::RemoveTag { tag } => {
                tag.trim().is_empty() || tag.chars().count() > tickets::properties::TAG_CHARS_MAX
            }
            Action::Priority { priority } => !(1..=4).contains(priority),
            Action::Assign { .. }
            | Action::Notify { .. }
            | Action::Team { .. }
            | Action::State { .. }
            | Action::Macro { .. } => false,
        };
        if is_wrong {
            return Err(Error::Actions { max: ACTIONS_MAX });
        }
    }
    Ok(NewRule { name, ..new.clone() })
}

/// A rule as the audit log tells of it.
fn told(rule: &NewRule) -> Value {
    json!({
        "name": rule.name,
        "on": rule.on,
        "trigger": json!(rule.trigger).to_string(),
        "conditions": json!(rule.conditions).to_string(),
        "actions": json!(rule.actions).to_string(),
    })
}
