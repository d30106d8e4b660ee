//! What a desk says of its tickets in words of its own, many tickets at once, and the last word, through real doors.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::{days, hours, minutes};
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

const ANA: &str = "ana@example.com";
const ANSWER: &str = "Dobar dan Ana, šaljemo Vam novu lampu danas do 17 sati. Hvala što ste javili.";

async fn made(person: &mut Person, path: &str, body: Value) -> i64 {
    let answer = person.at.post(&format!("/api/v1{path}"), body).await;
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
    answer.json["id"].as_i64().unwrap()
}

async fn asked(world: &World, person: &mut Person) -> i64 {
    world.receives(&Letter::from(ANA, "Lampa", "Dobar dan, lampa ne radi. Molim vas za pomoć.")).await;
    person.only_ticket("mine").await
}

fn closing() -> Value {
    json!({ "easy": "yes", "comment": "" })
}

#[tokio::test]
async fn a_ticket_waits_for_us_whatever_status_it_was_given_and_closing_it_asks_why() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let (mut mira, mut admin) = (world.person("Mira").await, world.person("Ada").await);
        let ticket = asked(&world, &mut mira).await;
        let label = json!({ "name": "Waiting for the supplier", "names": { "bs": "Čeka dobavljača" } });
        let supplier = made(&mut admin, "/statuses", json!({ "category": "waiting", "label": label })).await;
        let path = format!("/api/v1/tickets/{ticket}");
        let changed = mira.at.patch(&path, json!({ "status_id": supplier })).await;
        assert_ok(&changed);
        assert_eq!(
            (changed.json["state"].as_str(), changed.json["status"]["id"].as_i64()),
            (Some("waiting"), Some(supplier))
        );
        assert_eq!(mira.only_ticket("waiting").await, ticket, "the customer has the last word");
        let done =
            made(&mut admin, "/statuses", json!({ "category": "resolved", "label": { "name": "Replaced" } })).await;
        assert_refused(&mira.at.patch(&path, json!({ "status_id": done })).await, 409, "properties.closure_needed");
        let close = format!("{path}/closure");
        assert_refused(&mira.at.put(&close, closing()).await, 409, "properties.unanswered");
        let why = json!({ "easy": "yes", "comment": "", "unanswered_reason": "settled by phone", "status_id": done });
        let closed = mira.at.put(&close, why).await;
        assert_ok(&closed);
        assert_eq!(closed.json["status"]["name"], "Replaced");
        assert!(mira.events(ticket).await.contains(&"left_unanswered".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn thanks_after_all_is_solved_reopen_nothing_and_stand_on_the_timeline() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut mira = world.person("Mira").await;
        let ticket = asked(&world, &mut mira).await;
        assert_ok(&mira.replies(ticket, ANSWER).await);
        assert_ok(&mira.resolves(ticket).await);
        world.works_off().await;
        let ours = world.letters_to(ANA).await.last().unwrap().message_id.clone().unwrap();
        let thanks = Letter::from(ANA, "Re: Lampa", "Hvala Vam puno na brzom odgovoru!\nAna").answering(&[&ours]);
        world.receives(&thanks).await;
        let shown = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((shown["state"].as_str(), &shown["waiting_since"]), (Some("resolved"), &Value::Null));
        assert!(mira.events(ticket).await.contains(&"thanked".to_owned()));
        let more = Letter::from(ANA, "Re: Lampa", "Hvala, ali lampa opet ne radi.").answering(&[&ours]);
        world.receives(&more).await;
        assert_eq!(mira.sees(&format!("/tickets/{ticket}")).await["state"], "open");
    })
    .await;
}

