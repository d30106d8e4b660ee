use aes_gcm::{Aes128Gcm, Key, KeyInit as _, Nonce, aead::Aead as _};
use data_encoding::BASE64URL_NOPAD;
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, ecdh::diffie_hellman};
use sha2::Sha256;

use crate::{Error, key::point};

/// The longest text, in bytes: services take 4,096 with everything around it (RFC 8030, 7.2).
pub const PLAIN_BYTES_MAX: usize = 3_900;
/// The size of a record; ours has one.
const RECORD_BYTES: u32 = 4_096;
/// Behind the text of the last record (RFC 8188, 2).
const LAST: u8 = 2;

/// What a browser gives when it subscribes: whom to seal for.
#[derive(Clone, Debug)]
pub struct Browser {
    key: PublicKey,
    secret: Vec<u8>,
}

impl Browser {
    /// Reads the two values of a subscription, `p256dh` and `auth`, in base64url.
    ///
    /// # Errors
    /// [`Error::BrowserKeys`].
    pub fn read(p256dh: &str, auth: &str) -> Result<Self, Error> {
        let bytes = |text: &str| BASE64URL_NOPAD.decode(text.trim_end_matches('=').as_bytes());
        let key = bytes(p256dh).map_err(|_| Error::BrowserKeys)?;
        let secret = bytes(auth).map_err(|_| Error::BrowserKeys)?;
        let key = PublicKey::from_sec1_bytes(&key).map_err(|_| Error::BrowserKeys)?;
        if secret.len() != 16 {
            return Err(Error::BrowserKeys);
        }
        Ok(Self { key, secret })
    }
}

/// Seals a text for one browser: the body of the request to the push service (RFC 8291, `aes128gcm`).
///
/// # Errors
/// [`Error::TooLong`]; [`Error::Secrets`] when the system gives no random bytes.
pub fn seal(browser: &Browser, plain: &[u8]) -> Result<Vec<u8>, Error> {
    seal_with(browser, plain, &fresh_key()?, secrets::random_bytes::<16>()?)
}

/// As [`seal`], with the key and the salt that it draws.
pub(crate) fn seal_with(browser: &Browser, plain: &[u8], ours: &SecretKey, salt: [u8; 16]) -> Result<Vec<u8>, Error> {
    if plain.len() > PLAIN_BYTES_MAX {
        return Err(Error::TooLong);
    }
    let own_point = point(&ours.public_key());
    let shared = diffie_hellman(ours.to_nonzero_scalar(), browser.key.as_affine());
    let info = [b"WebPush: info\0".as_slice(), &point(&browser.key), &own_point].concat();
    let seed: [u8; 32] = expanded(&browser.secret, shared.raw_secret_bytes(), &info)?;
    let key: [u8; 16] = expanded(&salt, &seed, b"Content-Encoding: aes128gcm\0")?;
    let nonce: [u8; 12] = expanded(&salt, &seed, b"Content-Encoding: nonce\0")?;
    let cipher = Aes128Gcm::new(&Key::<Aes128Gcm>::from(key));
    let padded = [plain, &[LAST]].concat();
    let sealed = cipher.encrypt(&Nonce::from(nonce), padded.as_slice()).map_err(|_| Error::Sealing)?;
    let id_bytes = u8::try_from(own_point.len()).map_err(|_| Error::Sealing)?;
    Ok([salt.as_slice(), &RECORD_BYTES.to_be_bytes(), &[id_bytes], &own_point, &sealed].concat())
}

/// HKDF with SHA-256 (RFC 5869).
fn expanded<const N: usize>(salt: &[u8], from: &[u8], info: &[u8]) -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    Hkdf::<Sha256>::new(Some(salt), from).expand(info, &mut bytes).map_err(|_| Error::Sealing)?;
    Ok(bytes)
}

/// A key pair of its own. Of all 32 random bytes hardly any are no key; then others are drawn.
pub(crate) fn fresh_key() -> Result<SecretKey, Error> {
    loop {
        if let Ok(key) = SecretKey::from_slice(&secrets::random_bytes::<32>()?) {
            return Ok(key);
        }
    }
}
