//! Reads letters and prints how long each step takes, as the mean of so many rounds: `measure ROUNDS FILE...`.

use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let rounds: u32 = arguments.next().ok_or("how many rounds?")?.parse()?;
    for path in arguments {
        let raw = std::fs::read(&path)?;
        let mut spent = [Duration::ZERO; 3];
        for _ in 0..rounds {
            let start = Instant::now();
            let letter = mail::parse(&raw);
            let parsed = start.elapsed();
            let _ = mail::visible_reply(&letter);
            let replied = start.elapsed();
            let _ = letter.html.as_deref().map(markup::clean_html);
            let cleaned = start.elapsed();
            for (total, step) in
                spent.iter_mut().zip([parsed, replied.saturating_sub(parsed), cleaned.saturating_sub(replied)])
            {
                *total += step;
            }
        }
        let [parsed, replied, cleaned] = spent.map(|total| total / rounds);
        println!("{path}: {} bytes, read {parsed:?}, visible reply {replied:?}, cleaned {cleaned:?}", raw.len());
    }
    Ok(())
}
