//! Working time: when a desk is open, how much working time has passed, when a target is due, and which targets were
//! missed. Exact to the microsecond, without IO: the zone data is compiled in, and the time is always passed in.
//!
//! # The parts
//! - [`Calendar`]: what people write down. Any number of [`Hours`] a weekday in an IANA zone, dated exceptions, and
//!   [`Holiday`]s by [`Rule`] (fixed, Easter of both churches, nth weekday, Islamic by table). [`SAMPLES`] are a start.
//! - [`Timetable`]: a calendar made ready. [`open_at`](Timetable::open_at), [`elapsed`](Timetable::elapsed),
//!   [`due`](Timetable::due), [`next_opening`](Timetable::next_opening).
//! - [`Pauses`]: stretches that do not count.
//! - [`clocks`]: the service clocks of a ticket as a reducer over its events.
//! - [`ical`]: public holidays from a feed, as proposals that somebody confirms.
//! - [`jsonl`]: the same for other programs, a line at a time.
//!
//! # How it reckons
//! A calendar becomes, year by year, a sorted list of open stretches `[from, until)` of instants with the open time
//! before each. With `F(t)` the open time before `t`, working time from `a` to `b` is `F(b) - F(a)` without the same
//! for each pause, and `due` is the smallest `t` with `F(t) - F(start) = budget`: binary searches both.
//!
//! # What the rules are
//! - Opening at a time that the clock skips (spring) happens when it is put forward; so does closing. Opening at a
//!   time that comes twice (autumn) happens the first time, closing the second time. Elapsed time is real time: a
//!   shift over the autumn change is an hour longer.
//! - `24:00` is the midnight at the end of the day. Hours over midnight belong to the day on which they begin, also
//!   when the next is a holiday. A date that a zone skipped has no hours.
//! - A due time that falls exactly on closing stays there. Without any opening for three years there is no due time
//!   but [`Error::NeverOpen`].
//!
//! ```
//! use jiff::SignedDuration;
//! use worktime::{Calendar, Pauses, Timetable};
//!
//! let calendar = Calendar::read(r#"
//!     zone = "Europe/Sarajevo"
//!     [week]
//!     mon = [["09:00", "17:30"]]
//!     tue = [["09:00", "17:30"]]
//! "#)?;
//! let desk = Timetable::of(calendar)?;
//! let monday: kernel::Time = "2026-01-05T15:30:00Z".parse().unwrap(); // 16:30 in Sarajevo
//! let due = desk.due(monday, SignedDuration::from_hours(4), &Pauses::none())?;
//! assert_eq!(due.to_string(), "2026-01-06T11:00:00Z"); // Tuesday 12:00
//! assert_eq!(desk.elapsed(monday, due, &Pauses::none()), SignedDuration::from_hours(4));
//! # Ok::<(), worktime::Error>(())
//! ```
//!
//! # Limits
//! Years 1900 to 2299. Two stretches that meet inside an hour that comes twice are joined, so the second showing of
//! that hour counts as open. Days set by sighting the moon may be a day off.

mod calendar;
pub mod clocks;
mod day;
mod easter;
mod error;
mod holiday;
mod hours;
pub mod ical;
mod islamic;
pub mod jsonl;
mod pause;
mod sample;
mod timetable;
mod year;
mod zone;

pub use calendar::Calendar;
pub use easter::{Church, easter};
pub use error::Error;
pub use holiday::{DayName, Holiday, Observance, Rule};
pub use hours::{Hours, TimeOfDay, Week};
pub use islamic::islamic;
pub use pause::Pauses;
pub use sample::{SAMPLES, Sample};
pub use timetable::Timetable;
