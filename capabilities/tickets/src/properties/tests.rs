use std::collections::BTreeMap;

use db::{Db, Tx, sql, testing::on_each_engine};
use kernel::{Cx, Edit, Id, Language, Time};
use serde_json::{Value as Json, json};

use super::*;
use crate::{Change, Channel, Easy, NewClosure, NewTicket, State, Ticket, change, close, open, reopen};

fn cx() -> Cx {
    Cx::system("2026-01-05T09:00:00Z".parse::<Time>().unwrap())
}

async fn with_ticket(test: impl AsyncFn(&mut Tx, Ticket)) {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let customer = "INSERT INTO customers (id, name, language_known, version, created_at, updated_at)
            VALUES (1, 'Ana', FALSE, 1, 0, 0)";
        tx.run(sql(customer)).await.unwrap();
        let ticket = opened(&mut tx).await;
        test(&mut tx, ticket).await;
        tx.commit().await.unwrap();
    })
    .await;
}

async fn opened(tx: &mut Tx) -> Ticket {
    let new = NewTicket {
        subject: "My kettle leaks".into(),
        channel: Channel::Email,
        language: None,
        customer: Id::new(1),
        mailbox: None,
        linked: None,
    };
    open(tx, &cx(), &new).await.unwrap()
}

async fn made(tx: &mut Tx, category: Category, name: &str) -> Status {
    create_status(tx, &cx(), &NewStatus { category, label: Label::plain(name) }).await.unwrap()
}

async fn field(tx: &mut Tx, kind: FieldKind, shown_when: Vec<Condition>, required: Required) -> Field {
    let choice = |key: &str, children| Choice { key: key.into(), label: Label::plain(key), children };
    let new = NewField {
        entity: Entity::Ticket,
        kind,
        label: Label::plain(kind.word()),
        choices: vec![choice("red", vec![]), choice("blue", vec![])],
        shown_when,
        required,
    };
    create_field(tx, &cx(), &new).await.unwrap()
}

async fn filled_with(tx: &mut Tx, ticket: &Ticket, id: Id<Field>, value: Json) -> Result<Vec<Filled>, Error> {
    fill(tx, &cx(), &Subject::Ticket(ticket), &BTreeMap::from([(id.get(), value)])).await
}

#[tokio::test]
async fn an_own_status_moves_the_ticket_into_its_category_and_leaves_with_it() {
    with_ticket(async |tx, ticket| {
        let supplier = made(tx, Category::Waiting, "Waiting for the supplier").await;
        let ticket = set_status(tx, &cx(), &ticket, StatusWanted::Own(supplier.id)).await.unwrap();
        assert_eq!((ticket.state, ticket.status), (State::Waiting, Some(supplier.id)));
        let read = crate::ticket(tx, &cx(), ticket.id).await.unwrap();
        assert_eq!(read.status, Some(supplier.id));
        let (_, ticket) = close(tx, &cx(), &read, &NewClosure::of(Easy::Yes)).await.unwrap();
        assert_eq!((ticket.state, ticket.status), (State::Resolved, None));
    })
    .await;
}

#[tokio::test]
async fn resolving_asks_and_opening_again_takes_back_so_neither_is_a_mere_status() {
    with_ticket(async |tx, ticket| {
        let refunded = made(tx, Category::Resolved, "Refunded").await;
        let refused = set_status(tx, &cx(), &ticket, StatusWanted::Own(refunded.id)).await;
        assert!(matches!(refused, Err(Error::ClosureNeeded)));
        let closing = NewClosure { status: Some(refunded.id), ..NewClosure::of(Easy::Yes) };
        let (_, ticket) = close(tx, &cx(), &ticket, &closing).await.unwrap();
        assert_eq!((ticket.state, ticket.status), (State::Resolved, Some(refunded.id)));
        let refused = set_status(tx, &cx(), &ticket, StatusWanted::Plain(Category::Open)).await;
        assert!(matches!(refused, Err(Error::ReopenFirst)));
        let ticket = reopen(tx, &cx(), &ticket, "agent").await.unwrap();
        assert_eq!(ticket.status, None);
    })
    .await;
}

