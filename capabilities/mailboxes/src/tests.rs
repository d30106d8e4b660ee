mod over_http;

use db::{Db, testing::on_each_engine};
use kernel::{AgentActor, Cx, Edit, Id, Role, Time, minutes};
use secrets::Secrets;

use crate::*;

fn now() -> Time {
    Time::from_micros(1_767_600_000_000_000)
}

fn cx() -> Cx {
    Cx::system(now())
}

fn agent(role: Role) -> Cx {
    Cx::agent(now(), AgentActor { id: 1, role, teams: Vec::new() })
}

fn secrets() -> Secrets {
    Secrets::from_key([7; 32])
}

fn imap(host: &str, password: Option<&str>) -> ImapLogin {
    let imap = Imap { host: host.into(), port: 993, tls: Tls::Tls, user: "support".into(), folder: "INBOX".into() };
    ImapLogin { imap, password: password.map(str::to_owned) }
}

fn smtp(host: &str, password: Option<&str>) -> SmtpLogin {
    let smtp = Smtp { host: host.into(), port: 465, tls: Tls::Tls, user: Some("support".into()) };
    SmtpLogin { smtp, password: password.map(str::to_owned) }
}

fn support() -> NewMailbox {
    NewMailbox {
        name: "Support".into(),
        address: "Support@Firma.example".into(),
        kind: MailboxKind::Imap,
        team: None,
        acknowledge: true,
        signature: "Firma".into(),
        enabled: true,
        imap: Some(imap("imap.firma.example", Some("one"))),
        smtp: Some(smtp("smtp.firma.example", Some("two"))),
        handling: NewHandling::default(),
    }
}

async fn created(db: &Db, new: &NewMailbox) -> Mailbox {
    let mut tx = db.begin().await.unwrap();
    let mailbox = create(&mut tx, &cx(), &secrets(), new).await.unwrap();
    tx.commit().await.unwrap();
    mailbox
}

fn letter_of(mailbox: Id<Mailbox>, text: &str) -> NewLetter {
    NewLetter {
        mailbox,
        sha256: secrets::sha256_hex(text.as_bytes()),
        size: i64::try_from(text.len()).unwrap(),
        from: "Ana <ana@firma.example>".into(),
        subject: text.into(),
        message_id: Some(format!("{text}@example")),
        came_from: None,
        headers_only: false,
    }
}

#[tokio::test]
async fn a_mailbox_keeps_its_passwords_sealed() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let read = crate::mailbox(&mut tx, mailbox.id).await.unwrap().unwrap();
        assert_eq!(read, mailbox);
        assert_eq!(read.address, "support@firma.example");
        assert_eq!(read.state, State::Connecting);
        assert_eq!(read.imap_password(&secrets()).unwrap().as_deref(), Some("one"));
        assert_eq!(read.smtp_password(&secrets()).unwrap().as_deref(), Some("two"));
        assert!(read.imap_password(&Secrets::from_key([8; 32])).is_err());
        let row = tx.row(db::sql("SELECT secret_imap, secret_smtp, settings FROM mailboxes")).await.unwrap().unwrap();
        for column in ["secret_imap", "secret_smtp", "settings"] {
            let kept = row.get::<String>(column).unwrap();
            assert!(!kept.contains("one") && !kept.contains("two"), "{column}: {kept}");
        }
        let again = create(&mut tx, &cx(), &secrets(), &support()).await;
        assert!(matches!(again, Err(Error::AddressTaken)));
    })
    .await;
}

