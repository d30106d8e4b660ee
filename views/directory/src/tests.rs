use customers::{NewCustomer, Sender};
use db::{Db, Tx, testing::on_each_engine};
use identity::NewTeam;
use kernel::{AgentActor, Cx, Id, Role, Time, hours};
use tickets::{Channel, NewTicket};

use crate::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn agent(teams: Vec<i64>) -> Cx {
    Cx::agent(NOW, AgentActor { id: 7_000, role: Role::Agent, teams })
}

async fn writes(tx: &mut Tx, now: Time, address: &str, name: &str, team: Option<i64>) -> customers::Customer {
    let cx = Cx::system(now);
    let sender = Sender { address: address.into(), name: name.into(), language_guess: None };
    let customer = customers::recognise(tx, &cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: format!("Of {name}"),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let ticket = tickets::open(tx, &cx, &new).await.unwrap();
    if let Some(team) = team {
        tickets::assign(tx, &cx, &ticket, Some(Id::new(team)), None).await.unwrap();
    }
    customer
}

async fn names(tx: &mut Tx, cx: &Cx, wanted: &People, limit: i64) -> Vec<String> {
    people(tx, cx, wanted, limit).await.unwrap().into_iter().map(|person| person.name).collect()
}

#[tokio::test]
async fn an_agent_lists_the_customers_of_their_teams_and_those_without_a_ticket() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let mut teams = Vec::new();
        for name in ["Shop", "Repairs"] {
            let new = NewTeam { name: name.into(), purpose: String::new() };
            teams.push(identity::create_team(&mut tx, &Cx::system(NOW), &new).await.unwrap().id.get());
        }
        let ana = writes(&mut tx, NOW, "ana@firma.example", "Ana", Some(teams[0])).await;
        writes(&mut tx, NOW + hours(1), "bo@kuca.example", "Bo", Some(teams[1])).await;
        writes(&mut tx, NOW, "Ceca@firma.example", "Čeca", None).await;
        let new = NewCustomer { addresses: vec!["dan@firma.example".into()], ..NewCustomer::default() };
        customers::create(&mut tx, &Cx::system(NOW), new).await.unwrap();
        let (shop, all) = (agent(vec![teams[0]]), Cx::system(NOW));
        let by_name = People::default();
        assert_eq!(names(&mut tx, &shop, &by_name, 10).await, ["Ana", "Čeca", "dan@firma.example"]);
        assert_eq!(names(&mut tx, &all, &by_name, 10).await, ["Ana", "Bo", "Čeca", "dan@firma.example"]);
        let lately = People { sort: Sort::Wrote, ..People::default() };
        assert_eq!(names(&mut tx, &all, &lately, 1).await, ["Bo"]);
        let firma = ana.organisation.unwrap().0;
        let theirs = People { organisation: Some(firma), sort: Sort::Newest, ..People::default() };
        assert_eq!(names(&mut tx, &shop, &theirs, 10).await, ["dan@firma.example", "Čeca", "Ana"]);
        let mut seen = Vec::new();
        let mut wanted = People::default();
        while let Some(one) = people(&mut tx, &all, &wanted, 1).await.unwrap().pop() {
            wanted.after = Some(one.place(Sort::Name));
            seen.push(one.name);
        }
        assert_eq!(seen.len(), 4, "every part begins where the one before ended: {seen:?}");
        let lines = tickets_of(&mut tx, &shop, Whose::Organisation(firma), None, 10).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.subject.as_str()).collect::<Vec<_>>(), ["Of Čeca", "Of Ana"]);
        let found = organisations(&mut tx, "fir", None, 10).await.unwrap();
        assert_eq!((found.len(), found[0].domains.as_slice()), (1, ["firma.example".to_owned()].as_slice()));
        assert_eq!(organisations(&mut tx, "", Some(&found[0].place()), 10).await.unwrap().len(), 1);
    })
    .await;
}
