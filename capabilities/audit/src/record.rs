use db::Tx;
use kernel::Cx;
use serde_json::{Map, Value};

use crate::{entry::NAMES, store};

/// Longer texts are cut: the log says that something changed, it is no copy of it.
const TEXT_CHARS_MAX: usize = 500;
/// What no line holds, whatever the field is called in full.
const SECRETS: [&str; 5] = ["password", "secret", "token", "sealed", "private_key"];

/// Writes down that the caller changed something, in the transaction of the change.
///
/// `what` is `<entity>.<past participle>` (`agent.changed`), `id` the thing's number (0 where there is only one of the
/// kind). `from` and `to` are what was and what became: of two objects only the fields that differ are kept, with the
/// name of the thing; where nothing differs, nothing is written. Secrets are left out. The text for readers stands in
/// the catalogue under `audit-<what>` with `-` for `.` and `_`, those of fields under `audit-field-<name>`.
///
/// ```ignore
/// audit::record(tx, cx, "team.changed", "team", id.get(), Some(json!({"name": "A"})), Some(json!({"name": "B"}))).await?;
/// ```
///
/// # Errors
/// Faults of the database.
pub async fn record(
    tx: &mut Tx,
    cx: &Cx,
    what: &str,
    entity: &str,
    id: i64,
    from: Option<Value>,
    to: Option<Value>,
) -> Result<(), db::Error> {
    let (from, to) = (from.map(plain), to.map(plain));
    let (from, to) = match (from, to) {
        (Some(Value::Object(from)), Some(Value::Object(to))) => match difference(from, to) {
            Some((from, to)) => (Some(Value::Object(from)), Some(Value::Object(to))),
            None => return Ok(()),
        },
        both => both,
    };
    store::insert(tx, cx, what, (entity, id), from.as_ref(), to.as_ref()).await
}

type Fields = Map<String, Value>;

/// The fields that differ, on both sides, and on the new one what it is called; `None` when none differs.
fn difference(mut from: Fields, mut to: Fields) -> Option<(Fields, Fields)> {
    let same: Vec<String> =
        from.iter().filter(|(key, value)| to.get(*key) == Some(value)).map(|(key, _)| key.clone()).collect();
    if same.len() == from.len() && same.len() == to.len() {
        return None;
    }
    for key in same {
        from.remove(&key);
        if !NAMES.contains(&key.as_str()) {
            to.remove(&key);
        }
    }
    Some((from, to))
}

/// The value without secrets, with long texts cut.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let is_secret = |key: &str| SECRETS.iter().any(|word| key.contains(word));
            let kept = fields.into_iter().filter(|(key, value)| value.is_boolean() || !is_secret(key));
            Value::Object(kept.map(|(key, value)| (key, plain(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(plain).collect()),
        Value::String(text) if text.chars().nth(TEXT_CHARS_MAX).is_some() => {
            let cut: String = text.chars().take(TEXT_CHARS_MAX).collect();
            Value::String(format!("{cut} …"))
        }
        other => other,
    }
}
