//! Spam and the trash: a ticket leaves the ordinary views, nobody is written to because of it, and it can come back.

use db::Tx;
use kernel::{Cx, Id};
use tickets::{State, Ticket};
use web_kit::App;

use crate::{Error, happen, survey};

/// Calls a ticket spam, or throws it away; a question that was not asked yet is taken back.
///
/// # Errors
/// [`promises::Error::StillOpen`] with an open promise: what is owed is not thrown away; what the capabilities refuse.
pub async fn lay_aside(app: &App, cx: &Cx, ticket: Id<Ticket>, state: State) -> Result<Ticket, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let aside = lay_aside_in(&mut tx, cx, &ticket, state).await?;
    tx.commit().await?;
    Ok(aside)
}

/// The same within a larger story, for a ticket that is held already.
pub(crate) async fn lay_aside_in(tx: &mut Tx, cx: &Cx, ticket: &Ticket, state: State) -> Result<Ticket, Error> {
    promises::none_open(tx, ticket.id).await?;
    let aside = tickets::lay_aside(tx, cx, ticket, state).await?;
    happen::forget_waking(tx, ticket.id).await?;
    survey::take_back(tx, cx, ticket.id).await?;
    Ok(aside)
}

/// Takes a ticket back: it is what it was. Of a ticket that was only suspected, says that it is no spam.
///
/// # Errors
/// What the capabilities refuse.
pub async fn restore(app: &App, cx: &Cx, ticket: Id<Ticket>, from: State) -> Result<Ticket, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let back = if from == State::Spam && ticket.spam_suspected {
        tickets::forget_spammer(&mut tx, cx, &ticket).await?
    } else {
        tickets::restore(&mut tx, cx, &ticket, from).await?
    };
    tx.commit().await?;
    Ok(back)
}
