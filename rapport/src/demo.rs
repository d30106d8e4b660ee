//! `rapport demo`: a company to look around in. Nothing leaves the machine.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use clock::Clock;
use config::{Config, Database};
use desk::deliver::{Carrier, Undelivered};
use jiff::{civil::DateTime, tz::TimeZone};
use kernel::Time;
use telemetry::{Figures, Form};
use web_kit::{App, Demo};

use crate::{
    cli::DemoOptions,
    clock_file, demo_people, doors,
    exit::Failure,
    place, serve,
    server::{Server, listen},
};

/// Where a demonstration lives unless another folder is named.
pub(crate) const FOLDER: &str = "data/demo";

pub(crate) fn run(config: Option<&Path>, options: &DemoOptions) -> Result<(), Failure> {
    let mut config = settings(Config::load(config)?, &options.data);
    if let Some(listen) = options.listen {
        config.listen = listen;
        config.public_url = format!("http://{listen}");
    }
    telemetry::start(&config.log, Form::fitting())?;
    let figures = Figures::start()?;
    if options.fresh {
        forget(&options.data)?;
    }
    let file = clock_file::file_of(&options.data);
    let clock = match &options.clock {
        Some(text) => Clock::starting_at(read_time(text)?),
        None => clock_file::read(&file)?,
    };
    place::runtime()?.block_on(demonstrate(&mut config, clock, file, figures))
}

async fn demonstrate(config: &mut Config, clock: Clock, file: PathBuf, figures: Figures) -> Result<(), Failure> {
    let listener = listen(config).await?;
    let (db, _) = place::database(config).await?;
    let mut app = place::app(config, db, clock)?;
    let letterbox_url = format!("{}/letterbox", config.public_url);
    app.demo = Some(Arc::new(Demo { logins: demo_people::logins(), letterbox_url }));
    let shown = figures.clone();
    app.measurements = Arc::new(move || shown.render());
    clock_file::keep(&file, &app.clock)?;
    demo_people::settle(&app).await?;
    let mut server = Server::new(app.clone(), listener, figures);
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

/// `2026-01-05T09:00` where the company is, or an instant with its zone.
fn read_time(text: &str) -> Result<Time, Failure> {
    if let Ok(time) = text.parse() {
        return Ok(time);
    }
    let wrong = || Failure::Usage(format!("--clock: {text:?} is not a time such as 2026-01-05T09:00"));
    let local: DateTime = text.parse().map_err(|_| wrong())?;
    let zone = TimeZone::get(demo_people::TIME_ZONE).map_err(|_| wrong())?;
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
    anstream::println!("  the desk        {}", app.public_url);
    for login in &demo.logins {
        anstream::println!("    {:<28}{:<24}{}", login.email, login.password, login.name);
    }
    anstream::println!("  the customers   {}", demo.letterbox_url);
    anstream::println!("\nNo letter leaves this machine. Ctrl-C ends it; the next start goes on from there.");
}
