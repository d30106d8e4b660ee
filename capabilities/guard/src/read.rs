use kernel::Language;
use phrasing::{Context, Draft, Finding, Guard, Severity};

use crate::{Error, REASON_CHARS_MAX};

/// A text to be read before it leaves.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// What will be sent.
    pub text: &'a str,
    /// Its language where it is known; else the guard guesses, sentence by sentence.
    pub language: Option<Language>,
    /// What is known about the conversation.
    pub context: &'a Context,
}

/// What the guard found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Read {
    /// The findings in the order of the text.
    pub findings: Vec<Finding>,
    /// The heaviest of them.
    pub worst: Option<Severity>,
}

/// Reads a text with the rules in force. Pure, and quick enough to be asked at every pause in typing.
///
/// ```
/// let context = phrasing::Context::default();
/// let text = "Your parcel leaves today at 15:00.";
/// let rules = phrasing::Guard::built_in();
/// let read = guard::read(rules, &guard::Reading { text, language: None, context: &context });
/// assert_eq!(read.worst, None);
/// ```
#[must_use]
pub fn read(rules: &Guard, reading: &Reading<'_>) -> Read {
    let draft = Draft { text: reading.text, language: reading.language, context: reading.context };
    Read::of(rules.check(&draft))
}

impl Read {
    /// Takes findings as they are and notes the heaviest.
    #[must_use]
    pub fn of(findings: Vec<Finding>) -> Self {
        Self { worst: findings.iter().map(|finding| finding.severity).max(), findings }
    }

    /// Whether it must not leave as it is.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.worst == Some(Severity::Block)
    }
}

/// Whether a text may leave: always, unless it is blocked and nobody wrote down why it must leave nevertheless.
///
/// # Errors
/// [`Error::Blocked`] with the findings; a reason that is empty or too long.
pub fn may_send(read: &Read, override_reason: Option<&str>) -> Result<(), Error> {
    if !read.blocks() {
        return Ok(());
    }
    match override_reason {
        None => Err(Error::Blocked { findings: read.findings.clone() }),
        Some(reason) if reason.trim().is_empty() => Err(Error::ReasonEmpty),
        Some(reason) if reason.chars().nth(REASON_CHARS_MAX).is_some() => {
            Err(Error::ReasonTooLong { chars_max: REASON_CHARS_MAX })
        }
        Some(_) => Ok(()),
    }
}
