use db::Tx;
use jiff::{ToSpan as _, Zoned, civil::Weekday, tz::TimeZone};
use kernel::{Cx, Time, days, words};
use serde_json::json;

use crate::{Error, State, Ticket, record, store};

/// For how many days a ticket may sleep at most.
pub const SNOOZE_DAYS_MAX: i64 = 366;
/// When a morning begins.
const MORNING: i8 = 9;
/// After this hour today is over.
const LAST_HOUR: i8 = 20;

words! {
    /// A time at which a ticket often is looked at again.
    Preset {
        /// In three hours or a little more.
        LaterToday = "later_today",
        /// At nine the next day.
        TomorrowMorning = "tomorrow_morning",
        /// At nine the next Monday.
        Monday = "monday",
        /// At nine in a week.
        InAWeek = "in_a_week",
    }
}

/// The usual times as they fall for somebody who reads the clock in this zone; what is over today is left out.
///
/// ```
/// use jiff::tz::TimeZone;
/// use tickets::{Preset, presets};
/// // A Friday evening in Sarajevo: nothing is later today.
/// let times = presets("2026-10-09T18:30:00Z".parse().unwrap(), &TimeZone::get("Europe/Sarajevo").unwrap());
/// assert_eq!(times[0], (Preset::TomorrowMorning, "2026-10-10T07:00:00Z".parse().unwrap()));
/// assert_eq!(times[1], (Preset::Monday, "2026-10-12T07:00:00Z".parse().unwrap()));
/// ```
#[must_use]
pub fn presets(now: Time, zone: &TimeZone) -> Vec<(Preset, Time)> {
    let here = now.timestamp().to_zoned(zone.clone());
    let today = here.date();
    let until_monday = match today.weekday() {
        Weekday::Monday => 7,
        other => i64::from(other.until(Weekday::Monday)),
    };
    let mut times: Vec<(Preset, Time)> = Vec::new();
    times.extend(later_today(&here).map(|at| (Preset::LaterToday, at)));
    for (preset, after) in [(Preset::TomorrowMorning, 1), (Preset::Monday, until_monday), (Preset::InAWeek, 7)] {
        let day = today.checked_add(after.days()).unwrap_or(today);
        if let Ok(at) = day.at(MORNING, 0, 0, 0).to_zoned(zone.clone()) {
            // On a Sunday tomorrow is Monday, on a Monday Monday is in a week: once is enough.
            let at = at.timestamp().into();
            if times.iter().all(|(_, known)| *known != at) {
                times.push((preset, at));
            }
        }
    }
    times
}

/// Three hours from now, on the full hour.
fn later_today(here: &Zoned) -> Option<Time> {
    let hour = here.hour().checked_add(if here.minute() > 0 { 4 } else { 3 })?;
    if hour > LAST_HOUR {
        return None;
    }
    let at = here.date().at(hour, 0, 0, 0);
    Some(at.to_zoned(here.time_zone().clone()).ok()?.timestamp().into())
}

/// Puts a ticket out of sight until a time, or until the customer answers. Waking it is the caller's to enqueue.
///
/// # Errors
/// [`Error::SnoozeTime`] for a time that is over or too far away; [`Error::SnoozeResolved`]; [`Error::LaidAside`].
pub async fn snooze(tx: &mut Tx, cx: &Cx, before: &Ticket, until: Option<Time>) -> Result<Ticket, Error> {
    before.goes_on()?;
    if before.state == State::Resolved {
        return Err(Error::SnoozeResolved);
    }
    if until.is_some_and(|until| until <= cx.now || until > cx.now + days(SNOOZE_DAYS_MAX)) {
        return Err(Error::SnoozeTime);
    }
    let mut ticket = before.clone();
    ticket.state = State::Snoozed;
    ticket.state_before = Some(before.category());
    ticket.snoozed_until = until;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    record(tx, cx, before.id, "snoozed", &json!({ "until_at": until.map(|until| until.to_string()) })).await?;
    Ok(ticket)
}

/// An agent wakes a ticket: it is what it was.
///
/// # Errors
/// [`Error::NotLaidAside`] when it does not sleep.
pub async fn wake(tx: &mut Tx, cx: &Cx, before: &Ticket) -> Result<Ticket, Error> {
    woken(tx, cx, before, before.category(), "agent").await
}

/// The time has come that a ticket slept until: it is ours to look at again. Anything else leaves it alone.
///
/// # Errors
/// Faults of the database.
pub async fn woken_up(tx: &mut Tx, cx: &Cx, before: &Ticket) -> Result<Option<Ticket>, Error> {
    let is_due = before.state == State::Snoozed && before.snoozed_until.is_some_and(|until| until <= cx.now);
    if !is_due {
        return Ok(None);
    }
    Ok(Some(woken(tx, cx, before, State::Open, "time").await?))
}

async fn woken(tx: &mut Tx, cx: &Cx, before: &Ticket, state: State, because: &str) -> Result<Ticket, Error> {
    if before.state != State::Snoozed {
        return Err(Error::NotLaidAside);
    }
    let mut ticket = before.clone();
    ticket.state = state;
    ticket.state_before = None;
    ticket.snoozed_until = None;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    record(tx, cx, before.id, "woken", &json!({ "because": because })).await?;
    Ok(ticket)
}
