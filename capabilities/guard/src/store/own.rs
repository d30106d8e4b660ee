use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id};
use lexis::Family;
use phrasing::Severity;

use crate::{AlarmState, FalseAlarm, NewFalseAlarm, NewWords, OwnPack, OwnWords, RuleChange, Weight, rules::Own};

/// More words than any company may have, so that no list is without end.
const ALL_MAX: i64 = 5_000;

pub(crate) async fn fingerprint(tx: &mut Tx) -> Result<Option<String>, Error> {
    let row = tx.row(sql("SELECT fingerprint FROM guard_state WHERE id = 1")).await?;
    row.map(|row| row.get("fingerprint")).transpose()
}

pub(crate) async fn set_fingerprint(tx: &mut Tx, fingerprint: &str) -> Result<(), Error> {
    let query = sql("INSERT INTO guard_state (id, fingerprint) VALUES (1, $1) \
         ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint")
    .bind(fingerprint);
    tx.run(query).await.map(drop)
}

/// Everything of the company's own.
pub(crate) async fn own(tx: &mut Tx) -> Result<Own, Error> {
    Ok(Own {
        changes: changes(tx).await?,
        words: words(tx).await?,
        packs: packs(tx).await?,
        excepted: fine(tx, AlarmState::Excepted, None, ALL_MAX).await?,
    })
}

