//! What goes out: names, marked addresses on the envelope, the cap of the whole desk, and the dry run.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use std::sync::{Arc, Mutex};

use db::testing::on_each_engine;
use desk::deliver::{Carrier, Parcel};
use kernel::{Id, minutes};
use serde_json::{Value, json};
use stories::{Person, World, assert_ok};

const ANA: &str = "ana@example.com";

type Handed = Arc<Mutex<Vec<Parcel>>>;

/// A carrier that keeps what it was given.
fn keeping() -> (Carrier, Handed) {
    let handed = Handed::default();
    let kept = Arc::clone(&handed);
    let carrier = Carrier::new(move |parcel| {
        kept.lock().unwrap().push(parcel);
        Box::pin(async { Ok("250 ok".to_owned()) })
    });
    (carrier, handed)
}

/// A mailbox that letters are brought to, with a server to send through.
async fn mailbox(ada: &mut Person, handling: Value) -> i64 {
    let mailbox = json!({
        "name": "Care", "address": "care@lumora.example", "kind": "direct", "team_id": null, "acknowledge": false,
        "signature": "", "enabled": true, "smtp": { "host": "127.0.0.1", "port": 25, "tls": "plain" },
        "handling": handling,
    });
    let made = ada.at.post("/api/v1/mailboxes", mailbox).await;
    assert_ok(&made);
    made.json["id"].as_i64().unwrap()
}

async fn writes_first(ada: &mut Person, mailbox: i64, address: &str) -> i64 {
    let letter = json!({
        "customer_address": address, "mailbox_id": mailbox, "subject": "Your lamp",
        "text": "Hello, your lamp arrives tomorrow before 12:00.",
    });
    let ticket = ada.at.post("/api/v1/tickets", letter).await;
    assert_ok(&ticket);
    ticket.json["id"].as_i64().unwrap()
}

#[tokio::test]
async fn each_mailbox_says_whose_name_stands_in_its_letters() {
    on_each_engine(async |db| {
        let (carrier, handed) = keeping();
        let world = World::with_carrier(db, carrier).await;
        let mut ada = world.person("Ada").await;
        let id = mailbox(&mut ada, json!({})).await;
        for (word, name) in [
            ("agent_and_company", "Ada Admin (Lumora)"),
            ("agent", "Ada Admin"),
            ("company", "Lumora"),
            ("mailbox", "Care"),
        ] {
            let change = json!({ "handling": { "sender_name": word } });
            assert_ok(&ada.at.patch(&format!("/api/v1/mailboxes/{id}"), change).await);
            writes_first(&mut ada, id, ANA).await;
            world.works_off().await;
            let raw = handed.lock().unwrap().last().unwrap().raw.clone();
            assert_eq!(mail::parse(&raw.whole().unwrap()).from.unwrap().name.as_deref(), Some(name));
        }
    })
    .await;
}

#[tokio::test]
async fn a_bounce_finds_its_message_by_the_address_it_came_back_to() {
    on_each_engine(async |db| {
        let (carrier, handed) = keeping();
        let world = World::with_carrier(db, carrier).await;
        let mut ada = world.person("Ada").await;
        let marks = json!({ "token_pattern": "care+{token}@lumora.example", "return_tokens": true });
        let id = mailbox(&mut ada, marks).await;
        let ticket = writes_first(&mut ada, id, ANA).await;
        world.works_off().await;
        let parcel = handed.lock().unwrap()[0].clone();
        assert!(parcel.from.starts_with("care+b"), "{}", parcel.from);
        assert!(mail::parse(&parcel.raw.whole().unwrap()).reply_to[0].email.starts_with("care+r"));
        let bounce = format!(
            "Delivered-To: {}\r\nReturn-Path: <>\r\nFrom: MAILER-DAEMON@mail.example\r\nTo: {}\r\n\
             Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b@mail.example>\r\n\r\n\
             <{ANA}>: 550 5.1.1 User unknown\r\n",
            parcel.from, parcel.from
        );
        desk::receive::take_in(&world.app, Id::new(id), bounce.as_bytes()).await.unwrap();
        world.works_off().await;
        assert_eq!(ada.messages(ticket).await[0]["delivery"]["state"], "failed");
        assert_eq!(ada.inbox("all").await.len(), 1, "a bounce opens no ticket");
    })
    .await;
}

