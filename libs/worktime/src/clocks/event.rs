use std::sync::Arc;

use jiff::SignedDuration;
use kernel::Time;

use super::Kind;
use crate::{Pauses, Timetable};

/// Something that happened to a ticket.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub at: Time,
    /// What.
    pub what: What,
}

/// What can happen, as far as clocks care.
#[derive(Clone, Debug)]
pub enum What {
    /// The ticket begins.
    Opened {
        /// Who began it.
        by: Party,
        /// What is promised.
        policy: Policy,
    },
    /// A public message.
    Wrote(Party),
    /// It waits for the customer or a third party.
    Paused,
    /// It waits no longer.
    Resumed,
    /// It is solved.
    Solved,
    /// It is not solved after all.
    Reopened,
    /// Another policy, priority, team or calendar.
    PolicyChanged(Policy),
    /// Another department is asked.
    Asked {
        /// The request's number.
        request: u64,
    },
    /// The other department answered.
    Answered {
        /// The request's number.
        request: u64,
    },
    /// Another ticket was merged into this one: the earliest start and the pauses of both hold.
    Merged {
        /// When the other was opened.
        opened_at: Time,
        /// Since when its customer waits for a reply, if so.
        waiting_since: Option<Time>,
        /// Its pauses.
        pauses: Pauses,
    },
    /// This ticket was merged into another: its clocks end here.
    Absorbed,
}

/// Who acts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Party {
    /// The customer.
    Customer,
    /// A person of the desk.
    Agent,
    /// An automatic reply, a bot, an internal note: moves no clock.
    Machine,
}

/// What is promised, and by which calendar.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Working hours.
    pub timetable: Arc<Timetable>,
    /// How much working time each clock has.
    pub targets: Targets,
    /// Whether resolution begins anew when a ticket is reopened.
    pub restarts_when_reopened: bool,
}

/// The targets of a policy; `None` is no target.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Targets {
    /// First reply.
    pub first_reply: Option<Target>,
    /// Next reply.
    pub next_reply: Option<Target>,
    /// Resolution.
    pub resolution: Option<Target>,
    /// Periodic update.
    pub update: Option<Target>,
    /// A request to another department.
    pub ola: Option<Target>,
}

impl Targets {
    pub(super) const fn of(&self, kind: Kind) -> Option<Target> {
        match kind {
            Kind::FirstReply => self.first_reply,
            Kind::NextReply => self.next_reply,
            Kind::Resolution => self.resolution,
            Kind::Update => self.update,
            Kind::Ola => self.ola,
        }
    }
}

/// A target.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target {
    /// Working time.
    pub budget: SignedDuration,
    /// Whether the clock stands while the ticket waits for the customer or a third party.
    pub is_pausing: bool,
}

impl Target {
    /// A target whose clock stands in pauses.
    #[must_use]
    pub const fn of(budget: SignedDuration) -> Self {
        Self { budget, is_pausing: true }
    }
}
