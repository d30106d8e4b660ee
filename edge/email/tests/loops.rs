//! Machines that answer machines: two desks, and an autoresponder that says nothing of being one, over real lines.

use email::{Post, Protocol};
use identity::NewCompany;
use kernel::{Cx, Language};
use mailboxes::{LetterState, Mailbox, Tls};
use outbox::Runner;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

use crate::{
    door::Open,
    house::{House, no_imap, quick, smtp},
};

/// A desk with everything that works by itself.
struct Desk {
    house: House,
    runner: Runner,
    post: Post,
}

impl Desk {
    async fn founded() -> Self {
        let house = House::fresh().await;
        let post = house.post("node", quick());
        let app = house.app.clone();
        let company = NewCompany {
            name: "Firma".into(),
            language: Language::English,
            time_zone: "Europe/Sarajevo".into(),
            business_days: NewCompany::WORKING_WEEK.to_vec(),
            demo: false,
        };
        let mut tx = app.db.begin().await.unwrap();
        identity::found_company(&mut tx, &Cx::system(app.clock.now()), &company).await.unwrap();
        tx.commit().await.unwrap();
        let hands = desk::happen::hands(app.clone(), post.carrier());
        let runner = Runner::new(app.db.clone(), app.clock.clone(), "node", hands);
        Self { house, runner, post }
    }

    async fn mailbox(&self, address: &str, out: u16) -> Mailbox {
        self.house.mailbox(address, no_imap(), smtp(out, Tls::Plain, None)).await
    }

    async fn receives(&self, mailbox: &Mailbox, from: &str) {
        let raw = format!(
            "From: {from}\r\nTo: {}\r\nSubject: Where is the invoice\r\nMessage-ID: <first@elsewhere.example>\r\n\r\n\
             Hello, we have not had it yet.\r\n",
            mailbox.address
        );
        desk::receive::take_in(&self.house.app, mailbox.id, raw.as_bytes()).await.unwrap();
    }

    /// How many letters came in and became messages.
    async fn messages(&self, mailbox: &Mailbox) -> (usize, usize) {
        let letters = self.house.letters(mailbox.id).await;
        (letters.len(), letters.iter().filter(|letter| letter.state == LetterState::Received).count())
    }
}

#[tokio::test]
async fn two_desks_that_write_to_each_other_stop_after_the_first_exchange() {
    let (one, two) = (Desk::founded().await, Desk::founded().await);
    let to_one = Open::at(&one.post, Protocol::Smtp).await;
    let to_two = Open::at(&two.post, Protocol::Smtp).await;
    let at_one = one.mailbox("support@one.example", to_two.port).await;
    let at_two = two.mailbox("support@two.example", to_one.port).await;
    one.receives(&at_one, "Two <support@two.example>").await;
    for _ in 0..10 {
        one.runner.drain().await.unwrap();
        two.runner.drain().await.unwrap();
    }
    assert_eq!(one.messages(&at_one).await, (1, 1), "the other desk did not answer the acknowledgement");
    assert_eq!(two.messages(&at_two).await, (1, 0), "the acknowledgement came, and is no matter of anybody");
    to_one.close().await;
    to_two.close().await;
}

/// What an autoresponder keeps of the letter it answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manners {
    /// The subject, with `Re:`.
    Subject,
    /// Nothing: each answer is a new letter.
    None,
}

/// An SMTP server that answers each letter with one of its own, brought to the door on `door`.
async fn autoresponder(door: u16, manners: Manners) -> (u16, JoinSet<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut task = JoinSet::new();
    task.spawn(async move {
        let mut count = 0;
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            serve(stream, door, manners, &mut count).await;
        }
    });
    (port, task)
}

async fn serve(stream: TcpStream, door: u16, manners: Manners, count: &mut usize) {
    let mut line = BufReader::new(stream);
    line.get_mut().write_all(b"220 responder\r\n").await.unwrap();
    let (mut head, mut is_data) = (Vec::new(), false);
    loop {
        let mut said = String::new();
        if line.read_line(&mut said).await.unwrap_or(0) == 0 {
            return;
        }
        let word = if is_data && said != ".\r\n" {
            head.push(said);
            continue;
        } else if is_data {
            is_data = false;
            *count += 1;
            let subject = head.iter().find_map(|line| line.strip_prefix("Subject: ")).unwrap_or("x\r\n").trim_end();
            let subject =
                if manners == Manners::Subject { format!("Re: {subject}") } else { format!("Matter {count}") };
            bring(door, &subject, *count).await;
            head.clear();
            "250 taken\r\n"
        } else if said.starts_with("DATA") {
            is_data = true;
            "354 go on\r\n"
        } else if said.starts_with("QUIT") {
            return;
        } else {
            "250 well\r\n"
        };
        line.get_mut().write_all(word.as_bytes()).await.unwrap();
    }
}

/// Brings an answer that looks as if a person had written it.
async fn bring(door: u16, subject: &str, count: usize) {
    let mut line = BufReader::new(TcpStream::connect(("127.0.0.1", door)).await.unwrap());
    let letter = format!(
        "From: Bot <bot@two.example>\r\nTo: support@one.example\r\nSubject: {subject}\r\nMessage-ID: <{count}@two.example>\r\n\r\n\
         Thank you, we will look into it.\r\n.\r\n"
    );
    for said in [
        "EHLO two.example\r\n",
        "MAIL FROM:<bot@two.example>\r\n",
        "RCPT TO:<support@one.example>\r\n",
        "DATA\r\n",
        &letter,
    ] {
        line.get_mut().write_all(said.as_bytes()).await.unwrap();
    }
    for _ in 0..32 {
        let mut said = String::new();
        line.read_line(&mut said).await.unwrap();
        if said.starts_with("250 2.0.0") {
            return;
        }
    }
    panic!("the letter was not taken");
}

#[tokio::test]
async fn an_autoresponder_that_keeps_the_subject_is_answered_once() {
    let one = Desk::founded().await;
    let door = Open::at(&one.post, Protocol::Smtp).await;
    let (port, _task) = autoresponder(door.port, Manners::Subject).await;
    let mailbox = one.mailbox("support@one.example", port).await;
    one.receives(&mailbox, "bot@two.example").await;
    one.runner.drain().await.unwrap();
    assert_eq!(one.messages(&mailbox).await, (2, 2), "its letter, our acknowledgement, its answer, and no more");
    door.close().await;
}

#[tokio::test]
async fn an_autoresponder_without_any_manners_runs_into_the_cap() {
    let one = Desk::founded().await;
    let door = Open::at(&one.post, Protocol::Smtp).await;
    let (port, _task) = autoresponder(door.port, Manners::None).await;
    let mailbox = one.mailbox("support@one.example", port).await;
    one.receives(&mailbox, "bot@two.example").await;
    one.runner.drain().await.unwrap();
    let (came, _) = one.messages(&mailbox).await;
    assert_eq!(came, 1 + 3, "three automatic letters within an hour, and then silence");
    door.close().await;
}
