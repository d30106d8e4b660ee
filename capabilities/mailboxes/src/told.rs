//! A mailbox as the audit log tells of it: never its passwords, but that they changed.

use serde_json::{Value, json};

use crate::Mailbox;

/// What it is.
pub(crate) fn of(mailbox: &Mailbox) -> Value {
    json!({
        "name": mailbox.name,
        "address": mailbox.address,
        "team_id": mailbox.team,
        "acknowledge": mailbox.acknowledge,
        "signature": mailbox.signature,
        "enabled": mailbox.enabled,
        "imap": mailbox.imap.as_ref().map(|imap| format!("{}@{}:{} {}", imap.user, imap.host, imap.port, imap.folder)),
        "smtp": mailbox.smtp.as_ref().map(|smtp| {
            format!("{}@{}:{}", smtp.user.as_deref().unwrap_or_default(), smtp.host, smtp.port)
        }),
    })
}

/// What it was and what it is, with a word about passwords and handling where those changed.
pub(crate) fn both(was: &Mailbox, is_now: &Mailbox) -> (Value, Value) {
    let (from, mut to) = (of(was), of(is_now));
    let keys = |mailbox: &Mailbox| {
        let Mailbox { sealed_imap, sealed_smtp, sealed_oauth, sealed_dkim, .. } = mailbox.clone();
        [sealed_imap, sealed_smtp, sealed_oauth, sealed_dkim]
    };
    if let Some(fields) = to.as_object_mut() {
        if keys(was) != keys(is_now) {
            fields.insert("passwords_changed".to_owned(), Value::Bool(true));
        }
        if was.handling != is_now.handling {
            fields.insert("handling_changed".to_owned(), Value::Bool(true));
        }
    }
    (from, to)
}
