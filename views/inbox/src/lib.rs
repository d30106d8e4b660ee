//! The list of tickets that somebody works from, and the numbers beside it (PRACTICES D5, D1).
//!
//! Whoever has waited longest stands on top. The list is read from indexes in pages: however many tickets there are,
//! a page costs the same. The numbers are kept by `tickets`, never counted.
//!
//! Everybody sees what they may see: admins all tickets; leads and agents those of their teams, their own, and those
//! that no team has yet.
//!
//! Reads `tickets`, `customers`, `teams`, `agents`, `reads`, `drafts`, `promises`, `ticket_counts`, `letters`,
//! `outbox`, `statuses`, `ticket_types`, `topics`, `ticket_tags`, `tags`; writes nothing.

pub mod api;
mod counts;
mod item;
mod list;
mod shelf;
#[cfg(test)]
mod tests;

pub use counts::{Counts, counts};
pub use item::{Called, Item, Named};
pub use list::{Listing, Page, Position, Sort, View, Wanted, list};
