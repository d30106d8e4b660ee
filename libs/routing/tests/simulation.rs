//! The goals of `docs/routing.md` on seeds of their own. Forty days a load stand in the example `measure`.

use routing::{
    Policy,
    simulation::{Figures, Scenario, Strategy, live},
};

fn days(per_minute: f64, strategy: &Strategy) -> Figures {
    let scenario = Scenario { per_minute, ..Scenario::default() };
    let days: Vec<Figures> = (900..912).map(|seed| live(&scenario, seed, strategy)).collect();
    Figures::mean(&days)
}

#[test]
fn beside_most_spare_capacity_the_router_misses_less_and_spreads_better() {
    for (per_minute, back_to_back) in [(1.8, 0.05), (2.2, 0.10)] {
        let usual = days(per_minute, &Strategy::MostSpare);
        let router = days(per_minute, &Strategy::Router(Policy::default()));
        assert!(router.missed <= 0.80 * usual.missed, "missed {} of {}", router.missed, usual.missed);
        assert!(router.spread <= 0.75 * usual.spread, "spread {} of {}", router.spread, usual.spread);
        assert!(router.wait_mean <= usual.wait_mean, "wait {} of {}", router.wait_mean, usual.wait_mean);
        assert!(router.back_to_back <= back_to_back, "back to back {}", router.back_to_back);
        assert!(router.most_heavy <= usual.most_heavy, "most heavy {}", router.most_heavy);
        assert_eq!(router.violations, 0);
        assert!(router.apart <= 1.0, "a pair was left apart for {} s", router.apart);
        assert!(router.held <= 45.0, "something was held for {} s", router.held);
    }
}

#[test]
fn all_usual_rules_give_only_what_may_be_given() {
    for rule in [Strategy::RoundRobin, Strategy::LongestIdle, Strategy::MostSpare, Strategy::BestSkill] {
        assert_eq!(days(2.2, &rule).violations, 0, "{rule:?}");
    }
}
