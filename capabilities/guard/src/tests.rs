mod own;

use customers::Sender;
use db::{Db, Tx, sql, testing::on_each_engine};
use kernel::{Cx, Language, Time};
use phrasing::{Context, Severity};
use tickets::{Channel, Message, MessageKind, NewMessage, NewTicket};

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);
const BLAME: &str = "This is your own fault.";
const CLEAN: &str = "Your parcel leaves today at 15:00.";

fn read_text(text: &str) -> Read {
    read(
        phrasing::Guard::built_in(),
        &Reading { text, language: Some(Language::English), context: &Context::default() },
    )
}

async fn reply(tx: &mut Tx, cx: &Cx, text: &str) -> (Id<Ticket>, Id<Message>) {
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
    (ticket.id, message)
}

#[test]
fn only_a_block_stops_a_text_and_only_a_written_reason_lets_it_go() {
    let clean = read_text(CLEAN);
    assert_eq!((clean.worst, clean.findings.len()), (None, 0));
    assert!(may_send(&clean, None).is_ok());
    let vague = read_text("We will get back to you as soon as possible.");
    assert_eq!(vague.worst, Some(Severity::Warn));
    assert!(may_send(&vague, None).is_ok());
    let blame = read_text(BLAME);
    let Err(Error::Blocked { findings }) = may_send(&blame, None) else { panic!("it must be blocked") };
    assert_eq!(findings, blame.findings);
    assert!(matches!(may_send(&blame, Some("  ")), Err(Error::ReasonEmpty)));
    let long = "x".repeat(REASON_CHARS_MAX + 1);
    assert!(matches!(may_send(&blame, Some(&long)), Err(Error::ReasonTooLong { .. })));
    assert!(may_send(&blame, Some("the customer asks us to quote it")).is_ok());
}

#[tokio::test]
async fn an_override_is_kept_with_its_reason_and_its_findings() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(NOW);
        let of = reply(&mut tx, &cx, BLAME).await;
        let blame = read_text(BLAME);
        let refused = record(&mut tx, &cx, of, &blame, None).await;
        assert!(matches!(refused, Err(Error::Blocked { .. })));
        assert_eq!(readings_of(&mut tx, of.0).await.unwrap(), []);
        record(&mut tx, &cx, of, &blame, Some(" a quotation ")).await.unwrap();
        let kept = readings_of(&mut tx, of.0).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].message, kept[0].severity), (of.1, Weight::Found(Severity::Block)));
        assert_eq!(kept[0].override_reason.as_deref(), Some("a quotation"));
        assert_eq!(kept[0].findings, blame.findings.iter().map(KeptFinding::from).collect::<Vec<_>>());
        for reader in Language::ALL {
            assert_eq!(kept[0].findings[0].reason(reader), blame.findings[0].reason(reader));
        }
        let event = sql("SELECT data FROM ticket_events WHERE kind = 'guard_overridden'");
        let data: String = tx.row(event).await.unwrap().unwrap().get("data").unwrap();
        assert!(data.contains("a quotation"));
    })
    .await;
}

#[tokio::test]
async fn a_clean_reading_is_kept_without_a_reason() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(NOW);
        let of = reply(&mut tx, &cx, CLEAN).await;
        record(&mut tx, &cx, of, &read_text(CLEAN), Some("not needed")).await.unwrap();
        let kept = readings_of(&mut tx, of.0).await.unwrap();
        assert_eq!((kept[0].severity, kept[0].findings.len()), (Weight::Clean, 0));
        assert_eq!(kept[0].override_reason, None);
        let twice = record(&mut tx, &cx, of, &read_text(CLEAN), None).await;
        assert!(matches!(twice, Err(Error::Db(error)) if error.is_unique()));
    })
    .await;
}
