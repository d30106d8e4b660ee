use db::{Error, Tx, sql};
use kernel::{Cx, Id};

use super::word;
use crate::{Closure, Easy, NewClosure, Ticket};

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, new: &NewClosure) -> Result<Id<Closure>, Error> {
    let id = tx
        .insert(
            sql("INSERT INTO closures (ticket_id, agent_id, at, easy, comment, override_reason, unanswered_reason)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id")
            .bind(ticket)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(cx.now)
            .bind(new.easy.word())
            .bind(&new.comment)
            .bind(new.override_reason.clone())
            .bind(new.unanswered_reason.clone()),
        )
        .await?;
    Ok(Id::new(id))
}

pub(crate) async fn mark_reopened(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, because: &str) -> Result<(), Error> {
    tx.run(
        sql("UPDATE closures SET reopened_at = $2, reopened_because = $3 WHERE ticket_id = $1 AND reopened_at IS NULL")
            .bind(ticket)
            .bind(cx.now)
            .bind(because),
    )
    .await?;
    Ok(())
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Closure>) -> Result<Option<Closure>, Error> {
    let row = tx
        .row(
            sql("SELECT id, ticket_id, agent_id, at, easy, comment, override_reason, unanswered_reason, reopened_at
                 FROM closures WHERE id = $1")
            .bind(id),
        )
        .await?;
    row.map(|row| {
        Ok(Closure {
            id: row.get("id")?,
            ticket: row.get("ticket_id")?,
            agent: row.get("agent_id")?,
            at: row.get("at")?,
            easy: word(&row, "easy", Easy::from_word)?,
            comment: row.get("comment")?,
            override_reason: row.get("override_reason")?,
            unanswered_reason: row.get("unanswered_reason")?,
            reopened_at: row.get("reopened_at")?,
        })
    })
    .transpose()
}
