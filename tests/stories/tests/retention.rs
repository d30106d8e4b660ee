//! What was kept long enough goes, and does not come back.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::days;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

async fn opened(world: &World, ada: &mut Person, letter: &Letter) -> i64 {
    world.receives(letter).await;
    let tickets = ada.inbox("all").await;
    tickets.iter().map(|ticket| ticket["id"].as_i64().unwrap()).max().unwrap()
}

async fn ticks(world: &World) {
    desk::automate::tick(&world.app).await.unwrap();
    world.works_off().await;
}

/// Days pass in which Ada looks in now and then, so that she stays signed in.
async fn pass(world: &World, ada: &mut Person, span: i64) {
    for _ in 0..span {
        world.turns(days(1)).await;
        ada.sees("/retention").await;
    }
}

async fn words(db: &db::Db) -> String {
    let mut tx = db.read().await.unwrap();
    let mut all = String::new();
    for (table, columns) in [
        ("tickets", "subject || last_line"),
        ("messages", "text || quoted || COALESCE(html, '') || from_name || from_address || to_addresses || subject"),
        ("letters", "envelope_from || subject"),
        ("ticket_events", "data"),
        ("notices", "data"),
    ] {
        let query = db::sql(format!("SELECT {columns} AS words FROM {table}"));
        for row in tx.rows(query).await.unwrap() {
            all.push_str(&row.get::<String>("words").unwrap());
        }
    }
    all
}

async fn number(db: &db::Db, text: &str) -> i64 {
    let mut tx = db.read().await.unwrap();
    tx.row(db::sql(text.to_owned())).await.unwrap().unwrap().get("number").unwrap()
}

#[tokio::test]
async fn the_trash_is_emptied_after_thirty_days_and_its_letters_do_not_come_back() {
    on_each_engine(async |db| {
        let world = World::on(db.clone()).await;
        let mut ada = world.person("Ada").await;
        let letter = Letter::from("ana@firma.example", "Kettle", "My kettle leaks terribly.");
        let gone = opened(&world, &mut ada, &letter).await;
        let kept = opened(&world, &mut ada, &Letter::from("ivan@firma.example", "Lid", "It is lost.")).await;
        for id in [gone, kept] {
            assert_ok(&ada.at.put(&format!("/api/v1/tickets/{id}/trash"), json!({})).await);
        }
        let told = ada.sees("/retention").await;
        assert_eq!((&told["trash_days"], &told["trash"]["tickets"]), (&json!(30), &json!(2)));
        assert!(told["trash"]["first_at"].is_string());
        pass(&world, &mut ada, 20).await;
        assert_ok(&ada.at.delete(&format!("/api/v1/tickets/{kept}/trash")).await);
        ticks(&world).await;
        assert!(words(&db).await.contains("kettle leaks"), "not before its time");
        pass(&world, &mut ada, 11).await;
        ticks(&world).await;
        ticks(&world).await;
        assert!(!words(&db).await.to_lowercase().contains("kettle"));
        assert_refused(&ada.at.get(&format!("/api/v1/tickets/{gone}")).await, 404, "tickets.no_such_ticket");
        assert_ok(&ada.at.get(&format!("/api/v1/tickets/{kept}")).await);
        assert!(ada.inbox("trash").await.is_empty());
        assert_eq!(number(&db, "SELECT COUNT(*) AS number FROM tickets").await, 2, "that there was one stays");
        let log = ada.sees("/audit?limit=5").await.to_string();
        assert!(log.contains("retention.purged"), "{log}");
        let before = ada.inbox("all").await.len();
        world.receives(&letter).await;
        assert_eq!(ada.inbox("all").await.len(), before, "the server hands the same letter out again");
        let again = Letter::from("ana@firma.example", "Kettle again", "A new one leaks too.");
        world.receives(&again).await;
        assert_eq!(ada.inbox("all").await.len(), before + 1);
    })
    .await;
}

