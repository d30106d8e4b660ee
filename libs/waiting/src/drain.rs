use crate::{Gamma, Staffing};

/// Kinds of service that the shape of service times is made of.
pub const KINDS: usize = 3;

/// The shape of service times as a mix of memoryless kinds: shares that add up to 1, and the rate of each.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Shape {
    /// The share of each kind.
    pub share: [f64; KINDS],
    /// The rate of each kind.
    pub rate: [f64; KINDS],
}

impl Shape {
    /// One memoryless kind.
    #[must_use]
    pub const fn memoryless(rate: f64) -> Self {
        Self { share: [1.0, 0.0, 0.0], rate: [rate, rate, rate] }
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.share.iter().zip(self.rate).map(|(share, rate)| share / rate).sum()
    }

    /// Of which kind somebody is, after `age` in service: `share exp(-rate age)`, made to add up to 1.
    #[must_use]
    pub fn after(&self, age: f64) -> [f64; KINDS] {
        let slowest = self.rate.iter().copied().fold(f64::INFINITY, f64::min);
        let mut weights = self.share;
        for (weight, rate) in weights.iter_mut().zip(self.rate) {
            *weight *= (-(rate - slowest) * age).exp();
        }
        let sum: f64 = weights.iter().sum();
        if sum > 0.0 { weights.map(|weight| weight / sum) } else { self.share }
    }
}

/// `QL_drain`: walks the line down to the customer through the staff as planned, and says how long that takes.
///
/// With `r` steps to go (people ahead and oneself) the next step takes one unit of mass at the rate
/// `Σ busy(k) μ(k) + α (r - 1) - overtaking`, where `busy(k)` are the agents busy with kind `k` of service. It changes
/// along the way: at each end of service a new one begins; when the plan says more agents, they take people at once;
/// when it says fewer, so many ends of service bring nobody in. With one kind, fixed staff and nobody who overtakes,
/// this is `QL_m`.
#[derive(Clone, Copy, Debug)]
pub struct Drain<'s> {
    /// Now, in the seconds of `staffing`.
    pub now: f64,
    /// People ahead who will be served, or will leave, before the customer; fractions are chances.
    pub ahead: f64,
    /// The shape of service times.
    pub shape: Shape,
    /// The agents busy with each kind.
    pub busy: [f64; KINDS],
    /// The rate at which each one waiting leaves.
    pub patience: f64,
    /// The rate at which others come who are served before the customer.
    pub overtaking: f64,
    /// The share of the agents there who serve, 1 for all.
    pub share: f64,
    /// The agents, now and as planned.
    pub staffing: &'s Staffing,
}

/// A line of more than this is walked in so many strides.
const STRIDES: f64 = 24.0;
/// No walk takes more strides.
const STRIDES_MAX: usize = 20_000;
/// No wait is longer than this, in seconds: a hundred years.
const NEVER: f64 = 3.2e9;
const LITTLE: f64 = 1e-9;

/// Where a walk is.
struct Walk {
    at: f64,
    left: f64,
    busy: [f64; KINDS],
    agents: f64,
    change: Option<f64>,
    /// The mass walked so far; once large, the mix of kinds no longer changes.
    mass: f64,
    /// Mean and variance of the work alone: waiting for a change of staff is no chance, and who is taken at once by new
    /// agents would have needed time.
    work: Gamma,
}

