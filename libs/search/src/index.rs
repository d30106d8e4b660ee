use std::collections::{BTreeMap, HashMap};

use lexis::Family;

use crate::{
    Analyzer, Document, Field, Query,
    query::{Vocabulary, is_quote},
    rank,
    trigram::Trigrams,
};

/// How much each doubling of "this helped me" lifts a document.
const HELPED: f64 = 0.05;
/// The place of a term is kept with its field in the upper bits, so that no phrase goes over the edge of a field.
const FIELD_SHIFT: u32 = 28;

/// A document that was found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hit {
    /// Its number.
    pub id: i64,
    /// How well it fits; comparable within one search only.
    pub score: f64,
}

/// Articles and the like, ranked in memory.
///
/// The same documents give the same order whatever order they came in: equals are ordered by number.
#[derive(Clone, Debug, Default)]
pub struct Index {
    documents: HashMap<i64, Kept>,
    words: BTreeMap<String, u32>,
    terms: Vec<Postings>,
    trigrams: Trigrams,
    lengths: [u64; 3],
    families: [u32; 4],
}

#[derive(Clone, Debug)]
struct Kept {
    family: Family,
    lengths: [u32; 3],
    terms: Vec<u32>,
    lift: f64,
}

#[derive(Clone, Debug, Default)]
struct Postings {
    text: String,
    documents: BTreeMap<i64, Posting>,
}

#[derive(Clone, Debug, Default)]
struct Posting {
    counts: [u16; 3],
    places: Vec<u32>,
}

impl Index {
    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Adds a document, or puts it in place of the one that had its number.
    pub fn put(&mut self, id: i64, document: &Document) {
        self.remove(id);
        let analyzer = Analyzer::new(document.family);
        let mut lengths = [0; 3];
        let mut own: HashMap<u32, Posting> = HashMap::new();
        for field in Field::ALL {
            for term in analyzer.terms(document.field(field)) {
                let number = self.number(&term.text);
                let posting = own.entry(number).or_default();
                if let (Some(count), Some(length)) = (posting.counts.get_mut(field.at()), lengths.get_mut(field.at())) {
                    *count = count.saturating_add(1);
                    *length += 1;
                }
                let side = u32::try_from(field.at()).unwrap_or_default() << FIELD_SHIFT;
                posting.places.push(side | (term.position & ((1 << FIELD_SHIFT) - 1)));
            }
        }
        let mut terms: Vec<u32> = own.keys().copied().collect();
        terms.sort_unstable();
        for (number, posting) in own {
            if let Some(postings) = self.postings_mut(number) {
                postings.documents.insert(id, posting);
            }
        }
        for (all, own) in self.lengths.iter_mut().zip(lengths) {
            *all += u64::from(own);
        }
        self.count_family(document.family, true);
        let lift = 1.0 + HELPED * (1.0 + f64::from(document.helped)).log2();
        self.documents.insert(id, Kept { family: document.family, lengths, terms, lift });
    }

    /// Takes a document out; tells whether there was one.
    pub fn remove(&mut self, id: i64) -> bool {
        let Some(kept) = self.documents.remove(&id) else { return false };
        for number in kept.terms {
            if let Some(postings) = self.postings_mut(number) {
                postings.documents.remove(&id);
            }
        }
        for (all, own) in self.lengths.iter_mut().zip(kept.lengths) {
            *all = all.saturating_sub(u64::from(own));
        }
        self.count_family(kept.family, false);
        true
    }

