use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::Error;

/// How many comparisons a rule may have.
pub const CONDITIONS_MAX: usize = 50;
/// How deeply groups may stand in each other.
pub const DEPTH_MAX: usize = 5;

/// What a ticket must be like. An empty `all` holds for every ticket, an empty `any` for none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
#[schema(as = AutomationCondition)]
pub enum Condition {
    /// Everything in the list holds.
    All {
        /// The list.
        #[schema(no_recursion)]
        all: Vec<Condition>,
    },
    /// Something in the list holds.
    Any {
        /// The list.
        #[schema(no_recursion)]
        any: Vec<Condition>,
    },
    /// A field compares so.
    Is {
        /// What is looked at.
        field: Field,
        /// How it is compared.
        is: Comparison,
        /// With what; without meaning for `empty` and `not_empty`.
        #[serde(default)]
        value: String,
    },
    /// A condition as saved views have it; what it means is not this capability's business.
    Fits {
        /// What is looked at: `priority`, `waiting`, `field:7` ...
        field: String,
        /// How it is tested: `is`, `longer_ago` ...
        op: String,
        /// With what.
        #[serde(default, skip_serializing_if = "Value::is_null")]
        value: Value,
    },
}

/// What about a ticket is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AutomationField)]
pub enum Field {
    /// What it is about.
    Subject,
    /// The beginning of the last message.
    LastLine,
    /// `open`, `waiting` or `resolved`.
    State,
    /// 1 (low) to 4 (urgent).
    Priority,
    /// The number of the team.
    Team,
    /// The number of the agent.
    Assignee,
    /// The number of the mailbox.
    Mailbox,
    /// A language tag.
    Language,
    /// `email`
    Channel,
    /// The address of the customer.
    CustomerAddress,
    /// For how many whole hours the customer has been waiting.
    WaitingHours,
    /// The tags; a comparison holds when it holds for one of them, `is_not` and `contains_not` when for all.
    Tag,
}

/// How something is compared. Words are compared without regard to capitals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AutomationComparison)]
pub enum Comparison {
    /// It is this.
    Is,
    /// It is not this.
    IsNot,
    /// It has these words in it.
    Contains,
    /// It does not have them in it.
    ContainsNot,
    /// It is a larger number.
    MoreThan,
    /// It is a smaller number.
    LessThan,
    /// There is nothing.
    Empty,
    /// There is something.
    NotEmpty,
}

/// A ticket as rules look at it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// What it is about.
    pub subject: String,
    /// The beginning of the last message.
    pub last_line: String,
    /// `open`, `waiting` or `resolved`.
    pub state: String,
    /// 1 to 4.
    pub priority: i64,
    /// The team, if it has one.
    pub team: Option<i64>,
    /// The agent, if it has one.
    pub assignee: Option<i64>,
    /// The mailbox, if it came to one.
    pub mailbox: Option<i64>,
    /// The language, if it is known.
    pub language: Option<String>,
    /// The channel.
    pub channel: String,
    /// The address of the customer, if there is one.
    pub customer_address: Option<String>,
    /// For how many whole hours the customer has been waiting; `None` when not.
    pub waiting_hours: Option<i64>,
    /// The tags.
    pub tags: Vec<String>,
}

impl Facts {
    fn of(&self, field: Field) -> Option<String> {
        let number = |number: Option<i64>| number.map(|number| number.to_string());
        let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        match field {
            Field::Subject => text(&self.subject),
            Field::LastLine => text(&self.last_line),
            Field::State => text(&self.state),
            Field::Priority => number(Some(self.priority)),
            Field::Team => number(self.team),
            Field::Assignee => number(self.assignee),
            Field::Mailbox => number(self.mailbox),
            Field::Language => self.language.clone(),
            Field::Channel => text(&self.channel),
            Field::CustomerAddress => self.customer_address.clone(),
            Field::WaitingHours => number(self.waiting_hours),
            Field::Tag => None,
        }
    }
}

/// Whether a field of a ticket compares so.
#[must_use]
pub fn matches(field: Field, is: Comparison, value: &str, facts: &Facts) -> bool {
    if field == Field::Tag {
        return compares_tags(&facts.tags, is, value);
    }
    compares(facts.of(field).as_deref(), is, value)
}

fn compares_tags(tags: &[String], is: Comparison, value: &str) -> bool {
    match is {
        Comparison::IsNot | Comparison::ContainsNot => tags.iter().all(|tag| compares(Some(tag), is, value)),
        Comparison::Empty => tags.is_empty(),
        _ => tags.iter().any(|tag| compares(Some(tag), is, value)),
    }
}

fn compares(found: Option<&str>, is: Comparison, value: &str) -> bool {
    let folded = |text: &str| text.trim().to_lowercase();
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let same = || found.is_some_and(|found| folded(found) == folded(value));
    let inside = || found.is_some_and(|found| folded(found).contains(&folded(value)));
    let both = || Some((number(found?)?, number(value)?));
    match is {
        Comparison::Is => same(),
        Comparison::IsNot => !same(),
        Comparison::Contains => inside(),
        Comparison::ContainsNot => !inside(),
        Comparison::MoreThan => both().is_some_and(|(found, value)| found > value),
        Comparison::LessThan => both().is_some_and(|(found, value)| found < value),
        Comparison::Empty => found.is_none(),
        Comparison::NotEmpty => found.is_some(),
    }
}

/// Whether a condition looks at this anywhere.
#[must_use]
pub fn looks_at(condition: &Condition, wanted: Field) -> bool {
    match condition {
        Condition::All { all: list } | Condition::Any { any: list } => list.iter().any(|one| looks_at(one, wanted)),
        Condition::Is { field, .. } => *field == wanted,
        Condition::Fits { .. } => false,
    }
}

/// Refuses conditions that are too many, nested too deeply, or compare what cannot be compared so.
pub(crate) fn check(condition: &Condition) -> Result<(), Error> {
    let count = checked(condition, DEPTH_MAX)?;
    if count > CONDITIONS_MAX { Err(Error::Conditions) } else { Ok(()) }
}

fn checked(condition: &Condition, depth: usize) -> Result<usize, Error> {
    match condition {
        Condition::All { all: list } | Condition::Any { any: list } => {
            let depth = depth.checked_sub(1).ok_or(Error::Conditions)?;
            list.iter().try_fold(0_usize, |count, one| Ok(count.saturating_add(checked(one, depth)?)))
        }
        Condition::Is { field, is, value } => {
            let needs_number = matches!(is, Comparison::MoreThan | Comparison::LessThan);
            let is_number = matches!(field, Field::Priority | Field::WaitingHours);
            let needs_value = !matches!(is, Comparison::Empty | Comparison::NotEmpty);
            let is_wrong = (needs_number && (!is_number || value.trim().parse::<i64>().is_err()))
                || (needs_value && value.trim().is_empty())
                || value.chars().count() > 200;
            if is_wrong { Err(Error::BadCondition) } else { Ok(1) }
        }
        // Whoever knows what views mean has read it already.
        Condition::Fits { .. } => Ok(1),
    }
}
