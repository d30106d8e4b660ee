use db::{News, Row, Tx, sql};
use kernel::Time;
use serde::{Serialize, de::DeserializeOwned};

use crate::Error;

/// Work to be done after the commit, at once or later.
#[derive(Clone, Debug)]
pub struct Job {
    kind: &'static str,
    payload: String,
    due_at: Option<Time>,
    key: Option<String>,
    slow: bool,
}

/// A job in the hands of a worker.
#[derive(Clone, Debug)]
pub struct Work {
    /// The row; hand it to [`finish`].
    pub id: i64,
    /// What is to be done, such as `surveys.send`.
    pub kind: String,
    /// With what, as JSON.
    pub payload: String,
    /// Which try this is, from 1.
    pub attempt: i64,
}

impl Job {
    /// Work of a kind (`capability.verb`) with its payload.
    ///
    /// # Errors
    /// The payload cannot be written as JSON.
    pub fn new(kind: &'static str, payload: &impl Serialize) -> Result<Self, Error> {
        Ok(Self { kind, payload: serde_json::to_string(payload)?, due_at: None, key: None, slow: false })
    }

    /// Not before this instant.
    #[must_use]
    pub fn due(mut self, at: Time) -> Self {
        self.due_at = Some(at);
        self
    }

    /// It waits for other machines: such jobs have places of their own, so that a server that says nothing holds up
    /// nothing but them.
    #[must_use]
    pub fn slow(mut self) -> Self {
        self.slow = true;
        self
    }

    /// Only once: while a job with this key waits or lies dead, another one is not written.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }
}

impl Work {
    /// The payload as the type it was written from.
    ///
    /// # Errors
    /// It was written by a version that this one does not understand.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        Ok(serde_json::from_str(&self.payload)?)
    }

    pub(crate) fn from_row(row: &Row) -> Result<Self, db::Error> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: row.get("payload")?,
            attempt: row.get("attempts")?,
        })
    }
}

/// Writes a job down in the caller's transaction. `false` when its key was there already.
///
/// # Errors
/// Faults of the database.
pub async fn enqueue(tx: &mut Tx, now: Time, job: Job) -> Result<bool, Error> {
    let due_at = job.due_at.unwrap_or(now);
    let written = tx
        .run(
            sql("INSERT INTO outbox (kind, payload, unique_key, state, due_at, attempts, leased_until, created_at, slow)
                 VALUES ($1, $2, $3, 'waiting', $4, 0, 0, $5, $6) ON CONFLICT (unique_key) DO NOTHING")
            .bind(job.kind)
            .bind(job.payload)
            .bind(job.key)
            .bind(due_at)
            .bind(now)
            .bind(job.slow),
        )
        .await?;
    if due_at <= now {
        tx.announce(News::of("outbox", 0));
    }
    Ok(written > 0)
}

/// Takes jobs of a kind that are due along with the one in hand, in the transaction that does them all: at most `limit`,
/// the oldest first. Those in other hands are left there.
///
/// # Errors
/// Faults of the database; a payload that was written by a version that this one does not understand.
pub async fn take_along<T: DeserializeOwned>(
    tx: &mut Tx,
    now: Time,
    kind: &'static str,
    limit: i64,
) -> Result<Vec<T>, Error> {
    let rows = tx
        .rows(
            sql("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state = 'waiting' AND slow = FALSE
                     AND due_at <= $1 AND leased_until <= $1 AND kind = $2 ORDER BY due_at, id LIMIT $3 {skip_locked})
                 RETURNING payload")
            .bind(now)
            .bind(kind)
            .bind(limit),
        )
        .await?;
    rows.iter().map(|row| Ok(serde_json::from_str(&row.get::<String>("payload")?)?)).collect()
}

/// Takes a waiting job back. `false` when there is none with that key.
///
/// # Errors
/// Faults of the database.
pub async fn cancel(tx: &mut Tx, key: &str) -> Result<bool, Error> {
    Ok(tx.run(sql("DELETE FROM outbox WHERE unique_key = $1").bind(key)).await? > 0)
}

/// Whether a job with that key waits or lies dead.
///
/// # Errors
/// Faults of the database.
pub async fn is_waiting(tx: &mut Tx, key: &str) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT id FROM outbox WHERE unique_key = $1").bind(key)).await?.is_some())
}

/// Marks a job as done, in the transaction that did it.
///
/// # Errors
/// Faults of the database.
pub async fn finish(tx: &mut Tx, id: i64) -> Result<(), Error> {
    tx.run(sql("DELETE FROM outbox WHERE id = $1").bind(id)).await?;
    Ok(())
}
