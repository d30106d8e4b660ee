use data_encoding::BASE64URL_NOPAD;
use hmac::Mac;

use crate::{Secrets, keyed};

/// Half of the HMAC is kept, which RFC 2104 allows, so that links stay short.
const PROOF_BYTES: usize = 16;

impl Secrets {
    /// A text for an address that carries `bytes` and the proof that we wrote them for this purpose.
    ///
    /// The bytes can be read by anybody: a proof is not a seal.
    ///
    /// ```
    /// let secrets = secrets::Secrets::from_key([7; 32]);
    /// let token = secrets.sign("survey", b"12");
    /// assert_eq!(secrets.verify("survey", &token), Some(b"12".to_vec()));
    /// assert_eq!(secrets.verify("invitation", &token), None);
    /// ```
    #[must_use]
    pub fn sign(&self, purpose: &str, bytes: &[u8]) -> String {
        let mut mac = keyed(&self.derived("sign", purpose));
        mac.update(bytes);
        let proof = mac.finalize().into_bytes();
        let proof = proof.get(..PROOF_BYTES).unwrap_or_default();
        format!("{}.{}", BASE64URL_NOPAD.encode(bytes), BASE64URL_NOPAD.encode(proof))
    }

    /// The bytes of a token, if we signed it for this purpose.
    #[must_use]
    pub fn verify(&self, purpose: &str, token: &str) -> Option<Vec<u8>> {
        let (bytes, proof) = token.split_once('.')?;
        let bytes = BASE64URL_NOPAD.decode(bytes.as_bytes()).ok()?;
        let proof = BASE64URL_NOPAD.decode(proof.as_bytes()).ok()?;
        if proof.len() != PROOF_BYTES {
            return None;
        }
        let mut mac = keyed(&self.derived("sign", purpose));
        mac.update(&bytes);
        mac.verify_truncated_left(&proof).ok()?;
        Some(bytes)
    }
}
