use std::{
    hash::{DefaultHasher, Hash, Hasher},
    time::Duration,
};

use crate::Tuning;

/// How long to wait after the `failures`-th failure in a row: doubling, with up to half of it taken off.
///
/// What is taken off differs by node, mailbox and attempt, so that a server that comes back is not met by everybody
/// in the same instant; it is no secret, so a hash will do.
pub(crate) fn pause(tuning: &Tuning, failures: u32, who: &str) -> Duration {
    let doubled = tuning.pause_min.saturating_mul(1 << failures.saturating_sub(1).min(20));
    let whole = doubled.min(tuning.pause_max);
    let mut hasher = DefaultHasher::new();
    (who, failures).hash(&mut hasher);
    let thousandths = u32::try_from(hasher.finish() % 500).unwrap_or(0);
    whole.saturating_mul(1_000 - thousandths) / 1_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_stay_bounded_and_differ() {
        let tuning = Tuning::default();
        for failures in 1..40 {
            let pause = pause(&tuning, failures, "node-a/1");
            assert!(pause <= tuning.pause_max && pause >= tuning.pause_min / 2, "{failures}: {pause:?}");
        }
        assert!(pause(&tuning, 6, "a") > pause(&tuning, 1, "a") * 4);
        assert_ne!(pause(&tuning, 5, "node-a/1"), pause(&tuning, 5, "node-b/1"));
    }
}
