use customers::Customer;
use db::{Error, Row, Tx, sql};
use identity::Agent;
use kernel::{Cx, Id, Time};
use tickets::{Message, Ticket};

use crate::{Manner, NewPlanned, Planned, Signature, State};

const COLUMNS: &str = "id, ticket_id, agent_id, body, manner, send_at, state, stopped_because, created_at";
/// More mailboxes than this have no signature of their own.
const SIGNATURES_MAX: i64 = 200;

pub(crate) async fn insert_planned(tx: &mut Tx, cx: &Cx, new: &NewPlanned) -> Result<Id<Planned>, Error> {
    let query = sql("INSERT INTO planned_letters (ticket_id, agent_id, body, manner, send_at, state, created_at) \
         VALUES ($1, $2, $3, $4, $5, 'planned', $6) RETURNING id")
    .bind(new.ticket)
    .bind(new.agent)
    .bind(new.body.replace('\0', ""))
    .bind(new.manner.word())
    .bind(new.send_at)
    .bind(cx.now);
    Ok(Id::new(tx.insert(query).await?))
}

pub(crate) async fn count_of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<i64, Error> {
    let query = sql("SELECT COUNT(*) AS letters FROM planned_letters WHERE ticket_id = $1").bind(ticket);
    tx.row(query).await?.map_or(Ok(0), |row| row.get("letters"))
}

pub(crate) async fn planned_of(tx: &mut Tx, ticket: Id<Ticket>, limit: i64) -> Result<Vec<Planned>, Error> {
    let text = format!("SELECT {COLUMNS} FROM planned_letters WHERE ticket_id = $1 ORDER BY send_at, id LIMIT $2");
    tx.rows(sql(text).bind(ticket).bind(limit)).await?.iter().map(read).collect()
}

pub(crate) async fn planned(tx: &mut Tx, id: Id<Planned>) -> Result<Option<Planned>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM planned_letters WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn lock_planned(tx: &mut Tx, id: Id<Planned>) -> Result<(), Error> {
    tx.row(sql("SELECT id FROM planned_letters WHERE id = $1 {for_update}").bind(id)).await.map(drop)
}

pub(crate) async fn delete_planned(tx: &mut Tx, id: Id<Planned>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM planned_letters WHERE id = $1").bind(id)).await.map(drop)
}

pub(crate) async fn stop_planned(tx: &mut Tx, id: Id<Planned>, because: &str) -> Result<(), Error> {
    let query = sql("UPDATE planned_letters SET state = 'stopped', stopped_because = $2 WHERE id = $1");
    tx.run(query.bind(id).bind(because)).await.map(drop)
}

pub(crate) async fn move_planned(tx: &mut Tx, id: Id<Planned>, send_at: Time) -> Result<(), Error> {
    let query = sql("UPDATE planned_letters SET send_at = $2 WHERE id = $1").bind(id).bind(send_at);
    tx.run(query).await.map(drop)
}

fn read(row: &Row) -> Result<Planned, Error> {
    let (manner, state): (String, String) = (row.get("manner")?, row.get("state")?);
    Ok(Planned {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        agent: row.get("agent_id")?,
        body: row.get("body")?,
        manner: Manner::from_word(&manner).ok_or_else(|| Error::column("manner", &manner))?,
        send_at: row.get("send_at")?,
        state: State::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        stopped_because: row.get("stopped_because")?,
        created_at: row.get("created_at")?,
    })
}

/// What is remembered of a letter.
pub(crate) struct Kept {
    pub(crate) message: Id<Message>,
    pub(crate) ticket: Id<Ticket>,
    pub(crate) at: Time,
    pub(crate) runs: Vec<u8>,
}

pub(crate) async fn insert_runs(
    tx: &mut Tx,
    cx: &Cx,
    customer: Id<Customer>,
    (ticket, message): (Id<Ticket>, Id<Message>),
    runs: Vec<u8>,
) -> Result<(), Error> {
    let query = sql("INSERT INTO reply_runs (message_id, customer_id, ticket_id, at, runs) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (message_id) DO NOTHING")
    .bind(message)
    .bind(customer)
    .bind(ticket)
    .bind(cx.now)
    .bind(runs);
    tx.run(query).await.map(drop)
}

pub(crate) async fn runs_of(tx: &mut Tx, customer: Id<Customer>, limit: i64) -> Result<Vec<Kept>, Error> {
    let query = sql("SELECT message_id, ticket_id, at, runs FROM reply_runs WHERE customer_id = $1 \
         ORDER BY message_id DESC LIMIT $2")
    .bind(customer)
    .bind(limit);
    let read = |row: &Row| {
        Ok(Kept {
            message: row.get("message_id")?,
            ticket: row.get("ticket_id")?,
            at: row.get("at")?,
            runs: row.get("runs")?,
        })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn undo_seconds(tx: &mut Tx, agent: Id<Agent>) -> Result<Option<i64>, Error> {
    let row = tx.row(sql("SELECT undo_seconds FROM writing_settings WHERE agent_id = $1").bind(agent)).await?;
    row.map(|row| row.get("undo_seconds")).transpose()
}

pub(crate) async fn set_undo_seconds(tx: &mut Tx, agent: Id<Agent>, seconds: i64) -> Result<(), Error> {
    let query = sql("INSERT INTO writing_settings (agent_id, undo_seconds) VALUES ($1, $2) \
         ON CONFLICT (agent_id) DO UPDATE SET undo_seconds = excluded.undo_seconds")
    .bind(agent)
    .bind(seconds);
    tx.run(query).await.map(drop)
}

pub(crate) async fn signatures(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Signature>, Error> {
    let query = sql("SELECT mailbox_id, text FROM signatures WHERE agent_id = $1 ORDER BY mailbox_id LIMIT $2")
        .bind(agent)
        .bind(SIGNATURES_MAX);
    let read = |row: &Row| Ok(Signature { mailbox: row.get("mailbox_id")?, text: row.get("text")? });
    tx.rows(query).await?.iter().map(read).collect()
}

pub(crate) async fn save_signature(
    tx: &mut Tx,
    cx: &Cx,
    agent: Id<Agent>,
    mailbox: i64,
    text: &str,
) -> Result<(), Error> {
    let query = sql("INSERT INTO signatures (agent_id, mailbox_id, text, updated_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (agent_id, mailbox_id) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at")
    .bind(agent)
    .bind(mailbox)
    .bind(text)
    .bind(cx.now);
    tx.run(query).await.map(drop)
}

pub(crate) async fn delete_signature(tx: &mut Tx, agent: Id<Agent>, mailbox: i64) -> Result<(), Error> {
    let query = sql("DELETE FROM signatures WHERE agent_id = $1 AND mailbox_id = $2").bind(agent).bind(mailbox);
    tx.run(query).await.map(drop)
}
