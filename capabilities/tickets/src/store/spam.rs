use db::{Error, Tx, sql};
use kernel::{Cx, Id};

use crate::Ticket;

pub(crate) async fn remember(tx: &mut Tx, cx: &Cx, address: &str, ticket: Id<Ticket>) -> Result<(), Error> {
    tx.run(
        sql("INSERT INTO spam_senders (address, ticket_id, by_agent_id, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (address) DO UPDATE SET ticket_id = excluded.ticket_id, at = excluded.at")
        .bind(address)
        .bind(ticket)
        .bind(cx.acting_agent().map(|agent| agent.id))
        .bind(cx.now),
    )
    .await?;
    Ok(())
}

pub(crate) async fn forget(tx: &mut Tx, address: &str) -> Result<(), Error> {
    tx.run(sql("DELETE FROM spam_senders WHERE address = $1").bind(address)).await?;
    Ok(())
}

pub(crate) async fn knows(tx: &mut Tx, address: &str) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT address FROM spam_senders WHERE address = $1").bind(address)).await?.is_some())
}

/// The address that the customer wrote a ticket's latest letter from.
pub(crate) async fn sender_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Option<String>, Error> {
    let row = tx
        .row(
            sql("SELECT from_address FROM messages WHERE ticket_id = $1 AND kind = 'customer' AND from_address <> ''
                 ORDER BY id DESC LIMIT 1")
            .bind(ticket),
        )
        .await?;
    row.map(|row| row.get("from_address")).transpose()
}
