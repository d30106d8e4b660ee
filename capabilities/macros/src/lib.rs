//! Macros: what is written often, in several languages, together with what is done then.
//!
//! A macro saves typing and not thinking (PRACTICES B4): its text has variables that are filled in, and *personal
//! slots* (`[[what you understood]]`) that somebody has to fill before the letter leaves.
//!
//! Invariants:
//! - A macro has a text or does something, or both.
//! - Its texts are clean, and every variable in them is known.
//! - One's own macros are nobody else's business; those of a team are changed by its leads, those of all by leads.
//! - How often it was used is kept, not counted.
//!
//! Tables: `macros`, `macro_texts`. News: `macro`.

mod action;
pub mod api;
mod entry;
mod fill;
mod store;
#[cfg(test)]
mod tests;
mod write;

pub use action::{ACTIONS_MAX, Action, Turn};
pub use entry::{Because, Macro, Page, Place, Reach, chosen, list, macro_for_use, may_change, shared_macro};
pub use fill::{Filled, VARIABLES, fill, slots};
use kernel::{Kind, Refusal, Refused};
pub use write::{FOLDER_CHARS_MAX, MACROS_MAX, NAME_CHARS_MAX, NewMacro, TEXT_CHARS_MAX, change, create, remove, used};

/// Why a macro was not kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such macro, or it is none of the caller's.
    #[error("no such macro")]
    NoSuchMacro,
    /// Only leads change the macros of others.
    #[error("only leads change macros of others")]
    NeedsLead,
    /// It has no name, or a longer one than allowed.
    #[error("the name is empty or longer than {max} characters")]
    Name {
        /// How many characters it may have.
        max: usize,
    },
    /// The folder's name is longer than allowed.
    #[error("the folder is longer than {max} characters")]
    Folder {
        /// How many characters it may have.
        max: usize,
    },
    /// It neither says nor does anything.
    #[error("neither a text nor an action")]
    Empty,
    /// A text is longer than allowed.
    #[error("a text is longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// A text has a variable that nobody knows.
    #[error("unknown variable {0}")]
    UnknownVariable(String),
    /// It does more than allowed.
    #[error("more than {max} actions")]
    TooManyActions {
        /// How many there may be.
        max: usize,
    },
    /// There is no such team, or the caller does not lead it.
    #[error("no team of yours")]
    BadTeam,
    /// There are as many macros as there may be.
    #[error("there are {max} macros already")]
    Full {
        /// How many there may be.
        max: i64,
    },
    /// Somebody changed it since the caller looked.
    #[error("the macro has changed meanwhile")]
    Stale,
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NoSuchMacro => Refusal::new(Kind::NotFound, "macros.no_such_macro"),
            Self::NeedsLead => Refusal::new(Kind::Forbidden, "macros.needs_lead"),
            Self::Name { max } => Refusal::new(Kind::Invalid, "macros.name").field("name").arg("max", max),
            Self::Folder { max } => Refusal::new(Kind::Invalid, "macros.folder").field("folder").arg("max", max),
            Self::Empty => Refusal::new(Kind::Invalid, "macros.empty").field("texts"),
            Self::TooLong { max } => Refusal::new(Kind::Invalid, "macros.too_long").field("texts").arg("max", max),
            Self::UnknownVariable(name) => {
                Refusal::new(Kind::Invalid, "macros.unknown_variable").field("texts").arg("name", name)
            }
            Self::TooManyActions { max } => {
                Refusal::new(Kind::Invalid, "macros.too_many_actions").field("actions").arg("max", max)
            }
            Self::BadTeam => Refusal::new(Kind::Invalid, "macros.bad_team").field("team_id"),
            Self::Full { max } => Refusal::new(Kind::Conflict, "macros.full").arg("max", max),
            Self::Stale => Refusal::new(Kind::Stale, "macros.stale"),
            Self::Db(error) => return error.refusal(),
        })
    }
}
