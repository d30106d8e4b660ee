//! Letters come in from a real IMAP server.

use db::{Db, testing::on_each_engine};
use email::Tuning;
use kernel::Cx;
use mailboxes::{Change, LetterState, State, Tls};

use crate::{
    house::{House, Intake, eventually, imap, letter, no_smtp, quick},
    servers::Dovecot,
};

#[tokio::test]
async fn letters_come_in_over_every_kind_of_line() {
    let server = Dovecot::start();
    on_each_engine(async |db: Db| {
        let house = House::on(db);
        let mut mailboxes = Vec::new();
        for (user, port, tls) in [
            ("plain", server.clear, Tls::Plain),
            ("starttls", server.clear, Tls::Starttls),
            ("tls", server.tls, Tls::Tls),
        ] {
            let user = format!("{user}-{:?}", house.app.db.engine());
            server.put(&user, "INBOX", &letter("first"));
            server.put(&user, "INBOX", &letter("second"));
            let address = format!("{user}@firma.example");
            mailboxes.push((house.mailbox(&address, imap(port, tls, &user), no_smtp()).await, user));
        }
        let intake = Intake::run(&house.post("node", quick()));
        for (mailbox, user) in &mailboxes {
            house.has(mailbox.id, &["first", "second"]).await;
            let is_fine = eventually(async || house.now(mailbox.id).await.state == State::Ok).await;
            assert!(is_fine, "{:?}", house.now(mailbox.id).await);
            assert!(server.flags(user).iter().all(|flags| flags.contains("\\Seen")), "{:?}", server.flags(user));
            let letters = house.letters(mailbox.id).await;
            assert_eq!(house.raw(&letters[0]).await, letter("first"), "kept byte for byte");
            assert_eq!(letters[0].from, "ana@kupac.example");
            assert!(letters.iter().all(|letter| letter.state == LetterState::Stored));
        }
        intake.stop().await;
    })
    .await;
}

#[tokio::test]
async fn a_new_letter_is_told_of_without_looking() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    let is_fine = eventually(async || house.now(mailbox.id).await.state == State::Ok).await;
    assert!(is_fine, "{:?} {}", house.now(mailbox.id).await, server.log());
    for subject in ["one", "two", "three"] {
        server.put("support", "INBOX", &letter(subject));
        let arrived = eventually(async || house.subjects(mailbox.id).await.contains(&subject.to_owned())).await;
        assert!(arrived, "{subject}");
    }
    house.has(mailbox.id, &["one", "two", "three"]).await;
    intake.stop().await;
}

#[tokio::test]
async fn a_server_without_idle_is_looked_at_from_time_to_time() {
    let server = Dovecot::start_with("imap_capability = IMAP4rev1 UIDPLUS");
    let house = House::fresh().await;
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Ok).await);
    server.put("support", "INBOX", &letter("one"));
    house.has(mailbox.id, &["one"]).await;
    intake.stop().await;
}

#[tokio::test]
async fn connecting_an_old_mailbox_leaves_its_read_letters_alone() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    server.put("support", "INBOX", &letter("old and read"));
    server.doveadm(&["flags", "add", "-u", "support", "\\Seen", "mailbox", "INBOX", "all"], b"");
    server.put("support", "INBOX", &letter("unread"));
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["unread"]).await;
    intake.stop().await;
}

#[tokio::test]
async fn what_came_while_we_were_away_is_taken_in_even_if_somebody_read_it_elsewhere() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    server.put("support", "INBOX", &letter("before"));
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["before"]).await;
    assert!(eventually(async || house.now(mailbox.id).await.cursor.is_some()).await);
    intake.stop().await;

    server.put("support", "INBOX", &letter("meanwhile"));
    server.doveadm(&["flags", "add", "-u", "support", "\\Seen", "mailbox", "INBOX", "all"], b"");
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["before", "meanwhile"]).await;
    intake.stop().await;
}

#[tokio::test]
async fn a_folder_whose_numbers_change_their_meaning_loses_and_doubles_nothing() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    server.put("support", "INBOX", &letter("one"));
    server.put("support", "INBOX", &letter("two"));
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one", "two"]).await;
    assert!(eventually(async || house.now(mailbox.id).await.cursor.is_some()).await);
    intake.stop().await;
    let before = house.now(mailbox.id).await.cursor.unwrap();

    server.doveadm(&["mailbox", "update", "-u", "support", "--uid-validity", "1234567", "INBOX"], b"");
    server.put("support", "INBOX", &letter("three"));
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one", "two", "three"]).await;
    let is_new = async || house.now(mailbox.id).await.cursor.is_some_and(|now| now.uid_validity == 1_234_567);
    assert!(eventually(is_new).await);
    assert_ne!(before.uid_validity, 1_234_567);
    intake.stop().await;
}