    /// The documents that fit best, the best first.
    ///
    /// Exact phrases come first: only when no document has them are their words looked for.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<Hit> {
        let query = self.read(text);
        let hits = self.find(&query, limit);
        if !hits.is_empty() || query.clauses.iter().all(|clause| clause.phrase.is_empty()) {
            return hits;
        }
        let words: String = text.chars().map(|letter| if is_quote(letter) { ' ' } else { letter }).collect();
        self.find(&self.read(&words), limit)
    }

    /// What was typed, with the alternatives that this collection knows.
    #[must_use]
    pub fn read(&self, text: &str) -> Query {
        Query::read(text, &self.present(), self)
    }

    /// The documents that fit a question best, the best first.
    #[must_use]
    pub fn find(&self, query: &Query, limit: usize) -> Vec<Hit> {
        let means = self.means();
        let count = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        // By document: how many words fit, and how well. A tree, so that sums are made in one order everywhere.
        let mut found: BTreeMap<i64, (usize, f64)> = BTreeMap::new();
        let mut phrases: Vec<Vec<i64>> = Vec::new();
        for clause in &query.clauses {
            let mut best: BTreeMap<i64, f64> = BTreeMap::new();
            for alternative in &clause.alternatives {
                let Some(postings) = self.postings(&alternative.term) else { continue };
                let rarity = rank::rarity(count, u32::try_from(postings.documents.len()).unwrap_or(u32::MAX));
                for (id, posting) in &postings.documents {
                    let lengths = self.documents.get(id).map(|kept| kept.lengths).unwrap_or_default();
                    let score = alternative.weight * rarity * rank::weight(posting.counts, lengths, means);
                    let before = best.entry(*id).or_default();
                    *before = before.max(score);
                }
            }
            if !clause.phrase.is_empty() {
                best.retain(|id, _| self.has_phrase(*id, clause));
                phrases.push(best.keys().copied().collect());
            }
            for (id, score) in best {
                let (words, sum) = found.entry(id).or_default();
                *words += 1;
                *sum += score;
            }
        }
        // A word that nobody wrote asks for nothing; exact phrases do.
        let asked = query
            .clauses
            .iter()
            .filter(|clause| !clause.phrase.is_empty() || clause.alternatives.iter().any(|one| self.has(&one.term)));
        // Where no document has enough of the words, those with the most of them are better than nothing.
        let most = found.values().map(|(words, _)| *words).max().unwrap_or_default();
        let needed = rank::needed(asked.count()).min(most);
        let mut hits: Vec<Hit> = found
            .into_iter()
            .filter(|(id, (words, _))| {
                *words >= needed && phrases.iter().all(|having| having.binary_search(id).is_ok())
            })
            .map(|(id, (_, score))| Hit { id, score: score * self.documents.get(&id).map_or(1.0, |kept| kept.lift) })
            .collect();
        hits.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.id.cmp(&other.id)));
        hits.truncate(limit);
        hits
    }

    /// Whether the words of a phrase stand in a document with the same distances.
    fn has_phrase(&self, id: i64, clause: &crate::Clause) -> bool {
        let mut places = clause.phrase.iter();
        let Some((first, alternatives)) = places.next() else { return true };
        let rest: Vec<&(u32, Vec<crate::Alternative>)> = places.collect();
        let stands = |alternatives: &[crate::Alternative], at: u32| {
            alternatives.iter().any(|one| {
                let posting = self.postings(&one.term).and_then(|postings| postings.documents.get(&id));
                posting.is_some_and(|posting| posting.places.contains(&at))
            })
        };
        let starts = alternatives.iter().filter_map(|one| self.postings(&one.term)?.documents.get(&id));
        starts
            .flat_map(|posting| &posting.places)
            .any(|start| rest.iter().all(|(place, words)| stands(words, start + (place - first))))
    }

    fn means(&self) -> [f64; 3] {
        let count = u32::try_from(self.documents.len().max(1)).unwrap_or(u32::MAX);
        self.lengths.map(|all| f64::from(u32::try_from(all).unwrap_or(u32::MAX)) / f64::from(count))
    }

    fn present(&self) -> Vec<Family> {
        Family::ALL
            .into_iter()
            .filter(|family| self.families.get(family.index()).is_some_and(|count| *count > 0))
            .collect()
    }

    fn count_family(&mut self, family: Family, more: bool) {
        if let Some(count) = self.families.get_mut(family.index()) {
            *count = if more { *count + 1 } else { count.saturating_sub(1) };
        }
    }

    fn number(&mut self, term: &str) -> u32 {
        if let Some(number) = self.words.get(term) {
            return *number;
        }
        let number = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        self.words.insert(term.to_owned(), number);
        self.terms.push(Postings { text: term.to_owned(), documents: BTreeMap::new() });
        self.trigrams.add(term);
        number
    }

    fn postings(&self, term: &str) -> Option<&Postings> {
        self.at(*self.words.get(term)?)
    }

    fn at(&self, number: u32) -> Option<&Postings> {
        self.terms.get(usize::try_from(number).ok()?).filter(|postings| !postings.documents.is_empty())
    }

    fn postings_mut(&mut self, number: u32) -> Option<&mut Postings> {
        self.terms.get_mut(usize::try_from(number).ok()?)
    }
}

impl Vocabulary for Index {
    fn has(&self, term: &str) -> bool {
        self.postings(term).is_some()
    }

    fn completions(&self, beginning: &str, max: usize) -> Vec<String> {
        let from = self.words.range(beginning.to_owned()..);
        let begins =
            from.take_while(|(word, _)| word.starts_with(beginning)).filter(|(_, number)| self.at(**number).is_some());
        begins.map(|(word, _)| word.clone()).take(max).collect()
    }

    fn like(&self, word: &str) -> Vec<(String, f64)> {
        let like = self.trigrams.like(word, |number| self.at(number).is_some());
        like.into_iter().filter_map(|(number, likeness)| Some((self.at(number)?.text.clone(), likeness))).collect()
    }
}
