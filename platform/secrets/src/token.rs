use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use crate::Error;

/// 256 random bits as 43 letters that fit into a cookie, a header and an address.
pub fn random_token() -> Result<String, Error> {
    random_bytes::<32>().map(|bytes| BASE64URL_NOPAD.encode(&bytes))
}

/// What is kept of a random token: its SHA-256 in hexadecimal.
///
/// A fast hash is right here and only here: 256 random bits cannot be guessed, so nothing must slow the guessing.
#[must_use]
pub fn hash_token(token: &str) -> String {
    sha256_hex(token.as_bytes())
}

/// SHA-256 in hexadecimal.
///
/// ```
/// assert!(secrets::sha256_hex(b"").starts_with("e3b0c442"));
/// ```
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Random bytes, for keys and salts that are no text.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    #[expect(clippy::disallowed_methods, reason = "this is the one place that owns randomness")]
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
