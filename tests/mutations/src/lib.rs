//! Readers of foreign lines, fed with lines that were right once and were spoilt by chance: nothing stops them, and each
//! line gets one answer that is JSON. The same number spoils the same lines.

mod readers;
mod seeds;
mod spoil;

pub use readers::{Reader, readers};
pub use spoil::Spoiler;

/// Has a reader read so many spoilt texts, from this number on; tells how many lines it read.
///
/// # Errors
/// What was read, and what was wrong with the answer.
pub fn read_spoilt(reader: &Reader, texts: u64, number: u64) -> Result<u64, String> {
    let mut lines = 0;
    for text in number..number.saturating_add(texts) {
        let spoilt = Spoiler::new(text).text(reader.seeds);
        lines += reader.read(&spoilt).map_err(|wrong| format!("{}, text {text}: {wrong}\n{spoilt}", reader.name))?;
    }
    Ok(lines)
}
