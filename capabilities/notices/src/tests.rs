use customers::Sender;
use db::{Db, Tx, testing::on_each_engine};
use i18n::Catalogue;
use identity::{Agent, NewAgent, NewTeam, Team};
use jiff::tz::TimeZone;
use kernel::{AgentActor, Cx, Id, Language, Role, Time, days, hours, minutes};
use push::Reach;
use secrets::Secrets;
use serde_json::json;
use tickets::{Channel, NewTicket, Ticket};
use web_kit::testing::Visitor;

use super::*;

/// Monday, 10:00 in Sarajevo.
const NOW: Time = Time::from_micros(1_767_603_600_000_000);

struct Desk {
    shop: Id<Team>,
    repairs: Id<Team>,
    ana: Id<Agent>,
    bojan: Id<Agent>,
    ticket: Ticket,
}

impl Desk {
    fn ana(&self, now: Time) -> Cx {
        by(self.ana, &[self.shop], now)
    }

    fn bojan(&self, now: Time) -> Cx {
        by(self.bojan, &[self.shop], now)
    }

    async fn tell(&self, tx: &mut Tx, cx: &Cx, kind: Kind) -> Told {
        let data = json!({ "who": "Lejla", "line": "Where is my parcel?" });
        let telling = Telling { agent: self.ana, kind, ticket: Some(self.ticket.id), data: &data };
        tell(tx, cx, &telling).await.unwrap()
    }
}

fn by(agent: Id<Agent>, teams: &[Id<Team>], now: Time) -> Cx {
    let teams = teams.iter().map(|team| team.get()).collect();
    Cx::agent(now, AgentActor { id: agent.get(), role: Role::Agent, teams })
}

fn admin(now: Time) -> Cx {
    Cx::agent(now, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() })
}

async fn agent(tx: &mut Tx, name: &str, team: Id<Team>) -> Id<Agent> {
    let new = NewAgent {
        name: name.into(),
        email: format!("{name}@desk.example"),
        password_hash: "-".into(),
        role: Role::Agent,
        language: Language::English,
        languages: Vec::new(),
        time_zone: "Europe/Sarajevo".into(),
        teams: vec![team],
    };
    identity::create_agent(tx, &Cx::system(NOW), &new).await.unwrap().id
}

