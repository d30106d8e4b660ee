use std::collections::BTreeMap;

use customers::{Customer, Merge};
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

/// Copies what the survivor lacks; the other keeps theirs.
pub(crate) async fn carry(
    tx: &mut Tx,
    merge: Id<Merge>,
    other: Id<Customer>,
    survivor: Id<Customer>,
) -> Result<(), Error> {
    let noted = sql("INSERT INTO customer_moves (merge_id, kind, row_id) SELECT $1, 'field', v.field_id \
         FROM field_values v JOIN fields f ON f.id = v.field_id WHERE f.entity = 'customer' AND v.entity_id = $2 \
         AND NOT EXISTS (SELECT 1 FROM field_values own WHERE own.field_id = v.field_id AND own.entity_id = $3)");
    tx.run(noted.bind(merge).bind(other).bind(survivor)).await?;
    let copied = sql("INSERT INTO field_values (field_id, entity_id, text, number, at) \
         SELECT v.field_id, $3, v.text, v.number, v.at FROM field_values v JOIN customer_moves m \
         ON m.merge_id = $1 AND m.kind = 'field' AND m.row_id = v.field_id WHERE v.entity_id = $2");
    tx.run(copied.bind(merge).bind(other).bind(survivor)).await?;
    Ok(())
}

/// Removes the copies that are still what they were.
pub(crate) async fn carry_back(
    tx: &mut Tx,
    merge: Id<Merge>,
    other: Id<Customer>,
    survivor: Id<Customer>,
) -> Result<(), Error> {
    let query = sql("DELETE FROM field_values WHERE entity_id = $3 AND field_id IN (SELECT v.field_id \
         FROM customer_moves m JOIN field_values v ON v.field_id = m.row_id AND v.entity_id = $2 \
         JOIN field_values own ON own.field_id = v.field_id AND own.entity_id = $3 \
         WHERE m.merge_id = $1 AND m.kind = 'field' AND COALESCE(own.text, '') = COALESCE(v.text, '') \
         AND COALESCE(own.number, 0) = COALESCE(v.number, 0) AND COALESCE(own.at, 0) = COALESCE(v.at, 0))");
    tx.run(query.bind(merge).bind(other).bind(survivor)).await?;
    Ok(())
}
