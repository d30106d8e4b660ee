use customers::Sender;
use db::{Db, Tx, testing::on_each_engine};
use i18n::Catalogue;
use identity::{Agent, NewAgent, NewTeam};
use jiff::tz::TimeZone;
use kernel::{AgentActor, Cx, Id, Language, Role, Time, minutes, seconds};
use serde_json::{Value, json};
use tickets::{Channel, MessageKind, NewAttachment, NewMessage, NewTicket, Ticket};
use web_kit::testing::Visitor;

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn message(kind: MessageKind, agent: Option<Id<Agent>>, text: &str) -> NewMessage {
    NewMessage {
        kind,
        agent,
        customer: None,
        from_name: "Lejla".into(),
        from_address: "lejla@example.com".into(),
        to: vec!["shop@desk.example".into()],
        cc: Vec::new(),
        subject: "Kettle".into(),
        text: text.into(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    }
}

async fn agent(tx: &mut Tx) -> Id<Agent> {
    let setup = Cx::agent(NOW, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() });
    let team =
        identity::create_team(tx, &setup, &NewTeam { name: "Shop".into(), purpose: String::new() }).await.unwrap();
    let new = NewAgent {
        name: "Ana".into(),
        email: "ana@desk.example".into(),
        password_hash: "-".into(),
        role: Role::Agent,
        language: Language::English,
        languages: Vec::new(),
        time_zone: "Europe/Sarajevo".into(),
        teams: vec![team.id],
    };
    identity::create_agent(tx, &setup, &new).await.unwrap().id
}

async fn ticket(tx: &mut Tx) -> Ticket {
    let cx = Cx::system(NOW);
    let sender = Sender { address: "lejla@example.com".into(), name: "Lejla".into(), language_guess: None };
    let customer = customers::recognise(tx, &cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "Kettle".into(),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let opened = tickets::open(tx, &cx, &new).await.unwrap();
    let asked = message(MessageKind::Customer, None, "It leaks.");
    tickets::receive(tx, &cx, &opened, &asked).await.unwrap().ticket
}

fn known() -> phrasing::Context {
    phrasing::Context::default()
}

fn told(timeline: &Timeline) -> Vec<String> {
    let line = |entry: &Entry| match entry {
        Entry::Message(message) => message.text.clone(),
        Entry::Event(event) => event.kind.clone(),
    };
    timeline.entries.iter().map(line).collect()
}

#[tokio::test]
async fn letters_and_events_are_one_story() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let ana = agent(&mut tx).await;
        let ticket = ticket(&mut tx).await;
        let cx = Cx::agent(NOW + minutes(5), AgentActor { id: ana.get(), role: Role::Agent, teams: vec![] });
        let answer = message(MessageKind::Agent, Some(ana), "This is your own fault.");
        let (id, _) = tickets::write(&mut tx, &cx, &ticket, &answer).await.unwrap();
        let context = guard::Reading { text: "This is your own fault.", language: None, context: &known() };
        let read = guard::read(phrasing::Guard::built_in(), &context);
        guard::record(&mut tx, &cx, (ticket.id, id), &read, Some("a quotation")).await.unwrap();
        let file = NewAttachment {
            sha256: "00".into(),
            filename: "kettle.png".into(),
            content_type: "image/png".into(),
            size: 7,
            inline: false,
            content_id: None,
        };
        tickets::attach(&mut tx, &cx, Some((ticket.id, id)), &file).await.unwrap();
        let timeline = entries(&mut tx, &cx, ticket.id, &Page::default()).await.unwrap();
        assert_eq!(told(&timeline), ["opened", "It leaks.", "This is your own fault.", "guard_overridden"]);
        let Entry::Message(answer) = &timeline.entries[2] else { panic!("a message stands there") };
        assert_eq!((answer.author_name.as_str(), answer.agent), ("Ana", Some(ana.get())));
        assert_eq!(answer.attachments.len(), 1);
        let note = answer.guard.as_ref().unwrap();
        assert_eq!(note.override_reason.as_deref(), Some("a quotation"));
        assert!(!note.findings[0].reason(Language::Russian).is_empty());
        let Entry::Event(overridden) = &timeline.entries[3] else { panic!("an event stands there") };
        let reader = Reader { language: Language::English, zone: &TimeZone::UTC };
        let said = sentence(Catalogue::built_in(), &reader, overridden);
        assert!(said.starts_with("Ana sent this") && said.ends_with("“a quotation”"), "{said}");
    })
    .await;
}

