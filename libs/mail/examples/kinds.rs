//! What each letter of some files is, as one line of JSON after the file's name.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for path in std::env::args().skip(1) {
        let letter = mail::parse_owned(std::fs::read(&path)?);
        writeln!(out, "{path}\t{}", serde_json::to_string(&letter.auto.view())?)?;
    }
    Ok(())
}
