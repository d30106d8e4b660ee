use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
};

use db::Tx;
use lexis::Family;
use search::{Query, newest::rarity, query::Vocabulary};

use crate::{
    Error, Kind, store,
    walk::{LIMITS, Limits, Walk},
};

/// The longest question that is read, in characters; the rest is left out.
const QUESTION_CHARS_MAX: usize = 500;
/// How many terms a beginning is looked up among.
const BEGINNINGS_MAX: i64 = 1_000;
/// How many terms complete a word.
const COMPLETIONS_MAX: i64 = 20;
/// How many words with a slip are mended in one question.
const MENDED_MAX: usize = 4;
/// From so many equal first letters on, two slips are looked for.
const SAME_LETTERS: usize = 4;
/// How many terms stand for a word that nobody wrote.
const NEIGHBOURS_MAX: usize = 5;
/// What somebody looks for, with what the index knows of it.
#[derive(Clone, Debug)]
pub struct Question {
    query: Query,
    words: Vec<Word>,
    newest: i64,
    kind: Kind,
}

/// A word that is looked for; each word of a phrase is one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// The terms that stand for it, each once.
    pub(crate) terms: Vec<Weighed>,
}

/// A term that may stand for a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weighed {
    /// Its number.
    pub(crate) id: i64,
    /// How much it counts, rarity included.
    pub(crate) weight: f64,
    /// How many documents have it.
    pub(crate) documents: i64,
}

/// Reads what a person typed. Never fails by what it is: what means nothing is left out.
///
/// # Errors
/// Faults of the database.
pub async fn question(tx: &mut Tx, kind: Kind, typed: &str) -> Result<Question, Error> {
    let typed: String = typed.chars().filter(|letter| *letter != '\0').take(QUESTION_CHARS_MAX).collect();
    let possible = Query::possible_terms(&typed, &Family::ALL);
    let possible: Vec<&str> = possible.iter().map(String::as_str).collect();
    let mut words = Words::default();
    let known = store::term::known(tx, kind, &possible).await?;
    words.learn(known.terms);
    // Reading it once tells which words are to be completed or mended; with these it is read again.
    Query::read(&typed, &Family::ALL, &words);
    for beginning in words.asked_completions.take() {
        let found = store::term::completing(tx, kind, &beginning, (BEGINNINGS_MAX, COMPLETIONS_MAX)).await?;
        words.complete(beginning, found);
    }
    for word in words.asked_like.take().into_iter().take(MENDED_MAX) {
        let found = neighbours(tx, kind, &word).await?;
        words.mend(word, found);
    }
    let mut query = Query::read(&typed, &Family::ALL, &words);
    // A word that nobody wrote asks for nothing; exact phrases do.
    query
        .clauses
        .retain(|clause| !clause.phrase.is_empty() || clause.alternatives.iter().any(|one| words.has(&one.term)));
    let words = words.weighed(&query, known.documents);
    Ok(Question { query, words, newest: known.newest, kind })
}

/// Terms a slip away, and those with the same beginning two slips away.
async fn neighbours(tx: &mut Tx, kind: Kind, word: &str) -> Result<Vec<store::term::Term>, Error> {
    let slips: Vec<String> = one_slip(word).into_iter().collect();
    let slips: Vec<&str> = slips.iter().map(String::as_str).collect();
    let mut found = store::term::with_texts(tx, kind, &slips).await?;
    let same: String = word.chars().take(SAME_LETTERS).collect();
    if word.chars().count() > SAME_LETTERS {
        found.extend(store::term::beginning(tx, kind, &same, BEGINNINGS_MAX).await?);
    }
    found.retain(|term| term.documents > 0);
    Ok(found)
}

/// Everything that one slip of the fingers may have made of a word: a letter missing, added, changed, two swapped.
fn one_slip(word: &str) -> BTreeSet<String> {
    const LATIN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    const CYRILLIC: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюя0123456789";
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 || letters.len() > 20 {
        return BTreeSet::new();
    }
    let is_cyrillic = letters.iter().any(|letter| ('а'..='я').contains(letter));
    let alphabet = if is_cyrillic { CYRILLIC } else { LATIN };
    let mut made = BTreeSet::new();
    for at in 0..=letters.len() {
        let (before, after) = letters.split_at(at);
        let joined = |middle: &[char], rest: &[char]| before.iter().chain(middle).chain(rest).collect::<String>();
        for letter in alphabet.chars() {
            made.insert(joined(&[letter], after));
            if let Some((_, rest)) = after.split_first() {
                made.insert(joined(&[letter], rest));
            }
        }
        if let Some((first, rest)) = after.split_first() {
            made.insert(joined(&[], rest));
            if let Some((second, rest)) = rest.split_first() {
                made.insert(joined(&[*second, *first], rest));
            }
        }
    }
    made.remove(word);
    made
}

