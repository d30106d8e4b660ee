use std::collections::BTreeMap;

use identity::Agent;
use kernel::{Id, Language, Time};
use phrasing::{Finding, Severity};
use tickets::{Message, Ticket};

/// What the guard found in a message that left.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptReading {
    /// The message.
    pub message: Id<Message>,
    /// Its ticket.
    pub ticket: Id<Ticket>,
    /// Who wrote it.
    pub agent: Option<Id<Agent>>,
    /// When it was read.
    pub at: Time,
    /// The heaviest finding.
    pub severity: Weight,
    /// The findings as they were said then; rules may change later.
    pub findings: Vec<KeptFinding>,
    /// Why a blocked text left nevertheless.
    pub override_reason: Option<String>,
}

/// The weight of a whole reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// Nothing was found.
    Clean,
    /// The heaviest finding.
    Found(Severity),
}

/// A finding as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptFinding {
    /// The rule's id.
    pub rule: String,
    /// How much it weighed.
    pub severity: Severity,
    /// The first code point of the words.
    pub start: usize,
    /// One past their last code point.
    pub end: usize,
    /// The language of the sentence.
    pub language: Language,
    /// What was offered instead.
    pub rewrite: Option<String>,
    /// The practice it comes from.
    pub practice: String,
    /// Why it hurts, said in each language of the desk in which it differs.
    pub reasons: BTreeMap<Language, String>,
}

impl Weight {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Clean => "none",
            Self::Found(Severity::Hint) => "hint",
            Self::Found(Severity::Warn) => "warn",
            Self::Found(Severity::Block) => "block",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Severity::Hint, Severity::Warn, Severity::Block].map(Self::Found);
        all.into_iter().chain([Self::Clean]).find(|weight| weight.word() == word)
    }
}

impl From<&Finding> for KeptFinding {
    fn from(finding: &Finding) -> Self {
        let mut reasons: BTreeMap<Language, String> = BTreeMap::new();
        for language in Language::ALL {
            let reason = finding.reason(language);
            let nearest = reasons.iter().find(|(other, _)| other.family() == language.family());
            if nearest.is_none_or(|(_, said)| said != reason) {
                reasons.insert(language, reason.to_owned());
            }
        }
        Self {
            rule: finding.rule.clone(),
            severity: finding.severity,
            start: finding.span.start,
            end: finding.span.end,
            language: finding.language,
            rewrite: finding.rewrite.clone(),
            practice: finding.practice.clone(),
            reasons,
        }
    }
}

impl KeptFinding {
    /// Why it hurts, in the reader's language or its nearest relative.
    #[must_use]
    pub fn reason(&self, reader: Language) -> &str {
        let related = || self.reasons.iter().find(|(language, _)| language.family() == reader.family());
        self.reasons
            .get(&reader)
            .or_else(|| related().map(|(_, reason)| reason))
            .or_else(|| self.reasons.get(&Language::English))
            .map_or("", String::as_str)
    }
}
