use db::{News, Tx};
use identity::Team;
use kernel::{Cx, Edit, Id, Right};
use secrets::Secrets;

use crate::{Error, ImapLogin, Mailbox, NewHandling, SmtpLogin, allow, check, store, told};

/// What somebody changes about a mailbox. `None` keeps.
#[derive(Clone, Default, Debug)]
pub struct Change {
    /// What agents call it.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The team that answers.
    pub team: Edit<Id<Team>>,
    /// Whether new letters are acknowledged automatically.
    pub acknowledge: Option<bool>,
    /// What stands under each answer.
    pub signature: Option<String>,
    /// Whether it is in use.
    pub enabled: Option<bool>,
    /// Where letters come from.
    pub imap: Option<ImapLogin>,
    /// Where letters go out.
    pub smtp: Option<SmtpLogin>,
    /// How letters are taken in and sent, beyond the two servers.
    pub handling: Option<NewHandling>,
}

/// Changes the settings of a mailbox; for admins. Intake starts anew with them.
///
/// # Errors
/// [`Error::Declared`] when it stands in `rapport.toml`; [`Error::Stale`] when `expected_version` is given and
/// somebody else was faster; the refusals of the fields.
pub async fn change(
    tx: &mut Tx,
    cx: &Cx,
    secrets: &Secrets,
    id: Id<Mailbox>,
    change: Change,
    expected_version: Option<i64>,
) -> Result<Mailbox, Error> {
    allow(cx, Right::Mailboxes)?;
    let present = store::mailbox_for_update(tx, id).await?.ok_or(Error::Missing)?;
    if present.from_config {
        return Err(Error::Declared);
    }
    if expected_version.is_some_and(|expected| expected != present.version) {
        return Err(Error::Stale(present.version));
    }
    let mut changed = applied(present.clone(), secrets, change)?;
    if changed == present {
        return Ok(present);
    }
    if changed.address != present.address && store::by_address(tx, &changed.address).await?.is_some() {
        return Err(Error::AddressTaken);
    }
    if present.cursor.is_some() && changed.cursor.is_none() {
        store::forget_folders(tx, id).await?;
    }
    save(tx, cx, &mut changed).await?;
    let (was, is_now) = told::both(&present, &changed);
    audit::record(tx, cx, "mailbox.changed", "mailbox", id.get(), Some(was), Some(is_now)).await?;
    Ok(changed)
}

/// Writes the settings, lets intake begin anew and tells everybody.
pub(crate) async fn save(tx: &mut Tx, cx: &Cx, changed: &mut Mailbox) -> Result<(), Error> {
    changed.state = Mailbox::first_state(changed.kind, changed.enabled);
    changed.detail = None;
    changed.state_at = cx.now;
    changed.version += 1;
    store::save(tx, changed).await?;
    tx.announce(News::of("mailbox", changed.id.get()));
    Ok(())
}

fn applied(mut mailbox: Mailbox, secrets: &Secrets, change: Change) -> Result<Mailbox, Error> {
    if let Some(name) = change.name {
        mailbox.name = check::name(&name)?;
    }
    if let Some(address) = change.address {
        mailbox.address = check::address(&address)?;
    }
    if let Some(signature) = change.signature {
        mailbox.signature = check::signature(&signature)?;
    }
    mailbox.team = change.team.of(mailbox.team);
    mailbox.acknowledge = change.acknowledge.unwrap_or(mailbox.acknowledge);
    mailbox.enabled = change.enabled.unwrap_or(mailbox.enabled);
    if let Some(handling) = &change.handling {
        mailbox.handle(secrets, handling)?;
    }
    mailbox.log_in(secrets, change.imap.as_ref(), change.smtp.as_ref())?;
    Ok(mailbox)
}
