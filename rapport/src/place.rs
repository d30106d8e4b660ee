//! Where this installation lives: its configuration, its database, its key, its clock.

use std::{path::Path, sync::Arc};

use blobs::Blobs;
use clock::Clock;
use config::{Config, Database};
use db::Db;
use i18n::Catalogue;
use secrets::Secrets;
use tokio_util::sync::CancellationToken;
use web_kit::App;

use crate::exit::Failure;

/// A runtime for commands that talk to the database.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::fault)
}

/// Opens the database, which must not be newer than this program, and brings it up to date.
pub(crate) async fn database(config: &Config) -> Result<(Db, db::Migrated), Failure> {
    if let Database::Sqlite(path) = &config.database {
        make_folder(path.parent())?;
    }
    let db = Db::open(&config.database.url()).await?;
    let migrated = db.migrate().await?;
    Ok((db, migrated))
}

/// The key of the installation: from the configuration, or from `secret.key` in the data folder.
pub(crate) fn secrets(config: &Config) -> Result<Secrets, Failure> {
    match &config.secret {
        Some(key) => Ok(Secrets::from_key(key.reveal())),
        None => Ok(Secrets::from_file(&config.data_dir.join("secret.key"))?),
    }
}

/// What stories are given: everything of this installation, on an open database.
pub(crate) fn app(config: &Config, db: Db, clock: Clock) -> Result<App, Failure> {
    Ok(App {
        db,
        clock,
        blobs: Blobs::new(&config.data_dir.join("blobs")),
        secrets: secrets(config)?,
        catalogue: Catalogue::built_in(),
        public_url: Arc::from(config.public_url.as_str()),
        demo: None,
        push: push::Sender::new(push::Reach::Public),
        measurements: Arc::new(String::new),
        closing: CancellationToken::new(),
    })
}

fn make_folder(folder: Option<&Path>) -> Result<(), Failure> {
    let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder)
        .map_err(|error| Failure::configuration(format!("the folder {}: {error}", folder.display())))
}
