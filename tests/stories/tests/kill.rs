//! What a node that is killed at any moment leaves behind: nothing lost that was acknowledged, nothing doubled.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use blobs::Blobs;
use db::{Db, Durability, testing};
use serde_json::json;
use stories::{Letter, World, assert_ok};
use web_kit::App;

/// A database that outlives its nodes.
struct Ground {
    folder: tempfile::TempDir,
    database: String,
    schema: String,
}

impl Ground {
    fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("killed.db").to_string_lossy().into_owned();
        Self { folder, database, schema: "-".to_owned() }
    }

    async fn postgres() -> Option<Self> {
        let database = testing::postgres_server()?;
        let schema = testing::fresh_schema(&database).await.unwrap();
        Some(Self { folder: tempfile::tempdir().unwrap(), database, schema })
    }

    fn blobs(&self) -> String {
        self.folder.path().join("blobs").to_string_lossy().into_owned()
    }

    async fn db(&self) -> Db {
        let schema = (self.schema != "-").then_some(self.schema.as_str());
        let db = Db::open_with(&self.database, Durability::Full, schema).await.unwrap();
        db.migrate().await.unwrap();
        db
    }

    fn node(&self, what: &str, first: usize, count: usize) -> Child {
        Command::new(env!("CARGO_BIN_EXE_sufferer"))
            .args([what, &self.database, &self.schema, &self.blobs(), &first.to_string(), &count.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// A desk whose blobs are the nodes'.
    async fn world(&self) -> World {
        let mut world = World::on(self.db().await).await;
        world.app = App { blobs: Blobs::new(&self.folder.path().join("blobs")), ..world.app };
        world.hands_over_to(desk::deliver::Carrier::new(|_| {
            Box::pin(async { Err(desk::deliver::Undelivered { permanent: true, words: "none".to_owned() }) })
        }));
        world
    }
}

/// Pseudo-random, the same every time (Knuth's linear congruential generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

async fn killed_while_taking_in(ground: Ground) {
    const COUNT: usize = 400;
    let world = ground.world().await;
    let mut chance = Chance(7);
    let mut kept = Vec::new();
    for _ in 0..6 {
        let mut node = ground.node("intake", 0, COUNT);
        let mut lines = BufReader::new(node.stdout.take().unwrap()).lines();
        for _ in 0..=chance.below(120) {
            let Some(Ok(line)) = lines.next() else { break };
            kept.push(line.strip_prefix("kept ").unwrap().parse::<usize>().unwrap());
        }
        node.kill().unwrap();
        node.wait().unwrap();
        // What it had said before it died counts too.
        kept.extend(lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("kept ")?.parse::<usize>().ok()));
    }
    kept.sort_unstable();
    kept.dedup();
    assert!(kept.len() > 50, "{} letters were acknowledged", kept.len());
    world.works_off().await;
    let mut ada = world.person("Ada").await;
    for number in kept {
        let address = format!("customer{number}@example.com");
        assert_eq!(world.letters_to(&address).await.len(), 1, "letter {number} was acknowledged once");
    }
    let first = Letter::numbered(0);
    world.takes_in(&first.raw()).await;
    world.works_off().await;
    let counts = ada.sees("/inbox/counts").await;
    let open: usize = all_tickets(&mut ada).await;
    assert_eq!(counts["all"].as_u64(), Some(u64::try_from(open).unwrap()), "the kept counts are right");
}

/// How many tickets the inbox lists, page by page; no customer has two.
async fn all_tickets(ada: &mut stories::Person) -> usize {
    let mut customers = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = ada.sees(&format!("/inbox?view=all&sort=newest&limit=200&cursor={cursor}")).await;
        for item in page["items"].as_array().unwrap() {
            customers.push(item["customer"]["name"].as_str().unwrap().to_owned());
        }
        match page["next_cursor"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => break,
        }
    }
    let all = customers.len();
    customers.sort();
    customers.dedup();
    assert_eq!(customers.len(), all, "one letter is one ticket");
    all
}

#[tokio::test]
async fn a_node_killed_while_taking_letters_in_loses_none_and_doubles_none() {
    killed_while_taking_in(Ground::sqlite()).await;
    if let Some(ground) = Ground::postgres().await {
        killed_while_taking_in(ground).await;
    }
}

/// How often each Message-ID was taken by the server.
type Taken = Arc<Mutex<BTreeMap<String, usize>>>;

/// A small but honest SMTP server: takes letters and counts them when it says 250.
fn smtp_server() -> (u16, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = Taken::default();
    let counted = Arc::clone(&taken);
    thread::spawn(move || {
        for line in listener.incoming().map_while(Result::ok) {
            let counted = Arc::clone(&counted);
            thread::spawn(move || drop(talk(line, &counted)));
        }
    });
    (port, taken)
}

