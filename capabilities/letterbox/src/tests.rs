use db::testing::on_each_engine;
use kernel::{Cx, Id, Time, hours};

use crate::{Error, LetterForBox, addresses, letter, letters, open, put, raw};

const DESK: &str = "support@shop.example";

fn at(hour: i64) -> Cx {
    Cx::system(Time::from_micros(0) + hours(hour))
}

fn from_desk(message_id: &str, to: &str) -> LetterForBox {
    LetterForBox {
        message_id: message_id.to_owned(),
        from_address: DESK.to_owned(),
        to_address: to.to_owned(),
        subject: format!("About {message_id}"),
        raw: b"Subject: x\r\n\r\n\xffbytes".to_vec(),
        from_customer: false,
    }
}

fn from_customer(message_id: &str, from: &str) -> LetterForBox {
    LetterForBox {
        from_address: from.to_owned(),
        to_address: DESK.to_owned(),
        from_customer: true,
        ..from_desk(message_id, DESK)
    }
}

#[tokio::test]
async fn a_letter_that_is_sent_again_stands_here_once() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let (first, is_new) = put(&mut tx, &at(1), &from_desk("<a@desk>", "Ana@Mail.example")).await.unwrap();
        assert!(is_new);
        let (again, is_new) = put(&mut tx, &at(2), &from_desk("a@desk", "ana@mail.example")).await.unwrap();
        assert_eq!((again, is_new), (first, false));
        let kept = letters(&mut tx, "ANA@mail.example").await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].message_id.as_str(), kept[0].at), ("a@desk", at(1).now));
        assert_eq!(raw(&mut tx, first).await.unwrap(), b"Subject: x\r\n\r\n\xffbytes");
    })
    .await;
}

#[tokio::test]
async fn everybody_is_listed_once_with_what_they_have_not_read() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let (first, _) = put(&mut tx, &at(1), &from_desk("1@desk", "ana@mail.example")).await.unwrap();
        put(&mut tx, &at(2), &from_desk("2@desk", "ana@mail.example")).await.unwrap();
        put(&mut tx, &at(3), &from_desk("3@desk", "boris@mail.example")).await.unwrap();
        put(&mut tx, &at(4), &from_customer("4@mail", "ana@mail.example")).await.unwrap();
        open(&mut tx, &at(5), first).await.unwrap();
        let listed = addresses(&mut tx).await.unwrap();
        let counted: Vec<(&str, i64, i64)> =
            listed.iter().map(|one| (one.address.as_str(), one.letters, one.unread)).collect();
        assert_eq!(counted, [("ana@mail.example", 3, 1), ("boris@mail.example", 1, 1)]);
        assert_eq!(listed[0].last_at, at(4).now);
        assert_eq!(listed[0].last_subject, "About 4@mail");
    })
    .await;
}

#[tokio::test]
async fn a_conversation_shows_both_sides_newest_first() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        put(&mut tx, &at(1), &from_customer("1@mail", "ana@mail.example")).await.unwrap();
        put(&mut tx, &at(2), &from_desk("2@desk", "ana@mail.example")).await.unwrap();
        put(&mut tx, &at(3), &from_customer("3@mail", "boris@mail.example")).await.unwrap();
        let kept = letters(&mut tx, "ana@mail.example").await.unwrap();
        let sides: Vec<(bool, &str, &str)> =
            kept.iter().map(|one| (one.from_customer, one.customer(), one.desk())).collect();
        assert_eq!(sides, [(false, "ana@mail.example", DESK), (true, "ana@mail.example", DESK)]);
        assert!(kept[0].is_unread() && !kept[1].is_unread());
        assert!(letters(&mut tx, DESK).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_first_opening_counts() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let (id, _) = put(&mut tx, &at(1), &from_desk("1@desk", "ana@mail.example")).await.unwrap();
        open(&mut tx, &at(2), id).await.unwrap();
        open(&mut tx, &at(3), id).await.unwrap();
        let opened = letter(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(opened.opened_at, Some(at(2).now));
        assert_eq!(letter(&mut tx, Id::new(999)).await.unwrap(), None);
        assert!(matches!(raw(&mut tx, Id::new(999)).await, Err(Error::NotFound)));
    })
    .await;
}
