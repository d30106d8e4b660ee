//! Messages to browsers that are not open: Web Push, from this server and with its own keys.
//!
//! - [`ServerKey`]: who we are to push services (VAPID, RFC 8292).
//! - [`seal`]: what only the browser can read (RFC 8291, RFC 8188).
//! - [`Sender`]: hands a sealed message to the push service (RFC 8030).
//!
//! A browser names the address that is sent to. Whoever is signed in could name any, so the address is looked at twice:
//! [`Endpoint::parse`] takes `https` only, and [`Sender`] connects to nothing that is not a public address, whatever
//! the name resolves to at that moment.

mod endpoint;
mod key;
mod reach;
mod seal;
mod send;

#[cfg(test)]
mod tests;

pub use endpoint::Endpoint;
pub use key::ServerKey;
pub use reach::Reach;
pub use seal::{Browser, PLAIN_BYTES_MAX, seal};
pub use send::{Message, Outcome, Sender};

/// Why a message could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is not one of a push service.
    #[error("not an address of a push service")]
    Endpoint,
    /// The browser's key is no point on P-256, or its secret has not 16 bytes.
    #[error("not the keys of a browser")]
    BrowserKeys,
    /// Our own key cannot be read.
    #[error("the server's key cannot be read")]
    ServerKey,
    /// The message is longer than push services take.
    #[error("longer than a push message may be")]
    TooLong,
    /// The message could not be sealed.
    #[error("the message could not be sealed")]
    Sealing,
    /// See [`secrets::Error`].
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
}
