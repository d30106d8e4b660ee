//! A node that the kill tests kill: `sufferer intake|send DATABASE SCHEMA BLOBS FIRST COUNT`.
//!
//! `intake` keeps letters and says `kept N` when, and only when, the desk has acknowledged letter N. `send` works the
//! outbox off with the real carrier of letters.

use std::{io::Write as _, path::Path, process::ExitCode};

use blobs::Blobs;
use clock::Clock;
use db::{Db, Durability};
use email::{Options, Post};
use kernel::Id;
use outbox::Runner;
use stories::Letter;
use tokio::task::JoinSet;
use web_kit::App;

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().collect();
    let [_, what, database, schema, folder, first, count] = words.as_slice() else { return ExitCode::from(2) };
    let result = match app(database, schema, folder).await {
        Ok(app) if what == "intake" => intake(app, first, count).await,
        Ok(app) => send(app).await,
        Err(error) => Err(error),
    };
    if let Err(error) = result {
        let _ = writeln!(std::io::stderr(), "{error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The desk on a database that was made before, with everything as durable as in real use.
async fn app(database: &str, schema: &str, folder: &str) -> Result<App, Failure> {
    let schema = (schema != "-").then_some(schema);
    let db = Db::open_with(database, Durability::Full, schema).await?;
    let app = web_kit::testing::app(db);
    Ok(App { blobs: Blobs::new(Path::new(folder)), ..app })
}

/// Keeps letters, eight at a time, as eight mailboxes would.
async fn intake(app: App, first: &str, count: &str) -> Result<(), Failure> {
    let (first, count): (usize, usize) = (first.parse()?, count.parse()?);
    let mut hands = JoinSet::new();
    for hand in 0..8 {
        let app = app.clone();
        hands.spawn(async move {
            for number in (first + hand..first + count).step_by(8) {
                desk::receive::take_in(&app, Id::new(1), &Letter::numbered(number).raw()).await?;
                let _ = writeln!(std::io::stdout(), "kept {number}");
            }
            Ok::<_, desk::Error>(())
        });
    }
    while let Some(hand) = hands.join_next().await {
        hand??;
    }
    Ok(())
}

/// Works everything off that is due, by the machine's clock: what fails is tried again later.
async fn send(app: App) -> Result<(), Failure> {
    let app = App { clock: Clock::system(), ..app };
    let post = Post::new(app.clone(), &Options::default())?;
    let hands = desk::happen::hands(app.clone(), post.carrier());
    let runner = Runner::new(app.db.clone(), app.clock.clone(), "sufferer", hands);
    runner.take_up().await?;
    runner.drain().await?;
    Ok(())
}
