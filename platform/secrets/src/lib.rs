//! Keys, tokens and passwords: the only place that owns randomness and cryptography.
//!
//! One master key of 32 bytes gives every purpose its own key, so a token signed for a survey link
//! opens nothing else. What each part is for:
//!
//! - [`Secrets::sign`] and [`Secrets::verify`]: links that carry their own proof (HMAC-SHA256).
//! - [`Secrets::seal`] and [`Secrets::open`]: what must be read back, such as mailbox passwords
//!   (XChaCha20-Poly1305; the nonce is random, the purpose is part of the key).
//! - [`random_token`] and [`hash_token`]: session cookies and API keys, of which only the hash is kept.
//! - [`Secrets::hash_password`] and [`Secrets::verify_password`]: what people choose (Argon2id).

mod key_file;
mod password;
mod seal;
mod sign;
mod token;

#[cfg(test)]
mod tests;

use std::{path::Path, path::PathBuf, sync::Arc};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tokio::sync::Semaphore;

pub use token::{hash_token, random_bytes, random_token, sha256_hex};

/// What can go wrong with keys and passwords; all of it is ours to mend, none the caller's.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key file could not be read or written.
    #[error("the key file {path} cannot be used: {error}")]
    KeyFile {
        /// Where it stands.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The key file holds something else than 64 hexadecimal digits.
    #[error("the key file {0} does not hold 64 hexadecimal digits")]
    KeyForm(PathBuf),
    /// The system gave no random bytes.
    #[error("the system gives no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    /// A sealed text was changed, was sealed with another key, or is not a sealed text.
    #[error("the sealed text cannot be opened with this key")]
    Sealed,
    /// A password could not be hashed or its hash not be read.
    #[error("the password cannot be worked on: {0}")]
    Password(String),
    /// The thread that hashes passwords is gone; the program is ending.
    #[error("passwords are no longer worked on")]
    Ending,
}

/// The master key and what is done with it. Cheap to clone; never printed.
#[derive(Clone)]
pub struct Secrets {
    key: Arc<[u8; 32]>,
    cost: password::Cost,
    hashing: Arc<Semaphore>,
}

impl Secrets {
    /// Takes the key from a file; makes the file (readable by its owner only) when there is none.
    ///
    /// Two processes that start at once end with the same key.
    pub fn from_file(path: &Path) -> Result<Self, Error> {
        key_file::read_or_make(path).map(Self::from_key)
    }

    /// Takes a key that somebody else keeps.
    #[must_use]
    pub fn from_key(key: [u8; 32]) -> Self {
        Self { key: Arc::new(key), cost: password::Cost::OWASP, hashing: Arc::new(Semaphore::new(password::AT_ONCE)) }
    }

    /// The same secrets, with passwords that are quick to hash and quick to guess.
    #[cfg(any(test, feature = "testing"))]
    #[must_use]
    pub fn with_cheap_passwords(mut self) -> Self {
        self.cost = password::Cost::CHEAP;
        self
    }

    /// A key of its own for a purpose whose proofs are written elsewhere, such as the tokens in reply addresses.
    #[must_use]
    pub fn key_for(&self, purpose: &str) -> [u8; 32] {
        self.derived("key", purpose)
    }

    /// The key for one use and one purpose, derived from the master key.
    fn derived(&self, use_: &'static str, purpose: &str) -> [u8; 32] {
        let mut mac = keyed(&self.key);
        mac.update(use_.as_bytes());
        mac.update(&[0]);
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(..)")
    }
}

/// An HMAC under a key of exactly one block or less.
fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    // A key shorter than the block is padded with zeros (RFC 2104), which is what `block` holds.
    Hmac::new(&block)
}
