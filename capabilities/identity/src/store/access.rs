use db::{Row, Tx, sql};
use kernel::{Id, Time};

use crate::{Agent, ApiKey, Error, KeyScope, Via};

// passwords and attempts --------------------------------------------------------------------------------

/// The active agent who signs in with this address, and the hash of their password.
pub(crate) async fn password_of(tx: &mut Tx, email: &str) -> Result<Option<(Id<Agent>, String)>, Error> {
    let text = "SELECT id, password_hash FROM agents WHERE email = $1 AND deactivated_at IS NULL";
    let Some(row) = tx.row(sql(text).bind(email)).await? else { return Ok(None) };
    Ok(Some((row.get("id")?, row.get("password_hash")?)))
}

pub(crate) async fn set_password(tx: &mut Tx, id: Id<Agent>, hash: &str) -> Result<(), Error> {
    tx.run(sql("UPDATE agents SET password_hash = $2 WHERE id = $1").bind(id).bind(hash)).await?;
    Ok(())
}

/// When attempts were made since then, in order of time.
pub(crate) async fn attempts(tx: &mut Tx, subject: &str, since: Time) -> Result<Vec<Time>, Error> {
    let text = "SELECT at FROM sign_in_attempts WHERE subject = $1 AND at > $2 ORDER BY at LIMIT 1000";
    let rows = tx.rows(sql(text).bind(subject).bind(since)).await?;
    Ok(rows.iter().map(|row| row.get("at")).collect::<Result<_, _>>()?)
}

pub(crate) async fn insert_attempt(tx: &mut Tx, subject: &str, at: Time) -> Result<(), Error> {
    tx.run(sql("INSERT INTO sign_in_attempts (subject, at) VALUES ($1, $2)").bind(subject).bind(at)).await?;
    Ok(())
}

/// Holds a subject until the transaction ends: whoever counts its attempts meanwhile waits.
pub(crate) async fn hold_subject(tx: &mut Tx, subject: &str, now: Time) -> Result<(), Error> {
    let text = "INSERT INTO sign_in_subjects (subject, last_at) VALUES ($1, $2) \
                ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at";
    tx.run(sql(text).bind(subject).bind(now)).await?;
    Ok(())
}

/// Forgets what no longer counts, some at a time; what others hold is left to them, so that nobody waits for it.
pub(crate) async fn forget_attempts_before(tx: &mut Tx, before: Time) -> Result<(), Error> {
    let attempts = "DELETE FROM sign_in_attempts WHERE id IN \
                    (SELECT id FROM sign_in_attempts WHERE at <= $1 LIMIT 200 {skip_locked})";
    tx.run(sql(attempts).bind(before)).await?;
    let subjects = "DELETE FROM sign_in_subjects WHERE subject IN \
                    (SELECT subject FROM sign_in_subjects WHERE last_at <= $1 LIMIT 200 {skip_locked})";
    tx.run(sql(subjects).bind(before)).await?;
    Ok(())
}

pub(crate) async fn delete_attempts(tx: &mut Tx, subject: &str) -> Result<(), Error> {
    tx.run(sql("DELETE FROM sign_in_attempts WHERE subject = $1").bind(subject)).await?;
    Ok(())
}

pub(crate) async fn delete_newest_attempt(tx: &mut Tx, subject: &str) -> Result<(), Error> {
    let text = "DELETE FROM sign_in_attempts WHERE id = (SELECT MAX(id) FROM sign_in_attempts WHERE subject = $1)";
    tx.run(sql(text).bind(subject)).await?;
    Ok(())
}

// sessions ----------------------------------------------------------------------------------------------

/// Whose token it is, the way they came, and when it was last noted as used.
type Found = (Id<Agent>, Via, Option<Time>);

pub(crate) async fn session(tx: &mut Tx, hash: &str, now: Time) -> Result<Option<Found>, Error> {
    let text = "SELECT agent_id, seen_at FROM sessions WHERE token_hash = $1 AND expires_at > $2";
    let Some(row) = tx.row(sql(text).bind(hash).bind(now)).await? else { return Ok(None) };
    Ok(Some((row.get("agent_id")?, Via::Session(hash.to_owned()), row.get("seen_at")?)))
}

pub(crate) async fn insert_session(
    tx: &mut Tx,
    hash: &str,
    agent: Id<Agent>,
    now: Time,
    expires_at: Time,
) -> Result<(), Error> {
    let text = "INSERT INTO sessions (token_hash, agent_id, created_at, seen_at, expires_at) \
                VALUES ($1, $2, $3, $3, $4)";
    tx.run(sql(text).bind(hash).bind(agent).bind(now).bind(expires_at)).await?;
    Ok(())
}