pub(crate) async fn changes(tx: &mut Tx) -> Result<Vec<RuleChange>, Error> {
    let query = sql("SELECT rule, is_on, severity FROM guard_rules ORDER BY rule LIMIT $1").bind(ALL_MAX);
    let read = |row: &Row| {
        let severity: Option<String> = row.get("severity")?;
        let severity = severity.map(|word| severity_of(&word)).transpose()?;
        Ok(RuleChange { rule: row.get("rule")?, on: row.get("is_on")?, severity })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn set_rule(tx: &mut Tx, cx: &Cx, change: &RuleChange) -> Result<(), Error> {
    if change.on.is_none() && change.severity.is_none() {
        return tx.run(sql("DELETE FROM guard_rules WHERE rule = $1").bind(change.rule.as_str())).await.map(drop);
    }
    let query = sql("INSERT INTO guard_rules (rule, is_on, severity, agent_id, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (rule) DO UPDATE SET is_on = excluded.is_on, severity = excluded.severity, \
         agent_id = excluded.agent_id, at = excluded.at")
    .bind(change.rule.as_str())
    .bind(change.on)
    .bind(change.severity.map(|severity| Weight::Found(severity).word()))
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now);
    tx.run(query).await.map(drop)
}

pub(crate) async fn words(tx: &mut Tx) -> Result<Vec<OwnWords>, Error> {
    let query =
        sql("SELECT id, family, words, why, instead, severity FROM guard_words ORDER BY id LIMIT $1").bind(ALL_MAX);
    let read = |row: &Row| {
        Ok(OwnWords {
            id: row.get("id")?,
            family: family_of(row)?,
            words: row.get("words")?,
            why: row.get("why")?,
            instead: row.get("instead")?,
            severity: severity_of(&row.get::<String>("severity")?)?,
        })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn insert_words(tx: &mut Tx, cx: &Cx, new: &NewWords) -> Result<Id<OwnWords>, Error> {
    let query = sql("INSERT INTO guard_words (family, words, why, instead, severity, agent_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id")
    .bind(new.family.tag())
    .bind(new.words.trim())
    .bind(new.why.trim())
    .bind(new.instead.trim())
    .bind(Weight::Found(new.severity).word())
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now);
    Ok(Id::new(tx.insert(query).await?))
}

pub(crate) async fn delete_words(tx: &mut Tx, id: Id<OwnWords>) -> Result<bool, Error> {
    Ok(tx.run(sql("DELETE FROM guard_words WHERE id = $1").bind(id)).await? > 0)
}

pub(crate) async fn packs(tx: &mut Tx) -> Result<Vec<OwnPack>, Error> {
    let query =
        sql("SELECT id, family, name, text, at, version FROM guard_packs ORDER BY family, name LIMIT $1").bind(ALL_MAX);
    let read = |row: &Row| {
        Ok(OwnPack {
            id: row.get("id")?,
            family: family_of(row)?,
            name: row.get("name")?,
            text: row.get("text")?,
            at: row.get("at")?,
            version: row.get("version")?,
        })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn save_pack(tx: &mut Tx, cx: &Cx, family: Family, name: &str, text: &str) -> Result<(), Error> {
    let query = sql("INSERT INTO guard_packs (family, name, text, agent_id, at, version) \
         VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (family, name) DO UPDATE SET text = excluded.text, \
         agent_id = excluded.agent_id, at = excluded.at, version = guard_packs.version + 1")
    .bind(family.tag())
    .bind(name)
    .bind(text)
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now);
    tx.run(query).await.map(drop)
}

pub(crate) async fn delete_pack(tx: &mut Tx, family: Family, name: &str) -> Result<bool, Error> {
    let query = sql("DELETE FROM guard_packs WHERE family = $1 AND name = $2").bind(family.tag()).bind(name);
    Ok(tx.run(query).await? > 0)
}

/// `false` when the same sentence was already said to be fine for this rule.
pub(crate) async fn insert_fine(tx: &mut Tx, cx: &Cx, new: &NewFalseAlarm) -> Result<bool, Error> {
    let known = sql("SELECT id FROM guard_fine WHERE state = 'new' AND rule = $1 AND sentence = $2 LIMIT 1")
        .bind(new.rule.as_str())
        .bind(new.sentence.as_str());
    if tx.row(known).await?.is_some() {
        return Ok(false);
    }
    let query = sql("INSERT INTO guard_fine (rule, family, words, sentence, agent_id, at, state, exception) \
         VALUES ($1, $2, $3, $4, $5, $6, 'new', '') RETURNING id")
    .bind(new.rule.as_str())
    .bind(new.family.tag())
    .bind(new.words.as_str())
    .bind(new.sentence.as_str())
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now);
    tx.insert(query).await.map(|_| true)
}

pub(crate) async fn fine(
    tx: &mut Tx,
    state: AlarmState,
    before: Option<Id<FalseAlarm>>,
    limit: i64,
) -> Result<Vec<FalseAlarm>, Error> {
    let query = sql("SELECT f.id, f.rule, f.family, f.words, f.sentence, f.agent_id, f.at, f.state, f.exception, \
         a.name AS agent_name FROM guard_fine f LEFT JOIN agents a ON a.id = f.agent_id \
         WHERE f.state = $1 AND f.id < $2 ORDER BY f.id DESC LIMIT $3")
    .bind(state.word())
    .bind(before.map_or(i64::MAX, Id::get))
    .bind(limit);
    let read = |row: &Row| {
        let state: String = row.get("state")?;
        Ok(FalseAlarm {
            id: row.get("id")?,
            rule: row.get("rule")?,
            family: family_of(row)?,
            words: row.get("words")?,
            sentence: row.get("sentence")?,
            agent: row.get("agent_id")?,
            agent_name: row.get("agent_name")?,
            at: row.get("at")?,
            state: AlarmState::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
            exception: row.get("exception")?,
        })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn settle_fine(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<FalseAlarm>,
    state: AlarmState,
    exception: &str,
) -> Result<bool, Error> {
    let query = sql("UPDATE guard_fine SET state = $2, exception = $3, settled_by = $4, settled_at = $5 WHERE id = $1")
        .bind(id)
        .bind(state.word())
        .bind(exception)
        .bind(cx.acting_agent().map(|agent| agent.id))
        .bind(cx.now);
    Ok(tx.run(query).await? > 0)
}

fn family_of(row: &Row) -> Result<Family, Error> {
    let tag: String = row.get("family")?;
    Family::named(&tag).ok_or_else(|| Error::column("family", &tag))
}

fn severity_of(word: &str) -> Result<Severity, Error> {
    match Weight::from_word(word) {
        Some(Weight::Found(severity)) => Ok(severity),
        _ => Err(Error::column("severity", word)),
    }
}
