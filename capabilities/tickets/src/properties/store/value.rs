use std::collections::BTreeMap;

use db::{Error, Row, Tx, list, sql};
use kernel::{Id, Time};

use crate::properties::{Field, FieldKind, Value};

/// What stands in these fields of one ticket, customer or organisation.
pub(crate) async fn of(tx: &mut Tx, fields: &[Field], entity: i64) -> Result<BTreeMap<i64, Value>, Error> {
    if fields.is_empty() {
        return Ok(BTreeMap::new());
    }
    let query = format!(
        "SELECT field_id, text, number, at FROM field_values WHERE entity_id = $1 AND field_id IN ({})",
        list(2, fields.len())
    );
    let rows = tx.rows(sql(query).bind(entity).bind_all(fields.iter().map(|field| field.id))).await?;
    let mut values = BTreeMap::new();
    for row in &rows {
        let id: i64 = row.get("field_id")?;
        let kind = fields.iter().find(|field| field.id.get() == id).map(|field| field.kind);
        if let Some(value) = kind.map(|kind| read(row, kind)).transpose()?.flatten() {
            values.insert(id, value);
        }
    }
    Ok(values)
}

fn read(row: &Row, kind: FieldKind) -> Result<Option<Value>, Error> {
    Ok(match kind {
        FieldKind::Text | FieldKind::Url | FieldKind::Choice | FieldKind::Nested => {
            row.get::<Option<String>>("text")?.map(Value::Text)
        }
        FieldKind::Number => row.get::<Option<f64>>("number")?.map(Value::Number),
        FieldKind::Date => row.get::<Option<Time>>("at")?.map(Value::Day),
        FieldKind::Checkbox => row.get::<Option<f64>>("number")?.map(|_| Value::Ticked),
    })
}

/// Writes a value down; without one the row goes.
pub(crate) async fn save(tx: &mut Tx, field: Id<Field>, entity: i64, value: Option<&Value>) -> Result<(), Error> {
    let Some(value) = value else {
        let query = sql("DELETE FROM field_values WHERE field_id = $1 AND entity_id = $2").bind(field).bind(entity);
        return tx.run(query).await.map(drop);
    };
    let (text, number, at) = match value {
        Value::Text(text) => (Some(text.clone()), None, None),
        Value::Number(number) => (None, Some(*number), None),
        Value::Day(day) => (None, None, Some(*day)),
        Value::Ticked => (None, Some(1.0), None),
    };
    tx.run(
        sql("INSERT INTO field_values (field_id, entity_id, text, number, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (field_id, entity_id)
             DO UPDATE SET text = excluded.text, number = excluded.number, at = excluded.at")
        .bind(field)
        .bind(entity)
        .bind(text)
        .bind(number)
        .bind(at),
    )
    .await
    .map(drop)
}