#[tokio::test]
async fn a_status_that_tickets_have_stays_in_its_category_and_an_archived_one_is_not_chosen() {
    with_ticket(async |tx, ticket| {
        let research = made(tx, Category::Open, "Research").await;
        let elsewhere = StatusChange { category: Some(Category::Waiting), ..StatusChange::default() };
        let moved = change_status(tx, &cx(), research.id, &elsewhere, Some(1)).await.unwrap();
        assert_eq!(moved.category, Category::Waiting);
        assert!(matches!(change_status(tx, &cx(), research.id, &elsewhere, Some(1)).await, Err(Error::Stale)));
        set_status(tx, &cx(), &ticket, StatusWanted::Own(research.id)).await.unwrap();
        let back = StatusChange { category: Some(Category::Open), ..StatusChange::default() };
        assert!(matches!(change_status(tx, &cx(), research.id, &back, None).await, Err(Error::InUse)));
        let archived = StatusChange { archived: Some(true), ..StatusChange::default() };
        change_status(tx, &cx(), research.id, &archived, None).await.unwrap();
        let other = opened(tx).await;
        let refused = set_status(tx, &cx(), &other, StatusWanted::Own(research.id)).await;
        assert!(matches!(refused, Err(Error::Missing { .. })));
    })
    .await;
}

#[tokio::test]
async fn names_stand_in_the_readers_language_and_lists_in_the_order_given() {
    with_ticket(async |tx, _| {
        let mut label = Label::plain(" Waiting  for parts ");
        label.names.insert(Language::Croatian, "Čeka dijelove".into());
        label.names.insert(Language::Russian, "  ".into());
        let parts = create_status(tx, &cx(), &NewStatus { category: Category::Waiting, label }).await.unwrap();
        assert_eq!(parts.label.for_reader(Language::Croatian), "Čeka dijelove");
        assert_eq!(parts.label.for_reader(Language::Russian), "Waiting for parts");
        let first = made(tx, Category::Waiting, "Waiting for the customer's bank").await;
        let order = [first.id.get(), parts.id.get()];
        order_statuses(tx, Category::Waiting, &order).await.unwrap();
        let all: Vec<i64> = statuses(tx).await.unwrap().iter().map(|status| status.id.get()).collect();
        assert_eq!(all, order);
        assert!(matches!(order_statuses(tx, Category::Waiting, &[1]).await, Err(Error::Order)));
    })
    .await;
}

#[tokio::test]
async fn a_ticket_has_a_type_and_a_topic_of_those_that_can_be_chosen() {
    with_ticket(async |tx, ticket| {
        let fault = create_listed(tx, &cx(), List::Types, &NewListed { label: Label::plain("Fault") }).await.unwrap();
        let chosen = Change { ticket_type: Edit::To(Id::new(fault.id)), ..Change::default() };
        let ticket = change(tx, &cx(), &ticket, &chosen).await.unwrap();
        assert_eq!(ticket.ticket_type.map(Id::get), Some(fault.id));
        let unknown = Change { topic: Edit::To(Id::new(99)), ..Change::default() };
        assert!(change(tx, &cx(), &ticket, &unknown).await.is_err());
        let none = Change { ticket_type: Edit::Clear, ..Change::default() };
        assert_eq!(change(tx, &cx(), &ticket, &none).await.unwrap().ticket_type, None);
    })
    .await;
}

