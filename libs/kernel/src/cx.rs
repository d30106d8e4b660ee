use std::cmp::Ordering;

use crate::{Id, Right, Rights, Time};

/// What every verb is told: when it happens and who acts.
#[derive(Clone, Debug)]
pub struct Cx {
    /// The present instant, as the clock gave it when the call began.
    pub now: Time,
    /// Who acts.
    pub actor: Actor,
    /// The way the call came, for the audit log.
    pub origin: Origin,
}

/// The way a call came. It decides nothing; it is written down.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Origin {
    /// By which door.
    pub way: Way,
    /// The remote address, where there is one.
    pub address: Option<String>,
    /// The automation rules, by number, that led to this call; the first one began it.
    pub chain: Vec<i64>,
}

impl Origin {
    /// No door: the desk itself.
    pub const DESK: Self = Self { way: Way::Desk, address: None, chain: Vec::new() };

    /// By a door, from a remote address.
    #[must_use]
    pub const fn by(way: Way, address: Option<String>) -> Self {
        Self { way, address, chain: Vec::new() }
    }
}

/// The door by which a call came.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Way {
    /// None: the desk itself, by a job or at its start.
    #[default]
    Desk,
    /// A browser: somebody who is signed in, or about to.
    Session,
    /// A program with an API key; the number of the key.
    Key(i64),
    /// The command line on the server.
    CommandLine,
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

/// What an agent is allowed to do; each of the first three includes the ones before it.
///
/// They are ordered by how far they lead: a role of the company's own stands with the leads when it may oversee
/// promises ([`Right::TeamPromises`]), else with the agents. What it may beyond that, ask [`Role::may`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// Answers customers; sees the tickets of their teams and their own.
    Agent,
    /// Leads teams; also sees their teams' promises, load and overrides.
    Lead,
    /// Runs the desk: sees everything, sets everything.
    Admin,
    /// A role of the company's own: answers customers, and may what is listed.
    Own(Rights),
}

impl Cx {
    /// A call by the desk itself.
    #[must_use]
    pub const fn system(now: Time) -> Self {
        Self { now, actor: Actor::System, origin: Origin::DESK }
    }

    /// A call by an agent.
    #[must_use]
    pub const fn agent(now: Time, agent: AgentActor) -> Self {
        Self { now, actor: Actor::Agent(agent), origin: Origin::DESK }
    }

    /// A call by a customer.
    #[must_use]
    pub const fn customer<T>(now: Time, customer: Id<T>) -> Self {
        let origin = Origin::DESK;
        Self { now, actor: Actor::Customer(customer.get()), origin }
    }

    /// The same call, with the way it came.
    #[must_use]
    pub fn through(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    /// Whether the acting agent may do this. The desk itself may everything, customers nothing.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        match &self.actor {
            Actor::System => true,
            Actor::Agent(agent) => agent.role.may(right),
            Actor::Customer(_) => false,
        }
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
            Self::Own(_) => "own",
        }
    }

    /// What somebody with this role may.
    #[must_use]
    pub fn rights(self) -> Rights {
        match self {
            Self::Agent => Rights::of(&[Right::MergeTickets]),
            Self::Lead => Rights::of(&[
                Right::DeleteTickets,
                Right::MergeTickets,
                Right::Export,
                Right::Override,
                Right::TeamPromises,
                Right::MailLog,
                Right::Reports,
                Right::Macros,
                Right::SharedViews,
            ]),
            Self::Admin => Rights::all(),
            Self::Own(rights) => rights,
        }
    }

    /// Whether somebody with this role may do this.
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        self.rights().has(right)
    }

    /// Whether they see the tickets of all teams.
    #[must_use]
    pub fn sees_all(self) -> bool {
        self.may(Right::AllTickets)
    }

    /// Reads the word of one of the first three back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Agent, Self::Lead, Self::Admin].into_iter().find(|role| role.word() == word)
    }
}

impl Ord for Role {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |role: Self| match role {
            Self::Agent => (0, false, Rights::NONE),
            Self::Lead => (1, false, Rights::NONE),
            Self::Admin => (2, false, Rights::NONE),
            Self::Own(rights) => (u8::from(rights.has(Right::TeamPromises)), true, rights),
        };
        place(*self).cmp(&place(*other))
    }
}

impl PartialOrd for Role {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Role;
    use crate::{Right, Rights};

    #[test]
    fn an_own_role_stands_with_those_whose_work_it_does() {
        let keeper = Role::Own(Rights::of(&[Right::AllTickets, Right::Audit]));
        assert!(keeper >= Role::Agent && keeper < Role::Lead && keeper.sees_all() && !keeper.may(Right::People));
        let leader = Role::Own(Rights::of(&[Right::TeamPromises]));
        assert!(leader >= Role::Lead && leader < Role::Admin && !leader.sees_all());
        assert!(Role::Own(Rights::all()) < Role::Admin);
        assert!(Role::Agent < Role::Lead && Role::Lead < Role::Admin);
        assert!(Role::Admin.sees_all() && !Role::Lead.sees_all());
    }
}
