//! Builds the weights anew: always the same from the same messages.
//!
//! A linear classifier with squared hinge loss, trained by dual coordinate descent (Hsieh and others 2008) in a fixed
//! order; nothing but additions, multiplications, divisions and square roots, which every machine rounds alike.

use kernel::Language;
use lexis::Family;

use super::{
    FamilyModel,
    features::{BUCKETS, Features, RULE_BUCKETS, norm, part_features},
    file,
    promising::{Promising, Weights},
    rules::{Rules, place},
    thousandths,
};
use crate::{Guard, letter::Letter, time::TimeWords};

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

/// What messages of desks that were left out were judged to be.
#[derive(Clone, Debug)]
pub struct Report {
    /// Which family.
    pub family: Family,
    /// By example, in the order given, by a model that did not see its desk.
    pub scores: Vec<Scores>,
}

/// How a message reads, in thousandths.
#[derive(Clone, Copy, Default, Debug)]
pub struct Scores {
    /// How much like one that hurts.
    pub score: i32,
    /// How much like one that breaks the rule it is most like.
    pub peak: i32,
    /// The same of the sentence that reads most like that by itself, whatever rule it is.
    pub sentence: i32,
}

/// A message with or without a promise to learn from.
#[derive(Clone, Debug)]
pub struct PromiseExample {
    /// Where it comes from: messages of one set are judged by weights that saw none of them.
    pub set: String,
    /// The language it is written in.
    pub language: Language,
    /// The message.
    pub text: String,
    /// Something is promised in it by a point in time.
    pub promises: bool,
}

/// Into how many groups desks are parted.
const FOLDS: usize = 8;
/// How often all messages are looked at.
const ROUNDS: usize = 25;
/// How strongly mistakes count.
const COST: f64 = 0.7;
/// How many times as much an unseen message counts.
const UNSEEN_COUNTS: f64 = 8.0;
/// How many times as much a sentence of an unseen clean message counts by itself, for the rules.
const SENTENCE_COUNTS: f64 = 4.0;
/// A rule is learned when so many messages break it.
const ENOUGH: usize = 12;

/// Trains all families that have examples: the bytes of `packs/model.bin`.
#[must_use]
pub fn train(examples: &[Example]) -> Vec<u8> {
    let families = families(examples, |family, own| {
        let lesson = Lesson::of(family, own);
        let (weights, unit) = quantised(&lesson.learn(None));
        let by_rule = lesson.learn_rules(None);
        let buckets = usize::try_from(RULE_BUCKETS).unwrap_or_default() + 1;
        // One unit for all rules: their sums are compared with each other.
        let across = (0..buckets).flat_map(|at| by_rule.iter().filter_map(move |own| own.get(at).copied()));
        let (whole, rules_unit) = quantised(&across.collect::<Vec<f64>>());
        FamilyModel { weights, unit, rules: Rules::new(lesson.rules, rules_unit, &whole) }
    });
    file::write(&families)
}

/// Trains what tells promises from sentences that promise nothing: the bytes of `packs/promises.bin`.
#[must_use]
pub fn train_promises(examples: &[PromiseExample]) -> Vec<u8> {
    let families: Vec<Weights> = Family::ALL
        .into_iter()
        .map(|family| {
            let (weights, unit) = quantised(&Sentences::of(family, examples).learn(None));
            Weights { weights, unit }
        })
        .collect();
    Promising::write(&families)
}

/// How much the sentences of each set read like promises, by weights that saw none of the set: example, reading.
#[must_use]
pub fn measure_promises(examples: &[PromiseExample]) -> Vec<(&PromiseExample, f64)> {
    let mut read = Vec::new();
    for family in Family::ALL {
        let sentences = Sentences::of(family, examples);
        let mut sets: Vec<&str> = sentences.from.iter().map(|example| example.set.as_str()).collect();
        sets.dedup();
        for set in sets {
            let weights = sentences.learn(Some(set));
            let own = sentences.from.iter().zip(&sentences.rows).filter(|(example, _)| example.set == set);
            read.extend(own.map(|(example, row)| (*example, row.times(&weights))));
        }
    }
    read
}

