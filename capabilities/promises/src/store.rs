use customers::Customer;
use db::{Error, Row, Tx, Value, list as places, sql};
use kernel::{Actor, Cx, Id, Time};
use tickets::Ticket;

use crate::{Counts, Listed, NewPromise, Position, Promise, State, View};

/// A mark that is set once on an open promise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mark {
    Missed,
    Reminded,
    Noticed,
}

const COLUMNS: &str = "p.id, p.ticket_id, p.message_id, p.agent_id, p.team_id, p.customer_id, p.action, p.words, \
     p.due_at, p.time_zone, p.state, p.missed_at, p.noticed_at, p.reminded_at, p.ended_at, p.ended_by, \
     p.replaced_by, p.note, p.version, p.created_at";
const WITH_NAMES: &str = "t.subject AS subject, c.name AS customer_name, a.name AS agent_name";
const FROM_WITH_NAMES: &str = "promises p JOIN tickets t ON t.id = p.ticket_id \
     JOIN customers c ON c.id = p.customer_id JOIN agents a ON a.id = p.agent_id";

pub(crate) async fn insert(tx: &mut Tx, new: &NewPromise, now: Time) -> Result<Promise, Error> {
    let query = sql("INSERT INTO promises (ticket_id, message_id, agent_id, team_id, customer_id, action, words, \
         due_at, time_zone, state, note, version, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12) RETURNING id")
    .bind(new.ticket)
    .bind(new.message)
    .bind(new.agent)
    .bind(new.team)
    .bind(new.customer)
    .bind(&new.action)
    .bind(&new.words)
    .bind(new.due_at)
    .bind(&new.time_zone)
    .bind(State::Open.word())
    .bind("")
    .bind(now);
    let id = Id::new(tx.insert(query).await?);
    Ok(Promise {
        id,
        ticket: new.ticket,
        message: new.message,
        agent: new.agent,
        team: new.team,
        customer: new.customer,
        action: new.action.clone(),
        words: new.words.clone(),
        due_at: new.due_at,
        time_zone: new.time_zone.clone(),
        state: State::Open,
        missed_at: None,
        noticed_at: None,
        reminded_at: None,
        ended_at: None,
        ended_by: None,
        replaced_by: None,
        note: String::new(),
        version: 1,
        created_at: now,
    })
}

pub(crate) async fn update(tx: &mut Tx, promise: &Promise) -> Result<(), Error> {
    let query = sql("UPDATE promises SET state = $2, missed_at = $3, noticed_at = $4, reminded_at = $5, \
         ended_at = $6, ended_by = $7, replaced_by = $8, note = $9, version = $10 WHERE id = $1")
    .bind(promise.id)
    .bind(promise.state.word())
    .bind(promise.missed_at)
    .bind(promise.noticed_at)
    .bind(promise.reminded_at)
    .bind(promise.ended_at)
    .bind(promise.ended_by)
    .bind(promise.replaced_by)
    .bind(&promise.note)
    .bind(promise.version);
    tx.run(query).await.map(drop)
}

