use std::collections::BTreeSet;

use clock::Clock;
use db::{
    Db,
    testing::{on_each_engine, on_sqlite},
};
use guard::Reading;
use inbox::{Item, Page, View, Wanted};
use jiff::tz::TimeZone;
use kernel::{Cx, Language, Time, hours};
use mailboxes::{LetterList, LetterState};
use phrasing::{Context, Severity};
use promises::View as Promises;
use surveys::Survey;
use web_kit::{App, testing::app};

use crate::{Error, company::Company, furnish, script};

/// Everything a test wants to know about a furnished desk, as its admin sees it.
struct Desk {
    tickets: Vec<Item>,
    resolved: usize,
    surveys: Vec<Survey>,
    overdue: usize,
    open_promises: Vec<promises::Promise>,
    all_promises: Vec<promises::Promise>,
    quarantined: usize,
    dead: i64,
}

async fn admin(app: &App) -> Cx {
    let mut tx = app.db.read().await.unwrap();
    let agents = identity::agents(&mut tx).await.unwrap();
    let admin = agents.iter().find(|agent| agent.role == kernel::Role::Admin).unwrap();
    Cx::agent(app.clock.now(), identity::actor_of(&mut tx, admin.id).await.unwrap())
}

async fn list(app: &App, cx: &Cx, view: View) -> Vec<Item> {
    let mut tx = app.db.read().await.unwrap();
    let wanted = Wanted { view, ..Wanted::default() };
    inbox::list(&mut tx, cx, &wanted, &Page { after: None, limit: 200 }).await.unwrap().items
}

async fn promises_of(app: &App, cx: &Cx, view: Promises) -> Vec<promises::Promise> {
    let mut tx = app.db.read().await.unwrap();
    let page = promises::Page { after: None, limit: 200 };
    let listing = promises::list(&mut tx, cx, view, &TimeZone::UTC, &page).await.unwrap();
    listing.items.into_iter().map(|listed| listed.promise).collect()
}

async fn look(app: &App) -> Desk {
    let cx = admin(app).await;
    let mut tickets = list(app, &cx, View::All).await;
    let resolved = list(app, &cx, View::Resolved).await;
    let done = resolved.len();
    tickets.extend(resolved);
    let mut tx = app.db.read().await.unwrap();
    let mut surveys = Vec::new();
    for ticket in &tickets {
        surveys.extend(surveys::of_ticket(&mut tx, ticket.id).await.unwrap());
    }
    let log = LetterList { state: Some(LetterState::Quarantined), before: None, limit: 50 };
    let quarantined = mailboxes::letters(&mut tx, &cx, &log).await.unwrap().len();
    let dead = outbox::count_dead(&mut tx).await.unwrap();
    drop(tx);
    let all_promises = promises_of(app, &cx, Promises::All).await;
    Desk {
        tickets,
        resolved: done,
        surveys,
        overdue: promises_of(app, &cx, Promises::Overdue).await.len(),
        open_promises: all_promises.iter().filter(|promise| promise.is_open()).cloned().collect(),
        all_promises,
        quarantined,
        dead,
    }
}

/// An app whose clock stands at a time.
fn app_at(db: Db, at: &str) -> App {
    App { clock: Clock::standing_at(at.parse().unwrap()), ..app(db) }
}

#[tokio::test]
async fn a_visitor_finds_ten_days_of_a_company_at_work() {
    on_each_engine(async |db| {
        let app = app(db);
        let demo = furnish(&app).await.unwrap();
        assert_eq!(demo.letterbox_url, "/letterbox");
        assert_eq!(demo.logins.len(), 6);
        let desk = look(&app).await;
        assert!((55..=65).contains(&desk.tickets.len()), "{} tickets", desk.tickets.len());
        assert!(desk.resolved >= 25, "{} resolved", desk.resolved);
        let languages: BTreeSet<String> = desk.tickets.iter().filter_map(|ticket| ticket.language.clone()).collect();
        assert_eq!(languages, Language::ALL.map(|language| language.tag().to_owned()).into());
        let cx = admin(&app).await;
        assert!(list(&app, &cx, View::Waiting).await.len() >= 8);
        assert!(list(&app, &cx, View::Unassigned).await.len() >= 2);
        assert_eq!((desk.overdue, desk.quarantined, desk.dead), (1, 1, 0));
        assert!(desk.open_promises.len() >= 4, "{} open promises", desk.open_promises.len());
        let answered = desk.surveys.iter().filter(|survey| survey.answered_at.is_some());
        let (yes, no): (Vec<_>, Vec<_>) = answered.partition(|survey| survey.solved == Some(true));
        assert!(yes.len() >= 5 && no.len() >= 2, "{} yes, {} not yet", yes.len(), no.len());
        let kept_late: Vec<_> =
            desk.all_promises.iter().filter(|promise| !promise.is_open() && promise.missed_at.is_some()).collect();
        assert_eq!(kept_late.len(), 1, "{kept_late:?}");
        assert_eq!(desk.all_promises.iter().filter(|promise| promise.noticed_at.is_some()).count(), 1);
        assert!(desk.all_promises.iter().all(|promise| !promise.is_overdue(app.clock.now())
            || promise.missed_at.is_some_and(|missed| missed < app.clock.now())));
        everybody_signs_in(&app, &demo).await;
    })
    .await;
}

