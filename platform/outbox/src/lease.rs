use db::{Db, sql};
use jiff::SignedDuration;
use kernel::Time;

use crate::Error;

/// Takes or keeps a named lease for `span` from `now`. `false` when another holder has it.
///
/// Two nodes that watch the same mailbox take turns by it.
///
/// # Errors
/// Faults of the database.
pub async fn lease(db: &Db, now: Time, name: &str, holder: &str, span: SignedDuration) -> Result<bool, Error> {
    let mut tx = db.begin().await?;
    let taken = tx
        .run(
            sql("INSERT INTO leases (name, holder, until_at) VALUES ($1, $2, $3)
                 ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
                 WHERE leases.holder = excluded.holder OR leases.until_at <= $4")
            .bind(name)
            .bind(holder)
            .bind(now + span)
            .bind(now),
        )
        .await?;
    tx.commit().await?;
    Ok(taken > 0)
}

/// Gives a lease back, if this holder has it.
///
/// # Errors
/// Faults of the database.
pub async fn release(db: &Db, name: &str, holder: &str) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    tx.run(sql("DELETE FROM leases WHERE name = $1 AND holder = $2").bind(name).bind(holder)).await?;
    tx.commit().await?;
    Ok(())
}
