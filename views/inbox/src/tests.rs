use std::cmp::Reverse;

use customers::Sender;
use db::{Db, Tx, sql, testing::on_each_engine};
use identity::{Agent, NewAgent, NewTeam, Team};
use jiff::tz::TimeZone;
use kernel::{AgentActor, Cx, Id, Language, Role, Time, hours, minutes};
use tickets::{Channel, Easy, MessageKind, NewClosure, NewMessage, NewTicket, Ticket};
use web_kit::testing::Visitor;

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

/// Two teams, three agents (Ana of the shop, Ion of repairs, Mina of both) and an admin.
struct Desk {
    shop: Id<Team>,
    repairs: Id<Team>,
    ana: Id<Agent>,
    ion: Id<Agent>,
    mina: Id<Agent>,
    boss: Id<Agent>,
}

impl Desk {
    fn cx(&self, agent: Id<Agent>) -> Cx {
        let teams: &[Id<Team>] = match agent {
            agent if agent == self.ana => &[self.shop],
            agent if agent == self.ion => &[self.repairs],
            agent if agent == self.mina => &[self.shop, self.repairs],
            _ => &[],
        };
        let role = if agent == self.boss { Role::Admin } else { Role::Agent };
        Cx::agent(NOW, AgentActor { id: agent.get(), role, teams: teams.iter().map(|team| team.get()).collect() })
    }

    fn readers(&self) -> Vec<Cx> {
        [self.ana, self.ion, self.mina, self.boss].into_iter().map(|agent| self.cx(agent)).collect()
    }
}

fn setup() -> Cx {
    Cx::agent(NOW, AgentActor { id: 0, role: Role::Admin, teams: Vec::new() })
}

async fn agent(tx: &mut Tx, name: &str, role: Role, teams: &[Id<Team>]) -> Id<Agent> {
    let new = NewAgent {
        name: name.into(),
        email: format!("{name}@desk.example"),
        password_hash: "-".into(),
        role,
        language: Language::English,
        languages: Vec::new(),
        time_zone: "Europe/Sarajevo".into(),
        teams: teams.to_vec(),
    };
    identity::create_agent(tx, &setup(), &new).await.unwrap().id
}

async fn desk(tx: &mut Tx) -> Desk {
    let team = async |tx: &mut Tx, name: &str| {
        let new = NewTeam { name: name.into(), purpose: String::new() };
        identity::create_team(tx, &setup(), &new).await.unwrap().id
    };
    let (shop, repairs) = (team(tx, "Shop").await, team(tx, "Repairs").await);
    Desk {
        ana: agent(tx, "Ana", Role::Agent, &[shop]).await,
        ion: agent(tx, "Ion", Role::Agent, &[repairs]).await,
        mina: agent(tx, "Mina", Role::Agent, &[shop, repairs]).await,
        boss: agent(tx, "Boss", Role::Admin, &[]).await,
        shop,
        repairs,
    }
}

