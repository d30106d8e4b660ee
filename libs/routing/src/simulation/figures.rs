use crate::number::{count, mean};

/// What a day was like.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Figures {
    /// Contacts.
    pub contacts: f64,
    /// The part that nobody had by its deadline.
    pub missed: f64,
    /// The same of calls.
    pub calls_missed: f64,
    /// The same of chats of both kinds.
    pub chats_missed: f64,
    /// The same of the language that the fewest customers speak.
    pub rare_missed: f64,
    /// Mean wait in seconds.
    pub wait_mean: f64,
    /// Wait in seconds that 95 % do not exceed.
    pub wait_p95: f64,
    /// The part of all points of capacity in use while customers came.
    pub busy: f64,
    /// Coefficient of variation, over the agents, of points times minutes in hand.
    pub spread: f64,
    /// Coefficient of variation, over the agents, of points given.
    pub spread_points: f64,
    /// The part of heavy conversations that came to somebody with another in hand, or within ten minutes of one.
    pub back_to_back: f64,
    /// The most heavy conversations that anybody had.
    pub most_heavy: f64,
    /// Assignments to somebody without the language, the topic or the room.
    pub violations: u32,
    /// The longest, in seconds, that somebody free and something they can do were left apart, beside what is held.
    pub apart: f64,
    /// The longest, in seconds, that a heavy one was held though somebody who could was free.
    pub held: f64,
}

impl Figures {
    /// The mean of each figure over days; the most for violations, apart and held.
    #[must_use]
    pub fn mean(days: &[Self]) -> Self {
        let over = |read: fn(&Self) -> f64| mean(days.iter().map(read));
        let most = |read: fn(&Self) -> f64| days.iter().map(read).fold(0.0, f64::max);
        Self {
            contacts: over(|day| day.contacts),
            missed: over(|day| day.missed),
            calls_missed: over(|day| day.calls_missed),
            chats_missed: over(|day| day.chats_missed),
            rare_missed: over(|day| day.rare_missed),
            wait_mean: over(|day| day.wait_mean),
            wait_p95: over(|day| day.wait_p95),
            busy: over(|day| day.busy),
            spread: over(|day| day.spread),
            spread_points: over(|day| day.spread_points),
            back_to_back: over(|day| day.back_to_back),
            most_heavy: over(|day| day.most_heavy),
            violations: days.iter().map(|day| day.violations).sum(),
            apart: most(|day| day.apart),
            held: most(|day| day.held),
        }
    }
}

/// The mean of paired differences over their number, with the half width of the 95 % interval.
#[must_use]
pub fn interval(values: &[f64]) -> (f64, f64) {
    let centre = mean(values.iter().copied());
    let n = count(values.len());
    if n < 2.0 {
        return (centre, f64::INFINITY);
    }
    let variance = values.iter().map(|value| (value - centre).powi(2)).sum::<f64>() / (n - 1.0);
    (centre, 1.96 * (variance / n).sqrt())
}

/// Standard deviation over mean; 0 where the mean is 0.
pub(super) fn variation(values: &[f64]) -> f64 {
    let centre = mean(values.iter().copied());
    let variance = mean(values.iter().map(|value| (value - centre).powi(2)));
    if centre > 0.0 { variance.sqrt() / centre } else { 0.0 }
}

/// The value that this part of all does not exceed; 0 of none.
pub(super) fn quantile(values: &mut [f64], part: f64) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let place = (count(values.len()) * part).ceil().max(1.0);
    let found = values.iter().scan(0.0, |n, value| {
        *n += 1.0;
        Some((*n, *value))
    });
    found.skip_while(|(n, _)| *n < place).map(|(_, value)| value).next().unwrap_or_default()
}
