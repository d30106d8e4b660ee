//! Spam and the trash: a ticket leaves the ordinary views, nobody is written to because of it, and it can come back.

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
    promises::none_open(&mut tx, ticket.id).await?;
    let aside = tickets::lay_aside(&mut tx, cx, &ticket, state).await?;
    happen::forget_waking(&mut tx, ticket.id).await?;
    survey::take_back(&mut tx, cx, ticket.id).await?;
    tx.commit().await?;
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
