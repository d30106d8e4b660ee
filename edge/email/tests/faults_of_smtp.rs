//! SMTP servers that refuse, hang, break off and pretend: the letter waits or fails with words, and is never doubled.

use std::time::Duration;

use email::{DeliveryError, Tuning, Turned};
use mailboxes::{Mailbox, Tls};

use crate::{
    house::{House, eventually, letter, no_imap, quick, smtp},
    peers::{Instead, Peer, behind_tls, instead, say, well},
    servers::self_signed,
};

fn to(addresses: &[&str]) -> Vec<String> {
    addresses.iter().map(|address| (*address).to_owned()).collect()
}

async fn mailbox_at(house: &House, port: u16, tls: Tls) -> Mailbox {
    house.mailbox(&format!("{port}@firma.example"), no_imap(), smtp(port, tls, None)).await
}

fn key_of(error: &DeliveryError) -> &str {
    match &error.why {
        Turned::ByUs(detail) => &detail.key,
        Turned::ByServer(words) => words,
    }
}

#[tokio::test]
async fn refusals_are_told_in_the_servers_words_with_4_for_later_and_5_for_never() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    for at in ["MAIL", "RCPT", "DATA", "(dot)"] {
        for (words, permanent) in [("451 4.7.1 greylisted, come again", false), ("554 5.7.1 we do not want this", true)]
        {
            let mood = instead(move |_, command| command.starts_with(at).then(|| say(words)));
            let peer = Peer::smtp(mood).await;
            let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
            let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
            assert_eq!(error.permanent, permanent, "{at}: {error:?}");
            assert!(matches!(&error.why, Turned::ByServer(said) if said.contains(words)), "{at}: {error:?}");
        }
    }
}

#[tokio::test]
async fn one_recipient_refused_for_now_keeps_the_letter_back_for_all() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let mood =
        instead(|number, command| (number == 0 && command.contains("later@")).then(|| say("450 4.2.1 busy mailbox")));
    let peer = Peer::smtp(mood).await;
    let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
    let recipients = to(&["ana@kupac.example", "later@kupac.example"]);
    let error = post.deliver(&mailbox, &letter("x").into(), "", &recipients).await.unwrap_err();
    assert!(!error.permanent);
    assert!(matches!(&error.why, Turned::ByServer(words) if words == "later@kupac.example: 450 4.2.1 busy mailbox"));
    assert_eq!(peer.taken().len(), 0, "nobody has it, so nobody gets it twice");
    assert!(!peer.commands().contains(&"DATA".to_owned()));
}

#[tokio::test]
async fn a_server_that_hangs_is_left_in_time() {
    let house = House::fresh().await;
    let patience = Duration::from_millis(150);
    let tuning = Tuning { silence: patience, last_word: patience, connect: patience, ..quick() };
    let post = house.post("node", tuning);
    for at in ["(greeting)", "EHLO", "MAIL", "RCPT", "DATA", "(dot)"] {
        let mood = instead(move |_, command| command.starts_with(at).then_some(Instead::Hang));
        let peer = Peer::smtp(mood).await;
        let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
        let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
        assert!(!error.permanent, "{at}: {error:?}");
        assert_eq!(key_of(&error), "email-trouble-silent", "{at}");
    }
}

#[tokio::test]
async fn a_line_that_is_cut_keeps_the_letter_waiting() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    for at in ["(greeting)", "EHLO", "MAIL", "RCPT", "DATA", "(dot)"] {
        let mood = instead(move |_, command| command.starts_with(at).then(|| Instead::SayAndHangUp(Vec::new())));
        let peer = Peer::smtp(mood).await;
        let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
        let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
        assert!(!error.permanent, "{at}: {error:?}");
        assert_eq!(key_of(&error), "email-trouble-dropped", "{at}");
    }
}

#[tokio::test]
async fn a_kept_connection_that_died_meanwhile_is_replaced() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    // The first connection is closed when the pool asks whether it is still there.
    let mood = instead(|number, command| (number == 0 && command == "NOOP").then(|| Instead::SayAndHangUp(Vec::new())));
    let peer = Peer::smtp(mood).await;
    let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
    for _ in 0..2 {
        let delivered = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap();
        assert_eq!(delivered.server_words, "250 2.0.0 taken as 4711");
    }
    assert_eq!((peer.taken().len(), peer.connections()), (2, 2));
}

