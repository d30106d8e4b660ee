use crate::{
    drain::{KINDS, Shape},
    number::real,
};

/// Learns how fast a desk works: the mean service time from ends of service over time in service, so that what is
/// still running counts too, and the shape of service times as a mix of memoryless kinds.
///
/// A slow mean of some six thousand services is kept beside a fast one of two hundred; when the fast one is further
/// off than four of its standard errors, it takes over.
///
/// ```
/// let mut pace = waiting::Pace::default();
/// pace.pass(600.0, 2.0); // ten minutes, two agents busy
/// (0..4).for_each(|_| pace.end(300.0));
/// assert!((pace.mean() - 300.0).abs() < 1.0);
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Pace {
    slow: Ratio,
    fast: Ratio,
    ended: usize,
    kinds: [Kind; KINDS],
    mean_square: f64,
}

/// Time in service over ends of service, older ones fading.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
struct Ratio {
    time: f64,
    ends: f64,
}

/// A kind of service, in units of the mean: its share, and its share of all time.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Kind {
    share: f64,
    time: f64,
}

/// The mean before anything was seen, in seconds; it fades within five ends of service.
const GUESS: f64 = 300.0;
const GUESS_FADES: f64 = 5.0;
const SLOW: f64 = 3_000.0;
const FAST: f64 = 100.0;
/// The shape is used from so many services on.
const SHAPE_KNOWN: usize = 100;

impl Default for Pace {
    fn default() -> Self {
        let kind = |share: f64, mean: f64| Kind { share, time: share * mean };
        let kinds = [kind(0.3, 0.4), kind(0.4, 0.8), kind(0.3, 1.866_7)];
        Self { slow: Ratio::default(), fast: Ratio::default(), ended: 0, kinds, mean_square: 2.0 }
    }
}

impl Pace {
    /// So many seconds pass with so many agents busy.
    pub fn pass(&mut self, seconds: f64, busy: f64) {
        self.slow.time += seconds * busy;
        self.fast.time += seconds * busy;
    }

    /// A service ends that took so many seconds.
    pub fn end(&mut self, seconds: f64) {
        self.ended += 1;
        self.slow.end(SLOW);
        self.fast.end(FAST);
        let mean = self.mean();
        if mean > 0.0 && seconds >= 0.0 {
            self.learn_shape(seconds / mean);
        }
        let (Some(slow), Some(fast)) = (self.slow.mean(), self.fast.mean()) else { return };
        let error = (self.variability() / (2.0 * self.fast.ends)).sqrt();
        if self.fast.ends > FAST * 0.5 && slow > 0.0 && (fast / slow).ln().abs() > 4.0 * error {
            self.slow = self.fast;
        }
    }

    fn learn_shape(&mut self, length: f64) {
        let step = (1.0 / (real(self.ended) + 20.0)).max(0.001);
        self.mean_square += step * ((length * length).min(1_000.0) - self.mean_square);
        // One step of expectation and maximisation: how likely each kind made this one, then shares and times move.
        let mut weights = self.kinds.map(|kind| {
            let rate = kind.share / kind.time;
            kind.share * rate * (-rate * length).exp()
        });
        let sum: f64 = weights.iter().sum();
        if sum <= 1e-300 {
            // Longer than any kind would take: the slowest made it.
            weights = [0.0, 0.0, 1.0];
        } else {
            weights = weights.map(|weight| weight / sum);
        }
        for (kind, weight) in self.kinds.iter_mut().zip(weights) {
            kind.share = (kind.share + step * (weight - kind.share)).max(1e-3);
            kind.time = (kind.time + step * (weight * length - kind.time)).max(1e-6);
        }
    }

    /// Services that ended.
    #[must_use]
    pub const fn ended(&self) -> usize {
        self.ended
    }

    /// The mean service time in seconds.
    #[must_use]
    pub fn mean(&self) -> f64 {
        let guess = (1.0 - real(self.ended) / GUESS_FADES).max(0.0);
        if guess <= 0.0 {
            return self.slow.mean().unwrap_or(GUESS).max(1e-9);
        }
        // While nothing has ended, what is running says that it takes at least so long.
        (self.slow.time + guess * GUESS) / (self.slow.ends + guess)
    }

    /// Variance over squared mean of service times.
    #[must_use]
    pub fn variability(&self) -> f64 {
        (self.mean_square - 1.0).clamp(0.1, 25.0)
    }

    /// The relative variance of [`mean`](Self::mean): how well it is known.
    #[must_use]
    pub fn doubt(&self) -> f64 {
        self.variability() / (2.0 * self.slow.ends.min(SLOW) + 1.0)
    }

    /// The shape of service times, with the mean times `by`.
    #[must_use]
    pub fn shape(&self, by: f64) -> Shape {
        let mean = (self.mean() * by).max(1e-9);
        if self.ended < SHAPE_KNOWN {
            return Shape::memoryless(1.0 / mean);
        }
        let shares: f64 = self.kinds.iter().map(|kind| kind.share).sum();
        let times: f64 = self.kinds.iter().map(|kind| kind.time).sum();
        let unit = times / shares / mean;
        Shape {
            share: self.kinds.map(|kind| kind.share / shares),
            rate: self.kinds.map(|kind| unit * kind.share / kind.time),
        }
    }
}

impl Ratio {
    fn end(&mut self, memory: f64) {
        let kept = 1.0 - 1.0 / memory;
        self.ends = self.ends * kept + 1.0;
        self.time *= kept;
    }

    fn mean(self) -> Option<f64> {
        (self.ends > 0.0 && self.time > 0.0).then(|| self.time / self.ends)
    }
}

/// Learns how impatient people are: the rate at which each one waiting leaves, abandonments over time waited.
///
/// ```
/// let mut patience = waiting::Patience::default();
/// patience.pass(6_000.0, 5.0);
/// (0..10).for_each(|_| patience.leave());
/// assert!((patience.rate() - 10.0 / 30_000.0).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Patience {
    waited: f64,
    left: f64,
}

impl Patience {
    /// So many seconds pass with so many people waiting.
    pub fn pass(&mut self, seconds: f64, waiting: f64) {
        self.waited += seconds * waiting;
    }

    /// Somebody leaves.
    pub const fn leave(&mut self) {
        self.left += 1.0;
    }

    /// Older experience fades; called once a customer.
    pub fn fade(&mut self) {
        const KEPT: f64 = 1.0 - 1.0 / 5_000.0;
        self.waited *= KEPT;
        self.left *= KEPT;
    }

    /// The rate in 1/s; 0 when nobody ever left.
    #[must_use]
    pub fn rate(&self) -> f64 {
        if self.waited > 0.0 { self.left / self.waited } else { 0.0 }
    }
}
