use db::{Tx, sql, testing::on_each_engine};
use kernel::{Cx, Id, Language, Time};
use tickets::{Channel, NewTicket, Ticket};

use crate::{Answer, Error, NewRestatement, State, answer, ask, of_ticket, withdraw};

fn cx() -> Cx {
    let now: Time = "2026-01-05T09:00:00Z".parse().unwrap();
    Cx::system(now)
}

async fn ticket(tx: &mut Tx) -> Ticket {
    for statement in [
        "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
            VALUES (1, 'Ana', FALSE, 1, 0, 0)",
        "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence, presence_at,
            version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0)",
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
    tickets::open(tx, &cx(), &new).await.unwrap()
}

fn saying(text: &str) -> NewRestatement {
    NewRestatement { language: Language::Croatian, text: text.into() }
}

#[tokio::test]
async fn the_latest_restatement_counts_and_is_answered_once() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        let first = ask(&mut tx, &cx(), &ticket, Id::new(1), &saying("The lamp broke.")).await.unwrap();
        let second = ask(&mut tx, &cx(), &ticket, Id::new(1), &saying(" The lamp came broken. ")).await.unwrap();
        assert_eq!(second.text, "The lamp came broken.");
        assert!(matches!(answer(&mut tx, &cx(), &ticket, first.id, &Answer::Yes).await, Err(Error::NotAsked)));
        let words = Answer::Correction("No, its box was empty.".into());
        let put_right = answer(&mut tx, &cx(), &ticket, second.id, &words).await.unwrap();
        assert_eq!((put_right.state, put_right.correction.as_str()), (State::Corrected, "No, its box was empty."));
        assert!(matches!(answer(&mut tx, &cx(), &ticket, second.id, &Answer::Yes).await, Err(Error::NotAsked)));
        let states: Vec<State> = of_ticket(&mut tx, ticket.id).await.unwrap().iter().map(|one| one.state).collect();
        assert_eq!(states, [State::Corrected, State::Withdrawn]);
        assert!(matches!(withdraw(&mut tx, &cx(), &ticket).await, Err(Error::NotAsked)));
    })
    .await;
}

#[tokio::test]
async fn neither_a_restatement_nor_a_correction_is_empty_or_endless() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let ticket = ticket(&mut tx).await;
        let asked = ask(&mut tx, &cx(), &ticket, Id::new(1), &saying(" ")).await;
        assert!(matches!(asked, Err(Error::Text { .. })));
        let asked = ask(&mut tx, &cx(), &ticket, Id::new(1), &saying("The lamp broke.")).await.unwrap();
        for words in [String::new(), "x".repeat(4_001)] {
            let refused = answer(&mut tx, &cx(), &ticket, asked.id, &Answer::Correction(words)).await;
            assert!(matches!(refused, Err(Error::Correction { .. })));
        }
    })
    .await;
}
