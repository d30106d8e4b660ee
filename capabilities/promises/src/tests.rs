use customers::Sender;
use db::{Db, Tx, sql, testing::on_each_engine};
use i18n::Catalogue;
use identity::{Agent, NewAgent, NewTeam, Team};
use jiff::tz::TimeZone;
use kernel::{AgentActor, Cx, Id, Language, Role, Time, days, hours, minutes};
use tickets::{Channel, NewTicket, Ticket};
use web_kit::testing::Visitor;

use super::*;

/// Monday, 10:00 in Sarajevo.
const NOW: Time = Time::from_micros(1_767_603_600_000_000);

struct Desk {
    shop: Id<Team>,
    repairs: Id<Team>,
    ana: Id<Agent>,
    ticket: Ticket,
}

fn admin(now: Time) -> Cx {
    Cx::agent(now, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() })
}

fn by(agent: Id<Agent>, teams: &[Id<Team>], now: Time) -> Cx {
    let teams = teams.iter().map(|team| team.get()).collect();
    Cx::agent(now, AgentActor { id: agent.get(), role: Role::Agent, teams })
}

fn zone() -> TimeZone {
    TimeZone::get("Europe/Sarajevo").unwrap()
}

async fn agent(tx: &mut Tx, name: &str, team: Id<Team>) -> Id<Agent> {
    let new = NewAgent {
        name: name.into(),
        email: format!("{name}@desk.example"),
        password_hash: "-".into(),
        role: Role::Agent,
        language: Language::Bosnian,
        languages: Vec::new(),
        time_zone: "Europe/Sarajevo".into(),
        teams: vec![team],
    };
    identity::create_agent(tx, &admin(NOW), &new).await.unwrap().id
}

async fn desk(tx: &mut Tx) -> Desk {
    let cx = admin(NOW);
    let team = async |tx: &mut Tx, name: &str| {
        let new = NewTeam { name: name.into(), purpose: String::new() };
        identity::create_team(tx, &cx, &new).await.unwrap().id
    };
    let (shop, repairs) = (team(tx, "Shop").await, team(tx, "Repairs").await);
    let ana = agent(tx, "Ana", shop).await;
    let sender = Sender { address: "lejla@example.com".into(), name: "Lejla".into(), language_guess: None };
    let customer = customers::recognise(tx, &cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "Refund".into(),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let open = tickets::open(tx, &Cx::system(NOW), &new).await.unwrap();
    let ticket = tickets::assign(tx, &cx, &open, Some(shop), Some(ana)).await.unwrap();
    Desk { shop, repairs, ana, ticket }
}

fn new_promise(desk: &Desk, due_at: Time) -> NewPromise {
    NewPromise {
        ticket: desk.ticket.id,
        message: None,
        agent: desk.ana,
        team: Some(desk.shop),
        customer: desk.ticket.customer,
        action: "nazvati".into(),
        words: "Nazvat ću Vas sutra do 12.".into(),
        due_at,
        time_zone: "Europe/Sarajevo".into(),
    }
}

async fn events(tx: &mut Tx, ticket: Id<Ticket>) -> Vec<String> {
    let query = sql("SELECT kind FROM ticket_events WHERE ticket_id = $1 AND kind <> 'opened' ORDER BY id");
    tx.rows(query.bind(ticket)).await.unwrap().iter().map(|row| row.get("kind").unwrap()).collect()
}

fn note(words: &str) -> Closing {
    Closing { note: words.into(), expected_version: None }
}

#[tokio::test]
async fn a_promise_has_an_owner_and_a_deadline_to_come() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        let made = make(&mut tx, &cx, &new_promise(&desk, NOW + days(1))).await.unwrap();
        assert_eq!(promise(&mut tx, &cx, made.id).await.unwrap(), Some(made.clone()));
        assert_eq!(open_of(&mut tx, desk.ticket.id).await.unwrap(), [made]);
        let refused = async |tx: &mut Tx, new: NewPromise| make(tx, &cx, &new).await.unwrap_err();
        let past = refused(&mut tx, new_promise(&desk, NOW)).await;
        assert_eq!(past.refusal().unwrap().code, "promises.deadline_in_past");
        let far = refused(&mut tx, new_promise(&desk, NOW + days(400))).await;
        assert_eq!(far.refusal().unwrap().code, "promises.deadline_too_far");
        let idle = refused(&mut tx, NewPromise { action: " ".into(), ..new_promise(&desk, NOW + days(1)) }).await;
        assert_eq!(idle.refusal().unwrap().code, "promises.empty");
        let long = NewPromise { words: "ж".repeat(WORDS_CHARS_MAX + 1), ..new_promise(&desk, NOW + days(1)) };
        assert_eq!(refused(&mut tx, long).await.refusal().unwrap().code, "promises.too_long");
        let lost = NewPromise { time_zone: "Nowhere".into(), ..new_promise(&desk, NOW + days(1)) };
        assert_eq!(refused(&mut tx, lost).await.refusal().unwrap().code, "promises.unknown_time_zone");
    })
    .await;
}

