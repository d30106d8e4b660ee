use std::collections::BTreeSet;

use jiff::SignedDuration;
use kernel::Time;

use crate::agent::Need;

/// A conversation that needs somebody: a chat, a call, a ticket.
///
/// ```
/// use routing::{Item, Need};
/// let call = Item {
///     language: Some(Need::of("ro")),
///     skills: vec![Need::of("returns")],
///     points: 3,
///     strain: 1.0,
///     expected: kernel::minutes(8),
///     ..Item::new("call-7")
/// };
/// assert!(call.is_heavy());
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// What it is found by.
    pub id: String,
    /// The language it is held in.
    pub language: Option<Need>,
    /// All that must be known for it.
    pub skills: Vec<Need>,
    /// The team it is for.
    pub team: Option<String>,
    /// The channel it comes through, for capacities by channel.
    pub channel: Option<String>,
    /// How many points of capacity it takes (a chat 1, a call all of them).
    pub points: u32,
    /// How urgent it is beside others; 0 is usual, each whole number is worth
    /// [`minutes_per_priority`](crate::Weights::minutes_per_priority) of waiting.
    pub priority: f64,
    /// How hard it is on whoever takes it: 0 usual, 1 a heavy case (escalated, angry, abusive, a legal threat), more
    /// for worse.
    pub strain: f64,
    /// The customer, to come back to the same agent.
    pub customer: Option<String>,
    /// Who had this customer before, where that is known from elsewhere.
    pub previous: Option<String>,
    /// Agents who shall not have it.
    pub excluded: BTreeSet<String>,
    /// How long it is expected to take; it must end within the agent's shift. Zero when nobody knows.
    pub expected: SignedDuration,
    /// By when somebody should have it.
    pub due_at: Option<Time>,
}

impl Item {
    /// A conversation of one point that anybody can have.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            language: None,
            skills: Vec::new(),
            team: None,
            channel: None,
            points: 1,
            priority: 0.0,
            strain: 0.0,
            customer: None,
            previous: None,
            excluded: BTreeSet::new(),
            expected: SignedDuration::ZERO,
            due_at: None,
        }
    }

    /// Whether whoever takes it needs time to recover.
    #[must_use]
    pub fn is_heavy(&self) -> bool {
        self.strain > 0.0
    }
}
