use kernel::Language;
use serde::Serialize;

use crate::{
    Guard, Span,
    letter::{Letter, Part},
};

/// A part of a good answer to a complaint (PRACTICES B3).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ElementKind {
    /// Sorry for what we did.
    Apology,
    /// What happened, in our words: the customer sees that it was read.
    Acknowledgement,
    /// I take it over; it was our mistake.
    Ownership,
    /// What we do, and when.
    NextStepWithTime,
    /// A choice or a remedy.
    Alternative,
    /// Thanks for telling us.
    Thanks,
    /// A way back to this agent, or our own date for checking.
    CheckBack,
}

impl ElementKind {
    /// All of them, in the order in which they are best said.
    pub const ALL: [Self; 7] = [
        Self::Thanks,
        Self::Apology,
        Self::Acknowledgement,
        Self::Ownership,
        Self::NextStepWithTime,
        Self::Alternative,
        Self::CheckBack,
    ];

    /// The name used in packs and on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Apology => "apology",
            Self::Acknowledgement => "acknowledgement",
            Self::Ownership => "ownership",
            Self::NextStepWithTime => "next-step-with-time",
            Self::Alternative => "alternative",
            Self::Thanks => "thanks",
            Self::CheckBack => "check-back",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One part that the answer has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Element {
    /// Which part.
    #[serde(rename = "element")]
    pub kind: ElementKind,
    /// The words.
    #[serde(flatten)]
    pub span: Span,
}

/// What an answer to a complaint has and lacks.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct AnswerCheck {
    /// The parts it has, in order of place.
    pub elements: Vec<Element>,
    /// The parts it lacks.
    pub missing: Vec<ElementKind>,
}

/// Which parts of a good answer the text has.
///
/// ```
/// use phrasing::{ElementKind, answer_check};
/// let check = answer_check("Hi Ben, sorry about that, I'll send the corrected invoice by 4 pm.", None);
/// let kinds: Vec<_> = check.elements.iter().map(|element| element.kind).collect();
/// assert_eq!(kinds, [ElementKind::Apology, ElementKind::NextStepWithTime]);
/// assert!(check.missing.contains(&ElementKind::Ownership));
/// ```
#[must_use]
pub fn answer_check(text: &str, language: Option<Language>) -> AnswerCheck {
    Guard::built_in().answer_check(text, language)
}

impl Guard {
    /// As [`answer_check`], with these packs.
    #[must_use]
    pub fn answer_check(&self, text: &str, language: Option<Language>) -> AnswerCheck {
        let letter = Letter::new(text, language, &self.times);
        let found = self.answers.search(&letter);
        let mut elements: Vec<Element> = Vec::new();
        for matched in &found.matches {
            let kind = self.answers.ids.get(matched.rule).and_then(|id| ElementKind::named(id));
            let part = letter.parts.get(matched.part);
            if let (Some(kind), Some(part)) = (kind, part)
                && holds(part, kind)
            {
                // A single word tells what went wrong: then the sentence around it is what restates.
                let restates = kind == ElementKind::Acknowledgement && matched.words.len() < 2;
                let words = if restates { &part.words } else { &matched.words };
                elements.push(Element { kind, span: letter.points(words).into() });
            }
        }
        elements.extend(
            self.next_steps(&letter).into_iter().map(|span| Element { kind: ElementKind::NextStepWithTime, span }),
        );
        elements.sort_by_key(|element| (element.span.start, element.kind));
        let mut kept: Vec<Element> = Vec::new();
        for element in elements {
            match kept
                .iter_mut()
                .rev()
                .take(16)
                .find(|other| other.kind == element.kind && other.span.end >= element.span.start)
            {
                Some(other) => other.span.end = other.span.end.max(element.span.end),
                None => kept.push(element),
            }
        }
        kept.sort_by_key(|element| (element.span.start, element.kind));
        let missing =
            ElementKind::ALL.into_iter().filter(|kind| kept.iter().all(|element| element.kind != *kind)).collect();
        AnswerCheck { elements: kept, missing }
    }
}

/// Restating counts when it says something of the case; next steps are read from the promises.
fn holds(part: &Part, kind: ElementKind) -> bool {
    match kind {
        ElementKind::Acknowledgement => !part.asks && part.words.len() >= 6,
        ElementKind::NextStepWithTime => false,
        _ => true,
    }
}
