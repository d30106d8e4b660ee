//! All SQL of the audit log.

use std::fmt::Write as _;

use db::{Error, Row, Tx, sql};
use kernel::{Actor, Cx, Time, Way};
use serde_json::Value;

use crate::{Entry, Filter, Who, entry::way_word};

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    what: &str,
    (entity, entity_id): (&str, i64),
    from: Option<&Value>,
    to: Option<&Value>,
) -> Result<(), Error> {
    let (actor, actor_id) = match &cx.actor {
        Actor::System => ("desk", None),
        Actor::Agent(agent) => ("agent", Some(agent.id)),
        Actor::Customer(id) => ("customer", Some(*id)),
    };
    let key = match cx.origin.way {
        Way::Key(id) => Some(id),
        Way::Desk | Way::Session | Way::CommandLine => None,
    };
    let text = "INSERT INTO audit_log (at, actor, actor_id, way, key_id, address, what, entity, entity_id, was, became) \
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let query = sql(text)
        .bind(cx.now)
        .bind(actor)
        .bind(actor_id)
        .bind(way_word(cx.origin.way))
        .bind(key)
        .bind(cx.origin.address.clone())
        .bind(what)
        .bind(entity)
        .bind(entity_id)
        .bind(from.map(Value::to_string))
        .bind(to.map(Value::to_string));
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn entries(
    tx: &mut Tx,
    filter: &Filter,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Entry>, Error> {
    let wanted: [(&str, Option<db::Value>); 7] = [
        ("actor = 'agent' AND actor_id =", filter.agent.map(Into::into)),
        ("entity =", filter.entity.as_ref().map(Into::into)),
        ("entity_id =", filter.entity_id.map(Into::into)),
        ("what =", filter.what.as_ref().map(Into::into)),
        ("at >=", filter.since.map(Into::into)),
        ("at <", filter.until.map(Into::into)),
        ("id <", before.map(Into::into)),
    ];
    let mut text = "SELECT id, at, actor, actor_id, way, key_id, address, what, entity, entity_id, was, became \
                    FROM audit_log WHERE 1 = 1"
        .to_owned();
    let mut values = Vec::new();
    for (condition, value) in wanted {
        if let Some(value) = value {
            values.push(value);
            let _ = write!(text, " AND {condition} ${}", values.len());
        }
    }
    let _ = write!(text, " ORDER BY id DESC LIMIT ${}", values.len() + 1);
    let query = values.into_iter().fold(sql(text), db::Query::bind);
    tx.rows(query.bind(limit)).await?.iter().map(entry_in).collect()
}

fn entry_in(row: &Row) -> Result<Entry, Error> {
    let id = row.get::<Option<i64>>("actor_id")?.unwrap_or_default();
    let who = match row.get::<String>("actor")?.as_str() {
        "agent" => Who::Agent(id),
        "customer" => Who::Customer(id),
        _ => Who::Desk,
    };
    let way = match row.get::<String>("way")?.as_str() {
        "session" => Way::Session,
        "api_key" => Way::Key(row.get::<Option<i64>>("key_id")?.unwrap_or_default()),
        "command_line" => Way::CommandLine,
        _ => Way::Desk,
    };
    Ok(Entry {
        id: row.get("id")?,
        at: row.get("at")?,
        who,
        way,
        address: row.get("address")?,
        what: row.get("what")?,
        entity: row.get("entity")?,
        entity_id: row.get("entity_id")?,
        from: json_in(row, "was")?,
        to: json_in(row, "became")?,
    })
}

fn json_in(row: &Row, column: &str) -> Result<Option<Value>, Error> {
    let text = row.get::<Option<String>>(column)?;
    text.map(|text| serde_json::from_str(&text).map_err(|error| Error::column(column, error))).transpose()
}

pub(crate) async fn delete_before(tx: &mut Tx, before: Time, limit: i64) -> Result<u64, Error> {
    let text = "DELETE FROM audit_log WHERE id IN (SELECT id FROM audit_log WHERE at < $1 ORDER BY at LIMIT $2)";
    tx.run(sql(text).bind(before).bind(limit)).await
}
