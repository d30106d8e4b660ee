use db::{Db, Tx, sql, testing::on_each_engine};
use kernel::{Cx, Id, Refused as _, Time, days, hours};

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

async fn desk(tx: &mut Tx) {
    for statement in [
        "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
            VALUES (1, 'Ana', FALSE, 1, 0, 0), (2, 'Bo', FALSE, 1, 0, 0)",
        "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence, presence_at,
            version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0)",
        "INSERT INTO tickets (id, subject, state, priority, channel, customer_id, last_word, last_at, last_line,
            created_at, updated_at, version) VALUES (1, 'Lamp', 'open', 2, 'email', 1, 'none', 0, '', 0, 0, 1)",
        "INSERT INTO messages (id, ticket_id, kind, from_name, from_address, to_addresses, cc_addresses, subject, text,
            quoted, at, delivery_attempts)
            VALUES (1, 1, 'agent', '', '', '[]', '[]', '', '', '', 0, 0),
                   (2, 1, 'agent', '', '', '[]', '[]', '', '', '', 0, 0)",
    ] {
        tx.run(sql(statement)).await.unwrap();
    }
}

fn letter(send_at: Time) -> NewPlanned {
    NewPlanned { ticket: Id::new(1), agent: Id::new(1), body: "{}".into(), manner: Manner::Later, send_at }
}

#[tokio::test]
async fn a_letter_is_planned_for_later_and_for_no_more_than_a_year() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let cx = Cx::system(NOW);
        for wrong in [NOW, NOW - hours(1), NOW + days(400)] {
            let refused = plan(&mut tx, &cx, &letter(wrong)).await.unwrap_err();
            assert_eq!(refused.refusal().unwrap().code, "outgoing.bad_time");
        }
        let later = plan(&mut tx, &cx, &letter(NOW + hours(2))).await.unwrap();
        let sooner = plan(&mut tx, &cx, &letter(NOW + hours(1))).await.unwrap();
        let listed = of_ticket(&mut tx, Id::new(1)).await.unwrap();
        assert_eq!(listed, [sooner.clone(), later.clone()]);
        stop(&mut tx, &sooner, Stopped::CustomerWrote.word()).await.unwrap();
        let stopped = planned_for_change(&mut tx, sooner.id).await.unwrap();
        assert_eq!((stopped.state, stopped.stopped_because.as_deref()), (State::Stopped, Some("customer_wrote")));
        forget(&mut tx, &later).await.unwrap();
        assert!(matches!(planned(&mut tx, later.id).await, Err(Error::NotPlanned)));
    })
    .await;
}

#[tokio::test]
async fn a_ticket_has_a_limit_of_planned_letters() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let cx = Cx::system(NOW);
        for _ in 0..PER_TICKET_MAX {
            plan(&mut tx, &cx, &letter(NOW + hours(2))).await.unwrap();
        }
        let refused = plan(&mut tx, &cx, &letter(NOW + hours(2))).await.unwrap_err();
        assert_eq!(refused.refusal().unwrap().code, "outgoing.too_many");
    })
    .await;
}

#[tokio::test]
async fn what_a_customer_was_sent_before_is_found_with_other_names_and_numbers() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let cx = Cx::system(NOW);
        let first =
            "Dear Ana, thank you for your patience. Your parcel 1182 left our house today and arrives on Friday.";
        remember(&mut tx, &cx, Id::new(1), (Id::new(1), Id::new(1)), first).await.unwrap();
        remember(&mut tx, &cx, Id::new(1), (Id::new(1), Id::new(2)), "The blue lamp has a cable of two metres.")
            .await
            .unwrap();
        let again = "Dear Ana, thank you for your patience. Your parcel 77 left our house today and arrives on Monday.";
        let found = similar(&mut tx, Id::new(1), again).await.unwrap();
        assert_eq!(found.iter().map(|one| one.message.get()).collect::<Vec<_>>(), [1]);
        assert!(found.first().is_some_and(|one| one.containment > 0.6));
        assert_eq!(similar(&mut tx, Id::new(2), again).await.unwrap(), [], "another customer has not had it");
        assert_eq!(similar(&mut tx, Id::new(1), "We have found your invoice and enclose it.").await.unwrap(), []);
        assert_eq!(similar(&mut tx, Id::new(1), " ").await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_signature_for_a_mailbox_goes_before_the_one_for_all() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let (cx, mira) = (Cx::system(NOW), Id::new(1));
        assert_eq!(signature_for(&mut tx, mira, 7).await.unwrap(), None);
        for (mailbox, text) in [(0, "Mira"), (7, " Mira, repairs \n")] {
            set_signature(&mut tx, &cx, mira, &Signature { mailbox, text: text.into() }).await.unwrap();
        }
        assert_eq!(signature_for(&mut tx, mira, 7).await.unwrap().as_deref(), Some("Mira, repairs"));
        assert_eq!(signature_for(&mut tx, mira, 8).await.unwrap().as_deref(), Some("Mira"));
        set_signature(&mut tx, &cx, mira, &Signature { mailbox: 7, text: " ".into() }).await.unwrap();
        assert_eq!(signature_for(&mut tx, mira, 7).await.unwrap().as_deref(), Some("Mira"));
        let long = Signature { mailbox: 0, text: "ж".repeat(SIGNATURE_CHARS_MAX + 1) };
        let refused = set_signature(&mut tx, &cx, mira, &long).await.unwrap_err();
        assert_eq!(refused.refusal().unwrap().code, "outgoing.signature_too_long");
    })
    .await;
}

#[tokio::test]
async fn a_letter_can_be_taken_back_for_five_to_thirty_seconds_or_not_at_all() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let mira = Id::new(1);
        assert_eq!(undo_seconds(&mut tx, mira).await.unwrap(), UNDO_SECONDS_DEFAULT);
        for seconds in [30, 0, 5] {
            set_undo_seconds(&mut tx, mira, seconds).await.unwrap();
            assert_eq!(undo_seconds(&mut tx, mira).await.unwrap(), seconds);
        }
        for wrong in [-1, 4, 31] {
            let refused = set_undo_seconds(&mut tx, mira, wrong).await.unwrap_err();
            assert_eq!(refused.refusal().unwrap().code, "outgoing.undo_seconds");
        }
    })
    .await;
}
