//! Builds the weights anew: always the same from the same messages.
//!
//! A linear classifier with squared hinge loss, trained by dual coordinate descent (Hsieh and others 2008) in a fixed
//! order; nothing but additions, multiplications, divisions and square roots, which every machine rounds alike.

use kernel::Language;
use lexis::Family;

use super::{
    FamilyModel,
    features::{BUCKETS, Features, RULE_BUCKETS},
    file, thousandths,
};
use crate::{letter::Letter, time::TimeWords};

/// A message to learn from.
#[derive(Clone, Debug)]
pub struct Example {
    /// Where it comes from: messages of one desk are judged by a model that saw none of them.
    pub desk: String,
    /// The language it is written in.
    pub language: Language,
    /// The message.
    pub text: String,
    /// The rules it breaks; none for a clean one. Only rules that warn or block.
    pub rules: Vec<String>,
    /// Its writer knew neither rules nor packs, and no rule was mended from it before it was first read: it counts
    /// several times, and the figures are measured on such messages alone.
    pub unseen: bool,
}

/// What was measured on desks that were left out.
#[derive(Clone, Debug)]
pub struct Report {
    /// Which family.
    pub family: Family,
    /// How many unseen messages break a rule.
    pub bad: usize,
    /// How many are clean.
    pub clean: usize,
    /// The share of unseen messages that break a rule among those that score higher than all but two, and than all
    /// but five in a hundred clean ones.
    pub found: (f64, f64),
    /// By example, in the order given, by a model that did not see its desk, in thousandths: the score of the message
    /// and the highest of its sentences.
    pub scores: Vec<(i32, i32)>,
}

/// Into how many groups desks are parted for the thresholds.
const FOLDS: usize = 6;
/// How often all messages are looked at.
const ROUNDS: usize = 25;
/// How strongly mistakes count.
const COST: f64 = 0.7;
/// How many times as much an unseen message counts.
const UNSEEN_COUNTS: f64 = 8.0;

/// Trains all families that have examples: the bytes of `packs/model.bin`, and what was measured.
#[must_use]
pub fn train(examples: &[Example]) -> (Vec<u8>, Vec<Report>) {
    let mut families = Vec::new();
    let mut reports = Vec::new();
    for family in Family::ALL {
        let own: Vec<&Example> = examples.iter().filter(|one| Family::from(one.language) == family).collect();
        if own.len() < 50 {
            families.push(None);
            continue;
        }
        let (model, report) = train_family(family, &own);
        families.push(Some(model));
        reports.push(report);
    }
    (file::write(&families), reports)
}

fn train_family(family: Family, examples: &[&Example]) -> (FamilyModel, Report) {
    let letters: Vec<Letter> = examples.iter().map(|example| letter_of(&example.text, example.language)).collect();
    let features: Vec<Features> = letters.iter().map(|letter| Features::of(letter, family)).collect();
    let folds = folds_of(examples);
    let mut rows: Vec<Row> = features.iter().map(Row::of_message).collect();
    let mut bad: Vec<bool> = examples.iter().map(|example| !example.rules.is_empty()).collect();
    let mut desks = folds.clone();
    let mut counts: Vec<f64> =
        examples.iter().map(|example| if example.unseen { UNSEEN_COUNTS } else { 1.0 }).collect();
    for made in super::mixing::made_from(examples, &folds) {
        rows.push(Row::of_message(&Features::of(&letter_of(&made.text, made.language), family)));
        bad.push(made.bad);
        desks.push(made.fold);
        counts.push(1.0);
    }
    let mut scores = vec![(0, 0); examples.len()];
    for fold in 0..FOLDS {
        let inside: Vec<usize> = (0..rows.len()).filter(|at| desks.get(*at) != Some(&fold)).collect();
        let weights = descend(&rows, &bad, &counts, &inside, BUCKETS);
        for at in (0..examples.len()).filter(|at| folds.get(*at) == Some(&fold)) {
            if let (Some(score), Some(row), Some(letter)) = (scores.get_mut(at), rows.get(at), letters.get(at)) {
                let whole = row.times(&weights);
                let parts = (0..letter.parts.len())
                    .map(|number| Row::of_message(&Features::of_part(letter, number)).times(&weights));
                *score = (thousandths(whole), thousandths(parts.fold(f64::MIN, f64::max)));
            }
        }
    }
    let all: Vec<usize> = (0..rows.len()).collect();
    let (weights, unit) = quantised(&descend(&rows, &bad, &counts, &all, BUCKETS));
    let of = |wanted: bool| -> Vec<i32> {
        let judged = scores.iter().zip(examples).filter(|(_, example)| example.unseen);
        judged.filter(|(_, example)| example.rules.is_empty() != wanted).map(|(score, _)| score.0).collect()
    };
    let (hurting, clean) = (of(true), of(false));
    let found = |spared: usize| {
        let from = quantile(clean.iter().copied(), spared);
        let count = |many: usize| f64::from(u32::try_from(many).unwrap_or(u32::MAX));
        count(hurting.iter().filter(|score| **score > from).count()) / count(hurting.len().max(1))
    };
    let report = Report { family, bad: hurting.len(), clean: clean.len(), found: (found(980), found(950)), scores };
    (FamilyModel { weights, unit, rules: rules_of(examples, &features) }, report)
}

