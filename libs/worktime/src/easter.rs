use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Whose Easter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Church {
    /// Gregorian reckoning (Catholic, Protestant).
    Western,
    /// Julian reckoning (Orthodox).
    Orthodox,
}

/// Easter Sunday of a year, by the Gregorian calendar; the orthodox one shifted by the thirteen days (fourteen from
/// 2100) between the calendars. `None` outside 1600 to 4099.
///
/// Western: the rule of the golden number, century corrections and the Sunday after the paschal full moon (Meeus,
/// Astronomical Algorithms, chapter 8). Orthodox: the same full moon without corrections, in the Julian calendar.
///
/// ```
/// use worktime::{Church, easter};
/// assert_eq!(easter(Church::Western, 2026), Some(jiff::civil::date(2026, 4, 5)));
/// assert_eq!(easter(Church::Orthodox, 2026), Some(jiff::civil::date(2026, 4, 12)));
/// ```
#[must_use]
pub fn easter(church: Church, year: i16) -> Option<Date> {
    if !(1600..=4099).contains(&year) {
        return None;
    }
    match church {
        Church::Western => western(i32::from(year)),
        Church::Orthodox => orthodox(i32::from(year)),
    }
}

fn western(year: i32) -> Option<Date> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let moon = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    after_march(year, moon + weekday - 7 * late + 22)
}

fn orthodox(year: i32) -> Option<Date> {
    let moon = (19 * (year % 19) + 15) % 30;
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let between = year / 100 - year / 400 - 2;
    after_march(year, moon + weekday + 22 + between)
}

/// The day that would be the `day`th of March if March were long enough.
fn after_march(year: i32, day: i32) -> Option<Date> {
    let march = Date::new(i16::try_from(year).ok()?, 3, 1).ok()?;
    march.checked_add(jiff::Span::new().days(day - 1)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;

    #[test]
    fn easter_falls_where_the_churches_kept_it() {
        let known = [
            (2000, (4, 23), (4, 30)),
            (2005, (3, 27), (5, 1)),
            (2008, (3, 23), (4, 27)),
            (2010, (4, 4), (4, 4)),
            (2011, (4, 24), (4, 24)),
            (2013, (3, 31), (5, 5)),
            (2014, (4, 20), (4, 20)),
            (2016, (3, 27), (5, 1)),
            (2017, (4, 16), (4, 16)),
            (2019, (4, 21), (4, 28)),
            (2021, (4, 4), (5, 2)),
            (2023, (4, 9), (4, 16)),
            (2024, (3, 31), (5, 5)),
            (2025, (4, 20), (4, 20)),
            (2026, (4, 5), (4, 12)),
            (2027, (3, 28), (5, 2)),
            (2038, (4, 25), (4, 25)),
        ];
        for (year, west, east) in known {
            assert_eq!(easter(Church::Western, year), Some(date(year, west.0, west.1)), "western {year}");
            assert_eq!(easter(Church::Orthodox, year), Some(date(year, east.0, east.1)), "orthodox {year}");
        }
    }

    #[test]
    fn easter_is_a_sunday_and_the_orthodox_one_is_never_earlier() {
        for year in 1600..=2299 {
            let (west, east) =
                (easter(Church::Western, year).expect("in range"), easter(Church::Orthodox, year).expect("in range"));
            assert_eq!(west.weekday(), Weekday::Sunday, "{west}");
            assert_eq!(east.weekday(), Weekday::Sunday, "{east}");
            assert!(date(year, 3, 22) <= west && west <= date(year, 4, 25), "{west}");
            assert!(west <= east, "{west} {east}");
        }
    }
}
