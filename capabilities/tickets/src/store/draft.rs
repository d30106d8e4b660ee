use db::{Error, Tx, sql};
use identity::Agent;
use kernel::{Cx, Id};

use crate::{Draft, DraftKind, Ticket};

pub(crate) async fn save(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
    body: &str,
) -> Result<(), Error> {
    tx.run(
        sql("INSERT INTO drafts (ticket_id, agent_id, kind, body, updated_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (ticket_id, agent_id, kind)
             DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at")
        .bind(ticket)
        .bind(agent)
        .bind(kind.word())
        .bind(body)
        .bind(cx.now),
    )
    .await?;
    Ok(())
}

pub(crate) async fn find(
    tx: &mut Tx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
) -> Result<Option<Draft>, Error> {
    let row = tx
        .row(
            sql("SELECT body, updated_at FROM drafts WHERE ticket_id = $1 AND agent_id = $2 AND kind = $3")
                .bind(ticket)
                .bind(agent)
                .bind(kind.word()),
        )
        .await?;
    row.map(|row| Ok(Draft { body: row.get("body")?, updated_at: row.get("updated_at")? })).transpose()
}

pub(crate) async fn delete(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>, kind: DraftKind) -> Result<(), Error> {
    tx.run(
        sql("DELETE FROM drafts WHERE ticket_id = $1 AND agent_id = $2 AND kind = $3")
            .bind(ticket)
            .bind(agent)
            .bind(kind.word()),
    )
    .await?;
    Ok(())
}
