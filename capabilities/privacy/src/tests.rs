mod columns;

use customers::Sender;
use db::{Db, testing::on_each_engine};
use kernel::{Cx, Time, hours};

use crate::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

#[tokio::test]
async fn an_erasure_waits_a_day_and_can_be_called_off_until_then() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(NOW);
        let sender = Sender { address: "ana@firma.example".into(), name: "Ana".into(), language_guess: None };
        let ana = customers::recognise(&mut tx, &cx, &sender).await.unwrap().id;
        assert!(matches!(call_off(&mut tx, &cx, ana).await, Err(Error::NothingPlanned)));
        let planned = plan(&mut tx, &cx, ana).await.unwrap();
        assert_eq!((planned.due_at, planned.state.as_str()), (NOW + hours(24), "planned"));
        assert!(matches!(plan(&mut tx, &cx, ana).await, Err(Error::Planned)));
        call_off(&mut tx, &cx, ana).await.unwrap();
        let again = plan(&mut tx, &cx, ana).await.unwrap();
        let late = Cx::system(again.due_at);
        assert!(matches!(call_off(&mut tx, &late, ana).await, Err(Error::NothingPlanned)));
        erased(&mut tx, &late, again.id).await.unwrap();
        assert_eq!(erasure_of(&mut tx, ana).await.unwrap().unwrap().state, "done");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_where_words_stand_fits_the_schema() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        erase_ticket(&mut tx, kernel::Id::new(1)).await.unwrap();
        let texts = ["A text.".to_owned()];
        assert!(erase_letters(&mut tx, &[1], &texts).await.unwrap().is_empty());
        let addresses = ["ana@firma.example".to_owned()];
        assert!(erase_addresses(&mut tx, &[kernel::Id::new(1)], &addresses).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_export_is_there_for_seven_days() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(NOW);
        let sender = Sender { address: "ana@firma.example".into(), name: "Ana".into(), language_guess: None };
        let ana = customers::recognise(&mut tx, &cx, &sender).await.unwrap().id;
        let id = ask(&mut tx, &cx, ana).await.unwrap();
        let waiting = export(&mut tx, id).await.unwrap();
        assert_eq!(waiting.state, ExportState::Waiting);
        finished(&mut tx, &cx, &waiting, "ab", 2).await.unwrap();
        let ready = exports_of(&mut tx, ana).await.unwrap().remove(0);
        assert_eq!((ready.state, ready.until_at), (ExportState::Ready, Some(NOW + KEPT_FOR)));
        assert!(stale(&mut tx, ana, Some(NOW)).await.unwrap().is_empty());
        assert_eq!(stale(&mut tx, ana, Some(NOW + KEPT_FOR)).await.unwrap(), std::slice::from_ref(&ready));
        forget(&mut tx, &ready).await.unwrap();
        assert_eq!(export(&mut tx, id).await.unwrap().state, ExportState::Gone);
    })
    .await;
}
