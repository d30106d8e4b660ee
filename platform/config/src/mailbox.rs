use crate::Secret;

/// A mailbox that is set up in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mailbox {
    /// What agents call it.
    pub name: String,
    /// Its address, in small letters.
    pub address: String,
    /// The name of the team that answers it.
    pub team: Option<String>,
    /// Whether new letters are acknowledged.
    pub acknowledge: bool,
    /// What stands under each answer.
    pub signature: String,
    /// Where letters come from.
    pub imap: Imap,
    /// Where letters go out.
    pub smtp: Smtp,
    /// How letters are taken in and sent, beyond the servers.
    pub handling: Handling,
}

/// How a mailbox takes letters in and sends them, beyond its two servers. Words are those of the API.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Handling {
    /// `agent_and_company`, `agent`, `company` or `mailbox`.
    pub sender_name: Option<String>,
    /// An address with `{token}` in it, to which answers are asked to go.
    pub token_pattern: Option<String>,
    /// Whether the envelope's sender carries a token too.
    pub return_tokens: bool,
    /// Folders that are read besides the first one.
    pub more_folders: Vec<String>,
    /// `seen`, `flagged`, `moved` or `deleted`.
    pub afterwards: Option<String>,
    /// Where letters are moved.
    pub move_to: Option<String>,
    /// The name under which the own server writes Authentication-Results.
    pub trusted_server: Option<String>,
    /// Logging in with access tokens.
    pub oauth: Option<OAuth>,
    /// Signing what is sent.
    pub dkim: Option<Dkim>,
}

/// Where access tokens come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OAuth {
    /// The token endpoint.
    pub token_url: String,
    /// Our registration.
    pub client_id: String,
    /// What the token is for.
    pub scope: String,
    /// The secret of our registration.
    pub client_secret: Option<Secret>,
    /// The refresh token; the first one, the provider may replace it.
    pub refresh_token: Option<Secret>,
}

/// A key that signs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dkim {
    /// The domain that signs.
    pub domain: String,
    /// The key's name.
    pub selector: String,
    /// The private key (PEM).
    pub key: Secret,
}

/// Where letters come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imap {
    /// The server.
    pub host: String,
    /// Its port: 993 with `tls`, otherwise 143.
    pub port: u16,
    /// How the line is made safe.
    pub tls: Tls,
    /// The login.
    pub user: String,
    /// The password; none with access tokens.
    pub password: Option<Secret>,
    /// The folder that is read.
    pub folder: String,
}

/// Where letters go out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Smtp {
    /// The server.
    pub host: String,
    /// Its port: 465 with `tls`, 587 with `starttls`, otherwise 25.
    pub port: u16,
    /// How the line is made safe.
    pub tls: Tls,
    /// The login, if the server wants one.
    pub user: Option<String>,
    /// The password, if the server wants one.
    pub password: Option<Secret>,
}

/// How a line is made safe.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Encrypted from the first byte.
    Tls,
    /// Begins in the clear and must become encrypted before the login.
    Starttls,
    /// Never encrypted: for servers on the same machine.
    Plain,
}

impl Tls {
    /// The word in the file, in the API and in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::Starttls => "starttls",
            Self::Plain => "plain",
        }
    }

    pub(crate) const fn imap_port(self) -> u16 {
        match self {
            Self::Tls => 993,
            Self::Starttls | Self::Plain => 143,
        }
    }

    pub(crate) const fn smtp_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::Starttls => 587,
            Self::Plain => 25,
        }
    }
}
