use std::collections::BTreeMap;

use crate::{
    agent::{Agent, Need},
    item::Item,
    number::count,
    router::seat::Seat,
};

/// Items with the same needs: who can take one can take all, as far as language, skills and team go.
#[derive(Clone, Debug)]
pub(crate) struct Demand {
    language: Option<Need>,
    skills: Vec<Need>,
    team: Option<String>,
    /// Which seats can, by seat.
    fits: Vec<bool>,
    /// The slots of what waits.
    pub(crate) waiting: Vec<usize>,
    /// Points that came lately; older ones count less.
    lately: f64,
    /// How many of those present can.
    supply: f64,
    /// The share of those present who cannot.
    pub(crate) rarity: f64,
}

impl Demand {
    pub(crate) fn fits(&self, seat: usize) -> bool {
        self.fits.get(seat).copied().unwrap_or(false)
    }

    /// The seats that can.
    pub(crate) fn able(&self) -> impl Iterator<Item = usize> {
        self.fits.iter().enumerate().filter(|(_, fits)| **fits).map(|(seat, _)| seat)
    }

    fn is_met_by(&self, agent: &Agent) -> bool {
        self.language.as_ref().is_none_or(|need| agent.languages.meets(need))
            && self.skills.iter().all(|need| agent.skills.meets(need))
            && self.team.as_ref().is_none_or(|team| agent.teams.contains(team))
    }

    fn learn(&mut self, seat: usize, agent: &Agent) {
        let fits = self.is_met_by(agent);
        if self.fits.len() <= seat {
            self.fits.resize(seat + 1, false);
        }
        if let Some(known) = self.fits.get_mut(seat) {
            *known = fits;
        }
    }
}

/// What the needs of an item are found by: levels by their bits, as they are compared for sameness only.
type Key = (Option<(String, u64)>, Vec<(String, u64)>, Option<String>);

fn key(item: &Item) -> Key {
    let named = |need: &Need| (need.name.clone(), need.level.to_bits());
    (item.language.as_ref().map(named), item.skills.iter().map(named).collect(), item.team.clone())
}

/// All demands, with what they tell of who is scarce.
#[derive(Clone, Debug, Default)]
pub(crate) struct Demands {
    all: Vec<Demand>,
    by_key: BTreeMap<Key, usize>,
    arrivals: u32,
    stale: bool,
}

impl Demands {
    /// Demands kept at most; beyond that those that nothing waits in are given away, the least wanted first.
    const MAX: usize = 1_024;
    /// After so many arrivals, older ones count a tenth less.
    const FADE_EVERY: u32 = 64;

    pub(crate) fn get(&self, demand: usize) -> Option<&Demand> {
        self.all.get(demand)
    }

    pub(crate) fn get_mut(&mut self, demand: usize) -> Option<&mut Demand> {
        self.all.get_mut(demand)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Demand> {
        self.all.iter()
    }

    /// The demand of an item, with who can.
    pub(crate) fn of(&mut self, item: &Item, seats: &[Seat]) -> usize {
        let key = key(item);
        if let Some(known) = self.by_key.get(&key) {
            return *known;
        }
        let mut demand = Demand {
            language: item.language.clone(),
            skills: item.skills.clone(),
            team: item.team.clone(),
            fits: Vec::new(),
            waiting: Vec::new(),
            lately: 0.0,
            supply: 0.0,
            rarity: 0.0,
        };
        for (seat, taken) in seats.iter().enumerate() {
            demand.learn(seat, &taken.agent);
        }
        self.stale = true;
        let place = if self.all.len() < Self::MAX { None } else { self.least_wanted() };
        let place = if let Some((place, old)) = place.and_then(|place| Some((place, self.all.get_mut(place)?))) {
            *old = demand;
            place
        } else {
            self.all.push(demand);
            self.all.len() - 1
        };
        self.by_key.retain(|_, known| *known != place);
        self.by_key.insert(key, place);
        place
    }

    fn least_wanted(&self) -> Option<usize> {
        let idle = self.all.iter().enumerate().filter(|(_, demand)| demand.waiting.is_empty());
        idle.min_by(|(_, one), (_, other)| one.lately.total_cmp(&other.lately)).map(|(place, _)| place)
    }

    /// What somebody can do changed.
    pub(crate) fn learn(&mut self, seat: usize, agent: &Agent) {
        for demand in &mut self.all {
            demand.learn(seat, agent);
        }
        self.stale = true;
    }

    /// Who is present changed.
    pub(crate) fn recount(&mut self) {
        self.stale = true;
    }

    /// Counts an arrival.
    pub(crate) fn note(&mut self, demand: usize, points: u32) {
        if let Some(demand) = self.all.get_mut(demand) {
            demand.lately += f64::from(points);
        }
        self.arrivals += 1;
        if self.arrivals >= Self::FADE_EVERY {
            self.arrivals = 0;
            self.stale = true;
            for demand in &mut self.all {
                demand.lately *= 0.9;
            }
        }
    }

    /// Brings supply, rarity and everybody's scarcity up to date, where something changed.
    ///
    /// Somebody's scarcity is the part of lately's work that falls to them when each demand is shared evenly by those
    /// who can: the sum over their demands of demand / supply, divided by the mean of those present.
    pub(crate) fn refresh(&mut self, seats: &mut [Seat]) {
        if !std::mem::take(&mut self.stale) {
            return;
        }
        let present: Vec<bool> = seats.iter().map(Seat::is_present).collect();
        let all_present = count(present.iter().filter(|is| **is).count());
        let mut burden = vec![0.0; seats.len()];
        for demand in &mut self.all {
            let able = demand.fits.iter().zip(&present).filter(|(fits, present)| **fits && **present).count();
            demand.supply = count(able);
            demand.rarity = if all_present > 0.0 { 1.0 - demand.supply / all_present } else { 0.0 };
            if able == 0 {
                continue;
            }
            let each = demand.lately / demand.supply;
            for (burden, fits) in burden.iter_mut().zip(&demand.fits) {
                *burden += if *fits { each } else { 0.0 };
            }
        }
        let sum: f64 = burden.iter().zip(&present).filter(|(_, present)| **present).map(|(burden, _)| burden).sum();
        for (seat, burden) in seats.iter_mut().zip(burden) {
            seat.scarcity = if sum > 0.0 { burden * all_present / sum } else { 1.0 };
        }
    }
}
