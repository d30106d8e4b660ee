//! Reads the messages of `training/guard`.

use std::{error::Error, fs, path::Path};

use phrasing::training::Example;
use serde::Deserialize;

#[path = "rules.rs"]
mod rules;

#[derive(Deserialize)]
struct Line {
    lang: String,
    text: String,
    #[serde(default)]
    rules: Vec<String>,
}

/// Rules that only hint: the model does not learn them.
const HINTS: [&str; 5] = ["jargon", "over-familiar", "commanding", "negative-opener", "shouting"];
/// Files of other kinds that stand beside the messages.
const OTHERS: [&str; 3] = ["customers", "promises", "replies"];

/// Every message that somebody wrote for training, the clean ones that tests hold, and the packs' sentences, in a fixed
/// order.
pub(crate) fn examples(root: &Path) -> Result<Vec<Example>, Box<dyn Error>> {
    let mut examples = Vec::new();
    for family in ["en", "ru", "bcs", "ro"] {
        let mut files: Vec<_> = fs::read_dir(root.join("training/guard").join(family))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        files.push(root.join("libs/phrasing/tests/clean").join(format!("{family}.jsonl")));
        files.retain(|path| path.exists() && path.extension().is_some_and(|end| end == "jsonl"));
        files.retain(|path| !OTHERS.iter().any(|other| path.file_stem().is_some_and(|stem| *stem == **other)));
        files.sort();
        for path in files {
            let desk = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            for line in fs::read_to_string(&path)?.lines().filter(|line| !line.trim().is_empty()) {
                let line: Line = serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display()))?;
                let tag = if line.lang == "sr" { "sr-Latn" } else { &line.lang };
                let hint = !line.rules.is_empty() && line.rules.iter().all(|rule| HINTS.contains(&rule.as_str()));
                if hint {
                    continue;
                }
                let rules = line.rules.into_iter().filter(|rule| !HINTS.contains(&rule.as_str())).collect();
                let unseen = desk.starts_with("newcomers");
                examples.push(Example { desk: desk.clone(), language: tag.parse()?, text: line.text, rules, unseen });
            }
        }
    }
    examples.extend(of_packs()?);
    Ok(examples)
}

/// What the packs' rules must catch and must not.
fn of_packs() -> Result<Vec<Example>, Box<dyn Error>> {
    let mut examples = Vec::new();
    for (_, language, rule) in rules::of_packs()?.into_iter().filter(|(.., rule)| !HINTS.contains(&rule.id.as_str())) {
        let example = |text: String, rules| Example { desk: "packs".to_owned(), language, text, rules, unseen: false };
        examples.extend(rule.must_catch.into_iter().map(|text| example(text, vec![rule.id.clone()])));
        examples.extend(rule.must_not.into_iter().map(|text| example(text, Vec::new())));
    }
    Ok(examples)
}
