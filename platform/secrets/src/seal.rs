use chacha20poly1305::{KeyInit, XChaCha20Poly1305, aead::Aead};
use data_encoding::BASE64URL_NOPAD;

use crate::{Error, Secrets, token::random_bytes};

const NONCE_BYTES: usize = 24;

impl Secrets {
    /// Encrypts `plain` so that only this master key, for this purpose, reads it again.
    ///
    /// ```
    /// let secrets = secrets::Secrets::from_key([7; 32]);
    /// let sealed = secrets.seal("mailbox", b"open sesame").unwrap();
    /// assert_eq!(secrets.open("mailbox", &sealed).unwrap(), b"open sesame");
    /// ```
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Result<String, Error> {
        let nonce = random_bytes::<NONCE_BYTES>()?;
        let sealed = self.cipher(purpose).encrypt(&nonce.into(), plain).map_err(|_| Error::Sealed)?;
        let mut bytes = nonce.to_vec();
        bytes.extend(sealed);
        Ok(BASE64URL_NOPAD.encode(&bytes))
    }

    /// Reads back what [`Self::seal`] wrote for the same purpose.
    pub fn open(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>, Error> {
        let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).map_err(|_| Error::Sealed)?;
        let (nonce, rest) = bytes.split_first_chunk::<NONCE_BYTES>().ok_or(Error::Sealed)?;
        self.cipher(purpose).decrypt(nonce.into(), rest).map_err(|_| Error::Sealed)
    }

    fn cipher(&self, purpose: &str) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.derived("seal", purpose).into())
    }
}
