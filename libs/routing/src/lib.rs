//! Routing: who should take which conversation, and why.

mod agent;
mod english;
mod event;
mod item;
pub mod jsonl;
mod number;
mod policy;
mod random;
mod reason;
mod router;
pub mod simulation;

pub use agent::{Agent, Levels, Need};
pub use event::{Assignment, Event, Obstacle, Refused};
pub use item::Item;
pub use policy::{Policy, Weights};
pub use reason::{Reason, sentence};
pub use router::Router;
