use std::collections::BTreeMap;

use kernel::Time;

use crate::{agent::Agent, item::Item, number::count, policy::Policy};

/// An agent at work: what they have, and what they had today.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    pub(crate) agent: Agent,
    /// Left; comes back only by an event of their own.
    pub(crate) gone: bool,
    /// The slots of what they have, in the order in which they got it.
    pub(crate) open: Vec<usize>,
    /// Points in use.
    pub(crate) used: u32,
    used_by_channel: BTreeMap<String, u32>,
    /// Since when they got nothing and ended nothing.
    pub(crate) idle_since: Time,
    /// Work of today in points: as given, and for what ended by how long it took beside others.
    work_today: f64,
    /// A fair share, by capacity, of the points given while they were present today, up to `share_from`.
    share: f64,
    /// The desk's sum of shares when they last became present.
    share_from: Option<f64>,
    /// Strain today.
    pub(crate) strain_today: f64,
    /// Heavy conversations today.
    pub(crate) heavy_today: u32,
    heavy_open: u32,
    /// When the last heavy one ended.
    pub(crate) heavy_ended: Option<Time>,
    /// How much they are needed for what few can do; 1 is as much as others.
    pub(crate) scarcity: f64,
}

impl Seat {
    pub(crate) fn new(agent: Agent, now: Time) -> Self {
        Self {
            agent,
            gone: false,
            open: Vec::new(),
            used: 0,
            used_by_channel: BTreeMap::new(),
            idle_since: now,
            work_today: 0.0,
            share: 0.0,
            share_from: None,
            strain_today: 0.0,
            heavy_today: 0,
            heavy_open: 0,
            heavy_ended: None,
            scarcity: 1.0,
        }
    }

    pub(crate) fn is_present(&self) -> bool {
        self.agent.present && !self.gone
    }

    /// Points that are free.
    pub(crate) fn room(&self) -> u32 {
        self.agent.capacity.saturating_sub(self.used)
    }

    /// Whether the item fits beside what they have, on its channel too.
    pub(crate) fn has_room_for(&self, item: &Item) -> bool {
        if item.points > self.room() {
            return false;
        }
        let Some(channel) = item.channel.as_ref().filter(|_| !self.agent.channels.is_empty()) else { return true };
        let limit = self.agent.channels.get(channel).copied().unwrap_or(0);
        let used = self.used_by_channel.get(channel).copied().unwrap_or(0);
        item.points <= limit.saturating_sub(used)
    }

    /// Whether the shift lasts as long as the item is expected to.
    pub(crate) fn has_time_for(&self, item: &Item, now: Time) -> bool {
        self.agent.shift_end.is_none_or(|end| now + item.expected <= end && now < end)
    }

    /// Whether somebody asked that they shall not have it.
    pub(crate) fn is_excluded_from(&self, item: &Item) -> bool {
        (!item.excluded.is_empty() && item.excluded.contains(&self.agent.id))
            || (!self.agent.excluded.is_empty()
                && item.customer.as_ref().is_some_and(|customer| self.agent.excluded.contains(customer)))
    }

    /// All of eligibility but what is the same for all items of a demand (language, skills, team).
    pub(crate) fn can_take(&self, item: &Item, now: Time) -> bool {
        self.is_present() && self.has_room_for(item) && self.has_time_for(item, now) && !self.is_excluded_from(item)
    }

    /// Whether they have a heavy conversation or had one a short while ago.
    pub(crate) fn rests(&self, now: Time, policy: &Policy) -> bool {
        self.heavy_open > 0 || self.heavy_ended.is_some_and(|ended| now < ended + policy.recovery)
    }

    /// When they are rested, if time alone decides.
    pub(crate) fn rested_at(&self, policy: &Policy) -> Option<Time> {
        self.heavy_ended.filter(|_| self.heavy_open == 0 && self.is_present()).map(|ended| ended + policy.recovery)
    }

