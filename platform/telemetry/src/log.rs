use std::io::{self, IsTerminal};

use tracing::Subscriber;
use tracing_subscriber::{
    EnvFilter,
    fmt::{MakeWriter, format::FmtSpan},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

use crate::Error;

/// Libraries whose lower levels would put letters, logins or personal data into the log.
pub const SILENT: [&str; 12] = [
    "async_imap",
    "imap_proto",
    "lettre",
    "sqlx",
    "h2",
    "hyper",
    "hyper_util",
    "html5ever",
    "rustls",
    "tokio_rustls",
    "tower_http",
    "mail_parser",
];

/// For whom the log is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Lines with colours.
    Human,
    /// One JSON object a line.
    Json,
}

impl Form {
    /// For people when standard error is a terminal, otherwise for machines.
    #[must_use]
    pub fn fitting() -> Self {
        if io::stderr().is_terminal() { Self::Human } else { Self::Json }
    }
}

/// Starts the log on standard error for the whole process.
pub fn start(filter: &str, form: Form) -> Result<(), Error> {
    let filter = filter_of(filter)?;
    match form {
        Form::Human => {
            let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr).with_target(false);
            let registry = tracing_subscriber::registry().with(filter).with(lines);
            registry.try_init().map_err(|_| Error::Twice)
        }
        Form::Json => json(filter, io::stderr).try_init().map_err(|_| Error::Twice),
    }
}

pub(crate) fn json<W>(filter: EnvFilter, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt::layer()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_span_events(FmtSpan::NONE)
        .with_writer(writer);
    tracing_subscriber::registry().with(filter).with(lines)
}

pub(crate) fn filter_of(text: &str) -> Result<EnvFilter, Error> {
    let refused = || Error::Filter(text.to_owned());
    // What was asked for a silent library is left out; its own directive follows.
    let asked: Vec<&str> =
        text.split(',').map(str::trim).filter(|directive| !directive.is_empty() && !names_silent(directive)).collect();
    let mut filter = EnvFilter::try_new(asked.join(",")).map_err(|_| refused())?;
    for library in SILENT {
        let directive = format!("{library}=warn").parse().map_err(|_| refused())?;
        filter = filter.add_directive(directive);
    }
    Ok(filter)
}

fn names_silent(directive: &str) -> bool {
    SILENT.iter().any(|library| {
        directive.strip_prefix(library).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '=', '[']))
    })
}
