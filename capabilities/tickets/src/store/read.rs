use db::{Error, Tx, sql};
use identity::Agent;
use kernel::Id;

use crate::{Message, Ticket};

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
