//! `rapport mail receive`: a letter on standard input is taken in as if it had been fetched.

use std::{
    io::{self, Read},
    path::Path,
};

use clock::Clock;
use config::{Config, Database};
use mailboxes::Mailbox;
use web_kit::App;

use crate::{clock_file, demonstration, exit::Failure, place};

/// The head of a letter that is too large to be kept whole.
const HEAD_BYTES: usize = 64 * 1024;

pub(crate) fn run(config: Option<&Path>, demo: Option<&Path>, mailbox: Option<&str>) -> Result<(), Failure> {
    let (letter, size) = read()?;
    let (config, is_demo) = installation(config, demo)?;
    place::runtime()?.block_on(async {
        let clock = if is_demo { clock_file::read(&clock_file::file_of(&config.data_dir))? } else { Clock::system() };
        let (db, _) = place::database(&config).await?;
        let app = place::app(&config, db, clock)?;
        let mailbox = choose(&app, mailbox).await?;
        if size > email::LETTER_BYTES_MAX {
            let head = letter.get(..HEAD_BYTES).unwrap_or(&letter);
            desk::receive::take_in_oversized(&app, mailbox.id, head, size).await.map_err(refused)?;
        } else {
            desk::receive::take_in(&app, mailbox.id, &letter).await.map_err(refused)?;
        }
        app.db.close().await;
        anstream::println!("The letter is kept for {}.", mailbox.address);
        Ok(())
    })
}

/// The letter, or its beginning when it is too large, and its true size.
fn read() -> Result<(Vec<u8>, u64), Failure> {
    let mut input = io::stdin().lock();
    let mut letter = Vec::new();
    let kept = input.by_ref().take(email::LETTER_BYTES_MAX + 1).read_to_end(&mut letter)?;
    if kept == 0 {
        return Err(Failure::Usage("no letter came on standard input".to_owned()));
    }
    let rest = io::copy(&mut input, &mut io::sink())?;
    Ok((letter, u64::try_from(kept).unwrap_or(u64::MAX).saturating_add(rest)))
}

/// The demonstration that is named, else the desk of the configuration; where there is none yet, the demonstration in
/// its usual folder if there is one.
fn installation(file: Option<&Path>, demo: Option<&Path>) -> Result<(Config, bool), Failure> {
    let config = Config::load(file)?;
    if let Some(folder) = demo {
        return Ok((demonstration::settings(config, folder), true));
    }
    let has_desk = match &config.database {
        Database::Sqlite(path) => path.exists(),
        Database::Postgres(_) => true,
    };
    let of_demo = demonstration::settings(config.clone(), Path::new(demonstration::FOLDER));
    match &of_demo.database {
        Database::Sqlite(path) if !has_desk && file.is_none() && path.exists() => Ok((of_demo, true)),
        _ => Ok((config, false)),
    }
}

/// The mailbox with this address, or the only one.
async fn choose(app: &App, address: Option<&str>) -> Result<Mailbox, Failure> {
    let mut tx = app.db.read().await?;
    let mut all = mailboxes::mailboxes(&mut tx).await.map_err(Failure::fault)?;
    let known = all.iter().map(|mailbox| mailbox.address.clone()).collect::<Vec<_>>().join(", ");
    if let Some(address) = address {
        all.retain(|mailbox| mailbox.address.eq_ignore_ascii_case(address.trim()));
    }
    match (all.len(), all.pop(), address) {
        (1, Some(mailbox), _) => Ok(mailbox),
        (0, _, None) => Err(Failure::Usage("the desk has no mailbox yet".to_owned())),
        (_, _, Some(address)) => Err(Failure::Usage(format!("{address} is none of the mailboxes: {known}"))),
        (_, _, None) => Err(Failure::Usage(format!("say with --mailbox which one it came to: {known}"))),
    }
}

fn refused(error: desk::Error) -> Failure {
    match error {
        desk::Error::Db(error) => Failure::from(error),
        error => Failure::fault(error),
    }
}
