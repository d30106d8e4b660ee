use std::{cmp::Reverse, collections::HashMap};

use db::Tx;
use search::newest::{BLOCK_POSTINGS, Found, Posting, WordPostings, gather, needed, weigh};

use crate::{Error, Kind, question::Word, store};

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How many postings a block has about.
    pub(crate) block_postings: i64,
    /// How many blocks of the rarer words are read at once, all there are of them.
    pub(crate) whole_blocks: i64,
    /// How many blocks of the other words are read in all after each step, the newest.
    pub(crate) wide_blocks: [i64; 3],
    /// Of how many documents below these it is looked up whether they have the other words.
    pub(crate) looked_up: usize,
}

/// As it was measured to be quick enough at a million tickets.
pub(crate) const LIMITS: Limits =
    Limits { block_postings: BLOCK_POSTINGS, whole_blocks: 96, wide_blocks: [32, 192, 640], looked_up: 400 };

/// How many matches of a search are looked at.
const RANKED_MAX: usize = 10_000;

/// A walk through what fits, the newest first.
///
/// Postings of rare words are few and are read whole. Of frequent words those of the newest documents are read, in a few
/// growing steps; from [`Walk::known_from`] on everything is known of every word. What lies below and has the rare words
/// is looked up document by document where that is little, because what a document has in the index stands beside it.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    words: &'a [Word],
    limits: Limits,
    kind: Kind,
    newest: i64,
    /// The terms of the words that are read whole.
    whole: Vec<i64>,
    /// The terms of the words that are read from the newest down, and how many blocks they have about.
    wide: (Vec<i64>, i64),
    /// Which of the words are whole.
    is_whole: Vec<bool>,
    postings: HashMap<i64, Vec<Posting>>,
    /// From this number on all postings of all words have been read.
    known_from: i64,
    step: usize,
    left: usize,
    /// What has some of the words, by how many, the newest first.
    some: Vec<Vec<Found>>,
    is_over: bool,
    is_cut: bool,
}

impl<'a> Walk<'a> {
    pub(crate) fn of(words: &'a [Word], newest: i64, kind: Kind, limits: Limits) -> Self {
        let blocks =
            |word: &Word| word.terms.iter().map(|term| term.documents / limits.block_postings + 1).sum::<i64>();
        let mut by_blocks: Vec<(i64, usize)> = words.iter().map(blocks).zip(0..).collect();
        by_blocks.sort_unstable();
        let (mut read, mut wide_blocks) = (0, 0);
        let mut is_whole = vec![false; words.len()];
        for (blocks, at) in by_blocks {
            if read + blocks <= limits.whole_blocks {
                read += blocks;
                if let Some(is_whole) = is_whole.get_mut(at) {
                    *is_whole = true;
                }
            } else {
                wide_blocks += blocks;
            }
        }
        let terms = |of_whole: bool| {
            let of = words.iter().zip(&is_whole).filter(|(_, is_whole)| **is_whole == of_whole);
            let mut terms: Vec<i64> = of.flat_map(|(word, _)| &word.terms).map(|term| term.id).collect();
            terms.sort_unstable();
            terms.dedup();
            terms
        };
        let wide = terms(false);
        // A term of both kinds of words is read like the wide ones.
        let whole: Vec<i64> = terms(true).into_iter().filter(|term| wide.binary_search(term).is_err()).collect();
        let of_both = |word: &Word| word.terms.iter().any(|term| wide.binary_search(&term.id).is_ok());
        let is_whole = words.iter().zip(is_whole).map(|(word, is_whole)| is_whole && !of_both(word)).collect();
        Self {
            words,
            limits,
            kind,
            newest,
            whole,
            wide: (wide, wide_blocks),
            is_whole,
            postings: HashMap::new(),
            known_from: i64::MAX,
            step: 0,
            left: RANKED_MAX,
            some: vec![Vec::new(); words.len()],
            is_over: words.is_empty(),
            is_cut: false,
        }
    }

    /// What fits in the next part: what has all words, newest first; then, in the last part, what has fewer. `None` at
    /// the end, or when [`Walk::is_cut`].
    ///
    /// # Errors
    /// [`Error::Damaged`]; faults of the database.
    pub async fn next(&mut self, tx: &mut Tx) -> Result<Option<Vec<Found>>, Error> {
        if self.is_over || self.left == 0 {
            return Ok(None);
        }
        if self.known_from == 0 {
            return Ok(Some(self.last(Vec::new())));
        }
        let below = self.below();
        let is_looked_up = self.is_looked_up(&below);
        let Some(blocks) = self.limits.wide_blocks.get(self.step).filter(|_| !is_looked_up) else {
            self.is_cut = !is_looked_up;
            let found = self.look_up(tx, below).await?;
            return Ok(Some(self.last(found)));
        };
        self.step += 1;
        let from = if self.wide.1 <= *blocks { 0 } else { self.newest - self.newest * blocks / self.wide.1 };
        let full = self.read(tx, from.max(0)).await?;
        Ok(Some(self.counted(full)))
    }

