use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderName, HeaderValue, header};

/// What pages of the app may load: only what comes from here. Styles are written by the interface's parts at run
/// time, pictures of letters come as `data:` or `blob:`, letters are shown in frames of our own. A frame inherits this
/// policy: `https:` lets a letter's remote pictures load when the reader asks for them; the frame's own policy holds
/// them back until then.
#[must_use]
pub const fn content_security_policy() -> &'static str {
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; \
     font-src 'self' data:; media-src 'self' blob:; connect-src 'self'; frame-src 'self' blob:; worker-src 'self'; \
     object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

/// What every answer says.
const ALWAYS: [(HeaderName, &str); 2] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What only a page, a worker or an answer that may be opened as one has to say.
const OF_PAGES: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, content_security_policy()),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=()"),
];

/// A layer that adds what protects a reader, where a route has not said it more exactly.
pub(crate) async fn protected(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let of_pages: &[_] = if is_part_of_a_page(&response) { &[] } else { &OF_PAGES };
    for (name, value) in ALWAYS.iter().chain(of_pages) {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Scripts and style sheets that never change are only ever parts of a page, whose own policy holds for them: dozens
/// of them come with the first visit, and what they would repeat weighs more than many of them.
fn is_part_of_a_page(response: &Response) -> bool {
    let says = |name: HeaderName, words: &[&str]| {
        let value = response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        words.iter().any(|word| value.contains(word))
    };
    says(header::CACHE_CONTROL, &["immutable"]) && says(header::CONTENT_TYPE, &["text/javascript", "text/css"])
}
