use db::Tx;
use kernel::{Cx, Id};
use serde_json::json;
use tickets::{Message, Ticket};

use crate::{Error, Read, may_send, store};

/// The longest reason for sending a blocked text, in characters.
pub const REASON_CHARS_MAX: usize = 1_000;

/// Writes down what was found in a message, in the transaction that sends it.
///
/// # Errors
/// As [`may_send`]: a blocked text without a reason is not written down, and so not sent.
pub async fn record(
    tx: &mut Tx,
    cx: &Cx,
    of: (Id<Ticket>, Id<Message>),
    read: &Read,
    override_reason: Option<&str>,
) -> Result<(), Error> {
    may_send(read, override_reason)?;
    let (ticket, message) = of;
    let reason = override_reason.map(str::trim).filter(|_| read.blocks());
    store::insert(tx, cx, ticket, message, read, reason).await?;
    store::count_found(tx, cx.now, read, reason.is_some()).await?;
    if let Some(reason) = reason {
        let rules: Vec<&str> = read.findings.iter().map(|finding| finding.rule.as_str()).collect();
        let data = json!({ "message_id": message, "reason_given": reason, "rules": rules.join(", ") });
        tickets::record(tx, cx, ticket, "guard_overridden", &data).await?;
    }
    Ok(())
}
