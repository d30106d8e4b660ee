use jiff::{SignedDuration, Timestamp};

/// An instant, UTC, cut to microseconds so that both databases keep exactly the same value.
///
/// ```
/// let t = kernel::Time::from_micros(1_000_000);
/// assert_eq!(t.to_string(), "1970-01-01T00:00:01Z");
/// assert_eq!((t + kernel::hours(1)).micros(), 3_601_000_000);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Time(i64);

impl Time {
    /// Microseconds since 1970-01-01T00:00:00Z; what the databases store.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The same instant for jiff; an instant outside its range becomes the nearest end.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// The span from `earlier` to `self`, negative when `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> SignedDuration {
        SignedDuration::from_micros(self.0.saturating_sub(earlier.0))
    }

    /// Whole seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
}

impl From<Timestamp> for Time {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.timestamp().fmt(f)
    }
}

impl std::str::FromStr for Time {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Timestamp>().map(Self::from)
    }
}

impl std::ops::Add<SignedDuration> for Time {
    type Output = Self;
    fn add(self, span: SignedDuration) -> Self {
        Self(self.0.saturating_add(micros_of(span)))
    }
}

impl std::ops::Sub<SignedDuration> for Time {
    type Output = Self;
    fn sub(self, span: SignedDuration) -> Self {
        Self(self.0.saturating_sub(micros_of(span)))
    }
}

impl serde::Serialize for Time {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Time {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn micros_of(span: SignedDuration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(if span.is_negative() { i64::MIN } else { i64::MAX })
}

/// A span of so many seconds.
#[must_use]
pub const fn seconds(n: i64) -> SignedDuration {
    SignedDuration::from_secs(n)
}

/// A span of so many minutes.
#[must_use]
pub const fn minutes(n: i64) -> SignedDuration {
    SignedDuration::from_secs(n.saturating_mul(60))
}

/// A span of so many hours.
#[must_use]
pub const fn hours(n: i64) -> SignedDuration {
    SignedDuration::from_secs(n.saturating_mul(3_600))
}

/// A span of so many times 24 hours (a calendar day may be shorter or longer: ask a calendar for that).
#[must_use]
pub const fn days(n: i64) -> SignedDuration {
    SignedDuration::from_secs(n.saturating_mul(86_400))
}
