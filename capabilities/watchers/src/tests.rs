use db::{Tx, sql, testing::on_each_engine};
use kernel::{AgentActor, Cx, Id, Role, Time};
use tickets::{Channel, MessageKind, NewMessage, NewTicket, Ticket};

use crate::{Called, Error, Page, mention, mentions, see, unseen, unwatch, watch, watchers};

fn cx(agent: i64) -> Cx {
    let now: Time = "2026-01-05T09:00:00Z".parse().unwrap();
    Cx::agent(now, AgentActor { id: agent, role: Role::Agent, teams: vec![1] })
}

/// Mira and Ivan are of the service, Petar of the repairs; the ticket is the service's.
async fn ticket(tx: &mut Tx) -> Ticket {
    for statement in [
        "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
            VALUES (1, 'Ana', FALSE, 1, 0, 0)",
        "INSERT INTO teams (id, name, purpose, created_at) VALUES (1, 'Service', '', 0), (2, 'Repairs', '', 0)",
        "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence, presence_at,
            version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0),
                   (2, 'Ivan', 'ivan@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0),
                   (3, 'Petar', 'petar@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0)",
        "INSERT INTO team_members (team_id, agent_id) VALUES (1, 1), (1, 2), (2, 3)",
    ] {
        tx.run(sql(statement)).await.unwrap();
    }
    let new = NewTicket {
        subject: "Where is my parcel?".into(),
        channel: Channel::Email,
        language: None,
        customer: Id::new(1),
        mailbox: None,
        linked: None,
    };
    let ticket = tickets::open(tx, &cx(1), &new).await.unwrap();
    tickets::assign(tx, &cx(1), &ticket, Some(Id::new(1)), None).await.unwrap()
}

async fn note(tx: &mut Tx, ticket: &Ticket) -> Id<tickets::Message> {
    let new = NewMessage {
        kind: MessageKind::Note,
        agent: Some(Id::new(1)),
        customer: None,
        from_name: "Mira".into(),
        from_address: String::new(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: String::new(),
        text: "Could you have a look?".into(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    };
    let now = tickets::ticket(tx, &Cx::system(cx(1).now), ticket.id).await.unwrap();
    tickets::write_note(tx, &cx(1), &now, &new).await.unwrap()
}

#[tokio::test]
async fn only_who_may_see_a_ticket_watches_it() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        watch(&mut tx, &cx(1), &ticket, Id::new(2)).await.unwrap();
        watch(&mut tx, &cx(1), &ticket, Id::new(2)).await.unwrap();
        let refused = watch(&mut tx, &cx(1), &ticket, Id::new(3)).await;
        assert!(matches!(refused, Err(Error::CannotSee { name }) if name == "Petar"));
        assert!(matches!(watch(&mut tx, &cx(1), &ticket, Id::new(9)).await, Err(Error::NoSuchAgent)));
        assert_eq!(watchers(&mut tx, ticket.id).await.unwrap(), [Id::new(2)]);
        unwatch(&mut tx, &cx(2), &ticket, Id::new(2)).await.unwrap();
        assert!(watchers(&mut tx, ticket.id).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_team_that_is_called_is_each_of_its_members_once_and_never_the_writer() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        let note = note(&mut tx, &ticket).await;
        let called = Called { agents: vec![Id::new(2)], teams: vec![Id::new(1)] };
        let names = mention(&mut tx, &cx(1), (&ticket, note), &called).await.unwrap();
        assert_eq!(names, [Id::new(2)]);
        assert_eq!(unseen(&mut tx, Id::new(2)).await.unwrap(), 1);
        assert_eq!(unseen(&mut tx, Id::new(1)).await.unwrap(), 0);
        let other = Called { agents: vec![Id::new(3)], teams: Vec::new() };
        assert!(matches!(mention(&mut tx, &cx(1), (&ticket, note), &other).await, Err(Error::CannotSee { .. })));
    })
    .await;
}

#[tokio::test]
async fn who_opens_the_ticket_has_seen_that_they_were_called() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        let first = note(&mut tx, &ticket).await;
        let second = note(&mut tx, &ticket).await;
        let called = Called { agents: vec![Id::new(2)], teams: Vec::new() };
        for note in [first, second] {
            mention(&mut tx, &cx(1), (&ticket, note), &called).await.unwrap();
        }
        let page = Page { before: None, limit: 1, unseen: true };
        let (listed, next) = mentions(&mut tx, &cx(2), &page).await.unwrap();
        assert_eq!((listed[0].mention.message, listed[0].by_name.as_str()), (second, "Mira"));
        let (rest, end) = mentions(&mut tx, &cx(2), &Page { before: next, ..page }).await.unwrap();
        assert_eq!((rest[0].mention.message, end), (first, None));
        see(&mut tx, &cx(2), ticket.id, Id::new(2)).await.unwrap();
        assert_eq!(unseen(&mut tx, Id::new(2)).await.unwrap(), 0);
        let (all, _) = mentions(&mut tx, &cx(2), &Page { unseen: false, limit: 50, before: None }).await.unwrap();
        assert_eq!(all.len(), 2);
        assert!(all.iter().all(|one| one.mention.seen_at == Some(cx(2).now)));
    })
    .await;
}
