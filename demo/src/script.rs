//! The conversations as data.

use serde::Deserialize;

use crate::{
    Error,
    moment::{Due, Moment},
};

/// The conversations, by language, as `(file, TOML)`.
const FILES: [(&str, &str); 7] = [
    ("english.toml", include_str!("../data/conversations/english.toml")),
    ("russian.toml", include_str!("../data/conversations/russian.toml")),
    ("bosnian.toml", include_str!("../data/conversations/bosnian.toml")),
    ("croatian.toml", include_str!("../data/conversations/croatian.toml")),
    ("serbian.toml", include_str!("../data/conversations/serbian.toml")),
    ("serbian-cyrillic.toml", include_str!("../data/conversations/serbian-cyrillic.toml")),
    ("romanian.toml", include_str!("../data/conversations/romanian.toml")),
];

/// One matter of one customer, step by step.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conversation {
    /// Its name in the data; also a part of the Message-IDs.
    pub(crate) key: String,
    /// The customer's name in the data.
    pub(crate) customer: String,
    /// The name of the mailbox in the data.
    pub(crate) mailbox: String,
    /// The conversation whose last letter is answered by the first one of this: a stranger writes into a thread.
    pub(crate) answers: Option<String>,
    #[serde(rename = "step")]
    pub(crate) steps: Vec<Step>,
}

/// What happens.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(crate) enum Step {
    /// The customer writes.
    Letter(Letter),
    /// The customer's machine says that they are away.
    AutoReply(Letter),
    /// A server says that the last letter did not arrive.
    Bounce(Bounce),
    /// A letter comes that is too large to be fetched.
    Oversized(Oversized),
    /// An agent answers.
    Reply(Reply),
    /// An agent writes to colleagues.
    Note(Note),
    /// An agent gives the ticket to somebody.
    Give(Give),
    /// The ticket is resolved.
    Resolve(Resolve),
    /// The open promise was kept.
    Keep(Keep),
    /// The customer is told that the open promise will be late.
    Delay(Delay),
    /// The customer answers whether it is solved.
    Survey(Survey),
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Letter {
    pub(crate) at: Moment,
    /// The first letter has one; without it an answer carries the subject it answers.
    pub(crate) subject: Option<String>,
    pub(crate) text: String,
    /// What the mail program puts under it.
    #[serde(default)]
    pub(crate) signature: String,
    /// Also as HTML.
    #[serde(default)]
    pub(crate) html: bool,
    /// The mail program leaves the answered letter out.
    #[serde(default)]
    pub(crate) unquoted: bool,
    pub(crate) attach: Option<Picture>,
}

/// A file that comes with a letter; see [`crate::file`].
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Picture {
    pub(crate) name: String,
    pub(crate) kind: PictureKind,
    /// What a document says, line by line.
    #[serde(default)]
    pub(crate) lines: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PictureKind {
    /// A photograph of a lamp with a crack (PNG).
    BrokenLamp,
    /// A photograph of a blue lamp, whole (PNG).
    BlueLamp,
    /// A page of text (PDF).
    Document,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bounce {
    pub(crate) at: Moment,
    /// What the server said.
    pub(crate) words: String,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Oversized {
    pub(crate) at: Moment,
    pub(crate) subject: String,
    pub(crate) size_mb: u64,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    pub(crate) at: Moment,
    /// Who answers; without it whoever has the ticket.
    pub(crate) by: Option<String>,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) promises: Vec<Promised>,
    /// Why it is sent in spite of what the guard blocks.
    pub(crate) override_reason: Option<String>,
    pub(crate) attach: Option<Picture>,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Promised {
    /// The words of the reply.
    pub(crate) words: String,
    pub(crate) action: String,
    pub(crate) due: Due,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    pub(crate) at: Moment,
    pub(crate) by: Option<String>,
    pub(crate) text: String,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Give {
    pub(crate) at: Moment,
    pub(crate) by: Option<String>,
    /// The agent; without one the ticket goes to the team.
    pub(crate) to: Option<String>,
    /// Another team.
    pub(crate) team: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resolve {
    pub(crate) at: Moment,
    pub(crate) by: Option<String>,
    #[serde(default)]
    pub(crate) easy: Easy,
    #[serde(default)]
    pub(crate) comment: String,
}

/// "Did I do all I could to make it easy?"
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Easy {
    #[default]
    Yes,
    Partly,
    No,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Keep {
    pub(crate) at: Moment,
    pub(crate) by: Option<String>,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Delay {
    pub(crate) at: Moment,
    pub(crate) by: Option<String>,
    /// The cause, which the agent puts under the desk's draft.
    #[serde(default)]
    pub(crate) cause: String,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Survey {
    pub(crate) at: Moment,
    pub(crate) solved: bool,
    pub(crate) effort: Option<i64>,
    pub(crate) comment: Option<String>,
    pub(crate) call_back: Option<String>,
}

impl Step {
    /// When it happens.
    pub(crate) const fn at(&self) -> Moment {
        match self {
            Self::Letter(step) | Self::AutoReply(step) => step.at,
            Self::Bounce(step) => step.at,
            Self::Oversized(step) => step.at,
            Self::Reply(step) => step.at,
            Self::Note(step) => step.at,
            Self::Give(step) => step.at,
            Self::Resolve(step) => step.at,
            Self::Keep(step) => step.at,
            Self::Delay(step) => step.at,
            Self::Survey(step) => step.at,
        }
    }
}

impl From<Easy> for tickets::Easy {
    fn from(easy: Easy) -> Self {
        match easy {
            Easy::Yes => Self::Yes,
            Easy::Partly => Self::Partly,
            Easy::No => Self::No,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    conversation: Vec<Conversation>,
}

/// All conversations.
pub(crate) fn conversations() -> Result<Vec<Conversation>, Error> {
    let mut all = Vec::new();
    for (name, text) in FILES {
        let file: File = toml::from_str(text).map_err(|error| Error::data(format!("{name}: {error}")))?;
        all.extend(file.conversation);
    }
    Ok(all)
}
