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

use std::collections::{HashMap, VecDeque};

use serde_json::{Value, to_string};

use crate::{Classifier, Match, Refused, Replies, Shingles, Watch, date};

/// How many groups are told for a question.
const GROUPS_TOLD: usize = 10;

/// What a group may be called; the first that a line has counts.
const LABELS: [&str; 6] = ["label", "group", "intent", "category", "topic", "class"];
/// What a text may be called.
const TEXTS: [&str; 7] = ["text", "query", "question", "message", "utterance", "body", "reply"];
/// What a count may be compared with.
const AMONG: [&str; 3] = ["among", "of", "total"];

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
            let example = read(line).ok();
            let parts = example.as_ref().and_then(|line| named(line, &LABELS).zip(text_of(line)));
            match parts {
                Some((label, text)) => examples.push((plain(label), text.to_owned())),
                None => unread.push(number),
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
        let question = match read(line) {
            Ok(question) => question,
            Err(error) => return refused(&Value::Null, self.lines, &error),
        };
        let Some(text) = text_of(&question) else { return refused(&question, self.lines, "there is no text") };
        let told = self.classifier.suggest(text, GROUPS_TOLD);
        let groups = told.groups.iter().map(|one| {
            let score = to_string(&rounded(one.score.into())).unwrap_or_default();
            format!(r#"{{"group":{},"score":{score}}}"#, Value::from(one.group.as_str()))
        });
        let groups = groups.collect::<Vec<_>>().join(",");
        format!(r#"{{"id":{},"groups":[{groups}],"new":{}}}"#, id_of(&question, self.lines), told.new)
    }
}

/// Finds near-identical replies.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    replies: Replies,
    /// The id of each reply that is remembered, and whom it went to.
    told: VecDeque<[Value; 2]>,
    lines: u64,
}

impl Letters {
    /// Answers a reply `{"id","text","customer"?}` with the earlier ones that are near-identical,
    /// `{"id","similar":[{"id","containment"}],"template"}`, nearest first; with a customer also `tired`: the same
    /// customer got such a one before. A pair `{"id","a","b"}` is answered with `{"id","containment","similar"}`.
    pub fn line(&mut self, line: &str) -> String {
        self.lines += 1;
        let letter = match read(line) {
            Ok(letter) => letter,
            Err(error) => return refused(&Value::Null, self.lines, &error),
        };
        let id = id_of(&letter, self.lines);
        let side = |name: &str| letter.get(name).and_then(Value::as_str);
        if let (Some(a), Some(b)) = (side("a"), side("b")) {
            let (one, other) = (Shingles::of(a), Shingles::of(b));
            let (part, alike) = (rounded(one.containment(&other)), one.alike(&other));
            let part = to_string(&part).unwrap_or_default();
            return format!(r#"{{"id":{id},"containment":{part},"similar":{alike}}}"#);
        }
        let Some(text) = text_of(&letter) else {
            return refused(&letter, self.lines, "neither {\"id\",\"text\"} nor {\"id\",\"a\",\"b\"}");
        };
        let customer = letter.get("customer").cloned().unwrap_or_default();
        let found = self.replies.add(text);
        let told = self.told(&id, &customer, &found);
        self.told.push_back([id, customer]);
        let forgotten = (self.told.len() + self.replies.first()).saturating_sub(self.replies.len());
        self.told.drain(..forgotten);
        told
    }

    fn told(&self, id: &Value, customer: &Value, found: &[Match]) -> String {
        let first = self.replies.len() - 1 - self.told.len();
        let of = |one: &Match| self.told.get(one.reply.checked_sub(first)?);
        let similar = found.iter().filter_map(|one| {
            let part = to_string(&rounded(one.containment)).unwrap_or_default();
            of(one).map(|[id, _]| format!(r#"{{"id":{id},"containment":{part}}}"#))
        });
        let similar = similar.collect::<Vec<_>>().join(",");
        let tired = if customer.is_null() {
            String::new()
        } else {
            let before = found.iter().filter_map(of).any(|[_, before]| before == customer);
            format!(r#","tired":{before}"#)
        };
        format!(r#"{{"id":{id},"similar":[{similar}],"template":{}{tired}}}"#, !found.is_empty())
    }
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
        let line = match read(line) {
            Ok(line) => line,
            Err(error) => return refused(&Value::Null, self.lines, &error),
        };
        let wrong = |error: &str| refused(&line, self.lines, error);
        let Some((group, day)) = named(&line, &["group"]).zip(named(&line, &["day"])) else {
            return wrong("a line needs group, day and count");
        };
        let Some(number) = named(&line, &["count"]).and_then(whole) else {
            return wrong("count is not a whole number from 0 on");
        };
        let among = named(&line, &AMONG).map(whole);
        if among == Some(None) {
            return wrong("among is not a whole number from 0 on");
        }
        let (name, dated) = (plain(group), day.is_string());
        let at = day.as_i64().or_else(|| day.as_str().and_then(date::number_of));
        let Some(at) = at.filter(|day| day.unsigned_abs() < 1 << 40) else {
            return wrong("the day is neither a number nor a date such as \"2026-01-05\"");
        };
        if *self.dated.entry(name.clone()).or_insert(dated) != dated {
            return wrong("this group's days were written otherwise before");
        }
        let reading = match among.flatten() {
            Some(among) => self.watch.observe_among(&name, at, number, among),
            None => self.watch.observe(&name, at, number),
        };
        match reading {
            Ok(reading) => {
                let number = |value: f64| to_string(&rounded(value)).unwrap_or_default();
                format!(
                    r#"{{"group":{},"day":{},"surge":{},"surprise":{},"expected":{}}}"#,
                    group,
                    day,
                    reading.surge,
                    number(reading.surprise),
                    reading.expected.map_or_else(|| "null".to_owned(), number)
                )
            }
            Err(Refused::Past) => wrong("a later day of this group was told already"),
        }
    }
}

/// A line as an object.
fn read(line: &str) -> Result<Value, String> {
    let read: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    if read.is_object() { Ok(read) } else { Err("a line is a JSON object".to_owned()) }
}

/// The first of these that the line has.
fn named<'l>(line: &'l Value, names: &[&str]) -> Option<&'l Value> {
    names.iter().find_map(|name| line.get(*name).filter(|value| !value.is_null()))
}

fn text_of(line: &Value) -> Option<&str> {
    TEXTS.iter().find_map(|name| line.get(*name)?.as_str())
}

/// What a line is told by: its id, or its number.
fn id_of(line: &Value, number: u64) -> Value {
    named(line, &["id"]).cloned().unwrap_or_else(|| Value::from(number))
}

/// A count, also when written `4.0`.
fn whole(value: &Value) -> Option<u64> {
    let real = || value.as_f64().filter(|real| *real >= 0.0 && *real < 1e15 && real.fract() == 0.0);
    value.as_u64().or_else(|| format!("{:.0}", real()?).parse().ok())
}

fn refused(line: &Value, number: u64, error: &str) -> String {
    let named = |name: &str| line.get(name).cloned();
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
