//! Predictors against each other on a simulated desk: who is how far off, for those who have to wait.

use std::collections::HashMap;

use crate::{
    Line, What,
    predictor::{Approximation, fluid_factor, head_refined, queue, queue_markov, queue_refined},
    simulate::{Scenario, Simulation},
};

/// A predictor of the literature.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Predictor {
    /// The mean wait of those who wait, whatever one sees: NI.
    Mean,
    /// Queue length by capacity: QL.
    Queue,
    /// With people who leave: `QL_m`.
    QueueMarkov,
    /// With the fluid factor: `QL_r`.
    QueueRefined,
    /// With the hazard of patience by age: `QL_ap`.
    QueueApproximated,
    /// The wait of the last who entered service: LES.
    LastToEnter,
    /// The age of the head of the line: HOL.
    Head,
    /// The same corrected: `HOL_r`.
    HeadRefined,
    /// The wait of the latest arrival among those finished: RCS.
    LatestFinished,
}

impl Predictor {
    /// All of them, in the order of the tables.
    pub const ALL: [Self; 9] = [
        Self::Mean,
        Self::Queue,
        Self::QueueMarkov,
        Self::QueueRefined,
        Self::QueueApproximated,
        Self::LastToEnter,
        Self::Head,
        Self::HeadRefined,
        Self::LatestFinished,
    ];

    /// Its name in the literature.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mean => "NI",
            Self::Queue => "QL",
            Self::QueueMarkov => "QL_m",
            Self::QueueRefined => "QL_r",
            Self::QueueApproximated => "QL_ap",
            Self::LastToEnter => "LES",
            Self::Head => "HOL",
            Self::HeadRefined => "HOL_r",
            Self::LatestFinished => "RCS",
        }
    }
}

/// What came out: mean squared errors over customers who would have had to wait, in the scenario's unit of time squared.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// Customers who would have had to wait.
    pub waited: f64,
    /// Their mean wait, with endless patience.
    pub wait: f64,
    /// The mean squared error of each predictor.
    pub errors: Vec<(Predictor, f64)>,
}

/// Longer lines are predicted as this long.
const LONGEST: usize = 20_000;
/// The hazards of so many people in line are reckoned apart.
const HAZARDS: usize = 2_000;

/// Simulates a desk with fixed staff and one line. Predictors that need rates are told the true ones. The first tenth
/// of the customers is left out: the desk begins empty.
///
/// ```
/// use waiting::{Distribution, compare::{compare, Predictor}, simulate::Scenario};
/// let exponential = |mean| Distribution::Exponential { mean };
/// let desk = Scenario::fixed(10, exponential(1.0 / 9.0), exponential(1.0), 20_000);
/// let found = compare(&desk, 7);
/// assert!(found.error(Predictor::Queue) < found.error(Predictor::LastToEnter));
/// ```
#[must_use]
pub fn compare(scenario: &Scenario, seed: u64) -> Comparison {
    let table = Table::of(scenario);
    let mut simulation = Simulation::new(scenario.clone(), seed);
    let mut line = Line::default();
    let mut predicted: HashMap<u64, [f64; 9]> = HashMap::new();
    let mut sums = Sums::default();
    loop {
        let event = simulation.next();
        for (id, wait) in simulation.offered() {
            if let Some(predicted) = predicted.remove(&id)
                && wait > 0.0
                && id > scenario.customers / 10
            {
                sums.add(wait, &predicted);
            }
        }
        let Some(event) = event else { break };
        if let What::Arrive { id, .. } = event.what {
            predicted.insert(id, table.predictions(&line, event.at));
        }
        line.see(event);
    }
    sums.comparison()
}

impl Comparison {
    /// The mean squared error of one of them.
    #[must_use]
    pub fn error(&self, predictor: Predictor) -> f64 {
        self.errors.iter().find(|(one, _)| *one == predictor).map_or(f64::NAN, |(_, error)| *error)
    }
}

/// What the predictors say by the length of the line, reckoned when it is first asked.
struct Table {
    agents: usize,
    service: f64,
    busy: f64,
    factor: f64,
    markov: Vec<f64>,
    /// None when nobody leaves: it is the usual formula then.
    approximated: Option<Approximation>,
}

impl Table {
    fn of(scenario: &Scenario) -> Self {
        let agents = scenario.shifts.first().map_or(1, |shift| usize::try_from(shift.1).unwrap_or(1));
        let (service, arrivals) = (1.0 / scenario.service.mean(), 1.0 / scenario.between.mean());
        let rate = scenario.patience.map_or(0.0, |patience| 1.0 / patience.mean());
        let approximated =
            scenario.patience.map(|patience| Approximation::new(arrivals, agents, service, patience, HAZARDS));
        let factor = scenario.patience.map_or(1.0, |patience| fluid_factor(arrivals, agents, service, patience));
        let mut sum = 0.0;
        let markov = (0..LONGEST).map(|place| {
            sum += 1.0 / (crate::number::real(agents) * service + crate::number::real(place) * rate);
            sum
        });
        Self {
            agents,
            service,
            busy: arrivals / (service * crate::number::real(agents)),
            factor,
            markov: markov.collect(),
            approximated,
        }
    }

    fn predictions(&self, line: &Line, now: f64) -> [f64; 9] {
        let (ahead, head) = (line.waiting(), line.head_age(now));
        let simple = queue(ahead, self.agents, self.service);
        let markov = self.markov.get(ahead).copied();
        [
            0.0,
            simple,
            markov.unwrap_or_else(|| queue_markov(ahead, self.agents, self.service, 0.0).mean),
            queue_refined(ahead, self.agents, self.service, self.factor),
            self.approximated.as_ref().map_or(simple, |table| table.wait(ahead)),
            line.last_wait().unwrap_or(0.0),
            head.unwrap_or(0.0),
            head_refined(head, self.busy, self.agents, self.service),
            line.latest_finished_wait().unwrap_or(0.0),
        ]
    }
}

#[derive(Default)]
struct Sums {
    count: f64,
    wait: f64,
    square: f64,
    errors: [f64; 9],
}

impl Sums {
    fn add(&mut self, wait: f64, predicted: &[f64; 9]) {
        self.count += 1.0;
        self.wait += wait;
        self.square += wait * wait;
        for (error, predicted) in self.errors.iter_mut().zip(predicted) {
            *error += (wait - predicted) * (wait - predicted);
        }
    }

    fn comparison(mut self) -> Comparison {
        let count = self.count.max(1.0);
        let wait = self.wait / count;
        let [mean, ..] = &mut self.errors;
        *mean = self.square - count * wait * wait;
        let errors = Predictor::ALL.into_iter().zip(self.errors.map(|error| error / count)).collect();
        Comparison { waited: self.count, wait, errors }
    }
}
