//! How much a sentence that names a point in time reads like a promise.
//!
//! The patterns of `promises.toml` know the words of a promise and many of those that make it none; a linear classifier
//! of the same kind as the guard's, one per family, over the same n-grams, knows how the rest of a sentence sounds that
//! promises nothing: third parties, timetables, habits. It only ever takes a promise back. Its weights stand in
//! `packs/promises.bin`, which [`train_promises`](super::training::train_promises) builds anew, bit for bit.

use std::{
    ops::Range,
    sync::{Arc, LazyLock},
};

use lexis::Family;

use super::{
    features::{PartFeatures, RULE_BUCKETS, norm, part_features},
    file::Reader,
    rules::place,
};
use crate::letter::{Letter, Part};

/// The weights that come with Rapport.
const BYTES: &[u8] = include_bytes!("../../../../packs/promises.bin");

static BUILT_IN: LazyLock<Arc<Promising>> = LazyLock::new(|| Arc::new(Promising::read(BYTES).unwrap_or_default()));

/// The weights of all families.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Promising {
    /// By [`Family::index`].
    families: Vec<Weights>,
}

/// The weights of one family.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Weights {
    /// One for each bucket, and the bias.
    pub(super) weights: Vec<i8>,
    /// What a weight of 1 is worth, in millionths.
    pub(super) unit: u32,
}

/// A sentence that reads less like a promise than this promises nothing: of the sentences of the newest sets, each judged
/// by weights that saw nothing of it, one promise in a hundred reads so and seven in ten of those that are none.
const READS_SO: f64 = -0.25;

impl Promising {
    /// The weights that come with Rapport, read on first use.
    pub(crate) fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// Whether the sentence reads too little like a promise to be one, and these words of it no better by themselves:
    /// "I will ring you tomorrow to hear whether it still leaks".
    pub(crate) fn denies(&self, letter: &Letter, part: &Part, words: &Range<usize>) -> bool {
        let Some(own) = self.families.get(part.family.index()) else { return false };
        [&part.words, words]
            .into_iter()
            .all(|words| own.sum(&part_features(0, letter.words_of(words), part.asks)) < READS_SO)
    }

    /// Reads what [`write`](Self::write) wrote.
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::of(bytes, MAGIC)?;
        let count = usize::try_from(RULE_BUCKETS).ok()? + 1;
        let mut family = || Some(Weights { unit: reader.unit()?, weights: reader.weights(count)? });
        let families = Family::ALL.into_iter().map(|_| family()).collect::<Option<_>>()?;
        Some(Self { families })
    }

    /// The weights of all families as bytes.
    pub(super) fn write(families: &[Weights]) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        for family in families {
            out.extend(family.unit.to_le_bytes());
            out.extend(family.weights.iter().map(|weight| weight.to_le_bytes()[0]));
        }
        out
    }
}

const MAGIC: &[u8; 4] = b"RPM1";

impl Weights {
    fn sum(&self, part: &PartFeatures) -> f64 {
        let of = |bucket: &u32| {
            let at = usize::try_from(place(*bucket)).ok();
            at.and_then(|at| self.weights.get(at)).copied().map_or(0.0, f64::from)
        };
        let all = |buckets: &[u32]| buckets.iter().map(of).sum::<f64>() * norm(buckets.len());
        let bias = self.weights.last().copied().map_or(0.0, f64::from);
        (all(&part.words) + all(&part.letters) + bias) * f64::from(self.unit) / 1e6
    }
}
