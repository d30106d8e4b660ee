use serde::{Deserialize, Deserializer};

/// What a change does to a value that may also be absent.
///
/// In JSON: a field that is left out keeps the value, `null` clears it, anything else sets it. Mark the field
/// `#[serde(default)]`.
///
/// ```
/// use kernel::Edit;
/// assert_eq!(Edit::Keep.of(Some(1)), Some(1));
/// assert_eq!(Edit::Clear.of(Some(1)), None);
/// assert_eq!(Edit::To(2).of(Some(1)), Some(2));
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Edit<T> {
    /// Leaves it as it is.
    #[default]
    Keep,
    /// Takes it away.
    Clear,
    /// Sets it.
    To(T),
}

impl<T> Edit<T> {
    /// The value after the change.
    #[must_use]
    pub fn of(self, present: Option<T>) -> Option<T> {
        match self {
            Self::Keep => present,
            Self::Clear => None,
            Self::To(value) => Some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Edit<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map_or(Self::Clear, Self::To))
    }
}
