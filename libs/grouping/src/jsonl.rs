//! JSON lines for programs: `rapport grouping suggest`, `similar` and `surge` are these.
//!
//! ```
//! use grouping::jsonl::{Counts, Letters, Questions};
//!
//! let train = ["arrival", "Where is my parcel?", "broken", "My lamp is broken"];
//! let lines: Vec<String> =
//!     train.chunks(2).map(|one| format!(r#"{{"label":"{}","text":"{}"}}"#, one[0], one[1])).collect();
//! let (mut questions, unread) = Questions::trained(lines.iter().map(String::as_str));
//! assert!(unread.is_empty());
//! let told = questions.line(r#"{"id":7,"text":"the lamp broke"}"#);
//! assert!(told.starts_with(r#"{"id":7,"groups":[{"group":"broken","score":"#));
//!
//! let told = Letters::default().line(r#"{"id":1,"a":"We sent it back today.","b":"We sent it back today."}"#);
//! assert_eq!(told, r#"{"id":1,"containment":1.0,"similar":true}"#);
//!
//! let told = Counts::default().line(r#"{"group":"late","day":"2026-01-05","count":3}"#);
//! assert!(told.starts_with(r#"{"group":"late","day":"2026-01-05","surge":false"#));
//! ```

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, to_string};

use crate::{Classifier, Match, Refused, Replies, Shingles, Watch, date};

/// How many groups are told for a question.
const GROUPS_TOLD: usize = 10;

#[derive(Deserialize)]
struct Labelled {
    #[serde(alias = "group", alias = "intent", alias = "category", alias = "topic", alias = "class")]
    label: Value,
    #[serde(alias = "query", alias = "question", alias = "message", alias = "utterance", alias = "body")]
    text: String,
}

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    #[serde(alias = "query", alias = "question", alias = "message", alias = "utterance", alias = "body")]
    text: String,
}

/// Suggests groups for questions, from labelled examples.
#[derive(Clone, Debug)]
pub struct Questions {
    classifier: Classifier,
    lines: u64,
}

