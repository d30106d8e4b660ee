use identity::{Agent, Team};
use kernel::{Actor, Id, Language, Time, words};

use crate::{
    Error, Message,
    properties::{Status, TicketType, Topic},
};

/// A customer's matter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ticket {
    /// Its number, which customers are told.
    pub id: Id<Ticket>,
    /// What it is about.
    pub subject: String,
    /// Whose turn it is, or why it is nobody's at present.
    pub state: State,
    /// While it is laid aside: what it was before.
    pub state_before: Option<State>,
    /// While it is snoozed: until when; `None` is until an answer.
    pub snoozed_until: Option<Time>,
    /// While it is merged: the ticket that goes on.
    pub merged_into: Option<Id<Ticket>>,
    /// Its sender's letters were called spam before, and nobody has said so of this one.
    pub spam_suspected: bool,
    /// The desk's own status, of the same category; `None` is the plain one.
    pub status: Option<Id<Status>>,
    /// What sort of matter it is.
    pub ticket_type: Option<Id<TicketType>>,
    /// What it is about, in the desk's own order.
    pub topic: Option<Id<Topic>>,
    /// How urgent it is.
    pub priority: Priority,
    /// How the customer came to us.
    pub channel: Channel,
    /// The language of the conversation.
    pub language: Option<Language>,
    /// Who wrote.
    pub customer: Id<customers::Customer>,
    /// The mailbox it came to and is answered from (the row's number; mailboxes are not of the spine).
    pub mailbox: Option<i64>,
    /// The team that has it.
    pub team: Option<Id<Team>>,
    /// Who has it.
    pub assignee: Option<Id<Agent>>,
    /// Since when the customer has been without an answer.
    pub waiting_since: Option<Time>,
    /// Who wrote last.
    pub last_word: LastWord,
    /// When somebody wrote last.
    pub last_at: Time,
    /// The last message.
    pub last_message: Option<Id<Message>>,
    /// The beginning of the last message.
    pub last_line: String,
    /// The ticket this one was opened beside, and why.
    pub linked: Option<(Id<Ticket>, String)>,
    /// When it was opened.
    pub created_at: Time,
    /// When it was resolved.
    pub resolved_at: Option<Time>,
    /// Counts the changes.
    pub version: i64,
}

words! {
    /// Whose turn it is.
    State {
        /// Ours.
        Open = "open",
        /// The customer's.
        Waiting = "waiting",
        /// Nobody's.
        Resolved = "resolved",
        /// Out of sight until a time or an answer.
        Snoozed = "snoozed",
        /// Nobody asked us anything.
        Spam = "spam",
        /// Thrown away; may be taken out again.
        Trash = "trash",
        /// Goes on in another ticket.
        Merged = "merged",
        /// Kept long enough as spam or in the trash: only numbers and times are left, and nobody sees it.
        Deleted = "deleted",
    }
}

words! {
    /// How the customer came to us.
    Channel {
        /// By letter.
        Email = "email",
    }
}

words! {
    /// Who wrote last.
    LastWord {
        /// The customer.
        Customer = "customer",
        /// One of us.
        Agent = "agent",
        /// Nobody yet.
        Nobody = "none",
    }
}

impl State {
    /// Those in which a ticket is in none of the ordinary views.
    pub const LAID_ASIDE: [Self; 4] = [Self::Snoozed, Self::Spam, Self::Trash, Self::Merged];

    /// Whether it is out of sight: in none of the ordinary views.
    #[must_use]
    pub const fn is_laid_aside(self) -> bool {
        matches!(self, Self::Snoozed | Self::Spam | Self::Trash | Self::Merged | Self::Deleted)
    }

    /// Of two of the three ordinary states, the one that asks more of us.
    #[must_use]
    pub const fn more_pressing(self, other: Self) -> Self {
        match (self, other) {
            (Self::Open, _) | (_, Self::Open) => Self::Open,
            (Self::Waiting, _) | (_, Self::Waiting) => Self::Waiting,
            _ => self,
        }
    }

    /// Whether nothing goes on in it: no letter joins it and nothing is written on it.
    #[must_use]
    pub const fn is_shut(self) -> bool {
        matches!(self, Self::Spam | Self::Trash | Self::Merged | Self::Deleted)
    }
}

impl Ticket {
    /// Whose turn it is, or was before it was laid aside: `open`, `waiting` or `resolved`.
    #[must_use]
    pub const fn category(&self) -> State {
        match self.state_before {
            Some(before) if self.state.is_laid_aside() => before,
            _ => self.state,
        }
    }

    /// Refuses what is done on a ticket in which nothing goes on.
    ///
    /// # Errors
    /// [`Error::LaidAside`].
    pub const fn goes_on(&self) -> Result<(), Error> {
        if self.state.is_shut() { Err(Error::LaidAside { state: self.state }) } else { Ok(()) }
    }
}

/// How urgent a ticket is, 1 (low) to 4 (urgent); 2 is normal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Priority(i64);

impl Priority {
    /// The usual one.
    pub const NORMAL: Self = Self(2);

    /// From a number of 1 to 4.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self(number))
    }

    /// The number of 1 to 4.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// Whether somebody may see a ticket.
#[must_use]
pub fn may_see(actor: &Actor, ticket: &Ticket) -> bool {
    match actor {
        Actor::System => true,
        _ if ticket.state == State::Deleted => false,
        Actor::Customer(customer) => ticket.customer.get() == *customer,
        Actor::Agent(agent) => {
            agent.role.sees_all()
                || ticket.team.is_none_or(|team| agent.teams.contains(&team.get()))
                || ticket.assignee.is_some_and(|assignee| assignee.get() == agent.id)
        }
    }
}
