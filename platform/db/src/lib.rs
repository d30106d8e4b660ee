//! SQLite or PostgreSQL behind one face.
//!
//! - One text for both engines: placeholders are `$1`, `$2` ...; the few words that differ are the tokens
//!   `{for_update}` and `{skip_locked}` (see [`sql`]).
//! - Times are microseconds in `BIGINT`, JSON and lists are `TEXT`, money is integer minor units.
//! - SQLite has one writer with group commit (see [`Db::begin`]) and a pool of readers; PostgreSQL has a pool.
//! - [`Tx::count`] adds to counters that many transactions share, as the last thing before the commit.
//! - [`Tx::announce`] tells every node's browsers of a change, after the commit and only then.
//!
//! Why not an ORM: `docs/decisions/0001-database.md` has the figures.

mod error;
mod migrations;
mod news;
mod postgres;
mod query;
mod row;
mod sqlite;
mod tally;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;

use std::sync::Arc;

pub use error::Error;
pub use migrations::Migrated;
pub use news::News;
pub use query::{Query, list, sql};
pub use row::{Column, Row};
pub use tally::Key;
use tokio::sync::broadcast;
pub use tx::Tx;
pub use value::Value;

/// Which database it is. Only `platform/` may care.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Embedded SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// How much the embedded database may lose when the machine loses power.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Durability {
    /// Nothing that was committed (`synchronous=FULL`).
    #[default]
    Full,
    /// Everything; for tests only (`synchronous=OFF`).
    None,
}

/// A database. Clones share its connections.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    news: broadcast::Sender<News>,
}

#[derive(Clone)]
enum Pools {
    Sqlite(Arc<sqlite::Sqlite>),
    Postgres(Arc<postgres::Postgres>),
}

/// How many announcements a slow listener may lag behind before it is told to fetch everything anew.
const NEWS_KEPT: usize = 4_096;

impl Db {
    /// Opens `postgres://...` or the path of an SQLite file, which is created when it is not there.
    /// Does not migrate.
    ///
    /// # Errors
    /// The database cannot be reached or opened.
    pub async fn open(target: &str) -> Result<Self, Error> {
        Self::open_with(target, Durability::Full, None).await
    }

    /// Opens with another durability (SQLite) or in a schema of its own (PostgreSQL).
    ///
    /// # Errors
    /// The database cannot be reached or opened.
    pub async fn open_with(target: &str, durability: Durability, schema: Option<&str>) -> Result<Self, Error> {
        let (news, _) = broadcast::channel(NEWS_KEPT);
        let pools = if target.starts_with("postgres://") || target.starts_with("postgresql://") {
            Pools::Postgres(postgres::Postgres::open(target, schema, news.clone()).await?)
        } else {
            let path = target.strip_prefix("sqlite:").unwrap_or(target);
            Pools::Sqlite(sqlite::Sqlite::open(path, durability).await?)
        };
        Ok(Self { pools, news })
    }

    /// Which engine it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite(_) => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// Brings the schema up to what this binary knows, under a lock, each step all or nothing.
    ///
    /// # Errors
    /// [`Error::Newer`] when the database was written by a newer binary.
    pub async fn migrate(&self) -> Result<Migrated, Error> {
        migrations::run(self).await
    }

    /// Starts a transaction that may write.
    ///
    /// On SQLite there is one writer; stories that wait for it while another works are made durable by the
    /// same flush (group commit): [`Tx::commit`] returns when that flush has reached the disk.
    ///
    /// # Errors
    /// [`Error::Busy`] when the writer is not free in time; faults of the connection.
    pub async fn begin(&self) -> Result<Tx, Error> {
        match &self.pools {
            Pools::Sqlite(sqlite) => Ok(Tx::sqlite_writer(sqlite.write().await?, self.news.clone())),
            Pools::Postgres(postgres) => Ok(Tx::postgres(postgres.write().await?, postgres.crier())),
        }
    }

    /// Starts a transaction that sees one consistent state and may not write.
    ///
    /// # Errors
    /// No reader is free in time; faults of the connection.
    pub async fn read(&self) -> Result<Tx, Error> {
        match &self.pools {
            Pools::Sqlite(sqlite) => Ok(Tx::sqlite_reader(sqlite.read().await?)),
            Pools::Postgres(postgres) => Ok(Tx::postgres(postgres.read().await?, postgres.crier())),
        }
    }

    /// What other transactions have announced, from now on, on all nodes.
    #[must_use]
    pub fn news(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// Tells the listeners of this node something that is in no database (the clock was turned).
    pub fn tell(&self, news: News) {
        // Nobody listening is no error.
        let _ = self.news.send(news);
    }

    /// Tells the listeners of all nodes something that is in no database (somebody is looking at a ticket).
    pub fn tell_all_nodes(&self, news: News) {
        match &self.pools {
            Pools::Sqlite(_) => self.tell(news),
            Pools::Postgres(postgres) => postgres.crier().cry(vec![news]),
        }
    }

    /// Closes the connections after the work at hand; SQLite's log is folded into its file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite(sqlite) => sqlite.close().await,
            Pools::Postgres(postgres) => postgres.close().await,
        }
    }
}
