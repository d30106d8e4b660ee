//! Letters go out through a real SMTP server.

use email::{Options, Post, Turned};
use mailboxes::{Mailbox, Tls};

use crate::{
    house::{House, eventually, letter, no_imap, quick, smtp},
    servers::{Dovecot, Opensmtpd, PASSWORD},
};

const TO: &str = "ana@kupac.example";

async fn mailbox(house: &House, port: u16, tls: Tls, user: Option<&str>) -> Mailbox {
    house.mailbox(&format!("{}-{port}@firma.example", tls.word()), no_imap(), smtp(port, tls, user)).await
}

#[tokio::test]
async fn a_letter_arrives_over_every_kind_of_line() {
    let server = Opensmtpd::start();
    let door = Dovecot::submission(server.port);
    let house = House::fresh().await;
    let post = house.post("node", quick());
    for (port, tls, user) in [
        (server.port, Tls::Plain, None),
        (door.tls, Tls::Tls, Some("support")),
        (door.clear, Tls::Starttls, Some("support")),
    ] {
        let mailbox = mailbox(&house, port, tls, user).await;
        let subject = format!("over {}", tls.word());
        let mut raw = letter(&subject);
        raw.extend(b".a line that begins with a dot\r\n.\r\nand goes on\r\n");
        let delivered = post.deliver(&mailbox, &raw, &mailbox.address, &[TO.to_owned()]).await;
        let delivered = delivered.unwrap_or_else(|error| panic!("{error:?}: {} {}", door.log(), server.log()));
        assert!(delivered.server_words.starts_with("250 2.0.0"), "{}", delivered.server_words);
        assert_eq!(delivered.refused, []);
        let has_arrived = async || server.letters().iter().any(|letter| letter.contains(&subject));
        assert!(eventually(has_arrived).await, "{}", server.log());
        let arrived = server.letters().into_iter().find(|letter| letter.contains(&subject)).unwrap();
        assert!(arrived.contains("Poštovani,"), "{arrived}");
        assert!(arrived.contains(".a line that begins with a dot\n.\nand goes on"), "{arrived}");
        assert!(arrived.contains(&format!("Return-Path: <{}>", mailbox.address)), "{arrived}");
    }
}

#[tokio::test]
async fn a_row_of_letters_uses_one_connection() {
    let server = Opensmtpd::start();
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let mailbox = mailbox(&house, server.port, Tls::Plain, None).await;
    for number in 0..5 {
        let raw = letter(&format!("letter {number}"));
        let delivered = post.deliver(&mailbox, &raw, &mailbox.address, &[TO.to_owned()]).await;
        assert!(delivered.is_ok(), "{delivered:?}: {}", server.log());
    }
    assert!(eventually(async || server.letters().len() == 5).await, "{}", server.log());
    assert_eq!(server.sessions(), 1, "{}", server.log());
}

#[tokio::test]
async fn recipients_that_are_refused_for_good_are_named_and_the_others_get_the_letter() {
    let server = Opensmtpd::start();
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let mailbox = mailbox(&house, server.port, Tls::Plain, None).await;
    let to = ["ana@kupac.example".to_owned(), "nobody@elsewhere.example".to_owned(), "no address".to_owned()];
    let delivered = post.deliver(&mailbox, &letter("to some"), "", &to).await.unwrap();
    let refused: Vec<&str> = delivered.refused.iter().map(|refused| refused.address.as_str()).collect();
    assert_eq!(refused, ["nobody@elsewhere.example", "no address"]);
    assert!(matches!(&delivered.refused[0].why, Turned::ByServer(words) if words.starts_with("550 ")), "{delivered:?}");
    assert!(eventually(async || server.letters().len() == 1).await);

    let nobody = post.deliver(&mailbox, &letter("to nobody"), "", &to[1..]).await.unwrap_err();
    assert!(nobody.permanent, "{nobody:?}");
    let words =
        |why: &Turned| matches!(why, Turned::ByServer(words) if words.contains("nobody@elsewhere.example: 550"));
    assert!(words(&nobody.why), "{nobody:?}");
    // The connection is still good.
    post.deliver(&mailbox, &letter("to one"), "", &to[..1]).await.unwrap();
    assert!(eventually(async || server.letters().len() == 2).await);
    assert_eq!(server.sessions(), 1, "{}", server.log());
}

#[tokio::test]
async fn a_wrong_password_and_a_strange_certificate_keep_the_letter_waiting() {
    let server = Opensmtpd::start();
    let door = Dovecot::submission(server.port);
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let mut login = smtp(door.tls, Tls::Tls, Some("support"));
    login.password = Some(format!("not {PASSWORD}"));
    let wrong = house.mailbox("wrong@firma.example", no_imap(), login).await;
    let error = post.deliver(&wrong, &letter("x"), "", &[TO.to_owned()]).await.unwrap_err();
    assert!(!error.permanent);
    assert!(matches!(&error.why, Turned::ByUs(detail) if detail.key == "email-trouble-password"), "{error:?}");

    let stranger = Post::new(house.app.clone(), &Options { tuning: quick(), ..Options::default() }).unwrap();
    for (port, tls) in [(door.tls, Tls::Tls), (door.clear, Tls::Starttls)] {
        let mailbox = mailbox(&house, port, tls, Some("support")).await;
        let error = stranger.deliver(&mailbox, &letter("x"), "", &[TO.to_owned()]).await.unwrap_err();
        assert!(!error.permanent);
        let told = matches!(&error.why, Turned::ByUs(detail) if detail.key == "email-trouble-certificate");
        assert!(told, "{}: {error:?}", tls.word());
    }
    assert_eq!(server.letters().len(), 0);
}
