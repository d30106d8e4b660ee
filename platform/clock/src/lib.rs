//! The only place that asks what time it is.
//!
//! A [`Clock`] is either the machine's, or one that was set to another instant and runs on from there; the
//! demonstration and the tests turn it. Everything else is told the time through `kernel::Cx`.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::SignedDuration;
use kernel::Time;

/// What the clock shows before the offset is added.
#[derive(Clone, Copy, Debug)]
enum Base {
    Machine,
    Standing(Time),
}

/// A shared clock: clones show the same time and are turned together.
///
/// ```
/// let clock = clock::Clock::standing_at(kernel::Time::from_micros(0));
/// clock.advance(kernel::hours(2));
/// assert_eq!(clock.now(), kernel::Time::from_micros(7_200_000_000));
/// ```
#[derive(Clone, Debug)]
pub struct Clock {
    base: Base,
    offset_micros: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self { base: Base::Machine, offset_micros: Arc::default() }
    }

    /// A clock that shows `start` now and runs on at the machine's pace (the demonstration's).
    #[must_use]
    pub fn starting_at(start: Time) -> Self {
        let clock = Self::system();
        clock.advance(start.since(clock.now()));
        clock
    }

    /// A clock that only moves when it is turned (the tests').
    #[must_use]
    pub fn standing_at(start: Time) -> Self {
        Self { base: Base::Standing(start), offset_micros: Arc::default() }
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Time {
        let base = match self.base {
            Base::Machine => machine_time(),
            Base::Standing(start) => start,
        };
        base + SignedDuration::from_micros(self.offset_micros.load(Ordering::SeqCst))
    }

    /// Turns the clock forward (or back, by a negative span).
    pub fn advance(&self, span: SignedDuration) {
        let micros = i64::try_from(span.as_micros()).unwrap_or(0);
        self.offset_micros.fetch_add(micros, Ordering::SeqCst);
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that owns the clock")]
fn machine_time() -> Time {
    jiff::Timestamp::now().into()
}
