//! Waiting time: queueing formulas, predictors, honest announcements and a simulator.

pub mod announce;
mod backlog;
mod capacity;
pub mod compare;
mod conformal;
mod desk;
mod distribution;
mod drain;
pub mod erlang;
mod error;
mod event;
mod gamma;
pub mod jsonl;
mod line;
mod number;
mod order;
mod pace;
pub mod predictor;
mod random;
pub mod simulate;
pub mod simulate_letters;
mod staffing;

pub use backlog::{Backlog, Group, Reply};
pub use capacity::Capacity;
pub use conformal::{Learning, Limit, Rolling};
pub use desk::{Announcement, Desk};
pub use distribution::Distribution;
pub use drain::{Drain, KINDS, Shape};
pub use error::Error;
pub use event::{Event, What};
pub use gamma::Gamma;
pub use line::Line;
pub use pace::{Pace, Patience};
pub use random::Random;
pub use staffing::Staffing;
