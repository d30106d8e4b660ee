//! Builds `packs/model.bin` anew from `training/guard`.
//!
//! `make train-guard`, or `cargo run --release -p phrasing --example train_guard`. With `scores` as an argument every
//! message is judged by a model that saw none of its desk, and the scores go to standard output as JSON lines instead.

use std::{io::Write as _, path::Path};

use phrasing::training::{measure, train};

#[path = "../tests/training/read.rs"]
mod read;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let examples = read::examples(&root)?;
    let mut out = std::io::stdout().lock();
    if std::env::args().nth(1).as_deref() == Some("scores") {
        for report in measure(&examples) {
            let own = examples.iter().filter(|one| lexis::Family::from(one.language) == report.family);
            for (example, score) in own.zip(&report.scores) {
                let line = serde_json::json!({ "family": report.family.tag(), "score": score.score, "peak": score.peak, "sentence": score.sentence, "rules": example.rules, "lang": example.language.tag(), "text": example.text, "desk": example.desk });
                writeln!(out, "{line}")?;
            }
        }
        return Ok(());
    }
    let bytes = train(&examples);
    std::fs::write(root.join("packs/model.bin"), &bytes)?;
    writeln!(out, "{} messages, {} bytes", examples.len(), bytes.len())?;
    Ok(())
}
