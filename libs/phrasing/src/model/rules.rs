//! How much a message reads like one that breaks a rule, for every rule.

use super::features::{Features, PartFeatures, RULE_BUCKETS, WORD_BUCKETS, norm};

/// At most so many rules: the weights of a bucket lie side by side and are added up together.
const WIDTH: usize = 32;

/// So many weights fit into a sum of 16 bits, of which twice as many are added at once as of 32.
const CHUNK: usize = 256;

/// For each rule the weights that tell messages that break it from all others.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Rules {
    ids: Vec<String>,
    /// What a weight of 1 is worth, in millionths.
    unit: u32,
    /// By bucket, then by rule; behind the buckets stand the biases.
    rows: Vec<[i8; WIDTH]>,
}

impl Rules {
    /// How many weights so many rules have.
    pub(super) fn size(rules: usize) -> usize {
        (usize::try_from(RULE_BUCKETS).unwrap_or_default() + 1) * rules.min(WIDTH)
    }

    /// From weights by bucket, then by rule.
    pub(super) fn new(mut ids: Vec<String>, unit: u32, weights: &[i8]) -> Self {
        ids.truncate(WIDTH);
        let padded = |own: &[i8]| {
            let mut row = [0; WIDTH];
            row.iter_mut().zip(own).for_each(|(slot, weight)| *slot = *weight);
            row
        };
        let rows = weights.chunks(ids.len().max(1)).map(padded).collect();
        Self { ids, unit, rows }
    }

    pub(super) fn ids(&self) -> &[String] {
        &self.ids
    }

    pub(super) const fn unit(&self) -> u32 {
        self.unit
    }

    /// All weights, by bucket, then by rule.
    pub(super) fn weights(&self) -> impl Iterator<Item = i8> {
        self.rows.iter().flat_map(|row| row.iter().take(self.ids.len()).copied())
    }

    /// The rule that a message is most like, and how much.
    pub(super) fn nearest(&self, features: &Features) -> Option<(usize, f64)> {
        self.nearest_of(features.words(), features.letters())
    }

    /// The same for one sentence.
    pub(super) fn nearest_of_part(&self, part: &PartFeatures) -> Option<(usize, f64)> {
        self.nearest_of(&part.words, &part.letters)
    }

    fn nearest_of(&self, words: &[u32], letters: &[u32]) -> Option<(usize, f64)> {
        let (words_norm, letters_norm) = (norm(words.len()), norm(letters.len()));
        let (words, letters) = (self.sums(words), self.sums(letters));
        let biases = self.rows.last()?;
        let score = |rule: usize| {
            let of = |sums: &[i32; WIDTH]| sums.get(rule).copied().map_or(0.0, f64::from);
            let bias = biases.get(rule).copied().map_or(0.0, f64::from);
            of(&words) * words_norm + of(&letters) * letters_norm + bias
        };
        let scores = (0..self.ids.len()).map(|rule| (rule, score(rule) * f64::from(self.unit) / 1e6));
        scores.max_by(|one, other| one.1.total_cmp(&other.1))
    }

    /// What these buckets add for one rule.
    pub(super) fn sum(&self, rule: usize, buckets: &[u32]) -> i32 {
        buckets.iter().filter_map(|bucket| self.row(*bucket)?.get(rule).copied()).map(i32::from).sum()
    }

    fn sums(&self, buckets: &[u32]) -> [i32; WIDTH] {
        let mut sums = [0_i32; WIDTH];
        for chunk in buckets.chunks(CHUNK) {
            let mut small = [0_i16; WIDTH];
            for row in chunk.iter().filter_map(|bucket| self.row(*bucket)) {
                for (sum, weight) in small.iter_mut().zip(row) {
                    *sum += i16::from(*weight);
                }
            }
            for (sum, part) in sums.iter_mut().zip(small) {
                *sum += i32::from(part);
            }
        }
        sums
    }

    fn row(&self, bucket: u32) -> Option<&[i8; WIDTH]> {
        self.rows.get(usize::try_from(place(bucket)).ok()?)
    }
}

/// Where a bucket of words or letters stands among those of the rules.
pub(super) const fn place(bucket: u32) -> u32 {
    let own = if bucket < WORD_BUCKETS { bucket } else { bucket - WORD_BUCKETS };
    own % RULE_BUCKETS
}