pub(crate) async fn promise(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<Option<Promise>, Error> {
    let (scope, bound) = scope(cx, 2);
    let text =
        format!("SELECT {COLUMNS} FROM promises p JOIN tickets t ON t.id = p.ticket_id WHERE p.id = $1 AND {scope}");
    tx.row(sql(text).bind(id).bind_all(bound)).await?.map(|row| read(&row)).transpose()
}

/// As [`promise`], held against others who would change it until the transaction ends.
pub(crate) async fn promise_to_change(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<Option<Promise>, Error> {
    tx.row(sql("SELECT id FROM promises WHERE id = $1 {for_update}").bind(id)).await?;
    promise(tx, cx, id).await
}

pub(crate) async fn open_of_agent(tx: &mut Tx, agent: Id<identity::Agent>, limit: i64) -> Result<Vec<Promise>, Error> {
    let text = format!(
        "SELECT {COLUMNS} FROM promises p WHERE p.agent_id = $1 AND p.state = 'open' ORDER BY p.due_at, p.id LIMIT $2"
    );
    tx.rows(sql(text).bind(agent).bind(limit)).await?.iter().map(read).collect()
}

pub(crate) async fn count_of_agent(tx: &mut Tx, agent: Id<identity::Agent>) -> Result<i64, Error> {
    let text = "SELECT COUNT(*) AS n FROM promises WHERE agent_id = $1 AND state = 'open'";
    tx.row(sql(text).bind(agent)).await?.map_or(Ok(0), |row| row.get("n"))
}

pub(crate) async fn set_owner(tx: &mut Tx, id: Id<Promise>, to: Id<identity::Agent>) -> Result<(), Error> {
    tx.run(sql("UPDATE promises SET agent_id = $2, version = version + 1 WHERE id = $1").bind(id).bind(to)).await?;
    Ok(())
}

pub(crate) async fn open_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Promise>, Error> {
    let text = format!(
        "SELECT {COLUMNS} FROM promises p WHERE p.ticket_id = $1 AND p.state = 'open' ORDER BY p.due_at, p.id LIMIT 200"
    );
    tx.rows(sql(text).bind(ticket)).await?.iter().map(read).collect()
}

/// The open promises of a ticket go to another one; their numbers.
pub(crate) async fn move_open(tx: &mut Tx, from: Id<Ticket>, to: Id<Ticket>) -> Result<Vec<i64>, Error> {
    let text = "UPDATE promises SET ticket_id = $2, version = version + 1 WHERE ticket_id = $1 AND state = 'open' \
        RETURNING id";
    tx.rows(sql(text).bind(from).bind(to)).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn move_back(tx: &mut Tx, ids: &[i64], from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    for some in ids.chunks(100) {
        let text = format!(
            "UPDATE promises SET ticket_id = $2, version = version + 1 WHERE ticket_id = $1 AND id IN ({})",
            places(3, some.len())
        );
        tx.run(sql(text).bind(from).bind(to).bind_all(some.iter().copied())).await?;
    }
    Ok(())
}

pub(crate) async fn owe_to(tx: &mut Tx, ticket: Id<Ticket>, customer: Id<Customer>) -> Result<u64, Error> {
    let text = "UPDATE promises SET customer_id = $2, version = version + 1 WHERE ticket_id = $1 AND state = 'open'";
    tx.run(sql(text).bind(ticket).bind(customer)).await
}

pub(crate) async fn mark(tx: &mut Tx, cx: &Cx, id: Id<Promise>, mark: Mark) -> Result<Option<Promise>, Error> {
    let (column, due) = match mark {
        Mark::Missed => ("missed_at", " AND due_at <= $2"),
        Mark::Reminded => ("reminded_at", ""),
        Mark::Noticed => ("noticed_at", ""),
    };
    let text = format!(
        "UPDATE promises SET {column} = $2, version = version + 1 \
         WHERE id = $1 AND state = 'open' AND {column} IS NULL{due}"
    );
    match tx.run(sql(text).bind(id).bind(cx.now)).await? {
        0 => Ok(None),
        _ => promise(tx, cx, id).await,
    }
}

pub(crate) async fn listed(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<Option<Listed>, Error> {
    let (scope, bound) = scope(cx, 2);
    let text = format!("SELECT {COLUMNS}, {WITH_NAMES} FROM {FROM_WITH_NAMES} WHERE p.id = $1 AND {scope}");
    tx.row(sql(text).bind(id).bind_all(bound)).await?.map(|row| read_listed(&row)).transpose()
}

pub(crate) async fn of_customer(
    tx: &mut Tx,
    cx: &Cx,
    customer: Id<Customer>,
    limit: i64,
) -> Result<Vec<Listed>, Error> {
    let (scope, bound) = scope(cx, 3);
    // By the customer's tickets: few, and found by index.
    let text = format!(
        "SELECT {COLUMNS}, {WITH_NAMES} FROM {FROM_WITH_NAMES} WHERE t.customer_id = $1 AND {scope} \
         ORDER BY CASE WHEN p.state = 'open' THEN 0 ELSE 1 END, \
         CASE WHEN p.state = 'open' THEN p.due_at ELSE -p.due_at END, p.id DESC LIMIT $2"
    );
    tx.rows(sql(text).bind(customer).bind(limit).bind_all(bound)).await?.iter().map(read_listed).collect()
}

pub(crate) async fn list(
    tx: &mut Tx,
    cx: &Cx,
    view: View,
    today: (Time, Time),
    after: Option<Position>,
    limit: i64,
) -> Result<Vec<Listed>, Error> {
    let mut values: Vec<Value> = Vec::new();
    let wanted = filter(cx, view, today, &mut values);
    let (scope, bound) = scope(cx, values.len() + 1);
    values.extend(bound.into_iter().map(Value::from));
    let (comparison, order) =
        if view == View::All { ("<", "p.due_at DESC, p.id DESC") } else { (">", "p.due_at, p.id") };
    let seek = after.map_or_else(String::new, |position| {
        let first = values.len() + 1;
        values.extend([position.due_at.into(), position.id.into()]);
        format!(" AND (p.due_at, p.id) {comparison} (${first}, ${})", first + 1)
    });
    values.push(limit.into());
    let text = format!(
        "SELECT {COLUMNS}, {WITH_NAMES} FROM {FROM_WITH_NAMES} \
         WHERE {wanted} AND {scope}{seek} ORDER BY {order} LIMIT ${}",
        values.len()
    );
    tx.rows(sql(text).bind_all(values)).await?.iter().map(read_listed).collect()
}

pub(crate) async fn counts(tx: &mut Tx, cx: &Cx, today: (Time, Time)) -> Result<Counts, Error> {
    let (scope, bound) = scope(cx, 5);
    let text = format!(
        "SELECT (SELECT COUNT(*) FROM promises WHERE agent_id = $1 AND state = 'open') AS mine_open, \
         (SELECT COUNT(*) FROM promises WHERE agent_id = $1 AND state = 'open' AND due_at >= $2 AND due_at < $3) \
         AS mine_today, \
         (SELECT COUNT(*) FROM promises p JOIN tickets t ON t.id = p.ticket_id \
         WHERE p.state = 'open' AND p.due_at <= $4 AND {scope}) AS overdue"
    );
    let query = sql(text).bind(own(cx)).bind(today.0).bind(today.1).bind(cx.now).bind_all(bound);
    let row = tx.row(query).await?.ok_or_else(|| Error::column("mine_open", "nothing was counted"))?;
    Ok(Counts { mine_open: row.get("mine_open")?, mine_today: row.get("mine_today")?, overdue: row.get("overdue")? })
}

/// What a view asks of a promise; adds its values.
fn filter(cx: &Cx, view: View, today: (Time, Time), values: &mut Vec<Value>) -> String {
    match view {
        View::Mine => {
            values.push(own(cx).into());
            "p.state = 'open' AND p.agent_id = $1".to_owned()
        }
        View::Team => match cx.acting_agent().filter(|agent| !agent.role.sees_all() || !agent.teams.is_empty()) {
            Some(agent) => {
                values.extend(agent.teams.iter().map(|team| Value::from(*team)));
                format!("p.state = 'open' AND p.team_id IN ({})", places(1, agent.teams.len()))
            }
            None => "p.state = 'open' AND p.team_id IS NOT NULL".to_owned(),
        },
        View::Today => {
            values.extend([today.0.into(), today.1.into()]);
            "p.state = 'open' AND p.due_at >= $1 AND p.due_at < $2".to_owned()
        }
        View::Overdue => {
            values.push(cx.now.into());
            "p.state = 'open' AND p.due_at <= $1".to_owned()
        }
        View::All => "TRUE".to_owned(),
    }
}

/// Which promises an actor may see: all for the desk and admins, else those of visible tickets and their own.
/// The placeholders begin at `first`.
fn scope(cx: &Cx, first: usize) -> (String, Vec<i64>) {
    match &cx.actor {
        Actor::System => ("TRUE".to_owned(), Vec::new()),
        Actor::Agent(agent) if agent.role.sees_all() => ("TRUE".to_owned(), Vec::new()),
        Actor::Agent(agent) => {
            let teams = places(first + 1, agent.teams.len());
            let text = format!(
                "(p.agent_id = ${first} OR t.assignee_id = ${first} OR t.team_id IS NULL OR t.team_id IN ({teams}))"
            );
            (text, std::iter::once(agent.id).chain(agent.teams.iter().copied()).collect())
        }
        Actor::Customer(_) => ("FALSE".to_owned(), Vec::new()),
    }
}

/// The acting agent's number; 0, which nobody has, when no agent acts.
fn own(cx: &Cx) -> i64 {
    cx.acting_agent().map_or(0, |agent| agent.id)
}

fn read_listed(row: &Row) -> Result<Listed, Error> {
    Ok(Listed {
        promise: read(row)?,
        subject: row.get("subject")?,
        customer_name: row.get("customer_name")?,
        agent_name: row.get("agent_name")?,
    })
}

fn read(row: &Row) -> Result<Promise, Error> {
    let state: String = row.get("state")?;
    Ok(Promise {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        message: row.get("message_id")?,
        agent: row.get("agent_id")?,
        team: row.get("team_id")?,
        customer: row.get("customer_id")?,
        action: row.get("action")?,
        words: row.get("words")?,
        due_at: row.get("due_at")?,
        time_zone: row.get("time_zone")?,
        state: State::from_word(&state).ok_or_else(|| Error::column("state", &state))?,
        missed_at: row.get("missed_at")?,
        noticed_at: row.get("noticed_at")?,
        reminded_at: row.get("reminded_at")?,
        ended_at: row.get("ended_at")?,
        ended_by: row.get("ended_by")?,
        replaced_by: row.get("replaced_by")?,
        note: row.get("note")?,
        version: row.get("version")?,
        created_at: row.get("created_at")?,
    })
}

/// What belongs to the tickets of `to` and still says `from`, says `to`.
pub(crate) async fn follow(tx: &mut Tx, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    let query = sql("UPDATE promises SET customer_id = $2 WHERE customer_id = $1 \
         AND ticket_id IN (SELECT id FROM tickets WHERE customer_id = $2)");
    tx.run(query.bind(from).bind(to)).await?;
    Ok(())
}
