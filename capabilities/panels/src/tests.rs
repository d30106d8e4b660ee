use db::{Db, testing::on_each_engine};
use kernel::{Cx, Id, Time};
use secrets::Secrets;

use crate::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn panel_at(address: &str) -> NewPanel {
    NewPanel { name: "Orders".into(), kind: PanelKind::Frame, address: address.into(), is_on: true }
}

#[tokio::test]
async fn the_facts_are_those_that_were_chosen_in_their_order() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(NOW);
        assert_eq!(facts(&mut tx).await.unwrap().facts, DEFAULT_FACTS);
        let wanted = vec!["phones".to_owned(), "field:3".to_owned(), "addresses".to_owned()];
        let set = set_facts(&mut tx, &cx, wanted.clone(), Some(0)).await.unwrap();
        assert_eq!(facts(&mut tx).await.unwrap(), set);
        assert!(matches!(set_facts(&mut tx, &cx, wanted, Some(0)).await, Err(Error::Stale)));
        for wrong in [vec!["salary".to_owned()], vec!["field:x".to_owned()], vec!["notes".to_owned(); 2]] {
            assert!(matches!(set_facts(&mut tx, &cx, wrong, None).await, Err(Error::Facts)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_secret_is_told_once_and_signs_until_there_is_a_new_one() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let (cx, keys) = (Cx::system(NOW), Secrets::from_key([7; 32]));
        let (id, told) = create(&mut tx, &cx, &keys, &panel_at("https://crm.example/panel")).await.unwrap();
        assert_eq!(secret(&mut tx, &keys, id).await.unwrap(), told);
        let fresh = fresh_secret(&mut tx, &cx, &keys, id).await.unwrap();
        assert_ne!(fresh, told);
        assert_eq!(secret(&mut tx, &keys, id).await.unwrap(), fresh);
        let question = Question { ticket: 1, customer: 2, external_id: None, email: None, agent: 3 };
        let (one, other) =
            (signed("https://a.example", &told, &question, NOW), signed("https://a.example", &fresh, &question, NOW));
        assert_ne!(one, other);
        change(&mut tx, &cx, id, &panel_at("https://crm.example/other"), Some(1)).await.unwrap();
        assert_eq!(panel(&mut tx, id).await.unwrap().address, "https://crm.example/other");
        remove(&mut tx, &cx, id).await.unwrap();
        assert!(matches!(panel(&mut tx, id).await, Err(Error::Missing)));
        assert!(matches!(remove(&mut tx, &cx, Id::new(99)).await, Err(Error::Missing)));
    })
    .await;
}

#[tokio::test]
async fn an_address_that_could_break_out_of_a_policy_is_refused() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let (cx, keys) = (Cx::system(NOW), Secrets::from_key([7; 32]));
        for wrong in [
            "http://crm.example",
            "javascript:alert(1)",
            "https://",
            "https://crm.example; script-src *",
            "https://crm.example'unsafe'",
            "https://ana:x@crm.example/",
            "https://crm.example/#x",
            "https://*",
        ] {
            let made = create(&mut tx, &cx, &keys, &panel_at(wrong)).await;
            assert!(matches!(made, Err(Error::Address)), "{wrong}");
        }
    })
    .await;
}

#[test]
fn the_example_of_the_documentation_is_what_is_signed() {
    let document = include_str!("../../../docs/customers.md");
    let question =
        Question { ticket: 7, customer: 12, external_id: None, email: Some("ana@firma.example".into()), agent: 3 };
    let address = signed("https://crm.example/panel", "a secret", &question, NOW);
    let (said, signature) = address.split_once('?').unwrap().1.split_once("&rapport_signature=").unwrap();
    assert!(document.contains(said) && document.contains(&format!("`{signature}`")), "{address}");
}
