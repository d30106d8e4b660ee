//! Watchers and mentions: colleagues who follow a ticket, and those who are called to it by name in a note.
//!
//! Invariants:
//! - Who may not see a ticket neither watches it nor is mentioned on it: they could not look.
//! - A mention is a row for each agent: a team mentioned is a row for each of its members who sees the ticket, and
//!   nobody is mentioned twice by one note.
//! - Mentions are seen by opening the ticket; seen is when, not only whether.
//!
//! Tables: `watchers`, `mentions`. News: `mention`, `ticket`.

mod mention;
mod store;
#[cfg(test)]
mod tests;
mod watch;

use kernel::{Kind, Refusal, Refused};
pub use mention::{Called, Listed, Mention, Page, mention, mentions, see, unseen};
pub use watch::{WATCHERS_MAX, follow_too, unwatch, watch, watchers};

/// Why somebody does not watch or is not mentioned.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such agent, or they do not work here any more.
    #[error("no such agent")]
    NoSuchAgent,
    /// There is no such team.
    #[error("no such team")]
    NoSuchTeam,
    /// They may not see the ticket.
    #[error("{name} may not see this ticket")]
    CannotSee {
        /// Who.
        name: String,
    },
    /// There are too many watchers or mentions.
    #[error("more than {max} people")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// The ticket refuses it.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// The people could not be read.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::NoSuchAgent => Refusal::new(Kind::Invalid, "watchers.no_such_agent").field("agent_id"),
            Self::NoSuchTeam => Refusal::new(Kind::Invalid, "watchers.no_such_team").field("team_id"),
            Self::CannotSee { name } => {
                Refusal::new(Kind::Invalid, "watchers.cannot_see").field("agent_id").arg("name", name)
            }
            Self::TooMany { max } => Refusal::new(Kind::Conflict, "watchers.too_many").arg("max", max),
            Self::Tickets(error) => return error.refusal(),
            Self::Identity(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}
