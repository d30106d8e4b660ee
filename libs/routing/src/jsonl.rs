//! Routing for programs: a stream of JSON objects in time order, one a line, each answered with one line. `rapport
//! routing replay --jsonl` is this.
//!
//! | line | what it says |
//! |---|---|
//! | `{"t":0,"type":"agent","id":"ana","languages":{"ro":3,"en":2},"skills":{"returns":2},"capacity":3}` | somebody works here; also `team`, `channels` (points by channel), `shift_end`, `present`, `exclude` (customers) |
//! | `{"t":5,"type":"arrive","id":"c1","language":"ro","topic":"returns","weight":"heavy","points":1}` | a conversation; also `priority`, `customer`, `previous_agent`, `deadline_s` (from now) or `due_at`, `channel`, `expected_s`, `team`, `exclude` (agents), `language_level`, `skills` (several, with levels) |
//! | `{"t":9,"type":"release","id":"c1"}` | it ended, or the customer gave up; with `"hard":true` it was a hard one after all |
//! | `{"t":9,"type":"presence","agent":"ana","present":false}` | comes or goes for a while |
//! | `{"t":9,"type":"shift_end","agent":"ana","at":28800}` | the shift ends then |
//! | `{"t":9,"type":"leave","agent":"ana"}` | left; all they had goes to others (`agents` for several) |
//! | `{"t":9,"type":"hard","id":"c1"}` | turned out to be a hard one |
//! | `{"t":9,"type":"exclude","id":"c1","agent":"ana"}` | must not be with them |
//! | `{"t":9,"type":"take","id":"c1","agent":"ana"}` | given by hand |
//! | `{"t":9,"type":"day"}` · `{"t":9,"type":"tick"}` | a new day (also begins by itself each 86,400 s) · time passed |
//!
//! The answer: `{"t","assigned":[{"id","agent","waited_s","reasons":["speaks Romanian",…],"keys":[{"key",…}]}],
//! "waiting":n}`; with `unassigned: [{"id","why"}]` when nobody has what came, or what
//! was taken from somebody, and `wake_at` when a `tick` is due
//! because something is held. A line that cannot be read or done answers `{"line","error"}`; the rest goes on.
//!
//! ```
//! let mut replay = routing::jsonl::Replay::default();
//! replay.answer(r#"{"t":0,"type":"agent","id":"ana","languages":["ro"],"skills":["returns"],"capacity":2}"#);
//! let told = replay.answer(r#"{"t":1,"type":"arrive","id":1,"language":"ro","topic":"returns","weight":"heavy"}"#);
//! assert!(told.starts_with(r#"{"t":1,"assigned":[{"id":1,"agent":"ana","waited_s":0,"reasons":["speaks Romanian","#));
//! ```

mod fields;
mod line;
mod told;

use std::collections::HashMap;

use kernel::Time;
use serde_json::{Value, json};

use crate::{
    Assignment, Event, Obstacle, Policy, Router, english,
    jsonl::{
        line::Line,
        told::{Given, Refusal, Told, Unassigned, written},
    },
};

const DAY_SECONDS: i64 = 86_400;

/// A desk that follows a stream of lines.
#[derive(Clone, Debug)]
pub struct Replay {
    router: Router,
    lines: u64,
    now: Time,
    /// The time as the last line wrote it.
    shown: Value,
    /// Ids as they were written, by what they are found by.
    items: HashMap<String, Value>,
    agents: HashMap<String, Value>,
}

impl Default for Replay {
    fn default() -> Self {
        Self::new(Policy::default())
    }
}