#[tokio::test]
async fn only_admins_set_mailboxes_up_and_only_leads_read_the_log() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let secrets = secrets();
        for role in [Role::Agent, Role::Lead] {
            let cx = agent(role);
            assert!(matches!(create(&mut tx, &cx, &secrets, &support()).await, Err(Error::Forbidden)));
            let changed = change(&mut tx, &cx, &secrets, mailbox.id, Change::default(), None).await;
            assert!(matches!(changed, Err(Error::Forbidden)));
            assert!(matches!(remove(&mut tx, &cx, mailbox.id).await, Err(Error::Forbidden)));
        }
        let list = LetterList { limit: 10, ..LetterList::default() };
        assert!(matches!(letters(&mut tx, &agent(Role::Agent), &list).await, Err(Error::Forbidden)));
        assert!(letters(&mut tx, &agent(Role::Lead), &list).await.unwrap().is_empty());
        remove(&mut tx, &agent(Role::Admin), mailbox.id).await.unwrap();
        assert_eq!(mailboxes(&mut tx).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn another_server_or_login_wants_its_password_anew() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let secrets = secrets();
        let mut apply =
            async |wish: Change| change(&mut tx, &agent(Role::Admin), &secrets, mailbox.id, wish, None).await;
        let elsewhere = Change { imap: Some(imap("imap.other.example", None)), ..Change::default() };
        assert!(matches!(apply(elsewhere).await, Err(Error::Password("imap.password"))));
        let elsewhere = Change { smtp: Some(smtp("smtp.other.example", None)), ..Change::default() };
        assert!(matches!(apply(elsewhere).await, Err(Error::Password("smtp.password"))));
        let other_port = ImapLogin {
            imap: Imap { port: 143, tls: Tls::Starttls, ..imap("imap.firma.example", None).imap },
            password: None,
        };
        let changed = apply(Change { imap: Some(other_port), ..Change::default() }).await.unwrap();
        assert_eq!(changed.imap_password(&secrets).unwrap().as_deref(), Some("one"));
        assert_eq!(changed.version, 2);
        let moved = Change { imap: Some(imap("imap.other.example", Some("three"))), ..Change::default() };
        let changed = apply(moved).await.unwrap();
        assert_eq!(changed.imap_password(&secrets).unwrap().as_deref(), Some("three"));
    })
    .await;
}

#[tokio::test]
async fn a_change_starts_intake_anew_and_another_folder_is_read_from_its_beginning() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let cursor = Cursor { uid_validity: 4_294_967_295, uid_next: 12, mod_seq: Some(90_060_115_205_545_359) };
        set_cursor(&mut tx, mailbox.id, 1, cursor).await.unwrap();
        set_state(&mut tx, &cx(), mailbox.id, 1, State::Failed, Some(&Detail::of("a-key").arg("host", "h")))
            .await
            .unwrap();
        let present = crate::mailbox(&mut tx, mailbox.id).await.unwrap().unwrap();
        assert_eq!(present.cursor, Some(cursor));
        assert_eq!(present.detail, Some(Detail::of("a-key").arg("host", "h")));

        let named = Change { name: Some(" Front  desk ".into()), ..Change::default() };
        let named = change(&mut tx, &cx(), &secrets(), mailbox.id, named, Some(1)).await.unwrap();
        assert_eq!((named.name.as_str(), named.cursor), ("Front desk", Some(cursor)));
        assert_eq!((named.state, named.detail.clone()), (State::Connecting, None));

        // What an older connection has to say no longer counts.
        set_state(&mut tx, &cx(), mailbox.id, 1, State::Failed, None).await.unwrap();
        set_cursor(&mut tx, mailbox.id, 1, Cursor { uid_validity: 1, uid_next: 99, mod_seq: None }).await.unwrap();
        assert_eq!(crate::mailbox(&mut tx, mailbox.id).await.unwrap().unwrap(), named);

        let mut login = imap("imap.firma.example", None);
        login.imap.folder = "Complaints".into();
        let wish = Change { imap: Some(login), enabled: Some(false), ..Change::default() };
        let moved = change(&mut tx, &cx(), &secrets(), mailbox.id, wish, Some(2)).await.unwrap();
        assert_eq!((moved.cursor, moved.state), (None, State::Off));
        let stale = change(&mut tx, &cx(), &secrets(), mailbox.id, Change::default(), Some(2)).await;
        assert!(matches!(stale, Err(Error::Stale(3))));
    })
    .await;
}

