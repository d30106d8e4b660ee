use customers::{Customer, Organisation};
use db::{Error, News, Row, Tx, list, sql};
use kernel::{AgentActor, Cx, Id, Language};

use super::{count, word};
use crate::{Channel, LastWord, NewTicket, Priority, State, Ticket};

pub(crate) const COLUMNS: &str =
    "id, subject, state, priority, channel, language, customer_id, mailbox_id, team_id, assignee_id,
    waiting_since, last_word, last_at, last_message_id, last_line, linked_ticket_id, linked_because, created_at,
    resolved_at, version, state_before, snoozed_until, merged_into, spam_suspected, status_id, type_id,
    topic_id";

/// How far a chain of merges is followed; [`crate::merge`] keeps it from being a ring.
const MERGES_FOLLOWED_MAX: usize = 100;

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, subject: &str, new: &NewTicket) -> Result<Ticket, Error> {
    let (linked, because) = new.linked.clone().unzip();
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO tickets (subject, state, priority, channel, language, customer_id, mailbox_id, last_word,
                    last_at, last_line, linked_ticket_id, linked_because, created_at, updated_at, version)
                 VALUES ($1, 'open', $2, $3, $4, $5, $6, 'none', $7, '', $8, $9, $7, $7, 1) RETURNING {COLUMNS}"
            ))
            .bind(subject)
            .bind(Priority::NORMAL.number())
            .bind(new.channel.word())
            .bind(new.language.map(Language::tag))
            .bind(new.customer)
            .bind(new.mailbox)
            .bind(cx.now)
            .bind(linked)
            .bind(because),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), from_row)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Ticket>) -> Result<Option<Ticket>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM tickets WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

/// The latest tickets of a customer, the newest first.
pub(crate) async fn latest_of(tx: &mut Tx, customer: Id<Customer>, limit: i64) -> Result<Vec<Ticket>, Error> {
    let query = format!("SELECT {COLUMNS} FROM tickets WHERE customer_id = $1 ORDER BY id DESC LIMIT $2");
    tx.rows(sql(query).bind(customer).bind(limit)).await?.iter().map(from_row).collect()
}

/// The latest tickets since an instant, the newest first.
pub(crate) async fn latest(tx: &mut Tx, since: kernel::Time, limit: i64) -> Result<Vec<Ticket>, Error> {
    let query = format!(
        "SELECT {COLUMNS} FROM tickets WHERE created_at >= $1 AND state IN ('open', 'waiting', 'resolved') \
         ORDER BY id DESC LIMIT $2"
    );
    tx.rows(sql(query).bind(since).bind(limit)).await?.iter().map(from_row).collect()
}

/// The ticket in which a merged one goes on, through all merges; itself when it was not merged.
pub(crate) async fn goes_on_in(tx: &mut Tx, id: Id<Ticket>) -> Result<Id<Ticket>, Error> {
    let mut id = id;
    for _ in 0..MERGES_FOLLOWED_MAX {
        let row = tx.row(sql("SELECT merged_into FROM tickets WHERE id = $1").bind(id)).await?;
        match row.map(|row| row.get::<Option<Id<Ticket>>>("merged_into")).transpose()?.flatten() {
            Some(next) => id = next,
            None => break,
        }
    }
    Ok(id)
}

/// The ticket of a customer that came next after another.
pub(crate) async fn next_of(tx: &mut Tx, customer: Id<Customer>, after: i64) -> Result<Option<Ticket>, Error> {
    let query = format!("SELECT {COLUMNS} FROM tickets WHERE customer_id = $1 AND id > $2 ORDER BY id LIMIT 1");
    tx.row(sql(query).bind(customer).bind(after)).await?.as_ref().map(from_row).transpose()
}

pub(crate) async fn count_of(tx: &mut Tx, customer: Id<Customer>) -> Result<i64, Error> {
    let query = sql("SELECT COUNT(*) AS n FROM (SELECT 1 FROM tickets WHERE customer_id = $1 LIMIT 1000) theirs");
    tx.row(query.bind(customer)).await?.map_or(Ok(0), |row| row.get("n"))
}

pub(crate) async fn lock(tx: &mut Tx, id: Id<Ticket>) -> Result<(), Error> {
    tx.row(sql("SELECT id FROM tickets WHERE id = $1 {for_update}").bind(id)).await?;
    Ok(())
}

/// Whether an agent sees a ticket of a customer, the SQL of [`crate::may_see`], or there is none to see.
pub(crate) async fn any_of(tx: &mut Tx, agent: &AgentActor, customer: Id<Customer>) -> Result<bool, Error> {
    if agent.role.sees_all() {
        return Ok(true);
    }
    let query = format!(
        "SELECT id FROM tickets WHERE customer_id = $1
            AND (assignee_id = $2 OR team_id IS NULL OR team_id IN ({})) LIMIT 1",
        list(3, agent.teams.len())
    );
    let row = tx.row(sql(query).bind(customer).bind(agent.id).bind_all(agent.teams.iter().copied())).await?;
    if row.is_some() {
        return Ok(true);
    }
    let any = sql("SELECT id FROM tickets WHERE customer_id = $1 AND state <> 'deleted' LIMIT 1").bind(customer);
    Ok(tx.row(any).await?.is_none())
}

