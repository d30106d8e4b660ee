use customers::Sender;
use db::{Db, Tx, sql, testing::on_each_engine};
use i18n::Catalogue;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Language, Time, hours};
use tickets::{Channel, Closure, Easy, NewClosure, NewTicket, Ticket};

use super::*;

/// Monday noon in Sarajevo.
fn start() -> Time {
    "2026-01-05T11:00:00Z".parse().unwrap()
}

fn weekdays(date: jiff::civil::Date) -> bool {
    date.weekday().to_monday_zero_offset() < 5
}

async fn closed_ticket(tx: &mut Tx, cx: &Cx) -> (Ticket, Id<Closure>) {
    let sender = Sender { address: "ana@example.com".into(), name: "Ana".into(), language_guess: None };
    let customer = customers::recognise(tx, cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "The kettle leaks".into(),
        channel: Channel::Email,
        language: Some(Language::Bosnian),
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let ticket = tickets::open(tx, cx, &new).await.unwrap();
    let closing = NewClosure::of(Easy::Yes);
    let (closure, ticket) = tickets::close(tx, cx, &ticket, &closing).await.unwrap();
    (ticket, closure)
}

async fn planned(tx: &mut Tx, cx: &Cx) -> Survey {
    let (ticket, closure) = closed_ticket(tx, cx).await;
    plan(tx, cx, &new_survey(&ticket, closure), weekdays).await.unwrap()
}

fn new_survey(ticket: &Ticket, closure: Id<Closure>) -> NewSurvey {
    NewSurvey {
        ticket: ticket.id,
        closure,
        customer: ticket.customer,
        agent: None,
        language: Language::Bosnian,
        time_zone: "Europe/Sarajevo".into(),
    }
}

async fn asked(db: &Db) -> Survey {
    let mut tx = db.begin().await.unwrap();
    let cx = Cx::system(start());
    let survey = planned(&mut tx, &cx).await;
    assert!(mark_sent(&mut tx, &cx, survey.id, None).await.unwrap());
    tx.commit().await.unwrap();
    survey
}

async fn events(tx: &mut Tx, ticket: Id<Ticket>) -> Vec<String> {
    let query = sql("SELECT kind FROM ticket_events WHERE ticket_id = $1 AND kind LIKE 'survey%' ORDER BY id");
    tx.rows(query.bind(ticket)).await.unwrap().iter().map(|row| row.get("kind").unwrap()).collect()
}

#[tokio::test]
async fn a_closing_plans_one_question_in_the_customers_daytime() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(start());
        let (ticket, closure) = closed_ticket(&mut tx, &cx).await;
        let survey = plan(&mut tx, &cx, &new_survey(&ticket, closure), weekdays).await.unwrap();
        assert_eq!((survey.due_at, survey.state), (start() + hours(24), State::Planned));
        let later = Cx::system(start() + hours(5));
        let again = plan(&mut tx, &later, &new_survey(&ticket, closure), weekdays).await.unwrap();
        assert_eq!(again, survey);
        assert_eq!(of_ticket(&mut tx, ticket.id).await.unwrap(), [survey]);
        assert_eq!(events(&mut tx, ticket.id).await, ["survey_planned"]);
        let nowhere = NewSurvey { time_zone: "Nowhere/Land".into(), ..new_survey(&ticket, closure) };
        assert!(matches!(plan(&mut tx, &cx, &nowhere, weekdays).await, Err(Error::UnknownTimeZone)));
    })
    .await;
}

#[tokio::test]
async fn a_ticket_that_comes_back_takes_its_question_back() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(start());
        let survey = planned(&mut tx, &cx).await;
        assert_eq!(cancel_for(&mut tx, &cx, survey.ticket).await.unwrap(), [survey.id]);
        assert_eq!(cancel_for(&mut tx, &cx, survey.ticket).await.unwrap(), []);
        assert!(!mark_sent(&mut tx, &cx, survey.id, None).await.unwrap());
        let yes = Answer { solved: Some(true), ..Answer::default() };
        assert!(matches!(answer(&mut tx, &cx, survey.id, &yes).await, Err(Error::NotAsked)));
        assert_eq!(events(&mut tx, survey.ticket).await, ["survey_planned", "survey_cancelled"]);
    })
    .await;
}

