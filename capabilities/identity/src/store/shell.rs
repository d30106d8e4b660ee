//! SQL of preferences and availability.

use db::{Row, Tx, sql};
use kernel::{Id, Time};

use crate::{Agent, Contrast, Density, Error, Motion, Preferences, Reason, Spell};

pub(crate) async fn preferences(tx: &mut Tx, agent: Id<Agent>) -> Result<Option<Preferences>, Error> {
    let text = "SELECT contrast, density, motion, single_keys, toured_at FROM preferences WHERE agent_id = $1";
    let row = tx.row(sql(text).bind(agent)).await?;
    Ok(row.as_ref().map(preferences_in).transpose()?)
}

fn preferences_in(row: &Row) -> Result<Preferences, db::Error> {
    let (contrast, density): (String, String) = (row.get("contrast")?, row.get("density")?);
    let motion: String = row.get("motion")?;
    Ok(Preferences {
        contrast: Contrast::from_word(&contrast).ok_or_else(|| db::Error::column("contrast", contrast))?,
        density: Density::from_word(&density).ok_or_else(|| db::Error::column("density", density))?,
        motion: Motion::from_word(&motion).ok_or_else(|| db::Error::column("motion", motion))?,
        single_keys_off: !row.get::<bool>("single_keys")?,
        toured_at: row.get("toured_at")?,
    })
}

pub(crate) async fn set_preferences(tx: &mut Tx, agent: Id<Agent>, preferences: &Preferences) -> Result<(), Error> {
    let text = "INSERT INTO preferences (agent_id, contrast, density, motion, single_keys, toured_at) \
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (agent_id) DO UPDATE SET contrast = $2, density = $3, \
                motion = $4, single_keys = $5, toured_at = $6";
    let query = sql(text)
        .bind(agent)
        .bind(preferences.contrast.word())
        .bind(preferences.density.word())
        .bind(preferences.motion.word())
        .bind(!preferences.single_keys_off)
        .bind(preferences.toured_at);
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn reasons(tx: &mut Tx) -> Result<Vec<Reason>, Error> {
    let text = "SELECT id, word, name, available FROM availability_reasons WHERE archived_at IS NULL \
                ORDER BY position, id LIMIT 100";
    let rows = tx.rows(sql(text)).await?;
    let reason = |row: &Row| {
        Ok(Reason {
            id: row.get("id")?,
            word: row.get("word")?,
            name: row.get("name")?,
            available: row.get("available")?,
        })
    };
    Ok(rows.iter().map(reason).collect::<Result<_, db::Error>>()?)
}

pub(crate) async fn insert_reason(tx: &mut Tx, name: &str, available: bool) -> Result<Id<Reason>, Error> {
    let text = "INSERT INTO availability_reasons (name, available, position) \
                SELECT $1, $2, COALESCE(MAX(position), 0) + 1 FROM availability_reasons RETURNING id";
    Ok(Id::new(tx.insert(sql(text).bind(name).bind(available)).await?))
}

pub(crate) async fn update_reason(tx: &mut Tx, reason: &Reason) -> Result<(), Error> {
    let text = "UPDATE availability_reasons SET name = $2, available = $3 WHERE id = $1";
    tx.run(sql(text).bind(reason.id).bind(&reason.name).bind(reason.available)).await?;
    Ok(())
}

pub(crate) async fn archive_reason(tx: &mut Tx, id: Id<Reason>, now: Time) -> Result<(), Error> {
    tx.run(sql("UPDATE availability_reasons SET archived_at = $2 WHERE id = $1").bind(id).bind(now)).await?;
    Ok(())
}

const SPELL: &str = "s.reason_id, s.available, s.automatic, s.back_to, s.started_at";

pub(crate) async fn spell(tx: &mut Tx, agent: Id<Agent>) -> Result<Option<Spell>, Error> {
    let text = format!("SELECT {SPELL} FROM availability_spells s WHERE s.agent_id = $1 AND s.ended_at IS NULL");
    let row = tx.row(sql(text).bind(agent)).await?;
    Ok(row.as_ref().map(spell_in).transpose()?)
}

pub(crate) async fn spells(tx: &mut Tx) -> Result<Vec<(Id<Agent>, Spell)>, Error> {
    let text = format!(
        "SELECT s.agent_id, {SPELL} FROM availability_spells s JOIN agents a ON a.id = s.agent_id \
         WHERE s.ended_at IS NULL AND a.deactivated_at IS NULL ORDER BY s.agent_id LIMIT 5000"
    );
    let rows = tx.rows(sql(text)).await?;
    let pair = |row: &Row| Ok((row.get("agent_id")?, spell_in(row)?));
    Ok(rows.iter().map(pair).collect::<Result<_, db::Error>>()?)
}

fn spell_in(row: &Row) -> Result<Spell, db::Error> {
    Ok(Spell {
        reason: row.get("reason_id")?,
        available: row.get("available")?,
        automatic: row.get("automatic")?,
        back_to: row.get("back_to")?,
        since: row.get("started_at")?,
    })
}

/// Ends the present spell and begins another.
pub(crate) async fn begin_spell(tx: &mut Tx, agent: Id<Agent>, next: &Spell) -> Result<(), Error> {
    let text = "UPDATE availability_spells SET ended_at = $2 WHERE agent_id = $1 AND ended_at IS NULL";
    tx.run(sql(text).bind(agent).bind(next.since)).await?;
    let text = "INSERT INTO availability_spells (agent_id, reason_id, available, automatic, back_to, started_at) \
                VALUES ($1, $2, $3, $4, $5, $6)";
    let query = sql(text)
        .bind(agent)
        .bind(next.reason)
        .bind(next.available)
        .bind(next.automatic)
        .bind(next.back_to)
        .bind(next.since);
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn note_activity(tx: &mut Tx, agent: Id<Agent>, now: Time) -> Result<(), Error> {
    let text = "INSERT INTO activities (agent_id, at) VALUES ($1, $2) ON CONFLICT (agent_id) DO UPDATE SET at = $2";
    tx.run(sql(text).bind(agent).bind(now)).await?;
    Ok(())
}

pub(crate) async fn active_at(tx: &mut Tx, agent: Id<Agent>) -> Result<Option<Time>, Error> {
    let row = tx.row(sql("SELECT at FROM activities WHERE agent_id = $1").bind(agent)).await?;
    Ok(row.map(|row| row.get("at")).transpose()?)
}

pub(crate) async fn away_after_minutes(tx: &mut Tx) -> Result<i64, Error> {
    let row = tx.row(sql("SELECT away_after_minutes FROM availability_rules WHERE id = 1")).await?;
    Ok(row.map(|row| row.get("away_after_minutes")).transpose()?.unwrap_or_default())
}

pub(crate) async fn set_away_after_minutes(tx: &mut Tx, minutes: i64) -> Result<(), Error> {
    let text = "INSERT INTO availability_rules (id, away_after_minutes) VALUES (1, $1) \
                ON CONFLICT (id) DO UPDATE SET away_after_minutes = $1";
    tx.run(sql(text).bind(minutes)).await?;
    Ok(())
}
