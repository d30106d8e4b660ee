use db::{Error, Row, Tx, list, sql};
use identity::{Agent, Team};
use kernel::{AgentActor, Cx, Id, Role};
use tickets::{Message, Ticket};

use crate::{Listed, Mention, Page, WATCHERS_MAX};

/// How far unseen mentions are counted.
const COUNTED_MAX: i64 = 100;

pub(crate) async fn watch(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, agent: Id<Agent>) -> Result<bool, Error> {
    let query = sql("INSERT INTO watchers (ticket_id, agent_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
    Ok(tx.run(query.bind(ticket).bind(agent).bind(cx.now)).await? > 0)
}

pub(crate) async fn unwatch(tx: &mut Tx, ticket: Id<Ticket>, agent: Id<Agent>) -> Result<bool, Error> {
    let query = sql("DELETE FROM watchers WHERE ticket_id = $1 AND agent_id = $2");
    Ok(tx.run(query.bind(ticket).bind(agent)).await? > 0)
}

pub(crate) async fn watchers(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Id<Agent>>, Error> {
    let query = sql("SELECT agent_id FROM watchers WHERE ticket_id = $1 ORDER BY since, agent_id LIMIT $2");
    let rows = tx.rows(query.bind(ticket).bind(i64::try_from(WATCHERS_MAX).unwrap_or(50))).await?;
    rows.iter().map(|row| row.get("agent_id")).collect()
}

pub(crate) async fn follow_too(tx: &mut Tx, cx: &Cx, from: Id<Ticket>, to: Id<Ticket>) -> Result<(), Error> {
    for agent in watchers(tx, from).await? {
        watch(tx, cx, to, agent).await?;
    }
    Ok(())
}

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, message): (Id<Ticket>, Id<Message>),
    (agent, team): (Id<Agent>, Option<Id<Team>>),
    by: i64,
) -> Result<(), Error> {
    tx.run(
        sql("INSERT INTO mentions (ticket_id, message_id, agent_id, team_id, by_agent_id, at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (message_id, agent_id) DO NOTHING")
        .bind(ticket)
        .bind(message)
        .bind(agent)
        .bind(team)
        .bind(by)
        .bind(cx.now),
    )
    .await?;
    Ok(())
}

/// By the message: it may have gone to another ticket since.
pub(crate) async fn see(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, agent: Id<Agent>) -> Result<bool, Error> {
    let query = sql("UPDATE mentions SET seen_at = $3 WHERE agent_id = $2 AND seen_at IS NULL
        AND message_id IN (SELECT id FROM messages WHERE ticket_id = $1)");
    Ok(tx.run(query.bind(ticket).bind(agent).bind(cx.now)).await? > 0)
}

pub(crate) async fn unseen(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    let query = sql("SELECT COUNT(*) AS many FROM
        (SELECT id FROM mentions WHERE agent_id = $1 AND seen_at IS NULL LIMIT $2) unseen");
    let row = tx.row(query.bind(agent).bind(COUNTED_MAX)).await?;
    row.map_or(Ok(0), |row| row.get("many"))
}

pub(crate) async fn mentions(tx: &mut Tx, agent: &AgentActor, page: &Page, limit: i64) -> Result<Vec<Listed>, Error> {
    let unseen = if page.unseen { "AND m.seen_at IS NULL" } else { "" };
    let seen = if agent.role == Role::Admin {
        "TRUE".to_owned()
    } else {
        let teams = list(4, agent.teams.len());
        format!("(t.assignee_id = $1 OR t.team_id IS NULL OR t.team_id IN ({teams}))")
    };
    let text = format!(
        "SELECT m.id, x.ticket_id, m.message_id, m.agent_id, m.team_id, m.by_agent_id, m.at, m.seen_at, t.subject,
            a.name AS by_name, x.text AS line
         FROM mentions m JOIN messages x ON x.id = m.message_id JOIN tickets t ON t.id = x.ticket_id
         JOIN agents a ON a.id = m.by_agent_id
         WHERE m.agent_id = $1 AND m.id < $2 AND t.state <> 'trash' AND {seen} {unseen} ORDER BY m.id DESC LIMIT $3"
    );
    let mut query = sql(text).bind(agent.id).bind(page.before.unwrap_or(i64::MAX)).bind(limit);
    if agent.role != Role::Admin {
        query = query.bind_all(agent.teams.iter().copied());
    }
    tx.rows(query).await?.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Listed, Error> {
    let text: String = row.get("line")?;
    let mention = Mention {
        id: row.get("id")?,
        ticket: row.get("ticket_id")?,
        message: row.get("message_id")?,
        agent: row.get("agent_id")?,
        team: row.get("team_id")?,
        by: row.get("by_agent_id")?,
        at: row.get("at")?,
        seen_at: row.get("seen_at")?,
    };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(160).collect();
    Ok(Listed { mention, subject: row.get("subject")?, by_name: row.get("by_name")?, line })
}
