//! IMAP servers that break off, hang, lie and stumble: nothing is lost, nothing is doubled, nothing blocks.

use std::{collections::BTreeMap, time::Duration};

use email::Tuning;
use mailboxes::{LetterState, Mailbox, State, Tls};

use crate::{
    house::{House, Intake, eventually, imap, letter, no_smtp, quick},
    peers::{Instead, Peer, instead, say, well},
};

fn letters(subjects: &[&str]) -> BTreeMap<u32, Vec<u8>> {
    subjects.iter().enumerate().map(|(n, subject)| (u32::try_from(n * 10 + 1).unwrap(), letter(subject))).collect()
}

async fn mailbox_at(house: &House, peer: &Peer) -> Mailbox {
    house.mailbox("support@firma.example", imap(peer.port, Tls::Plain, "support"), no_smtp()).await
}

/// The first half of what the server would say of a letter.
fn half_of(uid: u32, letter: &[u8]) -> Vec<u8> {
    let mut half = format!("* 1 FETCH (UID {uid} BODY[] {{{}}}\r\n", letter.len()).into_bytes();
    half.extend(&letter[..letter.len() / 2]);
    half
}

#[tokio::test]
async fn a_line_cut_in_the_middle_of_a_letter_loses_and_doubles_nothing() {
    let house = House::fresh().await;
    let half = half_of(11, &letter("two"));
    // The first three connections break off at the second letter.
    let mood = instead(move |number, command| {
        (number < 3 && command == "(letter 11)").then(|| Instead::SayAndHangUp(half.clone()))
    });
    let peer = Peer::imap(letters(&["one", "two", "three"]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one", "two", "three"]).await;
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Ok).await);
    let kept = house.letters(mailbox.id).await;
    assert_eq!(house.raw(&kept[1]).await, letter("two"));
    assert!(kept.iter().all(|letter| letter.state == LetterState::Stored && !letter.headers_only));
    assert!(peer.connections() >= 4);
    assert_eq!(house.now(mailbox.id).await.cursor.unwrap().uid_next, 22);
    intake.stop().await;
}

#[tokio::test]
async fn a_letter_that_could_not_be_kept_is_not_marked_as_seen_and_comes_in_later() {
    let house = House::fresh().await;
    let peer = Peer::imap(letters(&["one", "two"]), well()).await;
    let mailbox = mailbox_at(&house, &peer).await;
    house.statement("ALTER TABLE letters RENAME TO letters_elsewhere").await;
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Failed).await);
    assert_eq!(house.now(mailbox.id).await.detail.unwrap().key, "email-trouble-storage");
    let marks = || peer.commands().into_iter().filter(|command| command.contains("STORE")).count();
    assert!(eventually(async || peer.connections() >= 8).await, "it is tried again and again");
    assert_eq!(marks(), 0);
    house.statement("ALTER TABLE letters_elsewhere RENAME TO letters").await;
    house.has(mailbox.id, &["one", "two"]).await;
    assert!(eventually(async || marks() == 1).await);
    assert!(house.letters(mailbox.id).await.iter().all(|letter| !letter.headers_only), "the letters are not to blame");
    intake.stop().await;
}

#[tokio::test]
async fn a_letter_that_breaks_the_line_each_time_is_set_aside_and_the_next_one_comes_in() {
    let house = House::fresh().await;
    let half = half_of(11, &letter("cursed"));
    let mood = instead(move |_, command| (command == "(letter 11)").then(|| Instead::SayAndHangUp(half.clone())));
    let peer = Peer::imap(letters(&["one", "cursed", "three"]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one", "cursed", "three"]).await;
    let kept = house.letters(mailbox.id).await;
    let is_decided = async || house.letters(mailbox.id).await[1].code == "not_given";
    assert!(eventually(is_decided).await, "{:?}", house.letters(mailbox.id).await[1]);
    assert!(kept[1].headers_only && kept[1].state == LetterState::Quarantined);
    let marked: Vec<String> =
        peer.commands().into_iter().filter(|command| command.contains("STORE") && command.contains("11 ")).collect();
    assert!(marked.is_empty(), "a letter that was not kept as a whole stays unread: {marked:?}");
    intake.stop().await;
}

#[tokio::test]
async fn a_letter_that_is_not_handed_out_at_all_leaves_a_note_of_where_it_lies() {
    let house = House::fresh().await;
    let mood = instead(|_, command| {
        let is_about_it = command == "(letter 11)" || command.contains("UID FETCH 11 (UID BODY.PEEK[HEADER])");
        is_about_it.then(|| {
            Instead::Say(if command.starts_with('(') { Vec::new() } else { b"TAG NO [SERVERBUG] lost\r\n".to_vec() })
        })
    });
    let peer = Peer::imap(letters(&["one", "lost", "three"]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || house.letters(mailbox.id).await.len() == 3).await);
    let kept = house.letters(mailbox.id).await;
    let lost = kept.iter().find(|letter| letter.headers_only).unwrap();
    let stub = String::from_utf8(house.raw(lost).await).unwrap();
    assert_eq!(stub, "X-Rapport-Not-Given: UIDVALIDITY 77; UID 11\r\n\r\n");
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Ok).await);
    intake.stop().await;
}

