//! Letters whose time has not come: taken back, sent once, stopped when somebody wrote meanwhile; and what is done
//! together with a letter.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::{hours, minutes, seconds};
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};
use web_kit::testing::Answer;

const ANA: &str = "ana@example.com";
const ANSWER: &str = "Hello Ana, your lamp left our house this morning and arrives tomorrow before noon.";

async fn with_ticket(db: db::Db) -> (World, Person, i64) {
    let world = World::on(db).await;
    let mut mira = world.person("Mira").await;
    world.receives(&Letter::from(ANA, "Lamp", "Hello, my lamp has not arrived yet. Where is it, please?")).await;
    let ticket = mira.only_ticket("all").await;
    (world, mira, ticket)
}

async fn plans(person: &mut Person, ticket: i64, mut body: Value) -> Answer {
    body["seen_message_id"] = person.sees(&format!("/tickets/{ticket}")).await["last_message_id"].clone();
    person.at.post(&format!("/api/v1/tickets/{ticket}/planned-letters"), body).await
}

async fn waiting(person: &mut Person, ticket: i64) -> Vec<Value> {
    person.sees(&format!("/tickets/{ticket}/planned-letters")).await.as_array().cloned().unwrap()
}

#[tokio::test]
async fn a_letter_that_is_taken_back_is_a_draft_again_and_never_leaves() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let promise = json!({ "action": "call", "words": "I call you", "due_at": "2026-01-07T11:00:00Z" });
        let body = json!({ "html": format!("<p>{ANSWER} I call you.</p>"), "promises": [promise], "bcc": ["boss@lumora.example"] });
        let planned = plans(&mut mira, ticket, body).await;
        assert_ok(&planned);
        assert_eq!((planned.json["manner"].as_str(), planned.json["state"].as_str()), (Some("undo"), Some("planned")));
        assert_eq!(waiting(&mut mira, ticket).await.len(), 1);
        world.turns(seconds(4)).await;
        assert_eq!(world.letters_to(ANA).await.len(), 1, "only the acknowledgement");
        let id = planned.json["id"].as_i64().unwrap();
        let mut ivan = world.person("Ivan").await;
        let path = format!("/api/v1/planned-letters/{id}");
        assert_refused(&ivan.at.delete(&path).await, 404, "outgoing.not_planned");
        let draft = mira.at.delete(&path).await;
        assert_ok(&draft);
        assert_eq!(draft.json["bcc"], json!(["boss@lumora.example"]));
        let kept = mira.sees(&format!("/tickets/{ticket}/drafts/reply")).await;
        assert!(kept["html"].as_str().unwrap().contains("before noon"));
        assert_eq!(kept["promises"][0]["words"], "I call you");
        world.turns(hours(1)).await;
        assert_eq!(world.letters_to(ANA).await.len(), 1);
        assert!(waiting(&mut mira, ticket).await.is_empty());
        assert_refused(&mira.at.delete(&path).await, 404, "outgoing.not_planned");
    })
    .await;
}

#[tokio::test]
async fn after_some_seconds_a_letter_leaves_once_with_all_that_goes_with_it() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let body = json!({
            "text": ANSWER, "bcc": ["boss@lumora.example", ANA],
            "actions": [{ "kind": "priority", "priority": 4 }, { "kind": "state", "state": "resolved" }],
            "closing": { "easy": "yes" },
        });
        let mut unasked = body.clone();
        unasked["closing"] = Value::Null;
        assert_refused(&plans(&mut mira, ticket, unasked).await, 422, "desk.closing_missing");
        assert_ok(&plans(&mut mira, ticket, body).await);
        world.turns(seconds(5)).await;
        world.turns(minutes(5)).await;
        assert_eq!(
            world.letters_to(ANA).await.len(),
            2,
            "the acknowledgement and the letter, not once more as a blind copy"
        );
        let copy = world.letters_to("boss@lumora.example").await;
        assert_eq!(copy.len(), 1);
        assert!(copy[0].cc.is_empty() && copy[0].to.iter().all(|to| to.email == ANA), "nobody knows of a blind copy");
        let seen = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((seen["state"].as_str(), seen["priority"].as_i64()), (Some("resolved"), Some(4)));
        assert!(waiting(&mut mira, ticket).await.is_empty());
        let answers = mira.messages(ticket).await.iter().filter(|one| one["kind"] == "agent").count();
        assert_eq!(answers, 1);
    })
    .await;
}

