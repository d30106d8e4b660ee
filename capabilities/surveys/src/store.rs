use customers::Customer;
use db::{Error, Row, Tx, sql};
use kernel::{Id, Time};
use tickets::{Closure, Message, Ticket};

use crate::{NewSurvey, State, Survey};

const COLUMNS: &str = "id, ticket_id, closure_id, customer_id, agent_id, language, state, due_at, sent_at, message_id, \
     solved, effort, comment, call_back, answered_at, created_at";

/// The new survey's number; `None` when the closing has one already.
pub(crate) async fn insert(tx: &mut Tx, new: &NewSurvey, due_at: Time, now: Time) -> Result<Option<Id<Survey>>, Error> {
    let query = sql("INSERT INTO surveys (ticket_id, closure_id, customer_id, agent_id, language, state, due_at, \
         comment, call_back, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8) \
         ON CONFLICT (closure_id) DO NOTHING RETURNING id")
    .bind(new.ticket)
    .bind(new.closure)
    .bind(new.customer)
    .bind(new.agent)
    .bind(new.language.tag())
    .bind(State::Planned.word())
    .bind(due_at)
    .bind(now);
    tx.row(query).await?.map(|row| row.get("id")).transpose()
}

pub(crate) async fn update(tx: &mut Tx, survey: &Survey) -> Result<(), Error> {
    let query = sql("UPDATE surveys SET state = $2, sent_at = $3, message_id = $4, solved = $5, effort = $6, \
         comment = $7, call_back = $8, answered_at = $9 WHERE id = $1")
    .bind(survey.id)
    .bind(survey.state.word())
    .bind(survey.sent_at)
    .bind(survey.message)
    .bind(survey.solved)
    .bind(survey.effort)
    .bind(&survey.comment)
    .bind(&survey.call_back)
    .bind(survey.answered_at);
    tx.run(query).await.map(drop)
}

pub(crate) async fn cancel_for(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Id<Survey>>, Error> {
    let query = sql("UPDATE surveys SET state = $2 WHERE ticket_id = $1 AND state = $3 RETURNING id")
        .bind(ticket)
        .bind(State::Cancelled.word())
        .bind(State::Planned.word());
    tx.rows(query).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn survey(tx: &mut Tx, id: Id<Survey>) -> Result<Option<Survey>, Error> {
    one(tx, "id = $1", id.get()).await
}

/// As [`survey`], held against others who would change it until the transaction ends.
pub(crate) async fn survey_to_change(tx: &mut Tx, id: Id<Survey>) -> Result<Option<Survey>, Error> {
    one(tx, "id = $1 {for_update}", id.get()).await
}

pub(crate) async fn of_closure(tx: &mut Tx, closure: Id<Closure>) -> Result<Option<Survey>, Error> {
    one(tx, "closure_id = $1", closure.get()).await
}

pub(crate) async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Survey>, Error> {
    let text = format!("SELECT {COLUMNS} FROM surveys WHERE ticket_id = $1 ORDER BY id DESC LIMIT 50");
    tx.rows(sql(text).bind(ticket)).await?.iter().map(read).collect()
}

pub(crate) async fn of_message(tx: &mut Tx, message: Id<Message>) -> Result<Option<Survey>, Error> {
    one(tx, "message_id = $1", message.get()).await
}

pub(crate) async fn refuse(tx: &mut Tx, customer: Id<Customer>, now: Time) -> Result<(), Error> {
    let query =
        sql("INSERT INTO survey_refusals (customer_id, at) VALUES ($1, $2) ON CONFLICT (customer_id) DO NOTHING");
    tx.run(query.bind(customer).bind(now)).await.map(drop)
}

pub(crate) async fn is_refused(tx: &mut Tx, customer: Id<Customer>) -> Result<bool, Error> {
    let query = sql("SELECT 1 AS found FROM survey_refusals WHERE customer_id = $1").bind(customer);
    Ok(tx.row(query).await?.is_some())
}

async fn one(tx: &mut Tx, condition: &str, number: i64) -> Result<Option<Survey>, Error> {
    let text = format!("SELECT {COLUMNS} FROM surveys WHERE {condition}");
    tx.row(sql(text).bind(number)).await?.map(|row| read(&row)).transpose()
}

fn read(row: &Row) -> Result<Survey, Error> {
    let state: String = row.get("state")?;
    let language: String = row.get("language")?;
    Ok(Survey {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        closure: row.get("closure_id")?,
        customer: row.get("customer_id")?,
        agent: row.get("agent_id")?,
        language: language.parse().map_err(|error| Error::column("language", error))?,
        state: State::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        due_at: row.get("due_at")?,
        sent_at: row.get("sent_at")?,
        message: row.get("message_id")?,
        solved: row.get("solved")?,
        effort: row.get("effort")?,
        comment: row.get("comment")?,
        call_back: row.get("call_back")?,
        answered_at: row.get("answered_at")?,
        created_at: row.get("created_at")?,
    })
}

/// What belongs to the tickets of `to` and still says `from`, says `to`.
pub(crate) async fn follow(tx: &mut Tx, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    let query = sql("UPDATE surveys SET customer_id = $2 WHERE customer_id = $1 \
         AND ticket_id IN (SELECT id FROM tickets WHERE customer_id = $2)");
    tx.run(query.bind(from).bind(to)).await?;
    Ok(())
}
