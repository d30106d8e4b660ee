use db::{Error, Row, Tx, sql};
use guard::KeptFinding;
use identity::Agent;
use kernel::{Actor, Cx, Id, Time};
use tickets::{Message, Ticket};

/// A letter that left in spite of a block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Override {
    /// The message.
    pub message: Id<Message>,
    /// Its ticket.
    pub ticket: Id<Ticket>,
    /// What the ticket is about.
    pub subject: String,
    /// Who sent it.
    pub agent: Option<(Id<Agent>, String)>,
    /// When.
    pub at: Time,
    /// Why.
    pub reason: String,
    /// What was found.
    pub findings: Vec<KeptFinding>,
    /// The text that left.
    pub text: String,
}

/// Where a part of the list ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// When the last one left.
    pub at: Time,
    /// Its message.
    pub message: i64,
}

/// Letters that left in spite of a block on tickets that the reader may see, the newest first; at most `limit`.
///
/// # Errors
/// Faults of the database.
pub async fn overrides(
    tx: &mut Tx,
    cx: &Cx,
    since: Time,
    before: Option<Position>,
    limit: i64,
) -> Result<Vec<Override>, Error> {
    if matches!(cx.actor, Actor::Customer(_)) {
        return Ok(Vec::new());
    }
    let before = before.unwrap_or(Position { at: Time::from_micros(i64::MAX), message: i64::MAX });
    let (visible, bound) = tickets::visible(cx, 5);
    let text = format!(
        "SELECT g.message_id, g.ticket_id, g.agent_id, g.at, g.findings, g.override_reason, t.subject, m.text, \
         a.name AS agent_name FROM guard_readings g JOIN tickets t ON t.id = g.ticket_id \
         JOIN messages m ON m.id = g.message_id LEFT JOIN agents a ON a.id = g.agent_id \
         WHERE g.override_reason IS NOT NULL AND g.at >= $1 AND (g.at < $2 OR (g.at = $2 AND g.message_id < $3)) \
         AND {visible} ORDER BY g.at DESC, g.message_id DESC LIMIT $4"
    );
    let query = sql(text).bind(since).bind(before.at).bind(before.message).bind(limit).bind_all(bound);
    tx.rows(query).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Override, Error> {
    let findings: String = row.get("findings")?;
    let agent: Option<Id<Agent>> = row.get("agent_id")?;
    let name: Option<String> = row.get("agent_name")?;
    Ok(Override {
        message: row.get("message_id")?,
        ticket: row.get("ticket_id")?,
        subject: row.get("subject")?,
        agent: agent.zip(name),
        at: row.get("at")?,
        reason: row.get("override_reason")?,
        findings: KeptFinding::list_from(&findings)
            .ok_or_else(|| Error::column("findings", "is no list of findings"))?,
        text: row.get("text")?,
    })
}
