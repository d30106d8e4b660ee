use async_imap::{Authenticator, Client, Session, error::Error, imap_proto::Response, imap_proto::Status};
use mailboxes::{Imap, Tls};

use super::{
    answer::{Server, words_of},
    folder,
};
use crate::{
    Post,
    line::{Line, Reins},
    trouble::{Trouble, one_line},
};

/// A server with what opens it.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) imap: Imap,
    pub(crate) key: Key,
}

/// What opens a server.
#[derive(Clone)]
pub(crate) enum Key {
    Password(String),
    /// An access token (XOAUTH2).
    Token(String),
}

/// What a server can do.
#[expect(clippy::struct_excessive_bools, reason = "a server has each of these abilities or not, as it says")]
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Abilities {
    /// It tells of new letters by itself (RFC 2177).
    pub(crate) idle: bool,
    /// It moves letters (RFC 6851).
    pub(crate) moves: bool,
    /// It removes the letters that are named, and no others (RFC 4315).
    pub(crate) uidplus: bool,
    /// It counts changes of flags (RFC 7162).
    pub(crate) condstore: bool,
}

/// A folder that is open for reading.
pub(crate) struct Opened {
    pub(crate) session: Session<Line>,
    pub(crate) server: Server,
    pub(crate) reins: Reins,
    pub(crate) abilities: Abilities,
    /// The folder, when it is not the mailbox's first one.
    pub(crate) other_folder: Option<String>,
    pub(crate) uid_validity: Option<u32>,
    pub(crate) uid_next: Option<u32>,
    /// The number of the folder's last change, when it was opened.
    pub(crate) highest_mod_seq: Option<i64>,
    /// Up to which change its letters were looked at; `None` on a server that does not count them.
    pub(crate) mod_seq: Option<i64>,
    /// How many letters there are.
    pub(crate) letters: u32,
}

/// Connects, logs in, opens the folder. The trouble says which of them failed.
pub(crate) async fn open(post: &Post, account: &Account) -> Result<Opened, Trouble> {
    let imap = &account.imap;
    let server = Server { host: imap.host.clone(), port: imap.port };
    let line = Line::open(post.tuning(), &imap.host, imap.port).await?;
    let reins = line.reins();
    let announced_max = post.tuning().letter_bytes_max.saturating_add(post.tuning().letter_bytes_max / 4);
    let line = line.with_literals_up_to(announced_max.max(1_000_000));
    let client = match imap.tls {
        Tls::Tls => greeted(line.encrypted(post.trust(), post.tuning(), &imap.host, imap.port).await?, &server).await?,
        Tls::Starttls => starttls(post, greeted(line, &server).await?, imap).await?,
        Tls::Plain => greeted(line, &server).await?,
    };
    let mut session = log_in(client, account, &server).await?;
    let capabilities = session.capabilities().await.map_err(|error| server.of(&error))?;
    let abilities = Abilities {
        idle: capabilities.has_str("IDLE"),
        moves: capabilities.has_str("MOVE"),
        uidplus: capabilities.has_str("UIDPLUS"),
        condstore: capabilities.has_str("CONDSTORE") || capabilities.has_str("QRESYNC"),
    };
    let name = folder::on_the_wire(&imap.folder);
    let selected = if abilities.condstore { session.select_condstore(name).await } else { session.select(name).await };
    let selected = selected.map_err(|error| match &error {
        Error::No(words) | Error::Bad(words) => Trouble::Folder { folder: imap.folder.clone(), words: words_of(words) },
        Error::Validate(_) => Trouble::Folder { folder: imap.folder.clone(), words: String::new() },
        error => server.of(error),
    })?;
    Ok(Opened {
        session,
        reins,
        abilities,
        other_folder: None,
        uid_validity: selected.uid_validity,
        uid_next: selected.uid_next,
        highest_mod_seq: selected.highest_modseq.and_then(|number| i64::try_from(number).ok()),
        mod_seq: None,
        letters: selected.exists,
        server,
    })
}

/// Waits for the server's first words.
async fn greeted(line: Line, server: &Server) -> Result<Client<Line>, Trouble> {
    let mut client = Client::new(line);
    let greeting = client.read_response().await.map_err(|error| server.of_io(&error))?;
    let Some(greeting) = greeting else { return Err(server.dropped()) };
    match greeting.parsed() {
        Response::Data { status: Status::Ok, .. } => Ok(client),
        Response::Data { outcome, .. } => {
            Err(Trouble::Busy { words: one_line(outcome.information.as_deref().unwrap_or_default()) })
        }
        _ => Err(Trouble::Garbled { host: server.host.clone() }),
    }
}

