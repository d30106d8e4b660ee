//! All SQL of automation.

use db::{Row, Tx, sql};
use kernel::{Id, Time};
use tickets::Ticket;

use crate::{Due, Error, NewRule, Rule, Run, Since, Trigger};

const RULE: &str = "SELECT id, name, active, happens, conditions, actions, version FROM automation_rules";

fn rule_in(row: &Row) -> Result<Rule, Error> {
    Ok(Rule {
        id: row.get("id")?,
        name: row.get("name")?,
        on: row.get("active")?,
        trigger: serde_json::from_str(&row.get::<String>("happens")?)?,
        conditions: serde_json::from_str(&row.get::<String>("conditions")?)?,
        actions: serde_json::from_str(&row.get::<String>("actions")?)?,
        version: row.get("version")?,
    })
}

pub(crate) async fn rules(tx: &mut Tx) -> Result<Vec<Rule>, Error> {
    tx.rows(sql(format!("{RULE} ORDER BY position, id LIMIT 200"))).await?.iter().map(rule_in).collect()
}

pub(crate) async fn insert(tx: &mut Tx, now: Time, new: &NewRule) -> Result<Rule, Error> {
    let text = "INSERT INTO automation_rules (name, active, position, happens, conditions, actions, version, created_at) \
                SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4, $5, 1, $6 FROM automation_rules RETURNING id";
    let query = sql(text)
        .bind(&new.name)
        .bind(new.on)
        .bind(serde_json::to_string(&new.trigger)?)
        .bind(serde_json::to_string(&new.conditions)?)
        .bind(serde_json::to_string(&new.actions)?)
        .bind(now);
    let id = Id::new(tx.insert(query).await?);
    Ok(of(id, new, 1))
}

fn of(id: Id<Rule>, new: &NewRule, version: i64) -> Rule {
    let NewRule { name, on, trigger, conditions, actions } = new.clone();
    Rule { id, name, on, trigger, conditions, actions, version }
}

pub(crate) async fn update(tx: &mut Tx, before: &Rule, new: &NewRule) -> Result<Rule, Error> {
    let text = "UPDATE automation_rules SET name = $2, active = $3, happens = $4, conditions = $5, actions = $6, \
                version = $7 WHERE id = $1";
    let version = before.version + 1;
    let query = sql(text)
        .bind(before.id)
        .bind(&new.name)
        .bind(new.on)
        .bind(serde_json::to_string(&new.trigger)?)
        .bind(serde_json::to_string(&new.conditions)?)
        .bind(serde_json::to_string(&new.actions)?)
        .bind(version);
    tx.run(query).await?;
    Ok(of(before.id, new, version))
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Rule>) -> Result<(), Error> {
    tx.run(sql("UPDATE automation_runs SET rule_id = NULL WHERE rule_id = $1").bind(id)).await?;
    tx.run(sql("DELETE FROM automation_rules WHERE id = $1").bind(id)).await?;
    Ok(())
}

pub(crate) async fn set_position(tx: &mut Tx, id: Id<Rule>, position: i64) -> Result<(), Error> {
    tx.run(sql("UPDATE automation_rules SET position = $2 WHERE id = $1").bind(id).bind(position)).await?;
    Ok(())
}

pub(crate) async fn insert_run(
    tx: &mut Tx,
    now: Time,
    rule: &Rule,
    ticket: Id<Ticket>,
    occasion: &str,
    done: &str,
) -> Result<bool, db::Error> {
    let because = match rule.trigger {
        Trigger::Event { happening } => happening.word(),
        Trigger::After { since, .. } => since.word(),
    };
    let text = "INSERT INTO automation_runs (rule_id, rule_name, ticket_id, occasion, at, because, done) \
                VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (rule_id, ticket_id, occasion) DO NOTHING";
    let query = sql(text).bind(rule.id).bind(&rule.name).bind(ticket).bind(occasion).bind(now).bind(because).bind(done);
    Ok(tx.run(query).await? == 1)
}

pub(crate) async fn due(
    tx: &mut Tx,
    since: Since,
    cutoff: Time,
    after: i64,
    limit: i64,
) -> Result<Vec<Due>, db::Error> {
    let (column, condition) = match since {
        Since::CustomerWaits => ("waiting_since", "state IN ('open', 'waiting') AND waiting_since IS NOT NULL"),
        Since::CustomerSilent => ("last_at", "state = 'waiting' AND last_word = 'agent' AND waiting_since IS NULL"),
        Since::Opened => ("created_at", "state IN ('open', 'waiting')"),
    };
    let text = format!(
        "SELECT id, {column} AS since FROM tickets WHERE {condition} AND {column} <= $1 AND id > $2 ORDER BY id LIMIT $3"
    );
    let rows = tx.rows(sql(text).bind(cutoff).bind(after).bind(limit)).await?;
    rows.iter().map(|row| Ok(Due { ticket: row.get("id")?, since: row.get("since")? })).collect()
}

pub(crate) async fn runs(
    tx: &mut Tx,
    rule: Option<Id<Rule>>,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Run>, db::Error> {
    let mut text = "SELECT r.id, r.rule_id, r.rule_name, r.ticket_id, t.subject, r.at, r.because, r.done \
                    FROM automation_runs r JOIN tickets t ON t.id = r.ticket_id WHERE r.id < $1"
        .to_owned();
    if rule.is_some() {
        text.push_str(" AND r.rule_id = $3");
    }
    text.push_str(" ORDER BY r.id DESC LIMIT $2");
    let mut query = sql(text).bind(before.unwrap_or(i64::MAX)).bind(limit);
    if let Some(rule) = rule {
        query = query.bind(rule);
    }
    tx.rows(query).await?.iter().map(run_in).collect()
}

fn run_in(row: &Row) -> Result<Run, db::Error> {
    Ok(Run {
        id: row.get("id")?,
        rule: row.get("rule_id")?,
        rule_name: row.get("rule_name")?,
        ticket: row.get("ticket_id")?,
        subject: row.get("subject")?,
        at: row.get("at")?,
        because: row.get("because")?,
        done: row.get("done")?,
    })
}