impl Drain<'_> {
    /// Mean and variance of the wait, as if each step were memoryless. The variance is that of the work, in proportion
    /// to the mean: what the plan adds to the wait is certain.
    ///
    /// ```
    /// use waiting::{Drain, Shape, Staffing, predictor};
    /// let staffing = Staffing::fixed(2);
    /// let drain = Drain {
    ///     now: 0.0, ahead: 3.0, shape: Shape::memoryless(0.5), busy: [2.0, 0.0, 0.0],
    ///     patience: 0.1, overtaking: 0.0, share: 1.0, staffing: &staffing,
    /// };
    /// let exact = predictor::queue_markov(3, 2, 0.5, 0.1);
    /// assert!((drain.wait().mean - exact.mean).abs() < 1e-9);
    /// assert!((drain.wait().variance - exact.variance).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn wait(&self) -> Gamma {
        let Walk { at, work, .. } = self.walk(1.0);
        let mean = at - self.now;
        let relative = if work.mean > 0.0 { work.variance / (work.mean * work.mean) } else { 1.0 };
        Gamma { mean, variance: relative * mean * mean }
    }

    /// The wait if everything went `slow` times as slowly as expected, the plan excepted. This is how a limit respects
    /// breaks and closing times: the quantile of the mass, walked through the plan.
    #[must_use]
    pub fn wait_if(&self, slow: f64) -> f64 {
        self.walk(slow).at - self.now
    }

    fn walk(&self, slow: f64) -> Walk {
        let slow = slow.max(LITTLE);
        let mut walk = Walk {
            at: self.now,
            left: self.ahead.max(0.0) + 1.0,
            busy: self.busy,
            agents: self.staffing.level(self.now) * self.share,
            change: self.staffing.change_after(self.now),
            mass: 0.0,
            work: Gamma { mean: 0.0, variance: 0.0 },
        };
        for _ in 0..STRIDES_MAX {
            self.fill(&mut walk);
            let is_over = walk.left <= LITTLE || walk.at - self.now >= NEVER;
            if is_over || !self.stride(&mut walk, slow) {
                break;
            }
        }
        walk.at = walk.at.min(self.now + NEVER);
        walk
    }

    /// Agents without anybody to serve take who waits.
    fn fill(&self, walk: &mut Walk) {
        let free = walk.agents - walk.busy.iter().sum::<f64>();
        if free > LITTLE {
            let taken = free.min(walk.left);
            walk.left -= taken;
            for (busy, share) in walk.busy.iter_mut().zip(self.shape.share) {
                *busy += taken * share;
            }
            walk.work.add(taken, self.ending(&walk.busy));
        }
    }

    /// The rate at which services end.
    fn ending(&self, busy: &[f64; KINDS]) -> f64 {
        busy.iter().zip(self.shape.rate).map(|(busy, rate)| busy * rate).sum()
    }

    /// One stride; false when nothing will ever move again.
    fn stride(&self, walk: &mut Walk, slow: f64) -> bool {
        let all: f64 = walk.busy.iter().sum();
        let agents = walk.agents;
        let surplus = all - agents;
        let is_shrinking = surplus > LITTLE;
        let goal = if is_shrinking { surplus } else { walk.left };
        // Whole people, so that the last ones, who count most, are walked one by one.
        // While the mix of kinds still changes, strides are short beside the people in service.
        let is_settled = !is_shrinking && walk.mass >= 8.0 * all.max(1.0);
        let longest = if is_settled { f64::INFINITY } else { all / 8.0 };
        let wanted = goal.min((goal / STRIDES).min(longest).floor().max(1.0));
        let ending = self.ending(&walk.busy);
        // The middle of the stride stands for the whole.
        let leaving = self.patience * (walk.left - f64::midpoint(1.0, wanted)).max(0.0);
        let rate = if is_shrinking { ending } else { (ending + leaving - self.overtaking).max(ending * 0.05) };
        let (mut mass, mut span) = (wanted, if rate > 0.0 { wanted * slow / rate } else { f64::INFINITY });
        if let Some(change) = walk.change.filter(|&change| walk.at + span >= change) {
            span = (change - walk.at).max(0.0);
            mass = span * rate / slow;
            walk.at = change;
            walk.agents = self.staffing.level(change) * self.share;
            walk.change = self.staffing.change_after(change);
        } else if span.is_finite() {
            walk.at += span;
        } else {
            // Closed for good as far as is known.
            walk.at = self.now + NEVER;
            return false;
        }
        walk.work.add(mass, rate);
        if is_shrinking || rate <= 0.0 {
            walk.left -= (walk.left - 1.0).max(0.0) * (1.0 - (-self.patience * span / slow).exp());
        } else {
            walk.left -= mass;
        }
        walk.mass += mass;
        if !is_settled {
            self.renew(&mut walk.busy, span / slow, if is_shrinking { agents.max(all - mass) } else { all });
        }
        true
    }

    /// Services end and new ones begin, so that `all` are busy afterwards.
    fn renew(&self, busy: &mut [f64; KINDS], span: f64, all: f64) {
        for (busy, rate) in busy.iter_mut().zip(self.shape.rate) {
            *busy *= (-rate * span).exp();
        }
        let begun = (all - busy.iter().sum::<f64>()).max(0.0);
        for (busy, share) in busy.iter_mut().zip(self.shape.share) {
            *busy += begun * share;
        }
    }
}

impl Gamma {
    /// So many steps at this rate.
    fn add(&mut self, mass: f64, rate: f64) {
        if mass > 0.0 && rate > 0.0 {
            self.mean += mass / rate;
            self.variance += mass / (rate * rate);
        }
    }
}
