use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};
use tickets::Ticket;

use crate::{Item, ItemState, Job, JobState};

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    agent: i64,
    change: &str,
    tickets: &[Id<Ticket>],
) -> Result<Id<Job>, Error> {
    let total = i64::try_from(tickets.len()).unwrap_or(i64::MAX);
    let id = tx
        .insert(
            sql("INSERT INTO bulk_jobs (agent_id, change, state, total, done, refused, undone, created_at, version)
                 VALUES ($1, $2, 'running', $3, 0, 0, 0, $4, 1) RETURNING id")
            .bind(agent)
            .bind(change)
            .bind(total)
            .bind(cx.now),
        )
        .await?;
    for (position, ticket) in (0_i64..).zip(tickets) {
        tx.run(
            sql("INSERT INTO bulk_items (job_id, position, ticket_id, state) VALUES ($1, $2, $3, 'open')")
                .bind(id)
                .bind(position)
                .bind(*ticket),
        )
        .await?;
    }
    Ok(Id::new(id))
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Job>) -> Result<Option<Job>, Error> {
    let row = tx
        .row(
            sql("SELECT id, agent_id, change, state, total, done, refused, undone, created_at, undo_until
                 FROM bulk_jobs WHERE id = $1")
            .bind(id),
        )
        .await?;
    row.as_ref().map(job_of).transpose()
}

pub(crate) async fn items(
    tx: &mut Tx,
    job: Id<Job>,
    state: ItemState,
    after: i64,
    limit: i64,
) -> Result<Vec<Item>, Error> {
    let rows = tx
        .rows(
            sql("SELECT position, ticket_id, state, refusal, before, version_after FROM bulk_items
                 WHERE job_id = $1 AND state = $2 AND position > $3 ORDER BY position LIMIT $4")
            .bind(job)
            .bind(state.word())
            .bind(after)
            .bind(limit),
        )
        .await?;
    rows.iter().map(item_of).collect()
}

pub(crate) async fn save(tx: &mut Tx, job: Id<Job>, item: &Item) -> Result<(), Error> {
    tx.run(
        sql("UPDATE bulk_items SET state = $3, refusal = $4, before = $5, version_after = $6
             WHERE job_id = $1 AND position = $2")
        .bind(job)
        .bind(item.position)
        .bind(item.state.word())
        .bind(item.refusal.clone())
        .bind(item.before.clone())
        .bind(item.version_after),
    )
    .await
    .map(drop)
}

pub(crate) async fn count(tx: &mut Tx, job: Id<Job>, done: i64, refused: i64, undone: i64) -> Result<(), Error> {
    tx.run(
        sql("UPDATE bulk_jobs SET done = done + $2, refused = refused + $3, undone = undone + $4,
                version = version + 1 WHERE id = $1")
        .bind(job)
        .bind(done)
        .bind(refused)
        .bind(undone),
    )
    .await
    .map(drop)
}

pub(crate) async fn finish(
    tx: &mut Tx,
    now: Time,
    job: Id<Job>,
    state: JobState,
    undo_until: Option<Time>,
) -> Result<(), Error> {
    tx.run(
        sql("UPDATE bulk_jobs SET state = $2, finished_at = $3, undo_until = $4, version = version + 1 WHERE id = $1")
            .bind(job)
            .bind(state.word())
            .bind(now)
            .bind(undo_until),
    )
    .await
    .map(drop)
}

/// `false` when it is not done, or too long ago.
pub(crate) async fn begin_undo(tx: &mut Tx, now: Time, job: Id<Job>) -> Result<bool, Error> {
    let begun = tx
        .run(
            sql("UPDATE bulk_jobs SET state = 'undoing', version = version + 1
                 WHERE id = $1 AND state = 'done' AND undo_until > $2")
            .bind(job)
            .bind(now),
        )
        .await?;
    Ok(begun > 0)
}

fn job_of(row: &Row) -> Result<Job, Error> {
    let state: String = row.get("state")?;
    Ok(Job {
        id: row.get("id")?,
        agent: row.get("agent_id")?,
        change: row.get("change")?,
        state: JobState::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        total: row.get("total")?,
        done: row.get("done")?,
        refused: row.get("refused")?,
        undone: row.get("undone")?,
        created_at: row.get("created_at")?,
        undo_until: row.get("undo_until")?,
    })
}

fn item_of(row: &Row) -> Result<Item, Error> {
    let state: String = row.get("state")?;
    Ok(Item {
        position: row.get("position")?,
        ticket: row.get("ticket_id")?,
        state: ItemState::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        refusal: row.get("refusal")?,
        before: row.get("before")?,
        version_after: row.get("version_after")?,
    })
}
