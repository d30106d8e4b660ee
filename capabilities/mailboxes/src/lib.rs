//! The addresses at which the desk is written to, and the mail log: what became of every letter.
//!
//! Practice: nothing a customer wrote is ever lost, and for every letter it can be read what was decided and why.
//!
//! Invariants:
//! - A letter is kept once per mailbox, however often the server hands it out (`mailbox_id`, `sha256`).
//! - A letter that is [`LetterState::Stored`] has not been decided on yet; every other state carries a decision.
//! - Passwords are kept sealed; they leave this crate only for the one who connects.
//! - A mailbox that stands in `rapport.toml` is changed there and not in the app.
//! - Where reading goes on ([`Cursor`]) is only moved after the letters before it were kept.
//!
//! - A letter that is moved on its server goes to no folder that is read.
//!
//! Tables: `mailboxes`, `mailbox_folders`, `letters`. News: `mailbox` (settings or state), `letter` (the mail log). Job: [`Receive`].

pub mod api;
mod change;
mod check;
mod create;
mod decide;
mod declare;
mod folder;
mod handling;
mod letter;
mod mailbox;
mod receive_again;
mod remove;
mod state;
mod store;
mod store_letter;
mod store_letters;
#[cfg(test)]
mod tests;
mod told;
mod turn;

use std::borrow::Cow;

pub use change::{Change, change};
pub use create::{ImapLogin, NewMailbox, SmtpLogin, create};
pub use decide::{Decision, decide};
pub use declare::declare;
pub use folder::{folder_cursor, set_folder_cursor, set_refresh_token};
pub use handling::{Afterwards, Dkim, Handling, NewHandling, OAuth, OAuthSecret, SenderName};
use kernel::{Cx, Id, Kind, Refusal, Refused, Right};
pub use letter::{CameFrom, Letter, LetterList, LetterState, LogLine, Reading};
pub use mailbox::{Cursor, Detail, Imap, Mailbox, MailboxKind, Smtp, State, Tls};
pub use receive_again::{RECEIVE, Receive, receive_again};
pub use remove::remove;
pub use state::{set_cursor, set_state};
pub use store_letter::{
    NewLetter, Stored, forget_original, originals_before, set_authentication, set_reading, store_letter,
};
pub use turn::wait_for_turn;

