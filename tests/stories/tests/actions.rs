//! Tickets that sleep, are thrown away, are made one and two again, and are parted.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::{days, hours};
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

const ANA: &str = "ana@example.com";
const EVE: &str = "eve@elsewhere.example";
const QUESTION: &str = "Hello, my lamp has not arrived yet. Where is it, please?";

async fn with_ticket(db: db::Db) -> (World, Person, i64) {
    let world = World::on(db).await;
    let mut ada = world.person("Ada").await;
    world.receives(&Letter::from(ANA, "Lamp", QUESTION)).await;
    let ticket = ada.only_ticket("all").await;
    (world, ada, ticket)
}

async fn ticket(who: &mut Person, id: i64) -> Value {
    who.sees(&format!("/tickets/{id}")).await
}

async fn customers_words(who: &mut Person, id: i64) -> Vec<String> {
    let messages = who.messages(id).await;
    let theirs = messages.iter().filter(|message| message["kind"] == "customer");
    theirs.map(|message| message["text"].as_str().unwrap().to_owned()).collect()
}

async fn put(who: &mut Person, path: &str, body: Value) {
    assert_ok(&who.at.put(&format!("/api/v1{path}"), body).await);
}

/// An answer of a customer to the last letter of ours that they have.
async fn answer(world: &World, from: &str, text: &str) -> Letter {
    let letters = world.letters_to(from).await;
    let id = letters.last().unwrap().message_id.clone().unwrap();
    Letter::from(from, "Re: something", text).answering(&[&id])
}

#[tokio::test]
async fn a_ticket_sleeps_out_of_sight_until_its_time_and_counts_follow() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        let until = (world.now() + hours(20)).to_string();
        put(&mut ada, &format!("/tickets/{id}/snooze"), json!({ "until": until })).await;
        assert!(ada.inbox("all").await.is_empty() && ada.inbox("waiting").await.is_empty());
        let counts = ada.sees("/inbox/counts").await;
        assert_eq!((counts["all"].as_i64(), counts["waiting"].as_i64()), (Some(0), Some(0)));
        let asleep = ticket(&mut ada, id).await;
        assert_eq!((asleep["state"].as_str(), asleep["state_before"].as_str()), (Some("snoozed"), Some("open")));
        world.turns(hours(19)).await;
        assert!(ada.inbox("all").await.is_empty());
        world.turns(hours(2)).await;
        assert_eq!(ada.only_ticket("all").await, id);
        let events = ada.events(id).await;
        assert!(events.contains(&"snoozed".to_owned()) && events.contains(&"woken".to_owned()), "{events:?}");
    })
    .await;
}

#[tokio::test]
async fn an_answer_of_the_customer_wakes_a_ticket_at_once_and_its_time_no_longer_counts() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        assert_ok(&ada.replies(id, "Hello Ana, your lamp arrives tomorrow before 12:00.").await);
        world.works_off().await;
        put(&mut ada, &format!("/tickets/{id}/snooze"), json!({ "until": (world.now() + days(3)).to_string() })).await;
        world.receives(&answer(&world, ANA, "It is not here yet.").await).await;
        let awake = ticket(&mut ada, id).await;
        assert_eq!((awake["state"].as_str(), awake["snoozed_until"].as_str()), (Some("open"), None));
        put(&mut ada, &format!("/tickets/{id}/snooze"), json!({ "until": null })).await;
        world.turns(days(4)).await;
        assert_eq!(ticket(&mut ada, id).await["state"], "snoozed", "until an answer is until an answer");
        let past =
            ada.at.put(&format!("/api/v1/tickets/{id}/snooze"), json!({ "until": "2026-01-01T00:00:00Z" })).await;
        assert_refused(&past, 422, "tickets.snooze_time");
        assert_ok(&ada.at.delete(&format!("/api/v1/tickets/{id}/snooze")).await);
        assert_eq!(ticket(&mut ada, id).await["state"], "open");
    })
    .await;
}

#[tokio::test]
async fn what_was_thrown_away_does_not_come_back_with_the_next_fetch() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let letter = Letter::from(ANA, "Lamp", QUESTION);
        world.receives(&letter).await;
        let id = ada.only_ticket("all").await;
        put(&mut ada, &format!("/tickets/{id}/trash"), json!({})).await;
        let again = format!("Received: from elsewhere\r\n{}", String::from_utf8(letter.raw()).unwrap());
        world.takes_in(again.as_bytes()).await;
        world.works_off().await;
        assert!(ada.inbox("all").await.is_empty());
        assert_eq!(customers_words(&mut ada, id).await.len(), 1);
        let refused = ada.replies(id, "Hello Ana, here you are.").await;
        assert_refused(&refused, 409, "tickets.is_trash");
        assert_ok(&ada.at.delete(&format!("/api/v1/tickets/{id}/trash")).await);
        assert_eq!(ada.only_ticket("waiting").await, id, "it is what it was");
    })
    .await;
}

