//! What each event changes, before anything is given to anybody.

use std::{collections::BTreeSet, mem};

use kernel::Time;

use crate::{
    agent::Agent,
    event::{Assignment, Refused},
    item::Item,
    reason::Reason,
    router::{Fresh, Router, Work, seat::Seat},
};

impl Router {
    pub(super) fn learn_agent(&mut self, agent: Agent) -> Result<Fresh, Refused> {
        let (seats, shares) = (self.seats.len(), self.shares);
        self.best.note(&agent);
        let place = match self.seat_of.get(&agent.id) {
            Some(place) => *place,
            None if seats >= Self::AGENTS_MAX => return Err(Refused::TooManyAgents),
            None => {
                self.seat_of.insert(agent.id.clone(), seats);
                self.seats.push(Seat::new(agent.clone(), self.now));
                seats
            }
        };
        self.demands.learn(place, &agent);
        if let Some(seat) = self.seats.get_mut(place) {
            seat.count_share(shares);
            seat.agent = agent;
            seat.gone = false;
            seat.count_share(shares);
        }
        Ok(Fresh { seats: BTreeSet::from([place]), ..Fresh::default() })
    }

    pub(super) fn presence(&mut self, agent: &str, present: bool) -> Result<Fresh, Refused> {
        let place = self.seat(agent)?;
        let (now, shares) = (self.now, self.shares);
        self.demands.recount();
        if let Some(seat) = self.seats.get_mut(place) {
            if present && !seat.agent.present {
                seat.idle_since = now;
            }
            seat.agent.present = present;
            seat.count_share(shares);
        }
        Ok(Fresh { seats: present.then_some(place).into_iter().collect(), ..Fresh::default() })
    }

    pub(super) fn shift_end(&mut self, agent: &str, at: Option<Time>) -> Result<Fresh, Refused> {
        let place = self.seat(agent)?;
        if let Some(seat) = self.seats.get_mut(place) {
            seat.agent.shift_end = at;
        }
        Ok(Fresh { seats: BTreeSet::from([place]), ..Fresh::default() })
    }

    pub(super) fn leave(&mut self, agents: &BTreeSet<String>) -> Result<Fresh, Refused> {
        let places = agents.iter().map(|agent| self.seat(agent)).collect::<Result<Vec<_>, _>>()?;
        let mut bulk = Vec::new();
        for place in places {
            let shares = self.shares;
            let Some(seat) = self.seats.get_mut(place) else { continue };
            seat.gone = true;
            seat.count_share(shares);
            for slot in mem::take(&mut seat.open) {
                self.put_back(slot, place);
                bulk.push(slot);
            }
        }
        self.demands.recount();
        Ok(Fresh { bulk, ..Fresh::default() })
    }

    pub(super) fn arrive(&mut self, item: Item) -> Result<Fresh, Refused> {
        if self.slot_of.contains_key(&item.id) {
            return Err(Refused::KnownItem(item.id));
        }
        if self.slot_of.len() >= Self::ITEMS_MAX {
            return Err(Refused::TooManyItems);
        }
        let demand = self.demands.of(&item, &self.seats);
        self.demands.note(demand, item.points);
        self.note_size(item.points);
        let slot = self.free.pop().unwrap_or(self.works.len());
        self.slot_of.insert(item.id.clone(), slot);
        self.orders += 1;
        let (order, since) = (self.orders, self.now);
        let work = Work {
            item,
            demand,
            since,
            order,
            seat: None,
            held_until: None,
            held_from: None,
            from: None,
            given_at: None,
        };
        match self.works.get_mut(slot) {
            Some(place) => *place = Some(work),
            None => self.works.push(Some(work)),
        }
        self.line_up(slot);
        Ok(Fresh { items: vec![slot], ..Fresh::default() })
    }

    /// Learns how much of what comes needs more than half of what anybody carries.
    fn note_size(&mut self, points: u32) {
        let most = self.seats.iter().filter(|seat| seat.is_present()).map(|seat| seat.agent.capacity).max();
        let is_large = most.is_some_and(|most| most > 1 && points.saturating_mul(2) > most);
        self.arrivals = self.arrivals.saturating_add(1).min(200);
        self.large += (f64::from(u8::from(is_large)) - self.large) / f64::from(self.arrivals);
    }

    pub(super) fn release(&mut self, item: &str) -> Result<Fresh, Refused> {
        let slot = self.slot(item)?;
        let now = self.now;
        self.leave_line(slot);
        self.slot_of.remove(item);
        let work = self.works.get_mut(slot).and_then(Option::take);
        self.free.push(slot);
        let mut fresh = Fresh::default();
        if let Some(work) = work
            && let Some(place) = work.seat
            && let Some(seat) = self.seats.get_mut(place)
        {
            seat.take_back(slot, &work.item, now);
            fresh.seats.insert(place);
            self.learn_handling(&work, place);
        }
        Ok(fresh)
    }

