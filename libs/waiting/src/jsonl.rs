//! A desk followed by other programs: an event a line in, an answer a line out. `rapport waiting replay --jsonl` is
//! this.
//!
//! ```text
//! {"t":0,"type":"staff","agents":2}                              so many agents from now on
//! {"t":0,"type":"plan","from":28800,"to":61200,"agents":4}       planned, in the seconds of t
//! {"t":12.5,"type":"arrive","id":"a1","group":"returns"}         answered: {"id":"a1","p50":0.0,"p80":0.0,"p90":0.0}
//! {"t":12.5,"type":"start","id":"a1"}
//! {"t":300,"type":"finish","id":"a1"}
//! {"t":400,"type":"abandon","id":"a2"}
//! ```
//!
//! `t` is in seconds of any clock that runs forward. `id` and `group` are any JSON values; who has no group belongs to
//! one without a name. Unknown keys are passed over. A line that cannot be read, or that cannot be (a start of somebody
//! who does not wait), is answered with `{"id","error"}` and changes nothing.
//!
//! ```
//! let mut replay = waiting::jsonl::Replay::default();
//! assert_eq!(replay.answer(r#"{"t":0,"type":"staff","agents":1}"#), None);
//! let told = replay.answer(r#"{"t":1,"type":"arrive","id":7,"group":"chat"}"#);
//! assert_eq!(told.as_deref(), Some(r#"{"id":7,"p50":0.0,"p80":0.0,"p90":0.0}"#));
//! let told = replay.answer(r#"{"t":1,"type":"finish","id":9}"#);
//! assert_eq!(told.as_deref(), Some(r#"{"id":9,"error":"nobody with this id is being served"}"#));
//! ```

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::{Announcement, Desk, Event, What};

/// A stream of lines about one desk.
#[derive(Clone, Default, Debug)]
pub struct Replay {
    desk: Desk,
    /// Who is here, by the JSON text of the id.
    here: HashMap<String, u64>,
    arrived: u64,
    groups: HashMap<String, u32>,
}

#[derive(Deserialize)]
struct Line {
    t: f64,
    #[serde(rename = "type")]
    kind: Kind,
    agents: Option<Number>,
    from: Option<f64>,
    to: Option<f64>,
    #[serde(default)]
    group: Value,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Staff,
    Plan,
    Arrive,
    Start,
    Finish,
    Abandon,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Waits { id: &'a Value, p50: f64, p80: f64, p90: f64 },
    Error { id: &'a Value, error: String },
}

impl Replay {
    /// Takes a line in; the answer to it, if it has one: to an arrival, or to a line that is wrong.
    pub fn answer(&mut self, line: &str) -> Option<String> {
        let mut value = match serde_json::from_str::<Value>(line) {
            Ok(value) => value,
            Err(error) => return Some(text(&Answer::Error { id: &Value::Null, error: error.to_string() })),
        };
        let id = value.get_mut("id").map_or(Value::Null, Value::take);
        match self.take(value, &id) {
            Ok(None) => None,
            Ok(Some(said)) => {
                let [p50, p80, p90] = [said.p50, said.p80, said.p90].map(shown);
                Some(text(&Answer::Waits { id: &id, p50, p80, p90 }))
            }
            Err(error) => Some(text(&Answer::Error { id: &id, error })),
        }
    }

    /// The desk as it is after the last line.
    #[must_use]
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    fn take(&mut self, value: Value, id: &Value) -> Result<Option<Announcement>, String> {
        if !value.is_object() {
            return Err("a line is a JSON object".to_owned());
        }
        let line: Line = serde_path_to_error::deserialize(value).map_err(|error| error.to_string())?;
        let needs = |what: &str| format!("this line needs {what}");
        let agents = || line.agents.as_ref().and_then(count).ok_or_else(|| needs("agents, a number from 0 on"));
        let key = || if id.is_null() { Err(needs("id")) } else { Ok(id.to_string()) };
        let known = || key().map(|key| self.here.get(&key).copied().unwrap_or(0));
        let what = match line.kind {
            Kind::Staff => What::Staff { agents: agents()? },
            Kind::Plan => {
                let (from, to) = line.from.zip(line.to).ok_or_else(|| needs("from and to"))?;
                What::Plan { from, to, agents: agents()? }
            }
            Kind::Arrive => {
                if self.here.contains_key(&key()?) {
                    return Err("this customer is already here".to_owned());
                }
                let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
                let group = *self.groups.entry(line.group.to_string()).or_insert(next);
                What::Arrive { id: self.arrived + 1, group }
            }
            Kind::Start => What::Start { id: known()? },
            Kind::Finish => What::Finish { id: known()? },
            Kind::Abandon => What::Abandon { id: known()? },
        };
        let said = self.desk.see(Event { at: line.t, what }).map_err(|error| error.to_string())?;
        match what {
            What::Arrive { id: number, .. } => {
                self.arrived = number;
                self.here.insert(id.to_string(), number);
            }
            What::Finish { .. } | What::Abandon { .. } => drop(self.here.remove(&id.to_string())),
            What::Staff { .. } | What::Plan { .. } | What::Start { .. } => {}
        }
        Ok(said)
    }
}

/// Agents as a whole number, also when written `4.0`.
fn count(number: &Number) -> Option<u32> {
    let whole = number.as_u64().and_then(|whole| u32::try_from(whole).ok());
    whole.or_else(|| number.as_f64().filter(|real| *real >= 0.0).and_then(|real| format!("{real:.0}").parse().ok()))
}

/// Seconds with seven digits, rounded up: a limit that is met exactly must not be missed by the rounding.
fn shown(seconds: f64) -> f64 {
    if seconds <= 0.0 {
        return 0.0;
    }
    let unit = 10.0_f64.powf((seconds.log10().floor() - 6.0).max(-9.0));
    let rounded = (seconds * (1.0 + 1e-9) / unit).ceil() * unit;
    format!("{rounded:.9}").parse().unwrap_or(rounded).max(seconds)
}

fn text(answer: &Answer<'_>) -> String {
    serde_json::to_string(answer).unwrap_or_else(|error| format!(r#"{{"id":null,"error":"{error}"}}"#))
}
