use db::Tx;
use kernel::Id;
use secrets::Secrets;

use crate::{Cursor, Error, Mailbox, OAuthSecret, handling::sealed_oauth, store};

/// Where reading of another folder than the first one goes on.
pub async fn folder_cursor(tx: &mut Tx, id: Id<Mailbox>, folder: &str) -> Result<Option<Cursor>, Error> {
    Ok(store::folder_cursor(tx, id, folder).await?)
}

/// Notes up to where another folder than the first one was read; as [`crate::set_cursor`].
pub async fn set_folder_cursor(
    tx: &mut Tx,
    id: Id<Mailbox>,
    version: i64,
    folder: &str,
    cursor: Cursor,
) -> Result<(), Error> {
    Ok(store::set_folder_cursor(tx, id, version, folder, cursor).await?)
}

/// Keeps the refresh token that the provider gave in place of the last one (RFC 6749, section 6). No setting changes.
pub async fn set_refresh_token(tx: &mut Tx, secrets: &Secrets, mailbox: &Mailbox, token: &str) -> Result<(), Error> {
    let present = mailbox.oauth_secret(secrets)?.unwrap_or_default();
    let sealed = sealed_oauth(secrets, &OAuthSecret { refresh_token: token.to_owned(), ..present })?;
    Ok(store::set_oauth(tx, mailbox.id, &sealed).await?)
}
