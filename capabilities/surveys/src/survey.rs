use customers::Customer;
use identity::Agent;
use kernel::{Id, Language, Time};
use tickets::{Closure, Message, Ticket};

/// The largest effort score: "strongly agree" that it was easy (CES 2.0, a scale of seven).
pub const EFFORT_MAX: i64 = 7;
/// The longest comment, in characters.
pub const COMMENT_CHARS_MAX: usize = 4_000;
/// The longest contact for calling back, in characters.
pub const CALL_BACK_CHARS_MAX: usize = 200;

/// The question whether it is really solved, and what the customer said to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Survey {
    /// Its number.
    pub id: Id<Survey>,
    /// The ticket it asks about.
    pub ticket: Id<Ticket>,
    /// The closing it follows up on.
    pub closure: Id<Closure>,
    /// Who is asked.
    pub customer: Id<Customer>,
    /// Who closed the ticket, and takes it again at "not yet".
    pub agent: Option<Id<Agent>>,
    /// The language of the letter and its pages.
    pub language: Language,
    /// Where it stands.
    pub state: State,
    /// When the letter leaves.
    pub due_at: Time,
    /// When it left.
    pub sent_at: Option<Time>,
    /// The letter.
    pub message: Option<Id<Message>>,
    /// Whether it is solved, in the customer's word.
    pub solved: Option<bool>,
    /// How easy it was made for them: 1 (not at all) to 7 (very).
    pub effort: Option<i64>,
    /// What they added.
    pub comment: String,
    /// Where to call them back.
    pub call_back: String,
    /// When they last answered.
    pub answered_at: Option<Time>,
    /// When it was planned.
    pub created_at: Time,
}

/// Where a survey stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// The letter has not left yet.
    Planned,
    /// The customer has been asked.
    Sent,
    /// The customer has answered.
    Answered,
    /// The ticket came back before the question was asked.
    Cancelled,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Sent, Self::Answered, Self::Cancelled];

    /// The word used in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Sent => "sent",
            Self::Answered => "answered",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

impl Survey {
    /// Whether the customer can answer: they were asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(self.state, State::Sent | State::Answered)
    }
}
