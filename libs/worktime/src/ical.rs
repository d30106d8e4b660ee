//! Public holidays from an iCalendar feed (RFC 5545). A feed also lists minor feasts and school holidays, so nothing
//! is taken over by itself: [`read`] makes proposals, a person looks at them, [`Proposal::confirm`] makes holidays.
//!
//! Understood: whole-day events (`DTSTART;VALUE=DATE`), several days (`DTEND`, `DURATION:PnD`), yearly repetition
//! (`RRULE:FREQ=YEARLY` with `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`). What is not understood is listed
//! with the reason. At most a megabyte and 5,000 events are read.
//!
//! ```
//! let feed = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Dan dr\r\n žavnosti\r\nDTSTART;VALUE=DATE:20260530\r\n\
//!     RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
//! let found = worktime::ical::read(feed);
//! assert_eq!(found.proposals[0].holiday.name, "Dan državnosti");
//! let mut calendar = worktime::Sample::named("hr").unwrap().calendar()?;
//! calendar.holidays.extend(found.proposals.iter().map(|proposal| proposal.confirm()));
//! # Ok::<(), worktime::Error>(())
//! ```

mod event;
mod lines;
mod recur;

use event::Event;

use crate::Holiday;

const SIZE_MAX: usize = 1 << 20;
const EVENTS_MAX: usize = 5_000;

/// What stands in a feed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Feed {
    /// What could be holidays, in the order of the feed.
    pub proposals: Vec<Proposal>,
    /// What was left aside, and why.
    pub left_aside: Vec<LeftAside>,
}

/// A holiday that waits for somebody's yes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// The event's `UID`, for finding it again when the feed is read anew; may be empty.
    pub uid: String,
    /// The holiday it would be.
    pub holiday: Holiday,
}

/// An event that makes no holiday.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftAside {
    /// Its name, as far as it has one.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// Why an event makes no holiday.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Reason {
    /// It has no date, or one that does not exist.
    #[error("it has no date")]
    NoDate,
    /// It takes part of a day.
    #[error("it does not take the whole day")]
    PartOfDay,
    /// It lasts more than thirty days.
    #[error("it lasts longer than thirty days")]
    TooLong,
    /// It comes back in a way that no holiday does.
    #[error("it comes back by a rule that is not understood")]
    Repetition,
    /// It was called off.
    #[error("it was cancelled")]
    Cancelled,
    /// The feed is longer than what is read.
    #[error("the feed is too long; the rest was not read")]
    TooMuch,
}

impl Proposal {
    /// Somebody said yes.
    #[must_use]
    pub fn confirm(&self) -> Holiday {
        self.holiday.clone()
    }
}

/// Reads a feed; never fails: what it cannot read is left aside.
#[must_use]
pub fn read(text: &str) -> Feed {
    let mut feed = Feed::default();
    let is_cut = text.len() > SIZE_MAX;
    let text = text.get(..text.floor_char_boundary(SIZE_MAX)).unwrap_or_default();
    let mut event: Option<Event> = None;
    let mut inner = 0_usize;
    let mut events = 0_usize;
    for line in lines::of(text) {
        match (line.name.as_str(), line.value.to_ascii_uppercase().as_str(), &mut event) {
            ("BEGIN", "VEVENT", _) => (event, inner) = (Some(Event::default()), 0),
            ("BEGIN", _, Some(_)) => inner += 1,
            ("END", "VEVENT", Some(_)) => {
                events += 1;
                feed.take(event.take().unwrap_or_default());
            }
            ("END", _, Some(_)) => inner = inner.saturating_sub(1),
            // An alarm inside an event has properties of its own.
            (_, _, Some(event)) if inner == 0 => event.note(&line),
            _ => {}
        }
        if events >= EVENTS_MAX {
            break;
        }
    }
    if is_cut || events >= EVENTS_MAX {
        feed.left_aside.push(LeftAside { name: String::new(), reason: Reason::TooMuch });
    }
    feed
}

impl Feed {
    fn take(&mut self, event: Event) {
        let name = event.name.clone();
        match event.proposal() {
            Ok(proposal) => self.proposals.push(proposal),
            Err(reason) => self.left_aside.push(LeftAside { name, reason }),
        }
    }
}
