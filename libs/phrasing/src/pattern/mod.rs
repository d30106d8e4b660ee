//! The small language in which packs say what to look for, compiled once and run over words.
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

mod compile;
mod near;
mod parse;
mod run;
mod vocabulary;

pub(crate) use compile::{Grammar, GrammarBuilder};
pub(crate) use run::{Desk, Hit, Scene};
pub(crate) use vocabulary::Word;
