//! What comes back: answers without any mark, letters that come several ways, bounces, letters that were passed on, and
//! letters that are not from where they say.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::Id;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

const ANA: &str = "ana@example.com";
const TEXT: &str = "Hello, my lamp has not arrived yet. Where is it, please?";
const ANSWER: &str = "Hello Ana, I am sorry that your lamp is late. It arrives tomorrow before 12:00.";

/// Sets how the mailbox with this place in the list handles letters.
async fn handles(ada: &mut Person, handling: Value) -> i64 {
    let id = ada.sees("/mailboxes").await[0]["id"].as_i64().unwrap();
    assert_ok(&ada.at.patch(&format!("/api/v1/mailboxes/{id}"), json!({ "handling": handling })).await);
    id
}

/// A second mailbox of the desk.
async fn second_mailbox(ada: &mut Person) -> i64 {
    let mailbox = json!({
        "name": "Sales", "address": "sales@lumora.example", "kind": "letterbox", "team_id": null,
        "acknowledge": true, "signature": "", "enabled": true,
    });
    ada.at.post("/api/v1/mailboxes", mailbox).await.json["id"].as_i64().unwrap()
}

async fn customers_messages(ada: &mut Person, ticket: i64) -> usize {
    ada.messages(ticket).await.iter().filter(|message| message["kind"] == "customer").count()
}

/// The address to which the acknowledgement asks answers to go.
async fn marked_address(world: &World) -> String {
    let letters = world.letters_to(ANA).await;
    letters.last().unwrap().reply_to[0].email.clone()
}

#[tokio::test]
async fn an_answer_finds_its_ticket_by_the_marked_address_alone() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        handles(&mut ada, json!({ "token_pattern": "hello+{token}@lumora.example" })).await;
        world.receives(&Letter::from(ANA, "Lamp", TEXT)).await;
        let ticket = ada.only_ticket("all").await;
        let address = marked_address(&world).await;
        assert!(address.starts_with("hello+r") && address.ends_with("@lumora.example"), "{address}");
        let bare = Letter::from(ANA, "A new subject", "No mark of the old letter is left here.")
            .with_header(&format!("Delivered-To: {}", address.to_uppercase()));
        world.receives(&bare).await;
        assert_eq!(ada.only_ticket("all").await, ticket);
        assert_eq!(customers_messages(&mut ada, ticket).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_stranger_with_the_marked_address_stays_outside_and_a_forged_mark_says_nothing() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        handles(&mut ada, json!({ "token_pattern": "hello+{token}@lumora.example" })).await;
        world.receives(&Letter::from(ANA, "Lamp", TEXT)).await;
        let ticket = ada.only_ticket("all").await;
        let address = marked_address(&world).await;
        let stranger = Letter::from("eve@elsewhere.example", "Hello", "Please tell me where Ana lives.")
            .with_header(&format!("Delivered-To: {address}"));
        world.receives(&stranger).await;
        assert_eq!(customers_messages(&mut ada, ticket).await, 1, "nobody joins silently");
        let forged = address.replacen("+r", "+r1", 1);
        let other = Letter::from("mia@elsewhere.example", "Kettle", "My kettle leaks, what can I do?")
            .with_header(&format!("Delivered-To: {forged}"));
        world.receives(&other).await;
        let items = ada.inbox("all").await;
        assert_eq!(items.len(), 3);
        for item in items.iter().filter(|item| item["id"] != ticket) {
            let shown = ada.sees(&format!("/tickets/{}", item["id"])).await;
            let is_stranger = item["customer"]["name"] == "eve@elsewhere.example";
            assert_eq!(shown["linked"]["ticket_id"].as_i64().is_some(), is_stranger, "{shown}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_without_any_id_goes_on_by_its_subject_for_the_same_customer_only() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        world.receives(&Letter::from(ANA, "Order 4711 is broken", TEXT)).await;
        let ticket = ada.only_ticket("all").await;
        world.receives(&Letter::from(ANA, "Odg: Order 4711 is broken", "Any news of this?")).await;
        assert_eq!(ada.only_ticket("all").await, ticket);
        world.receives(&Letter::from(ANA, "Order 4711 is broken", "It is broken in another way now.")).await;
        assert_eq!(ada.inbox("all").await.len(), 2, "a letter that answers nothing is a new matter");
        world.receives(&Letter::from("eve@elsewhere.example", "Re: Order 4711 is broken", "Mine too.")).await;
        assert_eq!(ada.inbox("all").await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn one_letter_to_several_of_our_mailboxes_is_one_message_on_one_ticket() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let sales = Id::new(second_mailbox(&mut ada).await);
        let letter = |id: &str, copy: &str, footer: &str| {
            format!(
                "{copy}From: {ANA}\r\nTo: hello@lumora.example\r\nCc: sales@lumora.example\r\nSubject: Lamp\r\n\
                 Date: Mon, 05 Jan 2026 09:00:00 +0000\r\n{id}\r\n{TEXT}\r\n{footer}"
            )
        };
        for id in ["Message-ID: <to-both@mail.example>\r\n", ""] {
            world.takes_in(letter(id, "Delivered-To: hello@lumora.example\r\n", "").as_bytes()).await;
            let other = letter(id, "Delivered-To: sales@lumora.example\r\n", "");
            desk::receive::take_in(&world.app, sales, other.as_bytes()).await.unwrap();
            world.works_off().await;
        }
        let by_list =
            letter("Message-ID: <to-both@mail.example>\r\n", "List-Id: x\r\n", "_____\r\nThe list of all\r\n");
        world.takes_in(by_list.as_bytes()).await;
        world.works_off().await;
        let all = ada.inbox("all").await;
        assert_eq!(all.len(), 2, "with an id and without one: two letters, each of them once");
        for item in &all {
            assert_eq!(customers_messages(&mut ada, item["id"].as_i64().unwrap()).await, 1);
        }
        assert_eq!(world.letters_to(ANA).await.len(), 2, "and each is acknowledged once");
    })
    .await;
}

#[tokio::test]
async fn two_letters_to_which_a_program_gave_the_same_id_are_two_messages() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let letter = |from: &str, text: &str| {
            format!(
                "From: {from}\r\nTo: hello@lumora.example\r\nSubject: Form\r\nMessage-ID: <form@shop.example>\r\n\
                 Date: Mon, 05 Jan 2026 09:00:00 +0000\r\n\r\n{text}\r\n"
            )
        };
        for (from, text) in [
            (ANA, "My lamp is broken."),
            (ANA, "And the kettle leaks as well."),
            ("bojan@example.org", "Where is my order, please?"),
        ] {
            world.takes_in(letter(from, text).as_bytes()).await;
            world.works_off().await;
        }
        let mut messages = 0;
        for item in ada.inbox("all").await {
            messages += customers_messages(&mut ada, item["id"].as_i64().unwrap()).await;
        }
        assert_eq!(messages, 3, "nobody's words are lost because of an id");
    })
    .await;
}

