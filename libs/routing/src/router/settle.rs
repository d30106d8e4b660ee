//! After an event: everything that can be given now is given.

use kernel::Time;

use crate::{
    event::Assignment,
    router::{Fresh, Router, Work, choose::Choice},
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
        let somebody_rested = self
            .seats
            .iter()
            .filter_map(|seat| seat.rested_at(&self.policy))
            .any(|rested| before < rested && rested <= self.now);
        let mut candidates = fresh.items;
        for (place, seat) in fresh.seats.iter().filter_map(|place| Some((*place, self.seats.get(*place)?))) {
            if !seat.is_present() || seat.room() == 0 {
                continue;
            }
            let fitting = self.demands.iter().filter(|demand| demand.fits(place));
            let slots = fitting.flat_map(|demand| demand.waiting.iter().copied());
            candidates
                .extend(slots.filter(|slot| self.work(*slot).is_some_and(|work| seat.can_take(&work.item, self.now))));
        }
        let is_due = |slot: &usize| self.work(*slot).and_then(|work| work.held_until).is_some_and(|at| at <= self.now);
        candidates.extend(self.held.iter().copied().filter(|slot| somebody_rested || is_due(slot)));
        candidates.sort_unstable();
        candidates.dedup();
        let mut ordered: Vec<(f64, u64, usize)> =
            candidates.into_iter().filter_map(|slot| self.work(slot).map(|work| self.in_line(work, slot))).collect();
        ordered.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, _, slot) in ordered {
            if self.work(slot).is_some_and(|work| work.seat.is_none()) {
                given.extend(self.try_to_give(slot));
            }
        }
        given
    }

    fn in_line(&self, work: &Work, slot: usize) -> (f64, u64, usize) {
        (self.urgency(work), work.order, slot)
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
