//! Measures what `docs/performance.md` says: `make bench`. Traffic stays on this machine's loopback.
//!
//! `benches` runs everything; `benches start guard size intake pages` runs the named parts. `benches fill FOLDER` writes
//! the database of 100,000 tickets into a folder, for a server that a browser measures (`make bench-app`).

mod figures;
mod guard;
mod intake;
mod pages;
mod size;
mod start;

use std::error::Error;

use db::{Db, Durability, testing};

/// What a part may fail with; a measurement that failed is not a figure.
pub(crate) type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let [what, folder] = asked.as_slice()
        && what == "fill"
    {
        let path = std::path::Path::new(folder).join("rapport.db");
        let db = Db::open_with(&path.to_string_lossy(), Durability::None, None).await?;
        db.migrate().await?;
        pages::filled(db).await?;
        return Ok(());
    }
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|name| name == part);
    if wanted("size") {
        size::measure()?;
    }
    if wanted("guard") {
        guard::measure();
    }
    if wanted("start") {
        start::measure()?;
    }
    for engine in ["SQLite", "PostgreSQL"] {
        if wanted("intake") {
            let (db, _folder) = fresh(engine).await?;
            intake::measure(engine, db).await?;
        }
        if wanted("pages") {
            let (db, _folder) = fresh(engine).await?;
            pages::measure(engine, db).await?;
        }
    }
    Ok(())
}

/// An empty, migrated database with the durability of real use, and the folder that goes with it.
async fn fresh(engine: &str) -> Result<(Db, tempfile::TempDir), Failure> {
    // Not in a folder that lives in memory: durability is what is measured.
    let folder = tempfile::tempdir_in(std::env::current_dir()?)?;
    let db = if engine == "SQLite" {
        Db::open_with(&folder.path().join("bench.db").to_string_lossy(), Durability::Full, None).await?
    } else {
        let server = testing::postgres_server().ok_or("make bench starts PostgreSQL and names it")?;
        let schema = testing::fresh_schema(&server).await?;
        Db::open_with(&server, Durability::Full, Some(&schema)).await?
    };
    db.migrate().await?;
    Ok((db, folder))
}
