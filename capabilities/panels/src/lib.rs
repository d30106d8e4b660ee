//! What stands beside a conversation by the company's own choice: which facts of the customer, and panels of other
//! systems, as a page in a frame or as a link (PRACTICES A5, A6).
//!
//! A panel is opened with parameters that say which ticket and customer it is about, who looks, and until when that
//! holds, and with a signature by which the other system knows that the desk wrote them ([`signed`]). Its secret is
//! shown once and kept sealed.
//!
//! Tables: `portrait_settings`, `context_panels`. News: `panels`.

pub mod api;
mod facts;
mod panel;
mod sign;
mod store;
#[cfg(test)]
mod tests;

pub use facts::{DEFAULT_FACTS, FACTS_MAX, Facts, facts, set_facts};
use kernel::{Kind, Refusal, Refused};
pub use panel::{
    ADDRESS_CHARS_MAX, NAME_CHARS_MAX, NewPanel, PANELS_MAX, Panel, PanelKind, change, create, fresh_secret, panel,
    panels, remove, secret,
};
pub use sign::{HOLDS_FOR, Question, signed};

/// Why something about panels cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such panel.
    #[error("there is no such panel")]
    Missing,
    /// A panel needs a name of at most [`NAME_CHARS_MAX`] characters.
    #[error("the name is empty or too long")]
    Name,
    /// The address is not one that begins with `https://`.
    #[error("this is not an https address")]
    Address,
    /// There are [`PANELS_MAX`] panels.
    #[error("there are too many panels")]
    TooMany,
    /// One of the facts is not known, or there are more than [`FACTS_MAX`].
    #[error("these facts cannot be shown")]
    Facts,
    /// Somebody changed it meanwhile.
    #[error("it was changed meanwhile")]
    Stale,
    /// The secret cannot be sealed or opened.
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Missing => Refusal::new(Kind::NotFound, "panels.missing"),
            Self::Name => Refusal::new(Kind::Invalid, "panels.name").field("name").arg("limit", NAME_CHARS_MAX),
            Self::Address => Refusal::new(Kind::Invalid, "panels.address").field("address"),
            Self::TooMany => Refusal::new(Kind::Conflict, "panels.too_many").arg("limit", PANELS_MAX),
            Self::Facts => Refusal::new(Kind::Invalid, "panels.facts").field("facts"),
            Self::Stale => Refusal::new(Kind::Stale, "request.stale"),
            Self::Secrets(_) => return None,
            Self::Db(error) => return error.refusal(),
        })
    }
}
