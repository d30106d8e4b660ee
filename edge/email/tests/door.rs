//! Letters come in by our own door, from a real mail server and from ones that misbehave.

use email::{Door, Post, Protocol, Tuning};
use kernel::Id;
use mailboxes::{Mailbox, Tls};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use tokio_util::sync::CancellationToken;

use crate::{
    house::{House, eventually, letter, no_imap, no_smtp, quick, smtp},
    servers::Opensmtpd,
};

/// A door that is open until it is closed.
pub(crate) struct Open {
    pub(crate) port: u16,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Open {
    pub(crate) async fn at(host: &Post, protocol: Protocol) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (stop, mut tasks) = (CancellationToken::new(), JoinSet::new());
        let (own, shutdown) = (host.clone(), stop.clone());
        let door = Door { protocol, hostname: "desk.firma.example".into() };
        tasks.spawn(async move { own.run_door(listener, door, shutdown).await });
        Self { port, stop, tasks }
    }

    pub(crate) async fn close(mut self) {
        self.stop.cancel();
        self.tasks.join_next().await.unwrap().unwrap();
    }
}

/// Somebody who speaks by hand.
struct Speaker(BufReader<TcpStream>);

impl Speaker {
    async fn at(port: u16) -> Self {
        let mut speaker = Self(BufReader::new(TcpStream::connect(("127.0.0.1", port)).await.unwrap()));
        assert!(speaker.hears().await.starts_with("220 desk.firma.example"));
        speaker
    }

    /// The last line of an answer.
    async fn hears(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).await.unwrap();
            if line.len() < 4 || line.as_bytes()[3] != b'-' {
                return line.trim_end().to_owned();
            }
        }
    }

    async fn says(&mut self, line: &str) -> String {
        self.sends(&format!("{line}\r\n")).await;
        self.hears().await
    }

    async fn sends(&mut self, text: &str) {
        self.0.get_mut().write_all(text.as_bytes()).await.unwrap();
    }
}

async fn mailbox(house: &House, address: &str) -> Mailbox {
    house.mailbox(address, no_imap(), no_smtp()).await
}

async fn only_raw(house: &House, id: Id<Mailbox>) -> String {
    let letters = house.letters(id).await;
    assert_eq!(letters.len(), 1);
    String::from_utf8(house.raw(&letters[0]).await).unwrap()
}

#[tokio::test]
async fn a_mail_server_delivers_by_lmtp() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let support = mailbox(&house, "support@kupac.example").await;
    let door = Open::at(&post, Protocol::Lmtp).await;
    let server = Opensmtpd::delivering_to(door.port);
    let sender = house.mailbox("ana@firma.example", no_imap(), smtp(server.port, Tls::Plain, None)).await;
    let to = ["support+r1-abc@kupac.example".to_owned()];
    post.deliver(&sender, &letter("by lmtp").into(), "ana@firma.example", &to).await.unwrap();
    let arrived = eventually(async || house.subjects(support.id).await == ["by lmtp"]).await;
    assert!(arrived, "{}", server.log());
    let raw = only_raw(&house, support.id).await;
    assert!(
        raw.starts_with("Return-Path: <ana@firma.example>\r\nDelivered-To: support+r1-abc@kupac.example\r\n"),
        "{raw}"
    );
    assert!(raw.contains("Poštovani,\r\nšta je s tim?\r\n"), "{raw}");
    door.close().await;
}

#[tokio::test]
async fn each_recipient_has_an_answer_of_its_own_and_strangers_are_refused() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let (one, two) = (mailbox(&house, "one@firma.example").await, mailbox(&house, "two@firma.example").await);
    let door = Open::at(&post, Protocol::Lmtp).await;
    let mut server = Speaker::at(door.port).await;
    assert!(server.says("EHLO mx.example").await.starts_with("500 "));
    assert!(server.says("MAIL FROM:<a@b.example>").await.starts_with("503 "));
    assert!(server.says("LHLO mx.example").await.starts_with("250 "));
    assert!(server.says("MAIL FROM:<> SIZE=999999999").await.starts_with("552 "));
    assert!(server.says("MAIL FROM:<> SIZE=100 BODY=8BITMIME").await.starts_with("250 "));
    assert!(server.says("DATA").await.starts_with("503 "));
    assert!(server.says("RCPT TO:<ONE@firma.example>").await.starts_with("250 "));
    assert!(server.says("RCPT TO:<nobody@firma.example>").await.starts_with("550 5.1.1 "));
    assert!(server.says("RCPT TO:<one+x@firma.example>").await.starts_with("250 "));
    assert!(server.says("RCPT TO:<two@firma.example>").await.starts_with("250 "));
    assert!(server.says("DATA").await.starts_with("354 "));
    server.sends("Subject: hello\r\n\r\n..a dot\r\n.\r\nNOOP\r\n").await;
    for _ in 0..3 {
        assert_eq!(server.hears().await, "250 2.0.0 kept");
    }
    assert!(server.hears().await.starts_with("250 2.0.0 still"), "what came behind the dot is not lost");
    assert!(server.says("QUIT").await.starts_with("221 "));
    for mailbox in [&one, &two] {
        let raw = only_raw(&house, mailbox.id).await;
        assert!(raw.starts_with("Return-Path: <>\r\nDelivered-To: ") && raw.ends_with("\r\n\r\n.a dot\r\n"), "{raw}");
    }
    door.close().await;
}

