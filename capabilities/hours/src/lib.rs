//! When the company is open, and teams whose hours are their own: a week, public holidays by country, special days.
//!
//! How it is reckoned is the business of `libs/worktime`; here stands what an administrator wrote down.
//!
//! **Invariants.** What is kept can always be reckoned with: hours that cannot are refused. A team without hours of its
//! own has the company's.
//!
//! **Table.** `business_hours`, one row a team; 0 is the company. News: `hours`.

pub mod api;
mod store;
#[cfg(test)]
mod tests;

use db::{News, Tx};
use identity::Team;
use kernel::{Cx, Id, Kind, Refusal, Refused, Right, Time};
use serde_json::json;
use worktime::{Calendar, Sample, Timetable};

/// How many special days may be written down.
pub const EXCEPTIONS_MAX: usize = 400;

/// Why hours were not kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not set them.
    #[error("the caller may not set the hours")]
    Forbidden,
    /// There is no such team.
    #[error("there is no such team")]
    NoSuchTeam,
    /// No holidays of that name are known.
    #[error("no such holidays")]
    UnknownHolidays,
    /// The hours cannot be reckoned with; why, in the library's words.
    #[error("the hours cannot be reckoned with: {0}")]
    Wrong(String),
    /// There are more special days than may be written down.
    #[error("more than {max} special days")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// The teams could not be read.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Forbidden => Refusal::new(Kind::Forbidden, "hours.forbidden"),
            Self::NoSuchTeam => Refusal::new(Kind::NotFound, "hours.no_such_team"),
            Self::UnknownHolidays => Refusal::new(Kind::Invalid, "hours.unknown_holidays").field("holidays"),
            Self::Wrong(why) => Refusal::new(Kind::Invalid, "hours.wrong").field("week").arg("why", why),
            Self::TooMany { max } => Refusal::new(Kind::Invalid, "hours.too_many").field("exceptions").arg("max", max),
            Self::Identity(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// The hours of the company or of a team.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BusinessHours {
    /// The team; `None` is the company.
    pub team: Option<Id<Team>>,
    /// Zone, week and special days; without holidays.
    pub calendar: Calendar,
    /// Whose public holidays are kept: the key of a [`worktime::Sample`].
    pub holidays: Option<String>,
}

/// Whether somebody is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Door {
    /// Open until then; `None` for ever.
    Open(Option<Time>),
    /// Closed until then; `None` when no opening is in sight.
    Closed(Option<Time>),
}

impl BusinessHours {
    /// The week with the holidays that are kept and the special days.
    ///
    /// # Errors
    /// [`Error::UnknownHolidays`], [`Error::Wrong`].
    pub fn whole_calendar(&self) -> Result<Calendar, Error> {
        let mut calendar = self.calendar.clone();
        if let Some(key) = &self.holidays {
            let sample = Sample::named(key).ok_or(Error::UnknownHolidays)?;
            calendar.holidays = sample.calendar().map_err(|error| Error::Wrong(error.to_string()))?.holidays;
        }
        Ok(calendar)
    }

    /// Everything together, made ready to be reckoned with.
    ///
    /// # Errors
    /// As [`Self::whole_calendar`]; [`Error::Wrong`].
    pub fn timetable(&self) -> Result<Timetable, Error> {
        Timetable::of(self.whole_calendar()?).map_err(|error| Error::Wrong(error.to_string()))
    }

    /// Whether somebody is there at an instant.
    ///
    /// # Errors
    /// As [`Self::timetable`].
    pub fn door(&self, at: Time) -> Result<Door, Error> {
        let timetable = self.timetable()?;
        if timetable.open_at(at) {
            return Ok(Door::Open(timetable.closing(at)));
        }
        Ok(Door::Closed(timetable.next_opening(at).ok()))
    }
}

/// All hours that were written down, the company's first.
///
/// # Errors
/// Faults of the database.
pub async fn all(tx: &mut Tx) -> Result<Vec<BusinessHours>, Error> {
    store::all(tx).await
}

/// The hours of a team: its own, else the company's, if any were written down.
///
/// # Errors
/// Faults of the database.
pub async fn of(tx: &mut Tx, team: Option<Id<Team>>) -> Result<Option<BusinessHours>, Error> {
    let all = store::all(tx).await?;
    let own = all.iter().find(|one| team.is_some() && one.team == team);
    Ok(own.or_else(|| all.iter().find(|one| one.team.is_none())).cloned())
}

/// Writes hours down.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NoSuchTeam`], [`Error::TooMany`]; [`Error::Wrong`] when they cannot be reckoned with.
pub async fn set(tx: &mut Tx, cx: &Cx, hours: &BusinessHours) -> Result<(), Error> {
    allow(cx)?;
    let team = known(tx, hours.team).await?;
    if hours.calendar.exceptions.len() > EXCEPTIONS_MAX {
        return Err(Error::TooMany { max: EXCEPTIONS_MAX });
    }
    hours.timetable()?;
    let before = store::all(tx).await?.into_iter().find(|one| one.team == hours.team);
    store::save(tx, cx.now, hours).await?;
    let (was, is_now) = (before.as_ref().map(|one| told(one, &team)), told(hours, &team));
    let id = hours.team.map_or(0, Id::get);
    audit::record(tx, cx, "hours.changed", "hours", id, was, Some(is_now)).await?;
    tx.announce(News::of("hours", 0));
    Ok(())
}

/// Takes hours away: a team has the company's again.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NoSuchTeam`] when there are none.
pub async fn clear(tx: &mut Tx, cx: &Cx, team: Option<Id<Team>>) -> Result<(), Error> {
    allow(cx)?;
    let name = known(tx, team).await?;
    let before = store::all(tx).await?.into_iter().find(|one| one.team == team).ok_or(Error::NoSuchTeam)?;
    store::delete(tx, team).await?;
    let was = Some(told(&before, &name));
    audit::record(tx, cx, "hours.changed", "hours", team.map_or(0, Id::get), was, None).await?;
    tx.announce(News::of("hours", 0));
    Ok(())
}

pub(crate) fn allow(cx: &Cx) -> Result<(), Error> {
    if cx.may(Right::Company) { Ok(()) } else { Err(Error::Forbidden) }
}

async fn known(tx: &mut Tx, team: Option<Id<Team>>) -> Result<String, Error> {
    match team {
        Some(id) => Ok(identity::team(tx, id).await?.ok_or(Error::NoSuchTeam)?.name),
        None => Ok(identity::company(tx).await?.map_or_else(String::new, |company| company.name)),
    }
}

/// Hours as the audit log tells of them.
fn told(hours: &BusinessHours, name: &str) -> serde_json::Value {
    json!({
        "name": name,
        "time_zone": hours.calendar.zone,
        "hours": json!(hours.calendar.week).to_string(),
        "holidays": hours.holidays,
        "exceptions": json!(hours.calendar.exceptions).to_string(),
    })
}
