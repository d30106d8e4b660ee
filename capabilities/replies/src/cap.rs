use db::Tx;
use jiff::SignedDuration;
use kernel::{Cx, days, hours};

use crate::{Error, store};

/// How many automatic letters an address may get within an hour.
pub const LETTERS_AN_HOUR_MAX: i64 = 3;
/// How many automatic letters an address may get within a day: a machine that answers under ever new subjects, without
/// a word that it is one, stops there.
pub const LETTERS_A_DAY_MAX: i64 = 8;
/// How long it is remembered that an automatic letter went out.
pub const KEPT: SignedDuration = days(2);

/// Whether another automatic letter may go to this address now. When it may, it is counted as gone.
///
/// An address that refuses letters gets none: what comes back of them helps nobody.
///
/// Every automatic letter asks here first: acknowledgements and surveys alike.
pub async fn may_write_automatically(tx: &mut Tx, cx: &Cx, address: &str) -> Result<bool, Error> {
    let address = address.trim().to_lowercase();
    if store::letters_since(tx, &address, cx.now - hours(1)).await? >= LETTERS_AN_HOUR_MAX
        || store::letters_since(tx, &address, cx.now - days(1)).await? >= LETTERS_A_DAY_MAX
        || customers::is_refusing(tx, &address).await?
    {
        return Ok(false);
    }
    store::remember_letter(tx, &address, cx.now).await?;
    store::forget_letters(tx, &address, cx.now - KEPT).await?;
    Ok(true)
}
