use customers::Customer;
use identity::{Agent, Team};
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use kernel::{Id, Time, days, hours, minutes};
use tickets::{Message, Ticket};

use crate::Error;

/// How long a promise may run: longer is a plan, not a promise.
pub const LONGEST: SignedDuration = days(366);
/// The longest action, in characters.
pub const ACTION_CHARS_MAX: usize = 300;
/// The longest quotation of the reply's own words, in characters.
pub const WORDS_CHARS_MAX: usize = 500;
/// The longest note, in characters.
pub const NOTE_CHARS_MAX: usize = 2_000;

/// Something an agent told a customer they would do, and by when.
///
/// It has an owner and a deadline from its first moment; there is no other form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Promise {
    /// Its number.
    pub id: Id<Promise>,
    /// The ticket in which it was given.
    pub ticket: Id<Ticket>,
    /// The reply that gave it; `None` when it was given by voice.
    pub message: Option<Id<Message>>,
    /// Who gave it and keeps it.
    pub agent: Id<Agent>,
    /// The owner's team at that time, which helps out.
    pub team: Option<Id<Team>>,
    /// To whom it was given.
    pub customer: Id<Customer>,
    /// What will be done: "call back".
    pub action: String,
    /// The words of the reply, so that nobody argues over what was meant.
    pub words: String,
    /// By when.
    pub due_at: Time,
    /// The customer's time zone, in which `due_at` was meant; an IANA name.
    pub time_zone: String,
    /// Where it stands.
    pub state: State,
    /// When the deadline was found to have passed with the promise open. It stays, also when kept later.
    pub missed_at: Option<Time>,
    /// When the customer was told that it would be late.
    pub noticed_at: Option<Time>,
    /// When the owner was reminded.
    pub reminded_at: Option<Time>,
    /// When it was kept, replaced or withdrawn.
    pub ended_at: Option<Time>,
    /// Who ended it.
    pub ended_by: Option<Id<Agent>>,
    /// The promise that took its place.
    pub replaced_by: Option<Id<Promise>>,
    /// What the one who ended it wrote down.
    pub note: String,
    /// Counts its changes.
    pub version: i64,
    /// When it was given.
    pub created_at: Time,
}

/// Where a promise stands. Missed is not a state: a missed promise is still owed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// Owed.
    Open,
    /// Done as promised (whether in time, `missed_at` says).
    Kept,
    /// Another promise stands in its place, and the customer knows of it.
    Replaced,
    /// No longer wanted, with a reason in the note.
    Withdrawn,
}

/// How a promise ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// It was done.
    Kept,
    /// The given promise takes its place.
    ReplacedBy(Id<Promise>),
    /// It is no longer wanted.
    Withdrawn,
}

/// When the desk speaks up about a promise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timetable {
    /// The owner is reminded.
    pub remind_at: Time,
    /// The owner is asked for a delay notice, while it can still come before the deadline (PRACTICES D2).
    pub ask_for_notice_at: Time,
    /// The deadline has passed.
    pub missed_at: Time,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Kept, Self::Replaced, Self::Withdrawn];

    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Replaced => "replaced",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

impl Promise {
    /// Whether it is still owed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether it is still owed although its time has passed.
    #[must_use]
    pub fn is_overdue(&self, now: Time) -> bool {
        self.is_open() && self.due_at <= now
    }

    /// The zone in which it was meant; UTC when this machine does not know the name any more.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// When the desk speaks up: see [`timetable`].
    #[must_use]
    pub fn timetable(&self) -> Timetable {
        timetable(self.created_at, self.due_at)
    }

    /// The promise after it ended. One that ends after its deadline was missed, also when nobody had noticed yet.
    ///
    /// # Errors
    /// [`Error::NotOpen`] when it has ended before.
    pub fn ended(mut self, how: Ending, by: Option<Id<Agent>>, note: &str, now: Time) -> Result<Self, Error> {
        if !self.is_open() {
            return Err(Error::NotOpen(self.state));
        }
        if self.is_overdue(now) {
            self.missed_at.get_or_insert(now);
        }
        (self.state, self.replaced_by) = match how {
            Ending::Kept => (State::Kept, None),
            Ending::ReplacedBy(next) => (State::Replaced, Some(next)),
            Ending::Withdrawn => (State::Withdrawn, None),
        };
        self.ended_at = Some(now);
        self.ended_by = by;
        note.clone_into(&mut self.note);
        self.version += 1;
        Ok(self)
    }
}

/// When to speak up about a promise given at `made_at` for `due_at`.
///
/// The owner is reminded an hour before, and asked for a delay notice a quarter of an hour before. A promise that
/// runs for less than two hours is reminded of at half its time, and asked about at three quarters.
///
/// ```
/// use kernel::{Time, minutes};
/// let made_at = Time::from_micros(0);
/// let short = promises::timetable(made_at, made_at + minutes(20));
/// assert_eq!(short.remind_at, made_at + minutes(10));
/// assert_eq!(short.ask_for_notice_at, made_at + minutes(15));
/// ```
#[must_use]
pub fn timetable(made_at: Time, due_at: Time) -> Timetable {
    let run = due_at.since(made_at).max(SignedDuration::ZERO);
    Timetable {
        remind_at: due_at - (run / 2).min(hours(1)),
        ask_for_notice_at: due_at - (run / 4).min(minutes(15)),
        missed_at: due_at,
    }
}

