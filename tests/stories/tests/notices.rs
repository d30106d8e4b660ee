//! Agents hear of what waits for them: in the bell, in a browser that is closed, in a letter a day; and whoever pauses
//! for too long is set away.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that lacks something fails; JSON without the field is null, which no story takes for an answer"
)]

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::mpsc::{Receiver, Sender, channel},
};

use aes_gcm::{Aes128Gcm, Key, KeyInit as _, Nonce, aead::Aead as _};
use data_encoding::BASE64URL_NOPAD;
use db::{Db, testing::on_each_engine};
use hkdf::Hkdf;
use kernel::{hours, minutes};
use p256::{PublicKey, SecretKey, ecdh::diffie_hellman, elliptic_curve::sec1::ToSec1Point as _};
use serde_json::{Value, json};
use sha2::Sha256;
use stories::{Letter, World, assert_ok, assert_refused};

const SECRET: [u8; 16] = [9; 16];

/// What a push service was handed.
struct Handed {
    head: String,
    body: Vec<u8>,
}

/// A push service on this machine that answers everything with `status`.
fn push_service(status: &'static str) -> (String, Receiver<Handed>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://127.0.0.1:{}/send/abc", listener.local_addr().expect("an address").port());
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            serve(stream, status, &sender);
        }
    });
    (url, receiver)
}

fn serve(mut stream: TcpStream, status: &str, sender: &Sender<Handed>) {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let read = stream.read(&mut part).unwrap_or(0);
        bytes.extend_from_slice(&part[..read]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap_or("0");
        let length: usize = length.trim().parse().unwrap_or(0);
        if bytes.len() >= end + 4 + length {
            let body = bytes[end + 4..].to_vec();
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).expect("the answer is sent");
            sender.send(Handed { head, body }).ok();
            return;
        }
    }
}

/// What the browser reads (RFC 8291), with its private key.
fn opened(browser: &SecretKey, body: &[u8]) -> Value {
    let (salt, rest) = body.split_at(16);
    let (point, sealed) = (&rest[5..70], &rest[70..]);
    let theirs = PublicKey::from_sec1_bytes(point).expect("a point");
    let shared = diffie_hellman(browser.to_nonzero_scalar(), theirs.as_affine());
    let own = browser.public_key().to_sec1_point(false);
    let info = [b"WebPush: info\0".as_slice(), own.as_bytes(), point].concat();
    let mut seed = [0; 32];
    Hkdf::<Sha256>::new(Some(&SECRET), shared.raw_secret_bytes()).expand(&info, &mut seed).expect("a seed");
    let (mut key, mut nonce) = ([0; 16], [0; 12]);
    let keys = Hkdf::<Sha256>::new(Some(salt), &seed);
    keys.expand(b"Content-Encoding: aes128gcm\0", &mut key).expect("a key");
    keys.expand(b"Content-Encoding: nonce\0", &mut nonce).expect("a nonce");
    let plain = Aes128Gcm::new(&Key::<Aes128Gcm>::from(key)).decrypt(&Nonce::from(nonce), sealed).expect("opened");
    let (last, text) = plain.split_last().expect("a text");
    assert_eq!(*last, 2, "the only record is the last one");
    serde_json::from_slice(text).expect("JSON")
}

fn subscription(browser: &SecretKey, url: &str) -> Value {
    let point = browser.public_key().to_sec1_point(false);
    json!({
        "endpoint": url,
        "p256dh": BASE64URL_NOPAD.encode(point.as_bytes()),
        "auth": BASE64URL_NOPAD.encode(&SECRET),
        "browser": "Firefox, Linux",
    })
}

