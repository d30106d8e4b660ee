//! What the model changes in what the rules found.

use std::sync::{Arc, LazyLock};

use kernel::Language;
use lexis::Family;

use super::{Judged, Model};
use crate::{Finding, Severity, letter::Letter};

static BUILT_IN: LazyLock<Arc<Model>> = LazyLock::new(|| Arc::new(Model::built_in()));

/// The weights that come with Rapport, read on first use.
pub(crate) fn built_in() -> Arc<Model> {
    Arc::clone(&BUILT_IN)
}

/// A sentence that the model flags, and the rule it is most like.
pub(crate) struct Flagged {
    pub(crate) rule: String,
    pub(crate) part: usize,
    pub(crate) language: Language,
    pub(crate) span: std::ops::Range<usize>,
}

impl Model {
    /// Makes findings less sure where the message reads harmless; a sentence to flag where no rule warned of anything.
    pub(crate) fn weigh(&self, letter: &Letter, findings: &mut [Finding]) -> Option<Flagged> {
        let mut flagged = None;
        for family in Family::ALL.into_iter().filter(|family| letter.parts.iter().any(|part| part.family == *family)) {
            let Some(judged) = self.judge(letter, family) else { continue };
            let mut own: Vec<&mut Finding> = findings
                .iter_mut()
                .filter(|finding| Family::from(finding.language) == family && self.knows(family, &finding.rule))
                .collect();
            let evidence = Evidence::of(letter, family, &judged, &own);
            let sum = evidence.sum();
            let length = length_of(letter);
            for finding in &mut own {
                let blocks = finding.severity == Severity::Block;
                // A company that made another rule block wants it so.
                if blocks && !NEVER.contains(&finding.rule.as_str()) {
                    continue;
                }
                let cover = share(finding.span.end.saturating_sub(finding.span.start), length);
                let least = if blocks && is_plain(cover, evidence.words) { Severity::Warn } else { Severity::Hint };
                finding.severity = finding.severity.min(Evidence::allows(family, sum).max(least));
            }
            if flagged.is_none() && evidence.hits == 0 && sum >= warn_from(family) && evidence.words >= WORDS_MIN {
                flagged = judged.flag(letter).map(|flag| {
                    let span = letter.parts.get(flag.part).map(|part| part.points.clone()).unwrap_or_default();
                    Flagged { rule: flag.rule, part: flag.part, language: flag.language, span }
                });
            }
        }
        flagged.filter(|_| findings.iter().all(|finding| finding.severity == Severity::Hint))
    }

    /// It learned the rule: a company's own rules are never doubted.
    fn knows(&self, family: Family, rule: &str) -> bool {
        let model = self.families.get(family.index()).and_then(Option::as_ref);
        model.is_some_and(|model| model.rules.ids().iter().any(|known| known == rule))
    }
}

/// All that is known about the sentences of one family in a letter.
#[derive(Clone, Copy, Debug)]
struct Evidence {
    /// How much the message reads like one that hurts.
    score: f64,
    /// How much it reads like one that breaks the rule it is most like.
    peak: f64,
    /// How much its worst sentence reads so by itself.
    sentence: f64,
    /// Warnings and blocks of rules.
    hits: usize,
    blocks: bool,
    /// The share of the letter that the longest of them covers.
    cover: f64,
    words: usize,
}

impl Evidence {
    fn of(letter: &Letter, family: Family, judged: &Judged<'_>, findings: &[&mut Finding]) -> Self {
        let warnings: Vec<&&mut Finding> =
            findings.iter().filter(|finding| finding.severity > Severity::Hint).collect();
        let length = length_of(letter);
        let longest = warnings.iter().map(|one| one.span.end.saturating_sub(one.span.start)).max().unwrap_or(0);
        let own = letter.parts.iter().filter(|part| part.family == family);
        Self {
            score: f64::from(judged.score) / 1000.0,
            peak: f64::from(judged.peak) / 1000.0,
            sentence: f64::from(judged.sentence) / 1000.0,
            hits: warnings.len().min(3),
            blocks: warnings.iter().any(|one| one.severity == Severity::Block),
            cover: share(longest, length),
            words: own.map(|part| part.words.len()).sum(),
        }
    }

    /// One number, measured on unseen messages: see docs/guard.md.
    fn sum(&self) -> f64 {
        let hit = if self.hits > 0 { 1.0 } else { 0.0 };
        let short = 1.0 / share(self.words.clamp(1, WORDS_MANY), 1).sqrt();
        SCORE * self.score
            + HIT * hit
            + HITS * share(self.hits, 1)
            + if self.blocks { BLOCKS } else { 0.0 }
            + COVER * self.cover
            + SHORT * short
            + SHORT_HIT * short * hit
            + SHORT_SCORE * short * self.score
            + PEAK * self.peak
            + SHORT_PEAK * short * self.peak
            + SENTENCE * self.sentence
            + SHORT_SENTENCE * short * self.sentence
    }

    /// What a finding may weigh at most.
    fn allows(family: Family, sum: f64) -> Severity {
        if sum >= BLOCK_FROM {
            Severity::Block
        } else if sum >= warn_from(family) {
            Severity::Warn
        } else {
            Severity::Hint
        }
    }
}

/// In code points.
fn length_of(letter: &Letter) -> usize {
    letter.parts.last().map_or(1, |part| part.points.end).max(1)
}

/// How often one goes into the other.
fn share(part: usize, whole: usize) -> f64 {
    let count = |many: usize| f64::from(u32::try_from(many).unwrap_or(u32::MAX));
    count(part) / count(whole)
}

/// Whether the words of a blocking rule are all there is to a message, so that nothing else in it can speak for it: half
/// of it, or within six words.
///
/// Of newcomers' messages in which this changes anything, 4 in 7 were bad; of those with the words of other rules every
/// second one only.
fn is_plain(cover: f64, words: usize) -> bool {
    cover >= 0.5 || words <= 6
}

/// Shorter messages say too little for the model alone to speak.
const WORDS_MIN: usize = 4;
/// A longer message is as good as one of so many words.
const WORDS_MANY: usize = 60;

const SCORE: f64 = 2.709;
const HIT: f64 = -1.005;
const HITS: f64 = 1.102;
const BLOCKS: f64 = 0.725;
const COVER: f64 = 0.455;
const SHORT: f64 = -6.079;
const SHORT_HIT: f64 = 4.163;
const SHORT_SCORE: f64 = -0.635;
const PEAK: f64 = 2.766;
const SHORT_PEAK: f64 = -2.448;
const SENTENCE: f64 = 2.901;
const SHORT_SENTENCE: f64 = -3.965;

/// From this sum on a warning stays one, and a message in which no rule found anything is flagged: twelve clean messages
/// in a thousand reach it, in each language.
const fn warn_from(family: Family) -> f64 {
    match family {
        Family::En => -0.75,
        Family::Ru => -1.8,
        Family::Bcs => -1.9,
        Family::Ro => -1.5,
    }
}

/// The rules that block by themselves.
const NEVER: [&str; 6] =
    ["blame-customer", "doubt-customer", "challenge-expertise", "insult", "aggressive-tone", "threat"];

/// From this sum on a block stays one.
const BLOCK_FROM: f64 = 1.0;
