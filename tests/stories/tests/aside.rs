//! Letters to somebody outside, and the problem in our words.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use axum::http::Method;
use db::testing::on_each_engine;
use kernel::hours;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};
use web_kit::testing::{Answer, Visitor};

const ANA: &str = "ana@example.com";
const COURIER: &str = "info@courier.example";
const QUESTION: &str = "Hello, my lamp has not arrived yet. Where is it, please?";

async fn with_ticket(db: db::Db) -> (World, Person, i64) {
    let world = World::on(db).await;
    let mut ada = world.person("Ada").await;
    world.receives(&Letter::from(ANA, "Lamp", QUESTION)).await;
    let ticket = ada.only_ticket("all").await;
    (world, ada, ticket)
}

async fn asks(ada: &mut Person, ticket: i64, mut body: Value) -> i64 {
    body["address"] = COURIER.into();
    let asked = ada.at.post(&format!("/api/v1/tickets/{ticket}/side-threads"), body).await;
    assert_ok(&asked);
    asked.json["side_thread_id"].as_i64().unwrap()
}

async fn answer(world: &World, to: &str, from: &str, text: &str) -> Letter {
    let letters = world.letters_to(to).await;
    let id = letters.last().unwrap().message_id.clone().unwrap();
    Letter::from(from, "Re: Lamp", text).answering(&[&id])
}

#[tokio::test]
async fn a_third_persons_answer_comes_back_beside_the_conversation_and_moves_nobodys_clock() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let message = ada.messages(ticket).await[0]["id"].as_i64().unwrap();
        let before = ada.sees(&format!("/tickets/{ticket}")).await;
        let thread =
            asks(&mut ada, ticket, json!({ "text": "Could you tell us where parcel 7 is?", "messages": [message] }))
                .await;
        world.works_off().await;
        let sent = world.letters_to(COURIER).await;
        let text = sent[0].text.clone().unwrap();
        assert!(text.contains("parcel 7") && text.contains("> Hello, my lamp has not arrived yet."), "{text}");
        assert!(
            sent[0].in_reply_to.is_empty() && sent[0].references.is_empty(),
            "it names no letter of the customer's"
        );
        world.app.clock.advance(hours(1));
        world.receives(&answer(&world, COURIER, COURIER, "It leaves the depot tomorrow.").await).await;
        assert_eq!(ada.only_ticket("all").await, ticket);
        let whole = ada.sees(&format!("/side-threads/{thread}")).await;
        assert_eq!(whole["letters"][1]["text"], "It leaves the depot tomorrow.");
        assert_eq!(
            (whole["letters"][1]["theirs"].as_bool(), whole["thread"]["they_wrote_last"].as_bool()),
            (Some(true), Some(true))
        );
        let after = ada.sees(&format!("/tickets/{ticket}")).await;
        for kept in ["state", "waiting_since", "last_message_id"] {
            assert_eq!(after[kept], before[kept], "{kept}");
        }
        assert!(ada.messages(ticket).await.iter().all(|one| one["text"] != "It leaves the depot tomorrow."));
        assert!(ada.events(ticket).await.contains(&"side_thread_answered".to_owned()));
        assert_eq!(world.letters_to(COURIER).await.len(), 1, "nobody is acknowledged to");
        assert_ok(&ada.replies(ticket, "Hello Ana, your lamp arrives on Wednesday before 12:00.").await);
        world.works_off().await;
        let to_ana = world.letters_to(ANA).await.pop().unwrap();
        let raw = format!("{:?} {:?} {:?}", to_ana.text, to_ana.html, to_ana.references);
        assert!(!raw.contains("depot") && !raw.contains("courier"), "the customer sees nothing of it");
    })
    .await;
}

