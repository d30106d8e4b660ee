//! Tickets: newest first, from blocks of postings that lie in the tables of a database.
//!
//! Ranking all matches of a frequent word at a million tickets takes seconds; agents want the newest anyway. So the
//! postings of a term lie in [`Block`]s of neighbouring numbers, each about as long in bytes as any other: a rare word
//! has one, a frequent one has many, and a search reads the rare words whole and of the frequent ones the newest
//! blocks, down to where it has what it needs. Work is bounded by what is shown, not by what matches.
//!
//! ```
//! use search::newest::{Block, Posting, gather};
//!
//! let mut block = Block::default();
//! block.put(Posting { id: 4_103, counts: [1, 0, 2] });
//! let stored = block.to_bytes(4_000);
//! let read = Block::from_bytes(4_000, &stored).unwrap();
//! let mut found = Vec::new();
//! gather(&[vec![(1.0, read.postings())]], |one| found.push(one.id));
//! assert_eq!(found, [4_103]);
//! ```

mod gather;

pub use gather::{Found, WordPostings, gather, needed, weigh};

use crate::rank;

/// How long a block may be, in bytes: with its keys it stays below what either engine keeps in a row's own page.
const BLOCK_BYTES: usize = 1_800;

/// How many postings a block has about, to reckon with: dense ones have more.
pub const BLOCK_POSTINGS: i64 = 600;

/// A document that has a term: how often, by field (title, tags, body).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Posting {
    /// Its number.
    pub id: i64,
    /// How often each field has the term; 3, 3 and 15 stand for as many or more.
    pub counts: [u8; 3],
}

/// Some postings of one term, ordered by number. A block begins at a number of its own and holds what the term has from
/// there on, up to where the next one begins; the first one begins at 0.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Block {
    postings: Vec<Posting>,
}

impl Block {
    /// Adds a posting, or puts it in place of the one that was there.
    pub fn put(&mut self, posting: Posting) {
        let [title, tags, body] = posting.counts;
        let posting = Posting { id: posting.id, counts: [title.min(3), tags.min(3), body.min(15)] };
        match self.postings.binary_search_by_key(&posting.id, |known| known.id) {
            Ok(at) => {
                if let Some(known) = self.postings.get_mut(at) {
                    *known = posting;
                }
            }
            Err(at) => self.postings.insert(at, posting),
        }
    }

    /// Takes a posting out; tells whether there was one.
    pub fn remove(&mut self, id: i64) -> bool {
        let found = self.postings.binary_search_by_key(&id, |known| known.id);
        found.map(|at| self.postings.remove(at)).is_ok()
    }

    /// The postings, ordered by number.
    #[must_use]
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// As it is stored when it begins at `first`: for each posting the distance to the one before, seven bits a byte, and
    /// its counts in one byte. Numbers below `first` have no place in it.
    #[must_use]
    pub fn to_bytes(&self, first: i64) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.postings.len() * 2);
        let mut next = first;
        for posting in self.postings.iter().filter(|posting| posting.id >= first) {
            let mut rest = posting.id.abs_diff(next);
            while let Ok(low) = u8::try_from(rest & 0x7f) {
                rest >>= 7;
                if rest == 0 {
                    bytes.push(low);
                    break;
                }
                bytes.push(low | 0x80);
            }
            let [title, tags, body] = posting.counts;
            bytes.push(title.min(3) | (tags.min(3) << 2) | (body.min(15) << 4));
            next = posting.id.saturating_add(1);
        }
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote; nothing when it is something else.
    #[must_use]
    pub fn from_bytes(first: i64, bytes: &[u8]) -> Option<Self> {
        let mut postings = Vec::with_capacity(bytes.len() / 2);
        Self::read(first, bytes, &mut postings)?;
        Some(Self { postings })
    }

    /// The same, added to what was read of the term before; nothing when it is something else.
    #[must_use]
    pub fn read(first: i64, bytes: &[u8], into: &mut Vec<Posting>) -> Option<()> {
        into.reserve(bytes.len() / 2);
        let mut rest = bytes.iter().copied();
        let mut next = first;
        while let Some(low) = rest.next() {
            let mut distance = i64::from(low & 0x7f);
            let (mut byte, mut shift) = (low, 0_u32);
            while byte >= 0x80 {
                shift = shift.checked_add(7).filter(|shift| *shift < 63)?;
                byte = rest.next()?;
                distance |= i64::from(byte & 0x7f).checked_shl(shift)?;
            }
            let id = next.checked_add(distance).filter(|id| *id < i64::MAX)?;
            let counts = rest.next()?;
            into.push(Posting { id, counts: [counts & 3, (counts >> 2) & 3, counts >> 4] });
            next = id + 1;
        }
        Some(())
    }

    /// The blocks that one becomes which begins at `first` and was changed at `near`, each with where it begins: itself
    /// while it is short enough. Where a term grows upwards or downwards, the blocks left behind are full ones; else it
    /// is cut into even parts.
    #[must_use]
    pub fn split(self, first: i64, near: i64) -> Vec<(i64, Self)> {
        let total = self.to_bytes(first).len();
        if total <= BLOCK_BYTES {
            return vec![(first, self)];
        }
        let quarter = self.postings.get(self.postings.len() / 4).map_or(first, |posting| posting.id);
        let last_quarter = self.postings.get(self.postings.len() / 4 * 3).map_or(first, |posting| posting.id);
        let is_downwards = near <= quarter;
        let aim = if is_downwards || near >= last_quarter {
            BLOCK_BYTES - ROOM
        } else {
            total.div_ceil(total.div_ceil(BLOCK_BYTES - ROOM))
        };
        let mut parts = Parts { aim, length: 0, cut: vec![Self::default()] };
        if is_downwards {
            let mut above: Option<i64> = None;
            for posting in self.postings.into_iter().rev() {
                // The distance belongs to the posting above it.
                let distance = above.map_or(0, |above| above.abs_diff(posting.id));
                parts.take(posting, distance);
                above = Some(posting.id);
            }
            for part in &mut parts.cut {
                part.postings.reverse();
            }
            parts.cut.reverse();
        } else {
            let mut below = first;
            for posting in self.postings {
                parts.take(posting, posting.id.abs_diff(below));
                below = posting.id;
            }
        }
        let begins = |(at, part): (usize, Self)| {
            let own = part.postings.first().map_or(first, |posting| posting.id);
            (if at == 0 { first } else { own }, part)
        };
        parts.cut.into_iter().enumerate().map(begins).collect()
    }
}

