//! `rapport waiting`: how long people wait, from formulas, from a simulation, and from the events of one's own desk.

use std::io::{self, Write};

use ::waiting::{
    Distribution, Drain, Event, Gamma, Shape, Staffing, What,
    compare::compare,
    erlang,
    jsonl::Replay,
    predictor,
    simulate::{Scenario, Simulation},
};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::{
    exit::Failure,
    lines::{answered_text, written},
};

#[derive(Subcommand, Debug)]
pub(crate) enum WaitingCommand {
    /// Erlang's formulas: what a desk with so many agents looks like in the long run.
    #[command(after_help = "Examples:\n  rapport waiting erlang --agents 10 --arrivals 108 --service 5\n  \
        rapport waiting erlang --agents 10 --arrivals 168 --service 5 --patience 5 --json")]
    Erlang(ErlangOptions),
    /// The wait of somebody who joins the line now.
    #[command(after_help = "Examples:\n  rapport waiting predict --agents 5 --ahead 7 --service 5\n  \
        rapport waiting predict --agents 5 --ahead 7 --service 5 --patience 10 --then 20:0 --then 80:8\n\n\
        --then 20:0 says that from the 20th minute on nobody is there; several may be given.")]
    Predict(PredictOptions),
    /// A simulated desk: how far off each predictor is, or the stream of its events.
    #[command(after_help = "Examples:\n  rapport waiting simulate --agents 10 --arrivals 108 --service 5\n  \
        rapport waiting simulate --agents 5 --arrivals 54 --service 5 --scv 4 --jsonl | rapport waiting replay --jsonl")]
    Simulate(SimulateOptions),
    /// Follow a desk event by event: a wait for each arrival, learning as it goes.
    #[command(after_help = "Example:\n  rapport waiting replay --jsonl < events.jsonl > waits.jsonl\n\n\
        A line in, in the order of time (t, from and to are seconds of one clock):\n  \
        {\"t\",\"type\":\"staff\",\"agents\"}              so many agents are there from now on\n  \
        {\"t\",\"type\":\"plan\",\"from\",\"to\",\"agents\"}   so many are planned; the last word about a time holds\n  \
        {\"t\",\"type\":\"arrive\",\"id\",\"group\"}         answered: {\"id\",\"p50\",\"p80\",\"p90\"}, in seconds\n  \
        {\"t\",\"type\":\"start\"|\"finish\"|\"abandon\",\"id\"}\n  \
        {\"id\",\"error\"} for a line that cannot be read or cannot be; the rest goes on.")]
    Replay {
        /// JSON lines in, JSON lines out.
        #[arg(long, required = true)]
        jsonl: bool,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Desk {
    /// How many agents serve.
    #[arg(long, value_name = "NUMBER")]
    agents: u32,
    /// The mean service time in minutes.
    #[arg(long, value_name = "MINUTES")]
    service: f64,
    /// How long people wait in the mean before they leave, in minutes; without it they wait for ever.
    #[arg(long, value_name = "MINUTES")]
    patience: Option<f64>,
}

#[derive(Args, Debug)]
pub(crate) struct ErlangOptions {
    #[command(flatten)]
    desk: Desk,
    /// Arrivals an hour.
    #[arg(long, value_name = "NUMBER")]
    arrivals: f64,
    /// For programs: one JSON object, all digits, times in minutes.
    #[arg(long)]
    json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct PredictOptions {
    #[command(flatten)]
    desk: Desk,
    /// How many people wait ahead; all agents are busy.
    #[arg(long, value_name = "NUMBER")]
    ahead: usize,
    /// From a minute on another number of agents: 20:0.
    #[arg(long, value_name = "MINUTE:AGENTS")]
    then: Vec<String>,
    /// For programs: one JSON object, in seconds.
    #[arg(long)]
    json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct SimulateOptions {
    #[command(flatten)]
    desk: Desk,
    /// Arrivals an hour.
    #[arg(long, value_name = "NUMBER")]
    arrivals: f64,
    /// Variance over squared mean of service times: 0 always the same, 1 memoryless, more: lognormal.
    #[arg(long, default_value_t = 1.0)]
    scv: f64,
    /// How many customers arrive.
    #[arg(long, value_name = "NUMBER", default_value_t = 100_000)]
    customers: u64,
    /// The same seed gives the same day.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
    /// The events instead, for `replay`.
    #[arg(long)]
    jsonl: bool,
}

pub(crate) fn run(command: &WaitingCommand) -> Result<(), Failure> {
    match command {
        WaitingCommand::Erlang(options) => formulas(options),
        WaitingCommand::Predict(options) => predict(options),
        WaitingCommand::Simulate(options) => simulate(options),
        WaitingCommand::Replay { jsonl: _ } => {
            let mut replay = Replay::default();
            answered_text(|line| replay.answer(line))
        }
    }
}

fn usage(error: impl std::fmt::Display) -> Failure {
    Failure::Usage(error.to_string())
}

/// Agents as a count, and the rates a minute of service and of leaving.
fn rates(desk: &Desk) -> Result<(usize, f64, Option<f64>), Failure> {
    for (name, minutes) in [("--service", Some(desk.service)), ("--patience", desk.patience)] {
        if minutes.is_some_and(|minutes| !(minutes.is_finite() && minutes > 0.0)) {
            return Err(usage(format!("{name} is a number of minutes above 0")));
        }
    }
    let agents = usize::try_from(desk.agents).map_err(usage)?;
    if agents == 0 {
        return Err(usage(::waiting::Error::NoAgents));
    }
    Ok((agents, 1.0 / desk.service, desk.patience.map(|patience| 1.0 / patience)))
}

fn formulas(options: &ErlangOptions) -> Result<(), Failure> {
    let (agents, service, patience) = rates(&options.desk)?;
    let arrivals = options.arrivals / 60.0;
    let blocked = erlang::blocked(agents, arrivals / service).map_err(usage)?;
    let mut told = vec![("blocked", "blocked if nobody may wait (Erlang B)", blocked)];
    if let Some(patience) = patience {
        let desk = erlang::impatient(agents, arrivals, service, patience).map_err(usage)?;
        told.extend([
            ("delayed", "have to wait (Erlang A)", desk.delayed),
            ("abandoned", "leave unserved", desk.abandoned),
            ("waiting", "people waiting, mean", desk.waiting),
            ("wait_if_delayed", "wait of those who have to and stay, mean, minutes", desk.wait_if_delayed),
            ("error_of_mean", "squared error of announcing that mean", desk.error_of_mean),
            ("error_of_queue", "squared error of (n + 1) / (s mu), QL", desk.error_of_queue),
            ("error_of_queue_markov", "squared error of QL_m", desk.error_of_queue_markov),
        ]);
    } else {
        let desk = erlang::patient(agents, arrivals, service).map_err(usage)?;
        told.extend([
            ("delayed", "have to wait (Erlang C)", desk.delayed),
            ("waiting", "people waiting, mean", desk.waiting),
            ("wait_if_delayed", "wait of those who have to, mean, minutes", desk.wait_if_delayed),
            ("wait", "wait of all, mean, minutes", desk.wait),
            ("error_of_mean", "squared error of announcing the mean", desk.error_of_mean),
            ("error_of_queue", "squared error of (n + 1) / (s mu), QL", desk.error_of_queue),
            ("error_of_head", "squared error of HOL", desk.error_of_head),
            ("error_of_head_refined", "squared error of HOL_r", desk.error_of_head_refined),
        ]);
    }
    if options.json {
        let object: serde_json::Map<String, Value> =
            told.into_iter().map(|(key, _, value)| (key.to_owned(), json!(value))).collect();
        anstream::println!("{}", Value::Object(object));
    } else {
        for (_, name, value) in told {
            anstream::println!("{value:>12.6}  {name}");
        }
    }
    Ok(())
}

fn predict(options: &PredictOptions) -> Result<(), Failure> {
    let (agents, service, patience) = rates(&options.desk)?;
    let (service, leaving) = (service / 60.0, patience.unwrap_or(0.0) / 60.0);
    let staffing = staffing(options)?;
    let here = f64::from(options.desk.agents);
    let drain = Drain {
        now: 0.0,
        ahead: count(options.ahead),
        shape: Shape::memoryless(service),
        busy: [here, 0.0, 0.0],
        patience: leaving,
        overtaking: 0.0,
        share: 1.0,
        staffing: &staffing,
    };
    let wait = drain.wait();
    let [p50, p80, p90] = [0.5, 0.8, 0.9].map(|share| drain.wait_if(wait.factor(share)));
    let simple = predictor::queue(options.ahead, agents, service);
    let Gamma { mean: markov, .. } = predictor::queue_markov(options.ahead, agents, service, leaving);
    if options.json {
        let told = json!({ "p50": p50, "p80": p80, "p90": p90, "mean": wait.mean, "QL": simple, "QL_m": markov });
        anstream::println!("{told}");
        return Ok(());
    }
    for (value, name) in [
        (p50, "half wait no longer"),
        (p80, "four fifths wait no longer"),
        (p90, "nine tenths wait no longer: the limit to announce"),
        (wait.mean, "mean, through the staff as planned (QL_drain)"),
        (markov, "mean with the staff of now (QL_m)"),
        (simple, "the usual formula (QL)"),
    ] {
        anstream::println!("{:>8.1} min  {name}", value / 60.0);
    }
    Ok(())
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn staffing(options: &PredictOptions) -> Result<Staffing, Failure> {
    let mut staffing = Staffing::fixed(options.desk.agents);
    let mut changes = Vec::new();
    for text in &options.then {
        let wrong = || usage(format!("{text:?} is not like 20:0, a minute and a number of agents"));
        let (minute, agents) = text.split_once(':').ok_or_else(wrong)?;
        let minute: f64 = minute.parse().map_err(|_| wrong())?;
        if !(minute.is_finite() && minute > 0.0) {
            return Err(wrong());
        }
        changes.push((minute * 60.0, agents.parse::<u32>().map_err(|_| wrong())?));
    }
    changes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let ends = changes.iter().skip(1).map(|change| change.0).chain([1e9]).collect::<Vec<_>>();
    for ((from, agents), to) in changes.into_iter().zip(ends) {
        staffing.plan(from, to, agents);
    }
    Ok(staffing)
}

fn simulate(options: &SimulateOptions) -> Result<(), Failure> {
    let (_, _, patience) = rates(&options.desk)?;
    let is_wrong = |number: f64| !(number.is_finite() && number > 0.0);
    if is_wrong(options.arrivals) || !(options.scv.is_finite() && options.scv >= 0.0) {
        return Err(usage("--arrivals is a number above 0, --scv one from 0 on"));
    }
    let mean = options.desk.service * 60.0;
    let service = match options.scv {
        0.0 => Distribution::Deterministic { mean },
        1.0 => Distribution::Exponential { mean },
        scv => Distribution::Lognormal { mean, scv },
    };
    let between = Distribution::Exponential { mean: 3_600.0 / options.arrivals };
    let patience = patience.map(|rate| Distribution::Exponential { mean: 60.0 / rate });
    let scenario = Scenario::fixed(options.desk.agents, between, service, options.customers);
    let scenario = Scenario { patience, ..scenario };
    if options.jsonl {
        return events(&scenario, options.seed);
    }
    let found = compare(&scenario, options.seed);
    anstream::println!("{:.0} customers had to wait, {:.3} min in the mean", found.waited, found.wait / 60.0);
    anstream::println!("root of the mean squared error, in minutes:");
    for (predictor, error) in found.errors {
        anstream::println!("{:>8.3}  {}", error.sqrt() / 60.0, predictor.name());
    }
    Ok(())
}

fn events(scenario: &Scenario, seed: u64) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for event in Simulation::new(scenario.clone(), seed) {
        if !written(writeln!(out, "{}", line_of(event)))? {
            return Ok(());
        }
    }
    written(out.flush()).map(drop)
}

fn line_of(event: Event) -> Value {
    let t = event.at;
    match event.what {
        What::Staff { agents } => json!({ "t": t, "type": "staff", "agents": agents }),
        What::Plan { from, to, agents } => json!({ "t": t, "type": "plan", "from": from, "to": to, "agents": agents }),
        What::Arrive { id, group } => json!({ "t": t, "type": "arrive", "id": id, "group": group.to_string() }),
        What::Start { id } => json!({ "t": t, "type": "start", "id": id }),
        What::Finish { id } => json!({ "t": t, "type": "finish", "id": id }),
        What::Abandon { id } => json!({ "t": t, "type": "abandon", "id": id }),
    }
}