#[tokio::test]
async fn only_the_one_who_was_asked_and_their_house_answer_aside() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let thread = asks(&mut ada, ticket, json!({ "text": "Could you tell us where parcel 7 is?" })).await;
        world.works_off().await;
        world.receives(&answer(&world, COURIER, "ivo@courier.example", "I am looking for it.").await).await;
        assert_eq!(ada.sees(&format!("/side-threads/{thread}")).await["letters"].as_array().unwrap().len(), 2);
        world.receives(&answer(&world, COURIER, "eve@elsewhere.example", "Tell me everything.").await).await;
        assert_eq!(ada.sees(&format!("/side-threads/{thread}")).await["letters"].as_array().unwrap().len(), 2);
        assert_eq!(ada.inbox("all").await.len(), 2, "a stranger stays outside");
        world.receives(&answer(&world, COURIER, ANA, "The courier gave me your letter.").await).await;
        assert_eq!(ada.sees(&format!("/side-threads/{thread}")).await["letters"].as_array().unwrap().len(), 2);
        assert!(ada.messages(ticket).await.iter().any(|one| one["text"] == "The courier gave me your letter."));
        let own = ada
            .at
            .post(&format!("/api/v1/tickets/{ticket}/side-threads"), json!({ "address": ANA, "text": "Hello" }))
            .await;
        assert_refused(&own, 422, "side_threads.is_customer");
    })
    .await;
}

#[tokio::test]
async fn a_signed_address_alone_brings_an_answer_to_its_side_thread() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let mailbox = ada.sees("/mailboxes").await[0]["id"].as_i64().unwrap();
        let handling = json!({ "handling": { "token_pattern": "hello+{token}@lumora.example" } });
        assert_ok(&ada.at.patch(&format!("/api/v1/mailboxes/{mailbox}"), handling).await);
        let thread = asks(&mut ada, ticket, json!({ "text": "Could you tell us where parcel 7 is?" })).await;
        world.works_off().await;
        let address = world.letters_to(COURIER).await[0].reply_to[0].email.clone();
        assert!(address.starts_with("hello+s"), "{address}");
        let bare = Letter::from(COURIER, "Parcel", "It is in Mostar.").with_header(&format!("Delivered-To: {address}"));
        world.receives(&bare).await;
        assert_eq!(ada.sees(&format!("/side-threads/{thread}")).await["letters"][1]["text"], "It is in Mostar.");
        let again = json!({ "text": "Thank you. When does it go on?" });
        assert_ok(&ada.at.post(&format!("/api/v1/side-threads/{thread}/messages"), again).await);
        world.works_off().await;
        let second = world.letters_to(COURIER).await.pop().unwrap();
        assert_eq!(second.subject, "Re: Lamp");
        assert!(!second.references.is_empty(), "it refers to the letters of the side thread");
        assert_ok(&ada.at.put(&format!("/api/v1/side-threads/{thread}/end"), json!({})).await);
        let refused =
            ada.at.post(&format!("/api/v1/side-threads/{thread}/messages"), json!({ "text": "One more" })).await;
        assert_refused(&refused, 409, "side_threads.ended");
    })
    .await;
}

#[tokio::test]
async fn the_guard_reads_a_letter_to_a_third_person_and_notes_stay_in_the_house() {
    on_each_engine(async |db| {
        let (_world, mut ada, ticket) = with_ticket(db).await;
        let path = format!("/api/v1/tickets/{ticket}/side-threads");
        let rude = json!({ "address": COURIER, "text": "Don't be an idiot, you entered the wrong address yourself." });
        assert_refused(&ada.at.post(&path, rude).await, 422, "guard.blocked");
        let note = ada.at.post(&format!("/api/v1/tickets/{ticket}/notes"), json!({ "text": "Only for us" })).await;
        let with_note = json!({ "address": COURIER, "text": "Hello", "messages": [note.json["message_id"]] });
        assert_refused(&ada.at.post(&path, with_note).await, 422, "desk.passed_on");
        assert!(ada.sees(&format!("/tickets/{ticket}/side-threads")).await["items"].as_array().unwrap().is_empty());
    })
    .await;
}

/// The link with which the customer answers a restatement.
async fn link(world: &World) -> String {
    let letter = world.letters_to(ANA).await.pop().unwrap();
    let text = letter.text.unwrap();
    let link = text.split_whitespace().find(|word| word.contains("/r/")).unwrap().to_owned();
    format!("/r/{}", link.split("/r/").nth(1).unwrap().split('?').next().unwrap())
}

