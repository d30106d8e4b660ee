//! What the model changes in what the rules found.

use std::sync::{Arc, LazyLock};

use kernel::Language;
use lexis::Family;

use super::Model;
use crate::{Finding, Severity, letter::Letter};

/// So many warnings in one message are never doubted.
const WARNINGS_SURE: usize = 3;

static BUILT_IN: LazyLock<Arc<Model>> = LazyLock::new(|| Arc::new(Model::built_in()));

/// The weights that come with Rapport, read on first use.
pub(crate) fn built_in() -> Arc<Model> {
    Arc::clone(&BUILT_IN)
}

/// A sentence that the model flags, and the rule it is most like.
pub(crate) struct Flagged {
    pub(crate) rule: String,
    pub(crate) language: Language,
    pub(crate) span: std::ops::Range<usize>,
}

impl Model {
    /// Makes findings less sure where the message reads harmless; a sentence to flag where no rule warned of anything.
    pub(crate) fn weigh(&self, letter: &Letter, findings: &mut [Finding]) -> Option<Flagged> {
        let mut flagged = None;
        let warned = findings.iter().filter(|finding| finding.severity == Severity::Warn).count();
        for family in Family::ALL.into_iter().filter(|family| letter.parts.iter().any(|part| part.family == *family)) {
            let Some(judged) = self.judge(letter, family) else { continue };
            findings
                .iter_mut()
                .filter(|_| warned < WARNINGS_SURE)
                .filter(|finding| Family::from(finding.language) == family && self.knows(family, &finding.rule))
                .filter(|finding| !says_it_all(letter, finding))
                .filter(|finding| judged.doubts(letter, part_at(letter, finding.span.start), finding.severity))
                .for_each(|finding| finding.severity = Severity::Hint);
            let flag = judged.flag(letter, family).filter(|_| flagged.is_none());
            flagged = flagged.or(flag.map(|flag| {
                let span = letter.parts.get(flag.part).map(|part| part.points.clone()).unwrap_or_default();
                Flagged { rule: flag.rule, language: flag.language, span }
            }));
        }
        flagged.filter(|_| findings.iter().all(|finding| finding.severity == Severity::Hint))
    }

    /// It learned the rule: a company's own rules are never doubted.
    fn knows(&self, family: Family, rule: &str) -> bool {
        let model = self.families.get(family.index()).and_then(Option::as_ref);
        model.is_some_and(|model| model.rules.iter().any(|(known, _)| known == rule))
    }
}

/// A short message whose sentence is little else than the words found, as in "That's not my job.": nothing there could
/// spare them.
fn says_it_all(letter: &Letter, finding: &Finding) -> bool {
    if letter.words.len() > WORDS_SHORT {
        return false;
    }
    let Some(part) = letter.parts.get(part_at(letter, finding.span.start)) else { return false };
    let words = letter.words_of(&part.words);
    let found =
        words.iter().filter(|word| finding.span.start <= word.points.start && word.points.end <= finding.span.end);
    found.count() * 10 >= words.len() * COVERED_TENTHS
}

/// From this share of a sentence on, words found in it are the sentence.
const COVERED_TENTHS: usize = 4;
/// A message of at most so many words is short.
const WORDS_SHORT: usize = 14;

/// The sentence in which a code point stands.
fn part_at(letter: &Letter, point: usize) -> usize {
    letter.parts.partition_point(|part| part.points.end <= point)
}
