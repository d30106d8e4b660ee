//! How mailboxes and letters look on the wire.

use i18n::{Catalogue, Value};
use identity::Team;
use kernel::{Language, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::handling::HandlingView;
use crate::{Imap, LetterState, LogLine, Mailbox, MailboxKind, Smtp, State, Tls};

/// How a line is made safe.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = Tls)]
pub enum TlsWord {
    /// Encrypted from the first byte.
    Tls,
    /// Begins in the clear and becomes encrypted before the login.
    Starttls,
    /// Never encrypted.
    Plain,
}

/// How letters of a mailbox come and go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MailboxKind)]
pub(crate) enum KindWord {
    Imap,
    Letterbox,
    Direct,
}

/// How intake is doing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MailboxState)]
pub(crate) enum StateWord {
    Connecting,
    Ok,
    Failed,
    Off,
}

/// What became of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LetterState)]
pub(crate) enum LetterWord {
    Stored,
    Received,
    Quarantined,
    Ignored,
}

/// Both ways between a word on the wire and its noun.
macro_rules! words {
    ($($word:ident = $noun:ident { $($variant:ident),* })*) => {$(
        impl From<$noun> for $word {
            fn from(noun: $noun) -> Self {
                match noun { $($noun::$variant => Self::$variant),* }
            }
        }
        impl From<$word> for $noun {
            fn from(word: $word) -> Self {
                match word { $($word::$variant => Self::$variant),* }
            }
        }
    )*};
}
pub(crate) use words;

words! {
    TlsWord = Tls { Tls, Starttls, Plain }
    KindWord = MailboxKind { Imap, Letterbox, Direct }
    StateWord = State { Connecting, Ok, Failed, Off }
    LetterWord = LetterState { Stored, Received, Quarantined, Ignored }
}

/// Something with a number and a name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Named {
    id: i64,
    name: String,
}

/// Where letters come from.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ImapServer)]
pub struct ImapView {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is made safe.
    pub tls: TlsWord,
    /// The login.
    pub user: String,
    /// The folder that is read.
    pub folder: String,
    /// Whether a password is kept.
    pub password_set: bool,
}

/// Where letters go out.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SmtpServer)]
pub struct SmtpView {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is made safe.
    pub tls: TlsWord,
    /// The login, if the server wants one.
    pub user: Option<String>,
    /// Whether a password is kept.
    pub password_set: bool,
}

/// An address at which the desk is written to. Only admins see the servers.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Mailbox)]
pub struct MailboxView {
    id: i64,
    name: String,
    address: String,
    kind: KindWord,
    team: Option<Named>,
    acknowledge: bool,
    signature: String,
    enabled: bool,
    state: StateWord,
    /// What there is to say about the state, in the reader's language.
    state_detail: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    state_at: Time,
    from_config: bool,
    imap: Option<ImapView>,
    smtp: Option<SmtpView>,
    /// Only admins see it.
    handling: Option<HandlingView>,
    version: i64,
}

impl MailboxView {
    /// How a mailbox looks to somebody who speaks this language and may or may not see the servers.
    pub(crate) fn of(
        mailbox: &Mailbox,
        teams: &[Team],
        shows_servers: bool,
        catalogue: &Catalogue,
        language: Language,
    ) -> Self {
        let team = teams.iter().find(|team| Some(team.id) == mailbox.team);
        let state_detail = mailbox.detail.as_ref().map(|detail| said(catalogue, language, &detail.key, &detail.args));
        Self {
            id: mailbox.id.get(),
            name: mailbox.name.clone(),
            address: mailbox.address.clone(),
            kind: mailbox.kind.into(),
            team: team.map(|team| Named { id: team.id.get(), name: team.name.clone() }),
            acknowledge: mailbox.acknowledge,
            signature: mailbox.signature.clone(),
            enabled: mailbox.enabled,
            state: mailbox.state.into(),
            state_detail,
            state_at: mailbox.state_at,
            from_config: mailbox.from_config,
            imap: mailbox.imap.as_ref().filter(|_| shows_servers).map(|imap| imap_view(mailbox, imap)),
            smtp: mailbox.smtp.as_ref().filter(|_| shows_servers).map(|smtp| smtp_view(mailbox, smtp)),
            handling: shows_servers.then(|| HandlingView::of(mailbox)),
            version: mailbox.version,
        }
    }
}

