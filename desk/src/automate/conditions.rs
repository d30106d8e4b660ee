//! Whether tickets are as a rule says: conditions of views are asked of the database, many tickets at once; comparisons
//! of words are made here.

use std::collections::{HashMap, HashSet};

use ::views::{Filter, Wrong};
use automation::{Comparison, Condition, Facts, Field};
use db::Tx;
use inbox::Sieve;
use jiff::tz::TimeZone;
use kernel::{Cx, Id};
use serde_json::json;
use tickets::Ticket;

use crate::Error;

/// Conditions on their way to an answer.
enum Plan<'a> {
    All(Vec<Plan<'a>>),
    Any(Vec<Plan<'a>>),
    /// A comparison of what is at hand.
    Compares(Field, Comparison, &'a str),
    /// A question to the database.
    Asks(Filter),
}

/// Refuses conditions of views that mean nothing, or that depend on who looks.
pub(super) fn check(conditions: &Condition) -> Result<(), Error> {
    plan(conditions, "conditions").map(drop)
}

fn plan<'a>(condition: &'a Condition, at: &str) -> Result<Plan<'a>, Error> {
    let group = |parts: &'a [Condition], word: &str| -> Result<Vec<Plan<'a>>, Error> {
        let parts = parts.iter().enumerate();
        parts.map(|(place, part)| plan(part, &format!("{at}.{word}[{place}]"))).collect()
    };
    Ok(match condition {
        Condition::All { all } => joined(group(all, "all")?, Filter::All, Plan::All),
        // Of nothing, none holds: a group that somebody left empty lets no rule act.
        Condition::Any { any } if any.is_empty() => Plan::Any(Vec::new()),
        Condition::Any { any } => joined(group(any, "any")?, Filter::Any, Plan::Any),
        Condition::Is { field, is, value } => Plan::Compares(*field, *is, value),
        Condition::Fits { field, op, value } => {
            let read = Filter::read(&json!({ "field": field, "op": op, "value": value }));
            let filter = read.map_err(|wrong| ::views::Error::from(placed(&wrong, at)))?;
            if filter.is_personal() {
                return Err(automation::Error::Personal { at: at.to_owned() }.into());
            }
            Plan::Asks(filter)
        }
    })
}

/// Where in the rule it is wrong, instead of where in the filter.
fn placed(wrong: &Wrong, at: &str) -> Wrong {
    let inside = wrong.at.strip_prefix("filter").unwrap_or_default();
    Wrong { at: format!("{at}{inside}"), what: wrong.what }
}

/// Questions to the database that stand side by side become one.
fn joined<'a>(parts: Vec<Plan<'a>>, ask: fn(Vec<Filter>) -> Filter, group: fn(Vec<Plan<'a>>) -> Plan<'a>) -> Plan<'a> {
    let (mut asked, mut rest) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            Plan::Asks(filter) => asked.push(filter),
            other => rest.push(other),
        }
    }
    if asked.is_empty() {
        return group(rest);
    }
    let asked = Plan::Asks(ask(asked));
    if rest.is_empty() {
        return asked;
    }
    rest.push(asked);
    group(rest)
}

/// Those of the tickets that are as the conditions say, in their order. A few queries for all of them.
pub(super) async fn fitting(
    tx: &mut Tx,
    cx: &Cx,
    tickets: Vec<Ticket>,
    conditions: &Condition,
) -> Result<Vec<Ticket>, Error> {
    let plan = plan(conditions, "conditions")?;
    let ids: Vec<Id<Ticket>> = tickets.iter().map(|ticket| ticket.id).collect();
    let mut filters = Vec::new();
    questions(&plan, &mut filters);
    let zone = zone(tx, &filters).await?;
    let mut answers: Vec<HashSet<Id<Ticket>>> = Vec::with_capacity(filters.len());
    for filter in filters {
        let sieve = Sieve { filter: Some(filter), zone: zone.as_ref() };
        answers.push(inbox::fitting(tx, cx, sieve, &ids).await?);
    }
    let beside = Beside::of(tx, &ids, conditions).await?;
    let fits = |ticket: &Ticket| holds(&plan, ticket.id, &facts(cx, ticket, &beside), &mut answers.iter());
    Ok(tickets.into_iter().filter(fits).collect())
}

/// The questions of a plan, from left to right.
fn questions<'a>(plan: &'a Plan<'_>, into: &mut Vec<&'a Filter>) {
    match plan {
        Plan::All(parts) | Plan::Any(parts) => parts.iter().for_each(|part| questions(part, into)),
        Plan::Asks(filter) => into.push(filter),
        Plan::Compares(..) => {}
    }
}

