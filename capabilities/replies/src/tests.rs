use customers::Sender;
use db::{Db, Tx, sql, testing::on_each_engine};
use i18n::Catalogue;
use kernel::{Cx, Id, Language, Time, days, hours, minutes};
use tickets::{Channel, MessageKind, NewMessage, NewTicket, Ticket};

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

async fn ticket(tx: &mut Tx, cx: &Cx) -> Ticket {
    let sender = Sender { address: "ana@example.com".into(), name: "Ana".into(), language_guess: None };
    let customer = customers::recognise(tx, cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "The kettle leaks".into(),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    tickets::open(tx, cx, &new).await.unwrap()
}

fn message(kind: MessageKind) -> NewMessage {
    NewMessage {
        kind,
        agent: None,
        customer: None,
        from_name: "Shop".into(),
        from_address: "shop@desk.example".into(),
        to: vec!["ana@example.com".into()],
        cc: Vec::new(),
        subject: "Re: The kettle leaks".into(),
        text: "A new one leaves today.".into(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    }
}

fn to(ticket: Id<Ticket>, address: &str, language: Language) -> Acknowledging<'_> {
    Acknowledging {
        ticket,
        address,
        customer: Some("Ana"),
        language,
        subject: "The kettle leaks",
        team: None,
        company: "Hearth Ltd",
        opens_at: None,
    }
}

#[tokio::test]
async fn a_ticket_is_acknowledged_once() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(NOW);
        let ticket = ticket(&mut tx, &cx).await;
        let to = to(ticket.id, "ana@example.com", Language::English);
        let letter = acknowledge(&mut tx, &cx, Catalogue::built_in(), &to).await.unwrap().unwrap();
        assert_eq!(letter.subject, "Re: The kettle leaks");
        assert!(letter.text.contains(&format!("its number is {}", ticket.id)));
        let later = Cx::system(NOW + days(1));
        assert_eq!(acknowledge(&mut tx, &later, Catalogue::built_in(), &to).await.unwrap(), None);
        let written = tickets::write(&mut tx, &cx, &ticket, &message(MessageKind::Auto)).await.unwrap().0;
        mark_written(&mut tx, ticket.id, written).await.unwrap();
        let kept = sql("SELECT message_id FROM acknowledgements WHERE ticket_id = $1").bind(ticket.id);
        assert_eq!(tx.row(kept).await.unwrap().unwrap().get::<i64>("message_id").unwrap(), written.get());
    })
    .await;
}

#[tokio::test]
async fn two_machines_that_answer_each_other_stop_after_three_letters() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let mut written = 0;
        for minute in 0..20 {
            let cx = Cx::system(NOW + minutes(minute));
            let ticket = ticket(&mut tx, &cx).await;
            let to = to(ticket.id, " Robot@Example.com", Language::English);
            written += i64::from(acknowledge(&mut tx, &cx, Catalogue::built_in(), &to).await.unwrap().is_some());
        }
        assert_eq!(written, LETTERS_AN_HOUR_MAX);
        let next_hour = Cx::system(NOW + minutes(61));
        assert!(may_write_automatically(&mut tx, &next_hour, "robot@example.com").await.unwrap());
        assert!(may_write_automatically(&mut tx, &next_hour, "ana@example.com").await.unwrap());
        let long_after = Cx::system(NOW + days(3));
        assert!(may_write_automatically(&mut tx, &long_after, "robot@example.com").await.unwrap());
        let kept = sql("SELECT COUNT(*) AS kept FROM automatic_letters WHERE address = 'robot@example.com'");
        assert_eq!(tx.row(kept).await.unwrap().unwrap().get::<i64>("kept").unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_expectation_is_measured_and_silent_without_experience() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let catalogue = Catalogue::built_in();
        let cx = Cx::system(NOW);
        let first = ticket(&mut tx, &cx).await;
        let to_first = to(first.id, "ana@example.com", Language::English);
        let letter = acknowledge(&mut tx, &cx, catalogue, &to_first).await.unwrap().unwrap();
        assert!(letter.text.contains("so we name none"), "{}", letter.text);
        // 25 letters answered after three hours; the first one is closed unanswered and says nothing.
        for number in 0..25 {
            let cx = Cx::system(NOW + hours(number));
            let asked = ticket(&mut tx, &cx).await;
            let cx = Cx::system(NOW + hours(number + 3));
            tickets::write(&mut tx, &cx, &asked, &message(MessageKind::Auto)).await.unwrap();
            tickets::write(&mut tx, &cx, &asked, &message(MessageKind::Agent)).await.unwrap();
        }
        let cx = Cx::system(NOW + hours(30));
        let next = ticket(&mut tx, &cx).await;
        let to_next = to(next.id, "mina@example.com", Language::English);
        let letter = acknowledge(&mut tx, &cx, catalogue, &to_next).await.unwrap().unwrap();
        assert!(letter.text.contains("four of five letters had their answer within 4 hours"), "{}", letter.text);
    })
    .await;
}

#[test]
fn the_acknowledgement_is_written_in_every_language() {
    for language in Language::ALL {
        let zone = jiff::tz::TimeZone::UTC;
        let monday = Some((NOW + days(3), &zone));
        for (customer, wait, opens_at) in [(Some("Ana <b>"), Some(hours(4)), monday), (None, None, None)] {
            let to = Acknowledging { customer, opens_at, ..to(Id::new(41), "ana@example.com", language) };
            let written = letter::compose(Catalogue::built_in(), &to, wait, NOW);
            assert!(!written.text.contains('⟨'), "{language}: {}", written.text);
            assert!(written.text.contains("41") && written.text.contains("Hearth Ltd"));
            assert!(!written.html.contains("<b>"));
            assert_eq!(found(language, &written.text), [""; 0], "{language}");
        }
    }
}

#[test]
fn an_answer_to_an_answer_keeps_its_subject() {
    let subject = |subject: &str| {
        let to = Acknowledging { subject, ..to(Id::new(1), "ana@example.com", Language::English) };
        letter::compose(Catalogue::built_in(), &to, None, NOW).subject
    };
    assert_eq!(subject("Kettle"), "Re: Kettle");
    assert_eq!(subject("RE: Kettle"), "RE: Kettle");
    assert_eq!(subject(""), "Re:");
}

/// What our own guard finds in a letter of ours: nothing, or the letter must be written anew.
fn found(language: Language, text: &str) -> Vec<String> {
    let context = phrasing::Context::default();
    let draft = phrasing::Draft { text, language: Some(language), context: &context };
    let findings = phrasing::Guard::built_in().check(&draft);
    findings.iter().map(|finding| format!("{}: {}", finding.rule, finding.span.of(text))).collect()
}
