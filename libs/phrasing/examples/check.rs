//! Reads JSON lines `{"id","lang"?,"text"}` and writes findings as JSON lines; for measuring.
//!
//! `cargo run -p phrasing --example check -- check|answer|signals < messages.jsonl`

use std::io::{BufRead as _, Write as _};

use kernel::Language;
use phrasing::{Context, Draft, Guard};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mode = std::env::args().nth(1).unwrap_or_else(|| "check".to_owned());
    let guard = Guard::built_in();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line: serde_json::Value = serde_json::from_str(&line?)?;
        let text = line.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
        let language = line.get("lang").and_then(serde_json::Value::as_str).and_then(read_language);
        let mut answer = match mode.as_str() {
            "answer" => serde_json::to_value(guard.answer_check(text, language))?,
            "signals" => serde_json::to_value(guard.signals(text, language))?,
            _ => serde_json::json!({ "findings": findings(guard, text, language) }),
        };
        if let (Some(object), Some(id)) = (answer.as_object_mut(), line.get("id")) {
            object.insert("id".to_owned(), id.clone());
        }
        writeln!(out, "{answer}")?;
    }
    Ok(())
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
