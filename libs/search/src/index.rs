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
    /// Documents by a dense place of their own, so that scores are summed in arrays; `None` is free.
    places: Vec<Option<(i64, [u32; 3])>>,
    free: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Kept {
    place: u32,
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
    place: u32,
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
        let place = self.place();
        let mut lengths = [0; 3];
        let mut own: HashMap<u32, Posting> = HashMap::new();
        for field in Field::ALL {
            for term in analyzer.terms(document.field(field)) {
                let number = self.number(&term.text);
                let posting = own.entry(number).or_default();
                posting.place = place;
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
        if let Some(free) = self.at_place_mut(place) {
            *free = Some((id, lengths));
        }
        self.documents.insert(id, Kept { place, family: document.family, lengths, terms, lift });
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
        if let Some(place) = self.at_place_mut(kept.place) {
            *place = None;
            self.free.push(kept.place);
        }
        true
    }

    /// A place that is free.
    fn place(&mut self) -> u32 {
        self.free.pop().unwrap_or_else(|| {
            self.places.push(None);
            u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX)
        })
    }

    fn at_place_mut(&mut self, place: u32) -> Option<&mut Option<(i64, [u32; 3])>> {
        self.places.get_mut(usize::try_from(place).ok()?)
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
        let mut sums = Sums::of(self.places.len());
        let mut phrases: Vec<Vec<u32>> = Vec::new();
        for clause in &query.clauses {
            let mut places = self.score(clause, &mut sums);
            if !clause.phrase.is_empty() {
                places.retain(|place| self.id_at(*place).is_some_and(|id| self.has_phrase(id, clause)));
                places.sort_unstable();
                phrases.push(places.clone());
            }
            sums.add(&places);
        }
        // A word that nobody wrote asks for nothing; exact phrases do.
        let asked = query
            .clauses
            .iter()
            .filter(|clause| !clause.phrase.is_empty() || clause.alternatives.iter().any(|one| self.has(&one.term)));
        // Where no document has enough of the words, those with the most of them are better than nothing.
        let most = sums.found.iter().map(|(words, _)| *words).max().unwrap_or_default();
        let needed = rank::needed(asked.count()).min(most).max(1);
        let mut hits: Vec<Hit> = (0_u32..)
            .zip(&sums.found)
            .filter(|(place, (words, _))| {
                *words >= needed && phrases.iter().all(|having| having.binary_search(place).is_ok())
            })
            .filter_map(|(place, (_, score))| {
                let id = self.id_at(place)?;
                Some(Hit { id, score: score * self.documents.get(&id).map_or(1.0, |kept| kept.lift) })
            })
            .collect();
        hits.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.id.cmp(&other.id)));
        hits.truncate(limit);
        hits
    }

    /// Scores all documents for one word of a question; answers which have it.
    fn score(&self, clause: &crate::Clause, sums: &mut Sums) -> Vec<u32> {
        let means = self.means();
        let count = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        let mut touched = Vec::new();
        for alternative in &clause.alternatives {
            let Some(postings) = self.postings(&alternative.term) else { continue };
            let rarity = rank::rarity(count, u32::try_from(postings.documents.len()).unwrap_or(u32::MAX));
            for posting in postings.documents.values() {
                let Ok(at) = usize::try_from(posting.place) else { continue };
                let lengths = self.places.get(at).copied().flatten().map(|(_, lengths)| lengths).unwrap_or_default();
                let score = alternative.weight * rarity * rank::weight(posting.counts, lengths, means);
                let Some(best) = sums.best.get_mut(at) else { continue };
                if *best <= 0.0 {
                    touched.push(posting.place);
                }
                *best = best.max(score);
            }
        }
        touched
    }

    fn id_at(&self, place: u32) -> Option<i64> {
        self.places.get(usize::try_from(place).ok()?).copied().flatten().map(|(id, _)| id)
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

/// How well each document fits so far, by its place.
struct Sums {
    /// How many words fit, and how well: summed word by word, so that sums are the same everywhere.
    found: Vec<(usize, f64)>,
    /// The best alternative of the word that is looked at.
    best: Vec<f64>,
}

impl Sums {
    fn of(places: usize) -> Self {
        Self { found: vec![(0, 0.0); places], best: vec![0.0; places] }
    }

    /// Adds the word that was scored for these documents, and forgets it for all.
    fn add(&mut self, places: &[u32]) {
        for place in places {
            let Ok(at) = usize::try_from(*place) else { continue };
            if let (Some((words, sum)), Some(best)) = (self.found.get_mut(at), self.best.get(at)) {
                *words += 1;
                *sum += best;
            }
        }
        self.best.fill(0.0);
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
