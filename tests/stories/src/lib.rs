//! A small desk for the stories: a company with two teams and four people, one mailbox whose letters stay in the
//! letter box, a clock that is turned, the real routes and the real outbox. Nothing is replaced but the socket.

#![expect(clippy::indexing_slicing, reason = "JSON without the field is null, which no story takes for an answer")]

mod letter;

use axum::Router;
use db::Db;
use desk::deliver::{Carrier, Parcel, Undelivered};
use jiff::SignedDuration;
use kernel::{Id, Time};
pub use letter::Letter;
use outbox::Runner;
use serde_json::{Value, json};
use web_kit::{
    App,
    testing::{Answer, Visitor},
};

/// The password of everybody.
pub const PASSWORD: &str = "a long enough password";

/// The desk of a story.
pub struct World {
    /// What the routes are given.
    pub app: App,
    /// Who works the outbox off.
    pub runner: Runner,
    router: Router,
    mailbox: i64,
}

/// Somebody at the desk; a clone is their second window.
#[derive(Clone)]
pub struct Person {
    /// Their row.
    pub id: i64,
    /// Their browser.
    pub at: Visitor,
}

impl World {
    /// A desk on a database, at 09:00 UTC on Monday, 5 January 2026.
    pub async fn on(db: Db) -> Self {
        Self::with_carrier(db, Carrier::new(|_: Parcel| Box::pin(std::future::ready(Err(no_server()))))).await
    }

    /// A desk whose letters are carried by `carrier` where the mailbox says so.
    pub async fn with_carrier(db: Db, carrier: Carrier) -> Self {
        let app = web_kit::testing::app(db.clone());
        let runner = Runner::new(db, app.clock.clone(), "node", desk::happen::hands(app.clone(), carrier));
        let doors = api::Doors { pages: helpcentre::routes(app.clone()), ..api::Doors::default() };
        let router = api::router(&app, doors);
        let mut world = Self { app, runner, router, mailbox: 0 };
        world.found().await;
        world
    }

    /// From now on letters are carried by `carrier`, and everything is done with the app as it stands.
    pub fn hands_over_to(&mut self, carrier: Carrier) {
        let hands = desk::happen::hands(self.app.clone(), carrier);
        self.runner = Runner::new(self.app.db.clone(), self.app.clock.clone(), "node", hands);
    }

    /// The admin founds the company, two teams, two agents and a lead.
    async fn found(&mut self) {
        let mut ada = self.visitor();
        let company = json!({
            "company_name": "Lumora", "language": "en", "time_zone": "Europe/Sarajevo",
            "name": "Ada Admin", "email": "ada@lumora.example", "password": PASSWORD,
        });
        let founded = ada.post("/api/v1/setup", company).await;
        assert_eq!(founded.status.as_u16(), 201, "{}", founded.text);
        let service = created(&ada.post("/api/v1/teams", json!({ "name": "Service", "purpose": "" })).await);
        created(&ada.post("/api/v1/teams", json!({ "name": "Repairs", "purpose": "" })).await);
        for (name, role, languages) in [
            ("Mira", "agent", json!(["en", "bs", "sr-Latn", "sr-Cyrl", "hr"])),
            ("Ivan", "agent", json!(["en", "ru"])),
            ("Lena", "lead", json!(["en", "ro"])),
        ] {
            let agent = json!({
                "name": name, "email": format!("{}@lumora.example", name.to_lowercase()), "password": PASSWORD,
                "role": role, "language": "en", "languages": languages, "time_zone": "Europe/Sarajevo",
                "team_ids": [service],
            });
            created(&ada.post("/api/v1/agents", agent).await);
        }
        let mailbox = json!({
            "name": "Hello", "address": "hello@lumora.example", "kind": "letterbox", "team_id": service,
            "acknowledge": true, "signature": "", "enabled": true,
        });
        self.mailbox = created(&ada.post("/api/v1/mailboxes", mailbox).await);
        for name in ["Mira", "Ivan", "Lena"] {
            let mut person = self.person(name).await;
            assert_ok(&person.at.put("/api/v1/me/presence", json!({ "presence": "present" })).await);
        }
    }

    /// Somebody's browser, nobody signed in.
    #[must_use]
    pub fn visitor(&self) -> Visitor {
        Visitor::of(&self.router)
    }

    /// One of Ada (admin), Lena (lead), Mira and Ivan (agents), signed in.
    pub async fn person(&self, name: &str) -> Person {
        let mut at = self.visitor();
        let email = format!("{}@lumora.example", name.to_lowercase());
        let me = at.post("/api/v1/session", json!({ "email": email, "password": PASSWORD })).await;
        assert_ok(&me);
        Person { id: me.json["agent"]["id"].as_i64().unwrap_or_default(), at }
    }

    /// Brings a letter to the desk's mailbox and does what follows at once.
    pub async fn receives(&self, letter: &Letter) -> i64 {
        let id = self.takes_in(&letter.raw()).await;
        self.works_off().await;
        id
    }

