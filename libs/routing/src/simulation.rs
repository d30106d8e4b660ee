//! A desk in virtual time: the router beside the rules that desks usually have, over the same days.
//!
//! A day follows from its seed: who works, what they can, who comes when with what, and how long it takes. All
//! strategies live through the same day (common random numbers), so that their difference is theirs alone.
//!
//! Two assumptions have no source: each point in hand makes the next conversation 15 % longer, and within ten minutes
//! of a heavy conversation everything takes 10 % longer.
//!
//! ```
//! use routing::simulation::{Scenario, Strategy, live};
//! let quiet = Scenario { per_minute: 0.5, minutes: 60.0, ..Scenario::default() };
//! let figures = live(&quiet, 7, &Strategy::MostSpare);
//! assert_eq!(figures.violations, 0);
//! assert_eq!(figures, live(&quiet, 7, &Strategy::MostSpare));
//! ```

mod day;
mod figures;
mod plain;
mod run;

pub use figures::{Figures, interval};
pub use run::live;

use crate::Policy;

/// How work is given out.
#[derive(Clone, PartialEq, Debug)]
pub enum Strategy {
    /// Whoever is next in turn of those who can.
    RoundRobin,
    /// Whoever did nothing for the longest time.
    LongestIdle,
    /// Whoever has the most points free: what most desks do.
    MostSpare,
    /// Whoever knows the topic best.
    BestSkill,
    /// The [`Router`](crate::Router) with this policy.
    Router(Policy),
}

/// A desk and its day. The default is that of `docs/routing.md` at the lighter load.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// How many agents, all present the whole day.
    pub agents: u32,
    /// Points each of them carries.
    pub capacity: u32,
    /// The shares of customers by language; agents' first languages follow them.
    pub languages: Vec<f64>,
    /// How many topics, all as frequent.
    pub topics: u32,
    /// Contacts a minute.
    pub per_minute: f64,
    /// How long customers come, in minutes; what is there then is still worked off.
    pub minutes: f64,
    /// The part that is heavy.
    pub heavy: f64,
    /// The part that are calls, of three points.
    pub calls: f64,
    /// The part that are hard chats, of two points; the rest are chats of one.
    pub hard_chats: f64,
    /// Mean handling in minutes of chats, hard chats, calls.
    pub handling: [f64; 3],
    /// Seconds within which somebody should have chats, hard chats, calls.
    pub deadlines: [f64; 3],
    /// How much longer a conversation takes for each other point in hand.
    pub crowding: f64,
    /// How much longer within ten minutes of a heavy one.
    pub carry_over: f64,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            agents: 24,
            capacity: 3,
            languages: vec![0.40, 0.25, 0.20, 0.15],
            topics: 3,
            per_minute: 1.8,
            minutes: 480.0,
            heavy: 0.12,
            calls: 0.22,
            hard_chats: 0.15,
            handling: [9.0, 13.0, 10.0],
            deadlines: [120.0, 120.0, 60.0],
            crowding: 0.15,
            carry_over: 0.10,
        }
    }
}
