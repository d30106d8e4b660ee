use jiff::civil::Date;

use super::event;
use crate::{DayName, Rule};

/// A rule that comes back every year.
pub(super) struct Yearly {
    pub(super) on: Rule,
    /// The last year.
    pub(super) until: Option<i16>,
}

#[derive(Default)]
struct Parts {
    is_yearly: bool,
    month: Option<i8>,
    month_day: Option<i8>,
    weekday: Option<(i8, DayName)>,
    last_year: Option<i16>,
}

/// Reads `FREQ=YEARLY;...` of an event that first happens on `first`.
pub(super) fn yearly(rule: &str, first: Date) -> Option<Yearly> {
    let mut parts = Parts::default();
    for part in rule.trim().split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        parts.read(name.trim(), value.trim(), first)?;
    }
    if !parts.is_yearly {
        return None;
    }
    let month = parts.month.unwrap_or(first.month());
    let on = match (parts.weekday, parts.month_day) {
        (Some((nth, weekday)), None) => Rule::Weekday { month, weekday, nth, offset: 0 },
        (None, day) => Rule::Fixed { month, day: day.unwrap_or(first.day()) },
        (Some(_), Some(_)) => return None,
    };
    // A rule that misses its own first date says something else than was understood.
    on.dates(first.year()).contains(&first).then_some(Yearly { on, until: parts.last_year })
}

impl Parts {
    fn read(&mut self, name: &str, value: &str, first: Date) -> Option<()> {
        match name {
            "FREQ" => self.is_yearly = value == "YEARLY",
            "INTERVAL" if value == "1" => {}
            "WKST" => {}
            "COUNT" => {
                let count: i16 = value.parse().ok().filter(|count| *count > 0)?;
                self.last_year = Some(first.year().checked_add(count - 1)?);
            }
            "UNTIL" => {
                let last = event::date(value)?;
                let is_whole = (last.month(), last.day()) >= (first.month(), first.day());
                self.last_year = Some(if is_whole { last.year() } else { last.year() - 1 });
            }
            "BYMONTH" => self.month = Some(value.parse().ok()?),
            "BYMONTHDAY" => self.month_day = Some(value.parse().ok().filter(|day| *day > 0)?),
            "BYDAY" => {
                let (nth, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
                self.weekday = Some((nth.parse().ok()?, weekday(name)?));
            }
            _ => return None,
        }
        Some(())
    }
}

fn weekday(name: &str) -> Option<DayName> {
    Some(match name {
        "MO" => DayName::Mon,
        "TU" => DayName::Tue,
        "WE" => DayName::Wed,
        "TH" => DayName::Thu,
        "FR" => DayName::Fri,
        "SA" => DayName::Sat,
        "SU" => DayName::Sun,
        _ => return None,
    })
}
