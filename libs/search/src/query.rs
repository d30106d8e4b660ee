//! What a person looks for, and what a collection may hold for it.

use std::collections::HashMap;

use lexis::{Family, TokenKind};

use crate::{Analyzer, layout::other_layout};

/// How much the other keyboard layout counts.
const LAYOUT_WEIGHT: f64 = 0.9;
/// How much a word that only begins so counts.
const PREFIX_WEIGHT: f64 = 0.7;
/// How much a word that only looks so counts, times its likeness.
const LIKE_WEIGHT: f64 = 0.8;
/// From how many letters on a word is completed or mended.
const GUESS_LETTERS_MIN: usize = 3;
/// How many words may complete one.
const COMPLETIONS_MAX: usize = 20;
/// How many words of a question are looked at; the rest is left out.
const WORDS_MAX: usize = 64;

/// What terms a collection has.
pub trait Vocabulary {
    /// Whether any document has the term.
    fn has(&self, term: &str) -> bool;
    /// Terms that begin so, at most `max`, in a stable order.
    fn completions(&self, beginning: &str, max: usize) -> Vec<String>;
    /// Terms that look so, with their likeness from 0 to 1, the most like first.
    fn like(&self, word: &str) -> Vec<(String, f64)>;
}

/// The words of a collection that lies in a database: what it answered about [`Query::possible_terms`]. It completes and
/// mends nothing, as that would need all of its words.
#[derive(Clone, Debug, Default)]
pub struct Counted(HashMap<String, u32>);

impl Counted {
    /// A term, and how many documents have it.
    pub fn add(&mut self, term: String, documents: u32) {
        self.0.insert(term, documents);
    }

    /// How many documents have a term.
    #[must_use]
    pub fn count(&self, term: &str) -> u32 {
        self.0.get(term).copied().unwrap_or_default()
    }
}

impl Vocabulary for Counted {
    fn has(&self, term: &str) -> bool {
        self.count(term) > 0
    }

    fn completions(&self, _: &str, _: usize) -> Vec<String> {
        Vec::new()
    }

    fn like(&self, _: &str) -> Vec<(String, f64)> {
        Vec::new()
    }
}

/// What may stand for a word of a question.
#[derive(Clone, PartialEq, Debug)]
pub struct Alternative {
    /// The term.
    pub term: String,
    /// How much it counts, from 0 to 1.
    pub weight: f64,
}

/// A word of a question, or an exact phrase.
#[derive(Clone, PartialEq, Debug)]
pub struct Clause {
    /// As it was typed.
    pub typed: String,
    /// What may stand for it; for a phrase, what may stand for each of its words.
    pub alternatives: Vec<Alternative>,
    /// The words of a phrase with their places; empty for a single word.
    pub phrase: Vec<(u32, Vec<Alternative>)>,
}

/// What a person looks for.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Query {
    /// Its words and phrases, in order.
    pub clauses: Vec<Clause>,
}

impl Query {
    /// Reads what was typed, for a collection in these languages. Never fails: what means nothing is left out.
    ///
    /// Words in double quotes of any kind are an exact phrase. The last word may still be typed: it also stands for
    /// what begins so.
    pub fn read(text: &str, families: &[Family], words: &dyn Vocabulary) -> Self {
        let mut clauses = Vec::new();
        let typing = text.chars().last().is_some_and(char::is_alphanumeric);
        let parts = parts_of(text);
        let last = parts.len();
        for (at, (part, is_phrase)) in parts.into_iter().enumerate() {
            if is_phrase {
                clauses.extend(phrase(part, families, words));
            } else {
                single(part, families, words, typing && at + 1 == last, &mut clauses);
            }
        }
        clauses.truncate(WORDS_MAX);
        Self { clauses }
    }

    /// All terms that [`Query::read`] may ask a vocabulary about: for collections whose words lie in a database, which
    /// is asked once for all of them.
    #[must_use]
    pub fn possible_terms(text: &str, families: &[Family]) -> Vec<String> {
        let mut terms: Vec<String> = Vec::new();
        for word in words_of(text) {
            for family in families {
                let analyzer = Analyzer::new(*family);
                terms.extend(analyzer.word(word));
                terms.push(analyzer.folded(word));
                terms.extend(other_layout(word).and_then(|swapped| analyzer.word(&swapped)));
            }
        }
        for family in families {
            terms.extend(Analyzer::new(*family).terms(text).into_iter().map(|term| term.text));
        }
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}

/// The words as they were typed, with what stands between letters and is no space: `[jxe` is one word on the other
/// layout.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace() || is_quote(letter))
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric() && !"[];',.`".contains(letter)))
        .filter(|word| !word.is_empty())
        .take(WORDS_MAX)
}

pub(crate) const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The text between quotation marks, and what lies outside. A mark that is never closed means nothing.
fn parts_of(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(is_quote) {
        let (before, from) = rest.split_at(open);
        let after = from.chars().next().and_then(|mark| from.get(mark.len_utf8()..)).unwrap_or_default();
        let Some(close) = after.find(is_quote) else {
            parts.push((before, false));
            rest = after;
            continue;
        };
        let (inside, end) = after.split_at(close);
        parts.push((before, false));
        parts.push((inside, true));
        rest = end.chars().next().and_then(|mark| end.get(mark.len_utf8()..)).unwrap_or_default();
    }
    parts.push((rest, false));
    parts.retain(|(part, _)| !part.trim().is_empty());
    parts
}

fn single(text: &str, families: &[Family], words: &dyn Vocabulary, typing: bool, clauses: &mut Vec<Clause>) {
    let all: Vec<&str> = words_of(text).collect();
    let count = all.len();
    for (at, typed) in all.into_iter().enumerate() {
        let is_last = typing && at + 1 == count;
        let inside = Inside { typed, families, words, is_last };
        clauses.extend(inside.clauses());
    }
}

