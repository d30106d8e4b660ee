use jiff::SignedDuration;
use kernel::{Time, days, hours, minutes};

/// How many letters must have been looked at before a time is named.
pub const OBSERVED_MIN: usize = 20;
/// How many of the latest tickets are looked at.
pub const OBSERVED_MAX: i64 = 200;
/// How long a measured wait is named before it is measured anew: to measure reads some hundred tickets, and the answer
/// changes slowly.
pub const MEASURED_FOR: SignedDuration = minutes(10);
/// How far back is looked.
pub const LOOK_BACK: SignedDuration = days(28);

/// The spans that are named, in hours: people plan by these, not by minutes.
const LADDER_HOURS: [i64; 11] = [1, 2, 4, 8, 12, 24, 48, 72, 120, 168, 336];

/// How long one customer waited for the first answer of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Observed {
    /// When they wrote.
    pub asked_at: Time,
    /// When a person answered; `None` while they wait.
    pub answered_at: Option<Time>,
}

/// The span within which four of five customers had their answer, rounded up to one that people plan by
/// (PRACTICES D3); `None` where too little is known to say anything honest.
///
/// Those who still wait count with what they have waited so far (the product-limit estimate of Kaplan and Meier, 1958):
/// leaving them out would make a desk that falls behind look quick.
///
/// ```
/// use kernel::{Time, minutes};
/// let now = Time::from_micros(0) + kernel::days(10);
/// let quick = replies::Observed {
///     asked_at: Time::from_micros(0),
///     answered_at: Some(Time::from_micros(0) + minutes(90)),
/// };
/// assert_eq!(replies::usual_wait(&[quick; 30], now), Some(kernel::hours(2)));
/// assert_eq!(replies::usual_wait(&[quick; 3], now), None);
/// ```
#[must_use]
pub fn usual_wait(observed: &[Observed], now: Time) -> Option<SignedDuration> {
    if observed.len() < OBSERVED_MIN {
        return None;
    }
    let mut waits: Vec<(SignedDuration, bool)> = observed
        .iter()
        .map(|one| {
            (one.answered_at.unwrap_or(now).since(one.asked_at).max(SignedDuration::ZERO), one.answered_at.is_some())
        })
        .collect();
    // Of equal waits the answered ones come first: whoever still waits had not been answered by then.
    waits.sort_by_key(|(wait, answered)| (*wait, !answered));
    let mut still_waiting = 1.0_f64;
    let mut at_risk = u32::try_from(waits.len()).ok()?;
    for (wait, answered) in waits {
        if answered {
            still_waiting *= 1.0 - 1.0 / f64::from(at_risk);
            // A hair above one fifth, for the rounding of the products before it.
            if still_waiting <= 0.2 + 1e-9 {
                return rounded_up(wait);
            }
        }
        at_risk -= 1;
    }
    None
}

fn rounded_up(wait: SignedDuration) -> Option<SignedDuration> {
    LADDER_HOURS.into_iter().map(hours).find(|step| wait <= *step)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: Time = Time::from_micros(2_000_000_000_000_000);

    fn answered(wait: SignedDuration) -> Observed {
        let asked_at = NOW - days(20);
        Observed { asked_at, answered_at: Some(asked_at + wait) }
    }

    fn waiting_for(wait: SignedDuration) -> Observed {
        Observed { asked_at: NOW - wait, answered_at: None }
    }

    #[test]
    fn four_of_five_had_their_answer_within_the_named_span() {
        let mut observed: Vec<Observed> = (1..=80).map(|n| answered(minutes(2 * n))).collect();
        observed.extend((0..20).map(|_| answered(days(3))));
        assert_eq!(usual_wait(&observed, NOW), Some(hours(4)));
    }

    #[test]
    fn those_who_still_wait_are_not_left_out() {
        let mut observed: Vec<Observed> = (0..20).map(|_| answered(hours(3))).collect();
        assert_eq!(usual_wait(&observed, NOW), Some(hours(4)));
        observed.extend((0..20).map(|_| waiting_for(days(2))));
        assert_eq!(usual_wait(&observed, NOW), None);
        let mut fresh: Vec<Observed> = (0..20).map(|_| answered(hours(3))).collect();
        fresh.extend((0..20).map(|_| waiting_for(minutes(5))));
        assert_eq!(usual_wait(&fresh, NOW), Some(hours(4)));
    }

    #[test]
    fn without_experience_no_time_is_named() {
        assert_eq!(usual_wait(&[], NOW), None);
        assert_eq!(usual_wait(&[answered(hours(1)); OBSERVED_MIN - 1], NOW), None);
        assert_eq!(usual_wait(&[answered(days(60)); OBSERVED_MIN], NOW), None);
    }

    proptest! {
        #[test]
        fn a_named_span_held_for_four_of_five(waits in proptest::collection::vec(1_i64..1_000_000, 20..200)) {
            let observed: Vec<Observed> = waits.iter().map(|n| answered(kernel::seconds(*n))).collect();
            if let Some(named) = usual_wait(&observed, NOW) {
                let held = waits.iter().filter(|n| kernel::seconds(**n) <= named).count();
                prop_assert!(held * 5 >= waits.len() * 4);
            }
        }
    }
}
