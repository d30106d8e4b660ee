use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request, rejection::BytesRejection},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, header, request::Parts};
use kernel::{Kind, Refusal};
use serde::{Serialize, de::DeserializeOwned};

use crate::Problem;

/// A JSON body, read or written. When it cannot be read, the problem names the field.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

/// The parameters after the question mark; the problem names the wrong one.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

/// The parts of the address. What does not parse names nothing we have: 404.
#[derive(Clone, Copy, Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::not_json());
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| body_problem(&rejection))?;
        parse(&bytes).map(Self)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => {
                let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
                (headers, bytes).into_response()
            }
            Err(error) => Problem::fault(error).into_response(),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match axum::extract::Query::<T>::from_request_parts(parts, state).await {
            Ok(query) => Ok(Self(query.0)),
            Err(rejection) => Err(field_problem(&first_word(&rejection.body_text()), &rejection.body_text())),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match axum::extract::Path::<T>::from_request_parts(parts, state).await {
            Ok(path) => Ok(Self(path.0)),
            Err(_) => Err(Problem::of(Refusal::new(Kind::NotFound, "request.not_found"))),
        }
    }
}

/// A page of another site can send a form as text without asking first; JSON it cannot.
fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let reason = error.into_inner();
        if reason.is_data() {
            field_problem(&field_of(&path, &reason.to_string()), &reason.to_string())
        } else {
            Problem::malformed("request.malformed").with("reason", reason.to_string())
        }
    })?;
    reader.end().map_err(|error| Problem::malformed("request.malformed").with("reason", error.to_string()))?;
    Ok(value)
}

/// The path to the field; of a missing or unknown one serde only tells the name, between back-ticks.
fn field_of(path: &str, reason: &str) -> String {
    let inside = match path {
        "." => "",
        path => path,
    };
    let is_named = reason.starts_with("missing field") || reason.starts_with("unknown field");
    match reason.split('`').nth(1) {
        Some(name) if is_named && inside.is_empty() => name.to_owned(),
        Some(name) if reason.starts_with("missing field") => format!("{inside}.{name}"),
        _ => inside.to_owned(),
    }
}

/// Without a field the whole body is something else than an object.
fn field_problem(field: &str, reason: &str) -> Problem {
    if field.is_empty() {
        return Problem::malformed("request.malformed").with("reason", reason);
    }
    let refusal = Refusal::new(Kind::Invalid, "request.invalid");
    Problem::of(refusal.field(field.to_owned())).with("reason", reason)
}

/// axum words it `Failed to deserialize query string: limit: invalid digit`.
fn first_word(text: &str) -> String {
    let after = text.split_once("query string: ").map_or(text, |(_, after)| after);
    match after.split('`').nth(1) {
        Some(name) if after.contains("missing field") => name.to_owned(),
        _ => after.split(':').next().unwrap_or_default().to_owned(),
    }
}

fn body_problem(rejection: &BytesRejection) -> Problem {
    Problem::of_status(rejection.status())
}
