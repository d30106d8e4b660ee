//! All SQL of retention.

use db::{Error, Tx, sql};
use kernel::Time;

use crate::Retention;

pub(crate) async fn retention(tx: &mut Tx) -> Result<Retention, Error> {
    let row = tx.row(sql("SELECT audit_days FROM retention WHERE id = 1")).await?;
    row.map_or(Ok(Retention::default()), |row| Ok(Retention { audit_days: row.get("audit_days")? }))
}

pub(crate) async fn save(tx: &mut Tx, now: Time, retention: Retention) -> Result<(), Error> {
    let text = "INSERT INTO retention (id, audit_days, changed_at) VALUES (1, $1, $2) \
                ON CONFLICT (id) DO UPDATE SET audit_days = excluded.audit_days, changed_at = excluded.changed_at";
    tx.run(sql(text).bind(retention.audit_days).bind(now)).await?;
    Ok(())
}
