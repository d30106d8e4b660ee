//! How long is kept what nobody looks at any more, and that it goes then, a portion at a time.
//!
//! **Invariants.** Without a word of somebody with [`Right::Retention`] the trash is emptied after 30 days, spam goes
//! after 90, and everything else is kept. What went is written down in the audit log. Of the audit log and of originals
//! at least [`DAYS_MIN`] days are kept, of what was laid aside [`ASIDE_DAYS_MIN`]. What goes are words: numbers, times
//! and the ids of letters stay, for the statistics, and so that no letter comes twice.
//!
//! **Table.** `retention`, one row.

pub mod api;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use kernel::{Cx, Kind, Refusal, Refused, Right, Time, days};
use serde_json::json;
use tickets::State;

/// The fewest days that can be asked for: somebody must have had a chance to look.
pub const DAYS_MIN: i64 = 30;
/// The fewest days for which spam and the trash are kept.
pub const ASIDE_DAYS_MIN: i64 = 7;
/// The most days that can be asked for: ten years.
pub const DAYS_MAX: i64 = 3_650;
/// How many lines one run deletes.
pub const PORTION: i64 = 1_000;

/// How long things are kept, in days; `None` is for ever.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Retention {
    /// The lines of the audit log.
    pub audit_days: Option<i64>,
    /// Tickets in the trash.
    pub trash_days: Option<i64>,
    /// Tickets that are spam.
    pub spam_days: Option<i64>,
    /// The originals of letters.
    pub original_days: Option<i64>,
}

impl Default for Retention {
    fn default() -> Self {
        Self { audit_days: None, trash_days: Some(30), spam_days: Some(90), original_days: None }
    }
}

/// Why it was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not decide this.
    #[error("the caller may not decide this")]
    Forbidden,
    /// So many days cannot be asked for.
    #[error("not between {min} and {DAYS_MAX} days")]
    Days {
        /// Of what, as the request calls it.
        field: &'static str,
        /// The fewest.
        min: i64,
    },
    /// A fault of tickets.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Forbidden => Refusal::new(Kind::Forbidden, "retention.forbidden"),
            Self::Days { field, min } => {
                let refusal = Refusal::new(Kind::Invalid, "retention.days").field(*field);
                refusal.arg("min", min).arg("max", DAYS_MAX)
            }
            Self::Tickets(error) => return error.refusal(),
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

/// How long things are kept; for the jobs that delete.
///
/// # Errors
/// Faults of the database.
pub async fn kept(tx: &mut Tx) -> Result<Retention, Error> {
    Ok(store::retention(tx).await?)
}

/// What goes next of what was laid aside.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Coming {
    /// How many tickets lie there, counted up to ten thousand.
    pub tickets: i64,
    /// When the first of them goes; `None` when nothing is there, or everything stays.
    pub first_at: Option<Time>,
}

/// What will go when: of the trash, and of spam.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn coming(tx: &mut Tx, cx: &Cx) -> Result<[Coming; 2], Error> {
    let kept = retention(tx, cx).await?;
    let mut found = [Coming::default(); 2];
    for ((state, kept), coming) in
        [(State::Trash, kept.trash_days), (State::Spam, kept.spam_days)].into_iter().zip(&mut found)
    {
        let aside = tickets::aside(tx, state).await?;
        let first_at = kept.zip(aside.since).map(|(kept, since)| (since + days(kept)).max(cx.now));
        *coming = Coming { tickets: aside.tickets, first_at };
    }
    Ok(found)
}

/// Decides how long things are kept.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Days`].
pub async fn change(tx: &mut Tx, cx: &Cx, retention: Retention) -> Result<(), Error> {
    allow(cx)?;
    for (field, days, min) in [
        ("audit_days", retention.audit_days, DAYS_MIN),
        ("trash_days", retention.trash_days, ASIDE_DAYS_MIN),
        ("spam_days", retention.spam_days, ASIDE_DAYS_MIN),
        ("original_days", retention.original_days, DAYS_MIN),
    ] {
        if days.is_some_and(|days| !(min..=DAYS_MAX).contains(&days)) {
            return Err(Error::Days { field, min });
        }
    }
    let told = |kept: Retention| {
        Some(json!({
            "audit_days": kept.audit_days, "trash_days": kept.trash_days, "spam_days": kept.spam_days,
            "original_days": kept.original_days,
        }))
    };
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
