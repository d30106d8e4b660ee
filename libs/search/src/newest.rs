//! Tickets: newest first, from blocks of postings that lie in the tables of a database.
//!
//! Ranking all matches of a frequent word at a million tickets takes seconds; agents want the newest anyway. So the
//! postings of a term lie in blocks of [`BUCKET`] neighbouring numbers, and a search walks from the newest bucket down
//! until it has what it needs: work is bounded by what is shown, not by what matches.
//!
//! ```
//! use search::newest::{Block, Collector, Posting, bucket_of};
//!
//! let mut block = Block::default();
//! block.put(Posting { offset: 7, counts: [1, 0, 2] });
//! let stored = block.to_bytes();
//! let read = Block::from_bytes(&stored).unwrap();
//! let clause = vec![(1.0, &read)];
//! let mut collector = Collector::new(10, 1_000);
//! collector.bucket(bucket_of(4_103), &[clause]);
//! assert_eq!(collector.newest()[0].id, 4_103);
//! ```

use crate::{Field, rank};

/// How many neighbouring numbers share a block.
pub const BUCKET: i64 = 4_096;

/// The same as a count of places.
const PLACES: usize = 4_096;

/// The bucket of a number.
#[must_use]
pub const fn bucket_of(id: i64) -> i64 {
    id.div_euclid(BUCKET)
}

/// The place of a number in its bucket.
#[must_use]
pub fn offset_of(id: i64) -> u16 {
    u16::try_from(id.rem_euclid(BUCKET)).unwrap_or(u16::MAX)
}

/// A document that has a term: how often, by field (title, tags, body).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Posting {
    /// Its place in the bucket.
    pub offset: u16,
    /// How often each field has the term; 3, 3 and 15 stand for as many or more.
    pub counts: [u8; 3],
}

/// The postings of one term in one bucket, ordered by place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Block {
    postings: Vec<Posting>,
}

impl Block {
    /// Adds a posting, or puts it in place of the one that was there.
    pub fn put(&mut self, posting: Posting) {
        let [title, tags, body] = posting.counts;
        let posting = Posting { offset: posting.offset, counts: [title.min(3), tags.min(3), body.min(15)] };
        match self.postings.binary_search_by_key(&posting.offset, |known| known.offset) {
            Ok(at) => {
                if let Some(known) = self.postings.get_mut(at) {
                    *known = posting;
                }
            }
            Err(at) => self.postings.insert(at, posting),
        }
    }

    /// Takes a posting out; tells whether there was one.
    pub fn remove(&mut self, offset: u16) -> bool {
        let found = self.postings.binary_search_by_key(&offset, |known| known.offset);
        found.map(|at| self.postings.remove(at)).is_ok()
    }

    /// The postings, ordered by place.
    #[must_use]
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// As it is stored: for each posting the distance to the one before (one or two bytes) and its counts (one byte).
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.postings.len() * 2);
        let mut next = 0;
        for posting in &self.postings {
            let [low, high] = posting.offset.saturating_sub(next).to_le_bytes();
            if high == 0 && low < 0x80 {
                bytes.push(low);
            } else {
                // The upper bit of the first byte says that a second one follows; 12 bits are enough for a bucket.
                bytes.push(0x80 | (low & 0x7f));
                bytes.push((high << 1) | (low >> 7));
            }
            let [title, tags, body] = posting.counts;
            bytes.push(title.min(3) | (tags.min(3) << 2) | (body.min(15) << 4));
            next = posting.offset + 1;
        }
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote; nothing when it is something else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut postings = Vec::with_capacity(bytes.len() / 2);
        let mut rest = bytes.iter().copied();
        let mut next: u16 = 0;
        while let Some(first) = rest.next() {
            let distance =
                if first < 0x80 { u16::from(first) } else { u16::from(first & 0x7f) | (u16::from(rest.next()?) << 7) };
            let offset = next.checked_add(distance).filter(|offset| i64::from(*offset) < BUCKET)?;
            let counts = rest.next()?;
            postings.push(Posting { offset, counts: [counts & 3, (counts >> 2) & 3, counts >> 4] });
            next = offset + 1;
        }
        Some(Self { postings })
    }
}

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

/// The blocks of one word of a question in one bucket: of each alternative, with its weight (rarity included).
pub type ClauseBlocks<'a> = Vec<(f64, &'a Block)>;

/// Collects matches from the newest bucket down.
#[derive(Clone, Debug)]
pub struct Collector {
    limit: usize,
    ranked_max: usize,
    clauses: usize,
    full: Vec<Found>,
    partial: Vec<Found>,
}

impl Collector {
    /// For the `limit` best; at most `ranked_max` matches are looked at.
    #[must_use]
    pub const fn new(limit: usize, ranked_max: usize) -> Self {
        Self { limit, ranked_max, clauses: 0, full: Vec::new(), partial: Vec::new() }
    }

