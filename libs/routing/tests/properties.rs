//! What the router promises, whatever happens at the desk.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that lacks something fails")]

mod model;

use model::Desk;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nobody_gets_what_they_cannot_do_and_nobody_free_is_left_apart_from_what_they_can(seed in any::<u64>()) {
        Desk::new(seed).live(400);
    }

    #[test]
    fn the_same_events_give_the_same_assignments(seed in any::<u64>()) {
        prop_assert_eq!(Desk::new(seed).live(200), Desk::new(seed).live(200));
    }
}

/// `cargo test --release -p routing -- --ignored`
#[test]
#[ignore = "a million events take two minutes"]
fn a_million_random_events_break_nothing() {
    let mut lived = 0;
    for seed in 0..1_000 {
        lived += Desk::new(seed).live(1_000).len();
    }
    assert_eq!(lived, 1_000_000);
}
