use std::borrow::Cow;

use axum::{body::to_bytes, extract::FromRequestParts, response::Response};
use db::testing::on_sqlite;
use http::{HeaderMap, Request, StatusCode, header};
use rust_embed::{EmbeddedFile, Metadata};
use web_kit::{App, Visit, testing};

use super::serve;

/// An app that was built: a page and a script whose name carries its hash.
fn built(name: &str) -> Option<EmbeddedFile> {
    let (text, kind) = match name {
        "index.html" => ("<!doctype html><title>Rapport</title>", "text/html"),
        "assets/main-1a2b3c.js" => ("go()", "text/javascript"),
        "assets/main-1a2b3c.js.br" => ("small", "application/octet-stream"),
        _ => return None,
    };
    let mut hash = [0; 32];
    hash[0] = u8::try_from(text.len()).expect("short");
    let metadata = Metadata::__rust_embed_new(hash, None, None, kind);
    Some(EmbeddedFile { data: Cow::Borrowed(text.as_bytes()), metadata })
}

async fn ask(app: &App, path: &str, tag: Option<&str>) -> (Response, String) {
    let mut headers = HeaderMap::new();
    if let Some(tag) = tag {
        headers.insert(header::IF_NONE_MATCH, tag.parse().expect("a header"));
    }
    ask_with(app, path, headers).await
}

async fn ask_with(app: &App, path: &str, headers: HeaderMap) -> (Response, String) {
    let (mut parts, ()) = Request::builder().uri(path).body(()).expect("a request").into_parts();
    let visit = Visit::from_request_parts(&mut parts, &()).await.expect("a visit");
    let response = serve(built, app, &visit, path, &headers);
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("a body");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    (Response::from_parts(parts, axum::body::Body::empty()), text)
}

#[tokio::test]
async fn the_page_answers_for_all_addresses_of_the_app() {
    on_sqlite(&async |db| {
        let app = testing::app(db);
        for path in [
            "/",
            "/index.html",
            "/inbox/mine",
            "/tickets/7",
            "/assets",
            "/join/MTppY3R6ZmEzN1RU.I_QgPMxaroTMqGStmxSwUA",
        ] {
            let (response, text) = ask(&app, path, None).await;
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            assert!(text.contains("<title>Rapport"), "{path}");
            assert_eq!(response.headers()["cache-control"], "no-cache");
            assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
        }
        for path in ["/assets/gone.js", "/favicon.ico", "/../Cargo.toml", "/assets/../index.htm"] {
            assert_eq!(ask(&app, path, None).await.0.status(), StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_has_a_hash_in_its_name_is_kept_for_good() {
    on_sqlite(&async |db| {
        let app = testing::app(db);
        let (response, text) = ask(&app, "/assets/main-1a2b3c.js", None).await;
        assert_eq!(text, "go()");
        assert_eq!(response.headers()["cache-control"], "public, max-age=31536000, immutable");
        let tag = response.headers()["etag"].to_str().expect("text").to_owned();
        for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}")] {
            let (response, text) = ask(&app, "/assets/main-1a2b3c.js", Some(&known)).await;
            assert_eq!((response.status(), text.as_str()), (StatusCode::NOT_MODIFIED, ""));
        }
        assert_eq!(ask(&app, "/assets/main-1a2b3c.js", Some("\"x\"")).await.0.status(), StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn who_takes_brotli_gets_the_copy_that_was_compressed_when_the_app_was_built() {
    on_sqlite(&async |db| {
        let app = testing::app(db);
        let asked = async |path: &str, accepted: &'static str| {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, accepted.parse().expect("a header"))]);
            ask_with(&app, path, headers).await
        };
        for accepted in ["br", "gzip, deflate, br, zstd", "gzip;q=0.5, br;q=0.9"] {
            let (response, text) = asked("/assets/main-1a2b3c.js", accepted).await;
            assert_eq!(text, "small", "{accepted}");
            assert_eq!(response.headers()["content-encoding"], "br");
            assert_eq!(response.headers()["content-type"], "text/javascript");
            assert_eq!(response.headers()["vary"], "accept-encoding");
        }
        for accepted in ["gzip", "", "br;q=0, gzip", "brotli"] {
            let (response, text) = asked("/assets/main-1a2b3c.js", accepted).await;
            assert_eq!(text, "go()", "{accepted}");
            assert!(!response.headers().contains_key("content-encoding"), "{accepted}");
        }
        let (page, _) = asked("/inbox/mine", "br").await;
        assert!(!page.headers().contains_key("content-encoding"), "there is no small copy of it");
    })
    .await;
}
