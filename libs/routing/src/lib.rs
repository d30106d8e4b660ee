//! Routing: who should take which conversation, and why. Event-driven, deterministic, without IO or a clock: tell a
//! [`Router`] each [`Event`] with its time, and it answers with [`Assignment`]s and their [`Reason`]s.
//!
//! Why not simply give it to whoever has the most room? Because that spreads small conversations so evenly that
//! nobody is free for a call, gives those who speak a rare language what anybody could do, and sends one angry customer
//! after the other to the same person. [`simulation`] shows how much that is, in figures.
//!
//! ```
//! use routing::{Agent, Event, Item, Levels, Need, Policy, Router, sentence};
//!
//! let mut desk = Router::new(Policy::default());
//! let nine: kernel::Time = "2026-01-05T09:00:00Z".parse().unwrap();
//! for (id, languages) in [("ana", &["ro", "en"][..]), ("ben", &["en"])] {
//!     let agent = Agent {
//!         languages: Levels::of(languages.iter().map(|name| (*name, 1.0))),
//!         skills: Levels::of([("returns", 1.0)]),
//!         capacity: 2,
//!         ..Agent::new(id)
//!     };
//!     desk.apply(nine, Event::Agent(agent))?;
//! }
//! let angry = Item {
//!     language: Some(Need::of("ro")),
//!     skills: vec![Need::of("returns")],
//!     strain: 1.0,
//!     ..Item::new("letter-7")
//! };
//! let given = desk.apply(nine, Event::Arrive(angry))?;
//! assert_eq!(given[0].agent, "ana");
//! assert_eq!(
//!     sentence(&given[0].reasons),
//!     "speaks Romanian, knows returns, has room for two, had no heavy case today, is the only one free who can"
//! );
//! # Ok::<(), routing::Refused>(())
//! ```
//!
//! # Who can
//! Somebody can take an [`Item`] who is present, speaks its language and knows its topics (each at the level that is
//! needed, or better), is of its team, has the points free (of the channel too, where channels have limits), whose
//! shift lasts as long as it is expected to take, and who is not excluded from it. What somebody has by then, they
//! keep when they go for lunch; when they [leave](Event::Leave), it goes to others.
//!
//! # Who is best
//! Of those who can, the one with the lowest sum has it; equals take turns by who was idle the longest. With the
//! [`Weights`] `w`:
//!
//! ```text
//!   w.skill    × (1 − level / best level at the desk, mean over language and topics)
//! + w.whole    × (nothing in hand yet: it would break up somebody who could take a large one)   } small items only, and
//! + w.packing  × (part of the capacity that stays free)                                        } as far as large come
//! + w.scarcity × (part of lately's work that needs this agent, beside the mean, − 1)
//! + w.fairness × (points today − a fair share by capacity and presence)
//! + w.strain   × (strain today − mean of those present)      for a heavy item
//! + w.resting                                                for a usual item, while they recover
//! − w.same_agent                                             had this customer before, and does not recover
//! ```
//!
//! The *part of lately's work that needs this agent*: each demand (language, topics, team) divided by how many present
//! can do it, summed over what the agent can do. Who speaks what few speak has a high sum, and is kept for it. *Points
//! today* go half by what was given and half by how long it took beside others ([`Weights::minutes`]).
//!
//! # Which is first
//! When somebody comes free, what they can do is looked at in the order of urgency: minutes of waiting, priority, how
//! few can do it, its size (what needs all of somebody has fewer chances), and how near its deadline is. Between
//! events nobody free waits for anything they can do, so an event only looks at what it changed: this is why no poll
//! is needed and why a decision takes microseconds.
//!
//! # Heavy conversations
//! An item with [`strain`](Item::strain) is heavy: escalated, angry, abusive, a legal threat, or called hard by
//! whoever had it ([`Event::Hard`]). After one, somebody recovers for ten minutes; and there is a sum for the day. While
//! only people who recover (or had their sum) are free, a heavy item is held: 45 seconds at most, never beyond its
//! deadline. Then it goes to whoever comes closest to rested. [`Router::wake_at`] says when a [`Event::Tick`] is due.
//! Evidence: Wang, Liao, Zhan, Shi 2011 (what wears out is the sum over the day), Albulescu et al. 2022 (after
//! depleting work more than ten minutes may be needed). That routing away the next heavy case helps has no published
//! size of effect; it is a matter of fairness here.
//!
//! # When somebody leaves
//! All they had is matched with the others at once (Kuhn-Munkres), so that as much as possible finds somebody and the
//! sum of costs is the lowest. For single arrivals a matching brings nothing over the sum above.
//!
//! # Limits
//! [`Router::AGENTS_MAX`] agents and [`Router::ITEMS_MAX`] conversations; 1,024 demands are remembered, and the agents
//! of 100,000 to 200,000 customers. Languages are told apart by their names alone: that a speaker of `hr` understands
//! `bs` is for the caller to say. Nothing is reserved: a call may wait while chats fill up who could have taken it.
//! The state is not stored: after a restart tell the agents as absent, what came, who has it ([`Event::Take`]), then who
//! is present.

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
