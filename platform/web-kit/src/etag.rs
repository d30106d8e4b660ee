use axum::{
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header, request::Parts};
use kernel::{Kind, Refusal};
use serde::Serialize;

use crate::{Json, Problem};

/// A JSON answer with its version as `ETag: "v7"`.
#[derive(Clone, Copy, Debug)]
pub struct Tagged<T> {
    /// The version.
    pub version: i64,
    /// The answer.
    pub body: T,
}

impl<T: Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.body).into_response();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"v{}\"", self.version)) {
            response.headers_mut().insert(header::ETAG, tag);
        }
        response
    }
}

/// The version that the caller believes to be changing (`If-Match: "v7"`); `None` when they do not say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IfMatch(pub Option<i64>);

impl IfMatch {
    /// Refuses when the caller means another version than the present one.
    ///
    /// Verbs that take an expected version check again where it counts, in the row's update.
    pub fn check(self, version: i64) -> Result<(), Problem> {
        match self.0 {
            Some(expected) if expected != version => Err(Problem::of(Refusal::new(Kind::Stale, "request.stale"))),
            _ => Ok(()),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get(header::IF_MATCH) else { return Ok(Self(None)) };
        // A tag that is none of ours matches nothing: the same answer as for an old version.
        let stale = || Problem::of(Refusal::new(Kind::Stale, "request.stale"));
        let tag = value.to_str().map_err(|_| stale())?.trim();
        if tag == "*" {
            return Ok(Self(None));
        }
        let number = tag.strip_prefix("W/").unwrap_or(tag).strip_prefix("\"v").and_then(|tag| tag.strip_suffix('"'));
        number.and_then(|number| number.parse().ok()).map(|version| Self(Some(version))).ok_or_else(stale)
    }
}
