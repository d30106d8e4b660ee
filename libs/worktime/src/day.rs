//! Days as numbers, counted from 1970-01-01.

use jiff::{
    Timestamp,
    civil::{Date, Weekday},
    tz::Offset,
};

/// Seconds in a day on the wall clock.
pub(crate) const SECONDS: i64 = 86_400;

/// The number of a date.
pub(crate) fn number(date: Date) -> i64 {
    // Years -9999 to 9999 fit a timestamp, but for its last days.
    Offset::UTC.to_timestamp(date.at(0, 0, 0, 0)).map_or(i64::MAX / SECONDS, |start| start.as_second() / SECONDS)
}

/// The date with a number.
pub(crate) fn date(number: i64) -> Option<Date> {
    let start = Timestamp::from_second(number.checked_mul(SECONDS)?).ok()?;
    Some(Offset::UTC.to_datetime(start).date())
}

/// The weekday of a number.
pub(crate) fn weekday(number: i64) -> Weekday {
    match (number + 3).rem_euclid(7) {
        0 => Weekday::Monday,
        1 => Weekday::Tuesday,
        2 => Weekday::Wednesday,
        3 => Weekday::Thursday,
        4 => Weekday::Friday,
        5 => Weekday::Saturday,
        _ => Weekday::Sunday,
    }
}

/// The number of the first of January.
pub(crate) const fn new_year(year: i64) -> i64 {
    365 * (year - 1970) + leaps_before(year) - leaps_before(1970)
}

const fn leaps_before(year: i64) -> i64 {
    let last = year - 1;
    last / 4 - last / 100 + last / 400
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as civil;

    use super::*;

    #[test]
    fn numbers_and_dates_are_two_names_of_a_day() {
        for day in -30_000..60_000 {
            let found = date(day).expect("in range");
            assert_eq!(number(found), day);
            assert_eq!(found.weekday(), weekday(day));
        }
        for year in 1900..2400 {
            assert_eq!(new_year(year), number(civil(i16::try_from(year).expect("small"), 1, 1)));
        }
    }
}