/// With the passwords that the sign-in page shows.
async fn everybody_signs_in(app: &App, demo: &web_kit::Demo) {
    for login in &demo.logins {
        let mut tx = app.db.begin().await.unwrap();
        let attempt = identity::begin_sign_in(&mut tx, &app.system(), &login.email, None).await.unwrap();
        let id = attempt.prove(&app.secrets, &login.password).await.unwrap();
        let agent = identity::agent(&mut tx, id).await.unwrap().unwrap();
        assert_eq!((agent.name, agent.role), (login.name.clone(), login.role));
    }
}

#[tokio::test]
async fn furnishing_again_changes_nothing() {
    on_each_engine(async |db| {
        let app = app(db);
        furnish(&app).await.unwrap();
        let before = look(&app).await;
        app.clock.advance(hours(30));
        let demo = furnish(&app).await.unwrap();
        assert_eq!(demo.logins.len(), 6);
        let after = look(&app).await;
        assert_eq!(before.tickets.len(), after.tickets.len());
        assert_eq!(before.all_promises, after.all_promises);
        assert_eq!(before.surveys, after.surveys);
    })
    .await;
}

#[tokio::test]
async fn the_desk_of_a_real_company_is_not_touched() {
    on_each_engine(async |db| {
        let app = app(db);
        let mut tx = app.db.begin().await.unwrap();
        let new = identity::NewCompany {
            name: "Real".into(),
            language: Language::English,
            time_zone: "UTC".into(),
            business_days: identity::NewCompany::WORKING_WEEK.to_vec(),
            demo: false,
        };
        identity::found_company(&mut tx, &app.system(), &new).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(furnish(&app).await, Err(Error::RealCompany(name)) if name == "Real"));
    })
    .await;
}

#[tokio::test]
async fn it_is_the_same_at_night_at_the_weekend_and_when_clocks_change() {
    for at in ["2026-02-01T00:20:00Z", "2026-03-30T04:59:30Z", "2025-12-31T23:10:00Z"] {
        on_sqlite(&async |db| {
            let app = app_at(db, at);
            furnish(&app).await.unwrap();
            let desk = look(&app).await;
            assert_eq!((desk.overdue, desk.quarantined, desk.dead), (1, 1, 0), "{at}");
            assert!(desk.surveys.iter().filter(|survey| survey.answered_at.is_some()).count() >= 7, "{at}");
        })
        .await;
    }
}

#[tokio::test]
async fn customers_letters_show_what_was_written_this_time() {
    on_sqlite(&async |db| {
        let app = app(db);
        furnish(&app).await.unwrap();
        let desk = look(&app).await;
        let mut tx = app.db.read().await.unwrap();
        for ticket in &desk.tickets {
            for message in tickets::last_to_customer(&mut tx, ticket.id, 50).await.unwrap() {
                if message.kind == tickets::MessageKind::Customer {
                    let text = &message.text;
                    let quotes = text.lines().any(|line| line.starts_with('>')) || text.contains("(Lumovar)");
                    assert!(!quotes && !text.contains("-- "), "{}: {text}", message.subject);
                } else {
                    assert!(!message.text.contains("{me}"), "{}", message.text);
                }
            }
        }
    })
    .await;
}

/// Ends at many hours of many days, also where clocks change.
fn ends() -> impl Iterator<Item = Time> {
    let start: Time = "2026-03-20T00:07:00Z".parse().unwrap();
    (0..24 * 12).map(move |hour| start + hours(hour))
}