fn message(kind: MessageKind, text: &str) -> NewMessage {
    NewMessage {
        kind,
        agent: None,
        customer: None,
        from_name: "Lejla".into(),
        from_address: "lejla@example.com".into(),
        to: vec!["shop@desk.example".into()],
        cc: Vec::new(),
        subject: "Kettle".into(),
        text: text.into(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    }
}

/// What becomes of a ticket after the customer's first message.
#[derive(Clone, Copy)]
enum Fate {
    Waits,
    Answered,
    Reopened,
    Resolved,
}

async fn ticket(tx: &mut Tx, now: Time, team: Option<Id<Team>>, agent: Option<Id<Agent>>, fate: Fate) -> Ticket {
    let cx = Cx::system(now);
    let sender = Sender { address: "lejla@example.com".into(), name: "Lejla".into(), language_guess: None };
    let customer = customers::recognise(tx, &cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: format!("Kettle {}", now.seconds()),
        channel: Channel::Email,
        language: None,
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let opened = tickets::open(tx, &cx, &new).await.unwrap();
    let placed = tickets::assign(tx, &cx, &opened, team, agent).await.unwrap();
    let asked = message(MessageKind::Customer, "It leaks.");
    let received = tickets::receive(tx, &cx, &placed, &asked).await.unwrap().ticket;
    if matches!(fate, Fate::Waits) {
        return received;
    }
    let later = Cx::system(now + minutes(5));
    let answer = message(MessageKind::Agent, "A new one leaves today.");
    let (_, answered) = tickets::write(tx, &later, &received, &answer).await.unwrap();
    if matches!(fate, Fate::Answered) {
        return answered;
    }
    let closing = NewClosure::of(Easy::Yes);
    let (_, resolved) = tickets::close(tx, &later, &answered, &closing).await.unwrap();
    if matches!(fate, Fate::Resolved) {
        return resolved;
    }
    tickets::reopen(tx, &later, &resolved, "by_hand").await.unwrap()
}

/// Tickets of every place, in every state, with several at the same instant and every priority.
async fn many_tickets(tx: &mut Tx, desk: &Desk) -> Vec<Ticket> {
    let places = [
        (Some(desk.shop), Some(desk.ana)),
        (Some(desk.shop), None),
        (Some(desk.repairs), Some(desk.ion)),
        (Some(desk.repairs), Some(desk.ana)),
        (Some(desk.repairs), None),
        (None, None),
        (None, Some(desk.mina)),
    ];
    let fates = [Fate::Waits, Fate::Answered, Fate::Reopened, Fate::Resolved, Fate::Waits];
    let mut made = Vec::new();
    for (number, (place, fate)) in (0_i64..).zip(places.into_iter().flat_map(|place| fates.map(|fate| (place, fate)))) {
        // A step back and forth, so that the order of numbers is not the order of time.
        let now = NOW + minutes((number * 7) % 12);
        let ticket = ticket(tx, now, place.0, place.1, fate).await;
        let priority = tickets::Priority::new(1 + number % 4);
        let change = tickets::Change { priority, ..tickets::Change::default() };
        made.push(tickets::change(tx, &Cx::system(now), &ticket, &change).await.unwrap());
    }
    made
}

/// What the inbox promises, said the slow way.
fn expected(cx: &Cx, wanted: &Wanted<'_>, tickets: &[Ticket]) -> Vec<Id<Ticket>> {
    let me = cx.acting_agent().unwrap();
    let in_team = |ticket: &Ticket| match ticket.team {
        Some(team) if me.role == Role::Admin && me.teams.is_empty() => team.get() > 0,
        Some(team) => me.teams.contains(&team.get()),
        None => false,
    };
    let resolved = |ticket: &Ticket| ticket.state == tickets::State::Resolved;
    let is_mine = |ticket: &Ticket| ticket.assignee.map(Id::get) == Some(me.id);
    let mut shown: Vec<&Ticket> = tickets
        .iter()
        .filter(|ticket| tickets::may_see(&cx.actor, ticket))
        .filter(|ticket| wanted.team.is_none_or(|team| ticket.team == Some(team)))
        .filter(|ticket| resolved(ticket) == (wanted.view == View::Resolved))
        .filter(|ticket| match wanted.view {
            View::Mine => is_mine(ticket),
            View::Team => wanted.team.is_some() || in_team(ticket),
            View::Unassigned => ticket.assignee.is_none(),
            View::Waiting => ticket.waiting_since.is_some(),
            View::All | View::Resolved => true,
            // Nobody is mentioned here, and nothing is laid aside.
            View::Mentions | View::Snoozed | View::Spam | View::Trash | View::Saved => false,
        })
        .collect();
    match wanted.sort {
        Sort::LongestWaiting => shown.sort_by_key(|ticket| match ticket.waiting_since {
            Some(since) => (0, since.micros(), ticket.id.get()),
            None => (1, -ticket.last_at.micros(), -ticket.id.get()),
        }),
        // Nothing is promised here.
        Sort::Newest | Sort::NextDue => shown.sort_by_key(|ticket| Reverse((ticket.last_at, ticket.id))),
        Sort::Priority => shown.sort_by_key(|ticket| (Reverse(ticket.priority), ticket.last_at, ticket.id)),
    }
    shown.into_iter().map(|ticket| ticket.id).collect()
}

async fn all_pages(tx: &mut Tx, cx: &Cx, wanted: &Wanted<'_>, limit: i64) -> Vec<Id<Ticket>> {
    let (mut seen, mut page) = (Vec::new(), Page { after: None, limit });
    loop {
        let listing = list(tx, cx, wanted, &page).await.unwrap();
        assert!(listing.items.len() <= usize::try_from(limit).unwrap());
        seen.extend(listing.items.iter().map(|item| item.id));
        match listing.next {
            Some(next) => page.after = Some(next),
            None => return seen,
        }
    }
}

#[tokio::test]
async fn every_view_shows_exactly_its_tickets_in_order_page_by_page() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = many_tickets(&mut tx, &desk).await;
        for cx in desk.readers() {
            for view in View::ALL {
                for sort in Sort::ALL {
                    for team in [None, Some(desk.shop), Some(desk.repairs)] {
                        let wanted = Wanted { view, sort, team, ..Wanted::default() };
                        let expected = expected(&cx, &wanted, &made);
                        for limit in [3, 200] {
                            let shown = all_pages(&mut tx, &cx, &wanted, limit).await;
                            assert_eq!(shown, expected, "{cx:?} {wanted:?} by {limit}");
                        }
                    }
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn somebody_of_many_teams_sees_the_same_list() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = many_tickets(&mut tx, &desk).await;
        let mut teams = vec![desk.shop.get(), desk.repairs.get()];
        teams.extend(1_000..1_020);
        let cx = Cx::agent(NOW, AgentActor { id: desk.mina.get(), role: Role::Lead, teams });
        for view in View::ALL {
            let wanted = Wanted { view, ..Wanted::default() };
            assert_eq!(all_pages(&mut tx, &cx, &wanted, 7).await, expected(&cx, &wanted, &made), "{view:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_numbers_beside_the_views_are_the_lengths_of_the_lists() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = many_tickets(&mut tx, &desk).await;
        tx.commit().await.unwrap();
        let mut tx = db.read().await.unwrap();
        for cx in desk.readers() {
            let counted = counts(&mut tx, &cx, &TimeZone::UTC).await.unwrap();
            let length = |view| {
                let wanted = Wanted { view, ..Wanted::default() };
                i64::try_from(expected(&cx, &wanted, &made).len()).unwrap()
            };
            let lengths = [View::Mine, View::Team, View::Unassigned, View::Waiting, View::All].map(length);
            let numbers = [counted.mine, counted.team, counted.unassigned, counted.waiting, counted.all];
            assert_eq!(numbers, lengths, "{cx:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_laid_aside_is_counted_for_those_who_mend_it() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let dead = sql("INSERT INTO outbox (kind, payload, state, due_at, attempts, leased_until, created_at) \
             VALUES ('x', '{}', 'dead', 0, 9, 0, 0)");
        tx.run(dead).await.unwrap();
        let seen = counts(&mut tx, &desk.cx(desk.boss), &TimeZone::UTC).await.unwrap();
        assert_eq!((seen.dead, seen.quarantined), (1, 0));
        let seen = counts(&mut tx, &desk.cx(desk.ana), &TimeZone::UTC).await.unwrap();
        assert_eq!(seen.dead, 0);
    })
    .await;
}

#[tokio::test]
async fn a_line_shows_what_is_new_drafted_and_promised_to_its_reader() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let ticket = ticket(&mut tx, NOW, Some(desk.shop), Some(desk.ana), Fate::Waits).await;
        let (ana, mina) = (desk.cx(desk.ana), desk.cx(desk.mina));
        let wanted = Wanted { view: View::All, ..Wanted::default() };
        let line =
            async |tx: &mut Tx, cx: &Cx| list(tx, cx, &wanted, &Page::default()).await.unwrap().items.pop().unwrap();
        let first = line(&mut tx, &ana).await;
        assert_eq!((first.unread, first.draft, first.next_promise_due_at), (true, false, None));
        assert_eq!((first.last_line.as_str(), first.customer.name.as_str()), ("It leaks.", "Lejla"));
        assert_eq!(first.team.map(|team| team.name).as_deref(), Some("Shop"));
        assert_eq!(first.assignee.map(|agent| agent.name).as_deref(), Some("Ana"));
        tickets::mark_read(&mut tx, ticket.id, desk.ana, ticket.last_message.unwrap()).await.unwrap();
        tickets::save_draft(&mut tx, &ana, ticket.id, desk.ana, tickets::DraftKind::Reply, "{}").await.unwrap();
        for due_at in [NOW + hours(3), NOW + hours(2)] {
            let new = promises::NewPromise {
                ticket: ticket.id,
                message: None,
                agent: desk.ana,
                team: Some(desk.shop),
                customer: ticket.customer,
                action: "call".into(),
                words: String::new(),
                due_at,
                time_zone: "UTC".into(),
            };
            promises::make(&mut tx, &ana, &new).await.unwrap();
        }
        let second = line(&mut tx, &ana).await;
        assert_eq!((second.unread, second.draft), (false, true));
        assert_eq!(second.next_promise_due_at, Some(NOW + hours(2)));
        let hers = line(&mut tx, &mina).await;
        assert_eq!((hers.unread, hers.draft), (true, false));
    })
    .await;
}

/// Each way into `tickets` goes through an index that lies in the order wanted: nothing is scanned, no shelf sorted.
#[tokio::test]
async fn no_view_reads_more_of_sqlite_than_it_shows() {
    db::testing::on_sqlite(&async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let position = Position { stretch: 0, at: NOW, id: Id::new(5) };
        for cx in desk.readers() {
            for view in View::ALL.into_iter().filter(|view| *view != View::Mentions) {
                for sort in Sort::ALL.into_iter().filter(|sort| *sort != Sort::NextDue) {
                    for team in [None, Some(desk.shop)] {
                        for after in [None, Some(position)] {
                            check_plans(&mut tx, &cx, &Wanted { view, sort, team, ..Wanted::default() }, after).await;
                        }
                    }
                }
            }
        }
    })
    .await;
}

async fn check_plans(tx: &mut Tx, cx: &Cx, wanted: &Wanted<'_>, after: Option<Position>) {
    for stretch in wanted.sort.stretches(wanted.view) {
        let Some((text, values)) = shelf::question(cx, wanted, *stretch, after, 51) else { continue };
        let plan = tx.rows(sql(format!("EXPLAIN QUERY PLAN {text}")).bind_all(values)).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|step| step.get("detail").unwrap()).collect();
        let whole = format!("{:?} {wanted:?} {stretch:?}\n{}", cx.actor, steps.join("\n"));
        for step in steps.iter().filter(|step| step.contains(" tickets")) {
            assert!(step.contains("USING INDEX tickets") || step.contains("USING COVERING INDEX tickets"), "{whole}");
        }
        assert!(!steps.iter().any(|step| step.starts_with("SCAN tickets") && !step.contains("USING")), "{whole}");
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
async fn the_inbox_is_read_page_by_page_over_http() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        many_tickets(&mut tx, &desk).await;
        tx.commit().await.unwrap();
        let mut ana = visitor(&db, desk.ana).await;
        let first = ana.get("/inbox?view=all&limit=2").await;
        assert_eq!((first.status.as_u16(), first.json["items"].as_array().unwrap().len()), (200, 2));
        assert_eq!(first.json["items"][0]["customer"]["name"], "Lejla");
        let cursor = first.json["next_cursor"].as_str().unwrap();
        let second = ana.get(&format!("/inbox?view=all&limit=200&cursor={cursor}")).await;
        assert_eq!(second.json["next_cursor"], serde_json::Value::Null);
        let counts = ana.get("/inbox/counts").await;
        let shown = 2 + second.json["items"].as_array().unwrap().len();
        assert_eq!(counts.json["all"], shown);
        for (path, code) in [
            ("/inbox?view=nothing", "inbox.unknown_view"),
            ("/inbox?sort=colour", "inbox.unknown_sort"),
            ("/inbox?cursor=made-up", "request.invalid"),
        ] {
            let refused = ana.get(path).await;
            assert_eq!((refused.status.as_u16(), refused.json["code"].as_str()), (422, Some(code)));
        }
        let stranger = ana.with("cookie", "").get("/inbox").await;
        assert_eq!(stranger.status.as_u16(), 401);
    })
    .await;
}

