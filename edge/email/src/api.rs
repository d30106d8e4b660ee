//! Trying a mailbox's servers out, over HTTP.

use axum::{Extension, extract::State};
use i18n::Value;
use identity::api::Caller;
use kernel::{Id, Language};
use mailboxes::{Imap, Mailbox, Smtp, api::TlsWord};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Result};

use crate::{
    Post,
    check::{self, Checked},
    delivery, intake,
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
    /// The mailbox whose kept passwords are used where none is given, if server and login are the kept ones.
    mailbox_id: Option<i64>,
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
    caller.needs_admin()?;
    let known = known(&app, body.mailbox_id).await?;
    let imap = body.imap.map(|imap| imap.account(&app, known.as_ref())).transpose()?;
    let smtp = body.smtp.map(|smtp| smtp.account(&app, known.as_ref())).transpose()?;
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
    Ok(Json(CheckedServers { imap: imap.map(said), smtp: smtp.map(said) }))
}

async fn known(app: &App, id: Option<i64>) -> Result<Option<Mailbox>> {
    let Some(id) = id else { return Ok(None) };
    let mut tx = app.db.read().await?;
    Ok(Some(mailboxes::mailbox(&mut tx, Id::new(id)).await?.ok_or(mailboxes::Error::Missing)?))
}

impl ImapToCheck {
    /// A kept password goes only to the server and the login it was given for.
    fn account(self, app: &App, known: Option<&Mailbox>) -> Result<intake::Account> {
        let is_same = |mailbox: &&Mailbox| {
            mailbox.imap.as_ref().is_some_and(|kept| kept.host == self.host.trim() && kept.user == self.user.trim())
        };
        let password = match (given(self.password), known.filter(is_same)) {
            (Some(password), _) => password,
            (None, Some(mailbox)) => mailbox.imap_password(&app.secrets)?.unwrap_or_default(),
            (None, None) => return Err(mailboxes::Error::Password("imap.password").into()),
        };
        let imap = Imap {
            host: self.host.trim().to_owned(),
            port: self.port,
            tls: self.tls.into(),
            user: self.user.trim().to_owned(),
            folder: self.folder.trim().to_owned(),
        };
        Ok(intake::Account { imap, password })
    }
}

impl SmtpToCheck {
    /// As for IMAP; a server without login needs no password.
    fn account(self, app: &App, known: Option<&Mailbox>) -> Result<delivery::Account> {
        let user = self.user.as_deref().map(str::trim).filter(|user| !user.is_empty()).map(str::to_owned);
        let is_same = |mailbox: &&Mailbox| {
            mailbox.smtp.as_ref().is_some_and(|kept| kept.host == self.host.trim() && kept.user == user)
        };
        let password = match (given(self.password), known.filter(is_same)) {
            _ if user.is_none() => None,
            (Some(password), _) => Some(password),
            (None, Some(mailbox)) => mailbox.smtp_password(&app.secrets)?,
            (None, None) => return Err(mailboxes::Error::Password("smtp.password").into()),
        };
        let smtp = Smtp { host: self.host.trim().to_owned(), port: self.port, tls: self.tls.into(), user };
        Ok(delivery::Account { smtp, password })
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
