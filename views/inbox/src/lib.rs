//! The list of tickets that somebody works from, and the numbers beside it (PRACTICES D5, D1).
//!
//! Whoever has waited longest stands on top. The list is read from indexes in pages: however many tickets there are,
//! a page costs the same. The numbers are kept by `tickets`, never counted.
//!
//! Everybody sees what they may see: admins all tickets; leads and agents those of their teams, their own, and those
//! that no team has yet.
//!
//! Search stands on the same conditions: see [`found`].
//!
//! Reads `tickets`, `messages`, `attachments`, `customers`, `customer_addresses`, `organisations`, `teams`, `agents`,
//! `reads`, `drafts`, `promises`, `watchers`, `mentions`, `statuses`, `ticket_types`, `topics`, `ticket_tags`, `tags`,
//! `fields`, `field_values`, `ticket_counts`, `letters`, `outbox`; writes nothing.

pub mod api;
mod counts;
mod document;
mod filter;
mod fits;
pub mod found;
mod item;
mod kept;
mod list;
mod own;
mod see;
mod shelf;
#[cfg(test)]
mod tests;

pub use counts::{Counts, counts};
pub use document::{documents, documents_below};
pub use filter::Sieve;
pub use fits::{addresses, fitting};
pub use item::{Called, Item, Named};
pub use kept::{COUNTED_MAX, Count, Kept, preview};
pub use list::{Listing, Page, Position, Sort, View, Wanted, list};
pub use own::{FIELDS_MAX, Own, own};
