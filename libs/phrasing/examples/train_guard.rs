//! Builds `packs/model.bin` anew from `training/guard`, and `packs/promises.bin` from the sentences of `tests/promises`.
//!
//! `make train-guard`, or `cargo run --release -p phrasing --example train_guard`. With `scores` as an argument every
//! message is judged by a model that saw none of its desk, and the scores go to standard output as JSON lines instead;
//! with `promises` the same is done for sentences with and without a promise, and sets.

use std::{error::Error, io::Write, path::Path};

use phrasing::training::{Example, PromiseExample, measure, measure_promises, train, train_promises};

#[path = "../tests/training/promises.rs"]
mod promises;
#[path = "../tests/training/read.rs"]
mod read;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut out = std::io::stdout().lock();
    let examples = || read::examples(&root);
    let sentences = || promises::promise_examples(&root);
    match std::env::args().nth(1).as_deref() {
        Some("scores") => print_scores(&examples()?, &mut out),
        Some("promises") => print_readings(&sentences()?, &mut out),
        _ => {
            let (examples, sentences) = (examples()?, sentences()?);
            for (file, bytes) in [("model.bin", train(&examples)), ("promises.bin", train_promises(&sentences))] {
                std::fs::write(root.join("packs").join(file), &bytes)?;
                writeln!(out, "packs/{file}: {} bytes", bytes.len())?;
            }
            writeln!(out, "{} messages, {} sentences", examples.len(), sentences.len())?;
            Ok(())
        }
    }
}

fn print_scores(examples: &[Example], out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    for report in measure(examples) {
        let own = examples.iter().filter(|one| lexis::Family::from(one.language) == report.family);
        for (example, score) in own.zip(&report.scores) {
            let line = serde_json::json!({ "family": report.family.tag(), "score": score.score, "peak": score.peak, "sentence": score.sentence, "rules": example.rules, "lang": example.language.tag(), "text": example.text, "desk": example.desk });
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn print_readings(sentences: &[PromiseExample], out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    for (example, reading) in measure_promises(sentences) {
        let line = serde_json::json!({ "lang": example.language.tag(), "set": example.set, "text": example.text, "promises": example.promises, "reading": reading });
        writeln!(out, "{line}")?;
    }
    Ok(())
}