#[tokio::test]
async fn the_state_is_told_only_when_it_changes() {
    on_each_engine(async |db: Db| {
        let mut news = db.news();
        let mailbox = created(&db, &support()).await;
        assert_eq!(news.recv().await.unwrap().kind, "mailbox");
        for _ in 0..2 {
            let mut tx = db.begin().await.unwrap();
            set_state(&mut tx, &cx(), mailbox.id, 1, State::Ok, None).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = db.begin().await.unwrap();
        tx.announce(db::News::of("clock", 0));
        tx.commit().await.unwrap();
        assert_eq!(news.recv().await.unwrap().kind, "mailbox");
        assert_eq!(news.recv().await.unwrap().kind, "clock");
    })
    .await;
}

#[tokio::test]
async fn mailboxes_of_the_configuration_follow_it() {
    on_each_engine(async |db: Db| {
        let own = created(&db, &NewMailbox { address: "own@firma.example".into(), ..support() }).await;
        let declare_all = async |declared: &[NewMailbox]| {
            let mut tx = db.begin().await.unwrap();
            declare(&mut tx, &cx(), &secrets(), declared).await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = db.read().await.unwrap();
            by_address(&mut tx, "support@firma.example").await.unwrap().unwrap()
        };
        let first = declare_all(&[support()]).await;
        assert!(first.from_config);
        let same = declare_all(&[support()]).await;
        assert_eq!(same, first, "a restart changes nothing");

        let mut tx = db.begin().await.unwrap();
        set_cursor(&mut tx, first.id, 1, Cursor { uid_validity: 3, uid_next: 4, mod_seq: None }).await.unwrap();
        let refused = change(&mut tx, &agent(Role::Admin), &secrets(), first.id, Change::default(), None).await;
        assert!(matches!(refused, Err(Error::Declared)));
        assert!(matches!(remove(&mut tx, &agent(Role::Admin), first.id).await, Err(Error::Declared)));
        tx.commit().await.unwrap();

        let secret_changed = NewMailbox { imap: Some(imap("imap.firma.example", Some("new"))), ..support() };
        let changed = declare_all(&[secret_changed]).await;
        assert_eq!((changed.version, changed.cursor.is_some()), (2, true));
        assert_eq!(changed.imap_password(&secrets()).unwrap().as_deref(), Some("new"));

        let gone = declare_all(&[]).await;
        assert_eq!((gone.from_config, gone.enabled, gone.state), (false, false, State::Off));
        let mut tx = db.read().await.unwrap();
        assert_eq!(crate::mailbox(&mut tx, own.id).await.unwrap(), Some(own));
    })
    .await;
}

#[tokio::test]
async fn a_mailbox_with_letters_cannot_be_removed() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        store_letter(&mut tx, &cx(), &letter_of(mailbox.id, "hello")).await.unwrap();
        assert!(matches!(remove(&mut tx, &agent(Role::Admin), mailbox.id).await, Err(Error::InUse)));
    })
    .await;
}

#[tokio::test]
async fn a_letter_is_kept_once_per_mailbox() {
    on_each_engine(async |db: Db| {
        let one = created(&db, &support()).await;
        let two = created(&db, &NewMailbox { address: "two@firma.example".into(), ..support() }).await;
        let keep = async |letter: NewLetter| {
            let mut tx = db.begin().await.unwrap();
            let stored = store_letter(&mut tx, &cx(), &letter).await.unwrap();
            tx.commit().await.unwrap();
            stored
        };
        let letter = letter_of(one.id, "hello");
        let (a, b, c) = tokio::join!(keep(letter.clone()), keep(letter.clone()), keep(letter.clone()));
        assert_eq!([a, b, c].iter().filter(|stored| stored.is_new).count(), 1);
        assert!(a.id == b.id && b.id == c.id);
        assert!(keep(letter_of(two.id, "hello")).await.is_new);
    })
    .await;
}

#[tokio::test]
async fn the_log_tells_what_was_decided_and_why() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let subject = format!("a\0b{}", "ž".repeat(2_000));
        let new = NewLetter { subject, ..letter_of(mailbox.id, "hello") };
        let id = store_letter(&mut tx, &cx(), &new).await.unwrap().id;
        let kept = letter(&mut tx, &cx(), id).await.unwrap().unwrap();
        assert_eq!((kept.state, kept.code.as_str(), kept.decided_at), (LetterState::Stored, "", None));
        assert!(kept.subject.starts_with("abž") && kept.subject.chars().count() == 500);

        let decision = Decision {
            args: vec![("ticket", "7".into())],
            ticket: Some(7),
            message: Some(9),
            ..Decision::new(LetterState::Received, "new_ticket")
        };
        let later = Cx::system(now() + minutes(1));
        decide(&mut tx, &later, id, &decision).await.unwrap();
        let decided = letter(&mut tx, &cx(), id).await.unwrap().unwrap();
        assert_eq!((decided.state, decided.code.as_str()), (LetterState::Received, "new_ticket"));
        assert_eq!(decided.args, [("ticket".to_owned(), "7".to_owned())]);
        assert_eq!((decided.ticket, decided.message), (Some(7), Some(9)));
        assert_eq!(decided.decided_at, Some(later.now));
        let unknown = decide(&mut tx, &cx(), Id::new(999), &decision).await;
        assert!(matches!(unknown, Err(Error::LetterMissing)));
    })
    .await;
}

