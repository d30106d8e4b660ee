//! A full or busy disk is a clear refusal: nothing is half done, and reading goes on.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use db::{Db, Durability, sql, testing::on_sqlite};
use serde_json::json;
use stories::{Letter, World, assert_ok, assert_refused};

async fn room(db: &Db, pages: &str) {
    let mut tx = db.begin().await.unwrap();
    tx.row(sql(format!("PRAGMA max_page_count = {pages}"))).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_full_disk_refuses_what_is_written_keeps_what_was_and_goes_on_reading() {
    on_sqlite(&async |db| {
        let world = World::on(db.clone()).await;
        let mut ada = world.person("Ada").await;
        world.receives(&Letter::from("ana@example.com", "Lamp", "Where is my lamp, please?")).await;
        let ticket = ada.only_ticket("all").await;
        room(&db, "1").await;
        let long = "Your lamp arrives tomorrow before 12:00. ".repeat(2_000);
        let refused = ada.replies(ticket, &long).await;
        assert_refused(&refused, 503, "storage.full");
        let letter = Letter::from("bo@example.com", "Lamp", &"Where is it? ".repeat(4_000)).raw();
        assert!(desk::receive::take_in(&world.app, kernel::Id::new(1), &letter).await.is_err(), "not acknowledged");
        let messages = ada.messages(ticket).await;
        assert_eq!(messages.iter().filter(|message| message["kind"] == "agent").count(), 0, "reading goes on");
        room(&db, "1000000").await;
        assert_ok(&ada.replies(ticket, &long).await);
        desk::receive::take_in(&world.app, kernel::Id::new(1), &letter).await.unwrap();
        world.works_off().await;
        assert_eq!(ada.inbox("all").await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_database_that_another_program_holds_is_waited_for_while_reading_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.db").to_string_lossy().into_owned();
    let db = Db::open_with(&path, Durability::None, None).await.unwrap();
    db.migrate().await.unwrap();
    let world = World::on(db).await;
    let mut ada = world.person("Ada").await;
    let other = Db::open_with(&path, Durability::None, None).await.unwrap();
    let mut held = other.begin().await.unwrap();
    held.run(sql("UPDATE company SET name = 'Held'")).await.unwrap();
    let mut writer = ada.clone();
    let change = writer.at.patch("/api/v1/me", json!({ "name": "Ada A." }));
    let read = async {
        assert_eq!(ada.sees("/session").await["company"]["name"], "Lumora");
        held.commit().await.unwrap();
    };
    let (changed, ()) = tokio::join!(change, read);
    assert_ok(&changed);
    assert_eq!(ada.sees("/session").await["company"]["name"], "Held");
}
