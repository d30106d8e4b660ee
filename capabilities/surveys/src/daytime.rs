use std::collections::BTreeSet;

use jiff::{
    SignedDuration,
    civil::{Date, Time as WallTime, Weekday, time},
    tz::TimeZone,
};
use kernel::{Time, hours};

/// A letter leaves at this hour of the customer's day or later.
pub const DAY_BEGINS: WallTime = time(9, 0, 0, 0);
/// A letter leaves before this hour of the customer's day.
pub const DAY_ENDS: WallTime = time(19, 0, 0, 0);
/// How long the customer has the solution in hands before being asked (PRACTICES D6: 24-48 hours).
pub const REST: SignedDuration = hours(24);

/// The days of the week on which customers are written to unasked.
///
/// ```
/// let days = surveys::BusinessDays::from_words(["mon", "tue"]);
/// assert!(days.contains(jiff::civil::Weekday::Monday));
/// assert!(!days.contains(jiff::civil::Weekday::Sunday));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BusinessDays(BTreeSet<i8>);

impl BusinessDays {
    /// Reads the words of the company's settings: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`.
    ///
    /// Other words are passed over. No day at all means every day: a question that waits for a day that never
    /// comes would never be asked.
    #[must_use]
    pub fn from_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        words.into_iter().filter_map(weekday).collect()
    }

    /// Whether letters may leave on this day of the week.
    #[must_use]
    pub fn contains(&self, day: Weekday) -> bool {
        self.0.is_empty() || self.0.contains(&day.to_monday_zero_offset())
    }
}

impl FromIterator<Weekday> for BusinessDays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        Self(days.into_iter().map(Weekday::to_monday_zero_offset).collect())
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// When to ask "is it really solved?": 24 to 48 hours after the closing, between 09:00 and 19:00 of a business day
/// where the customer lives (PRACTICES D6).
///
/// The earliest such instant is taken. Where no business day lies within the 24 to 48 hours (closed on a Thursday
/// evening before a free week-end), it is 09:00 of the next business day: late rather than at a bad hour.
///
/// ```
/// let zone = jiff::tz::TimeZone::get("Europe/Sarajevo").unwrap();
/// let days = surveys::BusinessDays::from_words(["mon", "tue", "wed", "thu", "fri"]);
/// // Monday, 21:30 in Sarajevo: a day later is a Tuesday night, so Wednesday morning.
/// let closed_at = "2026-01-05T20:30:00Z".parse().unwrap();
/// let asked_at = surveys::pick_time(closed_at, &zone, &days);
/// assert_eq!(asked_at.to_string(), "2026-01-07T08:00:00Z");
/// ```
#[must_use]
pub fn pick_time(closed_at: Time, zone: &TimeZone, days: &BusinessDays) -> Time {
    next_daytime(closed_at + REST, zone, days)
}

/// `from` itself when it lies within 09:00-19:00 of a business day in `zone`, else the next 09:00 that does.
///
/// Asked again before a planned letter leaves: a server that was off over night must not write at three.
#[must_use]
pub fn next_daytime(from: Time, zone: &TimeZone, days: &BusinessDays) -> Time {
    let here = from.timestamp().to_zoned(zone.clone());
    if days.contains(here.weekday()) {
        if here.time() < DAY_BEGINS {
            return morning(here.date(), zone).unwrap_or(from).max(from);
        }
        if here.time() < DAY_ENDS {
            return from;
        }
    }
    std::iter::successors(here.date().tomorrow().ok(), |day| day.tomorrow().ok())
        .take(14)
        .filter(|day| days.contains(day.weekday()))
        .find_map(|day| morning(day, zone))
        .unwrap_or(from)
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

    const WORKING_WEEK: [&str; 5] = ["mon", "tue", "wed", "thu", "fri"];

    fn picked(closed_at: &str, zone: &str) -> String {
        let zone = TimeZone::get(zone).unwrap();
        let days = BusinessDays::from_words(WORKING_WEEK);
        pick_time(closed_at.parse().unwrap(), &zone, &days)
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
        let days = BusinessDays::from_words(["someday"]);
        assert_eq!(pick_time(closed_at, &zone, &days), closed_at + hours(24));
    }

    #[test]
    fn a_day_that_a_zone_leaves_out_is_passed_over() {
        let zone = TimeZone::get("Pacific/Apia").unwrap();
        let days = BusinessDays::from_words([]);
        let evening: Time = "2011-12-30T09:30:00Z".parse().unwrap();
        let asked = next_daytime(evening, &zone, &days).timestamp().to_zoned(zone);
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
            let business = BusinessDays(week.clone());
            let asked_at = pick_time(closed_at, &zone, &business);
            let there = asked_at.timestamp().to_zoned(zone.clone());
            prop_assert!(there.time() >= DAY_BEGINS && there.time() < DAY_ENDS);
            prop_assert!(business.contains(there.weekday()));
            prop_assert!(asked_at >= closed_at + hours(24));
            if week.len() == 7 {
                prop_assert!(asked_at <= closed_at + hours(48));
            }
            prop_assert!(asked_at <= closed_at + days(9));
            prop_assert_eq!(next_daytime(asked_at, &zone, &business), asked_at);
        }
    }
}
