use db::{Error, News, Tx, sql};
use kernel::{Cx, Id};
use serde_json::Value;

use crate::Ticket;

/// A line that was written down.
pub(crate) struct Line {
    pub(crate) number: i64,
    /// Somebody asked to be told of its kind.
    pub(crate) is_asked_for: bool,
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, kind: &str, data: &Value) -> Result<Line, Error> {
    let number = tx
        .insert(
        sql("INSERT INTO ticket_events (ticket_id, at, kind, agent_id, data) VALUES ($1, $2, $3, $4, $5) RETURNING id")
            .bind(ticket)
            .bind(cx.now)
            .bind(kind)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(data.to_string()),
    )
    .await?;
    let query = sql("SELECT team_id, assignee_id, (SELECT COUNT(*) FROM told_events WHERE kind = $2) AS asked_for \
         FROM tickets WHERE id = $1");
    let Some(seen) = tx.row(query.bind(ticket).bind(kind)).await? else {
        return Ok(Line { number, is_asked_for: false });
    };
    let (team_id, agent_id) = (seen.get("team_id")?, seen.get("assignee_id")?);
    tx.announce(News { kind: "ticket".to_owned(), id: ticket.get(), team_id, agent_id });
    Ok(Line { number, is_asked_for: seen.get::<i64>("asked_for")? > 0 })
}
