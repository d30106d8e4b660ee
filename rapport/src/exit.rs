use std::{fmt::Display, process::ExitCode};

/// Why the program ends other than well; each kind has its exit code, which scripts may rely on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// 1, silently: a text with blocking findings, lines that could not be read. It has been said already.
    #[error("problems were found")]
    Found,
    /// 1: it was tried and did not work.
    #[error("{0}")]
    Fault(String),
    /// 2: what was asked makes no sense.
    #[error("{0}")]
    Usage(String),
    /// 3: the configuration.
    #[error("configuration: {0}")]
    Configuration(String),
    /// 4: the database.
    #[error("{0}")]
    Database(String),
}

impl Failure {
    pub(crate) fn fault(what: impl Display) -> Self {
        Self::Fault(what.to_string())
    }

    pub(crate) fn configuration(what: impl Display) -> Self {
        Self::Configuration(what.to_string())
    }

    /// Says it on standard error and becomes the exit code.
    pub(crate) fn tell(&self) -> ExitCode {
        if !matches!(self, Self::Found) {
            anstream::eprintln!("rapport: {self}");
        }
        ExitCode::from(self.code())
    }

    const fn code(&self) -> u8 {
        match self {
            Self::Found | Self::Fault(_) => 1,
            Self::Usage(_) => 2,
            Self::Configuration(_) => 3,
            Self::Database(_) => 4,
        }
    }
}

impl From<config::Error> for Failure {
    fn from(error: config::Error) -> Self {
        Self::configuration(error)
    }
}

impl From<telemetry::Error> for Failure {
    fn from(error: telemetry::Error) -> Self {
        Self::configuration(error)
    }
}

impl From<secrets::Error> for Failure {
    fn from(error: secrets::Error) -> Self {
        Self::configuration(error)
    }
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        Self::Database(error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Fault(error.to_string())
    }
}
