use customers::Sender;
use db::{Db, Tx, testing::on_each_engine};
use i18n::{Catalogue, Value};
use identity::{NewAgent, NewTeam};
use kernel::{AgentActor, Cx, Language, Role, Time, minutes};
use tickets::{Channel, NewTicket};

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn admin() -> Cx {
    Cx::agent(NOW, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() })
}

async fn team(tx: &mut Tx, name: &str) -> Id<Team> {
    let new = NewTeam { name: name.into(), purpose: String::new() };
    identity::create_team(tx, &admin(), &new).await.unwrap().id
}

async fn agent(tx: &mut Tx, name: &str, language: Language, team: Id<Team>) -> Id<Agent> {
    let new = NewAgent {
        name: name.into(),
        email: format!("{name}@desk.example"),
        password_hash: "-".into(),
        role: Role::Agent,
        language,
        languages: vec![language],
        time_zone: "Europe/Sarajevo".into(),
        teams: vec![team],
    };
    identity::create_agent(tx, &admin(), &new).await.unwrap().id
}

async fn ticket(tx: &mut Tx, cx: &Cx, address: &str) -> Ticket {
    let sender = Sender { address: address.into(), name: String::new(), language_guess: None };
    let customer = customers::recognise(tx, cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "Delivery".into(),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    tickets::open(tx, cx, &new).await.unwrap()
}

async fn place_new(tx: &mut Tx, cx: &Cx, address: &str, team: Id<Team>, language: Option<Language>) -> Placed {
    let ticket = ticket(tx, cx, address).await;
    let previous_agent = previous_agent(tx, ticket.customer, ticket.id).await.unwrap();
    let placing = Placing { ticket: &ticket, team: Some(team), language, previous_agent };
    place(tx, cx, &placing).await.unwrap()
}

fn said(reason: &Reason, language: Language) -> String {
    let values: Vec<(&str, Value<'_>)> = reason
        .args
        .iter()
        .map(|(name, value)| match value.as_i64() {
            Some(number) => (name.as_str(), number.into()),
            None => (name.as_str(), value.as_str().unwrap_or_default().into()),
        })
        .collect();
    Catalogue::built_in().text(language, &reason.key, &values)
}

#[tokio::test]
async fn tickets_spread_over_those_who_have_room_and_each_knows_why() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let shop = team(&mut tx, "Shop").await;
        let ana = agent(&mut tx, "Ana", Language::Bosnian, shop).await;
        let marko = agent(&mut tx, "Marko", Language::Croatian, shop).await;
        let ion = agent(&mut tx, "Ion", Language::Romanian, shop).await;
        let mut given = Vec::new();
        for number in 0..4 {
            let cx = Cx::system(NOW + minutes(number));
            let address = format!("c{number}@example.com");
            let placed = place_new(&mut tx, &cx, &address, shop, Some(Language::SerbianLatin)).await;
            assert_eq!((placed.ticket.team, placed.ticket.assignee), (Some(shop), placed.agent));
            given.push(placed.agent.unwrap());
        }
        assert_eq!(given, [ana, marko, ana, marko]);
        let cx = Cx::system(NOW + minutes(9));
        let placed = place_new(&mut tx, &cx, "ro@example.com", shop, Some(Language::Romanian)).await;
        assert_eq!(placed.agent, Some(ion));
        assert_eq!(
            said(&placed.reason, Language::English),
            "Ion is here, speaks Romanian and has the most room (0 open tickets)"
        );
        let rows = of_ticket(&mut tx, placed.ticket.id).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].agent, rows[0].by, &rows[0].reason), (Some(ion), None, &placed.reason));
    })
    .await;
}

#[tokio::test]
async fn who_writes_again_comes_back_to_the_same_agent_while_they_are_here() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let shop = team(&mut tx, "Shop").await;
        let ana = agent(&mut tx, "Ana", Language::Bosnian, shop).await;
        let marko = agent(&mut tx, "Marko", Language::Bosnian, shop).await;
        let cx = Cx::system(NOW);
        let first = place_new(&mut tx, &cx, "lejla@example.com", shop, Some(Language::Bosnian)).await;
        assert_eq!(first.agent, Some(ana));
        let second = place_new(&mut tx, &cx, "lejla@example.com", shop, Some(Language::Bosnian)).await;
        assert_eq!((second.agent, second.reason.key.as_str()), (Some(ana), "assignment-reason-returned"));
        identity::set_presence(&mut tx, &admin(), ana, false).await.unwrap();
        let third = place_new(&mut tx, &cx, "lejla@example.com", shop, Some(Language::Bosnian)).await;
        assert_eq!((third.agent, third.reason.key.as_str()), (Some(marko), "assignment-reason-previous-away"));
    })
    .await;
}

