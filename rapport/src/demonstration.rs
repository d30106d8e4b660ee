//! `rapport demo`: a company to look around in. Nothing leaves the machine.

use std::{
    fs,
    io::{self, IsTerminal},
    path::Path,
    sync::Arc,
    time::Duration,
};

use clock::Clock;
use config::{Config, Database};
use db::Db;
use desk::deliver::{Carrier, Undelivered};
use indicatif::ProgressBar;
use jiff::{civil::DateTime, tz::TimeZone};
use kernel::Time;
use telemetry::{Figures, Form};
use web_kit::{App, Demo};

use crate::{
    cli::DemoOptions,
    clock_file, doors,
    exit::Failure,
    place, serve,
    server::{Server, listen},
};

/// Where a demonstration lives unless another folder is named.
pub(crate) const FOLDER: &str = "data/demo";
/// Where its company is, for times that name no zone.
const TIME_ZONE: &str = "Europe/Sarajevo";

pub(crate) fn run(config: Option<&Path>, options: &DemoOptions) -> Result<(), Failure> {
    let mut config = settings(Config::load(config)?, &options.data);
    if let Some(address) = options.listen {
        config.listen = address;
        config.public_url = format!("http://{address}");
    }
    let asked = options.clock.as_deref().map(read_time).transpose()?;
    telemetry::start(&config.log, Form::fitting())?;
    let figures = Figures::start()?;
    place::runtime()?.block_on(demonstrate(&mut config, asked, options.fresh, figures))
}

async fn demonstrate(config: &mut Config, asked: Option<Time>, fresh: bool, figures: Figures) -> Result<(), Failure> {
    let listener = listen(config).await?;
    let file = clock_file::file_of(&config.data_dir);
    // The clock is kept when the furnishing is done: a demonstration without it was left half furnished.
    let (mut db, _) = place::database(config).await?;
    let is_begun = check_is_demo(&db).await?;
    if is_begun && (fresh || !file.exists()) {
        db.close().await;
        forget(&config.data_dir)?;
        (db, _) = place::database(config).await?;
    }
    let clock = match asked {
        Some(time) => Clock::starting_at(time),
        None => clock_file::read(&file)?,
    };
    let mut app = place::app(config, db, clock)?;
    app.demo = Some(Arc::new(furnish(&app).await?));
    let shown = figures.clone();
    app.measurements = Arc::new(move || shown.render());
    clock_file::keep(&file, &app.clock)?;
    let mut server = Server::new(app.clone(), listener, figures)?;
    welcome(&app);
    server.beside(clock_file::follow(app.clone(), file));
    let doors = doors::doors(&app, serve::post(config, &app)?);
    server.run(&config.node, doors, nobody()).await
}

/// The configuration with everything that belongs to a demonstration put in its folder.
pub(crate) fn settings(config: Config, folder: &Path) -> Config {
    Config {
        database: Database::Sqlite(folder.join("rapport.db")),
        data_dir: folder.to_path_buf(),
        secret: None,
        mailboxes: Vec::new(),
        ..config
    }
}

/// Whether a demonstration was begun here; somebody's real desk is left alone.
async fn check_is_demo(db: &Db) -> Result<bool, Failure> {
    let mut tx = db.read().await?;
    match identity::company(&mut tx).await.map_err(Failure::fault)? {
        Some(company) if !company.demo => {
            let why = format!("the folder holds the desk of {}; a demonstration needs one of its own", company.name);
            Err(Failure::Usage(why))
        }
        company => Ok(company.is_some()),
    }
}

/// Removes what an earlier demonstration left, and nothing else.
fn forget(folder: &Path) -> Result<(), Failure> {
    for name in ["rapport.db", "rapport.db-wal", "rapport.db-shm", "clock", "secret.key"] {
        let path = folder.join(name);
        if path.exists() {
            fs::remove_file(path)?;
        }
    }
    let blobs = folder.join("blobs");
    if blobs.exists() {
        fs::remove_dir_all(blobs)?;
    }
    Ok(())
}

/// Lets the company live through its last days, which takes a few seconds the first time.
async fn furnish(app: &App) -> Result<Demo, Failure> {
    let bar = if io::stderr().is_terminal() { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
    bar.set_message("ten days of a company are being lived through");
    bar.enable_steady_tick(Duration::from_millis(100));
    let demo = demo::furnish(app).await.map_err(Failure::fault);
    bar.finish_and_clear();
    demo
}

/// `2026-01-05T09:00` where the company is, or an instant with its zone.
fn read_time(text: &str) -> Result<Time, Failure> {
    if let Ok(time) = text.parse() {
        return Ok(time);
    }
    let wrong = || Failure::Usage(format!("--clock: {text:?} is not a time such as 2026-01-05T09:00"));
    let local: DateTime = text.parse().map_err(|_| wrong())?;
    let zone = TimeZone::get(TIME_ZONE).map_err(|_| wrong())?;
    Ok(Time::from(local.to_zoned(zone).map_err(|_| wrong())?.timestamp()))
}

/// Nobody carries letters out of a demonstration.
fn nobody() -> Carrier {
    Carrier::new(|_| {
        let words = "This is a demonstration: no letter leaves the machine. Run rapport serve to send letters.";
        Box::pin(async move { Err(Undelivered { permanent: true, words: words.to_owned() }) })
    })
}

fn welcome(app: &App) {
    let Some(demo) = &app.demo else { return };
    anstream::println!("The demonstration is open:\n");
    anstream::println!("  the desk       {}", app.public_url);
    for login in &demo.logins {
        let (email, password, role) = (&login.email, &login.password, login.role.word());
        anstream::println!("    {email:<28}  {password:<14}  {} ({role})", login.name);
    }
    anstream::println!("  the customers  {}{}", app.public_url, demo.letterbox_url);
    anstream::println!("\nNo letter leaves this machine. Ctrl-C ends it; the next start goes on from there.");
}