#[tokio::test]
async fn originals_go_after_their_time_and_what_they_said_stays() {
    on_each_engine(async |db| {
        let world = World::on(db.clone()).await;
        let mut ada = world.person("Ada").await;
        let ticket = opened(&world, &mut ada, &Letter::from("ana@firma.example", "Kettle", "It leaks.")).await;
        let kept = json!({ "trash_days": 30, "spam_days": null, "original_days": 30, "audit_days": null });
        assert_ok(&ada.at.put("/api/v1/retention", kept).await);
        let wrong = json!({ "trash_days": 6, "spam_days": null, "original_days": null, "audit_days": null });
        assert_refused(&ada.at.put("/api/v1/retention", wrong).await, 422, "retention.days");
        let message = ada.messages(ticket).await[0]["id"].clone();
        let original = format!("/api/v1/messages/{message}/original");
        assert_ok(&ada.at.get(&original).await);
        pass(&world, &mut ada, 31).await;
        ticks(&world).await;
        assert_refused(&ada.at.get(&original).await, 404, "desk.no_original");
        assert_eq!(ada.messages(ticket).await[0]["text"], Value::from("It leaks."));
        assert_eq!(number(&db, "SELECT COUNT(*) AS number FROM letters WHERE forgotten_at IS NULL").await, 0);
    })
    .await;
}

#[tokio::test]
async fn values_of_own_fields_come_along_when_two_customers_become_one_and_go_back_when_they_are_parted() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let mut made = Vec::new();
        for name in ["Contract", "Street"] {
            let field = json!({ "entity": "customer", "kind": "text", "label": { "name": name, "names": {} }, "required": "never" });
            made.push(ada.at.post("/api/v1/fields", field).await.json["id"].as_i64().unwrap());
        }
        let mut customers = Vec::new();
        for address in ["ana@firma.example", "ana@home.example"] {
            let new = ada.at.post("/api/v1/customers", json!({ "name": "Ana", "addresses": [address] })).await;
            customers.push(new.json["id"].as_i64().unwrap());
        }
        let (survivor, other) = (customers[0], customers[1]);
        for (id, values) in [
            (survivor, json!({ made[0].to_string(): "A" })),
            (other, json!({ made[0].to_string(): "B", made[1].to_string(): "Main 1" })),
        ] {
            assert_ok(&ada.at.patch(&format!("/api/v1/customers/{id}/fields"), json!({ "values": values })).await);
        }
        let merge = ada.at.post(&format!("/api/v1/customers/{survivor}/merges"), json!({ "other_id": other })).await;
        let values = async |ada: &mut Person, id: i64| {
            let fields = ada.sees(&format!("/customers/{id}/fields")).await;
            [fields[0]["value"].clone(), fields[1]["value"].clone()]
        };
        assert_eq!(values(&mut ada, survivor).await, [json!("A"), json!("Main 1")]);
        let undo = format!("/api/v1/customer-merges/{}", merge.json["merge_id"]);
        assert_ok(&ada.at.delete(&undo).await);
        assert_eq!(values(&mut ada, survivor).await, [json!("A"), Value::Null]);
        assert_eq!(values(&mut ada, other).await, [json!("B"), json!("Main 1")]);
    })
    .await;
}

#[tokio::test]
async fn a_field_that_must_be_filled_at_the_opening_is_asked_for_when_somebody_writes_first() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let field = json!({ "entity": "ticket", "kind": "text", "label": { "name": "Order", "names": {} }, "required": "opening" });
        let field = ada.at.post("/api/v1/fields", field).await.json["id"].as_i64().unwrap();
        let mailbox = ada.sees("/mailboxes").await[0]["id"].clone();
        let mut letter = json!({
            "customer_address": "ana@firma.example", "mailbox_id": mailbox, "subject": "Your order", "text": "Hello Ana."
        });
        let refused = ada.at.post("/api/v1/tickets", letter.clone()).await;
        assert_eq!((refused.status.as_u16(), &refused.json["fields"][0]["id"]), (409, &json!(field)), "{}", refused.text);
        letter["fields"] = json!({ field.to_string(): "A-17" });
        let opened = ada.at.post("/api/v1/tickets", letter).await;
        assert_eq!(opened.status.as_u16(), 201, "{}", opened.text);
        let fields = ada.sees(&format!("/tickets/{}/fields", opened.json["id"])).await;
        assert_eq!(fields[0]["value"], "A-17");
    })
    .await;
}