#[tokio::test]
async fn a_ticket_does_not_resolve_over_an_open_promise() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        none_open(&mut tx, desk.ticket.id).await.unwrap();
        let made = make(&mut tx, &cx, &new_promise(&desk, NOW + days(1))).await.unwrap();
        let Err(Error::StillOpen(open)) = none_open(&mut tx, desk.ticket.id).await else { panic!("it must refuse") };
        assert_eq!(open, std::slice::from_ref(&made));
        let kept = keep(&mut tx, &cx, made.id, &note("called, all clear")).await.unwrap();
        assert_eq!((kept.state, kept.ended_by, kept.missed_at), (State::Kept, Some(desk.ana), None));
        none_open(&mut tx, desk.ticket.id).await.unwrap();
        let twice = keep(&mut tx, &cx, made.id, &note("")).await;
        assert!(matches!(twice, Err(Error::NotOpen(State::Kept))));
        assert_eq!(events(&mut tx, desk.ticket.id).await, ["promise_made", "promise_kept"]);
    })
    .await;
}

#[tokio::test]
async fn a_delay_notice_puts_a_new_promise_in_the_place_of_the_old_one() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        let old = make(&mut tx, &cx, &new_promise(&desk, NOW + hours(2))).await.unwrap();
        let mut delay = Replacement {
            due_at: NOW + days(1),
            note: "the part is late".into(),
            message: None,
            expected_version: Some(7),
        };
        assert!(matches!(replace(&mut tx, &cx, old.id, &delay).await, Err(Error::Stale)));
        delay.expected_version = Some(old.version);
        let next = replace(&mut tx, &cx, old.id, &delay).await.unwrap();
        assert_eq!((next.due_at, next.state, &next.words), (NOW + days(1), State::Open, &old.words));
        let replaced = promise(&mut tx, &cx, old.id).await.unwrap().unwrap();
        assert_eq!((replaced.state, replaced.replaced_by), (State::Replaced, Some(next.id)));
        assert_eq!((replaced.missed_at, replaced.noticed_at), (None, None));
        let past = Replacement { due_at: NOW, expected_version: None, ..delay };
        assert!(matches!(replace(&mut tx, &cx, next.id, &past).await, Err(Error::DeadlineInPast)));
        assert_eq!(open_of(&mut tx, desk.ticket.id).await.unwrap(), [next]);
        assert_eq!(events(&mut tx, desk.ticket.id).await, ["promise_made", "promise_replaced", "promise_made"]);
    })
    .await;
}

#[tokio::test]
async fn a_promise_is_withdrawn_only_with_a_reason() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        let made = make(&mut tx, &cx, &new_promise(&desk, NOW + hours(2))).await.unwrap();
        assert!(matches!(withdraw(&mut tx, &cx, made.id, &note(" ")).await, Err(Error::Empty("note"))));
        let withdrawn = withdraw(&mut tx, &cx, made.id, &note("she found it herself")).await.unwrap();
        assert_eq!(withdrawn.state, State::Withdrawn);
    })
    .await;
}

