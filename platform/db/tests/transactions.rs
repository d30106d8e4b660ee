//! What a transaction promises, on both engines.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::time::Duration;

use db::{Db, Durability, Engine, Error, News, Tx, sql, testing::on_each_engine};
use futures::future::join_all;

async fn add(db: &Db, name: &str) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    tx.run(sql("INSERT INTO teams (name, purpose, created_at) VALUES ($1, '', 0)").bind(name)).await?;
    tx.commit().await
}

async fn names(db: &Db) -> Vec<String> {
    let mut tx = db.read().await.unwrap();
    let rows = tx.rows(sql("SELECT name FROM teams ORDER BY name")).await.unwrap();
    rows.iter().map(|row| row.get("name").unwrap()).collect()
}

#[tokio::test]
async fn what_is_committed_is_there_and_what_is_dropped_never_happened() {
    on_each_engine(async |db| {
        add(&db, "kept").await.unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.run(sql("INSERT INTO teams (name, purpose, created_at) VALUES ('dropped', '', 0)")).await.unwrap();
        drop(tx);
        add(&db, "after").await.unwrap();
        assert_eq!(names(&db).await, ["after", "kept"]);
    })
    .await;
}

#[tokio::test]
async fn a_value_that_is_there_already_is_named_as_such() {
    on_each_engine(async |db| {
        add(&db, "one").await.unwrap();
        assert!(add(&db, "one").await.unwrap_err().is_unique());
        add(&db, "two").await.unwrap();
        assert_eq!(names(&db).await, ["one", "two"]);
    })
    .await;
}

#[tokio::test]
async fn fifty_stories_at_once_all_happen_but_the_one_that_fails() {
    on_each_engine(async |db| {
        add(&db, "7").await.unwrap();
        let stories = (0..50).map(|n| {
            let db = db.clone();
            async move { add(&db, &n.to_string()).await }
        });
        let failed = join_all(stories).await.into_iter().filter(Result::is_err).count();
        assert_eq!(failed, 1);
        assert_eq!(names(&db).await.len(), 50);
    })
    .await;
}

