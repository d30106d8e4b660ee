//! Lists of customers and organisations, and all tickets of one of them (PRACTICES A5).
//!
//! An agent sees the customers of whom they see a ticket, and those who have none yet, as `tickets::knows` says; admins
//! see all. Organisations are seen by everybody: they are names and domains. Of their people and tickets an agent sees
//! theirs.
//!
//! Reads `customers` and what belongs to them, `organisations`, `tickets`, `agents`; writes nothing. Every list goes on
//! behind a cursor and costs the same however long it is.

pub mod api;
mod organisations;
mod people;
#[cfg(test)]
mod tests;
mod tickets_of;

pub use organisations::{OrganisationLine, organisations};
pub use people::{People, Person, Place, Sort, people};
pub use tickets_of::{Survey, TicketLine, Whose, surveys_of, tickets_of};
