use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Error, Holiday, Hours, Week, day};

/// When people work: what an administrator writes down. [`Timetable`](crate::Timetable) reckons with it.
///
/// What holds on a date: its entry in `exceptions`; else a holiday (a closed one before one with hours, else the first
/// in the list); else the weekday.
///
/// ```
/// let calendar = worktime::Calendar::read(r#"
///     zone = "Europe/Zagreb"
///     [week]
///     mon = [["08:00", "12:00"], ["13:00", "17:00"]]
///     [exceptions]
///     "2026-12-28" = [["08:00", "12:00"]]
///     [[holidays]]
///     name = "Božić"
///     on.fixed = { month = 12, day = 25 }
/// "#)?;
/// assert_eq!(calendar.hours_on(jiff::civil::date(2026, 12, 28)).len(), 1);
/// # Ok::<(), worktime::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// What people call it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The IANA zone of its clocks.
    #[serde(alias = "tz")]
    pub zone: String,
    /// The usual week.
    #[serde(default)]
    pub week: Week,
    /// Dates with their own hours, in place of all else; none: closed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exceptions: BTreeMap<Date, Vec<Hours>>,
    /// Days that come back every year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Holiday>,
}

impl Calendar {
    /// A calendar with nothing but a week.
    #[must_use]
    pub fn new(zone: impl Into<String>, week: Week) -> Self {
        Self { name: String::new(), zone: zone.into(), week, exceptions: BTreeMap::new(), holidays: Vec::new() }
    }

    /// Reads a calendar from TOML, or from JSON when it begins with `{`. A key that no calendar has is an error that
    /// names the key and its line.
    pub fn read(text: &str) -> Result<Self, Error> {
        let calendar: Self = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| Error::Unreadable(error.to_string()))?
        } else {
            toml::from_str(text).map_err(|error| Error::Unreadable(error.to_string().trim_end().to_owned()))?
        };
        calendar.check()?;
        Ok(calendar)
    }

    /// The text of a calendar with holidays added: TOML keeps its words, order and remarks, the new ones come last;
    /// JSON is written anew. Those that the calendar has already are left out.
    ///
    /// ```
    /// use worktime::{Calendar, Holiday, Rule};
    ///
    /// let desk = "zone = \"Europe/Zagreb\" # ours\n";
    /// let new = [Holiday::new("Sveti Vlaho", Rule::Fixed { month: 2, day: 3 })];
    /// let added = Calendar::with_holidays(desk, &new)?;
    /// assert!(added.starts_with(desk));
    /// assert_eq!(Calendar::read(&added)?.holidays, new);
    /// assert_eq!(Calendar::with_holidays(&added, &new)?, added);
    /// # Ok::<(), worktime::Error>(())
    /// ```
    pub fn with_holidays(text: &str, holidays: &[Holiday]) -> Result<String, Error> {
        #[derive(Serialize)]
        struct Added {
            holidays: Vec<Holiday>,
        }
        let unreadable = |error: &dyn std::fmt::Display| Error::Unreadable(error.to_string());
        let mut calendar = Self::read(text)?;
        let mut added = Added { holidays: Vec::new() };
        for holiday in holidays {
            if !calendar.holidays.contains(holiday) {
                calendar.holidays.push(holiday.clone());
                added.holidays.push(holiday.clone());
            }
        }
        if added.holidays.is_empty() {
            return Ok(text.to_owned());
        }
        let whole = if text.trim_start().starts_with('{') {
            serde_json::to_string_pretty(&calendar).map_err(|error| unreadable(&error))? + "\n"
        } else {
            format!("{}\n\n{}", text.trim_end(), toml::to_string(&added).map_err(|error| unreadable(&error))?)
        };
        // Holidays that were written in one line cannot go on in tables of their own: that is said, not guessed.
        Self::read(&whole)?;
        Ok(whole)
    }

    /// Tells what is wrong with the holidays.
    pub(crate) fn check(&self) -> Result<(), Error> {
        self.holidays.iter().try_for_each(Holiday::check)
    }

    /// What holds on a date. For many dates a [`Timetable`](crate::Timetable) is faster.
    #[must_use]
    pub fn hours_on(&self, date: Date) -> Vec<Hours> {
        let number = day::number(date);
        let special = Special::of(self, date.year(), number..=number);
        special.hours_on(number).to_vec()
    }
}

/// The days of a year that are not as the week says.
pub(crate) struct Special<'c> {
    week: &'c Week,
    days: HashMap<i64, &'c [Hours]>,
}

impl<'c> Special<'c> {
    /// Those in `range`, which lies within a few days of `year`.
    pub(crate) fn of(calendar: &'c Calendar, year: i16, range: std::ops::RangeInclusive<i64>) -> Self {
        let mut days: HashMap<i64, &[Hours]> = HashMap::new();
        let mut put = |number: i64, hours: &'c [Hours]| {
            let known = days.entry(number).or_insert(hours);
            if hours.is_empty() {
                *known = hours;
            }
        };
        let kept: Vec<(&Holiday, i64)> = calendar
            .holidays
            .iter()
            .flat_map(|holiday| {
                (year - 1..=year + 1).flat_map(move |year| holiday.dates(year)).map(move |date| (holiday, date))
            })
            .map(|(holiday, date)| (holiday, day::number(date)))
            .collect();
        let mut taken: HashSet<i64> = kept.iter().map(|&(_, number)| number).collect();
        for &(holiday, number) in &kept {
            put(number, &holiday.hours);
            if let Some(off) = holiday.observed.day_off(number, |other| taken.contains(&other)) {
                taken.insert(off);
                put(off, &holiday.hours);
            }
        }
        let exceptions = day::date(*range.start()).zip(day::date(*range.end()));
        if let Some((first, last)) = exceptions {
            days.extend(
                calendar.exceptions.range(first..=last).map(|(&date, hours)| (day::number(date), hours.as_slice())),
            );
        }
        Self { week: &calendar.week, days }
    }

    pub(crate) fn hours_on(&self, number: i64) -> &'c [Hours] {
        self.days.get(&number).copied().unwrap_or_else(|| self.week.on(day::weekday(number)))
    }
}
