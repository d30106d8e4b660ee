use kernel::Id;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Condition;

/// How much a rule may do.
pub const ACTIONS_MAX: usize = 10;

/// When what is done to which tickets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Its number.
    pub id: Id<Rule>,
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
    /// Counts the changes, for `If-Match`.
    pub version: i64,
}

/// When a rule is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = AutomationTrigger)]
pub enum Trigger {
    /// When something happens.
    Event {
        /// What.
        happening: Happening,
    },
    /// So many hours after something, once for each time it was so.
    After {
        /// Hours, 1 to 8760.
        hours: i64,
        /// After what.
        since: Since,
    },
}

/// What may happen to a ticket.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AutomationHappening)]
pub enum Happening {
    /// It was opened.
    Opened,
    /// The customer wrote on it again.
    CustomerAnswered,
    /// One of us wrote to the customer.
    WeAnswered,
    /// It was resolved, reopened, put to sleep or woken.
    StateChanged,
    /// It was given to somebody, to a team or to nobody.
    Assigned,
    /// Subject, priority or language were changed.
    Changed,
    /// A promise was missed.
    PromiseMissed,
    /// A letter did not arrive.
    DeliveryFailed,
    /// Tags were pinned or taken away.
    Tagged,
}

/// What hours are counted from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AutomationSince)]
pub enum Since {
    /// Since the customer waits for an answer.
    CustomerWaits,
    /// Since we wrote last and the customer is silent.
    CustomerSilent,
    /// Since the ticket was opened, while it is not resolved.
    Opened,
}

/// What a rule does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = AutomationAction)]
pub enum Action {
    /// Gives the ticket to somebody.
    Assign {
        /// Whom.
        agent_id: i64,
    },
    /// Gives it to a team.
    Team {
        /// The team.
        team_id: i64,
    },
    /// Says whose turn it is.
    State {
        /// Whose.
        state: Turn,
    },
    /// Says how urgent it is.
    Priority {
        /// 1 (low) to 4 (urgent).
        priority: i64,
    },
    /// Pins a tag.
    AddTag {
        /// The tag.
        tag: String,
    },
    /// Takes a tag away.
    RemoveTag {
        /// The tag.
        tag: String,
    },
    /// Writes a note for colleagues.
    Note {
        /// What it says.
        text: String,
    },
    /// Tells a colleague to look at the ticket, who hears of it as they chose.
    Notify {
        /// Whom.
        agent_id: i64,
    },
    /// Does what a macro does. Its text goes to the customer automatically, as with `answer`.
    Macro {
        /// The macro: a team's or everybody's, one that closes nothing and leaves nothing to be filled in by hand.
        macro_id: i64,
    },
    /// Answers the customer automatically: people only, and no more letters than anybody may get automatically.
    Answer {
        /// What the letter says; `{name}` stands for the customer's name.
        text: String,
    },
}

/// Whose turn it is. A rule never closes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AutomationTurn)]
pub enum Turn {
    /// Ours.
    Open,
    /// The customer's.
    Waiting,
}

impl Happening {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Opened,
        Self::CustomerAnswered,
        Self::WeAnswered,
        Self::StateChanged,
        Self::Assigned,
        Self::Changed,
        Self::PromiseMissed,
        Self::DeliveryFailed,
        Self::Tagged,
    ];

    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::CustomerAnswered => "customer_answered",
            Self::WeAnswered => "we_answered",
            Self::StateChanged => "state_changed",
            Self::Assigned => "assigned",
            Self::Changed => "changed",
            Self::PromiseMissed => "promise_missed",
            Self::DeliveryFailed => "delivery_failed",
            Self::Tagged => "tagged",
        }
    }

    /// What happened, by the kind of a line on a ticket's timeline, or the kind of a message; `None` for what no rule
    /// can look at.
    #[must_use]
    pub fn from_event(kind: &str) -> Option<Self> {
        Some(match kind {
            "opened" => Self::Opened,
            "customer_wrote" => Self::CustomerAnswered,
            "agent_wrote" => Self::WeAnswered,
            "resolved" | "reopened" | "snoozed" | "woken" => Self::StateChanged,
            "assigned" | "assigned_to_team" | "unassigned" => Self::Assigned,
            "changed" => Self::Changed,
            "promise_missed" => Self::PromiseMissed,
            "delivery_failed" => Self::DeliveryFailed,
            "tagged" => Self::Tagged,
            _ => return None,
        })
    }

    /// The kinds of lines and messages that are this.
    #[must_use]
    pub const fn events(self) -> &'static [&'static str] {
        match self {
            Self::Opened => &["opened"],
            Self::CustomerAnswered => &["customer_wrote"],
            Self::WeAnswered => &["agent_wrote"],
            Self::StateChanged => &["resolved", "reopened", "snoozed", "woken"],
            Self::Assigned => &["assigned", "assigned_to_team", "unassigned"],
            Self::Changed => &["changed"],
            Self::PromiseMissed => &["promise_missed"],
            Self::DeliveryFailed => &["delivery_failed"],
            Self::Tagged => &["tagged"],
        }
    }
}

impl Since {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CustomerWaits => "customer_waits",
            Self::CustomerSilent => "customer_silent",
            Self::Opened => "opened",
        }
    }
}

impl Action {
    /// What may happen to the ticket because of it: more can not follow from a rule than this.
    #[must_use]
    pub const fn brings_about(&self) -> &'static [Happening] {
        match self {
            Self::Assign { .. } | Self::Team { .. } => &[Happening::Assigned],
            Self::State { .. } => &[Happening::StateChanged],
            Self::Priority { .. } => &[Happening::Changed],
            Self::AddTag { .. } | Self::RemoveTag { .. } => &[Happening::Tagged],
            Self::Note { .. } | Self::Notify { .. } => &[],
            Self::Answer { .. } => &[Happening::DeliveryFailed],
            Self::Macro { .. } => &[
                Happening::Assigned,
                Happening::StateChanged,
                Happening::Changed,
                Happening::Tagged,
                Happening::DeliveryFailed,
            ],
        }
    }
}
