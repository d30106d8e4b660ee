//! The stories: what agents and customers do that touches more than one capability, each a readable function in one
//! transaction. What follows after the commit stands in [`happen`], the only list of what follows from what.
//!
//! The first walkthrough: [`receive::take_in`] keeps a letter, [`receive::receive`] makes a message of it,
//! [`welcome::welcome`] places and acknowledges it, [`reply::reply`] answers, [`deliver::deliver`] hands it to the
//! server, [`resolve::resolve`] closes, [`survey::ask`] asks whether it is really solved.

mod after_letter;
pub mod api;
pub mod aside;
pub mod automate;
pub mod availability;
mod bulk;
pub mod deliver;
pub mod depart;
pub mod draft;
mod error;
pub mod fill;
pub mod forward;
pub mod happen;
mod house_letter;
pub mod import;
pub mod index;
pub mod invite;
pub mod later;
pub mod lay_aside;
pub mod merge;
pub mod merge_customers;
pub mod note;
pub mod notify;
mod others;
mod own_letter;
mod pictures;
pub mod presence;
pub mod privacy;
pub mod promise;
mod raw_letter;
pub mod receive;
mod refusal;
mod remind;
pub mod reply;
pub mod resolve;
pub mod restate;
mod retain;
pub mod snooze;
pub mod status;
pub mod survey;
pub mod upload;
pub mod welcome;
mod working_day;
mod writing;

pub use error::Error;
pub use raw_letter::{Content, RawLetter};
