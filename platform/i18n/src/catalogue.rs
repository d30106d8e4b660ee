use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::Language;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Locales;

/// All texts in all languages, those of the agent app aside: the app reads them itself. Cheap to share; made once. A
/// language takes about a megabyte once it has been read, so each is read when somebody first asks for it.
pub struct Catalogue {
    languages: Vec<Texts>,
}

/// The texts of one language.
struct Texts {
    language: Language,
    sources: Vec<String>,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// A value that a text names: `{ $name }`.
///
/// A number chooses plural forms and is written as plain digits ([`crate::number`] groups them); what is no amount,
/// a ticket's number say, is given as text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value<'a> {
    /// Words, put in as they are.
    Text(Cow<'a, str>),
    /// An amount.
    Number(i64),
}

impl Catalogue {
    /// The texts that come with this build; put together at the first call.
    pub fn built_in() -> &'static Self {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| {
            let files: Vec<(String, String)> = Locales::iter()
                .filter(|path| path.ends_with(".ftl") && !is_of_the_app(path))
                .filter_map(|path| {
                    let bytes = Locales::get(&path)?.data;
                    let source = String::from_utf8_lossy(&bytes).into_owned();
                    Some((path.into_owned(), source))
                })
                .collect();
            Self::read(&files)
        })
    }

    /// Puts a catalogue together from `("<language>/<name>.ftl", text)`.
    ///
    /// What does not parse is left out here: the build and the tests have refused it.
    #[must_use]
    pub fn read(files: &[(String, String)]) -> Self {
        let texts_of = |language: Language| {
            let folder = format!("{}/", language.tag());
            let own = files.iter().filter(|(path, _)| path.starts_with(&folder));
            let sources = own.map(|(_, source)| source.clone()).collect();
            Texts { language, sources, bundle: OnceLock::new() }
        };
        Self { languages: Language::ALL.into_iter().map(texts_of).collect() }
    }

    /// The text under the key, with its values filled in. `key.attribute` reads an attribute.
    ///
    /// ```
    /// # use {i18n::Catalogue, kernel::Language};
    /// let text = Catalogue::built_in().text(Language::English, "no-such-key", &[]);
    /// assert_eq!(text, "⟨no-such-key⟩");
    /// ```
    #[must_use]
    pub fn text(&self, language: Language, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(language, key, values).unwrap_or_else(|| {
            metrics::counter!("texts_missing_total", "language" => language.tag()).increment(1);
            let english = self.find(Language::English, key, values);
            english.unwrap_or_else(|| format!("⟨{key}⟩"))
        })
    }

    /// As [`Catalogue::text`], but `None` when this language has no such key or a value is missing.
    #[must_use]
    pub fn find(&self, language: Language, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let bundle = self.bundle(language)?;
        let pattern = match key.split_once('.') {
            Some((key, attribute)) => bundle.get_message(key)?.get_attribute(attribute)?.value(),
            None => bundle.get_message(key)?.value()?,
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, FluentValue::from(value));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// Whether this language has the key.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.bundle(language).is_some_and(|bundle| bundle.has_message(key))
    }

    fn bundle(&self, language: Language) -> Option<&FluentBundle<FluentResource>> {
        self.languages.iter().find(|texts| texts.language == language).map(Texts::bundle)
    }
}

impl Texts {
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let identifier: LanguageIdentifier = self.language.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            // Marks around values would be visible in letters and break words that are searched for.
            bundle.set_use_isolating(false);
            for source in &self.sources {
                let resource = match FluentResource::try_new(source.clone()) {
                    Ok(resource) | Err((resource, _)) => resource,
                };
                bundle.add_resource_overriding(resource);
            }
            bundle
        })
    }
}

/// Whether only the agent app reads this file: `en/app.ftl`, `en/app-inbox.ftl`.
fn is_of_the_app(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name == "app.ftl" || name.starts_with("app-"))
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").finish_non_exhaustive()
    }
}

impl<'a> From<&'a Value<'_>> for FluentValue<'a> {
    fn from(value: &'a Value<'_>) -> Self {
        match value {
            Value::Text(text) => Self::String(Cow::Borrowed(text)),
            Value::Number(number) => Self::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> Value<'a> {
    /// Reads a value that was carried as text (a refusal's, say): digits become an amount, the rest stays words.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = digits.len() <= 15 && digits.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(number) if plain && (digits == "0" || !digits.starts_with('0')) => Self::Number(number),
            _ => Self::from(text),
        }
    }
}
