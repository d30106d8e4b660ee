//! The search index follows what is written: each change of words enqueues a job in its transaction, and the job takes
//! the document in. What was there before the index, or was taken in otherwise, is taken in bit by bit.

use db::Db;
use indexes::Kind;
use kernel::Time;
use outbox::{Failure, Job, Work};
use web_kit::App;

use crate::{Error, happen};

pub(crate) const REBUILD: &str = "search.rebuild";
/// How many documents that changed are taken in at once.
const ALONG_MAX: i64 = 100;
/// How many documents a step of a rebuild takes in.
const STEP: i64 = 100;
/// How many steps a job does before it lets others have its place.
const STEPS_MAX: usize = 50;
/// What has an index.
const KINDS: [Kind; 2] = [Kind::Tickets, Kind::Customers];

/// Enqueues the taking in of everything there is, when that has not been done yet in the present way.
///
/// # Errors
/// The database does not answer.
pub async fn begin(db: &Db, now: Time) -> Result<(), Error> {
    let mut tx = db.read().await?;
    let mut whole = true;
    for kind in KINDS {
        whole &= indexes::is_whole(&mut tx, kind).await?;
    }
    drop(tx);
    if !whole {
        let mut tx = db.begin().await?;
        outbox::enqueue(&mut tx, now, Job::new(REBUILD, &())?.key(REBUILD)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Takes everything in anew, telling how many documents are done so far. It may be stopped anywhere: the next start of
/// the desk goes on from there.
///
/// # Errors
/// The database does not answer.
pub async fn rebuild(db: &Db, mut tell: impl FnMut(Kind, usize)) -> Result<(), Error> {
    for kind in KINDS {
        let mut tx = db.begin().await?;
        indexes::rebuild(&mut tx, kind).await?;
        tx.commit().await?;
        let mut done = 0;
        loop {
            let count = step(db, kind).await?;
            if count == 0 {
                break;
            }
            done += count;
            tell(kind, done);
        }
    }
    Ok(())
}

/// The job `search.rebuild`.
pub(crate) async fn rebuild_on(app: &App) -> Result<(), Failure> {
    for kind in KINDS {
        for _ in 0..STEPS_MAX {
            if step(&app.db, kind).await.map_err(|error| happen::failure(&error))? == 0 {
                break;
            }
        }
    }
    let mut tx = app.db.read().await?;
    for kind in KINDS {
        let whole = indexes::is_whole(&mut tx, kind).await.map_err(|error| happen::failure(&error.into()))?;
        if !whole {
            return Err(Failure::NotYet(kernel::seconds(0)));
        }
    }
    Ok(())
}

/// Takes the next documents in; tells how many.
async fn step(db: &Db, kind: Kind) -> Result<usize, Error> {
    let mut tx = db.begin().await?;
    indexes::hold(&mut tx, kind).await?;
    let Some(below) = indexes::to_rebuild(&mut tx, kind).await? else { return Ok(0) };
    let ids = inbox::documents_below(&mut tx, kind, below, STEP).await?;
    let entries = inbox::documents(&mut tx, kind, &ids).await?;
    indexes::take_in(&mut tx, kind, &entries).await?;
    indexes::rebuilt(&mut tx, kind, ids.last().copied()).await?;
    tx.commit().await?;
    Ok(ids.len())
}

/// The jobs `tickets.reworded` and `customers.reworded`; those that are due for others come along, at the first try.
pub(crate) async fn take_in(app: &App, work: &Work, kind: Kind, job: &'static str) -> Result<(), Error> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let mut ids = vec![work.read::<i64>()?];
    if work.attempt == 1 {
        ids.extend(outbox::take_along::<i64>(&mut tx, now, job, ALONG_MAX).await?);
    }
    ids.sort_unstable();
    ids.dedup();
    indexes::hold(&mut tx, kind).await?;
    let entries = inbox::documents(&mut tx, kind, &ids).await?;
    indexes::take_in(&mut tx, kind, &entries).await?;
    outbox::finish(&mut tx, work.id).await?;
    tx.commit().await?;
    Ok(())
}
