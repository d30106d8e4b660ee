//! Why somebody has a conversation, and why nobody has it yet.

use crate::{
    event::Obstacle,
    number::mean,
    reason::Reason,
    router::{Router, Work, choose::Weighed, seat::Seat},
};

impl Router {
    /// The reasons for the first of those who were weighed.
    pub(super) fn reasons(&self, slot: usize, able: &[Weighed]) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let Some((best, others)) = able.split_first() else { return reasons };
        let (Some(work), Some(seat)) = (self.work(slot), self.seats.get(best.seat)) else { return reasons };
        let item = &work.item;
        reasons.extend(item.language.iter().map(|need| Reason::Speaks(need.name.clone())));
        reasons.extend(item.skills.iter().map(|need| Reason::Knows(need.name.clone())));
        reasons.extend(item.team.clone().map(Reason::OfTeam));
        reasons.push(Reason::Room(seat.room()));
        if best.had_customer {
            reasons.push(Reason::SameAgent);
        }
        if let Some(from) = work.from.and_then(|from| self.seats.get(from)) {
            reasons.push(Reason::TookOver(from.agent.id.clone()));
        }
        if item.is_heavy() {
            reasons.extend(self.rest_reasons(work, seat, best));
        }
        if others.is_empty() && self.weigh(work).len() > 1 {
            reasons.push(Reason::OnlyRested);
        } else {
            reasons.extend(self.beside(best, others));
        }
        if let Some(end) = seat.agent.shift_end.filter(|_| item.expected.is_positive()) {
            reasons.push(Reason::ShiftLasts(end.since(self.now)));
        }
        reasons
    }

    fn rest_reasons(&self, work: &Work, seat: &Seat, best: &Weighed) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if seat.heavy_today == 0 {
            reasons.push(Reason::NoHeavyToday);
        } else if let Some(ended) = seat.heavy_ended {
            reasons.push(Reason::HeavyToday { count: seat.heavy_today, since: self.now.since(ended) });
        }
        if let Some(from) = work.held_from.filter(|_| !best.is_fresh) {
            reasons.push(Reason::NobodyRested(self.now.since(from)));
        }
        reasons
    }

    /// What sets the best apart from the others who could.
    fn beside(&self, best: &Weighed, others: &[Weighed]) -> Vec<Reason> {
        if others.is_empty() {
            return vec![Reason::OnlyOne];
        }
        let mut reasons = Vec::new();
        let among = |read: fn(&Weighed) -> f64| mean(others.iter().map(read));
        if best.skill > among(|one| one.skill) + 0.1 {
            reasons.push(Reason::KnowsBest);
        }
        if best.above <= -1.0 && best.above < among(|one| one.above) {
            reasons.push(Reason::LessToday(whole(-best.above)));
        }
        if self.large > 0.0 && best.used > 0 && others.iter().any(|one| one.used == 0) {
            reasons.push(Reason::KeepsOthersWhole);
        }
        if best.scarcity + 0.2 < among(|one| one.scarcity) {
            reasons.push(Reason::OthersAreRarer);
        }
        reasons
    }

    /// Why nobody has a waiting conversation yet; `None` for one that somebody has or that is not there.
    #[must_use]
    pub fn obstacle(&self, item: &str) -> Option<Obstacle> {
        let work = self.work(*self.slot_of.get(item)?).filter(|work| work.seat.is_none())?;
        let item = &work.item;
        if let Some(until) = work.held_until.filter(|until| *until > self.now && self.somebody_can(work)) {
            return Some(Obstacle::Held(until));
        }
        let mut left: Vec<&Seat> = self.seats.iter().filter(|seat| seat.is_present()).collect();
        if let Some(language) = &item.language {
            left.retain(|seat| seat.agent.languages.meets(language));
            if left.is_empty() {
                return Some(Obstacle::Language(language.name.clone()));
            }
        }
        for skill in &item.skills {
            left.retain(|seat| seat.agent.skills.meets(skill));
            if left.is_empty() {
                return Some(Obstacle::Skill(skill.name.clone()));
            }
        }
        if let Some(team) = &item.team {
            left.retain(|seat| seat.agent.teams.contains(team));
            if left.is_empty() {
                return Some(Obstacle::Team(team.clone()));
            }
        }
        left.retain(|seat| !seat.is_excluded_from(item));
        if left.is_empty() {
            return Some(Obstacle::Excluded);
        }
        left.retain(|seat| seat.has_time_for(item, self.now));
        Some(if left.is_empty() { Obstacle::Shift } else { Obstacle::Room })
    }

    fn somebody_can(&self, work: &Work) -> bool {
        !self.weigh(work).is_empty()
    }
}

/// A number of points, rounded.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cut to a range that fits"
)]
fn whole(points: f64) -> u32 {
    points.round().clamp(0.0, 1_000_000.0) as u32
}