#[tokio::test]
async fn the_log_is_read_in_parts_newest_first() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let mut ids = Vec::new();
        for n in 0..7_i64 {
            // Three letters in the same instant: the number decides.
            let cx = Cx::system(now() + minutes(n / 3));
            let stored = store_letter(&mut tx, &cx, &letter_of(mailbox.id, &format!("letter {n}"))).await.unwrap();
            if n % 2 == 0 {
                decide(&mut tx, &cx, stored.id, &Decision::new(LetterState::Ignored, "bounce")).await.unwrap();
            }
            ids.push(stored.id);
        }
        ids.reverse();
        let cx = agent(Role::Admin);
        let mut seen = Vec::new();
        let mut before = None;
        loop {
            let part = letters(&mut tx, &cx, &LetterList { before, limit: 3, ..LetterList::default() }).await.unwrap();
            let Some(last) = part.last() else { break };
            before = Some((last.letter.received_at, last.letter.id));
            assert!(part.iter().all(|line| line.mailbox_name == "Support"));
            seen.extend(part.iter().map(|line| line.letter.id));
        }
        assert_eq!(seen, ids);
        let ignored = LetterList { state: Some(LetterState::Ignored), limit: 10, before: None };
        assert_eq!(letters(&mut tx, &cx, &ignored).await.unwrap().len(), 4);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_was_set_aside_can_be_read_once_more() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let id = store_letter(&mut tx, &cx(), &letter_of(mailbox.id, "broken")).await.unwrap().id;
        let lead = agent(Role::Lead);
        assert!(matches!(receive_again(&mut tx, &lead, id, false).await, Err(Error::NotSetAside)));
        let aside =
            Decision { error: Some("no header".into()), ..Decision::new(LetterState::Quarantined, "unreadable") };
        decide(&mut tx, &cx(), id, &aside).await.unwrap();
        assert!(matches!(receive_again(&mut tx, &agent(Role::Agent), id, false).await, Err(Error::Forbidden)));
        receive_again(&mut tx, &lead, id, false).await.unwrap();
        let waiting = letter(&mut tx, &lead, id).await.unwrap().unwrap();
        assert_eq!((waiting.state, waiting.error), (LetterState::Stored, None));
        assert!(outbox::is_waiting(&mut tx, &format!("letter:{id}")).await.unwrap());

        let head = NewLetter { headers_only: true, ..letter_of(mailbox.id, "huge") };
        let id = store_letter(&mut tx, &cx(), &head).await.unwrap().id;
        decide(&mut tx, &cx(), id, &Decision::new(LetterState::Quarantined, "too_large")).await.unwrap();
        assert!(matches!(receive_again(&mut tx, &lead, id, false).await, Err(Error::HeadOnly)));
    })
    .await;
}

#[tokio::test]
async fn the_team_can_be_taken_away_from_a_mailbox() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let wish = Change { team: Edit::Clear, ..Change::default() };
        let same = change(&mut tx, &cx(), &secrets(), mailbox.id, wish, None).await.unwrap();
        assert_eq!((same.team, same.version), (None, 1));
    })
    .await;
}

fn handled(handling: Handling) -> NewHandling {
    NewHandling { handling, ..NewHandling::default() }
}

#[tokio::test]
async fn how_letters_are_handled_is_kept_and_its_secrets_are_sealed() {
    on_each_engine(async |db: Db| {
        let oauth =
            OAuth { token_url: "https://login.example/token".into(), client_id: "desk".into(), scope: "mail".into() };
        let handling = Handling {
            sender_name: SenderName::Mailbox,
            token_pattern: Some(" Support+{token}@Firma.example ".into()),
            return_tokens: true,
            more_folders: vec!["Junk".into(), " ".into()],
            afterwards: Afterwards::Moved,
            move_to: Some("Done".into()),
            oauth: Some(oauth),
            dkim: Some(Dkim { domain: "firma.example".into(), selector: "S1".into() }),
            trusted_server: Some("MX.firma.example".into()),
        };
        let secret = OAuthSecret { client_secret: "quiet".into(), refresh_token: "again".into() };
        let new = NewMailbox {
            imap: Some(ImapLogin { password: None, ..imap("imap.firma.example", None) }),
            smtp: Some(SmtpLogin { password: None, ..smtp("smtp.firma.example", None) }),
            handling: NewHandling { handling, oauth_secret: Some(secret), dkim_key: Some("the key".into()) },
            ..support()
        };
        let mailbox = created(&db, &new).await;
        let mut tx = db.begin().await.unwrap();
        let read = crate::mailbox(&mut tx, mailbox.id).await.unwrap().unwrap();
        assert_eq!(read, mailbox);
        assert_eq!(read.handling.token_pattern.as_deref(), Some("support+{token}@firma.example"));
        assert_eq!(read.handling.more_folders, ["Junk"]);
        assert_eq!(read.handling.trusted_server.as_deref(), Some("mx.firma.example"));
        assert_eq!(read.sender_name(Some("Mira"), "Firma"), "Support");
        assert_eq!(read.dkim_key(&secrets()).unwrap().as_deref(), Some("the key"));
        set_refresh_token(&mut tx, &secrets(), &read, "the next one").await.unwrap();
        let read = crate::mailbox(&mut tx, mailbox.id).await.unwrap().unwrap();
        let kept = read.oauth_secret(&secrets()).unwrap().unwrap();
        assert_eq!((kept.client_secret.as_str(), kept.refresh_token.as_str()), ("quiet", "the next one"));
        let row = tx.row(db::sql("SELECT handling, secret_oauth FROM mailboxes")).await.unwrap().unwrap();
        let seen = row.get::<String>("handling").unwrap() + &row.get::<String>("secret_oauth").unwrap();
        assert!(!seen.contains("quiet") && !seen.contains("next one"), "{seen}");

        let mut elsewhere = handled(read.handling.clone());
        elsewhere.handling.oauth.as_mut().unwrap().token_url = "https://evil.example/token".into();
        let change_to = Change { handling: Some(elsewhere), ..Change::default() };
        let refused = change(&mut tx, &cx(), &secrets(), mailbox.id, change_to, None).await;
        assert!(matches!(refused, Err(Error::OAuthSecret)), "a kept secret goes only where it was meant to go");
    })
    .await;
}

