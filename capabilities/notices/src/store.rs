//! All SQL of this capability.

mod person;

pub(crate) use person::*;

use db::{Error, Row, Tx, Value, list as places, sql};
use identity::{Agent, Team};
use kernel::{Actor, Cx, Id, Time};
use tickets::Ticket;

use crate::{Kind, Notice, Page, Telling};

/// How many old notices are forgotten at once.
const FORGOTTEN_AT_ONCE: i64 = 5_000;
/// How many of a team are told at once.
const TEAM_MAX: i64 = 500;

pub(crate) async fn unread_like(tx: &mut Tx, telling: &Telling<'_>) -> Result<Option<Id<Notice>>, Error> {
    let Some(ticket) = telling.ticket else { return Ok(None) };
    let query = sql("SELECT id FROM notices WHERE agent_id = $1 AND ticket_id = $2 AND kind = $3 AND read_at IS NULL \
         ORDER BY id DESC LIMIT 1 {for_update}")
    .bind(telling.agent)
    .bind(ticket)
    .bind(telling.kind.word());
    tx.row(query).await?.map(|row| row.get("id")).transpose()
}

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    telling: &Telling<'_>,
    bell: bool,
    mail: bool,
) -> Result<Id<Notice>, Error> {
    // What is not for the bell is never unread in it.
    let query = sql("INSERT INTO notices (agent_id, kind, ticket_id, data, times, at, read_at, bell, mail) \
         VALUES ($1, $2, $3, $4, 1, $5, NULL, $6, $7) RETURNING id")
    .bind(telling.agent)
    .bind(telling.kind.word())
    .bind(telling.ticket)
    .bind(telling.data.to_string())
    .bind(cx.now)
    .bind(bell)
    .bind(mail);
    Ok(Id::new(tx.insert(query).await?))
}

pub(crate) async fn grow(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Notice>,
    data: &serde_json::Value,
    mail: bool,
) -> Result<(), Error> {
    let query = sql("UPDATE notices SET times = times + 1, at = $2, data = $3, mail = (mail OR $4), mailed_at = NULL \
         WHERE id = $1")
    .bind(id)
    .bind(cx.now)
    .bind(data.to_string())
    .bind(mail);
    tx.run(query).await.map(drop)
}

const COUNT: &str = "INSERT INTO notice_counts (agent_id, unread) \
     VALUES ($1, CASE WHEN CAST($2 AS BIGINT) > 0 THEN CAST($2 AS BIGINT) ELSE 0 END) \
     ON CONFLICT (agent_id) DO UPDATE SET unread = notice_counts.unread + $2";

/// Counts unread notices up or down, at the end of the transaction.
pub(crate) fn count(tx: &mut Tx, agent: Id<Agent>, by: i64) {
    tx.count(COUNT, vec![agent.get().into()], &[by]);
}

pub(crate) async fn set_count(tx: &mut Tx, agent: Id<Agent>, unread: i64) -> Result<(), Error> {
    tx.settle(|statement, _| statement == COUNT).await?;
    tx.run(sql("UPDATE notice_counts SET unread = $2 WHERE agent_id = $1").bind(agent).bind(unread)).await.map(drop)
}

pub(crate) async fn unread(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    tx.settle(|statement, _| statement == COUNT).await?;
    let row = tx.row(sql("SELECT unread FROM notice_counts WHERE agent_id = $1").bind(agent)).await?;
    Ok(row.map(|row| row.get("unread")).transpose()?.unwrap_or_default())
}

const NOTICE: &str = "n.id, n.agent_id, n.kind, n.ticket_id, n.data, n.times, n.at, n.read_at, \
     t.subject AS subject, c.name AS customer_name";

/// Tickets join where the reader may see them; a notice about another one says only that there was something.
fn from(cx: &Cx, first: usize) -> (String, Vec<i64>) {
    let (scope, bound) = match &cx.actor {
        Actor::System => ("TRUE".to_owned(), Vec::new()),
        Actor::Agent(agent) if agent.role.sees_all() => ("TRUE".to_owned(), Vec::new()),
        Actor::Agent(agent) => {
            let teams = places(first + 1, agent.teams.len());
            let text = format!("(t.assignee_id = ${first} OR t.team_id IS NULL OR t.team_id IN ({teams}))");
            (text, std::iter::once(agent.id).chain(agent.teams.iter().copied()).collect())
        }
        Actor::Customer(_) => ("FALSE".to_owned(), Vec::new()),
    };
    let text = format!(
        "notices n LEFT JOIN tickets t ON t.id = n.ticket_id AND {scope} LEFT JOIN customers c ON c.id = t.customer_id"
    );
    (text, bound)
}

pub(crate) async fn list(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, page: Page) -> Result<Vec<Notice>, Error> {
    let (from, bound) = from(cx, 2);
    let mut values: Vec<Value> = vec![agent.into()];
    values.extend(bound.into_iter().map(Value::from));
    let seek = page.after.map_or_else(String::new, |after| {
        let first = values.len() + 1;
        values.extend([after.at.into(), after.id.into()]);
        format!(" AND (n.at, n.id) < (${first}, ${})", first + 1)
    });
    let unread = if page.unread { " AND n.read_at IS NULL" } else { "" };
    values.push(page.limit.into());
    let text = format!(
        "SELECT {NOTICE} FROM {from} WHERE n.agent_id = $1 AND n.bell{unread}{seek} \
         ORDER BY n.at DESC, n.id DESC LIMIT ${}",
        values.len()
    );
    tx.rows(sql(text).bind_all(values)).await?.iter().map(read).collect()
}