    /// Whether a heavy item may come to them without waiting for a better moment.
    pub(crate) fn is_fresh(&self, now: Time, policy: &Policy) -> bool {
        !self.rests(now, policy) && self.strain_today < policy.strain_per_day
    }

    pub(crate) fn give(&mut self, slot: usize, item: &Item, now: Time) {
        self.open.push(slot);
        self.used = self.used.saturating_add(item.points);
        if let Some(channel) = &item.channel {
            let used = self.used_by_channel.entry(channel.clone()).or_default();
            *used = used.saturating_add(item.points);
        }
        self.idle_since = now;
        self.work_today += f64::from(item.points);
        if item.is_heavy() {
            self.begin_heavy(item.strain);
        }
    }

    /// Something took more or less work than its points said.
    pub(crate) fn correct_work(&mut self, points: f64) {
        self.work_today += points;
    }

    pub(crate) fn begin_heavy(&mut self, strain: f64) {
        self.heavy_open += 1;
        self.heavy_today += 1;
        self.strain_today += strain;
    }

    pub(crate) fn take_back(&mut self, slot: usize, item: &Item, now: Time) {
        self.open.retain(|other| *other != slot);
        self.used = self.used.saturating_sub(item.points);
        if let Some(channel) = &item.channel
            && let Some(used) = self.used_by_channel.get_mut(channel)
        {
            *used = used.saturating_sub(item.points);
        }
        self.idle_since = now;
        if item.is_heavy() {
            self.heavy_open = self.heavy_open.saturating_sub(1);
            self.heavy_ended = Some(now);
        }
    }

    /// Brings the share up to date: before what counts for it changes, and after.
    pub(crate) fn count_share(&mut self, desk: f64) {
        self.share = self.share_until(desk);
        self.share_from = self.is_present().then_some(desk);
    }

    fn share_until(&self, desk: f64) -> f64 {
        let since = self.share_from.map_or(0.0, |from| desk - from);
        self.share + since * f64::from(self.agent.capacity)
    }

    /// Points beyond a fair share of what was given while they were present today.
    pub(crate) fn above_share(&self, desk: f64) -> f64 {
        self.work_today - self.share_until(desk)
    }

    pub(crate) fn begin_day(&mut self, desk: f64) {
        self.work_today = 0.0;
        self.share = 0.0;
        self.share_from = self.share_from.map(|_| desk);
        self.strain_today = 0.0;
        self.heavy_today = 0;
    }

    /// How well they know what the item needs, 0 to 1, beside the best at the desk.
    pub(crate) fn skill(&self, item: &Item, best: &Best) -> f64 {
        let mut sum = 0.0;
        for need in &item.skills {
            sum += share(self.agent.skills.level(need.name()), best.skills.get(need.name()));
        }
        if let Some(need) = &item.language {
            sum += share(self.agent.languages.level(need.name()), best.languages.get(need.name()));
        }
        let needs = item.skills.len() + usize::from(item.language.is_some());
        if needs == 0 { 1.0 } else { sum / count(needs) }
    }
}

fn share(level: Option<f64>, best: Option<&f64>) -> f64 {
    match (level, best) {
        (Some(level), Some(best)) if *best > 0.0 => level / best,
        _ => 0.0,
    }
}

/// The best level of each name at the desk.
#[derive(Clone, Debug, Default)]
pub(crate) struct Best {
    pub(crate) languages: BTreeMap<String, f64>,
    pub(crate) skills: BTreeMap<String, f64>,
}

impl Best {
    pub(crate) fn note(&mut self, agent: &Agent) {
        for (name, level) in agent.languages.iter() {
            raise(&mut self.languages, name, level);
        }
        for (name, level) in agent.skills.iter() {
            raise(&mut self.skills, name, level);
        }
    }
}

fn raise(levels: &mut BTreeMap<String, f64>, name: &str, level: f64) {
    match levels.get_mut(name) {
        Some(best) => *best = best.max(level),
        None => {
            levels.insert(name.to_owned(), level);
        }
    }
}
