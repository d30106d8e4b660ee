use axum::{extract::State, response::IntoResponse};
use db::Tx;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Edit, Id, Language, Right};
use serde::Deserialize;
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, Result, Tagged};

use super::{
    handling::HandlingBody,
    view::{KindWord, MailboxView, TlsWord},
};
use crate::{Change, Error, Imap, ImapLogin, Mailbox, MailboxKind, NewMailbox, Smtp, SmtpLogin};

/// Where letters come from, with the password for it.
#[derive(Deserialize, ToSchema)]
pub(crate) struct ImapBody {
    host: String,
    port: u16,
    tls: TlsWord,
    user: String,
    #[serde(default = "inbox")]
    folder: String,
    /// Left out: the password that is kept.
    password: Option<String>,
}

/// Where letters go out, with the password for it.
#[derive(Deserialize, ToSchema)]
pub(crate) struct SmtpBody {
    host: String,
    port: u16,
    tls: TlsWord,
    user: Option<String>,
    /// Left out: the password that is kept.
    password: Option<String>,
}

fn inbox() -> String {
    "INBOX".to_owned()
}

const fn yes() -> bool {
    true
}

impl From<ImapBody> for ImapLogin {
    fn from(body: ImapBody) -> Self {
        let ImapBody { host, port, tls, user, folder, password } = body;
        Self { imap: Imap { host, port, tls: tls.into(), user, folder }, password }
    }
}

impl From<SmtpBody> for SmtpLogin {
    fn from(body: SmtpBody) -> Self {
        let SmtpBody { host, port, tls, user, password } = body;
        Self { smtp: Smtp { host, port, tls: tls.into(), user }, password }
    }
}

/// All mailboxes, by name. Only admins see the servers.
#[utoipa::path(get, path = "/mailboxes", tag = "mailboxes", responses((status = 200, body = Vec<MailboxView>)))]
pub(crate) async fn mailboxes(State(app): State<App>, caller: Caller) -> Result<Json<Vec<MailboxView>>> {
    let mut tx = app.db.read().await?;
    let teams = identity::teams(&mut tx).await?;
    let mailboxes = crate::mailboxes(&mut tx).await?;
    let shows_servers = caller.agent.role.may(Right::Mailboxes);
    let view = |mailbox| MailboxView::of(mailbox, &teams, shows_servers, app.catalogue, caller.agent.language);
    Ok(Json(mailboxes.iter().map(view).collect()))
}

/// A mailbox to be set up.
#[derive(Deserialize, ToSchema)]
pub(crate) struct MailboxToMake {
    name: String,
    address: String,
    kind: Option<KindWord>,
    team_id: Option<i64>,
    #[serde(default = "yes")]
    acknowledge: bool,
    #[serde(default)]
    signature: String,
    #[serde(default = "yes")]
    enabled: bool,
    imap: Option<ImapBody>,
    smtp: Option<SmtpBody>,
    handling: Option<HandlingBody>,
}

/// Set a mailbox up.
#[utoipa::path(post, path = "/mailboxes", tag = "mailboxes", request_body = MailboxToMake,
    responses((status = 201, body = MailboxView)))]
pub(crate) async fn create_mailbox(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<MailboxToMake>,
) -> Result<impl IntoResponse> {
    let new = NewMailbox {
        name: body.name,
        address: body.address,
        kind: body.kind.map_or(MailboxKind::Imap, Into::into),
        team: body.team_id.map(Id::new),
        acknowledge: body.acknowledge,
        signature: body.signature,
        enabled: body.enabled,
        imap: body.imap.map(Into::into),
        smtp: body.smtp.map(Into::into),
        handling: body.handling.map(Into::into).unwrap_or_default(),
    };
    let mut tx = app.db.begin().await?;
    known_team(&mut tx, body.team_id).await?;
    let mailbox = crate::create(&mut tx, &caller.cx, &app.secrets, &new).await?;
    let answer = tagged(&app, &mut tx, caller.agent.language, &mailbox).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, answer))
}

/// What should be different about a mailbox; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub(crate) struct MailboxToChange {
    name: Option<String>,
    address: Option<String>,
    /// Null: no team.
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    team_id: Edit<i64>,
    acknowledge: Option<bool>,
    signature: Option<String>,
    enabled: Option<bool>,
    imap: Option<ImapBody>,
    smtp: Option<SmtpBody>,
    handling: Option<HandlingBody>,
}

/// Change a mailbox. Intake begins anew with the new settings.
#[utoipa::path(patch, path = "/mailboxes/{id}", tag = "mailboxes", params(("id" = i64, Path)),
    request_body = MailboxToChange, responses((status = 200, body = MailboxView)))]
pub(crate) async fn change_mailbox(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<MailboxToChange>,
) -> Result<Tagged<MailboxView>> {
    let team = match body.team_id {
        Edit::Keep => Edit::Keep,
        Edit::Clear => Edit::Clear,
        Edit::To(id) => Edit::To(Id::new(id)),
    };
    let change = Change {
        name: body.name,
        address: body.address,
        team: team.clone(),
        acknowledge: body.acknowledge,
        signature: body.signature,
        enabled: body.enabled,
        imap: body.imap.map(Into::into),
        smtp: body.smtp.map(Into::into),
        handling: body.handling.map(Into::into),
    };
    let mut tx = app.db.begin().await?;
    known_team(&mut tx, team.of(None).map(Id::get)).await?;
    let mailbox = crate::change(&mut tx, &caller.cx, &app.secrets, Id::new(id), change, expected).await?;
    let answer = tagged(&app, &mut tx, caller.agent.language, &mailbox).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Remove a mailbox that never had a letter.
#[utoipa::path(delete, path = "/mailboxes/{id}", tag = "mailboxes", params(("id" = i64, Path)),
    responses((status = 204)))]
pub(crate) async fn remove_mailbox(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::remove(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A team that is not there is the caller's mistake, not the database's.
async fn known_team(tx: &mut Tx, id: Option<i64>) -> Result<()> {
    if let Some(id) = id {
        identity::team(tx, Id::new(id)).await?.ok_or(Error::Team)?;
    }
    Ok(())
}

async fn tagged(app: &App, tx: &mut Tx, language: Language, mailbox: &Mailbox) -> Result<Tagged<MailboxView>> {
    let teams = identity::teams(tx).await?;
    let body = MailboxView::of(mailbox, &teams, true, app.catalogue, language);
    Ok(Tagged { version: mailbox.version, body })
}
