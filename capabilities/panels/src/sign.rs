use std::fmt::Write as _;

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use kernel::Time;
use sha2::Sha256;

/// How long an address holds, in seconds: long enough for a page to be read, too short for a link to be passed on.
pub const HOLDS_FOR: i64 = 600;

/// What a panel is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// The ticket.
    pub ticket: i64,
    /// Who wrote it.
    pub customer: i64,
    /// Their number in the other system, if we know it.
    pub external_id: Option<String>,
    /// Their preferred address.
    pub email: Option<String>,
    /// Who looks.
    pub agent: i64,
}

/// The address of a panel with parameters and their signature: `HMAC-SHA256` under the panel's secret over everything
/// that was added, from `rapport_agent` to the end of `rapport_ticket`, in the order in which it stands, as it stands
/// there (percent-encoded).
///
/// ```
/// use kernel::Time;
/// let question = panels::Question {
///     ticket: 7, customer: 12, external_id: None, email: Some("ana@firma.example".to_owned()), agent: 3,
/// };
/// let now = Time::from_micros(1_767_603_600_000_000);
/// let address = panels::signed("https://crm.example/panel?theme=calm", "a secret", &question, now);
/// assert_eq!(
///     address,
///     "https://crm.example/panel?theme=calm&rapport_agent=3&rapport_customer=12\
///      &rapport_email=ana%40firma.example&rapport_expires=1767604200&rapport_ticket=7\
///      &rapport_signature=b82d6bb284be735926df1ea1f464312975f04543946c7612f4b15a978b841826"
/// );
/// ```
#[must_use]
pub fn signed(address: &str, secret: &str, question: &Question, now: Time) -> String {
    let mut said = format!("rapport_agent={}&rapport_customer={}", question.agent, question.customer);
    for (name, value) in [("rapport_email", &question.email), ("rapport_external_id", &question.external_id)] {
        if let Some(value) = value {
            said.push('&');
            said.push_str(name);
            said.push('=');
            said.push_str(&encoded(value));
        }
    }
    // Writing to a string cannot fail.
    let _ = write!(said, "&rapport_expires={}&rapport_ticket={}", now.seconds() + HOLDS_FOR, question.ticket);
    let separator = if address.contains('?') { '&' } else { '?' };
    format!("{address}{separator}{said}&rapport_signature={}", proof(secret, &said))
}

/// What the other system computes to compare.
fn proof(secret: &str, said: &str) -> String {
    // HMAC takes a key of any length (RFC 2104); without one, nothing is proven and nothing fits.
    match Hmac::<Sha256>::new_from_slice(secret.as_bytes()) {
        Ok(mut mac) => {
            mac.update(said.as_bytes());
            HEXLOWER.encode(&mac.finalize().into_bytes())
        }
        Err(_) => String::new(),
    }
}

/// Percent-encoded but for what never needs it (RFC 3986, 2.3).
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