fn talk(line: TcpStream, taken: &Taken) -> std::io::Result<()> {
    line.set_read_timeout(Some(Duration::from_secs(20)))?;
    let mut answers = line.try_clone()?;
    let mut words = BufReader::new(line);
    answers.write_all(b"220 here\r\n")?;
    loop {
        let mut command = String::new();
        if words.read_line(&mut command)? == 0 {
            return Ok(());
        }
        let verb = command.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "DATA" => {
                answers.write_all(b"354 go on\r\n")?;
                let id = letter_id(&mut words)?;
                *taken.lock().unwrap().entry(id).or_default() += 1;
                answers.write_all(b"250 taken\r\n")?;
            }
            "QUIT" => return answers.write_all(b"221 bye\r\n"),
            _ => answers.write_all(b"250 ok\r\n")?,
        }
    }
}

/// Reads a letter up to its lonely dot; a letter that breaks off is none.
fn letter_id(words: &mut impl std::io::BufRead) -> std::io::Result<String> {
    let mut id = String::new();
    loop {
        let mut line = String::new();
        if words.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(id);
        }
        if let Some(value) = line.strip_prefix("Message-ID:") {
            value.trim().clone_into(&mut id);
        }
    }
}

async fn killed_while_sending(ground: Ground) {
    const COUNT: usize = 40;
    let (port, taken) = smtp_server();
    let world = ground.world().await;
    let mut ada = world.person("Ada").await;
    let server = json!({ "host": "127.0.0.1", "port": port, "tls": "plain", "user": null });
    let imap =
        json!({ "host": "127.0.0.1", "port": port, "tls": "plain", "user": "u", "password": "p", "folder": "INBOX" });
    let mailbox = json!({
        "name": "Real", "address": "real@lumora.example", "kind": "imap", "team_id": null, "acknowledge": false,
        "signature": "", "enabled": true, "imap": imap, "smtp": server,
    });
    let mailbox = ada.at.post("/api/v1/mailboxes", mailbox).await;
    assert_ok(&mailbox);
    let mut tickets = Vec::new();
    for number in 0..COUNT {
        let first = json!({
            "customer_address": format!("customer{number}@example.com"), "mailbox_id": mailbox.json["id"],
            "subject": "Your lamp", "text": "Hello, your lamp arrives tomorrow before 12:00.",
        });
        let ticket = ada.at.post("/api/v1/tickets", first).await;
        assert_ok(&ticket);
        let id = ticket.json["id"].as_i64().unwrap();
        let more = json!({ "text": "And the shade comes with it.", "seen_message_id": ticket.json["last_message_id"] });
        assert_ok(&ada.at.post(&format!("/api/v1/tickets/{id}/planned-letters"), more).await);
        tickets.push(id);
    }
    let mut chance = Chance(11);
    // Letters whose time has come become messages: killed in the midst of that, none is lost and none comes twice.
    for _ in 0..8 {
        let mut node = ground.node("send", 0, 0);
        thread::sleep(Duration::from_millis(20 + chance.below(80)));
        node.kill().unwrap();
        node.wait().unwrap();
    }
    let mut kills = 0;
    loop {
        let mut node = ground.node("send", 0, 0);
        let before: usize = taken.lock().unwrap().values().sum();
        let enough = before + 1 + usize::try_from(chance.below(6)).unwrap();
        while node.try_wait().unwrap().is_none() && taken.lock().unwrap().values().sum::<usize>() < enough {
            thread::sleep(Duration::from_millis(1));
        }
        if node.try_wait().unwrap().is_some() {
            break;
        }
        thread::sleep(Duration::from_millis(chance.below(4)));
        node.kill().unwrap();
        let mut rest = String::new();
        let _ = node.stdout.take().unwrap().read_to_string(&mut rest);
        node.wait().unwrap();
        kills += 1;
        assert!(kills < 200, "it comes to an end");
    }
    let taken = taken.lock().unwrap().clone();
    assert_eq!(taken.len(), 2 * COUNT, "every letter arrived, each under one id");
    let doubled: usize = taken.values().map(|times| times - 1).sum();
    assert!(kills > 3 && doubled <= kills + 8, "{doubled} came again after {kills} kills");
    for ticket in tickets {
        let messages = ada.messages(ticket).await;
        assert_eq!(messages.len(), 2, "what was planned was sent once");
        assert!(messages.iter().all(|message| message["delivery"]["state"] == "sent"));
    }
}

#[tokio::test]
async fn a_node_killed_while_sending_sends_everything_and_again_only_what_fell_into_the_window() {
    killed_while_sending(Ground::sqlite()).await;
    if let Some(ground) = Ground::postgres().await {
        killed_while_sending(ground).await;
    }
}
