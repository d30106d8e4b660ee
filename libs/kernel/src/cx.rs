use crate::{Id, Time};

/// What every verb is told: when it happens and who acts.
#[derive(Clone, Debug)]
pub struct Cx {
    /// The present instant, as the clock gave it when the call began.
    pub now: Time,
    /// Who acts.
    pub actor: Actor,
}

/// Who acts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Actor {
    /// The desk itself: intake of letters, reminders, surveys.
    System,
    /// Somebody who answers.
    Agent(AgentActor),
    /// A customer, by a signed link or a letter. The number is that of the customer's row.
    Customer(i64),
}

/// An agent who acts, with what decides what they may see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgentActor {
    /// The agent's row.
    pub id: i64,
    /// What they are allowed to do.
    pub role: Role,
    /// The teams they belong to.
    pub teams: Vec<i64>,
}

/// What an agent is allowed to do; each role includes the ones before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Answers customers; sees the tickets of their teams and their own.
    Agent,
    /// Leads teams; also sees their teams' promises, load and overrides.
    Lead,
    /// Runs the desk: sees everything, sets everything.
    Admin,
}

impl Cx {
    /// A call by the desk itself.
    #[must_use]
    pub const fn system(now: Time) -> Self {
        Self { now, actor: Actor::System }
    }

    /// A call by an agent.
    #[must_use]
    pub const fn agent(now: Time, agent: AgentActor) -> Self {
        Self { now, actor: Actor::Agent(agent) }
    }

    /// A call by a customer.
    #[must_use]
    pub const fn customer<T>(now: Time, customer: Id<T>) -> Self {
        Self { now, actor: Actor::Customer(customer.get()) }
    }

    /// The acting agent, if an agent acts.
    #[must_use]
    pub const fn acting_agent(&self) -> Option<&AgentActor> {
        match &self.actor {
            Actor::Agent(agent) => Some(agent),
            Actor::System | Actor::Customer(_) => None,
        }
    }
}

impl Role {
    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Lead => "lead",
            Self::Admin => "admin",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Agent, Self::Lead, Self::Admin].into_iter().find(|role| role.word() == word)
    }
}
