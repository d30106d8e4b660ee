use db::Tx;
use kernel::{Cx, Id};

use crate::{DeliveryState, Error, Message, store};

/// Notes, before the server is spoken to, that a message is being handed over.
///
/// `false` when it was delivered already: then it must not be sent again.
///
/// # Errors
/// Faults of the database.
pub async fn delivery_started(tx: &mut Tx, cx: &Cx, message: Id<Message>) -> Result<bool, Error> {
    Ok(store::delivery::start(tx, cx, message).await?)
}

/// Notes that the server took a message.
///
/// # Errors
/// Faults of the database.
pub async fn delivered(tx: &mut Tx, cx: &Cx, message: Id<Message>, words: &str) -> Result<(), Error> {
    Ok(store::delivery::end(tx, cx, message, DeliveryState::Sent, words).await?)
}

/// Notes that the server could not take a message now and that it will be tried again.
///
/// # Errors
/// Faults of the database.
pub async fn delivery_postponed(tx: &mut Tx, cx: &Cx, message: Id<Message>, words: &str) -> Result<(), Error> {
    Ok(store::delivery::end(tx, cx, message, DeliveryState::Queued, words).await?)
}

/// Notes that the server refused a message for good.
///
/// # Errors
/// Faults of the database.
pub async fn delivery_failed(tx: &mut Tx, cx: &Cx, message: Id<Message>, words: &str) -> Result<(), Error> {
    Ok(store::delivery::end(tx, cx, message, DeliveryState::Failed, words).await?)
}

/// Makes a message whose delivery failed ready to be tried again.
///
/// # Errors
/// [`Error::NotFailed`].
pub async fn retry_delivery(tx: &mut Tx, cx: &Cx, message: &Message) -> Result<(), Error> {
    let failed = message.delivery.as_ref().is_some_and(|delivery| delivery.state == DeliveryState::Failed);
    if !failed {
        return Err(Error::NotFailed);
    }
    Ok(store::delivery::end(tx, cx, message.id, DeliveryState::Queued, "").await?)
}