#[tokio::test]
async fn a_new_answer_to_what_was_thrown_away_opens_a_ticket_beside_it() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        put(&mut ada, &format!("/tickets/{id}/trash"), json!({})).await;
        world.receives(&answer(&world, ANA, "Are you there?").await).await;
        let other = ada.only_ticket("all").await;
        assert_ne!(other, id);
        let shown = ticket(&mut ada, other).await;
        assert_eq!(shown["linked"]["ticket_id"].as_i64(), Some(id));
        assert_eq!(ticket(&mut ada, id).await["state"], "trash");
    })
    .await;
}

#[tokio::test]
async fn what_is_owed_is_not_thrown_away() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        let due = (world.now() + hours(5)).to_string();
        let reply = json!({
            "text": "Hello Ana, I will write to you by 15:00 today.",
            "promises": [{ "action": "write", "words": "I will write", "due_at": due }],
        });
        assert_ok(&ada.replies_with(id, reply).await);
        let refused = ada.at.put(&format!("/api/v1/tickets/{id}/trash"), json!({})).await;
        assert_refused(&refused, 409, "promises.still_open");
    })
    .await;
}

#[tokio::test]
async fn later_letters_of_a_spammer_are_shown_with_a_question_and_not_acknowledged() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        world.receives(&Letter::from(EVE, "Best watches", "Buy our watches now, very cheap.")).await;
        let id = ada.only_ticket("all").await;
        assert_eq!(world.letters_to(EVE).await.len(), 1, "nobody knew");
        put(&mut ada, &format!("/tickets/{id}/spam"), json!({})).await;
        assert!(ada.inbox("all").await.is_empty());
        world.receives(&Letter::from(EVE, "Even better watches", "Buy two of our watches now.")).await;
        let next = ada.only_ticket("all").await;
        assert_eq!(ticket(&mut ada, next).await["spam_suspected"], true);
        assert_eq!(world.letters_to(EVE).await.len(), 1, "no word to who may be a spammer");
        assert_ok(&ada.at.delete(&format!("/api/v1/tickets/{next}/spam")).await);
        assert_eq!(ticket(&mut ada, next).await["spam_suspected"], false);
        world.receives(&Letter::from(EVE, "A question about my order", "Where is my parcel, please?")).await;
        assert_eq!(world.letters_to(EVE).await.len(), 2, "trusted again");
    })
    .await;
}

/// Two tickets of Ana: about the lamp, and about its bulb.
async fn with_two(db: db::Db) -> (World, Person, i64, i64) {
    let (world, mut ada, lamp) = with_ticket(db).await;
    world.app.clock.advance(hours(1));
    world.receives(&Letter::from(ANA, "A bulb is missing", "There was no bulb in the box of 4711.")).await;
    let items = ada.inbox("all").await;
    let bulb = items.iter().filter_map(|item| item["id"].as_i64()).find(|id| *id != lamp).unwrap();
    (world, ada, lamp, bulb)
}

async fn merge(who: &mut Person, from: i64, into: i64) {
    let body = json!({ "tickets": [from], "reason": "The same parcel" });
    assert_ok(&who.at.post(&format!("/api/v1/tickets/{into}/merges"), body).await);
}

#[tokio::test]
async fn mail_to_either_of_two_merged_tickets_continues_the_one_and_nothing_is_sent() {
    on_each_engine(async |db| {
        let (world, mut ada, lamp, bulb) = with_two(db).await;
        let to_bulb = answer(&world, ANA, "The bulb of the lamp, I mean.").await;
        let sent = world.letters_to(ANA).await.len();
        merge(&mut ada, bulb, lamp).await;
        world.works_off().await;
        assert_eq!(world.letters_to(ANA).await.len(), sent, "a merge writes to nobody");
        assert_eq!(ada.only_ticket("all").await, lamp);
        world.receives(&to_bulb).await;
        assert_eq!(ada.only_ticket("all").await, lamp);
        let words = customers_words(&mut ada, lamp).await;
        assert_eq!(words.len(), 3, "{words:?}");
        let gone = ticket(&mut ada, bulb).await;
        assert_eq!((gone["state"].as_str(), gone["merged_into"].as_i64()), (Some("merged"), Some(lamp)));
        assert_refused(&ada.replies(bulb, "Hello Ana.").await, 409, "tickets.is_merged");
        let subject = Letter::from(ANA, "Re: A bulb is missing", "Any news of the bulb?");
        world.receives(&subject).await;
        assert_eq!(ada.only_ticket("all").await, lamp, "also by its subject");
    })
    .await;
}

