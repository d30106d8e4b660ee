use std::sync::{Arc, OnceLock};

use axum::{body::Bytes, response::IntoResponse};
use utoipa::{
    PartialSchema,
    openapi::{
        ContentBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Response, ResponseBuilder,
        path::{Operation, PathItem},
        schema::ComponentsBuilder,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;
use web_kit::{App, ProblemDetails};

use crate::gathered;

/// What every route takes and gives (OpenAPI 3.1). `more` are routes that other edges add.
#[must_use]
pub fn openapi(more: OpenApiRouter<App>) -> OpenApi {
    let routes = OpenApiRouter::with_openapi(frame()).nest("/api/v1", gathered().merge(more));
    let mut document = routes.into_openapi();
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            complete(operation, method, path);
        }
    }
    document
}

/// The document as it is kept under `web/api/openapi.json`, from which the app's client is generated.
#[must_use]
pub fn snapshot(more: OpenApiRouter<App>) -> String {
    let mut text = openapi(more).to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

/// The document as it is served. It takes a few megabytes to write, so it is written when somebody first asks for it.
#[derive(Clone)]
pub(crate) struct Document {
    more: OpenApiRouter<App>,
    written: Arc<OnceLock<Bytes>>,
}

impl Document {
    pub(crate) fn later(more: OpenApiRouter<App>) -> Self {
        Self { more, written: Arc::default() }
    }

    pub(crate) fn answer(&self) -> impl IntoResponse + use<> {
        let written = self.written.get_or_init(|| openapi(self.more.clone()).to_json().unwrap_or_default().into());
        ([(http::header::CONTENT_TYPE, "application/json")], written.clone())
    }
}

fn frame() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Rapport")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Times are RFC 3339 in UTC, ids whole numbers, lists come in parts (`cursor`, `limit`). What is refused \
             says so as `application/problem+json` with a stable `code`. `POST` takes an `Idempotency-Key`, what two \
             people may edit an `If-Match` with the `ETag` it came with.",
        ))
        .license(Some(LicenseBuilder::new().name("MIT OR Apache-2.0").build()))
        .build();
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(identity::api::SESSION_COOKIE)));
    let key = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    let components = ComponentsBuilder::new()
        .schema("Problem", ProblemDetails::schema())
        .security_scheme("session", cookie)
        .security_scheme("api_key", key)
        .build();
    let either = ["session", "api_key"].map(|name| SecurityRequirement::new::<_, _, String>(name, []));
    OpenApiBuilder::new().info(info).components(Some(components)).security(Some(either)).build()
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let PathItem { get, put, post, patch, delete, .. } = item;
    let all = [("get", get), ("put", put), ("post", post), ("patch", patch), ("delete", delete)];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

/// Says of every route that it may refuse, and gives it a name that no other has: functions of two crates may share
/// theirs.
fn complete(operation: &mut Operation, method: &str, path: &str) {
    let words = path.trim_start_matches("/api/v1/").split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = std::iter::once(method).chain(words.filter(|word| !word.is_empty())).collect();
    operation.operation_id = Some(words.join("_"));
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response
            && response.description.is_empty()
        {
            let status = status.parse().ok().and_then(|status| http::StatusCode::from_u16(status).ok());
            response.description = status.and_then(|status| status.canonical_reason()).unwrap_or("Done").into();
        }
    }
    operation.responses.responses.entry("default".to_owned()).or_insert_with(|| RefOr::T(refusal()));
}

fn refusal() -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description("It was refused.").content("application/problem+json", content).build()
}
