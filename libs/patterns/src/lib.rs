//! Rule packs (practices B1-B3, B6, D1): how they are written, compiled, and run over words. What was compiled can be
//! written down as bytes, so that a program that carries packs with it need not compile them when it starts.
//!
//! The small language in which packs say what to look for:
//!
//! | written | means |
//! |---|---|
//! | `refund` | this word, letters folded (case, diacritics, script) |
//! | `refund*`, `*ли`, `за*ли` | words that start, end, or start and end so |
//! | `(a\|b c)` | one of these |
//! | `[a\|b]` | one of these, or nothing |
//! | `<name>` | a class of the family's lexicon |
//! | `<#>` | a number; `<time>`: a word of a future point in time |
//! | `<.>` | any one word |
//! | `~3` | up to three words of any kind, inside one clause (`~` alone: up to two) |
//! | `!(a\|b)` | the next word is none of these |
//! | `,` or `:` | a comma or another clause mark stands here |
//! | `@(a\|b)` | the word before is none of these |
//! | `^`, `$` | the sentence starts, ends here |
//! | `?` | the sentence is a question |
//!
//! In packs of Bosnian/Croatian/Serbian `ě` stands for e, je and ije: `rěšen*` finds rešeno and riješeno.

mod book;
mod bytes;
mod compile;
mod grammar;
mod library;
mod near;
mod pack;
mod parse;
mod run;
mod table;
mod vocabulary;

pub use book::{Book, Chapter, Condition, Form, Owner};
pub use compile::GrammarBuilder;
pub use grammar::Grammar;
pub use library::{Described, Library, family_of, unknown_family};
pub use pack::{Adjustment, Pack, PackError, Rule, Severity, Term, When, parse};
pub use run::{Desk, Hit, Scene};
pub use vocabulary::{Symbol, Word};