    /// Keeps a raw letter without doing what follows.
    ///
    /// # Panics
    /// It was not kept.
    #[expect(clippy::expect_used, reason = "a story whose letter is lost must not pass")]
    pub async fn takes_in(&self, raw: &[u8]) -> i64 {
        desk::receive::take_in(&self.app, Id::new(self.mailbox), raw).await.expect("the letter is kept").get()
    }

    /// Does everything that is due now.
    ///
    /// # Panics
    /// The outbox cannot be read.
    #[expect(clippy::expect_used, reason = "a story whose outbox fails must not pass")]
    pub async fn works_off(&self) {
        self.runner.drain().await.expect("the outbox is worked off");
    }

    /// Turns the clock and does what has become due.
    pub async fn turns(&self, span: SignedDuration) {
        self.app.clock.advance(span);
        self.works_off().await;
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Time {
        self.app.clock.now()
    }

    /// What a customer has in their letter box from the desk, oldest first.
    ///
    /// # Panics
    /// The database does not answer.
    #[expect(clippy::expect_used, reason = "a story without its database must not pass")]
    pub async fn letters_to(&self, address: &str) -> Vec<mail::Letter> {
        let mut tx = self.app.db.read().await.expect("a reader");
        let mut found = letterbox::letters(&mut tx, address).await.expect("the letter box");
        found.retain(|letter| !letter.from_customer);
        found.sort_by_key(|letter| letter.id);
        let mut letters = Vec::new();
        for letter in found {
            letters.push(mail::parse(&letterbox::raw(&mut tx, letter.id).await.expect("the letter")));
        }
        letters
    }
}

impl Person {
    /// Reads something.
    ///
    /// # Panics
    /// It is refused.
    pub async fn sees(&mut self, path: &str) -> Value {
        let answer = self.at.get(&format!("/api/v1{path}")).await;
        assert_ok(&answer);
        answer.json
    }

    /// The tickets of a view, as the inbox lists them.
    pub async fn inbox(&mut self, view: &str) -> Vec<Value> {
        let page = self.sees(&format!("/inbox?view={view}")).await;
        page["items"].as_array().cloned().unwrap_or_default()
    }

    /// The only ticket of a view.
    ///
    /// # Panics
    /// There is none, or there are several.
    pub async fn only_ticket(&mut self, view: &str) -> i64 {
        let items = self.inbox(view).await;
        assert_eq!(items.len(), 1, "{items:?}");
        items.first().and_then(|item| item["id"].as_i64()).unwrap_or_default()
    }

    /// Answers a ticket after having read all of it.
    pub async fn replies(&mut self, ticket: i64, text: &str) -> Answer {
        self.replies_with(ticket, json!({ "text": text })).await
    }

    /// Answers a ticket after having read all of it, with more than words.
    pub async fn replies_with(&mut self, ticket: i64, mut body: Value) -> Answer {
        if body.get("seen_message_id").is_none() {
            body["seen_message_id"] = self.sees(&format!("/tickets/{ticket}")).await["last_message_id"].clone();
        }
        self.at.post(&format!("/api/v1/tickets/{ticket}/replies"), body).await
    }

    /// Closes a ticket.
    pub async fn resolves(&mut self, ticket: i64) -> Answer {
        let closing = json!({ "easy": "yes", "comment": "" });
        self.at.put(&format!("/api/v1/tickets/{ticket}/closure"), closing).await
    }

    /// The messages of a ticket's timeline.
    pub async fn messages(&mut self, ticket: i64) -> Vec<Value> {
        self.entries(ticket, "message").await
    }

    /// What happened on a ticket, by kind.
    pub async fn events(&mut self, ticket: i64) -> Vec<String> {
        let events = self.entries(ticket, "event").await;
        events.iter().filter_map(|event| event["kind"].as_str().map(str::to_owned)).collect()
    }

    async fn entries(&mut self, ticket: i64, kind: &str) -> Vec<Value> {
        let timeline = self.sees(&format!("/tickets/{ticket}/timeline?limit=200")).await;
        let entries = timeline["entries"].as_array().cloned().unwrap_or_default();
        entries.into_iter().filter(|entry| entry["type"] == kind).collect()
    }
}

/// The id of what was made.
///
/// # Panics
/// It was not made.
fn created(answer: &Answer) -> i64 {
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
    answer.json["id"].as_i64().unwrap_or_default()
}

/// The answer is a good one.
///
/// # Panics
/// It is not.
pub fn assert_ok(answer: &Answer) {
    assert!(answer.status.is_success(), "{} {}", answer.status, answer.text);
}

/// The answer is this refusal.
///
/// # Panics
/// It is not.
pub fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status.as_u16(), answer.json["code"].as_str()), (status, Some(code)), "{}", answer.text);
}

fn no_server() -> Undelivered {
    Undelivered { permanent: false, words: "this story has no mail server".to_owned() }
}
