//! What a text to a customer says: dangerous phrases, promises, the parts of a good answer; and what a
//! customer's text signals. English, Russian, Bosnian/Croatian/Serbian (both scripts), Romanian.
//!
//! The rules are data: `packs/<family>/<rules>.toml`. This crate compiles them into one matcher per language
//! family, so that the time to read a text grows with its length and hardly with the number of rules.
//! Practices B1-B3, B6, D1. Offsets are Unicode code points.
//!
//! ```
//! use phrasing::{Context, Draft, Guard};
//!
//! let context = Context::default();
//! let text = "Ответим вам в ближайшее время.";
//! let findings = Guard::built_in().check(&Draft { text, language: None, context: &context });
//! assert_eq!(findings[0].rule, "vague-time");
//! ```

mod answer;
mod book;
mod built_in;
mod context;
mod finding;
mod fit;
mod guard;
mod letter;
mod lint;
mod model;
mod promise;
mod search;
mod shouting;
mod signal;
mod slips;
mod tense;
mod thanks;
mod time;
mod unanswered;

pub use answer::{AnswerCheck, Element, ElementKind, answer_check};
pub use finding::{Context, Draft, Finding, Severity, Span};
pub use guard::{Guard, Passed, RuleCard};
pub use lint::{lint, lint_among};
pub use model::training;
pub use patterns::PackError;
pub use promise::{PromiseFound, Who, promises};
pub use signal::{Cause, Signal, Signals, signals};
pub use thanks::only_thanks;
