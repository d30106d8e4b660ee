use jiff::tz::TimeZone;

use crate::{
    Calendar,
    calendar::Special,
    day::{self, SECONDS},
    zone::Offsets,
};

const MICROS: i64 = 1_000_000;

/// The open stretches of one year (UTC), in microseconds, sorted, apart from each other, with what was open before
/// each: the prefix sums that make every question a binary search.
#[derive(Debug)]
pub(crate) struct Year {
    spans: Vec<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    from: i64,
    until: i64,
    /// Open time of the year before `from`.
    before: i64,
}

impl Open {
    const fn length(self) -> i64 {
        self.until - self.from
    }
}

/// The first instant of a year, in microseconds.
pub(crate) const fn start_of(year: i64) -> i64 {
    day::new_year(year) * SECONDS * MICROS
}

impl Year {
    pub(crate) fn of(calendar: &Calendar, zone: &TimeZone, year: i16) -> Self {
        // Zones are at most a day from UTC, and hours over midnight reach a day further.
        let (first, last) = (day::new_year(i64::from(year)) - 3, day::new_year(i64::from(year) + 1) + 2);
        let offsets = Offsets::of(zone, (first - 2) * SECONDS, (last + 3) * SECONDS);
        let special = Special::of(calendar, year, first..=last);
        let mut stretches: Vec<(i64, i64)> = Vec::new();
        for number in first..=last {
            let midnight = number * SECONDS;
            let hours = special.hours_on(number);
            // A date that the zone skipped (Apia, 2011-12-30) has no hours at all.
            if hours.is_empty() || offsets.first(midnight) >= offsets.first(midnight + SECONDS) {
                continue;
            }
            stretches.extend(hours.iter().map(|one| {
                let opens = offsets.first(midnight + one.from().seconds());
                (opens, offsets.last(midnight + one.closing_seconds()))
            }));
        }
        stretches.sort_unstable();
        Self::joined(&stretches, start_of(i64::from(year)), start_of(i64::from(year) + 1))
    }

    /// Joins what touches, cuts to the year, sums up.
    fn joined(stretches: &[(i64, i64)], start: i64, end: i64) -> Self {
        let mut spans: Vec<Open> = Vec::new();
        for &(from, until) in stretches {
            let (from, until) = ((from * MICROS).max(start), (until * MICROS).min(end));
            if from >= until {
                continue;
            }
            match spans.last_mut() {
                Some(last) if from <= last.until => last.until = last.until.max(until),
                _ => spans.push(Open { from, until, before: 0 }),
            }
        }
        let mut sum = 0;
        for span in &mut spans {
            span.before = sum;
            sum += span.length();
        }
        Self { spans }
    }

    /// Open time of the whole year.
    pub(crate) fn total(&self) -> i64 {
        self.spans.last().map_or(0, |span| span.before + span.length())
    }

    /// Open time of the year before `at`.
    pub(crate) fn before(&self, at: i64) -> i64 {
        let after = self.spans.partition_point(|span| span.from <= at);
        let span = after.checked_sub(1).and_then(|index| self.spans.get(index));
        span.map_or(0, |span| span.before + at.min(span.until) - span.from)
    }

    /// The first instant before which `amount` (more than nothing) of the year was open.
    pub(crate) fn reach(&self, amount: i64) -> Option<i64> {
        let index = self.spans.partition_point(|span| span.before + span.length() < amount);
        self.spans.get(index).map(|span| span.from + amount - span.before)
    }

    /// The first open instant from `at` on.
    pub(crate) fn opening(&self, at: i64) -> Option<i64> {
        let index = self.spans.partition_point(|span| span.until <= at);
        self.spans.get(index).map(|span| span.from.max(at))
    }

    /// The end of the stretch that is open at `at`.
    pub(crate) fn closing(&self, at: i64) -> Option<i64> {
        let index = self.spans.partition_point(|span| span.until <= at);
        self.spans.get(index).filter(|span| span.from <= at).map(|span| span.until)
    }

    /// The end of the last open stretch.
    pub(crate) fn last_closing(&self) -> Option<i64> {
        self.spans.last().map(|span| span.until)
    }
}