/// Takes everything into the index, as the jobs do.
async fn take_in_all(tx: &mut Tx) {
    for kind in [indexes::Kind::Tickets, indexes::Kind::Customers] {
        let ids = documents_below(tx, kind, i64::MAX, 1_000).await.unwrap();
        let entries = documents(tx, kind, &ids).await.unwrap();
        indexes::take_in(tx, kind, &entries).await.unwrap();
    }
}

async fn search(tx: &mut Tx, cx: &Cx, typed: &str, limit: usize) -> found::TicketsFound {
    found::tickets(tx, cx, &found::Wanted { typed, limit, ..found::Wanted::default() }).await.unwrap()
}

fn numbers(found: &found::TicketsFound) -> Vec<i64> {
    found.hits.iter().map(|hit| hit.item.id.get()).collect()
}

#[tokio::test]
async fn what_is_not_visible_is_never_found() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = many_tickets(&mut tx, &desk).await;
        take_in_all(&mut tx).await;
        for cx in desk.readers() {
            let seen = |ticket: &&Ticket| tickets::may_see(&cx.actor, ticket);
            let mut expected: Vec<i64> = made.iter().filter(seen).map(|ticket| ticket.id.get()).collect();
            expected.sort_unstable_by_key(|id| Reverse(*id));
            for limit in [2, 50] {
                let (mut shown, mut after) = (Vec::new(), None);
                loop {
                    let wanted = found::Wanted { typed: "leaks", limit, after, ..found::Wanted::default() };
                    let found = found::tickets(&mut tx, &cx, &wanted).await.unwrap();
                    shown.extend(numbers(&found));
                    after = found.next;
                    if after.is_none() {
                        break;
                    }
                }
                assert_eq!(shown, expected, "{cx:?} by {limit}");
            }
            for ticket in &made {
                let found = search(&mut tx, &cx, &format!("#{}", ticket.id), 5).await;
                assert_eq!(numbers(&found).contains(&ticket.id.get()), tickets::may_see(&cx.actor, ticket));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_customer_is_found_by_name_address_and_telephone_by_those_who_may_know_them() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = ticket(&mut tx, NOW, Some(desk.repairs), None, Fate::Waits).await;
        let phone = kernel::Edit::To("+387 61 123-456".to_owned());
        let change = customers::Change { phone, ..customers::Change::default() };
        customers::change(&mut tx, &desk.cx(desk.boss), made.customer, change, None).await.unwrap();
        take_in_all(&mut tx).await;
        for typed in ["lejla", "lejl", "LEJLA@example.com", "example.com", "061 123 456", "+38761123456"] {
            let found = found::customers(&mut tx, &desk.cx(desk.ion), typed, 5).await.unwrap();
            assert_eq!(found.len(), 1, "{typed}");
            let hidden = found::customers(&mut tx, &desk.cx(desk.ana), typed, 5).await.unwrap();
            assert!(hidden.is_empty(), "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_exact_phrase_is_found_before_its_words_and_its_words_when_nobody_wrote_it() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = desk.cx(desk.boss);
        let one = ticket(&mut tx, NOW, None, None, Fate::Waits).await;
        let two = ticket(&mut tx, NOW, None, None, Fate::Waits).await;
        for (ticket, text) in [(&one, "The red lamp is broken."), (&two, "A lamp, red and broken.")] {
            let now = tickets::ticket(&mut tx, &cx, ticket.id).await.unwrap();
            tickets::receive(&mut tx, &Cx::system(NOW), &now, &message(MessageKind::Customer, text)).await.unwrap();
        }
        take_in_all(&mut tx).await;
        let found = search(&mut tx, &cx, "\"red lamp\"", 5).await;
        assert_eq!((numbers(&found), found.phrase_missed), (vec![one.id.get()], false));
        let part = &found.hits[0].part;
        assert_eq!(part.text, "The red lamp is broken.");
        assert_eq!(part.hits, [4..7, 8..12]);
        let found = search(&mut tx, &cx, "\"broken lamp\"", 5).await;
        assert_eq!((numbers(&found), found.phrase_missed), (vec![two.id.get(), one.id.get()], true));
    })
    .await;
}

#[tokio::test]
async fn search_over_http_takes_whatever_is_typed() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        many_tickets(&mut tx, &desk).await;
        take_in_all(&mut tx).await;
        tx.commit().await.unwrap();
        let mut ana = visitor(&db, desk.ana).await;
        let answer = ana.get("/search?q=kettle%20leaks&limit=2").await;
        assert_eq!((answer.status.as_u16(), answer.json["tickets"].as_array().unwrap().len()), (200, 2));
        assert_eq!(answer.json["tickets"][0]["has_all"], true);
        assert_eq!(answer.json["customers"].as_array().unwrap().len(), 0);
        let cursor = answer.json["next_cursor"].as_str().unwrap();
        let more = ana.get(&format!("/search?q=kettle%20leaks&limit=50&cursor={cursor}")).await;
        assert!(more.json["tickets"].as_array().unwrap().len() > 2);
        let filter = "%7B%22all%22%3A%5B%7B%22field%22%3A%22state%22%2C%22op%22%3A%22is%22%2C%22value%22%3A%5B%22resolved%22%5D%7D%5D%7D";
        for q in ["", "leaks"] {
            let resolved = ana.get(&format!("/search?q={q}&filter={filter}&limit=50")).await;
            let states = resolved.json["tickets"].as_array().unwrap();
            assert!(!states.is_empty() && states.iter().all(|hit| hit["ticket"]["state"] == "resolved"), "{q}");
        }
        for odd in ["%00", "%22", "%25%5F%27%3B--", "%F0%9F%92%A5", "%E2%80%9E%22", "(((((", "*"] {
            assert_eq!(ana.get(&format!("/search?q={odd}")).await.status.as_u16(), 200, "{odd}");
        }
        for (path, code) in [
            ("/search?q=x&filter=nonsense", "views.filter_shape"),
            ("/search?q=x&kind=colours", "inbox.unknown_kind"),
            ("/search?q=x&cursor=made-up", "request.invalid"),
        ] {
            let refused = ana.get(path).await;
            assert_eq!((refused.status.as_u16(), refused.json["code"].as_str()), (422, Some(code)), "{path}");
        }
    })
    .await;
}

