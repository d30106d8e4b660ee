use std::{fmt, str::FromStr};

use jiff::civil::Weekday;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Error;

/// A time on the wall clock, `00:00` to `24:00`, to the second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    /// Midnight at the start of a day.
    pub const START: Self = Self(0);
    /// Midnight at the end of a day, `24:00`.
    pub const END: Self = Self(86_400);

    /// Seconds after midnight as a clock shows them; 86,400 is `24:00`.
    #[must_use]
    pub fn seconds(self) -> i64 {
        i64::from(self.0)
    }
}

impl FromStr for TimeOfDay {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::TimeOfDay(text.to_owned());
        let number = |part: &str| -> Result<u32, Error> {
            let is_short = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            if is_short { part.parse().map_err(|_| wrong()) } else { Err(wrong()) }
        };
        let mut parts = text.split(':');
        let (Some(hour), Some(minute)) = (parts.next(), parts.next()) else { return Err(wrong()) };
        let (hour, minute) = (number(hour)?, number(minute)?);
        let second = parts.next().map_or(Ok(0), number)?;
        let seconds = hour * 3_600 + minute * 60 + second;
        if parts.next().is_some() || minute > 59 || second > 59 || seconds > 86_400 {
            return Err(wrong());
        }
        Ok(Self(seconds))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 3_600, self.0 / 60 % 60)?;
        if self.0.is_multiple_of(60) { Ok(()) } else { write!(f, ":{:02}", self.0 % 60) }
    }
}

/// One stretch of opening on a day; written `["09:00", "17:30"]`. One that ends before it begins goes on over midnight
/// and belongs, whole, to the day on which it begins.
///
/// ```
/// let night: worktime::Hours = serde_json::from_str(r#"["22:00", "06:00"]"#)?;
/// assert!(night.runs_over_midnight());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Hours {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl Hours {
    /// From one time to another; over midnight when `to` is before `from`.
    pub fn new(from: TimeOfDay, to: TimeOfDay) -> Result<Self, Error> {
        if from == to || from == TimeOfDay::END {
            return Err(Error::EmptyHours(from.to_string()));
        }
        Ok(Self { from, to })
    }

    /// When it opens.
    #[must_use]
    pub const fn from(self) -> TimeOfDay {
        self.from
    }

    /// When it closes.
    #[must_use]
    pub const fn to(self) -> TimeOfDay {
        self.to
    }

    /// Whether it closes on the day after.
    #[must_use]
    pub fn runs_over_midnight(self) -> bool {
        self.to < self.from
    }

    /// Seconds on the wall clock from the midnight before it opens until it closes.
    pub(crate) fn closing_seconds(self) -> i64 {
        self.to.seconds() + if self.runs_over_midnight() { 86_400 } else { 0 }
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.from.to_string(), self.to.to_string()].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [from, to] = <[String; 2]>::deserialize(deserializer)?;
        let time = |text: &str| text.parse().map_err(serde::de::Error::custom);
        Self::new(time(&from)?, time(&to)?).map_err(serde::de::Error::custom)
    }
}

/// The hours of each weekday; any number a day, in any order; those that touch or overlap are one. A weekday that does
/// not exist is refused when a week is read: passed over, it would close a day that somebody meant to open.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Week {
    /// Monday.
    pub mon: Vec<Hours>,
    /// Tuesday.
    pub tue: Vec<Hours>,
    /// Wednesday.
    pub wed: Vec<Hours>,
    /// Thursday.
    pub thu: Vec<Hours>,
    /// Friday.
    pub fri: Vec<Hours>,
    /// Saturday.
    pub sat: Vec<Hours>,
    /// Sunday.
    pub sun: Vec<Hours>,
}

impl Week {
    /// The same hours from Monday to Friday.
    #[must_use]
    pub fn working_days(hours: &[Hours]) -> Self {
        let day = || hours.to_vec();
        Self { mon: day(), tue: day(), wed: day(), thu: day(), fri: day(), ..Self::default() }
    }

    /// Day and night, all week.
    #[must_use]
    pub fn always() -> Self {
        let day = || vec![Hours { from: TimeOfDay::START, to: TimeOfDay::END }];
        Self { sat: day(), sun: day(), ..Self::working_days(&day()) }
    }

    /// The hours of a weekday.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[Hours] {
        match weekday {
            Weekday::Monday => &self.mon,
            Weekday::Tuesday => &self.tue,
            Weekday::Wednesday => &self.wed,
            Weekday::Thursday => &self.thu,
            Weekday::Friday => &self.fri,
            Weekday::Saturday => &self.sat,
            Weekday::Sunday => &self.sun,
        }
    }
}
