//! Waiting time: how long will this customer wait, and which limit can honestly be announced? Pure and exact, without IO;
//! the time is passed in, chance has a seed.
//!
//! # The parts
//! - [`Desk`]: a live line (chat, telephone) followed event by event. Predicts at each arrival and learns everything from
//!   the events. [`jsonl`] is the same for other programs, a line at a time.
//! - [`Backlog`]: letters and forms, answered in working hours, by their place in the backlog through the calendars.
//! - [`announce`]: how a wait is said: rounded up to a ladder, seldom changed, worded by keys of the catalogue.
//! - [`erlang`] and [`predictor`]: the formulas of the literature; [`compare`] measures them against each other.
//! - [`simulate`] and [`simulate_letters`]: desks lived through by chance, the same for the same seed.
//!
//! # How a limit comes about
//! 1. **The walk** ([`Drain`], `QL_drain`). With `n` people ahead, `n + 1` steps are needed, each one unit of mass at the
//!    rate `Σ busy(k) μ(k) + α (people still ahead) - overtaking`, through the staff as planned: more agents take people
//!    at once, fewer finish whom they serve and take nobody, a closed house stands still. With fixed staff this is
//!    `QL_m`: mean `Σ 1/(sμ + iα)`, variance `Σ 1/(sμ + iα)²`.
//! 2. **What is learned.** `μ` as ends of service over time in service, with a fast mean that takes over after a jump;
//!    the shape of service times as a mix of three memoryless kinds, so that who has been served for long counts as
//!    slow ([`Pace`]); `α` as people who left over time waited ([`Patience`]); who is served before whom.
//! 3. **The quantile.** A [`Gamma`] with that mean and variance, the variance times what errors have shown it to be; its
//!    `p`-quantile by Wilson and Hilferty, laid through the plan as "so many times as slowly".
//! 4. **Honesty** ([`Limit`]). A factor between 1/3 and 3 for each group, from the rolling quantile of wait over limit
//!    and from a tracker with small steps. Who leaves stays in line as a *ghost* until their turn would have come:
//!    learning only from those who stay would make the limits too short.
//!
//! ```
//! use waiting::{Desk, Event, What};
//! let mut desk = Desk::default();
//! let mut see = |at: f64, what: What| desk.see(Event { at, what });
//! see(0.0, What::Staff { agents: 1 })?;
//! see(0.0, What::Plan { from: 600.0, to: 4_200.0, agents: 0 })?; // a break of an hour
//! see(0.0, What::Plan { from: 4_200.0, to: 9_000.0, agents: 2 })?;
//! see(595.0, What::Arrive { id: 1, group: 0 })?;
//! see(595.0, What::Start { id: 1 })?;
//! let said = see(599.0, What::Arrive { id: 2, group: 0 })?.expect("an arrival is answered");
//! assert!((said.p90 - 3_601.0).abs() < 1.0); // after the break
//! # Ok::<(), waiting::Error>(())
//! ```
//!
//! # Groups
//! Staff is shared by all groups, because events of staff name none. Whether one group is served before another is
//! learned from each start: how often a younger one of `g` was taken while an older one of `h` waited. People ahead are
//! counted with the chance that they are served first, and those who will come and pass slow the walk down. Each group
//! has its own factor, and a mean service time that is mixed in. From the 16th on, groups share one place.
//!
//! # Limits
//! - A limit holds in the long run. In a window of a thousand neighbours coverage swings widely, because misses come in
//!   runs: judge by 50,000 customers or 200 busy periods.
//! - Among those who wait, `p90` aims at 89.2 %: with those who start at once or leave before their turn, more than nine
//!   in ten of all customers wait no longer.
//! - Service more regular than memoryless is taken as memoryless and corrected by the learned spread.
//! - Without any word about staff, as many agents are taken to be there as were ever busy at once.
//! - Skills within a group, and agents who serve several at a time, are not modelled; the factor takes up what it can.

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
