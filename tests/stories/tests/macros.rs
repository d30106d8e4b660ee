//! Macros in an answer, drafts that are handed on, and letters that say the same once more.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::seconds;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};
use web_kit::testing::Answer;

const ANA: &str = "ana@example.com";

async fn with_ticket(db: db::Db) -> (World, Person, i64) {
    let world = World::on(db).await;
    let mut mira = world.person("Mira").await;
    world.receives(&Letter::from(ANA, "Lamp", "Hello, my lamp has not arrived yet. Where is it, please?")).await;
    let ticket = mira.only_ticket("all").await;
    (world, mira, ticket)
}

async fn uploads(person: &mut Person, name: &str, bytes: &[u8]) -> Answer {
    let path = format!("/api/v1/attachments?filename={name}");
    person.at.send_raw("POST".parse().unwrap(), &path, "application/octet-stream", bytes.to_vec()).await
}

#[tokio::test]
async fn a_macro_is_filled_in_and_does_what_it_says_when_the_letter_is_sent() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let body = json!({
            "name": "Arrives", "folder": "Delivery", "reach": "own",
            "texts": [
                { "language": "en", "html": "<p>Dear {{customer.first_name|customer}}, [[what you understood]] It \
                    arrives on {{date.tomorrow}}. {{agent.name}}, ticket {{ticket.number}}</p>" },
                { "language": "bs", "html": "<p>Stiže sutra.</p>" },
            ],
            "actions": [
                { "kind": "tags", "add": ["delivery", "lamp"] }, { "kind": "assign" }, { "kind": "state", "state": "open" },
            ],
        });
        let kept = mira.at.post("/api/v1/macros", body).await;
        assert_ok(&kept);
        let id = kept.json["id"].as_i64().unwrap();
        let filled = mira.sees(&format!("/tickets/{ticket}/macros/{id}")).await;
        assert_eq!((filled["language"].as_str(), filled["language_because"].as_str()), (Some("en"), Some("wanted")));
        assert_eq!(filled["slots"], json!(["what you understood"]));
        let html = filled["html"].as_str().unwrap();
        assert!(html.contains("Dear customer,") && html.contains("6 January 2026") && html.contains("Mira, ticket"), "{html}");
        let open = json!({ "html": html, "macros": [id], "actions": filled["actions"] });
        assert_refused(&mira.replies_with(ticket, open.clone()).await, 422, "desk.open_slot");
        let mut whole = open;
        whole["html"] = html.replace("[[what you understood]]", "You wait for your lamp.").into();
        assert_ok(&mira.replies_with(ticket, whole).await);
        world.works_off().await;
        let seen = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((seen["state"].as_str(), seen["assignee"]["id"].as_i64()), (Some("open"), Some(mira.id)));
        assert!(mira.events(ticket).await.contains(&"tagged".to_owned()));
        assert_eq!(mira.sees("/macros").await["items"][0]["uses"], 1);
        let mut ivan = world.person("Ivan").await;
        assert_refused(&ivan.at.get(&format!("/api/v1/tickets/{ticket}/macros/{id}")).await, 404, "macros.no_such_macro");
    })
    .await;
}