#[tokio::test]
async fn tags_are_made_on_the_fly_counted_renamed_and_merged() {
    with_ticket(async |tx, ticket| {
        let add =
            |words: &[&str]| Tagging { add: words.iter().map(|word| (*word).to_owned()).collect(), remove: Vec::new() };
        let pinned = tag_ticket(tx, &cx(), &ticket, &add(&["#Leak", "leak", "VIP", " "])).await;
        assert!(matches!(pinned, Err(Error::Name)), "an empty tag is none");
        let pinned = tag_ticket(tx, &cx(), &ticket, &add(&["#Leak", "leak", "VIP"])).await.unwrap();
        let names: Vec<&str> = pinned.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["Leak", "VIP"]);
        let other = opened(tx).await;
        tag_ticket(tx, &cx(), &other, &add(&["LEAK", "leaking"])).await.unwrap();
        let found = tags(tx, "lea", None, 10).await.unwrap();
        assert_eq!(
            found.iter().map(|tag| (tag.name.as_str(), tag.tickets)).collect::<Vec<_>>(),
            [("Leak", 2), ("leaking", 1)]
        );
        let merged = merge_tags(tx, &cx(), found[1].id, found[0].id).await.unwrap();
        assert_eq!(merged.tickets, 2, "a ticket that had both counts once");
        assert!(matches!(rename_tag(tx, &cx(), found[0].id, "vip").await, Err(Error::Taken)));
        assert_eq!(rename_tag(tx, &cx(), found[0].id, "leaks").await.unwrap().name, "leaks");
        let untag = Tagging { add: Vec::new(), remove: vec!["Leaks".into()] };
        let left = tag_ticket(tx, &cx(), &ticket, &untag).await.unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(tags(tx, "leaks", None, 10).await.unwrap()[0].tickets, 1);
        delete_tag(tx, &cx(), found[0].id).await.unwrap();
        assert!(tags_of(tx, &[other.id]).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_field_holds_what_its_kind_allows_and_says_so_by_its_name() {
    with_ticket(async |tx, ticket| {
        for (kind, good, wrong) in [
            (FieldKind::Text, json!("AB-12"), json!(7)),
            (FieldKind::Number, json!(12.5), json!("many")),
            (FieldKind::Date, json!("2026-02-28"), json!("2026-02-30")),
            (FieldKind::Choice, json!("red"), json!("green")),
            (FieldKind::Checkbox, json!(true), json!("yes")),
            (FieldKind::Url, json!("https://shop.example/1"), json!("javascript:alert(1)")),
        ] {
            let field = field(tx, kind, Vec::new(), Required::Never).await;
            let refused = filled_with(tx, &ticket, field.id, wrong).await;
            let named = matches!(&refused, Err(Error::Value { name, .. }) if name == kind.word());
            assert!(named, "{kind:?}: {refused:?}");
            let read = filled_with(tx, &ticket, field.id, good.clone()).await.unwrap();
            let value = read.into_iter().find(|one| one.field.id == field.id).unwrap().value.unwrap();
            assert_eq!(value.json(), good);
            let read = filled_with(tx, &ticket, field.id, Json::Null).await.unwrap();
            assert!(read.iter().all(|one| one.field.id != field.id || one.value.is_none()));
        }
    })
    .await;
}

#[tokio::test]
async fn a_field_is_demanded_only_while_it_is_shown() {
    with_ticket(async |tx, ticket| {
        let colour = field(tx, FieldKind::Choice, Vec::new(), Required::Never).await;
        let when_red = vec![Condition { on: On::Field(colour.id.get()), is: vec!["red".into()] }];
        let shade = field(tx, FieldKind::Text, when_red, Required::Closing).await;
        let subject = Subject::Ticket(&ticket);
        missing(tx, &subject, Required::Closing).await.unwrap();
        filled_with(tx, &ticket, colour.id, json!("red")).await.unwrap();
        let refused = missing(tx, &subject, Required::Closing).await;
        assert!(matches!(&refused, Err(Error::Empty(fields)) if fields.len() == 1), "{refused:?}");
        missing(tx, &subject, Required::Opening).await.unwrap();
        filled_with(tx, &ticket, shade.id, json!("dark")).await.unwrap();
        missing(tx, &subject, Required::Closing).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn fields_of_a_customer_look_only_at_each_other() {
    with_ticket(async |tx, _| {
        let new = |shown_when| NewField {
            entity: Entity::Customer,
            kind: FieldKind::Checkbox,
            label: Label::plain("Regular"),
            choices: Vec::new(),
            shown_when,
            required: Required::Never,
        };
        let by_type = vec![Condition { on: On::Type, is: vec!["1".into()] }];
        assert!(matches!(create_field(tx, &cx(), &new(by_type)).await, Err(Error::Condition)));
        let regular = create_field(tx, &cx(), &new(Vec::new())).await.unwrap();
        let subject = Subject::Customer(Id::new(1));
        let ticked = BTreeMap::from([(regular.id.get(), json!(true))]);
        let read = fill(tx, &cx(), &subject, &ticked).await.unwrap();
        assert_eq!(read[0].value, Some(Value::Ticked));
        let unticked = BTreeMap::from([(regular.id.get(), json!(false))]);
        assert_eq!(fill(tx, &cx(), &subject, &unticked).await.unwrap()[0].value, None);
    })
    .await;
}