impl Question {
    /// What is looked for, to mark it where it is shown.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// How many words it has; each word of a phrase is one.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// Walks from the newest document down.
    #[must_use]
    pub fn walk(&self) -> Walk<'_> {
        self.walk_within(LIMITS)
    }

    pub(crate) fn walk_within(&self, limits: Limits) -> Walk<'_> {
        Walk::of(&self.words, self.newest, self.kind, limits)
    }
}

/// The words that the index was asked about, and those that are still to be asked for.
#[derive(Default)]
struct Words {
    terms: HashMap<String, (i64, i64)>,
    completions: HashMap<String, Vec<String>>,
    like: HashMap<String, Vec<(String, f64)>>,
    asked_completions: RefCell<BTreeSet<String>>,
    asked_like: RefCell<BTreeSet<String>>,
}

impl Words {
    fn learn(&mut self, terms: Vec<store::term::Term>) {
        self.terms.extend(terms.into_iter().map(|term| (term.text, (term.id, term.documents))));
    }

    /// The words of a question with what is known of their terms.
    fn weighed(&self, query: &Query, documents: i64) -> Vec<Word> {
        let small = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let word = |alternatives: &[search::Alternative]| {
            let mut terms: Vec<Weighed> = Vec::new();
            for one in alternatives {
                let Some((id, having)) = self.terms.get(&one.term).copied().filter(|(_, having)| *having > 0) else {
                    continue;
                };
                let weight = one.weight * rarity(small(documents), small(having));
                match terms.iter_mut().find(|known| known.id == id) {
                    Some(known) => known.weight = known.weight.max(weight),
                    None => terms.push(Weighed { id, weight, documents: having }),
                }
            }
            Word { terms }
        };
        let clauses = query.clauses.iter();
        let words = clauses.flat_map(|clause| match clause.phrase.as_slice() {
            [] => vec![word(&clause.alternatives)],
            places => places.iter().map(|(_, alternatives)| word(alternatives)).collect(),
        });
        words.collect()
    }

    /// The most frequent terms that begin so.
    fn complete(&mut self, beginning: String, found: Vec<store::term::Term>) {
        self.completions.insert(beginning, found.iter().map(|term| term.text.clone()).collect());
        self.learn(found);
    }

    /// The terms most like a word; of equals those that more documents have.
    fn mend(&mut self, word: String, found: Vec<store::term::Term>) {
        let mut like: Vec<(f64, store::term::Term)> =
            found.into_iter().filter_map(|term| Some((search::likeness(&word, &term.text)?, term))).collect();
        like.sort_by(|(one, a), (other, b)| {
            other.total_cmp(one).then(b.documents.cmp(&a.documents)).then(a.text.cmp(&b.text))
        });
        like.dedup_by(|(_, one), (_, other)| one.text == other.text);
        like.truncate(NEIGHBOURS_MAX);
        self.like.insert(word, like.iter().map(|(likeness, term)| (term.text.clone(), *likeness)).collect());
        self.learn(like.into_iter().map(|(_, term)| term).collect());
    }
}

impl Vocabulary for Words {
    fn has(&self, term: &str) -> bool {
        self.terms.get(term).is_some_and(|(_, documents)| *documents > 0)
    }

    fn completions(&self, beginning: &str, max: usize) -> Vec<String> {
        if let Some(known) = self.completions.get(beginning) {
            return known.iter().take(max).cloned().collect();
        }
        self.asked_completions.borrow_mut().insert(beginning.to_owned());
        Vec::new()
    }

    fn like(&self, word: &str) -> Vec<(String, f64)> {
        if let Some(known) = self.like.get(word) {
            return known.clone();
        }
        self.asked_like.borrow_mut().insert(word.to_owned());
        Vec::new()
    }
}
