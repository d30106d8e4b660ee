use identity::Team;
use kernel::{Id, Time};
use secrets::Secrets;
use serde::{Deserialize, Serialize};

use crate::{Error, Handling};

/// For what purpose passwords are sealed; a sealed text opens for no other.
pub(crate) const IMAP_PURPOSE: &str = "mailboxes.imap";
pub(crate) const SMTP_PURPOSE: &str = "mailboxes.smtp";

/// An address at which the desk is written to.
#[derive(Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Its number.
    pub id: Id<Mailbox>,
    /// What agents call it, and the name in the letters it sends.
    pub name: String,
    /// Its address, in small letters.
    pub address: String,
    /// How letters come and go.
    pub kind: MailboxKind,
    /// The team that answers what comes in here.
    pub team: Option<Id<Team>>,
    /// Whether new letters are acknowledged automatically.
    pub acknowledge: bool,
    /// What stands under each answer; plain text.
    pub signature: String,
    /// Where letters come from.
    pub imap: Option<Imap>,
    /// Where letters go out.
    pub smtp: Option<Smtp>,
    /// Whether it is in use.
    pub enabled: bool,
    /// Whether it stands in `rapport.toml`.
    pub from_config: bool,
    /// How intake is doing.
    pub state: State,
    /// What there is to say about the state.
    pub detail: Option<Detail>,
    /// Since when it is so.
    pub state_at: Time,
    /// Where reading goes on.
    pub cursor: Option<Cursor>,
    /// Counts the changes of the settings; a change of the state is none.
    pub version: i64,
    /// When it was set up.
    pub created_at: Time,
    /// How letters are taken in and sent, beyond the two servers.
    pub handling: Handling,
    pub(crate) sealed_imap: Option<String>,
    pub(crate) sealed_smtp: Option<String>,
    pub(crate) sealed_oauth: Option<String>,
    pub(crate) sealed_dkim: Option<String>,
}

/// How letters of a mailbox come and go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MailboxKind {
    /// Read by IMAP, sent by SMTP.
    Imap,
    /// The letter box of the demonstration: nothing leaves the machine.
    Letterbox,
    /// Received by our own door (LMTP or SMTP), sent by SMTP.
    Direct,
}

/// Where letters come from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Imap {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is made safe.
    pub tls: Tls,
    /// The login.
    pub user: String,
    /// The folder that is read.
    pub folder: String,
}

/// Where letters go out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Smtp {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is made safe.
    pub tls: Tls,
    /// The login, if the server wants one.
    pub user: Option<String>,
}

/// How a line is made safe.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Encrypted from the first byte.
    Tls,
    /// Begins in the clear and must become encrypted before the login.
    Starttls,
    /// Never encrypted: for servers on the same machine.
    Plain,
}

/// How the intake of a mailbox is doing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It is being connected to.
    Connecting,
    /// Letters come in.
    Ok,
    /// Letters do not come in; the detail says why. It is tried again and again.
    Failed,
    /// It is switched off.
    Off,
}

/// Words about a state: a key of the catalogue with its values.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Detail {
    /// The key, such as `email-trouble-password`.
    pub key: String,
    /// The values.
    pub args: Vec<(String, String)>,
}

/// Up to where a folder was read (RFC 3501, 2.3.1.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cursor {
    /// The folder's UIDVALIDITY: when it changes, the numbers mean other letters.
    pub uid_validity: u32,
    /// Every letter with a smaller number is kept.
    pub uid_next: u32,
    /// Up to which change of flags the letters before were looked at (RFC 7162), on a server that counts them.
    pub mod_seq: Option<i64>,
}

impl Mailbox {
    /// Whether a password for IMAP is kept.
    #[must_use]
    pub const fn has_imap_password(&self) -> bool {
        self.sealed_imap.is_some()
    }

    /// Whether a password for SMTP is kept.
    #[must_use]
    pub const fn has_smtp_password(&self) -> bool {
        self.sealed_smtp.is_some()
    }

    /// The password for IMAP, for the one who connects.
    pub fn imap_password(&self, secrets: &Secrets) -> Result<Option<String>, Error> {
        opened(secrets, IMAP_PURPOSE, self.sealed_imap.as_deref())
    }

    /// The password for SMTP, for the one who connects.
    pub fn smtp_password(&self, secrets: &Secrets) -> Result<Option<String>, Error> {
        opened(secrets, SMTP_PURPOSE, self.sealed_smtp.as_deref())
    }

    /// The state a mailbox begins in, before anything was heard of it.
    pub(crate) const fn first_state(kind: MailboxKind, enabled: bool) -> State {
        match (kind, enabled) {
            (_, false) => State::Off,
            (MailboxKind::Letterbox | MailboxKind::Direct, true) => State::Ok,
            (MailboxKind::Imap, true) => State::Connecting,
        }
    }
}

/// Without the sealed passwords: they have no business in a log.
impl std::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mailbox")
            .field("id", &self.id)
            .field("address", &self.address)
            .field("kind", &self.kind)
            .field("enabled", &self.enabled)
            .field("state", &self.state)
            .field("detail", &self.detail)
            .field("cursor", &self.cursor)
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

fn opened(secrets: &Secrets, purpose: &str, sealed: Option<&str>) -> Result<Option<String>, Error> {
    let Some(sealed) = sealed else { return Ok(None) };
    let bytes = secrets.open(purpose, sealed)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

impl MailboxKind {
    /// The word in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Letterbox => "letterbox",
            Self::Direct => "direct",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Imap, Self::Letterbox, Self::Direct].into_iter().find(|kind| kind.word() == word)
    }
}

impl State {
    /// The word in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Ok => "ok",
            Self::Failed => "failed",
            Self::Off => "off",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Connecting, Self::Ok, Self::Failed, Self::Off].into_iter().find(|state| state.word() == word)
    }
}

impl Tls {
    /// The word in the API, the configuration and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::Starttls => "starttls",
            Self::Plain => "plain",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Tls, Self::Starttls, Self::Plain].into_iter().find(|tls| tls.word() == word)
    }
}

impl Detail {
    /// Words without values.
    pub fn of(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// Adds a value.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }
}
