//! JSON lines in, JSON lines out: one answer for each line, in order; a line that cannot be read gets an `error`.

use std::{
    io::{self, IsTerminal},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use kernel::{Language, Time};
use phrasing::Context;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{cli::Texts, exit::Failure, guard, lines::answered};

/// A text to be read.
#[derive(Deserialize)]
pub(crate) struct Line {
    /// What the answer is found by.
    #[serde(default)]
    pub(crate) id: Value,
    /// The language, where it is known.
    #[serde(default)]
    pub(crate) lang: Option<String>,
    /// The text.
    pub(crate) text: String,
    /// What is known about the conversation.
    #[serde(default)]
    pub(crate) context: Option<Context>,
    /// When the text is read, for promises.
    #[serde(default)]
    pub(crate) now: Option<Time>,
    /// The customer's time zone, for promises.
    #[serde(default)]
    pub(crate) tz: Option<String>,
}

impl Line {
    /// The line's own language, else the one of the command.
    pub(crate) fn language(&self, texts: &Texts) -> Result<Option<Language>, String> {
        let tag = self.lang.as_deref().or(texts.lang.as_deref());
        guard::language_of(tag, &self.text).map_err(|failure| failure.to_string())
    }
}

/// Reads each line and writes its answer; a bar shows the way when people look on and the answers go elsewhere.
pub(crate) fn each(read: impl Fn(&Line) -> Result<Value, String>) -> Result<(), Failure> {
    let bar = bar();
    let answered = answered(|line, answers| {
        if !line.is_empty() {
            answers.push(answer_to(line, &read).to_string());
            bar.inc(1);
        }
    });
    bar.finish_and_clear();
    answered
}

fn answer_to(bytes: &[u8], read: &impl Fn(&Line) -> Result<Value, String>) -> Value {
    match serde_json::from_slice::<Line>(bytes) {
        Ok(line) => read(&line).unwrap_or_else(|error| json!({ "id": line.id, "error": error })),
        Err(error) => {
            let id = serde_json::from_slice::<Value>(bytes).ok().and_then(|mut line| Some(line.get_mut("id")?.take()));
            json!({ "id": id, "error": error.to_string() })
        }
    }
}

fn bar() -> ProgressBar {
    if io::stdin().is_terminal() || io::stdout().is_terminal() || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} texts, {per_sec}, {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}
