use db::{News, Tx, sql};
use kernel::Time;

use crate::Error;

/// A job that was given up.
#[derive(Clone, Debug)]
pub struct DeadJob {
    /// The row.
    pub id: i64,
    /// What was to be done.
    pub kind: String,
    /// With what, as JSON.
    pub payload: String,
    /// Why it could not be done.
    pub error: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was written down.
    pub created_at: Time,
}

/// The dead letters with ids below `before`, newest first.
///
/// # Errors
/// Faults of the database.
pub async fn dead(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<DeadJob>, Error> {
    let rows = tx
        .rows(
            sql("SELECT id, kind, payload, error, attempts, created_at FROM outbox
                 WHERE state = 'dead' AND id < $1 ORDER BY id DESC LIMIT $2")
            .bind(before.unwrap_or(i64::MAX))
            .bind(limit),
        )
        .await?;
    let mut jobs = Vec::with_capacity(rows.len());
    for row in rows {
        jobs.push(DeadJob {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: row.get("payload")?,
            error: row.get::<Option<String>>("error")?.unwrap_or_default(),
            attempts: row.get("attempts")?,
            created_at: row.get("created_at")?,
        });
    }
    Ok(jobs)
}

/// How many dead letters there are.
///
/// # Errors
/// Faults of the database.
pub async fn count_dead(tx: &mut Tx) -> Result<i64, Error> {
    let row = tx.row(sql("SELECT COUNT(*) AS n FROM outbox WHERE state = 'dead'")).await?;
    Ok(row.map_or(Ok(0), |row| row.get("n"))?)
}

/// Lets a dead letter be tried again at once. `false` when there is none with that id.
///
/// # Errors
/// Faults of the database.
pub async fn retry(tx: &mut Tx, now: Time, id: i64) -> Result<bool, Error> {
    let changed = tx
        .run(
            sql("UPDATE outbox SET state = 'waiting', due_at = $2, attempts = 0, leased_until = 0
                 WHERE id = $1 AND state = 'dead'")
            .bind(id)
            .bind(now),
        )
        .await?;
    tx.announce(News::of("outbox", id));
    Ok(changed > 0)
}

/// Drops a dead letter for good. `false` when there is none with that id.
///
/// # Errors
/// Faults of the database.
pub async fn drop_dead(tx: &mut Tx, id: i64) -> Result<bool, Error> {
    let changed = tx.run(sql("DELETE FROM outbox WHERE id = $1 AND state = 'dead'").bind(id)).await?;
    tx.announce(News::of("outbox", id));
    Ok(changed > 0)
}
