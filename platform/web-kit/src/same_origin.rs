use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{
    HeaderMap, HeaderName, Method,
    header::{AUTHORIZATION, HOST, ORIGIN},
};
use kernel::{Kind, Refusal};

use crate::{App, Problem};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// A layer that refuses what a page of another site makes a browser send here.
///
/// Browsers say where an unsafe request comes from (`Sec-Fetch-Site`, before it `Origin`) and pages cannot change
/// that. Programs say neither and carry no cookie of a browser. API keys are never sent by a browser on its own.
pub async fn refuse_other_sites(State(app): State<App>, request: Request, next: Next) -> Response {
    if is_safe(request.method()) || comes_from_us(&app, request.headers()) {
        return next.run(request).await;
    }
    Problem::of(Refusal::new(Kind::Forbidden, "request.cross_site")).into_response()
}

fn is_safe(method: &Method) -> bool {
    [Method::GET, Method::HEAD, Method::OPTIONS].contains(method)
}

fn comes_from_us(app: &App, headers: &HeaderMap) -> bool {
    let said = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if said(AUTHORIZATION).is_some_and(|value| value.starts_with("Bearer ")) {
        return true;
    }
    if let Some(site) = said(FETCH_SITE) {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = said(ORIGIN) else { return true };
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority.is_some() && (authority == said(HOST) || origin == &*app.public_url)
}
