use std::{borrow::Cow, fmt::Display};

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use i18n::{Catalogue, Value};
use kernel::{Kind, Language, Refusal, Refused};
use serde::Serialize;
use serde_json::{Map, json};

/// A refusal on its way out: status, stable code, words for people, and whatever else the reader needs.
///
/// Every capability's `Error` becomes one with `?`. The words are chosen by the layer that [`crate::dressed`] puts
/// around the router, because only then it is known who reads them.
#[derive(Clone, Debug)]
pub struct Problem(Box<Content>);

#[derive(Clone, Debug)]
struct Content {
    status: StatusCode,
    code: Cow<'static, str>,
    field: Option<Cow<'static, str>>,
    args: Vec<(&'static str, String)>,
    extras: Map<String, serde_json::Value>,
    retry_seconds: Option<u32>,
    fault: Option<String>,
}

/// How a problem looks on the wire (`application/problem+json`, RFC 9457). Some codes carry more members.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDetails {
    /// A name for the kind of problem; the same for the same code.
    #[serde(rename = "type")]
    pub type_: String,
    /// The status in words.
    pub title: String,
    /// The status.
    pub status: u16,
    /// The stable code: `promises.deadline_in_past`.
    pub code: String,
    /// What happened and what to do, in the reader's language.
    pub detail: String,
    /// The field of the request that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What to tell us when you ask about it.
    pub request_id: String,
    /// Members that belong to the code.
    #[serde(flatten)]
    #[schema(ignore)]
    pub extras: Map<String, serde_json::Value>,
}

impl Problem {
    /// A refusal as a problem.
    #[must_use]
    pub fn of(refusal: Refusal) -> Self {
        let retry_seconds = match refusal.kind {
            Kind::TooMany(seconds) => Some(seconds),
            _ => None,
        };
        Self::new(status_of(refusal.kind), refusal.code, refusal.field, refusal.args, retry_seconds)
    }

    /// A fault of ours. The words are logged under the request's id, never shown.
    #[must_use]
    pub fn fault(what: impl Display) -> Self {
        let mut problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "request.fault", None, Vec::new(), None);
        problem.0.fault = Some(what.to_string());
        problem
    }

    /// What a bare status means when no route spoke (unknown address, wrong method, body too large).
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let code = match status {
            StatusCode::NOT_FOUND => "request.not_found",
            StatusCode::METHOD_NOT_ALLOWED => "request.method_not_allowed",
            StatusCode::PAYLOAD_TOO_LARGE => "request.too_large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "request.not_json",
            StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => "request.too_slow",
            status if status.is_client_error() => "request.malformed",
            _ => "request.fault",
        };
        Self::new(status, code, None, Vec::new(), None)
    }

    /// The request's bytes are not what they should be; 400 rather than 422.
    pub(crate) fn malformed(code: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, None, Vec::new(), None)
    }

    /// The body is of a kind that is not read here.
    pub(crate) fn not_json() -> Self {
        Self::of_status(StatusCode::UNSUPPORTED_MEDIA_TYPE)
    }

    fn new(
        status: StatusCode,
        code: impl Into<Cow<'static, str>>,
        field: Option<Cow<'static, str>>,
        args: Vec<(&'static str, String)>,
        retry_seconds: Option<u32>,
    ) -> Self {
        let code = code.into();
        Self(Box::new(Content { status, code, field, args, extras: Map::new(), retry_seconds, fault: None }))
    }

    /// Adds a member that belongs to this code: the findings of a blocked reply.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or(serde_json::Value::Null);
        self.0.extras.insert(name.to_owned(), value);
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// What went wrong on our side, for the log.
    pub(crate) fn fault_words(&self) -> Option<&str> {
        self.0.fault.as_deref()
    }

    /// The words for people.
    #[must_use]
    pub fn detail(&self, catalogue: &Catalogue, language: Language) -> String {
        let key = self.0.code.replace(['.', '_'], "-");
        let mut values: Vec<(&str, Value<'_>)> =
            self.0.args.iter().map(|(name, value)| (*name, value_of(value))).collect();
        if let Some(seconds) = self.0.retry_seconds {
            values.push(("minutes", i64::from(seconds.div_ceil(60)).into()));
        }
        if let Some(field) = &self.0.field {
            values.push(("field", Value::from(&**field)));
        }
        catalogue.text(language, &key, &values)
    }

    /// The whole answer, in a language.
    pub(crate) fn spoken(&self, catalogue: &Catalogue, language: Language, request_id: &str) -> Response {
        let detail = self.detail(catalogue, language);
        self.response(detail, request_id)
    }

    fn response(&self, detail: String, request_id: &str) -> Response {
        let content = &self.0;
        let details = ProblemDetails {
            type_: format!("urn:rapport:problem:{}", content.code),
            title: content.status.canonical_reason().unwrap_or("Problem").to_owned(),
            status: content.status.as_u16(),
            code: content.code.clone().into_owned(),
            detail,
            field: content.field.clone().map(Cow::into_owned),
            request_id: request_id.to_owned(),
            extras: content.extras.clone(),
        };
        let mut response = (content.status, json!(details).to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if content.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"rapport\""));
        }
        if let Some(seconds) = content.retry_seconds {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// A whole number chooses plural forms; anything else is words.
fn value_of(text: &str) -> Value<'_> {
    text.parse::<i64>().map_or_else(|_| Value::from(text), Value::from)
}

fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Unauthenticated => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Stale => StatusCode::PRECONDITION_FAILED,
        Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Kind::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}

impl<E: Refused + Display> From<E> for Problem {
    fn from(error: E) -> Self {
        error.refusal().map_or_else(|| Self::fault(&error), Self::of)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.response(String::new(), "");
        response.extensions_mut().insert(self);
        response
    }
}
