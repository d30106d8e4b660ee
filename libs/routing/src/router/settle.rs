//! After an event: everything that can be given now is given.

use std::collections::BTreeSet;

use kernel::Time;

use crate::{
    event::Assignment,
    router::{Fresh, Router, Work, choose::Choice, seat::Seat},
};

impl Router {
    /// Gives what can be given because of what is fresh, the most urgent first.
    ///
    /// Between events nobody who is free waits for anything they can do, so only fresh seats, fresh items and what was
    /// held need a look.
    pub(super) fn settle(&mut self, before: Time, fresh: Fresh) -> Vec<Assignment> {
        self.demands.refresh(&mut self.seats);
        let mut given = fresh.given;
        given.extend(self.place_together(&fresh.bulk));
        let rested: Vec<usize> = self.rested_since(before).collect();
        let mut candidates: BTreeSet<usize> = fresh.items.iter().copied().collect();
        for place in &fresh.seats {
            candidates.extend(self.takeable_by(*place));
        }
        candidates.extend(self.held.iter().copied().filter(|slot| !rested.is_empty() || self.is_due(*slot)));
        let mut ordered: Vec<(f64, u64, usize)> = candidates
            .into_iter()
            .filter_map(|slot| self.work(slot).map(|work| (self.urgency(work), work.order, slot)))
            .collect();
        ordered.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, _, slot) in ordered {
            let worth_a_look = fresh.items.contains(&slot)
                || self.is_due(slot)
                || fresh.seats.iter().chain(&rested).any(|place| self.may_take(*place, slot));
            if worth_a_look {
                given.extend(self.try_to_give(slot));
            }
        }
        given
    }

    /// The seats whose recovery ended since then.
    fn rested_since(&self, before: Time) -> impl Iterator<Item = usize> {
        let rested = move |seat: &Seat| seat.rested_at(&self.policy).is_some_and(|at| before < at && at <= self.now);
        self.seats.iter().enumerate().filter(move |(_, seat)| rested(seat)).map(|(place, _)| place)
    }

    /// What waits and could go to this seat now.
    fn takeable_by(&self, place: usize) -> impl Iterator<Item = usize> {
        let open = self.seats.get(place).is_some_and(|seat| seat.is_present() && seat.room() > 0);
        let fitting = self.demands.iter().filter(move |demand| open && demand.fits(place));
        fitting.flat_map(|demand| demand.waiting.iter().copied()).filter(move |slot| self.may_take(place, *slot))
    }

    fn may_take(&self, place: usize, slot: usize) -> bool {
        let (Some(seat), Some(work)) = (self.seats.get(place), self.work(slot)) else { return false };
        work.seat.is_none()
            && seat.can_take(&work.item, self.now)
            && self.demands.get(work.demand).is_some_and(|demand| demand.fits(place))
    }

    /// Whether an item was held as long as it may be.
    fn is_due(&self, slot: usize) -> bool {
        self.work(slot).is_some_and(|work| work.seat.is_none() && work.held_until.is_some_and(|at| at <= self.now))
    }

    fn try_to_give(&mut self, slot: usize) -> Option<Assignment> {
        match self.choose(slot) {
            Choice::Nobody => {
                // Its time of being held is over, or goes on until somebody comes free.
                let now = self.now;
                if self.work(slot).is_some_and(|work| work.held_until.is_some_and(|until| until <= now)) {
                    self.held.remove(&slot);
                }
                None
            }
            Choice::Hold(until) => {
                let now = self.now;
                if let Some(work) = self.work_mut(slot) {
                    work.held_until = Some(until);
                    work.held_from = work.held_from.or(Some(now));
                }
                self.held.insert(slot);
                None
            }
            Choice::Best(able) => {
                let best = able.first()?;
                let reasons = self.reasons(slot, &able);
                self.give(slot, best.seat, reasons)
            }
        }
    }

    /// How urgent a waiting item is: its minutes, how few can do it, its size, priority and deadline.
    pub(super) fn urgency(&self, work: &Work) -> f64 {
        let weights = &self.policy.weights;
        let rarity = self.demands.get(work.demand).map_or(0.0, |demand| demand.rarity);
        let minutes = self.waited(work).as_secs_f64() / 60.0 + work.item.priority * weights.minutes_per_priority;
        weights.minute * minutes
            + weights.rare * rarity
            + weights.size * (f64::from(work.item.points) / 3.0).min(1.0)
            + weights.due * self.closeness(work)
    }

    /// How near the deadline is, 0 (far or none) to 1 (now or past).
    fn closeness(&self, work: &Work) -> f64 {
        let window = self.policy.weights.due_window_seconds;
        let Some(due) = work.item.due_at.filter(|_| window > 0.0) else { return 0.0 };
        (1.0 - due.since(self.now).as_secs_f64() / window).clamp(0.0, 1.0)
    }
}
