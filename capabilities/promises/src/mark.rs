use db::Tx;
use kernel::{Cx, Id};

use crate::{Error, Promise, event, store};

/// Marks a promise whose deadline has passed while it was open. Called by the timetable, as often as it likes.
///
/// The answer is whether it was marked now: not when it has ended, is not due yet, or was marked before.
pub async fn mark_missed(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<bool, Error> {
    mark(tx, cx, id, store::Mark::Missed).await
}

/// Marks that the owner was reminded. The answer is whether there was somebody to remind: an open promise, not
/// reminded of before.
pub async fn mark_reminded(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<bool, Error> {
    mark(tx, cx, id, store::Mark::Reminded).await
}

/// Marks that the customer was told of a delay while the promise stays as it is (by telephone, say).
///
/// A delay notice by letter goes with [`crate::replace`]. The answer is whether it was marked now.
pub async fn mark_noticed(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<bool, Error> {
    mark(tx, cx, id, store::Mark::Noticed).await
}

async fn mark(tx: &mut Tx, cx: &Cx, id: Id<Promise>, mark: store::Mark) -> Result<bool, Error> {
    let Some(promise) = store::mark(tx, cx, id, mark).await? else {
        return Ok(false);
    };
    event::marked(tx, cx, &promise, mark).await?;
    Ok(true)
}
