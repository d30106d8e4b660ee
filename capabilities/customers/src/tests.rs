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
            ..Change::default()
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
        assert_eq!(change(&mut tx, &later, customer.id, clear, None).await.unwrap().phone(), None);
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

async fn found(db: &Db, question: &str) -> Vec<i64> {
    let (text, values) = matching(question, Whom::Customers, 1);
    let mut tx = db.read().await.unwrap();
    let query = db::sql(format!("SELECT c.id FROM customers c WHERE {text} ORDER BY c.id")).bind_all(values);
    tx.rows(query).await.unwrap().iter().map(|row| row.get("id").unwrap()).collect()
}

#[tokio::test]
async fn a_customer_is_found_by_name_address_telephone_and_organisation_however_it_is_typed() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana.kovac@firma.example", "Ana Kovač", None).await;
        let jelena = met(&db, "jelena@kuca.example", "Јелена Ђорђевић", None).await;
        let mut tx = db.begin().await.unwrap();
        add_phone(&mut tx, &cx(), ana.id, "+387 61 123-456").await.unwrap();
        let firma = ana.organisation.as_ref().unwrap().0;
        let better = OrganisationChange { name: Some("Čelik d.o.o.".into()), ..OrganisationChange::default() };
        change_organisation(&mut tx, &cx(), firma, better, None).await.unwrap();
        tx.commit().await.unwrap();
        let (ana, jelena) = (ana.id.get(), jelena.id.get());
        for question in ["kovac", "KOVAČ ana", "ana.kovac@firma.example", "061 123 456", "+38761123456", "celik", "kov"]
        {
            assert_eq!(found(&db, question).await, [ana], "{question}");
        }
        for question in ["Djordjevic", "ђорђ", "Jelena Đorđ", "kuca.example"] {
            assert_eq!(found(&db, question).await, [jelena], "{question}");
        }
        for question in ["nobody", "ana jelena", "@", "'; --", "%"] {
            assert!(found(&db, question).await.is_empty(), "{question}");
        }
        assert_eq!(found(&db, " ").await, [ana, jelena]);
    })
    .await;
}

#[tokio::test]
async fn addresses_and_telephones_come_go_and_are_preferred() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana@firma.example", "", None).await;
        let mut tx = db.begin().await.unwrap();
        assert!(matches!(remove_address(&mut tx, &cx(), ana.id, "ana@firma.example").await, Err(Error::AddressLast)));
        add_address(&mut tx, &cx(), ana.id, "ana@home.example").await.unwrap();
        let changed = prefer_address(&mut tx, &cx(), ana.id, "ANA@home.example").await.unwrap();
        assert_eq!(changed.addresses, ["ana@home.example", "ana@firma.example"]);
        assert_eq!(customer(&mut tx, ana.id).await.unwrap().unwrap(), changed);
        let changed = remove_address(&mut tx, &cx(), ana.id, "ana@firma.example").await.unwrap();
        assert_eq!((changed.address(), changed.name.as_str()), ("ana@home.example", "ana@home.example"));
        assert!(matches!(remove_address(&mut tx, &cx(), ana.id, "x@y.zz").await, Err(Error::AddressMissing)));
        add_phone(&mut tx, &cx(), ana.id, "061 123 456").await.unwrap();
        add_phone(&mut tx, &cx(), ana.id, "033 000 111").await.unwrap();
        let changed = prefer_phone(&mut tx, &cx(), ana.id, "033000111").await.unwrap();
        assert_eq!(changed.phones, ["033 000 111", "061 123 456"]);
        let changed = add_phone(&mut tx, &cx(), ana.id, "061/123-456").await.unwrap();
        assert_eq!(changed.phones, ["033 000 111", "061/123-456"], "the same number is there once");
        let changed = remove_phone(&mut tx, &cx(), ana.id, "033 000 111").await.unwrap();
        assert_eq!(changed.phones, ["061/123-456"]);
        assert_eq!(customer(&mut tx, ana.id).await.unwrap().unwrap(), changed);
    })
    .await;
}

