//! Hours and dates written with digits.

/// "15:00", "9.30", "16": the hour, and the minute where it is written.
pub(super) fn hour_and_minute(number: &str) -> Option<(i32, Option<i32>)> {
    let (hour, minute) = match number.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, Some(minute.parse().ok()?)),
        Some(_) => return None,
        None => (number, None),
    };
    let hour = hour.parse().ok()?;
    let fits = (0..=24).contains(&hour) && minute.is_none_or(|minute| (0..60).contains(&minute));
    (fits && number.len() <= 5).then_some((hour, minute))
}

/// "14.05", "14.5.2026" with a month from 1 to 12; a price such as 19.90 is no date.
pub(super) fn day_and_month(number: &str) -> Option<(i8, i8)> {
    let mut parts = number.split('.');
    let (day, month) = (parts.next()?, parts.next()?);
    let has_year = parts.next().is_some_and(is_year);
    (month.len() == 2 || has_year).then(|| day_of_month(day, month)).flatten()
}

/// "14.5" without a year: a date where something says that it is one.
pub(super) fn short_date(number: &str) -> Option<(i8, i8)> {
    number.split_once('.').and_then(|(day, month)| day_of_month(day, month))
}

/// "2.5", "1,5" in tenths.
pub(super) fn tenths(number: &str) -> Option<i32> {
    let (whole, tenth) = number.split_once(['.', ','])?;
    let tenth: i32 = tenth.parse().ok().filter(|_| tenth.len() == 1)?;
    whole.parse::<i32>().ok()?.checked_mul(10)?.checked_add(tenth)
}

/// A day from 1 to 31 and a month from 1 to 12.
pub(super) fn day_of_month(day: &str, month: &str) -> Option<(i8, i8)> {
    if !day.bytes().chain(month.bytes()).all(|byte| byte.is_ascii_digit()) || month.len() > 2 {
        return None;
    }
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
}

/// 2000 to 2099.
pub(super) fn is_year(number: &str) -> bool {
    number.len() == 4 && number.starts_with("20") && number.bytes().all(|byte| byte.is_ascii_digit())
}
