use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use clock::Clock;
use db::{Db, Engine, News, sql};
use futures::future::BoxFuture;
use jiff::SignedDuration;
use kernel::{Time, minutes, seconds};
use tokio::{sync::Semaphore, task::JoinSet};
use tokio_util::sync::CancellationToken;

use crate::{Error, Work};

/// How many jobs of a lane one node works on at the same time.
const PARALLEL: usize = 8;
/// How many jobs of that lane it takes over before it works on them: one claim for many costs less than one for each.
const AHEAD: usize = 24;
/// How many jobs that wait for other machines one node has in hand at the same time.
const PARALLEL_SLOW: usize = 32;
/// How long a node may be silent about a job before another takes it over.
const LEASE: SignedDuration = minutes(10);
/// How often a node looks when nobody told it of work.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// After so many tries a job is laid aside.
const TRIES: i64 = 14;
const FIRST_PAUSE: SignedDuration = seconds(20);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(4);

/// Why a job was not done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Failure {
    /// It may work another time.
    Later(String),
    /// It will never work: lay it aside.
    Never(String),
    /// It was not tried: its turn comes after this span. It does not count as a try.
    NotYet(SignedDuration),
}

impl<E: Into<db::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Later(error.into().to_string())
    }
}

type Hands = Arc<dyn Fn(Work) -> BoxFuture<'static, Result<(), Failure>> + Send + Sync>;

/// Works the outbox off, one per node.
#[derive(Clone)]
pub struct Runner {
    db: Db,
    clock: Clock,
    node: Arc<str>,
    hands: Hands,
    in_hand: Arc<Mutex<HashSet<i64>>>,
}

impl Runner {
    /// A runner on a node (its name must differ from other nodes') that hands each job to `hands`.
    pub fn new(
        db: Db,
        clock: Clock,
        node: &str,
        hands: impl Fn(Work) -> BoxFuture<'static, Result<(), Failure>> + Send + Sync + 'static,
    ) -> Self {
        Self { db, clock, node: node.into(), hands: Arc::new(hands), in_hand: Arc::default() }
    }