#[tokio::test]
async fn a_story_that_is_broken_off_leaves_no_trace_and_holds_nobody_up() {
    on_each_engine(async |db| {
        for n in 0..20 {
            let begun = async {
                let mut tx = db.begin().await.unwrap();
                tx.run(sql("INSERT INTO teams (name, purpose, created_at) VALUES ('ghost', '', 0)")).await.unwrap();
                std::future::pending::<()>().await;
            };
            let _ = tokio::time::timeout(Duration::from_micros(n * 150), begun).await;
            add(&db, &format!("real {n}")).await.unwrap();
        }
        let names = names(&db).await;
        assert_eq!(names.len(), 20);
        assert!(!names.contains(&"ghost".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn news_are_told_after_the_commit_and_only_then() {
    on_each_engine(async |db| {
        let mut heard = db.news();
        let mut tx = db.begin().await.unwrap();
        tx.announce(News::of("ticket", 1));
        drop(tx);
        let mut tx = db.begin().await.unwrap();
        tx.announce(News::of("ticket", 2));
        tx.announce(News::of("ticket", 2));
        tx.commit().await.unwrap();
        let first = tokio::time::timeout(Duration::from_secs(10), heard.recv()).await.unwrap().unwrap();
        assert_eq!(first, News::of("ticket", 2));
    })
    .await;
}

const COUNT: &str = "INSERT INTO ticket_counts (team_id, assignee_id, state, tickets, waiting) \
     VALUES ($1, 0, $2, $3, $4) ON CONFLICT (team_id, assignee_id, state) DO UPDATE SET \
     tickets = ticket_counts.tickets + excluded.tickets, waiting = ticket_counts.waiting + excluded.waiting";

fn count(tx: &mut Tx, team: i64, state: &'static str, by: [i64; 2]) {
    tx.count(COUNT, vec![team.into(), state.into()], &by);
}

async fn counted(tx: &mut Tx) -> Vec<(i64, String, i64, i64)> {
    let text = "SELECT team_id, state, tickets, waiting FROM ticket_counts ORDER BY team_id, state";
    let rows = tx.rows(sql(text)).await.unwrap();
    let of = |row: &db::Row| {
        Ok::<_, Error>((row.get("team_id")?, row.get("state")?, row.get("tickets")?, row.get("waiting")?))
    };
    rows.iter().map(|row| of(row).unwrap()).collect()
}

#[tokio::test]
async fn what_is_counted_is_summed_up_and_written_with_the_commit_or_when_it_is_settled() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        count(&mut tx, 1, "open", [1, 1]);
        drop(tx);
        let mut tx = db.begin().await.unwrap();
        count(&mut tx, 2, "open", [1, 1]);
        count(&mut tx, 1, "open", [2, 0]);
        count(&mut tx, 2, "open", [-1, -1]);
        count(&mut tx, 2, "waiting", [1, 0]);
        assert_eq!(counted(&mut tx).await, []);
        tx.settle(|_, key| key.first() == Some(&1.into())).await.unwrap();
        assert_eq!(counted(&mut tx).await, [(1, "open".to_owned(), 2, 0)]);
        tx.commit().await.unwrap();
        let mut tx = db.read().await.unwrap();
        assert_eq!(counted(&mut tx).await, [(1, "open".to_owned(), 2, 0), (2, "waiting".to_owned(), 1, 0)]);
    })
    .await;
}

#[tokio::test]
async fn a_long_transaction_that_counts_holds_no_other_one_up() {
    on_each_engine(async |db| {
        if db.engine() == Engine::Sqlite {
            // One writer: the others wait for it in any case.
            return;
        }
        let mut long = db.begin().await.unwrap();
        count(&mut long, 1, "open", [1, 0]);
        let mut short = db.begin().await.unwrap();
        count(&mut short, 1, "open", [1, 0]);
        tokio::time::timeout(Duration::from_secs(10), short.commit()).await.unwrap().unwrap();
        long.commit().await.unwrap();
        let mut tx = db.read().await.unwrap();
        assert_eq!(counted(&mut tx).await, [(1, "open".to_owned(), 2, 0)]);
    })
    .await;
}

#[tokio::test]
async fn a_reader_sees_one_state_while_others_write_and_cannot_write() {
    on_each_engine(async |db| {
        add(&db, "before").await.unwrap();
        let mut reader = db.read().await.unwrap();
        let count = "SELECT COUNT(*) AS n FROM teams";
        assert_eq!(reader.row(sql(count)).await.unwrap().unwrap().get::<i64>("n").unwrap(), 1);
        add(&db, "meanwhile").await.unwrap();
        assert_eq!(reader.row(sql(count)).await.unwrap().unwrap().get::<i64>("n").unwrap(), 1);
        drop(reader);
        let mut reader = db.read().await.unwrap();
        assert!(reader.run(sql("DELETE FROM teams")).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_is_a_clear_error_acknowledges_nothing_and_reading_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("full.db");
    let db = Db::open_with(&path.to_string_lossy(), Durability::Full, None).await.unwrap();
    db.migrate().await.unwrap();
    add(&db, "before").await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let pages: i64 = tx.row(sql("PRAGMA page_count")).await.unwrap().unwrap().get("page_count").unwrap();
    tx.row(sql(format!("PRAGMA max_page_count = {}", pages + 4))).await.unwrap();
    tx.commit().await.unwrap();

    let long = "x".repeat(3_000);
    let stories = (0..40).map(|n| {
        let (db, name) = (db.clone(), format!("{n} {long}"));
        async move { add(&db, &name).await.map(|()| name) }
    });
    let results = join_all(stories).await;
    let kept: Vec<&String> = results.iter().filter_map(|result| result.as_ref().ok()).collect();
    let refused: Vec<&Error> = results.iter().filter_map(|result| result.as_ref().err()).collect();
    assert!(!refused.is_empty());
    assert!(refused.iter().all(|error| matches!(error, Error::Full | Error::NotDurable(_))), "{refused:?}");
    let there = names(&db).await;
    assert!(kept.iter().all(|name| there.contains(name)), "what was acknowledged is there");

    let mut tx = db.begin().await.unwrap();
    tx.row(sql("PRAGMA max_page_count = 1000000")).await.unwrap();
    tx.commit().await.unwrap();
    add(&db, "after").await.unwrap();
    assert!(names(&db).await.contains(&"after".to_owned()));
}
