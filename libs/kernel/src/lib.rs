//! The words that every capability shares: identifiers, the context of a call, languages, refusals.
//!
//! Small on purpose: a word enters when three capabilities need it. Nothing here reads a clock,
//! a file or a network.

mod cx;
mod edit;
mod id;
mod language;
mod refusal;
mod right;
mod time;
mod words;

pub use cx::{Actor, AgentActor, Cx, Origin, Role, Way};
pub use edit::Edit;
pub use id::Id;
pub use language::{Language, Script, UnknownLanguage};
pub use refusal::{Kind, Refusal, Refused};
pub use right::{Right, Rights};
pub use time::{Time, days, hours, minutes, seconds};
