//! Who changed what about the desk, when, from what to what, and by which way they came: the audit log.
//!
//! It lies below everything else on the spine, so that signing in can write to it as well as erasing a person. It knows
//! nobody's table: whoever changes something says what it is called and hands over what it was and what it became.
//!
//! **Invariants.** A line is written in the transaction of the change it tells of: neither is there without the other.
//! Lines are never changed; they go when retention says so ([`forget_before`]) and in no other way. Secrets are not
//! written down, also when somebody hands them over by mistake. Only those with [`Right::Audit`] read it.
//!
//! **Table.** `audit_log`.

mod entry;
mod error;
mod record;
mod store;

#[cfg(test)]
mod tests;

use db::Tx;
pub use entry::{Entry, Filter, Who};
pub use error::Error;
use kernel::{Cx, Right, Time};
pub use record::record;

/// How many entries one part of the list has at most.
pub const ENTRIES_MAX: i64 = 500;

/// The entries that match, the newest first, before a number; at most [`ENTRIES_MAX`].
///
/// # Errors
/// [`Error::Forbidden`]; faults of the database.
pub async fn entries(
    tx: &mut Tx,
    cx: &Cx,
    filter: &Filter,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Entry>, Error> {
    allow(cx)?;
    Ok(store::entries(tx, filter, before, limit.clamp(1, ENTRIES_MAX + 1)).await?)
}

/// Deletes at most `limit` of the lines that are older; the answer is how many went.
///
/// # Errors
/// Faults of the database.
pub async fn forget_before(tx: &mut Tx, before: Time, limit: i64) -> Result<u64, db::Error> {
    store::delete_before(tx, before, limit).await
}

/// Refuses whoever may not read the log.
///
/// # Errors
/// [`Error::Forbidden`].
pub fn allow(cx: &Cx) -> Result<(), Error> {
    if cx.may(Right::Audit) { Ok(()) } else { Err(Error::Forbidden) }
}
