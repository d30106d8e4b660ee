use customers::Customer;
use identity::Agent;
use kernel::{Id, Language, Time};
use tickets::{Message, Ticket};

/// The longest restatement, in characters: a sentence or two.
pub const TEXT_CHARS_MAX: usize = 600;
/// The longest correction, in characters.
pub const CORRECTION_CHARS_MAX: usize = 4_000;

/// The problem in our words, and what the customer says to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Restatement {
    /// Its number.
    pub id: Id<Restatement>,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// Who is asked.
    pub customer: Id<Customer>,
    /// Who asks.
    pub agent: Id<Agent>,
    /// The letter that asks.
    pub message: Option<Id<Message>>,
    /// The customer's language.
    pub language: Language,
    /// The problem in our words.
    pub text: String,
    /// How far it is.
    pub state: State,
    /// What the customer put right, in their words.
    pub correction: String,
    /// When it was asked.
    pub asked_at: Time,
    /// When it was answered.
    pub answered_at: Option<Time>,
}

/// A restatement to be asked.
#[derive(Clone, Debug)]
pub struct NewRestatement {
    /// The customer's language.
    pub language: Language,
    /// The problem in our words.
    pub text: String,
}

/// How far a restatement is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// The customer has not answered.
    Asked,
    /// "Yes, that is it."
    Confirmed,
    /// The customer put it right.
    Corrected,
    /// Another one took its place, or it was taken back.
    Withdrawn,
}

impl State {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Asked, Self::Confirmed, Self::Corrected, Self::Withdrawn].into_iter().find(|one| one.word() == word)
    }
}
