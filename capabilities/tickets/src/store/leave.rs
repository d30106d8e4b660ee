use db::{Error, Tx, sql};
use identity::Agent;
use kernel::Id;

use crate::{Ticket, Unfinished};

const OPEN: &str = "assignee_id = $1 AND state IN ('open', 'waiting', 'snoozed')";

pub(crate) async fn unfinished(tx: &mut Tx, agent: Id<Agent>) -> Result<Unfinished, Error> {
    let text = format!(
        "SELECT (SELECT COUNT(*) FROM tickets WHERE {OPEN}) AS tickets, \
         (SELECT COUNT(*) FROM drafts WHERE agent_id = $1) AS drafts"
    );
    let Some(row) = tx.row(sql(text).bind(agent)).await? else { return Ok(Unfinished::default()) };
    Ok(Unfinished { tickets: row.get("tickets")?, drafts: row.get("drafts")? })
}

pub(crate) async fn tickets_of(tx: &mut Tx, agent: Id<Agent>, limit: i64) -> Result<Vec<Id<Ticket>>, Error> {
    let text = format!("SELECT id FROM tickets WHERE {OPEN} ORDER BY id LIMIT $2");
    tx.rows(sql(text).bind(agent).bind(limit)).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn drafts(
    tx: &mut Tx,
    ticket: Option<Id<Ticket>>,
    from: Id<Agent>,
    to: Id<Agent>,
) -> Result<(), Error> {
    let free = "NOT EXISTS (SELECT 1 FROM drafts d WHERE d.ticket_id = drafts.ticket_id AND d.agent_id = $2 \
                AND d.kind = drafts.kind)";
    let text = format!("UPDATE drafts SET agent_id = $2 WHERE agent_id = $1 AND {free}");
    let query = match ticket {
        Some(ticket) => sql(format!("{text} AND ticket_id = $3")).bind(from).bind(to).bind(ticket),
        None => sql(text).bind(from).bind(to),
    };
    tx.run(query).await?;
    Ok(())
}
