mod rights;

use std::{collections::BTreeMap, time::Duration};

use axum::{Router, body::Body};
use db::{Db, News, testing::on_each_engine};
use futures::StreamExt;
use http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tokio::time::timeout;
use tower::ServiceExt;
use web_kit::{
    App,
    testing::{self, Visitor},
};

use crate::{Doors, parts, router, snapshot};

const PASSWORD: &str = "tri zlatne jabuke";

fn served(db: Db) -> (App, Router) {
    let app = testing::app(db);
    let router = router(&app, Doors::default());
    (app, router)
}

/// A desk whose admin is signed in.
async fn admin(router: &Router) -> Visitor {
    let mut visitor = Visitor::of(router);
    let founding = json!({
        "company_name": "Jabuka", "language": "en", "time_zone": "Europe/Sarajevo",
        "name": "Mia", "email": "mia@example.ba", "password": PASSWORD,
    });
    let answer = visitor.post("/api/v1/setup", founding).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    visitor
}

async fn agent(admin: &mut Visitor, router: &Router, name: &str, teams: Value) -> Visitor {
    let email = format!("{name}@example.ba");
    let new = json!({
        "name": name, "email": email, "password": PASSWORD, "role": "agent", "language": "en",
        "time_zone": "UTC", "team_ids": teams,
    });
    let made = admin.post("/api/v1/agents", new).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let mut visitor = Visitor::of(router);
    let answer = visitor.post("/api/v1/session", json!({ "email": email, "password": PASSWORD })).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    visitor
}

#[test]
fn one_name_means_one_thing_in_the_whole_document() {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    for part in parts() {
        let schemas = part.into_openapi().components.map(|components| components.schemas).unwrap_or_default();
        for (name, schema) in schemas {
            let mut schema = serde_json::to_value(schema).expect("JSON");
            without_words(&mut schema);
            let before = known.insert(name.clone(), schema.clone());
            assert!(before.is_none_or(|before| before == schema), "two things are called {name}: {schema}");
        }
    }
}

/// Descriptions may differ where the shape is the same.
fn without_words(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove("description");
            members.values_mut().for_each(without_words);
        }
        Value::Array(items) => items.iter_mut().for_each(without_words),
        _ => {}
    }
}

#[tokio::test]
async fn the_document_tells_of_every_route_and_its_refusals() {
    let document: Value = serde_json::from_str(&snapshot(Doors::default().api)).expect("JSON");
    assert!(document["openapi"].as_str().expect("a version").starts_with("3.1"));
    for (path, method) in [
        ("/api/v1/session", "post"),
        ("/api/v1/agents/{id}", "patch"),
        ("/api/v1/events", "get"),
        ("/api/v1/inbox", "get"),
        ("/api/v1/tickets/{id}/timeline", "get"),
        ("/api/v1/tickets/{id}/portrait", "get"),
        ("/api/v1/tickets/{id}/replies", "post"),
    ] {
        let operation = &document["paths"][path][method];
        let refusal = &operation["responses"]["default"]["content"]["application/problem+json"]["schema"]["$ref"];
        assert_eq!(refusal, "#/components/schemas/Problem", "{method} {path}");
    }
    let operations = document["paths"].as_object().expect("paths").values().filter_map(|item| item.as_object());
    let names: Vec<&Value> =
        operations.flat_map(|item| item.values().map(|operation| &operation["operationId"])).collect();
    let distinct: std::collections::BTreeSet<&str> = names.iter().filter_map(|name| name.as_str()).collect();
    assert_eq!(distinct.len(), names.len());
    assert_eq!(document["components"]["schemas"]["Problem"]["required"][0], "type");
    let names = document["components"]["schemas"].as_object().expect("schemas");
    let text = document.to_string();
    for reference in text.split("#/components/schemas/").skip(1) {
        let name = reference.split('"').next().expect("a name");
        assert!(names.contains_key(name), "{name} is used and not explained");
    }
}

#[tokio::test]
async fn the_document_is_served_as_it_is_kept() {
    on_each_engine(async |db| {
        let (_, router) = served(db);
        let served = Visitor::of(&router).get("/api/v1/openapi.json").await;
        let kept: Value = serde_json::from_str(&snapshot(Doors::default().api)).expect("JSON");
        assert_eq!(served.json, kept);
    })
    .await;
}

