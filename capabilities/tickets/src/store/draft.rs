use db::{Error, Row, Tx, sql};
use identity::Agent;
use kernel::{Cx, Id};

use super::word;
use crate::{Draft, DraftKind, SharedDraft, Ticket};

/// More drafts than this are not offered on one ticket.
const SHARED_MAX: i64 = 20;

/// `false` when a colleague has taken the draft over.
pub(crate) async fn save(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
    body: &str,
) -> Result<bool, Error> {
    let changed = tx
        .run(
            sql("INSERT INTO drafts (ticket_id, agent_id, kind, body, updated_at, shared)
                 VALUES ($1, $2, $3, $4, $5, FALSE)
                 ON CONFLICT (ticket_id, agent_id, kind)
                 DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at WHERE drafts.taken_by IS NULL")
            .bind(ticket)
            .bind(agent)
            .bind(kind.word())
            .bind(body)
            .bind(cx.now),
        )
        .await?;
    Ok(changed > 0)
}

pub(crate) async fn find(
    tx: &mut Tx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
) -> Result<Option<Draft>, Error> {
    let row = tx
        .row(
            sql("SELECT body, updated_at, shared, taken_by FROM drafts
                 WHERE ticket_id = $1 AND agent_id = $2 AND kind = $3")
            .bind(ticket)
            .bind(agent)
            .bind(kind.word()),
        )
        .await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn delete(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>, kind: DraftKind) -> Result<bool, Error> {
    let query = sql("DELETE FROM drafts WHERE ticket_id = $1 AND agent_id = $2 AND kind = $3")
        .bind(ticket)
        .bind(agent)
        .bind(kind.word());
    Ok(tx.run(query).await? > 0)
}

pub(crate) async fn share(
    tx: &mut Tx,
    ticket: Id<Ticket>,
    agent: Id<Agent>,
    kind: DraftKind,
    shared: bool,
) -> Result<bool, Error> {
    let query = sql("UPDATE drafts SET shared = $4
                     WHERE ticket_id = $1 AND agent_id = $2 AND kind = $3 AND taken_by IS NULL")
    .bind(ticket)
    .bind(agent)
    .bind(kind.word())
    .bind(shared);
    Ok(tx.run(query).await? > 0)
}

pub(crate) async fn shared(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<SharedDraft>, Error> {
    let query = sql("SELECT agent_id, kind, body, updated_at, shared, taken_by FROM drafts
                     WHERE ticket_id = $1 AND shared ORDER BY updated_at DESC LIMIT $2")
    .bind(ticket)
    .bind(SHARED_MAX);
    let read = |row: &Row| {
        Ok(SharedDraft {
            agent: row.get("agent_id")?,
            kind: word(row, "kind", DraftKind::from_word)?,
            draft: read(row)?,
        })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

/// Nothing is left of a draft but the word of who has it.
pub(crate) async fn leave_to(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, kind): (Id<Ticket>, DraftKind),
    from: Id<Agent>,
    to: Id<Agent>,
) -> Result<(), Error> {
    let query = sql("UPDATE drafts SET body = '{}', shared = FALSE, taken_by = $4, updated_at = $5
                     WHERE ticket_id = $1 AND agent_id = $2 AND kind = $3")
    .bind(ticket)
    .bind(from)
    .bind(kind.word())
    .bind(to)
    .bind(cx.now);
    tx.run(query).await.map(drop)
}

fn read(row: &Row) -> Result<Draft, Error> {
    Ok(Draft {
        body: row.get("body")?,
        updated_at: row.get("updated_at")?,
        shared: row.get("shared")?,
        taken_by: row.get("taken_by")?,
    })
}