    /// Matches were left out because there are too many.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.is_cut || self.left == 0
    }

    /// Reads the postings from a number on; the answer is what has all words there.
    async fn read(&mut self, tx: &mut Tx, from: i64) -> Result<Vec<Found>, Error> {
        let below = self.known_from;
        let whole: &[i64] = if below == i64::MAX { &self.whole } else { &[] };
        for (term, mut older) in store::block::postings(tx, whole, &self.wide.0, (from, below)).await? {
            let known = self.postings.entry(term).or_default();
            older.append(known);
            *known = older;
        }
        self.known_from = from;
        let mut some = std::mem::take(&mut self.some);
        let words: Vec<WordPostings<'_>> =
            self.words.iter().map(|word| self.postings_of(word, (from, below))).collect();
        let needed = needed(words.len());
        let mut full = Vec::new();
        gather(&words, |found| {
            if found.words == words.len() {
                full.push(found);
            } else if found.words >= needed {
                keep(&mut some, found, RANKED_MAX);
            }
        });
        self.some = some;
        Ok(full)
    }

    fn postings_of(&self, word: &Word, (from, below): (i64, i64)) -> WordPostings<'_> {
        let of = |id: i64| {
            let all = self.postings.get(&id).map(Vec::as_slice).unwrap_or_default();
            let first = all.partition_point(|posting| posting.id < from);
            let last = all.partition_point(|posting| posting.id < below);
            all.get(first..last).unwrap_or_default()
        };
        word.terms.iter().map(|term| (term.weight, of(term.id))).collect()
    }

    /// What may fit and lies below what is known: the documents that have so many of the whole words that the others
    /// could make enough of them; by how many they have, the newer first.
    fn below(&self) -> Vec<Vec<Found>> {
        let mut found = vec![Vec::new(); self.words.len() + 1];
        if self.known_from == i64::MAX || self.whole.is_empty() {
            return found;
        }
        let whole = self.words.iter().zip(&self.is_whole).filter(|(_, is_whole)| **is_whole);
        let words: Vec<WordPostings<'_>> =
            whole.map(|(word, _)| self.postings_of(word, (0, self.known_from))).collect();
        let (others, needed) = (self.words.len() - words.len(), needed(self.words.len()));
        gather(&words, |one| {
            if one.words + others >= needed {
                keep(&mut found, one, RANKED_MAX);
            }
        });
        found
    }

    /// Whether it is less to look up what may have all words than to read on.
    fn is_looked_up(&self, below: &[Vec<Found>]) -> bool {
        let whole = self.is_whole.iter().filter(|is_whole| **is_whole).count();
        let possible = below.get(whole).map_or(0, Vec::len);
        self.known_from != i64::MAX && !self.whole.is_empty() && possible <= self.limits.looked_up
    }

    /// Finds out how many words the first of these have; of the others it stays what is known.
    async fn look_up(&mut self, tx: &mut Tx, below: Vec<Vec<Found>>) -> Result<Vec<Found>, Error> {
        let mut below: Vec<Found> = below.into_iter().rev().flatten().collect();
        let rest = below.split_off(below.len().min(self.limits.looked_up));
        let ids: Vec<i64> = below.iter().map(|found| found.id).collect();
        let mut terms: Vec<i64> = self.words.iter().flat_map(|word| &word.terms).map(|term| term.id).collect();
        terms.sort_unstable();
        terms.dedup();
        let known = store::document::having(tx, self.kind, &ids, &terms).await?;
        let needed = needed(self.words.len());
        let mut full = Vec::new();
        let nothing = Vec::new();
        let looked_up: Vec<Found> = ids.iter().map(|id| self.fit(*id, known.get(id).unwrap_or(&nothing))).collect();
        for found in looked_up.into_iter().chain(rest) {
            if found.words == self.words.len() {
                full.push(found);
            } else if found.words >= needed {
                keep(&mut self.some, found, RANKED_MAX + self.limits.looked_up);
            }
        }
        full.sort_by_key(|found| Reverse(found.id));
        Ok(full)
    }

    /// How a document fits by what it has in the index.
    fn fit(&self, id: i64, known: &[(i64, [u8; 3])]) -> Found {
        let mut found = Found { id, words: 0, score: 0.0 };
        for word in self.words {
            let counts = |term: i64| known.iter().find(|(known, _)| *known == term).map(|(_, counts)| *counts);
            let scores = word.terms.iter().filter_map(|term| Some(term.weight * weigh(counts(term.id)?)));
            if let Some(best) = scores.max_by(f64::total_cmp) {
                found.words += 1;
                found.score += best;
            }
        }
        found
    }

    /// The end of the walk: the last that have all words, and those that have some.
    fn last(&mut self, full: Vec<Found>) -> Vec<Found> {
        self.is_over = true;
        let mut found = full;
        for mut alike in std::mem::take(&mut self.some).into_iter().rev() {
            alike.sort_by_key(|found| Reverse(found.id));
            found.extend(alike);
        }
        self.counted(found)
    }

    fn counted(&mut self, mut found: Vec<Found>) -> Vec<Found> {
        found.truncate(self.left);
        self.left -= found.len();
        found
    }
}

/// Keeps one among those that have as many words, if there is room.
fn keep(by_words: &mut [Vec<Found>], found: Found, max: usize) {
    if let Some(alike) = by_words.get_mut(found.words)
        && alike.len() < max
    {
        alike.push(found);
    }
}
