//! A ticket sleeps: out of sight until a time or an answer, and back by itself.

use db::Tx;
use kernel::{Cx, Id, Time};
use tickets::Ticket;
use web_kit::App;

use crate::{Error, happen, notify};

/// Puts a ticket out of sight until a time; `None` is until the customer answers, which wakes it in any case.
///
/// # Errors
/// What the capabilities refuse.
pub async fn snooze(app: &App, cx: &Cx, ticket: Id<Ticket>, until: Option<Time>) -> Result<Ticket, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let asleep = snooze_in(&mut tx, cx, &ticket, until).await?;
    tx.commit().await?;
    Ok(asleep)
}

/// The same within a larger story, for a ticket that is held already.
pub(crate) async fn snooze_in(tx: &mut Tx, cx: &Cx, ticket: &Ticket, until: Option<Time>) -> Result<Ticket, Error> {
    let asleep = tickets::snooze(tx, cx, ticket, until).await?;
    happen::forget_waking(tx, ticket.id).await?;
    if let Some(until) = until {
        happen::wake_at(tx, cx, ticket.id, until).await?;
    }
    Ok(asleep)
}

/// Wakes a ticket before its time.
///
/// # Errors
/// What the capabilities refuse.
pub async fn wake(app: &App, cx: &Cx, ticket: Id<Ticket>) -> Result<Ticket, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let awake = wake_in(&mut tx, cx, &ticket).await?;
    tx.commit().await?;
    Ok(awake)
}

/// The same within a larger story, for a ticket that is held already.
pub(crate) async fn wake_in(tx: &mut Tx, cx: &Cx, ticket: &Ticket) -> Result<Ticket, Error> {
    let awake = tickets::wake(tx, cx, ticket).await?;
    happen::forget_waking(tx, ticket.id).await?;
    Ok(awake)
}

/// Wakes a ticket whose time has come. The job `tickets.wake`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub async fn wake_up(app: &App, job: i64, id: Id<Ticket>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, &cx, id).await?;
    if let Some(ticket) = tickets::woken_up(&mut tx, &cx, &ticket).await? {
        notify::woken(&mut tx, &cx, &ticket).await?;
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}
