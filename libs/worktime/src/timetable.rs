use std::sync::OnceLock;

use jiff::{SignedDuration, tz::TimeZone};
use kernel::Time;

use crate::{
    Calendar, Error, Pauses,
    year::{Year, start_of},
    zone,
};

const FIRST_YEAR: i16 = 1900;
const YEARS: usize = 400;
/// Three years, in microseconds: closed for longer is a mistake in the calendar.
const PATIENCE: i64 = 3 * 366 * 86_400 * 1_000_000;

/// A calendar made ready for reckoning. Each year is worked out when it is first asked about (some ten microseconds
/// to a millisecond) and kept; then every question is a binary search. Share it: it may be asked from many threads.
///
/// After a new release of the zone data, or a change to the calendar, make a new one: due times that lie ahead are
/// reckoned anew, the past is not touched.
///
/// ```
/// use worktime::{Calendar, Pauses, Timetable, Week};
/// use jiff::SignedDuration;
///
/// let nine_to_five = ["09:00".parse()?, "17:00".parse()?];
/// let week = Week::working_days(&[worktime::Hours::new(nine_to_five[0], nine_to_five[1])?]);
/// let office = Timetable::of(Calendar::new("Europe/Bucharest", week))?;
/// let friday_afternoon: kernel::Time = "2026-03-27T14:00:00Z".parse().unwrap(); // 16:00 in Bucharest
/// let due = office.due(friday_afternoon, SignedDuration::from_hours(2), &Pauses::none())?;
/// // One hour is left on Friday; the clocks change on Sunday; Monday 10:00 is 07:00 UTC.
/// assert_eq!(due.to_string(), "2026-03-30T07:00:00Z");
/// # Ok::<(), worktime::Error>(())
/// ```
#[derive(Debug)]
pub struct Timetable {
    calendar: Calendar,
    zone: TimeZone,
    years: Vec<OnceLock<Year>>,
}

impl Timetable {
    /// Checks the calendar and finds its zone; nothing else is worked out yet.
    pub fn of(calendar: Calendar) -> Result<Self, Error> {
        calendar.check()?;
        let zone = zone::find(&calendar.zone)?;
        let years = std::iter::repeat_with(OnceLock::new).take(YEARS).collect();
        Ok(Self { calendar, zone, years })
    }

    /// The calendar it was made of.
    #[must_use]
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The zone of its clocks.
    #[must_use]
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Whether it is open; at the instant of opening it is, at the instant of closing no longer.
    #[must_use]
    pub fn open_at(&self, at: Time) -> bool {
        self.year_at(at.micros()).is_some_and(|(_, year)| year.closing(at.micros()).is_some())
    }

    /// When it closes, if it is open; `None` as well when it stays open for three years on.
    #[must_use]
    pub fn closing(&self, at: Time) -> Option<Time> {
        let (mut number, year) = self.year_at(at.micros())?;
        let mut closing = year.closing(at.micros())?;
        // What is open over New Year goes on in the next year's list.
        while closing == start_of(number + 1) {
            number += 1;
            let Some(later) = self.year(number)?.closing(closing) else { break };
            if later - at.micros() > PATIENCE {
                return None;
            }
            closing = later;
        }
        Some(Time::from_micros(closing))
    }

    /// The first open instant from `at` on; `at` itself when it is open.
    pub fn next_opening(&self, at: Time) -> Result<Time, Error> {
        let (mut number, mut year) = self.year_at(at.micros()).ok_or(Error::OutOfRange)?;
        loop {
            if let Some(opening) = year.opening(at.micros()) {
                let is_near = opening - at.micros() <= PATIENCE;
                return if is_near { Ok(Time::from_micros(opening)) } else { Err(Error::NeverOpen { after: at }) };
            }
            number += 1;
            if start_of(number) - at.micros() > PATIENCE {
                return Err(Error::NeverOpen { after: at });
            }
            year = self.year(number).ok_or(Error::OutOfRange)?;
        }
    }

