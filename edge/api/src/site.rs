use axum::{
    Router,
    extract::State,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use data_encoding::HEXLOWER;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use rust_embed::{EmbeddedFile, RustEmbed};
use web_kit::{App, Visit};

/// The built app. A development build reads the folder at run time, a release carries it inside.
#[derive(RustEmbed)]
#[folder = "../../web/agent/dist"]
#[allow_missing = true]
struct Built;

const PAGE: &str = "index.html";
/// The longest ending of a file that is asked for here: `webmanifest`.
const ENDING_MAX: usize = 11;

/// Everything that is not the API: the files of the app, and its one page for all of its addresses.
pub(crate) fn routes(app: App) -> Router {
    Router::new().fallback_service(get(file).with_state(app))
}

async fn file(State(app): State<App>, visit: Visit, uri: Uri, headers: HeaderMap) -> Response {
    serve(Built::get, &app, &visit, uri.path(), &headers)
}

fn serve(
    built: impl Fn(&str) -> Option<EmbeddedFile>,
    app: &App,
    visit: &Visit,
    path: &str,
    headers: &HeaderMap,
) -> Response {
    let name = path.trim_start_matches('/');
    if !name.is_empty()
        && let Some(response) = answer(&built, name, headers)
    {
        return response;
    }
    if is_file_name(name) {
        return StatusCode::NOT_FOUND.into_response();
    }
    answer(&built, PAGE, headers).unwrap_or_else(|| unbuilt(app, visit))
}

/// A missing file must not be answered with a page. An address of the app may have a dot (the token of an invitation
/// does), but no ending as files have.
fn is_file_name(name: &str) -> bool {
    let ending = name.rsplit('/').next().and_then(|last| last.rsplit_once('.')).map(|(_, ending)| ending.len());
    name.starts_with("assets/") || ending.is_some_and(|length| length <= ENDING_MAX)
}

/// The file of that name, as the copy that was compressed when the app was built if the browser takes it.
fn answer(built: impl Fn(&str) -> Option<EmbeddedFile>, name: &str, headers: &HeaderMap) -> Option<Response> {
    let file = built(name)?;
    let small = if takes_brotli(headers) { built(&format!("{name}.br")) } else { None };
    let body = small.as_ref().unwrap_or(&file);
    let tag = format!("\"{}\"", HEXLOWER.encode(body.metadata.sha256_hash().get(..16).unwrap_or_default()));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Names under assets/ carry a hash of their content: what has that name never changes.
    let caching = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = if known.split(',').any(|other| other.trim().trim_start_matches("W/") == tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body.data.clone().into_response()
    };
    let kind = file.metadata.mimetype();
    let kind = if kind == "text/html" { "text/html; charset=utf-8" } else { kind };
    let said = [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, caching), (header::CONTENT_TYPE, kind)];
    // Other compressions are the server's to choose, which says for itself what the answer depends on.
    let coding = [(header::CONTENT_ENCODING, "br"), (header::VARY, "accept-encoding")];
    for (name, value) in said.into_iter().chain(coding.into_iter().filter(|_| small.is_some())) {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    Some(response)
}

/// `br` is named, and not with `q=0`.
fn takes_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let weight = |part: &str| part.strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok());
        parts.next() == Some("br") && !parts.filter_map(weight).any(|weight| weight <= 0.0)
    })
}

/// What is shown when the server was built without the app.
fn unbuilt(app: &App, visit: &Visit) -> Response {
    let say = |key| app.catalogue.text(visit.language(), key, &[]);
    let (title, words) = (say("web-kit-app-missing-title"), say("web-kit-app-missing"));
    let page = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>Rapport</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>:root{{color-scheme:light dark}}\
         body{{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}}</style></head>\
         <body><h1>{title}</h1><p>{words} <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a></p></body></html>",
        visit.language().tag(),
    );
    ([(header::CACHE_CONTROL, "no-store")], Html(page)).into_response()
}

#[cfg(test)]
mod tests;