pub(crate) async fn notice(tx: &mut Tx, cx: &Cx, id: Id<Notice>) -> Result<Option<Notice>, Error> {
    let (from, bound) = from(cx, 2);
    let text = format!("SELECT {NOTICE} FROM {from} WHERE n.id = $1");
    tx.row(sql(text).bind(id).bind_all(bound)).await?.map(|row| read(&row)).transpose()
}

pub(crate) async fn to_mail(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, limit: i64) -> Result<Vec<Notice>, Error> {
    let (from, bound) = from(cx, 3);
    let text = format!(
        "SELECT {NOTICE} FROM {from} WHERE n.agent_id = $1 AND n.mail AND n.read_at IS NULL AND n.mailed_at IS NULL \
         ORDER BY n.at DESC, n.id DESC LIMIT $2"
    );
    tx.rows(sql(text).bind(agent).bind(limit).bind_all(bound)).await?.iter().map(read).collect()
}

/// Answers how many stood to be mailed.
pub(crate) async fn note_mailed(tx: &mut Tx, agent: Id<Agent>, now: Time) -> Result<i64, Error> {
    let text = "UPDATE notices SET mailed_at = $2 WHERE agent_id = $1 AND mail AND read_at IS NULL \
                AND mailed_at IS NULL";
    let noted = tx.run(sql(text).bind(agent).bind(now)).await?;
    Ok(i64::try_from(noted).unwrap_or(i64::MAX))
}

/// Whether a notice of the bell was read; `None` when there is none of theirs.
pub(crate) async fn state_of(tx: &mut Tx, agent: Id<Agent>, id: Id<Notice>) -> Result<Option<bool>, Error> {
    let text = "SELECT read_at FROM notices WHERE id = $1 AND agent_id = $2 AND bell {for_update}";
    let row = tx.row(sql(text).bind(id).bind(agent)).await?;
    row.map(|row| Ok(row.get::<Option<Time>>("read_at")?.is_some())).transpose()
}

pub(crate) async fn set_read(tx: &mut Tx, id: Id<Notice>, at: Option<Time>) -> Result<(), Error> {
    tx.run(sql("UPDATE notices SET read_at = $2 WHERE id = $1").bind(id).bind(at)).await.map(drop)
}

/// Marks as read, of one ticket or of all; answers how many of them stood in the bell.
pub(crate) async fn read_where(
    tx: &mut Tx,
    agent: Id<Agent>,
    ticket: Option<Id<Ticket>>,
    now: Time,
) -> Result<i64, Error> {
    let (narrow, mut values): (&str, Vec<Value>) = match ticket {
        Some(ticket) => (" AND ticket_id = $3", vec![agent.into(), now.into(), ticket.into()]),
        None => ("", vec![agent.into(), now.into()]),
    };
    let hidden =
        format!("UPDATE notices SET read_at = $2 WHERE agent_id = $1 AND read_at IS NULL AND NOT bell{narrow}");
    tx.run(sql(hidden).bind_all(values.clone())).await?;
    let shown = format!("UPDATE notices SET read_at = $2 WHERE agent_id = $1 AND read_at IS NULL AND bell{narrow}");
    let read = tx.run(sql(shown).bind_all(values.drain(..))).await?;
    Ok(i64::try_from(read).unwrap_or(i64::MAX))
}

/// Forgets a part of what is older; what is unread is taken from the counters.
pub(crate) async fn forget_before(tx: &mut Tx, before: Time) -> Result<bool, Error> {
    let text = "SELECT id, agent_id, bell, read_at FROM notices WHERE at < $1 ORDER BY at LIMIT $2";
    let rows = tx.rows(sql(text).bind(before).bind(FORGOTTEN_AT_ONCE)).await?;
    for row in &rows {
        let is_unread = row.get::<bool>("bell")? && row.get::<Option<Time>>("read_at")?.is_none();
        if is_unread {
            count(tx, row.get("agent_id")?, -1);
        }
        tx.run(sql("DELETE FROM notices WHERE id = $1").bind(row.get::<i64>("id")?)).await?;
    }
    Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX) >= FORGOTTEN_AT_ONCE)
}

pub(crate) async fn wanted_by_team(tx: &mut Tx, team: Id<Team>, kind: Kind) -> Result<Vec<Id<Agent>>, Error> {
    let text = "SELECT c.agent_id AS id FROM notice_choices c \
                JOIN team_members m ON m.agent_id = c.agent_id AND m.team_id = $1 \
                WHERE c.kind = $2 AND (c.bell OR c.push OR c.mail) ORDER BY c.agent_id LIMIT $3";
    let rows = tx.rows(sql(text).bind(team).bind(kind.word()).bind(TEAM_MAX)).await?;
    rows.iter().map(|row| row.get("id")).collect()
}

fn read(row: &Row) -> Result<Notice, Error> {
    let (kind, data): (String, String) = (row.get("kind")?, row.get("data")?);
    Ok(Notice {
        id: row.get("id")?,
        agent: row.get("agent_id")?,
        kind: Kind::from_word(&kind).ok_or_else(|| Error::column("kind", &kind))?,
        ticket: row.get("ticket_id")?,
        subject: row.get("subject")?,
        customer: row.get("customer_name")?,
        data: serde_json::from_str(&data).map_err(|error| Error::column("data", error))?,
        times: row.get("times")?,
        at: row.get("at")?,
        read_at: row.get("read_at")?,
    })
}
