use std::{fmt, str::FromStr};

/// The languages in which Rapport speaks to people. Tags follow BCP 47.
///
/// ```
/// use kernel::Language;
/// assert_eq!("sr-Cyrl".parse(), Ok(Language::SerbianCyrillic));
/// assert_eq!(Language::Croatian.family(), "bcs");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    /// English, `en`.
    English,
    /// Russian, `ru`.
    Russian,
    /// Bosnian, `bs`.
    Bosnian,
    /// Croatian, `hr`.
    Croatian,
    /// Serbian in Latin letters, `sr-Latn` (also read from `sr`).
    SerbianLatin,
    /// Serbian in Cyrillic letters, `sr-Cyrl`.
    SerbianCyrillic,
    /// Romanian, `ro`.
    Romanian,
}

/// In which letters a text is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
}

/// A tag that names none of our languages.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0:?} is not one of en, ru, bs, hr, sr-Latn, sr-Cyrl, ro")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// All of them, in the order in which menus list them.
    pub const ALL: [Self; 7] = [
        Self::English,
        Self::Russian,
        Self::Bosnian,
        Self::Croatian,
        Self::SerbianLatin,
        Self::SerbianCyrillic,
        Self::Romanian,
    ];

    /// The BCP 47 tag; also the folder's name in `locales/`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Bosnian => "bs",
            Self::Croatian => "hr",
            Self::SerbianLatin => "sr-Latn",
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::Romanian => "ro",
        }
    }

    /// The group that shares vocabulary and rule packs: `en`, `ru`, `bcs` or `ro`.
    ///
    /// Bosnian, Croatian and Serbian cannot be told apart in short texts, and need not be.
    #[must_use]
    pub const fn family(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Bosnian | Self::Croatian | Self::SerbianLatin | Self::SerbianCyrillic => "bcs",
            Self::Romanian => "ro",
        }
    }

    /// The letters in which this language is written.
    #[must_use]
    pub const fn script(self) -> Script {
        match self {
            Self::Russian | Self::SerbianCyrillic => Script::Cyrillic,
            _ => Script::Latin,
        }
    }

    /// What its speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
            Self::Bosnian => "Bosanski",
            Self::Croatian => "Hrvatski",
            Self::SerbianLatin => "Srpski",
            Self::SerbianCyrillic => "Српски",
            Self::Romanian => "Română",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        if tag.eq_ignore_ascii_case("sr") {
            return Ok(Self::SerbianLatin);
        }
        Self::ALL
            .into_iter()
            .find(|language| tag.eq_ignore_ascii_case(language.tag()))
            .ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(serde::de::Error::custom)
    }
}
