use db::{Error, Tx, sql};
use identity::Agent;
use kernel::Id;

use crate::{Message, Read, Ticket};

pub(crate) async fn mark(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>, message: Id<Message>) -> Result<(), Error> {
    tx.run(
        sql("INSERT INTO reads (ticket_id, agent_id, message_id) VALUES ($1, $2, $3)
             ON CONFLICT (ticket_id, agent_id) DO UPDATE SET message_id = excluded.message_id
             WHERE reads.message_id < excluded.message_id")
        .bind(ticket)
        .bind(agent)
        .bind(message),
    )
    .await?;
    Ok(())
}

pub(crate) async fn up_to(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>) -> Result<Option<Id<Message>>, Error> {
    let query = sql("SELECT message_id FROM reads WHERE ticket_id = $1 AND agent_id = $2").bind(ticket).bind(agent);
    tx.row(query).await?.map(|row| row.get("message_id")).transpose()
}

/// The tickets whose newest messages the agent read last, with the first 2,000 letters of these messages.
pub(crate) async fn lately(tx: &mut Tx, agent: Id<Agent>, limit: i64) -> Result<Vec<Read>, Error> {
    let query = sql("SELECT t.id, t.customer_id, t.subject, SUBSTR(m.text, 1, 2000) AS beginning FROM reads r \
         JOIN tickets t ON t.id = r.ticket_id JOIN messages m ON m.id = r.message_id \
         WHERE r.agent_id = $1 ORDER BY r.message_id DESC LIMIT $2");
    let rows = tx.rows(query.bind(agent).bind(limit)).await?;
    let read = rows.iter().map(|row| {
        let (subject, beginning): (String, String) = (row.get("subject")?, row.get("beginning")?);
        Ok(Read { ticket: row.get("id")?, customer: row.get("customer_id")?, words: subject + "\n" + &beginning })
    });
    read.collect()
}
