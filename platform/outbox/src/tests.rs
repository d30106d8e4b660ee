use std::sync::{Arc, Mutex};

use clock::Clock;
use db::{Db, sql, testing::on_each_engine};
use kernel::{Time, hours, minutes, seconds};

use crate::{Failure, Job, Runner, cancel, count_dead, dead, enqueue, lease, release, retry, take_along};

fn start() -> Time {
    "2026-01-05T09:00:00Z".parse().unwrap()
}

async fn write(db: &Db, now: Time, job: Job) -> bool {
    let mut tx = db.begin().await.unwrap();
    let written = enqueue(&mut tx, now, job).await.unwrap();
    tx.commit().await.unwrap();
    written
}

/// A runner that notes what it was handed and answers with `answer`.
fn noting(
    db: &Db,
    clock: &Clock,
    answer: impl Fn(i64) -> Result<(), Failure> + Send + Sync + Clone + 'static,
) -> (Runner, Arc<Mutex<Vec<String>>>) {
    let notes = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&notes);
    let runner = Runner::new(db.clone(), clock.clone(), "node", move |work| {
        kept.lock().unwrap().push(format!("{} {}", work.kind, work.payload));
        let answer = answer(work.attempt);
        Box::pin(async move { answer })
    });
    (runner, notes)
}

#[tokio::test]
async fn a_job_is_done_when_it_is_due_and_only_once() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let (runner, notes) = noting(&db, &clock, |_| Ok(()));
        write(&db, clock.now(), Job::new("test.now", &1).unwrap()).await;
        write(&db, clock.now(), Job::new("test.later", &2).unwrap().due(start() + hours(1))).await;
        assert_eq!(runner.drain().await.unwrap(), 1);
        assert_eq!(runner.drain().await.unwrap(), 0);
        clock.advance(hours(1));
        assert_eq!(runner.drain().await.unwrap(), 1);
        assert_eq!(*notes.lock().unwrap(), ["test.now 1", "test.later 2"]);
    })
    .await;
}

