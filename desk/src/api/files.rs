use std::fmt::Write as _;

use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use identity::api::Caller;
use kernel::Id;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web_kit::{App, Json, Path, ProblemDetails, Query, Result};

use crate::upload;

/// A file.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Attachment)]
pub(super) struct FileView {
    id: i64,
    filename: String,
    content_type: String,
    size: i64,
    url: String,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Named {
    /// What the file is called.
    filename: String,
}

/// Uploads a file for a message that is being written; the body is the file.
#[utoipa::path(post, path = "/attachments", tag = "tickets", params(Named),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = FileView), (status = 413, body = ProblemDetails)))]
pub(super) async fn upload(
    State(app): State<App>,
    caller: Caller,
    Query(named): Query<Named>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, Json<FileView>)> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let content_type = content_type.unwrap_or("application/octet-stream");
    let file = upload::upload(&app, &caller.cx, &named.filename, content_type, body.to_vec()).await?;
    let view = FileView {
        id: file.id.get(),
        filename: file.filename,
        content_type: file.content_type,
        size: file.size,
        url: format!("/api/v1/attachments/{}", file.id),
    };
    Ok((StatusCode::CREATED, Json(view)))
}

/// Types that a browser may show by itself: pictures that cannot carry a script.
const SHOWN: [&str; 5] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/// Opens a file: pictures in place, everything else as a download.
#[utoipa::path(get, path = "/attachments/{id}", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream")))]
pub(super) async fn open(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Response> {
    let (file, bytes) = upload::open(&app, &caller.cx, Id::new(id)).await?;
    let essence = file.content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let shown = SHOWN.contains(&essence.as_str());
    let content_type = if shown { essence.as_str() } else { "application/octet-stream" };
    let disposition = if shown { "inline" } else { "attachment" };
    let name = encoded(&file.filename);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let policy = HeaderValue::from_static("default-src 'none'; sandbox");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=86400, immutable"));
    if let Ok(value) = HeaderValue::from_str(content_type) {
        headers.insert(header::CONTENT_TYPE, value);
    }
    if let Ok(value) = HeaderValue::from_str(&format!("{disposition}; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// A name as RFC 8187 writes it.
fn encoded(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// How much an upload may carry; the story says it in words.
pub(super) const fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max((upload::FILE_MB_MAX + 1) * 1_000_000)
}