#[tokio::test]
async fn who_may_be_one_person_is_suggested_until_somebody_says_no() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana.kovac@gmail.com", "Ana Kovač", None).await;
        let same = met(&db, "anakovac+shop@gmail.com", "A. K.", None).await;
        let work = met(&db, "ana@firma.example", "Ana Kovač", None).await;
        let info = met(&db, "info@firma.example", "Kovac Ana", None).await;
        let mut tx = db.begin().await.unwrap();
        let because = |pairs: &[Duplicate]| pairs.iter().map(|pair| pair.because.clone()).collect::<Vec<_>>();
        let all = duplicates(&mut tx, None, 10).await.unwrap();
        assert_eq!(because(&all), ["name", "address"]);
        assert_eq!((all[0].first, all[0].second), (work.id, info.id));
        assert_eq!((all[1].first, all[1].second), (ana.id, same.id));
        add_phone(&mut tx, &cx(), ana.id, "+387 61 123 456").await.unwrap();
        add_phone(&mut tx, &cx(), work.id, "061/123-456").await.unwrap();
        assert_eq!(because(&duplicates_of(&mut tx, work.id).await.unwrap()), ["phone", "name"]);
        dismiss_duplicate(&mut tx, &cx(), work.id, ana.id).await.unwrap();
        add_phone(&mut tx, &cx(), ana.id, "033 123 456").await.unwrap();
        assert_eq!(because(&duplicates_of(&mut tx, work.id).await.unwrap()), ["name"]);
        let next = duplicates(&mut tx, Some((info.id.get(), work.id.get())), 10).await.unwrap();
        assert_eq!(because(&next), ["address"]);
    })
    .await;
}

#[tokio::test]
async fn two_customers_become_one_and_are_parted_again() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana@firma.example", "Ana Kovač", Some(Language::Bosnian)).await;
        let other = met(&db, "ana@home.example", "ana", Some(Language::English)).await;
        let mut tx = db.begin().await.unwrap();
        add_phone(&mut tx, &cx(), other.id, "061 123 456").await.unwrap();
        add_note(&mut tx, &cx(), Subject::Customer(other.id), "Prefers calls.").await.unwrap();
        let wish = Change {
            external_id: Edit::To("C-7".into()),
            tags: Some(vec!["VIP".into()]),
            time_zone: Edit::To("Europe/Sarajevo".into()),
            ..Change::default()
        };
        let other = change(&mut tx, &cx(), other.id, wish, None).await.unwrap();
        let (merge, one) = merge(&mut tx, &cx(), (ana.id, other.id), Some("Ana Kovač Horvat")).await.unwrap();
        assert_eq!(one.name, "Ana Kovač Horvat");
        assert_eq!(one.addresses, ["ana@firma.example", "ana@home.example"]);
        assert_eq!((one.phones.len(), one.external_id.as_deref(), one.tags.len()), (1, Some("C-7"), 1));
        assert_eq!(one.time_zone.as_deref(), Some("Europe/Sarajevo"));
        let writes = recognise(&mut tx, &cx(), &sender("ana@home.example", "", None)).await.unwrap();
        assert_eq!(writes.id, ana.id, "letters to either address land with the survivor");
        assert_eq!(customer_now(&mut tx, other.id).await.unwrap().unwrap().id, ana.id);
        assert_eq!(notes(&mut tx, Subject::Customer(ana.id), None, 9).await.unwrap().len(), 1);
        let refused = change(&mut tx, &cx(), other.id, Change::default(), None).await;
        assert!(matches!(refused, Err(Error::Merged)));
        add_phone(&mut tx, &cx(), ana.id, "033 222 111").await.unwrap();
        let late = Cx::system(cx().now + UNDO_FOR + hours(1));
        assert!(matches!(undo_merge(&mut tx, &late, merge).await, Err(Error::MergeOld)));
        undo_merge(&mut tx, &Cx::system(cx().now + hours(1)), merge).await.unwrap();
        let (ana, back) =
            (customer(&mut tx, ana.id).await.unwrap().unwrap(), customer(&mut tx, other.id).await.unwrap().unwrap());
        assert_eq!(
            (ana.name.as_str(), ana.addresses.as_slice()),
            ("Ana Kovač", ["ana@firma.example".to_owned()].as_slice())
        );
        assert_eq!(ana.phones, ["033 222 111"], "what came after stays");
        assert_eq!((ana.external_id, ana.time_zone, ana.tags.len()), (None, None, 0));
        assert_eq!(back.addresses, ["ana@home.example"]);
        assert_eq!((back.external_id.as_deref(), back.phones.len(), back.tags.len()), (Some("C-7"), 1, 1));
        assert!(notes(&mut tx, Subject::Customer(ana.id), None, 9).await.unwrap().is_empty());
        assert!(matches!(undo_merge(&mut tx, &cx(), merge).await, Err(Error::MergeUndone)));
    })
    .await;
}

