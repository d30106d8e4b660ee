use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use db::testing::on_each_engine;
use http::{Method, StatusCode};
use kernel::{Kind, Refusal, minutes};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    App, BODY_BYTES_MAX, Claim, IfMatch, Json, Page, Paged, Path, Problem, Query, Tagged, Visit, answer_once, claim,
    forget_old, keep, release, testing,
    testing::{START, Visitor},
};

#[derive(Serialize, Deserialize)]
struct Order {
    what: String,
    items: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
struct Item {
    count: u8,
}

fn routes() -> Router<App> {
    Router::new()
        .route("/orders", post(async |Json(order): Json<Order>| Json(order)))
        .route("/orders/{id}", get(async |Path(id): Path<i64>| Json(id)))
        .route("/pages", get(async |Query(page): Query<Page>| Json(page.limit())))
        .route("/notes", get(async || Tagged { version: 3, body: "x" }).patch(change))
        .route("/refusals", get(async || Err::<(), _>(refused())))
        .route(
            "/script.js",
            get(async || ([("content-type", "text/javascript"), ("cache-control", "public, immutable")], "go()")),
        )
        .route(
            "/worker.js",
            get(async || ([("content-type", "text/javascript"), ("cache-control", "no-cache")], "go()")),
        )
        .route("/faults", get(async || Err::<(), _>(Problem::fault("the key is 12345"))))
        .route("/panics", get(panics))
        .route("/own", get(async |visit: Visit| visit.speak(kernel::Language::Romanian)))
        .route("/own-refusals", get(refused_in_own_language))
}

async fn change(if_match: IfMatch) -> crate::Result<StatusCode> {
    if_match.check(3)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn panics() {
    panic!("a bug");
}

async fn refused_in_own_language(visit: Visit) -> Problem {
    visit.speak(kernel::Language::Romanian);
    refused()
}

fn refused() -> Problem {
    Problem::of(Refusal::new(Kind::TooMany(90), "request.stale").field("x")).with("findings", [1, 2])
}

async fn with_visitor(test: impl AsyncFn(Visitor)) {
    on_each_engine(async |db| {
        let app = testing::app(db);
        test(Visitor::of(&testing::served(&app, routes()))).await;
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_told_in_the_language_of_the_browser() {
    with_visitor(async |visitor| {
        let answer = visitor.clone().get("/api/v1/refusals").await;
        assert_eq!(answer.status, 429);
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        assert_eq!(answer.headers["retry-after"], "90");
        assert_eq!(answer.json["code"], "request.stale");
        assert_eq!(answer.json["field"], "x");
        assert_eq!(answer.json["findings"], json!([1, 2]));
        assert_eq!(answer.json["request_id"], answer.headers["x-request-id"].to_str().expect("text"));
        assert!(answer.json["detail"].as_str().expect("words").starts_with("Somebody changed"));

        let mut russian = visitor.clone().with("accept-language", "ru-RU,ru;q=0.9,en;q=0.8");
        let answer = russian.get("/api/v1/refusals").await;
        assert!(answer.json["detail"].as_str().expect("words").starts_with("Тем временем"));
        let answer = russian.get("/api/v1/own-refusals").await;
        assert!(answer.json["detail"].as_str().expect("words").starts_with("Între timp"));
    })
    .await;
}

#[tokio::test]
async fn a_fault_is_logged_and_not_shown() {
    with_visitor(async |mut visitor| {
        for path in ["/api/v1/faults", "/api/v1/panics"] {
            let answer = visitor.get(path).await;
            assert_eq!(answer.status, 500);
            assert_eq!(answer.json["code"], "request.fault");
            assert!(!answer.text.contains("12345") && !answer.text.contains("a bug"));
        }
    })
    .await;
}

#[tokio::test]
async fn the_wrong_field_is_named() {
    with_visitor(async |mut visitor| {
        for (body, status, field) in [
            (json!({ "what": "tea", "items": [{ "count": 1 }] }), 200, json!(null)),
            (json!({ "what": "tea", "items": [{ "count": 1 }, { "count": 300 }] }), 422, json!("items[1].count")),
            (json!({ "what": "tea", "items": [{}] }), 422, json!("items[0].count")),
            (json!({ "items": [] }), 422, json!("what")),
            (json!({ "what": 7, "items": [] }), 422, json!("what")),
            (json!([1]), 422, json!("[0]")),
            (json!("tea"), 400, json!(null)),
        ] {
            let answer = visitor.post("/api/v1/orders", body.clone()).await;
            assert_eq!((answer.status.as_u16(), &answer.json["field"]), (status, &field), "{body}");
        }
        let answer = visitor.get("/api/v1/pages?limit=abc").await;
        assert_eq!((answer.status.as_u16(), &answer.json["field"]), (422, &json!("limit")));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_a_code() {
    with_visitor(async |mut visitor| {
        let mut post = async |kind: &str, body: &[u8]| {
            let answer = visitor.send_raw(Method::POST, "/api/v1/orders", kind, body.to_vec()).await;
            (answer.status.as_u16(), answer.json["code"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(post("application/json", b"{").await, (400, "request.malformed".into()));
        assert_eq!(post("application/json", b"{} {}").await.0, 422);
        assert_eq!(post("application/json", b"\xff").await, (400, "request.malformed".into()));
        assert_eq!(post("text/plain", b"{}").await, (415, "request.not_json".into()));
        let large = vec![b' '; BODY_BYTES_MAX + 1];
        assert_eq!(post("application/json", &large).await, (413, "request.too_large".into()));
        let deep = "[".repeat(100_000);
        assert_eq!(post("application/json", deep.as_bytes()).await.0, 422);
    })
    .await;
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_problems_too() {
    with_visitor(async |mut visitor| {
        let mut ask = async |method: Method, path: &str| {
            let answer = visitor.send(method, path, None).await;
            (answer.status.as_u16(), answer.json["code"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(ask(Method::GET, "/api/v1/nowhere").await, (404, "request.not_found".into()));
        assert_eq!(ask(Method::GET, "/api/v1/orders/tea").await, (404, "request.not_found".into()));
        assert_eq!(ask(Method::DELETE, "/api/v1/orders").await, (405, "request.method_not_allowed".into()));
    })
    .await;
}

#[tokio::test]
async fn an_old_version_is_not_written_over() {
    with_visitor(async |visitor| {
        assert_eq!(visitor.clone().get("/api/v1/notes").await.headers["etag"], "\"v3\"");
        for (tag, status) in [("", 204), ("\"v3\"", 204), ("W/\"v3\"", 204), ("*", 204), ("\"v2\"", 412), ("v3", 412)] {
            let answer = visitor.clone().with("if-match", tag).patch("/api/v1/notes", json!({})).await;
            assert_eq!(answer.status.as_u16(), status, "{tag}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_of_another_site_cannot_act() {
    with_visitor(async |visitor| {
        let order = json!({ "what": "tea", "items": [] });
        for (site, origin, host, status) in [
            ("same-origin", "", "desk.example", 200),
            ("none", "", "desk.example", 200),
            ("cross-site", "", "desk.example", 403),
            ("same-site", "http://desk.example", "desk.example", 403),
            ("", "http://desk.example", "desk.example", 200),
            ("", "https://desk.example:8443", "desk.example:8443", 200),
            ("", "http://desk.example", "127.0.0.1:8080", 200),
            ("", "http://evil.example", "desk.example", 403),
            ("", "null", "desk.example", 403),
            ("", "", "desk.example", 200),
        ] {
            let who = visitor.clone().with("sec-fetch-site", site).with("origin", origin).with("host", host);
            let answer = who.clone().post("/api/v1/orders", order.clone()).await;
            assert_eq!(answer.status.as_u16(), status, "{site:?} {origin:?}");
            assert_eq!(who.clone().get("/api/v1/pages").await.status, 200);
            let with_key = who.with("authorization", "Bearer rk_1").post("/api/v1/orders", order.clone()).await;
            assert_eq!(with_key.status, 200);
        }
    })
    .await;
}

#[tokio::test]
async fn every_answer_protects_its_reader_and_has_a_number() {
    with_visitor(async |visitor| {
        for path in ["/api/v1/pages", "/api/v1/faults", "/nowhere"] {
            let answer = visitor.clone().get(path).await;
            assert_eq!(answer.headers["x-content-type-options"], "nosniff");
            assert_eq!(answer.headers["referrer-policy"], "same-origin");
            let policy = answer.headers["content-security-policy"].to_str().expect("text");
            assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"));
            assert!(answer.headers["x-request-id"].len() >= 8);
        }
        let given = visitor.clone().with("x-request-id", "abcd-1234-efgh").get("/api/v1/pages").await;
        assert_eq!(given.headers["x-request-id"], "abcd-1234-efgh");
        let odd = visitor.clone().with("x-request-id", "a b\" c; d e f").get("/api/v1/pages").await;
        assert_ne!(odd.headers["x-request-id"], "a b\" c; d e f");
    })
    .await;
}

#[tokio::test]
async fn scripts_that_never_change_leave_to_their_page_what_only_a_page_has_to_say() {
    with_visitor(async |visitor| {
        let script = visitor.clone().get("/api/v1/script.js").await;
        assert_eq!(script.headers["x-content-type-options"], "nosniff");
        assert_eq!(script.headers["cross-origin-resource-policy"], "same-origin");
        assert!(!script.headers.contains_key("content-security-policy"));
        let worker = visitor.clone().get("/api/v1/worker.js").await;
        assert!(worker.headers.contains_key("content-security-policy"), "a worker lives by its own policy");
    })
    .await;
}

#[test]
fn a_list_goes_on_where_it_ended() {
    let first = Paged::cut(vec![1, 2, 3], 2, |item| *item);
    assert_eq!(first.items, [1, 2]);
    let page = Page { cursor: first.next_cursor, limit: None };
    assert_eq!(page.place::<i32>().expect("a place"), Some(2));
    assert_eq!(Paged::cut(vec![3], 2, |item| *item).next_cursor, None);
    assert_eq!(Page::default().place::<i32>().expect("no place"), None);
    for odd in ["!", "AAAA", "WzFd"] {
        let page = Page { cursor: Some(odd.into()), limit: None };
        assert_eq!(page.place::<i32>().expect_err("no place").status(), 422);
    }
    let limit = |limit| Page { cursor: None, limit }.limit();
    assert_eq!([limit(None), limit(Some(0)), limit(Some(7)), limit(Some(9_999))], [50, 1, 7, 200]);
}

#[tokio::test]
async fn a_key_is_free_once() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.expect("begun");
        let mut ask = async |minute, agent, hash| {
            claim(&mut tx, START + minutes(minute), agent, "key", hash).await.expect("claimed")
        };
        assert_eq!(ask(0, 1, "a").await, Claim::Free);
        assert_eq!(ask(1, 1, "a").await, Claim::Working);
        assert_eq!(ask(1, 1, "b").await, Claim::Reused);
        assert_eq!(ask(1, 2, "b").await, Claim::Free);
        // Whoever began it was killed.
        assert_eq!(ask(2, 1, "a").await, Claim::Free);
        assert_eq!(ask(3, 1, "a").await, Claim::Working);
        keep(&mut tx, 1, "key", 201, "done").await.expect("kept");
        release(&mut tx, 1, "key").await.expect("nothing to release");
        let again = claim(&mut tx, START + minutes(9), 1, "key", "a").await.expect("claimed");
        assert_eq!(again, Claim::Answered(201, "done".into()));
        release(&mut tx, 2, "key").await.expect("released");
        assert_eq!(claim(&mut tx, START, 2, "key", "c").await.expect("claimed"), Claim::Free);
        assert_eq!(forget_old(&mut tx, START + kernel::days(2)).await.expect("forgotten"), 2);
    })
    .await;
}

/// Routes that count how often they really worked.
fn counting(app: &App, worked: Arc<AtomicU32>) -> Router {
    async fn agent_of(State(app): State<App>, request: Request, next: Next) -> Response {
        answer_once(app, 1, request, next).await
    }
    let work = async move |Json(order): Json<Order>| -> Response {
        let times = worked.fetch_add(1, Ordering::SeqCst) + 1;
        if order.what == "nothing" {
            return refused().into_response();
        }
        (StatusCode::CREATED, Json(times)).into_response()
    };
    let routes = Router::new().route("/orders", post(work)).layer(from_fn_with_state(app.clone(), agent_of));
    testing::served(app, routes)
}

#[tokio::test]
async fn the_same_request_sent_again_gets_the_same_answer_and_changes_nothing() {
    on_each_engine(async |db| {
        let worked = Arc::new(AtomicU32::new(0));
        let app = testing::app(db);
        let visitor = Visitor::of(&counting(&app, worked.clone()));
        let order = |what: &str| json!({ "what": what, "items": [] });
        let mut keyed = visitor.clone().with("idempotency-key", "k-1");

        let first = keyed.post("/api/v1/orders", order("tea")).await;
        let again = keyed.post("/api/v1/orders", order("tea")).await;
        assert_eq!((first.status, &first.json), (StatusCode::CREATED, &json!(1)));
        assert_eq!((again.status, &again.json), (StatusCode::CREATED, &json!(1)));
        assert_eq!(again.headers["idempotent-replayed"], "true");
        let other = keyed.post("/api/v1/orders", order("coffee")).await;
        assert_eq!((other.status.as_u16(), &other.json["code"]), (422, &json!("request.key_reused")));

        // What was refused changed nothing and may be tried again.
        let mut keyed = visitor.clone().with("idempotency-key", "k-2");
        assert_eq!(keyed.post("/api/v1/orders", order("nothing")).await.status, 429);
        assert_eq!(keyed.post("/api/v1/orders", order("nothing")).await.status, 429);
        assert_eq!(worked.load(Ordering::SeqCst), 3);

        let long = visitor.clone().with("idempotency-key", &"k".repeat(201)).post("/api/v1/orders", order("tea")).await;
        assert_eq!(long.status, 422);
        let bare = visitor.clone().post("/api/v1/orders", order("tea")).await;
        assert_eq!(bare.json, json!(4));
    })
    .await;
}

#[tokio::test]
async fn of_many_at_once_with_one_key_one_works() {
    on_each_engine(async |db| {
        let worked = Arc::new(AtomicU32::new(0));
        let app = testing::app(db);
        let visitor = Visitor::of(&counting(&app, worked.clone())).with("idempotency-key", "k");
        let mut all = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let mut visitor = visitor.clone();
            all.spawn(async move { visitor.post("/api/v1/orders", json!({ "what": "tea", "items": [] })).await });
        }
        let answers = all.join_all().await;
        assert_eq!(worked.load(Ordering::SeqCst), 1);
        assert!(answers.iter().all(|answer| [201, 409].contains(&answer.status.as_u16())));
        assert!(answers.iter().any(|answer| answer.status == 201));
    })
    .await;
}
