//! Search: one analysis and one ranking, so that the same words find the same things in the same order wherever they
//! are kept.
//!
//! **Why an index of our own.** Full text of SQLite and of PostgreSQL rank differently, know neither Serbian in two
//! scripts nor ijekavian beside ekavian, and join words with AND, which finds nothing for four of five questions that
//! people type (docs/search.md has the figures). Here every engine only stores what this crate gives it.
//!
//! **What it does**
//! 1. [`Analyzer`] takes text apart into terms: folded (case, diacritics, ё, ș/ş, Serbian Cyrillic, đ = dj = d),
//!    ekavian and ijekavian as one, stemmed (Snowball) in the languages of the index, stop words left out. Numbers,
//!    order ids and addresses stay whole.
//! 2. [`Query`] reads what a person types: words, "exact phrases", numbers. Nothing breaks it. Every word carries its
//!    alternatives: its stems, the same keys on the other keyboard layout (`ghbdtn` is `привет`), words that begin with
//!    it while it is being typed, and for a word that nobody wrote the words most like it by three-letter pieces.
//! 3. [`Index`] keeps articles in memory and ranks them by BM25F (Robertson and Zaragoza 2009): OR over the words, of
//!    which a third must match.
//! 4. [`newest`] ranks tickets: newest first, ranking only a bounded number of matches, from blocks of postings that
//!    lie in tables of either database.
//! 5. [`highlight`] finds the words again in a text that is shown.
//!
//! ```
//! use lexis::Family;
//! use search::{Document, Index};
//!
//! let mut index = Index::default();
//! index.put(1, &Document::article(Family::En, "Where is my parcel?", "Follow the link in the letter of dispatch."));
//! index.put(2, &Document::article(Family::En, "How to return a lamp", "Print the label and send the lamp back."));
//! let hits = index.search("retrun lamps", 10);
//! assert_eq!(hits[0].id, 2);
//! ```
//!
//! **The formula.** With *k1* = 1.2 and *b* = 0.5, a field's weight *w* (title 3, tags 2, body 1), its length *l*
//! against the mean length *m*:
//!
//! > tf = Σ fields w · n / (1 − b + b · l / m); score = Σ words a · ln(1 + (N − d + 0.5) / (d + 0.5)) · tf / (k1 + tf)
//!
//! *n* counts the term in the field, *d* the documents that have it, *a* is the weight of the alternative (1 for the word
//! itself, less for a guess).
//!
//! **Limits.** No synonyms beyond stems; languages without a stemmer here are matched as they are written; a typing
//! error is mended only where the wrong word is not a word of the collection.

mod analysis;
mod document;
mod highlight;
mod index;
pub mod jsonl;
mod layout;
pub mod newest;
mod phrase;
pub mod query;
mod rank;
mod stop;
mod trigram;

pub use analysis::{Analyzer, Term};
pub use document::{Document, Field};
pub use highlight::{Snippet, highlight, snippet};
pub use index::{Hit, Index};
pub use phrase::has_phrase;
pub use query::{Alternative, Clause, Query};
pub use trigram::likeness;
