//! Delivery: one letter, one server, its words.

mod carry;
mod dial;
mod hand_over;
mod pool;
mod sign;

pub(crate) use carry::carrier;
use desk::RawLetter;
use dial::Connection;
pub(crate) use dial::{Account, dial};
use hand_over::hand_over;
use lettre::Address;
use mailboxes::Mailbox;
pub(crate) use pool::Pool;
pub(crate) use sign::Key as SigningKey;
use tokio::time::timeout;

use crate::{Post, trouble::Trouble};

/// A letter that its server took.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delivered {
    /// What the server said when it took the letter.
    pub server_words: String,
    /// Recipients for whom it did not take it, for good.
    pub refused: Vec<Refused>,
}

/// A recipient whom the server refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// The recipient.
    pub address: String,
    /// Why, in the server's words or ours.
    pub why: Turned,
}

/// A letter that did not leave.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{why:?}")]
pub struct DeliveryError {
    /// Whether another try would end the same way.
    pub permanent: bool,
    /// Why, in the server's words or ours.
    pub why: Turned,
}

/// Why a letter was turned away.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Turned {
    /// In the server's words, with its code.
    ByServer(String),
    /// In ours: a key of the catalogue with its values.
    ByUs(mailboxes::Detail),
}

impl DeliveryError {
    pub(crate) const fn for_now(why: Turned) -> Self {
        Self { permanent: false, why }
    }

    pub(crate) const fn for_good(why: Turned) -> Self {
        Self { permanent: true, why }
    }
}

/// A trouble with a server passes, or somebody mends it: the letter waits.
impl From<Trouble> for DeliveryError {
    fn from(trouble: Trouble) -> Self {
        Self::for_now(Turned::ByUs(trouble.detail()))
    }
}

/// Hands a letter over, in bounded time.
pub(crate) async fn deliver(
    post: &Post,
    mailbox: &Mailbox,
    raw: &RawLetter,
    envelope_from: &str,
    recipients: &[String],
) -> Result<Delivered, DeliveryError> {
    let limit = post.tuning().delivery;
    let result = match timeout(limit, deliver_in_time(post, mailbox, raw, envelope_from, recipients)).await {
        Ok(result) => result,
        Err(_) => Err(too_slow(mailbox)),
    };
    let outcome = match &result {
        Ok(_) => "delivered",
        Err(error) if error.permanent => "failed",
        Err(_) => "postponed",
    };
    metrics::counter!("letters_handed_over_total", "outcome" => outcome).increment(1);
    result
}

fn too_slow(mailbox: &Mailbox) -> DeliveryError {
    let (host, port) = mailbox.smtp.as_ref().map(|smtp| (smtp.host.clone(), smtp.port)).unwrap_or_default();
    Trouble::Silent { host, port }.into()
}

/// Hands a letter over, on a kept connection if there is a good one.
async fn deliver_in_time(
    post: &Post,
    mailbox: &Mailbox,
    raw: &RawLetter,
    envelope_from: &str,
    recipients: &[String],
) -> Result<Delivered, DeliveryError> {
    let from = sender(&mail::wire_address(envelope_from))?;
    let signature = sign::sign(post, mailbox, raw).await?;
    let mut refused = Vec::new();
    let mut to = Vec::new();
    for recipient in recipients {
        match mail::wire_address(recipient).parse::<Address>() {
            Ok(address) => to.push(address),
            Err(_) => refused.push(Refused { address: recipient.clone(), why: no_address(recipient) }),
        }
    }
    if to.is_empty() {
        let why = refused.pop().map_or_else(|| no_address(""), |refused| refused.why);
        return Err(DeliveryError::for_good(why));
    }
    let mut connection = match post.pool().take(post.tuning(), mailbox).await {
        Some(connection) => connection,
        None => reach(post, mailbox).await?,
    };
    let result = hand_over(post, &mut connection, from, &to, &signature, raw).await;
    if !connection.smtp.has_broken() && !connection.is_uncertain {
        post.pool().keep(mailbox, connection);
    }
    let mut delivered = result?;
    delivered.refused.extend(refused);
    Ok(delivered)
}

/// Connects, unless the server could not be reached a moment ago.
async fn reach(post: &Post, mailbox: &Mailbox) -> Result<Connection, DeliveryError> {
    if let Some(trouble) = post.pool().is_out_of_reach(post.tuning(), mailbox) {
        return Err(trouble.into());
    }
    let account = Account::of(post, mailbox).await?;
    let connection = dial(post, &account).await;
    if let Err(trouble) = &connection {
        if matches!(trouble, Trouble::Password { .. }) {
            // Perhaps the access token was taken back before its end.
            post.tokens().forget(mailbox.id);
        }
        post.pool().note_out_of_reach(mailbox, trouble);
    }
    Ok(connection?)
}

fn sender(envelope_from: &str) -> Result<Option<Address>, DeliveryError> {
    if envelope_from.is_empty() {
        return Ok(None);
    }
    envelope_from.parse().map(Some).map_err(|_| DeliveryError::for_good(no_address(envelope_from)))
}

fn no_address(written: &str) -> Turned {
    Turned::ByUs(mailboxes::Detail::of("email-delivery-address").arg("address", written))
}
