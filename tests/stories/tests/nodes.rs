//! Several nodes on one PostgreSQL: each job once, each letter once, and news for everybody.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::time::Duration;

use clock::Clock;
use db::{Db, Durability, News, testing};
use desk::deliver::{Carrier, Undelivered};
use kernel::Id;
use outbox::Runner;
use stories::{Letter, World};
use web_kit::App;

/// A second node beside a world: its own connections to the same schema, the same time.
async fn second(world: &World, schema: &str, server: &str) -> (App, Runner) {
    let db = Db::open_with(server, Durability::Full, Some(schema)).await.unwrap();
    let app = App { db: db.clone(), clock: Clock::standing_at(world.now()), ..world.app.clone() };
    let carrier = Carrier::new(|_| Box::pin(async { Err(Undelivered { permanent: false, words: String::new() }) }));
    let runner = Runner::new(db, app.clock.clone(), "second", desk::happen::hands(app.clone(), carrier));
    (app, runner)
}

#[tokio::test]
async fn two_nodes_that_take_the_same_letters_make_one_message_of_each_and_tell_each_other() {
    let Some(server) = testing::postgres_server() else { return };
    let schema = testing::fresh_schema(&server).await.unwrap();
    let db = Db::open_with(&server, Durability::Full, Some(&schema)).await.unwrap();
    db.migrate().await.unwrap();
    let world = World::on(db).await;
    let (other, runner) = second(&world, &schema, &server).await;
    let mut heard = other.db.news();

    let letters: Vec<Letter> =
        (0..30).map(|n| Letter::from(&format!("ana{n}@example.com"), "Lamp", "Where is my lamp, please?")).collect();
    let here = async {
        for letter in &letters {
            world.takes_in(&letter.raw()).await;
        }
    };
    let there = async {
        for letter in letters.iter().rev() {
            desk::receive::take_in(&other, Id::new(1), &letter.raw()).await.unwrap();
        }
    };
    tokio::join!(here, there);
    let (one, two) = tokio::join!(world.runner.drain(), runner.drain());
    one.unwrap();
    two.unwrap();
    world.works_off().await;

    let mut ada = world.person("Ada").await;
    assert_eq!(ada.inbox("all").await.len(), 30);
    for letter in 0..30 {
        let address = format!("ana{letter}@example.com");
        assert_eq!(world.letters_to(&address).await.len(), 1, "one acknowledgement for {address}");
    }
    let told = tokio::time::timeout(Duration::from_secs(10), async {
        loop {
            if let Ok(News { kind, .. }) = heard.recv().await
                && kind == "ticket"
            {
                break;
            }
        }
    });
    assert!(told.await.is_ok(), "the other node hears of new tickets");
}