#[tokio::test]
async fn a_customers_answer_reaches_the_browser_of_whoever_has_the_ticket() {
    on_each_engine(async |db: Db| {
        let world = World::on(db).await;
        let browser = SecretKey::from_slice(&[7; 32]).expect("a key");
        let (url, service) = push_service("201 Created");
        world.receives(&Letter::from("lejla@example.com", "Parcel", "Where is my parcel?")).await;
        let mut mira = world.person("Mira").await;
        let ticket = mira.only_ticket("all").await;
        assert_ok(&mira.at.put(&format!("/api/v1/tickets/{ticket}/assignee"), json!({ "agent_id": mira.id })).await);
        assert_ok(&mira.at.put("/api/v1/notices/read", json!({})).await);
        assert_ok(&mira.at.put("/api/v1/me/browsers", subscription(&browser, &url)).await);
        assert_ok(&mira.replies(ticket, "It left us this morning.").await);
        world.works_off().await;
        let thread = mira.messages(ticket).await;
        assert_eq!(mira.sees("/notices/unread").await["unread"], 0, "{thread:?}");

        world.receives(&Letter::from("lejla@example.com", "Re: Parcel", "Thank you, and when will it be here?")).await;
        assert_eq!(mira.sees("/notices/unread").await["unread"], 1);
        let notice = mira.sees("/notices").await["items"][0].clone();
        assert_eq!((notice["kind"].clone(), notice["ticket_id"].clone()), (json!("answered"), json!(ticket)));
        let handed = service.try_recv().expect("the service was asked");
        assert!(handed.head.starts_with("post /send/abc http/1.1"), "{}", handed.head);
        assert!(handed.head.contains("authorization: vapid t=") && handed.head.contains("content-encoding: aes128gcm"));
        let read = opened(&browser, &handed.body);
        assert_eq!(read["url"], format!("/tickets/{ticket}"));
        assert!(read["title"].as_str().unwrap_or_default().contains("Parcel"), "{read}");
        assert_eq!(read["body"], "Thank you, and when will it be here?");

        // Looking at the ticket reads what the bell says about it.
        let last = mira.sees(&format!("/tickets/{ticket}")).await["last_message_id"].clone();
        assert_ok(&mira.at.put(&format!("/api/v1/tickets/{ticket}/read"), json!({ "message_id": last })).await);
        assert_eq!(mira.sees("/notices/unread").await["unread"], 0);
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_is_gone_is_removed_and_an_address_inside_the_house_refused() {
    on_each_engine(async |db: Db| {
        let world = World::on(db).await;
        let browser = SecretKey::from_slice(&[7; 32]).expect("a key");
        let (url, service) = push_service("410 Gone");
        let (mut mira, mut lena) = (world.person("Mira").await, world.person("Lena").await);
        let inside = subscription(&browser, "https://192.168.1.10/send");
        assert_refused(&mira.at.put("/api/v1/me/browsers", inside).await, 422, "notices.subscription");
        assert_ok(&mira.at.put("/api/v1/me/browsers", subscription(&browser, &url)).await);
        world.receives(&Letter::from("lejla@example.com", "Parcel", "Where is my parcel?")).await;
        let ticket = lena.only_ticket("all").await;
        let given =
            json!({ "agent_id": null, "team_id": lena.sees(&format!("/tickets/{ticket}")).await["team"]["id"] });
        assert_ok(&lena.at.put(&format!("/api/v1/tickets/{ticket}/assignee"), given.clone()).await);
        let mut to_mira = given;
        to_mira["agent_id"] = json!(mira.id);
        assert_ok(&lena.at.put(&format!("/api/v1/tickets/{ticket}/assignee"), to_mira).await);
        world.works_off().await;
        assert!(service.try_recv().is_ok());
        assert_eq!(mira.sees("/me/browsers").await, json!([]));
        let told = mira.sees("/notices").await["items"][0]["text"].clone();
        assert!(told.as_str().unwrap_or_default().starts_with("Lena gave you “Parcel”"), "{told}");
        assert_eq!(lena.sees("/notices/unread").await["unread"], 0, "nobody is told of what they did themselves");
    })
    .await;
}

#[tokio::test]
async fn what_is_unread_comes_in_one_letter_at_the_chosen_hour() {
    on_each_engine(async |db: Db| {
        let world = World::on(db).await;
        let (mut ada, mut mira) = (world.person("Ada").await, world.person("Mira").await);
        let mailbox = ada.sees("/mailboxes").await[0]["id"].clone();
        let chosen = json!({ "mailbox_id": mailbox });
        assert_refused(&mira.at.put("/api/v1/notices/mailbox", chosen.clone()).await, 403, "notices.needs_admin");
        assert_ok(&ada.at.put("/api/v1/notices/mailbox", chosen).await);
        assert_ok(&mira.at.patch("/api/v1/me/notices/answered", json!({ "mail": true })).await);
        // It is 10:00 for Mira; the letter comes at 17:00.
        let at_five = json!({ "quiet_from": null, "quiet_until": null, "digest_hour": 17 });
        assert_ok(&mira.at.put("/api/v1/me/notices", at_five).await);
        world.receives(&Letter::from("lejla@example.com", "Parcel", "Where is my parcel?")).await;
        let ticket = mira.only_ticket("all").await;
        assert_ok(&mira.at.put(&format!("/api/v1/tickets/{ticket}/assignee"), json!({ "agent_id": mira.id })).await);
        assert_ok(&mira.replies(ticket, "It left us this morning.").await);
        world.receives(&Letter::from("lejla@example.com", "Re: Parcel", "And when will it be here?")).await;
        world.turns(hours(6)).await;
        assert!(world.letters_to("mira@lumora.example").await.is_empty());
        world.turns(hours(1)).await;
        let letters = world.letters_to("mira@lumora.example").await;
        assert_eq!(letters.len(), 1);
        assert_ne!(letters[0].auto.kind, mail::AutomaticKind::Human, "a machine wrote it and says so");
        world.turns(hours(24)).await;
        assert_eq!(world.letters_to("mira@lumora.example").await.len(), 1, "nothing new, no letter");
    })
    .await;
}

#[tokio::test]
async fn whoever_pauses_for_too_long_is_away_and_back_when_they_are_active_again() {
    on_each_engine(async |db: Db| {
        let world = World::on(db).await;
        let (mut ada, mut mira) = (world.person("Ada").await, world.person("Mira").await);
        assert_ok(&ada.at.put("/api/v1/availability/rule", json!({ "away_after_minutes": 20 })).await);
        assert_ok(&mira.at.put("/api/v1/me/activity", json!({})).await);
        world.turns(minutes(15)).await;
        assert_ok(&mira.at.put("/api/v1/me/activity", json!({})).await);
        world.turns(minutes(15)).await;
        assert_eq!(mira.sees("/session").await["agent"]["presence"], "present");
        world.turns(minutes(10)).await;
        let away = mira.sees("/session").await["availability"].clone();
        assert_eq!((away["word"].clone(), away["automatic"].clone()), (json!("away"), json!(true)));
        let back = mira.at.put("/api/v1/me/activity", json!({})).await;
        assert_eq!(back.json["came_back"], true);
        assert_eq!(mira.sees("/session").await["availability"]["word"], "available");
        // Who said themselves that they are at lunch stays there.
        let reasons = mira.sees("/availability").await["reasons"].clone();
        let lunch = reasons.as_array().and_then(|all| all.iter().find(|one| one["word"] == "lunch")).cloned();
        let lunch = json!({ "reason_id": lunch.unwrap_or_default()["id"] });
        assert_ok(&mira.at.put("/api/v1/me/availability", lunch).await);
        assert_eq!(mira.at.put("/api/v1/me/activity", json!({})).await.json["came_back"], false);
        assert_eq!(mira.sees("/session").await["agent"]["presence"], "away");
    })
    .await;
}
