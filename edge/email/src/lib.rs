//! The door to mail servers: letters come in by IMAP, LMTP or SMTP and go out by SMTP.
//!
//! **In.** One watcher for each mailbox ([`Post::run`]): it waits in IDLE, or looks from time to time, fetches what is
//! new and hands it to `desk::receive::take_in`, which makes it durable; only then is the letter marked as seen and the
//! cursor moved. Killed at any point, the same letters are fetched again, and kept once (`mailbox_id`, `sha256`).
//! A letter over [`LETTER_BYTES_MAX`], or one that the server does not hand out in several attempts, is kept by its
//! head, set aside for people, and stays unread on the server; the letters behind it come in all the same.
//! Several nodes take turns by a lease for each mailbox.
//!
//! **Out.** [`Post::deliver`] hands one letter to the mailbox's server and tells its words. Refusals with 5xx are
//! permanent, everything else is worth another try. It sends to everybody or to nobody, as far as that is ours to
//! decide: recipients that are refused for good are named in the words and left out, one refused for now keeps the
//! whole letter back for the next try, so that no retry reaches anybody twice.
//!
//! **The window.** SMTP cannot say "did you take it?" afterwards. When the line breaks between our last dot and the
//! server's last word, the letter is handed over again, with the same Message-ID.
//!
//! **By our own door.** [`Post::run_door`] takes letters by LMTP or SMTP from a mail server, durable before "250".
//!
//! **Signed and vouched for.** What leaves is signed with the mailbox's DKIM key; what comes in can be looked up in the
//! DNS ([`witness`]), which only tells and never refuses.
//!
//! **Safe lines.** TLS with Mozilla's roots and those of the operator ([`Options::extra_roots_pem`]); STARTTLS is
//! asked for before the login or there is no login. What a server announces is checked before room is made for it,
//! and every wait ends.

pub mod api;
mod check;
mod delivery;
mod door;
mod intake;
mod lease;
mod line;
mod literal;
mod oauth;
mod pause;
mod tls;
mod trouble;
mod tuning;
mod witness;

use std::sync::Arc;

pub use api::{described, routes};
use delivery::Pool;
pub use delivery::{Delivered, DeliveryError, Refused, Turned};
use desk::{RawLetter, deliver::Carrier};
pub use door::{Door, Protocol};
use mailboxes::Mailbox;
use oauth::Tokens;
use tls::Trust;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, SemaphorePermit},
};
use tokio_util::sync::CancellationToken;
pub use tuning::{LETTER_BYTES_MAX, Tuning};
use web_kit::App;
pub use witness::{Resolver, witness};

/// How many megabytes of letters may be in the air at once, over all mailboxes.
const MEGABYTES_AT_ONCE: u32 = 128;

/// Why the door cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The additional root certificates are not certificates in PEM form.
    #[error("the additional root certificates cannot be used: {0}")]
    Roots(String),
    /// There is no randomness to name this node by.
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
}

/// How the door is set up.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Certificates in PEM form that are trusted besides Mozilla's, for servers with a certificate of their own.
    pub extra_roots_pem: Vec<u8>,
    /// What this node is called, for leases; made unique by chance.
    pub node: String,
    /// How patient it is.
    pub tuning: Tuning,
}

/// The door to mail servers. Clones share everything.
#[derive(Clone)]
pub struct Post(Arc<Inner>);

struct Inner {
    app: App,
    trust: Trust,
    tuning: Tuning,
    node: String,
    room: Semaphore,
    pool: Pool,
    tokens: Tokens,
}

impl Post {
    /// A door with these options; nothing is connected yet.
    pub fn new(app: App, options: &Options) -> Result<Self, Error> {
        let token = secrets::random_token()?;
        let token: String = token.chars().take(12).collect();
        Ok(Self(Arc::new(Inner {
            app,
            trust: Trust::new(&options.extra_roots_pem)?,
            tuning: options.tuning,
            node: format!("{}/{token}", options.node),
            room: Semaphore::new(usize::try_from(MEGABYTES_AT_ONCE).unwrap_or(1)),
            pool: Pool::default(),
            tokens: Tokens::default(),
        })))
    }

    /// Takes letters in until `shutdown`; returns when every watcher has ended.
    pub async fn run(&self, shutdown: CancellationToken) {
        intake::run(self, shutdown).await;
    }

    /// Takes letters in by our own door until `shutdown`; returns when every conversation has ended.
    pub async fn run_door(&self, listener: TcpListener, door: Door, shutdown: CancellationToken) {
        door::run(self, listener, door, shutdown).await;
    }

    /// Hands a letter to the mailbox's server. An empty `envelope_from` is the null sender of automatic letters.
    pub async fn deliver(
        &self,
        mailbox: &Mailbox,
        raw: &RawLetter,
        envelope_from: &str,
        recipients: &[String],
    ) -> Result<Delivered, DeliveryError> {
        delivery::deliver(self, mailbox, raw, envelope_from, recipients).await
    }

    /// The carrier that the outbox delivers with.
    #[must_use]
    pub fn carrier(&self) -> Carrier {
        delivery::carrier(self.clone())
    }

    pub(crate) fn app(&self) -> &App {
        &self.0.app
    }

    pub(crate) fn trust(&self) -> &Trust {
        &self.0.trust
    }

    pub(crate) fn tuning(&self) -> &Tuning {
        &self.0.tuning
    }

    pub(crate) fn node(&self) -> &str {
        &self.0.node
    }

    pub(crate) fn pool(&self) -> &Pool {
        &self.0.pool
    }

    pub(crate) fn tokens(&self) -> &Tokens {
        &self.0.tokens
    }

    /// Waits until so many bytes of letters may be fetched.
    pub(crate) async fn room_for(&self, bytes: u64) -> Option<SemaphorePermit<'_>> {
        let megabytes = u32::try_from(bytes / 1_000_000).unwrap_or(u32::MAX).saturating_add(1);
        // The semaphore is never closed.
        self.0.room.acquire_many(megabytes.min(MEGABYTES_AT_ONCE)).await.ok()
    }
}
