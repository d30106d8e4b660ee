//! The desk as it stands, changed by events alone.

mod bulk;
mod change;
mod choose;
pub(crate) mod demand;
mod explain;
mod memory;
pub(crate) mod seat;
mod settle;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::SignedDuration;
use kernel::Time;

use crate::{
    event::{Assignment, Event, Refused},
    item::Item,
    policy::Policy,
    router::{
        demand::Demands,
        memory::Memory,
        seat::{Best, Seat},
    },
};

/// A conversation, waiting or with somebody.
#[derive(Clone, Debug)]
struct Work {
    item: Item,
    demand: usize,
    /// When it came, or was taken from somebody.
    since: Time,
    /// The order of arrival, for those that came at the same time.
    order: u64,
    seat: Option<usize>,
    /// Until when it is held for somebody rested, once that began.
    held_until: Option<Time>,
    /// When that began.
    held_from: Option<Time>,
    /// Who had it before.
    from: Option<usize>,
    /// When whoever has it got it.
    given_at: Option<Time>,
}

/// Who takes what: tell it each [`Event`], it answers with the [`Assignment`]s that follow.
///
/// The same events give the same assignments, always and everywhere.
///
/// ```
/// use routing::{Agent, Event, Item, Levels, Need, Policy, Router};
/// let mut router = Router::new(Policy::default());
/// let nine: kernel::Time = "2026-01-05T09:00:00Z".parse().unwrap();
/// let ana = Agent { languages: Levels::of([("ro", 1.0)]), ..Agent::new("ana") };
/// router.apply(nine, Event::Agent(ana))?;
/// let chat = Item { language: Some(Need::of("ro")), ..Item::new("chat-1") };
/// let given = router.apply(nine, Event::Arrive(chat.clone()))?;
/// assert_eq!(given[0].agent, "ana");
/// // Her hands are full: the next one waits until she is done with the first.
/// assert!(router.apply(nine, Event::Arrive(Item { id: "chat-2".into(), ..chat }))?.is_empty());
/// let given = router.apply(nine + kernel::minutes(6), Event::Release { item: "chat-1".into() })?;
/// assert_eq!((given[0].item.as_str(), given[0].waited), ("chat-2", kernel::minutes(6)));
/// # Ok::<(), routing::Refused>(())
/// ```
#[derive(Clone, Debug)]
pub struct Router {
    policy: Policy,
    now: Time,
    seats: Vec<Seat>,
    seat_of: HashMap<String, usize>,
    best: Best,
    works: Vec<Option<Work>>,
    free: Vec<usize>,
    slot_of: HashMap<String, usize>,
    orders: u64,
    demands: Demands,
    memory: Memory,
    held: BTreeSet<usize>,
    /// What a point of capacity got so far: each conversation adds its points by the capacity present.
    shares: f64,
    /// The part of lately's arrivals that needs more than half of what anybody carries.
    large: f64,
    arrivals: u32,
    /// How long conversations take in seconds, lately.
    handling: f64,
    releases: u32,
}

/// What an event changed that may lead to assignments.
#[derive(Debug, Default)]
struct Fresh {
    /// Seats that have more room than before, or may do more.
    seats: BTreeSet<usize>,
    /// Items that are new in line.
    items: Vec<usize>,
    /// Items whose last agent left: placed together.
    bulk: Vec<usize>,
    /// Assignments that the event itself was.
    given: Vec<Assignment>,
}

impl Router {
    /// Agents known at most, present or not.
    pub const AGENTS_MAX: usize = 10_000;
    /// Conversations at most, waiting and with somebody.
    pub const ITEMS_MAX: usize = 1_000_000;

