//! Points in time as the data write them: counted from the end of the demonstration, or from a reply.

use std::str::FromStr;

use jiff::{SignedDuration, ToSpan as _, civil, tz::TimeZone};
use kernel::{Time, hours, minutes};
use serde::Deserialize;

/// When something happens.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Moment {
    /// So many days before the last one, at this time of the company's day: `-8d 09:12`.
    Day { back: i64, at: civil::Time },
    /// So long before the end: `3h20m ago`.
    Ago(SignedDuration),
}

/// By when a promise is due, counted from the reply that gives it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Due {
    /// So long after it: `3h`.
    Within(SignedDuration),
    /// So many days after it, at this time of the customer's day: `1d 12:00`.
    Day { ahead: i64, at: civil::Time },
}

impl Moment {
    /// The instant, in a demonstration that ends at `end`.
    pub(crate) fn before(self, end: Time, zone: &TimeZone) -> Option<Time> {
        match self {
            Self::Day { back, at } => on_day(end, -back, at, zone),
            Self::Ago(span) => Some(end - span),
        }
    }
}

impl Due {
    /// The instant, promised at `now` to somebody in `zone`.
    pub(crate) fn after(self, now: Time, zone: &TimeZone) -> Option<Time> {
        match self {
            Self::Within(span) => Some(now + span),
            Self::Day { ahead, at } => on_day(now, ahead, at, zone),
        }
    }
}

fn on_day(from: Time, days: i64, at: civil::Time, zone: &TimeZone) -> Option<Time> {
    let date = from.timestamp().to_zoned(zone.clone()).date().checked_add(days.days()).ok()?;
    Some(date.to_datetime(at).to_zoned(zone.clone()).ok()?.timestamp().into())
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(span) = text.strip_suffix(" ago") {
            return span_of(span).map(Self::Ago).ok_or_else(|| not_a("moment", text));
        }
        match day_of(text) {
            Some((days, at)) if days <= -1 => Ok(Self::Day { back: -days, at }),
            _ => Err(not_a("moment", text)),
        }
    }
}

impl FromStr for Due {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let span = span_of(text).map(Self::Within);
        let day = || day_of(text).filter(|(days, _)| *days >= 0).map(|(ahead, at)| Self::Day { ahead, at });
        span.or_else(day).ok_or_else(|| not_a("deadline", text))
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl TryFrom<String> for Due {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

fn not_a(what: &str, text: &str) -> String {
    format!("{text:?} is no {what}; write \"-8d 09:12\", \"3h20m ago\"; for deadlines \"1d 12:00\", \"3h\"")
}

/// `-8d 09:12`, `1d 12:00`.
fn day_of(text: &str) -> Option<(i64, civil::Time)> {
    let (days, at) = text.split_once("d ")?;
    Some((days.parse().ok()?, at.parse().ok()?))
}

/// `3h20m`, `2h`, `45m`.
fn span_of(text: &str) -> Option<SignedDuration> {
    let (whole, rest) = text.split_once('h').unwrap_or(("0", text));
    let rest = rest.strip_suffix('m').unwrap_or(if rest.is_empty() { "0" } else { rest });
    if !text.ends_with(['h', 'm']) {
        return None;
    }
    Some(hours(whole.parse().ok()?) + minutes(rest.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: &str = "2026-01-15T10:30:00Z";

    fn said(moment: &str) -> String {
        let zone = TimeZone::get("Europe/Sarajevo").unwrap();
        moment.parse::<Moment>().unwrap().before(END.parse().unwrap(), &zone).unwrap().to_string()
    }

    #[test]
    fn moments_count_back_from_the_end() {
        assert_eq!(said("-8d 09:12"), "2026-01-07T08:12:00Z");
        assert_eq!(said("3h20m ago"), "2026-01-15T07:10:00Z");
        assert_eq!(said("45m ago"), "2026-01-15T09:45:00Z");
        for wrong in ["", "8d 09:12", "-8d", "0d 10:00", "3 ago", "ago", "-8d 25:00"] {
            assert!(wrong.parse::<Moment>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn deadlines_count_from_the_reply_in_the_customers_day() {
        let zone = TimeZone::get("Europe/Moscow").unwrap();
        let due = |text: &str| text.parse::<Due>().unwrap().after(END.parse().unwrap(), &zone).unwrap().to_string();
        assert_eq!(due("3h"), "2026-01-15T13:30:00Z");
        assert_eq!(due("1d 12:00"), "2026-01-16T09:00:00Z");
        assert_eq!(due("0d 18:00"), "2026-01-15T15:00:00Z");
        assert!("-1d 12:00".parse::<Due>().is_err());
    }
}
