use kernel::Time;

/// Stretches in which the clock stands, as instants; kept sorted and joined, so that overlapping ones count once.
///
/// ```
/// use worktime::Pauses;
/// let time = |text: &str| text.parse::<kernel::Time>();
/// let pauses: Pauses = [
///     (time("2026-01-05T10:00:00Z")?, time("2026-01-05T11:00:00Z")?),
///     (time("2026-01-05T10:30:00Z")?, time("2026-01-05T12:00:00Z")?),
/// ].into_iter().collect();
/// assert_eq!(pauses.iter().count(), 1);
/// # Ok::<(), jiff::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Pauses(Vec<(Time, Time)>);

/// The end of a pause that goes on.
const NEVER: Time = Time::from_micros(i64::MAX);

impl Pauses {
    /// No pause.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Adds a stretch; one that ends before it begins adds nothing.
    pub fn add(&mut self, from: Time, until: Time) {
        if from >= until {
            return;
        }
        let first = self.0.partition_point(|&(_, end)| end < from);
        let last = self.0.partition_point(|&(start, _)| start <= until);
        let touched = self.0.get(first..last).unwrap_or_default();
        let start = touched.first().map_or(from, |&(start, _)| start.min(from));
        let end = touched.last().map_or(until, |&(_, end)| end.max(until));
        self.0.splice(first..last.max(first), [(start, end)]);
    }

    /// Adds a pause that has no end yet.
    pub fn add_open(&mut self, from: Time) {
        self.add(from, NEVER);
    }

    /// All of `other` as well.
    pub fn join(&mut self, other: &Self) {
        for &(from, until) in &other.0 {
            self.add(from, until);
        }
    }

    /// The stretches in order, none touching the next; an open one ends at the end of time.
    pub fn iter(&self) -> impl Iterator<Item = (Time, Time)> + '_ {
        self.0.iter().copied()
    }

    /// Those that end after `at`.
    pub(crate) fn after(&self, at: Time) -> impl Iterator<Item = (Time, Time)> + '_ {
        let first = self.0.partition_point(|&(_, end)| end <= at);
        self.0.iter().skip(first).copied()
    }

    pub(crate) fn is_open(end: Time) -> bool {
        end == NEVER
    }
}

impl FromIterator<(Time, Time)> for Pauses {
    fn from_iter<I: IntoIterator<Item = (Time, Time)>>(stretches: I) -> Self {
        let mut pauses = Self::none();
        for (from, until) in stretches {
            pauses.add(from, until);
        }
        pauses
    }
}
