use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id};

use crate::{Customer, Duplicate, duplicate::Key};

/// With so many others of the same key, the key says nothing (the telephone of a switchboard).
const ALIKE_MAX: i64 = 5;

/// Writes the keys of a customer anew; new ones that others have too make suggestions.
pub(crate) async fn set_keys(tx: &mut Tx, id: Id<Customer>, keys: &[Key]) -> Result<(), Error> {
    let rows = sql("SELECT kind, value FROM customer_keys WHERE customer_id = $1 LIMIT 500").bind(id);
    let read = |row: &Row| Ok((row.get::<String>("kind")?, row.get::<String>("value")?));
    let before = tx.rows(rows).await?.iter().map(read).collect::<Result<Vec<_>, Error>>()?;
    let same = |key: &&Key| before.iter().any(|(kind, value)| kind == key.kind && *value == key.value);
    if before.len() == keys.len() && keys.iter().all(|key| same(&key)) {
        return Ok(());
    }
    tx.run(sql("DELETE FROM customer_keys WHERE customer_id = $1").bind(id)).await?;
    for key in keys {
        let query = sql("INSERT INTO customer_keys (kind, value, customer_id) VALUES ($1, $2, $3) \
             ON CONFLICT DO NOTHING");
        tx.run(query.bind(key.kind).bind(&key.value).bind(id)).await?;
        if !same(&key) {
            suggest(tx, id, key).await?;
        }
    }
    Ok(())
}

async fn suggest(tx: &mut Tx, id: Id<Customer>, key: &Key) -> Result<(), Error> {
    let query = sql("SELECT customer_id FROM customer_keys WHERE kind = $1 AND value = $2 AND customer_id <> $3 \
         ORDER BY customer_id LIMIT $4");
    let others = tx.rows(query.bind(key.kind).bind(&key.value).bind(id).bind(ALIKE_MAX + 1)).await?;
    if others.len() > usize::try_from(ALIKE_MAX).unwrap_or_default() {
        return Ok(());
    }
    for row in &others {
        let other: i64 = row.get("customer_id")?;
        let query = sql("INSERT INTO duplicates (first_id, second_id, because) VALUES ($1, $2, $3) \
             ON CONFLICT (first_id, second_id) DO NOTHING");
        tx.run(query.bind(other.min(id.get())).bind(other.max(id.get())).bind(key.kind)).await?;
        tx.announce(db::News::of("customer", id.get()));
    }
    Ok(())
}

/// Suggestions behind a pair, the newest pairs first.
pub(crate) async fn list(tx: &mut Tx, before: (i64, i64), limit: i64) -> Result<Vec<Duplicate>, Error> {
    let query = sql("SELECT first_id, second_id, because FROM duplicates WHERE dismissed_at IS NULL \
         AND (second_id < $1 OR (second_id = $1 AND first_id < $2)) ORDER BY second_id DESC, first_id DESC LIMIT $3");
    tx.rows(query.bind(before.0).bind(before.1).bind(limit)).await?.iter().map(read).collect()
}

/// Suggestions about one customer.
pub(crate) async fn of(tx: &mut Tx, id: Id<Customer>) -> Result<Vec<Duplicate>, Error> {
    let query = sql("SELECT first_id, second_id, because FROM duplicates WHERE dismissed_at IS NULL \
         AND (first_id = $1 OR second_id = $1) ORDER BY first_id, second_id LIMIT 20");
    tx.rows(query.bind(id)).await?.iter().map(read).collect()
}

pub(crate) async fn dismiss(tx: &mut Tx, cx: &Cx, one: i64, other: i64) -> Result<bool, Error> {
    let query =
        sql("UPDATE duplicates SET dismissed_at = $1, dismissed_by = $2 WHERE first_id = $3 AND second_id = $4");
    let agent = cx.acting_agent().map(|agent| agent.id);
    Ok(tx.run(query.bind(cx.now).bind(agent).bind(one.min(other)).bind(one.max(other))).await? > 0)
}

pub(crate) async fn forget(tx: &mut Tx, id: Id<Customer>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM duplicates WHERE first_id = $1 OR second_id = $1").bind(id)).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Duplicate, Error> {
    Ok(Duplicate { first: row.get("first_id")?, second: row.get("second_id")?, because: row.get("because")? })
}
