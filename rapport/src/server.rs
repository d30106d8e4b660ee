//! The running server: sockets, workers, and an end without loss.

use std::{future::Future, net::SocketAddr, time::Duration};

use api::Doors;
use config::Config;
use desk::deliver::Carrier;
use outbox::Runner;
use telemetry::Figures;
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    task::JoinSet,
};
use tokio_util::sync::CancellationToken;
use web_kit::App;

use crate::exit::Failure;

/// How long the work in hand may take once the server is told to stop.
const STOP: Duration = Duration::from_secs(25);
const UPKEEP: Duration = Duration::from_secs(5);
const CLOCK: Duration = Duration::from_mins(3);
const HOUR: Duration = Duration::from_hours(1);

/// A server that has its socket but does not listen yet.
pub(crate) struct Server {
    app: App,
    figures: Figures,
    listener: TcpListener,
    tasks: JoinSet<()>,
    signals: Signals,
}

/// SIGTERM and Ctrl-C, heard from the moment this is made.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

/// Takes the socket, so that a port that is in use is known before anything begins. A port that was left to the system
/// becomes part of the configuration's public address.
pub(crate) async fn listen(config: &mut Config) -> Result<TcpListener, Failure> {
    let taken = TcpListener::bind(config.listen).await;
    let listener = taken.map_err(|error| Failure::configuration(format!("listen: {}: {error}", config.listen)))?;
    if config.listen.port() == 0 {
        config.listen = listener.local_addr()?;
        if let Some(host) = config.public_url.strip_suffix(":0") {
            config.public_url = format!("{host}:{}", config.listen.port());
        }
    }
    Ok(listener)
}

impl Server {
    /// A server on a socket that was taken with [`listen`]. From now on signals end it well, so that whoever is told
    /// that it is open may end it at once.
    pub(crate) fn new(app: App, listener: TcpListener, figures: Figures) -> Result<Self, Failure> {
        let signals = Signals::listen().map_err(Failure::fault)?;
        Ok(Self { app, figures, listener, tasks: JoinSet::new(), signals })
    }

    /// Work beside the requests; it ends when the app is closing.
    pub(crate) fn beside(&mut self, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(work);
    }

    /// Answers and works until SIGTERM or Ctrl-C; then finishes what is in hand.
    pub(crate) async fn run(mut self, node: &str, doors: Doors, carrier: Carrier) -> Result<(), Failure> {
        let closing = self.app.closing.clone();
        // What was there before the search index is taken in bit by bit, beside everything else.
        desk::index::begin(&self.app.db, self.app.clock.now()).await.map_err(Failure::fault)?;
        let hands = desk::happen::hands(self.app.clone(), carrier);
        let runner = Runner::new(self.app.db.clone(), self.app.clock.clone(), node, hands);
        let stop = closing.clone();
        self.beside(async move { runner.run(stop).await });
        self.beside(upkeep(self.figures.clone(), closing.clone()));
        self.beside(forget(self.app.clone(), closing.clone()));
        self.beside(look_at_the_clock(self.app.clone(), closing.clone()));
        let signals = self.signals;
        self.tasks.spawn(stop_on_signal(closing.clone(), signals));

        let service = api::router(&self.app, doors).into_make_service_with_connect_info::<SocketAddr>();
        let served = axum::serve(self.listener, service).with_graceful_shutdown(closing.clone().cancelled_owned());
        let result = served.await;
        closing.cancel();
        tracing::info!("stopping");
        let finished = tokio::time::timeout(STOP, self.tasks.join_all()).await;
        if finished.is_err() {
            tracing::warn!("some work did not end in time; it is taken up again at the next start");
        }
        self.app.db.close().await;
        result.map_err(Failure::fault)
    }
}

/// Keeps the memory of the figures small.
async fn upkeep(figures: Figures, closing: CancellationToken) {
    while pause(UPKEEP, &closing).await {
        figures.upkeep();
    }
}

/// Looks every few minutes for what is due by the clock alone: rules of time, things that were kept long enough.
async fn look_at_the_clock(app: App, closing: CancellationToken) {
    while pause(CLOCK, &closing).await {
        if let Err(error) = desk::automate::tick(&app).await {
            tracing::warn!(%error, "rules of time were not looked at");
        }
    }
}

/// Forgets what is kept for a day only, and notices that are months old.
async fn forget(app: App, closing: CancellationToken) {
    while pause(HOUR, &closing).await {
        if let Err(error) = forget_once(&app).await {
            tracing::warn!(%error, "old idempotency keys and notices are still there");
        }
    }
}

async fn forget_once(app: &App) -> Result<(), notices::Error> {
    let mut tx = app.db.begin().await?;
    web_kit::forget_old(&mut tx, app.clock.now()).await?;
    notices::forget_old(&mut tx, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// `false` when the server is closing.
async fn pause(length: Duration, closing: &CancellationToken) -> bool {
    tokio::select! {
        () = closing.cancelled() => false,
        () = tokio::time::sleep(length) => true,
    }
}

/// The first signal closes the server; a second one while it closes ends the program at once.
async fn stop_on_signal(closing: CancellationToken, mut signals: Signals) {
    tokio::select! {
        () = closing.cancelled() => return,
        () = signals.next() => {}
    }
    closing.cancel();
    std::thread::spawn(|| {
        if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
            runtime.block_on(async {
                if let Ok(mut signals) = Signals::listen() {
                    signals.next().await;
                }
            });
            std::process::exit(130);
        }
    });
}

impl Signals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
