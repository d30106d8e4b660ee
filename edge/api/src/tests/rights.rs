//! Who may do what, over every route of the document: those who run the desk, and nobody else.

use db::testing::on_each_engine;
use http::Method;
use serde_json::{Map, Value, json};
use web_kit::testing::Visitor;

use super::{admin, agent, served};
use crate::{Doors, snapshot};

/// Routes that need a right beyond answering tickets: the method (`*`: any), how the path begins, and the right.
const ADMINISTRATIVE: &[(&str, &str, &str)] = &[
    ("post", "/agents", "people"),
    ("patch", "/agents/{id}", "people"),
    ("*", "/agents/{id}/departure", "people"),
    ("post", "/teams", "people"),
    ("patch", "/teams/{id}", "people"),
    ("*", "/roles", "people"),
    ("*", "/invitations", "people"),
    ("patch", "/company", "company"),
    ("*", "/retention", "retention"),
    ("put", "/hours/{team_id}", "company"),
    ("delete", "/hours/{team_id}", "company"),
    ("*", "/api-keys", "api_keys"),
    ("*", "/audit", "audit"),
    ("*", "/automation", "automation"),
    ("*", "/customer-imports", "export"),
    ("post", "/mailboxes", "mailboxes"),
    ("patch", "/mailboxes/{id}", "mailboxes"),
    ("delete", "/mailboxes/{id}", "mailboxes"),
    ("*", "/mail/letters", "mail_log"),
    ("*", "/outbox", "mail_log"),
    ("*", "/guard/packs", "guard"),
    ("post", "/guard/words", "guard"),
    ("delete", "/guard/words", "guard"),
    ("put", "/guard/rules", "guard"),
    ("patch", "/guard/rules", "guard"),
];

/// The right that an operation needs, if it is in the table.
fn right_of(method: &str, path: &str) -> Option<&'static str> {
    let path = path.trim_start_matches("/api/v1");
    let begins = |prefix: &str| path == prefix || path.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('/'));
    let found = ADMINISTRATIVE.iter().find(|(verb, prefix, _)| {
        let exact = *verb != "*" && (path == *prefix || (begins(prefix) && !prefix.ends_with('s')) || begins(prefix));
        (*verb == "*" && begins(prefix)) || (*verb == method && exact)
    });
    found.map(|(_, _, right)| *right)
}

/// Something that fits a schema of the document, with what it must have and nothing else.
fn sample(document: &Value, schema: &Value, depth: usize) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap_or_default();
        return sample(document, &document["components"]["schemas"][name], depth + 1);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(list) = schema[choice].as_array() {
            let one = list.iter().find(|one| one["type"] != "null").unwrap_or(&Value::Null);
            return sample(document, one, depth + 1);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let mut whole = Map::new();
        for part in parts {
            whole.extend(sample(document, part, depth + 1).as_object().cloned().unwrap_or_default());
        }
        return Value::Object(whole);
    }
    if let Some(first) = schema["enum"].as_array().and_then(|list| list.first()) {
        return first.clone();
    }
    if !schema["example"].is_null() {
        return schema["example"].clone();
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "string" if schema["format"] == "date-time" => json!("2027-01-01T00:00:00Z"),
        "string" => json!("x"),
        "integer" | "number" => json!(1),
        "boolean" => json!(false),
        "array" => json!([]),
        _ if depth > 8 => json!({}),
        _ => {
            let needed = schema["required"].as_array().cloned().unwrap_or_default();
            let needed = needed.iter().filter_map(Value::as_str);
            let field = |name: &str| (name.to_owned(), sample(document, &schema["properties"][name], depth + 1));
            Value::Object(needed.map(field).collect())
        }
    }
}

/// The path with something in place of each name.
fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{family}" => "en",
        "{token}" | "{name}" | "{rule}" => "x",
        part if part.starts_with('{') => "1",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// Every administrative operation of the document: method, path, needed right, a body that fits.
