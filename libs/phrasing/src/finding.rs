use std::sync::Arc;

use kernel::Language;
pub use patterns::Severity;
use serde::{Deserialize, Serialize};

/// A part of a text in Unicode code points: from `start` up to but not including `end`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl Span {
    /// The words it covers.
    #[must_use]
    pub fn of(self, text: &str) -> String {
        text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect()
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// Why a rule exists, in every language in which a pack says it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reasons(pub(crate) Vec<(Language, String)>);

impl Reasons {
    pub(crate) fn in_language(&self, interface: Language) -> &str {
        let by = |wanted: Language| self.0.iter().find(|(language, _)| *language == wanted);
        by(interface)
            .or_else(|| self.0.iter().find(|(language, _)| language.family() == interface.family()))
            .or_else(|| by(Language::English))
            .or_else(|| self.0.first())
            .map_or("", |(_, reason)| reason)
    }
}

/// Words in a draft that a rule speaks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's stable id, such as `vague-time`.
    pub rule: String,
    /// How much it weighs here: an uncertain match of a block rule is a warning.
    pub severity: Severity,
    /// The words.
    pub span: Span,
    /// The language of the sentence; the rewrite is written in it.
    pub language: Language,
    /// What could be said instead.
    pub rewrite: Option<String>,
    /// The practice it comes from, such as `B1`.
    pub practice: String,
    #[serde(skip)]
    pub(crate) reasons: Arc<Reasons>,
}

impl Finding {
    /// Why it hurts, in the language of the agent's interface.
    #[must_use]
    pub fn reason(&self, interface: Language) -> &str {
        self.reasons.in_language(interface)
    }
}

/// What is known about the conversation. Everything is optional; what is known makes the guard more exact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Context {
    /// The ticket is a complaint.
    pub complaint: bool,
    /// The customer asked for a manager: handing over to one is right, refusing it is worse.
    pub asked_for_manager: bool,
    /// The customer is technical: jargon is fine.
    pub technical: bool,
    /// What the customer wrote last.
    pub customer_text: Option<String>,
    /// The customer's name.
    pub customer_name: Option<String>,
    /// The name of the agent who writes.
    pub agent_name: Option<String>,
    /// Names of colleagues.
    pub colleague_names: Vec<String>,
    /// Names, addresses and numbers of other customers that were seen beside this conversation: none of them may
    /// leave.
    pub others: Vec<String>,
    /// The channel, such as `email`, `chat`, `review`.
    pub channel: Option<String>,
    /// The letter carries an attachment. Unknown when not said.
    pub has_attachment: Option<bool>,
}

/// A text that is about to be sent.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// What will be sent.
    pub text: &'a str,
    /// Its language where it is known.
    pub language: Option<Language>,
    /// What is known about the conversation.
    pub context: &'a Context,
}
