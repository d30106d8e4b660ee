use db::{News, Tx};
use kernel::Cx;
use secrets::Secrets;

use crate::{Error, Mailbox, NewMailbox, change::save, create::checked, store};

/// Brings the mailboxes of the configuration into the database, at start.
///
/// One that is there already under the same address takes over the settings; what did not change is not touched,
/// so a restart interrupts nothing. One that is no longer in the configuration is switched off and may from then on
/// be changed in the app.
///
/// # Errors
/// The refusals of the fields.
pub async fn declare(tx: &mut Tx, cx: &Cx, secrets: &Secrets, declared: &[NewMailbox]) -> Result<(), Error> {
    for new in declared {
        let wanted = Mailbox { from_config: true, ..checked(cx, secrets, new)? };
        match store::add(tx, &wanted).await? {
            Some(id) => tx.announce(News::of("mailbox", id.get())),
            None => take_over(tx, cx, secrets, wanted).await?,
        }
    }
    let addresses: Vec<String> = declared.iter().filter_map(|new| customers::normal_address(&new.address)).collect();
    for mut mailbox in store::mailboxes(tx).await? {
        if mailbox.from_config && !addresses.contains(&mailbox.address) {
            mailbox.from_config = false;
            mailbox.enabled = false;
            save(tx, cx, &mut mailbox).await?;
        }
    }
    Ok(())
}

async fn take_over(tx: &mut Tx, cx: &Cx, secrets: &Secrets, wanted: Mailbox) -> Result<(), Error> {
    let found = store::by_address(tx, &wanted.address).await?.ok_or(Error::Missing)?;
    let present = store::mailbox_for_update(tx, found.id).await?.ok_or(Error::Missing)?;
    let same_passwords = present.imap_password(secrets).ok() == wanted.imap_password(secrets).ok()
        && present.smtp_password(secrets).ok() == wanted.smtp_password(secrets).ok()
        && present.dkim_key(secrets).ok() == wanted.dkim_key(secrets).ok();
    // A refresh token that the provider has replaced since is newer than the one in the file.
    let is_same_client = present.handling.oauth == wanted.handling.oauth && present.sealed_oauth.is_some();
    let is_same_folder = present
        .imap
        .as_ref()
        .zip(wanted.imap.as_ref())
        .is_some_and(|(old, new)| old.host == new.host && old.user == new.user && old.folder == new.folder);
    let mut changed = Mailbox {
        id: present.id,
        state: present.state,
        detail: present.detail.clone(),
        state_at: present.state_at,
        cursor: present.cursor.filter(|_| is_same_folder),
        version: present.version,
        created_at: present.created_at,
        ..wanted
    };
    if same_passwords {
        changed.sealed_imap.clone_from(&present.sealed_imap);
        changed.sealed_smtp.clone_from(&present.sealed_smtp);
        changed.sealed_dkim.clone_from(&present.sealed_dkim);
    }
    if is_same_client {
        changed.sealed_oauth.clone_from(&present.sealed_oauth);
    }
    if changed == present {
        return Ok(());
    }
    save(tx, cx, &mut changed).await
}