    /// Takes a bucket; the newest must come first. One entry a word of the question.
    pub fn bucket(&mut self, bucket: i64, clauses: &[ClauseBlocks<'_>]) {
        self.clauses = self.clauses.max(clauses.len());
        // One place for each number of the bucket: how many words fit, and how well. Sums are made word by word, so
        // they are the same everywhere.
        let mut found: Vec<(u16, f64)> = vec![(0, 0.0); PLACES];
        let mut best: Vec<f64> = vec![0.0; PLACES];
        for clause in clauses {
            let mut touched: Vec<u16> = Vec::new();
            for (weight, block) in clause {
                for posting in block.postings() {
                    let counts = posting.counts.map(u16::from);
                    // Lengths are not kept: each field counts as if it were of mean length.
                    let score = weight * rank::weight(counts, [1; 3], [1.0; Field::ALL.len()]);
                    let Some(before) = best.get_mut(usize::from(posting.offset)) else { continue };
                    if *before <= 0.0 {
                        touched.push(posting.offset);
                    }
                    *before = before.max(score);
                }
            }
            for offset in touched {
                let at = usize::from(offset);
                if let (Some(best), Some((words, sum))) = (best.get_mut(at), found.get_mut(at)) {
                    *words += 1;
                    *sum += std::mem::take(best);
                }
            }
        }
        let needed = rank::needed(clauses.len());
        for (offset, (words, score)) in found.into_iter().enumerate().rev().filter(|(_, (words, _))| *words > 0) {
            let offset = i64::try_from(offset).unwrap_or_default();
            let one = Found { id: bucket * BUCKET + offset, words: usize::from(words), score };
            if one.words == clauses.len() {
                self.full.push(one);
            } else if one.words >= needed && self.partial.len() < self.ranked_max {
                self.partial.push(one);
            }
        }
    }

    /// Nothing further down can change what is shown: there are enough that have all words.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.full.len() >= self.limit.max(1) || self.full.len() + self.partial.len() >= self.ranked_max
    }

    /// What has all words, newest first; then what has fewer, the more words the better, then the newer.
    #[must_use]
    pub fn newest(&self) -> Vec<Found> {
        let mut partial = self.partial.clone();
        partial.sort_by(|one, other| other.words.cmp(&one.words).then(other.id.cmp(&one.id)));
        self.full.iter().copied().chain(partial).take(self.limit).collect()
    }

    /// The same by how well it fits; equals by number, the newer first.
    #[must_use]
    pub fn best(&self) -> Vec<Found> {
        let mut all: Vec<Found> = self.full.iter().chain(&self.partial).copied().collect();
        all.sort_by(|one, other| {
            other.words.cmp(&one.words).then(other.score.total_cmp(&one.score)).then(other.id.cmp(&one.id))
        });
        all.truncate(self.limit);
        all
    }
}

/// How much a term counts that `having` of `documents` documents have: the weight of an alternative times this goes into
/// [`ClauseBlocks`].
#[must_use]
pub fn rarity(documents: u32, having: u32) -> f64 {
    rank::rarity(documents, having)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn block(offsets: &[u16]) -> Block {
        let mut block = Block::default();
        for offset in offsets {
            block.put(Posting { offset: *offset, counts: [0, 0, 1] });
        }
        block
    }

    #[test]
    fn what_has_all_words_comes_first_and_the_newest_of_it_before_all() {
        let mut collector = Collector::new(10, 1_000);
        collector.bucket(1, &[vec![(1.0, &block(&[1, 5]))], vec![(1.0, &block(&[5]))]]);
        collector.bucket(0, &[vec![(1.0, &block(&[9, 10]))], vec![(1.0, &block(&[9]))]]);
        let ids: Vec<i64> = collector.newest().iter().map(|found| found.id).collect();
        assert_eq!(ids, [BUCKET + 5, 9, BUCKET + 1, 10]);
    }

    #[test]
    fn a_posting_can_be_changed_and_taken_out() {
        let mut block = block(&[3, 4]);
        block.put(Posting { offset: 3, counts: [9, 9, 99] });
        assert_eq!(block.postings()[0].counts, [3, 3, 15]);
        assert!(block.remove(3) && !block.remove(3));
        assert_eq!(block.postings().len(), 1);
    }

    proptest! {
        #[test]
        fn a_block_is_read_as_it_was_written(offsets in prop::collection::btree_set(0_u16..4_096, 0..300)) {
            let offsets: Vec<u16> = offsets.into_iter().collect();
            let written = block(&offsets);
            prop_assert_eq!(Block::from_bytes(&written.to_bytes()), Some(written));
        }

        #[test]
        fn any_bytes_are_a_block_or_none(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            if let Some(block) = Block::from_bytes(&bytes) {
                prop_assert!(block.postings().iter().all(|posting| i64::from(posting.offset) < BUCKET));
                prop_assert_eq!(Block::from_bytes(&block.to_bytes()), Some(block.clone()));
            }
        }
    }
}
