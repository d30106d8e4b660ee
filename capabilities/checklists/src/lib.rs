//! Checklists: the steps a ticket needs, ticked off by whoever does them.
//!
//! Invariants:
//! - A step is ticked by somebody at some time, never only ticked.
//! - The order is the agents'; adding puts a step at the end.
//! - When a ticket is merged its steps go over, and come back when that is undone.
//!
//! Table: `checklist_items`. Ticket events: `step_added`, `step_done`, `step_open`, `step_removed`.

mod item;
mod store;
#[cfg(test)]
mod tests;

pub use item::{Change, ITEMS_MAX, Item, TEXT_CHARS_MAX, add, change, items, move_all, move_back, order, remove};
use kernel::{Kind, Refusal, Refused};

/// Why a step is not written down.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such step, or the caller may not know of it.
    #[error("no such step")]
    NoSuchItem,
    /// A step is a few words.
    #[error("a step has 1 to {max} characters")]
    Text {
        /// The longest step, in characters.
        max: usize,
    },
    /// There are too many steps.
    #[error("more than {max} steps")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// The order names other steps than there are.
    #[error("the order names other steps than there are")]
    Order,
    /// The ticket refuses it.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NoSuchItem => Refusal::new(Kind::NotFound, "checklists.no_such_item"),
            Self::Text { max } => Refusal::new(Kind::Invalid, "checklists.text").field("text").arg("max", max),
            Self::TooMany { max } => Refusal::new(Kind::Conflict, "checklists.too_many").arg("max", max),
            Self::Order => Refusal::new(Kind::Conflict, "checklists.order").field("items"),
            Self::Tickets(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}
