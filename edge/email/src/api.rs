//! Trying a mailbox's servers out, over HTTP.

use axum::{Extension, extract::State};
use i18n::Value;
use identity::api::Caller;
use kernel::{Id, Language};
use mailboxes::{Dkim, Imap, Mailbox, OAuth, OAuthSecret, Smtp, api::TlsWord};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Result};

use crate::{
    Post,
    check::{self, Checked},
    delivery,
    intake::{self, Key},
    oauth,
};

/// Trying servers out.
#[must_use]
pub fn routes(post: Post) -> OpenApiRouter<App> {
    described().layer(Extension(post))
}

/// The same routes without anything behind them, for the document of the API.
#[must_use]
pub fn described() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(check_servers))
}

/// The servers to be tried out.
#[derive(Deserialize, ToSchema)]
struct ServersToCheck {
    imap: Option<ImapToCheck>,
    smtp: Option<SmtpToCheck>,
    /// The mailbox whose kept secrets are used where none is given, if they are meant for the same place.
    mailbox_id: Option<i64>,
    /// Logging in with access tokens, on both servers.
    oauth: Option<OAuthToCheck>,
    /// The key that signs what is sent.
    dkim: Option<DkimToCheck>,
}

#[derive(Deserialize, ToSchema)]
struct OAuthToCheck {
    token_url: String,
    client_id: String,
    #[serde(default)]
    scope: String,
    client_secret: Option<String>,
    refresh_token: Option<String>,
}

#[derive(Deserialize, ToSchema)]
struct DkimToCheck {
    domain: String,
    selector: String,
    /// PEM; left out: the kept one.
    key: Option<String>,
}

#[derive(Deserialize, ToSchema)]
struct ImapToCheck {
    host: String,
    port: u16,
    tls: TlsWord,
    user: String,
    #[serde(default = "inbox")]
    folder: String,
    password: Option<String>,
}

#[derive(Deserialize, ToSchema)]
struct SmtpToCheck {
    host: String,
    port: u16,
    tls: TlsWord,
    user: Option<String>,
    password: Option<String>,
}

fn inbox() -> String {
    "INBOX".to_owned()
}

/// What came of it; null for a server that was not given.
#[derive(Serialize, ToSchema)]
struct CheckedServers {
    imap: Option<CheckedServer>,
    smtp: Option<CheckedServer>,
    /// Whether an access token is given.
    oauth: Option<CheckedServer>,
    /// What is to be published for the key, or what is wrong with it.
    dkim: Option<CheckedServer>,
}

/// What came of trying a server out.
#[derive(Serialize, ToSchema)]
struct CheckedServer {
    ok: bool,
    /// What is wrong and what to do, or that all is well, in the reader's language.
    detail: String,
}

/// Try servers out: name, port, encryption, login, folder. Nothing is saved, no letter is fetched or sent.
#[utoipa::path(post, path = "/mailboxes/checks", tag = "mailboxes", request_body = ServersToCheck,
    responses((status = 200, body = CheckedServers)))]
async fn check_servers(
    State(app): State<App>,
    Extension(post): Extension<Post>,
    caller: Caller,
    Json(body): Json<ServersToCheck>,
) -> Result<Json<CheckedServers>> {
    caller.needs(kernel::Right::Mailboxes)?;
    let known = known(&app, body.mailbox_id).await?;
    let dkim = body.dkim.map(|dkim| dkim.checked(&app, known.as_ref())).transpose()?;
    let token = match body.oauth {
        Some(oauth) => {
            let (oauth, secret) = oauth.asked(&app, known.as_ref())?;
            Some(oauth::try_out(&post, &oauth, &secret).await)
        }
        None => None,
    };
    let held = token.as_ref().and_then(|token| token.as_ref().ok());
    let is_without_token = token.is_some() && held.is_none();
    let imap = body.imap.filter(|_| !is_without_token);
    let imap = imap.map(|imap| imap.account(&app, known.as_ref(), held)).transpose()?;
    let smtp = body.smtp.filter(|_| !is_without_token);
    let smtp = smtp.map(|smtp| smtp.account(&app, known.as_ref(), held)).transpose()?;
    let check_imap = async {
        match &imap {
            Some(account) => Some(check::imap(&post, account).await),
            None => None,
        }
    };
    let check_smtp = async {
        match &smtp {
            Some(account) => Some(check::smtp(&post, account).await),
            None => None,
        }
    };
    let (imap, smtp) = tokio::join!(check_imap, check_smtp);
    let said = |checked: Checked| said(&app, caller.agent.language, &checked);
    let oauth = token.map(|token| check::token(token.map(drop)));
    Ok(Json(CheckedServers {
        imap: imap.map(said),
        smtp: smtp.map(said),
        oauth: oauth.map(said),
        dkim: dkim.map(said),
    }))
}

