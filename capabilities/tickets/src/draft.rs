use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time};

use crate::{Error, Ticket, store, ticket::words};

/// The longest draft, in characters of what the app stores.
pub const DRAFT_CHARS_MAX: usize = 300_000;

words! {
    /// What is being written.
    DraftKind {
        /// An answer to the customer.
        Reply = "reply",
        /// A note for colleagues.
        Note = "note",
    }
}

/// What an agent has typed and not sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What the app stored, as JSON.
    pub body: String,
    /// When it was saved.
    pub updated_at: Time,
}

/// Keeps what an agent has typed, in place of what they had before.
///
/// # Errors
/// [`Error::TooLong`].
pub async fn save_draft(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
    body: &str,
) -> Result<(), Error> {
    if body.chars().count() > DRAFT_CHARS_MAX {
        return Err(Error::TooLong { max: DRAFT_CHARS_MAX });
    }
    Ok(store::draft::save(tx, cx, ticket, agent, kind, body).await?)
}

/// What an agent has typed.
///
/// # Errors
/// [`Error::NoDraft`].
pub async fn draft(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>, kind: DraftKind) -> Result<Draft, Error> {
    store::draft::find(tx, ticket, agent, kind).await?.ok_or(Error::NoDraft)
}

/// Throws a draft away, if there is one.
///
/// # Errors
/// Faults of the database.
pub async fn drop_draft(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>, kind: DraftKind) -> Result<(), Error> {
    Ok(store::draft::delete(tx, ticket, agent, kind).await?)
}
