//! What agents should hear of without looking for it: in the bell, in the browser, in a letter a day.
//!
//! What happens is told by the stories; here it is decided who wants to hear of it, and how. Several things of one
//! kind on one ticket are one notice until it is read, so that the bell stays calm.
//!
//! Invariants:
//! - Nobody is told of what they did themselves, nor of a ticket that they may not see.
//! - How many are unread is kept, not counted.
//! - Nothing is pushed within somebody's quiet hours; the bell keeps it.
//! - A letter holds what is unread and was not in a letter before; a machine wrote it and says so.
//! - Push addresses are public and encrypted; those that browsers have left are removed.
//!
//! Tables: `notices`, `notice_counts`, `notice_choices`, `notice_times`, `push_subscriptions`, `notice_company`.
//! News: `notice`, to the agent alone.

pub mod api;
mod choice;
mod digest;
mod kind;
mod list;
mod server;
mod store;
mod subscription;
mod tell;
#[cfg(test)]
mod tests;
mod words;

pub use choice::{Choice, ChoiceChange, Hours, choices, choose, hours, set_hours};
pub use digest::{Digest, digest, next_digest};
pub use kind::Kind;
pub use list::{Notice, Page, Position, forget_old, list, mark, mark_all, notice, read_of_ticket, unread};
pub use server::{digest_mailbox, server_key, set_digest_mailbox};
pub use subscription::{NewSubscription, Subscription, subscribe, subscription, subscriptions, unsubscribe};
pub use tell::{Telling, Told, tell, wanted_by_team};
pub use words::{Pushed, pushed, said};

use kernel::{Refusal, Refused};

/// Why something about notices was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such notice, or it is somebody else's.
    #[error("no such notice")]
    NotFound,
    /// There is no such kind of notice.
    #[error("no such kind of notice")]
    UnknownKind,
    /// An hour or a minute of the day is none.
    #[error("not a time of the day")]
    TimeOfDay(&'static str),
    /// Only an agent has notices.
    #[error("only an agent has notices")]
    AgentsOnly,
    /// Only an admin chooses the mailbox.
    #[error("only an admin does this")]
    NeedsAdmin,
    /// The browser's address or keys are none.
    #[error("not a subscription")]
    Subscription,
    /// More browsers than anybody has.
    #[error("too many browsers")]
    TooManyBrowsers,
    /// See [`push::Error`].
    #[error(transparent)]
    Push(#[from] push::Error),
    /// See [`secrets::Error`].
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NotFound => Refusal::new(kernel::Kind::NotFound, "notices.not_found"),
            Self::UnknownKind => Refusal::new(kernel::Kind::Invalid, "notices.unknown_kind").field("kind"),
            Self::TimeOfDay(field) => Refusal::new(kernel::Kind::Invalid, "notices.time_of_day").field(*field),
            Self::AgentsOnly => Refusal::new(kernel::Kind::Forbidden, "notices.agents_only"),
            Self::NeedsAdmin => Refusal::new(kernel::Kind::Forbidden, "notices.needs_admin"),
            Self::Subscription => Refusal::new(kernel::Kind::Invalid, "notices.subscription").field("endpoint"),
            Self::TooManyBrowsers => Refusal::new(kernel::Kind::Conflict, "notices.too_many_browsers"),
            Self::Push(_) | Self::Secrets(_) => return None,
            Self::Db(error) => return error.refusal(),
        })
    }
}
