use db::{Error, Tx, list, sql};
use kernel::{Id, Time};
use tickets::{Ticket, properties::Value};

/// How many of the desk's own fields may stand in a list.
pub const FIELDS_MAX: usize = 12;

/// What stands in a field of the desk's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Own {
    /// Of which ticket; or of its customer, or of their organisation.
    pub ticket: Id<Ticket>,
    /// The field.
    pub field: i64,
    /// Words, a number, a day (`2026-01-05`), the key of a choice, or `true`.
    pub word: String,
}

/// What stands in these fields of the tickets of a page: one query for all.
///
/// # Errors
/// Faults of the database.
pub async fn own(tx: &mut Tx, tickets: &[Id<Ticket>], fields: &[i64]) -> Result<Vec<Own>, Error> {
    if tickets.is_empty() || fields.is_empty() {
        return Ok(Vec::new());
    }
    let query = format!(
        "SELECT t.id AS ticket_id, f.id AS field_id, f.kind, v.text, v.number, v.at
         FROM fields f
         JOIN tickets t ON t.id IN ({})
         JOIN customers c ON c.id = t.customer_id
         JOIN field_values v ON v.field_id = f.id AND v.entity_id = CASE f.entity
             WHEN 'customer' THEN c.id WHEN 'organisation' THEN c.organisation_id ELSE t.id END
         WHERE f.id IN ({})",
        list(1, tickets.len()),
        list(tickets.len() + 1, fields.len())
    );
    let rows = tx.rows(sql(query).bind_all(tickets.iter().copied()).bind_all(fields.iter().copied())).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let text = row.get::<Option<String>>("text")?.map(Value::Text);
        let day = row.get::<Option<Time>>("at")?.map(Value::Day);
        let number = row.get::<Option<f64>>("number")?;
        let is_tick = row.get::<String>("kind")? == "checkbox";
        let number = number.map(|number| if is_tick { Value::Ticked } else { Value::Number(number) });
        if let Some(value) = text.or(day).or(number) {
            let (ticket, field) = (row.get("ticket_id")?, row.get("field_id")?);
            found.push(Own { ticket, field, word: value.word() });
        }
    }
    Ok(found)
}
