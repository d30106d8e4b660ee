//! The usual rules, to compare with: first come first served, to whoever a single rule prefers.

use std::cmp::Reverse;

use kernel::Time;

use crate::{agent::Agent, item::Item, router::seat::Seat, simulation::Strategy};

/// A desk that follows one rule.
#[derive(Clone, Debug)]
pub(super) struct Plain {
    rule: Strategy,
    seats: Vec<Seat>,
    last: usize,
    waiting: Vec<usize>,
}

impl Plain {
    pub(super) fn new(rule: Strategy, agents: &[Agent]) -> Self {
        let seats: Vec<Seat> = agents.iter().map(|agent| Seat::new(agent.clone(), Time::from_micros(0))).collect();
        Self { rule, last: seats.len().saturating_sub(1), seats, waiting: Vec::new() }
    }

    /// Takes one in; answers with who has it.
    pub(super) fn arrive(&mut self, now: Time, slot: usize, item: &Item) -> Option<usize> {
        let seat = self.choose(now, item);
        match seat {
            Some(seat) => self.give(now, slot, item, seat),
            None => self.waiting.push(slot),
        }
        seat
    }

    /// One is done; answers with what goes to whom.
    pub(super) fn release<'a>(
        &mut self,
        now: Time,
        slot: usize,
        seat: usize,
        item_of: impl Fn(usize) -> Option<&'a Item>,
    ) -> Vec<(usize, usize)> {
        if let (Some(taken), Some(item)) = (self.seats.get_mut(seat), item_of(slot)) {
            taken.take_back(slot, item, now);
        }
        let mut given = Vec::new();
        for slot in self.waiting.clone() {
            let Some(item) = item_of(slot) else { continue };
            if let Some(seat) = self.choose(now, item) {
                self.waiting.retain(|other| *other != slot);
                self.give(now, slot, item, seat);
                given.push((slot, seat));
            }
        }
        given
    }

    fn give(&mut self, now: Time, slot: usize, item: &Item, place: usize) {
        if let Some(seat) = self.seats.get_mut(place) {
            seat.give(slot, item, now);
            self.last = place;
        }
    }

    fn choose(&self, now: Time, item: &Item) -> Option<usize> {
        let able = self.seats.iter().enumerate().filter(|(_, seat)| {
            let agent = &seat.agent;
            item.language.as_ref().is_none_or(|need| agent.languages.meets(need))
                && item.skills.iter().all(|need| agent.skills.meets(need))
                && seat.can_take(item, now)
        });
        let count = self.seats.len().max(1);
        let turn = |place: usize| (place + count - self.last - 1) % count;
        let best = match self.rule {
            Strategy::RoundRobin => able.min_by_key(|(place, _)| turn(*place)),
            Strategy::LongestIdle => able.min_by_key(|(place, seat)| (seat.used > 0, seat.idle_since, *place)),
            Strategy::BestSkill => able.min_by(|(one, first), (other, second)| {
                let known = |seat: &Seat| {
                    item.skills.iter().filter_map(|need| seat.agent.skills.level(need.name())).sum::<f64>()
                };
                let by_skill = known(second).total_cmp(&known(first));
                by_skill
                    .then(first.used.cmp(&second.used))
                    .then(first.idle_since.cmp(&second.idle_since))
                    .then(one.cmp(other))
            }),
            Strategy::MostSpare | Strategy::Router(_) => {
                able.min_by_key(|(place, seat)| (Reverse(seat.room()), seat.idle_since, *place))
            }
        };
        best.map(|(place, _)| place)
    }
}