impl Questions {
    /// From lines `{"label","text"}` (`group`, `intent`, `category`, `topic` also name the label). Also tells which
    /// lines, from 1, could not be read.
    pub fn trained<'a>(lines: impl IntoIterator<Item = &'a str>) -> (Self, Vec<usize>) {
        let (mut examples, mut unread) = (Vec::new(), Vec::new());
        for (number, line) in (1..).zip(lines).filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str::<Labelled>(line) {
                Ok(example) => examples.push((plain(&example.label), example.text)),
                Err(_) => unread.push(number),
            }
        }
        (Self { classifier: Classifier::trained(&examples), lines: 0 }, unread)
    }

    /// How many groups are known.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.classifier.groups()
    }

    /// Answers `{"id","text"}` with `{"id","groups":[{"group","score"}],"new"}`, best first. A line without an id is
    /// told by its number.
    pub fn line(&mut self, line: &str) -> String {
        self.lines += 1;
        match serde_json::from_str::<Question>(line) {
            Ok(question) => {
                let told = self.classifier.suggest(&question.text, GROUPS_TOLD);
                let groups = told.groups.iter().map(|one| {
                    let score = to_string(&rounded(one.score.into())).unwrap_or_default();
                    format!(r#"{{"group":{},"score":{score}}}"#, Value::from(one.group.as_str()))
                });
                let groups = groups.collect::<Vec<_>>().join(",");
                let id = if question.id.is_null() { Value::from(self.lines) } else { question.id };
                format!(r#"{{"id":{id},"groups":[{groups}],"new":{}}}"#, told.new)
            }
            Err(error) => refused(line, self.lines, &error.to_string()),
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Letter {
    Pair {
        #[serde(default)]
        id: Value,
        a: String,
        b: String,
    },
    One {
        #[serde(default)]
        id: Value,
        #[serde(alias = "reply", alias = "body", alias = "message")]
        text: String,
        #[serde(default)]
        customer: Value,
    },
}

/// Finds near-identical replies.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    replies: Replies,
    ids: Vec<Value>,
    /// Whom each reply went to.
    customers: Vec<Value>,
    lines: u64,
}

impl Letters {
    /// Answers a reply `{"id","text","customer"?}` with the earlier ones that are near-identical,
    /// `{"id","similar":[{"id","containment"}],"template"}`, nearest first; with a customer also `tired`: the same
    /// customer got such a one before. A pair `{"id","a","b"}` is answered with `{"id","containment","similar"}`.
    pub fn line(&mut self, line: &str) -> String {
        self.lines += 1;
        match serde_json::from_str::<Letter>(line) {
            Ok(Letter::Pair { id, a, b }) => {
                let (one, other) = (Shingles::of(&a), Shingles::of(&b));
                let (part, alike) = (rounded(one.containment(&other)), one.alike(&other));
                format!(r#"{{"id":{id},"containment":{},"similar":{alike}}}"#, to_string(&part).unwrap_or_default())
            }
            Ok(Letter::One { id, text, customer }) => {
                let found = self.replies.add(&text);
                let id = if id.is_null() { Value::from(self.lines) } else { id };
                let told = self.told(&id, &customer, &found);
                self.ids.push(id);
                self.customers.push(customer);
                told
            }
            Err(_) => refused(line, self.lines, "neither {\"id\",\"text\"} nor {\"id\",\"a\",\"b\"}"),
        }
    }

    fn told(&self, id: &Value, customer: &Value, found: &[Match]) -> String {
        let similar = found.iter().filter_map(|one| {
            let part = to_string(&rounded(one.containment)).unwrap_or_default();
            self.ids.get(one.reply).map(|id| format!(r#"{{"id":{id},"containment":{part}}}"#))
        });
        let similar = similar.collect::<Vec<_>>().join(",");
        let tired = if customer.is_null() {
            String::new()
        } else {
            let before = found.iter().any(|one| self.customers.get(one.reply) == Some(customer));
            format!(r#","tired":{before}"#)
        };
        format!(r#"{{"id":{id},"similar":[{similar}],"template":{}{tired}}}"#, !found.is_empty())
    }
}

#[derive(Deserialize)]
struct Count {
    group: Value,
    day: Value,
    #[serde(rename = "count")]
    number: u64,
    /// Among how many: the share is watched then.
    #[serde(default, alias = "of", alias = "total")]
    among: Option<u64>,
}

/// Watches counts by group and day.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    watch: Watch,
    /// Whether a group's days are dates.
    dated: HashMap<String, bool>,
    lines: u64,
}

impl Counts {
    /// Answers `{"group","day","count","among"?}` (`day` a date or a number) with
    /// `{"group","day","surge","surprise","expected"}`; `expected` is null in a group's first days.
    pub fn line(&mut self, line: &str) -> String {
        self.lines += 1;
        let count = match serde_json::from_str::<Count>(line) {
            Ok(count) => count,
            Err(error) => return refused(line, self.lines, &error.to_string()),
        };
        let (name, dated) = (plain(&count.group), count.day.is_string());
        let day = count.day.as_i64().or_else(|| count.day.as_str().and_then(date::number_of));
        let Some(day) = day.filter(|day| day.unsigned_abs() < 1 << 40) else {
            return refused(line, self.lines, "the day is neither a number nor a date such as \"2026-01-05\"");
        };
        if *self.dated.entry(name.clone()).or_insert(dated) != dated {
            return refused(line, self.lines, "this group's days were written otherwise before");
        }
        let reading = match count.among {
            Some(among) => self.watch.observe_among(&name, day, count.number, among),
            None => self.watch.observe(&name, day, count.number),
        };
        match reading {
            Ok(reading) => {
                let number = |value: f64| to_string(&rounded(value)).unwrap_or_default();
                format!(
                    r#"{{"group":{},"day":{},"surge":{},"surprise":{},"expected":{}}}"#,
                    count.group,
                    count.day,
                    reading.surge,
                    number(reading.surprise),
                    reading.expected.map_or_else(|| "null".to_owned(), number)
                )
            }
            Err(Refused::Past) => refused(line, self.lines, "a later day of this group was told already"),
        }
    }
}

fn refused(line: &str, number: u64, error: &str) -> String {
    let read: Option<Value> = serde_json::from_str(line).ok();
    let named = |name: &str| read.as_ref().and_then(|line| line.get(name)).cloned();
    let error = Value::from(error);
    match (named("id"), named("group")) {
        (Some(id), _) => format!(r#"{{"id":{id},"error":{error}}}"#),
        (None, Some(group)) => format!(r#"{{"group":{group},"line":{number},"error":{error}}}"#),
        (None, None) => format!(r#"{{"line":{number},"error":{error}}}"#),
    }
}

/// A name as it is written, whether it came as text or as a number.
fn plain(name: &Value) -> String {
    name.as_str().map_or_else(|| name.to_string(), str::to_owned)
}

fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}