/// The sentences with a point in time of messages that have only one such.
struct Sentences<'a> {
    rows: Vec<Row>,
    promise: Vec<bool>,
    from: Vec<&'a PromiseExample>,
}

impl<'a> Sentences<'a> {
    fn of(family: Family, examples: &'a [PromiseExample]) -> Self {
        let mut sentences = Self { rows: Vec::new(), promise: Vec::new(), from: Vec::new() };
        for example in examples.iter().filter(|example| Family::from(example.language) == family) {
            let letter = Letter::new(&example.text, Some(example.language), &Guard::built_in().times);
            let mut timed = letter.parts.iter().filter(|part| part.family == family && !part.mentions.is_empty());
            if let (Some(part), None) = (timed.next(), timed.next()) {
                let own = part_features(0, letter.words_of(&part.words), part.asks);
                sentences.rows.push(Row::from_buckets(&own.words, &own.letters).of_rules());
                sentences.promise.push(example.promises);
                sentences.from.push(example);
            }
        }
        sentences
    }

    fn learn(&self, left_out: Option<&str>) -> Vec<f64> {
        let is_inside = |at: &usize| self.from.get(*at).is_some_and(|example| Some(example.set.as_str()) != left_out);
        let inside: Vec<usize> = (0..self.rows.len()).filter(is_inside).collect();
        descend(&self.rows, &self.promise, &[], &inside, RULE_BUCKETS)
    }
}

/// Judges the messages of each group of desks by a model that saw none of them.
#[must_use]
pub fn measure(examples: &[Example]) -> Vec<Report> {
    let reports = families(examples, |family, own| {
        let lesson = Lesson::of(family, own);
        let mut scores = vec![Scores::default(); own.len()];
        for fold in 0..FOLDS {
            let weights = lesson.learn(Some(fold));
            let by_rule = lesson.learn_rules(Some(fold));
            let peak = |row: &Row| by_rule.iter().map(|own| row.times(own)).fold(f64::MIN, f64::max);
            for (at, score) in scores.iter_mut().enumerate() {
                let (Some(one), Some(of_rules)) = (lesson.all.rows.get(at), lesson.of_rules.rows.get(at)) else {
                    continue;
                };
                if lesson.all.folds.get(at) != Some(&fold) {
                    continue;
                }
                let whole = peak(of_rules);
                let sentences = lesson.sentences.get(at).into_iter().flatten();
                let sentence = sentences.map(peak).reduce(f64::max).unwrap_or(whole);
                *score = Scores {
                    score: thousandths(one.times(&weights)),
                    peak: thousandths(whole),
                    sentence: thousandths(sentence),
                };
            }
        }
        Report { family, scores }
    });
    reports.into_iter().flatten().collect()
}

fn families<T>(examples: &[Example], learn: impl Fn(Family, &[&Example]) -> T) -> Vec<Option<T>> {
    let of = |family: Family| {
        let own: Vec<&Example> = examples.iter().filter(|one| Family::from(one.language) == family).collect();
        (own.len() >= 50).then(|| learn(family, &own))
    };
    Family::ALL.into_iter().map(of).collect()
}

/// All that there is to learn from in one family.
#[derive(Debug)]
struct Lesson {
    /// First the examples, then messages made of them.
    all: Heap,
    bad: Vec<bool>,
    /// First the examples, then the sentences of clean ones, each by itself.
    of_rules: Heap,
    /// The rules that have enough examples.
    rules: Vec<String>,
    /// By rule, then by row of `of_rules`: whether it is broken.
    broken: Vec<Vec<bool>>,
    /// By example: its sentences as the rules read them, where there are several.
    sentences: Vec<Vec<Row>>,
}

/// Rows to learn from.
#[derive(Clone, Debug)]
struct Heap {
    rows: Vec<Row>,
    /// How much each counts.
    counts: Vec<f64>,
    /// The group of desks that each comes from.
    folds: Vec<usize>,
}

impl Heap {
    fn push(&mut self, row: Row, count: f64, fold: usize) {
        self.rows.push(row);
        self.counts.push(count);
        self.folds.push(fold);
    }

