//! What comes in: known threads go on, strangers do not join, machines are not answered, nothing is lost.

use db::testing::on_each_engine;
use kernel::hours;
use stories::{Letter, World, assert_ok};

const ANA: &str = "ana@example.com";
const TEXT: &str = "Hello, my lamp has not arrived yet. Where is it, please?";

#[tokio::test]
async fn an_answer_goes_on_with_its_ticket_by_any_id_that_was_seen_on_it() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        // The letter names one that we have never seen; an answer that names only that one belongs here too.
        let first = Letter::from(ANA, "Lamp", TEXT).answering(&["never-seen@mail.example"]);
        world.receives(&first).await;
        let ticket = ada.only_ticket("all").await;
        let second = Letter::from(ANA, "Something else", "And the invoice?").answering(&["never-seen@mail.example"]);
        world.receives(&second).await;
        assert_eq!(ada.only_ticket("all").await, ticket);
        assert_eq!(ada.messages(ticket).await.iter().filter(|m| m["kind"] == "customer").count(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_stranger_with_a_known_id_gets_a_ticket_of_their_own_beside_it() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let first = Letter::from(ANA, "Lamp", TEXT);
        world.receives(&first).await;
        let ticket = ada.only_ticket("all").await;
        let stranger =
            Letter::from("eve@elsewhere.example", "Re: Lamp", "Send it to me, please.").answering(&[first.id()]);
        world.receives(&stranger).await;
        let items = ada.inbox("all").await;
        assert_eq!(items.len(), 2);
        let other = items.iter().filter_map(|item| item["id"].as_i64()).find(|id| *id != ticket).unwrap();
        let shown = ada.sees(&format!("/tickets/{other}")).await;
        assert_eq!(shown["linked"]["ticket_id"].as_i64(), Some(ticket));
        assert_eq!(ada.messages(ticket).await.iter().filter(|m| m["kind"] == "customer").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn somebody_the_customer_put_in_copy_takes_part() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let first = Letter::from(ANA, "Lamp", TEXT).with_header("Cc: Bojan <bojan@example.org>");
        world.receives(&first).await;
        world
            .receives(&Letter::from("bojan@example.org", "Re: Lamp", "I live there too.").answering(&[first.id()]))
            .await;
        let ticket = ada.only_ticket("all").await;
        assert_eq!(ada.messages(ticket).await.iter().filter(|m| m["kind"] == "customer").count(), 2);
    })
    .await;
}

#[tokio::test]
async fn the_same_letter_twice_is_one_message() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let letter = Letter::from(ANA, "Lamp", TEXT);
        world.receives(&letter).await;
        world.receives(&letter).await;
        world.receives(&letter.clone().with_header("X-Second-Way: list")).await;
        let ticket = ada.only_ticket("all").await;
        assert_eq!(ada.messages(ticket).await.iter().filter(|m| m["kind"] == "customer").count(), 1);
        let log = ada.sees("/mail/letters").await;
        assert_eq!(
            log["items"].as_array().unwrap().len(),
            2,
            "the mail log says what came and why it was not taken twice"
        );
    })
    .await;
}

#[tokio::test]
async fn a_machine_is_never_answered_by_a_machine() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let list = Letter::from("news@shop.example", "Our offers", "Buy more lamps this week.")
            .with_header("List-Unsubscribe: <https://shop.example/off>")
            .with_header("Precedence: bulk");
        world.receives(&list).await;
        let holiday = Letter::from(ANA, "Out of office", "I am on holiday until Monday.")
            .with_header("Auto-Submitted: auto-replied");
        world.receives(&holiday).await;
        assert!(world.letters_to("news@shop.example").await.is_empty());
        assert!(world.letters_to(ANA).await.is_empty());
        assert!(ada.inbox("all").await.iter().all(|item| item["customer"]["name"] != ANA));
    })
    .await;
}

