//! One person, whichever address they use; their data out as a file, and away.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::{days, hours};
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok};

/// The ticket that a letter opened.
async fn opened(world: &World, ada: &mut Person, letter: &Letter) -> i64 {
    world.receives(letter).await;
    let tickets = ada.inbox("all").await;
    tickets.iter().map(|ticket| ticket["id"].as_i64().unwrap()).max().unwrap()
}

async fn customer_of(ada: &mut Person, ticket: i64) -> i64 {
    ada.sees(&format!("/tickets/{ticket}/portrait")).await["customer"]["id"].as_i64().unwrap()
}

/// All text in all tables.
async fn everything(db: &db::Db) -> String {
    let mut tx = db.read().await.unwrap();
    let mut all = String::new();
    for (table, columns) in [
        ("customers", "name"),
        ("tickets", "subject || last_line"),
        ("messages", "text || quoted || COALESCE(html, '') || from_name || from_address || to_addresses || subject"),
        ("letters", "envelope_from || subject || COALESCE(message_id, '')"),
        ("ticket_events", "data"),
        ("customer_notes", "text"),
        ("customer_merges", "before"),
    ] {
        let query = db::sql(format!("SELECT {columns} AS words FROM {table}"));
        for row in tx.rows(query).await.unwrap() {
            all.push_str(&row.get::<String>("words").unwrap());
        }
    }
    all
}

#[tokio::test]
async fn two_addresses_of_one_person_become_one_customer_and_letters_to_either_land_there() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let first = opened(&world, &mut ada, &Letter::from("ana@firma.example", "Kettle", "It leaks.")).await;
        let second = opened(&world, &mut ada, &Letter::from("ana@home.example", "Lid", "It is lost.")).await;
        let (survivor, other) = (customer_of(&mut ada, first).await, customer_of(&mut ada, second).await);
        let preview = ada.sees(&format!("/customers/{survivor}/merge-preview?other={other}")).await;
        assert_eq!(preview["merged"]["addresses"], json!(["ana@firma.example", "ana@home.example"]));
        assert_eq!((&preview["survivor_tickets"], &preview["other_tickets"]), (&json!(1), &json!(1)));
        let merged = ada.at.post(&format!("/api/v1/customers/{survivor}/merges"), json!({ "other_id": other })).await;
        assert_ok(&merged);
        assert_eq!(ada.sees(&format!("/customers/{other}")).await["id"], survivor);
        assert_eq!(customer_of(&mut ada, second).await, survivor);
        world.turns(hours(1)).await;
        let third = opened(&world, &mut ada, &Letter::from("ana@home.example", "Handle", "It fell off.")).await;
        assert_eq!(customer_of(&mut ada, third).await, survivor);
        let merge = merged.json["merge_id"].as_i64().unwrap();
        assert_ok(&ada.at.delete(&format!("/api/v1/customer-merges/{merge}")).await);
        assert_eq!(customer_of(&mut ada, first).await, survivor);
        assert_eq!(customer_of(&mut ada, second).await, other, "what was theirs goes back");
        assert_eq!(customer_of(&mut ada, third).await, other, "and what their address opened since");
    })
    .await;
}

#[tokio::test]
async fn one_persons_data_is_a_file_for_seven_days() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let ticket = opened(&world, &mut ada, &Letter::from("ana@firma.example", "Kettle", "It leaks.")).await;
        let id = customer_of(&mut ada, ticket).await;
        assert_ok(&ada.at.post(&format!("/api/v1/customers/{id}/exports"), Value::Null).await);
        world.works_off().await;
        let exports = ada.sees(&format!("/customers/{id}/exports")).await;
        assert_eq!(exports[0]["state"], "ready");
        let path = format!("/api/v1/customer-exports/{}/file", exports[0]["id"]);
        let file = ada.at.get(&path).await;
        assert_eq!(file.headers["content-type"], "application/zip");
        assert!(file.text.starts_with("PK") && file.text.contains(&format!("tickets/{ticket}/ticket.json")));
        world.turns(days(8)).await;
        world.works_off().await;
        assert_eq!(ada.at.get(&path).await.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn an_erased_person_is_nowhere_to_be_read_and_the_numbers_stay() {
    on_each_engine(async |db| {
        let world = World::on(db.clone()).await;
        let mut ada = world.person("Ada").await;
        let letter = Letter::from("ana@firma.example", "Zanzibar kettle", "The zanzibar kettle leaks.");
        let ticket = opened(&world, &mut ada, &letter).await;
        let id = customer_of(&mut ada, ticket).await;
        assert_ok(&ada.at.post(&format!("/api/v1/customers/{id}/notes"), json!({ "text": "Zanzibar fan" })).await);
        assert_ok(&ada.at.put(&format!("/api/v1/customers/{id}/erasure"), Value::Null).await);
        world.turns(hours(23)).await;
        world.works_off().await;
        assert!(everything(&db).await.to_lowercase().contains("zanzibar"), "it waits a day");
        assert_ok(&ada.at.delete(&format!("/api/v1/customers/{id}/erasure")).await);
        assert_ok(&ada.at.put(&format!("/api/v1/customers/{id}/erasure"), Value::Null).await);
        world.turns(hours(25)).await;
        world.works_off().await;
        let left = everything(&db).await.to_lowercase();
        assert!(!left.contains("zanzibar") && !left.contains("ana@firma.example"), "{left}");
        let seen = ada.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((&seen["id"], &seen["subject"]), (&json!(ticket), &json!("")));
        assert!(ada.sees(&format!("/customers/{id}")).await["erased_at"].is_string());
        let again = ada.at.put(&format!("/api/v1/customers/{id}/erasure"), Value::Null).await;
        assert_eq!(again.status.as_u16(), 409);
        let next = opened(&world, &mut ada, &Letter::from("ana@firma.example", "Hello", "It is me.")).await;
        assert_ne!(customer_of(&mut ada, next).await, id, "who writes again is somebody new");
    })
    .await;
}