fn filter(value: &serde_json::Value) -> views::Filter {
    views::Filter::read(value).unwrap()
}

fn shown_by(filter: &views::Filter, sort: Sort) -> Wanted<'_> {
    Wanted { view: View::Saved, sort, sieve: Sieve { filter: Some(filter), zone: None }, ..Wanted::default() }
}

type Fits<'a> = &'a dyn Fn(&Cx, &Ticket) -> bool;

/// What each condition promises, said the slow way.
#[tokio::test]
async fn filters_compose_and_show_only_what_is_visible() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let made = many_tickets(&mut tx, &desk).await;
        let state = |word: &str| serde_json::json!({ "field": "state", "op": "is", "value": [word] });
        let priority = serde_json::json!({ "field": "priority", "op": "at_least", "value": 3 });
        let mine = serde_json::json!({ "field": "assignee", "op": "is", "value": ["me", null] });
        let shop = serde_json::json!({ "field": "team", "op": "is_not", "value": [desk.shop.get()] });
        let waits = serde_json::json!({ "field": "waiting", "op": "some" });
        let is_mine = |cx: &Cx, ticket: &Ticket| {
            ticket.assignee.is_none_or(|assignee| assignee.get() == cx.acting_agent().unwrap().id)
        };
        let cases: [(serde_json::Value, Fits<'_>); 7] = [
            (serde_json::json!({ "all": [] }), &|_, _| true),
            (state("resolved"), &|_, ticket| ticket.state == tickets::State::Resolved),
            (priority.clone(), &|_, ticket| ticket.priority.number() >= 3),
            (mine.clone(), &is_mine),
            (shop.clone(), &|_, ticket| ticket.team != Some(desk.shop)),
            (serde_json::json!({ "all": [mine, priority, shop.clone()] }), &|cx, ticket| {
                is_mine(cx, ticket) && ticket.priority.number() >= 3 && ticket.team != Some(desk.shop)
            }),
            (serde_json::json!({ "any": [state("resolved"), { "all": [waits, shop] }] }), &|_, ticket| {
                ticket.state == tickets::State::Resolved
                    || (ticket.waiting_since.is_some() && ticket.team != Some(desk.shop))
            }),
        ];
        for (value, fits) in &cases {
            let filter = filter(value);
            for cx in desk.readers() {
                let seen = made.iter().filter(|ticket| tickets::may_see(&cx.actor, ticket));
                let mut expected: Vec<Id<Ticket>> =
                    seen.filter(|ticket| fits(&cx, ticket)).map(|ticket| ticket.id).collect();
                expected.sort_unstable();
                for sort in Sort::ALL {
                    let mut shown = all_pages(&mut tx, &cx, &shown_by(&filter, sort), 4).await;
                    shown.sort_unstable();
                    assert_eq!(shown, expected, "{value} {sort:?} {cx:?}");
                }
                let sieve = Sieve { filter: Some(&filter), zone: None };
                let count = preview(&mut tx, &cx, sieve, &filter).await.unwrap();
                assert_eq!(count, Count { tickets: expected.len(), more: false }, "{value} {cx:?}");
            }
        }
    })
    .await;
}

