//! The scenarios C0 to C10 and some more.

use waiting::{Distribution, simulate::Scenario};

/// A service in the mean, in seconds.
pub(crate) const UNIT: f64 = 300.0;
const DAY: f64 = 288.0 * UNIT;

fn exponential(mean: f64) -> Distribution {
    Distribution::Exponential { mean: mean * UNIT }
}

fn fixed(agents: u32, load: f64, customers: u64) -> Scenario {
    Scenario::fixed(agents, exponential(1.0 / (load * f64::from(agents))), exponential(1.0), customers)
}

fn shifts() -> Vec<(f64, u32)> {
    [(4, 6), (12, 4), (20, 6), (12, 4), (6, 4)].map(|(agents, hours)| (f64::from(hours) * 3_600.0, agents)).to_vec()
}

fn planned(customers: u64) -> Scenario {
    let patience = Some(exponential(2.0));
    let between = exponential(1.0 / 15.0);
    Scenario { shifts: shifts(), planned: true, patience, between, sine: Some((-0.7, DAY)), ..fixed(1, 1.0, customers) }
}

/// Names and desks.
pub(crate) fn scenarios(customers: u64) -> Vec<(&'static str, Scenario)> {
    let lognormal = Distribution::Lognormal { mean: UNIT, scv: 4.0 };
    let halfway = |scenario: Scenario| {
        let run = scenario.between.mean() * f64::from(u32::try_from(customers).unwrap());
        Scenario { slower: Some((run / 2.0, 1.4)), ..scenario }
    };
    let impatient = Some(exponential(2.0));
    let sine = Some((0.5, DAY));
    let c4 = planned(customers);
    let even = Scenario { sine: None, between: exponential(1.0 / 12.0), ..c4.clone() };
    let two = Distribution::Hyperexponential { mean: UNIT, scv: 4.0 };
    vec![
        ("C0", fixed(20, 0.95, customers)),
        ("C1", Scenario { patience: impatient, ..fixed(20, 1.2, customers) }),
        ("C2", Scenario { patience: impatient, sine, ..fixed(20, 1.0, customers) }),
        ("C3", Scenario { sine: Some((0.3, DAY)), ..fixed(20, 0.85, customers) }),
        ("C4", c4.clone()),
        ("C5", Scenario { service: lognormal, ..c4.clone() }),
        ("C6", Scenario { service: exponential(1.4), ..c4.clone() }),
        ("C7", halfway(c4.clone())),
        ("C8", halfway(Scenario { patience: Some(exponential(5.0)), ..c4.clone() })),
        ("C9", Scenario { service: two, ..fixed(5, 0.9, customers) }),
        ("C10", fixed(2, 0.8, customers)),
        ("C4 even", even.clone()),
        ("C5 even", Scenario { service: lognormal, ..even }),
        ("LN 5", Scenario { service: lognormal, ..fixed(5, 0.9, customers) }),
        ("D 10", Scenario { service: Distribution::Deterministic { mean: UNIT }, ..fixed(10, 0.9, customers) }),
        ("+M 2", Scenario { patience: impatient, ..fixed(2, 1.1, customers) }),
        ("urgent", Scenario { groups: vec![0.1, 0.9], ..fixed(10, 0.9, customers) }),
    ]
}