#[tokio::test]
async fn handling_that_cannot_work_is_refused() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let oauth = |url: &str| {
            let oauth = OAuth { token_url: url.into(), client_id: "c".into(), scope: String::new() };
            Handling { oauth: Some(oauth), ..Handling::default() }
        };
        let moved = |to: Option<&str>| Handling {
            afterwards: Afterwards::Moved,
            move_to: to.map(str::to_owned),
            ..Handling::default()
        };
        let dkim = Dkim { domain: "firma.example".into(), selector: "a b".into() };
        for (handling, code) in [
            (Handling { token_pattern: Some("a@b.c".into()), ..Handling::default() }, "mailboxes.pattern_wrong"),
            (oauth("http://login.example/token"), "mailboxes.token_url_wrong"),
            (oauth("https://login.example/token"), "mailboxes.oauth_secret_missing"),
            (moved(None), "mailboxes.move_to_wrong"),
            (moved(Some("inbox")), "mailboxes.move_to_wrong"),
            (Handling { more_folders: vec!["x\r\ny".into()], ..Handling::default() }, "mailboxes.folder_missing"),
            (
                Handling { more_folders: (0..11).map(|n| n.to_string()).collect(), ..Handling::default() },
                "mailboxes.too_many_folders",
            ),
            (Handling { dkim: Some(dkim.clone()), ..Handling::default() }, "mailboxes.selector_wrong"),
            (
                Handling { dkim: Some(Dkim { selector: "s".into(), ..dkim }), ..Handling::default() },
                "mailboxes.dkim_key_missing",
            ),
        ] {
            let new = NewMailbox { handling: handled(handling), ..support() };
            let refused = create(&mut tx, &cx(), &secrets(), &new).await.unwrap_err();
            assert_eq!(kernel::Refused::refusal(&refused).unwrap().code, code);
        }
    })
    .await;
}

#[tokio::test]
async fn each_folder_is_read_on_from_where_it_was_left() {
    on_each_engine(async |db: Db| {
        let mailbox = created(&db, &support()).await;
        let mut tx = db.begin().await.unwrap();
        let cursor = Cursor { uid_validity: 3, uid_next: 9, mod_seq: Some(7) };
        assert_eq!(folder_cursor(&mut tx, mailbox.id, "Junk").await.unwrap(), None);
        for cursor in [Cursor { uid_next: 4, mod_seq: None, ..cursor }, cursor] {
            set_folder_cursor(&mut tx, mailbox.id, mailbox.version, "Junk", cursor).await.unwrap();
        }
        set_folder_cursor(&mut tx, mailbox.id, mailbox.version + 1, "Other", cursor).await.unwrap();
        assert_eq!(folder_cursor(&mut tx, mailbox.id, "Junk").await.unwrap(), Some(cursor));
        assert_eq!(
            folder_cursor(&mut tx, mailbox.id, "Other").await.unwrap(),
            None,
            "an older connection moves nothing"
        );
        remove(&mut tx, &cx(), mailbox.id).await.unwrap();
    })
    .await;
}