#[tokio::test]
async fn a_thread_is_acknowledged_once() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let first = Letter::from(ANA, "Lamp", TEXT);
        world.receives(&first).await;
        for n in 0..3 {
            world.turns(hours(1)).await;
            let again = Letter::from(ANA, "Re: Lamp", &format!("Still waiting {n}")).answering(&[first.id()]);
            world.receives(&again).await;
        }
        assert_eq!(world.letters_to(ANA).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_bounce_stands_on_the_message_that_did_not_arrive() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        world.receives(&Letter::from(ANA, "Lamp", TEXT)).await;
        let ticket = ada.only_ticket("all").await;
        assert_ok(&ada.replies(ticket, "Hello Ana, I am sorry that your lamp is late. It arrives tomorrow before 12:00.").await);
        world.works_off().await;
        let ours = world.letters_to(ANA).await.last().unwrap().message_id.clone().unwrap();
        let bounce = format!(
            "From: MAILER-DAEMON@mail.example\r\nTo: hello@lumora.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
             Message-ID: <bounce-1@mail.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nYour letter could not be delivered.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n\
             Final-Recipient: rfc822; ana@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n\
             --b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{ours}>\r\nSubject: Re: Lamp\r\n\r\ntext\r\n--b--\r\n"
        );
        world.takes_in(bounce.as_bytes()).await;
        world.works_off().await;
        let messages = ada.messages(ticket).await;
        let failed = messages.iter().find(|m| m["kind"] == "agent").unwrap();
        assert_eq!(failed["delivery"]["state"], "failed");
        assert!(failed["delivery"]["detail"].as_str().unwrap().contains("550"), "{failed}");
        assert_eq!(ada.inbox("all").await.len(), 1, "a bounce opens no ticket");
    })
    .await;
}

#[tokio::test]
async fn a_letter_without_a_sender_is_set_aside_and_the_next_one_comes_through() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        world.takes_in(b"Subject: nobody\r\n\r\nboo\r\n").await;
        world.takes_in(&[0xff; 64]).await;
        world.works_off().await;
        world.receives(&Letter::from(ANA, "Lamp", TEXT)).await;
        ada.only_ticket("all").await;
        let log = ada.sees("/mail/letters?state=quarantined").await;
        let items = log["items"].as_array().unwrap().clone();
        assert_eq!(items.len(), 2, "{log}");
        let id = items[0]["id"].as_i64().unwrap();
        assert_ok(&ada.at.get(&format!("/api/v1/mail/letters/{id}/original")).await);
        assert_ok(&ada.at.put(&format!("/api/v1/mail/letters/{id}/processing"), serde_json::json!({})).await);
        world.works_off().await;
        assert_eq!(ada.sees("/mail/letters?state=quarantined").await["items"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_letter_to_ten_thousand_people_with_hostile_file_names_is_one_message() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let many: Vec<String> = (0..10_000).map(|n| format!("p{n}@example.org")).collect();
        let raw = format!(
            "From: {ANA}\r\nTo: hello@lumora.example\r\nCc: {}\r\nSubject: Files\r\nMessage-ID: <many@mail.example>\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHere they are.\r\n\
             --b\r\nContent-Type: text/plain; name=\"../../etc/passwd\"\r\nContent-Disposition: attachment; filename=\"..\\\\..\\\\boot.ini\"\r\n\r\nx\r\n--b--\r\n",
            many.join(",\r\n ")
        );
        world.takes_in(raw.as_bytes()).await;
        world.works_off().await;
        let ticket = ada.only_ticket("all").await;
        let messages = ada.messages(ticket).await;
        let name = messages[0]["attachments"][0]["filename"].as_str().unwrap().to_owned();
        assert!(!name.contains('/') && !name.contains('\\') && !name.contains(".."), "{name}");
    })
    .await;
}

#[tokio::test]
async fn a_form_that_writes_for_a_customer_opens_the_customers_ticket() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let form = Letter::from("Shop <no-reply@shop.example>", "Question from the site", TEXT)
            .with_header("Reply-To: Ana <ana@example.com>");
        world.receives(&form).await;
        let ticket = ada.only_ticket("all").await;
        assert_eq!(ada.sees(&format!("/tickets/{ticket}")).await["customer"]["address"], ANA);
        assert_eq!(world.letters_to(ANA).await.len(), 1, "the customer is told that it has arrived");
    })
    .await;
}

