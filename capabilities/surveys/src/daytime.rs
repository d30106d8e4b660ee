use jiff::{
    SignedDuration,
    civil::{Date, Time as WallTime, time},
    tz::TimeZone,
};
use kernel::{Time, hours};

/// A letter leaves at this hour of the customer's day or later.
pub const DAY_BEGINS: WallTime = time(9, 0, 0, 0);
/// A letter leaves before this hour of the customer's day.
pub const DAY_ENDS: WallTime = time(19, 0, 0, 0);
/// How long the customer has the solution in hands before being asked (PRACTICES D6: 24-48 hours).
pub const REST: SignedDuration = hours(24);
/// How far ahead a business day is looked for.
const DAYS_LOOKED_AT: usize = 62;

/// When to ask "is it really solved?": 24 to 48 hours after the closing, between 09:00 and 19:00 of a business day
/// where the customer lives (PRACTICES D6).
///
/// The earliest such instant is taken. Where no business day lies within the 24 to 48 hours (closed on a Thursday
/// evening before a free week-end), it is 09:00 of the next business day: late rather than at a bad hour.
///
/// ```
/// let zone = jiff::tz::TimeZone::get("Europe/Sarajevo").unwrap();
/// // Monday, 21:30 in Sarajevo: a day later is a Tuesday night, so Wednesday morning.
/// let closed_at = "2026-01-05T20:30:00Z".parse().unwrap();
/// let asked_at = surveys::pick_time(closed_at, &zone, |date| date.weekday() != jiff::civil::Weekday::Sunday);
/// assert_eq!(asked_at.to_string(), "2026-01-07T08:00:00Z");
/// ```
#[must_use]
pub fn pick_time(closed_at: Time, zone: &TimeZone, works: impl Fn(Date) -> bool) -> Time {
    next_daytime(closed_at + REST, zone, works)
}

/// `from` itself when it lies within 09:00-19:00 of a business day in `zone`, else the next 09:00 that does; `works` says
/// which dates are business days. Where none comes within two months, every day is one: a question that waits for a day
/// that never comes would never be asked.
///
/// Asked again before a planned letter leaves: a server that was off over night must not write at three.
#[must_use]
pub fn next_daytime(from: Time, zone: &TimeZone, works: impl Fn(Date) -> bool) -> Time {
    within(from, zone, &works).or_else(|| within(from, zone, &|_| true)).unwrap_or(from)
}

fn within(from: Time, zone: &TimeZone, works: &dyn Fn(Date) -> bool) -> Option<Time> {
    let here = from.timestamp().to_zoned(zone.clone());
    if works(here.date()) {
        if here.time() < DAY_BEGINS {
            return Some(morning(here.date(), zone).unwrap_or(from).max(from));
        }
        if here.time() < DAY_ENDS {
            return Some(from);
        }
    }
    std::iter::successors(here.date().tomorrow().ok(), |day| day.tomorrow().ok())
        .take(DAYS_LOOKED_AT)
        .filter(|day| works(*day))
        .find_map(|day| morning(day, zone))
}

fn morning(day: Date, zone: &TimeZone) -> Option<Time> {
    let zoned = day.to_datetime(DAY_BEGINS).to_zoned(zone.clone()).ok()?;
    // A zone may leave out a whole day (Samoa, 30 December 2011); the gap's end is then another date.
    (zoned.date() == day).then(|| zoned.timestamp().into())
}

#[cfg(test)]
mod tests {
    use kernel::days;
    use proptest::prelude::*;

    use super::*;

    fn in_the_week(date: Date) -> bool {
        date.weekday().to_monday_zero_offset() < 5
    }

    fn picked(closed_at: &str, zone: &str) -> String {
        let zone = TimeZone::get(zone).unwrap();
        pick_time(closed_at.parse().unwrap(), &zone, in_the_week)
            .timestamp()
            .to_zoned(zone)
            .strftime("%a %Y-%m-%d %H:%M")
            .to_string()
    }