impl Replay {
    /// A desk where nobody works yet, with this policy.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            router: Router::new(policy),
            lines: 0,
            now: Time::from_micros(0),
            shown: json!(0),
            items: HashMap::new(),
            agents: HashMap::new(),
        }
    }

    /// Answers one line with one line; never fails otherwise.
    pub fn answer(&mut self, line: &str) -> String {
        self.lines += 1;
        let value = serde_json::from_str::<Value>(line).map_err(|error| not_json(&error));
        match value.and_then(|value| self.follow(&value)) {
            Ok(told) => written(&told),
            Err(error) => self.refuse(&error),
        }
    }

    /// Answers a line that is no text (not UTF-8) or that shall not be read (too long).
    pub fn refuse_line(&mut self, error: &str) -> String {
        self.lines += 1;
        self.refuse(error)
    }

    /// Counts a line that is empty, and has no answer.
    pub fn skip_line(&mut self) {
        self.lines += 1;
    }

    /// What is due before a line of this time: the answer at each moment at which something held may go. For streams
    /// that have no `tick` of their own.
    pub fn catch_up(&mut self, line: &str) -> Vec<String> {
        let at = serde_json::from_str::<Value>(line).ok().and_then(|value| Line::time_of(&value)).map(|(at, _)| at);
        let mut told = Vec::new();
        while let Some(wake) = self.router.wake_at().filter(|wake| at.is_some_and(|at| *wake < at)) {
            self.now = wake;
            self.shown = self.shown_like(wake);
            let given = self.router.apply(wake, Event::Tick).unwrap_or_default();
            if !given.is_empty() {
                told.push(written(&self.told(&given, &[])));
            }
        }
        told
    }

    fn refuse(&self, error: &str) -> String {
        written(&Refusal { line: self.lines, error })
    }

    fn follow(&mut self, value: &Value) -> Result<Told, String> {
        let line = Line::read(value, self.now)?;
        if let Some((at, shown)) = line.at {
            if at >= self.now {
                self.shown = shown;
            }
            if at.seconds().div_euclid(DAY_SECONDS) > self.now.seconds().div_euclid(DAY_SECONDS) {
                self.router.apply(at, Event::Day).map_err(|refused| refused.to_string())?;
            }
            self.now = self.now.max(at);
        }
        let mut given = Vec::new();
        let mut loose = Vec::new();
        for event in line.events {
            loose.extend(self.loosened(&event));
            if let Event::Agent(agent) = &event {
                let shown = line.id.clone().unwrap_or_else(|| json!(agent.id));
                self.agents.entry(agent.id.clone()).or_insert(shown);
            }
            given.extend(self.router.apply(self.now, event).map_err(|refused| refused.to_string())?);
        }
        if let (Some(came), Some(shown)) = (line.arrived, line.id) {
            self.items.insert(came, shown);
        }
        let answer = self.told(&given, &loose);
        if let Some(ended) = line.ended {
            self.items.remove(&ended);
        }
        Ok(answer)
    }

    /// What is in nobody's hands because of an event, until the router says otherwise.
    fn loosened(&self, event: &Event) -> Vec<String> {
        let owned = |items: Vec<&str>| items.into_iter().map(str::to_owned).collect::<Vec<_>>();
        match event {
            Event::Arrive(item) => vec![item.id.clone()],
            Event::Leave { agents } => agents.iter().flat_map(|agent| owned(self.router.items_of(agent))).collect(),
            Event::Exclude { item, .. } => vec![item.clone()],
            _ => Vec::new(),
        }
    }

    fn told(&self, given: &[Assignment], loose: &[String]) -> Told {
        let unassigned = loose.iter().filter_map(|item| {
            let why = self.router.obstacle(item)?;
            Some(Unassigned { id: self.item(item), why: self.why_not(&why) })
        });
        Told {
            t: self.shown.clone(),
            assigned: given.iter().map(|one| self.given(one)).collect(),
            waiting: self.router.waiting_count(),
            unassigned: unassigned.collect(),
            wake_at: self.router.wake_at().map(|at| self.shown_like(at)),
        }
    }

    fn given(&self, one: &Assignment) -> Given {
        Given {
            id: self.item(&one.item),
            agent: self.agents.get(&one.agent).cloned().unwrap_or_else(|| json!(one.agent)),
            waited_s: seconds(one.waited.as_secs_f64()),
            reasons: one.reasons.iter().map(ToString::to_string).collect(),
            keys: one.reasons.iter().map(Into::into).collect(),
        }
    }

    fn item(&self, id: &str) -> Value {
        self.items.get(id).cloned().unwrap_or_else(|| json!(id))
    }

    fn why_not(&self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::Language(language) => format!("nobody present speaks {}", english::language(language)),
            Obstacle::Skill(skill) => format!("nobody present who speaks the language knows {skill}"),
            Obstacle::Team(team) => format!("nobody present who could is of team {team}"),
            Obstacle::Excluded => "all who could are excluded".to_owned(),
            Obstacle::Shift => "the shifts of all who could end too soon".to_owned(),
            Obstacle::Room => "all who could have their hands full".to_owned(),
            Obstacle::Held(until) => {
                format!("all who could and are free recover from a heavy one; held until {}", self.shown_like(*until))
            }
        }
    }

    /// A time in the way in which the stream writes times.
    fn shown_like(&self, at: Time) -> Value {
        if self.shown.is_string() { json!(at) } else { seconds(at.since(Time::from_micros(0)).as_secs_f64()) }
    }
}

/// What is wrong with a line that is no JSON; it is one line, so its column says where.
fn not_json(error: &serde_json::Error) -> String {
    format!("not JSON: {}", error.to_string().replace(" at line 1 column ", " at column "))
}

/// Whole seconds as a whole number, others as a fraction.
fn seconds(seconds: f64) -> Value {
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "whole, and far below 2^53")]
    if seconds.fract() == 0.0 && seconds.abs() < 1e15 { json!(seconds as i64) } else { json!(seconds) }
}
