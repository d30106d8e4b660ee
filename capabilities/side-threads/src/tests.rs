use db::{Tx, sql, testing::on_each_engine};
use kernel::{Cx, Id, Time};
use tickets::{Channel, NewTicket, Ticket};

use crate::{Error, NewSideThread, answered, by_ids, end, open, remember, side_thread, written};

fn cx() -> Cx {
    let now: Time = "2026-01-05T09:00:00Z".parse().unwrap();
    Cx::system(now)
}

async fn ticket(tx: &mut Tx) -> Ticket {
    let customer = "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
        VALUES (1, 'Ana', FALSE, 1, 0, 0) ON CONFLICT DO NOTHING";
    tx.run(sql(customer)).await.unwrap();
    let new = NewTicket {
        subject: "Where is my parcel?".into(),
        channel: Channel::Email,
        language: None,
        customer: Id::new(1),
        mailbox: None,
        linked: None,
    };
    tickets::open(tx, &cx(), &new).await.unwrap()
}

fn to(address: &str) -> NewSideThread {
    NewSideThread { address: address.into(), name: String::new(), subject: "Parcel 7".into() }
}

#[tokio::test]
async fn an_answer_finds_its_side_thread_by_any_id_and_opens_one_that_was_ended() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        assert!(matches!(open(&mut tx, &cx(), &ticket, &to("nobody")).await, Err(Error::Address)));
        let thread = open(&mut tx, &cx(), &ticket, &to("Info@Courier.example")).await.unwrap();
        assert_eq!(thread.address, "info@courier.example");
        written(&mut tx, &cx(), &thread, "asked@desk.example").await.unwrap();
        remember(&mut tx, thread.id, &["theirs@courier.example".into()]).await.unwrap();
        let found = by_ids(&mut tx, &["new@x".into(), "theirs@courier.example".into()]).await.unwrap();
        assert_eq!(found.map(|found| found.id), Some(thread.id));
        end(&mut tx, &cx(), &thread).await.unwrap();
        let ended = side_thread(&mut tx, thread.id).await.unwrap();
        assert!(matches!(written(&mut tx, &cx(), &ended, "x@y").await, Err(Error::Ended)));
        assert!(matches!(end(&mut tx, &cx(), &ended).await, Err(Error::Ended)));
        answered(&mut tx, &cx(), &ended, "info@courier.example", Id::new(1)).await.unwrap();
        let again = side_thread(&mut tx, thread.id).await.unwrap();
        assert!(again.they_wrote_last && again.ended_at.is_none());
        assert_eq!(again.messages, 2);
    })
    .await;
}
