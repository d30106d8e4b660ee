//! Working time for programs: a JSON object a line in, one a line out. `rapport worktime --jsonl` is this.
//!
//! ```
//! let line = r#"{"id": 7, "tz": "Europe/Belgrade", "week": {"mon": [["09:00", "17:00"]]},
//!     "start": "2026-01-05T15:30:00Z", "target_s": 3600}"#;
//! assert_eq!(worktime::jsonl::answer(line), r#"{"id":7,"due":"2026-01-12T08:30:00Z"}"#);
//! ```

use std::{cell::RefCell, collections::BTreeMap};

use jiff::{SignedDuration, civil::Date};
use kernel::Time;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Calendar, Holiday, Hours, Pauses, Timetable, Week};

/// What a line asks; keys it does not name are passed over.
#[derive(Deserialize)]
struct Question {
    tz: String,
    week: Option<Week>,
    holidays: Option<Vec<Closed>>,
    exceptions: Option<BTreeMap<Date, Option<Vec<Hours>>>>,
    start: Time,
    target_s: Option<f64>,
    end: Option<Time>,
    pauses: Option<Vec<(Time, Option<Time>)>>,
}

/// A closed date, or a holiday with a rule.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a holiday is a date such as 2026-01-06, or a name with a rule")]
enum Closed {
    Date(Date),
    Holiday(Holiday),
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Due { id: &'a Value, due: Time },
    Elapsed { id: &'a Value, elapsed_s: Value },
    Error { id: &'a Value, error: String },
}

thread_local! {
    /// The timetable of the last line: neighbours mostly share their calendar.
    static LAST: RefCell<Option<Timetable>> = const { RefCell::new(None) };
}

/// Answers one line: `{"id","due"}` for a target, `{"id","elapsed_s"}` for an end, `{"id","error"}` for a line that
/// cannot be read or has no answer. Never fails otherwise.
#[must_use]
pub fn answer(line: &str) -> String {
    let told = match serde_json::from_str::<Value>(line) {
        Ok(mut value) => {
            let id = value.get_mut("id").map_or(Value::Null, Value::take);
            let found = if value.is_object() {
                serde_path_to_error::deserialize(value).map_err(|error| error.to_string()).and_then(reckon)
            } else {
                Err("a line is a JSON object".to_owned())
            };
            let answer = match found {
                Ok(Found::Due(due)) => Answer::Due { id: &id, due },
                Ok(Found::Elapsed(span)) => Answer::Elapsed { id: &id, elapsed_s: seconds(span) },
                Err(error) => Answer::Error { id: &id, error },
            };
            serde_json::to_string(&answer)
        }
        Err(error) => serde_json::to_string(&Answer::Error { id: &Value::Null, error: error.to_string() }),
    };
    told.unwrap_or_else(|error| format!(r#"{{"id":null,"error":"{}"}}"#, error.to_string().replace(['"', '\\'], " ")))
}

enum Found {
    Due(Time),
    Elapsed(SignedDuration),
}

fn reckon(question: Question) -> Result<Found, String> {
    let mut pauses = Pauses::none();
    for &(from, until) in question.pauses.iter().flatten() {
        match until {
            Some(until) => pauses.add(from, until),
            None => pauses.add_open(from),
        }
    }
    let (start, end, target) = (question.start, question.end, question.target_s);
    let calendar = calendar_of(question);
    LAST.with_borrow_mut(|last| {
        let timetable = match last.take().filter(|timetable| *timetable.calendar() == calendar) {
            Some(timetable) => timetable,
            None => Timetable::of(calendar).map_err(|error| error.to_string())?,
        };
        let timetable = last.insert(timetable);
        match (target, end) {
            (Some(target), None) => {
                let budget = SignedDuration::try_from_secs_f64(target).map_err(|_| "target_s is no span".to_owned())?;
                timetable.due(start, budget, &pauses).map(Found::Due).map_err(|error| error.to_string())
            }
            (None, Some(end)) => Ok(Found::Elapsed(timetable.elapsed(start, end, &pauses))),
            _ => Err("a line needs either target_s or end".to_owned()),
        }
    })
}

fn calendar_of(question: Question) -> Calendar {
    let mut calendar = Calendar::new(question.tz, question.week.unwrap_or_default());
    for holiday in question.holidays.into_iter().flatten() {
        match holiday {
            Closed::Date(date) => {
                calendar.exceptions.insert(date, Vec::new());
            }
            Closed::Holiday(holiday) => calendar.holidays.push(holiday),
        }
    }
    // A date that has its own hours has them on a holiday too.
    let exceptions = question.exceptions.into_iter().flatten();
    calendar.exceptions.extend(exceptions.map(|(date, hours)| (date, hours.unwrap_or_default())));
    calendar
}

/// Whole seconds as a whole number, others as a fraction.
fn seconds(span: SignedDuration) -> Value {
    if span.subsec_nanos() == 0 { span.as_secs().into() } else { span.as_secs_f64().into() }
}
