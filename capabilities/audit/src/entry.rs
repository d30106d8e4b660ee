use kernel::{Time, Way};
use serde_json::Value;

/// Fields that say which thing it is, the best first.
pub(crate) const NAMES: [&str; 4] = ["name", "email", "address", "subject"];

/// One line of the log.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// Its number; later ones are larger.
    pub id: i64,
    /// When.
    pub at: Time,
    /// Who.
    pub who: Who,
    /// By which door they came.
    pub way: Way,
    /// The remote address, where there was one.
    pub address: Option<String>,
    /// What happened: `<entity>.<past participle>`, such as `agent.changed`.
    pub what: String,
    /// What kind of thing it happened to, such as `agent`.
    pub entity: String,
    /// Its number; 0 where there is only one of the kind.
    pub entity_id: i64,
    /// What it was: the fields that changed, or everything of a thing that went.
    pub from: Option<Value>,
    /// What it became: the fields that changed, or everything of a thing that came.
    pub to: Option<Value>,
}

/// Who did something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// The desk itself.
    Desk,
    /// An agent, by number.
    Agent(i64),
    /// A customer, by number.
    Customer(i64),
}

/// Which lines are wanted; `None` means any.
#[derive(Clone, Default, Debug)]
pub struct Filter {
    /// Of this agent.
    pub agent: Option<i64>,
    /// About this kind of thing.
    pub entity: Option<String>,
    /// About this one.
    pub entity_id: Option<i64>,
    /// Exactly this happening.
    pub what: Option<String>,
    /// From this instant on.
    pub since: Option<Time>,
    /// Before this instant.
    pub until: Option<Time>,
}

/// The words of doors in the database and the API.
pub(crate) const fn way_word(way: Way) -> &'static str {
    match way {
        Way::Desk => "desk",
        Way::Session => "session",
        Way::Key(_) => "api_key",
        Way::CommandLine => "command_line",
    }
}

impl Entry {
    /// The word for the door: `desk`, `session`, `api_key` or `command_line`.
    #[must_use]
    pub const fn way_word(&self) -> &'static str {
        way_word(self.way)
    }

    /// What the thing is called, as far as the line knows it.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let name_in = |value: &'_ Value| NAMES.into_iter().find(|key| value.get(*key).is_some_and(Value::is_string));
        let value = self.to.as_ref().filter(|value| name_in(value).is_some()).or(self.from.as_ref())?;
        value.get(name_in(value)?)?.as_str()
    }
}
