//! How far the clock of a demonstration has been turned, kept beside its database: a later start, and letters handed
//! in by another process, go on from there.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clock::Clock;
use jiff::SignedDuration;
use tokio::sync::broadcast::error::RecvError;
use web_kit::App;

/// Where a demonstration keeps it.
pub(crate) fn file_of(folder: &Path) -> PathBuf {
    folder.join("clock")
}

/// The clock as it was left; the machine's when nothing was kept.
pub(crate) fn read(file: &Path) -> io::Result<Clock> {
    let clock = Clock::system();
    match fs::read_to_string(file) {
        Ok(text) => {
            let micros = text.trim().parse().map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
            clock.advance(SignedDuration::from_micros(micros));
            Ok(clock)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(clock),
        Err(error) => Err(error),
    }
}

/// Keeps how far the clock is ahead of the machine's.
pub(crate) fn keep(file: &Path, clock: &Clock) -> io::Result<()> {
    let ahead = clock.now().since(Clock::system().now());
    // Whole seconds: what passes between the two readings is no turn.
    let micros = ahead.as_secs().saturating_mul(1_000_000);
    fs::write(file, format!("{micros}\n"))
}

/// Keeps it anew whenever the clock is turned.
pub(crate) async fn follow(app: App, file: PathBuf) {
    let mut news = app.db.news();
    loop {
        let told = tokio::select! {
            () = app.closing.cancelled() => return,
            told = news.recv() => told,
        };
        let is_turned = match told {
            Ok(news) => news.kind == "clock",
            Err(RecvError::Lagged(_)) => true,
            Err(RecvError::Closed) => return,
        };
        if is_turned && let Err(error) = keep(&file, &app.clock) {
            tracing::warn!(%error, "the turned clock could not be kept");
        }
    }
}
