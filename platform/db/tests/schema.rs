//! What the migrations promise.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::collections::BTreeSet;

use db::{Db, Durability, Error, Migrated, sql, testing};

async fn columns(db: &Db, tables: &str) -> BTreeSet<String> {
    let mut tx = db.read().await.unwrap();
    let rows = tx.rows(sql(tables.to_owned())).await.unwrap();
    rows.iter()
        .map(|row| {
            let table: String = row.get("t").unwrap();
            let column: String = row.get("c").unwrap();
            let kind = row.get::<String>("k").unwrap().to_lowercase();
            let optional: bool = row.get("o").unwrap();
            let kind = match kind.as_str() {
                "integer" => "bigint",
                "blob" => "bytea",
                kind => kind,
            };
            format!("{table}.{column} {kind} {}", if optional { "optional" } else { "required" })
        })
        .collect()
}

const SQLITE: &str = "SELECT m.name AS t, p.name AS c, p.type AS k, (p.\"notnull\" = 0 AND p.pk = 0) AS o
    FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
const POSTGRES: &str = "SELECT table_name::text AS t, column_name::text AS c, data_type::text AS k,
    is_nullable = 'YES' AS o FROM information_schema.columns WHERE table_schema = current_schema()";
const SQLITE_INDEXES: &str = "SELECT name AS t, '' AS c, '' AS k, FALSE AS o FROM sqlite_master
    WHERE type = 'index' AND name NOT LIKE 'sqlite_%'";
const POSTGRES_INDEXES: &str = "SELECT indexname::text AS t, '' AS c, '' AS k, FALSE AS o FROM pg_indexes
    WHERE schemaname = current_schema() AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'";

#[tokio::test]
async fn both_engines_end_with_the_same_schema() {
    let Some(server) = testing::postgres_server() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("schema.db");
    let sqlite = Db::open_with(&path.to_string_lossy(), Durability::None, None).await.unwrap();
    let schema = testing::fresh_schema(&server).await.unwrap();
    let postgres = Db::open_with(&server, Durability::Full, Some(&schema)).await.unwrap();
    sqlite.migrate().await.unwrap();
    postgres.migrate().await.unwrap();
    let ours = columns(&sqlite, SQLITE).await;
    assert!(ours.len() > 100);
    similar(&ours, &columns(&postgres, POSTGRES).await);
    similar(&columns(&sqlite, SQLITE_INDEXES).await, &columns(&postgres, POSTGRES_INDEXES).await);
}

fn similar(sqlite: &BTreeSet<String>, postgres: &BTreeSet<String>) {
    let only_sqlite: Vec<_> = sqlite.difference(postgres).collect();
    let only_postgres: Vec<_> = postgres.difference(sqlite).collect();
    assert!(only_sqlite.is_empty() && only_postgres.is_empty(), "{only_sqlite:?} against {only_postgres:?}");
}

#[tokio::test]
async fn migrating_twice_changes_nothing_and_a_newer_database_is_refused() {
    testing::on_each_engine(async |db| {
        let Migrated { from, to } = db.migrate().await.unwrap();
        assert_eq!(from, to);
        let mut tx = db.begin().await.unwrap();
        tx.run(sql("INSERT INTO schema_version (version, name) VALUES (9999, 'from the future')")).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(db.migrate().await, Err(Error::Newer { found: 9_999, .. })));
    })
    .await;
}

#[tokio::test]
async fn nodes_that_start_together_migrate_once() {
    let Some(server) = testing::postgres_server() else { return };
    let schema = testing::fresh_schema(&server).await.unwrap();
    let one = Db::open_with(&server, Durability::Full, Some(&schema)).await.unwrap();
    let two = Db::open_with(&server, Durability::Full, Some(&schema)).await.unwrap();
    let (a, b) = tokio::join!(one.migrate(), two.migrate());
    assert_eq!(a.unwrap().to, b.unwrap().to);
}
