//! Who works here, and what runs by itself: people are invited and leave, rules act, and all of it can be read again.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use db::testing::on_each_engine;
use kernel::hours;
use serde_json::{Value, json};
use stories::{Letter, World, assert_ok};

fn texts(log: &Value) -> Vec<&str> {
    log["items"].as_array().unwrap().iter().filter_map(|line| line["what"].as_str()).collect()
}

#[tokio::test]
async fn somebody_is_invited_by_letter_joins_with_their_role_and_the_log_knows() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let role = ada.at.post("/api/v1/roles", json!({ "name": "Keeper", "rights": ["audit"] })).await;
        let body = json!({
            "email": "nada@lumora.example", "name": "Nada", "role_id": role.json["id"], "team_ids": [1],
            "language": "bs", "mailbox_id": 1,
        });
        let invited = ada.at.post("/api/v1/invitations", body).await;
        assert_eq!(invited.status, 201, "{}", invited.text);
        world.works_off().await;
        let open = ada.at.get("/api/v1/invitations").await;
        assert!(open.json[0]["sent_at"].is_string() && open.json[0]["trouble"].is_null(), "{}", open.text);

        let link = open.json[0]["link"].as_str().unwrap();
        let token = link.rsplit('/').next().unwrap();
        let path = format!("/api/v1/joining/{token}");
        let mut nada = world.visitor();
        let joining = nada.get(&path).await;
        assert_eq!((&joining.json["company"], &joining.json["invited_by"]), (&json!("Lumora"), &json!("Ada Admin")));
        let short = json!({ "name": "Nada", "password": "short", "language": "bs", "time_zone": "Europe/Sarajevo" });
        assert_eq!(nada.post(&path, short).await.status, 422);
        let yes = json!({ "name": "Nada N.", "password": "dugačka lozinka", "language": "bs", "time_zone": "Europe/Sarajevo" });
        assert_eq!(nada.post(&path, yes.clone()).await.status, 204);
        let me = nada.get("/api/v1/session").await;
        assert_eq!(me.json["agent"]["name"], "Nada N.");
        assert_eq!((&me.json["can"]["audit"], &me.json["can"]["people"]), (&json!(true), &json!(false)));
        assert_eq!(me.json["teams"][0]["name"], "Service");
        assert_eq!(world.visitor().post(&path, yes).await.status, 404, "a link is good for one person");

        let log = nada.get("/api/v1/audit").await;
        assert_ok(&log);
        for what in ["invitation.sent", "invitation.accepted", "role.created", "session.opened"] {
            assert!(texts(&log.json).contains(&what), "{what}");
        }
        let file = nada.get("/api/v1/audit/export?entity=invitation").await;
        assert!(file.text.contains("nada@lumora.example") && file.text.starts_with('\u{feff}'), "{}", file.text);
        assert!(texts(&nada.get("/api/v1/audit").await.json).contains(&"audit.exported"));
        let mut wrong = world.visitor();
        wrong.post("/api/v1/session", json!({ "email": "nada@lumora.example", "password": "guess" })).await;
        let refused = nada.get("/api/v1/audit?what=session.refused").await;
        assert_eq!(refused.json["items"][0]["name"], "Nada N.");
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_is_out_at_once_and_their_tickets_find_somebody() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let mut mira = world.person("Mira").await;
        let ivan = world.person("Ivan").await;
        world.receives(&Letter::from("ana@example.com", "Kettle", "It does not boil.")).await;
        let give = json!({ "agent_id": mira.id, "team_id": 1 });
        assert_ok(&ada.at.put("/api/v1/tickets/1/assignee", give).await);
        let path = format!("/api/v1/agents/{}/departure", mira.id);
        assert_eq!(ada.at.get(&path).await.json["tickets"], 1);
        let to_herself = ada.at.put(&path, json!({ "to_agent_id": mira.id })).await;
        assert_eq!(to_herself.status, 409, "{}", to_herself.text);
        assert_eq!(ada.at.put(&path, json!({ "to_agent_id": ivan.id })).await.status, 204);
        assert_eq!(mira.at.get("/api/v1/session").await.status, 401);
        world.works_off().await;
        let ticket = ada.at.get("/api/v1/tickets/1").await;
        assert_eq!(ticket.json["assignee"]["id"], ivan.id, "{}", ticket.text);
        assert_eq!(ada.at.get(&path).await.json["tickets"], 0);
    })
    .await;
}

fn rule(name: &str, trigger: &Value, actions: &Value) -> Value {
    let condition = json!({ "field": "subject", "is": "contains", "value": "invoice" });
    json!({ "name": name, "on": true, "trigger": trigger, "conditions": { "all": [condition] }, "actions": actions })
}