fn operations() -> Vec<(Method, String, &'static str, Option<Value>)> {
    let document: Value = serde_json::from_str(&snapshot(Doors::default().api)).expect("JSON");
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let Some(right) = right_of(method, path) else { continue };
            let body = &operation["requestBody"]["content"]["application/json"]["schema"];
            let body = (!body.is_null()).then(|| sample(&document, body, 0));
            let method = method.to_uppercase().parse().expect("a method");
            found.push((method, filled(path), right, body));
        }
    }
    found
}

#[tokio::test]
async fn nobody_does_what_runs_the_desk_without_the_right_to_it() {
    on_each_engine(async |db| {
        let (_, router) = served(db);
        let mut mia = admin(&router).await;
        let all = operations();
        assert!(all.len() > 40, "{} administrative operations were found", all.len());

        let mut plain = agent(&mut mia, &router, "ana", json!([])).await;
        let mut seer = agent(&mut mia, &router, "eva", json!([])).await;
        let role = mia.post("/api/v1/roles", json!({ "name": "Sees all", "rights": ["all_tickets"] })).await;
        assert_eq!(role.status, 201, "{}", role.text);
        let given = mia.patch("/api/v1/agents/3", json!({ "role_id": role.json["id"] })).await;
        assert_eq!(given.status, 200, "{}", given.text);
        let key = mia.post("/api/v1/api-keys", json!({ "name": "script", "scope": "write" })).await;
        let key = format!("Bearer {}", key.json["key"].as_str().expect("a key"));
        let mut program = Visitor::of(&router).with("sec-fetch-site", "").with("authorization", &key);

        let mut wrong = Vec::new();
        for (method, path, right, body) in &all {
            for (who, visitor) in [("an agent", &mut plain), ("one who sees all tickets", &mut seer)] {
                let answer = visitor.send(method.clone(), path, body.clone()).await;
                if ![403, 404].contains(&answer.status.as_u16()) {
                    wrong.push(format!("{who}: {method} {path} ({right}): {} {}", answer.status, answer.text));
                }
            }
            // What leads may as well is open to a program of an admin; the rest needs a key that runs the desk.
            if !["mail_log", "export"].contains(right) {
                let answer = program.send(method.clone(), path, body.clone()).await;
                if ![403, 404].contains(&answer.status.as_u16()) {
                    wrong.push(format!("a program that writes: {method} {path}: {}", answer.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    })
    .await;
}

#[tokio::test]
async fn whoever_has_a_right_gets_past_the_door_that_asks_for_it() {
    on_each_engine(async |db| {
        let (_, router) = served(db);
        let mut mia = admin(&router).await;
        let mut ana = agent(&mut mia, &router, "ana", json!([])).await;
        for (path, right) in [
            ("/api/v1/roles", "people"),
            ("/api/v1/invitations", "people"),
            ("/api/v1/api-keys", "api_keys"),
            ("/api/v1/audit", "audit"),
            ("/api/v1/automation/rules", "automation"),
            ("/api/v1/mail/letters", "mail_log"),
            ("/api/v1/guard/packs", "guard"),
        ] {
            assert_eq!(ana.get(path).await.status, 403, "{path}");
            let role = mia.post("/api/v1/roles", json!({ "name": format!("Helper {path}"), "rights": [] })).await;
            assert_eq!(role.status, 201, "{}", role.text);
            let (id, version) = (role.json["id"].clone(), role.json["version"].clone());
            let given = mia.patch("/api/v1/agents/2", json!({ "role_id": id })).await;
            assert_eq!(given.status, 200, "{}", given.text);
            let mut mia = mia.clone().with("if-match", &format!("\"v{version}\""));
            let changed = mia.patch(&format!("/api/v1/roles/{id}"), json!({ "rights": [right] })).await;
            assert_eq!(changed.status, 200, "{}", changed.text);
            assert_eq!(ana.get(path).await.status, 200, "{path} with {right}");
            let me = ana.get("/api/v1/session").await;
            assert_eq!(me.json["can"][right], true, "the app is told too");
            let back = mia.with("if-match", "").patch("/api/v1/agents/2", json!({ "role": "agent" })).await;
            assert_eq!(back.status, 200, "{}", back.text);
        }
    })
    .await;
}
