use kernel::Time;
use serde_json::{Value as Json, json};

use super::{Error, Field, FieldKind};

/// The longest text in a field, in characters.
const TEXT_CHARS_MAX: usize = 500;
/// The longest text in a field, in bytes: an index holds it.
const TEXT_BYTES_MAX: usize = 2_000;
/// Numbers beyond this are not exact.
const NUMBER_MAX: f64 = 9_007_199_254_740_991.0;

/// What stands in a field.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// Words, an address, the key of a choice.
    Text(String),
    /// A number.
    Number(f64),
    /// A day: midnight UTC.
    Day(Time),
    /// A tick; without one nothing stands there.
    Ticked,
}

impl Value {
    /// Reads what somebody wrote into a field; `None` empties it.
    ///
    /// # Errors
    /// [`Error::Value`], which names the field.
    pub fn read(field: &Field, written: &Json) -> Result<Option<Self>, Error> {
        let wrong = |code| Error::Value { id: field.id.get(), name: field.label.name.clone(), code };
        if written.is_null() || written.as_str().is_some_and(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        match field.kind {
            FieldKind::Text => {
                let text = written.as_str().and_then(storable).ok_or_else(|| wrong("properties.value_text"))?;
                Ok(Some(Self::Text(text)))
            }
            FieldKind::Url => {
                let text = written.as_str().and_then(storable).filter(|text| is_web_address(text));
                Ok(Some(Self::Text(text.ok_or_else(|| wrong("properties.value_url"))?)))
            }
            FieldKind::Number => {
                let number = written.as_f64().filter(|number| number.abs() <= NUMBER_MAX);
                Ok(Some(Self::Number(number.ok_or_else(|| wrong("properties.value_number"))?)))
            }
            FieldKind::Date => {
                let day = written.as_str().and_then(day).ok_or_else(|| wrong("properties.value_date"))?;
                Ok(Some(Self::Day(day)))
            }
            FieldKind::Choice | FieldKind::Nested => {
                let key = written.as_str().map(str::trim).unwrap_or_default();
                let choice = field.choice(key).filter(|choice| choice.children.is_empty());
                Ok(Some(Self::Text(choice.ok_or_else(|| wrong("properties.value_choice"))?.key.clone())))
            }
            FieldKind::Checkbox => match written.as_bool() {
                Some(true) => Ok(Some(Self::Ticked)),
                Some(false) => Ok(None),
                None => Err(wrong("properties.value_checkbox")),
            },
        }
    }

    /// The value on the wire.
    #[must_use]
    pub fn json(&self) -> Json {
        match self {
            Self::Text(text) => json!(text),
            Self::Number(number) => json!(number),
            Self::Day(day) => json!(written_day(*day)),
            Self::Ticked => json!(true),
        }
    }

    /// The value as conditions name it.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => written_day(*day),
            Self::Ticked => "true".to_owned(),
        }
    }

    /// The value for people, in a sentence of the timeline.
    #[must_use]
    pub fn shown(&self, field: &Field) -> String {
        match self {
            Self::Text(key) => field.choice(key).map_or_else(|| key.clone(), |choice| choice.label.name.clone()),
            Self::Ticked => "✓".to_owned(),
            other => other.word(),
        }
    }
}

fn storable(text: &str) -> Option<String> {
    let text = text.trim().replace('\0', "");
    Some(text).filter(|text| text.len() <= TEXT_BYTES_MAX && text.chars().count() <= TEXT_CHARS_MAX)
}

/// Only what a browser opens as a page: no `javascript:`.
fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.starts_with('/') && !rest.is_empty())
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

fn day(text: &str) -> Option<Time> {
    let text = text.trim();
    if text.len() != 10 || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return None;
    }
    format!("{text}T00:00:00Z").parse().ok()
}

fn written_day(day: Time) -> String {
    day.to_string().chars().take(10).collect()
}
