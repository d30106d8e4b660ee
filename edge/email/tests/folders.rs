//! Several folders of one mailbox, and what becomes of letters on their server once they are kept.

use mailboxes::{Afterwards, Handling, NewHandling, Tls};

use crate::{
    house::{House, Intake, eventually, imap, letter, no_smtp, quick},
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
