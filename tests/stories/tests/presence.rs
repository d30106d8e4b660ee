//! Who is at a ticket: seen by those who may see the ticket, on every node, and gone by itself.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::seconds;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

async fn with_ticket(db: db::Db) -> (World, Person, i64) {
    let world = World::on(db).await;
    let mut mira = world.person("Mira").await;
    world.receives(&Letter::from("ana@example.com", "Lamp", "Hello, where is my lamp, please?")).await;
    let ticket = mira.only_ticket("all").await;
    (world, mira, ticket)
}

async fn is(person: &mut Person, ticket: i64, doing: &str) {
    assert_ok(&person.at.put(&format!("/api/v1/tickets/{ticket}/presence"), json!({ "doing": doing })).await);
}

/// Who somebody sees, as "name doing"; on PostgreSQL the word takes a moment.
async fn seen_by(person: &mut Person, wanted: &[&str]) -> Vec<String> {
    for _ in 0..200 {
        let all = person.sees("/presence").await;
        let words =
            |one: &Value| format!("{} {}", one["agent"]["name"].as_str().unwrap(), one["doing"].as_str().unwrap());
        let seen: Vec<String> = all.as_array().unwrap().iter().map(words).collect();
        if seen == wanted {
            return seen;
        }
        tokio::task::yield_now().await;
    }
    person.sees("/presence").await.as_array().unwrap().iter().map(Value::to_string).collect()
}

#[tokio::test]
async fn others_see_who_looks_and_who_writes_and_it_ends_by_itself() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let mut lena = world.person("Lena").await;
        is(&mut mira, ticket, "looking").await;
        assert_eq!(seen_by(&mut lena, &["Mira looking"]).await, ["Mira looking"]);
        assert!(mira.sees("/presence").await.as_array().unwrap().is_empty(), "nobody sees themselves");
        is(&mut mira, ticket, "replying").await;
        assert_eq!(seen_by(&mut lena, &["Mira replying"]).await, ["Mira replying"]);
        world.turns(seconds(20)).await;
        is(&mut mira, ticket, "replying").await;
        world.turns(seconds(20)).await;
        assert_eq!(seen_by(&mut lena, &["Mira replying"]).await, ["Mira replying"]);
        world.turns(seconds(11)).await;
        assert_eq!(seen_by(&mut lena, &[]).await, [""; 0]);
        is(&mut mira, ticket, "looking").await;
        is(&mut mira, ticket, "gone").await;
        assert_eq!(seen_by(&mut lena, &[]).await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_see_a_ticket_neither_looks_at_it_nor_sees_who_does() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let mut ada = world.person("Ada").await;
        let stranger = json!({
            "name": "Nina", "email": "nina@lumora.example", "password": stories::PASSWORD, "role": "agent",
            "language": "en", "languages": ["en"], "time_zone": "Europe/Sarajevo", "team_ids": [],
        });
        assert_ok(&ada.at.post("/api/v1/agents", stranger).await);
        let mut nina = world.person("Nina").await;
        is(&mut mira, ticket, "looking").await;
        assert_eq!(seen_by(&mut ada, &["Mira looking"]).await, ["Mira looking"]);
        assert!(nina.sees("/presence").await.as_array().unwrap().is_empty());
        let path = format!("/api/v1/tickets/{ticket}/presence");
        assert_refused(&nina.at.put(&path, json!({ "doing": "looking" })).await, 404, "tickets.no_such_ticket");
        assert_refused(&mira.at.put(&path, json!({ "doing": "dancing" })).await, 422, "request.invalid");
    })
    .await;
}
