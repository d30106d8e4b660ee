use db::{Db, testing::on_each_engine};
use kernel::{Cx, Edit, Language, Time, hours};

use crate::*;

fn cx() -> Cx {
    Cx::system(Time::from_micros(1_767_600_000_000_000))
}

fn sender(address: &str, name: &str, guess: Option<Language>) -> Sender {
    Sender { address: address.into(), name: name.into(), language_guess: guess }
}

async fn met(db: &Db, address: &str, name: &str, guess: Option<Language>) -> Customer {
    let mut tx = db.begin().await.unwrap();
    let customer = recognise(&mut tx, &cx(), &sender(address, name, guess)).await.unwrap();
    tx.commit().await.unwrap();
    customer
}

#[tokio::test]
async fn the_same_address_is_the_same_customer() {
    on_each_engine(async |db: Db| {
        let first = met(&db, "Ana@Firma.example", "Ana Kovač", Some(Language::Bosnian)).await;
        assert_eq!(first.name, "Ana Kovač");
        assert_eq!(first.addresses, ["ana@firma.example"]);
        assert_eq!(first.organisation.as_ref().map(|(_, name)| name.as_str()), Some("firma.example"));
        assert!(!first.language_known);
        let second = met(&db, " ana@firma.EXAMPLE", "Somebody Else", Some(Language::Croatian)).await;
        assert_eq!(second, first);
        let colleague = met(&db, "ivo@firma.example", "Ivo", None).await;
        assert_ne!(colleague.id, first.id);
        assert_eq!(colleague.organisation, first.organisation);
    })
    .await;
}

#[tokio::test]
async fn a_free_mail_address_makes_no_organisation() {
    on_each_engine(async |db: Db| {
        assert_eq!(met(&db, "maria@yahoo.ro", "Maria", None).await.organisation, None);
        assert_eq!(met(&db, "root@localhost", "", None).await.organisation, None);
    })
    .await;
}

#[tokio::test]
async fn a_nameless_customer_is_called_by_the_address_until_a_letter_brings_a_name() {
    on_each_engine(async |db: Db| {
        let first = met(&db, "a.k@firma.example", " ", None).await;
        assert_eq!(first.name, "a.k@firma.example");
        let second = met(&db, "a.k@firma.example", "Ana", None).await;
        assert_eq!((second.name.as_str(), second.version), ("Ana", 2));
        let third = met(&db, "a.k@firma.example", "Iznogud", None).await;
        assert_eq!(third.name, "Ana");
    })
    .await;
}

#[tokio::test]
async fn a_confirmed_language_is_never_replaced_by_a_guess() {
    on_each_engine(async |db: Db| {
        let customer = met(&db, "a@firma.example", "Ana", Some(Language::English)).await;
        let customer = met(&db, customer.address(), "", Some(Language::Romanian)).await;
        assert_eq!(customer.language, Some(Language::Romanian));
        let mut tx = db.begin().await.unwrap();
        let wish = Change { language: Edit::To(Language::Russian), ..Change::default() };
        let customer = change(&mut tx, &cx(), customer.id, wish, None).await.unwrap();
        tx.commit().await.unwrap();
        assert!(customer.language_known);
        let customer = met(&db, customer.address(), "", Some(Language::English)).await;
        assert_eq!(customer.language, Some(Language::Russian));
    })
    .await;
}