async fn known(app: &App, id: Option<i64>) -> Result<Option<Mailbox>> {
    let Some(id) = id else { return Ok(None) };
    let mut tx = app.db.read().await?;
    Ok(Some(mailboxes::mailbox(&mut tx, Id::new(id)).await?.ok_or(mailboxes::Error::Missing)?))
}

impl OAuthToCheck {
    /// A kept secret goes only to the endpoint and the client it was given for.
    fn asked(self, app: &App, known: Option<&Mailbox>) -> Result<(OAuth, OAuthSecret)> {
        let oauth = OAuth {
            token_url: self.token_url.trim().to_owned(),
            client_id: self.client_id.trim().to_owned(),
            scope: self.scope.trim().to_owned(),
        };
        if let (None, None) = (&self.client_secret, &self.refresh_token) {
            let is_same = |mailbox: &&Mailbox| {
                let kept = mailbox.handling.oauth.as_ref();
                kept.is_some_and(|kept| kept.token_url == oauth.token_url && kept.client_id == oauth.client_id)
            };
            let kept = known.filter(is_same).map(|mailbox| mailbox.oauth_secret(&app.secrets)).transpose()?.flatten();
            return Ok((oauth, kept.ok_or(mailboxes::Error::OAuthSecret)?));
        }
        let secret = OAuthSecret {
            client_secret: self.client_secret.unwrap_or_default(),
            refresh_token: self.refresh_token.unwrap_or_default(),
        };
        Ok((oauth, secret))
    }
}

impl DkimToCheck {
    fn checked(self, app: &App, known: Option<&Mailbox>) -> Result<Checked> {
        let pem = match (given(self.key), known) {
            (Some(pem), _) => Some(pem),
            (None, Some(mailbox)) => mailbox.dkim_key(&app.secrets)?,
            (None, None) => None,
        };
        let dkim = Dkim { domain: self.domain, selector: self.selector };
        Ok(check::dkim(&dkim, &pem.ok_or(mailboxes::Error::DkimKey)?))
    }
}

impl ImapToCheck {
    /// A kept password goes only to the server and the login it was given for.
    fn account(self, app: &App, known: Option<&Mailbox>, token: Option<&String>) -> Result<intake::Account> {
        let is_same = |mailbox: &&Mailbox| {
            mailbox.imap.as_ref().is_some_and(|kept| kept.host == self.host.trim() && kept.user == self.user.trim())
        };
        let key = match (token, given(self.password), known.filter(is_same)) {
            (Some(token), ..) => Key::Token(token.clone()),
            (None, Some(password), _) => Key::Password(password),
            (None, None, Some(mailbox)) => Key::Password(mailbox.imap_password(&app.secrets)?.unwrap_or_default()),
            (None, None, None) => return Err(mailboxes::Error::Password("imap.password").into()),
        };
        let imap = Imap {
            host: self.host.trim().to_owned(),
            port: self.port,
            tls: self.tls.into(),
            user: self.user.trim().to_owned(),
            folder: self.folder.trim().to_owned(),
        };
        Ok(intake::Account { imap, key })
    }
}

impl SmtpToCheck {
    /// As for IMAP; a server without login needs no password.
    fn account(self, app: &App, known: Option<&Mailbox>, token: Option<&String>) -> Result<delivery::Account> {
        let user = self.user.as_deref().map(str::trim).filter(|user| !user.is_empty()).map(str::to_owned);
        let is_same = |mailbox: &&Mailbox| {
            mailbox.smtp.as_ref().is_some_and(|kept| kept.host == self.host.trim() && kept.user == user)
        };
        let key = match (token, given(self.password), known.filter(is_same)) {
            _ if user.is_none() => None,
            (Some(token), ..) => Some(Key::Token(token.clone())),
            (None, Some(password), _) => Some(Key::Password(password)),
            (None, None, Some(mailbox)) => mailbox.smtp_password(&app.secrets)?.map(Key::Password),
            (None, None, None) => return Err(mailboxes::Error::Password("smtp.password").into()),
        };
        let smtp = Smtp { host: self.host.trim().to_owned(), port: self.port, tls: self.tls.into(), user };
        Ok(delivery::Account { smtp, key })
    }
}

fn given(password: Option<String>) -> Option<String> {
    password.filter(|password| !password.is_empty())
}

fn said(app: &App, language: Language, checked: &Checked) -> CheckedServer {
    let detail = &checked.detail;
    let mut values: Vec<(&str, Value<'_>)> =
        detail.args.iter().map(|(name, value)| (name.as_str(), Value::from(value))).collect();
    values.extend(checked.letters.map(|letters| ("letters", Value::from(letters))));
    CheckedServer { ok: checked.ok, detail: app.catalogue.text(language, &detail.key, &values) }
}