/// Every field with every test it knows becomes SQL that both databases take.
#[tokio::test]
async fn every_condition_is_understood_by_both_databases() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        ticket(&mut tx, NOW, Some(desk.shop), Some(desk.ana), Fate::Waits).await;
        let own = views::Field::Own(7);
        let ops = [
            "is",
            "is_not",
            "at_least",
            "at_most",
            "within_last",
            "longer_ago",
            "within_next",
            "before",
            "from",
            "some",
            "none",
        ];
        let values = [
            serde_json::json!([1]),
            serde_json::json!(["open"]),
            serde_json::json!([null]),
            serde_json::json!(["me"]),
            serde_json::json!(["mine", 1]),
            serde_json::json!(["a word", 3]),
            serde_json::json!(true),
            serde_json::json!(false),
            serde_json::json!(2.5),
            serde_json::json!({ "count": 7, "unit": "days" }),
            serde_json::json!("2026-01-05"),
            serde_json::Value::Null,
        ];
        let mut asked = 0;
        for field in views::Field::HOUSE.into_iter().chain([own]) {
            for op in ops {
                for value in &values {
                    let condition = serde_json::json!({ "field": field.word(), "op": op, "value": value });
                    let Ok(filter) = views::Filter::read(&condition) else { continue };
                    assert_eq!(views::Filter::read(&filter.write()).as_ref(), Ok(&filter), "{condition}");
                    for cx in [desk.cx(desk.mina), desk.cx(desk.boss)] {
                        list(&mut tx, &cx, &shown_by(&filter, Sort::Newest), &Page::default()).await.unwrap();
                    }
                    asked += 1;
                }
            }
        }
        assert!(asked > 90, "{asked}");
    })
    .await;
}