#[tokio::test]
async fn a_job_of_a_decision_that_did_not_happen_does_not_happen() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let (runner, notes) = noting(&db, &clock, |_| Ok(()));
        let mut tx = db.begin().await.unwrap();
        enqueue(&mut tx, clock.now(), Job::new("test.never", &()).unwrap()).await.unwrap();
        drop(tx);
        runner.drain().await.unwrap();
        assert!(notes.lock().unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_key_keeps_a_job_from_being_written_twice_and_takes_it_back() {
    on_each_engine(async |db| {
        let now = start();
        assert!(write(&db, now, Job::new("test.once", &1).unwrap().key("one")).await);
        assert!(!write(&db, now, Job::new("test.once", &2).unwrap().key("one")).await);
        let mut tx = db.begin().await.unwrap();
        assert!(cancel(&mut tx, "one").await.unwrap());
        assert!(!cancel(&mut tx, "one").await.unwrap());
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_job_that_fails_is_tried_again_later_and_then_laid_aside_until_somebody_asks() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let (runner, notes) = noting(&db, &clock, |_| Err(Failure::Later("no answer".into())));
        write(&db, clock.now(), Job::new("test.fails", &()).unwrap()).await;
        assert_eq!(runner.drain().await.unwrap(), 1);
        assert_eq!(runner.drain().await.unwrap(), 0, "not before the pause is over");
        for _ in 0..20 {
            clock.advance(hours(6));
            runner.drain().await.unwrap();
        }
        assert_eq!(notes.lock().unwrap().len(), 14);
        let mut tx = db.begin().await.unwrap();
        let laid_aside = dead(&mut tx, None, 10).await.unwrap();
        assert_eq!(laid_aside.len(), 1);
        assert_eq!(laid_aside[0].error, "no answer");
        assert!(retry(&mut tx, clock.now(), laid_aside[0].id).await.unwrap());
        assert_eq!(count_dead(&mut tx).await.unwrap(), 0);
        tx.commit().await.unwrap();
        assert_eq!(runner.drain().await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_breaks_off_is_tried_again() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let runner = Runner::new(db.clone(), clock.clone(), "node", |work| {
            Box::pin(async move {
                assert!(work.attempt > 1, "the first try breaks off");
                Ok(())
            })
        });
        write(&db, clock.now(), Job::new("test.breaks", &()).unwrap()).await;
        assert_eq!(runner.drain().await.unwrap(), 1);
        clock.advance(minutes(1));
        assert_eq!(runner.drain().await.unwrap(), 1);
        clock.advance(hours(10));
        assert_eq!(runner.drain().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn two_nodes_never_hold_the_same_lease() {
    on_each_engine(async |db| {
        let now = start();
        assert!(lease(&db, now, "mailbox:1", "a", minutes(1)).await.unwrap());
        assert!(!lease(&db, now + seconds(30), "mailbox:1", "b", minutes(1)).await.unwrap());
        assert!(lease(&db, now + seconds(30), "mailbox:1", "a", minutes(1)).await.unwrap());
        assert!(lease(&db, now + seconds(90), "mailbox:1", "b", minutes(1)).await.unwrap());
        release(&db, "mailbox:1", "b").await.unwrap();
        assert!(lease(&db, now + seconds(91), "mailbox:1", "a", minutes(1)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn many_workers_on_two_nodes_do_each_job_once() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let (first, one) = noting(&db, &clock, |_| Ok(()));
        let (second, two) = noting(&db, &clock, |_| Ok(()));
        for n in 0..60 {
            write(&db, clock.now(), Job::new("test.each", &n).unwrap()).await;
        }
        let (a, b) = tokio::join!(first.drain(), second.drain());
        assert_eq!(a.unwrap() + b.unwrap(), 60);
        let mut all: Vec<String> = one.lock().unwrap().iter().chain(two.lock().unwrap().iter()).cloned().collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 60);
    })
    .await;
}

#[tokio::test]
async fn a_job_whose_turn_has_not_come_waits_without_losing_a_try() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let (runner, notes) = noting(&db, &clock, |_| Err(Failure::NotYet(minutes(1))));
        write(&db, clock.now(), Job::new("test.waits", &()).unwrap().slow()).await;
        for _ in 0..30 {
            assert_eq!(runner.drain().await.unwrap(), 1);
            assert_eq!(runner.drain().await.unwrap(), 0, "not before its turn");
            clock.advance(minutes(1));
        }
        assert_eq!(notes.lock().unwrap().len(), 30, "many more than a job has tries");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(count_dead(&mut tx).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn jobs_that_wait_for_a_silent_server_hold_no_others_up() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        let (done, mut quick) = tokio::sync::mpsc::unbounded_channel();
        let runner = Runner::new(db.clone(), clock.clone(), "node", move |work| {
            let done = done.clone();
            Box::pin(async move {
                if work.kind == "test.hangs" {
                    return std::future::pending().await;
                }
                done.send(()).unwrap();
                Ok(())
            })
        });
        for n in 0..100 {
            write(&db, clock.now(), Job::new("test.hangs", &n).unwrap().slow()).await;
        }
        for n in 0..20 {
            write(&db, clock.now(), Job::new("test.quick", &n).unwrap()).await;
        }
        let stop = tokio_util::sync::CancellationToken::new();
        let work = runner.run(stop.clone());
        let all = async {
            for _ in 0..20 {
                quick.recv().await.unwrap();
            }
        };
        tokio::select! {
            () = work => panic!("the runner ended"),
            () = all => {}
        }
    })
    .await;
}

#[tokio::test]
async fn jobs_of_a_kind_that_are_due_can_be_taken_along() {
    on_each_engine(async |db| {
        let clock = Clock::standing_at(start());
        for number in 1..=4 {
            write(&db, clock.now(), Job::new("test.same", &number).unwrap()).await;
        }
        write(&db, clock.now(), Job::new("test.other", &9).unwrap()).await;
        write(&db, clock.now(), Job::new("test.same", &5).unwrap().due(start() + hours(1))).await;
        let mut tx = db.begin().await.unwrap();
        let mut taken: Vec<i64> = take_along(&mut tx, clock.now(), "test.same", 3).await.unwrap();
        taken.sort_unstable();
        assert_eq!(taken, [1, 2, 3]);
        drop(tx);
        let mut tx = db.begin().await.unwrap();
        // Waits until what was dropped has let its jobs go: `take_along` leaves alone what is in other hands.
        tx.rows(sql("SELECT id FROM outbox {for_update}")).await.unwrap();
        assert_eq!(take_along::<i64>(&mut tx, clock.now(), "test.same", 9).await.unwrap().len(), 4);
        tx.commit().await.unwrap();
        let (runner, notes) = noting(&db, &clock, |_| Ok(()));
        runner.drain().await.unwrap();
        assert_eq!(*notes.lock().unwrap(), ["test.other 9"]);
    })
    .await;
}
