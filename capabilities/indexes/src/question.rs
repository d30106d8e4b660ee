use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use db::Tx;
use lexis::Family;
use search::{
    Query,
    newest::{Block, Collector, Found, bucket_of, rarity},
    query::Vocabulary,
};

use crate::{Error, Kind, store};

/// The longest question that is read, in characters; the rest is left out.
const QUESTION_CHARS_MAX: usize = 500;
/// How many terms a beginning is looked up among.
const BEGINNINGS_MAX: i64 = 1_000;
/// How many words with a slip are mended in one question.
const MENDED_MAX: usize = 4;
/// From so many equal first letters on, two slips are looked for.
const SAME_LETTERS: usize = 4;
/// How many terms stand for a word that nobody wrote.
const NEIGHBOURS_MAX: usize = 5;
/// How many buckets are read at once: the newest first, then more, then all.
const STEPS: [i64; 3] = [4, 32, i64::MAX / 8_192];
/// How many matches of a search are looked at.
const RANKED_MAX: usize = 10_000;

/// What somebody looks for, with what the index knows of it.
#[derive(Clone, Debug)]
pub struct Question {
    query: Query,
    terms: HashMap<String, (i64, i64)>,
    documents: i64,
    newest: i64,
}

/// A walk through what fits, the newest buckets first.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    question: &'a Question,
    below: i64,
    step: usize,
    left: usize,
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
    words.learn(store::term::with_texts(tx, kind, &possible).await?);
    // Reading it once tells which words are to be completed or mended; with these it is read again.
    Query::read(&typed, &Family::ALL, &words);
    for beginning in words.asked_completions.take() {
        let found = store::term::beginning(tx, kind, &beginning, BEGINNINGS_MAX).await?;
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
    let state = store::state::read(tx, kind).await?;
    let (documents, newest) = state.map_or((0, 0), |state| (state.documents, state.newest_id));
    Ok(Question { query, terms: words.terms, documents, newest })
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

    /// How many words it has.
    #[must_use]
    pub fn words(&self) -> usize {
        self.query.clauses.len()
    }

    /// Walks from the newest document down.
    #[must_use]
    pub fn walk(&self) -> Walk<'_> {
        Walk { question: self, below: bucket_of(self.newest) + 1, step: 0, left: RANKED_MAX }
    }
}

impl Walk<'_> {
    /// What fits in the next buckets: what has all words, newest first; then what has fewer. `None` at the end, or when
    /// [`Walk::is_cut`].
    ///
    /// # Errors
    /// [`Error::Damaged`]; faults of the database.
    pub async fn next(&mut self, tx: &mut Tx) -> Result<Option<Vec<Found>>, Error> {
        let question = self.question;
        let numbers: Vec<i64> = question.numbers();
        if self.below <= 0 || self.left == 0 || numbers.is_empty() {
            return Ok(None);
        }
        let step = STEPS.get(self.step).or(STEPS.last()).copied().unwrap_or(1);
        let from = self.below.saturating_sub(step).max(0);
        let buckets = store::block::between(tx, &numbers, from, self.below).await?;
        let mut collector = Collector::new(usize::MAX, self.left);
        for (bucket, blocks) in buckets.into_iter().rev() {
            let clauses: Vec<Vec<(f64, &Block)>> = question.weighed(&blocks);
            collector.bucket(bucket, &clauses);
            if collector.is_full() {
                break;
            }
        }
        let mut found = collector.newest();
        found.truncate(self.left);
        self.left -= found.len();
        self.below = from;
        self.step += 1;
        Ok(Some(found))
    }

    /// Matches were left out because there are too many.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.left == 0
    }
}

impl Question {
    fn numbers(&self) -> Vec<i64> {
        let all = self.query.clauses.iter().flat_map(|clause| &clause.alternatives);
        let numbers: BTreeSet<i64> = all.filter_map(|one| self.terms.get(&one.term)).map(|(id, _)| *id).collect();
        numbers.into_iter().collect()
    }

    fn weighed<'a>(&self, blocks: &'a BTreeMap<i64, Block>) -> Vec<Vec<(f64, &'a Block)>> {
        let small = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let of = |clause: &search::Clause| {
            let weighed = clause.alternatives.iter().filter_map(|one| {
                let (id, documents) = self.terms.get(&one.term)?;
                Some((one.weight * rarity(small(self.documents), small(*documents)), blocks.get(id)?))
            });
            weighed.collect()
        };
        self.query.clauses.iter().map(of).collect()
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

    /// The most frequent terms that begin so.
    fn complete(&mut self, beginning: String, mut found: Vec<store::term::Term>) {
        found.sort_by(|one, other| other.documents.cmp(&one.documents).then(one.text.cmp(&other.text)));
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
