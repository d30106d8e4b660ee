use db::Tx;
use kernel::{Cx, Time};

use crate::{Error, address::normal_address, store::customer as store};

/// After so many refusals that do not say that the address is gone, it counts as refusing.
const REFUSALS_MAX: i64 = 2;

/// An address that accepts no letters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusing {
    /// The address.
    pub address: String,
    /// Since when we know.
    pub since: Time,
    /// What the server said.
    pub words: String,
}

/// Notes that a server refused a letter to this address for good. The address counts as refusing at once when the
/// server says that it does not exist, otherwise when it happens again.
///
/// Addresses of nobody we know are passed over.
pub async fn note_refusal(tx: &mut Tx, cx: &Cx, address: &str, words: &str, is_gone: bool) -> Result<(), Error> {
    let Some(address) = normal_address(address) else { return Ok(()) };
    let enough = if is_gone { 1 } else { REFUSALS_MAX };
    if let Some(owner) = store::refused(tx, cx.now, &address, words, enough).await? {
        tx.announce(db::News::of("customer", owner.get()));
    }
    Ok(())
}

/// Whether letters to this address come back.
pub async fn is_refusing(tx: &mut Tx, address: &str) -> Result<bool, Error> {
    let Some(address) = normal_address(address) else { return Ok(false) };
    Ok(store::is_refusing(tx, &address).await?)
}
