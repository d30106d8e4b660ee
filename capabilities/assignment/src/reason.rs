use kernel::Language;
use serde_json::{Map, Value};

use crate::{Candidate, Choice};

/// Why a ticket went where it went: a key of the catalogue (`assignment.ftl`) with its values.
#[derive(Clone, PartialEq, Debug)]
pub struct Reason {
    /// The key, `assignment-reason-...`.
    pub key: String,
    /// Its values: names, a language's tag, a number.
    pub args: Map<String, Value>,
}

impl Eq for Reason {}

impl Reason {
    /// A reason without values.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Map::new() }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// The reason of a choice within a team.
    pub(crate) fn of(choice: Choice<'_>, team: &str, language: Option<Language>) -> Self {
        match choice {
            Choice::Returns(agent) => Self::new("assignment-reason-returned").with("agent", agent.name.as_str()),
            Choice::Takes { candidate, instead_of: Some(previous) } => Self::new("assignment-reason-previous-away")
                .with("agent", candidate.name.as_str())
                .with("previous", previous.name.as_str()),
            Choice::Takes { candidate, instead_of: None } => Self::room(candidate, language),
            Choice::NobodySpeaks => Self::new("assignment-reason-nobody-speaks")
                .with("team", team)
                .with("language", language.map_or("", Language::tag)),
            Choice::NobodyPresent => Self::new("assignment-reason-nobody-present").with("team", team),
        }
    }

    fn room(candidate: &Candidate, language: Option<Language>) -> Self {
        let reason = match language {
            Some(language) => Self::new("assignment-reason-language-and-room").with("language", language.tag()),
            None => Self::new("assignment-reason-room"),
        };
        reason.with("agent", candidate.name.as_str()).with("open", candidate.open_tickets)
    }
}
