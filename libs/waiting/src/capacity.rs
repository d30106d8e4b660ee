use jiff::SignedDuration;
use kernel::Time;
use worktime::{Pauses, Timetable};

use crate::Error;

/// Who works when, as planned: groups of people, each with a calendar. Measured in agent-seconds.
///
/// ```
/// use waiting::Capacity;
/// use worktime::{Calendar, Timetable};
/// let calendar = Calendar::read(r#"
///     zone = "Europe/Zagreb"
///     [week]
///     mon = [["09:00", "17:00"]]
///     tue = [["09:00", "17:00"]]
/// "#)?;
/// let three = Capacity::new(vec![(Timetable::of(calendar)?, 3.0)]);
/// let monday: kernel::Time = "2026-01-05T15:00:00Z".parse().unwrap(); // 16:00
/// // Six hours of work: three are done by 17:00, the rest by 10:00 on Tuesday.
/// assert_eq!(three.when(monday, 6.0 * 3_600.0)?.to_string(), "2026-01-06T09:00:00Z");
/// # Ok::<(), waiting::Error>(())
/// ```
#[derive(Debug)]
pub struct Capacity {
    shifts: Vec<(Timetable, f64)>,
    /// Until then only this share of people is there.
    absence: Option<(Time, f64)>,
}

impl Capacity {
    /// Groups of people with their calendars.
    #[must_use]
    pub const fn new(shifts: Vec<(Timetable, f64)>) -> Self {
        Self { shifts, absence: None }
    }

    /// Only this share of the planned people is there until then (illness; known today, not tomorrow).
    pub fn absent(&mut self, share: f64, until: Time) {
        self.absence = Some((until, share.clamp(0.01, 10.0)));
    }

    /// People there at an instant.
    #[must_use]
    pub fn agents(&self, at: Time) -> f64 {
        let planned: f64 = self.shifts.iter().filter(|(hours, _)| hours.open_at(at)).map(|(_, people)| people).sum();
        planned * self.absence.filter(|&(until, _)| at < until).map_or(1.0, |(_, share)| share)
    }

    /// The most people who are ever there at once, as planned.
    #[must_use]
    pub fn people(&self) -> f64 {
        self.shifts.iter().map(|(_, people)| people).sum()
    }

    /// Agent-seconds from `from` until `until`.
    #[must_use]
    pub fn between(&self, from: Time, until: Time) -> f64 {
        let whole = self.planned(from, until);
        match self.absence {
            Some((end, share)) if from < end => whole - (1.0 - share) * self.planned(from, until.min(end)),
            _ => whole,
        }
    }

    /// Seconds in which anybody works at all: what the handling of one letter takes, its nights left out.
    #[must_use]
    pub fn clock(&self, from: Time, until: Time) -> f64 {
        let none = Pauses::none();
        let each = self.shifts.iter().map(|(hours, _)| hours.elapsed(from, until, &none).as_secs_f64());
        each.fold(0.0, f64::max)
    }

    fn planned(&self, from: Time, until: Time) -> f64 {
        let none = Pauses::none();
        self.shifts.iter().map(|(hours, people)| people * hours.elapsed(from, until, &none).as_secs_f64()).sum()
    }

    /// The instant by which so many agent-seconds have passed since `from`, to the second.
    pub fn when(&self, from: Time, work: f64) -> Result<Time, Error> {
        if work <= 0.0 {
            return Ok(from);
        }
        if let ([(hours, people)], None) = (self.shifts.as_slice(), self.absence.filter(|&(until, _)| from < until)) {
            let budget = SignedDuration::try_from_secs_f64(work / people.max(1e-6));
            let budget = budget.map_err(|_| worktime::Error::OutOfRange)?;
            return Ok(hours.due(from, budget, &Pauses::none())?);
        }
        let mut span = 3_600_i64;
        while self.between(from, from + kernel::seconds(span)) < work {
            span *= 2;
            if span > LONGEST {
                return Err(worktime::Error::NeverOpen { after: from }.into());
            }
        }
        let (mut low, mut high) = (0, span);
        while high - low > 1 {
            let middle = i64::midpoint(low, high);
            if self.between(from, from + kernel::seconds(middle)) < work { low = middle } else { high = middle }
        }
        Ok(from + kernel::seconds(high))
    }
}

/// Nothing takes longer: twelve years, in seconds.
const LONGEST: i64 = 12 * 366 * 86_400;
