//! How letters are handled, on the wire. Secrets go in and never come out.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Afterwards, Dkim, Handling, Mailbox, NewHandling, OAuth, OAuthSecret, SenderName};

/// Whose name stands in letters.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SenderName)]
pub(crate) enum NameWord {
    #[default]
    AgentAndCompany,
    Agent,
    Company,
    Mailbox,
}

/// What becomes of a letter on its server once it is kept here.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Afterwards)]
pub(crate) enum AfterwardsWord {
    #[default]
    Seen,
    Flagged,
    Moved,
    Deleted,
}

super::view::words! {
    NameWord = SenderName { AgentAndCompany, Agent, Company, Mailbox }
    AfterwardsWord = Afterwards { Seen, Flagged, Moved, Deleted }
}

/// Where access tokens come from (OAuth 2.0).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = MailboxOAuth)]
pub(crate) struct OAuthView {
    /// The token endpoint.
    token_url: String,
    client_id: String,
    #[serde(default)]
    scope: String,
}

/// The name of the key that signs what is sent.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = MailboxDkim)]
pub(crate) struct DkimView {
    domain: String,
    selector: String,
}

/// How letters are taken in and sent, beyond the two servers.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailboxHandling)]
pub(crate) struct HandlingView {
    sender_name: NameWord,
    /// An address with `{token}` in it, to which answers are asked to go.
    token_pattern: Option<String>,
    /// Whether the envelope's sender carries a token too.
    return_tokens: bool,
    /// Folders that are read besides the first one.
    more_folders: Vec<String>,
    afterwards: AfterwardsWord,
    /// Where letters are moved.
    move_to: Option<String>,
    oauth: Option<OAuthView>,
    /// Whether its secret is kept.
    oauth_secret_set: bool,
    dkim: Option<DkimView>,
    /// Whether the private key is kept.
    dkim_key_set: bool,
    /// The name under which the mailbox's own server writes Authentication-Results.
    trusted_server: Option<String>,
}

/// How letters are to be taken in and sent. What is left out is as in a new mailbox, but for the secrets: left out, the
/// kept ones stay.
#[derive(Deserialize, ToSchema)]
#[schema(as = MailboxHandlingToSet)]
pub(crate) struct HandlingBody {
    #[serde(default)]
    sender_name: NameWord,
    token_pattern: Option<String>,
    #[serde(default)]
    return_tokens: bool,
    #[serde(default)]
    more_folders: Vec<String>,
    #[serde(default)]
    afterwards: AfterwardsWord,
    move_to: Option<String>,
    oauth: Option<OAuthView>,
    oauth_client_secret: Option<String>,
    oauth_refresh_token: Option<String>,
    dkim: Option<DkimView>,
    /// PEM (PKCS #8 or PKCS #1).
    dkim_key: Option<String>,
    trusted_server: Option<String>,
}

impl HandlingView {
    pub(crate) fn of(mailbox: &Mailbox) -> Self {
        let handling = mailbox.handling.clone();
        Self {
            sender_name: handling.sender_name.into(),
            token_pattern: handling.token_pattern,
            return_tokens: handling.return_tokens,
            more_folders: handling.more_folders,
            afterwards: handling.afterwards.into(),
            move_to: handling.move_to,
            oauth: handling.oauth.map(|oauth| OAuthView {
                token_url: oauth.token_url,
                client_id: oauth.client_id,
                scope: oauth.scope,
            }),
            oauth_secret_set: mailbox.has_oauth_secret(),
            dkim: handling.dkim.map(|dkim| DkimView { domain: dkim.domain, selector: dkim.selector }),
            dkim_key_set: mailbox.has_dkim_key(),
            trusted_server: handling.trusted_server,
        }
    }
}

impl From<HandlingBody> for NewHandling {
    fn from(body: HandlingBody) -> Self {
        let given = body.oauth_client_secret.is_some() || body.oauth_refresh_token.is_some();
        let oauth_secret = given.then(|| OAuthSecret {
            client_secret: body.oauth_client_secret.unwrap_or_default().trim().to_owned(),
            refresh_token: body.oauth_refresh_token.unwrap_or_default().trim().to_owned(),
        });
        let handling = Handling {
            sender_name: body.sender_name.into(),
            token_pattern: body.token_pattern,
            return_tokens: body.return_tokens,
            more_folders: body.more_folders,
            afterwards: body.afterwards.into(),
            move_to: body.move_to,
            oauth: body.oauth.map(|oauth| OAuth {
                token_url: oauth.token_url,
                client_id: oauth.client_id,
                scope: oauth.scope,
            }),
            dkim: body.dkim.map(|dkim| Dkim { domain: dkim.domain, selector: dkim.selector }),
            trusted_server: body.trusted_server,
        };
        Self { handling, oauth_secret, dkim_key: body.dkim_key }
    }
}
