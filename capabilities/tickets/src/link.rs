use db::Tx;
use kernel::{Cx, Id, words};
use serde_json::json;

use crate::{Error, State, Ticket, may_see, record, store};

/// How many links a ticket may have.
pub const LINKS_MAX: usize = 50;

words! {
    /// What another ticket is to a ticket.
    LinkKind {
        /// Has to do with it.
        Related = "related",
        /// Is the larger matter that it belongs to.
        Parent = "parent",
        /// Is a part of it.
        Child = "child",
        /// Says the same; the other one goes on.
        DuplicateOf = "duplicate_of",
        /// Says the same; this one goes on.
        DuplicatedBy = "duplicated_by",
    }
}

impl LinkKind {
    /// What this ticket is to the other one.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Related => Self::Related,
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::DuplicateOf => Self::DuplicatedBy,
            Self::DuplicatedBy => Self::DuplicateOf,
        }
    }
}

/// A ticket that another one is linked with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The link's number.
    pub id: Id<Link>,
    /// What the other ticket is to this one.
    pub kind: LinkKind,
    /// The other ticket.
    pub ticket: Ticket,
}

/// Links two tickets that the caller has locked.
///
/// # Errors
/// [`Error::LinkSelf`], [`Error::LinkThere`] when they are linked already, [`Error::TooManyLinks`].
pub async fn link(tx: &mut Tx, cx: &Cx, ticket: &Ticket, other: &Ticket, kind: LinkKind) -> Result<(), Error> {
    if ticket.id == other.id {
        return Err(Error::LinkSelf);
    }
    for one in [ticket, other] {
        if store::link::count(tx, one.id).await? >= LINKS_MAX {
            return Err(Error::TooManyLinks { max: LINKS_MAX });
        }
    }
    if !store::link::insert(tx, cx, (ticket.id, other.id), kind).await? {
        return Err(Error::LinkThere);
    }
    said(tx, cx, "link_made", (ticket, other), kind).await
}

/// Parts two linked tickets again.
///
/// # Errors
/// [`Error::NoSuchLink`], also when one of its tickets is none of the caller's.
pub async fn unlink(tx: &mut Tx, cx: &Cx, id: Id<Link>) -> Result<Ticket, Error> {
    let (ticket, other, kind) = store::link::find(tx, id).await?.ok_or(Error::NoSuchLink)?;
    let ticket = crate::ticket(tx, cx, ticket).await.map_err(|_| Error::NoSuchLink)?;
    let other = crate::ticket(tx, cx, other).await.map_err(|_| Error::NoSuchLink)?;
    store::link::delete(tx, id).await?;
    said(tx, cx, "link_removed", (&ticket, &other), kind).await?;
    Ok(ticket)
}

async fn said(
    tx: &mut Tx,
    cx: &Cx,
    what: &str,
    (ticket, other): (&Ticket, &Ticket),
    kind: LinkKind,
) -> Result<(), Error> {
    record(tx, cx, ticket.id, what, &json!({ "ticket": other.id, "kind": kind.word() })).await?;
    record(tx, cx, other.id, what, &json!({ "ticket": ticket.id, "kind": kind.turned().word() })).await?;
    tx.announce(store::ticket::news(ticket));
    tx.announce(store::ticket::news(other));
    Ok(())
}

/// The tickets that one is linked with and the caller may see, the oldest link first; those in the trash are left out.
///
/// # Errors
/// Faults of the database.
pub async fn links(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<Vec<Link>, Error> {
    let mut links = store::link::of(tx, ticket).await?;
    links.retain(|link| link.ticket.state != State::Trash && may_see(&cx.actor, &link.ticket));
    Ok(links)
}