/// The new time that a delay notice suggests: the old hour on the next working day that is yet to come.
///
/// Counted from the deadline or from now, whichever is later, in the customer's zone. Days on which nobody `works` are
/// passed over. The agent sets what they can really keep.
#[must_use]
pub fn suggested_due(due_at: Time, now: Time, zone: &TimeZone, works: impl Fn(Date) -> bool) -> Time {
    let meant = due_at.timestamp().to_zoned(zone.clone());
    let from = due_at.max(now).timestamp().to_zoned(zone.clone());
    std::iter::successors(from.date().tomorrow().ok(), |day| day.tomorrow().ok())
        .take(31)
        .filter(|day| works(*day))
        .find_map(|day| day.to_datetime(meant.time()).to_zoned(zone.clone()).ok())
        .map_or(due_at.max(now) + days(1), |zoned| zoned.timestamp().into())
}

/// Checks what a new deadline must be.
pub(crate) fn check_due(due_at: Time, now: Time) -> Result<(), Error> {
    if due_at <= now {
        return Err(Error::DeadlineInPast);
    }
    if due_at > now + LONGEST {
        return Err(Error::DeadlineTooFar);
    }
    Ok(())
}

/// Checks a text of people: its field, whether it may be empty, and its longest form.
pub(crate) fn check_text(field: &'static str, text: &str, required: bool, chars_max: usize) -> Result<(), Error> {
    if required && text.trim().is_empty() {
        return Err(Error::Empty(field));
    }
    if text.chars().nth(chars_max).is_some() {
        return Err(Error::TooLong { field, chars_max });
    }
    Ok(())
}

/// Checks that a time zone is known.
pub(crate) fn check_zone(name: &str) -> Result<(), Error> {
    TimeZone::get(name).map(drop).map_err(|_| Error::UnknownTimeZone)
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use proptest::prelude::*;

    use super::*;

    fn promise(made_at: Time, due_at: Time) -> Promise {
        Promise {
            id: Id::new(1),
            ticket: Id::new(1),
            message: None,
            agent: Id::new(1),
            team: None,
            customer: Id::new(1),
            action: "call back".into(),
            words: "I will call you".into(),
            due_at,
            time_zone: "Europe/Sarajevo".into(),
            state: State::Open,
            missed_at: None,
            noticed_at: None,
            reminded_at: None,
            ended_at: None,
            ended_by: None,
            replaced_by: None,
            note: String::new(),
            version: 1,
            created_at: made_at,
        }
    }

    #[test]
    fn a_promise_ends_once() {
        let start = Time::from_micros(0);
        let kept = promise(start, start + hours(3)).ended(Ending::Kept, None, "done", start + hours(1)).unwrap();
        assert_eq!((kept.state, kept.missed_at, kept.version), (State::Kept, None, 2));
        let again = kept.ended(Ending::Withdrawn, None, "", start + hours(2));
        assert!(matches!(again, Err(Error::NotOpen(State::Kept))));
    }

    #[test]
    fn a_promise_kept_late_stays_missed() {
        let start = Time::from_micros(0);
        let late = promise(start, start + hours(3)).ended(Ending::Kept, None, "", start + hours(4)).unwrap();
        assert_eq!(late.missed_at, Some(start + hours(4)));
        let mut seen = promise(start, start + hours(3));
        seen.missed_at = Some(start + hours(3));
        let late = seen.ended(Ending::Kept, None, "", start + hours(4)).unwrap();
        assert_eq!(late.missed_at, Some(start + hours(3)));
    }

    #[test]
    fn a_delay_is_suggested_to_the_same_hour_of_the_next_working_day() {
        let zone = TimeZone::get("Europe/Sarajevo").unwrap();
        let said = |due: &str, now: &str| {
            let due = suggested_due(due.parse().unwrap(), now.parse().unwrap(), &zone, |day: Date| {
                !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            });
            due.timestamp().to_zoned(zone.clone()).strftime("%a %F %H:%M").to_string()
        };
        assert_eq!(said("2026-01-06T11:00:00Z", "2026-01-06T10:00:00Z"), "Wed 2026-01-07 12:00");
        assert_eq!(said("2026-01-09T11:00:00Z", "2026-01-09T10:00:00Z"), "Mon 2026-01-12 12:00");
        assert_eq!(said("2026-01-06T11:00:00Z", "2026-01-08T10:00:00Z"), "Fri 2026-01-09 12:00");
        // Over the change of clocks the hour on the wall stays.
        assert_eq!(said("2026-03-27T11:00:00Z", "2026-03-27T10:00:00Z"), "Mon 2026-03-30 12:00");
    }

    #[test]
    fn the_words_of_states_are_read_back() {
        for state in State::ALL {
            assert_eq!(State::from_word(state.word()), Some(state));
        }
        assert_eq!(State::from_word("broken"), None);
    }

    proptest! {
        #[test]
        fn the_owner_hears_of_it_before_the_deadline(run in 2_i64..10_000_000) {
            let made_at = Time::from_micros(1_000_000_000);
            let due_at = made_at + kernel::seconds(run);
            let timetable = timetable(made_at, due_at);
            prop_assert!(made_at < timetable.remind_at);
            prop_assert!(timetable.remind_at < timetable.ask_for_notice_at);
            prop_assert!(timetable.ask_for_notice_at < timetable.missed_at);
            prop_assert_eq!(timetable.missed_at, due_at);
            prop_assert!(due_at.since(timetable.remind_at) <= hours(1));
        }
    }
}