#[tokio::test]
async fn a_missed_promise_is_marked_once_and_still_owed() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = make(&mut tx, &by(desk.ana, &[desk.shop], NOW), &new_promise(&desk, NOW + hours(2))).await.unwrap();
        let early = Cx::system(NOW + hours(1));
        assert!(mark_reminded(&mut tx, &early, made.id).await.unwrap());
        assert!(!mark_reminded(&mut tx, &early, made.id).await.unwrap());
        assert!(!mark_missed(&mut tx, &early, made.id).await.unwrap());
        let late = Cx::system(NOW + hours(2));
        assert!(mark_missed(&mut tx, &late, made.id).await.unwrap());
        assert!(!mark_missed(&mut tx, &late, made.id).await.unwrap());
        assert!(mark_noticed(&mut tx, &late, made.id).await.unwrap());
        let kept = keep(&mut tx, &by(desk.ana, &[], NOW + hours(5)), made.id, &note("")).await.unwrap();
        assert_eq!((kept.missed_at, kept.noticed_at), (Some(late.now), Some(late.now)));
        assert!(!mark_missed(&mut tx, &late, made.id).await.unwrap());
        assert_eq!(
            events(&mut tx, desk.ticket.id).await,
            ["promise_made", "promise_reminded", "promise_missed", "delay_noticed", "promise_kept"]
        );
    })
    .await;
}

#[tokio::test]
async fn promises_are_seen_by_those_who_see_their_ticket() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let (mina, ion) = (agent(&mut tx, "Mina", desk.shop).await, agent(&mut tx, "Ion", desk.repairs).await);
        let made = make(&mut tx, &by(desk.ana, &[desk.shop], NOW), &new_promise(&desk, NOW + hours(2))).await.unwrap();
        let seen = async |tx: &mut Tx, cx: &Cx| promise(tx, cx, made.id).await.unwrap().is_some();
        assert!(seen(&mut tx, &by(mina, &[desk.shop], NOW)).await);
        assert!(seen(&mut tx, &admin(NOW)).await);
        assert!(seen(&mut tx, &Cx::system(NOW)).await);
        assert!(seen(&mut tx, &by(desk.ana, &[], NOW)).await);
        let stranger = by(ion, &[desk.repairs], NOW);
        assert!(!seen(&mut tx, &stranger).await);
        assert!(!seen(&mut tx, &Cx::customer(NOW, desk.ticket.customer)).await);
        assert!(matches!(keep(&mut tx, &stranger, made.id, &note("")).await, Err(Error::NotFound)));
        for view in View::ALL {
            let listing = list(&mut tx, &stranger, view, &zone(), &Page::default()).await.unwrap();
            assert_eq!(listing.items, []);
        }
    })
    .await;
}

#[tokio::test]
async fn the_lists_show_mine_the_teams_todays_and_the_overdue_ones() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let mina = agent(&mut tx, "Mina", desk.shop).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        // Today at 11:00 and at 23:59:59 in Sarajevo, tomorrow at midnight there, and Mina's.
        let midnight: Time = "2026-01-05T23:00:00Z".parse().unwrap();
        let mut made = Vec::new();
        for due_at in [NOW + hours(1), midnight - kernel::seconds(1), midnight] {
            made.push(make(&mut tx, &cx, &new_promise(&desk, due_at)).await.unwrap().id);
        }
        let hers = NewPromise { agent: mina, ..new_promise(&desk, NOW + minutes(30)) };
        made.push(make(&mut tx, &cx, &hers).await.unwrap().id);
        keep(&mut tx, &cx, made[1], &note("")).await.unwrap();
        let later = by(desk.ana, &[desk.shop], NOW + hours(1));
        let shown = async |tx: &mut Tx, view: View| {
            let listing = list(tx, &later, view, &zone(), &Page::default()).await.unwrap();
            listing.items.iter().map(|item| item.promise.id).collect::<Vec<_>>()
        };
        assert_eq!(shown(&mut tx, View::Mine).await, [made[0], made[2]]);
        assert_eq!(shown(&mut tx, View::Team).await, [made[3], made[0], made[2]]);
        assert_eq!(shown(&mut tx, View::Today).await, [made[3], made[0]]);
        assert_eq!(shown(&mut tx, View::Overdue).await, [made[3], made[0]]);
        assert_eq!(shown(&mut tx, View::All).await, [made[2], made[1], made[0], made[3]]);
        let counted = counts(&mut tx, &later, &zone()).await.unwrap();
        assert_eq!(counted, Counts { mine_open: 2, mine_today: 1, overdue: 2 });
        let named = listed(&mut tx, &later, made[3]).await.unwrap().unwrap();
        assert_eq!((named.subject.as_str(), named.agent_name.as_str()), ("Refund", "Mina"));
    })
    .await;
}