#[tokio::test]
async fn next_deadlines_come_first_page_by_page() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let cx = desk.cx(desk.ana);
        let mut made = Vec::new();
        for due in [Some(5), None, Some(2), Some(2), Some(9)] {
            let ticket = ticket(&mut tx, NOW, Some(desk.shop), Some(desk.ana), Fate::Waits).await;
            for hours_ahead in due.into_iter().flat_map(|due| [due, due + 1]) {
                let new = promises::NewPromise {
                    ticket: ticket.id,
                    message: None,
                    agent: desk.ana,
                    team: Some(desk.shop),
                    customer: ticket.customer,
                    action: "call".into(),
                    words: String::new(),
                    due_at: NOW + hours(hours_ahead),
                    time_zone: "UTC".into(),
                };
                promises::make(&mut tx, &cx, &new).await.unwrap();
            }
            made.push(ticket.id);
        }
        let expected = [made[2], made[3], made[0], made[4], made[1]];
        for view in [View::Mine, View::All, View::Team, View::Saved] {
            let wanted = Wanted { view, sort: Sort::NextDue, ..Wanted::default() };
            for limit in [1, 2, 10] {
                assert_eq!(all_pages(&mut tx, &cx, &wanted, limit).await, expected, "{view:?} by {limit}");
            }
        }
        assert!(
            all_pages(
                &mut tx,
                &desk.cx(desk.ion),
                &Wanted { sort: Sort::NextDue, view: View::All, ..Wanted::default() },
                5
            )
            .await
            .is_empty()
        );
    })
    .await;
}

