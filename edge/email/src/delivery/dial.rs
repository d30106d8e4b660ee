use lettre::transport::smtp::{
    authentication::{Credentials, Mechanism},
    client::AsyncSmtpConnection,
    extension::ClientId,
};
use mailboxes::{Mailbox, Smtp, Tls};

use super::{DeliveryError, Turned, hand_over::words_of};
use crate::{
    Post,
    intake::Key,
    line::{Line, Reins},
    oauth,
    trouble::Trouble,
};

/// A server with what opens it, if it wants anything.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) smtp: Smtp,
    pub(crate) key: Option<Key>,
}

/// An open line to a server that let us in.
pub(crate) struct Connection {
    pub(crate) smtp: AsyncSmtpConnection,
    pub(crate) reins: Reins,
    pub(crate) host: String,
    pub(crate) port: u16,
    /// Whether the last thing that happened leaves open what the server will say next.
    pub(crate) is_uncertain: bool,
}

impl Account {
    pub(crate) async fn of(post: &Post, mailbox: &Mailbox) -> Result<Self, DeliveryError> {
        let missing = || Turned::ByUs(mailboxes::Detail::of("email-delivery-server-missing"));
        let smtp = mailbox.smtp.clone().ok_or_else(|| DeliveryError::for_now(missing()))?;
        if let Some(token) = oauth::token(post, mailbox).await? {
            return Ok(Self { smtp, key: Some(Key::Token(token)) });
        }
        let password = mailbox
            .smtp_password(&post.app().secrets)
            .map_err(|error| Trouble::Password { words: error.to_string() })?;
        Ok(Self { smtp, key: password.map(Key::Password) })
    }
}

/// Connects and logs in. The trouble says which of them failed.
pub(crate) async fn dial(post: &Post, account: &Account) -> Result<Connection, Trouble> {
    let Smtp { host, port: number, tls, user } = &account.smtp;
    let (tuning, number) = (post.tuning(), *number);
    let hello = ClientId::default();
    let line = Line::open(tuning, host, number).await?;
    let line = match tls {
        Tls::Tls => line.encrypted(post.trust(), tuning, host, number).await?,
        Tls::Starttls => line.step_by_step(),
        Tls::Plain => line,
    };
    let reins = line.reins();
    let of = |error: &lettre::transport::smtp::Error| trouble_of(error, host, number);
    let smtp = AsyncSmtpConnection::connect_with_transport(Box::new(line), &hello).await;
    let mut smtp = smtp.map_err(|error| of(&error))?;
    if *tls == Tls::Starttls {
        if !smtp.can_starttls() {
            return Err(Trouble::NoStarttls { host: host.clone() });
        }
        smtp.starttls(post.trust().for_smtp(host)?, &hello).await.map_err(|error| of(&error))?;
    }
    if let (Some(user), Some(key)) = (user, &account.key) {
        let (secret, ways): (_, &[Mechanism]) = match key {
            Key::Password(password) => (password, &[Mechanism::Plain, Mechanism::Login]),
            Key::Token(token) => (token, &[Mechanism::Xoauth2]),
        };
        let credentials = Credentials::new(user.clone(), secret.clone());
        if smtp.server_info().get_auth_mechanism(ways).is_none() {
            let words = "AUTH".to_owned();
            let is_plain = *tls == Tls::Plain;
            return Err(if is_plain { Trouble::NeedsTls { words } } else { Trouble::Password { words } });
        }
        smtp.auth(ways, &credentials).await.map_err(|error| of_login(&error, host, number))?;
    }
    Ok(Connection { smtp, reins, host: host.clone(), port: number, is_uncertain: false })
}

/// What it means that the server did not let us in (RFC 4954, 6).
fn of_login(error: &lettre::transport::smtp::Error, host: &str, port: u16) -> Trouble {
    let words = words_of(error);
    match error.status().map(|code| code.to_string()).as_deref() {
        Some("538" | "530") => Trouble::NeedsTls { words },
        Some(code) if code.starts_with('5') => Trouble::Password { words },
        _ => trouble_of(error, host, port),
    }
}

/// What a failure before the letter means.
pub(crate) fn trouble_of(error: &lettre::transport::smtp::Error, host: &str, port: u16) -> Trouble {
    if error.is_transient() {
        return Trouble::Busy { words: words_of(error) };
    }
    if error.is_permanent() {
        return Trouble::Refused { words: words_of(error) };
    }
    match io_inside(error) {
        Some(io) if io.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<rustls::Error>) => {
            crate::tls::of_handshake(io, host, port)
        }
        Some(io) => Trouble::of_io(io, host, port),
        None if error.to_string().contains("incomplete response") => Trouble::Dropped { host: host.to_owned() },
        None => Trouble::Garbled { host: host.to_owned() },
    }
}

/// The fault of the line below an error, if that is what it is.
fn io_inside(error: &lettre::transport::smtp::Error) -> Option<&std::io::Error> {
    let mut inside = std::error::Error::source(error);
    while let Some(source) = inside {
        if let Some(io) = source.downcast_ref::<std::io::Error>() {
            return Some(io);
        }
        inside = source.source();
    }
    None
}