/// Days begin where the company is.
async fn zone(tx: &mut Tx, filters: &[&Filter]) -> Result<Option<TimeZone>, Error> {
    if filters.is_empty() {
        return Ok(None);
    }
    let company = identity::company(tx).await?;
    Ok(company.and_then(|company| TimeZone::get(&company.time_zone).ok()))
}

/// Whether a ticket is as the plan says; the answers come in the order of the questions, so each part is looked at.
fn holds<'a>(
    plan: &Plan<'_>,
    ticket: Id<Ticket>,
    facts: &Facts,
    answers: &mut impl Iterator<Item = &'a HashSet<Id<Ticket>>>,
) -> bool {
    let mut each = |parts: &[Plan<'_>]| -> Vec<bool> {
        parts.iter().map(|part| holds(part, ticket, facts, &mut *answers)).collect()
    };
    match plan {
        Plan::All(parts) => each(parts).into_iter().all(|one| one),
        Plan::Any(parts) => each(parts).into_iter().any(|one| one),
        Plan::Compares(field, is, value) => automation::matches(*field, *is, value, facts),
        Plan::Asks(_) => answers.next().is_some_and(|fitting| fitting.contains(&ticket)),
    }
}

/// What stands elsewhere than on the tickets, as far as it is looked at.
struct Beside {
    tags: HashMap<Id<Ticket>, Vec<String>>,
    addresses: HashMap<Id<Ticket>, String>,
}

impl Beside {
    async fn of(tx: &mut Tx, ids: &[Id<Ticket>], conditions: &Condition) -> Result<Self, Error> {
        let mut tags: HashMap<Id<Ticket>, Vec<String>> = HashMap::new();
        if automation::looks_at(conditions, Field::Tag) {
            for (ticket, tag) in tickets::properties::tags_of(tx, ids).await? {
                tags.entry(ticket).or_default().push(tag.name);
            }
        }
        let addresses = if automation::looks_at(conditions, Field::CustomerAddress) {
            inbox::addresses(tx, ids).await?
        } else {
            HashMap::new()
        };
        Ok(Self { tags, addresses })
    }
}

/// The ticket as comparisons look at it.
fn facts(cx: &Cx, ticket: &Ticket, beside: &Beside) -> Facts {
    Facts {
        tags: beside.tags.get(&ticket.id).cloned().unwrap_or_default(),
        subject: ticket.subject.clone(),
        last_line: ticket.last_line.clone(),
        state: ticket.category().word().to_owned(),
        priority: ticket.priority.number(),
        team: ticket.team.map(Id::get),
        assignee: ticket.assignee.map(Id::get),
        mailbox: ticket.mailbox,
        language: ticket.language.map(|language| language.tag().to_owned()),
        channel: ticket.channel.word().to_owned(),
        customer_address: beside.addresses.get(&ticket.id).cloned(),
        waiting_hours: ticket.waiting_since.map(|since| cx.now.since(since).as_hours()),
    }
}

#[cfg(test)]
mod tests {
    use automation::Condition;

    use super::{Plan, check, plan};
    use crate::Error;

    fn read(text: &str) -> Condition {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn questions_that_stand_side_by_side_are_asked_together() {
        let all = read(
            r#"{"all":[{"field":"priority","op":"at_least","value":3},{"any":[{"field":"team","op":"is","value":[1]},
            {"field":"created","op":"within_last","value":{"count":2,"unit":"days"}}]}]}"#,
        );
        assert!(matches!(plan(&all, "conditions").unwrap(), Plan::Asks(_)));
        let mixed = read(
            r#"{"all":[{"field":"priority","op":"at_least","value":3},{"field":"subject","is":"contains","value":"x"},
            {"field":"team","op":"some"}]}"#,
        );
        let Plan::All(parts) = plan(&mixed, "conditions").unwrap() else { panic!("a group") };
        assert!(matches!(parts.as_slice(), [Plan::Compares(..), Plan::Asks(_)]));
    }

    #[test]
    fn what_means_nothing_or_asks_who_looks_is_refused_with_its_place() {
        let wrong = read(r#"{"all":[{"any":[{"field":"priority","op":"is","value":[9]}]}]}"#);
        let Err(Error::Views(::views::Error::Filter(wrong))) = check(&wrong) else { panic!("refused") };
        assert_eq!(wrong.at, "conditions.all[0].any[0].value");
        for personal in [
            r#"{"all":[{"field":"unread","op":"is","value":true}]}"#,
            r#"{"all":[{"field":"assignee","op":"is","value":["me"]}]}"#,
        ] {
            let Err(Error::Automation(automation::Error::Personal { at })) = check(&read(personal)) else {
                panic!("{personal}")
            };
            assert_eq!(at, "conditions.all[0]");
        }
    }
}