#[tokio::test]
async fn a_planned_letter_is_stopped_when_the_customer_writes_and_its_writer_is_told() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let tomorrow = json!({ "text": ANSWER, "send_at": "2026-01-06T08:00:00Z" });
        assert_ok(&plans(&mut mira, ticket, tomorrow).await);
        let first = world.letters_to(ANA).await.remove(0);
        let again = Letter::from(ANA, "Re: Lamp", "It has arrived, thank you!")
            .answering(&[first.message_id.as_deref().unwrap()]);
        world.receives(&again).await;
        let stopped = waiting(&mut mira, ticket).await;
        assert_eq!(
            (stopped[0]["state"].as_str(), stopped[0]["stopped_because"].as_str()),
            (Some("stopped"), Some("customer_wrote"))
        );
        assert!(stopped[0]["stopped_reason"].as_str().unwrap().contains("written meanwhile"));
        assert!(mira.events(ticket).await.contains(&"letter_stopped".to_owned()));
        let kept = mira.sees(&format!("/tickets/{ticket}/drafts/reply")).await;
        assert!(kept["text"].as_str().unwrap().contains("before noon"));
        world.turns(hours(48)).await;
        assert!(!mira.messages(ticket).await.iter().any(|one| one["kind"] == "agent"));
        assert_ok(&mira.at.delete(&format!("/api/v1/planned-letters/{}", stopped[0]["id"])).await);
        assert!(waiting(&mut mira, ticket).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_guard_reads_a_planned_letter_when_it_is_written_and_again_when_it_leaves() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let rude = json!({ "text": "Don't be an idiot, you entered the wrong address yourself.", "send_at": "2026-01-06T08:00:00Z" });
        assert_refused(&plans(&mut mira, ticket, rude).await, 422, "guard.blocked");
        let body = json!({ "text": "Hello Ana, the Glimmerstar lamp leaves us tomorrow at 10:00.", "send_at": "2026-01-06T08:00:00Z" });
        assert_ok(&plans(&mut mira, ticket, body).await);
        let mut ada = world.person("Ada").await;
        let words = json!({ "family": "en", "words": "Glimmerstar", "why": "An old name.", "instead": "Lumora One", "severity": "block" });
        assert_ok(&ada.at.post("/api/v1/guard/words", words).await);
        world.turns(hours(24)).await;
        let stopped = waiting(&mut mira, ticket).await;
        assert_eq!(stopped[0]["stopped_because"], "guard.blocked");
        assert_eq!(world.letters_to(ANA).await.len(), 1, "only the acknowledgement");
    })
    .await;
}

#[tokio::test]
async fn a_planned_letter_waits_when_a_colleague_answered_and_what_was_begun_since_stays() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        assert_ok(&plans(&mut mira, ticket, json!({ "text": ANSWER, "send_at": "2026-01-05T12:00:00Z" })).await);
        let other = json!({ "html": "<p>Something new</p>", "text": "Something new" });
        assert_ok(&mira.at.put(&format!("/api/v1/tickets/{ticket}/drafts/reply"), other).await);
        let mut lena = world.person("Lena").await;
        assert_ok(&lena.replies(ticket, "Hello Ana, I am looking for your lamp until 15:00 today.").await);
        world.turns(hours(4)).await;
        assert_eq!(waiting(&mut mira, ticket).await[0]["stopped_because"], "answered_meanwhile");
        assert_eq!(mira.sees(&format!("/tickets/{ticket}/drafts/reply")).await["text"], "Something new");
        assert!(waiting(&mut lena, ticket).await.is_empty(), "a stopped letter is its writer's business");
    })
    .await;
}

#[tokio::test]
async fn a_planned_letter_is_moved_and_sent_now() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let planned = plans(&mut mira, ticket, json!({ "text": ANSWER, "send_at": "2026-01-06T08:00:00Z" })).await;
        let path = format!("/api/v1/planned-letters/{}", planned.json["id"]);
        let past = mira.at.put(&path, json!({ "send_at": "2026-01-01T08:00:00Z" })).await;
        assert_refused(&past, 422, "outgoing.bad_time");
        assert_ok(&mira.at.put(&path, json!({ "send_at": "2026-01-05T10:00:00Z" })).await);
        world.turns(minutes(30)).await;
        assert_eq!(waiting(&mut mira, ticket).await.len(), 1);
        assert_ok(&mira.at.put(&path, json!({})).await);
        world.works_off().await;
        assert!(waiting(&mut mira, ticket).await.is_empty());
        assert_eq!(world.letters_to(ANA).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_promise_that_is_over_before_a_letter_leaves_refuses_its_planning() {
    on_each_engine(async |db| {
        let (_world, mut mira, ticket) = with_ticket(db).await;
        let promise = json!({ "action": "write", "words": "today", "due_at": "2026-01-05T15:00:00Z" });
        let body = json!({ "text": ANSWER, "promises": [promise], "send_at": "2026-01-06T08:00:00Z" });
        assert_refused(&plans(&mut mira, ticket, body).await, 422, "promises.deadline_in_past");
    })
    .await;
}

#[tokio::test]
async fn a_letter_can_go_out_by_another_mailbox_and_with_the_writers_own_signature() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let mut ada = world.person("Ada").await;
        let repairs = json!({
            "name": "Repairs", "address": "repairs@lumora.example", "kind": "letterbox", "team_id": null,
            "acknowledge": false, "signature": "The repair shop", "enabled": true,
        });
        let repairs = ada.at.post("/api/v1/mailboxes", repairs).await.json["id"].clone();
        assert_ok(&mira.at.put("/api/v1/me/signatures/0", json!({ "text": "Mira of Lumora" })).await);
        assert_ok(&mira.replies(ticket, ANSWER).await);
        let other =
            json!({ "text": "Hello Ana, we have repaired it.", "from_mailbox_id": repairs, "signature": "mailbox" });
        assert_ok(&mira.replies_with(ticket, other).await);
        let none = json!({ "text": "Hello Ana, it is on its way back.", "signature": "none" });
        assert_ok(&mira.replies_with(ticket, none).await);
        world.works_off().await;
        let letters = world.letters_to(ANA).await;
        let texts: Vec<&str> = letters.iter().map(|letter| letter.text.as_deref().unwrap()).collect();
        assert!(texts[1].contains("Mira of Lumora"), "{}", texts[1]);
        assert!(
            texts[2].contains("The repair shop") && letters[2].from.as_ref().unwrap().email == "repairs@lumora.example"
        );
        assert!(!texts[3].contains("-- "), "{}", texts[3]);
    })
    .await;
}