    /// What took twice as long as others was twice the work; beyond four times nobody was at it all the while.
    fn learn_handling(&mut self, work: &Work, place: usize) {
        let Some(given_at) = work.given_at else { return };
        let took = self.now.since(given_at).as_secs_f64();
        self.releases = self.releases.saturating_add(1).min(200);
        let took = if self.handling > 0.0 { took.min(4.0 * self.handling) } else { took };
        self.handling += (took - self.handling) / f64::from(self.releases);
        if self.handling > 0.0 && self.releases >= 20 {
            let more = self.policy.weights.minutes * f64::from(work.item.points) * (took / self.handling - 1.0);
            self.share_out(more);
            if let Some(seat) = self.seats.get_mut(place) {
                seat.correct_work(more);
            }
        }
    }

    pub(super) fn hard(&mut self, item: &str) -> Result<Fresh, Refused> {
        let slot = self.slot(item)?;
        if let Some(work) = self.works.get_mut(slot).and_then(Option::as_mut)
            && !work.item.is_heavy()
        {
            work.item.strain = 1.0;
            if let Some(seat) = work.seat.and_then(|place| self.seats.get_mut(place)) {
                seat.begin_heavy(1.0);
            }
        }
        Ok(Fresh::default())
    }

    pub(super) fn exclude(&mut self, item: &str, agent: &str) -> Result<Fresh, Refused> {
        let (slot, place) = (self.slot(item)?, self.seat(agent)?);
        let mut fresh = Fresh::default();
        let Some(work) = self.work_mut(slot) else { return Ok(fresh) };
        work.item.excluded.insert(agent.to_owned());
        if work.seat == Some(place) {
            self.put_back(slot, place);
            fresh.seats.insert(place);
            fresh.items.push(slot);
        }
        Ok(fresh)
    }

    pub(super) fn take(&mut self, item: &str, agent: &str) -> Result<Fresh, Refused> {
        let (slot, place) = (self.slot(item)?, self.seat(agent)?);
        let mut fresh = Fresh::default();
        match self.work(slot).and_then(|work| work.seat) {
            Some(already) if already == place => return Ok(fresh),
            Some(other) => {
                self.put_back(slot, other);
                fresh.seats.insert(other);
            }
            None => {}
        }
        fresh.given.extend(self.give(slot, place, vec![Reason::ByHand]));
        Ok(fresh)
    }

    pub(super) fn day(&mut self) {
        let shares = self.shares;
        for seat in &mut self.seats {
            seat.begin_day(shares);
        }
    }

    /// Takes an item from whom it was with and lines it up again.
    fn put_back(&mut self, slot: usize, place: usize) {
        let now = self.now;
        let Some(work) = self.works.get_mut(slot).and_then(Option::as_mut) else { return };
        if let Some(seat) = self.seats.get_mut(place) {
            seat.take_back(slot, &work.item, now);
        }
        work.seat = None;
        work.from = Some(place);
        work.since = now;
        // Others may have made room for other demands meanwhile.
        work.demand = self.demands.of(&work.item, &self.seats);
        self.line_up(slot);
    }

    fn line_up(&mut self, slot: usize) {
        if let Some(demand) = self.work(slot).map(|work| work.demand).and_then(|demand| self.demands.get_mut(demand)) {
            demand.waiting.push(slot);
        }
    }

    pub(super) fn leave_line(&mut self, slot: usize) {
        self.held.remove(&slot);
        if let Some(demand) = self.work(slot).map(|work| work.demand).and_then(|demand| self.demands.get_mut(demand)) {
            demand.waiting.retain(|other| *other != slot);
        }
    }

    /// Gives an item to somebody, with the reasons.
    pub(super) fn give(&mut self, slot: usize, place: usize, reasons: Vec<Reason>) -> Option<Assignment> {
        self.leave_line(slot);
        let now = self.now;
        self.share_out(f64::from(self.work(slot)?.item.points));
        let work = self.works.get_mut(slot).and_then(Option::as_mut)?;
        let seat = self.seats.get_mut(place)?;
        work.seat = Some(place);
        work.held_until = None;
        work.held_from = None;
        work.given_at = Some(now);
        seat.give(slot, &work.item, now);
        if let Some(customer) = &work.item.customer {
            self.memory.note(customer, place);
        }
        Some(Assignment {
            item: work.item.id.clone(),
            agent: seat.agent.id.clone(),
            waited: now.since(work.since),
            reasons,
        })
    }
}
