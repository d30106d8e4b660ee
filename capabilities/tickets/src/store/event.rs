use db::{Error, Tx, sql};
use kernel::{Cx, Id};
use serde_json::Value;

use crate::Ticket;

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, kind: &str, data: &Value) -> Result<i64, Error> {
    let id = tx
        .insert(
        sql("INSERT INTO ticket_events (ticket_id, at, kind, agent_id, data) VALUES ($1, $2, $3, $4, $5) RETURNING id")
            .bind(ticket)
            .bind(cx.now)
            .bind(kind)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(data.to_string()),
    )
    .await?;
    if let Some(seen) = super::ticket::find(tx, ticket).await? {
        tx.announce(super::ticket::news(&seen));
    }
    Ok(id)
}
