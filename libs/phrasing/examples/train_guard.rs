//! Builds `packs/model.bin` anew from `training/guard` and prints what was measured on desks left out.
//!
//! `make train-guard`, or `cargo run --release -p phrasing --example train_guard`. With `scores` as an argument the
//! scores of all messages go to standard output as JSON lines instead.

use std::{io::Write as _, path::Path};

use phrasing::training::train;

#[path = "../tests/training/read.rs"]
mod read;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let examples = read::examples(&root)?;
    let (bytes, reports) = train(&examples);
    let mut out = std::io::stdout().lock();
    if std::env::args().nth(1).as_deref() == Some("scores") {
        for report in &reports {
            let own = examples.iter().filter(|one| lexis::Family::from(one.language) == report.family);
            for (example, score) in own.zip(&report.scores) {
                let line = serde_json::json!({ "family": report.family.tag(), "score": score.0, "peak": score.1, "rules": example.rules, "lang": example.language.tag(), "text": example.text, "desk": example.desk });
                writeln!(out, "{line}")?;
            }
        }
        return Ok(());
    }
    std::fs::write(root.join("packs/model.bin"), &bytes)?;
    for report in &reports {
        let (family, bad, clean, found) = (report.family.tag(), report.bad, report.clean, report.found);
        writeln!(out, "{family}: {bad} bad, {clean} clean; found at 2 % {:.3}, at 5 % {:.3}", found.0, found.1)?;
    }
    writeln!(out, "{} bytes", bytes.len())?;
    Ok(())
}