#[tokio::test]
async fn no_more_letters_leave_within_a_minute_than_is_allowed_and_none_is_lost() {
    on_each_engine(async |db| {
        let (carrier, handed) = keeping();
        let world = World::with_carrier(db, carrier.with_letters_a_minute(Some(3))).await;
        let mut ada = world.person("Ada").await;
        let id = mailbox(&mut ada, json!({})).await;
        for number in 0..8 {
            writes_first(&mut ada, id, &format!("ana{number}@example.com")).await;
        }
        world.works_off().await;
        for expected in [3, 6, 8, 8] {
            assert_eq!(handed.lock().unwrap().len(), expected);
            world.turns(minutes(1)).await;
        }
        for item in ada.inbox("all").await {
            let delivery = ada.messages(item["id"].as_i64().unwrap()).await[0]["delivery"].clone();
            assert_eq!((&delivery["state"], &delivery["attempts"]), (&json!("sent"), &json!(1)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_server_that_says_nothing_holds_up_its_own_mailbox_and_no_other() {
    on_each_engine(async |db| {
        let (told, mut delivered) = tokio::sync::mpsc::unbounded_channel();
        let carrier = Carrier::new(move |parcel: Parcel| {
            let told = told.clone();
            Box::pin(async move {
                if parcel.mailbox.name == "Silent" {
                    return std::future::pending().await;
                }
                told.send(()).unwrap();
                Ok("250 ok".to_owned())
            })
        });
        let world = World::with_carrier(db, carrier).await;
        let mut ada = world.person("Ada").await;
        let silent = mailbox(&mut ada, json!({})).await;
        let named = json!({ "name": "Silent", "address": "silent@lumora.example" });
        assert_ok(&ada.at.patch(&format!("/api/v1/mailboxes/{silent}"), named).await);
        let quick = mailbox(&mut ada, json!({})).await;
        for number in 0..50 {
            writes_first(&mut ada, silent, &format!("ana{number}@example.com")).await;
        }
        writes_first(&mut ada, quick, ANA).await;
        let stop = tokio_util::sync::CancellationToken::new();
        tokio::select! {
            () = world.runner.run(stop) => panic!("the runner ended"),
            came = delivered.recv() => came.unwrap(),
        }
    })
    .await;
}

#[tokio::test]
async fn in_a_dry_run_letters_are_written_and_noted_and_none_leaves() {
    on_each_engine(async |db| {
        let (carrier, handed) = keeping();
        let world = World::with_carrier(db, carrier.on_trial(true)).await;
        let mut ada = world.person("Ada").await;
        let id = mailbox(&mut ada, json!({})).await;
        let ticket = writes_first(&mut ada, id, ANA).await;
        world.works_off().await;
        assert!(handed.lock().unwrap().is_empty());
        let delivery = ada.messages(ticket).await[0]["delivery"].clone();
        assert!(delivery["detail"].as_str().unwrap().starts_with("Dry run"), "{delivery}");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_does_not_know_the_address_marks_it() {
    on_each_engine(async |db| {
        let carrier = Carrier::new(|_| {
            Box::pin(async {
                Err(desk::deliver::Undelivered { permanent: true, words: "550 5.1.1 no such user".to_owned() })
            })
        });
        let world = World::with_carrier(db, carrier).await;
        let mut ada = world.person("Ada").await;
        let id = mailbox(&mut ada, json!({})).await;
        let ticket = writes_first(&mut ada, id, ANA).await;
        world.works_off().await;
        let shown = ada.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!(shown["customer"]["refused"], "550 5.1.1 no such user");
    })
    .await;
}

#[tokio::test]
async fn a_picture_stands_in_the_letter_where_it_was_put_and_no_address_of_the_desk_goes_out() {
    on_each_engine(async |db| {
        let (carrier, handed) = keeping();
        let world = World::with_carrier(db, carrier).await;
        let mut ada = world.person("Ada").await;
        let id = mailbox(&mut ada, json!({})).await;
        let ticket = writes_first(&mut ada, id, ANA).await;
        let picture = uploads(&mut ada, "switch.png").await;
        let beside = uploads(&mut ada, "manual.png").await;
        let html = format!(
            "<p>The switch is here:</p><img src=\"{}\" alt=\"switch.png\"><p>Press it once.</p>",
            picture["url"].as_str().unwrap()
        );
        let answer = json!({ "html": html, "attachments": [beside["id"]] });
        assert_ok(&ada.replies_with(ticket, answer).await);
        world.works_off().await;
        let raw = handed.lock().unwrap().last().unwrap().raw.whole().unwrap();
        let written = String::from_utf8(raw.clone()).unwrap();
        assert!(written.contains("multipart/related") && written.contains("multipart/mixed"), "{written}");
        let letter = mail::parse(&raw);
        let shown = letter.html.unwrap();
        assert!(!shown.contains("/api/"), "{shown}");
        let [inside, file] = letter.attachments.as_slice() else { panic!("two files leave: {written}") };
        let source = format!("src=\"cid:{}\"", inside.content_id.as_ref().unwrap());
        let places = ["is here", &source, "Press it"].map(|words| shown.find(words).unwrap());
        assert!(places.is_sorted(), "{shown}");
        assert!(inside.inline && !file.inline);
        assert_eq!(inside.bytes, b"switch.png");
        assert_eq!(
            letter.text.unwrap().split_whitespace().collect::<Vec<_>>().join(" "),
            "The switch is here: Press it once."
        );
        let kept = &ada.messages(ticket).await[1];
        assert!(kept["html"].as_str().unwrap().contains(picture["url"].as_str().unwrap()), "{kept}");
        assert_eq!([&kept["attachments"][0]["inline"], &kept["attachments"][1]["inline"]], [true, false]);
    })
    .await;
}

async fn uploads(ada: &mut Person, name: &str) -> Value {
    let path = format!("/api/v1/attachments?filename={name}");
    let made = ada.at.send_raw(axum::http::Method::POST, &path, "image/png", name.as_bytes().to_vec()).await;
    assert_ok(&made);
    made.json
}
