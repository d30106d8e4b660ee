use db::Tx;
use identity::Agent;
use kernel::Id;

use crate::{Error, store};

/// For how many seconds a letter can be taken back where nothing else was chosen.
pub const UNDO_SECONDS_DEFAULT: i64 = 5;
/// The fewest that one may choose, besides none.
pub const UNDO_SECONDS_MIN: i64 = 5;
/// The most.
pub const UNDO_SECONDS_MAX: i64 = 30;

/// For how many seconds an agent can take their letters back; 0 is not at all.
///
/// # Errors
/// Faults of the database.
pub async fn undo_seconds(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    Ok(store::undo_seconds(tx, agent).await?.unwrap_or(UNDO_SECONDS_DEFAULT))
}

/// Chooses the seconds.
///
/// # Errors
/// [`Error::UndoSeconds`].
pub async fn set_undo_seconds(tx: &mut Tx, agent: Id<Agent>, seconds: i64) -> Result<(), Error> {
    if seconds != 0 && !(UNDO_SECONDS_MIN..=UNDO_SECONDS_MAX).contains(&seconds) {
        return Err(Error::UndoSeconds { min: UNDO_SECONDS_MIN, max: UNDO_SECONDS_MAX });
    }
    Ok(store::set_undo_seconds(tx, agent, seconds).await?)
}
