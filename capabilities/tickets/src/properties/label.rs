use std::collections::BTreeMap;

use kernel::Language;

use super::Error;

/// The longest name, in characters.
pub const LABEL_CHARS_MAX: usize = 80;

/// What something is called: one name, and others for readers of some languages.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Label {
    /// The name for everybody who has none in their language.
    pub name: String,
    /// The names in some languages.
    pub names: BTreeMap<Language, String>,
}

impl Label {
    /// One name for all.
    #[must_use]
    pub fn plain(name: &str) -> Self {
        Self { name: name.to_owned(), names: BTreeMap::new() }
    }

    /// The name for a reader.
    #[must_use]
    pub fn for_reader(&self, language: Language) -> &str {
        self.names.get(&language).unwrap_or(&self.name)
    }

    /// From what stands in the database.
    #[must_use]
    pub fn stored(name: String, names: &str) -> Self {
        let read: BTreeMap<Language, String> = serde_json::from_str(names).unwrap_or_default();
        Self { name, names: read }
    }

    /// The names as they stand in the database.
    pub(crate) fn names_stored(&self) -> String {
        serde_json::to_string(&self.names).unwrap_or_else(|_| "{}".to_owned())
    }

    /// Without white space around and without empty names; refused when it is empty or too long.
    pub(crate) fn checked(&self) -> Result<Self, Error> {
        let name = tidy(&self.name)?.ok_or(Error::Name)?;
        let mut names = BTreeMap::new();
        for (language, written) in &self.names {
            if let Some(written) = tidy(written)? {
                names.insert(*language, written);
            }
        }
        Ok(Self { name, names })
    }
}

/// One line without white space around; `None` when nothing is left.
pub(crate) fn tidy(written: &str) -> Result<Option<String>, Error> {
    let words: Vec<&str> =
        written.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let name = words.join(" ");
    if name.chars().count() > LABEL_CHARS_MAX {
        return Err(Error::Name);
    }
    Ok(Some(name).filter(|name| !name.is_empty()))
}
