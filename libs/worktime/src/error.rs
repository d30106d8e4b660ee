use kernel::Time;

/// Why there is no answer. The texts are for whoever keeps the calendar.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Error {
    /// The zone is not in the IANA database.
    #[error("time zone {0:?} is not known; zones are called like Europe/Sarajevo")]
    UnknownZone(String),
    /// A time of day that no clock shows.
    #[error("{0:?} is not a time of day; times are written 09:00, up to 24:00")]
    TimeOfDay(String),
    /// Hours that begin and end at the same time.
    #[error("hours from {0} to {0} are empty; a whole day is 00:00 to 24:00")]
    EmptyHours(String),
    /// A holiday rule that names no day.
    #[error("the holiday {name:?} names a day that does not exist: {reason}")]
    Holiday {
        /// The holiday's name.
        name: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The calendar could not be read.
    #[error("the calendar cannot be read: {0}")]
    Unreadable(String),
    /// For three years on, the calendar opens at no time: somebody has to look at it; no date is made up.
    #[error("the calendar is not open at any time in the three years after {after}")]
    NeverOpen {
        /// Since when it is closed.
        after: Time,
    },
    /// The clock stands in a pause without an end, so there is no due time until it goes on.
    #[error("paused since {since}, without an end")]
    Paused {
        /// When the pause began.
        since: Time,
    },
    /// A budget below zero.
    #[error("a budget of working time cannot be negative")]
    NegativeBudget,
    /// The answer lies outside 1900 to 2299.
    #[error("times are reckoned from 1900 to 2299 only")]
    OutOfRange,
}
