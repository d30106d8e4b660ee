use std::collections::VecDeque;

use crate::number::real;

/// Sizes of the latest values, for their quantiles.
#[derive(Clone, PartialEq, Debug)]
pub struct Rolling {
    size: usize,
    order: VecDeque<f64>,
    sorted: Vec<f64>,
}

impl Rolling {
    /// Keeps so many of the latest values.
    #[must_use]
    pub const fn new(size: usize) -> Self {
        Self { size, order: VecDeque::new(), sorted: Vec::new() }
    }

    /// Takes a value in; what is no number is passed over.
    pub fn add(&mut self, value: f64) {
        if value.is_nan() {
            return;
        }
        if self.order.len() >= self.size
            && let Some(oldest) = self.order.pop_front()
        {
            let place = self.sorted.partition_point(|one| one.total_cmp(&oldest).is_lt());
            if place < self.sorted.len() {
                self.sorted.remove(place);
            }
        }
        let place = self.sorted.partition_point(|one| one.total_cmp(&value).is_lt());
        self.sorted.insert(place, value);
        self.order.push_back(value);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// The value that a share `p` of the next ones should not exceed: the `ceil(p (n + 1))`-th smallest, as conformal
    /// prediction has it; the largest when there are too few.
    #[must_use]
    pub fn quantile(&self, p: f64) -> Option<f64> {
        let place = p * (real(self.sorted.len()) + 1.0);
        let (mut low, mut high) = (0, self.sorted.len());
        while low < high {
            let rank = usize::midpoint(low, high);
            if real(rank + 1) >= place { high = rank } else { low = rank + 1 }
        }
        self.sorted.get(low).or(self.sorted.last()).copied()
    }
}

/// Keeps one announced limit honest: the factor by which the model's quantile is multiplied, learned from what came.
///
/// Two parts, added as logarithms: the quantile of wait over limit among the latest (a share of it), and a tracker that
/// takes a small step after each customer, up when the limit was missed, down when it held (Gibbs and Candès 2021).
/// The sum stays within a third and three, because in a queue misses come in runs and news of them comes late.
#[derive(Clone, PartialEq, Debug)]
pub struct Limit {
    share: f64,
    tracked: f64,
    seen: usize,
    rolling: Rolling,
}

const CLIP: f64 = 1.098_612_288_668_109_8; // ln 3

/// How a [`Limit`] learns.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Learning {
    /// The latest customers that are looked at.
    pub window: usize,
    /// The weight of their quantile, 0 to 1.
    pub weight: f64,
    /// The tracker's step after many customers.
    pub step: f64,
}

impl Limit {
    /// A limit that a `share` of customers shall not exceed.
    #[must_use]
    pub const fn new(share: f64, learning: Learning) -> Self {
        Self { share, tracked: 0.0, seen: 0, rolling: Rolling::new(learning.window) }
    }

    /// The factor.
    #[must_use]
    pub fn factor(&self, learning: Learning) -> f64 {
        // What few have shown counts little.
        let trust = real(self.rolling.len()) / (real(self.rolling.len()) + 100.0);
        let rolled = self.rolling.quantile(self.share).unwrap_or(0.0).clamp(-CLIP, CLIP);
        (learning.weight * trust * rolled + self.tracked).clamp(-CLIP, CLIP).exp()
    }

    /// A customer waited `ratio` times the model's quantile; `held`: not longer than what was announced.
    pub fn learn(&mut self, ratio: f64, held: bool, learning: Learning) {
        self.rolling.add(ratio.max(1e-6).ln());
        self.track(held, learning);
    }

    fn track(&mut self, held: bool, learning: Learning) {
        self.seen += 1;
        let step = learning.step * (1.0 + 400.0 / (real(self.seen) + 40.0));
        let missed = if held { 0.0 } else { 1.0 };
        self.tracked = (self.tracked + step * (missed - (1.0 - self.share))).clamp(-CLIP, CLIP);
    }
}

/// Squared errors over the model's variance: how much more widely waits spread than memoryless steps would make them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Spread {
    sum: f64,
    count: f64,
}

impl Default for Spread {
    /// As memoryless, worth twenty observations.
    fn default() -> Self {
        Self { sum: 20.0, count: 20.0 }
    }
}

impl Spread {
    pub(crate) fn learn(&mut self, ratio: f64) {
        const KEPT: f64 = 1.0 - 1.0 / 2_000.0;
        self.sum = self.sum * KEPT + ratio.min(30.0);
        self.count = self.count * KEPT + 1.0;
    }

    pub(crate) fn factor(self) -> f64 {
        (self.sum / self.count).clamp(0.2, 20.0)
    }
}