    #[test]
    fn the_question_comes_a_day_later_in_the_customers_daytime() {
        for (closed_at, zone, asked) in [
            // Noon in Sarajevo: noon the next day.
            ("2026-01-05T11:00:00Z", "Europe/Sarajevo", "Tue 2026-01-06 12:00"),
            // Before nine: nine.
            ("2026-01-05T05:30:00Z", "Europe/Sarajevo", "Tue 2026-01-06 09:00"),
            // Exactly nine stays.
            ("2026-01-05T08:00:00Z", "Europe/Sarajevo", "Tue 2026-01-06 09:00"),
            // Nineteen is too late already.
            ("2026-01-05T18:00:00Z", "Europe/Sarajevo", "Wed 2026-01-07 09:00"),
            // The same instant is night in Vladivostok.
            ("2026-01-05T11:00:00Z", "Asia/Vladivostok", "Wed 2026-01-07 09:00"),
            // Thursday noon: Friday noon. Friday: no business day within 48 hours, so Monday at nine.
            ("2026-01-08T11:00:00Z", "Europe/Sarajevo", "Fri 2026-01-09 12:00"),
            ("2026-01-09T11:00:00Z", "Europe/Sarajevo", "Mon 2026-01-12 09:00"),
            ("2026-01-08T19:00:00Z", "Europe/Sarajevo", "Mon 2026-01-12 09:00"),
            // Sunday noon: Monday noon.
            ("2026-01-11T11:00:00Z", "Europe/Sarajevo", "Mon 2026-01-12 12:00"),
            // Over the night in which clocks go forward (29 March 2026) a day has 23 hours.
            ("2026-03-28T11:00:00Z", "Europe/Sarajevo", "Mon 2026-03-30 09:00"),
        ] {
            assert_eq!(picked(closed_at, zone), asked, "{closed_at} {zone}");
        }
    }

    #[test]
    fn without_a_business_day_every_day_is_one() {
        let zone = TimeZone::UTC;
        let closed_at: Time = "2026-01-09T11:00:00Z".parse().unwrap();
        assert_eq!(pick_time(closed_at, &zone, |_| false), closed_at + hours(24));
        let night: Time = "2026-01-09T03:00:00Z".parse().unwrap();
        assert_eq!(pick_time(night, &zone, |_| false).to_string(), "2026-01-10T09:00:00Z");
    }

    #[test]
    fn nobody_is_asked_on_a_holiday_or_while_the_company_is_away_for_weeks() {
        let zone = TimeZone::UTC;
        let closed_at: Time = "2026-04-30T11:00:00Z".parse().unwrap();
        let may_day = |date: Date| in_the_week(date) && date != jiff::civil::date(2026, 5, 1);
        assert_eq!(pick_time(closed_at, &zone, may_day).to_string(), "2026-05-04T09:00:00Z");
        let summer = |date: Date| in_the_week(date) && date >= jiff::civil::date(2026, 5, 27);
        assert_eq!(pick_time(closed_at, &zone, summer).to_string(), "2026-05-27T09:00:00Z");
    }

    #[test]
    fn a_day_that_a_zone_leaves_out_is_passed_over() {
        let zone = TimeZone::get("Pacific/Apia").unwrap();
        let evening: Time = "2011-12-30T09:30:00Z".parse().unwrap();
        let asked = next_daytime(evening, &zone, |_| true).timestamp().to_zoned(zone);
        assert_eq!(asked.strftime("%F %H:%M").to_string(), "2011-12-31 09:00");
    }

    proptest! {
        #[test]
        fn the_question_never_comes_at_a_bad_hour_nor_before_its_time(
            closed_at in 1_600_000_000_000_000_i64..2_200_000_000_000_000,
            zone in proptest::sample::select(vec![
                "Europe/Sarajevo", "Europe/Moscow", "Europe/Bucharest", "America/New_York", "Asia/Kolkata",
                "Pacific/Chatham", "Pacific/Kiritimati", "America/St_Johns", "UTC",
            ]),
            week in proptest::collection::btree_set(0_i8..7, 1..=7),
        ) {
            let zone = TimeZone::get(zone).unwrap();
            let closed_at = Time::from_micros(closed_at);
            let business = |date: Date| week.contains(&date.weekday().to_monday_zero_offset());
            let asked_at = pick_time(closed_at, &zone, business);
            let there = asked_at.timestamp().to_zoned(zone.clone());
            prop_assert!(there.time() >= DAY_BEGINS && there.time() < DAY_ENDS);
            prop_assert!(business(there.date()));
            prop_assert!(asked_at >= closed_at + hours(24));
            if week.len() == 7 {
                prop_assert!(asked_at <= closed_at + hours(48));
            }
            prop_assert!(asked_at <= closed_at + days(9));
            prop_assert_eq!(next_daytime(asked_at, &zone, business), asked_at);
        }
    }
}
