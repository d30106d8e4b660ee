//! Fields of a line under any of their names.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use kernel::Time;
use serde_json::{Map, Value};

use crate::agent::{Levels, Need};

/// The fields of an object. Names are tried in the order in which they are given.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(pub(super) &'a Map<String, Value>);

/// Levels of languages as people write them (Common European Framework), from 1.
const NAMED_LEVELS: [(&str, f64); 12] = [
    ("a1", 1.0),
    ("a2", 2.0),
    ("b1", 3.0),
    ("b2", 4.0),
    ("c1", 5.0),
    ("c2", 6.0),
    ("basic", 2.0),
    ("good", 4.0),
    ("fluent", 5.0),
    ("expert", 5.0),
    ("native", 7.0),
    ("none", 0.0),
];

impl<'a> Fields<'a> {
    pub(super) fn of(self, names: &[&str]) -> Option<&'a Value> {
        names.iter().find_map(|name| self.0.get(*name)).filter(|value| !value.is_null())
    }

    /// A name: a text, or a number as text.
    pub(super) fn text(self, names: &[&str]) -> Result<Option<String>, String> {
        self.of(names).map(|value| name_of(value).ok_or_else(|| wrong(names, "a text"))).transpose()
    }

    pub(super) fn wanted(self, names: &[&str]) -> Result<String, String> {
        self.text(names)?.filter(|text| !text.is_empty()).ok_or_else(|| format!("{} is missing", first(names)))
    }

    /// Names: a list of them, or one alone.
    pub(super) fn names(self, names: &[&str]) -> Result<BTreeSet<String>, String> {
        let found = match self.of(names) {
            None => return Ok(BTreeSet::new()),
            Some(Value::Array(list)) => list.iter().map(name_of).collect::<Option<BTreeSet<_>>>(),
            Some(one) => name_of(one).map(|name| BTreeSet::from([name])),
        };
        found.ok_or_else(|| wrong(names, "a list of names"))
    }

    pub(super) fn number(self, names: &[&str]) -> Result<Option<f64>, String> {
        let Some(value) = self.of(names) else { return Ok(None) };
        let number = value.as_f64().or_else(|| value.as_str()?.trim().parse().ok());
        number.filter(|number: &f64| number.is_finite()).map(Some).ok_or_else(|| wrong(names, "a number"))
    }

    /// Points: whole, from 0; a part of a point counts as one.
    pub(super) fn points(self, names: &[&str]) -> Result<Option<u32>, String> {
        self.number(names)?.map(|number| whole(number).ok_or_else(|| wrong(names, "a number of points"))).transpose()
    }

    /// Points by channel.
    pub(super) fn points_by_channel(self, names: &[&str]) -> Result<BTreeMap<String, u32>, String> {
        let Some(Value::Object(by)) = self.of(names) else { return Ok(BTreeMap::new()) };
        by.iter()
            .map(|(channel, points)| {
                let points = points.as_f64().and_then(whole).ok_or_else(|| wrong(names, "points by channel"))?;
                Ok((channel.clone(), points))
            })
            .collect()
    }

    /// A span in seconds.
    pub(super) fn span(self, names: &[&str]) -> Result<Option<SignedDuration>, String> {
        let span = |number| SignedDuration::try_from_secs_f64(number).map_err(|_| wrong(names, "a number of seconds"));
        self.number(names)?.map(span).transpose()
    }

    /// An instant: seconds of the stream, or a date with a time and a zone.
    pub(super) fn time(self, names: &[&str]) -> Result<Option<Time>, String> {
        let Some(value) = self.of(names) else { return Ok(None) };
        time_of(value).map(Some).ok_or_else(|| wrong(names, "seconds, or a time such as 2026-01-05T09:00:00Z"))
    }

    pub(super) fn flag(self, names: &[&str]) -> Option<bool> {
        self.of(names).map(truth)
    }

    /// Names with levels: an object, a list of names, a list of objects, or one name.
    pub(super) fn levels(self, names: &[&str]) -> Result<Levels, String> {
        Ok(Levels::of(self.pairs(names)?.into_iter().map(|(name, level)| (name, level.unwrap_or(1.0)))))
    }

    /// The same as needs: without a level, any will do.
    pub(super) fn needs(self, names: &[&str]) -> Result<Vec<Need>, String> {
        let pairs = self.pairs(names)?.into_iter().filter(|(name, _)| !name.trim().is_empty());
        Ok(pairs.map(|(name, level)| Need::at_least(&name, level.unwrap_or(0.0))).collect())
    }

    fn pairs(self, names: &[&str]) -> Result<Vec<(String, Option<f64>)>, String> {
        let found = match self.of(names) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list.iter().map(pair).collect::<Option<Vec<_>>>(),
            Some(Value::Object(by)) if by.contains_key("level") => {
                pair(&Value::Object(by.clone())).map(|one| vec![one])
            }
            Some(Value::Object(by)) => {
                by.iter().map(|(name, value)| Some((name.clone(), Some(level_of(value)?)))).collect()
            }
            Some(one) => pair(one).map(|one| vec![one]),
        };
        found.ok_or_else(|| wrong(names, "names, or names with levels"))
    }
}

/// A name alone, or `{"name","level"}`.
fn pair(value: &Value) -> Option<(String, Option<f64>)> {
    match value {
        Value::Object(by) => {
            let name = ["name", "id", "language", "lang", "skill", "topic"].iter().find_map(|key| by.get(*key))?;
            Some((name_of(name)?, by.get("level").map(|level| level_of(level).unwrap_or_default())))
        }
        one => Some((name_of(one)?, None)),
    }
}

fn level_of(value: &Value) -> Option<f64> {
    match value {
        Value::Bool(knows) => Some(f64::from(u8::from(*knows))),
        Value::Null => Some(1.0),
        Value::Number(level) => level.as_f64(),
        Value::String(level) => {
            let level = level.trim().to_lowercase();
            let named = NAMED_LEVELS.iter().find(|(name, _)| *name == level).map(|(_, level)| *level);
            named.or_else(|| level.parse().ok())
        }
        _ => None,
    }
}

pub(super) fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

pub(super) fn time_of(value: &Value) -> Option<Time> {
    match value {
        Value::String(text) => text.parse().ok().or_else(|| since_start(text.trim().parse().ok()?)),
        other => since_start(other.as_f64()?),
    }
}

fn since_start(seconds: f64) -> Option<Time> {
    Some(Time::from_micros(0) + SignedDuration::try_from_secs_f64(seconds).ok()?)
}

/// Whether a word or a number says yes; words of presence too.
pub(super) fn truth(value: &Value) -> bool {
    match value {
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        Value::String(word) => {
            let no = ["", "0", "false", "no", "absent", "away", "break", "busy", "lunch", "off", "offline", "out"];
            let not = ["unavailable", "not_available", "gone", "left", "pause", "paused", "dnd", "invisible", "none"];
            let word = word.trim().to_lowercase();
            !no.contains(&word.as_str()) && !not.contains(&word.as_str())
        }
        _ => false,
    }
}

fn whole(number: f64) -> Option<u32> {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "in the range right before"
    )]
    (0.0..=1_000_000.0).contains(&number).then(|| number.ceil() as u32)
}

fn first<'a>(names: &[&'a str]) -> &'a str {
    names.first().copied().unwrap_or_default()
}

fn wrong(names: &[&str], wanted: &str) -> String {
    format!("{} is not {wanted}", first(names))
}
