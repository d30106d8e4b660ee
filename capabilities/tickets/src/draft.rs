use db::{News, Tx};
use identity::Agent;
use kernel::{Cx, Id, Time, words};

use crate::{Attachment, Error, Ticket, store};

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
    /// Whether colleagues may take it over.
    pub shared: bool,
    /// Who has taken it over; then nothing is left of it here.
    pub taken_by: Option<Id<Agent>>,
}

/// A draft that colleagues may take over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharedDraft {
    /// Whose it is.
    pub agent: Id<Agent>,
    /// What is being written.
    pub kind: DraftKind,
    /// The draft.
    pub draft: Draft,
}

/// Keeps what an agent has typed, in place of what they had before.
///
/// # Errors
/// [`Error::TooLong`]; [`Error::DraftTaken`] after a colleague has taken it over, until it is dropped here.
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
    if store::draft::save(tx, cx, ticket, agent, kind, body).await? { Ok(()) } else { Err(Error::DraftTaken) }
}

/// Gives an agent back what they had written, unless they have begun something new. `false` when they have.
///
/// # Errors
/// Faults of the database.
pub async fn restore_draft(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
    body: &str,
) -> Result<bool, Error> {
    if store::draft::find(tx, ticket, agent, kind).await?.is_some_and(|draft| draft.taken_by.is_none()) {
        return Ok(false);
    }
    store::draft::delete(tx, ticket, agent, kind).await?;
    store::draft::save(tx, cx, ticket, agent, kind, body).await?;
    Ok(true)
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
    if store::draft::delete(tx, ticket, agent, kind).await? {
        tx.announce(News::of("writing", ticket.get()));
    }
    Ok(())
}

/// Offers a draft to colleagues, or no longer.
///
/// # Errors
/// [`Error::NoDraft`].
pub async fn share_draft(
    tx: &mut Tx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
    shared: bool,
) -> Result<(), Error> {
    if !store::draft::share(tx, ticket, agent, kind, shared).await? {
        return Err(Error::NoDraft);
    }
    tx.announce(News::of("writing", ticket.get()));
    Ok(())
}

/// The drafts of a ticket that are offered to colleagues. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn shared_drafts(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<SharedDraft>, Error> {
    Ok(store::draft::shared(tx, ticket).await?)
}

/// Takes a colleague's draft over, with the files that were uploaded for it: from now on it is one's own, and nothing
/// is left of it there.
///
/// # Errors
/// [`Error::DraftNotShared`]; [`Error::DraftInTheWay`] when one has a draft of one's own.
pub async fn take_draft(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, kind): (Id<Ticket>, DraftKind),
    (from, to): (Id<Agent>, Id<Agent>),
    files: &[Id<Attachment>],
) -> Result<(), Error> {
    store::ticket::lock(tx, ticket).await?;
    let theirs = store::draft::find(tx, ticket, from, kind).await?.filter(|draft| draft.shared && from != to);
    let theirs = theirs.ok_or(Error::DraftNotShared)?;
    if !restore_draft(tx, cx, ticket, to, kind, &theirs.body).await? {
        return Err(Error::DraftInTheWay);
    }
    store::draft::leave_to(tx, cx, (ticket, kind), from, to).await?;
    for file in files {
        store::attachment::hand_over(tx, *file, from, to).await?;
    }
    tx.announce(News::of("writing", ticket.get()));
    Ok(())
}
