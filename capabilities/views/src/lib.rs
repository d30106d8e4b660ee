//! Views: lists of tickets that somebody has put together for themselves, for their team or for all (PRACTICES D5).
//!
//! Invariants:
//! - A view is a filter, a sort and columns; it grants nothing. What a reader is shown by it is what they may see.
//! - What is stored was read by [`Filter::read`].
//! - Own views are their owner's alone; a team's views are changed by its leads and by admins, those of all by admins.
//! - How somebody looks at a view (columns, sort, cards or table) is theirs and changes nothing for others.
//!
//! Tables: `views`, `view_habits`. News: `views`.

pub mod api;
mod change;
mod filter;
mod habit;
mod store;
#[cfg(test)]
mod tests;
mod view;

pub use change::{arrange, change, create, remove};
pub use filter::{
    CONDITIONS_MAX, Condition, DEPTH_MAX, Date, Field, Filter, One, Sort as FieldSort, Span, Test, Unit, VALUES_MAX,
    What, Wrong,
};
pub use habit::{Habit, habits, keep_habit};
use kernel::{Kind, Refusal, Refused};
pub use view::{NewView, Owner, View, view, views_of};

/// Why something about a view cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such view, or the caller may not know of it.
    #[error("no such view")]
    NoSuchView,
    /// The caller may not change it, or make one for those.
    #[error("not the caller's to change")]
    NotYours,
    /// A view needs a name of so many characters at most.
    #[error("no name, or longer than {max} characters")]
    Name {
        /// The longest name, in characters.
        max: usize,
    },
    /// The filter cannot be used.
    #[error("{}: {:?}", .0.at, .0.what)]
    Filter(Wrong),
    /// A word for columns, the sort or the mode that is unknown.
    #[error("{field} is unknown")]
    Word {
        /// Which of them.
        field: &'static str,
    },
    /// There are as many views as there may be.
    #[error("more than {max} views")]
    TooMany {
        /// How many there may be.
        max: i64,
    },
    /// Somebody changed it meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<Wrong> for Error {
    fn from(wrong: Wrong) -> Self {
        Self::Filter(wrong)
    }
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NoSuchView => Refusal::new(Kind::NotFound, "views.no_such_view"),
            Self::NotYours => Refusal::new(Kind::Forbidden, "views.not_yours"),
            Self::Name { max } => Refusal::new(Kind::Invalid, "views.name").field("name").arg("max", max),
            Self::Filter(wrong) => {
                let code = match wrong.what {
                    What::Shape => "views.filter_shape",
                    What::Field => "views.filter_field",
                    What::Test => "views.filter_test",
                    What::Value => "views.filter_value",
                    What::TooDeep => "views.filter_too_deep",
                    What::TooMany => "views.filter_too_many",
                };
                let refusal = Refusal::new(Kind::Invalid, code).field(wrong.at.clone());
                refusal.arg("depth", DEPTH_MAX).arg("conditions", CONDITIONS_MAX).arg("values", VALUES_MAX)
            }
            Self::Word { field } => Refusal::new(Kind::Invalid, "views.unknown_word").field(*field),
            Self::TooMany { max } => Refusal::new(Kind::Conflict, "views.too_many").arg("max", max),
            Self::Stale => Refusal::new(Kind::Stale, "views.stale"),
            Self::Db(error) => return error.refusal(),
        })
    }
}
