use axum::{
    body::{Body, to_bytes},
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use db::{Db, Tx, sql};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use kernel::{Kind, Refusal, Time, hours, minutes};

use crate::{App, Problem, REQUEST_BYTES_MAX};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
const KEY_BYTES_MAX: usize = 200;

/// What a key stands for when a request brings it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Claim {
    /// Nobody used it: do the work, then [`keep`] the answer or [`release`] the key.
    Free,
    /// The work was done; this was the answer (status and body).
    Answered(u16, String),
    /// The work is being done at this moment.
    Working,
    /// It was used for another request.
    Reused,
}

/// Takes a key for a request of an agent. Of two at once, on any node, one gets [`Claim::Free`].
///
/// A key whose work was begun and not finished within two minutes (the process was killed) is free again.
pub async fn claim(tx: &mut Tx, now: Time, agent_id: i64, key: &str, request_hash: &str) -> Result<Claim, db::Error> {
    let insert = "INSERT INTO idempotency_keys (agent_id, idempotency_key, request_hash, status, body, created_at) \
                  VALUES ($1, $2, $3, 0, '', $4) ON CONFLICT (agent_id, idempotency_key) DO NOTHING";
    if tx.run(sql(insert).bind(agent_id).bind(key).bind(request_hash).bind(now)).await? == 1 {
        return Ok(Claim::Free);
    }
    let select = "SELECT request_hash, status, body, created_at FROM idempotency_keys \
                  WHERE agent_id = $1 AND idempotency_key = $2 {for_update}";
    let Some(row) = tx.row(sql(select).bind(agent_id).bind(key)).await? else {
        return Ok(Claim::Working);
    };
    if row.get::<String>("request_hash")? != request_hash {
        return Ok(Claim::Reused);
    }
    let status = row.get::<i64>("status")?;
    if status != 0 {
        return Ok(Claim::Answered(u16::try_from(status).unwrap_or(200), row.get("body")?));
    }
    if now.since(row.get::<Time>("created_at")?) < minutes(2) {
        return Ok(Claim::Working);
    }
    let again = "UPDATE idempotency_keys SET created_at = $3 WHERE agent_id = $1 AND idempotency_key = $2";
    tx.run(sql(again).bind(agent_id).bind(key).bind(now)).await?;
    Ok(Claim::Free)
}

/// Keeps the answer for whoever brings the key again.
pub async fn keep(tx: &mut Tx, agent_id: i64, key: &str, status: u16, body: &str) -> Result<(), db::Error> {
    let text = "UPDATE idempotency_keys SET status = $3, body = $4 WHERE agent_id = $1 AND idempotency_key = $2";
    tx.run(sql(text).bind(agent_id).bind(key).bind(i64::from(status)).bind(body)).await?;
    Ok(())
}

/// Frees a key whose request was refused: nothing happened, so it may be tried again.
pub async fn release(tx: &mut Tx, agent_id: i64, key: &str) -> Result<(), db::Error> {
    let text = "DELETE FROM idempotency_keys WHERE agent_id = $1 AND idempotency_key = $2 AND status = 0";
    tx.run(sql(text).bind(agent_id).bind(key)).await?;
    Ok(())
}

/// Forgets keys that are older than a day; the answer is how many.
pub async fn forget_old(tx: &mut Tx, now: Time) -> Result<u64, db::Error> {
    tx.run(sql("DELETE FROM idempotency_keys WHERE created_at < $1").bind(now - hours(24))).await
}

/// Answers a POST that carries an `Idempotency-Key` once, and gives the kept answer to whoever sends it again.
///
/// The work runs to its end even when the caller hangs up, so the answer is there when they ask again. Refused
/// requests changed nothing and are not kept. Answers are kept sealed: one may carry a fresh API key.
/// One window is open: a process killed between the work's commit and the keeping of its answer.
pub async fn answer_once(app: App, agent_id: i64, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    match key_of(request.headers()) {
        Ok(None) => next.run(request).await,
        Ok(Some(key)) => once(app, agent_id, key, request, next).await.unwrap_or_else(IntoResponse::into_response),
        Err(problem) => problem.into_response(),
    }
}

fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get(KEY) else { return Ok(None) };
    let key = value.to_str().unwrap_or_default().trim();
    if key.is_empty() || key.len() > KEY_BYTES_MAX {
        return Err(Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("Idempotency-Key")));
    }
    Ok(Some(key.to_owned()))
}

async fn once(app: App, agent_id: i64, key: String, request: Request, next: Next) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, REQUEST_BYTES_MAX).await;
    let bytes = bytes.map_err(|_| Problem::of_status(StatusCode::PAYLOAD_TOO_LARGE))?;
    let mut hashed = parts.uri.to_string().into_bytes();
    hashed.push(b'\n');
    hashed.extend_from_slice(&bytes);
    let now = app.clock.now();

    let mut tx = app.db.begin().await?;
    let claimed = claim(&mut tx, now, agent_id, &key, &secrets::sha256_hex(&hashed)).await?;
    tx.commit().await?;
    match claimed {
        Claim::Free => {}
        Claim::Working => return Err(Problem::of(Refusal::new(Kind::Conflict, "request.still_working"))),
        Claim::Reused => return Err(Problem::of(Refusal::new(Kind::Invalid, "request.key_reused"))),
        Claim::Answered(status, sealed) => return replay(&app, status, &sealed),
    }
    let request = Request::from_parts(parts, Body::from(bytes));
    #[expect(clippy::disallowed_methods, reason = "the work must end although the caller may hang up")]
    let work = tokio::spawn(async move {
        let response = next.run(request).await;
        settle(&app, agent_id, &key, response).await
    });
    work.await.map_err(Problem::fault)?
}

/// Keeps a good answer, or frees the key after a refusal.
async fn settle(app: &App, agent_id: i64, key: &str, response: Response) -> Result<Response, Problem> {
    if !response.status().is_success() {
        write(&app.db, async |tx| release(tx, agent_id, key).await).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, REQUEST_BYTES_MAX).await.map_err(Problem::fault)?;
    let sealed = app.secrets.seal("idempotency", &bytes).map_err(Problem::fault)?;
    write(&app.db, async |tx| keep(tx, agent_id, key, parts.status.as_u16(), &sealed).await).await?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

async fn write(db: &Db, work: impl AsyncFnOnce(&mut Tx) -> Result<(), db::Error>) -> Result<(), Problem> {
    let mut tx = db.begin().await?;
    work(&mut tx).await?;
    Ok(tx.commit().await?)
}

fn replay(app: &App, status: u16, sealed: &str) -> Result<Response, Problem> {
    let body = app.secrets.open("idempotency", sealed).map_err(Problem::fault)?;
    let status = StatusCode::from_u16(status).map_err(Problem::fault)?;
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}