#[tokio::test]
async fn a_rule_acts_once_on_what_it_fits_says_so_and_never_runs_in_circles() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let opened = json!({ "kind": "event", "happening": "opened" });
        let changed = json!({ "kind": "event", "happening": "changed" });
        let urgent = rule(
            "Urgent",
            &opened,
            &json!([{ "kind": "priority", "priority": 4 }, { "kind": "note", "text": "Money." }]),
        );
        assert_eq!(ada.at.post("/api/v1/automation/rules", urgent).await.status, 201);
        // These two would set each other off for ever.
        for (name, priority) in [("Down", 1), ("Up", 3)] {
            let again = rule(name, &changed, &json!([{ "kind": "priority", "priority": priority }]));
            assert_eq!(ada.at.post("/api/v1/automation/rules", again).await.status, 201);
        }
        world.receives(&Letter::from("ana@example.com", "Invoice 17", "It is wrong.")).await;
        world.receives(&Letter::from("eva@example.com", "Kettle", "It does not boil.")).await;
        let runs = ada.at.get("/api/v1/automation/runs").await;
        let runs = runs.json["items"].as_array().unwrap().clone();
        assert!((3..=5).contains(&runs.len()), "{runs:#?}");
        assert!(runs.iter().all(|run| run["ticket_id"] == 1));
        assert_eq!(runs.iter().filter(|run| run["rule_name"] == "Urgent").count(), 1);
        let timeline = ada.at.get("/api/v1/tickets/1/timeline").await;
        assert!(timeline.text.contains("Money.") && timeline.text.contains("Urgent"), "{}", timeline.text);
        let tried = json!({ "conditions": { "any": [{ "field": "subject", "is": "contains", "value": "kettle" }] } });
        let tried = ada.at.post("/api/v1/automation/trials", tried).await;
        assert_eq!((&tried.json["matching"], &tried.json["looked_at"]), (&json!(1), &json!(2)), "{}", tried.text);
    })
    .await;
}

#[tokio::test]
async fn a_rule_of_time_acts_when_its_hours_have_passed_once() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let waits = json!({ "kind": "after", "hours": 3, "since": "customer_waits" });
        let body = rule("Three hours", &waits, &json!([{ "kind": "priority", "priority": 4 }]));
        assert_eq!(ada.at.post("/api/v1/automation/rules", body).await.status, 201);
        world.receives(&Letter::from("ana@example.com", "Invoice 17", "It is wrong.")).await;
        for (turned, priority, fired) in [(2, 2, 0), (2, 4, 1), (2, 4, 1)] {
            world.turns(hours(turned)).await;
            desk::automate::tick(&world.app).await.unwrap();
            world.works_off().await;
            assert_eq!(ada.at.get("/api/v1/tickets/1").await.json["priority"], priority);
            let runs = ada.at.get("/api/v1/automation/runs").await;
            assert_eq!(runs.json["items"].as_array().unwrap().len(), fired);
        }
    })
    .await;
}

#[tokio::test]
async fn automatic_letters_know_when_nobody_is_there_and_ask_on_working_days_only() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let now = world.now().timestamp().to_zoned(jiff::tz::TimeZone::UTC);
        let day = |ahead: i64| now.date().checked_add(jiff::ToSpan::days(ahead)).unwrap();
        // Closed today and for four days; then open from nine to five.
        let closed: serde_json::Map<String, Value> = (0..=4).map(|ahead| (day(ahead).to_string(), json!([]))).collect();
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let week: serde_json::Map<String, Value> =
            days.iter().map(|day| ((*day).to_owned(), json!([["09:00", "17:00"]]))).collect();
        let body = json!({ "time_zone": "UTC", "week": week, "exceptions": closed, "holidays": null });
        assert_ok(&ada.at.put("/api/v1/hours/0", body).await);
        world.receives(&Letter::from("ana@example.com", "Kettle", "It does not boil.")).await;
        let letters = format!("{:?}", world.letters_to("ana@example.com").await);
        assert!(letters.contains("Nobody is at work here right now"), "{letters}");

        assert_ok(&ada.replies(1, "A new one left today and arrives tomorrow.").await);
        assert_ok(&ada.resolves(1).await);
        let asked = async |world: &World| {
            let letters = world.letters_to("ana@example.com").await;
            letters.iter().filter(|letter| format!("{letter:?}").contains("/s/")).count()
        };
        world.turns(hours(72)).await;
        world.works_off().await;
        assert_eq!(asked(&world).await, 0, "nobody is asked while the company is closed");
        world.turns(hours(72)).await;
        world.works_off().await;
        assert_eq!(asked(&world).await, 1);
    })
    .await;
}
