//! What holds for every desk, every line and every stream.

use proptest::prelude::*;
use serde_json::{Value, json};
use waiting::{Capacity, Desk, Drain, Event, Gamma, Shape, Staffing, What, erlang, jsonl::Replay, predictor};
use worktime::{Sample, Timetable};

fn staffing() -> impl Strategy<Value = Staffing> {
    (1_u32..40, prop::collection::vec((0.0..50_000.0_f64, 1.0..20_000.0_f64, 0_u32..40), 0..6)).prop_map(
        |(now, plans)| {
            let mut staffing = Staffing::fixed(now);
            for (from, length, agents) in plans {
                staffing.plan(from, from + length, agents);
            }
            staffing
        },
    )
}

fn drain(staffing: &Staffing, ahead: f64, service: f64, patience: f64) -> Drain<'_> {
    let busy = [staffing.level(0.0), 0.0, 0.0];
    let shape = Shape::memoryless(1.0 / service);
    Drain { now: 0.0, ahead, shape, busy, patience, overtaking: 0.0, share: 1.0, staffing }
}

proptest! {
    #[test]
    fn a_longer_line_is_never_a_shorter_wait(
        staffing in staffing(), ahead in 0_u32..300, service in 1.0..2_000.0_f64, patience in 0.0..0.01_f64,
        slow in 0.2..4.0_f64,
    ) {
        let wait = |ahead: u32| drain(&staffing, f64::from(ahead), service, patience).wait_if(slow);
        // Strides over a long line are coarse: half a percent is allowed for.
        prop_assert!(wait(ahead + 1) >= wait(ahead) * 0.995 - 1e-6, "{} {}", wait(ahead), wait(ahead + 1));
    }

    #[test]
    fn limits_are_finite_and_in_order(
        staffing in staffing(), ahead in 0.0..5_000.0_f64, service in 0.001..1e5_f64, patience in 0.0..10.0_f64,
    ) {
        let drain = drain(&staffing, ahead, service, patience);
        let wait = drain.wait();
        let [p50, p80, p90] = [0.5, 0.8, 0.9].map(|share| drain.wait_if(wait.factor(share)));
        prop_assert!(wait.mean.is_finite() && wait.variance.is_finite() && p50 >= 0.0 && p90.is_finite());
        prop_assert!(p50 <= p80 * 1.001 && p80 <= p90 * 1.001, "{p50} {p80} {p90}");
    }

    #[test]
    fn with_fixed_staff_and_memoryless_service_the_walk_is_the_exact_formula(
        agents in 1_u32..60, ahead in 0_usize..47, service in 0.01..100.0_f64, patience in 0.0..10.0_f64,
    ) {
        let staffing = Staffing::fixed(agents);
        let walked = drain(&staffing, f64::from(u32::try_from(ahead).unwrap()), 1.0 / service, patience).wait();
        let exact = predictor::queue_markov(ahead, usize::try_from(agents).unwrap(), service, patience);
        prop_assert!((walked.mean - exact.mean).abs() <= 1e-9 * exact.mean);
        prop_assert!((walked.variance - exact.variance).abs() <= 1e-9 * exact.variance);
    }

    #[test]
    fn a_long_line_is_walked_in_strides_within_a_thousandth_of_the_exact_formula(
        agents in 1_u32..60, ahead in 47_usize..3_000, patience in 0.0..2.0_f64,
    ) {
        let staffing = Staffing::fixed(agents);
        let walked = drain(&staffing, f64::from(u32::try_from(ahead).unwrap()), 1.0, patience).wait();
        let exact = predictor::queue_markov(ahead, usize::try_from(agents).unwrap(), 1.0, patience);
        prop_assert!((walked.mean - exact.mean).abs() <= 1e-3 * exact.mean, "{walked:?} {exact:?}");
    }

    #[test]
    fn quantiles_of_a_wait_rise_with_the_share(mean in 0.0..1e6_f64, variance in 0.0..1e12_f64, p in 0.0..0.99_f64) {
        let wait = Gamma { mean, variance };
        prop_assert!(wait.quantile(p) <= wait.quantile(p + 0.01));
        prop_assert!(wait.quantile(p) >= 0.0);
    }

    #[test]
    fn erlang_formulas_agree_with_each_other(agents in 1_usize..200, load in 0.05..0.97_f64) {
        let arrivals = load * f64::from(u32::try_from(agents).unwrap());
        let patient = erlang::patient(agents, arrivals, 1.0).unwrap();
        let blocked = erlang::blocked(agents, arrivals).unwrap();
        prop_assert!((0.0..=1.0).contains(&patient.delayed) && patient.delayed >= blocked);
        // Little's law.
        prop_assert!((patient.waiting - arrivals * patient.wait).abs() <= 1e-9 * patient.waiting.max(1e-9));
        let leaving = erlang::impatient(agents, arrivals, 1.0, 1.0).unwrap();
        prop_assert!(leaving.waiting <= patient.waiting && leaving.delayed <= patient.delayed);
        prop_assert!(leaving.error_of_queue_markov <= leaving.error_of_queue);
        prop_assert!(leaving.error_of_queue_markov <= leaving.error_of_mean * (1.0 + 1e-9));
    }

    #[test]
    fn as_patience_grows_erlang_a_becomes_erlang_c(agents in 1_usize..40, load in 0.1..0.8_f64) {
        let arrivals = load * f64::from(u32::try_from(agents).unwrap());
        let patient = erlang::patient(agents, arrivals, 1.0).unwrap();
        let leaving = erlang::impatient(agents, arrivals, 1.0, 1e-9).unwrap();
        prop_assert!((patient.delayed - leaving.delayed).abs() < 1e-6);
        prop_assert!((patient.wait_if_delayed - leaving.wait_if_delayed).abs() < 1e-5 * patient.wait_if_delayed);
    }

    #[test]
    fn the_last_word_of_a_plan_holds(plans in prop::collection::vec((0_u32..100, 1_u32..50, 0_u32..9), 1..12), at in 0_u32..150) {
        let mut staffing = Staffing::default();
        for &(from, length, agents) in &plans {
            staffing.plan(f64::from(from), f64::from(from + length), agents);
        }
        let said = plans.iter().rev().find(|(from, length, _)| (*from..from + length).contains(&at));
        if let Some((_, _, agents)) = said {
            prop_assert!((staffing.level(f64::from(at)) - f64::from(*agents)).abs() < 1e-9);
        }
    }

    #[test]
    fn work_is_done_exactly_when_so_much_capacity_has_passed(start in 0_i64..50_000_000, work in 1.0..2_000_000.0_f64, absent in 0.1..1.0_f64) {
        let hours = |key: &str| Timetable::of(Sample::named(key).unwrap().calendar().unwrap()).unwrap();
        let mut capacity = Capacity::new(vec![(hours("hr"), 2.0), (hours("us"), 1.0)]);
        let start = kernel::Time::from_micros((1_767_225_600 + start) * 1_000_000);
        capacity.absent(absent, start + kernel::hours(20));
        let due = capacity.when(start, work).unwrap();
        let done = capacity.between(start, due);
        // To the second, with three people.
        prop_assert!(done >= work - 1e-3 && done <= work + 3.001, "{done} for {work}");
    }
}

