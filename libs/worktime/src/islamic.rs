use jiff::civil::Date;

use crate::day;

/// The day before 1 Muharram of year 1 (19 July 622), counted from 1970.
const EPOCH: i64 = -492_149;

/// A day of the Islamic calendar by table: thirty-year cycles of 10,631 days, leap years 2, 5, 7, 10, 13, 16, 18, 21,
/// 24, 26 and 29, civil epoch of 16 July 622 (Julian). Where the day is set by sighting the moon it may be a day off:
/// a dated exception corrects it.
///
/// `None` when there is no such day, or it lies outside jiff's range.
///
/// ```
/// // Eid al-Fitr of 1447.
/// assert_eq!(worktime::islamic(1447, 10, 1), Some(jiff::civil::date(2026, 3, 20)));
/// ```
#[must_use]
pub fn islamic(year: i32, month: i8, day_of_month: i8) -> Option<Date> {
    if year < 1 || !(1..=12).contains(&month) || !(1..=30).contains(&day_of_month) {
        return None;
    }
    if day_of_month == 30 && (month % 2 == 0 && !(month == 12 && is_leap(year))) {
        return None;
    }
    let year = i64::from(year);
    let months_before = i64::from(month) - 1;
    let days_before_month = 29 * months_before + (months_before + 1) / 2;
    day::date(EPOCH + 354 * (year - 1) + (3 + 11 * year).div_euclid(30) + days_before_month + i64::from(day_of_month))
}

/// Whether the last month has thirty days.
fn is_leap(year: i32) -> bool {
    (14 + 11 * i64::from(year)).rem_euclid(30) < 11
}

/// The years of the Islamic calendar that touch a Gregorian year.
pub(crate) fn years_of(gregorian: i16) -> std::ops::RangeInclusive<i32> {
    let near = (i32::from(gregorian) - 622) * 33 / 32;
    near - 1..=near + 2
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn new_years_follow_the_table() {
        // Tabular new years, civil epoch: 1 Muharram.
        let known = [
            (1421, date(2000, 4, 6)),
            (1439, date(2017, 9, 21)),
            (1443, date(2021, 8, 9)),
            (1445, date(2023, 7, 19)),
            (1446, date(2024, 7, 7)),
            (1447, date(2025, 6, 26)),
        ];
        for (year, expected) in known {
            let found = islamic(year, 1, 1).expect("a day");
            let off = (day::number(found) - day::number(expected)).abs();
            assert!(off <= 1, "{year}: {found}, sighted about {expected}");
        }
    }

    #[test]
    fn days_follow_each_other_without_hole_or_overlap() {
        let mut last = day::number(islamic(1300, 1, 1).expect("a day")) - 1;
        for year in 1300..1660 {
            for month in 1..=12 {
                for number in 1..=30 {
                    if let Some(found) = islamic(year, month, number) {
                        assert_eq!(day::number(found), last + 1, "{year}-{month}-{number}");
                        last += 1;
                    }
                }
            }
        }
    }

    #[test]
    fn thirty_years_have_10631_days() {
        let start = |year| day::number(islamic(year, 1, 1).expect("a day"));
        assert_eq!(start(1421) - start(1391), 10_631);
        assert_eq!(
            (1..=30).filter(|&year| is_leap(year)).collect::<Vec<_>>(),
            [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]
        );
    }

    #[test]
    fn the_calendar_begins_on_19_july_622() {
        assert_eq!(islamic(1, 1, 1), Some(date(622, 7, 19)));
    }
}
