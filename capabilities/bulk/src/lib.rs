//! What somebody does to many tickets at once: how far it is, what was refused, and how it is undone.
//!
//! Knows nothing of what is done; the desk does it, one ticket in one transaction, and notes here how it went. What was
//! before is kept with each ticket, so that it can be put back for [`UNDO_MINUTES`] minutes.
//!
//! Invariants:
//! - A ticket stands in a job once and is done once: the note is written in the transaction of the change.
//! - A refusal of one ticket stops none of the others, and is kept with its code.
//! - Only whoever began a job sees it and undoes it.
//!
//! Tables: `bulk_jobs`, `bulk_items`. News: `bulk`.

mod job;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
pub use job::{Item, ItemState, Job, JobState};
use kernel::{Cx, Id, Kind, Refusal, Refused, Time, minutes};
use tickets::Ticket;

/// How many tickets one job may hold.
pub const TICKETS_MAX: usize = 1_000;
/// For how long a job can be undone, in minutes.
pub const UNDO_MINUTES: i64 = 10;

/// What can go wrong with a job.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such job of the caller's.
    #[error("no such job")]
    Missing,
    /// No tickets were named.
    #[error("no tickets")]
    Empty,
    /// More tickets than a job may hold.
    #[error("more than {max} tickets")]
    TooMany {
        /// How many it may hold.
        max: usize,
    },
    /// It is not done yet, undone already, or too long ago.
    #[error("can no longer be undone")]
    TooLate,
    /// Only agents do this.
    #[error("agents only")]
    AgentsOnly,
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Missing => Refusal::new(Kind::NotFound, "bulk.missing"),
            Self::Empty => Refusal::new(Kind::Invalid, "bulk.empty").field("ticket_ids"),
            Self::TooMany { max } => Refusal::new(Kind::Invalid, "bulk.too_many").field("ticket_ids").arg("max", max),
            Self::TooLate => Refusal::new(Kind::Conflict, "bulk.too_late"),
            Self::AgentsOnly => Refusal::new(Kind::Forbidden, "bulk.agents_only"),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// Writes a job down: this change, to these tickets in this order. Doing it is the caller's to enqueue.
///
/// # Errors
/// [`Error::Empty`], [`Error::TooMany`], [`Error::AgentsOnly`].
pub async fn start(tx: &mut Tx, cx: &Cx, change: &str, tickets: &[Id<Ticket>]) -> Result<Job, Error> {
    let agent = cx.acting_agent().ok_or(Error::AgentsOnly)?.id;
    let mut once: Vec<Id<Ticket>> = Vec::with_capacity(tickets.len());
    let mut seen = std::collections::BTreeSet::new();
    once.extend(tickets.iter().filter(|id| seen.insert(id.get())));
    if once.is_empty() {
        return Err(Error::Empty);
    }
    if once.len() > TICKETS_MAX {
        return Err(Error::TooMany { max: TICKETS_MAX });
    }
    let id = store::insert(tx, cx, agent, change, &once).await?;
    let job = store::find(tx, id).await?.ok_or(Error::Missing)?;
    announce(tx, &job);
    Ok(job)
}

/// A job of the caller's.
///
/// # Errors
/// [`Error::Missing`].
pub async fn job(tx: &mut Tx, cx: &Cx, id: Id<Job>) -> Result<Job, Error> {
    let job = store::find(tx, id).await?.ok_or(Error::Missing)?;
    let theirs = match cx.acting_agent() {
        Some(agent) => agent.id == job.agent.get(),
        None => matches!(cx.actor, kernel::Actor::System),
    };
    if theirs { Ok(job) } else { Err(Error::Missing) }
}

/// The tickets of a job that were refused, in their order, after a place.
///
/// # Errors
/// Faults of the database.
pub async fn refused(tx: &mut Tx, id: Id<Job>, after: i64, limit: i64) -> Result<Vec<Item>, Error> {
    Ok(store::items(tx, id, ItemState::Refused, after, limit).await?)
}

/// The next tickets to be done, or to be put back while the job is being undone.
///
/// # Errors
/// Faults of the database.
pub async fn next(tx: &mut Tx, job: &Job, limit: i64) -> Result<Vec<Item>, Error> {
    let state = if job.state == JobState::Undoing { ItemState::Done } else { ItemState::Open };
    Ok(store::items(tx, job.id, state, -1, limit).await?)
}

/// Notes what became of a ticket, in the transaction in which it was done.
///
/// # Errors
/// Faults of the database.
pub async fn note(tx: &mut Tx, job: &Job, item: &Item) -> Result<(), Error> {
    store::save(tx, job.id, item).await?;
    let (done, refused, undone) = match item.state {
        ItemState::Open => (0, 0, 0),
        ItemState::Done => (1, 0, 0),
        ItemState::Refused => (0, 1, 0),
        ItemState::Undone | ItemState::Kept => (0, 0, i64::from(item.state == ItemState::Undone)),
    };
    store::count(tx, job.id, done, refused, undone).await?;
    announce(tx, job);
    Ok(())
}

/// The job is through; from now on it can be undone for a while.
///
/// # Errors
/// Faults of the database.
pub async fn finish(tx: &mut Tx, cx: &Cx, job: &Job) -> Result<(), Error> {
    let (state, until) = match job.state {
        JobState::Undoing => (JobState::Undone, None),
        _ => (JobState::Done, Some(cx.now + minutes(UNDO_MINUTES))),
    };
    store::finish(tx, cx.now, job.id, state, until).await?;
    announce(tx, job);
    Ok(())
}

/// Begins to put back what was. Doing it is the caller's to enqueue.
///
/// # Errors
/// [`Error::Missing`], [`Error::TooLate`].
pub async fn undo(tx: &mut Tx, cx: &Cx, id: Id<Job>) -> Result<Job, Error> {
    let job = job(tx, cx, id).await?;
    if !store::begin_undo(tx, cx.now, id).await? {
        return Err(Error::TooLate);
    }
    let job = Job { state: JobState::Undoing, ..job };
    announce(tx, &job);
    Ok(job)
}

fn announce(tx: &mut Tx, job: &Job) {
    // Only its agent shows it; a team of no number keeps it from everybody else.
    tx.announce(db::News {
        kind: "bulk".to_owned(),
        id: job.id.get(),
        team_id: Some(0),
        agent_id: Some(job.agent.get()),
    });
}

/// Whether a job can be undone at this moment.
#[must_use]
pub fn can_undo(job: &Job, now: Time) -> bool {
    job.state == JobState::Done && job.done > 0 && job.undo_until.is_some_and(|until| now < until)
}