pub(super) fn letter_of(text: &str, language: Language) -> Letter {
    let times: [TimeWords; 4] = Default::default();
    Letter::new(text, Some(language), &times)
}

/// Desks in the order in which they come, dealt out in turn.
fn folds_of(examples: &[&Example]) -> Vec<usize> {
    let mut desks: Vec<&str> = Vec::new();
    let mut folds = Vec::with_capacity(examples.len());
    for example in examples {
        let at = desks.iter().position(|desk| *desk == example.desk).unwrap_or_else(|| {
            desks.push(&example.desk);
            desks.len() - 1
        });
        folds.push(at % FOLDS);
    }
    folds
}

/// One example: its buckets, and what each of them counts.
#[derive(Debug)]
struct Row {
    parts: [(Vec<usize>, f64); 2],
}

impl Row {
    fn of_message(features: &Features) -> Self {
        let places = |buckets: &[u32]| buckets.iter().filter_map(|bucket| usize::try_from(*bucket).ok()).collect();
        let words = (places(features.words()), features.words_norm());
        Self { parts: [words, (places(features.letters()), features.letters_norm())] }
    }

    fn of_rule(features: &Features) -> Self {
        let places = features.of_rules().iter().filter_map(|bucket| usize::try_from(*bucket).ok()).collect();
        Self { parts: [(places, features.rules_norm()), (Vec::new(), 0.0)] }
    }

    fn times(&self, weights: &[f64]) -> f64 {
        let bias = weights.last().copied().unwrap_or_default();
        let sum = |(places, scale): &(Vec<usize>, f64)| {
            places.iter().filter_map(|at| weights.get(*at)).fold(0.0, |sum, weight| sum + weight) * scale
        };
        self.parts.iter().fold(bias, |all, part| all + sum(part))
    }

    fn add_to(&self, weights: &mut [f64], step: f64) {
        for (places, scale) in &self.parts {
            for at in places {
                if let Some(weight) = weights.get_mut(*at) {
                    *weight += step * scale;
                }
            }
        }
        if let Some(bias) = weights.last_mut() {
            *bias += step;
        }
    }

    /// The square of its length, the bias counted.
    fn square(&self) -> f64 {
        let filled = self.parts.iter().filter(|(places, _)| !places.is_empty()).count();
        1.0 + f64::from(u32::try_from(filled).unwrap_or(2))
    }
}

