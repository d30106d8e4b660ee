//! All SQL about letters.

use std::collections::BTreeMap;

use db::{Error, Row, Tx, sql};
use kernel::{Id, Time};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Decision, Letter, LetterList, LetterState, LogLine, NewLetter, Reading, Stored};

const COLUMNS: &str = "SELECT l.id, l.mailbox_id, l.sha256, l.size, l.received_at, l.envelope_from, l.subject, \
     l.message_id, l.state, l.decision, l.decision_args, l.decided_at, l.ticket_id, l.customer_message_id, l.error, \
     l.headers_only, l.authentication, l.came_from, l.forgotten_at, l.reading";

pub(crate) async fn add(tx: &mut Tx, now: Time, new: &NewLetter) -> Result<Stored, Error> {
    let query = sql("INSERT INTO letters (mailbox_id, sha256, size, received_at, envelope_from, subject, message_id, \
         state, decision, decision_args, headers_only, came_from) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '{}', $9, $10) \
         ON CONFLICT (mailbox_id, sha256) DO NOTHING RETURNING id")
    .bind(new.mailbox)
    .bind(&new.sha256)
    .bind(new.size)
    .bind(now)
    .bind(&new.from)
    .bind(&new.subject)
    .bind(new.message_id.clone())
    .bind(LetterState::Stored.word())
    .bind(new.headers_only)
    .bind(written("came_from", new.came_from.as_ref())?);
    if let Some(row) = tx.row(query).await? {
        return Ok(Stored { id: row.get("id")?, is_new: true });
    }
    let query = sql("SELECT id FROM letters WHERE mailbox_id = $1 AND sha256 = $2").bind(new.mailbox).bind(&new.sha256);
    let row = tx.row(query).await?.ok_or_else(|| Error::column("sha256", "the letter is gone"))?;
    Ok(Stored { id: row.get("id")?, is_new: false })
}