async fn desk(tx: &mut Tx) -> Desk {
    let cx = Cx::system(NOW);
    let team = async |tx: &mut Tx, name: &str| {
        let new = NewTeam { name: name.into(), purpose: String::new() };
        identity::create_team(tx, &cx, &new).await.unwrap().id
    };
    let (shop, repairs) = (team(tx, "Shop").await, team(tx, "Repairs").await);
    let (ana, bojan) = (agent(tx, "Ana", shop).await, agent(tx, "Bojan", shop).await);
    let sender = Sender { address: "lejla@example.com".into(), name: "Lejla".into(), language_guess: None };
    let customer = customers::recognise(tx, &cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "Parcel".into(),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let open = tickets::open(tx, &cx, &new).await.unwrap();
    let ticket = tickets::assign(tx, &cx, &open, Some(shop), Some(ana)).await.unwrap();
    Desk { shop, repairs, ana, bojan, ticket }
}

async fn listed(tx: &mut Tx, cx: &Cx) -> Vec<Notice> {
    list(tx, cx, Page { after: None, limit: 50, unread: false }).await.unwrap().0
}

fn browser(endpoint: &str) -> NewSubscription {
    NewSubscription {
        endpoint: endpoint.into(),
        p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4".into(),
        auth: "BTBZMqHH6r4Tts7J_aSIgg".into(),
        browser: "Firefox".into(),
    }
}

#[tokio::test]
async fn several_of_a_kind_on_a_ticket_are_one_notice_until_it_is_read() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = Cx::system(NOW);
        let first = desk.tell(&mut tx, &cx, Kind::Answered).await.notice.unwrap();
        let later = Cx::system(NOW + minutes(5));
        assert_eq!(desk.tell(&mut tx, &later, Kind::Answered).await.notice, Some(first));
        desk.tell(&mut tx, &later, Kind::Watched).await;
        assert_eq!(unread(&mut tx, desk.ana).await.unwrap(), 2);
        let all = listed(&mut tx, &desk.ana(NOW)).await;
        assert_eq!((all.len(), all[1].times, all[1].at), (2, 2, NOW + minutes(5)));
        read_of_ticket(&mut tx, &desk.ana(NOW), desk.ticket.id).await.unwrap();
        assert_eq!(unread(&mut tx, desk.ana).await.unwrap(), 0);
        assert_ne!(desk.tell(&mut tx, &later, Kind::Answered).await.notice, Some(first));
        assert_eq!(unread(&mut tx, desk.ana).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_told_of_what_they_did_themselves() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        assert_eq!(desk.tell(&mut tx, &desk.ana(NOW), Kind::Assigned).await, Told::default());
        assert!(desk.tell(&mut tx, &desk.bojan(NOW), Kind::Assigned).await.notice.is_some());
        assert!(listed(&mut tx, &desk.bojan(NOW)).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn everybody_chooses_of_what_they_hear_and_how() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = Cx::system(NOW);
        let off = ChoiceChange { bell: Some(false), push: Some(false), mail: None };
        choose(&mut tx, &desk.ana(NOW), Kind::Answered, off).await.unwrap();
        assert_eq!(desk.tell(&mut tx, &cx, Kind::Answered).await, Told::default());
        // What concerns the team is nobody's before somebody asks for it.
        assert_eq!(wanted_by_team(&mut tx, desk.shop, Kind::TeamNew).await.unwrap(), []);
        let on = ChoiceChange { bell: Some(true), ..ChoiceChange::default() };
        choose(&mut tx, &desk.ana(NOW), Kind::TeamNew, on).await.unwrap();
        assert_eq!(wanted_by_team(&mut tx, desk.shop, Kind::TeamNew).await.unwrap(), [desk.ana]);
        assert_eq!(wanted_by_team(&mut tx, desk.repairs, Kind::TeamNew).await.unwrap(), []);
        let mine = choices(&mut tx, desk.ana).await.unwrap();
        assert_eq!(mine.len(), Kind::ALL.len());
        assert!(mine.iter().any(|one| one.kind == Kind::Answered && !one.bell && !one.push));
    })
    .await;
}

#[tokio::test]
async fn browsers_hear_at_once_save_in_quiet_hours() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = Cx::system(NOW);
        assert!(desk.tell(&mut tx, &cx, Kind::Answered).await.browsers.is_empty());
        let new = browser("https://push.example.org/a");
        subscribe(&mut tx, &desk.ana(NOW), &new, Reach::Public).await.unwrap();
        let told = desk.tell(&mut tx, &cx, Kind::Answered).await;
        assert_eq!(told.browsers.len(), 1);
        // From 9:30 to 11:00, and it is 10:00 for Ana.
        let quiet = Hours { quiet: Some((570, 660)), digest_hour: 8 };
        set_hours(&mut tx, &desk.ana(NOW), quiet).await.unwrap();
        let told = desk.tell(&mut tx, &cx, Kind::Answered).await;
        assert!(told.browsers.is_empty() && told.notice.is_some());
        let late = Cx::system(NOW + hours(2));
        assert_eq!(desk.tell(&mut tx, &late, Kind::Answered).await.browsers.len(), 1);
        let over_midnight = Hours { quiet: Some((22 * 60, 7 * 60)), digest_hour: 8 };
        let zone = TimeZone::get("Europe/Sarajevo").unwrap();
        assert!(over_midnight.is_quiet(NOW + hours(13), &zone) && over_midnight.is_quiet(NOW + hours(20), &zone));
        assert!(!over_midnight.is_quiet(NOW, &zone));
        let wrong = Hours { quiet: Some((0, 1440)), digest_hour: 8 };
        assert!(matches!(set_hours(&mut tx, &cx, wrong).await, Err(Error::AgentsOnly)));
        assert!(matches!(set_hours(&mut tx, &desk.ana(NOW), wrong).await, Err(Error::TimeOfDay("quiet"))));
    })
    .await;
}

