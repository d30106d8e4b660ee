use db::Tx;
use jiff::SignedDuration;
use kernel::{Cx, seconds};

use crate::{Error, store};

/// Takes a place among the letters that may leave within this minute, or says how long to wait for the next one.
///
/// The count is the whole desk's: all nodes, all mailboxes. It goes with the caller's transaction: dropped, no place was
/// taken.
pub async fn wait_for_turn(tx: &mut Tx, cx: &Cx, letters_a_minute_max: u32) -> Result<Option<SignedDuration>, Error> {
    let (minute, second) = (cx.now.seconds().div_euclid(60), cx.now.seconds().rem_euclid(60));
    if store::count_letter(tx, minute).await? <= i64::from(letters_a_minute_max) {
        return Ok(None);
    }
    Ok(Some(seconds(60 - second)))
}