#[tokio::test]
async fn an_erased_customer_leaves_nothing_to_be_found_by() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana@firma.example", "Ana Kovač", None).await;
        let twin = met(&db, "ana@home.example", "Ana", None).await;
        let mut tx = db.begin().await.unwrap();
        add_phone(&mut tx, &cx(), ana.id, "061 123 456").await.unwrap();
        add_note(&mut tx, &cx(), Subject::Customer(ana.id), "Ana's birthday is in May.").await.unwrap();
        merge(&mut tx, &cx(), (ana.id, twin.id), None).await.unwrap();
        assert_eq!(everyone(&mut tx, ana.id).await.unwrap().len(), 2);
        erase(&mut tx, &cx(), ana.id, "Erased person").await.unwrap();
        tx.commit().await.unwrap();
        assert!(found(&db, "ana").await.is_empty());
        let mut tx = db.begin().await.unwrap();
        for id in [ana.id, twin.id] {
            let gone = customer(&mut tx, id).await.unwrap().unwrap();
            assert_eq!((gone.name.as_str(), gone.addresses.len(), gone.phones.len()), ("Erased person", 0, 0));
            assert!(gone.erased_at.is_some() && gone.organisation.is_none());
        }
        let new = recognise(&mut tx, &cx(), &sender("ana@firma.example", "Ana", None)).await.unwrap();
        assert_ne!(new.id, ana.id, "who writes again is somebody new");
    })
    .await;
}

#[tokio::test]
async fn an_organisation_has_several_domains_and_each_has_one_owner() {
    on_each_engine(async |db: Db| {
        let ana = met(&db, "ana@firma.example", "Ana", None).await;
        let firma = ana.organisation.unwrap().0;
        let mut tx = db.begin().await.unwrap();
        let wish = OrganisationChange {
            name: Some("Firma".into()),
            domains: Some(vec!["firma.example".into(), "https://www.FirmaBH.example/x".into()]),
            external_id: Edit::To("77".into()),
        };
        let changed = change_organisation(&mut tx, &cx(), firma, wish.clone(), Some(1)).await.unwrap();
        assert_eq!(changed.domains, ["firma.example", "firmabh.example"]);
        assert_eq!(organisation(&mut tx, firma).await.unwrap(), Some(changed));
        let stale = change_organisation(&mut tx, &cx(), firma, wish.clone(), Some(1)).await;
        assert!(matches!(stale, Err(Error::Stale(2))));
        assert!(matches!(create_organisation(&mut tx, &cx(), wish).await, Err(Error::ExternalIdTaken)));
        let known = organisation_known_as(&mut tx, None, &["firmabh.example".into()], None).await.unwrap();
        assert_eq!(known, Some(firma));
        tx.commit().await.unwrap();
        let ivo = met(&db, "ivo@firmabh.example", "Ivo", None).await;
        assert_eq!(ivo.organisation.unwrap().1, "Firma");
    })
    .await;
}
