use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};

use crate::{Customer, Merge, merge::Sides, reworded::reworded};

const MERGE: &str = "SELECT m.id, m.survivor_id, m.other_id, m.agent_id, m.at, m.undo_until, m.undone_at, m.before, \
     a.name AS agent_name FROM customer_merges m LEFT JOIN agents a ON a.id = m.agent_id";

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    survivor: Id<Customer>,
    other: Id<Customer>,
    undo_until: Time,
    sides: &Sides,
) -> Result<Id<Merge>, Error> {
    let query = sql("INSERT INTO customer_merges (survivor_id, other_id, agent_id, at, undo_until, before) \
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id")
    .bind(survivor)
    .bind(other)
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now)
    .bind(undo_until)
    .bind(serde_json::to_string(sides).map_err(|error| Error::column("before", error))?);
    tx.insert(query).await.map(Id::new)
}

pub(crate) async fn find_for_update(tx: &mut Tx, id: Id<Merge>) -> Result<Option<(Merge, Sides)>, Error> {
    tx.row(sql("SELECT id FROM customer_merges WHERE id = $1 {for_update}").bind(id)).await?;
    let row = tx.row(sql(format!("{MERGE} WHERE m.id = $1")).bind(id)).await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn open_of(tx: &mut Tx, now: Time, survivor: Id<Customer>) -> Result<Vec<Merge>, Error> {
    let text = format!(
        "{MERGE} WHERE m.survivor_id = $1 AND m.undone_at IS NULL AND m.undo_until >= $2 ORDER BY m.id DESC LIMIT 50"
    );
    let rows = tx.rows(sql(text).bind(survivor).bind(now)).await?;
    rows.iter().map(|row| read(row).map(|(merge, _)| merge)).collect()
}

fn read(row: &Row) -> Result<(Merge, Sides), Error> {
    let before: String = row.get("before")?;
    let sides: Sides = serde_json::from_str(&before).map_err(|error| Error::column("before", error))?;
    let agent: Option<Id<identity::Agent>> = row.get("agent_id")?;
    let merge = Merge {
        id: row.get("id")?,
        survivor: row.get("survivor_id")?,
        other: row.get("other_id")?,
        other_name: sides.name_of_other(),
        other_addresses: sides.addresses_of_other(),
        agent: agent.zip(row.get::<Option<String>>("agent_name")?),
        at: row.get("at")?,
        undo_until: row.get("undo_until")?,
        undone_at: row.get("undone_at")?,
    };
    Ok((merge, sides))
}

/// All addresses of one customer become another's, none of them the preferred one.
pub(crate) async fn addresses_to(tx: &mut Tx, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    let query = sql("UPDATE customer_addresses SET customer_id = $2, preferred = \
         NOT EXISTS (SELECT 1 FROM customer_addresses own WHERE own.customer_id = $2) AND preferred \
         WHERE customer_id = $1");
    tx.run(query.bind(from).bind(to)).await?;
    Ok(())
}

pub(crate) async fn address_to(tx: &mut Tx, address: &str, to: Id<Customer>, preferred: bool) -> Result<(), Error> {
    let query = sql("UPDATE customer_addresses SET customer_id = $2, preferred = $3 WHERE address = $1");
    tx.run(query.bind(address).bind(to).bind(preferred)).await?;
    Ok(())
}

/// Says into whom a customer went; their number in another system goes along, so that it is free.
pub(crate) async fn set_merged(
    tx: &mut Tx,
    now: Time,
    id: Id<Customer>,
    into: Option<Id<Customer>>,
) -> Result<(), Error> {
    let query = sql("UPDATE customers SET merged_into = $2, external_id = NULL, updated_at = $3, \
         version = version + 1 WHERE id = $1");
    tx.run(query.bind(id).bind(into).bind(now)).await?;
    reworded(tx, now, id).await
}

pub(crate) async fn set_undone(tx: &mut Tx, cx: &Cx, id: Id<Merge>) -> Result<(), Error> {
    let query = sql("UPDATE customer_merges SET undone_at = $2, undone_by = $3 WHERE id = $1");
    tx.run(query.bind(id).bind(cx.now).bind(cx.acting_agent().map(|agent| agent.id))).await?;
    Ok(())
}

/// Those who went into a customer, also by way of others.
pub(crate) async fn merged_into(tx: &mut Tx, id: Id<Customer>) -> Result<Vec<Id<Customer>>, Error> {
    let query = sql("WITH RECURSIVE went (id) AS (SELECT id FROM customers WHERE merged_into = $1 UNION \
         SELECT c.id FROM customers c JOIN went w ON c.merged_into = w.id) SELECT id FROM went LIMIT 1000");
    tx.rows(query.bind(id)).await?.iter().map(|row| row.get("id")).collect()
}