#[tokio::test]
async fn without_anybody_fit_the_ticket_waits_in_the_team() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let shop = team(&mut tx, "Shop").await;
        let ana = agent(&mut tx, "Ana", Language::Bosnian, shop).await;
        let cx = Cx::system(NOW);
        let strange = place_new(&mut tx, &cx, "a@example.com", shop, Some(Language::Romanian)).await;
        assert_eq!((strange.agent, strange.team), (None, Some(shop)));
        assert_eq!(strange.reason.key, "assignment-reason-nobody-speaks");
        identity::set_presence(&mut tx, &admin(), ana, false).await.unwrap();
        let night = place_new(&mut tx, &cx, "b@example.com", shop, None).await;
        assert_eq!((night.agent, night.reason.key.as_str()), (None, "assignment-reason-nobody-present"));
        let lost = ticket(&mut tx, &cx, "c@example.com").await;
        let placing = Placing { ticket: &lost, team: None, language: None, previous_agent: None };
        let placed = place(&mut tx, &cx, &placing).await.unwrap();
        assert_eq!((placed.team, placed.agent), (None, None));
        assert_eq!(placed.reason.key, "assignment-reason-no-team");
    })
    .await;
}

#[tokio::test]
async fn a_ticket_is_given_by_hand_only_to_somebody_who_works_in_that_team() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let (shop, repairs) = (team(&mut tx, "Shop").await, team(&mut tx, "Repairs").await);
        let ana = agent(&mut tx, "Ana", Language::Bosnian, shop).await;
        let ion = agent(&mut tx, "Ion", Language::Romanian, shop).await;
        let cx = Cx::agent(NOW, AgentActor { id: ana.get(), role: Role::Agent, teams: vec![] });
        let open = ticket(&mut tx, &cx, "a@example.com").await;
        let wrong = give(&mut tx, &cx, &open, Some(repairs), Some(ion)).await;
        assert!(matches!(wrong, Err(Error::NotOfTeam)));
        let taken = give(&mut tx, &cx, &open, Some(repairs), Some(ana)).await.unwrap();
        assert_eq!((taken.team, taken.assignee), (Some(repairs), Some(ana)));
        let open = give(&mut tx, &cx, &taken, None, None).await.unwrap();
        let nobody = give(&mut tx, &cx, &open, None, Some(Id::new(999))).await;
        assert!(matches!(nobody, Err(Error::NoSuchAgent)));
        let nowhere = give(&mut tx, &cx, &open, Some(Id::new(999)), None).await;
        assert!(matches!(nowhere, Err(Error::NoSuchTeam)));
        let given = give(&mut tx, &cx, &open, Some(shop), Some(ana)).await.unwrap();
        assert_eq!((given.team, given.assignee), (Some(shop), Some(ana)));
        let same = give(&mut tx, &cx, &given, Some(shop), Some(ana)).await.unwrap();
        assert_eq!(same, given);
        let back = give(&mut tx, &cx, &given, None, None).await.unwrap();
        assert_eq!((back.team, back.assignee), (None, None));
        let rows = of_ticket(&mut tx, open.id).await.unwrap();
        let given: Vec<_> = rows.iter().map(|row| (row.agent, row.by)).collect();
        assert_eq!(given, [Some(ana), None, Some(ana), None].map(|agent| (agent, Some(ana))));
    })
    .await;
}

#[test]
fn every_reason_can_be_read_in_every_language() {
    let reasons = [
        Reason::new("assignment-reason-returned").with("agent", "Ana"),
        Reason::new("assignment-reason-previous-away").with("agent", "Ana").with("previous", "Ion"),
        Reason::new("assignment-reason-language-and-room").with("agent", "Ana").with("language", "ro").with("open", 5),
        Reason::new("assignment-reason-room").with("agent", "Ana").with("open", 1),
        Reason::new("assignment-reason-nobody-speaks").with("team", "Shop").with("language", "sr-Cyrl"),
        Reason::new("assignment-reason-nobody-present").with("team", "Shop"),
        Reason::new("assignment-reason-no-team"),
        Reason::new("assignment-reason-by-hand"),
    ];
    for language in Language::ALL {
        for reason in &reasons {
            let text = said(reason, language);
            assert!(!text.contains('⟨') && !text.contains('{'), "{language}: {text}");
        }
    }
}
