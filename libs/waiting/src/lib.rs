//! Waiting time: queueing formulas, predictors, honest announcements and a simulator.

mod conformal;
mod desk;
mod distribution;
mod drain;
pub mod erlang;
mod error;
mod event;
mod gamma;
mod line;
mod number;
mod order;
mod pace;
pub mod predictor;
mod random;
pub mod simulate;
mod staffing;

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