struct Inside<'a> {
    typed: &'a str,
    families: &'a [Family],
    words: &'a dyn Vocabulary,
    is_last: bool,
}

impl Inside<'_> {
    /// One clause for a word or an id; several for words that only hang together ("and/or").
    fn clauses(&self) -> Vec<Clause> {
        let mut found: Vec<Clause> = Vec::new();
        let reading = lexis::read(self.typed);
        let parts: Vec<&str> = reading
            .tokens
            .iter()
            .filter(|token| token.kind != TokenKind::Mark)
            .map(|token| token.raw(self.typed))
            .collect();
        if parts.len() > 1 {
            // An id or an address is looked for as it stands; when nobody has it, its parts are.
            let whole = self.families.iter().flat_map(|family| Analyzer::new(*family).terms(self.typed));
            let whole: Vec<Alternative> = whole
                .filter(|term| term.points.len() == self.typed.chars().count())
                .map(|term| sure(term.text))
                .collect();
            let whole = distinct(whole);
            if whole.iter().any(|one| self.words.has(&one.term)) {
                return vec![Clause { typed: self.typed.to_owned(), alternatives: whole, phrase: Vec::new() }];
            }
        }
        if let Some(swapped) = self.swapped(&parts) {
            return vec![swapped];
        }
        for part in parts {
            let word = Inside { typed: part, families: self.families, words: self.words, is_last: self.is_last };
            found.extend(word.word());
        }
        found
    }

    /// The other keyboard layout, when the collection knows that word and not this one.
    fn swapped(&self, parts: &[&str]) -> Option<Clause> {
        let known = parts.iter().any(|part| self.terms(part).iter().any(|term| self.words.has(&term.term)));
        if known {
            return None;
        }
        let swapped = other_layout(self.typed)?;
        let mut terms = self.terms(&swapped);
        terms.retain(|term| self.words.has(&term.term));
        for term in &mut terms {
            term.weight = LAYOUT_WEIGHT;
        }
        (!terms.is_empty()).then(|| Clause { typed: self.typed.to_owned(), alternatives: terms, phrase: Vec::new() })
    }

    /// Its stems in each of the languages.
    fn terms(&self, word: &str) -> Vec<Alternative> {
        let stems = self.families.iter().filter_map(|family| Analyzer::new(*family).word(word));
        distinct(stems.map(sure).collect())
    }

    fn word(&self) -> Option<Clause> {
        let mut alternatives = self.terms(self.typed);
        let known = alternatives.iter().any(|one| self.words.has(&one.term));
        // A word that is a stop word in one of the languages is looked for only when another one has it.
        let is_stop = self.families.iter().any(|family| Analyzer::new(*family).word(self.typed).is_none());
        if alternatives.is_empty() || (is_stop && !known) {
            return None;
        }
        let letters = self.typed.chars().count();
        if self.is_last && letters >= GUESS_LETTERS_MIN {
            for family in self.families {
                let beginning = Analyzer::new(*family).folded(self.typed);
                let found = self.words.completions(&beginning, COMPLETIONS_MAX).into_iter();
                alternatives.extend(found.map(|term| Alternative { term, weight: PREFIX_WEIGHT }));
            }
        }
        let is_number = self.typed.chars().all(|letter| letter.is_ascii_digit());
        if !known && letters >= GUESS_LETTERS_MIN && !is_number {
            for term in alternatives.clone() {
                let like = self.words.like(&term.term).into_iter();
                alternatives.extend(like.map(|(term, likeness)| Alternative { term, weight: LIKE_WEIGHT * likeness }));
            }
        }
        Some(Clause { typed: self.typed.to_owned(), alternatives: distinct(alternatives), phrase: Vec::new() })
    }
}

/// An exact phrase: its words with the places that they must have to each other.
fn phrase(text: &str, families: &[Family], words: &dyn Vocabulary) -> Option<Clause> {
    let mut places: Vec<(u32, Vec<Alternative>)> = Vec::new();
    let read: Vec<_> = families
        .iter()
        .map(|family| Analyzer::new(*family).terms(text).into_iter().take(WORDS_MAX).collect::<Vec<_>>())
        .collect();
    // Where one of the languages has a stop word, the phrase has a gap.
    let is_gap = |place: u32| read.iter().any(|terms| terms.iter().all(|term| term.position != place));
    for term in read.iter().flatten().filter(|term| !is_gap(term.position)) {
        match places.iter_mut().find(|(place, _)| *place == term.position) {
            Some((_, alternatives)) => alternatives.push(sure(term.text.clone())),
            None => places.push((term.position, vec![sure(term.text.clone())])),
        }
    }
    places.sort_by_key(|(place, _)| *place);
    for (_, alternatives) in &mut places {
        *alternatives = distinct(std::mem::take(alternatives));
        alternatives.retain(|one| words.has(&one.term));
    }
    let all = places.iter().flat_map(|(_, alternatives)| alternatives.clone()).collect();
    (!places.is_empty()).then(|| Clause { typed: text.trim().to_owned(), alternatives: distinct(all), phrase: places })
}

const fn sure(term: String) -> Alternative {
    Alternative { term, weight: 1.0 }
}

/// Each term once, with the most that it counts, in the order in which they came.
fn distinct(all: Vec<Alternative>) -> Vec<Alternative> {
    let mut kept: Vec<Alternative> = Vec::with_capacity(all.len());
    for one in all {
        match kept.iter_mut().find(|known| known.term == one.term) {
            Some(known) => known.weight = known.weight.max(one.weight),
            None => kept.push(one),
        }
    }
    kept
}