#[test]
fn the_steps_of_a_conversation_follow_each_other_whenever_it_ends() {
    let company = Company::read().unwrap();
    let zone = company.zone().unwrap();
    for end in ends() {
        let begins = company.begins.before(end, &zone).unwrap();
        for conversation in script::conversations().unwrap() {
            let times: Vec<Time> =
                conversation.steps.iter().map(|step| step.at().before(end, &zone).unwrap()).collect();
            assert!(times.is_sorted(), "{} at {end}", conversation.key);
            assert!(times.iter().all(|at| *at > begins && *at <= end), "{} at {end}", conversation.key);
        }
    }
}

#[test]
fn every_name_in_the_data_is_somebody() {
    let company = Company::read().unwrap();
    let mut keys = BTreeSet::new();
    for conversation in script::conversations().unwrap() {
        assert!(keys.insert(conversation.key.clone()), "{} stands there twice", conversation.key);
        company.customer(&conversation.customer).unwrap();
        company.mailbox(&conversation.mailbox).unwrap();
    }
    let written: BTreeSet<String> =
        script::conversations().unwrap().into_iter().map(|conversation| conversation.customer).collect();
    for key in company.customers.keys() {
        assert!(written.contains(key), "{key} never writes");
    }
}

#[test]
fn all_addresses_are_reserved_for_examples() {
    let company = Company::read().unwrap();
    let customers = company.customers.values().map(|customer| &customer.address);
    let agents = company.agent.iter().map(|agent| &agent.email);
    let mailboxes = company.mailbox.values().map(|mailbox| &mailbox.address);
    for address in customers.chain(agents).chain(mailboxes) {
        let domain = address.rsplit_once('@').unwrap().1;
        let reserved = ["example.com", "example.net", "example.org"].contains(&domain);
        assert!(reserved || domain.strip_suffix(".example").is_some_and(|name| !name.is_empty()), "{address}");
    }
}

/// The answers of agents with the language of their conversation.
fn replies() -> Vec<(String, Language, script::Reply)> {
    let company = Company::read().unwrap();
    let mut replies = Vec::new();
    for conversation in script::conversations().unwrap() {
        let customer = company.customer(&conversation.customer).unwrap();
        for step in conversation.steps {
            if let script::Step::Reply(reply) = step {
                let guessed = || lexis_of(&reply.text);
                let language = customer.language.unwrap_or_else(guessed);
                replies.push((conversation.key.clone(), language, reply));
            }
        }
    }
    replies
}

fn lexis_of(text: &str) -> Language {
    if text.contains('ј') {
        Language::SerbianCyrillic
    } else if text.contains('ы') {
        Language::Russian
    } else if text.contains('ă') {
        Language::Romanian
    } else if text.contains('š') {
        Language::Bosnian
    } else {
        Language::English
    }
}

#[test]
fn the_guard_finds_nothing_in_the_agents_answers_but_the_one_that_says_why() {
    let (mut overridden, mut wrong) = (0, Vec::new());
    for (key, language, reply) in replies() {
        let text = reply.text.replace("{me}", "Selma");
        let context = Context::default();
        let read = guard::read(
            phrasing::Guard::built_in(),
            &Reading { text: text.trim(), language: Some(language), context: &context },
        );
        if reply.override_reason.is_some() {
            overridden += usize::from(read.blocks());
            continue;
        }
        if read.worst >= Some(Severity::Warn) {
            wrong.push(format!("{key}: {:?}", read.findings));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(overridden, 1);
}

#[test]
fn the_composer_would_offer_each_promise_with_the_same_deadline() {
    let zone = TimeZone::get("Europe/Sarajevo").unwrap();
    let now: Time = "2026-01-13T07:00:00Z".parse().unwrap();
    let mut wrong = Vec::new();
    for (key, language, reply) in replies() {
        let found = phrasing::promises(&reply.text, Some(language), now, &zone);
        for promised in &reply.promises {
            assert!(reply.text.contains(&promised.words), "{key}: {}", promised.words);
            let due = promised.due.after(now, &zone).unwrap();
            if !found.iter().any(|one| one.due_to == due) {
                let offered: Vec<_> = found.iter().map(|one| (&one.action, one.due_to.to_string())).collect();
                wrong.push(format!("{key}: {} ({due}): {offered:?}", promised.words));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn people_sign_in_the_letters_of_their_language() {
    let company = Company::read().unwrap();
    for agent in &company.agent {
        assert!(agent.cyrillic.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter)), "{}", agent.name);
    }
}
