use i18n::{Catalogue, Value};
use jiff::tz::TimeZone;
use kernel::{Language, Time};
use serde_json::json;

use crate::Notice;

/// The longest title and text of a pushed notice, in letters: systems show no more.
const PUSHED_LETTERS: usize = 180;

/// A notice as a browser shows it that is not open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pushed {
    /// As JSON, for the browser's worker: `title`, `body`, `url`, `tag`.
    pub payload: String,
    /// By which a later one takes the place of this one.
    pub topic: String,
}

/// The sentence of a notice in a language; times in the reader's zone.
#[must_use]
pub fn said(catalogue: &Catalogue, language: Language, notice: &Notice, now: Time, zone: &TimeZone) -> String {
    let word = |name: &str| notice.data.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    let due = notice.data.get("due_at").and_then(serde_json::Value::as_i64).map(Time::from_micros);
    let due = due.map(|due| i18n::near(language, now, due, zone)).unwrap_or_default();
    let values: [(&str, Value<'_>); 6] = [
        ("who", word("who").into()),
        ("customer", notice.customer.as_deref().unwrap_or_default().into()),
        ("subject", notice.subject.as_deref().unwrap_or_default().into()),
        ("action", word("action").into()),
        ("due", due.into()),
        ("times", notice.times.into()),
    ];
    let key = match (notice.ticket.is_some() && notice.subject.is_none(), word("who").is_empty()) {
        (true, _) => "notices-said-elsewhere".to_owned(),
        (false, true) => format!("notices-said-{}-nameless", notice.kind.word().replace('_', "-")),
        (false, false) => format!("notices-said-{}", notice.kind.word().replace('_', "-")),
    };
    let key = if catalogue.has(language, &key) { key } else { key.trim_end_matches("-nameless").to_owned() };
    catalogue.text(language, &key, &values)
}

/// The notice for a browser that is not open.
#[must_use]
pub fn pushed(catalogue: &Catalogue, language: Language, notice: &Notice, now: Time, zone: &TimeZone) -> Pushed {
    let title = said(catalogue, language, notice, now, zone);
    let line = notice.data.get("line").and_then(|value| value.as_str()).unwrap_or_default();
    let body = if line.is_empty() { notice.subject.clone().unwrap_or_default() } else { line.to_owned() };
    let url = notice.ticket.map_or_else(|| "/".to_owned(), |ticket| format!("/tickets/{ticket}"));
    let topic = format!("n{}", notice.id);
    let payload = json!({ "title": short(&title), "body": short(&body), "url": url, "tag": topic });
    Pushed { payload: payload.to_string(), topic }
}

fn short(text: &str) -> String {
    if text.chars().count() <= PUSHED_LETTERS {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(PUSHED_LETTERS - 1).collect();
    short.push('…');
    short
}
