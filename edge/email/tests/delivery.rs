//! Letters go out through a real SMTP server.

use std::path::Path;

use desk::{Content, RawLetter};
use email::{Options, Post, Turned};
use mail::{Address, OutAttachment, Outgoing};
use mailboxes::{Mailbox, Tls};

use crate::{
    house::{House, eventually, letter, no_imap, quick, smtp},
    peers::{Peer, instead},
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
        let delivered = post.deliver(&mailbox, &raw.into(), &mailbox.address, &[TO.to_owned()]).await;
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
        let delivered = post.deliver(&mailbox, &raw.into(), &mailbox.address, &[TO.to_owned()]).await;
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
    let delivered = post.deliver(&mailbox, &letter("to some").into(), "", &to).await.unwrap();
    let refused: Vec<&str> = delivered.refused.iter().map(|refused| refused.address.as_str()).collect();
    assert_eq!(refused, ["nobody@elsewhere.example", "no address"]);
    assert!(matches!(&delivered.refused[0].why, Turned::ByServer(words) if words.starts_with("550 ")), "{delivered:?}");
    assert!(eventually(async || server.letters().len() == 1).await);

    let nobody = post.deliver(&mailbox, &letter("to nobody").into(), "", &to[1..]).await.unwrap_err();
    assert!(nobody.permanent, "{nobody:?}");
    let words =
        |why: &Turned| matches!(why, Turned::ByServer(words) if words.contains("nobody@elsewhere.example: 550"));
    assert!(words(&nobody.why), "{nobody:?}");
    // The connection is still good.
    post.deliver(&mailbox, &letter("to one").into(), "", &to[..1]).await.unwrap();
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
    let error = post.deliver(&wrong, &letter("x").into(), "", &[TO.to_owned()]).await.unwrap_err();
    assert!(!error.permanent);
    assert!(matches!(&error.why, Turned::ByUs(detail) if detail.key == "email-trouble-password"), "{error:?}");

    let stranger = Post::new(house.app.clone(), &Options { tuning: quick(), ..Options::default() }).unwrap();
    for (port, tls) in [(door.tls, Tls::Tls), (door.clear, Tls::Starttls)] {
        let mailbox = mailbox(&house, port, tls, Some("support")).await;
        let error = stranger.deliver(&mailbox, &letter("x").into(), "", &[TO.to_owned()]).await.unwrap_err();
        assert!(!error.permanent);
        let told = matches!(&error.why, Turned::ByUs(detail) if detail.key == "email-trouble-certificate");
        assert!(told, "{}: {error:?}", tls.word());
    }
    assert_eq!(server.letters().len(), 0);
}

/// A letter with a file that lies on the disk.
pub(crate) fn with_file(subject: &str, path: &Path, size: u64) -> RawLetter {
    let outgoing = Outgoing {
        from: Address::new("support@firma.example"),
        to: vec![Address::new(TO)],
        cc: Vec::new(),
        bcc: Vec::new(),
        reply_to: None,
        subject,
        message_id: format!("{}@firma.example", subject.replace(' ', ".")),
        in_reply_to: None,
        references: Vec::new(),
        date: kernel::Time::from_micros(0),
        text: "The file is attached.".to_owned(),
        html: None,
        attachments: vec![OutAttachment {
            filename: "film.bin".to_owned(),
            content_type: "application/octet-stream".to_owned(),
            bytes: Vec::new(),
            content_id: None,
        }],
        auto_submitted: false,
        extra_headers: Vec::new(),
    };
    RawLetter::written(&outgoing, vec![Content::OnDisk(path.to_owned(), size)]).unwrap()
}

#[tokio::test]
async fn a_large_file_goes_out_piece_by_piece_and_arrives_as_it_was() {
    let server = Opensmtpd::start();
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.bin");
    let film: Vec<u8> = (0..6_000_000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    std::fs::write(&path, &film).unwrap();
    let mailbox = mailbox(&house, server.port, Tls::Plain, None).await;
    let letter = with_file("a film", &path, 6_000_000);
    post.deliver(&mailbox, &letter, &mailbox.address, &[TO.to_owned()]).await.unwrap();
    assert!(eventually(async || !server.letters().is_empty()).await, "{}", server.log());
    let arrived = mail::parse(server.letters()[0].as_bytes());
    assert_eq!(arrived.text.as_deref().map(str::trim_end), Some("The file is attached."));
    assert!(arrived.attachments[0].bytes == film, "the file arrives byte for byte");
}

#[tokio::test]
async fn a_letter_whose_file_cannot_be_read_to_its_end_is_not_sent_in_half() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.bin");
    std::fs::write(&path, vec![7; 1_000_000]).unwrap();
    let peer = Peer::smtp(instead(|_, _| None)).await;
    let mailbox = mailbox(&house, peer.port, Tls::Plain, None).await;
    for size in [2_000_000, 1_000_001] {
        let letter = with_file("half a film", &path, size);
        let error = post.deliver(&mailbox, &letter, "", &[TO.to_owned()]).await.unwrap_err();
        assert!(!error.permanent, "{error:?}");
    }
    post.deliver(&mailbox, &with_file("a film", &path, 1_000_000), "", &[TO.to_owned()]).await.unwrap();
    assert_eq!(peer.taken().len(), 1);
}
