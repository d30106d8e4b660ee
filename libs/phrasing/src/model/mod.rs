//! A small trained model beside the rules: how much a message reads like one that hurts, and like which rule.
//!
//! Linear classifiers, one for all that hurts and one for each rule, over hashed n-grams of words and letters, one per family, with integer weights. What it knows stands in
//! `packs/model.bin`, which [`training`] builds anew, bit for bit, from `training/guard`. It needs no network and
//! microseconds.

mod features;
mod file;
mod mixing;
mod promising;
mod rules;
pub mod training;
mod weigh;

use kernel::Language;
use lexis::Family;

use crate::letter::Letter;
use features::{Features, PartFeatures};
pub(crate) use promising::Promising;
use rules::Rules;
pub(crate) use weigh::{Flagged, built_in};

/// The weights that come with Rapport.
const BUILT_IN: &[u8] = include_bytes!("../../../../packs/model.bin");

/// The model of all families.
#[derive(Clone, Debug, Default)]
pub(crate) struct Model {
    /// By [`Family::index`].
    families: Vec<Option<FamilyModel>>,
}

/// The weights of one family.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FamilyModel {
    /// One for each bucket of [`features`], and the bias.
    weights: Vec<i8>,
    /// What a weight of 1 is worth, in millionths.
    unit: u32,
    /// How much a message reads like each of the rules.
    rules: Rules,
}

/// A message as the model reads it.
pub(crate) struct Judged<'a> {
    model: &'a FamilyModel,
    features: Features,
    /// How much it reads like one that hurts, in thousandths.
    score: i32,
    /// The rule it is most like.
    rule: usize,
    /// How much it reads like one that breaks that rule, in thousandths.
    peak: i32,
    /// The same of the sentence that reads most like that by itself, whatever rule it is.
    sentence: i32,
}

/// The sentence that says most that a message hurts, and the rule it is most like.
pub(crate) struct Flag {
    part: usize,
    rule: String,
    language: Language,
}

impl Model {
    pub(crate) fn built_in() -> Self {
        file::read(BUILT_IN).unwrap_or_default()
    }

    /// Reads the sentences of one family in a letter.
    pub(crate) fn judge(&self, letter: &Letter, family: Family) -> Option<Judged<'_>> {
        let model = self.families.get(family.index()).and_then(Option::as_ref)?;
        let features = Features::of(letter, family);
        let score = model.score(&features);
        let (rule, peak) = model.rules.nearest(&features)?;
        let sentence = match features.parts() {
            parts @ [_, _, ..] => parts
                .iter()
                .filter_map(|part| model.rules.nearest_of_part(part))
                .map(|(_, peak)| peak)
                .fold(f64::MIN, f64::max),
            _ => peak,
        };
        let (peak, sentence) = (thousandths(peak), thousandths(sentence));
        (!features.is_empty()).then_some(Judged { model, features, score, rule, peak, sentence })
    }
}

impl Judged<'_> {
    /// What to flag, when the message reads like one that hurts.
    pub(crate) fn flag(&self, letter: &Letter) -> Option<Flag> {
        let said = |part: &&PartFeatures| self.model.rules.sum(self.rule, &part.words);
        let number = self.features.parts().iter().max_by_key(said)?.number;
        let language = letter.parts.get(number)?.language;
        Some(Flag { part: number, rule: self.model.rules.ids().get(self.rule)?.clone(), language })
    }
}

impl FamilyModel {
    /// How much a message reads like one that hurts, in thousandths.
    fn score(&self, features: &Features) -> i32 {
        let bias = self.weights.last().copied().map_or(0.0, f64::from);
        let words: f64 = features.words().iter().map(|bucket| self.weight(*bucket)).sum();
        let letters: f64 = features.letters().iter().map(|bucket| self.weight(*bucket)).sum();
        let raw = words * features.words_norm() + letters * features.letters_norm() + bias;
        thousandths(raw * f64::from(self.unit) / 1e6)
    }

    fn weight(&self, bucket: u32) -> f64 {
        usize::try_from(bucket).ok().and_then(|at| self.weights.get(at)).copied().map_or(0.0, f64::from)
    }
}

/// A score as a whole number; scores are small.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "clamped before")]
fn thousandths(value: f64) -> i32 {
    (value * 1000.0).round().clamp(-2e9, 2e9) as i32
}