#[tokio::test]
async fn a_broken_encryption_keeps_the_letter_waiting_with_words() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let recipients = to(&["ana@kupac.example"]);
    let peer = Peer::smtp(well()).await;

    let mailbox = mailbox_at(&house, peer.port, Tls::Tls).await;
    let error = post.deliver(&mailbox, &letter("x").into(), "", &recipients).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-not-tls"));

    let mailbox = house.mailbox("starttls@firma.example", no_imap(), smtp(peer.port, Tls::Starttls, None)).await;
    let error = post.deliver(&mailbox, &letter("x").into(), "", &recipients).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-no-starttls"));

    let (certificate, key) = self_signed();
    let (stranger, _runs) = behind_tls(&certificate, &key, peer.port).await;
    let mailbox = mailbox_at(&house, stranger, Tls::Tls).await;
    let error = post.deliver(&mailbox, &letter("x").into(), "", &recipients).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-certificate"));

    let liar = instead(|_, command| match command {
        command if command.starts_with("EHLO") => Some(say("250-peer\r\n250 STARTTLS")),
        // What stands behind the consent is meant to be taken for an answer inside of the encryption.
        "STARTTLS" => Some(say("220 go on\r\n250 peer\r\n250 fine\r\n250 fine\r\n354 go on\r\n250 taken")),
        _ => None,
    });
    let peer = Peer::smtp(liar).await;
    let mailbox = mailbox_at(&house, peer.port, Tls::Starttls).await;
    let error = post.deliver(&mailbox, &letter("x").into(), "", &recipients).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-not-tls"));
    assert!(eventually(async || peer.taken().is_empty()).await);
}

#[tokio::test]
async fn a_server_that_cannot_take_foreign_letters_is_named() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let mood = instead(|_, command| command.starts_with("EHLO").then(|| say("250 peer")));
    let peer = Peer::smtp(mood).await;
    let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
    let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (true, "email-delivery-letters"));
    let error = post
        .deliver(&mailbox, &b"Subject: x\r\n\r\nx\r\n".to_vec().into(), "", &to(&["ана@kupac.example"]))
        .await
        .unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (true, "email-delivery-letters"));
    post.deliver(&mailbox, &b"Subject: x\r\n\r\nx\r\n".to_vec().into(), "", &to(&["ana@kupac.example"])).await.unwrap();
}

#[tokio::test]
async fn a_letter_without_recipients_is_refused_for_good() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let mailbox = mailbox_at(&house, 1, Tls::Plain).await;
    for recipients in [&to(&["no address"]), &to(&[])] {
        let error = post.deliver(&mailbox, &letter("x").into(), "", recipients).await.unwrap_err();
        assert_eq!((error.permanent, key_of(&error)), (true, "email-delivery-address"));
    }
    let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-port"));
}

#[tokio::test]
async fn a_server_out_of_reach_is_not_waited_for_by_every_letter() {
    let house = House::fresh().await;
    let patience = Duration::from_millis(150);
    let tuning = Tuning { silence: patience, out_of_reach: Duration::from_mins(10), ..quick() };
    let post = house.post("node", tuning);
    let peer = Peer::smtp(instead(|_, command| (command == "(greeting)").then_some(Instead::Hang))).await;
    let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
    for _ in 0..20 {
        let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
        assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-silent"));
    }
    assert_eq!(peer.connections(), 1);
    let mut changed = mailbox.clone();
    changed.version += 1;
    post.deliver(&changed, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
    assert_eq!(peer.connections(), 2, "new settings are tried at once");
}

#[tokio::test]
async fn a_server_that_drips_is_left_before_another_node_may_take_the_letter_over() {
    let house = House::fresh().await;
    let post = house.post("node", Tuning { delivery: Duration::from_millis(300), ..quick() });
    // Every answer comes, but never the last line of it.
    let mood = instead(|_, command| command.starts_with("RCPT").then(|| say("250-still thinking")));
    let peer = Peer::smtp(mood).await;
    let mailbox = mailbox_at(&house, peer.port, Tls::Plain).await;
    let error = post.deliver(&mailbox, &letter("x").into(), "", &to(&["ana@kupac.example"])).await.unwrap_err();
    assert_eq!((error.permanent, key_of(&error)), (false, "email-trouble-silent"));
    assert_eq!(peer.taken().len(), 0);
}