#[tokio::test]
async fn of_a_letter_that_is_too_large_the_head_is_kept_and_the_next_one_comes_in() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    let mut huge = letter("huge");
    huge.extend(b"0123456789abcdef0123456789abcdef\r\n".repeat(1_000));
    server.put("support", "INBOX", &letter("before"));
    server.put("support", "INBOX", &huge);
    server.put("support", "INBOX", &letter("after"));
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let tuning = Tuning { letter_bytes_max: 10_000, ..quick() };
    let intake = Intake::run(&house.post("node", tuning));
    house.has(mailbox.id, &["before", "huge", "after"]).await;
    let letters = house.letters(mailbox.id).await;
    assert_eq!((letters[1].state, letters[1].code.as_str()), (LetterState::Quarantined, "too_large"));
    assert!(letters[1].headers_only && letters[1].size > 34_000);
    let head = String::from_utf8(house.raw(&letters[1]).await).unwrap();
    assert!(head.contains("Subject: huge") && !head.contains("0123456789abcdef"));
    let is_marked = async || server.flags("support")[2].contains("\\Seen");
    assert!(eventually(is_marked).await);
    assert!(!server.flags("support")[1].contains("\\Seen"), "a person can still find it unread");
    intake.stop().await;
}

#[tokio::test]
async fn a_folder_may_be_named_in_any_letters() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    server.doveadm(&["mailbox", "create", "-u", "support", "Жалобы & žalbe"], b"");
    server.put("support", "Жалобы & žalbe", &letter("one"));
    let mut login = imap(server.tls, Tls::Tls, "support");
    login.imap.folder = "Жалобы & žalbe".into();
    let mailbox = house.mailbox("support@firma.example", login, no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one"]).await;
    intake.stop().await;
}

#[tokio::test]
async fn two_nodes_take_turns_on_one_mailbox() {
    let server = Dovecot::start();
    on_each_engine(async |db: Db| {
        let house = House::on(db);
        let user = format!("support-{:?}", house.app.db.engine());
        let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, &user), no_smtp()).await;
        let one = Intake::run(&house.post("one", quick()));
        let two = Intake::run(&house.post("two", quick()));
        let mut subjects = Vec::new();
        for number in 0..20 {
            subjects.push(format!("letter {number}"));
            server.put(&user, "INBOX", &letter(&subjects[number]));
        }
        let expected: Vec<&str> = subjects.iter().map(String::as_str).collect();
        house.has(mailbox.id, &expected).await;
        let who = server.doveadm(&["-f", "flow", "who", &user], b"");
        assert!(who.contains(" #=1 "), "one node at a time: {who}");

        one.stop().await;
        server.put(&user, "INBOX", &letter("the other node"));
        let expected: Vec<&str> = expected.into_iter().chain(["the other node"]).collect();
        house.has(mailbox.id, &expected).await;
        two.stop().await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_is_told_and_a_right_one_is_taken_over_at_once() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    server.put("support", "INBOX", &letter("one"));
    let mut login = imap(server.tls, Tls::Tls, "support");
    login.password = Some("wrong".into());
    let mailbox = house.mailbox("support@firma.example", login, no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Failed).await);
    let failed = house.now(mailbox.id).await;
    assert_eq!(failed.detail.unwrap().key, "email-trouble-password");

    let wish = Change { imap: Some(imap(server.tls, Tls::Tls, "support")), ..Change::default() };
    let mut tx = house.app.db.begin().await.unwrap();
    let cx = Cx::system(house.app.clock.now());
    mailboxes::change(&mut tx, &cx, &house.app.secrets, mailbox.id, wish, None).await.unwrap();
    tx.commit().await.unwrap();
    house.has(mailbox.id, &["one"]).await;
    let is_fine = async || {
        let now = house.now(mailbox.id).await;
        now.state == State::Ok && now.detail.is_none()
    };
    assert!(eventually(is_fine).await);

    let off = Change { enabled: Some(false), ..Change::default() };
    let mut tx = house.app.db.begin().await.unwrap();
    mailboxes::change(&mut tx, &cx, &house.app.secrets, mailbox.id, off, None).await.unwrap();
    tx.commit().await.unwrap();
    let is_gone = async || !server.doveadm(&["-f", "flow", "who", "support"], b"").contains("proto=imap");
    assert!(eventually(is_gone).await, "a mailbox that is switched off is left");
    intake.stop().await;
}

#[tokio::test]
async fn a_server_that_goes_and_comes_back_is_met_again() {
    let mut server = Dovecot::start();
    let house = House::fresh().await;
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Ok).await);
    server.stop();
    let is_told = async || house.now(mailbox.id).await.state == State::Failed;
    assert!(eventually(is_told).await, "{:?}", house.now(mailbox.id).await);
    assert_eq!(house.now(mailbox.id).await.detail.unwrap().key, "email-trouble-port");
    assert!(server.run());
    server.put("support", "INBOX", &letter("back again"));
    house.has(mailbox.id, &["back again"]).await;
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Ok).await);
    intake.stop().await;
}
