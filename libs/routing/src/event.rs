use std::collections::BTreeSet;

use jiff::SignedDuration;
use kernel::Time;

use crate::{agent::Agent, item::Item, reason::Reason};

/// Something that happened at the desk. Each may lead to assignments; nothing is ever looked for in between.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// Somebody began to work here, or what is known of them changed; what they have, they keep.
    Agent(Agent),
    /// Somebody came or went for a while; what they have, they keep.
    Presence {
        /// Who.
        agent: String,
        /// Whether they take conversations from now on.
        present: bool,
    },
    /// A shift ends at another time than was said, or nobody knows when.
    ShiftEnd {
        /// Whose.
        agent: String,
        /// When.
        at: Option<Time>,
    },
    /// People left: all they had goes to others, in one piece.
    Leave {
        /// Who.
        agents: BTreeSet<String>,
    },
    /// A conversation came.
    Arrive(Item),
    /// A conversation ended, or the customer gave up waiting.
    Release {
        /// Which.
        item: String,
    },
    /// Whoever has it says that this one was hard, or a rule found so on the way.
    Hard {
        /// Which.
        item: String,
    },
    /// Somebody shall not have this conversation; if they have it, it goes to another.
    Exclude {
        /// Which.
        item: String,
        /// Who.
        agent: String,
    },
    /// Somebody took it, or was given it by hand; this may go beyond their capacity.
    Take {
        /// Which.
        item: String,
        /// Who.
        agent: String,
    },
    /// A new day: shares and strain are counted anew.
    Day,
    /// Time passed: what was held may go now. Due at [`Router::wake_at`](crate::Router::wake_at).
    Tick,
}

/// Somebody has a conversation, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Assignment {
    /// Which conversation.
    pub item: String,
    /// Who has it.
    pub agent: String,
    /// How long it waited, since it came or since it was taken from somebody.
    pub waited: SignedDuration,
    /// Why this agent, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Why nobody has a waiting conversation yet.
#[derive(Clone, PartialEq, Debug)]
pub enum Obstacle {
    /// Nobody present speaks the language well enough.
    Language(String),
    /// Nobody present who speaks the language knows the topic well enough.
    Skill(String),
    /// Nobody present who could is of that team.
    Team(String),
    /// All who could are excluded from it.
    Excluded,
    /// The shifts of all who could end too soon.
    Shift,
    /// All who could have their hands full.
    Room,
    /// All who could recover from a heavy one; held until then at the latest.
    Held(Time),
}

/// Why an event was not possible; nothing changed.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such agent, or they left.
    #[error("there is no agent {0:?}")]
    NoSuchAgent(String),
    /// There is no such conversation, or it ended.
    #[error("there is no conversation {0:?}")]
    NoSuchItem(String),
    /// A conversation of that name is there already.
    #[error("conversation {0:?} is there already")]
    KnownItem(String),
    /// More agents than [`Router::AGENTS_MAX`](crate::Router::AGENTS_MAX).
    #[error("there are too many agents")]
    TooManyAgents,
    /// More conversations than [`Router::ITEMS_MAX`](crate::Router::ITEMS_MAX).
    #[error("there are too many conversations")]
    TooManyItems,
}
