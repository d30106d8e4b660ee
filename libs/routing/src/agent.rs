use std::collections::{BTreeMap, BTreeSet};

use kernel::Time;

/// Names (of languages or of skills) with how well each is known.
///
/// A level is any positive number; the scale is the desk's own (1 to 5, 0 to 1), as only levels of the same name are
/// compared. Names are compared without regard to case.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Levels(BTreeMap<String, f64>);

impl Levels {
    /// These names at these levels; a level that is not a positive number means that the name is not known.
    ///
    /// ```
    /// let levels = routing::Levels::of([("ro", 3.0), ("EN", 1.0)]);
    /// assert_eq!(levels.level("RO"), Some(3.0));
    /// assert_eq!(levels.level("ru"), None);
    /// ```
    #[must_use]
    pub fn of<N: AsRef<str>>(levels: impl IntoIterator<Item = (N, f64)>) -> Self {
        let known = levels.into_iter().filter(|(_, level)| level.is_finite() && *level > 0.0);
        Self(known.map(|(name, level)| (folded(name.as_ref()), level)).collect())
    }

    /// How well this name is known.
    #[must_use]
    pub fn level(&self, name: &str) -> Option<f64> {
        self.0.get(name).or_else(|| self.0.get(&folded(name))).copied()
    }

    /// The names with their levels, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, f64)> {
        self.0.iter().map(|(name, level)| (name.as_str(), *level))
    }

    pub(crate) fn meets(&self, need: &Need) -> bool {
        self.0.get(&need.name).is_some_and(|level| *level >= need.level)
    }
}

/// A language or a skill that a conversation needs, with the lowest level that will do.
#[derive(Clone, PartialEq, Debug)]
pub struct Need {
    pub(crate) name: String,
    pub(crate) level: f64,
}

impl Need {
    /// This name at any level.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self::at_least(name, 0.0)
    }

    /// This name at this level or better.
    #[must_use]
    pub fn at_least(name: &str, level: f64) -> Self {
        Self { name: folded(name), level: if level.is_finite() { level.max(0.0) } else { 0.0 } }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The lowest level that will do; 0 for any.
    #[must_use]
    pub fn level(&self) -> f64 {
        self.level
    }
}

/// Names are one name whatever their case.
pub(crate) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Somebody who answers: what they can, and how much at a time.
///
/// ```
/// use routing::{Agent, Levels};
/// let ana = Agent {
///     languages: Levels::of([("ro", 3.0), ("en", 2.0)]),
///     skills: Levels::of([("returns", 2.0)]),
///     capacity: 3,
///     ..Agent::new("ana")
/// };
/// assert!(ana.present);
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Agent {
    /// What they are found by.
    pub id: String,
    /// The languages they write and speak.
    pub languages: Levels,
    /// The topics they know.
    pub skills: Levels,
    /// The teams they belong to.
    pub teams: BTreeSet<String>,
    /// How many points of work they carry at a time, over all channels.
    pub capacity: u32,
    /// How many of these points each channel may take. Empty: any channel may take all. A channel that is missing
    /// from a list that is not empty takes none.
    pub channels: BTreeMap<String, u32>,
    /// When their shift ends; a conversation that is expected to last longer than that goes to somebody else.
    pub shift_end: Option<Time>,
    /// Whether they take conversations now.
    pub present: bool,
    /// Customers they shall not have.
    pub excluded: BTreeSet<String>,
}

impl Agent {
    /// Somebody who is present, with one point of capacity, and who knows nothing yet.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            languages: Levels::default(),
            skills: Levels::default(),
            teams: BTreeSet::new(),
            capacity: 1,
            channels: BTreeMap::new(),
            shift_end: None,
            present: true,
            excluded: BTreeSet::new(),
        }
    }
}