#[tokio::test]
async fn letters_of_an_old_mailbox_are_taken_in_without_a_word_to_anybody() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let old = format!(
            "From: {ANA}\r\nTo: hello@lumora.example\r\nSubject: Lamp\r\nMessage-ID: <old@mail.example>\r\n\
             Date: Mon, 03 Mar 2025 09:00:00 +0000\r\n\r\n{TEXT}\r\n"
        );
        world.takes_in(old.as_bytes()).await;
        world.works_off().await;
        ada.only_ticket("all").await;
        assert!(world.letters_to(ANA).await.is_empty());
    })
    .await;
}

/// A report about a letter, as a mail server writes it.
fn bounce(head: &str, status: &str, about: &str) -> Vec<u8> {
    format!(
        "{head}From: MAILER-DAEMON@mail.example\r\nTo: hello@lumora.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         Message-ID: <bounce-{}@mail.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nYour letter could not be delivered.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n\
         Final-Recipient: rfc822; {ANA}\r\nAction: failed\r\nStatus: {status}\r\nDiagnostic-Code: smtp; 550 {status} no\r\n\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\n{about}Subject: Re: Lamp\r\n\r\ntext\r\n--b--\r\n",
        status.replace('.', "-")
    )
    .into_bytes()
}

#[tokio::test]
async fn an_address_that_is_gone_is_known_until_its_owner_writes_again() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        world.receives(&Letter::from(ANA, "Lamp", TEXT)).await;
        let ticket = ada.only_ticket("all").await;
        assert_ok(&ada.replies(ticket, ANSWER).await);
        world.works_off().await;
        let ours = world.letters_to(ANA).await.last().unwrap().message_id.clone().unwrap();
        let about = format!("Message-ID: <{ours}>\r\n");
        world.takes_in(&bounce("", "5.7.1", &about)).await;
        world.works_off().await;
        assert_eq!(
            ada.sees(&format!("/tickets/{ticket}")).await["customer"]["refused"],
            Value::Null,
            "a policy is no end"
        );
        world.takes_in(&bounce("", "5.1.1", &about)).await;
        world.works_off().await;
        let shown = ada.sees(&format!("/tickets/{ticket}")).await;
        assert!(shown["customer"]["refused"].as_str().unwrap().contains("5.1.1"), "{shown}");
        let portrait = ada.sees(&format!("/tickets/{ticket}/portrait")).await;
        assert_eq!(portrait["customer"]["refusing"][0]["address"], ANA);
        assert_ok(&ada.resolves(ticket).await);
        let before = world.letters_to(ANA).await.len();
        world.turns(kernel::days(5)).await;
        assert_eq!(world.letters_to(ANA).await.len(), before, "no automatic letter goes to an address that is gone");
        world.receives(&Letter::from(ANA, "Lamp again", "I am here, my mailbox was full.")).await;
        assert_eq!(ada.sees(&format!("/tickets/{ticket}")).await["customer"]["refused"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_was_passed_on_becomes_a_ticket_of_its_writer_on_an_agents_word() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let forward = "From: Mira <mira@lumora.example>\r\nTo: hello@lumora.example\r\nSubject: Fwd: Order\r\n\
            Message-ID: <passed-on@lumora.example>\r\nDate: Mon, 05 Jan 2026 09:00:00 +0000\r\n\r\nPlease take this one.\r\n\r\n\
            ---------- Forwarded message ---------\r\nFrom: Tom <tom@example.net>\r\nDate: Sun, 4 Jan 2026\r\n\
            Subject: Order\r\nTo: mira@lumora.example\r\n\r\nWhere is my order, please?\r\n";
        world.takes_in(forward.as_bytes()).await;
        world.works_off().await;
        let outer = ada.only_ticket("all").await;
        let message = ada.messages(outer).await[0].clone();
        assert_eq!(message["is_forward"], true);
        assert!(world.letters_to("tom@example.net").await.is_empty(), "nothing happens by itself");
        let path = format!("/api/v1/messages/{}/person-inside", message["id"]);
        let opened = ada.at.post(&path, json!({})).await;
        assert_ok(&opened);
        let inner = opened.json["ticket_id"].as_i64().unwrap();
        let again = ada.at.post(&path, json!({})).await;
        assert_eq!(again.json["ticket_id"].as_i64(), Some(inner), "asked twice, it is one ticket");
        let shown = ada.sees(&format!("/tickets/{inner}")).await;
        assert_eq!((&shown["customer"]["address"], &shown["linked"]["ticket_id"]), (&json!("tom@example.net"), &json!(outer)));
        assert_eq!(ada.messages(inner).await[0]["text"], "Where is my order, please?");
        assert_ok(&ada.replies(inner, "Hello Tom, I am sorry for the wait. Your order leaves today.").await);
        world.works_off().await;
        assert_eq!(world.letters_to("tom@example.net").await.len(), 1);

        world.receives(&Letter::from(ANA, "Lamp", TEXT)).await;
        let plain = ada.inbox("all").await.iter().find(|item| item["subject"] == "Lamp").unwrap()["id"].as_i64().unwrap();
        let message = ada.messages(plain).await[0]["id"].clone();
        let refused = ada.at.post(&format!("/api/v1/messages/{message}/person-inside"), json!({})).await;
        assert_refused(&refused, 409, "desk.not_forwarded");
    })
    .await;
}

