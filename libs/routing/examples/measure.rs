//! Measures the router beside the usual rules and prints the table of `docs/routing.md`:
//! `cargo run --release -p routing --example measure -- 40`
#![expect(clippy::print_stdout, reason = "it is what this program is for")]

use routing::{
    Policy,
    simulation::{Figures, Scenario, Strategy, interval, live},
};

fn main() {
    let days = std::env::args().nth(1).and_then(|days| days.parse().ok()).unwrap_or(40_u64);
    for per_minute in [1.8, 2.2] {
        table(&Scenario { per_minute, ..Scenario::default() }, days);
    }
    let usual = Scenario::default;
    for (name, scenario) in [
        ("no calls, 3.0 a minute", Scenario { calls: 0.0, hard_chats: 0.2, per_minute: 3.0, ..usual() }),
        ("few calls, 3.0 a minute", Scenario { calls: 0.05, hard_chats: 0.1, per_minute: 3.0, ..usual() }),
        ("five points each, 3.0 a minute", Scenario { capacity: 5, per_minute: 3.0, ..usual() }),
        ("12 agents, 0.9 a minute", Scenario { agents: 12, per_minute: 0.9, ..usual() }),
        ("a quarter heavy", Scenario { heavy: 0.25, ..usual() }),
        ("2.8 a minute", Scenario { per_minute: 2.8, ..usual() }),
        ("nobody slower with several", Scenario { crowding: 0.0, carry_over: 0.0, ..usual() }),
    ] {
        let lived = |strategy: &Strategy| (1..=days).map(|seed| live(&scenario, seed, strategy)).collect::<Vec<_>>();
        println!("\n{name}");
        against(&lived(&Strategy::MostSpare), &lived(&Strategy::Router(Policy::default())));
    }
}

fn table(scenario: &Scenario, days: u64) {
    println!("\n{} contacts a minute, {days} days", scenario.per_minute);
    println!(
        "| strategy | missed (call / chat) % | rare % | wait mean / p95 s | spread (points) | heavy back to back % | most heavy | busy | violations | apart | held |"
    );
    let lived = |strategy: &Strategy| (1..=days).map(|seed| live(scenario, seed, strategy)).collect::<Vec<Figures>>();
    let base = lived(&Strategy::MostSpare);
    let rules = [
        ("round robin", Strategy::RoundRobin),
        ("longest idle", Strategy::LongestIdle),
        ("most spare capacity", Strategy::MostSpare),
        ("best skill first", Strategy::BestSkill),
        ("router", Strategy::Router(Policy::default())),
    ];
    for (name, strategy) in rules {
        let days = lived(&strategy);
        let f = Figures::mean(&days);
        println!(
            "| {name} | {:.1} ({:.1} / {:.1}) | {:.1} | {:.0} / {:.0} | {:.3} ({:.3}) | {:.1} | {:.1} | {:.2} | {} | {:.1} | {:.1} |",
            f.missed * 100.0,
            f.calls_missed * 100.0,
            f.chats_missed * 100.0,
            f.rare_missed * 100.0,
            f.wait_mean,
            f.wait_p95,
            f.spread,
            f.spread_points,
            f.back_to_back * 100.0,
            f.most_heavy,
            f.busy,
            f.violations,
            f.apart,
            f.held,
        );
        if name == "router" {
            against(&base, &days);
        }
    }
}

/// Reads one figure of a day.
type Read = fn(&Figures) -> f64;

/// Relative change of each mean, with its 95 % interval by the paired days (delta method).
fn against(base: &[Figures], days: &[Figures]) {
    let reads: [(&str, Read); 7] = [
        ("missed", |f| f.missed),
        ("calls missed", |f| f.calls_missed),
        ("chats missed", |f| f.chats_missed),
        ("mean wait", |f| f.wait_mean),
        ("spread", |f| f.spread),
        ("spread of points", |f| f.spread_points),
        ("most heavy", |f| f.most_heavy),
    ];
    for (name, read) in reads {
        let (before, _) = interval(&base.iter().map(read).collect::<Vec<_>>());
        let (after, _) = interval(&days.iter().map(read).collect::<Vec<_>>());
        if before <= 0.0 {
            continue;
        }
        let ratio = after / before;
        let residuals: Vec<f64> = base.iter().zip(days).map(|(b, d)| (read(d) - ratio * read(b)) / before).collect();
        let (_, half) = interval(&residuals);
        println!("  {name}: {:+.1} % ± {:.1}", (ratio - 1.0) * 100.0, half * 100.0);
    }
    let (usual, _) = interval(&base.iter().map(|f| f.back_to_back).collect::<Vec<_>>());
    let (after, half) = interval(&days.iter().map(|f| f.back_to_back).collect::<Vec<_>>());
    println!("  back to back: {:.1} % ± {:.1}, was {:.1} %", after * 100.0, half * 100.0, usual * 100.0);
}