/// Whether an agent sees a ticket of a customer of this organisation. For those who see all: whether there is such a
/// one.
pub(crate) async fn any_of_organisation(
    tx: &mut Tx,
    agent: &AgentActor,
    organisation: Id<Organisation>,
) -> Result<bool, Error> {
    if agent.role.sees_all() {
        let row = tx.row(sql("SELECT id FROM organisations WHERE id = $1").bind(organisation)).await?;
        return Ok(row.is_some());
    }
    let query = format!(
        "SELECT t.id FROM customers c JOIN tickets t ON t.customer_id = c.id WHERE c.organisation_id = $1
            AND (t.assignee_id = $2 OR t.team_id IS NULL OR t.team_id IN ({})) LIMIT 1",
        list(3, agent.teams.len())
    );
    let row = tx.row(sql(query).bind(organisation).bind(agent.id).bind_all(agent.teams.iter().copied())).await?;
    Ok(row.is_some())
}

/// Writes what differs, counts it, raises the version and tells the browsers.
pub(crate) async fn update(tx: &mut Tx, cx: &Cx, before: &Ticket, ticket: &mut Ticket) -> Result<(), Error> {
    ticket.version = before.version + 1;
    // A status of the desk's own belongs to its category: whoever leaves that without choosing has the plain one.
    if ticket.category() != before.category() && ticket.status == before.status {
        ticket.status = None;
    }
    tx.run(
        sql(
            "UPDATE tickets SET subject = $2, state = $3, priority = $4, language = $5, team_id = $6, assignee_id = $7,
                waiting_since = $8, last_word = $9, last_at = $10, last_message_id = $11, last_line = $12,
                resolved_at = $13, updated_at = $14, version = $15, state_before = $16, snoozed_until = $17,
                merged_into = $18, spam_suspected = $19, customer_id = $20, status_id = $21,
                type_id = $22, topic_id = $23 WHERE id = $1",
        )
        .bind(ticket.id)
        .bind(&ticket.subject)
        .bind(ticket.state.word())
        .bind(ticket.priority.number())
        .bind(ticket.language.map(Language::tag))
        .bind(ticket.team)
        .bind(ticket.assignee)
        .bind(ticket.waiting_since)
        .bind(ticket.last_word.word())
        .bind(ticket.last_at)
        .bind(ticket.last_message)
        .bind(&ticket.last_line)
        .bind(ticket.resolved_at)
        .bind(cx.now)
        .bind(ticket.version)
        .bind(ticket.state_before.map(State::word))
        .bind(ticket.snoozed_until)
        .bind(ticket.merged_into)
        .bind(ticket.spam_suspected)
        .bind(ticket.customer)
        .bind(ticket.status)
        .bind(ticket.ticket_type)
        .bind(ticket.topic),
    )
    .await?;
    count::changed(tx, Some(before), Some(ticket));
    for seen_by in [before, ticket] {
        tx.announce(news(seen_by));
    }
    Ok(())
}

/// News of a ticket for those who may see it.
pub(crate) fn news(ticket: &Ticket) -> News {
    News {
        kind: "ticket".to_owned(),
        id: ticket.id.get(),
        team_id: ticket.team.map(Id::get),
        agent_id: ticket.assignee.map(Id::get),
    }
}

pub(crate) fn from_row(row: &Row) -> Result<Ticket, Error> {
    let language: Option<String> = row.get("language")?;
    let linked: Option<Id<Ticket>> = row.get("linked_ticket_id")?;
    let because: Option<String> = row.get("linked_because")?;
    let priority: i64 = row.get("priority")?;
    let before: Option<String> = row.get("state_before")?;
    Ok(Ticket {
        id: row.get("id")?,
        subject: row.get("subject")?,
        state: word(row, "state", State::from_word)?,
        status: row.get("status_id")?,
        ticket_type: row.get("type_id")?,
        topic: row.get("topic_id")?,
        priority: Priority::new(priority).ok_or_else(|| Error::column("priority", priority))?,
        channel: word(row, "channel", Channel::from_word)?,
        language: language.and_then(|tag| tag.parse().ok()),
        customer: row.get("customer_id")?,
        mailbox: row.get("mailbox_id")?,
        team: row.get("team_id")?,
        assignee: row.get("assignee_id")?,
        waiting_since: row.get("waiting_since")?,
        last_word: word(row, "last_word", LastWord::from_word)?,
        last_at: row.get("last_at")?,
        last_message: row.get("last_message_id")?,
        last_line: row.get("last_line")?,
        linked: linked.map(|linked| (linked, because.unwrap_or_default())),
        created_at: row.get("created_at")?,
        resolved_at: row.get("resolved_at")?,
        version: row.get("version")?,
        state_before: before.and_then(|word| State::from_word(&word)),
        snoozed_until: row.get("snoozed_until")?,
        merged_into: row.get("merged_into")?,
        spam_suspected: row.get("spam_suspected")?,
    })
}
