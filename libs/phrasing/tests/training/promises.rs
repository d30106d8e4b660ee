//! Reads the sentences with and without a promise.

use std::{error::Error, fs, path::Path};

use phrasing::training::PromiseExample;
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    lang: String,
    text: String,
    promises: Vec<serde::de::IgnoredAny>,
}

/// Sets that nobody has read: they measure, and teach nothing.
const UNREAD: [&str; 2] = ["batch12", "batch15"];

/// Every sentence of the sets that were read, in a fixed order.
pub(crate) fn promise_examples(root: &Path) -> Result<Vec<PromiseExample>, Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(root.join("libs/phrasing/tests/promises"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.extend(
        ["en", "ru", "bcs", "ro"].map(|family| root.join("training/guard").join(family).join("promises.jsonl")),
    );
    files.retain(|path| path.exists());
    files.sort();
    let mut examples = Vec::new();
    for path in files {
        let set = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if UNREAD.contains(&set.as_str()) {
            continue;
        }
        for line in fs::read_to_string(&path)?.lines().filter(|line| !line.trim().is_empty()) {
            let line: Line = serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display()))?;
            let tag = if line.lang == "sr" { "sr-Latn" } else { &line.lang };
            let promises = !line.promises.is_empty();
            examples.push(PromiseExample { set: set.clone(), language: tag.parse()?, text: line.text, promises });
        }
    }
    Ok(examples)
}