#[tokio::test]
async fn a_merge_is_undone_within_a_day_and_what_came_since_stays() {
    on_each_engine(async |db| {
        let (world, mut ada, lamp, bulb) = with_two(db).await;
        let due = (world.now() + hours(30)).to_string();
        let reply = json!({
            "text": "Hello Ana, I will send the bulb by tomorrow evening.",
            "promises": [{ "action": "send the bulb", "words": "I will send the bulb", "due_at": due }],
        });
        assert_ok(&ada.replies_with(bulb, reply).await);
        put_step(&mut ada, bulb, "Find a bulb").await;
        merge(&mut ada, bulb, lamp).await;
        assert_eq!(ticket(&mut ada, lamp).await["open_promises"], 1, "what is owed goes over");
        world.turns(hours(20)).await;
        world.receives(&answer(&world, ANA, "Thank you for the bulb.").await).await;
        let merges = ada.sees(&format!("/tickets/{lamp}/merges")).await;
        let merge = merges["from"][0]["id"].as_i64().unwrap();
        assert_eq!(merges["from"][0]["reason"], "The same parcel");
        assert_ok(&ada.at.delete(&format!("/api/v1/merges/{merge}")).await);
        let (one, other) = (ticket(&mut ada, lamp).await, ticket(&mut ada, bulb).await);
        assert_eq!((one["open_promises"].as_i64(), other["open_promises"].as_i64()), (Some(0), Some(1)));
        assert_eq!((other["state"].as_str(), other["merged_into"].as_i64()), (Some("waiting"), None));
        assert_eq!(customers_words(&mut ada, bulb).await.len(), 1);
        assert_eq!(customers_words(&mut ada, lamp).await.len(), 2, "what came since stays");
        assert_eq!(ada.sees(&format!("/tickets/{bulb}/checklist")).await["items"].as_array().unwrap().len(), 1);
        let twice = ada.at.delete(&format!("/api/v1/merges/{merge}")).await;
        assert_refused(&twice, 409, "tickets.merge_undone");
    })
    .await;
}

async fn put_step(who: &mut Person, id: i64, text: &str) {
    assert_ok(&who.at.post(&format!("/api/v1/tickets/{id}/checklist"), json!({ "text": text })).await);
}

#[tokio::test]
async fn a_merge_of_yesterday_is_not_undone_and_strangers_are_merged_only_on_purpose() {
    on_each_engine(async |db| {
        let (world, mut ada, lamp, bulb) = with_two(db).await;
        world.receives(&Letter::from(EVE, "My kettle", "My kettle leaks, what can I do?")).await;
        let items = ada.inbox("all").await;
        let kettle = items.iter().filter_map(|item| item["id"].as_i64()).find(|id| ![lamp, bulb].contains(id)).unwrap();
        let path = format!("/api/v1/tickets/{lamp}/merges");
        let body = |from: i64, reason: &str| json!({ "tickets": [from], "reason": reason });
        assert_refused(&ada.at.post(&path, body(kettle, "x")).await, 409, "tickets.merge_other_customer");
        assert_refused(&ada.at.post(&path, body(lamp, "x")).await, 422, "tickets.merge_self");
        assert_refused(&ada.at.post(&path, body(bulb, " ")).await, 422, "tickets.merge_needs_reason");
        merge(&mut ada, bulb, lamp).await;
        assert_refused(&ada.at.post(&path, body(bulb, "x")).await, 409, "tickets.is_merged");
        let id = ada.sees(&format!("/tickets/{bulb}/merges")).await["into"]["id"].as_i64().unwrap();
        world.turns(hours(25)).await;
        assert_refused(&ada.at.delete(&format!("/api/v1/merges/{id}")).await, 409, "tickets.merge_too_late");
        let both = json!({ "tickets": [kettle], "reason": "One household", "other_customer": true });
        assert_ok(&ada.at.post(&path, both).await);
        world.receives(&answer(&world, EVE, "And the lid?").await).await;
        assert_eq!(ada.only_ticket("all").await, lamp, "who took part goes on taking part");
    })
    .await;
}

