use kernel::Language;

/// Languages that share vocabulary, letters and rule packs.
///
/// ```
/// use kernel::Language;
/// use lexis::Family;
/// assert_eq!(Family::from(Language::Croatian), Family::Bcs);
/// assert_eq!(Family::Bcs.tag(), Language::Croatian.family());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Family {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Bosnian, Croatian, Serbian in either script.
    Bcs,
    /// Romanian.
    Ro,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::En, Self::Ru, Self::Bcs, Self::Ro];

    /// The short name that `kernel::Language::family` and the folders of `packs/` use.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Bcs => "bcs",
            Self::Ro => "ro",
        }
    }

    /// The family with this short name.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.tag() == tag)
    }

    /// Where this family stands in [`Self::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::En => 0,
            Self::Ru => 1,
            Self::Bcs => 2,
            Self::Ro => 3,
        }
    }
}

impl From<Language> for Family {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::En,
            Language::Russian => Self::Ru,
            Language::Romanian => Self::Ro,
            Language::Bosnian | Language::Croatian | Language::SerbianLatin | Language::SerbianCyrillic => Self::Bcs,
        }
    }
}
