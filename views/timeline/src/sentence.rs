use i18n::{Catalogue, Value as Words};
use jiff::tz::TimeZone;
use kernel::{Language, Time};
use serde_json::{Map, Value};

use crate::EventEntry;

/// Who reads a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// Their language.
    pub language: Language,
    /// Their zone.
    pub zone: &'a TimeZone,
}

/// What is said in place of a value that is not there; catalogues choose a shorter sentence by it.
const NOTHING: &str = "none";

/// Puts an event into words for a reader: the text `event-<kind>` of the catalogue.
///
/// Its values are the event's data and `agent`, who did it. Values whose names end in `_at` are instants and become
/// moments in the reader's zone. `reason` with `reason_args` is itself a text of the catalogue. What is not there (null,
/// empty, or no agent) is the word `none`.
#[must_use]
pub fn sentence(catalogue: &Catalogue, reader: &Reader<'_>, event: &EventEntry) -> String {
    let key = format!("event-{}", event.kind.replace(['_', '.'], "-"));
    let mut values: Vec<(&str, Words<'_>)> =
        event.data.iter().filter_map(|(name, value)| Some((name.as_str(), said(reader, name, value)?))).collect();
    if let Some(reason) = event.data.get("reason").and_then(Value::as_str) {
        values.retain(|(name, _)| *name != "reason");
        values.push(("reason", reason_in_words(catalogue, reader, reason, event.data.get("reason_args")).into()));
    }
    let agent = event.agent.as_ref().map_or(NOTHING, |agent| agent.name.as_str());
    values.push(("agent", agent.into()));
    catalogue.find(reader.language, &key, &values).unwrap_or_else(|| {
        // A kind that this build does not know (written by a newer one): the story goes on.
        catalogue.text(reader.language, "event-other", &[("kind", event.kind.as_str().into())])
    })
}

fn reason_in_words(catalogue: &Catalogue, reader: &Reader<'_>, key: &str, args: Option<&Value>) -> String {
    let none = Map::new();
    let args = args.and_then(Value::as_object).unwrap_or(&none);
    let values: Vec<(&str, Words<'_>)> =
        args.iter().filter_map(|(name, value)| Some((name.as_str(), said(reader, name, value)?))).collect();
    catalogue.text(reader.language, key, &values)
}

/// A value as it stands in a sentence; lists and objects stand in none.
fn said<'v>(reader: &Reader<'_>, name: &str, value: &'v Value) -> Option<Words<'v>> {
    Some(match value {
        Value::Null => NOTHING.into(),
        Value::String(text) if text.trim().is_empty() => NOTHING.into(),
        Value::String(text) if name.ends_with("_at") => match text.parse::<Time>() {
            Ok(at) => i18n::moment(reader.language, at, reader.zone).into(),
            Err(_) => text.into(),
        },
        // A number that was kept as words still chooses its form.
        Value::String(text) => Words::read(text),
        Value::Number(number) => number.as_i64()?.into(),
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "no".into(),
        Value::Array(_) | Value::Object(_) => return None,
    })
}
