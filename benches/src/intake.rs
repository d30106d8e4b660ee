use std::{sync::Arc, time::Instant};

use db::{Db, sql};
use desk::deliver::{Carrier, Undelivered};
use identity::{NewAgent, NewCompany, NewTeam};
use kernel::{Cx, Id, Language, Role};
use mailboxes::{Mailbox, MailboxKind, NewMailbox};
use outbox::Runner;
use tokio_util::sync::CancellationToken;
use web_kit::App;

use crate::Failure;

const LETTERS: usize = 2_000;
const AT_ONCE: usize = 32;

/// How many letters a second are kept durably, and how many a second become placed, acknowledged tickets.
pub(crate) async fn measure(engine: &str, db: Db) -> Result<(), Failure> {
    let app = web_kit::testing::app(db);
    let mailbox = furnish(&app).await?;
    let begun = Instant::now();
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..AT_ONCE {
        let app = app.clone();
        hands.spawn(async move {
            for number in (hand..LETTERS).step_by(AT_ONCE) {
                desk::receive::take_in(&app, mailbox, &letter(number)).await?;
            }
            Ok::<_, desk::Error>(())
        });
    }
    while let Some(hand) = hands.join_next().await {
        hand??;
    }
    let kept = begun.elapsed().as_secs_f64();
    println!("{:<52} {:>8.0} letters/s", format!("{engine}: letters kept durably"), count(LETTERS) / kept);

    let begun = Instant::now();
    work_off(&app).await?;
    let done = begun.elapsed().as_secs_f64();
    let what = format!("{engine}: kept letters to acknowledged tickets");
    println!("{what:<52} {:>8.0} tickets/s", count(LETTERS) / done);
    let what = format!("{engine}: letters in to acknowledged tickets");
    println!("{what:<52} {:>8.0} tickets/s", count(LETTERS) / (kept + done));
    Ok(())
}

/// Runs the node's workers until the outbox is empty.
async fn work_off(app: &App) -> Result<(), Failure> {
    let carrier =
        Carrier::new(|_| Box::pin(async { Err(Undelivered { permanent: true, words: "no server here".to_owned() }) }));
    let runner = Runner::new(app.db.clone(), app.clock.clone(), "bench", desk::happen::hands(app.clone(), carrier));
    let stop = CancellationToken::new();
    let (waiting, stopping) = (app.clone(), stop.clone());
    let watch = async move {
        loop {
            let mut tx = waiting.db.read().await?;
            if tx.row(sql("SELECT id FROM outbox LIMIT 1")).await?.is_none() {
                stopping.cancel();
                return Ok::<_, Failure>(());
            }
            drop(tx);
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    let ((), watched) = tokio::join!(runner.run(stop), watch);
    watched
}

/// A company with a team of ten and a mailbox whose letters stay in the house.
pub(crate) async fn furnish(app: &App) -> Result<Id<Mailbox>, Failure> {
    let cx = Cx::system(app.clock.now());
    let mut tx = app.db.begin().await?;
    let company = NewCompany {
        name: "Bench".to_owned(),
        language: Language::English,
        time_zone: "Europe/Sarajevo".to_owned(),
        business_days: NewCompany::WORKING_WEEK.to_vec(),
        demo: false,
    };
    identity::found_company(&mut tx, &cx, &company).await?;
    let team = NewTeam { name: "Service".to_owned(), purpose: String::new() };
    let team = identity::create_team(&mut tx, &cx, &team).await?.id;
    let password_hash = app.secrets.hash_password(PASSWORD).await?;
    for number in 0..10 {
        let new = NewAgent {
            name: format!("Agent {number}"),
            email: format!("agent{number}@bench.example"),
            password_hash: password_hash.clone(),
            role: if number == 0 { Role::Admin } else { Role::Agent },
            language: Language::English,
            languages: vec![Language::English],
            time_zone: "Europe/Sarajevo".to_owned(),
            teams: vec![team],
        };
        identity::create_agent(&mut tx, &cx, &new).await?;
    }
    let new = NewMailbox {
        name: "Hello".to_owned(),
        address: "hello@bench.example".to_owned(),
        kind: MailboxKind::Letterbox,
        team: Some(team),
        acknowledge: true,
        signature: String::new(),
        enabled: true,
        imap: None,
        smtp: None,
        handling: mailboxes::NewHandling::default(),
    };
    let mailbox = mailboxes::create(&mut tx, &cx, &app.secrets, &new).await?;
    tx.commit().await?;
    Ok(mailbox.id)
}

/// The password of everybody here.
pub(crate) const PASSWORD: &str = "a long enough password";

/// A letter of 2 kB from a customer of its own.
fn letter(number: usize) -> Arc<[u8]> {
    let story = "My lamp has not arrived yet and I would like to know where it is, please. ".repeat(24);
    format!(
        "From: Customer {number} <customer{number}@example.com>\r\nTo: hello@bench.example\r\nSubject: Lamp {number}\r\n\
         Message-ID: <{number}@mail.example.com>\r\nDate: Mon, 05 Jan 2026 09:00:00 +0000\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{story}\r\n"
    )
    .into_bytes()
    .into()
}

/// A count as a number to divide.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
