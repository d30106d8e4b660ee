//! How long is kept what nobody looks at any more, and that it goes then, a portion at a time.
//!
//! **Invariants.** Without a word of somebody with [`Right::Retention`] everything is kept. What went is written down in
//! the audit log. At least [`DAYS_MIN`] days are kept.
//!
//! **Table.** `retention`, one row.

pub mod api;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use kernel::{Cx, Kind, Refusal, Refused, Right, days};
use serde_json::json;

/// The fewest days that can be asked for: somebody must have had a chance to look.
pub const DAYS_MIN: i64 = 30;
/// The most days that can be asked for: ten years.
pub const DAYS_MAX: i64 = 3_650;
/// How many lines one run deletes.
pub const PORTION: i64 = 1_000;

/// How long things are kept, in days; `None` is for ever.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Retention {
    /// The lines of the audit log.
    pub audit_days: Option<i64>,
}

/// Why it was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not decide this.
    #[error("the caller may not decide this")]
    Forbidden,
    /// So many days cannot be asked for.
    #[error("not between {DAYS_MIN} and {DAYS_MAX} days")]
    Days,
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Forbidden => Refusal::new(Kind::Forbidden, "retention.forbidden"),
            Self::Days => {
                let refusal = Refusal::new(Kind::Invalid, "retention.days").field("audit_days");
                refusal.arg("min", DAYS_MIN).arg("max", DAYS_MAX)
            }
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// How long things are kept.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn retention(tx: &mut Tx, cx: &Cx) -> Result<Retention, Error> {
    allow(cx)?;
    Ok(store::retention(tx).await?)
}

/// Decides how long things are kept.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Days`].
pub async fn change(tx: &mut Tx, cx: &Cx, retention: Retention) -> Result<(), Error> {
    allow(cx)?;
    if retention.audit_days.is_some_and(|days| !(DAYS_MIN..=DAYS_MAX).contains(&days)) {
        return Err(Error::Days);
    }
    let told = |retention: Retention| Some(json!({ "audit_days": retention.audit_days }));
    let before = store::retention(tx).await?;
    store::save(tx, cx.now, retention).await?;
    audit::record(tx, cx, "retention.changed", "retention", 0, told(before), told(retention)).await?;
    Ok(())
}

/// Deletes a portion of what was kept long enough; the answer is how many lines went.
///
/// # Errors
/// Faults of the database.
pub async fn purge(tx: &mut Tx, cx: &Cx) -> Result<u64, Error> {
    let Some(kept) = store::retention(tx).await?.audit_days else { return Ok(0) };
    let gone = audit::forget_before(tx, cx.now - days(kept), PORTION).await?;
    if gone > 0 {
        let told = json!({ "lines": gone });
        audit::record(tx, cx, "retention.purged", "retention", 0, None, Some(told)).await?;
    }
    Ok(gone)
}

fn allow(cx: &Cx) -> Result<(), Error> {
    if cx.may(Right::Retention) { Ok(()) } else { Err(Error::Forbidden) }
}
