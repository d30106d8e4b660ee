//! `rapport worktime`: working time of one's own calendars, for people and for programs.

use std::fs;

use ::worktime::{Calendar, Pauses, SAMPLES, Sample, Timetable};
use jiff::{SignedDuration, civil::DateTime, tz::TimeZone};
use kernel::Time;

use crate::{
    cli::{CalendarChoice, WorktimeCommand, WorktimeOptions},
    exit::Failure,
    holidays,
    lines::{answered_text, unmarked},
};

pub(crate) fn run(options: &WorktimeOptions) -> Result<(), Failure> {
    match &options.command {
        Some(WorktimeCommand::Due { calendar, from, hours }) => due(calendar, from, *hours),
        Some(WorktimeCommand::Elapsed { calendar, from, until }) => elapsed(calendar, from, until),
        Some(WorktimeCommand::Import { feed, calendar, take }) => holidays::import(feed, calendar, take.as_deref()),
        Some(WorktimeCommand::Sample { key }) => print_sample(key),
        None => answered_text(|line| Some(::worktime::jsonl::answer(line))),
    }
}

fn due(choice: &CalendarChoice, from: &str, hours: f64) -> Result<(), Failure> {
    let timetable = timetable_of(choice)?;
    let from = time_of(from, timetable.zone())?;
    let budget = SignedDuration::try_from_secs_f64(hours * 3_600.0)
        .map_err(|_| Failure::Usage(format!("{hours} hours are too many")))?;
    let due = timetable.due(from, budget, &Pauses::none()).map_err(Failure::fault)?;
    anstream::println!("due {}", shown(due, &timetable));
    Ok(())
}

fn elapsed(choice: &CalendarChoice, from: &str, until: &str) -> Result<(), Failure> {
    let timetable = timetable_of(choice)?;
    let (from, until) = (time_of(from, timetable.zone())?, time_of(until, timetable.zone())?);
    let seconds = timetable.elapsed(from, until, &Pauses::none()).as_secs();
    anstream::println!("{} h {:02} min {:02} s of working time", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    Ok(())
}

fn print_sample(key: &str) -> Result<(), Failure> {
    anstream::print!("{}", sample_named(key)?.text);
    Ok(())
}

fn sample_named(key: &str) -> Result<Sample, Failure> {
    Sample::named(key).ok_or_else(|| {
        let keys: Vec<&str> = SAMPLES.iter().map(|sample| sample.key).collect();
        Failure::Usage(format!("there is no sample {key:?}; there are {}", keys.join(", ")))
    })
}

fn timetable_of(choice: &CalendarChoice) -> Result<Timetable, Failure> {
    let calendar = match (&choice.calendar, &choice.sample) {
        (Some(file), _) => {
            let wrong = |why: String| Failure::Usage(format!("{}: {why}", file.display()));
            let text = fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
            Calendar::read(unmarked(&text)).map_err(|error| wrong(error.to_string()))?
        }
        (None, Some(key)) => sample_named(key)?.calendar().map_err(Failure::fault)?,
        (None, None) => return Err(Failure::Usage("a calendar is needed: --calendar or --sample".to_owned())),
    };
    Timetable::of(calendar).map_err(|error| Failure::Usage(error.to_string()))
}

/// An instant (`…Z`, or with an offset), or a time on the calendar's own clock.
fn time_of(text: &str, zone: &TimeZone) -> Result<Time, Failure> {
    if let Ok(time) = text.parse() {
        return Ok(time);
    }
    let local: Result<DateTime, _> = text.parse();
    let instant = local.and_then(|local| zone.to_timestamp(local));
    instant.map(Time::from).map_err(|_| Failure::Usage(format!("{text:?} is not a time such as 2026-01-05T16:30")))
}

fn shown(time: Time, timetable: &Timetable) -> String {
    let local = time.timestamp().to_zoned(timetable.zone().clone());
    format!("{} ({}, {time})", local.strftime("%A %-d %B %Y, %H:%M:%S"), timetable.calendar().zone)
}
