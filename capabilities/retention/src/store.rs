//! All SQL of retention.

use db::{Error, Tx, sql};
use kernel::Time;

use crate::Retention;

pub(crate) async fn retention(tx: &mut Tx) -> Result<Retention, Error> {
    let row =
        tx.row(sql("SELECT audit_days, trash_days, spam_days, original_days FROM retention WHERE id = 1")).await?;
    let Some(row) = row else { return Ok(Retention::default()) };
    Ok(Retention {
        audit_days: row.get("audit_days")?,
        trash_days: row.get("trash_days")?,
        spam_days: row.get("spam_days")?,
        original_days: row.get("original_days")?,
    })
}

pub(crate) async fn save(tx: &mut Tx, now: Time, kept: Retention) -> Result<(), Error> {
    let text = "INSERT INTO retention (id, audit_days, trash_days, spam_days, original_days, changed_at) \
                VALUES (1, $1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET audit_days = excluded.audit_days, \
                trash_days = excluded.trash_days, spam_days = excluded.spam_days, \
                original_days = excluded.original_days, changed_at = excluded.changed_at";
    let query = sql(text).bind(kept.audit_days).bind(kept.trash_days).bind(kept.spam_days).bind(kept.original_days);
    tx.run(query.bind(now)).await?;
    Ok(())
}