pub(crate) async fn touch_session(tx: &mut Tx, hash: &str, now: Time, expires_at: Time) -> Result<(), Error> {
    let text = "UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE token_hash = $1";
    tx.run(sql(text).bind(hash).bind(now).bind(expires_at)).await?;
    Ok(())
}

pub(crate) async fn delete_session(tx: &mut Tx, hash: &str) -> Result<(), Error> {
    tx.run(sql("DELETE FROM sessions WHERE token_hash = $1").bind(hash)).await?;
    Ok(())
}

pub(crate) async fn delete_sessions_of(tx: &mut Tx, agent: Id<Agent>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM sessions WHERE agent_id = $1").bind(agent)).await?;
    Ok(())
}

pub(crate) async fn forget_expired_sessions(tx: &mut Tx, now: Time) -> Result<(), Error> {
    let text = "DELETE FROM sessions WHERE token_hash IN \
                (SELECT token_hash FROM sessions WHERE expires_at <= $1 LIMIT 200 {skip_locked})";
    tx.run(sql(text).bind(now)).await?;
    Ok(())
}

// API keys ----------------------------------------------------------------------------------------------

const KEY: &str = "SELECT id, agent_id, name, scope, created_at, last_used_at, expires_at FROM api_keys \
                   WHERE revoked_at IS NULL";

pub(crate) async fn keys(tx: &mut Tx) -> Result<Vec<ApiKey>, Error> {
    let rows = tx.rows(sql(format!("{KEY} ORDER BY id DESC LIMIT 200"))).await?;
    Ok(rows.iter().map(key_in).collect::<Result<_, _>>()?)
}

pub(crate) async fn key(tx: &mut Tx, id: Id<ApiKey>) -> Result<Option<ApiKey>, Error> {
    let row = tx.row(sql(format!("{KEY} AND id = $1")).bind(id)).await?;
    Ok(row.as_ref().map(key_in).transpose()?)
}

pub(crate) async fn key_by_hash(tx: &mut Tx, hash: &str, now: Time) -> Result<Option<Found>, Error> {
    let row = tx
        .row(sql(format!("{KEY} AND key_hash = $1 AND (expires_at IS NULL OR expires_at > $2)")).bind(hash).bind(now))
        .await?;
    let Some(key) = row.as_ref().map(key_in).transpose()? else { return Ok(None) };
    Ok(Some((key.agent, Via::Key(key.id, key.scope), key.last_used_at)))
}

fn key_in(row: &Row) -> Result<ApiKey, db::Error> {
    let scope = row.get::<String>("scope")?;
    Ok(ApiKey {
        id: row.get("id")?,
        agent: row.get("agent_id")?,
        name: row.get("name")?,
        scope: KeyScope::from_word(&scope).ok_or_else(|| db::Error::column("scope", scope))?,
        created_at: row.get("created_at")?,
        last_used_at: row.get("last_used_at")?,
        expires_at: row.get("expires_at")?,
    })
}

pub(crate) async fn insert_key(tx: &mut Tx, key: &ApiKey, hash: &str) -> Result<Id<ApiKey>, Error> {
    let text = "INSERT INTO api_keys (agent_id, name, key_hash, scope, created_at, expires_at) \
                VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    let query = sql(text)
        .bind(key.agent)
        .bind(&key.name)
        .bind(hash)
        .bind(key.scope.word())
        .bind(key.created_at)
        .bind(key.expires_at);
    Ok(Id::new(tx.insert(query).await?))
}

pub(crate) async fn touch_key(tx: &mut Tx, id: Id<ApiKey>, now: Time) -> Result<(), Error> {
    tx.run(sql("UPDATE api_keys SET last_used_at = $2 WHERE id = $1").bind(id).bind(now)).await?;
    Ok(())
}

/// `false` when there is no such key or it was revoked before.
pub(crate) async fn revoke_key(tx: &mut Tx, id: Id<ApiKey>, now: Time) -> Result<bool, Error> {
    let text = "UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    Ok(tx.run(sql(text).bind(id).bind(now)).await? == 1)
}

pub(crate) async fn revoke_keys_of(tx: &mut Tx, agent: Id<Agent>, now: Time) -> Result<(), Error> {
    let text = "UPDATE api_keys SET revoked_at = $2 WHERE agent_id = $1 AND revoked_at IS NULL";
    tx.run(sql(text).bind(agent).bind(now)).await?;
    Ok(())
}
