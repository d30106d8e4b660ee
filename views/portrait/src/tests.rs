use customers::Sender;
use db::{Db, Tx, testing::on_each_engine};
use identity::{Agent, NewAgent, NewTeam, Team};
use kernel::{AgentActor, Cx, Id, Language, Role, Time, days, hours};
use surveys::{Answer, NewSurvey};
use tickets::{Channel, Easy, MessageKind, NewClosure, NewMessage, NewTicket, Ticket};
use web_kit::testing::Visitor;

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn admin() -> Cx {
    Cx::agent(NOW, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() })
}

async fn team(tx: &mut Tx, name: &str) -> Id<Team> {
    identity::create_team(tx, &admin(), &NewTeam { name: name.into(), purpose: String::new() }).await.unwrap().id
}

async fn agent(tx: &mut Tx, team: Id<Team>) -> Id<Agent> {
    let new = NewAgent {
        name: "Ana".into(),
        email: "ana@desk.example".into(),
        password_hash: "-".into(),
        role: Role::Agent,
        language: Language::English,
        languages: Vec::new(),
        time_zone: "Europe/Sarajevo".into(),
        teams: vec![team],
    };
    identity::create_agent(tx, &admin(), &new).await.unwrap().id
}

async fn ticket(tx: &mut Tx, now: Time, team: Id<Team>, letters: usize) -> Ticket {
    let cx = Cx::system(now);
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
    let mut ticket = tickets::assign(tx, &cx, &opened, Some(team), None).await.unwrap();
    for _ in 0..letters {
        let letter = NewMessage {
            kind: MessageKind::Customer,
            agent: None,
            customer: Some(customer.id),
            from_name: "Lejla".into(),
            from_address: "lejla@example.com".into(),
            to: Vec::new(),
            cc: Vec::new(),
            subject: "Kettle".into(),
            text: "It leaks.".into(),
            html: None,
            quoted: String::new(),
            language: None,
            rfc_message_id: None,
            letter: None,
        };
        ticket = tickets::receive(tx, &cx, &ticket, &letter).await.unwrap().ticket;
    }
    ticket
}

async fn promise(tx: &mut Tx, cx: &Cx, ticket: &Ticket, agent: Id<Agent>, due_at: Time) -> Id<promises::Promise> {
    let new = promises::NewPromise {
        ticket: ticket.id,
        message: None,
        agent,
        team: ticket.team,
        customer: ticket.customer,
        action: "call".into(),
        words: String::new(),
        due_at,
        time_zone: "UTC".into(),
    };
    promises::make(tx, cx, &new).await.unwrap().id
}

async fn answered_survey(tx: &mut Tx, cx: &Cx, ticket: &Ticket) {
    let closing = NewClosure::of(Easy::Yes);
    let (closure, ticket) = tickets::close(tx, cx, ticket, &closing).await.unwrap();
    let new = NewSurvey {
        ticket: ticket.id,
        closure,
        customer: ticket.customer,
        agent: None,
        language: Language::English,
        time_zone: "UTC".into(),
    };
    let survey = surveys::plan(tx, cx, &new, |_| true).await.unwrap();
    surveys::mark_sent(tx, cx, survey.id, None).await.unwrap();
    let answer = Answer { solved: Some(true), effort: Some(6), ..Answer::default() };
    surveys::answer(tx, cx, survey.id, &answer).await.unwrap();
}

#[tokio::test]
async fn the_portrait_shows_the_customers_story_as_far_as_the_reader_may_see_it() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let (shop, repairs) = (team(&mut tx, "Shop").await, team(&mut tx, "Repairs").await);
        let ana = agent(&mut tx, shop).await;
        let cx = Cx::agent(NOW, AgentActor { id: ana.get(), role: Role::Agent, teams: vec![shop.get()] });
        let long_ago = ticket(&mut tx, NOW - days(40), shop, 2).await;
        let elsewhere = ticket(&mut tx, NOW - days(3), repairs, 1).await;
        let present = ticket(&mut tx, NOW - days(1), shop, 2).await;
        answered_survey(&mut tx, &Cx::system(NOW - days(30)), &long_ago).await;
        answered_survey(&mut tx, &Cx::system(NOW - days(2)), &elsewhere).await;
        let late = promise(&mut tx, &cx, &present, ana, NOW + hours(5)).await;
        let soon = promise(&mut tx, &cx, &present, ana, NOW + hours(2)).await;
        let done = promise(&mut tx, &cx, &present, ana, NOW + hours(1)).await;
        promises::keep(&mut tx, &cx, done, &promises::Closing::default()).await.unwrap();

        let mine = of(&mut tx, &cx, present.id).await.unwrap();
        assert_eq!(mine.customer.name, "Lejla");
        assert_eq!(mine.tickets.iter().map(|ticket| ticket.id).collect::<Vec<_>>(), [present.id, long_ago.id]);
        let promised: Vec<_> = mine.promises.iter().map(|listed| listed.promise.id).collect();
        assert_eq!(promised, [soon, late, done]);
        assert_eq!(mine.surveys.iter().map(|survey| survey.ticket).collect::<Vec<_>>(), [long_ago.id]);
        assert_eq!((mine.surveys[0].solved, mine.surveys[0].effort), (Some(true), Some(6)));
        assert_eq!(mine.contacts_30_days, 3);

        let whole = of(&mut tx, &Cx { actor: admin().actor, ..cx.clone() }, present.id).await.unwrap();
        assert_eq!((whole.tickets.len(), whole.surveys.len()), (3, 2));
        assert_eq!(whole.surveys[0].ticket, elsewhere.id);
        let refused = of(&mut tx, &cx, elsewhere.id).await;
        assert!(matches!(refused, Err(Error::Tickets(tickets::Error::NoSuchTicket))));
    })
    .await;
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
async fn the_portrait_is_read_over_http() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let shop = team(&mut tx, "Shop").await;
        let ana = agent(&mut tx, shop).await;
        let ticket = ticket(&mut tx, NOW - days(1), shop, 2).await;
        answered_survey(&mut tx, &Cx::system(NOW - hours(2)), &ticket).await;
        tx.commit().await.unwrap();
        let answer = visitor(&db, ana).await.get(&format!("/tickets/{}/portrait", ticket.id)).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        assert_eq!(answer.json["customer"]["addresses"][0], "lejla@example.com");
        assert_eq!(
            (&answer.json["contacts_30_days"], &answer.json["tickets"][0]["state"]),
            (&2.into(), &"resolved".into())
        );
        assert_eq!(
            (&answer.json["surveys"][0]["effort"], &answer.json["promises"]),
            (&6.into(), &serde_json::json!([]))
        );
    })
    .await;
}
