//! Reads letters over and over and prints how long each step takes: `measure FILE...`.

use std::time::Instant;

fn main() -> Result<(), std::io::Error> {
    for path in std::env::args().skip(1) {
        let raw = std::fs::read(&path)?;
        let start = Instant::now();
        let letter = mail::parse(&raw);
        let parsed = start.elapsed();
        let start = Instant::now();
        let visible = mail::visible_reply(&letter);
        let replied = start.elapsed();
        let start = Instant::now();
        let shown = letter.html.as_deref().map(markup::clean_html);
        let cleaned = start.elapsed();
        println!(
            "{path}: {} bytes, read {parsed:?}, visible reply {replied:?} ({} bytes), cleaned {cleaned:?} ({} bytes)",
            raw.len(),
            visible.text.len(),
            shown.map_or(0, |clean| clean.html.len())
        );
    }
    Ok(())
}
