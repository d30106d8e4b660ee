//! Points in time in running text: found, and turned into instants.

mod atoms;
mod clock;
mod date;
mod digits;
mod mention;
mod resolve;
mod span;

pub(crate) use atoms::{TimeTable, TimeWords};
pub(crate) use mention::{Clock, Day, Mention, Shape, mentions};
pub(crate) use resolve::resolve;
