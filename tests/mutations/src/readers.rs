//! What reads foreign text, and what its answers have to be.

use jiff::SignedDuration;
use kernel::Time;
use serde_json::Value;
use worktime::{Calendar, Pauses, Sample, Timetable};

use crate::seeds;

/// Something that reads text from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// What it is called.
    pub name: &'static str,
    /// What is right.
    pub seeds: &'static [&'static str],
    read: fn(&str) -> Result<u64, String>,
}

impl Reader {
    /// Has it read a text; tells how many lines that were.
    ///
    /// # Errors
    /// What is wrong with an answer.
    pub fn read(&self, text: &str) -> Result<u64, String> {
        (self.read)(text)
    }
}

/// All of them.
#[must_use]
pub const fn readers() -> [Reader; 9] {
    [
        Reader { name: "worktime", seeds: seeds::WORKTIME, read: worktime },
        Reader { name: "calendars", seeds: seeds::CALENDARS, read: calendar },
        Reader { name: "feeds of holidays", seeds: seeds::FEEDS, read: feed },
        Reader { name: "waiting", seeds: seeds::WAITING, read: waiting },
        Reader { name: "routing", seeds: seeds::ROUTING, read: routing },
        Reader { name: "grouping suggest", seeds: seeds::QUESTIONS, read: suggest },
        Reader { name: "grouping similar", seeds: seeds::LETTERS, read: similar },
        Reader { name: "grouping surge", seeds: seeds::COUNTS, read: surge },
        Reader { name: "search", seeds: seeds::SEARCH, read: search },
    ]
}

/// Has each line answered; an answer is one line with a JSON object.
fn lines(text: &str, mut answer: impl FnMut(&str) -> Vec<String>) -> Result<u64, String> {
    let mut count = 0;
    for line in text.split('\n') {
        count += 1;
        for told in answer(line) {
            let read = serde_json::from_str::<Value>(&told).map_err(|error| format!("{told}: {error}"))?;
            if !read.is_object() || told.contains('\n') {
                return Err(format!("{told} is not one line with an object"));
            }
            limits(&read)?;
        }
    }
    Ok(count)
}

/// Limits of waits are in order.
fn limits(told: &Value) -> Result<(), String> {
    let limit = |name: &str| told.get(name).map(|limit| limit.as_f64().filter(|limit| *limit >= 0.0));
    match [limit("p50"), limit("p80"), limit("p90")] {
        [None, None, None] => Ok(()),
        [Some(Some(half)), Some(Some(most)), Some(Some(nearly))] if half <= most && most <= nearly => Ok(()),
        _ => Err(format!("{told}: limits that are none")),
    }
}

fn worktime(text: &str) -> Result<u64, String> {
    lines(text, |line| vec![worktime::jsonl::answer(line)])
}

/// Asks a timetable everything it can be asked.
fn asked(calendar: Calendar) -> Result<(), String> {
    let Ok(timetable) = Timetable::of(calendar) else { return Ok(()) };
    let budget = SignedDuration::from_hours(30);
    for start in [0, 1_332_633_600_000_000, 1_798_761_600_000_000].map(Time::from_micros) {
        let due = timetable.due(start, budget, &Pauses::none());
        let elapsed = due.map(|due| timetable.elapsed(start, due, &Pauses::none()));
        if elapsed.as_ref().is_ok_and(|elapsed| *elapsed != budget) {
            return Err(format!("{elapsed:?} until thirty hours have passed"));
        }
        drop(timetable.next_opening(start));
    }
    Ok(())
}

fn calendar(text: &str) -> Result<u64, String> {
    let mut count = 0;
    // Lines of a calendar belong together; parts of the text are tried from each of its beginnings.
    for (at, _) in text.match_indices("zone").chain(text.match_indices('{')).take(8) {
        count += 1;
        if let Some(Ok(calendar)) = text.get(at..).map(Calendar::read) {
            asked(calendar)?;
        }
    }
    if let Ok(calendar) = Calendar::read(text.lines().next().unwrap_or_default()) {
        asked(calendar)?;
    }
    Ok(count + 1)
}

fn feed(text: &str) -> Result<u64, String> {
    let found = worktime::ical::read(text);
    let mut calendar = Sample::named("hr").ok_or("no sample")?.calendar().map_err(|error| error.to_string())?;
    calendar.holidays.extend(found.proposals.iter().map(worktime::ical::Proposal::confirm));
    Timetable::of(calendar.clone()).map_err(|error| error.to_string())?;
    asked(calendar)?;
    Ok(u64::try_from(text.lines().count()).unwrap_or_default())
}

fn waiting(text: &str) -> Result<u64, String> {
    let mut replay = waiting::jsonl::Replay::default();
    lines(text, |line| replay.answer(line).into_iter().collect())
}

fn routing(text: &str) -> Result<u64, String> {
    let mut replay = routing::jsonl::Replay::default();
    lines(text, |line| {
        let mut told = replay.catch_up(line);
        told.push(replay.answer(line));
        told
    })
}

fn suggest(text: &str) -> Result<u64, String> {
    let (mut questions, _) = grouping::jsonl::Questions::trained(text.lines());
    lines(text, |line| vec![questions.line(line)])
}

fn similar(text: &str) -> Result<u64, String> {
    let mut letters = grouping::jsonl::Letters::default();
    lines(text, |line| vec![letters.line(line)])
}

fn surge(text: &str) -> Result<u64, String> {
    let mut counts = grouping::jsonl::Counts::default();
    lines(text, |line| vec![counts.line(line)])
}

fn search(text: &str) -> Result<u64, String> {
    let mut session = search::jsonl::Session::default();
    lines(text, |line| session.line(line).into_iter().collect())
}
