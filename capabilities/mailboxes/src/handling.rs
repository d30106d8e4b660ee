use secrets::Secrets;
use serde::{Deserialize, Serialize};

use crate::{Error, Mailbox, check};

const OAUTH_PURPOSE: &str = "mailboxes.oauth";
const DKIM_PURPOSE: &str = "mailboxes.dkim";

/// How a mailbox takes letters in and sends them, beyond its two servers.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Handling {
    /// Whose name stands in the letters it sends.
    pub sender_name: SenderName,
    /// An address of ours with `{token}` in it, to which answers are asked to go: by the token an answer finds its
    /// ticket when a mail program drops everything else. `None` where the server knows no such addresses.
    pub token_pattern: Option<String>,
    /// Whether the envelope's sender carries a token too, so that every bounce finds its message. Not every server
    /// lets another sender than the login through.
    pub return_tokens: bool,
    /// Folders that are read besides the first one.
    pub more_folders: Vec<String>,
    /// What becomes of a letter on its server once it is kept here.
    pub afterwards: Afterwards,
    /// Where it is moved.
    pub move_to: Option<String>,
    /// Logging in with access tokens instead of passwords (XOAUTH2).
    pub oauth: Option<OAuth>,
    /// Signing what is sent.
    pub dkim: Option<Dkim>,
    /// The name under which the mailbox's own server writes Authentication-Results: what it says is believed.
    pub trusted_server: Option<String>,
}

/// Whose name stands in letters.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SenderName {
    /// `Mira (Lumora)`.
    #[default]
    AgentAndCompany,
    /// `Mira`.
    Agent,
    /// `Lumora`.
    Company,
    /// What the mailbox is called: `Lumora Service`.
    Mailbox,
}

/// What becomes of a letter on its server once it is kept here.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Afterwards {
    /// It is marked as seen.
    #[default]
    Seen,
    /// It is marked as seen and flagged.
    Flagged,
    /// It is marked as seen and moved to another folder.
    Moved,
    /// It is deleted there.
    Deleted,
}

/// Where access tokens come from (RFC 6749).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OAuth {
    /// The token endpoint.
    pub token_url: String,
    /// The name of our registration there.
    pub client_id: String,
    /// What the token is for; empty where the refresh token says it.
    pub scope: String,
}

/// What goes with [`OAuth`] and is kept sealed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OAuthSecret {
    /// The secret of our registration; empty for public clients.
    pub client_secret: String,
    /// The refresh token; empty where the program asks in its own name (client credentials).
    pub refresh_token: String,
}

/// The name of a DKIM key (RFC 6376, 3.1).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Dkim {
    /// The domain that signs.
    pub domain: String,
    /// The key's name within the domain.
    pub selector: String,
}

/// The handling that somebody sets, with its secrets. `None` means the secret that is kept already.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct NewHandling {
    /// What is set.
    pub handling: Handling,
    /// What goes with its `oauth`.
    pub oauth_secret: Option<OAuthSecret>,
    /// The private key (PEM) that goes with its `dkim`.
    pub dkim_key: Option<String>,
}

impl std::fmt::Debug for NewHandling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewHandling").field("handling", &self.handling).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for OAuthSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OAuthSecret(..)")
    }
}

impl Mailbox {
    /// The name in a letter that an agent writes; `None` for what the desk writes by itself.
    #[must_use]
    pub fn sender_name(&self, agent: Option<&str>, company: &str) -> String {
        match (self.handling.sender_name, agent) {
            (SenderName::AgentAndCompany, Some(agent)) => format!("{agent} ({company})"),
            (SenderName::Agent, Some(agent)) => agent.to_owned(),
            (SenderName::Mailbox, _) => self.name.clone(),
            (SenderName::AgentAndCompany | SenderName::Agent | SenderName::Company, _) => company.to_owned(),
        }
    }

    /// The secret for the token endpoint, for the one who asks there.
    pub fn oauth_secret(&self, secrets: &Secrets) -> Result<Option<OAuthSecret>, Error> {
        let Some(sealed) = &self.sealed_oauth else { return Ok(None) };
        let bytes = secrets.open(OAUTH_PURPOSE, sealed)?;
        Ok(serde_json::from_slice(&bytes).ok())
    }

    /// The private key (PEM), for the one who signs.
    pub fn dkim_key(&self, secrets: &Secrets) -> Result<Option<String>, Error> {
        let Some(sealed) = &self.sealed_dkim else { return Ok(None) };
        Ok(Some(String::from_utf8_lossy(&secrets.open(DKIM_PURPOSE, sealed)?).into_owned()))
    }

    /// Whether a secret for the token endpoint is kept.
    #[must_use]
    pub const fn has_oauth_secret(&self) -> bool {
        self.sealed_oauth.is_some()
    }

    /// Whether a private key is kept.
    #[must_use]
    pub const fn has_dkim_key(&self) -> bool {
        self.sealed_dkim.is_some()
    }

    /// Takes over how letters are handled. A kept secret goes only where it was meant to go: another token endpoint or
    /// client wants it anew.
    pub(crate) fn handle(&mut self, secrets: &Secrets, new: &NewHandling) -> Result<(), Error> {
        let handling = check::handling(&new.handling)?;
        match (&handling.oauth, &new.oauth_secret) {
            (None, _) => self.sealed_oauth = None,
            (Some(_), Some(secret)) => self.sealed_oauth = Some(sealed_oauth(secrets, secret)?),
            (Some(oauth), None) => {
                let is_same = self
                    .handling
                    .oauth
                    .as_ref()
                    .is_some_and(|old| old.token_url == oauth.token_url && old.client_id == oauth.client_id);
                if !is_same || self.sealed_oauth.is_none() {
                    return Err(Error::OAuthSecret);
                }
            }
        }
        match (&handling.dkim, new.dkim_key.as_deref().filter(|key| !key.trim().is_empty())) {
            (None, _) => self.sealed_dkim = None,
            (Some(_), Some(key)) => self.sealed_dkim = Some(secrets.seal(DKIM_PURPOSE, key.trim().as_bytes())?),
            (Some(_), None) if self.sealed_dkim.is_none() => return Err(Error::DkimKey),
            (Some(_), None) => {}
        }
        self.handling = handling;
        Ok(())
    }
}

pub(crate) fn sealed_oauth(secrets: &Secrets, secret: &OAuthSecret) -> Result<String, Error> {
    let written = serde_json::to_vec(secret).map_err(|error| db::Error::column("secret_oauth", error))?;
    Ok(secrets.seal(OAUTH_PURPOSE, &written)?)
}
