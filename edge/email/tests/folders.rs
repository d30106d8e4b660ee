//! Several folders of one mailbox, and what becomes of letters on their server once they are kept.

use mailboxes::{Afterwards, Handling, NewHandling, State, Tls};

use crate::{
    house::{House, Intake, eventually, imap, letter, no_smtp, quick},
    peers::{Instead, Peer, instead},
    servers::Dovecot,
};

fn handling(handling: Handling) -> NewHandling {
    NewHandling { handling, ..NewHandling::default() }
}

#[tokio::test]
async fn letters_of_several_folders_come_in_and_each_is_read_on_where_it_was_left() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    server.doveadm(&["mailbox", "create", "-u", "support", "Junk", "Orders"], b"");
    for (folder, subject) in [("INBOX", "one"), ("Junk", "two"), ("Orders", "three")] {
        server.put("support", folder, &letter(subject));
    }
    let folders = Handling { more_folders: vec!["Junk".into(), "Orders".into()], ..Handling::default() };
    let login = imap(server.clear, Tls::Plain, "support");
    let mailbox = house.handled("support@firma.example", login, no_smtp(), handling(folders)).await;
    let intake = Intake::run(&house.post("node", quick()));
    let all = async |count: usize| house.subjects(mailbox.id).await.len() == count;
    assert!(eventually(async || all(3).await).await, "{:?} {}", house.subjects(mailbox.id).await, server.log());
    intake.stop().await;
    server.put("support", "Junk", &letter("four"));
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || all(4).await).await, "{:?}", house.subjects(mailbox.id).await);
    intake.stop().await;
}

#[tokio::test]
async fn kept_letters_are_flagged_moved_or_deleted_by_choice() {
    let server = Dovecot::start();
    let slow = Dovecot::start_with("imap_capability = IMAP4rev1 UIDPLUS");
    let house = House::fresh().await;
    let moved = Handling { afterwards: Afterwards::Moved, move_to: Some("Kept".into()), ..Handling::default() };
    let flagged = Handling { afterwards: Afterwards::Flagged, ..Handling::default() };
    let deleted = Handling { afterwards: Afterwards::Deleted, ..Handling::default() };
    let mut mailboxes = Vec::new();
    for (user, at, wanted) in [
        ("moved", &server, moved.clone()),
        ("copied", &slow, moved),
        ("flagged", &server, flagged),
        ("deleted", &server, deleted),
    ] {
        at.put(user, "INBOX", &letter(user));
        let login = imap(at.clear, Tls::Plain, user);
        mailboxes.push(house.handled(&format!("{user}@firma.example"), login, no_smtp(), handling(wanted)).await);
    }
    let intake = Intake::run(&house.post("node", quick()));
    for (mailbox, user) in mailboxes.iter().zip(["moved", "copied", "flagged", "deleted"]) {
        house.has(mailbox.id, &[user]).await;
    }
    for (user, at) in [("moved", &server), ("copied", &slow)] {
        let is_gone = eventually(async || at.flags(user).is_empty()).await;
        assert!(is_gone, "{user}: {:?} {}", at.flags(user), at.log());
        assert!(at.flags_in(user, "Kept")[0].contains("\\Seen"), "{user}");
    }
    assert!(eventually(async || server.flags("flagged")[0].contains("\\Flagged")).await);
    assert!(eventually(async || server.flags("deleted").is_empty()).await);
    intake.stop().await;
}

#[tokio::test]
async fn a_letter_that_somebody_marks_as_unread_comes_in_and_keeps_that_mark_when_we_have_it() {
    let server = Dovecot::start();
    let house = House::fresh().await;
    let mark = |word: &str, which: &[&str]| {
        let words = [&["flags", word, "-u", "support", "\\Seen", "mailbox", "INBOX"], which].concat();
        server.doveadm(&words, b"");
    };
    server.put("support", "INBOX", &letter("read before"));
    server.put("support", "INBOX", &letter("read as well"));
    mark("add", &["all"]);
    let login = imap(server.clear, Tls::Plain, "support");
    let mailbox = house.mailbox("support@firma.example", login, no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    let is_fine = async || house.now(mailbox.id).await.state == State::Ok;
    assert!(eventually(is_fine).await, "{:?}", house.now(mailbox.id).await);
    mark("remove", &["subject", "read before"]);
    house.has(mailbox.id, &["read before"]).await;
    let is_seen = |at: usize| server.flags("support")[at].contains("\\Seen");
    assert!(eventually(async || is_seen(0)).await, "{:?}", server.flags("support"));

    // While nobody listens, one more is marked, and the one that we have.
    intake.stop().await;
    mark("remove", &["all"]);
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["read before", "read as well"]).await;
    assert!(eventually(async || is_seen(1)).await, "{:?}", server.flags("support"));
    server.put("support", "INBOX", &letter("new"));
    house.has(mailbox.id, &["read before", "read as well", "new"]).await;
    assert!(!is_seen(0), "a reminder that somebody set stays: {:?}", server.flags("support"));
    intake.stop().await;
}

#[tokio::test]
async fn a_folder_in_which_nothing_happened_meanwhile_is_opened_and_not_searched() {
    let house = House::fresh().await;
    let said = |words: &str| Some(Instead::Say(format!("{words}\r\nTAG OK done\r\n").into_bytes()));
    let mood = instead(move |number, command| match command {
        command if command.contains("CAPABILITY") => said("* CAPABILITY IMAP4rev1 CONDSTORE"),
        command if command.contains("SELECT") => {
            said("* 1 EXISTS\r\n* OK [UIDVALIDITY 77] x\r\n* OK [UIDNEXT 2] x\r\n* OK [HIGHESTMODSEQ 9] x")
        }
        command if command.contains("NOOP") && number == 0 => Some(Instead::SayAndHangUp(Vec::new())),
        _ => None,
    });
    let peer = Peer::imap([(1, letter("one"))].into(), mood).await;
    let login = imap(peer.port, Tls::Plain, "support");
    let mailbox = house.mailbox("support@firma.example", login, no_smtp()).await;
    let intake = Intake::run(&house.post("node", quick()));
    house.has(mailbox.id, &["one"]).await;
    let looks = || peer.commands().iter().filter(|command| command.contains("NOOP")).count();
    assert!(eventually(async || looks() >= 2).await);
    intake.stop().await;
    let again: Vec<String> = peer.commands().into_iter().skip_while(|command| !command.contains("NOOP")).collect();
    let opened = again.iter().position(|command| command.contains("SELECT")).unwrap();
    assert!(again[opened].contains("(CONDSTORE)") && again[opened + 1].contains("NOOP"), "{again:?}");
    assert_eq!(house.now(mailbox.id).await.cursor.unwrap().mod_seq, Some(9));
}