#[tokio::test]
async fn what_was_asked_stays_asked_when_the_ticket_comes_back() {
    on_each_engine(async |db: Db| {
        let survey = asked(&db).await;
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::customer(start(), survey.customer);
        assert_eq!(cancel_for(&mut tx, &cx, survey.ticket).await.unwrap(), []);
        let yes = Answer { solved: Some(true), ..Answer::default() };
        assert!(answer(&mut tx, &cx, survey.id, &yes).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn not_yet_brings_the_ticket_back_once() {
    on_each_engine(async |db: Db| {
        let survey = asked(&db).await;
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::customer(start() + hours(30), survey.customer);
        let no = Answer { solved: Some(false), ..Answer::default() };
        let first = answer(&mut tx, &cx, survey.id, &no).await.unwrap();
        assert!(first.brings_back && !first.has_words);
        assert!(!answer(&mut tx, &cx, survey.id, &no).await.unwrap().brings_back);
        let more = Answer { effort: Some(2), comment: Some(" It still drips. ".into()), ..Answer::default() };
        let added = answer(&mut tx, &cx, survey.id, &more).await.unwrap();
        assert!(!added.brings_back && added.has_words);
        assert_eq!((added.survey.solved, added.survey.effort), (Some(false), Some(2)));
        assert_eq!(added.survey.comment, "It still drips.");
        let yes = Answer { solved: Some(true), ..Answer::default() };
        assert!(!answer(&mut tx, &cx, survey.id, &yes).await.unwrap().brings_back);
        let kept = super::survey(&mut tx, survey.id).await.unwrap().unwrap();
        assert_eq!((kept.state, kept.solved, kept.answered_at), (State::Answered, Some(true), Some(cx.now)));
        assert_eq!(events(&mut tx, survey.ticket).await[2..], ["survey_answered"; 3]);
    })
    .await;
}

#[tokio::test]
async fn an_answer_keeps_to_its_bounds() {
    on_each_engine(async |db: Db| {
        let survey = asked(&db).await;
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::customer(start(), survey.customer);
        for effort in [0, 8] {
            let wrong = Answer { effort: Some(effort), ..Answer::default() };
            assert!(matches!(answer(&mut tx, &cx, survey.id, &wrong).await, Err(Error::EffortOutOfRange)));
        }
        let long = Answer { comment: Some("ж".repeat(COMMENT_CHARS_MAX + 1)), ..Answer::default() };
        let refused = answer(&mut tx, &cx, survey.id, &long).await;
        assert!(matches!(refused, Err(Error::TooLong { field: "comment", .. })));
        let gone = answer(&mut tx, &cx, Id::new(999), &Answer::default()).await;
        assert!(matches!(gone, Err(Error::NotFound)));
    })
    .await;
}

#[test]
fn the_letter_asks_in_every_language_and_carries_both_links() {
    let zone = TimeZone::get("Europe/Sarajevo").unwrap();
    for language in Language::ALL {
        for (customer, agent) in [(Some("Ana <b>"), Some("Marko")), (None, None)] {
            let letter = compose(
                Catalogue::built_in(),
                &Addressed {
                    language,
                    zone: &zone,
                    customer,
                    subject: "Kettle & lid",
                    closed_at: start(),
                    agent,
                    company: "Hearth Ltd",
                    yes_url: "https://desk.example/s/abc?a=yes&b=1",
                    not_yet_url: "https://desk.example/s/abc?a=no",
                    no_more_url: "https://desk.example/s/abc/stop",
                },
            );
            for part in [&letter.subject, &letter.text, &letter.html] {
                assert!(!part.contains('⟨'), "{language}: {part}");
            }
            assert!(letter.subject.ends_with("Kettle & lid"));
            assert!(letter.text.contains("https://desk.example/s/abc?a=yes&b=1"));
            assert!(letter.html.contains("href=\"https://desk.example/s/abc?a=yes&amp;b=1\""));
            assert!(letter.text.ends_with(": https://desk.example/s/abc/stop"));
            assert!(letter.html.contains("href=\"https://desk.example/s/abc/stop\""));
            assert!(!letter.html.contains("<b>") && !letter.html.contains("& lid"));
            assert_eq!(found(language, &letter.text), [""; 0], "{language}");
        }
    }
}

/// What our own guard finds in a letter of ours: nothing, or the letter must be written anew.
fn found(language: Language, text: &str) -> Vec<String> {
    let context = phrasing::Context::default();
    let draft = phrasing::Draft { text, language: Some(language), context: &context };
    let findings = phrasing::Guard::built_in().check(&draft);
    findings.iter().map(|finding| format!("{}: {}", finding.rule, finding.span.of(text))).collect()
}