#[tokio::test]
async fn what_the_own_server_says_of_the_sender_stands_on_the_message_and_others_words_do_not() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        handles(&mut ada, json!({ "trusted_server": "mx.lumora.example" })).await;
        let doubtful = Letter::from(ANA, "Invoice", "Please pay this invoice today.")
            .with_header("Authentication-Results: mx.lumora.example; spf=softfail; dmarc=fail header.from=example.com")
            .with_header("Authentication-Results: mx.lumora.example; dmarc=pass");
        world.receives(&doubtful).await;
        let ticket = ada.only_ticket("all").await;
        let shown = ada.messages(ticket).await[0]["authentication"].clone();
        assert_eq!(
            (&shown["doubtful"], &shown["spf"], &shown["dkim"]),
            (&json!(true), &json!("softfail"), &Value::Null)
        );
        let log = ada.sees("/mail/letters").await;
        assert_eq!(log["items"][0]["authentication"]["by"], "mx.lumora.example");
        let forged = Letter::from("bojan@example.org", "Hello", "I write from where I say.")
            .with_header("Authentication-Results: elsewhere.example; dmarc=fail");
        world.receives(&forged).await;
        assert_eq!(ada.sees("/mail/letters").await["items"][0]["authentication"], Value::Null);
    })
    .await;
}
