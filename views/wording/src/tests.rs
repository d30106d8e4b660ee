use customers::Sender;
use db::{Db, Tx, testing::on_each_engine};
use kernel::{AgentActor, Cx, Id, Language, Role, Time, days};
use phrasing::{Context, Guard};
use tickets::{Channel, Message, MessageKind, NewMessage, NewTicket, Ticket};

use crate::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

async fn sent(tx: &mut Tx, cx: &Cx, text: &str, reason: Option<&str>) -> (Id<Ticket>, Id<Message>) {
    let sender = Sender { address: "ana@example.com".into(), name: "Ana".into(), language_guess: None };
    let customer = customers::recognise(tx, cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "Parcel".into(),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let ticket = tickets::open(tx, cx, &new).await.unwrap();
    let message = NewMessage {
        kind: MessageKind::Agent,
        agent: None,
        customer: None,
        from_name: "Shop".into(),
        from_address: "shop@desk.example".into(),
        to: vec!["ana@example.com".into()],
        cc: Vec::new(),
        subject: "Re: Parcel".into(),
        text: text.into(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    };
    let (message, _) = tickets::write(tx, cx, &ticket, &message).await.unwrap();
    let context = Context::default();
    let draft = guard::Reading { text, language: Some(Language::English), context: &context };
    let read = guard::read(Guard::built_in(), &draft);
    guard::record(tx, cx, (ticket.id, message), &read, reason).await.unwrap();
    (ticket.id, message)
}

#[tokio::test]
async fn a_lead_reads_why_blocked_letters_left_on_tickets_they_may_see() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = Cx::system(NOW);
        let (ticket, message) =
            sent(&mut tx, &desk, "This is your own fault.", Some("The customer asked for it")).await;
        sent(&mut tx, &desk, "Your parcel leaves today at 15:00.", None).await;
        let all = overrides(&mut tx, &desk, NOW - days(1), None, 10).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(
            (all[0].ticket, all[0].message, all[0].reason.as_str()),
            (ticket, message, "The customer asked for it")
        );
        assert_eq!(all[0].findings[0].rule, "blame-customer");
        let place = Position { at: all[0].at, message: message.get() };
        assert!(overrides(&mut tx, &desk, NOW - days(1), Some(place), 10).await.unwrap().is_empty());
        assert!(overrides(&mut tx, &desk, NOW + days(1), None, 10).await.unwrap().is_empty());
        // Without a team the ticket is everybody's.
        let lead = Cx::agent(NOW, AgentActor { id: 7, role: Role::Lead, teams: Vec::new() });
        assert_eq!(overrides(&mut tx, &lead, NOW - days(1), None, 10).await.unwrap().len(), 1);
        let customer = Cx::customer(NOW, Id::<customers::Customer>::new(1));
        assert!(overrides(&mut tx, &customer, NOW - days(1), None, 10).await.unwrap().is_empty());
        let counts = guard::counts_since(&mut tx, NOW - days(1)).await.unwrap();
        assert_eq!(counts.len(), 1);
        assert_eq!((counts[0].rule.as_str(), counts[0].found, counts[0].overridden), ("blame-customer", 1, 1));
    })
    .await;
}