/// Why something about a mailbox or a letter cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such mailbox.
    #[error("there is no such mailbox")]
    Missing,
    /// There is no such letter.
    #[error("there is no such letter")]
    LetterMissing,
    /// Only leads and admins read the mail log, only admins set mailboxes up.
    #[error("the caller may not do this")]
    Forbidden,
    /// A mailbox needs a name of up to 200 characters.
    #[error("a mailbox needs a name")]
    Name,
    /// This is not an e-mail address.
    #[error("{0:?} is not an e-mail address")]
    Address(String),
    /// Another mailbox has this address.
    #[error("another mailbox has this address")]
    AddressTaken,
    /// The signature is too long.
    #[error("the signature is too long")]
    Signature,
    /// A server is named by a word that cannot be one; the field says which.
    #[error("{0}: this is not the name of a server")]
    Host(&'static str),
    /// A port is a number from 1 to 65535; the field says which.
    #[error("{0}: this is not a port")]
    Port(&'static str),
    /// A login is needed; the field says where.
    #[error("{0}: a login is needed")]
    User(&'static str),
    /// The password is needed: there is none yet, or it was given for another server or login.
    #[error("{0}: the password is needed")]
    Password(&'static str),
    /// The folder to be read is not named.
    #[error("a folder is needed")]
    Folder,
    /// The pattern of reply addresses has no place for the token, or no room.
    #[error("the pattern needs one {{token}} before the @")]
    Pattern,
    /// There are too many folders.
    #[error("more than {max} folders")]
    Folders {
        /// How many there may be.
        max: usize,
    },
    /// Letters are to be moved, but to no folder, or to one that is read.
    #[error("letters need another folder to be moved to")]
    MoveTo,
    /// The address of the token endpoint is none, or no client is named.
    #[error("a token endpoint and a client are needed")]
    TokenUrl,
    /// The client secret or the refresh token is needed.
    #[error("the secret for the token endpoint is needed")]
    OAuthSecret,
    /// The name of the DKIM key is none.
    #[error("this is not a selector")]
    Selector,
    /// The DKIM key is needed.
    #[error("the private key is needed")]
    DkimKey,
    /// A mailbox of this kind needs both servers; the field says which is missing.
    #[error("{0}: this server is needed")]
    Server(&'static str),
    /// The mailbox stands in `rapport.toml` and is changed there.
    #[error("the mailbox is set up in the configuration")]
    Declared,
    /// There is no such team.
    #[error("there is no such team")]
    Team,
    /// Letters or tickets belong to the mailbox: it can be switched off, not removed.
    #[error("the mailbox has letters or tickets")]
    InUse,
    /// Somebody else changed the mailbox meanwhile.
    #[error("the mailbox is at version {0} by now")]
    Stale(i64),
    /// Only the head of the letter was kept, so it cannot be read again.
    #[error("only the head of the letter was kept")]
    HeadOnly,
    /// The letter is being worked on or was received already.
    #[error("the letter is not waiting for a person")]
    NotSetAside,
    /// A password could not be sealed or opened.
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    /// The job could not be written.
    #[error(transparent)]
    Outbox(#[from] outbox::Error),
    /// The letter's bytes could not be read.
    #[error(transparent)]
    Blobs(#[from] blobs::Error),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        let invalid = |code, field: &'static str| Refusal::new(Kind::Invalid, code).field(Cow::Borrowed(field));
        Some(match self {
            Self::Missing => Refusal::new(Kind::NotFound, "mailboxes.missing"),
            Self::LetterMissing => Refusal::new(Kind::NotFound, "mailboxes.letter_missing"),
            Self::Forbidden => Refusal::new(Kind::Forbidden, "mailboxes.forbidden"),
            Self::Name => invalid("mailboxes.name_wrong", "name"),
            Self::Address(address) => invalid("mailboxes.address_wrong", "address").arg("address", address),
            Self::AddressTaken => Refusal::new(Kind::Conflict, "mailboxes.address_taken").field("address"),
            Self::Signature => invalid("mailboxes.signature_too_long", "signature"),
            Self::Host(field) => invalid("mailboxes.host_wrong", field),
            Self::Port(field) => invalid("mailboxes.port_wrong", field),
            Self::User(field) => invalid("mailboxes.login_missing", field),
            Self::Password(field) => invalid("mailboxes.password_missing", field),
            Self::Folder => invalid("mailboxes.folder_missing", "imap.folder"),
            Self::Pattern => invalid("mailboxes.pattern_wrong", "handling.token_pattern"),
            Self::Folders { max } => invalid("mailboxes.too_many_folders", "handling.more_folders").arg("max", max),
            Self::MoveTo => invalid("mailboxes.move_to_wrong", "handling.move_to"),
            Self::TokenUrl => invalid("mailboxes.token_url_wrong", "handling.oauth.token_url"),
            Self::OAuthSecret => invalid("mailboxes.oauth_secret_missing", "oauth_client_secret"),
            Self::Selector => invalid("mailboxes.selector_wrong", "handling.dkim.selector"),
            Self::DkimKey => invalid("mailboxes.dkim_key_missing", "dkim_key"),
            Self::Server(field) => invalid("mailboxes.server_missing", field),
            Self::Team => invalid("mailboxes.team_unknown", "team_id"),
            Self::Declared => Refusal::new(Kind::Conflict, "mailboxes.declared"),
            Self::InUse => Refusal::new(Kind::Conflict, "mailboxes.in_use"),
            Self::Stale(_) => Refusal::new(Kind::Stale, "mailboxes.stale"),
            Self::HeadOnly => Refusal::new(Kind::Conflict, "mailboxes.head_only"),
            Self::NotSetAside => Refusal::new(Kind::Conflict, "mailboxes.not_set_aside"),
            Self::Secrets(_) => return None,
            Self::Outbox(error) => return error.refusal(),
            Self::Blobs(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// The mailbox with this number, if there is one.
pub async fn mailbox(tx: &mut db::Tx, id: Id<Mailbox>) -> Result<Option<Mailbox>, Error> {
    Ok(store::mailbox(tx, id).await?)
}

/// All mailboxes, by name.
pub async fn mailboxes(tx: &mut db::Tx) -> Result<Vec<Mailbox>, Error> {
    Ok(store::mailboxes(tx).await?)
}

/// The mailbox that has this address, if there is one.
pub async fn by_address(tx: &mut db::Tx, address: &str) -> Result<Option<Mailbox>, Error> {
    match customers::normal_address(address) {
        Some(address) => Ok(store::by_address(tx, &address).await?),
        None => Ok(None),
    }
}

/// A letter of the mail log, for leads, admins and the desk itself.
pub async fn letter(tx: &mut db::Tx, cx: &Cx, id: Id<Letter>) -> Result<Option<Letter>, Error> {
    allow(cx, Right::MailLog)?;
    Ok(store_letters::letter(tx, id).await?)
}

/// A part of the mail log, newest first, for leads and admins.
pub async fn letters(tx: &mut db::Tx, cx: &Cx, list: &LetterList) -> Result<Vec<LogLine>, Error> {
    allow(cx, Right::MailLog)?;
    Ok(store_letters::letters(tx, list).await?)
}

/// Lets the desk itself through, and those who may do this.
pub(crate) fn allow(cx: &Cx, right: Right) -> Result<(), Error> {
    if cx.may(right) { Ok(()) } else { Err(Error::Forbidden) }
}
