use db::{Db, Tx, sql, testing::on_each_engine};
use kernel::{Cx, Id, Time, hours};

use crate::{
    Change, Channel, DraftKind, Easy, Error, MessageKind, NewClosure, NewMessage, NewTicket, Priority, State, Ticket,
    assign, change, close, delivered, delivery_failed, delivery_started, draft, drop_draft, known_threads, may_see,
    message, open, receive, remember, reopen, retry_delivery, save_draft, unseen, write,
};

fn now() -> Time {
    "2026-01-05T09:00:00Z".parse().unwrap()
}

fn cx() -> Cx {
    Cx::system(now())
}

/// A customer, two agents and a team, written straight into their tables.
async fn people(tx: &mut Tx) {
    for statement in [
        "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
            VALUES (1, 'Ana', FALSE, 1, 0, 0)",
        "INSERT INTO teams (id, name, purpose, created_at) VALUES (1, 'Service', '', 0), (2, 'Repairs', '', 0)",
        "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence, presence_at,
            version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0),
                   (2, 'Ivan', 'ivan@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0)",
    ] {
        tx.run(sql(statement)).await.unwrap();
    }
}

async fn opened(tx: &mut Tx) -> Ticket {
    let new = NewTicket {
        subject: "Where is my parcel?".into(),
        channel: Channel::Email,
        language: None,
        customer: Id::new(1),
        mailbox: None,
        linked: None,
    };
    open(tx, &cx(), &new).await.unwrap()
}

