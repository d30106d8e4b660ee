use db::{Db, Tx, testing::on_each_engine};
use identity::{Agent, NewAgent, NewTeam, Team};
use kernel::{AgentActor, Cx, Id, Language, Role, Time};
use serde_json::json;

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

struct Desk {
    shop: Id<Team>,
    ana: Cx,
    lead: Cx,
    stranger: Cx,
    boss: Cx,
}

fn setup() -> Cx {
    Cx::agent(NOW, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() })
}

async fn agent(tx: &mut Tx, name: &str, role: Role, teams: &[Id<Team>]) -> Cx {
    let new = NewAgent {
        name: name.into(),
        email: format!("{name}@desk.example"),
        password_hash: "-".into(),
        role,
        language: Language::English,
        languages: Vec::new(),
        time_zone: "UTC".into(),
        teams: teams.to_vec(),
    };
    let id: Id<Agent> = identity::create_agent(tx, &setup(), &new).await.unwrap().id;
    Cx::agent(NOW, AgentActor { id: id.get(), role, teams: teams.iter().map(|team| team.get()).collect() })
}

async fn desk(tx: &mut Tx) -> Desk {
    let new = NewTeam { name: "Shop".into(), purpose: String::new() };
    let shop = identity::create_team(tx, &setup(), &new).await.unwrap().id;
    Desk {
        shop,
        ana: agent(tx, "ana", Role::Agent, &[shop]).await,
        lead: agent(tx, "lead", Role::Lead, &[shop]).await,
        stranger: agent(tx, "stranger", Role::Lead, &[]).await,
        boss: agent(tx, "boss", Role::Admin, &[]).await,
    }
}

fn new(name: &str, owner: Owner) -> NewView {
    let filter = json!({ "all": [{ "field": "state", "op": "is", "value": ["open"] }] });
    NewView {
        name: name.into(),
        owner,
        filter: Filter::read(&filter).unwrap(),
        columns: vec!["subject".into(), "field:7".into()],
        sort: "next_due".into(),
        mode: "table".into(),
    }
}

async fn names(tx: &mut Tx, cx: &Cx) -> Vec<String> {
    views_of(tx, cx).await.unwrap().into_iter().map(|view| view.name).collect()
}

#[tokio::test]
async fn own_views_are_ones_own_a_teams_are_its_leads_and_those_of_all_are_the_admins() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let own = create(&mut tx, &desk.ana, &new("Mine", Owner::Agent)).await.unwrap();
        assert_eq!(own.filter, new("", Owner::Agent).filter);
        assert_eq!((own.sort.as_str(), own.columns.len()), ("next_due", 2));
        let team = Owner::Team(desk.shop);
        assert!(matches!(create(&mut tx, &desk.ana, &new("x", team)).await, Err(Error::NotYours)));
        assert!(matches!(create(&mut tx, &desk.stranger, &new("x", team)).await, Err(Error::NotYours)));
        assert!(matches!(create(&mut tx, &desk.lead, &new("x", Owner::All)).await, Err(Error::NotYours)));
        let shop = create(&mut tx, &desk.lead, &new("Shop", team)).await.unwrap();
        create(&mut tx, &desk.boss, &new("Everybody", Owner::All)).await.unwrap();
        assert_eq!(names(&mut tx, &desk.ana).await, ["Everybody", "Shop", "Mine"]);
        assert_eq!(names(&mut tx, &desk.lead).await, ["Everybody", "Shop"]);
        assert_eq!(names(&mut tx, &desk.stranger).await, ["Everybody"]);
        assert!(matches!(view(&mut tx, &desk.lead, own.id).await, Err(Error::NoSuchView)));
        assert!(matches!(remove(&mut tx, &desk.ana, shop.id).await, Err(Error::NotYours)));
        let stale = change(&mut tx, &desk.lead, shop.id, &new("Shop 2", team), Some(9)).await;
        assert!(matches!(stale, Err(Error::Stale)));
        let changed = change(&mut tx, &desk.lead, shop.id, &new("Shop 2", team), Some(1)).await.unwrap();
        assert_eq!((changed.name.as_str(), changed.version), ("Shop 2", 2));
        remove(&mut tx, &desk.lead, shop.id).await.unwrap();
        assert_eq!(names(&mut tx, &desk.lead).await, ["Everybody"]);
    })
    .await;
}

#[tokio::test]
async fn views_keep_the_order_they_were_put_into_and_habits_are_personal() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let one = create(&mut tx, &desk.ana, &new("One", Owner::Agent)).await.unwrap();
        let two = create(&mut tx, &desk.ana, &new("Two", Owner::Agent)).await.unwrap();
        arrange(&mut tx, &desk.ana, &[two.id.get(), one.id.get()]).await.unwrap();
        assert_eq!(names(&mut tx, &desk.ana).await, ["Two", "One"]);
        let habit = Habit { view: "mine".into(), columns: Vec::new(), sort: "newest".into(), mode: "table".into() };
        keep_habit(&mut tx, &desk.ana, &habit).await.unwrap();
        keep_habit(&mut tx, &desk.ana, &Habit { mode: "cards".into(), ..habit.clone() }).await.unwrap();
        assert_eq!(habits(&mut tx, &desk.ana).await.unwrap(), [Habit { mode: "cards".into(), ..habit.clone() }]);
        assert!(habits(&mut tx, &desk.lead).await.unwrap().is_empty());
        for wrong in [
            Habit { sort: "colour".into(), ..habit.clone() },
            Habit { view: "'; --".into(), ..habit.clone() },
            Habit { columns: vec!["colour".into()], ..habit },
        ] {
            assert!(matches!(keep_habit(&mut tx, &desk.ana, &wrong).await, Err(Error::Word { .. })), "{wrong:?}");
        }
    })
    .await;
}

#[test]
fn what_is_no_filter_is_refused_with_its_place() {
    let deep = json!({ "all": [{ "any": [{ "all": [{ "any": [] }] }] }] });
    let condition = json!({ "field": "priority", "op": "is", "value": [4] });
    let many = json!({ "any": [{ "all": vec![condition.clone(); 20] }, { "all": vec![condition; 20] }] });
    for (value, at, what) in [
        (json!(7), "filter", What::Shape),
        (json!({ "all": 7 }), "filter.all", What::Shape),
        (json!({ "all": [], "any": [] }), "filter.all", What::Shape),
        (deep, "filter.all[0].any[0].all[0].any", What::TooDeep),
        (many, "filter.any[1].all[10]", What::TooMany),
        (json!({ "any": [{ "field": "field:x", "op": "is" }] }), "filter.any[0].field", What::Field),
        (
            json!({ "any": [{ "field": "team", "op": "before", "value": "2026-01-01" }] }),
            "filter.any[0].op",
            What::Test,
        ),
        (json!({ "any": [{ "field": "team", "op": "is", "value": ["me"] }] }), "filter.any[0].value", What::Value),
        (json!({ "any": [{ "field": "priority", "op": "is", "value": [5] }] }), "filter.any[0].value", What::Value),
        (json!({ "all": [{ "field": "created", "op": "from", "value": "soon" }] }), "filter.all[0].value", What::Value),
    ] {
        assert_eq!(Filter::read(&value), Err(Wrong { at: at.to_owned(), what }), "{value}");
    }
}