#[tokio::test]
async fn pages_go_back_through_the_whole_story_once() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        for number in 0..20 {
            // Some happen at the same instant.
            let cx = Cx::system(NOW + seconds(number / 3));
            if number % 3 == 1 {
                tickets::record(&mut tx, &cx, ticket.id, "acknowledged", &json!({})).await.unwrap();
            } else {
                let note = message(MessageKind::Note, None, &format!("note {number}"));
                tickets::write_note(&mut tx, &cx, &ticket, &note).await.unwrap();
            }
        }
        let cx = Cx::system(NOW);
        let whole = entries(&mut tx, &cx, ticket.id, &Page { before: None, limit: 200 }).await.unwrap();
        assert_eq!((whole.entries.len(), whole.before), (22, None));
        let at = |entry: &Entry| match entry {
            Entry::Message(message) => message.at,
            Entry::Event(event) => event.at,
        };
        assert!(whole.entries.is_sorted_by_key(at));
        for limit in [1, 4, 21, 22] {
            let (mut pages, mut page) = (Vec::new(), Page { before: None, limit });
            loop {
                let part = entries(&mut tx, &cx, ticket.id, &page).await.unwrap();
                pages.push(part.entries);
                match part.before {
                    Some(before) => page.before = Some(before),
                    None => break,
                }
            }
            pages.reverse();
            assert_eq!(pages.concat(), whole.entries, "by {limit}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_story_is_told_only_to_those_who_may_see_the_ticket() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let ana = agent(&mut tx).await;
        let open = ticket(&mut tx).await;
        let cx = Cx::system(NOW);
        let teams = identity::teams(&mut tx).await.unwrap();
        tickets::assign(&mut tx, &cx, &open, Some(teams[0].id), None).await.unwrap();
        let stranger = Cx::agent(NOW, AgentActor { id: ana.get(), role: Role::Lead, teams: vec![] });
        let refused = entries(&mut tx, &stranger, open.id, &Page::default()).await;
        assert!(matches!(refused, Err(tickets::Error::NoSuchTicket)));
    })
    .await;
}

fn event(kind: &str, agent: Option<&str>, data: Value) -> EventEntry {
    let Value::Object(data) = data else { panic!("data is an object") };
    let agent = agent.map(|name| Named { id: 1, name: name.into() });
    EventEntry { id: 1, at: NOW, kind: kind.into(), agent, data }
}

fn said(language: Language, event: &EventEntry) -> String {
    let zone = TimeZone::get("Europe/Sarajevo").unwrap();
    sentence(Catalogue::built_in(), &Reader { language, zone: &zone }, event)
}

#[test]
fn an_event_is_said_in_the_readers_language_and_zone() {
    let promised =
        event("promise_made", Some("Ana"), json!({ "action": "call back", "due_at": "2026-01-06T11:00:00Z" }));
    assert_eq!(said(Language::English, &promised), "Promised: call back, by Tue 6 January, 12:00");
    let reason = json!({ "assignee": "Ana", "team": "Shop", "reason": "assignment-reason-language-and-room",
        "reason_args": { "agent": "Ana", "language": "ro", "open": 1 } });
    let assigned = event("assigned", None, reason);
    assert_eq!(
        said(Language::English, &assigned),
        "Given to Ana: Ana is here, speaks Romanian and has the most room (1 open ticket)"
    );
    let urgent = event("changed", Some("Ana"), json!({ "field": "priority", "from": "2", "to": "4" }));
    assert_eq!(said(Language::English, &urgent), "Ana changed the priority from normal to urgent");
    let unknown = event("teleported", None, json!({}));
    assert_eq!(said(Language::English, &unknown), "Something else happened (teleported)");
}

