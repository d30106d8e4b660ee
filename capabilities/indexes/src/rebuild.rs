use db::Tx;

use crate::{Error, Kind, store};

/// Which way of taking in wrote the index. A program that takes in differently raises it, and every desk's index is
/// rebuilt at its next start.
const FORMAT: i64 = 1;

/// Whether everything there was has been taken in, in the present way.
///
/// # Errors
/// Faults of the database.
pub async fn is_whole(tx: &mut Tx, kind: Kind) -> Result<bool, Error> {
    let state = store::state::read(tx, kind).await?;
    Ok(state.is_some_and(|state| state.format == FORMAT && state.rebuild_below.is_none()))
}

/// Begins anew: everything is still to be taken in. What the index has goes on being found meanwhile.
///
/// # Errors
/// Faults of the database.
pub async fn rebuild(tx: &mut Tx, kind: Kind) -> Result<(), Error> {
    store::state::lock(tx, kind).await?;
    Ok(store::state::rebuild_below(tx, kind, FORMAT, Some(i64::MAX)).await?)
}

/// Below which number documents are still to be taken in, the newest first; `None` when the index is whole. A kind that
/// was never taken in, or otherwise than now, begins at the newest.
///
/// # Errors
/// Faults of the database.
pub async fn to_rebuild(tx: &mut Tx, kind: Kind) -> Result<Option<i64>, Error> {
    Ok(match store::state::read(tx, kind).await? {
        Some(state) if state.format == FORMAT => state.rebuild_below,
        _ => Some(i64::MAX),
    })
}

/// Notes how far the index has been rebuilt, in the transaction that took the documents in.
///
/// # Errors
/// Faults of the database.
pub async fn rebuilt(tx: &mut Tx, kind: Kind, below: Option<i64>) -> Result<(), Error> {
    store::state::lock(tx, kind).await?;
    Ok(store::state::rebuild_below(tx, kind, FORMAT, below).await?)
}
