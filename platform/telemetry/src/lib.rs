//! What the running server tells those who keep it running: a log on standard error and figures for Prometheus.
//!
//! The log is for people when standard error is a terminal and one JSON object a line otherwise. It holds no personal
//! data: our own code logs numbers of rows, codes and durations, never names, addresses or words of letters; and the
//! libraries that would write whole letters, logins or statements at lower levels ([`SILENT`]) are held at `warn`,
//! whatever was asked for.

mod figures;
mod log;
#[cfg(test)]
mod tests;

pub use figures::Figures;
pub use log::{Form, SILENT, start};

/// Why telemetry could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `log` of the configuration is not a filter.
    #[error("log: {0:?} is not a filter such as \"info\" or \"info,desk=debug\"")]
    Filter(String),
    /// It was set up before in this process.
    #[error("telemetry is already set up")]
    Twice,
    /// The recorder of figures could not be made.
    #[error("figures: {0}")]
    Figures(String),
}
