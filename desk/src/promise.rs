//! What agents do about their promises, and what the desk does about them in time (PRACTICES D1, D2).

use db::Tx;
use kernel::{Cx, Id, Time};
use promises::{Closing, DelayLetter, Draft, Promise, Replacement};
use tickets::Ticket;
use web_kit::App;

use crate::{
    Error, happen, notify,
    reply::{Further, Promised, Reply, Words, reply_in},
    working_day, writing,
};

/// Writes a promise down that was made elsewhere (by phone).
///
/// # Errors
/// What the capabilities refuse.
pub async fn make(app: &App, cx: &Cx, ticket: Id<Ticket>, promised: &Promised) -> Result<Promise, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let people = writing::people(&mut tx, cx, &ticket).await?;
    let new = promises::NewPromise {
        ticket: ticket.id,
        message: None,
        agent: people.agent.id,
        team: ticket.team,
        customer: ticket.customer,
        action: promised.action.clone(),
        words: promised.words.clone(),
        due_at: promised.due_at,
        time_zone: people.time_zone().to_owned(),
    };
    let made = promises::make(&mut tx, cx, &new).await?;
    happen::watch_promise(&mut tx, cx, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// The promise was kept.
///
/// # Errors
/// What the capabilities refuse.
pub async fn keep(app: &App, cx: &Cx, id: Id<Promise>, closing: &Closing) -> Result<Promise, Error> {
    let mut tx = app.db.begin().await?;
    let kept = promises::keep(&mut tx, cx, id, closing).await?;
    happen::forget_promise(&mut tx, id).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The promise is no longer owed.
///
/// # Errors
/// What the capabilities refuse.
pub async fn withdraw(app: &App, cx: &Cx, id: Id<Promise>, closing: &Closing) -> Result<Promise, Error> {
    let mut tx = app.db.begin().await?;
    let withdrawn = promises::withdraw(&mut tx, cx, id, closing).await?;
    happen::forget_promise(&mut tx, id).await?;
    tx.commit().await?;
    Ok(withdrawn)
}

/// Another time was agreed with the customer, without a letter.
///
/// # Errors
/// What the capabilities refuse.
pub async fn replace(app: &App, cx: &Cx, id: Id<Promise>, with: &Replacement) -> Result<Promise, Error> {
    let mut tx = app.db.begin().await?;
    let next = promises::replace(&mut tx, cx, id, with).await?;
    happen::forget_promise(&mut tx, id).await?;
    happen::watch_promise(&mut tx, cx, &next).await?;
    tx.commit().await?;
    Ok(next)
}

/// Drafts the letter that tells the customer of a delay, in their language.
///
/// # Errors
/// What the capabilities refuse.
pub async fn draft_delay_notice(app: &App, cx: &Cx, id: Id<Promise>) -> Result<Draft, Error> {
    let mut tx = app.db.read().await?;
    let promise = promises::promise(&mut tx, cx, id).await?.ok_or(promises::Error::NotFound)?;
    let ticket = tickets::ticket(&mut tx, cx, promise.ticket).await?;
    let people = writing::people(&mut tx, cx, &ticket).await?;
    let customer = Some(people.customer.name.as_str()).filter(|name| !name.contains('@'));
    let days = working_day::of(&mut tx, ticket.team).await?;
    let due_at = promises::suggested_due(promise.due_at, cx.now, &promise.zone(), |date| days.counts(date));
    let letter = DelayLetter {
        language: people.language(&ticket),
        promise: &promise,
        customer,
        agent: &people.agent.name,
        now: cx.now,
        due_at,
    };
    Ok(promises::delay_notice(app.catalogue, &letter))
}

/// Tells the customer of a delay and moves the promise: both or neither.
///
/// # Errors
/// As [`crate::reply::reply`]; what the promise refuses.
pub async fn send_delay_notice(
    app: &App,
    cx: &Cx,
    id: Id<Promise>,
    words: &Words,
    due_at: Time,
) -> Result<Promise, Error> {
    let mut tx = app.db.begin().await?;
    let promise = promises::promise(&mut tx, cx, id).await?.ok_or(promises::Error::NotFound)?;
    // The notice answers nobody's last message: whatever was written meanwhile, the customer should hear of the delay.
    let reply =
        Reply { words: words.clone(), promises: Vec::new(), seen_message: i64::MAX, further: Further::default() };
    let message = reply_in(&mut tx, cx, promise.ticket, &reply).await?;
    let with = Replacement { due_at, note: String::new(), message: Some(message), expected_version: None };
    let next = promises::replace(&mut tx, cx, id, &with).await?;
    happen::forget_promise(&mut tx, id).await?;
    happen::watch_promise(&mut tx, cx, &next).await?;
    tx.commit().await?;
    Ok(next)
}

/// Reminds the owner. The job `promises.remind`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub async fn remind(app: &App, job: i64, id: Id<Promise>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if promises::mark_reminded(&mut tx, &cx, id).await? {
        tell(&mut tx, &cx, notices::Kind::PromiseDue, id).await?;
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// Marks a promise as missed. The job `promises.miss`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub async fn miss(app: &App, job: i64, id: Id<Promise>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if promises::mark_missed(&mut tx, &cx, id).await? {
        tell(&mut tx, &cx, notices::Kind::PromiseMissed, id).await?;
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// The owner hears of it.
async fn tell(tx: &mut Tx, cx: &Cx, kind: notices::Kind, id: Id<Promise>) -> Result<(), Error> {
    match promises::promise(tx, cx, id).await? {
        Some(promise) => notify::promised(tx, cx, kind, &promise).await,
        None => Ok(()),
    }
}
