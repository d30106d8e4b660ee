use std::collections::HashMap;

use customers::Customer;
use db::{Error, Row, Tx, list, sql};
use identity::{Agent, Team};
use kernel::{Cx, Id, Time};
use serde_json::Value;
use tickets::Ticket;

use crate::{Assignment, Reason};

/// What an agent carries.
#[derive(Clone, Copy, Default)]
pub(crate) struct Load {
    pub(crate) open_tickets: i64,
    pub(crate) last_given_at: Option<Time>,
}

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    team: Option<Id<Team>>,
    agent: Option<Id<Agent>>,
    reason: &Reason,
) -> Result<(), Error> {
    let query = sql("INSERT INTO assignments (ticket_id, at, by_agent_id, team_id, agent_id, reason, reason_args) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(ticket)
    .bind(cx.now)
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(team)
    .bind(agent)
    .bind(&reason.key)
    .bind(Value::Object(reason.args.clone()).to_string());
    tx.run(query).await.map(drop)
}

/// What each of these agents carries, from the kept counts and the last assignment; one query for all of them.
pub(crate) async fn loads(tx: &mut Tx, agents: &[Id<Agent>]) -> Result<HashMap<Id<Agent>, Load>, Error> {
    tickets::settle_loads(tx).await?;
    let text = format!(
        "SELECT a.id AS id, \
           (SELECT CAST(COALESCE(SUM(c.tickets), 0) AS BIGINT) FROM ticket_counts c \
            WHERE c.assignee_id = a.id AND c.state IN ('open', 'waiting')) AS open_tickets, \
           (SELECT MAX(s.at) FROM assignments s WHERE s.agent_id = a.id) AS last_given_at \
         FROM agents a WHERE a.id IN ({})",
        list(1, agents.len())
    );
    let rows = tx.rows(sql(text).bind_all(agents.iter().copied())).await?;
    let load = |row: &Row| {
        let load = Load { open_tickets: row.get("open_tickets")?, last_given_at: row.get("last_given_at")? };
        Ok((row.get("id")?, load))
    };
    rows.iter().map(load).collect()
}

pub(crate) async fn previous_agent(
    tx: &mut Tx,
    customer: Id<Customer>,
    ticket: Id<Ticket>,
) -> Result<Option<Id<Agent>>, Error> {
    let query = sql("SELECT assignee_id FROM tickets WHERE customer_id = $1 AND id <> $2 AND assignee_id IS NOT NULL \
         ORDER BY id DESC LIMIT 1")
    .bind(customer)
    .bind(ticket);
    tx.row(query).await?.map(|row| row.get("assignee_id")).transpose()
}

pub(crate) async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Assignment>, Error> {
    let query = sql("SELECT at, by_agent_id, team_id, agent_id, reason, reason_args FROM assignments \
         WHERE ticket_id = $1 ORDER BY id LIMIT 200")
    .bind(ticket);
    tx.rows(query).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Assignment, Error> {
    let args: String = row.get("reason_args")?;
    let args = serde_json::from_str(&args).map_err(|error| Error::column("reason_args", error))?;
    Ok(Assignment {
        at: row.get("at")?,
        by: row.get("by_agent_id")?,
        team: row.get("team_id")?,
        agent: row.get("agent_id")?,
        reason: Reason { key: row.get("reason")?, args },
    })
}