#[tokio::test]
async fn what_is_too_large_too_silly_or_runs_in_a_circle_is_refused_and_the_next_letter_comes_in() {
    let house = House::fresh().await;
    let tuning = Tuning { letter_bytes_max: 100_000, ..quick() };
    let post = house.post("node", tuning);
    let support = mailbox(&house, "support@firma.example").await;
    let door = Open::at(&post, Protocol::Smtp).await;
    let mut server = Speaker::at(door.port).await;
    assert!(server.says("HELO mx.example").await.starts_with("250 "));
    for (letter, word) in [
        (format!("Subject: big\r\n\r\n{}", "0123456789\r\n".repeat(20_000)), "552 5.3.4"),
        (format!("{}Subject: circle\r\n\r\n", "Received: by x\r\n".repeat(101)), "554 5.4.6"),
        ("Subject: fits\r\n\r\nyes\r\n".to_owned(), "250 2.0.0"),
    ] {
        assert!(server.says("MAIL FROM:<a@b.example>").await.starts_with("250 "));
        assert!(server.says("RCPT TO:<support@firma.example>").await.starts_with("250 "));
        assert!(server.says("DATA").await.starts_with("354 "));
        server.sends(&format!("{letter}.\r\n")).await;
        let heard = server.hears().await;
        assert!(heard.starts_with(word), "{heard}");
    }
    assert_eq!(house.subjects(support.id).await, ["fits"]);
    assert!(server.says(&"x".repeat(3_000)).await.starts_with("500 "));
    for _ in 0..19 {
        assert!(server.says("WHAT").await.starts_with("500 "));
    }
    assert!(server.says("WHAT").await.starts_with("421 "));
    assert_eq!(server.0.read(&mut [0; 1]).await.unwrap(), 0, "the line is closed");
    door.close().await;
}

#[tokio::test]
async fn a_letter_that_cannot_be_kept_is_not_acknowledged_and_a_broken_line_leaves_nothing() {
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let support = mailbox(&house, "support@firma.example").await;
    let door = Open::at(&post, Protocol::Lmtp).await;
    house.statement("ALTER TABLE letters RENAME TO letters_elsewhere").await;
    let mut server = Speaker::at(door.port).await;
    server.sends("LHLO mx\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<support@firma.example>\r\nDATA\r\n").await;
    for word in ["250 ", "250 ", "250 ", "354 "] {
        assert!(server.hears().await.starts_with(word));
    }
    server.sends("Subject: one\r\n\r\nx\r\n.\r\n").await;
    assert!(server.hears().await.starts_with("451 4.3.0"));
    house.statement("ALTER TABLE letters_elsewhere RENAME TO letters").await;
    server.sends("MAIL FROM:<a@b.example>\r\nRCPT TO:<support@firma.example>\r\nDATA\r\nSubject: half").await;
    drop(server);
    let mut again = Speaker::at(door.port).await;
    for _ in 0..2 {
        again.sends("LHLO mx\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<support@firma.example>\r\nDATA\r\n").await;
        for word in ["250 ", "250 ", "250 ", "354 "] {
            assert!(again.hears().await.starts_with(word));
        }
        again.sends("Subject: one\r\n\r\nx\r\n.\r\n").await;
        assert!(again.hears().await.starts_with("250 2.0.0 kept"));
    }
    assert_eq!(house.subjects(support.id).await, ["one"], "brought twice, it is one letter");
    door.close().await;
}
