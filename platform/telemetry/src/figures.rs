use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::Error;

/// Bounds of the histograms of durations, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// The figures of this process, kept in memory until Prometheus asks for them.
#[derive(Clone, Debug)]
pub struct Figures(PrometheusHandle);

impl Figures {
    /// Starts to keep what the `metrics` macros report; once in a process.
    ///
    /// Histograms whose names end in `_seconds` get buckets from 1 ms to 5 s.
    pub fn start() -> Result<Self, Error> {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)
            .map_err(|error| Error::Figures(error.to_string()))?;
        let handle = builder.install_recorder().map_err(|error| Error::Figures(error.to_string()))?;
        Ok(Self(handle))
    }

    /// The text that Prometheus reads from `/metrics`.
    #[must_use]
    pub fn render(&self) -> String {
        self.0.render()
    }

    /// Folds what was reported since into the histograms; to be called every few seconds so that memory stays small.
    pub fn upkeep(&self) {
        self.0.run_upkeep();
    }
}
