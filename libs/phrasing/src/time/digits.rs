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

/// "14.05", "14.5" with a month from 1 to 12; a price such as 19.90 is no date.
pub(super) fn day_and_month(number: &str) -> Option<(i8, i8)> {
    let mut parts = number.split('.');
    let (day, month) = (parts.next()?, parts.next()?);
    if !day.bytes().chain(month.bytes()).all(|byte| byte.is_ascii_digit()) || month.len() != 2 {
        return None;
    }
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
}