#[tokio::test]
async fn a_browser_belongs_to_whoever_used_it_last_and_only_they_remove_it() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let new = browser("https://push.example.org/a");
        subscribe(&mut tx, &desk.ana(NOW), &new, Reach::Public).await.unwrap();
        subscribe(&mut tx, &desk.bojan(NOW), &new, Reach::Public).await.unwrap();
        assert!(subscriptions(&mut tx, desk.ana).await.unwrap().is_empty());
        unsubscribe(&mut tx, &desk.ana(NOW), &new.endpoint).await.unwrap();
        assert_eq!(subscriptions(&mut tx, desk.bojan).await.unwrap().len(), 1);
        unsubscribe(&mut tx, &desk.bojan(NOW), &new.endpoint).await.unwrap();
        assert!(subscriptions(&mut tx, desk.bojan).await.unwrap().is_empty());
        for inside in ["https://10.0.0.4/a", "http://push.example.org/a", "https://localhost/a"] {
            let refused = subscribe(&mut tx, &desk.ana(NOW), &browser(inside), Reach::Public).await;
            assert!(matches!(refused, Err(Error::Subscription)), "{inside}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_letter_holds_what_is_unread_and_was_in_no_letter_before() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = Cx::system(NOW);
        // Without a mailbox no letter leaves.
        assert_eq!(desk.tell(&mut tx, &cx, Kind::Mentioned).await.digest_at, None);
        let mailbox = mailbox(&mut tx).await;
        set_digest_mailbox(&mut tx, &admin(NOW), Some(mailbox)).await.unwrap();
        let refused = set_digest_mailbox(&mut tx, &desk.ana(NOW), None).await;
        assert!(matches!(refused, Err(Error::NeedsAdmin)));
        let told = desk.tell(&mut tx, &cx, Kind::Mentioned).await;
        // Tomorrow at 8:00 in Sarajevo.
        assert_eq!(told.digest_at, Some(NOW + hours(22)));
        let ana = identity::agent(&mut tx, desk.ana).await.unwrap().unwrap();
        let catalogue = Catalogue::built_in();
        let letter = digest(&mut tx, &cx, &ana, catalogue, "https://desk.example").await.unwrap().unwrap();
        assert!(letter.subject.contains('1'), "{}", letter.subject);
        assert!(letter.text.contains("Lejla mentions you in “Parcel”"), "{}", letter.text);
        assert!(letter.html.contains(&format!("https://desk.example/tickets/{}", desk.ticket.id)));
        assert_eq!(digest(&mut tx, &cx, &ana, catalogue, "https://desk.example").await.unwrap(), None);
    })
    .await;
}

async fn mailbox(tx: &mut Tx) -> i64 {
    let query = db::sql(
        "INSERT INTO mailboxes (name, address, kind, acknowledge, signature, settings, from_config, enabled, state, \
         state_detail, state_at, version, created_at) \
         VALUES ('Help', 'help@desk.example', 'letterbox', FALSE, '', '{}', FALSE, TRUE, 'ok', '', 0, 1, 0) RETURNING id",
    );
    tx.insert(query).await.unwrap()
}

#[tokio::test]
async fn of_a_ticket_that_went_to_others_only_that_is_said() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = Cx::system(NOW);
        desk.tell(&mut tx, &cx, Kind::Answered).await;
        tickets::assign(&mut tx, &cx, &desk.ticket, Some(desk.repairs), None).await.unwrap();
        let seen = listed(&mut tx, &desk.ana(NOW)).await;
        assert_eq!((seen[0].subject.clone(), seen[0].customer.clone()), (None, None));
        let zone = TimeZone::UTC;
        let said = said(Catalogue::built_in(), Language::English, &seen[0], NOW, &zone);
        assert_eq!(said, "A ticket that now belongs to another team");
    })
    .await;
}