#[tokio::test]
async fn one_message_becomes_a_ticket_of_its_own_with_its_thread() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        let only = ada.messages(id).await[0]["id"].as_i64().unwrap();
        let refused = ada.at.post(&format!("/api/v1/messages/{only}/split"), json!({})).await;
        assert_refused(&refused, 409, "tickets.split_only_one");
        world.app.clock.advance(hours(1));
        let second = answer(&world, ANA, "By the way: do you sell kettles?").await;
        world.receives(&second).await;
        let message = ada.messages(id).await.iter().rfind(|one| one["kind"] == "customer").unwrap()["id"].clone();
        let split = ada.at.post(&format!("/api/v1/messages/{message}/split"), json!({})).await;
        assert_ok(&split);
        let own = split.json["id"].as_i64().unwrap();
        assert_eq!(split.json["linked"]["ticket_id"].as_i64(), Some(id));
        assert_eq!(customers_words(&mut ada, id).await, [QUESTION]);
        assert_eq!(customers_words(&mut ada, own).await, ["By the way: do you sell kettles?"]);
        assert!(ada.events(id).await.contains(&"split_off".to_owned()));
        let more = Letter::from(ANA, "Re: kettles", "Red ones, I mean.").answering(&[second.id()]);
        world.receives(&more).await;
        assert_eq!(customers_words(&mut ada, own).await.len(), 2, "its thread follows it");
    })
    .await;
}

#[tokio::test]
async fn a_ticket_is_given_to_another_customer_with_what_is_owed_on_it() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        put(&mut ada, &format!("/tickets/{id}/customer"), json!({ "address": EVE, "name": "Eve" })).await;
        assert_eq!(ticket(&mut ada, id).await["customer"]["name"], "Eve");
        world.receives(&answer(&world, ANA, "I still write here.").await).await;
        assert_eq!(ada.only_ticket("all").await, id, "who took part goes on taking part");
        let none = ada.at.put(&format!("/api/v1/tickets/{id}/customer"), json!({})).await;
        assert_eq!(none.status.as_u16(), 422);
    })
    .await;
}

#[tokio::test]
async fn linked_tickets_name_each_other_the_right_way_round() {
    on_each_engine(async |db| {
        let (_world, mut ada, lamp, bulb) = with_two(db).await;
        let path = format!("/api/v1/tickets/{lamp}/links");
        assert_ok(&ada.at.post(&path, json!({ "ticket_id": bulb, "kind": "child" })).await);
        assert_eq!(ada.sees(&format!("/tickets/{lamp}/links")).await["items"][0]["kind"], "child");
        let other = ada.sees(&format!("/tickets/{bulb}/links")).await;
        assert_eq!(
            (other["items"][0]["kind"].as_str(), other["items"][0]["ticket_id"].as_i64()),
            (Some("parent"), Some(lamp))
        );
        let again = ada.at.post(&path, json!({ "ticket_id": bulb, "kind": "related" })).await;
        assert_refused(&again, 409, "tickets.link_there");
        let itself = ada.at.post(&path, json!({ "ticket_id": lamp, "kind": "related" })).await;
        assert_refused(&itself, 422, "tickets.link_self");
        let link = other["items"][0]["id"].as_i64().unwrap();
        assert_ok(&ada.at.delete(&format!("/api/v1/ticket-links/{link}")).await);
        assert!(ada.sees(&format!("/tickets/{lamp}/links")).await["items"].as_array().unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_is_called_in_a_note_by_number_finds_it_until_they_have_looked() {
    on_each_engine(async |db| {
        let (world, mut ada, id) = with_ticket(db).await;
        let mut mira = world.person("Mira").await;
        let html = format!("<p><span data-mention=\"agent:{}\">@Mira</span> could you look? @Ivan</p>", mira.id);
        assert_ok(&ada.at.post(&format!("/api/v1/tickets/{id}/notes"), json!({ "html": html })).await);
        let mentions = mira.sees("/mentions?unseen=true").await;
        assert_eq!((mentions["unseen"].as_i64(), mentions["items"][0]["ticket_id"].as_i64()), (Some(1), Some(id)));
        let mut ivan = world.person("Ivan").await;
        assert_eq!(ivan.sees("/mentions").await["unseen"], 0, "a name is no call");
        let message = mentions["items"][0]["message_id"].clone();
        put(&mut mira, &format!("/tickets/{id}/read"), json!({ "message_id": message })).await;
        let after = mira.sees("/mentions").await;
        assert_eq!((after["unseen"].as_i64(), after["items"][0]["seen_at"].is_null()), (Some(0), false));
    })
    .await;
}
