use db::{Tx, sql, testing::on_each_engine};
use kernel::{AgentActor, Cx, Id, Role, Time};
use tickets::{Channel, NewTicket, Ticket};

use crate::{Change, Error, add, change, items, move_all, move_back, order, remove};

fn cx(agent: i64, teams: Vec<i64>) -> Cx {
    let now: Time = "2026-01-05T09:00:00Z".parse().unwrap();
    Cx::agent(now, AgentActor { id: agent, role: Role::Agent, teams })
}

async fn people(tx: &mut Tx) {
    for statement in [
        "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
            VALUES (1, 'Ana', FALSE, 1, 0, 0)",
        "INSERT INTO teams (id, name, purpose, created_at) VALUES (1, 'Service', '', 0)",
        "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence, presence_at,
            version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0)",
    ] {
        tx.run(sql(statement)).await.unwrap();
    }
}

async fn ticket(tx: &mut Tx) -> Ticket {
    let new = NewTicket {
        subject: "Where is my parcel?".into(),
        channel: Channel::Email,
        language: None,
        customer: Id::new(1),
        mailbox: None,
        linked: None,
    };
    let ticket = tickets::open(tx, &cx(1, vec![1]), &new).await.unwrap();
    tickets::assign(tx, &cx(1, vec![1]), &ticket, Some(Id::new(1)), None).await.unwrap()
}

async fn texts(tx: &mut Tx, ticket: &Ticket) -> Vec<String> {
    items(tx, ticket.id).await.unwrap().into_iter().map(|item| item.text).collect()
}

#[tokio::test]
async fn steps_are_added_ticked_ordered_and_removed() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        people(&mut tx).await;
        let ticket = ticket(&mut tx).await;
        let cx = cx(1, vec![1]);
        let one = add(&mut tx, &cx, &ticket, "  Ask the  courier ").await.unwrap();
        let two = add(&mut tx, &cx, &ticket, "Send a new one").await.unwrap();
        assert_eq!(texts(&mut tx, &ticket).await, ["Ask the courier", "Send a new one"]);
        change(&mut tx, &cx, one, &Change { done: Some(true), text: None }).await.unwrap();
        let done = &items(&mut tx, ticket.id).await.unwrap()[0];
        assert_eq!((done.done_at, done.done_by), (Some(cx.now), Some(Id::new(1))));
        order(&mut tx, &ticket, &[two, one]).await.unwrap();
        assert_eq!(texts(&mut tx, &ticket).await, ["Send a new one", "Ask the courier"]);
        assert!(matches!(order(&mut tx, &ticket, &[two]).await, Err(Error::Order)));
        remove(&mut tx, &cx, two).await.unwrap();
        assert_eq!(texts(&mut tx, &ticket).await, ["Ask the courier"]);
        assert!(matches!(add(&mut tx, &cx, &ticket, " ").await, Err(Error::Text { .. })));
    })
    .await;
}

#[tokio::test]
async fn a_step_of_somebody_elses_ticket_is_nobodys_to_know() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        people(&mut tx).await;
        let ticket = ticket(&mut tx).await;
        let step = add(&mut tx, &cx(1, vec![1]), &ticket, "Ask").await.unwrap();
        let stranger = cx(2, vec![2]);
        assert!(matches!(remove(&mut tx, &stranger, step).await, Err(Error::NoSuchItem)));
        let change = change(&mut tx, &stranger, step, &Change::default()).await;
        assert!(matches!(change, Err(Error::NoSuchItem)));
    })
    .await;
}

#[tokio::test]
async fn steps_go_over_to_the_end_and_come_back() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        people(&mut tx).await;
        let (from, to) = (ticket(&mut tx).await, ticket(&mut tx).await);
        let cx = cx(1, vec![1]);
        add(&mut tx, &cx, &from, "Theirs").await.unwrap();
        add(&mut tx, &cx, &to, "Ours").await.unwrap();
        let moved = move_all(&mut tx, from.id, to.id).await.unwrap();
        assert_eq!(texts(&mut tx, &to).await, ["Ours", "Theirs"]);
        move_back(&mut tx, &moved, to.id, from.id).await.unwrap();
        assert_eq!(
            (texts(&mut tx, &to).await, texts(&mut tx, &from).await),
            (vec!["Ours".into()], vec!["Theirs".into()])
        );
    })
    .await;
}
