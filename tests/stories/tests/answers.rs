//! What goes out: the guard has read it, promises stand or fall with it, nobody answers twice without knowing.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use std::sync::{Arc, Mutex};

use db::testing::on_each_engine;
use desk::deliver::{Carrier, Undelivered};
use kernel::{days, hours, minutes};
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

const ANA: &str = "ana@example.com";
const QUESTION: &str = "Hello, my lamp has not arrived yet. Where is it, please?";
const RUDE: &str = "Don't be an idiot, you entered the wrong address yourself.";

async fn with_ticket(db: db::Db) -> (World, Person, i64) {
    let world = World::on(db).await;
    let mut ada = world.person("Ada").await;
    world.receives(&Letter::from(ANA, "Lamp", QUESTION)).await;
    let ticket = ada.only_ticket("all").await;
    (world, ada, ticket)
}

fn agent_messages(messages: &[Value]) -> usize {
    messages.iter().filter(|message| message["kind"] == "agent").count()
}

#[tokio::test]
async fn a_blocked_answer_needs_other_words_or_a_written_reason() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let refused = ada.replies(ticket, RUDE).await;
        assert_refused(&refused, 422, "guard.blocked");
        assert!(
            refused.json["findings"]
                .as_array()
                .is_some_and(|findings| findings.iter().any(|f| f["severity"] == "block"))
        );
        let hidden = ada.replies_with(ticket, json!({ "html": format!("<p>{RUDE}</p>"), "text": "Hello" })).await;
        assert_refused(&hidden, 422, "guard.blocked");
        assert_eq!(agent_messages(&ada.messages(ticket).await), 0);
        let reason = "she quotes her own words and asked me to repeat them";
        assert_ok(&ada.replies_with(ticket, json!({ "text": RUDE, "guard_override": reason })).await);
        world.works_off().await;
        let messages = ada.messages(ticket).await;
        let sent = messages.iter().find(|m| m["kind"] == "agent").unwrap();
        assert_eq!(sent["guard"]["override_reason"], reason);
        assert!(ada.events(ticket).await.contains(&"guard_overridden".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_refused_promise_takes_its_reply_back() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let reply = json!({
            "text": "Hello Ana, I will write to you by yesterday noon.",
            "promises": [{ "action": "write", "words": "", "due_at": "2026-01-04T11:00:00Z" }],
        });
        assert_refused(&ada.replies_with(ticket, reply).await, 422, "promises.deadline_in_past");
        world.works_off().await;
        assert_eq!(agent_messages(&ada.messages(ticket).await), 0);
        assert_eq!(world.letters_to(ANA).await.len(), 1, "only the acknowledgement");
    })
    .await;
}

#[tokio::test]
async fn the_second_to_answer_is_shown_the_first_answer_before_sending() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let mut lena = world.person("Lena").await;
        let seen = lena.sees(&format!("/tickets/{ticket}")).await["last_message_id"].clone();
        assert_ok(&ada.replies(ticket, "Hello Ana, your lamp arrives tomorrow before 12:00.").await);
        let late = json!({ "text": "Hello Ana, I am looking for it until 15:00 today.", "seen_message_id": seen });
        let refused = lena.replies_with(ticket, late.clone()).await;
        assert_refused(&refused, 409, "tickets.answered_meanwhile");
        let other = &refused.json["meanwhile"][0];
        assert!(other["text"].as_str().unwrap().contains("tomorrow before 12:00"));
        let mut again = late;
        again["seen_message_id"] = other["message_id"].clone();
        assert_ok(&lena.replies_with(ticket, again).await);
    })
    .await;
}

#[tokio::test]
async fn a_button_pressed_twice_sends_one_letter() {
    on_each_engine(async |db| {
        let (world, ada, ticket) = with_ticket(db).await;
        let mut ada = Person { at: ada.at.with("idempotency-key", "one-press"), ..ada };
        let body =
            json!({ "text": "Hello Ana, your lamp arrives tomorrow before 12:00.", "seen_message_id": 1_000_000 });
        let first = ada.replies_with(ticket, body.clone()).await;
        let second = ada.replies_with(ticket, body).await;
        assert_eq!(first.json, second.json);
        world.works_off().await;
        assert_eq!(agent_messages(&ada.messages(ticket).await), 1);
    })
    .await;
}

