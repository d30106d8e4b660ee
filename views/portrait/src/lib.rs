//! Who is writing: a few facts beside a conversation, so that nobody has to tell them again (PRACTICES A5, A6).
//!
//! The customer with their local time, their latest tickets, what was promised to them and how that went, what they
//! said when asked whether it was really solved, how often they wrote lately, and whether they write about the same once
//! more. Which facts are shown, and in which order, the company chose (`panels`).
//!
//! Whoever may see the ticket may know the customer; of the customer's other tickets, promises and surveys they see
//! those that they may see.
//!
//! Reads `customers`, `tickets`, `promises`, `surveys`, `messages`, `portrait_settings`; writes nothing. A handful of queries, whatever the
//! history.

pub mod api;
mod read;
mod repeat;
#[cfg(test)]
mod tests;

use kernel::{Refusal, Refused};
pub use read::{CONTACTS_MAX, EarlierTicket, Portrait, REPEAT_DAYS, SurveySaid, of};
pub use repeat::{Because, Letter, REPEAT_LETTERS, Repeat, Same, repeated};

/// Why there is no portrait.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The ticket cannot be seen.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// The customer cannot be read.
    #[error(transparent)]
    Customers(#[from] customers::Error),
    /// The choice of facts cannot be read.
    #[error(transparent)]
    Panels(#[from] panels::Error),
    /// The promises cannot be read.
    #[error(transparent)]
    Promises(#[from] promises::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Tickets(error) => error.refusal(),
            Self::Customers(error) => error.refusal(),
            Self::Panels(error) => error.refusal(),
            Self::Promises(error) => error.refusal(),
            Self::Db(error) => error.refusal(),
        }
    }
}
