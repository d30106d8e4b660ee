//! Which days count when working days are counted: those on which the team is there, by its hours or the company's, with
//! holidays and special days; without any hours the company's days of the week.

use db::Tx;
use hours::{BusinessHours, Door};
use identity::Team;
use jiff::civil::{Date, Weekday};
use kernel::{Id, Time};
use worktime::Calendar;

use crate::Error;

/// The days on which a team works.
#[derive(Clone, Debug, Default)]
pub(crate) struct WorkingDays {
    calendar: Option<Calendar>,
    week: Vec<Weekday>,
}

/// The working days of a team, or of the company for a ticket of none.
///
/// # Errors
/// Faults of the database.
pub(crate) async fn of(tx: &mut Tx, team: Option<Id<Team>>) -> Result<WorkingDays, Error> {
    let written = hours::of(tx, team).await?;
    let week = identity::company(tx).await?.map(|company| company.business_days).unwrap_or_default();
    // Hours that cannot be reckoned with any more stop nothing.
    let calendar = written.as_ref().and_then(|hours: &BusinessHours| hours.whole_calendar().ok());
    Ok(WorkingDays { calendar, week })
}

/// When somebody of a team is there again; `None` while somebody is there, and where no hours are known.
///
/// # Errors
/// Faults of the database.
pub(crate) async fn opens_at(tx: &mut Tx, team: Option<Id<Team>>, now: Time) -> Result<Option<Time>, Error> {
    let Some(written) = hours::of(tx, team).await? else { return Ok(None) };
    Ok(match written.door(now) {
        Ok(Door::Closed(next)) => next,
        // Hours that cannot be reckoned with any more say nothing.
        Ok(Door::Open(_)) | Err(_) => None,
    })
}

impl WorkingDays {
    /// Whether somebody works on a date.
    pub(crate) fn counts(&self, date: Date) -> bool {
        match &self.calendar {
            Some(calendar) => !calendar.hours_on(date).is_empty(),
            None => self.week.is_empty() || self.week.contains(&date.weekday()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};
    use worktime::Calendar;

    use super::WorkingDays;

    #[test]
    fn a_holiday_is_no_working_day_and_without_hours_the_week_decides() {
        let friday = date(2026, 5, 1);
        let week = vec![Weekday::Friday];
        let plain = WorkingDays { calendar: None, week };
        assert!(plain.counts(friday) && !plain.counts(date(2026, 5, 2)));
        let text = r#"
            zone = "UTC"
            [week]
            fri = [["09:00", "17:00"]]
            [exceptions]
            "2026-05-01" = []
        "#;
        let calendar = Calendar::read(text).unwrap();
        let written = WorkingDays { calendar: Some(calendar), week: Vec::new() };
        assert!(!written.counts(friday) && written.counts(date(2026, 5, 8)) && !written.counts(date(2026, 5, 9)));
    }
}