#[tokio::test]
async fn a_macro_in_a_note_does_what_it_says_when_the_note_is_kept() {
    on_each_engine(async |db| {
        let (_world, mut mira, ticket) = with_ticket(db).await;
        let actions = json!([{ "kind": "tags", "add": ["customs"] }, { "kind": "priority", "priority": 4 }, { "kind": "assign" }]);
        let body = json!({
            "name": "For customs", "folder": "", "reach": "own", "actions": actions,
            "texts": [{ "language": "en", "html": "<p>Papers are with customs.</p>" }],
        });
        let kept = mira.at.post("/api/v1/macros", body).await;
        assert_ok(&kept);
        let note = json!({ "html": "<p>Papers are with customs.</p>", "actions": actions, "macros": [kept.json["id"]] });
        assert_ok(&mira.at.post(&format!("/api/v1/tickets/{ticket}/notes"), note).await);
        let seen = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((seen["priority"].as_i64(), seen["assignee"]["id"].as_i64()), (Some(4), Some(mira.id)));
        assert_eq!(seen["tags"][0]["name"], "customs");
        assert_eq!(mira.sees("/macros").await["items"][0]["uses"], 1);
        let resolving = json!({ "text": "Done.", "actions": [{ "kind": "state", "state": "resolved" }] });
        let before = mira.sees(&format!("/tickets/{ticket}/timeline")).await["entries"].as_array().unwrap().len();
        let refused = mira.at.post(&format!("/api/v1/tickets/{ticket}/notes"), resolving).await;
        assert!(refused.status.as_u16() >= 400, "resolving asks its question first");
        let after = mira.sees(&format!("/tickets/{ticket}/timeline")).await["entries"].as_array().unwrap().len();
        assert_eq!(before, after, "a note whose actions are refused is not kept");
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_the_customer_has_had_before_is_spoken_of_and_never_blocked() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let first =
            "Dear Ana, thank you for your patience. Your lamp 1182 left our house this morning and arrives on Friday.";
        assert_ok(&mira.replies(ticket, first).await);
        world.receives(&Letter::from(ANA, "The other lamp", "Hello, and the other lamp, where is it?")).await;
        let tickets = mira.inbox("all").await;
        let other = tickets.iter().find(|one| one["subject"] == "The other lamp").unwrap()["id"].as_i64().unwrap();
        let again = first.replace("1182", "90").replace("Friday", "Monday");
        let path = format!("/api/v1/tickets/{other}/similar-letters");
        let found = mira.at.post(&path, json!({ "text": again })).await;
        assert_eq!((found.json[0]["ticket_id"].as_i64(), found.json[0]["text"].as_str()), (Some(ticket), Some(first)));
        let fresh = mira
            .at
            .post(&path, json!({ "text": "We have found the second lamp on the shelf and send it today." }))
            .await;
        assert_eq!(fresh.json, json!([]));
        assert_ok(&mira.replies(other, &again).await);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_handed_on_with_its_files_and_one_writes_at_a_time() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        let mut ivan = world.person("Ivan").await;
        let file = uploads(&mut mira, "plan.txt", b"the plan").await;
        assert_ok(&file);
        let draft = json!({ "html": "<p>Dear Ana,</p>", "text": "Dear Ana,", "attachments": [file.json] });
        let path = format!("/api/v1/tickets/{ticket}/drafts/reply");
        assert_ok(&mira.at.put(&path, draft.clone()).await);
        let taking = json!({ "agent_id": mira.id });
        assert_refused(&ivan.at.post(&format!("{path}/taking"), taking.clone()).await, 409, "tickets.draft_not_shared");
        assert_ok(&mira.at.put(&format!("{path}/sharing"), json!({ "shared": true })).await);
        let offered = ivan.sees(&format!("/tickets/{ticket}/shared-drafts")).await;
        assert_eq!(
            (offered[0]["agent"]["name"].as_str(), offered[0]["text"].as_str()),
            (Some("Mira"), Some("Dear Ana,"))
        );
        assert_ok(&ivan.at.put(&path, json!({ "text": "Mine" })).await);
        assert_refused(&ivan.at.post(&format!("{path}/taking"), taking.clone()).await, 409, "tickets.draft_in_the_way");
        assert_ok(&ivan.at.delete(&path).await);
        assert_ok(&ivan.at.post(&format!("{path}/taking"), taking).await);
        assert_refused(&mira.at.put(&path, draft).await, 409, "tickets.draft_taken");
        assert_eq!(mira.sees(&format!("/tickets/{ticket}/drafts/reply")).await["taken_by"]["name"], "Ivan");
        let answer = json!({ "text": "Dear Ana, the plan is enclosed.", "attachments": [file.json["id"]] });
        assert_ok(&ivan.replies_with(ticket, answer).await);
        assert_ok(&mira.at.delete(&path).await);
        assert_ok(&mira.at.put(&path, json!({ "text": "Something new" })).await);
    })
    .await;
}

#[tokio::test]
async fn an_answer_may_be_nothing_but_a_picture() {
    on_each_engine(async |db| {
        let (world, mut mira, ticket) = with_ticket(db).await;
        assert_refused(&mira.replies_with(ticket, json!({ "html": "<p> </p>" })).await, 422, "tickets.empty");
        let file = uploads(&mut mira, "lamp.png", b"\x89PNG").await;
        let picture = json!({ "html": format!("<p><img src=\"/api/v1/attachments/{}\"></p>", file.json["id"]) });
        assert_ok(&mira.replies_with(ticket, picture).await);
        world.turns(seconds(1)).await;
        let letters = world.letters_to(ANA).await;
        assert_eq!(letters.len(), 2);
        assert!(letters[1].html.as_deref().unwrap().contains("cid:"), "{:?}", Value::from(letters[1].html.clone()));
    })
    .await;
}
