use crate::Random;

/// How long something takes, by chance: service, patience, the time between arrivals. All with a mean of their own.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Distribution {
    /// Memoryless (M).
    Exponential {
        /// The mean.
        mean: f64,
    },
    /// Always the same (D).
    Deterministic {
        /// The value.
        mean: f64,
    },
    /// Erlang with so many phases (E), more regular than memoryless.
    Erlang {
        /// The mean.
        mean: f64,
        /// Phases, at least 1.
        phases: u32,
    },
    /// Two memoryless kinds mixed, with balanced means (H2): many short ones, few long ones.
    Hyperexponential {
        /// The mean.
        mean: f64,
        /// Variance divided by the squared mean, at least 1.
        scv: f64,
    },
    /// Lognormal (LN), what handling times of people mostly look like.
    Lognormal {
        /// The mean.
        mean: f64,
        /// Variance divided by the squared mean.
        scv: f64,
    },
}

impl Distribution {
    /// The mean.
    #[must_use]
    pub const fn mean(self) -> f64 {
        match self {
            Self::Exponential { mean }
            | Self::Deterministic { mean }
            | Self::Erlang { mean, .. }
            | Self::Hyperexponential { mean, .. }
            | Self::Lognormal { mean, .. } => mean,
        }
    }

    /// The same shape with the mean multiplied.
    #[must_use]
    pub fn stretched(self, by: f64) -> Self {
        match self {
            Self::Exponential { mean } => Self::Exponential { mean: mean * by },
            Self::Deterministic { mean } => Self::Deterministic { mean: mean * by },
            Self::Erlang { mean, phases } => Self::Erlang { mean: mean * by, phases },
            Self::Hyperexponential { mean, scv } => Self::Hyperexponential { mean: mean * by, scv },
            Self::Lognormal { mean, scv } => Self::Lognormal { mean: mean * by, scv },
        }
    }

    /// One draw.
    pub fn draw(self, random: &mut Random) -> f64 {
        match self {
            Self::Exponential { mean } => mean * random.exponential(),
            Self::Deterministic { mean } => mean,
            Self::Erlang { mean, phases } => {
                let sum: f64 = (0..phases.max(1)).map(|_| random.exponential()).sum();
                mean * sum / f64::from(phases.max(1))
            }
            Self::Hyperexponential { mean, scv } => {
                let share = balanced_share(scv);
                let share = if random.uniform() < share { share } else { 1.0 - share };
                mean * random.exponential() / (2.0 * share)
            }
            Self::Lognormal { mean, scv } => {
                let variance = (1.0 + scv).ln();
                mean * (variance.sqrt() * random.normal() - variance / 2.0).exp()
            }
        }
    }

    /// The chance of lasting longer than `age`, and the hazard there (the rate of ending at that age); for
    /// memoryless, Erlang and hyperexponential ones. The others have no hazard here: `None`.
    #[must_use]
    pub fn survival_and_hazard(self, age: f64) -> Option<(f64, f64)> {
        match self {
            Self::Exponential { mean } => Some(((-age / mean).exp(), 1.0 / mean)),
            Self::Hyperexponential { mean, scv } => {
                let share = balanced_share(scv);
                let (fast, slow) = (2.0 * share / mean, 2.0 * (1.0 - share) / mean);
                let (first, second) = (share * (-fast * age).exp(), (1.0 - share) * (-slow * age).exp());
                let survival = first + second;
                let hazard = if survival > 0.0 { (fast * first + slow * second) / survival } else { slow };
                Some((survival, hazard))
            }
            Self::Erlang { mean, phases } => {
                let rate = f64::from(phases.max(1)) / mean;
                let (mut term, mut sum) = (1.0, 1.0);
                for phase in 1..phases.max(1) {
                    term *= rate * age / f64::from(phase);
                    sum += term;
                }
                Some(((-rate * age).exp() * sum, rate * term / sum))
            }
            Self::Deterministic { .. } | Self::Lognormal { .. } => None,
        }
    }
}

/// The share of the short kind in a hyperexponential with balanced means.
fn balanced_share(scv: f64) -> f64 {
    let scv = scv.max(1.0);
    f64::midpoint(1.0, ((scv - 1.0) / (scv + 1.0)).sqrt())
}