/// After any sequence of changes the kept counts are what a full count says, for every reader.
#[tokio::test]
async fn kept_counts_are_right_after_any_changes() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let desk = desk(&mut tx).await;
        let mut made = many_tickets(&mut tx, &desk).await;
        let mut all = Vec::new();
        for value in [
            serde_json::json!({ "all": [] }),
            serde_json::json!({ "all": [{ "field": "assignee", "op": "is", "value": ["me"] }] }),
            serde_json::json!({ "all": [{ "field": "priority", "op": "is", "value": [4] }] }),
            serde_json::json!({ "all": [{ "field": "state", "op": "is", "value": ["trash"] }] }),
            serde_json::json!({ "any": [{ "field": "unread", "op": "is", "value": true }] }),
        ] {
            let new = views::NewView {
                name: "One".into(),
                owner: views::Owner::All,
                filter: filter(&value),
                columns: Vec::new(),
                sort: "newest".into(),
                mode: "cards".into(),
            };
            all.push(views::create(&mut tx, &desk.cx(desk.boss), &new).await.unwrap());
        }
        tx.commit().await.unwrap();
        let kept = Kept::default();
        let mut seed = 7_usize;
        for round in 0..25 {
            let mut tx = db.begin().await.unwrap();
            for _ in 0..2 {
                seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
                let (cx, place) = (desk.cx(desk.boss), (seed >> 8) % made.len());
                let before = tickets::ticket(&mut tx, &cx, made[place].id).await.unwrap();
                made[place] = match (seed >> 4) % 5 {
                    0 => tickets::assign(&mut tx, &cx, &before, Some(desk.repairs), Some(desk.mina)).await.unwrap(),
                    1 => tickets::assign(&mut tx, &cx, &before, Some(desk.shop), None).await.unwrap(),
                    2 if !before.state.is_shut() => {
                        tickets::lay_aside(&mut tx, &cx, &before, tickets::State::Trash).await.unwrap()
                    }
                    3 => {
                        let last = before.last_message.unwrap();
                        tickets::mark_read(&mut tx, before.id, desk.ion, last).await.unwrap();
                        before
                    }
                    _ => {
                        let priority = tickets::Priority::new(1 + i64::try_from(seed % 4).unwrap());
                        let change = tickets::Change { priority, ..tickets::Change::default() };
                        tickets::change(&mut tx, &cx, &before, &change).await.unwrap()
                    }
                };
            }
            tx.commit().await.unwrap();
            settle(&db).await;
            for cx in desk.readers() {
                for view in &all {
                    let sieve = Sieve { filter: Some(&view.filter), zone: None };
                    let counted = kept.count(&db, &cx, view, sieve).await.unwrap();
                    let mut tx = db.read().await.unwrap();
                    let right = preview(&mut tx, &cx, sieve, &view.filter).await.unwrap();
                    assert_eq!(counted, right, "round {round} {:?} {cx:?}", view.filter);
                }
            }
        }
    })
    .await;
}

/// Waits until the news of everything that was committed have come: PostgreSQL brings them over the network.
async fn settle(db: &Db) {
    let mut news = db.news();
    let mut tx = db.begin().await.unwrap();
    tx.announce(db::News::of("counts", 4_711));
    tx.commit().await.unwrap();
    while news.recv().await.is_ok_and(|news| news.id != 4_711) {}
}
