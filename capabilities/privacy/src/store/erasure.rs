use customers::Customer;
use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};

use crate::Erasure;

const ERASURE: &str = "SELECT e.id, e.customer_id, e.agent_id, e.state, e.created_at, e.due_at, e.ended_at, \
     a.name AS agent_name FROM customer_erasures e LEFT JOIN agents a ON a.id = e.agent_id";

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, customer: Id<Customer>, due_at: Time) -> Result<Id<Erasure>, Error> {
    let query = sql("INSERT INTO customer_erasures (customer_id, agent_id, state, created_at, due_at) \
         VALUES ($1, $2, 'planned', $3, $4) RETURNING id");
    let agent = cx.acting_agent().map(|agent| agent.id);
    tx.insert(query.bind(customer).bind(agent).bind(cx.now).bind(due_at)).await.map(Id::new)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Erasure>) -> Result<Option<Erasure>, Error> {
    tx.row(sql(format!("{ERASURE} WHERE e.id = $1")).bind(id)).await?.as_ref().map(read).transpose()
}

pub(crate) async fn last_of(tx: &mut Tx, customer: Id<Customer>) -> Result<Option<Erasure>, Error> {
    let query = sql(format!("{ERASURE} WHERE e.customer_id = $1 ORDER BY e.id DESC LIMIT 1")).bind(customer);
    tx.row(query).await?.as_ref().map(read).transpose()
}

pub(crate) async fn end(tx: &mut Tx, cx: &Cx, id: Id<Erasure>, state: &'static str) -> Result<(), Error> {
    let query = sql("UPDATE customer_erasures SET state = $2, ended_at = $3, ended_by = $4 WHERE id = $1");
    let agent = cx.acting_agent().map(|agent| agent.id);
    tx.run(query.bind(id).bind(state).bind(cx.now).bind(agent)).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Erasure, Error> {
    let agent: Option<Id<identity::Agent>> = row.get("agent_id")?;
    Ok(Erasure {
        id: row.get("id")?,
        customer: row.get("customer_id")?,
        agent: agent.zip(row.get::<Option<String>>("agent_name")?),
        state: row.get("state")?,
        created_at: row.get("created_at")?,
        due_at: row.get("due_at")?,
        ended_at: row.get("ended_at")?,
    })
}
