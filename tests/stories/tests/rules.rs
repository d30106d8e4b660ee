//! Automation rules: what they look at, and what they do in everybody's place.

use db::testing::on_each_engine;
use kernel::hours;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

const ANA: &str = "ana@example.com";
const RULES: &str = "/api/v1/automation/rules";

fn rule(name: &str, conditions: &Value, actions: &Value) -> Value {
    let opened = json!({ "kind": "event", "happening": "opened" });
    json!({ "name": name, "on": true, "trigger": opened, "conditions": conditions, "actions": actions })
}

async fn makes(person: &mut Person, path: &str, body: Value) -> Value {
    let answer = person.at.post(path, body).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json
}

async fn tries(person: &mut Person, conditions: Value) -> Value {
    let tried = person.at.post("/api/v1/automation/trials", json!({ "conditions": conditions })).await;
    assert_ok(&tried);
    tried.json
}

#[tokio::test]
async fn a_rule_asks_with_the_conditions_of_views_and_with_words_in_one_tree() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let field = json!({ "entity": "ticket", "kind": "number", "label": { "name": "Total", "names": {} }, "required": "never" });
        let field = makes(&mut ada, "/api/v1/fields", field).await["id"].clone();
        let own = format!("field:{field}");
        world.receives(&Letter::from(ANA, "Invoice 17", "It is wrong.")).await;
        world.receives(&Letter::from("eva@example.com", "Kettle", "It does not boil.")).await;
        let values = json!({ "values": { field.to_string(): 900 } });
        assert_ok(&ada.at.patch("/api/v1/tickets/2/fields", values).await);
        world.turns(hours(5)).await;

        let words = json!({ "field": "subject", "is": "contains", "value": "INVOICE" });
        let large = json!({ "field": own, "op": "at_least", "value": 500 });
        let waits = json!({ "field": "waiting", "op": "longer_ago", "value": { "count": 4, "unit": "hours" } });
        let fresh = json!({ "field": "created", "op": "within_last", "value": { "count": 2, "unit": "hours" } });
        let mail = json!({ "field": "channel", "op": "is", "value": ["email"] });
        let found = |tried: &Value| {
            let tickets = tried["tickets"].as_array().unwrap();
            let mut ids: Vec<i64> = tickets.iter().map(|one| one["id"].as_i64().unwrap()).collect();
            ids.sort_unstable();
            ids
        };
        for (conditions, expected) in [
            (json!({ "all": [mail, waits] }), vec![1, 2]),
            (json!({ "all": [fresh] }), vec![]),
            (json!({ "all": [large] }), vec![2]),
            (json!({ "all": [words, waits] }), vec![1]),
            (json!({ "any": [words, large, fresh] }), vec![1, 2]),
            (json!({ "all": [mail, { "any": [fresh, { "all": [words, mail] }] }] }), vec![1]),
            (json!({ "all": [{ "field": "customer_address", "is": "contains", "value": "Eva@" }] }), vec![2]),
            (json!({ "any": [] }), vec![]),
            (json!({ "all": [] }), vec![1, 2]),
        ] {
            assert_eq!(found(&tries(&mut ada, conditions.clone()).await), expected, "{conditions}");
        }

        let urgent = json!([{ "kind": "priority", "priority": 4 }]);
        let both = json!({ "all": [mail, { "field": "last_line", "is": "contains", "value": "smoke" }] });
        makes(&mut ada, RULES, rule("Smoke", &both, &urgent)).await;
        world.receives(&Letter::from(ANA, "Toaster", "There is smoke.")).await;
        world.receives(&Letter::from(ANA, "Mixer", "It hums.")).await;
        let priority = async |ada: &mut Person, id: i64| {
            ada.at.get(&format!("/api/v1/tickets/{id}")).await.json["priority"].clone()
        };
        assert_eq!((priority(&mut ada, 3).await, priority(&mut ada, 4).await), (json!(4), json!(2)));

        for (wrong, code, at) in [
            (json!({ "field": "unread", "op": "is", "value": true }), "automation.personal", "conditions.all[0]"),
            (json!({ "field": "colour", "op": "is", "value": [1] }), "views.filter_field", "conditions.all[0].field"),
            (json!({ "field": "team", "op": "is", "value": [] }), "views.filter_value", "conditions.all[0].value"),
        ] {
            let refused = ada.at.post(RULES, rule("x", &json!({ "all": [wrong] }), &urgent)).await;
            assert_refused(&refused, 422, code);
            assert_eq!(refused.json["field"], at);
        }
    })
    .await;
}