#[tokio::test]
async fn whoever_watches_the_server_is_told_how_it_is() {
    on_each_engine(async |db| {
        let (app, router) = served(db);
        let mut watcher = Visitor::of(&router);
        assert_eq!(watcher.get("/healthz").await.text, "ok\n");
        assert_eq!(watcher.get("/readyz").await.status, 200);
        assert_eq!(watcher.get("/metrics").await.status, 200);
        let mut stranger = watcher.clone().with("x-forwarded-for", "203.0.113.9");
        assert_eq!(stranger.get("/metrics").await.status, 404);
        app.closing.cancel();
        assert_eq!(watcher.get("/readyz").await.status, 503);
        assert_eq!(watcher.get("/healthz").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn unknown_routes_are_problems_and_unknown_pages_the_app() {
    on_each_engine(async |db| {
        let (_, router) = served(db);
        let mut visitor = Visitor::of(&router).with("accept-language", "hr");
        for path in ["/api/v1/nowhere", "/api/v2/tickets", "/api/v1/tickets/abc"] {
            let answer = visitor.get(path).await;
            assert!([404, 401].contains(&answer.status.as_u16()), "{path}: {}", answer.text);
            assert_eq!(answer.headers["content-type"], "application/problem+json");
        }
        let page = visitor.get("/tickets/7").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
        assert!(page.text.contains("<title>"));
        assert_eq!(visitor.get("/assets/gone-1a2b3c.js").await.status, 404);
        assert_eq!(visitor.post("/tickets/7", json!({})).await.status, 405);
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_twice_is_made_once() {
    on_each_engine(async |db| {
        let (_, router) = served(db);
        let mut keyed = admin(&router).await.with("idempotency-key", "a-1");
        let team = json!({ "name": "Dostava" });
        let first = keyed.post("/api/v1/teams", team.clone()).await;
        let again = keyed.post("/api/v1/teams", team.clone()).await;
        assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 201));
        assert_eq!(first.json, again.json);
        assert_eq!(again.headers["idempotent-replayed"], "true");
        let other = keyed.post("/api/v1/teams", json!({ "name": "Popravke" })).await;
        assert_eq!((other.status.as_u16(), &other.json["code"]), (422, &json!("request.key_reused")));
        let mut nobody = Visitor::of(&router).with("idempotency-key", "a-1");
        assert_eq!(nobody.post("/api/v1/teams", team).await.status, 401);
    })
    .await;
}

/// The events of a stream, as they come.
struct Events {
    body: axum::body::BodyDataStream,
    read: String,
}

impl Events {
    async fn of(router: &Router, visitor: &Visitor) -> Self {
        let mut request = Request::builder().uri("/api/v1/events").body(Body::empty()).expect("a request");
        request.headers_mut().extend(visitor.headers().clone());
        let response = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        Self { body: response.into_body().into_data_stream(), read: String::new() }
    }

    /// The next event; `None` when the stream has ended.
    async fn next(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.read.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.read = rest;
                return Some(event);
            }
            let bytes = timeout(Duration::from_secs(10), self.body.next()).await.expect("in time")?;
            self.read.push_str(&String::from_utf8_lossy(&bytes.expect("bytes")));
        }
    }

    /// The next event that speaks of this; what was told of the arrangements before may still be on its way.
    async fn next_about(&mut self, what: &str) -> Option<String> {
        loop {
            let event = self.next().await?;
            if event.contains(what) {
                return Some(event);
            }
        }
    }
}

#[tokio::test]
async fn news_reach_those_who_may_see_them() {
    on_each_engine(async |db| {
        let (app, router) = served(db);
        let mut mia = admin(&router).await;
        let team = mia.post("/api/v1/teams", json!({ "name": "Dostava" })).await.json["id"].clone();
        let ana = agent(&mut mia, &router, "ana", json!([team])).await;
        let (mut of_mia, mut of_ana) = (Events::of(&router, &mia).await, Events::of(&router, &ana).await);
        for events in [&mut of_mia, &mut of_ana] {
            let hello = events.next().await.expect("a greeting");
            assert!(hello.contains("event: hello") && hello.contains(r#"data: {"now":"2026-01-05T09:00:00Z"}"#));
        }
        let mut tx = app.db.begin().await.expect("begun");
        tx.announce(News { kind: "ticket".into(), id: 7, team_id: Some(999), agent_id: None });
        tx.announce(News { kind: "ticket".into(), id: 8, team_id: team.as_i64(), agent_id: None });
        tx.commit().await.expect("committed");
        let event = |id: i64| format!("event: news\ndata: {{\"id\":{id},\"kind\":\"ticket\"}}");
        assert_eq!(of_mia.next_about("ticket").await, Some(event(7)));
        assert_eq!(of_mia.next_about("ticket").await, Some(event(8)));
        assert_eq!(of_ana.next_about("ticket").await, Some(event(8)));
        assert_eq!(Visitor::of(&router).get("/api/v1/events").await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn a_stream_ends_with_the_right_to_listen_and_with_the_server() {
    on_each_engine(async |db| {
        let (app, router) = served(db);
        let mut mia = admin(&router).await;
        let ana = agent(&mut mia, &router, "ana", json!([])).await;
        let (mut of_mia, mut of_ana) = (Events::of(&router, &mia).await, Events::of(&router, &ana).await);
        of_mia.next().await.expect("a greeting");
        of_ana.next().await.expect("a greeting");
        let agents = mia.get("/api/v1/agents").await.json;
        let id =
            agents.as_array().expect("a list").iter().find(|agent| agent["name"] == "ana").expect("Ana")["id"].clone();
        assert_eq!(mia.patch(&format!("/api/v1/agents/{id}"), json!({ "active": false })).await.status, 200);
        assert_eq!(of_ana.next_about("nothing but the end").await, None);
        assert!(of_mia.next_about("agent").await.is_some());
        app.closing.cancel();
        assert_eq!(of_mia.next_about("nothing but the end").await, None);
    })
    .await;
}