#[tokio::test]
async fn a_field_that_must_be_filled_at_closing_holds_the_ticket_open_and_is_named() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let (mut mira, mut admin) = (world.person("Mira").await, world.person("Ada").await);
        let ticket = asked(&world, &mut mira).await;
        assert_ok(&mira.replies(ticket, ANSWER).await);
        let fault = made(&mut admin, "/ticket-types", json!({ "label": { "name": "Fault" } })).await;
        let cause = made(
            &mut admin,
            "/fields",
            json!({
                "entity": "ticket", "kind": "choice", "label": { "name": "Cause" }, "required": "closing",
                "choices": [{ "name": "Bulb" }, { "name": "Cable" }],
                "shown_when": [{ "on": "type", "is": [fault.to_string()] }],
            }),
        )
        .await;
        let path = format!("/api/v1/tickets/{ticket}");
        assert_ok(&mira.at.patch(&path, json!({ "type_id": fault })).await);
        let refused = mira.at.put(&format!("{path}/closure"), closing()).await;
        assert_refused(&refused, 409, "properties.empty");
        assert_eq!(refused.json["fields"][0]["id"].as_i64(), Some(cause));
        let fields = format!("{path}/fields");
        let wrong = mira.at.patch(&fields, json!({ "values": { cause.to_string(): "nothing" } })).await;
        assert_refused(&wrong, 422, "properties.value_choice");
        assert_eq!(wrong.json["field"], format!("values.{cause}"));
        let key = mira.sees(&format!("/tickets/{ticket}/fields")).await[0]["choices"][1]["key"].clone();
        assert_ok(&mira.at.patch(&fields, json!({ "values": { cause.to_string(): key } })).await);
        assert_ok(&mira.resolves(ticket).await);
        assert_refused(
            &mira.at.post("/api/v1/statuses", json!({ "category": "open", "label": { "name": "X" } })).await,
            403,
            "identity.needs_right",
        );
    })
    .await;
}

#[tokio::test]
async fn a_list_shows_what_stands_in_fields_of_the_ticket_and_its_customer() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let (mut mira, mut admin) = (world.person("Mira").await, world.person("Ada").await);
        let ticket = asked(&world, &mut mira).await;
        let customer = mira.sees(&format!("/tickets/{ticket}")).await["customer"]["id"].as_i64().unwrap();
        let field =
            |entity: &str, kind: &str, name: &str| json!({ "entity": entity, "kind": kind, "label": { "name": name }, "required": "never" });
        let order = made(&mut admin, "/fields", field("ticket", "number", "Order")).await;
        let wanted_by = made(&mut admin, "/fields", field("ticket", "date", "Wanted by")).await;
        let regular = made(&mut admin, "/fields", field("customer", "checkbox", "Regular")).await;
        let of_ticket = json!({ "values": { order.to_string(): 40077, wanted_by.to_string(): "2026-01-09" } });
        assert_ok(&mira.at.patch(&format!("/api/v1/tickets/{ticket}/fields"), of_ticket).await);
        let of_customer = json!({ "values": { regular.to_string(): true } });
        assert_ok(&mira.at.patch(&format!("/api/v1/customers/{customer}/fields"), of_customer).await);
        let path = format!("/inbox?view=all&fields={order},{wanted_by},{regular}");
        let listed = mira.sees(&path).await["items"][0]["fields"].clone();
        let shown = |id: i64| {
            let found = listed.as_array().unwrap().iter().find(|one| one["id"] == id);
            found.and_then(|one| one["word"].as_str()).map(str::to_owned)
        };
        assert_eq!(
            [shown(order), shown(wanted_by), shown(regular)].map(Option::unwrap),
            ["40077", "2026-01-09", "true"].map(str::to_owned)
        );
        assert_eq!(
            mira.sees("/inbox?view=all").await["items"][0]["fields"],
            json!([]),
            "only those that are asked for"
        );
        assert_refused(&mira.at.get("/api/v1/inbox?fields=colour").await, 422, "inbox.unknown_fields");
    })
    .await;
}