/// One of each kind, as the capabilities and stories write them.
fn every_kind() -> Vec<EventEntry> {
    let promise = json!({ "action": "call", "due_at": "2026-01-06T11:00:00Z", "note": "", "promise_id": 1 });
    let given = json!({ "assignee": "Ana", "team": null, "reason": "assignment-reason-by-hand", "reason_args": {} });
    let left = json!({ "assignee": null, "team": "Shop", "reason": "assignment-reason-nobody-present",
        "reason_args": { "team": "Shop" } });
    let kinds = [
        ("opened", json!({ "channel": "email" })),
        ("linked", json!({ "ticket": 7, "because": "other_sender" })),
        ("assigned", given.clone()),
        ("assigned_to_team", left),
        ("unassigned", given),
        ("changed", json!({ "field": "subject", "from": "a", "to": "b" })),
        ("changed", json!({ "field": "priority", "from": "1", "to": "3" })),
        ("changed", json!({ "field": "language", "from": "", "to": "ro" })),
        ("resolved", json!({ "easy": "yes", "override": null })),
        ("resolved", json!({ "easy": "yes", "override": "she asked us to" })),
        ("reopened", json!({ "because": "customer_wrote" })),
        ("reopened", json!({ "because": "survey" })),
        ("reopened", json!({ "because": "agent" })),
        ("acknowledged", json!({})),
        ("auto_reply", json!({ "words": "on holiday" })),
        ("delivery_failed", json!({ "message_id": 3, "words": "550 no such user" })),
        ("guard_overridden", json!({ "message_id": 3, "reason_given": "quotation", "rules": "insult" })),
        ("promise_made", promise.clone()),
        ("promise_reminded", promise.clone()),
        ("promise_kept", promise.clone()),
        ("promise_missed", promise.clone()),
        ("promise_replaced", promise.clone()),
        ("promise_withdrawn", promise.clone()),
        ("delay_noticed", promise),
        ("survey_planned", json!({ "survey_id": 1, "due_at": "2026-01-06T11:00:00Z" })),
        ("survey_sent", json!({ "survey_id": 1 })),
        ("survey_cancelled", json!({ "survey_id": 1 })),
        ("survey_answered", json!({ "survey_id": 1, "answer": "not_yet", "effort": null, "comment": "" })),
    ];
    kinds.into_iter().map(|(kind, data)| event(kind, Some("Ana"), data)).collect()
}

#[test]
fn every_kind_of_event_has_its_sentence_in_every_language() {
    for language in Language::ALL {
        for event in every_kind() {
            let nobody = EventEntry { agent: None, ..event.clone() };
            for event in [event, nobody] {
                let text = said(language, &event);
                assert!(!text.contains('⟨') && !text.contains('{'), "{language}: {text}");
                let unknown =
                    Catalogue::built_in().text(language, "event-other", &[("kind", event.kind.as_str().into())]);
                assert_ne!(text, unknown, "{language}");
            }
        }
    }
}

/// The routes as they are served, for somebody signed in as this agent.
async fn visitor(db: &Db, agent: Id<Agent>) -> Visitor {
    let app = web_kit::testing::app(db.clone());
    let mut tx = db.begin().await.unwrap();
    let session = identity::open_session(&mut tx, &Cx::system(NOW), agent).await.unwrap();
    tx.commit().await.unwrap();
    let (router, _) = crate::api::routes().split_for_parts();
    let router = web_kit::dressed(router.with_state(app.clone()), &app);
    Visitor::of(&router).with("cookie", &format!("{}={}", identity::api::SESSION_COOKIE, session.token))
}

#[tokio::test]
async fn the_story_is_read_back_over_http() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let ana = agent(&mut tx).await;
        let ticket = ticket(&mut tx).await;
        tx.commit().await.unwrap();
        let mut ana = visitor(&db, ana).await;
        let path = format!("/tickets/{}/timeline", ticket.id);
        let latest = ana.get(&format!("{path}?limit=1")).await;
        let entry = &latest.json["entries"][0];
        assert_eq!((entry["type"].as_str(), entry["text"].as_str()), (Some("message"), Some("It leaks.")));
        assert_eq!((&entry["guard"], &entry["delivery"], &entry["quoted"]), (&Value::Null, &Value::Null, &Value::Null));
        assert_eq!((&entry["author"]["name"], &entry["remote_images"]), (&json!("Lejla"), &json!(0)));
        let before = latest.json["before"].as_str().unwrap();
        let first = ana.get(&format!("{path}?before={before}")).await;
        assert_eq!(first.json["before"], Value::Null);
        assert_eq!(first.json["entries"][0]["text"], "Ticket opened");
        assert_eq!(ana.get("/tickets/999/timeline").await.status.as_u16(), 404);
    })
    .await;
}
