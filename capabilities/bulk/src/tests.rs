use db::{Db, Tx, sql, testing::on_each_engine};
use kernel::{AgentActor, Cx, Id, Role, Time, minutes};

use crate::{Error, Item, ItemState, JobState, can_undo, finish, job, next, note, refused, start, undo};

fn now() -> Time {
    "2026-01-05T09:00:00Z".parse().unwrap()
}

fn cx(agent: i64, at: Time) -> Cx {
    Cx::agent(at, AgentActor { id: agent, role: Role::Agent, teams: Vec::new() })
}

async fn with_people(test: impl AsyncFn(&mut Tx)) {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let agents = "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence,
                presence_at, version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0),
                   (2, 'Ivan', 'ivan@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0)";
        tx.run(sql(agents)).await.unwrap();
        test(&mut tx).await;
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn each_ticket_is_done_once_and_a_refusal_stops_no_other() {
    with_people(async |tx| {
        let mira = cx(1, now());
        let begun = start(tx, &mira, "{}", &[Id::new(7), Id::new(8), Id::new(7)]).await.unwrap();
        assert_eq!(begun.total, 2, "a ticket stands in a job once");
        let items = next(tx, &begun, 10).await.unwrap();
        let done =
            Item { state: ItemState::Done, before: Some("{}".into()), version_after: Some(3), ..items[0].clone() };
        note(tx, &begun, &done).await.unwrap();
        let left = next(tx, &begun, 10).await.unwrap();
        assert_eq!(left.len(), 1);
        let no = Item { state: ItemState::Refused, refusal: Some("{}".into()), ..left[0].clone() };
        note(tx, &begun, &no).await.unwrap();
        finish(tx, &mira, &begun).await.unwrap();
        let read = job(tx, &mira, begun.id).await.unwrap();
        assert_eq!((read.state, read.done, read.refused), (JobState::Done, 1, 1));
        assert_eq!(refused(tx, begun.id, -1, 10).await.unwrap()[0].ticket, Id::new(8));
        assert!(matches!(job(tx, &cx(2, now()), begun.id).await, Err(Error::Missing)), "it is Mira's");
    })
    .await;
}

#[tokio::test]
async fn a_job_is_undone_for_ten_minutes_and_once() {
    with_people(async |tx| {
        let mira = cx(1, now());
        let begun = start(tx, &mira, "{}", &[Id::new(7)]).await.unwrap();
        assert!(matches!(undo(tx, &mira, begun.id).await, Err(Error::TooLate)), "it is not through yet");
        let item = next(tx, &begun, 1).await.unwrap().remove(0);
        note(tx, &begun, &Item { state: ItemState::Done, ..item }).await.unwrap();
        finish(tx, &mira, &begun).await.unwrap();
        let late = now() + minutes(10);
        let through = job(tx, &mira, begun.id).await.unwrap();
        assert!(can_undo(&through, now()) && !can_undo(&through, late));
        assert!(matches!(undo(tx, &cx(1, late), begun.id).await, Err(Error::TooLate)));
        let undoing = undo(tx, &mira, begun.id).await.unwrap();
        let item = next(tx, &undoing, 1).await.unwrap().remove(0);
        note(tx, &undoing, &Item { state: ItemState::Undone, ..item }).await.unwrap();
        finish(tx, &mira, &undoing).await.unwrap();
        let read = job(tx, &mira, begun.id).await.unwrap();
        assert_eq!((read.state, read.undone), (JobState::Undone, 1));
        assert!(matches!(undo(tx, &mira, begun.id).await, Err(Error::TooLate)));
    })
    .await;
}

#[tokio::test]
async fn a_job_holds_at_least_one_and_at_most_a_thousand_tickets() {
    with_people(async |tx| {
        let mira = cx(1, now());
        assert!(matches!(start(tx, &mira, "{}", &[]).await, Err(Error::Empty)));
        let many: Vec<_> = (1..=1_001).map(Id::new).collect();
        assert!(matches!(start(tx, &mira, "{}", &many).await, Err(Error::TooMany { .. })));
    })
    .await;
}
