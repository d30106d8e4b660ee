//! Who of those who can is the best for a conversation.

use std::cmp::Ordering;

use kernel::Time;

use crate::{
    number::mean,
    router::{Router, Work, seat::Seat},
};

/// What was weighed for one agent; all but `cost` are kept for the reasons.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed {
    pub(super) seat: usize,
    /// The sum; the lowest has it.
    pub(super) cost: f64,
    /// How well they know it, 0 to 1.
    pub(super) skill: f64,
    pub(super) had_customer: bool,
    pub(super) is_fresh: bool,
    pub(super) scarcity: f64,
    /// Points beyond a fair share of the day.
    pub(super) above: f64,
    pub(super) used: u32,
    idle_since: Time,
}

/// What is to be done with a conversation.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    /// Nobody who can is free.
    Nobody,
    /// Only people who recover are free: it waits for somebody rested, until then at the latest.
    Hold(Time),
    /// The first of these, the best before the others.
    Best(Vec<Weighed>),
}

impl Router {
    /// Weighs all who can take it now. A heavy one goes to somebody rested as long as it may still be held.
    pub(super) fn choose(&self, slot: usize) -> Choice {
        let Some(work) = self.work(slot) else { return Choice::Nobody };
        let mut able = self.weigh(work);
        if able.is_empty() {
            return Choice::Nobody;
        }
        if work.item.is_heavy() {
            if able.iter().any(|one| one.is_fresh) {
                able.retain(|one| one.is_fresh);
            } else if let Some(until) = self.hold_until(work).filter(|until| *until > self.now) {
                return Choice::Hold(until);
            }
        }
        able.sort_by(better);
        Choice::Best(able)
    }

    /// Until when a heavy one may be held: 45 seconds from the first time, but not beyond its deadline.
    fn hold_until(&self, work: &Work) -> Option<Time> {
        if work.from.is_some() {
            // A conversation that is under way does not wait.
            return None;
        }
        let until = work.held_until.unwrap_or(self.now + self.policy.hold);
        let due = work.item.due_at.map(|due| due - self.policy.hold_margin);
        Some(due.map_or(until, |due| until.min(due)))
    }

    /// Everybody who can take it now, in the order of their seats.
    pub(super) fn weigh(&self, work: &Work) -> Vec<Weighed> {
        let Some(demand) = self.demands.get(work.demand) else { return Vec::new() };
        let able: Vec<(usize, &Seat)> = demand
            .able()
            .filter_map(|place| Some((place, self.seats.get(place)?)))
            .filter(|(_, seat)| seat.can_take(&work.item, self.now))
            .collect();
        let mean_strain = if work.item.is_heavy() {
            mean(self.seats.iter().filter(|seat| seat.is_present()).map(|seat| seat.strain_today))
        } else {
            0.0
        };
        let previous = self.previous(work);
        able.into_iter().map(|(place, seat)| self.weigh_one(work, place, seat, previous, mean_strain)).collect()
    }

    fn previous(&self, work: &Work) -> Option<usize> {
        let named = work.item.previous.as_ref().and_then(|agent| self.seat_of.get(agent).copied());
        named.or_else(|| self.memory.seat_of(work.item.customer.as_ref()?))
    }

    fn weigh_one(&self, work: &Work, place: usize, seat: &Seat, previous: Option<usize>, mean_strain: f64) -> Weighed {
        let (item, weights) = (&work.item, &self.policy.weights);
        let is_fresh = seat.is_fresh(self.now, &self.policy);
        let rests = seat.rests(self.now, &self.policy);
        let skill = seat.skill(item, &self.best);
        let above = seat.above_share(self.shares);
        let had_customer = previous == Some(place) && !rests;
        let mut cost = weights.skill * (1.0 - skill);
        cost += weights.crowding * f64::from(seat.used);
        cost += weights.scarcity * (seat.scarcity - 1.0);
        cost += weights.fairness * above;
        cost += self.packing(item.points, seat);
        if item.is_heavy() {
            cost += weights.strain * (seat.strain_today - mean_strain);
            // Where nobody is fresh, whoever rests the longest comes first.
            cost += if rests { 6.0 * self.tired(seat) } else { 0.0 };
        } else if rests {
            cost += weights.resting;
        }
        if had_customer {
            cost -= weights.same_agent;
        }
        let idle_since = seat.idle_since;
        Weighed {
            seat: place,
            cost,
            skill,
            had_customer,
            is_fresh,
            scarcity: seat.scarcity,
            above,
            used: seat.used,
            idle_since,
        }
    }

    /// How much of the recovery is still to come, 0 to 1; 1 with a heavy one in hand.
    fn tired(&self, seat: &Seat) -> f64 {
        let whole = self.policy.recovery.as_secs_f64();
        match seat.rested_at(&self.policy) {
            Some(at) if whole > 0.0 => (at.since(self.now).as_secs_f64() / whole).clamp(0.0, 1.0),
            _ => 1.0,
        }
    }

    /// Small ones are put beside small ones, so that somebody stays free for a large one; as far as large ones come.
    fn packing(&self, points: u32, seat: &Seat) -> f64 {
        let capacity = seat.agent.capacity;
        if capacity <= 1 || points.saturating_mul(2) > capacity {
            return 0.0;
        }
        let wanted = (self.large / 0.1).min(1.0);
        let left = f64::from(seat.room().saturating_sub(points)) / f64::from(capacity);
        let breaks_whole = if seat.used == 0 { self.policy.weights.whole } else { 0.0 };
        wanted * (breaks_whole + self.policy.weights.packing * left)
    }
}

/// The lowest cost, then the longest idle, then the longest known.
fn better(one: &Weighed, other: &Weighed) -> Ordering {
    let by_cost = one.cost.total_cmp(&other.cost);
    by_cost.then(one.idle_since.cmp(&other.idle_since)).then(one.seat.cmp(&other.seat))
}