#[tokio::test]
async fn a_length_that_cannot_be_is_refused_without_making_room_for_it() {
    let house = House::fresh().await;
    let mood = instead(|_, command| {
        (command == "(letter 11)").then(|| Instead::Say(b"* 2 FETCH (UID 11 BODY[] {4000000000}\r\nabc".to_vec()))
    });
    let peer = Peer::imap(letters(&["one", "liar", "three"]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one", "liar", "three"]).await;
    assert!(house.letters(mailbox.id).await[1].headers_only);
    intake.stop().await;
}

#[tokio::test]
async fn a_letter_larger_than_announced_is_kept_by_its_head() {
    let house = House::fresh().await;
    let mut huge = letter("larger than it said");
    huge.extend(vec![b'x'; 11_000]);
    let mood = instead(|_, command| {
        command
            .contains("1:* (UID RFC822.SIZE)")
            .then_some(Instead::Say(b"* 1 FETCH (UID 1 RFC822.SIZE 10)\r\nTAG OK\r\n".to_vec()))
    });
    let peer = Peer::imap(BTreeMap::from([(1, huge)]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let tuning = Tuning { letter_bytes_max: 10_000, ..quick() };
    let intake = Intake::run(&house.post("node", tuning));
    house.has(mailbox.id, &["larger than it said"]).await;
    let kept = house.letters(mailbox.id).await;
    assert_eq!((kept[0].headers_only, kept[0].code.as_str()), (true, "too_large"));
    intake.stop().await;
}

#[tokio::test]
async fn a_length_that_is_too_long_ends_the_wait_and_the_next_letter_comes_in() {
    let house = House::fresh().await;
    let mood = instead(|_, command| {
        // Announces more than it sends: the rest never comes.
        (command == "(letter 11)")
            .then(|| Instead::Say(b"* 2 FETCH (UID 11 BODY[] {500}\r\nFrom: a\r\n\r\nend)\r\n".to_vec()))
    });
    let peer = Peer::imap(letters(&["one", "short", "three"]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let tuning = Tuning { silence: Duration::from_millis(150), attempts_at_a_letter: 2, ..quick() };
    let intake = Intake::run(&house.post("node", tuning));
    house.has(mailbox.id, &["one", "short", "three"]).await;
    assert!(house.letters(mailbox.id).await[1].headers_only);
    intake.stop().await;
}

#[tokio::test]
async fn a_server_that_stumbles_over_sizes_still_hands_letters_out() {
    let house = House::fresh().await;
    let mood = instead(|_, command| {
        command.contains("RFC822.SIZE").then(|| Instead::Say(b"TAG NO [SERVERBUG] sizes\r\n".to_vec()))
    });
    let peer = Peer::imap(letters(&["one", "two"]), mood).await;
    let mailbox = mailbox_at(&house, &peer).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one", "two"]).await;
    intake.stop().await;
}

#[tokio::test]
async fn every_trouble_with_a_server_is_told_by_its_name() {
    let silent = instead(|_, command| (command == "(greeting)").then_some(Instead::Hang));
    let rude = instead(|_, command| {
        (command == "(greeting)").then(|| Instead::SayAndHangUp(b"* BYE too many connections\r\n".to_vec()))
    });
    let garbled =
        instead(|_, command| (command == "(greeting)").then(|| Instead::Say(b"HTTP/1.1 400 Bad\r\n\r\n".to_vec())));
    let strict = instead(|_, command| {
        command.contains("LOGIN").then(|| Instead::Say(b"TAG NO [PRIVACYREQUIRED] not in the clear\r\n".to_vec()))
    });
    let folderless = instead(|_, command| {
        command.contains("SELECT").then(|| Instead::Say(b"TAG NO [NONEXISTENT] no such folder\r\n".to_vec()))
    });
    let closing = instead(|_, command| command.contains("SELECT").then(|| Instead::SayAndHangUp(Vec::new())));
    for (mood, tls, key) in [
        (silent.clone(), Tls::Plain, "email-trouble-silent"),
        (rude, Tls::Plain, "email-trouble-busy"),
        (garbled, Tls::Plain, "email-trouble-garbled"),
        (strict, Tls::Plain, "email-trouble-needs-tls"),
        (folderless, Tls::Plain, "email-trouble-folder"),
        (closing, Tls::Plain, "email-trouble-dropped"),
        (well(), Tls::Tls, "email-trouble-not-tls"),
        (silent, Tls::Tls, "email-trouble-silent"),
        (
            instead(|_, command| command.contains("STARTTLS").then(|| say("TAG BAD unknown"))),
            Tls::Starttls,
            "email-trouble-no-starttls",
        ),
    ] {
        let house = House::fresh().await;
        let peer = Peer::imap(letters(&[]), mood).await;
        let mailbox = house.mailbox("a@firma.example", imap(peer.port, tls, "support"), no_smtp()).await;
        let patience = Duration::from_millis(150);
        let intake = Intake::run(&house.post("node", Tuning { connect: patience, silence: patience, ..quick() }));
        assert!(eventually(async || house.now(mailbox.id).await.state == State::Failed).await, "{key}");
        assert_eq!(house.now(mailbox.id).await.detail.unwrap().key, key);
        intake.stop().await;
    }
}
