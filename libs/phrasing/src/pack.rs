//! Rule packs: what they look like on disk, and what is wrong with them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{Severity, time::TimeTable};

/// What is wrong with a pack, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct PackError {
    /// The path under which the pack was given.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What to mend.
    pub message: String,
}

impl PackError {
    /// An error at the first line that contains `needle`.
    pub(crate) fn near(file: &str, source: &str, needle: &str, message: impl Into<String>) -> Self {
        let line = source.lines().position(|line| line.contains(needle)).map_or(1, |index| index + 1);
        Self { file: file.to_owned(), line, message: message.into() }
    }
}

/// One file of rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Pack {
    /// Word classes that patterns name as `<name>`.
    pub(crate) classes: BTreeMap<String, String>,
    /// Counterweights and other named groups of patterns.
    pub(crate) groups: BTreeMap<String, Vec<String>>,
    /// Everyday words that look like a literal with a typing error: `"word|word"`.
    pub(crate) everyday: String,
    #[serde(rename = "rule")]
    pub(crate) rules: Vec<Rule>,
    /// Terms of the house with plain words for them.
    pub(crate) glossary: Vec<Term>,
    /// Changes to rules of other packs.
    #[serde(rename = "adjust")]
    pub(crate) adjustments: Vec<Adjustment>,
}

/// A rule, or more patterns for a rule that another pack of the family describes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) severity: Option<Severity>,
    /// Off until a company switches it on.
    #[serde(default)]
    pub(crate) off: bool,
    #[serde(default)]
    pub(crate) practice: String,
    #[serde(default)]
    pub(crate) what: String,
    #[serde(default)]
    pub(crate) why: String,
    #[serde(default)]
    pub(crate) why_hr: Option<String>,
    #[serde(default)]
    pub(crate) why_sr: Option<String>,
    #[serde(default)]
    pub(crate) instead: String,
    #[serde(default)]
    pub(crate) instead_hr: Option<String>,
    #[serde(default)]
    pub(crate) instead_sr: Option<String>,
    #[serde(default)]
    pub(crate) clean_when: String,
    #[serde(default)]
    pub(crate) sources: Vec<String>,
    #[serde(default)]
    pub(crate) when: Vec<When>,
    #[serde(default)]
    pub(crate) must_catch: Vec<String>,
    #[serde(default)]
    pub(crate) must_not: Vec<String>,
}

/// Patterns and what must be missing beside them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own that a pack author sets")]
pub(crate) struct When {
    /// The words.
    #[serde(rename = "match")]
    pub(crate) matches: Vec<String>,
    /// Patterns that make the sentence clean.
    pub(crate) not: Vec<String>,
    /// Groups of which none may occur anywhere in the message.
    pub(crate) without: Vec<String>,
    /// Groups of which none may occur in the same sentence.
    pub(crate) without_here: Vec<String>,
    /// Groups of which one must occur in the message.
    pub(crate) with: Vec<String>,
    /// Groups of which one must occur in the same sentence.
    pub(crate) with_here: Vec<String>,
    /// Patterns that make the whole message clean.
    pub(crate) not_anywhere: Vec<String>,
    /// `without`, `with`, `without_time` and `without_question` look only so many sentences before and after.
    pub(crate) near: Option<usize>,
    /// The sentence has at least, at most so many words.
    pub(crate) words_min: Option<usize>,
    pub(crate) words_max: Option<usize>,
    /// Groups of which none may occur directly before the match (up to three words).
    pub(crate) not_after: Vec<String>,
    /// A point in time to come anywhere in the message makes it clean.
    pub(crate) without_time: bool,
    /// A point in time to come in the same sentence makes it clean.
    pub(crate) without_time_here: bool,
    /// A question anywhere in the message makes it clean: the customer is asked for something.
    pub(crate) without_question: bool,
    /// Only in questions, or only outside of them.
    pub(crate) question: Option<bool>,
    /// The message has no more sentences than this.
    pub(crate) sentences_max: Option<usize>,
    /// How many different hits the message needs.
    pub(crate) hits_min: Option<usize>,
    /// An uncertain match of a block rule is a warning.
    pub(crate) uncertain: bool,
    /// Words in quotation marks count, too.
    pub(crate) quoted: bool,
}

/// A term that only insiders know, and what to say instead.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    /// A pattern.
    pub(crate) term: String,
    /// Plain words.
    pub(crate) plain: String,
}

/// A change to a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Adjustment {
    pub(crate) rule: String,
    #[serde(default)]
    pub(crate) off: Option<bool>,
    #[serde(default)]
    pub(crate) severity: Option<Severity>,
    /// Patterns that make a sentence clean for this rule, whichever of its conditions looked.
    #[serde(default)]
    pub(crate) not: Vec<String>,
}

/// Reads TOML and says on which line it is not what a pack should be.
pub(crate) fn parse<T: for<'de> Deserialize<'de>>(file: &str, source: &str) -> Result<T, PackError> {
    toml::from_str(source).map_err(|error| {
        let before = error.span().and_then(|span| source.get(..span.start)).unwrap_or_default();
        PackError { file: file.to_owned(), line: before.matches('\n').count() + 1, message: error.message().to_owned() }
    })
}

/// The table of time words is a pack of its own kind.
pub(crate) fn parse_times(file: &str, source: &str) -> Result<TimeTable, PackError> {
    parse(file, source)
}