/// Sends the form of the page.
async fn says(who: &mut Visitor, link: &str, form: &str) -> Answer {
    who.send_raw(Method::POST, link, "application/x-www-form-urlencoded", form.as_bytes().to_vec()).await
}

async fn latest(ada: &mut Person, ticket: i64) -> Value {
    ada.sees(&format!("/tickets/{ticket}/restatements")).await["items"][0].clone()
}

#[tokio::test]
async fn the_customer_confirms_with_one_click_what_we_understood_and_looking_changes_nothing() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let body = json!({ "text": "Your lamp was sent a week ago and has not reached you." });
        assert_ok(&ada.at.post(&format!("/api/v1/tickets/{ticket}/restatements"), body).await);
        world.works_off().await;
        assert_eq!(ada.sees(&format!("/tickets/{ticket}")).await["state"], "waiting");
        let link = link(&world).await;
        let mut ana = world.visitor();
        let page = ana.get(&format!("{link}?a=yes")).await;
        assert!(page.text.contains("Your lamp was sent a week ago"), "{}", page.text);
        assert_eq!(latest(&mut ada, ticket).await["state"], "asked");
        assert!(says(&mut ana, &link, "answer=yes").await.status.is_redirection());
        assert_eq!(latest(&mut ada, ticket).await["state"], "confirmed");
        let now = ada.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((now["state"].as_str(), now["waiting_since"].is_null()), (Some("open"), false), "it is our turn");
        assert!(ana.get(&link).await.text.contains("Thank you"));
        assert!(says(&mut ana, &link, "answer=no&correction=Later").await.status.is_redirection());
        assert_eq!(latest(&mut ada, ticket).await["state"], "confirmed", "answered once");
    })
    .await;
}

#[tokio::test]
async fn a_correction_is_kept_in_the_customers_words_and_stands_in_the_conversation() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let path = format!("/api/v1/tickets/{ticket}/restatements");
        assert_ok(&ada.at.post(&path, json!({ "text": "Your lamp came broken." })).await);
        world.works_off().await;
        let old = link(&world).await;
        assert_ok(&ada.at.post(&path, json!({ "text": "Your lamp has not come." })).await);
        world.works_off().await;
        let link = link(&world).await;
        let mut ana = world.visitor();
        assert!(ana.get(&old).await.text.contains("no longer open"));
        assert_eq!(says(&mut ana, &link, "answer=no&correction=").await.status.as_u16(), 422);
        assert!(says(&mut ana, &link, "answer=no&correction=It+came%2C+without+a+bulb.").await.status.is_redirection());
        let answered = latest(&mut ada, ticket).await;
        assert_eq!(
            (answered["state"].as_str(), answered["correction"].as_str()),
            (Some("corrected"), Some("It came, without a bulb."))
        );
        let last = ada.messages(ticket).await.pop().unwrap();
        assert_eq!(
            (last["kind"].as_str(), last["text"].as_str()),
            (Some("customer"), Some("It came, without a bulb."))
        );
        assert_eq!(ada.only_ticket("waiting").await, ticket);
        assert_eq!(ada.sees(&format!("/tickets/{ticket}/restatements")).await["items"].as_array().unwrap().len(), 2);
        assert_eq!(ana.get("/r/made-up").await.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn the_guard_reads_a_restatement_before_it_leaves() {
    on_each_engine(async |db| {
        let (world, mut ada, ticket) = with_ticket(db).await;
        let path = format!("/api/v1/tickets/{ticket}/restatements");
        let rude = json!({ "text": "Don't be an idiot, you entered the wrong address yourself." });
        assert_refused(&ada.at.post(&path, rude).await, 422, "guard.blocked");
        world.works_off().await;
        assert!(ada.sees(&format!("/tickets/{ticket}/restatements")).await["items"].as_array().unwrap().is_empty());
        assert_eq!(world.letters_to(ANA).await.len(), 1, "only the acknowledgement");
    })
    .await;
}
