use db::{News, Tx};
use kernel::{Cx, Id, Right};

use crate::{Error, Mailbox, allow, store, told};

/// Removes a mailbox that never had a letter or a ticket; for admins. Others can only be switched off: letters and
/// tickets say where they came from.
///
/// # Errors
/// [`Error::Declared`] when it stands in `rapport.toml`; [`Error::InUse`].
pub async fn remove(tx: &mut Tx, cx: &Cx, id: Id<Mailbox>) -> Result<(), Error> {
    allow(cx, Right::Mailboxes)?;
    let mailbox = store::mailbox_for_update(tx, id).await?.ok_or(Error::Missing)?;
    if mailbox.from_config {
        return Err(Error::Declared);
    }
    if store::is_used(tx, id).await? {
        return Err(Error::InUse);
    }
    store::remove(tx, id).await?;
    audit::record(tx, cx, "mailbox.removed", "mailbox", id.get(), Some(told::of(&mailbox)), None).await?;
    tx.announce(News::of("mailbox", id.get()));
    Ok(())
}
