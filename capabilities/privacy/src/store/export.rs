use customers::Customer;
use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};

use crate::{Export, ExportState};

const EXPORT: &str = "SELECT e.id, e.customer_id, e.agent_id, e.state, e.sha256, e.size, e.created_at, e.until_at, \
     a.name AS agent_name FROM customer_exports e LEFT JOIN agents a ON a.id = e.agent_id";

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<Id<Export>, Error> {
    let query = sql("INSERT INTO customer_exports (customer_id, agent_id, state, created_at) \
         VALUES ($1, $2, 'waiting', $3) RETURNING id");
    let agent = cx.acting_agent().map(|agent| agent.id);
    tx.insert(query.bind(customer).bind(agent).bind(cx.now)).await.map(Id::new)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Export>) -> Result<Option<Export>, Error> {
    tx.row(sql(format!("{EXPORT} WHERE e.id = $1")).bind(id)).await?.as_ref().map(read).transpose()
}

pub(crate) async fn of(tx: &mut Tx, customer: Id<Customer>) -> Result<Vec<Export>, Error> {
    let query = sql(format!("{EXPORT} WHERE e.customer_id = $1 ORDER BY e.id DESC LIMIT 20")).bind(customer);
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn ready_until(tx: &mut Tx, customer: Id<Customer>, now: Time) -> Result<Vec<Export>, Error> {
    let text = format!("{EXPORT} WHERE e.customer_id = $1 AND e.state = 'ready' AND e.until_at <= $2 LIMIT 1000");
    tx.rows(sql(text).bind(customer).bind(now)).await?.iter().map(read).collect()
}

pub(crate) async fn ready(
    tx: &mut Tx,
    now: Time,
    id: Id<Export>,
    sha256: &str,
    size: i64,
    until: Time,
) -> Result<(), Error> {
    let query = sql("UPDATE customer_exports SET state = 'ready', sha256 = $2, size = $3, finished_at = $4, \
         until_at = $5 WHERE id = $1");
    tx.run(query.bind(id).bind(sha256).bind(size).bind(now).bind(until)).await?;
    Ok(())
}

pub(crate) async fn gone(tx: &mut Tx, id: Id<Export>) -> Result<(), Error> {
    tx.run(sql("UPDATE customer_exports SET state = 'gone', sha256 = NULL WHERE id = $1").bind(id)).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Export, Error> {
    let state: String = row.get("state")?;
    let agent: Option<Id<identity::Agent>> = row.get("agent_id")?;
    Ok(Export {
        id: row.get("id")?,
        customer: row.get("customer_id")?,
        agent: agent.zip(row.get::<Option<String>>("agent_name")?),
        state: ExportState::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        created_at: row.get("created_at")?,
        until_at: row.get("until_at")?,
    })
}
