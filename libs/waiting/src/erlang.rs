//! Erlang's formulas, exact to the precision of the machine: what a desk with fixed staff looks like in the long run.
//!
//! Arrivals are Poisson with rate `λ`, service is exponential with rate `μ`, `s` agents; in Erlang A those who wait
//! lose patience at rate `α` each. Any unit of time, the same for all rates.

use crate::{Error, number::real, predictor};

/// Erlang B: the share of arrivals that find all `agents` busy when nobody may wait. `load` is `λ/μ`.
///
/// By the recursion `B(k) = a B(k-1) / (k + a B(k-1))`, `B(0) = 1`.
///
/// ```
/// assert!((waiting::erlang::blocked(10, 9.0)? - 0.167_963_2).abs() < 1e-6);
/// # Ok::<(), waiting::Error>(())
/// ```
pub fn blocked(agents: usize, load: f64) -> Result<f64, Error> {
    if !(load.is_finite() && load >= 0.0) {
        return Err(Error::Rate("load"));
    }
    Ok((1..=agents).fold(1.0, |last, k| load * last / (real(k) + load * last)))
}

/// A desk where everybody waits as long as it takes (M/M/s, Erlang C).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Patient {
    /// The chance of having to wait, `C = B / (1 - ρ + ρB)`.
    pub delayed: f64,
    /// The mean number of people waiting.
    pub waiting: f64,
    /// The mean wait of those who have to wait, `1 / (sμ - λ)`.
    pub wait_if_delayed: f64,
    /// The mean wait of all.
    pub wait: f64,
    /// The mean squared error of announcing the mean wait to those who wait.
    pub error_of_mean: f64,
    /// The same for (n + 1) / (sμ) with n ahead: the best there is.
    pub error_of_queue: f64,
    /// The same for the age of the head of the line, HOL.
    pub error_of_head: f64,
    /// The same for HOL corrected, [`predictor::head_refined`].
    pub error_of_head_refined: f64,
}

/// Erlang C. The desk has to keep up: `λ < sμ`.
///
/// ```
/// let desk = waiting::erlang::patient(10, 9.0, 1.0)?;
/// assert!((desk.delayed - 0.668_732).abs() < 1e-6);
/// # Ok::<(), waiting::Error>(())
/// ```
pub fn patient(agents: usize, arrivals: f64, service: f64) -> Result<Patient, Error> {
    check(agents, arrivals, service)?;
    let (load, s) = (arrivals / service, real(agents));
    let busy = load / s;
    if busy >= 1.0 {
        return Err(Error::Overloaded);
    }
    let blocked = blocked(agents, load)?;
    let delayed = blocked / (1.0 - busy + busy * blocked);
    let wait_if_delayed = 1.0 / (s * service - arrivals);
    let unit = 1.0 / ((s * service).powi(2) * (1.0 - busy));
    Ok(Patient {
        delayed,
        waiting: delayed * busy / (1.0 - busy),
        wait_if_delayed,
        wait: delayed * wait_if_delayed,
        error_of_mean: wait_if_delayed.powi(2),
        error_of_queue: unit,
        error_of_head: 2.0 * unit,
        error_of_head_refined: (1.0 + busy * busy) * unit,
    })
}

/// A desk where people lose patience (M/M/s+M, Erlang A).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Impatient {
    /// The chance of finding all agents busy.
    pub delayed: f64,
    /// The chance of leaving unserved.
    pub abandoned: f64,
    /// The mean number of people waiting.
    pub waiting: f64,
    /// The mean wait that those who find all busy would have with endless patience.
    pub wait_if_delayed: f64,
    /// The mean squared error of announcing that mean.
    pub error_of_mean: f64,
    /// The same for (n + 1) / (sμ), which forgets that people ahead leave.
    pub error_of_queue: f64,
    /// The same for [`predictor::queue_markov`]: the best there is.
    pub error_of_queue_markov: f64,
}

/// Erlang A. Any load is fine as long as people leave (`patience` is the rate `α > 0`).
///
/// ```
/// let desk = waiting::erlang::impatient(100, 140.0, 1.0, 1.0)?;
/// assert!((desk.abandoned - 0.285_718).abs() < 1e-6);
/// assert!((desk.waiting - 40.001).abs() < 1e-3);
/// # Ok::<(), waiting::Error>(())
/// ```
pub fn impatient(agents: usize, arrivals: f64, service: f64, patience: f64) -> Result<Impatient, Error> {
    check(agents, arrivals, service)?;
    if !(patience.is_finite() && patience > 0.0) {
        return Err(Error::Rate("patience"));
    }
    // Weights relative to that of "all busy, nobody waits", so that nothing overflows.
    let mut below = 0.0;
    let mut weight = 1.0;
    for k in (1..=agents).rev() {
        weight *= real(k) * service / arrivals;
        below += weight;
    }
    let capacity = real(agents) * service;
    let (mut weight, mut all, mut people) = (1.0, 0.0, 0.0);
    let (mut mean, mut square, mut own, mut simple) = (0.0, 0.0, 0.0, 0.0);
    let (mut expected, mut variance) = (0.0, 0.0);
    let mut n = 0;
    while n < STATES_MAX {
        let step = 1.0 / (capacity + real(n) * patience);
        expected += step;
        variance += step * step;
        all += weight;
        people += weight * real(n);
        mean += weight * expected;
        square += weight * (variance + expected * expected);
        own += weight * variance;
        simple += weight * (variance + (expected - predictor::queue(n, agents, service)).powi(2));
        n += 1;
        let next = weight * arrivals / (capacity + real(n) * patience);
        // The weights fall from here on, faster and faster: what follows adds less than a rounding.
        if next < weight && next * real(n) * real(n) < 1e-22 * all {
            break;
        }
        weight = next;
    }
    let total = below + all;
    if n >= STATES_MAX || !(all.is_finite() && square.is_finite()) {
        return Err(Error::TooMany);
    }
    let waiting = people / total;
    let wait_if_delayed = mean / all;
    Ok(Impatient {
        delayed: all / total,
        abandoned: patience * waiting / arrivals,
        waiting,
        wait_if_delayed,
        error_of_mean: square / all - wait_if_delayed * wait_if_delayed,
        error_of_queue: simple / all,
        error_of_queue_markov: own / all,
    })
}

/// More people in line than this are not reckoned with.
const STATES_MAX: usize = 10_000_000;

fn check(agents: usize, arrivals: f64, service: f64) -> Result<(), Error> {
    if agents == 0 {
        return Err(Error::NoAgents);
    }
    if !(arrivals.is_finite() && arrivals > 0.0) {
        return Err(Error::Rate("arrivals"));
    }
    if !(service.is_finite() && service > 0.0) {
        return Err(Error::Rate("service"));
    }
    Ok(())
}
