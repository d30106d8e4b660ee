use db::{News, Tx};
use kernel::{Cx, Id};

use crate::{Cursor, Detail, Error, Mailbox, State, store};

/// Notes how the intake of a mailbox is doing; says so to everybody only when it changed.
///
/// `version` is the version of the settings that were tried: what an older connection has to say about a mailbox
/// that was changed meanwhile is not noted.
pub async fn set_state(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Mailbox>,
    version: i64,
    state: State,
    detail: Option<&Detail>,
) -> Result<(), Error> {
    if store::set_state(tx, cx.now, id, version, state, detail).await? {
        tx.announce(News::of("mailbox", id.get()));
    }
    Ok(())
}

/// Notes up to where a folder was read. Everything before it must be kept already.
///
/// `version` as in [`set_state`]: a cursor of another folder would skip letters.
pub async fn set_cursor(tx: &mut Tx, id: Id<Mailbox>, version: i64, cursor: Cursor) -> Result<(), Error> {
    Ok(store::set_cursor(tx, id, version, cursor).await?)
}