#[tokio::test]
async fn many_tickets_change_at_once_what_refuses_is_told_and_ten_minutes_undo_it() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut mira = world.person("Mira").await;
        for subject in ["Lampa", "Račun", "Paket"] {
            world.receives(&Letter::from(ANA, subject, "Dobar dan, molim vas za pomoć.")).await;
        }
        let ids: Vec<i64> = mira.inbox("mine").await.iter().map(|item| item["id"].as_i64().unwrap()).collect();
        let promise = json!({ "action": "call", "words": "", "due_at": "2026-01-07T11:00:00Z" });
        assert_ok(&mira.at.post(&format!("/api/v1/tickets/{}/promises", ids[0]), promise).await);
        let closure = json!({ "easy": "yes", "unanswered_reason": "the same letter three times" });
        let body = json!({ "ticket_ids": ids, "closure": closure, "add_tags": ["double"] });
        let begun = mira.at.post("/api/v1/tickets/bulk", body).await;
        assert_eq!(begun.status.as_u16(), 202, "{}", begun.text);
        let job = begun.json["id"].as_i64().unwrap();
        world.works_off().await;
        let through = mira.sees(&format!("/bulk/{job}")).await;
        let numbers = [&through["done"], &through["refused"]].map(|number| number.as_i64().unwrap());
        assert_eq!((through["state"].as_str(), numbers), (Some("done"), [2, 1]), "{through}");
        assert_eq!(through["refusals"][0]["code"], "promises.still_open");
        assert_eq!(mira.inbox("mine").await.len(), 1);
        let untouched = mira.sees(&format!("/tickets/{}", ids[0])).await;
        assert_eq!(untouched["tags"], json!([]), "all of it happens to a ticket, or nothing");
        assert_ok(&mira.at.patch(&format!("/api/v1/tickets/{}", ids[1]), json!({ "priority": 4 })).await);
        assert_eq!(mira.at.post(&format!("/api/v1/bulk/{job}/undo"), json!({})).await.status.as_u16(), 202);
        world.works_off().await;
        let undone = mira.sees(&format!("/bulk/{job}")).await;
        assert_eq!((undone["state"].as_str(), undone["undone"].as_i64()), (Some("undone"), Some(1)));
        let back = mira.sees(&format!("/tickets/{}", ids[2])).await;
        assert_eq!((back["state"].as_str(), &back["tags"]), (Some("open"), &json!([])));
        let kept = mira.sees(&format!("/tickets/{}", ids[1])).await;
        assert_eq!(kept["state"], "resolved", "somebody changed it since");
        world.turns(minutes(11)).await;
        assert_refused(&mira.at.post(&format!("/api/v1/bulk/{job}/undo"), json!({})).await, 409, "bulk.too_late");
        let strange = world.person("Lena").await.at.get(&format!("/api/v1/bulk/{job}")).await;
        assert_refused(&strange, 404, "bulk.missing");
    })
    .await;
}

#[tokio::test]
async fn a_silent_customer_is_reminded_of_a_question_once_and_the_ticket_stays_open() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let (mut mira, mut ada) = (world.person("Mira").await, world.person("Ada").await);
        let ticket = asked(&world, &mut mira).await;
        let team = mira.sees(&format!("/tickets/{ticket}")).await["team"]["id"].as_i64().unwrap();
        let path = format!("/api/v1/teams/{team}/reminder");
        assert_refused(&ada.at.put(&path, json!({ "days": 0 })).await, 422, "replies.reminder_days");
        assert_ok(&ada.at.put(&path, json!({ "days": 2, "working_days": true })).await);
        assert_ok(&mira.replies(ticket, "Dobar dan Ana, koje je boje Vaša lampa?").await);
        world.works_off().await;
        let before = world.letters_to(ANA).await.len();
        world.turns(hours(47)).await;
        assert_eq!(world.letters_to(ANA).await.len(), before, "it is not time yet");
        world.turns(hours(2)).await;
        assert_eq!(world.letters_to(ANA).await.len(), before + 1);
        world.turns(days(5)).await;
        assert_eq!(world.letters_to(ANA).await.len(), before + 1, "once");
        let shown = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!(shown["state"], "waiting", "silence closes nothing");
        assert!(mira.events(ticket).await.contains(&"reminded".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn whoever_answers_is_not_reminded() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let (mut mira, mut ada) = (world.person("Mira").await, world.person("Ada").await);
        let ticket = asked(&world, &mut mira).await;
        let team = mira.sees(&format!("/tickets/{ticket}")).await["team"]["id"].as_i64().unwrap();
        assert_ok(&ada.at.put(&format!("/api/v1/teams/{team}/reminder"), json!({ "days": 1 })).await);
        assert_ok(&mira.replies(ticket, "Dobar dan Ana, koje je boje Vaša lampa?").await);
        world.works_off().await;
        let ours = world.letters_to(ANA).await.last().unwrap().message_id.clone().unwrap();
        world.receives(&Letter::from(ANA, "Re: Lampa", "Crvena je.").answering(&[&ours])).await;
        let before = world.letters_to(ANA).await.len();
        world.turns(days(3)).await;
        assert_eq!(world.letters_to(ANA).await.len(), before);
        assert!(!mira.events(ticket).await.contains(&"reminded".to_owned()));
    })
    .await;
}