#[tokio::test]
async fn an_answer_goes_to_the_address_from_which_the_customer_wrote_last() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let first = Letter::from(ANA, "Lamp", TEXT).with_header("Cc: ana@work.example");
        world.receives(&first).await;
        let ticket = ada.only_ticket("all").await;
        world
            .receives(
                &Letter::from("ana@work.example", "Re: Lamp", "Write to me here, please.").answering(&[first.id()]),
            )
            .await;
        assert_ok(
            &ada.replies(ticket, "Hello Ana, I am sorry that your lamp is late. It arrives tomorrow before 12:00.")
                .await,
        );
        world.works_off().await;
        assert_eq!(world.letters_to("ana@work.example").await.len(), 1);
        assert_eq!(world.letters_to(ANA).await.len(), 1, "only the acknowledgement");
    })
    .await;
}

#[tokio::test]
async fn remote_pictures_of_a_letter_are_held_back_and_counted() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let raw = format!(
            "From: {ANA}\r\nTo: hello@lumora.example\r\nSubject: Picture\r\nMessage-ID: <picture@mail.example>\r\n\
             MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
             <p>Hello, my lamp looks like this:</p><p><img src=\"https://pictures.example/lamp.png\" width=\"300\"></p>\
             <script>alert(1)</script>\r\n"
        );
        world.takes_in(raw.as_bytes()).await;
        world.works_off().await;
        let ticket = ada.only_ticket("all").await;
        let message = ada.messages(ticket).await[0].clone();
        assert_eq!(message["remote_images"], 1, "{message}");
        let html = message["html"].as_str().unwrap();
        assert!(!html.contains(" src=") && !html.contains("alert"), "{html}");
    })
    .await;
}

#[tokio::test]
async fn what_a_letter_hides_is_told_and_what_a_machine_wrote_becomes_a_message_on_somebodys_word() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let page = "<p>Hello, where is my lamp?</p><img src=\"https://shop.example/a.png\" width=200 height=90>\
            <img src=\"https://t.example.net/open.gif\" width=1 height=1>";
        let raw = format!(
            "From: {ANA}\r\nTo: hello@lumora.example\r\nSubject: Lamp\r\nMessage-ID: <pixel@mail.example>\r\n\
             Content-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n"
        );
        world.takes_in(raw.as_bytes()).await;
        world.works_off().await;
        let ticket = ada.only_ticket("all").await;
        let shown = ada.messages(ticket).await[0].clone();
        assert_eq!((&shown["remote_images"], &shown["pixels"]), (&1.into(), &1.into()));
        assert_eq!(shown["trackers"], serde_json::json!(["t.example.net"]));
        assert!(!shown["html"].as_str().unwrap().contains("t.example.net"));

        let away = Letter::from("bojan@example.org", "Lamp", "I am away. No: I am here, and the lamp is broken.")
            .with_header("Auto-Submitted: auto-replied");
        world.receives(&away).await;
        assert_eq!(ada.inbox("all").await.len(), 1, "a machine opens no ticket");
        let log = ada.sees("/mail/letters?state=ignored").await["items"][0].clone();
        assert_eq!(log["signs"], serde_json::json!(["Auto-Submitted: auto-replied"]));
        let before = world.letters_to("bojan@example.org").await.len();
        let path = format!("/api/v1/mail/letters/{}/processing", log["id"]);
        assert_ok(&ada.at.put(&path, serde_json::json!({ "as_message": true })).await);
        world.works_off().await;
        assert_eq!(ada.inbox("all").await.len(), 2, "on somebody's word it does");
        assert_eq!(world.letters_to("bojan@example.org").await.len(), before, "and nothing answers it");
    })
    .await;
}

#[tokio::test]
async fn a_sealed_letter_is_shown_as_such_and_its_domain_in_its_own_letters() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let raw = "From: Ana <ana@xn--pota-h6a.example>\r\nTo: hello@lumora.example\r\nSubject: Secret\r\n\
            Message-ID: <sealed@mail.example>\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; \
            name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n";
        world.takes_in(raw.as_bytes()).await;
        world.works_off().await;
        let ticket = ada.only_ticket("all").await;
        assert_eq!(ada.messages(ticket).await[0]["protection"], "smime_encrypted");
        let shown = ada.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!(shown["customer"]["address"], "ana@pošta.example");
        world
            .receives(
                &Letter::from("ana@pošta.example", "Re: Secret", "I write in the clear now.")
                    .answering(&["sealed@mail.example"]),
            )
            .await;
        assert_eq!(ada.only_ticket("all").await, ticket, "one person, however the domain is written");
    })
    .await;
}
