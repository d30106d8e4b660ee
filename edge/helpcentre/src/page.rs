use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use i18n::{Catalogue, Value};
use kernel::Language;

/// In which language a page speaks, and for whom.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    catalogue: &'static Catalogue,
    language: Language,
    company: String,
}

impl Words {
    pub(crate) fn new(catalogue: &'static Catalogue, language: Language, company: String) -> Self {
        Self { catalogue, language, company }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn company(&self) -> &str {
        &self.company
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    pub(crate) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalogue.text(self.language, key, values)
    }
}

/// Something that is only said.
#[derive(Template)]
#[template(path = "notice.html")]
pub(crate) struct Notice {
    pub(crate) words: Words,
    pub(crate) title: String,
    pub(crate) texts: Vec<String>,
}

/// Nothing is loaded from elsewhere, nothing runs, nobody frames the page, and the link is told to nobody.
const HEADERS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    ),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// The page as it goes out.
pub(crate) fn shown(status: StatusCode, page: &impl Template) -> Response {
    let mut response = match page.render() {
        Ok(html) => (status, axum::response::Html(html)).into_response(),
        Err(error) => web_kit::Problem::fault(error).into_response(),
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The look of these pages.
pub(crate) async fn style() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, include_str!("../assets/style.css"))
}
