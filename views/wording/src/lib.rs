//! What leads see of the guard: what fires most, and what left in spite of a block and why (PRACTICES B1, B2).
//!
//! Counts are of the desk as a whole; overrides are shown with their ticket, and only those whose ticket the reader may
//! see. Both look at wordings: there is no ranking of people.

pub mod api;
mod read;
#[cfg(test)]
mod tests;

pub use read::{Override, Position, overrides};
