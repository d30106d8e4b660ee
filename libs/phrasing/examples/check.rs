//! Measures packs: reads JSON lines `{"id","lang"?,"text"}` and writes what is found as JSON lines.
//!
//! `cargo run -p phrasing --example check -- check|rules|passed|answer|signals|promises [FOLDER] < messages.jsonl`
//! `rules` is `check` without the trained model; `promises` also reads `now` and `tz` of the line.
//! `cargo run -p phrasing --example check -- lint [FOLDER]`

use std::io::{BufRead as _, Write as _};

use kernel::Language;
use phrasing::{Context, Draft, Guard};

type Anything = Box<dyn std::error::Error>;

fn main() -> Result<(), Anything> {
    let mut arguments = std::env::args().skip(1);
    let mode = arguments.next().unwrap_or_else(|| "check".to_owned());
    let folder = arguments.next();
    let is_built_in = folder.is_none() && mode != "rules";
    let packs = match folder {
        Some(folder) => read_packs(std::path::Path::new(&folder))?,
        None => Guard::built_in_packs().map(|(file, text)| (file.to_owned(), text.to_owned())).collect(),
    };
    let packs: Vec<(&str, &str)> = packs.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    let mut out = std::io::stdout().lock();
    if mode == "lint" {
        for error in phrasing::lint(&packs) {
            writeln!(out, "{error}")?;
        }
        return Ok(());
    }
    let own;
    let guard = if is_built_in {
        Guard::built_in()
    } else {
        let read = Guard::from_packs(packs)?;
        own = if mode == "rules" { read.without_model() } else { read };
        &own
    };
    for line in std::io::stdin().lock().lines() {
        let line: serde_json::Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(guard, &mode, &line)?)?;
    }
    Ok(())
}

fn read_packs(folder: &std::path::Path) -> Result<Vec<(String, String)>, Anything> {
    let mut packs = Vec::new();
    for family in ["en", "ru", "bcs", "ro"] {
        for entry in std::fs::read_dir(folder.join(family))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            packs.push((format!("{family}/{name}"), std::fs::read_to_string(&path)?));
        }
    }
    packs.sort();
    Ok(packs)
}

fn answer(guard: &Guard, mode: &str, line: &serde_json::Value) -> Result<serde_json::Value, Anything> {
    let text = line.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
    let language = line.get("lang").and_then(serde_json::Value::as_str).and_then(read_language);
    let mut answer = match mode {
        "answer" => serde_json::to_value(guard.answer_check(text, language))?,
        "passed" => {
            let context = Context::default();
            serde_json::json!({ "passed": guard.passed(&Draft { text, language, context: &context }) })
        }
        "promises" => {
            let now = line.get("now").and_then(serde_json::Value::as_str).unwrap_or("2026-01-05T09:00:00Z").parse()?;
            let zone = line.get("tz").and_then(serde_json::Value::as_str).unwrap_or("UTC");
            let zone = jiff::tz::TimeZone::get(zone)?;
            serde_json::json!({ "promises": guard.promises(text, language, now, &zone) })
        }
        "signals" => serde_json::to_value(guard.signals(text, language))?,
        _ => serde_json::json!({ "findings": findings(guard, text, language) }),
    };
    if let (Some(object), Some(id)) = (answer.as_object_mut(), line.get("id")) {
        object.insert("id".to_owned(), id.clone());
    }
    Ok(answer)
}

fn read_language(tag: &str) -> Option<Language> {
    match tag {
        "bcs" => Some(Language::Bosnian),
        other => other.parse().ok(),
    }
}

fn findings(guard: &Guard, text: &str, language: Option<Language>) -> Vec<serde_json::Value> {
    let context = Context::default();
    let interface = language.unwrap_or(Language::English);
    guard
        .check(&Draft { text, language, context: &context })
        .iter()
        .map(|finding| {
            serde_json::json!({
                "rule": finding.rule, "start": finding.span.start, "end": finding.span.end,
                "severity": finding.severity, "message": finding.reason(interface), "rewrite": finding.rewrite,
            })
        })
        .collect()
}
