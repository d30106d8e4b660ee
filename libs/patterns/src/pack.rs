//! Rule packs: what they look like on disk, and what is wrong with them.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Deserializer, Serialize};

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Style; never stops or delays sending.
    Hint,
    /// Usually hurts; may be sent after one click.
    Warn,
    /// Never acceptable; needs another wording or an override with a reason.
    Block,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hint => "hint",
            Self::Warn => "warn",
            Self::Block => "block",
        })
    }
}

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
    pub fn near(file: &str, source: &str, needle: &str, message: impl Into<String>) -> Self {
        let line = source.lines().position(|line| line.contains(needle)).map_or(1, |index| index + 1);
        Self { file: file.to_owned(), line, message: message.into() }
    }
}

/// One file of rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pack {
    /// Word classes that patterns name as `<name>`.
    #[serde(deserialize_with = "classes")]
    pub classes: BTreeMap<String, String>,
    /// Counterweights and other named groups of patterns.
    pub groups: BTreeMap<String, Vec<String>>,
    /// Everyday words that look like a literal with a typing error: `"word|word"`.
    pub everyday: String,
    /// Rules, and more patterns for rules of other packs.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// Terms of the house with plain words for them.
    pub glossary: Vec<Term>,
    /// Changes to rules of other packs.
    #[serde(rename = "adjust")]
    pub adjustments: Vec<Adjustment>,
}

/// A class as packs write it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Class {
    Words(String),
    /// Every beginning with every ending: `{ starts = "за|по", ends = "жу|шу" }`.
    Framed {
        starts: String,
        ends: String,
    },
}

impl Class {
    fn into_pattern(self) -> String {
        match self {
            Self::Words(words) => words,
            Self::Framed { starts, ends } => {
                let framed =
                    starts.split('|').flat_map(|start| ends.split('|').map(move |end| format!("{start}*{end}")));
                format!("({})", framed.collect::<Vec<_>>().join("|"))
            }
        }
    }
}

fn classes<'de, D: Deserializer<'de>>(source: D) -> Result<BTreeMap<String, String>, D::Error> {
    let written = BTreeMap::<String, Class>::deserialize(source)?;
    Ok(written.into_iter().map(|(name, class)| (name, class.into_pattern())).collect())
}

/// A rule, or more patterns for a rule that another pack of the family describes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its stable id.
    pub id: String,
    /// How much it weighs.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// Off until a company switches it on.
    #[serde(default)]
    pub off: bool,
    /// The practice it comes from.
    #[serde(default)]
    pub practice: String,
    /// What it looks for.
    #[serde(default)]
    pub what: String,
    /// Shown to the agent.
    #[serde(default)]
    pub why: String,
    /// In Croatian.
    #[serde(default)]
    pub why_hr: Option<String>,
    /// In Serbian, Latin letters.
    #[serde(default)]
    pub why_sr: Option<String>,
    /// What could be said instead.
    #[serde(default)]
    pub instead: String,
    /// In Croatian.
    #[serde(default)]
    pub instead_hr: Option<String>,
    /// In Serbian, Latin letters.
    #[serde(default)]
    pub instead_sr: Option<String>,
    /// When the same words are fine.
    #[serde(default)]
    pub clean_when: String,
    /// Where it comes from.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Each stands for itself.
    #[serde(default)]
    pub when: Vec<When>,
    /// Sentences that it must catch.
    #[serde(default)]
    pub must_catch: Vec<String>,
    /// Sentences that it must leave alone.
    #[serde(default)]
    pub must_not: Vec<String>,
}

/// Patterns and what must be missing beside them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own that a pack author sets")]
pub struct When {
    /// The words.
    #[serde(rename = "match")]
    pub matches: Vec<String>,
    /// Patterns that make the sentence clean.
    pub not: Vec<String>,
    /// Groups of which none may occur anywhere in the message.
    pub without: Vec<String>,
    /// Groups of which none may occur in the same sentence.
    pub without_here: Vec<String>,
    /// Groups of which one must occur in the message.
    pub with: Vec<String>,
    /// Groups of which one must occur in the same sentence.
    pub with_here: Vec<String>,
    /// Patterns that make the whole message clean.
    pub not_anywhere: Vec<String>,
    /// `without`, `with`, `without_time` and `without_question` look only so many sentences before and after.
    pub near: Option<usize>,
    /// The sentence has at least so many words.
    pub words_min: Option<usize>,
    /// And at most so many.
    pub words_max: Option<usize>,
    /// Groups of which none may occur directly before the match (up to three words).
    pub not_after: Vec<String>,
    /// A point in time to come anywhere in the message makes it clean.
    pub without_time: bool,
    /// A point in time to come in the same sentence makes it clean.
    pub without_time_here: bool,
    /// A question anywhere in the message makes it clean: the customer is asked for something.
    pub without_question: bool,
    /// Only in questions, or only outside of them.
    pub question: Option<bool>,
    /// The message has no more sentences than this.
    pub sentences_max: Option<usize>,
    /// How many different hits the message needs.
    pub hits_min: Option<usize>,
    /// An uncertain match of a block rule is a warning.
    pub uncertain: bool,
    /// Words in quotation marks count, too.
    pub quoted: bool,
}

/// A term that only insiders know, and what to say instead.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// A pattern.
    pub term: String,
    /// Plain words.
    pub plain: String,
}

/// A change to a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjustment {
    /// Its id.
    pub rule: String,
    /// Silent, or not any longer.
    #[serde(default)]
    pub off: Option<bool>,
    /// How much it weighs.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// Patterns that make a sentence clean for this rule, whichever of its conditions looked.
    #[serde(default)]
    pub not: Vec<String>,
}

/// Reads TOML and says on which line it is not what a pack should be.
pub fn parse<T: for<'de> Deserialize<'de>>(file: &str, source: &str) -> Result<T, PackError> {
    toml::from_str(source).map_err(|error| {
        let before = error.span().and_then(|span| source.get(..span.start)).unwrap_or_default();
        PackError { file: file.to_owned(), line: before.matches('\n').count() + 1, message: error.message().to_owned() }
    })
}
