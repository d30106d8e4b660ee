use std::collections::VecDeque;

/// Groups beyond this many share the last place.
pub(crate) const GROUPS_MAX: usize = 16;

/// Who is served before whom: learned from each start, because the events say only who belongs to which group.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    groups: Vec<Group>,
    /// `passed[g * MAX + h]`: how often one of `g` was served while an older one of `h` waited, and how often an older
    /// one of `g` was served while one of `h` waited; both fade.
    passed: Vec<Pair>,
}

#[derive(Clone, Copy, Default, Debug)]
struct Pair {
    younger: f64,
    older: f64,
}

/// What is kept of each group.
#[derive(Clone, Default, Debug)]
pub(crate) struct Group {
    /// People waiting.
    pub(crate) waiting: usize,
    /// People in service.
    pub(crate) serving: usize,
    /// Everybody in order of arrival, also who has left; the front is somebody who waits or left unserved.
    pub(crate) line: VecDeque<(u64, f64)>,
    /// Mean service time and how many it was learned from.
    service: (f64, f64),
    /// Arrivals a second: count and time, fading.
    arrivals: (f64, f64),
    last_arrival: Option<f64>,
}

impl Order {
    pub(crate) fn new() -> Self {
        Self { groups: Vec::new(), passed: vec![Pair::default(); GROUPS_MAX * GROUPS_MAX] }
    }

    /// The place of a group, made when it is new.
    pub(crate) fn place(&mut self, group: u32) -> usize {
        let place = usize::try_from(group).unwrap_or(usize::MAX).min(GROUPS_MAX - 1);
        while self.groups.len() <= place {
            self.groups.push(Group::default());
        }
        place
    }

    pub(crate) fn group(&mut self, place: usize) -> Option<&mut Group> {
        self.groups.get_mut(place)
    }

    pub(crate) fn groups(&self) -> impl Iterator<Item = (usize, &Group)> {
        self.groups.iter().enumerate()
    }

    pub(crate) fn waiting(&self) -> usize {
        self.groups.iter().map(|group| group.waiting).sum()
    }

    pub(crate) fn arrive(&mut self, place: usize, id: u64, now: f64) {
        if let Some(group) = self.groups.get_mut(place) {
            group.waiting += 1;
            group.line.push_back((id, now));
            let since = group.last_arrival.map_or(0.0, |last| now - last);
            group.last_arrival = Some(now);
            group.arrivals = (group.arrivals.0 * 0.99 + 1.0, group.arrivals.1 * 0.99 + since);
        }
    }

    /// Somebody of a group who arrived then enters service: what this says about the order.
    pub(crate) fn start(&mut self, place: usize, arrived: f64, is_waiting: impl Fn(u64) -> bool) {
        if self.groups.len() < 2 {
            return;
        }
        for (other, group) in
            self.groups.iter().enumerate().filter(|&(other, group)| other != place && group.waiting > 0)
        {
            let head = group.line.iter().find(|&&(id, _)| is_waiting(id));
            let Some(&(_, head)) = head else { continue };
            if let Some(pair) = self.passed.get_mut(place * GROUPS_MAX + other) {
                pair.younger *= 0.998;
                pair.older *= 0.998;
                if head < arrived {
                    pair.younger += 1.0;
                } else {
                    pair.older += 1.0;
                }
            }
        }
    }

    /// The chance that one of `place` is served before an older one of `other` who also waits.
    pub(crate) fn passes(&self, place: usize, other: usize) -> f64 {
        if place == other {
            return 0.0;
        }
        let (Some(mine), Some(theirs)) =
            (self.passed.get(place * GROUPS_MAX + other), self.passed.get(other * GROUPS_MAX + place))
        else {
            return 0.0;
        };
        // A start of mine over an older one of theirs, against starts of older ones of theirs while I waited.
        mine.younger / (mine.younger + theirs.older + 2.0)
    }

    /// People ahead of one of `place` who joins now; and the rate of those who will come and pass.
    pub(crate) fn ahead(&self, place: usize, now: f64) -> (f64, f64) {
        let mut ahead = 0.0;
        let mut overtaking = 0.0;
        for (other, group) in self.groups.iter().enumerate() {
            ahead += crate::number::real(group.waiting) * (1.0 - self.passes(place, other));
            overtaking += group.rate(now) * self.passes(other, place);
        }
        (ahead, overtaking)
    }

    /// How much longer than the mean the services take of those who are in service or wait.
    pub(crate) fn burden(&self, mean: f64) -> f64 {
        if self.groups.len() < 2 || mean <= 0.0 {
            return 1.0;
        }
        let (mut people, mut work) = (0.0, 0.0);
        for group in &self.groups {
            let here = crate::number::real(group.waiting + group.serving);
            people += here;
            work += here * group.slowness(mean);
        }
        if people > 0.0 { work / people } else { 1.0 }
    }
}

impl Group {
    pub(crate) fn served(&mut self, seconds: f64) {
        let count = (self.service.1 + 1.0).min(1_000.0);
        self.service = (self.service.0 + (seconds - self.service.0) / count, count);
    }

    fn slowness(&self, mean: f64) -> f64 {
        let (own, count) = self.service;
        let trust = count / (count + 30.0);
        (1.0 + trust * (own / mean - 1.0)).max(0.05)
    }

    fn rate(&self, now: f64) -> f64 {
        let since = self.last_arrival.map_or(0.0, |last| now - last);
        let time = self.arrivals.1 + since;
        if time > 0.0 && self.arrivals.0 > 5.0 { (self.arrivals.0 - 1.0) / time } else { 0.0 }
    }
}