    /// The weights that part the rows, those of one group left out.
    fn learn(&self, bad: &[bool], left_out: Option<usize>, buckets: u32) -> Vec<f64> {
        let is_inside = |at: &usize| left_out.is_none() || self.folds.get(*at).copied() != left_out;
        let inside: Vec<usize> = (0..self.rows.len()).filter(is_inside).collect();
        descend(&self.rows, bad, &self.counts, &inside, buckets)
    }
}

impl Lesson {
    fn of(family: Family, examples: &[&Example]) -> Self {
        let features = |text: &str, language: Language| Features::of(&letter_of(text, language), family);
        let read: Vec<Features> = examples.iter().map(|example| features(&example.text, example.language)).collect();
        let rows: Vec<Row> = read.iter().map(Row::of).collect();
        let sentences: Vec<Vec<Row>> = read.iter().map(Row::of_parts).collect();
        let folds = folds_of(examples);
        let counts: Vec<f64> =
            examples.iter().map(|example| if example.unseen { UNSEEN_COUNTS } else { 1.0 }).collect();
        let mut bad: Vec<bool> = examples.iter().map(|example| !example.rules.is_empty()).collect();
        let mut of_rules =
            Heap { rows: rows.iter().map(Row::of_rules).collect(), counts: counts.clone(), folds: folds.clone() };
        let mut all = Heap { rows, counts, folds: folds.clone() };
        for made in super::mixing::made_from(examples, &folds) {
            all.push(Row::of(&features(&made.text, made.language)), 1.0, made.fold);
            bad.push(made.bad);
        }
        let clean = examples.iter().zip(&sentences).zip(&folds);
        for ((_, own), fold) in clean.filter(|((example, _), _)| example.unseen && example.rules.is_empty()) {
            for row in own {
                of_rules.push(row.clone(), SENTENCE_COUNTS, *fold);
            }
        }
        let mut rules: Vec<String> = examples.iter().flat_map(|example| example.rules.clone()).collect();
        rules.sort();
        rules.dedup();
        rules.retain(|rule| examples.iter().filter(|example| example.rules.contains(rule)).count() >= ENOUGH);
        let breaking = |rule: &String| {
            let mut broken: Vec<bool> = examples.iter().map(|example| example.rules.contains(rule)).collect();
            broken.resize(of_rules.rows.len(), false);
            broken
        };
        let broken = rules.iter().map(breaking).collect();
        Self { all, bad, of_rules, rules, broken, sentences }
    }

    /// The weights that tell what hurts from what is clean.
    fn learn(&self, left_out: Option<usize>) -> Vec<f64> {
        self.all.learn(&self.bad, left_out, BUCKETS)
    }

    /// For each rule the weights that tell messages that break it from all others; made messages are left out. A
    /// sentence of a clean message breaks none by itself: that is how the worst sentence of a long one is told.
    fn learn_rules(&self, left_out: Option<usize>) -> Vec<Vec<f64>> {
        self.broken.iter().map(|broken| self.of_rules.learn(broken, left_out, RULE_BUCKETS)).collect()
    }
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
#[derive(Clone, Debug)]
struct Row {
    parts: [(Vec<usize>, f64); 2],
}

impl Row {
    fn of(features: &Features) -> Self {
        Self::from_buckets(features.words(), features.letters())
    }

    /// Every sentence of a message that has several, with the buckets of the rules.
    fn of_parts(features: &Features) -> Vec<Self> {
        let several = Some(features.parts()).filter(|parts| parts.len() > 1).unwrap_or_default();
        several.iter().map(|part| Self::from_buckets(&part.words, &part.letters).of_rules()).collect()
    }

    fn from_buckets(words: &[u32], letters: &[u32]) -> Self {
        let placed = |buckets: &[u32]| {
            let places: Vec<usize> = buckets.iter().filter_map(|bucket| usize::try_from(*bucket).ok()).collect();
            let scale = norm(places.len());
            (places, scale)
        };
        Self { parts: [placed(words), placed(letters)] }
    }

    /// The same with the buckets of the rules.
    fn of_rules(&self) -> Self {
        let placed = |(places, scale): &(Vec<usize>, f64)| {
            let among = |at: &usize| usize::try_from(place(u32::try_from(*at).ok()?)).ok();
            (places.iter().filter_map(among).collect(), *scale)
        };
        Self { parts: [placed(&self.parts[0]), placed(&self.parts[1])] }
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