#[tokio::test]
async fn the_owner_is_reminded_and_a_delay_notice_moves_the_promise_with_a_letter_or_not_at_all() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let reply = json!({
            "text": "Hello Ana, I will write to you by tomorrow noon.",
            "promises": [{ "action": "write", "words": "I will write to you by tomorrow noon", "due_at": "2026-01-06T11:00:00Z" }],
        });
        assert_ok(&ada.replies_with(ticket, reply).await);
        let promise = ada.sees("/promises?view=mine").await["items"][0]["id"].as_i64().unwrap();
        world.turns(hours(25)).await;
        assert!(ada.events(ticket).await.contains(&"promise_reminded".to_owned()));

        let path = format!("/api/v1/promises/{promise}/delay-notice");
        let draft = ada.sees(&format!("/promises/{promise}/delay-notice")).await;
        let rude = json!({ "text": RUDE, "due_at": draft["due_at"] });
        assert_refused(&ada.at.post(&path, rude).await, 422, "guard.blocked");
        let past = json!({ "text": draft["text"], "due_at": "2026-01-05T11:00:00Z" });
        assert_refused(&ada.at.post(&path, past).await, 422, "promises.deadline_in_past");
        world.works_off().await;
        assert_eq!(world.letters_to(ANA).await.len(), 2, "no letter without its promise");
        assert_ok(&ada.at.post(&path, json!({ "text": draft["text"], "due_at": draft["due_at"] })).await);
        world.works_off().await;
        assert_eq!(world.letters_to(ANA).await.len(), 3);
        let open = ada.sees("/promises?view=mine").await;
        assert_eq!(open["items"].as_array().unwrap().len(), 1);
        assert_eq!(open["items"][0]["due_at"], draft["due_at"]);
        world.turns(hours(2)).await;
        assert!(!ada.events(ticket).await.contains(&"promise_missed".to_owned()), "announced in time, so not missed");
        world.turns(days(3)).await;
        assert!(ada.events(ticket).await.contains(&"promise_missed".to_owned()));
        assert_eq!(ada.sees("/promises?view=overdue").await["items"].as_array().unwrap().len(), 1);
    })
    .await;
}

/// The letters that a carrier was given.
type Letters = Arc<Mutex<Vec<Vec<u8>>>>;

/// A carrier that answers as the test says and keeps what it was given.
fn answering(answers: Vec<Result<String, Undelivered>>) -> (Carrier, Letters) {
    let letters = Letters::default();
    let answers = Mutex::new(answers.into_iter());
    let kept = Arc::clone(&letters);
    let postman = Carrier::new(move |parcel| {
        kept.lock().unwrap().push(parcel.raw.whole().unwrap());
        let answer = answers.lock().unwrap().next().unwrap_or_else(|| Ok("250 ok".to_owned()));
        Box::pin(async move { answer })
    });
    (postman, letters)
}

fn no(permanent: bool, words: &str) -> Result<String, Undelivered> {
    Err(Undelivered { permanent, words: words.to_owned() })
}

async fn answered_by_server(db: db::Db, answers: Vec<Result<String, Undelivered>>) -> (World, Person, i64, Letters) {
    let (postman, letters) = answering(answers);
    let world = World::with_carrier(db, postman).await;
    let mut ada = world.person("Ada").await;
    let server = json!({ "host": "127.0.0.1", "port": 2525, "tls": "plain", "user": "u", "password": "p" });
    let mut imap = server.clone();
    imap["folder"] = json!("INBOX");
    let mailbox = json!({
        "name": "Real", "address": "real@lumora.example", "kind": "imap", "team_id": null, "acknowledge": false,
        "signature": "Lumora, 9-17", "enabled": true, "imap": imap, "smtp": server,
    });
    let mailbox = ada.at.post("/api/v1/mailboxes", mailbox).await.json["id"].as_i64().unwrap();
    let first = json!({ "customer_address": ANA, "mailbox_id": mailbox, "subject": "Your lamp", "text": "Hello Ana, your lamp arrives tomorrow before 12:00." });
    let ticket = ada.at.post("/api/v1/tickets", first).await;
    assert_ok(&ticket);
    world.works_off().await;
    (world, ada, ticket.json["id"].as_i64().unwrap(), letters)
}

async fn delivery(ada: &mut Person, ticket: i64) -> Value {
    ada.messages(ticket).await[0]["delivery"].clone()
}

#[tokio::test]
async fn a_server_that_is_busy_is_asked_again_later_and_the_letter_stays_the_same() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket, carried) =
            answered_by_server(db, vec![no(false, "451 later"), no(false, "no answer")]).await;
        let waits = delivery(&mut ada, ticket).await;
        assert_eq!((waits["state"].as_str(), waits["detail"].as_str()), (Some("queued"), Some("451 later")));
        world.turns(minutes(1)).await;
        world.turns(minutes(5)).await;
        assert_eq!(delivery(&mut ada, ticket).await["state"], "sent");
        world.turns(days(1)).await;
        let carried = carried.lock().unwrap();
        assert_eq!(carried.len(), 3);
        assert!(carried.iter().all(|raw| mail::parse(raw).message_id == mail::parse(&carried[0]).message_id));
        let text = mail::parse(&carried[0]).text.unwrap();
        assert!(text.contains("Lumora, 9-17"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_refuses_is_quoted_on_the_message_and_tried_again_on_an_agents_word() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket, carried) = answered_by_server(db, vec![no(true, "550 5.1.1 no such user")]).await;
        let failed = delivery(&mut ada, ticket).await;
        assert_eq!(
            (failed["state"].as_str(), failed["detail"].as_str()),
            (Some("failed"), Some("550 5.1.1 no such user"))
        );
        world.turns(days(2)).await;
        assert_eq!(carried.lock().unwrap().len(), 1, "nobody asks a server again that has refused");
        let message = ada.messages(ticket).await[0]["id"].as_i64().unwrap();
        assert_ok(&ada.at.put(&format!("/api/v1/messages/{message}/delivery"), json!({})).await);
        world.works_off().await;
        assert_eq!(delivery(&mut ada, ticket).await["state"], "sent");
        let again = ada.at.put(&format!("/api/v1/messages/{message}/delivery"), json!({})).await;
        assert_refused(&again, 409, "tickets.not_failed");
    })
    .await;
}

