//! A letter becomes a guarded answer, a kept promise, and the question whether it is really solved.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::{days, hours};
use serde_json::json;
use stories::{Letter, World, assert_ok, assert_refused};
use web_kit::testing::Answer;

const ANA: &str = "ana@example.com";

/// The link of a survey's letter that says yes or not yet.
fn link(letter: &mail::Letter, answer: &str) -> String {
    let text = letter.text.clone().unwrap_or_default();
    let wanted = format!("?a={answer}");
    let word = text.split_whitespace().find(|word| word.ends_with(&wanted)).expect("a link");
    word.split_once("desk.example").expect("our address").1.to_owned()
}

async fn form(world: &World, path: &str, body: &str) -> Answer {
    let mut browser = world.visitor();
    browser.send_raw("POST".parse().unwrap(), path, "application/x-www-form-urlencoded", body.as_bytes().to_vec()).await
}

#[tokio::test]
async fn the_whole_story_of_a_letter() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut mira = world.person("Mira").await;

        // Arrive, recognise, place, acknowledge.
        let letter = Letter::from(
            "Ana Anić <ana@example.com>",
            "Gdje je moj paket?",
            "Dobar dan,\nnaručila sam lampu prije deset dana i još nije stigla. Gdje je moj paket?\nHvala, Ana",
        );
        world.receives(&letter).await;
        let ticket = mira.only_ticket("mine").await;
        let shown = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!(shown["customer"]["name"], "Ana Anić");
        assert_eq!(shown["assignee"]["name"], "Mira", "who speaks the language");
        let acknowledged = world.letters_to(ANA).await;
        assert_eq!(acknowledged.len(), 1);
        assert!(acknowledged[0].header("Auto-Submitted").is_some_and(|value| value.starts_with("auto-")));
        assert_eq!(acknowledged[0].in_reply_to, [letter.id()]);

        // Answer with a promise: noon in Sarajevo is 11:00 UTC in January.
        let words = "javit ću Vam se sutra do 12";
        let check = mira
            .at
            .post("/api/v1/guard/checks", json!({ "text": format!("Dobar dan, {words}."), "ticket_id": ticket }))
            .await;
        assert_ok(&check);
        assert_eq!(check.json["promises"][0]["due_to"], "2026-01-06T11:00:00Z", "{}", check.text);
        let reply = json!({
            "text": format!("Dobar dan, izvinite što paket još nije stigao. Provjeravam kod dostave i {words}."),
            "promises": [{ "words": words, "action": "javiti se", "due_at": "2026-01-06T11:00:00Z" }],
        });
        let sent = mira.replies_with(ticket, reply).await;
        assert_eq!(sent.status.as_u16(), 201, "{}", sent.text);
        world.works_off().await;
        let answered = world.letters_to(ANA).await;
        assert_eq!(answered.len(), 2);
        assert!(answered[1].references.contains(&letter.id().to_owned()));

        // Not with an open promise.
        assert_refused(&mira.resolves(ticket).await, 409, "promises.still_open");
        let promise = mira.sees("/promises?view=mine").await["items"][0]["id"].as_i64().unwrap();
        assert_ok(&mira.at.put(&format!("/api/v1/promises/{promise}/keeping"), json!({ "note": "" })).await);
        assert_ok(&mira.resolves(ticket).await);

        // Ask, a day later, within Ana's day.
        world.turns(hours(23)).await;
        assert_eq!(world.letters_to(ANA).await.len(), 2);
        world.turns(hours(2)).await;
        let letters = world.letters_to(ANA).await;
        assert_eq!(letters.len(), 3);

        // A scanner that follows the links changes nothing.
        let (yes, no) = (link(&letters[2], "yes"), link(&letters[2], "no"));
        for path in [&yes, &no] {
            assert_ok(&world.visitor().get(path).await);
        }
        assert_eq!(mira.sees(&format!("/tickets/{ticket}")).await["state"], "resolved");

        // Not yet: back to the same agent.
        let page = no.split('?').next().unwrap();
        let answered = form(&world, page, "solved=no").await;
        assert!(answered.status.is_success() || answered.status.is_redirection(), "{}", answered.text);
        world.works_off().await;
        let shown = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((shown["state"].as_str(), shown["assignee"]["name"].as_str()), (Some("open"), Some("Mira")));
        assert!(shown["waiting_since"].is_string());

        // All on one timeline.
        let kinds: Vec<String> =
            mira.messages(ticket).await.iter().map(|m| m["kind"].as_str().unwrap().to_owned()).collect();
        assert_eq!(kinds, ["customer", "auto", "agent", "survey"]);
        let events = mira.events(ticket).await;
        for event in [
            "opened",
            "assigned",
            "acknowledged",
            "promise_made",
            "promise_kept",
            "resolved",
            "survey_planned",
            "survey_sent",
            "survey_answered",
            "reopened",
        ] {
            assert!(events.contains(&event.to_owned()), "{event} in {events:?}");
        }
    })
    .await;
}

