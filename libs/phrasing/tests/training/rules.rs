//! Reads the rules of the built-in packs with the sentences that stand beside them.

use kernel::Language;
use phrasing::Guard;
use serde::Deserialize;

#[derive(Deserialize)]
struct Pack {
    #[serde(default, rename = "rule")]
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
pub(crate) struct Rule {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) must_catch: Vec<String>,
    #[serde(default)]
    pub(crate) must_not: Vec<String>,
}

/// Packs that hold no rules of the guard.
const OTHERS: [&str; 5] = ["lexicon.toml", "time.toml", "answer.toml", "promises.toml", "signals.toml"];

/// Every rule with its file and a language of its family, in the order of the files' names.
pub(crate) fn of_packs() -> Result<Vec<(&'static str, Language, Rule)>, toml::de::Error> {
    let mut packs: Vec<(&str, &str)> = Guard::built_in_packs().collect();
    packs.sort_unstable();
    let mut rules = Vec::new();
    for (file, text) in packs {
        let (family, name) = file.split_once('/').unwrap_or_default();
        if OTHERS.contains(&name) {
            continue;
        }
        let language = match family {
            "ru" => Language::Russian,
            "bcs" => Language::Bosnian,
            "ro" => Language::Romanian,
            _ => Language::English,
        };
        let pack: Pack = toml::from_str(text)?;
        rules.extend(pack.rules.into_iter().map(|rule| (file, language, rule)));
    }
    Ok(rules)
}
