//! The predictors of the literature as plain functions (Ibrahim and Whitt 2009 and 2011): what somebody who joins the
//! line now will wait, from what can be seen now.
//!
//! `ahead` is the number of people waiting ahead (n), `agents` is s, `service` is the rate μ of one agent, `patience`
//! the rate α at which each one waiting leaves. Delay-history predictors need a wait that was seen: LES is the wait of
//! the last customer who entered service, RCS that of the latest arrival among those already finished, HOL the age of
//! the head of the line. They need no model and lag behind by about one wait: [`crate::Line`] collects them.

use crate::{Distribution, Gamma, number::real};

/// QL: `(n + 1) / (sμ)`. The usual formula of the trade; too long when people leave.
#[must_use]
pub fn queue(ahead: usize, agents: usize, service: f64) -> f64 {
    (real(ahead) + 1.0) / (real(agents) * service)
}

/// `QL_m`: the exact wait in M/M/s+M, with mean `Σ 1/(sμ + iα)` over `i = 0..=n` and variance `Σ 1/(sμ + iα)²`.
///
/// ```
/// let wait = waiting::predictor::queue_markov(1, 2, 0.5, 0.25);
/// assert_eq!(wait.mean, 1.0 + 1.0 / 1.25);
/// ```
#[must_use]
pub fn queue_markov(ahead: usize, agents: usize, service: f64, patience: f64) -> Gamma {
    let capacity = real(agents) * service;
    (0..=ahead).fold(Gamma { mean: 0.0, variance: 0.0 }, |sum, place| {
        let step = 1.0 / (capacity + real(place) * patience);
        Gamma { mean: sum.mean + step, variance: sum.variance + step * step }
    })
}

/// The factor β of `QL_r`: with `w` the wait in the fluid limit (`λ F̄(w) = sμ`) and `q = λ ∫ F̄` over it, `β = sμ w / q`.
/// 1 when the desk keeps up with the arrivals, or when the patience has no hazard.
#[must_use]
pub fn fluid_factor(arrivals: f64, agents: usize, service: f64, patience: Distribution) -> f64 {
    let capacity = real(agents) * service;
    let survival = |age: f64| patience.survival_and_hazard(age).map(|(survival, _)| survival);
    if arrivals <= capacity || survival(0.0).is_none() {
        return 1.0;
    }
    let left_after = |age: f64| survival(age).unwrap_or(0.0);
    let (mut low, mut high) = (0.0, patience.mean());
    while arrivals * left_after(high) > capacity {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if arrivals * left_after(middle) > capacity { low = middle } else { high = middle }
    }
    let wait = f64::midpoint(low, high);
    // Simpson's rule.
    let pieces = 1_000;
    let width = wait / real(pieces);
    let sum: f64 = (0..=pieces)
        .map(|index| {
            let weight = if index == 0 || index == pieces {
                1.0
            } else if index % 2 == 1 {
                4.0
            } else {
                2.0
            };
            weight * left_after(real(index) * width)
        })
        .sum();
    capacity * wait / (arrivals * sum * width / 3.0)
}

/// `QL_r`: the usual formula times [`fluid_factor`].
#[must_use]
pub fn queue_refined(ahead: usize, agents: usize, service: f64, fluid_factor: f64) -> f64 {
    fluid_factor * queue(ahead, agents, service)
}

/// `QL_ap` for any patience with a hazard h: `Σ 1/(sμ + δ(n) - δ(n-i))` over `i = 0..=n`, `δ(k) = Σ h(j/λ)` over
/// `j = 1..=k`. The person j places from the end of the line has been there for about `j/λ`.
///
/// The table of `δ` is made once for a desk; a line longer than the table is taken as long as the table.
#[derive(Clone, PartialEq, Debug)]
pub struct Approximation {
    capacity: f64,
    delta: Vec<f64>,
}

impl Approximation {
    /// For lines of up to `longest` people. Without a hazard nobody is taken to leave.
    #[must_use]
    pub fn new(arrivals: f64, agents: usize, service: f64, patience: Distribution, longest: usize) -> Self {
        let hazard = |age: f64| patience.survival_and_hazard(age).map_or(0.0, |(_, hazard)| hazard);
        let mut sum = 0.0;
        let rest = (1..=longest).map(|place| {
            sum += hazard(real(place) / arrivals);
            sum
        });
        let delta = std::iter::once(0.0).chain(rest).collect();
        Self { capacity: real(agents) * service, delta }
    }

    /// The wait with so many ahead.
    #[must_use]
    pub fn wait(&self, ahead: usize) -> f64 {
        let known = self.delta.get(..=ahead).unwrap_or(&self.delta);
        let whole = known.last().copied().unwrap_or(0.0);
        known.iter().map(|delta| 1.0 / (self.capacity + whole - delta)).sum()
    }
}

/// `HOL_r`: the age of the head of the line corrected, `ρ HOL + 2/(sμ)`; `1/(sμ)` when nobody waits. In M/M/s its
/// squared error is `(1 + ρ²) / 2` of that of HOL.
#[must_use]
pub fn head_refined(head_age: Option<f64>, busy: f64, agents: usize, service: f64) -> f64 {
    let unit = 1.0 / (real(agents) * service);
    head_age.map_or(unit, |age| busy * age + 2.0 * unit)
}
