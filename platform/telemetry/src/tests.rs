use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use tracing_subscriber::fmt::MakeWriter;

use crate::{
    Error, Figures,
    log::{filter_of, json},
};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn logged(filter: &str, events: impl FnOnce()) -> String {
    let lines = Lines::default();
    let subscriber = json(filter_of(filter).unwrap(), lines.clone());
    tracing::subscriber::with_default(subscriber, events);
    let bytes = lines.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn each_line_is_one_object_with_its_fields() {
    let text = logged("info", || {
        tracing::info!(letter = 7, "stored");
        tracing::debug!("not asked for");
    });
    let line: serde_json::Value = serde_json::from_str(text.trim()).unwrap();
    assert_eq!(line["letter"], 7);
    assert_eq!(line["message"], "stored");
    assert_eq!(line["level"], "INFO");
}

#[test]
fn libraries_that_would_write_letters_stay_silent_whatever_is_asked() {
    let text = logged("trace,lettre=trace,sqlx::query=debug", || {
        tracing::debug!(target: "lettre::transport", "RCPT TO:<ana@example.org>");
        tracing::debug!(target: "sqlx::query", "SELECT");
        tracing::warn!(target: "lettre::transport", "refused");
        tracing::trace!(target: "desk", "ours");
    });
    assert!(!text.contains("ana@example.org") && !text.contains("SELECT"), "{text}");
    assert!(text.contains("refused") && text.contains("ours"), "{text}");
}

#[test]
fn a_filter_that_is_none_is_refused() {
    let error = filter_of("info,desk=loud").unwrap_err();
    assert!(matches!(error, Error::Filter(text) if text == "info,desk=loud"));
}

#[test]
fn figures_are_rendered_for_prometheus_and_started_once() {
    let figures = Figures::start().unwrap();
    metrics::counter!("letters_stored_total").increment(2);
    metrics::histogram!("answer_seconds").record(0.004);
    figures.upkeep();
    let text = figures.render();
    assert!(text.contains("letters_stored_total 2"), "{text}");
    assert!(text.contains("answer_seconds_bucket{le=\"0.005\"} 1"), "{text}");
    assert!(Figures::start().is_err());
}
