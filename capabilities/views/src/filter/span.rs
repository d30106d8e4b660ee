use jiff::{SignedDuration, civil};
use kernel::{Time, days, hours};

/// So many hours, days or weeks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// How many, 1 to 1,000.
    pub count: i64,
    /// Of what.
    pub unit: Unit,
}

/// What spans are counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Days of 24 hours.
    Days,
    /// Weeks of seven days.
    Weeks,
}

/// A day in the reader's calendar.
pub type Date = civil::Date;

impl Unit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hours, Self::Days, Self::Weeks];

    /// The word used in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
        }
    }
}

impl Span {
    /// How long it is.
    #[must_use]
    pub fn length(self) -> SignedDuration {
        match self.unit {
            Unit::Hours => hours(self.count),
            Unit::Days => days(self.count),
            Unit::Weeks => days(self.count.saturating_mul(7)),
        }
    }

    /// So long before an instant.
    #[must_use]
    pub fn before(self, now: Time) -> Time {
        now - self.length()
    }

    /// So long after an instant.
    #[must_use]
    pub fn after(self, now: Time) -> Time {
        now + self.length()
    }
}
