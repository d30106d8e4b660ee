use std::time::Duration;

/// Durations of the same thing, measured many times.
#[derive(Default)]
pub(crate) struct Figures(Vec<Duration>);

impl Figures {
    pub(crate) fn add(&mut self, one: Duration) {
        self.0.push(one);
    }

    /// The duration that so many per cent stay below.
    pub(crate) fn percentile(&mut self, percent: usize) -> Duration {
        self.0.sort_unstable();
        let place = (self.0.len().saturating_sub(1)) * percent / 100;
        self.0.get(place).copied().unwrap_or_default()
    }

    /// One line: what, how often, the median and the 99th percentile.
    pub(crate) fn print(&mut self, what: &str) {
        let (median, high) = (self.percentile(50), self.percentile(99));
        println!("{what:<52} n={:<6} p50 {median:>10.2?}   p99 {high:>10.2?}", self.0.len());
    }
}
