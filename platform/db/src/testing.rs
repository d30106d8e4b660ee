//! Fresh databases for tests, on both engines.

use std::{
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::{Db, Durability, Error, sql};

/// The variable that names a PostgreSQL server on which tests may make schemas; `make test` sets it.
pub const POSTGRES_VARIABLE: &str = "RAPPORT_TEST_POSTGRES";

static COUNTER: AtomicUsize = AtomicUsize::new(0);

/// Runs a test on a fresh, migrated SQLite database and, where a server is named, on a fresh PostgreSQL schema.
///
/// # Panics
/// A database cannot be made: a test without its database must not pass.
pub async fn on_each_engine(test: impl AsyncFn(Db)) {
    on_sqlite(&test).await;
    if let Some(server) = postgres_server() {
        on_postgres(&server, &test).await;
    }
}

/// The PostgreSQL server for tests, if one is named.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "tests are told by the environment which server they may use")]
pub fn postgres_server() -> Option<String> {
    std::env::var(POSTGRES_VARIABLE).ok().filter(|url| !url.is_empty())
}

/// Runs a test on a fresh, migrated SQLite database only.
///
/// # Panics
/// The database cannot be made.
#[expect(clippy::expect_used, reason = "a test without its database must not pass")]
pub async fn on_sqlite(test: &impl AsyncFn(Db)) {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let path = folder.path().join("test.db");
    let db = Db::open_with(&path.to_string_lossy(), Durability::None, None).await.expect("SQLite opens");
    db.migrate().await.expect("migrations run");
    test(db.clone()).await;
    db.close().await;
}

#[expect(clippy::expect_used, reason = "a test without its database must not pass")]
async fn on_postgres(server: &str, test: &impl AsyncFn(Db)) {
    let schema = fresh_schema(server).await.expect("PostgreSQL makes a schema");
    let db = Db::open_with(server, Durability::Full, Some(&schema)).await.expect("PostgreSQL opens");
    db.migrate().await.expect("migrations run");
    test(db.clone()).await;
    let mut tx = db.begin().await.expect("PostgreSQL answers");
    tx.run(sql(format!("DROP SCHEMA {schema} CASCADE"))).await.expect("the schema goes");
    tx.commit().await.expect("the schema goes");
    db.close().await;
}

/// Makes an empty schema of its own on a test server and tells its name.
///
/// # Errors
/// The server does not answer.
pub async fn fresh_schema(server: &str) -> Result<String, Error> {
    let number = COUNTER.fetch_add(1, Ordering::SeqCst);
    let schema = format!("t_{}_{number}", process::id());
    let db = Db::open(server).await?;
    let mut tx = db.begin().await?;
    tx.run(sql(format!("DROP SCHEMA IF EXISTS {schema} CASCADE"))).await?;
    tx.run(sql(format!("CREATE SCHEMA {schema}"))).await?;
    tx.commit().await?;
    db.close().await;
    Ok(schema)
}
