//! `rapport worktime import`: holidays from an iCal feed, taken over when somebody said which.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, BufRead, IsTerminal, Read, Write},
    path::Path,
};

use ::worktime::{
    Calendar, Holiday, Rule,
    ical::{self, Feed},
};

use crate::{exit::Failure, lines::unmarked};

/// More of a feed is not read; the reader itself stops at a megabyte and says so.
const FEED_MAX: u64 = 2 << 20;

pub(crate) fn import(feed: &Path, calendar: &Path, take: Option<&str>) -> Result<(), Failure> {
    let wrong = |file: &Path, why: String| Failure::Usage(format!("{}: {why}", file.display()));
    let text = fs::read_to_string(calendar).map_err(|error| wrong(calendar, error.to_string()))?;
    let known = Calendar::read(unmarked(&text)).map_err(|error| wrong(calendar, error.to_string()))?;
    let found = ical::read(unmarked(&read(feed).map_err(|error| wrong(feed, error.to_string()))?));
    show(&found, &known)?;
    if found.proposals.is_empty() {
        return Err(wrong(feed, "there are no whole days in it".to_owned()));
    }
    let numbers = match take {
        Some(numbers) => chosen(numbers, found.proposals.len())?,
        None if io::stdin().is_terminal() && feed != Path::new("-") => ask(found.proposals.len())?,
        None => {
            anstream::println!("Nothing was taken over. Say which are days off: --take 1,3-5, or --take all.");
            return Ok(());
        }
    };
    let taken = (1..).zip(&found.proposals).filter(|(number, _)| numbers.contains(number));
    let taken: Vec<Holiday> = taken.map(|(_, proposal)| proposal.confirm()).collect();
    let new: BTreeSet<String> = taken
        .iter()
        .filter(|holiday| !known.holidays.contains(holiday))
        .map(|holiday| format!("{holiday:?}"))
        .collect();
    if !new.is_empty() {
        let whole =
            Calendar::with_holidays(unmarked(&text), &taken).map_err(|error| wrong(calendar, error.to_string()))?;
        replace(calendar, &whole).map_err(|error| wrong(calendar, error.to_string()))?;
    }
    anstream::println!("{} added to {}.", counted(new.len()), calendar.display());
    Ok(())
}

fn counted(holidays: usize) -> String {
    match holidays {
        0 => "Nothing was".to_owned(),
        1 => "One holiday was".to_owned(),
        more => format!("{more} holidays were"),
    }
}

/// A feed may be in any encoding; what is no text in it is shown as such.
fn read(feed: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if feed == Path::new("-") {
        io::stdin().lock().take(FEED_MAX).read_to_end(&mut bytes)?;
    } else {
        fs::File::open(feed)?.take(FEED_MAX).read_to_end(&mut bytes)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn show(found: &Feed, known: &Calendar) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    for (number, proposal) in (1..).zip(&found.proposals) {
        let holiday = &proposal.holiday;
        let there = if known.holidays.contains(holiday) { " (the calendar has it)" } else { "" };
        writeln!(out, "{number:>4}  {}: {}{there}", when(holiday), plain(&holiday.name))?;
    }
    for left in &found.left_aside {
        writeln!(out, "   -  left aside, because {}: {}", left.reason, plain(&left.name))?;
    }
    Ok(())
}

/// A feed is foreign: what would move the cursor is left out.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).collect()
}

fn when(holiday: &Holiday) -> String {
    let day = match holiday.on {
        Rule::Once(date) => date.to_string(),
        Rule::Fixed { month, day } => format!("every year on {day}.{month}."),
        Rule::Weekday { month, weekday, nth, .. } => {
            format!("every year, {weekday:?} no. {nth} of month {month}")
        }
        Rule::Easter { offset, .. } => format!("every year, {offset} days from Easter"),
        Rule::Islamic { month, day } => format!("every year, Islamic {day}.{month}."),
    };
    let days = if holiday.days > 1 { format!(", {} days", holiday.days) } else { String::new() };
    let since = holiday.since.map_or_else(String::new, |year| format!(", since {year}"));
    let until = holiday.until.map_or_else(String::new, |year| format!(", until {year}"));
    format!("{day}{days}{since}{until}")
}

fn ask(count: usize) -> Result<BTreeSet<usize>, Failure> {
    loop {
        anstream::eprint!("Which are days off? Numbers such as 1,3-5, all, or nothing: ");
        io::stderr().flush()?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        if line.trim().is_empty() {
            return Ok(BTreeSet::new());
        }
        match chosen(&line, count) {
            Ok(numbers) => return Ok(numbers),
            Err(failure) => anstream::eprintln!("{failure}"),
        }
    }
}

/// Reads "1,3-5" or "all".
fn chosen(text: &str, count: usize) -> Result<BTreeSet<usize>, Failure> {
    if text.trim().eq_ignore_ascii_case("all") {
        return Ok((1..=count).collect());
    }
    let mut numbers = BTreeSet::new();
    for part in text.split([',', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let number = |text: &str| text.trim().parse().ok().filter(|number| (1..=count).contains(number));
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => numbers.extend(first..=last),
            _ => return Err(Failure::Usage(format!("{part:?} is none of the numbers from 1 to {count}"))),
        }
    }
    Ok(numbers)
}

/// Written beside it and then put in its place: a calendar is never half there.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, text)?;
    fs::rename(&beside, file)
}
