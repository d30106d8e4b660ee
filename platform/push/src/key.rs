use data_encoding::BASE64URL_NOPAD;
use kernel::Time;
use p256::{
    PublicKey, SecretKey,
    ecdsa::{Signature, SigningKey, signature::Signer},
    elliptic_curve::sec1::ToSec1Point as _,
};
use serde_json::json;

use crate::{Endpoint, Error, seal::fresh_key};

/// How long a token is good for; services take at most a day (RFC 8292, 2).
const SECONDS_GOOD: i64 = 12 * 3_600;

/// The server's key pair: browsers subscribe to it, push services know us by it (VAPID, RFC 8292).
#[derive(Clone)]
pub struct ServerKey(SecretKey);

impl ServerKey {
    /// A new pair.
    ///
    /// # Errors
    /// [`Error::Secrets`] when the system gives no random bytes.
    pub fn generate() -> Result<Self, Error> {
        fresh_key().map(Self)
    }

    /// Reads a pair back from what [`Self::secret`] gave.
    ///
    /// # Errors
    /// [`Error::ServerKey`].
    pub fn from_secret(secret: &str) -> Result<Self, Error> {
        let bytes = BASE64URL_NOPAD.decode(secret.as_bytes()).map_err(|_| Error::ServerKey)?;
        SecretKey::from_slice(&bytes).map(Self).map_err(|_| Error::ServerKey)
    }

    /// The secret half, to be sealed and kept.
    #[must_use]
    pub fn secret(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0.to_bytes())
    }

    /// The public half as browsers want it: an uncompressed point in base64url.
    #[must_use]
    pub fn public(&self) -> String {
        BASE64URL_NOPAD.encode(&point(&self.0.public_key()))
    }

    /// The header by which a push service knows us.
    #[must_use]
    pub fn authorization(&self, endpoint: &Endpoint, contact: &str, now: Time) -> String {
        let head = json!({ "typ": "JWT", "alg": "ES256" });
        let until = now.micros() / 1_000_000 + SECONDS_GOOD;
        let claims = json!({ "aud": endpoint.origin(), "exp": until, "sub": contact });
        let part = |value: &serde_json::Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let signed = format!("{}.{}", part(&head), part(&claims));
        let signature: Signature = SigningKey::from(&self.0).sign(signed.as_bytes());
        let signature = BASE64URL_NOPAD.encode(&signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", self.public())
    }
}

impl std::fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerKey(..)")
    }
}

/// A public key as 65 bytes.
pub(crate) fn point(key: &PublicKey) -> Vec<u8> {
    key.to_sec1_point(false).as_bytes().to_vec()
}
