use db::{News, Tx};
use identity::Team;
use kernel::{Cx, Id, Right};
use secrets::Secrets;

use crate::{
    Error, Handling, Imap, Mailbox, MailboxKind, NewHandling, Smtp, allow, check,
    mailbox::{IMAP_PURPOSE, SMTP_PURPOSE},
    store, told,
};

/// A mailbox that is to be set up.
#[derive(Clone, Debug)]
pub struct NewMailbox {
    /// What agents will call it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// How letters come and go.
    pub kind: MailboxKind,
    /// The team that answers.
    pub team: Option<Id<Team>>,
    /// Whether new letters are acknowledged automatically.
    pub acknowledge: bool,
    /// What stands under each answer.
    pub signature: String,
    /// Whether it is in use at once.
    pub enabled: bool,
    /// Where letters come from.
    pub imap: Option<ImapLogin>,
    /// Where letters go out.
    pub smtp: Option<SmtpLogin>,
    /// How letters are taken in and sent, beyond the two servers.
    pub handling: NewHandling,
}

/// A server with the password for it. `None` means the password that is kept already.
#[derive(Clone, PartialEq, Eq)]
pub struct ImapLogin {
    /// The server.
    pub imap: Imap,
    /// Its password.
    pub password: Option<String>,
}

/// A server with the password for it. `None` means the password that is kept already.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpLogin {
    /// The server.
    pub smtp: Smtp,
    /// Its password.
    pub password: Option<String>,
}

impl std::fmt::Debug for ImapLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImapLogin").field("imap", &self.imap).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for SmtpLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpLogin").field("smtp", &self.smtp).finish_non_exhaustive()
    }
}

/// Sets a mailbox up; for admins and the desk itself.
///
/// # Errors
/// [`Error::AddressTaken`]; the refusals of the fields; [`Error::Password`] when a login has no password.
pub async fn create(tx: &mut Tx, cx: &Cx, secrets: &Secrets, new: &NewMailbox) -> Result<Mailbox, Error> {
    allow(cx, Right::Mailboxes)?;
    let mailbox = checked(cx, secrets, new)?;
    let Some(id) = store::add(tx, &mailbox).await? else { return Err(Error::AddressTaken) };
    audit::record(tx, cx, "mailbox.created", "mailbox", id.get(), None, Some(told::of(&mailbox))).await?;
    tx.announce(News::of("mailbox", id.get()));
    Ok(Mailbox { id, ..mailbox })
}

/// The mailbox as it will be kept, still without a number.
pub(crate) fn checked(cx: &Cx, secrets: &Secrets, new: &NewMailbox) -> Result<Mailbox, Error> {
    check::servers(new.kind, new.imap.is_some(), new.smtp.is_some())?;
    let mut mailbox = Mailbox {
        id: Id::new(0),
        name: check::name(&new.name)?,
        address: check::address(&new.address)?,
        kind: new.kind,
        team: new.team,
        acknowledge: new.acknowledge,
        signature: check::signature(&new.signature)?,
        imap: None,
        smtp: None,
        enabled: new.enabled,
        from_config: false,
        state: Mailbox::first_state(new.kind, new.enabled),
        detail: None,
        state_at: cx.now,
        cursor: None,
        version: 1,
        created_at: cx.now,
        handling: Handling::default(),
        sealed_imap: None,
        sealed_smtp: None,
        sealed_oauth: None,
        sealed_dkim: None,
    };
    mailbox.handle(secrets, &new.handling)?;
    mailbox.log_in(secrets, new.imap.as_ref(), new.smtp.as_ref())?;
    Ok(mailbox)
}

impl Mailbox {
    /// Takes over the servers that a mailbox of this kind has.
    pub(crate) fn log_in(
        &mut self,
        secrets: &Secrets,
        imap: Option<&ImapLogin>,
        smtp: Option<&SmtpLogin>,
    ) -> Result<(), Error> {
        if let Some(login) = imap.filter(|_| self.kind == MailboxKind::Imap) {
            self.log_in_to_imap(secrets, login)?;
        }
        if let Some(login) = smtp.filter(|_| self.kind != MailboxKind::Letterbox) {
            self.log_in_to_smtp(secrets, login)?;
        }
        check::folders(&self.handling, self.imap.as_ref())
    }

    /// Takes over where letters come from. Another server or login wants its password anew, so that a kept
    /// password is never shown to a server it was not meant for; and reading starts anew.
    pub(crate) fn log_in_to_imap(&mut self, secrets: &Secrets, login: &ImapLogin) -> Result<(), Error> {
        let imap = check::imap(&login.imap)?;
        let is_other = self.imap.as_ref().is_none_or(|old| old.host != imap.host || old.user != imap.user);
        if is_other || self.imap.as_ref().is_some_and(|old| old.folder != imap.folder) {
            self.cursor = None;
        }
        match login.password.as_deref().filter(|password| !password.is_empty()) {
            Some(password) => self.sealed_imap = Some(secrets.seal(IMAP_PURPOSE, password.as_bytes())?),
            // With access tokens there is no password.
            None if self.handling.oauth.is_some() => {}
            None if is_other || self.sealed_imap.is_none() => return Err(Error::Password("imap.password")),
            None => {}
        }
        self.imap = Some(imap);
        Ok(())
    }

    /// Takes over where letters go out; the same rule for passwords. Without a login there is no password.
    pub(crate) fn log_in_to_smtp(&mut self, secrets: &Secrets, login: &SmtpLogin) -> Result<(), Error> {
        let smtp = check::smtp(&login.smtp)?;
        let is_other = self.smtp.as_ref().is_none_or(|old| old.host != smtp.host || old.user != smtp.user);
        let password = login.password.as_deref().filter(|password| !password.is_empty());
        match (&smtp.user, password) {
            (None, Some(_)) => return Err(Error::User("smtp.user")),
            (None, None) => self.sealed_smtp = None,
            (Some(_), Some(password)) => self.sealed_smtp = Some(secrets.seal(SMTP_PURPOSE, password.as_bytes())?),
            (Some(_), None) if self.handling.oauth.is_some() => {}
            (Some(_), None) if is_other || self.sealed_smtp.is_none() => return Err(Error::Password("smtp.password")),
            (Some(_), None) => {}
        }
        self.smtp = Some(smtp);
        Ok(())
    }
}