/// The weights that part the examples inside, each of which counts so much (once where nothing is said); the last
/// weight is the bias.
fn descend(rows: &[Row], bad: &[bool], counts: &[f64], inside: &[usize], buckets: u32) -> Vec<f64> {
    let mut weights = vec![0.0; usize::try_from(buckets).unwrap_or_default() + 1];
    let count = |many: usize| f64::from(u32::try_from(many.max(1)).unwrap_or(u32::MAX));
    let hurting = inside.iter().filter(|at| bad.get(**at) == Some(&true)).count();
    let half = count(inside.len()) / 2.0;
    let costs = [COST * half / count(inside.len() - hurting), COST * half / count(hurting)];
    let mut duals = vec![0.0_f64; rows.len()];
    for round in 0..ROUNDS {
        for step in 0..inside.len() {
            // A stride that visits every place once, another one in each round.
            let at = (step * stride(inside.len(), round) + round) % inside.len();
            let Some(at) = inside.get(at).copied() else { continue };
            let (Some(row), Some(is_bad), Some(dual)) = (rows.get(at), bad.get(at), duals.get_mut(at)) else {
                continue;
            };
            let sign = if *is_bad { 1.0 } else { -1.0 };
            let weight = counts.get(at).copied().unwrap_or(1.0);
            let ridge = 0.5 / (weight * if *is_bad { costs[1] } else { costs[0] });
            let slope = sign * row.times(&weights) - 1.0 + ridge * *dual;
            let next = (*dual - slope / (row.square() + ridge)).max(0.0);
            row.add_to(&mut weights, sign * (next - *dual));
            *dual = next;
        }
    }
    weights
}

/// A number without a common divisor with `count`.
fn stride(count: usize, round: usize) -> usize {
    let mut stride = 7 + 12 * round;
    while divisor(stride, count) != 1 {
        stride += 1;
    }
    stride
}

fn divisor(one: usize, other: usize) -> usize {
    if other == 0 { one } else { divisor(other, one % other) }
}

/// Weights as small whole numbers, and what one is worth in millionths.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn quantised(weights: &[f64]) -> (Vec<i8>, u32) {
    let largest = weights.iter().fold(1e-6_f64, |most, weight| most.max(weight.abs()));
    let unit = (largest / 127.0 * 1e6).ceil().clamp(1.0, 1e9);
    let whole = weights.iter().map(|weight| (weight * 1e6 / unit).round().clamp(-127.0, 127.0) as i8).collect();
    (whole, unit as u32)
}

/// The value below which so many thousandths of all lie.
fn quantile(scores: impl Iterator<Item = i32>, thousandths: usize) -> i32 {
    let mut sorted: Vec<i32> = scores.collect();
    sorted.sort_unstable();
    let at = (sorted.len() * thousandths / 1000).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or_default()
}

/// For every rule with some examples, the weights that tell it from the others.
fn rules_of(examples: &[&Example], features: &[Features]) -> Vec<(String, Vec<i8>)> {
    let mut ids: Vec<&String> = examples.iter().flat_map(|example| &example.rules).collect();
    ids.sort();
    let enough = |id: &&String| examples.iter().filter(|example| example.rules.contains(id)).count() >= 4;
    ids.dedup();
    ids.retain(enough);
    let inside: Vec<usize> =
        examples.iter().enumerate().filter(|(_, example)| !example.rules.is_empty()).map(|(at, _)| at).collect();
    let rows: Vec<Row> = features.iter().map(Row::of_rule).collect();
    let trained: Vec<(String, Vec<f64>)> = ids
        .into_iter()
        .map(|id| {
            let is: Vec<bool> = examples.iter().map(|example| example.rules.contains(id)).collect();
            (id.clone(), descend(&rows, &is, &[], &inside, RULE_BUCKETS))
        })
        .collect();
    // One unit for all rules: their sums are compared with each other.
    let all: Vec<f64> = trained.iter().flat_map(|(_, weights)| weights.iter().copied()).collect();
    let (whole, _) = quantised(&all);
    let width = usize::try_from(RULE_BUCKETS).unwrap_or_default() + 1;
    trained.into_iter().zip(whole.chunks(width)).map(|((id, _), weights)| (id, weights.to_vec())).collect()
}
