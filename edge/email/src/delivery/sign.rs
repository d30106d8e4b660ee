use data_encoding::BASE64;
use desk::RawLetter;
use mail_auth::{
    common::{
        crypto::{Ed25519Key, RsaKey, Sha256, SigningKey},
        headers::HeaderWriter as _,
    },
    dkim::DkimSigner,
};
use mailboxes::{Detail, Dkim, Mailbox};
use rustls::pki_types::{PrivateKeyDer, pem::PemObject as _};

use super::{DeliveryError, Turned};
use crate::Post;

/// What is signed (RFC 6376, 5.4.1). Fields that are not there cannot be added later.
const HEADERS: [&str; 14] = [
    "From",
    "To",
    "Cc",
    "Subject",
    "Date",
    "Message-ID",
    "Reply-To",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Auto-Submitted",
    "List-Unsubscribe",
];

/// A private key that signs letters.
pub(crate) enum Key {
    /// RFC 8463.
    Ed25519(Ed25519Key),
    /// RFC 6376, with SHA-256.
    Rsa(RsaKey<Sha256>),
}

impl Key {
    /// Reads a private key (PEM; PKCS #8, for RSA also PKCS #1). The error says in the library's words what is wrong.
    pub(crate) fn read(pem: &str) -> Result<Self, String> {
        let der = PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|error| error.to_string())?;
        if let PrivateKeyDer::Pkcs8(pkcs8) = &der
            && let Ok(key) = Ed25519Key::from_pkcs8_maybe_unchecked_der(pkcs8.secret_pkcs8_der())
        {
            return Ok(Self::Ed25519(key));
        }
        RsaKey::from_key_der(der).map(Self::Rsa).map_err(|error| error.to_string())
    }

    /// What is published under `selector._domainkey.domain` as a TXT record.
    pub(crate) fn record(&self) -> String {
        match self {
            Self::Ed25519(key) => format!("v=DKIM1; k=ed25519; p={}", BASE64.encode(&key.public_key())),
            Self::Rsa(key) => format!("v=DKIM1; k=rsa; p={}", BASE64.encode(&public_key_info(&key.public_key()))),
        }
    }

    fn signature(self, dkim: &Dkim, raw: &RawLetter) -> Result<String, String> {
        match self {
            Self::Ed25519(key) => signed(key, dkim, raw),
            Self::Rsa(key) => signed(key, dkim, raw),
        }
    }
}

fn signed<K: SigningKey>(key: K, dkim: &Dkim, raw: &RawLetter) -> Result<String, String> {
    let signer = DkimSigner::from_key(key).domain(&*dkim.domain).selector(&*dkim.selector).headers(HEADERS);
    let mut stream = signer.sign_streaming();
    for part in raw.parts() {
        stream.write(&part.map_err(|error| error.to_string())?);
    }
    stream.finish().map(|signature| signature.to_header()).map_err(|error| error.to_string())
}

/// The signature that stands above a letter; empty if the mailbox does not sign. The letter is read once for it, part
/// by part, beside everything else that goes on.
pub(crate) async fn sign(post: &Post, mailbox: &Mailbox, raw: &RawLetter) -> Result<String, DeliveryError> {
    let Some(dkim) = mailbox.handling.dkim.clone() else { return Ok(String::new()) };
    // A letter that should be signed waits rather than leaves without: its domain may tell others to refuse it then.
    let broken =
        |words: String| DeliveryError::for_now(Turned::ByUs(Detail::of("email-delivery-key").arg("words", words)));
    let pem = mailbox.dkim_key(&post.app().secrets).map_err(|error| broken(error.to_string()))?;
    let key = Key::read(&pem.unwrap_or_default()).map_err(broken)?;
    let raw = raw.clone();
    let signing = tokio::task::spawn_blocking(move || key.signature(&dkim, &raw));
    signing.await.map_err(|stopped| stopped.to_string()).and_then(|signed| signed).map_err(broken)
}

/// An RSA key as `SubjectPublicKeyInfo` (RFC 5280, 4.1), which is what verifiers read in a record.
fn public_key_info(key: &[u8]) -> Vec<u8> {
    /// `rsaEncryption` (1.2.840.113549.1.1.1) without parameters.
    const ALGORITHM: [u8; 15] = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0];
    let mut bits = vec![0];
    bits.extend_from_slice(key);
    let mut inside = ALGORITHM.to_vec();
    inside.extend(der(3, &bits));
    der(0x30, &inside)
}

/// A value with its tag and its length (X.690, 8.1).
fn der(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len().to_be_bytes();
    let length: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
    let mut out = vec![tag];
    match (value.len(), length.first()) {
        (..128, Some(short)) => out.push(*short),
        (..128, None) => out.push(0),
        _ => {
            out.push(0x80 | u8::try_from(length.len()).unwrap_or(0));
            out.extend(length);
        }
    }
    out.extend_from_slice(value);
    out
}