    /// Working time from `from` to `until`, without the pauses; nothing when `until` is not later. Outside 1900 to 2299
    /// nothing is open.
    #[must_use]
    pub fn elapsed(&self, from: Time, until: Time, pauses: &Pauses) -> SignedDuration {
        let left_out: i64 = pauses
            .after(from)
            .take_while(|&(start, _)| start < until)
            .map(|(start, end)| self.open(start.max(from).micros(), end.min(until).micros()))
            .sum();
        SignedDuration::from_micros(self.open(from.micros(), until.micros()) - left_out)
    }

    /// The first instant by which `budget` of working time has passed since `start`, pauses not counted.
    ///
    /// A budget that is used up exactly at closing is due at closing, not at the next opening; none at all is due at
    /// `start`.
    pub fn due(&self, start: Time, budget: SignedDuration, pauses: &Pauses) -> Result<Time, Error> {
        if budget.is_negative() {
            return Err(Error::NegativeBudget);
        }
        let mut left = i64::try_from(budget.as_micros()).map_err(|_| Error::OutOfRange)?;
        if left == 0 {
            return Ok(start);
        }
        let mut position = start;
        for (from, until) in pauses.after(start) {
            let open = self.open(position.micros(), from.micros());
            if open >= left {
                break;
            }
            if Pauses::is_open(until) {
                return Err(Error::Paused { since: from.max(start) });
            }
            left -= open;
            position = position.max(until);
        }
        self.reach(position.micros(), left).map(Time::from_micros)
    }

    /// Open time between two instants.
    fn open(&self, from: i64, until: i64) -> i64 {
        let (low, high) = (start_of(i64::from(FIRST_YEAR)), start_of(last_year() + 1) - 1);
        let (from, until) = (from.clamp(low, high), until.clamp(low, high));
        if from >= until {
            return 0;
        }
        let (Some((first, head)), Some((last, tail))) = (self.year_at(from), self.year_at(until)) else { return 0 };
        let between: i64 = (first..last).filter_map(|number| self.year(number)).map(Year::total).sum();
        between + tail.before(until) - head.before(from)
    }

    /// The first instant with `left` (more than nothing) open since `from`.
    fn reach(&self, from: i64, mut left: i64) -> Result<i64, Error> {
        let (mut number, mut year) = self.year_at(from).ok_or(Error::OutOfRange)?;
        let mut passed = year.before(from);
        let mut closed_since = from;
        loop {
            if let Some(opening) = year.opening(closed_since) {
                check_patience(closed_since, opening)?;
                if let Some(due) = year.reach(passed + left) {
                    return Ok(due);
                }
                left -= year.total() - passed;
                closed_since = year.last_closing().map_or(closed_since, |closing| closing.max(closed_since));
            }
            number += 1;
            passed = 0;
            check_patience(closed_since, start_of(number))?;
            year = self.year(number).ok_or(Error::OutOfRange)?;
        }
    }

    /// The year of an instant.
    fn year_at(&self, at: i64) -> Option<(i64, &Year)> {
        // The mean year of the calendar is never more than a few days off.
        let near = 1970 + at.div_euclid(31_556_952_000_000);
        let number = if at < start_of(near) {
            near - 1
        } else if at >= start_of(near + 1) {
            near + 1
        } else {
            near
        };
        Some((number, self.year(number)?))
    }

    fn year(&self, number: i64) -> Option<&Year> {
        let number = i16::try_from(number).ok()?;
        let slot = self.years.get(usize::try_from(number.checked_sub(FIRST_YEAR)?).ok()?)?;
        Some(slot.get_or_init(|| Year::of(&self.calendar, &self.zone, number)))
    }
}

fn last_year() -> i64 {
    i64::from(FIRST_YEAR) + i64::try_from(YEARS).unwrap_or(i64::MAX) - 1
}

/// A calendar that is closed for more than three years is an error, not a late date.
const fn check_patience(closed_since: i64, until: i64) -> Result<(), Error> {
    if until - closed_since > PATIENCE {
        return Err(Error::NeverOpen { after: Time::from_micros(closed_since) });
    }
    Ok(())
}
