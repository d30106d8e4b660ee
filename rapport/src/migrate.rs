use std::path::Path;

use config::Config;

use crate::{exit::Failure, place};

/// Brings the database up to date and says from where to where.
pub(crate) fn run(config: Option<&Path>) -> Result<(), Failure> {
    let config = Config::load(config)?;
    let migrated = place::runtime()?.block_on(async {
        let (db, migrated) = place::database(&config).await?;
        db.close().await;
        Ok::<_, Failure>(migrated)
    })?;
    if migrated.from == migrated.to {
        anstream::println!("The database is at version {}; nothing to do.", migrated.to);
    } else {
        anstream::println!("The database went from version {} to {}.", migrated.from, migrated.to);
    }
    Ok(())
}