    /// A desk where nobody works yet.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            now: Time::from_micros(i64::MIN),
            seats: Vec::new(),
            seat_of: HashMap::new(),
            best: Best::default(),
            works: Vec::new(),
            free: Vec::new(),
            slot_of: HashMap::new(),
            orders: 0,
            demands: Demands::default(),
            memory: Memory::default(),
            held: BTreeSet::new(),
            shares: 0.0,
            large: 0.0,
            arrivals: 0,
            handling: 0.0,
            releases: 0,
        }
    }

    /// Takes an event in and answers with who gets what because of it. An event from before the last one counts as
    /// happening with it: time does not run backwards.
    ///
    /// # Errors
    /// [`Refused`] when the event speaks of somebody or something that is not there, or is there already; nothing
    /// changed then.
    pub fn apply(&mut self, now: Time, event: Event) -> Result<Vec<Assignment>, Refused> {
        let before = self.now;
        self.now = self.now.max(now);
        let fresh = match event {
            Event::Agent(agent) => self.learn_agent(agent),
            Event::Presence { agent, present } => self.presence(&agent, present),
            Event::ShiftEnd { agent, at } => self.shift_end(&agent, at),
            Event::Leave { agents } => self.leave(&agents),
            Event::Arrive(item) => self.arrive(item),
            Event::Release { item } => self.release(&item),
            Event::Hard { item } => self.hard(&item),
            Event::Exclude { item, agent } => self.exclude(&item, &agent),
            Event::Take { item, agent } => self.take(&item, &agent),
            Event::Day => {
                self.day();
                Ok(Fresh::default())
            }
            Event::Tick => Ok(Fresh::default()),
        };
        match fresh {
            Ok(fresh) => Ok(self.settle(before, fresh)),
            Err(refused) => {
                self.now = before;
                Err(refused)
            }
        }
    }

    /// When a [`Event::Tick`] is due, because a heavy conversation is held until then at the latest or somebody is
    /// rested then. `None` when nothing is held.
    #[must_use]
    pub fn wake_at(&self) -> Option<Time> {
        let until = self.held.iter().filter_map(|slot| self.work(*slot)?.held_until).min()?;
        let rested = self.seats.iter().filter_map(|seat| seat.rested_at(&self.policy));
        rested.filter(|at| *at > self.now).chain([until]).min()
    }

    /// Conversations that nobody has yet, the oldest first.
    #[must_use]
    pub fn waiting(&self) -> Vec<&str> {
        let mut slots: Vec<&Work> =
            self.demands.iter().flat_map(|demand| &demand.waiting).filter_map(|slot| self.work(*slot)).collect();
        slots.sort_by_key(|work| work.order);
        slots.iter().map(|work| work.item.id.as_str()).collect()
    }

    /// How many conversations nobody has yet.
    #[must_use]
    pub fn waiting_count(&self) -> usize {
        self.demands.iter().map(|demand| demand.waiting.len()).sum()
    }

    /// Who has a conversation; `None` while it waits and after it ended.
    #[must_use]
    pub fn agent_of(&self, item: &str) -> Option<&str> {
        let seat = self.work(*self.slot_of.get(item)?)?.seat?;
        Some(self.seats.get(seat)?.agent.id.as_str())
    }

    /// What somebody has, in the order in which they got it; empty for somebody unknown.
    #[must_use]
    pub fn items_of(&self, agent: &str) -> Vec<&str> {
        let seat = self.seat_of.get(agent).and_then(|seat| self.seats.get(*seat));
        let open = seat.map(|seat| seat.open.as_slice()).unwrap_or_default();
        open.iter().filter_map(|slot| Some(self.work(*slot)?.item.id.as_str())).collect()
    }

    /// Points of each agent who is there that are free, by agent.
    #[must_use]
    pub fn room(&self) -> BTreeMap<&str, u32> {
        self.seats.iter().filter(|seat| seat.is_present()).map(|seat| (seat.agent.id.as_str(), seat.room())).collect()
    }

    fn work(&self, slot: usize) -> Option<&Work> {
        self.works.get(slot)?.as_ref()
    }

    fn work_mut(&mut self, slot: usize) -> Option<&mut Work> {
        self.works.get_mut(slot)?.as_mut()
    }

    fn slot(&self, item: &str) -> Result<usize, Refused> {
        self.slot_of.get(item).copied().ok_or_else(|| Refused::NoSuchItem(item.to_owned()))
    }

    /// The seat of somebody who did not leave.
    fn seat(&self, agent: &str) -> Result<usize, Refused> {
        let known = self.seat_of.get(agent).copied();
        known
            .filter(|seat| self.seats.get(*seat).is_some_and(|seat| !seat.gone))
            .ok_or_else(|| Refused::NoSuchAgent(agent.to_owned()))
    }

    /// Shares out points (or what turned out more or less) among all who are present.
    fn share_out(&mut self, points: f64) {
        let present = self.seats.iter().filter(|seat| seat.is_present());
        let capacity: f64 = present.map(|seat| f64::from(seat.agent.capacity)).sum();
        if capacity > 0.0 {
            self.shares += points / capacity;
        }
    }

    fn waited(&self, work: &Work) -> SignedDuration {
        self.now.since(work.since)
    }
}