fn imap_view(mailbox: &Mailbox, imap: &Imap) -> ImapView {
    ImapView {
        host: imap.host.clone(),
        port: imap.port,
        tls: imap.tls.into(),
        user: imap.user.clone(),
        folder: imap.folder.clone(),
        password_set: mailbox.has_imap_password(),
    }
}

fn smtp_view(mailbox: &Mailbox, smtp: &Smtp) -> SmtpView {
    SmtpView {
        host: smtp.host.clone(),
        port: smtp.port,
        tls: smtp.tls.into(),
        user: smtp.user.clone(),
        password_set: mailbox.has_smtp_password(),
    }
}

/// A letter in the mail log.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Letter)]
pub struct LetterView {
    id: i64,
    mailbox: Named,
    #[schema(value_type = String, format = DateTime)]
    received_at: Time,
    from: String,
    subject: String,
    /// How many bytes the server said it has.
    size: i64,
    state: LetterWord,
    /// What was decided and why, in the reader's language.
    decision: String,
    decision_code: String,
    ticket_id: Option<i64>,
    /// What went wrong, for those who look into it.
    error: Option<String>,
    /// Whether only its head is kept.
    headers_only: bool,
    /// Who vouches for it; null when nobody looked.
    authentication: Option<AuthenticationView>,
    /// What spoke for a machine as its writer, in short English phrases.
    signs: Vec<String>,
    /// What was missing or broken in it, and how it was read, in short English phrases.
    mended: Vec<String>,
}

/// Who vouches for a letter: `pass`, `fail`, `softfail`, `neutral`, `none`, `temperror`, `permerror`, or null when nobody
/// looked at that.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LetterAuthentication)]
pub struct AuthenticationView {
    spf: Option<&'static str>,
    dkim: Option<&'static str>,
    dmarc: Option<&'static str>,
    arc: Option<&'static str>,
    /// Which server says so; empty for the desk itself.
    by: String,
    /// Whether the domain that people see says that it did not send this.
    doubtful: bool,
}

impl From<&mail::Authentication> for AuthenticationView {
    fn from(found: &mail::Authentication) -> Self {
        let word = |verdict: Option<mail::Verdict>| verdict.map(mail::Verdict::word);
        Self {
            spf: word(found.spf),
            dkim: word(found.dkim),
            dmarc: word(found.dmarc),
            arc: word(found.arc),
            by: found.by.clone(),
            doubtful: found.is_doubtful(),
        }
    }
}

impl LetterView {
    /// How a line of the log looks to somebody who speaks this language.
    pub(crate) fn of(line: LogLine, catalogue: &Catalogue, language: Language) -> Self {
        let letter = line.letter;
        let code = if letter.code.is_empty() { "waiting" } else { &letter.code };
        let key = format!("letters-decision-{}", code.replace(['.', '_'], "-"));
        Self {
            id: letter.id.get(),
            mailbox: Named { id: letter.mailbox.get(), name: line.mailbox_name },
            received_at: letter.received_at,
            from: letter.from,
            subject: letter.subject,
            size: letter.size,
            state: letter.state.into(),
            decision: said(catalogue, language, &key, &letter.args),
            decision_code: letter.code,
            ticket_id: letter.ticket,
            error: letter.error,
            headers_only: letter.headers_only,
            authentication: letter.authentication.as_ref().map(AuthenticationView::from),
            signs: letter.reading.signs,
            mended: letter.reading.mended,
        }
    }
}

fn said(catalogue: &Catalogue, language: Language, key: &str, args: &[(String, String)]) -> String {
    let values: Vec<(&str, Value<'_>)> = args.iter().map(|(name, value)| (name.as_str(), Value::from(value))).collect();
    catalogue.text(language, key, &values)
}
