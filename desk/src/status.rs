//! A ticket's status: one of the desk's own, or the plain one of its category.

use db::Tx;
use kernel::Cx;
use tickets::{
    State, Ticket,
    properties::{self, Category, StatusWanted},
};

use crate::{Error, resolve};

/// Gives a ticket another status. One of another category moves the ticket there by the same rules as ever: a resolved
/// ticket is opened again, with its survey taken back; resolving asks, and so is refused here.
///
/// # Errors
/// [`properties::Error::ClosureNeeded`], [`properties::Error::Missing`]; what the capabilities refuse.
pub async fn set(tx: &mut Tx, cx: &Cx, ticket: &Ticket, wanted: StatusWanted) -> Result<Ticket, Error> {
    let category = match wanted {
        StatusWanted::Plain(category) => category,
        StatusWanted::Own(id) => properties::status(tx, id).await?.category,
    };
    let ticket = if ticket.category() == State::Resolved && category != Category::Resolved {
        resolve::reopen_in(tx, cx, ticket).await?
    } else {
        ticket.clone()
    };
    Ok(properties::set_status(tx, cx, &ticket, wanted).await?)
}
