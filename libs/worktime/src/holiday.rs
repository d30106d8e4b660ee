use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use serde::{Deserialize, Serialize};

use crate::{Church, Error, Hours, day, easter, islamic};

/// A day, or a few in a row, that comes back every year.
///
/// ```
/// use worktime::{Church, Holiday, Rule};
///
/// let good_friday = Holiday::new("Veliki petak", Rule::Easter { church: Church::Orthodox, offset: -2 });
/// assert_eq!(good_friday.dates(2026), [jiff::civil::date(2026, 4, 10)]);
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Holiday {
    /// What people call it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Which day of the year.
    pub on: Rule,
    /// How many days in a row, from that one on.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub days: u8,
    /// Another day off when it falls on a weekend.
    #[serde(default, skip_serializing_if = "Observance::is_none")]
    pub observed: Observance,
    /// The first year it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<i16>,
    /// The last year it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i16>,
    /// The hours of such a day; none: closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
}

const fn one() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_one(days: &u8) -> bool {
    *days == 1
}

/// Which day of the year a holiday is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Always on the same date; 29 February only in leap years.
    Fixed {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// So many days after Easter Sunday (before it when negative).
    Easter {
        /// Whose Easter.
        church: Church,
        /// Days after Easter Sunday: -2 Good Friday, 1 Easter Monday, 39 Ascension, 50 Whit Monday.
        #[serde(default)]
        offset: i16,
    },
    /// The nth weekday of a month; then so many days later.
    Weekday {
        /// 1 to 12.
        month: i8,
        /// Monday is `mon`.
        weekday: DayName,
        /// 1 to 5 from the start of the month, -1 to -5 from its end.
        nth: i8,
        /// Days after that weekday; 1 is the Friday after the fourth Thursday.
        #[serde(default)]
        offset: i16,
    },
    /// A day of the Islamic calendar, by table; see [`islamic`].
    Islamic {
        /// 1 (Muharram) to 12 (Dhu al-Hijja).
        month: i8,
        /// 1 to 30.
        day: i8,
    },
    /// Once only.
    Once(Date),
}

/// A weekday as calendars spell it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum DayName {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl From<DayName> for Weekday {
    fn from(name: DayName) -> Self {
        match name {
            DayName::Mon => Self::Monday,
            DayName::Tue => Self::Tuesday,
            DayName::Wed => Self::Wednesday,
            DayName::Thu => Self::Thursday,
            DayName::Fri => Self::Friday,
            DayName::Sat => Self::Saturday,
            DayName::Sun => Self::Sunday,
        }
    }
}

/// Which other day is off as well when a holiday falls on a weekend.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Observance {
    /// None.
    #[default]
    None,
    /// Saturday: the Friday before; Sunday: the Monday after (United States).
    Nearest,
    /// Saturday or Sunday: the next weekday that is no holiday itself (United Kingdom).
    AfterWeekend,
    /// Sunday: the next weekday that is no holiday itself (Serbia, Bosnia and Herzegovina).
    AfterSunday,
}

impl Observance {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The day off for a holiday on `number`; `taken` are the holidays themselves.
    pub(crate) fn day_off(self, number: i64, taken: impl Fn(i64) -> bool) -> Option<i64> {
        let next = |mut other: i64| {
            while taken(other) || matches!(day::weekday(other), Weekday::Saturday | Weekday::Sunday) {
                other += 1;
            }
            other
        };
        match (self, day::weekday(number)) {
            (Self::Nearest, Weekday::Saturday) => Some(number - 1),
            (Self::Nearest, Weekday::Sunday) => Some(number + 1),
            (Self::AfterWeekend, Weekday::Saturday | Weekday::Sunday) | (Self::AfterSunday, Weekday::Sunday) => {
                Some(next(number + 1))
            }
            _ => None,
        }
    }
}

impl Holiday {
    /// One closed day a year.
    #[must_use]
    pub fn new(name: impl Into<String>, on: Rule) -> Self {
        Self { name: name.into(), on, days: 1, observed: Observance::None, since: None, until: None, hours: Vec::new() }
    }

    /// Its days in a year, in order, without days off for weekends; a holiday of several days may end in the next.
    #[must_use]
    pub fn dates(&self, year: i16) -> Vec<Date> {
        if self.since.is_some_and(|since| year < since) || self.until.is_some_and(|until| year > until) {
            return Vec::new();
        }
        let mut dates = Vec::new();
        for first in self.on.dates(year) {
            dates.extend((0..i64::from(self.days)).filter_map(|offset| day::date(day::number(first) + offset)));
        }
        dates
    }

    /// Tells when the rule names a day that no year has.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let reason = match self.on {
            _ if self.days == 0 => Some("it lasts no day"),
            Rule::Fixed { month, day } => Date::new(2024, month, day).is_err().then_some("no year has that date"),
            Rule::Easter { offset, .. } => (offset.abs() > 150).then_some("it is too far from Easter"),
            Rule::Weekday { month, nth, offset, .. } => {
                let is_wrong = !(1..=12).contains(&month) || nth == 0 || nth.abs() > 5 || offset.abs() > 31;
                is_wrong.then_some("months are 1 to 12, weekdays 1 to 5 or -1 to -5")
            }
            Rule::Islamic { month, day } => {
                (!(1..=12).contains(&month) || !(1..=30).contains(&day)).then_some("months are 1 to 12, days 1 to 30")
            }
            Rule::Once(_) => None,
        };
        reason.map_or(Ok(()), |reason| Err(Error::Holiday { name: self.name.clone(), reason }))
    }
}

impl Rule {
    /// The first days in a year: none, one, or two for an Islamic holiday that comes twice.
    #[must_use]
    pub fn dates(self, year: i16) -> Vec<Date> {
        match self {
            Self::Fixed { month, day } => Date::new(year, month, day).into_iter().collect(),
            Self::Easter { church, offset } => {
                easter(church, year).and_then(|sunday| later(sunday, offset)).into_iter().collect()
            }
            Self::Weekday { month, weekday, nth, offset } => Date::new(year, month, 1)
                .and_then(|first| first.nth_weekday_of_month(nth, weekday.into()))
                .ok()
                .and_then(|date| later(date, offset))
                .into_iter()
                .collect(),
            Self::Islamic { month, day } => islamic::years_of(year)
                .filter_map(|own| islamic(own, month, day))
                .filter(|date| date.year() == year)
                .collect(),
            Self::Once(date) => (date.year() == year).then_some(date).into_iter().collect(),
        }
    }
}

fn later(date: Date, days: i16) -> Option<Date> {
    date.checked_add(days.days()).ok()
}