/// What is left free in the parts of a block, for the first distances of each.
const ROOM: usize = 24;

/// The parts of a block while it is cut.
struct Parts {
    aim: usize,
    length: usize,
    cut: Vec<Block>,
}

impl Parts {
    fn take(&mut self, posting: Posting, distance: u64) {
        let mut size = 2;
        let mut rest = distance >> 7;
        while rest > 0 {
            (size, rest) = (size + 1, rest >> 7);
        }
        if self.length + size > self.aim {
            self.cut.push(Block::default());
            self.length = 0;
        }
        self.length += size;
        if let Some(part) = self.cut.last_mut() {
            part.postings.push(posting);
        }
    }
}

/// How much a term counts that `having` of `documents` documents have: the weight of an alternative times this goes into
/// [`WordPostings`].
#[must_use]
pub fn rarity(documents: u32, having: u32) -> f64 {
    rank::rarity(documents, having)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn block(ids: &[i64]) -> Block {
        let mut block = Block::default();
        for id in ids {
            block.put(Posting { id: *id, counts: [0, 0, 1] });
        }
        block
    }

    #[test]
    fn a_posting_can_be_changed_and_taken_out() {
        let mut block = block(&[3, 4]);
        block.put(Posting { id: 3, counts: [9, 9, 99] });
        assert_eq!(block.postings()[0].counts, [3, 3, 15]);
        assert!(block.remove(3) && !block.remove(3));
        assert_eq!(block.postings().len(), 1);
    }

    /// Growing at either end leaves full blocks behind, so that a frequent word has as few as it can.
    #[test]
    fn a_term_that_grows_upwards_or_downwards_has_few_blocks() {
        for downwards in [false, true] {
            let mut blocks = std::collections::BTreeMap::from([(0, Block::default())]);
            for step in 0..20_000_i64 {
                let id = 5 * if downwards { 30_000 - step } else { step };
                let first = *blocks.range(..=id).next_back().unwrap().0;
                let mut block = blocks.remove(&first).unwrap();
                block.put(Posting { id, counts: [0, 0, 1] });
                blocks.extend(block.split(first, id));
            }
            let kept: usize = blocks.values().map(|block| block.postings().len()).sum();
            assert_eq!(kept, 20_000);
            assert!(blocks.len() <= 20_000 * 2 / (BLOCK_BYTES - 2 * ROOM) + 2, "{} blocks", blocks.len());
        }
    }

    proptest! {
        #[test]
        fn a_block_is_read_as_it_was_written(first in 0_i64..5_000, ids in prop::collection::btree_set(0_i64..1_000_000, 0..300)) {
            let ids: Vec<i64> = ids.into_iter().map(|id| id + first).collect();
            let written = block(&ids);
            prop_assert_eq!(Block::from_bytes(first, &written.to_bytes(first)), Some(written));
        }

        #[test]
        fn any_bytes_are_a_block_or_none(first in 0_i64..5_000, bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            if let Some(block) = Block::from_bytes(first, &bytes) {
                prop_assert!(block.postings().iter().all(|posting| posting.id >= first));
                prop_assert_eq!(Block::from_bytes(first, &block.to_bytes(first)), Some(block.clone()));
            }
        }

        #[test]
        fn a_block_that_grew_too_long_becomes_short_ones_that_hold_the_same(
            ids in prop::collection::btree_set(0_i64..40_000_000, 1..3_000), near in 0_i64..40_000_000,
        ) {
            let ids: Vec<i64> = ids.into_iter().collect();
            let parts = block(&ids).split(0, near);
            prop_assert_eq!(parts[0].0, 0);
            let mut held = Vec::new();
            for (at, (first, part)) in parts.iter().enumerate() {
                prop_assert!(part.to_bytes(*first).len() <= BLOCK_BYTES);
                let below = parts.get(at + 1).map_or(i64::MAX, |next| next.0);
                prop_assert!(part.postings().iter().all(|posting| (*first..below).contains(&posting.id)));
                held.extend(part.postings().iter().map(|posting| posting.id));
            }
            prop_assert_eq!(held, ids);
        }
    }
}