/// Whatever the server said in the clear behind its consent is dropped with the old client.
async fn starttls(post: &Post, mut client: Client<Line>, imap: &Imap) -> Result<Client<Line>, Trouble> {
    let server = Server { host: imap.host.clone(), port: imap.port };
    client.run_command_and_check_ok("STARTTLS", None).await.map_err(|error| match error {
        Error::No(_) | Error::Bad(_) => Trouble::NoStarttls { host: imap.host.clone() },
        error => server.of(&error),
    })?;
    let line = client.into_inner().encrypted(post.trust(), post.tuning(), &imap.host, imap.port).await?;
    Ok(Client::new(line))
}

async fn log_in(client: Client<Line>, account: &Account, server: &Server) -> Result<Session<Line>, Trouble> {
    let user = &account.imap.user;
    let result = match &account.key {
        Key::Token(token) => client.authenticate("XOAUTH2", Bearer::of(user, token)).await,
        // LOGIN takes plain letters only (RFC 3501, 4.3); PLAIN takes all (RFC 4616).
        Key::Password(password) if user.is_ascii() && password.is_ascii() && !password.contains(['\r', '\n']) => {
            client.login(user, password).await
        }
        Key::Password(password) => {
            client.authenticate("PLAIN", Plain { user: user.clone(), password: password.clone() }).await
        }
    };
    result.map_err(|(error, _)| of_login(&error, account.imap.tls, server))
}

/// What it means that the server did not let us in.
fn of_login(error: &Error, tls: Tls, server: &Server) -> Trouble {
    let (Error::No(refusal) | Error::Bad(refusal)) = error else { return server.of(error) };
    let words = words_of(refusal);
    let says = |word: &str| refusal.to_ascii_uppercase().contains(word);
    if says("PRIVACYREQUIRED") || (tls == Tls::Plain && (says("PLAINTEXT") || says("STARTTLS") || says("DISABLED"))) {
        Trouble::NeedsTls { words }
    } else if says("[UNAVAILABLE]") || says("[INUSE]") || says("[LIMIT]") || says("TOO MANY") {
        Trouble::Busy { words }
    } else {
        Trouble::Password { words }
    }
}

/// XOAUTH2, as Google and Microsoft describe it. A refusal comes as one more question, which is answered with nothing.
struct Bearer(String);

impl Bearer {
    fn of(user: &str, token: &str) -> Self {
        Self(format!("user={user}\u{1}auth=Bearer {token}\u{1}\u{1}"))
    }
}

impl Authenticator for Bearer {
    type Response = String;

    fn process(&mut self, _: &[u8]) -> String {
        std::mem::take(&mut self.0)
    }
}

/// SASL PLAIN (RFC 4616).
struct Plain {
    user: String,
    password: String,
}

impl Authenticator for Plain {
    type Response = String;

    fn process(&mut self, _: &[u8]) -> String {
        format!("\0{}\0{}", self.user, self.password)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_login_is_told_from_a_busy_server_and_from_a_line_that_is_not_safe_enough() {
        let server = Server { host: "h".into(), port: 143 };
        let of = |text: &str, tls| of_login(&Error::No(format!("code: None, info: Some(\"{text}\")")), tls, &server);
        assert!(
            matches!(of("[AUTHENTICATIONFAILED] no", Tls::Tls), Trouble::Password { words } if words.ends_with("no"))
        );
        assert!(matches!(
            of("[PRIVACYREQUIRED] Plaintext authentication disallowed", Tls::Plain),
            Trouble::NeedsTls { .. }
        ));
        assert!(matches!(of("LOGIN disabled", Tls::Plain), Trouble::NeedsTls { .. }));
        assert!(matches!(of("Account disabled", Tls::Tls), Trouble::Password { .. }));
        assert!(matches!(of("[UNAVAILABLE] backend", Tls::Tls), Trouble::Busy { .. }));
        assert!(matches!(of_login(&Error::ConnectionLost, Tls::Tls, &server), Trouble::Dropped { .. }));
    }
}
