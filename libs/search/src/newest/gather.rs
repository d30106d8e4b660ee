use crate::{Field, newest::Posting, rank};

/// How many neighbouring numbers are looked at together.
const STRETCH: i64 = 4_096;
/// The same as a count of places.
const PLACES: usize = 4_096;

/// A document that was found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Found {
    /// Its number.
    pub id: i64,
    /// How many words of the question it has.
    pub words: usize,
    /// How well it fits, without regard to lengths.
    pub score: f64,
}

/// The postings of one word of a question: of each alternative, with its weight (rarity included), ordered by number.
pub type WordPostings<'a> = Vec<(f64, &'a [Posting])>;

/// How much a term counts in a document that has it so often. Lengths are not kept: each field counts as if it were of
/// mean length.
#[must_use]
pub fn weigh(counts: [u8; 3]) -> f64 {
    rank::weight(counts.map(u16::from), [1; 3], [1.0; Field::ALL.len()])
}

/// How many of so many words a document must have: a third, and one at least.
#[must_use]
pub fn needed(words: usize) -> usize {
    rank::needed(words)
}

/// Tells of every document that has a word, the one with the highest number first: how many of the words it has, and how
/// well it fits. Of the alternatives of a word the best counts; sums are made word by word, so they are the same
/// wherever the postings come from. Linear in the postings.
pub fn gather(words: &[WordPostings<'_>], mut each: impl FnMut(Found)) {
    let mut rest: Vec<WordPostings<'_>> = words.to_vec();
    let mut stretch = Stretch::default();
    let highest = |rest: &[WordPostings<'_>]| {
        rest.iter().flatten().filter_map(|(_, postings)| postings.last()).map(|posting| posting.id).max()
    };
    while let Some(top) = highest(&rest) {
        let from = top.div_euclid(STRETCH) * STRETCH;
        for word in &mut rest {
            for (weight, postings) in word {
                let at = postings.partition_point(|posting| posting.id < from);
                let (below, here) = postings.split_at(at);
                stretch.alternative(from, *weight, here);
                *postings = below;
            }
            stretch.word_ends();
        }
        stretch.tell(from, &mut each);
    }
}

/// From so many found numbers on a stretch is told place by place; fewer are put in order.
const MANY: usize = 256;

/// One place for each number of a stretch: how many words fit, and how well.
struct Stretch {
    words: Vec<u16>,
    sums: Vec<f64>,
    /// The best of the alternatives of the word that is looked at.
    best: Vec<f64>,
    touched: Vec<usize>,
    found: Vec<usize>,
    /// [`weigh`] of all counts there are.
    weights: Vec<f64>,
}

impl Default for Stretch {
    fn default() -> Self {
        let weight = |packed: u8| weigh([packed & 3, (packed >> 2) & 3, packed >> 4]);
        Self {
            words: vec![0; PLACES],
            sums: vec![0.0; PLACES],
            best: vec![0.0; PLACES],
            touched: Vec::new(),
            found: Vec::new(),
            weights: (0..=u8::MAX).map(weight).collect(),
        }
    }
}

impl Stretch {
    fn alternative(&mut self, from: i64, weight: f64, postings: &[Posting]) {
        for posting in postings {
            let Ok(at) = usize::try_from(posting.id - from) else { continue };
            let Some(best) = self.best.get_mut(at) else { continue };
            let [title, tags, body] = posting.counts;
            let packed = usize::from(title.min(3) | (tags.min(3) << 2) | (body.min(15) << 4));
            let score = weight * self.weights.get(packed).copied().unwrap_or_default();
            if *best <= 0.0 {
                self.touched.push(at);
            }
            *best = best.max(score).max(f64::MIN_POSITIVE);
        }
    }

    fn word_ends(&mut self) {
        for at in self.touched.drain(..) {
            if let (Some(best), Some(sum), Some(words)) =
                (self.best.get_mut(at), self.sums.get_mut(at), self.words.get_mut(at))
            {
                if *words == 0 {
                    self.found.push(at);
                }
                *words += 1;
                *sum += std::mem::take(best);
            }
        }
    }

    fn tell(&mut self, from: i64, each: &mut impl FnMut(Found)) {
        let mut found = std::mem::take(&mut self.found);
        if found.len() < MANY {
            found.sort_unstable_by(|one, other| other.cmp(one));
        } else {
            found.clear();
            found.extend((0..PLACES).rev());
        }
        for at in found.drain(..) {
            let (Some(words), Some(sum)) = (self.words.get_mut(at), self.sums.get_mut(at)) else { continue };
            let (words, score) = (usize::from(std::mem::take(words)), std::mem::take(sum));
            if words > 0 {
                each(Found { id: from + i64::try_from(at).unwrap_or_default(), words, score });
            }
        }
        self.found = found;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    type Drawn = Vec<Vec<(f64, BTreeMap<i64, [u8; 3]>)>>;

    fn drawn() -> impl Strategy<Value = Drawn> {
        let counts = (0_u8..4, 0_u8..4, 1_u8..16).prop_map(|(title, tags, body)| [title, tags, body]);
        let postings = prop::collection::btree_map(0_i64..20_000, counts, 0..600);
        let alternative = ((1_u8..10).prop_map(|tenths| f64::from(tenths) / 10.0), postings);
        prop::collection::vec(prop::collection::vec(alternative, 1..3), 1..4)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        /// Beside a plain reckoning document by document.
        #[test]
        fn every_document_that_has_a_word_is_told_of_once_the_newest_first(words in drawn()) {
            let owned: Vec<Vec<(f64, Vec<Posting>)>> = words.iter().map(|word| {
                let of = |postings: &BTreeMap<i64, [u8; 3]>| {
                    postings.iter().map(|(id, counts)| Posting { id: *id, counts: *counts }).collect::<Vec<_>>()
                };
                word.iter().map(|(weight, postings)| (*weight, of(postings))).collect()
            }).collect();
            let lent: Vec<WordPostings<'_>> =
                owned.iter().map(|word| word.iter().map(|(weight, own)| (*weight, own.as_slice())).collect()).collect();
            let mut told = Vec::new();
            gather(&lent, |found| told.push(found));

            let mut expected: BTreeMap<i64, (usize, f64)> = BTreeMap::new();
            for word in &words {
                let mut best: BTreeMap<i64, f64> = BTreeMap::new();
                for (weight, postings) in word {
                    for (id, counts) in postings {
                        let own = best.entry(*id).or_default();
                        *own = own.max(weight * weigh(*counts));
                    }
                }
                for (id, score) in best {
                    let own = expected.entry(id).or_default();
                    *own = (own.0 + 1, own.1 + score);
                }
            }
            let expected: Vec<Found> =
                expected.into_iter().rev().map(|(id, (words, score))| Found { id, words, score }).collect();
            prop_assert_eq!(told, expected);
        }
    }
}
