//! Answers as they are written.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::Reason;

/// What followed from a line.
#[derive(Serialize)]
pub(super) struct Told {
    /// When, as the line wrote it.
    pub(super) t: Value,
    pub(super) assigned: Vec<Given>,
    pub(super) waiting: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) unassigned: Vec<Unassigned>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) wake_at: Option<Value>,
}

/// Somebody has a conversation.
#[derive(Serialize)]
pub(super) struct Given {
    pub(super) id: Value,
    pub(super) agent: Value,
    pub(super) waited_s: Value,
    pub(super) reasons: Vec<String>,
    pub(super) keys: Vec<Key>,
}

/// A reason for a catalogue.
#[derive(Serialize)]
pub(super) struct Key {
    key: &'static str,
    #[serde(flatten)]
    arguments: BTreeMap<&'static str, String>,
}

impl From<&Reason> for Key {
    fn from(reason: &Reason) -> Self {
        Self { key: reason.key(), arguments: reason.arguments().into_iter().collect() }
    }
}

/// Nobody has what came or was taken from somebody, and why.
#[derive(Serialize)]
pub(super) struct Unassigned {
    pub(super) id: Value,
    pub(super) why: String,
}

/// A line that could not be read or done.
#[derive(Serialize)]
pub(super) struct Refusal<'a> {
    /// Its number in the stream, from 1.
    pub(super) line: u64,
    pub(super) error: &'a str,
}

/// The answer as one line.
pub(super) fn written(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_else(|error| {
        // Names and numbers can always be written.
        format!(r#"{{"error":"{}"}}"#, error.to_string().replace(['"', '\\'], " "))
    })
}