fn letter(kind: MessageKind, text: &str, rfc_message_id: &str) -> NewMessage {
    NewMessage {
        kind,
        agent: (kind == MessageKind::Agent).then(|| Id::new(1)),
        customer: (kind == MessageKind::Customer).then(|| Id::new(1)),
        from_name: "Somebody".into(),
        from_address: "somebody@example.com".into(),
        to: vec!["other@example.com".into()],
        cc: Vec::new(),
        subject: "Where is my parcel?".into(),
        text: text.into(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: Some(rfc_message_id.into()),
        letter: None,
    }
}

/// (tickets, waiting) by team, assignee and state, without the empty ones.
async fn counts(tx: &mut Tx) -> Vec<(i64, i64, String, i64, i64)> {
    tx.settle(|_, _| true).await.unwrap();
    let rows = tx
        .rows(sql("SELECT team_id, assignee_id, state, tickets, waiting FROM ticket_counts
                   WHERE tickets <> 0 OR waiting <> 0 ORDER BY team_id, assignee_id, state"))
        .await
        .unwrap();
    rows.iter()
        .map(|row| {
            (
                row.get("team_id").unwrap(),
                row.get("assignee_id").unwrap(),
                row.get("state").unwrap(),
                row.get("tickets").unwrap(),
                row.get("waiting").unwrap(),
            )
        })
        .collect()
}

async fn with_ticket(test: impl AsyncFn(&mut Tx, Ticket)) {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        people(&mut tx).await;
        let ticket = opened(&mut tx).await;
        test(&mut tx, ticket).await;
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_customer_waits_from_their_first_unanswered_message_until_an_agent_answers() {
    with_ticket(async |tx, ticket| {
        let first = receive(tx, &cx(), &ticket, &letter(MessageKind::Customer, "Hello?", "a@x")).await.unwrap();
        let later = Cx::system(now() + hours(3));
        let second =
            receive(tx, &later, &first.ticket, &letter(MessageKind::Customer, "Hello??", "b@x")).await.unwrap();
        assert_eq!(second.ticket.waiting_since, Some(now()));
        let (_, acknowledged) =
            write(tx, &later, &second.ticket, &letter(MessageKind::Auto, "We got it", "c@x")).await.unwrap();
        assert_eq!(acknowledged.waiting_since, Some(now()), "an automatic letter is no answer");
        let (_, answered) =
            write(tx, &later, &acknowledged, &letter(MessageKind::Agent, "It left today", "d@x")).await.unwrap();
        assert_eq!(answered.waiting_since, None);
        assert_eq!(answered.state, State::Waiting);
    })
    .await;
}

#[tokio::test]
async fn the_kept_counts_follow_every_change() {
    with_ticket(async |tx, ticket| {
        assert_eq!(counts(tx).await, [(0, 0, "open".to_owned(), 1, 0)]);
        let got = receive(tx, &cx(), &ticket, &letter(MessageKind::Customer, "Hello?", "a@x")).await.unwrap();
        assert_eq!(counts(tx).await, [(0, 0, "open".to_owned(), 1, 1)]);
        let ticket = assign(tx, &cx(), &got.ticket, Some(Id::new(1)), Some(Id::new(2))).await.unwrap();
        assert_eq!(counts(tx).await, [(1, 2, "open".to_owned(), 1, 1)]);
        let (_, ticket) = write(tx, &cx(), &ticket, &letter(MessageKind::Agent, "Yes", "b@x")).await.unwrap();
        assert_eq!(counts(tx).await, [(1, 2, "waiting".to_owned(), 1, 0)]);
        let closing = NewClosure::of(Easy::Yes);
        let (_, ticket) = close(tx, &cx(), &ticket, &closing).await.unwrap();
        assert_eq!(counts(tx).await, [(1, 2, "resolved".to_owned(), 1, 0)]);
        reopen(tx, &cx(), &ticket, "agent").await.unwrap();
        assert_eq!(counts(tx).await, [(1, 2, "open".to_owned(), 1, 0)]);
    })
    .await;
}

#[tokio::test]
async fn a_customer_who_writes_again_reopens_and_the_closure_says_so() {
    with_ticket(async |tx, ticket| {
        let closing = NewClosure { comment: "slow".into(), ..NewClosure::of(Easy::Partly) };
        let (closure, closed) = close(tx, &cx(), &ticket, &closing).await.unwrap();
        assert!(matches!(close(tx, &cx(), &closed, &closing).await, Err(Error::AlreadyResolved)));
        let again = receive(tx, &cx(), &closed, &letter(MessageKind::Customer, "Not yet", "a@x")).await.unwrap();
        assert!(again.reopened);
        assert_eq!(again.ticket.state, State::Open);
        let closure = crate::closure(tx, closure).await.unwrap().unwrap();
        assert_eq!((closure.reopened_at, closure.easy), (Some(now()), Easy::Partly));
        assert!(matches!(reopen(tx, &cx(), &again.ticket, "agent").await, Err(Error::NotResolved)));
    })
    .await;
}

#[tokio::test]
async fn what_others_wrote_meanwhile_is_shown_and_ones_own_words_are_not() {
    with_ticket(async |tx, ticket| {
        let got = receive(tx, &cx(), &ticket, &letter(MessageKind::Customer, "Hello?", "a@x")).await.unwrap();
        let seen = got.message.get();
        write(tx, &cx(), &got.ticket, &letter(MessageKind::Agent, "Mira answers", "b@x")).await.unwrap();
        let for_ivan = unseen(tx, ticket.id, seen, 2).await.unwrap();
        assert_eq!(for_ivan.len(), 1);
        assert_eq!(for_ivan[0].text, "Mira answers");
        assert!(unseen(tx, ticket.id, seen, 1).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_message_is_handed_over_only_while_it_is_not_delivered() {
    with_ticket(async |tx, ticket| {
        let (id, _) = write(tx, &cx(), &ticket, &letter(MessageKind::Agent, "Yes", "a@x")).await.unwrap();
        assert!(delivery_started(tx, &cx(), id).await.unwrap());
        assert!(delivery_started(tx, &cx(), id).await.unwrap(), "a node that died tries again");
        delivery_failed(tx, &cx(), id, "550 no such user").await.unwrap();
        assert!(!delivery_started(tx, &cx(), id).await.unwrap());
        let failed = message(tx, id).await.unwrap().unwrap();
        assert_eq!(failed.delivery.as_ref().unwrap().detail.as_deref(), Some("550 no such user"));
        retry_delivery(tx, &cx(), &failed).await.unwrap();
        assert!(delivery_started(tx, &cx(), id).await.unwrap());
        delivered(tx, &cx(), id, "250 ok").await.unwrap();
        assert!(!delivery_started(tx, &cx(), id).await.unwrap());
        let sent = message(tx, id).await.unwrap().unwrap();
        assert!(matches!(retry_delivery(tx, &cx(), &sent).await, Err(Error::NotFailed)));
    })
    .await;
}

#[tokio::test]
async fn a_thread_is_known_by_every_id_that_was_seen_on_it_nearest_first() {
    with_ticket(async |tx, ticket| {
        remember(tx, ticket.id, &["old@x".into(), "never-seen@x".into()]).await.unwrap();
        write(tx, &cx(), &ticket, &letter(MessageKind::Agent, "Yes", "ours@x")).await.unwrap();
        let other = opened(tx).await;
        remember(tx, other.id, &["old@x".into()]).await.unwrap();
        let ids = ["ours@x".to_owned(), "nobody@x".to_owned(), "old@x".to_owned()];
        let known = known_threads(tx, &ids).await.unwrap();
        assert_eq!(known.len(), 2);
        assert!(known[0].ours && known[0].ticket == ticket.id);
        assert_eq!((known[1].ours, known[1].ticket), (false, ticket.id), "an id stays with its first ticket");
    })
    .await;
}

#[tokio::test]
async fn each_agent_has_their_own_draft_and_the_last_words_win() {
    with_ticket(async |tx, ticket| {
        let (mira, ivan) = (Id::new(1), Id::new(2));
        save_draft(tx, &cx(), ticket.id, mira, DraftKind::Reply, "Dear").await.unwrap();
        save_draft(tx, &cx(), ticket.id, mira, DraftKind::Reply, "Dear Ana").await.unwrap();
        assert_eq!(draft(tx, ticket.id, mira, DraftKind::Reply).await.unwrap().body, "Dear Ana");
        assert!(matches!(draft(tx, ticket.id, ivan, DraftKind::Reply).await, Err(Error::NoDraft)));
        drop_draft(tx, ticket.id, mira, DraftKind::Reply).await.unwrap();
        assert!(matches!(draft(tx, ticket.id, mira, DraftKind::Reply).await, Err(Error::NoDraft)));
    })
    .await;
}

#[tokio::test]
async fn a_change_of_nothing_changes_nothing() {
    with_ticket(async |tx, ticket| {
        let same = Change { subject: Some(ticket.subject.clone()), ..Change::default() };
        assert_eq!(change(tx, &cx(), &ticket, &same).await.unwrap().version, ticket.version);
        let urgent = Change { priority: Priority::new(4), ..Change::default() };
        assert_eq!(change(tx, &cx(), &ticket, &urgent).await.unwrap().version, ticket.version + 1);
        let empty = Change { subject: Some("  ".into()), ..Change::default() };
        assert!(matches!(change(tx, &cx(), &ticket, &empty).await, Err(Error::Subject { .. })));
    })
    .await;
}

#[tokio::test]
async fn agents_see_their_teams_tickets_their_own_and_those_of_nobody() {
    use kernel::{Actor, AgentActor, Role};
    with_ticket(async |tx, ticket| {
        let agent = |id, role, teams| Actor::Agent(AgentActor { id, role, teams });
        assert!(may_see(&agent(2, Role::Agent, vec![2]), &ticket), "nobody's");
        let ticket = assign(tx, &cx(), &ticket, Some(Id::new(1)), Some(Id::new(1))).await.unwrap();
        assert!(!may_see(&agent(2, Role::Agent, vec![2]), &ticket));
        assert!(!may_see(&agent(2, Role::Lead, vec![2]), &ticket));
        assert!(may_see(&agent(2, Role::Agent, vec![1]), &ticket));
        assert!(may_see(&agent(1, Role::Agent, vec![]), &ticket));
        assert!(may_see(&agent(2, Role::Admin, vec![]), &ticket));
        assert!(may_see(&Actor::Customer(1), &ticket) && !may_see(&Actor::Customer(2), &ticket));
    })
    .await;
}