/// Any event, likely ones more often.
fn event() -> impl Strategy<Value = Event> {
    let id = 0_u64..12;
    let what = prop_oneof![
        (0_u32..5).prop_map(|agents| What::Staff { agents }),
        (0.0..9e3_f64, 0.0..9e3_f64, 0_u32..5).prop_map(|(from, to, agents)| What::Plan { from, to, agents }),
        (id.clone(), 0_u32..40).prop_map(|(id, group)| What::Arrive { id, group }),
        (id.clone(), 0_u32..2).prop_map(|(id, group)| What::Arrive { id, group }),
        id.clone().prop_map(|id| What::Start { id }),
        id.clone().prop_map(|id| What::Finish { id }),
        id.prop_map(|id| What::Abandon { id }),
    ];
    let at = prop_oneof![20 => 0.0..60.0_f64, 1 => Just(1e7), 1 => Just(f64::NAN), 1 => Just(-50.0)];
    (at, what).prop_map(|(at, what)| Event { at, what })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_happens_limits_stay_finite_and_in_order(events in prop::collection::vec(event(), 0..400)) {
        let mut desk = Desk::default();
        let mut now = 0.0;
        for event in events {
            now += event.at;
            let at = if event.at.is_nan() { event.at } else { now };
            if event.at.is_nan() || event.at < 0.0 {
                now = if now.is_nan() { 0.0 } else { now };
            }
            if let Ok(Some(said)) = desk.see(Event { at, what: event.what }) {
                prop_assert!(said.p50 >= 0.0 && said.p50 <= said.p80 && said.p80 <= said.p90, "{said:?}");
                prop_assert!(said.p90.is_finite() && said.ahead >= 0.0, "{said:?}");
            }
            now = if now.is_nan() { 0.0 } else { now };
        }
    }

    #[test]
    fn no_line_whatever_stops_the_stream(lines in prop::collection::vec(line(), 0..60)) {
        let mut replay = Replay::default();
        for line in lines {
            if let Some(answer) = replay.answer(&line) {
                let answer: Value = serde_json::from_str(&answer).unwrap();
                let limits = ["p50", "p80", "p90"].map(|key| answer[key].as_f64());
                prop_assert!(answer.get("id").is_some());
                prop_assert!(answer["error"].is_string() || limits.iter().all(Option::is_some), "{answer}");
                prop_assert!(limits[0] <= limits[1] && limits[1] <= limits[2], "{answer}");
            }
        }
    }
}

/// Lines as a stream has them, lines that are nearly so, and noise.
fn line() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        Just(Value::Null),
        (0..5).prop_map(|id| json!(id)),
        Just(json!(-1)),
        Just(json!(1e300)),
        Just(json!("x\"error\":")),
        Just(json!([1, { "a": 2 }])),
        Just(json!(true)),
    ];
    let kind = prop::sample::select(vec!["staff", "plan", "arrive", "start", "finish", "abandon", "dance"]);
    let whole = (0.0..1e5_f64, kind, value.clone(), value.clone(), value.clone(), value).prop_map(
        |(t, kind, id, group, agents, from)| {
            json!({ "t": t, "type": kind, "id": id, "group": group, "agents": agents, "from": from, "to": 9e5 })
                .to_string()
        },
    );
    let cut = (whole.clone(), 0_usize..80).prop_map(|(line, length)| line.chars().take(length).collect());
    prop_oneof![4 => whole, 1 => cut, 1 => "\\PC*"]
}
