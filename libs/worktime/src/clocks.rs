//! The service clocks of a ticket: first reply, next reply, resolution, periodic update, and requests to other
//! departments (OLA). A reducer over the ticket's events.
//!
//! Breaches follow from the events alone. [`Clocks::advance`] may be called every second, once a day, or after a
//! restart on the whole log: the breaches are the same, so a missed target that was answered between two looks is
//! found all the same. A breach is known by ticket, [`Key::kind`] and [`Key::cycle`].
//!
//! What each clock does:
//! - *First reply* runs from a customer's opening to the first public reply by a person. Tickets that an agent opens
//!   have none.
//! - *Next reply* runs from the first message that nobody has answered; further messages do not reset it.
//! - *Resolution* runs until the ticket is solved, goes on when it is reopened (the time while solved does not count),
//!   or begins anew when the policy says so.
//! - *Update* runs from the opening and begins anew with each public reply.
//! - *OLA*, one for each request, runs until the other department answers.
//!
//! Solving a ticket ends the reply and update clocks. A ticket that is split off begins with clocks of its own: give
//! it a log of its own.
//!
//! When policy, priority, team or calendar change, what has elapsed stays as it was reckoned under the calendar then
//! in force; only the target is another. A target that is thereby behind us is a breach at the moment of the change,
//! marked [`Breach::is_by_change`]. A breach is never taken back.
//!
//! ```
//! use std::sync::Arc;
//! use jiff::SignedDuration;
//! use worktime::{Calendar, Timetable, Week, clocks::{self, Event, Party, Policy, Target, Targets, What}};
//!
//! let time = |text: &str| text.parse::<kernel::Time>().unwrap();
//! let policy = Policy {
//!     timetable: Arc::new(Timetable::of(Calendar::new("UTC", Week::always()))?),
//!     targets: Targets { first_reply: Some(Target::of(SignedDuration::from_hours(1))), ..Targets::default() },
//!     restarts_when_reopened: false,
//! };
//! let log = [
//!     Event { at: time("2026-01-05T09:00:00Z"), what: What::Opened { by: Party::Customer, policy } },
//!     Event { at: time("2026-01-05T10:30:00Z"), what: What::Wrote(Party::Agent) },
//! ];
//! let breaches = clocks::breaches(&log, time("2026-01-06T00:00:00Z"));
//! assert_eq!(breaches[0].at, time("2026-01-05T10:00:00Z"));
//! # Ok::<(), worktime::Error>(())
//! ```

mod event;
mod state;

pub use event::{Event, Party, Policy, Target, Targets, What};
use kernel::Time;
pub use state::Clocks;

use crate::Error;

/// Which clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Until the first public reply by a person.
    FirstReply,
    /// Until the first unanswered message is answered.
    NextReply,
    /// Until it is solved.
    Resolution,
    /// Until the customer hears of it again.
    Update,
    /// Until another department answers.
    Ola,
}

/// One run of a clock on a ticket.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Key {
    /// Which clock.
    pub kind: Kind,
    /// 1 for the first run, 2 for the next.
    pub cycle: u32,
}

/// A missed target.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Breach {
    /// When it was missed.
    pub at: Time,
    /// On which clock.
    pub key: Key,
    /// A change of policy or a merge put the target behind us; nobody was late by the old one.
    pub is_by_change: bool,
}

/// How a clock stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Which clock.
    pub key: Key,
    /// Since when it runs.
    pub started_at: Time,
    /// When it is due: `None` without a target; [`Error::Paused`] in a pause, [`Error::NeverOpen`] with a calendar that
    /// somebody has to look at.
    pub due: Option<Result<Time, Error>>,
    /// Whether its target was missed.
    pub is_breached: bool,
}

/// All breaches of a ticket up to and without `until`, in order.
#[must_use]
pub fn breaches<'e>(events: impl IntoIterator<Item = &'e Event>, until: Time) -> Vec<Breach> {
    let mut clocks = Clocks::new();
    let mut found = Vec::new();
    for event in events.into_iter().take_while(|event| event.at <= until) {
        found.extend(clocks.apply(event));
    }
    found.extend(clocks.advance(until));
    found
}