#[tokio::test]
async fn what_an_agent_types_survives_an_expired_session() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let path = format!("/api/v1/tickets/{ticket}/drafts/reply");
        let draft = json!({ "html": "<p>Dear Ana</p>", "text": "Dear Ana", "to": [], "cc": [], "attachments": [] });
        assert_ok(&ada.at.put(&path, draft).await);
        world.turns(days(30)).await;
        assert_eq!(ada.at.get(&path).await.status.as_u16(), 401);
        let mut again = world.person("Ada").await;
        assert_eq!(again.sees(&format!("/tickets/{ticket}/drafts/reply")).await["text"], "Dear Ana");
        let mut lena = world.person("Lena").await;
        assert_refused(&lena.at.get(&path).await, 404, "tickets.no_draft");
    })
    .await;
}

#[tokio::test]
async fn agents_of_another_team_know_nothing_of_a_ticket() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let outsider = json!({
            "name": "Oto", "email": "oto@lumora.example", "password": stories::PASSWORD, "role": "lead", "language": "en",
            "languages": ["en"], "time_zone": "UTC", "team_ids": [],
        });
        assert_ok(&ada.at.post("/api/v1/agents", outsider).await);
        let mut oto = world.person("Oto").await;
        for path in ["", "/timeline", "/portrait", "/drafts/reply"] {
            assert_eq!(oto.at.get(&format!("/api/v1/tickets/{ticket}{path}")).await.status.as_u16(), 404, "{path}");
        }
        assert_eq!(oto.at.get("/api/v1/customers/1").await.status.as_u16(), 404, "nor of its customer");
        assert_ok(&ada.at.get("/api/v1/customers/1").await);
        let reply = json!({ "text": "Hello", "seen_message_id": 99 });
        assert_eq!(oto.at.post(&format!("/api/v1/tickets/{ticket}/replies"), reply).await.status.as_u16(), 404);
        assert!(oto.inbox("all").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_known_of_a_customer_is_read_and_changed_and_the_second_change_is_told_of_the_first() {
    on_each_engine(async |db| {
        let (_world, mut ada, _ticket) = with_ticket(db).await;
        let path = "/api/v1/customers/1";
        let read = ada.at.get(path).await;
        let version = read.headers["etag"].to_str().unwrap().to_owned();
        assert!(read.json["local_time"].is_null() && read.json["language_known"] == false);
        let wish = json!({ "language": "hr", "time_zone": "Europe/Zagreb", "phone": "+385 1 123 456" });
        let changed = ada.at.clone().with("if-match", &version).patch(path, wish).await;
        assert_ok(&changed);
        assert_eq!(changed.json["local_time"], "2026-01-05T10:00:00+01:00");
        assert_eq!(changed.json["language_known"], true);
        let stale = ada.at.clone().with("if-match", &version).patch(path, json!({ "name": "Ana K." })).await;
        assert_refused(&stale, 412, "customers.stale");
        let wrong = ada.at.patch(path, json!({ "time_zone": "Mars/Olympus" })).await;
        assert_eq!((wrong.status.as_u16(), wrong.json["field"].as_str()), (422, Some("time_zone")));
        let cleared = ada.at.patch(path, json!({ "phone": " ", "time_zone": null })).await;
        assert!(cleared.json["phone"].is_null() && cleared.json["time_zone"].is_null());
        assert_eq!(ada.at.get("/api/v1/customers/999").await.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_the_customer_of_another_ticket_is_noticed_before_it_leaves() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let broken = "Hello, the chair of order LV-20931 came broken.";
        let boris = Letter::from("Boris Orlov <boris@example.net>", "Chair", broken);
        let other = world.receives(&boris).await;
        let ticket = world.receives(&Letter::from(ANA, "Lamp", QUESTION)).await;
        let text = format!(
            "Hello, your lamp leaves today. Boris Orlov (boris@example.net) gets his chair, order LV 20931, on Friday: \
             that is ticket #{other}, and yours is #{ticket}."
        );
        let body = json!({ "text": text, "ticket_id": ticket });
        let slips = async |ada: &mut Person| -> usize {
            let check = ada.at.post("/api/v1/guard/checks", body.clone()).await;
            assert_ok(&check);
            let findings = check.json["findings"].as_array().cloned().unwrap_or_default();
            findings.iter().filter(|finding| finding["rule"] == "other-customer").count()
        };
        assert_eq!(slips(&mut ada).await, 0, "Ada never saw Boris's ticket");
        let seen = ada.messages(other).await[0]["id"].as_i64().unwrap();
        assert_ok(&ada.at.put(&format!("/api/v1/tickets/{other}/read"), json!({ "message_id": seen })).await);
        assert_eq!(slips(&mut ada).await, 4, "his name and his address, the numbers of his order and his ticket");
    })
    .await;
}