#[tokio::test]
async fn a_rule_applies_a_macro_its_text_goes_to_people_only_and_what_needs_a_hand_is_refused() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let text = |html: &str| json!([{ "language": "en", "html": html }]);
        let body = json!({
            "name": "Invoices", "folder": "", "reach": "all",
            "texts": text("<p>Dear {{customer.first_name|customer}}, our bookkeepers look at ticket {{ticket.number}}.</p>"),
            "actions": [{ "kind": "tags", "add": ["money"] }, { "kind": "assign" }, { "kind": "priority", "priority": 3 }],
        });
        let id = makes(&mut ada, "/api/v1/macros", body).await["id"].clone();
        let invoices = json!({ "all": [{ "field": "subject", "is": "contains", "value": "invoice" }] });
        let apply = json!([{ "kind": "macro", "macro_id": id }]);
        makes(&mut ada, RULES, rule("Invoices", &invoices, &apply)).await;
        let before = world.letters_to(ANA).await.len();
        world.receives(&Letter::from(ANA, "Invoice 17", "It is wrong.")).await;
        let ticket = ada.at.get("/api/v1/tickets/1").await;
        assert_eq!(ticket.json["priority"], 3, "{}", ticket.text);
        assert!(ticket.json["tags"].to_string().contains("money"), "{}", ticket.text);
        let letters = world.letters_to(ANA).await;
        let letter = format!("{:?}", letters.get(before..));
        assert!(letter.contains("our bookkeepers look at ticket 1."), "{letter}");
        let listed = ada.at.get("/api/v1/macros").await;
        assert!(listed.text.contains("\"uses\":1"), "{}", listed.text);

        let by_hand = json!({ "name": "Hand", "folder": "", "reach": "all", "texts": text("<p>[[what you understood]]</p>"), "actions": [] });
        let closing = json!({ "name": "Close", "folder": "", "reach": "all", "texts": [], "actions": [{ "kind": "state", "state": "resolved" }] });
        let own = json!({ "name": "Mine", "folder": "", "reach": "own", "texts": text("<p>Hello.</p>"), "actions": [] });
        for body in [by_hand, closing, own] {
            let id = makes(&mut ada, "/api/v1/macros", body.clone()).await["id"].clone();
            let apply = json!([{ "kind": "macro", "macro_id": id }]);
            let refused = ada.at.post(RULES, rule("No", &invoices, &apply)).await;
            assert_refused(&refused, 422, "automation.macro");
        }
        assert_eq!(ada.at.get(RULES).await.json.as_array().unwrap().len(), 1, "nothing of a refused rule is kept");

        // Somebody makes the macro wait for a hand: the next ticket says so, and no letter leaves.
        let path = format!("/api/v1/macros/{id}");
        let body = json!({ "name": "Invoices", "folder": "", "reach": "all", "texts": text("<p>[[your words]]</p>"), "actions": [] });
        assert_ok(&ada.at.put(&path, body).await);
        world.receives(&Letter::from("eva@example.com", "Invoice 18", "It is wrong too.")).await;
        let timeline = ada.at.get("/api/v1/tickets/2/timeline").await;
        assert!(timeline.text.contains("could not do one thing: A rule can apply macros"), "{}", timeline.text);
        assert_eq!(world.letters_to("eva@example.com").await.len(), 1, "only the acknowledgement");
    })
    .await;
}

#[tokio::test]
async fn a_rule_tells_a_colleague_to_look() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let mut mira = world.person("Mira").await;
        let conditions = json!({ "all": [{ "field": "subject", "is": "contains", "value": "lawyer" }] });
        let tell = json!([{ "kind": "notify", "agent_id": mira.id }]);
        makes(&mut ada, RULES, rule("Lawyers", &conditions, &tell)).await;
        world.receives(&Letter::from(ANA, "My lawyer", "Will write to you.")).await;
        world.receives(&Letter::from(ANA, "Kettle", "It does not boil.")).await;
        let notices = mira.at.get("/api/v1/notices").await;
        let told: Vec<&Value> =
            notices.json["items"].as_array().unwrap().iter().filter(|one| one["kind"] == "rule").collect();
        assert_eq!(told.len(), 1, "{}", notices.text);
        assert!(told.iter().all(|one| one.to_string().contains("Lawyers")), "{}", notices.text);
    })
    .await;
}