#[tokio::test]
async fn what_is_old_is_forgotten_and_the_counter_stays_right() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        desk.tell(&mut tx, &Cx::system(NOW), Kind::Answered).await;
        desk.tell(&mut tx, &Cx::system(NOW + days(80)), Kind::Watched).await;
        assert!(!forget_old(&mut tx, NOW + days(91)).await.unwrap());
        assert_eq!(listed(&mut tx, &desk.ana(NOW)).await.len(), 1);
        assert_eq!(unread(&mut tx, desk.ana).await.unwrap(), 1);
        mark_all(&mut tx, &desk.ana(NOW)).await.unwrap();
        assert_eq!(unread(&mut tx, desk.ana).await.unwrap(), 0);
        let one = listed(&mut tx, &desk.ana(NOW)).await.remove(0);
        mark(&mut tx, &desk.ana(NOW), one.id, false).await.unwrap();
        assert_eq!(unread(&mut tx, desk.ana).await.unwrap(), 1);
        assert!(matches!(mark(&mut tx, &desk.bojan(NOW), one.id, true).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn the_server_keeps_one_key_for_all_its_life() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let secrets = Secrets::from_key([7; 32]);
        let first = server_key(&mut tx, &secrets).await.unwrap().public();
        assert_eq!(server_key(&mut tx, &secrets).await.unwrap().public(), first);
        let row = tx.row(db::sql("SELECT push_key FROM notice_company")).await.unwrap().unwrap();
        let kept: String = row.get("push_key").unwrap();
        assert!(!kept.is_empty() && !kept.contains(&server_key(&mut tx, &secrets).await.unwrap().secret()));
    })
    .await;
}

#[test]
fn the_letter_comes_at_the_hour_that_the_clock_shows() {
    let zone = TimeZone::get("Europe/Sarajevo").unwrap();
    assert_eq!(next_digest(NOW, &zone, 17), NOW + hours(7));
    assert_eq!(next_digest(NOW, &zone, 10), NOW + days(1));
    assert_eq!(next_digest(NOW - minutes(1), &zone, 10), NOW);
}

#[test]
fn every_kind_has_its_sentence_in_every_language() {
    let catalogue = Catalogue::built_in();
    for kind in Kind::ALL {
        let key = format!("notices-said-{}", kind.word().replace('_', "-"));
        for language in Language::ALL {
            assert!(catalogue.has(language, &key), "{key} in {}", language.tag());
        }
    }
}

#[tokio::test]
async fn the_bell_is_read_over_the_web() {
    on_each_engine(async |db: Db| {
        let app = web_kit::testing::app(db);
        let (routes, _) = identity::api::routes().merge(api::routes()).split_for_parts();
        let served = web_kit::testing::served(&app, routes);
        let mut visitor = Visitor::of(&served);
        assert_eq!(visitor.get("/api/v1/notices").await.status, 401);
        let mut tx = app.db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        desk.tell(&mut tx, &Cx::system(app.clock.now()), Kind::Answered).await;
        let token = identity::open_session(&mut tx, &Cx::system(app.clock.now()), desk.ana).await.unwrap().token;
        tx.commit().await.unwrap();
        let cookie = format!("{}={token}", identity::api::SESSION_COOKIE);
        let mut ana = Visitor::of(&served).with("cookie", &cookie);
        assert_eq!(ana.get("/api/v1/notices/unread").await.json["unread"], 1);
        let seen = ana.get("/api/v1/notices").await.json;
        assert_eq!(seen["items"][0]["text"], "Lejla answered: Parcel");
        let id = seen["items"][0]["id"].as_i64().unwrap();
        assert_eq!(ana.put(&format!("/api/v1/notices/{id}/read"), json!({})).await.status, 204);
        assert_eq!(ana.get("/api/v1/notices/unread").await.json["unread"], 0);
        let settings = ana.get("/api/v1/me/notices").await.json;
        assert_eq!(settings["push_key"].as_str().unwrap().len(), 87);
        let changed = ana.patch("/api/v1/me/notices/watched", json!({ "mail": true })).await.json;
        let watched = changed["choices"].as_array().unwrap().iter().find(|one| one["kind"] == "watched").unwrap();
        assert_eq!(watched["mail"], true);
        assert_eq!(ana.patch("/api/v1/me/notices/nonsense", json!({})).await.status, 422);
        let inside = json!({ "endpoint": "https://192.168.0.9/x", "p256dh": "x", "auth": "y" });
        assert_eq!(ana.put("/api/v1/me/browsers", inside).await.status, 422);
    })
    .await;
}
