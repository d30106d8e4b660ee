//! Automation: when something happens to a ticket, or some hours after it, and the ticket is as a rule says, things are
//! done that a person would do the same way every time.
//!
//! A rule never closes a ticket: a silent customer is not a satisfied one (PRACTICES D5).
//!
//! **Invariants.**
//! - A rule is looked at after the commit of what happened, at least once; its run is a row that is unique for rule,
//!   ticket and occasion and is written in the transaction of its actions, so what is done is done once.
//! - What an action of a rule brings about carries the chain of rules that led to it. A rule in the chain never fires
//!   again, and no chain is longer than [`CHAIN_MAX`]: loops are impossible.
//! - Rules are tried in their order; each sees the ticket as the one before it left it.
//!
//! **Tables.** `automation_rules`, `automation_runs`. News: `automation`. Ticket event: `automation_fired`.

mod condition;
mod rule;
mod run;
mod store;
#[cfg(test)]
mod tests;
mod write;

pub use condition::{CONDITIONS_MAX, Comparison, Condition, DEPTH_MAX, Facts, Field, looks_at, matches};
use kernel::{Kind, Refusal, Refused};
pub use rule::{ACTIONS_MAX, Action, Happening, Rule, Since, Trigger, Turn};
pub use run::{CHAIN_MAX, Due, Run, due, may_fire, remember, runs};
pub use write::{NewRule, RULES_MAX, change, create, order, remove, rule, rules, rules_for, timed};

/// Why a rule was not kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not write rules.
    #[error("the caller may not write rules")]
    Forbidden,
    /// There is no such rule.
    #[error("no such rule")]
    NoSuchRule,
    /// It has no name, or a longer one than allowed.
    #[error("the name is empty or longer than {max} characters")]
    Name {
        /// How many characters it may have.
        max: usize,
    },
    /// It does nothing, or more than a rule may.
    #[error("no action, or more than {max}")]
    Actions {
        /// How many it may have.
        max: usize,
    },
    /// The conditions are more, or nested deeper, than allowed.
    #[error("too many conditions, or nested too deeply")]
    Conditions,
    /// A condition compares what cannot be compared that way.
    #[error("a condition compares what cannot be compared so")]
    BadCondition,
    /// A condition asks about whoever looks, and a rule is nobody.
    #[error("a condition depends on who looks")]
    Personal {
        /// Where it stands.
        at: String,
    },
    /// A macro that a rule cannot apply: somebody's own, one that closes, or one with something to be filled in by hand.
    #[error("a rule cannot apply this macro")]
    Macro,
    /// The hours are none, or more than a year.
    #[error("the hours are not between 1 and 8760")]
    Hours,
    /// There are as many rules as there may be.
    #[error("there are {max} rules")]
    Full {
        /// How many there may be.
        max: usize,
    },
    /// Somebody else changed the rule meanwhile.
    #[error("the rule was changed meanwhile")]
    Stale,
    /// What tickets shall tell of could not be written.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// What is kept cannot be read.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        let invalid = |code, field: &'static str| Refusal::new(Kind::Invalid, code).field(field);
        Some(match self {
            Self::Forbidden => Refusal::new(Kind::Forbidden, "automation.forbidden"),
            Self::NoSuchRule => Refusal::new(Kind::NotFound, "automation.no_such_rule"),
            Self::Name { max } => invalid("automation.name", "name").arg("max", max),
            Self::Actions { max } => invalid("automation.actions", "actions").arg("max", max),
            Self::Conditions => invalid("automation.conditions", "conditions"),
            Self::BadCondition => invalid("automation.bad_condition", "conditions"),
            Self::Personal { at } => Refusal::new(Kind::Invalid, "automation.personal").field(at.clone()),
            Self::Macro => invalid("automation.macro", "actions"),
            Self::Hours => invalid("automation.hours", "hours"),
            Self::Full { max } => Refusal::new(Kind::Conflict, "automation.full").arg("max", max),
            Self::Stale => Refusal::new(Kind::Stale, "automation.stale"),
            Self::Json(_) => return None,
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}
