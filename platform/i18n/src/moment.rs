//! Dates, times, spans and numbers as each language writes them; the words stand in `time.ftl`.

use jiff::{SignedDuration, Zoned, civil::DateTime, tz::TimeZone};
use kernel::{Language, Time};

use crate::{Catalogue, Value};

/// Day and time in words, without the year: `Tue 12 May, 12:00`.
///
/// ```
/// # use {jiff::tz::TimeZone, kernel::{Language, Time}};
/// let at: Time = "2026-05-12T10:00:00Z".parse()?;
/// let sarajevo = TimeZone::get("Europe/Sarajevo")?;
/// assert_eq!(i18n::moment(Language::English, at, &sarajevo), "Tue 12 May, 12:00");
/// assert_eq!(i18n::moment(Language::Russian, at, &sarajevo), "вт, 12 мая, 12:00");
/// # Ok::<(), jiff::Error>(())
/// ```
#[must_use]
pub fn moment(language: Language, at: Time, zone: &TimeZone) -> String {
    let local = local(at, zone);
    said(language, "time-moment", &local)
}

/// As [`moment`], with the distance from UTC for readers elsewhere: `Tue 12 May, 12:00 (UTC+2)`.
#[must_use]
pub fn moment_with_offset(language: Language, at: Time, zone: &TimeZone) -> String {
    let zoned = zoned(at, zone);
    let seconds = zoned.offset().seconds();
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let said = moment(language, at, zone);
    match (hours, minutes) {
        (0, 0) => format!("{said} (UTC)"),
        (hours, 0) => format!("{said} (UTC{sign}{hours})"),
        (hours, minutes) => format!("{said} (UTC{sign}{hours}:{minutes:02})"),
    }
}

/// Day, month and year in words: `12 May 2026`.
#[must_use]
pub fn date(language: Language, at: Time, zone: &TimeZone) -> String {
    said(language, "time-date", &local(at, zone))
}

/// The hour and minute: `09:05`.
#[must_use]
pub fn time_of_day(at: Time, zone: &TimeZone) -> String {
    clock_of(&local(at, zone))
}

/// As a person would say it now: `today at 12:00`, `yesterday at 12:00`, `tomorrow at 12:00`, otherwise as
/// [`moment`], with the year when it is another one.
#[must_use]
pub fn near(language: Language, now: Time, at: Time, zone: &TimeZone) -> String {
    let (now, at) = (local(now, zone), local(at, zone));
    let days = now.date().until(at.date()).map_or(0, |span| span.get_days());
    let key = match days {
        _ if now.date() == at.date() => "time-today",
        1 => "time-tomorrow",
        -1 => "time-yesterday",
        _ if now.year() == at.year() => "time-moment",
        _ => "time-moment-and-year",
    };
    said(language, key, &at)
}

/// A length of time in one unit, rounded up, with the plural its language wants: `40 minutes`, `3 hours`, `2 days`.
///
/// Under two hours it speaks of minutes, under two days of hours. The sign is dropped.
#[must_use]
pub fn span(language: Language, length: SignedDuration) -> String {
    let seconds = length.as_secs().saturating_abs();
    let up = |unit: i64| (seconds.saturating_add(unit - 1) / unit).max(1);
    let (key, count) = if seconds < 2 * 3_600 {
        ("time-span-minutes", up(60))
    } else if seconds < 2 * 86_400 {
        ("time-span-hours", up(3_600))
    } else {
        ("time-span-days", up(86_400))
    };
    Catalogue::built_in().text(language, key, &[("count", count.into())])
}

/// A whole number with its thousands set apart: `12,345` in English, `12.345` in Bosnian, Croatian, Serbian and
/// Romanian, `12 345` in Russian.
///
/// ```
/// assert_eq!(i18n::number(kernel::Language::English, -1234567), "-1,234,567");
/// ```
#[must_use]
pub fn number(language: Language, number: i64) -> String {
    let separator = match language.family() {
        "en" => ',',
        "ru" => '\u{a0}',
        _ => '.',
    };
    let digits = number.unsigned_abs().to_string();
    let mut said = String::with_capacity(digits.len() + 8);
    if number < 0 {
        said.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            said.push(separator);
        }
        said.push(digit);
    }
    said
}

fn zoned(at: Time, zone: &TimeZone) -> Zoned {
    at.timestamp().to_zoned(zone.clone())
}

fn local(at: Time, zone: &TimeZone) -> DateTime {
    zoned(at, zone).datetime()
}

fn clock_of(at: &DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

fn said(language: Language, key: &str, at: &DateTime) -> String {
    let catalogue = Catalogue::built_in();
    let weekday = i64::from(at.weekday().to_monday_one_offset());
    let weekday = catalogue.text(language, "time-weekday", &[("day", weekday.into())]);
    let month = i64::from(at.month());
    let month = catalogue.text(language, "time-month", &[("month", month.into())]);
    catalogue.text(
        language,
        key,
        &[
            ("weekday", weekday.into()),
            ("day", i64::from(at.day()).into()),
            ("month", month.into()),
            ("year", Value::from(at.year().to_string())),
            ("time", clock_of(at).into()),
        ],
    )
}
