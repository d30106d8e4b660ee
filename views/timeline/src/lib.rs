//! Everything that happened on a ticket, as one story (PRACTICES A5, F1): what was written and what was done.
//!
//! Messages and events are two tables with rising numbers; a page takes the latest of both and goes back from there.
//! An event is kept as a word with its values, and becomes a sentence for each reader, in their language and zone.
//!
//! Reads `messages`, `ticket_events`, `attachments`, `guard_readings`, `agents`; writes nothing. Four queries a page.

pub mod api;
mod entry;
mod read;
mod sentence;
#[cfg(test)]
mod tests;

pub use entry::{EventEntry, GuardNote, MessageEntry, Named};
pub use read::{Entry, Page, Position, Timeline, entries};
pub use sentence::{Reader, sentence};