/// Ana writes, is helped, and the ticket is closed for two days.
async fn is_helped(world: &World, mira: &mut stories::Person, subject: &str) {
    world.receives(&Letter::from(ANA, subject, "Dobar dan, lampa ne radi. Molim vas za pomoć, hvala.")).await;
    let ticket = mira.sees("/inbox?view=mine&sort=newest").await.pointer("/items/0/id").unwrap().as_i64().unwrap();
    assert_ok(
        &mira.replies(ticket, "Dobar dan Ana, šaljemo Vam novu lampu danas do 17 sati. Hvala što ste javili.").await,
    );
    assert_ok(&mira.resolves(ticket).await);
    world.turns(days(4)).await;
}

#[tokio::test]
async fn who_wishes_not_to_be_asked_is_not_asked_and_mail_programs_can_say_so() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut mira = world.person("Mira").await;
        is_helped(&world, &mut mira, "Lampa").await;
        let asked = world.letters_to(ANA).await.pop().unwrap();
        let header = asked.header("List-Unsubscribe").expect("a way out").trim_matches(['<', '>']).to_owned();
        assert!(asked.text.as_ref().unwrap().contains(&header));
        let ours = world.letters_to(ANA).await;
        assert!(
            ours.iter().filter(|letter| letter.header("List-Unsubscribe").is_some()).count() == 1,
            "no answer has it"
        );
        let path = header.split_once("desk.example").unwrap().1.to_owned();
        assert_ok(&form(&world, &path, "List-Unsubscribe=One-Click").await);
        is_helped(&world, &mut mira, "Druga lampa").await;
        let surveys =
            |letters: &[mail::Letter]| letters.iter().filter(|l| l.header("List-Unsubscribe").is_some()).count();
        assert_eq!(surveys(&world.letters_to(ANA).await), 1);
    })
    .await;
}

#[tokio::test]
async fn a_customer_who_writes_again_comes_back_to_the_same_agent() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut mira = world.person("Mira").await;
        let first = Letter::from(ANA, "Lampa", "Dobar dan, lampa ne radi. Molim vas za pomoć, hvala.");
        world.receives(&first).await;
        let ticket = mira.only_ticket("mine").await;
        assert_ok(
            &mira
                .replies(ticket, "Dobar dan Ana, šaljemo Vam novu lampu danas do 17 sati. Hvala što ste javili.")
                .await,
        );
        assert_ok(&mira.resolves(ticket).await);
        world.works_off().await;
        let ours = world.letters_to(ANA).await.last().unwrap().message_id.clone().unwrap();

        let again = Letter::from(ANA, "Re: Lampa", "Nova lampa isto ne radi.").answering(&[first.id(), &ours]);
        world.receives(&again).await;
        let shown = mira.sees(&format!("/tickets/{ticket}")).await;
        assert_eq!((shown["state"].as_str(), shown["assignee"]["name"].as_str()), (Some("open"), Some("Mira")));
        world.turns(days(4)).await;
        let surveys = mira.events(ticket).await.iter().filter(|kind| *kind == "survey_sent").count();
        assert_eq!(surveys, 0, "a question that makes no sense any more is not asked");

        let another = Letter::from(ANA, "Račun", "Dobar dan, trebam račun za lampu. Hvala.");
        world.receives(&another).await;
        assert_eq!(mira.inbox("mine").await.len(), 2, "the agent who knows her");
    })
    .await;
}

#[tokio::test]
async fn a_ticket_with_an_open_promise_is_closed_only_by_a_lead_who_says_why() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut mira = world.person("Mira").await;
        let mut lena = world.person("Lena").await;
        world.receives(&Letter::from(ANA, "Račun", "Dobar dan, trebam račun za lampu. Hvala.")).await;
        let ticket = mira.only_ticket("mine").await;
        let promise = json!({ "action": "send the invoice", "words": "", "due_at": "2026-01-07T11:00:00Z" });
        assert_ok(&mira.at.post(&format!("/api/v1/tickets/{ticket}/promises"), promise).await);
        let path = format!("/api/v1/tickets/{ticket}/closure");
        let closing = |reason: Option<&str>| {
            json!({ "easy": "no", "comment": "", "override_reason": reason, "unanswered_reason": "she has left" })
        };
        assert_refused(&mira.at.put(&path, closing(Some("no time"))).await, 403, "desk.override_needs_lead");
        assert_refused(&lena.at.put(&path, closing(Some(" "))).await, 422, "desk.override_needs_reason");
        let refused = lena.at.put(&path, closing(None)).await;
        assert_refused(&refused, 409, "promises.still_open");
        assert_eq!(refused.json["promises"].as_array().map(Vec::len), Some(1));
        assert_ok(&lena.at.put(&path, closing(Some("the customer has left the country"))).await);
    })
    .await;
}