#[tokio::test]
async fn pages_go_through_all_promises_once() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        for number in 0..7 {
            // Several fall due at the same instant.
            make(&mut tx, &cx, &new_promise(&desk, NOW + hours(1 + number / 3))).await.unwrap();
        }
        for view in [View::Mine, View::All] {
            let mut seen = Vec::new();
            let mut page = Page { after: None, limit: 2 };
            loop {
                let listing = list(&mut tx, &cx, view, &zone(), &page).await.unwrap();
                seen.extend(listing.items.iter().map(|item| (item.promise.due_at, item.promise.id)));
                match listing.next {
                    Some(next) => page.after = Some(next),
                    None => break,
                }
            }
            let mut sorted = seen.clone();
            sorted.sort_unstable();
            sorted.dedup();
            if view == View::All {
                sorted.reverse();
            }
            assert_eq!((seen.len(), &seen), (7, &sorted));
        }
    })
    .await;
}

#[test]
fn a_delay_notice_is_drafted_in_every_language() {
    let promise = Promise {
        id: Id::new(1),
        ticket: Id::new(1),
        message: None,
        agent: Id::new(1),
        team: None,
        customer: Id::new(1),
        action: "call back".into(),
        words: "I will call you today & tomorrow".into(),
        due_at: NOW + hours(2),
        time_zone: "Europe/Sarajevo".into(),
        state: State::Open,
        missed_at: None,
        noticed_at: None,
        reminded_at: None,
        ended_at: None,
        ended_by: None,
        replaced_by: None,
        note: String::new(),
        version: 1,
        created_at: NOW,
    };
    let spoken = Promise { words: String::new(), ..promise.clone() };
    for language in Language::ALL {
        for (promise, customer, now) in [(&promise, Some("Lejla"), NOW), (&spoken, None, NOW + days(1))] {
            let due_at = suggested_due(promise.due_at, now, &promise.zone(), |_| true);
            let letter = DelayLetter { language, promise, customer, agent: "Ana", now, due_at };
            let draft = delay_notice(Catalogue::built_in(), &letter);
            assert!(!draft.text.contains('⟨'), "{language}: {}", draft.text);
            assert!(draft.due_at > now.max(promise.due_at));
            assert!(draft.text.contains(&i18n::moment(language, draft.due_at, &promise.zone())));
            assert!(!draft.html.contains("today & tomorrow"));
            assert_eq!(found(language, &draft.text), [""; 0], "{language}");
        }
    }
}

/// The routes as they are served, for somebody signed in as this agent.
async fn visitor(db: &Db, agent: Id<Agent>) -> Visitor {
    let app = web_kit::testing::app(db.clone());
    let mut tx = db.begin().await.unwrap();
    let session = identity::open_session(&mut tx, &Cx::system(NOW), agent).await.unwrap();
    tx.commit().await.unwrap();
    let (router, _) = crate::api::routes().split_for_parts();
    let router = web_kit::dressed(router.with_state(app.clone()), &app);
    Visitor::of(&router).with("cookie", &format!("{}={}", identity::api::SESSION_COOKIE, session.token))
}

#[tokio::test]
async fn promises_are_listed_over_http() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = by(desk.ana, &[desk.shop], NOW);
        for hour in 1..=3 {
            make(&mut tx, &cx, &new_promise(&desk, NOW + hours(hour))).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut ana = visitor(&db, desk.ana).await;
        let first = ana.get("/promises?view=today&limit=2").await;
        assert_eq!((first.status.as_u16(), first.json["items"].as_array().unwrap().len()), (200, 2));
        assert_eq!(first.json["items"][0]["customer"]["name"], "Lejla");
        assert_eq!(first.json["items"][0]["state"], "open");
        let cursor = first.json["next_cursor"].as_str().unwrap();
        let second = ana.get(&format!("/promises?view=today&limit=2&cursor={cursor}")).await;
        assert_eq!(second.json["items"].as_array().unwrap().len(), 1);
        assert!(second.json["next_cursor"].is_null());
        let refused = ana.get("/promises?view=broken").await;
        assert_eq!(refused.json["code"], "promises.unknown_view");
    })
    .await;
}

/// What our own guard finds in a letter of ours: nothing, or the letter must be written anew.
fn found(language: Language, text: &str) -> Vec<String> {
    let context = phrasing::Context::default();
    let draft = phrasing::Draft { text, language: Some(language), context: &context };
    let findings = phrasing::Guard::built_in().check(&draft);
    findings.iter().map(|finding| format!("{}: {}", finding.rule, finding.span.of(text))).collect()
}
