use db::Tx;
use kernel::{Cx, Right};
use push::ServerKey;
use secrets::Secrets;

use crate::{Error, store};

/// What the sealed key is for.
const PURPOSE: &str = "push.server_key";

/// The server's key pair for push services; made when it is first needed, and kept sealed.
pub async fn server_key(tx: &mut Tx, secrets: &Secrets) -> Result<ServerKey, Error> {
    if let Some(sealed) = store::push_key(tx).await? {
        return opened(secrets, &sealed);
    }
    let fresh = ServerKey::generate()?;
    store::keep_push_key(tx, &secrets.seal(PURPOSE, fresh.secret().as_bytes())?).await?;
    // Another node may have been faster: whoever was first made the key of all.
    match store::push_key(tx).await? {
        Some(sealed) => opened(secrets, &sealed),
        None => Ok(fresh),
    }
}

fn opened(secrets: &Secrets, sealed: &str) -> Result<ServerKey, Error> {
    let secret = secrets.open(PURPOSE, sealed)?;
    Ok(ServerKey::from_secret(&String::from_utf8_lossy(&secret))?)
}

/// The mailbox that the letters of a day leave by; `None` when none are sent.
pub async fn digest_mailbox(tx: &mut Tx) -> Result<Option<i64>, Error> {
    Ok(store::digest_mailbox(tx).await?)
}

/// Chooses that mailbox, which the caller has found; for those who may change the company.
pub async fn set_digest_mailbox(tx: &mut Tx, cx: &Cx, mailbox: Option<i64>) -> Result<(), Error> {
    if !cx.may(Right::Company) {
        return Err(Error::NeedsAdmin);
    }
    Ok(store::set_digest_mailbox(tx, mailbox).await?)
}