#[tokio::test]
async fn eight_letters_of_a_new_sender_at_once_make_one_customer() {
    on_each_engine(async |db: Db| {
        let letters = (0..8).map(|_| Box::pin(met(&db, "new@firma.example", "New", None)));
        let customers = futures::future::join_all(letters).await;
        assert!(customers.iter().all(|customer| customer.id == customers[0].id));
        let mut tx = db.read().await.unwrap();
        let row = tx.row(db::sql("SELECT COUNT(*) AS n FROM customers")).await.unwrap().unwrap();
        assert_eq!(row.get::<i64>("n").unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_change_sets_clears_and_keeps() {
    on_each_engine(async |db: Db| {
        let customer = met(&db, "a@firma.example", "Ana", Some(Language::Bosnian)).await;
        let mut tx = db.begin().await.unwrap();
        let wish = Change {
            name: Some("Ana Kovač".into()),
            time_zone: Edit::To("Europe/Sarajevo".into()),
            phone: Edit::To("+387 61 123 456".into()),
            language: Edit::Keep,
        };
        let later = Cx::system(cx().now + hours(1));
        let changed = change(&mut tx, &later, customer.id, wish.clone(), Some(1)).await.unwrap();
        assert_eq!((changed.name.as_str(), changed.version), ("Ana Kovač", 2));
        assert_eq!(changed.time_zone.as_deref(), Some("Europe/Sarajevo"));
        assert_eq!(crate::customer(&mut tx, customer.id).await.unwrap(), Some(changed.clone()));
        let same = change(&mut tx, &later, customer.id, wish.clone(), Some(2)).await.unwrap();
        assert_eq!(same.version, 2, "what changes nothing is no change");
        let stale = change(&mut tx, &later, customer.id, wish, Some(1)).await;
        assert!(matches!(stale, Err(Error::Stale(2))));
        let clear = Change { phone: Edit::Clear, ..Change::default() };
        assert_eq!(change(&mut tx, &later, customer.id, clear, None).await.unwrap().phone, None);
        let unknown = change(&mut tx, &later, kernel::Id::new(999), Change::default(), None).await;
        assert!(matches!(unknown, Err(Error::Missing)));
    })
    .await;
}

#[tokio::test]
async fn a_customer_may_have_many_addresses_and_each_has_one_owner() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana@firma.example", "Ana", None).await;
        let ivo = met(&db, "ivo@firma.example", "Ivo", None).await;
        let mut tx = db.begin().await.unwrap();
        let ana = add_address(&mut tx, &cx(), ana.id, "Ana@Home.example").await.unwrap();
        assert_eq!(ana.addresses, ["ana@firma.example", "ana@home.example"]);
        let again = add_address(&mut tx, &cx(), ana.id, "ana@home.example").await.unwrap();
        assert_eq!(again, ana);
        let taken = add_address(&mut tx, &cx(), ana.id, "ivo@firma.example").await;
        assert!(matches!(taken, Err(Error::AddressTaken(owner)) if owner == ivo.id));
        assert!(owns_address(&mut tx, ana.id, "ANA@HOME.example").await.unwrap());
        assert!(!owns_address(&mut tx, ivo.id, "ana@home.example").await.unwrap());
        assert!(!owns_address(&mut tx, ivo.id, "nonsense").await.unwrap());
        assert_eq!(by_address(&mut tx, "ana@home.example").await.unwrap(), Some(ana));
    })
    .await;
}

#[tokio::test]
async fn a_sender_without_an_address_is_refused() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let refused = recognise(&mut tx, &cx(), &sender("nobody", "", None)).await;
        assert!(matches!(refused, Err(Error::Address(_))));
    })
    .await;
}

#[tokio::test]
async fn an_address_that_refuses_letters_is_known_until_somebody_writes_from_it() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let ana = recognise(&mut tx, &cx(), &sender("ana@firma.example", "Ana", None)).await.unwrap();
        note_refusal(&mut tx, &cx(), "ANA@firma.example", "552 5.2.2 full", false).await.unwrap();
        assert!(!is_refusing(&mut tx, "ana@firma.example").await.unwrap(), "a full mailbox is not the end");
        note_refusal(&mut tx, &cx(), "ana@firma.example", "552 5.2.2 full", false).await.unwrap();
        let found = customer(&mut tx, ana.id).await.unwrap().unwrap();
        assert_eq!(found.refusing[0].words, "552 5.2.2 full");
        let writes = recognise(&mut tx, &cx(), &sender("ana@firma.example", "Ana", None)).await.unwrap();
        assert!(writes.refusing.is_empty());
        assert!(!is_refusing(&mut tx, "ana@firma.example").await.unwrap());
        note_refusal(&mut tx, &cx(), "ana@firma.example", "550 5.1.1 unknown", true).await.unwrap();
        assert!(is_refusing(&mut tx, "ana@firma.example").await.unwrap(), "an address that is gone is gone at once");
        note_refusal(&mut tx, &cx(), "nobody@nowhere.example", "550 5.1.1", true).await.unwrap();
    })
    .await;
}