pub(crate) async fn letter(tx: &mut Tx, id: Id<Letter>) -> Result<Option<Letter>, Error> {
    let query = sql(format!("{COLUMNS} FROM letters l WHERE l.id = $1")).bind(id);
    tx.row(query).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn letter_for_update(tx: &mut Tx, id: Id<Letter>) -> Result<Option<Letter>, Error> {
    let query = sql(format!("{COLUMNS} FROM letters l WHERE l.id = $1 {{for_update}}")).bind(id);
    tx.row(query).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn letters(tx: &mut Tx, list: &LetterList) -> Result<Vec<LogLine>, Error> {
    let (before_at, before_id) = list.before.unwrap_or((Time::from_micros(i64::MAX), Id::new(i64::MAX)));
    let mut text = format!(
        "{COLUMNS}, m.name AS mailbox_name FROM letters l JOIN mailboxes m ON m.id = l.mailbox_id \
         WHERE (l.received_at, l.id) < ($1, $2)"
    );
    if list.state.is_some() {
        text.push_str(" AND l.state = $4");
    }
    text.push_str(" ORDER BY l.received_at DESC, l.id DESC LIMIT $3");
    let mut query = sql(text).bind(before_at).bind(before_id).bind(list.limit);
    if let Some(state) = list.state {
        query = query.bind(state.word());
    }
    let rows = tx.rows(query).await?;
    rows.iter().map(|row| Ok(LogLine { letter: noun(row)?, mailbox_name: row.get("mailbox_name")? })).collect()
}

/// Letters that were understood, whose bytes are kept, from before a time; the oldest first.
pub(crate) async fn originals_before(tx: &mut Tx, before: Time, limit: i64) -> Result<Vec<Id<Letter>>, Error> {
    let query = sql("SELECT id FROM letters WHERE forgotten_at IS NULL AND received_at < $1 \
         AND state NOT IN ('stored', 'quarantined') ORDER BY received_at, id LIMIT $2");
    tx.rows(query.bind(before).bind(limit)).await?.iter().map(|row| row.get("id")).collect()
}

/// Notes that the bytes are gone; the answer is their blob, unless they were gone before.
pub(crate) async fn forget(tx: &mut Tx, now: Time, id: Id<Letter>, words: bool) -> Result<Option<String>, Error> {
    let gone = if words {
        ", envelope_from = '', subject = '', decision_args = '{}', error = NULL, authentication = NULL, \
          came_from = NULL, reading = NULL"
    } else {
        ""
    };
    let text =
        format!("UPDATE letters SET forgotten_at = $2{gone} WHERE id = $1 AND forgotten_at IS NULL RETURNING sha256");
    tx.row(sql(text).bind(id).bind(now)).await?.map(|row| row.get("sha256")).transpose()
}

fn noun(row: &Row) -> Result<Letter, Error> {
    let state = row.get::<String>("state")?;
    let args: BTreeMap<String, String> = serde_json::from_str(&row.get::<String>("decision_args")?)
        .map_err(|error| Error::column("decision_args", error))?;
    Ok(Letter {
        id: row.get("id")?,
        mailbox: row.get("mailbox_id")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        received_at: row.get("received_at")?,
        from: row.get("envelope_from")?,
        subject: row.get("subject")?,
        message_id: row.get("message_id")?,
        state: LetterState::from_word(&state).ok_or_else(|| Error::column("state", state))?,
        code: row.get("decision")?,
        args: args.into_iter().collect(),
        decided_at: row.get("decided_at")?,
        ticket: row.get("ticket_id")?,
        message: row.get("customer_message_id")?,
        error: row.get("error")?,
        authentication: read(row, "authentication")?,
        reading: read(row, "reading")?.unwrap_or_default(),
        came_from: read(row, "came_from")?,
        headers_only: row.get("headers_only")?,
        is_forgotten: row.get::<Option<Time>>("forgotten_at")?.is_some(),
    })
}

fn read<T: DeserializeOwned>(row: &Row, column: &str) -> Result<Option<T>, Error> {
    let text = row.get::<Option<String>>(column)?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|error| Error::column(column, error))
}

fn written<T: Serialize>(column: &str, value: Option<&T>) -> Result<Option<String>, Error> {
    value.map(serde_json::to_string).transpose().map_err(|error| Error::column(column, error))
}

pub(crate) async fn set_authentication(
    tx: &mut Tx,
    id: Id<Letter>,
    authentication: &mail::Authentication,
) -> Result<(), Error> {
    let text = written("authentication", Some(authentication))?;
    tx.run(sql("UPDATE letters SET authentication = $2 WHERE id = $1").bind(id).bind(text)).await?;
    Ok(())
}

pub(crate) async fn set_reading(tx: &mut Tx, id: Id<Letter>, reading: &Reading) -> Result<(), Error> {
    let text = written("reading", Some(reading).filter(|reading| **reading != Reading::default()))?;
    tx.run(sql("UPDATE letters SET reading = $2 WHERE id = $1").bind(id).bind(text)).await?;
    Ok(())
}

pub(crate) async fn decide(tx: &mut Tx, now: Time, id: Id<Letter>, decision: &Decision) -> Result<bool, Error> {
    let args: BTreeMap<&str, &String> = decision.args.iter().map(|(name, value)| (*name, value)).collect();
    let args = serde_json::to_string(&args).map_err(|error| Error::column("decision_args", error))?;
    let query =
        sql("UPDATE letters SET state = $1, decision = $2, decision_args = $3, decided_at = $4, ticket_id = $5, \
         customer_message_id = $6, error = $7 WHERE id = $8")
        .bind(decision.state.word())
        .bind(decision.code)
        .bind(args)
        .bind(now)
        .bind(decision.ticket)
        .bind(decision.message)
        .bind(decision.error.as_deref().map(|error| error.replace('\0', "")))
        .bind(id);
    Ok(tx.run(query).await? > 0)
}

pub(crate) async fn set_undecided(tx: &mut Tx, id: Id<Letter>) -> Result<(), Error> {
    let query = sql("UPDATE letters SET state = $1, decision = '', decision_args = '{}', decided_at = NULL, \
         error = NULL WHERE id = $2")
    .bind(LetterState::Stored.word())
    .bind(id);
    tx.run(query).await?;
    Ok(())
}
