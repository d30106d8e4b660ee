use jiff::{ToSpan as _, Zoned, civil};
use kernel::Time;

use super::{Clock, Day, Mention, Shape};

/// The hour at which a working day starts.
const OPENS: i32 = 9 * 60;
/// The hour at which a working day ends: "by Friday" means by this time on Friday.
const CLOSES: i32 = 18 * 60;

/// From when until when the mention lasts, seen from `now` in its time zone.
pub(crate) fn resolve(mention: &Mention, now: &Zoned) -> Option<(Time, Time)> {
    if let Some(minutes) = mention.span_minutes {
        let (begin, end) = span(minutes, mention.unit < 24 * 60, now)?;
        return Some((earliest(mention, now).unwrap_or(begin).min(end), end));
    }
    if let Some(days) = mention.working_days {
        let date = working_days_after(now.date(), days)?;
        let end = at(date, CLOSES, now)?;
        return Some((earliest(mention, now).unwrap_or(time_of(now)).min(end), end));
    }
    let mut date = match mention.day {
        Some(Day::Weekend { next }) => weekend(now.date(), next, mention.shape)?,
        Some(day) => date_of(day, now)?,
        None => now.date(),
    };
    let from = mention.from.map(minutes_of);
    let to = mention.to.map(minutes_of).map(|to| later_half(to, from));
    if let (None, Some(to)) = (mention.day, to)
        && at(date, to, now)? <= time_of(now)
    {
        date = date.tomorrow().ok()?;
    }
    let today = date == now.date();
    let closes = if today && minutes_now(now) >= CLOSES { 24 * 60 - 1 } else { CLOSES };
    let (from, to) = match (mention.shape, from, to) {
        (Shape::After, None, Some(after)) => (Some(after), closes.max(after + 60)),
        (Shape::Deadline, None, Some(to)) => (None, to),
        (Shape::Deadline, Some(from), Some(to)) if mention.day.is_none() => (Some(from), to),
        (Shape::Point, None, Some(to)) => (Some(to), to),
        (_, from, to) => (from, to.unwrap_or(closes)),
    };
    let end = at(date, to, now)?;
    let begin = match from {
        Some(from) => at(date, from, now)?,
        None if today || mention.shape == Shape::Deadline => time_of(now),
        None => at(date, OPENS, now)?,
    };
    Some((begin.min(end), end))
}

/// When "in 3 to 5 days" begins: the morning of the third day; "in 2 or 3 hours": after two.
fn earliest(mention: &Mention, now: &Zoned) -> Option<Time> {
    const DAY: i32 = 24 * 60;
    let least = mention.least?;
    if mention.unit < DAY {
        return Some(time_of(now) + kernel::minutes(i64::from(mention.unit.checked_mul(least)?)));
    }
    let days = least.checked_mul(mention.unit / DAY)?;
    let date = match mention.working_days {
        Some(_) => working_days_after(now.date(), days)?,
        None => now.date().checked_add(days.days()).ok()?,
    };
    at(date, OPENS, now)
}

/// Hours end to the minute, days with the working day.
fn span(minutes: i32, exact: bool, now: &Zoned) -> Option<(Time, Time)> {
    let begin = time_of(now);
    if !exact && minutes > 24 * 60 {
        let date = now.date().checked_add((minutes / (24 * 60)).days()).ok()?;
        return Some((begin, at(date, CLOSES, now)?));
    }
    Some((begin, begin + kernel::minutes(i64::from(minutes))))
}

/// An hour such as "by 4" is in the afternoon: desks do not call at four in the morning.
fn minutes_of(clock: Clock) -> i32 {
    if clock.bare && (60..=7 * 60).contains(&clock.minutes) { clock.minutes + 12 * 60 } else { clock.minutes }
}

fn later_half(to: i32, from: Option<i32>) -> i32 {
    match from {
        Some(from) if to < from && to + 12 * 60 > from && to <= 12 * 60 => to + 12 * 60,
        _ => to,
    }
}

fn date_of(day: Day, now: &Zoned) -> Option<civil::Date> {
    let today = now.date();
    match day {
        Day::Today => Some(today),
        Day::Ahead(days) => today.checked_add(days.days()).ok(),
        Day::Weekday { number, next } => weekday(today, number, next),
        Day::Date { day, month } => date(today, day, month),
        Day::EndOfWeek { next } | Day::Week { next } => {
            let friday = i32::from(4 - today.weekday().to_monday_zero_offset());
            let ahead = if next || friday < 0 { friday + 7 } else { friday };
            today.checked_add(ahead.days()).ok()
        }
        Day::EndOfMonth => Some(today.last_of_month()),
        Day::EndOf(month) => {
            let year = today.year() + i16::from(month < today.month());
            Some(civil::Date::new(year, month, 1).ok()?.last_of_month())
        }
        Day::Weekend { next } => weekend(today, next, Shape::Point),
    }
}

/// By the weekend is by Friday; at the weekend lasts until Sunday.
fn weekend(today: civil::Date, next: bool, shape: Shape) -> Option<civil::Date> {
    let last = if shape == Shape::Deadline { 4 } else { 6 };
    let ahead = last - i32::from(today.weekday().to_monday_zero_offset());
    today.checked_add((if next || ahead < 0 { ahead + 7 } else { ahead }).days()).ok()
}

/// The next such weekday after today; with "next" the one of the following week.
fn weekday(today: civil::Date, number: i8, next: bool) -> Option<civil::Date> {
    let here = today.weekday().to_monday_zero_offset();
    let ahead = if next { 7 - here + number } else { (number - here - 1).rem_euclid(7) + 1 };
    today.checked_add(i32::from(ahead).days()).ok()
}

/// This year's date, or next year's when it lies more than a month back.
fn date(today: civil::Date, day: i8, month: Option<i8>) -> Option<civil::Date> {
    let Some(month) = month else {
        let here = civil::Date::new(today.year(), today.month(), day).ok().filter(|date| *date >= today);
        return here.or_else(|| {
            let next = today.first_of_month().checked_add(1.month()).ok()?;
            civil::Date::new(next.year(), next.month(), day).ok()
        });
    };
    let here = civil::Date::new(today.year(), month, day).ok()?;
    if here.checked_add(31.days()).ok()? < today {
        return civil::Date::new(today.year() + 1, month, day).ok();
    }
    Some(here)
}

fn working_days_after(start: civil::Date, days: i32) -> Option<civil::Date> {
    let mut date = start;
    let mut left = days.min(400);
    while left > 0 {
        date = date.tomorrow().ok()?;
        if date.weekday().to_monday_zero_offset() < 5 {
            left -= 1;
        }
    }
    Some(date)
}

fn minutes_now(now: &Zoned) -> i32 {
    i32::from(now.hour()) * 60 + i32::from(now.minute())
}

fn time_of(now: &Zoned) -> Time {
    Time::from(now.timestamp())
}

fn at(date: civil::Date, minutes: i32, now: &Zoned) -> Option<Time> {
    let (date, minutes) = if minutes >= 24 * 60 { (date.tomorrow().ok()?, minutes - 24 * 60) } else { (date, minutes) };
    let hour = i8::try_from(minutes / 60).ok()?;
    let minute = i8::try_from(minutes % 60).ok()?;
    let zoned = date.at(hour, minute, 0, 0).to_zoned(now.time_zone().clone()).ok()?;
    Some(Time::from(zoned.timestamp()))
}
