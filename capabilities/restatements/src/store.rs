use db::{Error, Row, Tx, list, sql};
use identity::Agent;
use kernel::{Cx, Id};
use tickets::{Message, Ticket};

use crate::{NewRestatement, Restatement, State};

const COLUMNS: &str = "id, ticket_id, customer_id, agent_id, message_id, language, text, state, correction, asked_at,
    answered_at";
/// How many restatements of one ticket are shown.
const LISTED_MAX: i64 = 50;

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    agent: Id<Agent>,
    new: &NewRestatement,
) -> Result<Restatement, Error> {
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO restatements (ticket_id, customer_id, agent_id, language, text, state, correction, asked_at)
                 VALUES ($1, $2, $3, $4, $5, 'asked', '', $6) RETURNING {COLUMNS}"
            ))
            .bind(ticket.id)
            .bind(ticket.customer)
            .bind(agent)
            .bind(new.language.tag())
            .bind(&new.text)
            .bind(cx.now),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), from_row)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Restatement>) -> Result<Option<Restatement>, Error> {
    one(tx, "id = $1", id).await
}

/// As [`find`], held against others who would change it until the transaction ends.
pub(crate) async fn to_change(tx: &mut Tx, id: Id<Restatement>) -> Result<Option<Restatement>, Error> {
    one(tx, "id = $1 {for_update}", id).await
}

async fn one(tx: &mut Tx, condition: &str, id: Id<Restatement>) -> Result<Option<Restatement>, Error> {
    let text = format!("SELECT {COLUMNS} FROM restatements WHERE {condition}");
    tx.row(sql(text).bind(id)).await?.as_ref().map(from_row).transpose()
}

pub(crate) async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Restatement>, Error> {
    let text = format!("SELECT {COLUMNS} FROM restatements WHERE ticket_id = $1 ORDER BY id DESC LIMIT $2");
    tx.rows(sql(text).bind(ticket).bind(LISTED_MAX)).await?.iter().map(from_row).collect()
}

pub(crate) async fn update(tx: &mut Tx, restatement: &Restatement) -> Result<(), Error> {
    let query = sql("UPDATE restatements SET state = $2, correction = $3, answered_at = $4 WHERE id = $1");
    tx.run(
        query
            .bind(restatement.id)
            .bind(restatement.state.word())
            .bind(&restatement.correction)
            .bind(restatement.answered_at),
    )
    .await
    .map(drop)
}

pub(crate) async fn sent_by(tx: &mut Tx, id: Id<Restatement>, message: Id<Message>) -> Result<(), Error> {
    tx.run(sql("UPDATE restatements SET message_id = $2 WHERE id = $1").bind(id).bind(message)).await.map(drop)
}

pub(crate) async fn withdraw_open(tx: &mut Tx, ticket: Id<Ticket>) -> Result<u64, Error> {
    let query = sql("UPDATE restatements SET state = 'withdrawn' WHERE ticket_id = $1 AND state = 'asked'");
    tx.run(query.bind(ticket)).await
}

pub(crate) async fn move_all(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    let query = sql("UPDATE restatements SET ticket_id = $2 WHERE ticket_id = $1 RETURNING id");
    tx.rows(query.bind(from).bind(to)).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn move_back(tx: &mut Tx, ids: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    for some in ids.chunks(100) {
        let text =
            format!("UPDATE restatements SET ticket_id = $2 WHERE ticket_id = $1 AND id IN ({})", list(3, some.len()));
        tx.run(sql(text).bind(from).bind(to).bind_all(some.iter().copied())).await?;
    }
    Ok(())
}

fn from_row(row: &Row) -> Result<Restatement, Error> {
    let (state, language): (String, String) = (row.get("state")?, row.get("language")?);
    Ok(Restatement {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        customer: row.get("customer_id")?,
        agent: row.get("agent_id")?,
        message: row.get("message_id")?,
        language: language.parse().map_err(|error| Error::column("language", error))?,
        text: row.get("text")?,
        state: State::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        correction: row.get("correction")?,
        asked_at: row.get("asked_at")?,
        answered_at: row.get("answered_at")?,
    })
}
