use std::net::SocketAddr;

use serde::Deserialize;

/// How many letters leave within a minute unless it is said.
pub(crate) const LETTERS_PER_MINUTE: u32 = 600;

/// How letters come and go, beyond the mailboxes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Email {
    /// Our own door for letters, if there is one.
    pub listen: Option<Listen>,
    /// How many letters leave within a minute, all mailboxes and nodes together; `None` for as many as there are.
    pub letters_per_minute: Option<u32>,
    /// Whether letters are written and noted but none leaves.
    pub dry_run: bool,
    /// Whom the DNS is asked of whether letters come from where they say; `None` asks nobody.
    pub verify: Option<Verify>,
}

/// Our own door for letters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listen {
    /// Where it listens.
    pub address: SocketAddr,
    /// The language it speaks.
    pub protocol: MailProtocol,
    /// What it calls itself; the machine's name unless it is said.
    pub hostname: String,
}

/// A language of mail servers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailProtocol {
    /// For the mail server that delivers to us.
    #[default]
    Lmtp,
    /// For servers that hand on.
    Smtp,
}

/// Whom the DNS is asked of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verify {
    /// Whom the machine asks.
    System,
    /// This server.
    At(SocketAddr),
}

impl Default for Email {
    fn default() -> Self {
        Self { listen: None, letters_per_minute: Some(LETTERS_PER_MINUTE), dry_run: false, verify: None }
    }
}

impl Verify {
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        match text {
            "system" => Ok(Self::System),
            address => {
                let why = "\"system\" or the address of a name server with its port is wanted, such as 127.0.0.1:53";
                address.parse().map(Self::At).map_err(|_| why)
            }
        }
    }
}