    /// Takes up again what this node had in hand when it was killed, instead of waiting for its leases to end.
    ///
    /// # Errors
    /// The outbox cannot be written.
    pub async fn take_up(&self) -> Result<(), Error> {
        let mut tx = self.db.begin().await?;
        tx.run(sql("UPDATE outbox SET leased_until = 0 WHERE leased_by = $1 AND leased_until > 0").bind(&*self.node))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Works until `stop`; then finishes what is in hand. Jobs that wait for other machines have a lane of their own.
    pub async fn run(&self, stop: CancellationToken) {
        if let Err(error) = self.take_up().await {
            tracing::error!(%error, "what was in hand waits until its leases end");
        }
        let quick = self.run_lane(false, PARALLEL, AHEAD, &stop);
        let slow = self.run_lane(true, PARALLEL_SLOW, PARALLEL_SLOW, &stop);
        tokio::join!(quick, slow);
    }

    async fn run_lane(&self, slow: bool, parallel: usize, ahead: usize, stop: &CancellationToken) {
        let mut news = self.db.news();
        let mut running = JoinSet::new();
        let places = Arc::new(Semaphore::new(parallel));
        while !stop.is_cancelled() {
            while running.try_join_next().is_some() {}
            let free = if running.len() <= parallel { ahead.saturating_sub(running.len()) } else { 0 };
            let works = match self.claim(slow, free).await {
                Ok(works) => works,
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be read");
                    Vec::new()
                }
            };
            for work in works {
                let runner = self.clone();
                let places = Arc::clone(&places);
                running.spawn(async move {
                    let _place = places.acquire().await;
                    runner.work_off(work).await;
                });
            }
            tokio::select! {
                () = stop.cancelled() => break,
                () = told_of_work(&mut news) => {}
                Some(_) = running.join_next() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
        while running.join_next().await.is_some() {}
    }

    /// Works off everything that is due now, one after the other, until nothing is. For tests and imports.
    ///
    /// # Errors
    /// The outbox cannot be read.
    pub async fn drain(&self) -> Result<usize, Error> {
        let mut done = 0;
        loop {
            let mut works = self.claim(false, PARALLEL).await?;
            if works.is_empty() {
                works = self.claim(true, PARALLEL_SLOW).await?;
            }
            if works.is_empty() {
                return Ok(done);
            }
            for work in works {
                self.work_off(work).await;
                done += 1;
            }
        }
    }

    async fn claim(&self, slow: bool, places: usize) -> Result<Vec<Work>, Error> {
        let Some(places) = i64::try_from(places).ok().filter(|places| *places > 0) else { return Ok(Vec::new()) };
        let now = self.clock.now();
        if self.db.engine() == Engine::Sqlite && !self.any_due(slow, now).await? {
            return Ok(Vec::new());
        }
        let mut tx = self.db.begin().await?;
        let rows = tx
            .rows(
                sql("UPDATE outbox SET leased_by = $1, leased_until = $2, attempts = attempts + 1
                     WHERE id IN (SELECT id FROM outbox WHERE state = 'waiting' AND slow = $5 AND due_at <= $3
                                  AND leased_until <= $3 ORDER BY due_at, id LIMIT $4 {skip_locked})
                     RETURNING id, kind, payload, attempts")
                .bind(&*self.node)
                .bind(now + LEASE)
                .bind(now)
                .bind(places)
                .bind(slow),
            )
            .await?;
        let mut works = rows.iter().map(Work::from_row).collect::<Result<Vec<_>, _>>()?;
        tx.commit().await?;
        works.sort_by_key(|work| work.id);
        // A clock that was turned far ahead ends leases of jobs that this node still has in hand.
        let mut in_hand = self.in_hand.lock().unwrap_or_else(PoisonError::into_inner);
        works.retain(|work| in_hand.insert(work.id));
        Ok(works)
    }

    /// Looks with a reader first, so that an idle node never takes SQLite's one writer.
    async fn any_due(&self, slow: bool, now: Time) -> Result<bool, Error> {
        let mut tx = self.db.read().await?;
        let row = tx
            .row(
                sql("SELECT id FROM outbox WHERE state = 'waiting' AND slow = $2 AND due_at <= $1
                     AND leased_until <= $1 LIMIT 1")
                .bind(now)
                .bind(slow),
            )
            .await?;
        Ok(row.is_some())
    }

    async fn work_off(&self, work: Work) {
        let (id, kind, attempt) = (work.id, work.kind.clone(), work.attempt);
        let result = caught((self.hands)(work)).await;
        let outcome = match &result {
            Ok(()) => "done",
            Err(Failure::Later(_)) => "later",
            Err(Failure::Never(_)) => "never",
            Err(Failure::NotYet(_)) => "not_yet",
        };
        metrics::counter!("rapport_outbox_jobs_total", "kind" => kind.clone(), "outcome" => outcome).increment(1);
        if let Err(error) = self.write_down(id, &kind, attempt, result).await {
            // The lease ends by itself and the job is tried again.
            tracing::error!(%error, id, kind, "the outcome of a job could not be written down");
        }
        self.in_hand.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    /// Whether a job marked itself as done; asked of a reader, so that the writer is not taken for nothing.
    async fn is_finished(&self, id: i64) -> Result<bool, db::Error> {
        let mut tx = self.db.read().await?;
        Ok(tx.row(sql("SELECT id FROM outbox WHERE id = $1").bind(id)).await?.is_none())
    }

    async fn write_down(
        &self,
        id: i64,
        kind: &str,
        attempt: i64,
        result: Result<(), Failure>,
    ) -> Result<(), db::Error> {
        let now = self.clock.now();
        if result.is_ok() && self.is_finished(id).await? {
            return Ok(());
        }
        let mut tx = self.db.begin().await?;
        match result {
            Ok(()) => {
                tx.run(sql("DELETE FROM outbox WHERE id = $1 AND state = 'waiting'").bind(id)).await?;
            }
            Err(Failure::NotYet(span)) => {
                tx.run(
                    sql("UPDATE outbox SET due_at = $2, leased_until = 0, attempts = attempts - 1 WHERE id = $1")
                        .bind(id)
                        .bind(now + span),
                )
                .await?;
            }
            Err(Failure::Later(error)) if attempt < TRIES => {
                tracing::info!(id, kind, attempt, "a job will be tried again");
                let again = now + pause_after(attempt, id);
                tx.run(
                    sql("UPDATE outbox SET due_at = $2, leased_until = 0, error = $3 WHERE id = $1")
                        .bind(id)
                        .bind(again)
                        .bind(error),
                )
                .await?;
            }
            Err(Failure::Later(error) | Failure::Never(error)) => {
                tracing::warn!(id, kind, attempt, "a job was laid aside");
                tx.run(
                    sql("UPDATE outbox SET state = 'dead', leased_until = 0, error = $2 WHERE id = $1")
                        .bind(id)
                        .bind(error),
                )
                .await?;
                tx.announce(News::of("outbox", id));
            }
        }
        tx.commit().await
    }
}

/// A job that panics is a failed job, not a dead node.
async fn caught(job: BoxFuture<'static, Result<(), Failure>>) -> Result<(), Failure> {
    use futures::FutureExt as _;
    std::panic::AssertUnwindSafe(job)
        .catch_unwind()
        .await
        .unwrap_or_else(|_| Err(Failure::Later("the job broke off".to_owned())))
}

/// Waits until somebody announced work or turned the clock.
async fn told_of_work(news: &mut tokio::sync::broadcast::Receiver<News>) {
    loop {
        match news.recv().await {
            Ok(news) if !matches!(news.kind.as_str(), "outbox" | "clock" | "everything") => {}
            Ok(_) | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => return,
            Err(tokio::sync::broadcast::error::RecvError::Closed) => std::future::pending().await,
        }
    }
}

/// The pause after a failed try: doubled each time from 20 seconds up to 4 hours, spread by up to a fifth so that
/// jobs that failed together do not come back together.
///
/// ```
/// use kernel::seconds;
/// let pause = outbox::pause_after(1, 7);
/// assert!(pause >= seconds(20) && pause <= seconds(24));
/// ```
#[must_use]
pub fn pause_after(attempt: i64, id: i64) -> SignedDuration {
    let doublings = u32::try_from(attempt.saturating_sub(1)).unwrap_or(0).min(20);
    let pause = FIRST_PAUSE.saturating_mul(1_i32 << doublings).min(LONGEST_PAUSE);
    // Spread by the id rather than by chance: the same job gives the same pause, on every node.
    let share = (id.wrapping_mul(2_654_435_761).wrapping_add(attempt)).rem_euclid(200);
    let spread = pause.as_millis().saturating_mul(i128::from(share)) / 1_000;
    pause + SignedDuration::from_millis(i64::try_from(spread).unwrap_or(0))
}
