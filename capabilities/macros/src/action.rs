use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much a macro, or a letter, may do.
pub const ACTIONS_MAX: usize = 20;

/// Something that is done to a ticket together with a letter. Written as JSON into the table and the API.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = LetterAction)]
pub enum Action {
    /// Give the ticket to somebody.
    Assign {
        /// Whom; absent: whoever sends the letter.
        agent_id: Option<i64>,
    },
    /// Give it to a team.
    Team {
        /// The team.
        team_id: i64,
    },
    /// Say whose turn it is.
    State {
        /// Whose.
        state: Turn,
    },
    /// Give it a status of the desk's own, and with it the status's category.
    Status {
        /// The status.
        status_id: i64,
    },
    /// Pin tags to it and take others away.
    Tags {
        /// Names of tags to be pinned; those that nobody used yet are made.
        #[serde(default)]
        add: Vec<String>,
        /// Names of tags to be taken away.
        #[serde(default)]
        remove: Vec<String>,
    },
    /// Say how urgent it is.
    Priority {
        /// 1 (low) to 4 (urgent).
        priority: i64,
    },
}

/// Whose turn it is after a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LetterTurn)]
pub enum Turn {
    /// Still ours.
    Open,
    /// The customer's.
    Waiting,
    /// Nobody's: the letter resolves the ticket.
    Resolved,
}
