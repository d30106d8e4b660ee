use db::{Error, Tx, sql};
use identity::Team;
use jiff::SignedDuration;
use kernel::{Id, Time};
use tickets::{Message, Ticket};

use crate::{
    ReminderRule,
    expectation::{LOOK_BACK, OBSERVED_MAX, Observed},
};

/// Writes down that the ticket is acknowledged; false when it was before.
pub(crate) async fn take_turn(tx: &mut Tx, ticket: Id<Ticket>, now: Time) -> Result<bool, Error> {
    let query = sql("INSERT INTO acknowledgements (ticket_id, at) VALUES ($1, $2) ON CONFLICT (ticket_id) DO NOTHING")
        .bind(ticket)
        .bind(now);
    Ok(tx.run(query).await? == 1)
}

pub(crate) async fn mark_written(tx: &mut Tx, ticket: Id<Ticket>, message: Id<Message>) -> Result<(), Error> {
    let query = sql("UPDATE acknowledgements SET message_id = $2 WHERE ticket_id = $1").bind(ticket).bind(message);
    tx.run(query).await.map(drop)
}

pub(crate) async fn letters_since(tx: &mut Tx, address: &str, since: Time) -> Result<i64, Error> {
    let query = sql("SELECT COUNT(*) AS letters FROM automatic_letters WHERE address = $1 AND at > $2")
        .bind(address)
        .bind(since);
    tx.row(query).await?.map_or(Ok(0), |row| row.get("letters"))
}

pub(crate) async fn remember_letter(tx: &mut Tx, address: &str, now: Time) -> Result<(), Error> {
    let query = sql("INSERT INTO automatic_letters (address, at) VALUES ($1, $2)").bind(address).bind(now);
    tx.run(query).await.map(drop)
}

pub(crate) async fn forget_letters(tx: &mut Tx, address: &str, before: Time) -> Result<(), Error> {
    let query = sql("DELETE FROM automatic_letters WHERE address = $1 AND at < $2").bind(address).bind(before);
    tx.run(query).await.map(drop)
}

/// How long the customers of the latest tickets waited for a person, of one team or of the whole desk.
///
/// Closed tickets that were never answered in writing say nothing about waiting and are left out.
pub(crate) async fn observed(tx: &mut Tx, team: Option<Id<Team>>, now: Time) -> Result<Vec<Observed>, Error> {
    let query = sql("SELECT asked_at, answered_at FROM ( \
           SELECT t.created_at AS asked_at, t.state AS state, \
             (SELECT MIN(m.at) FROM messages m WHERE m.ticket_id = t.id AND m.kind = 'agent') AS answered_at \
           FROM (SELECT id, created_at, state, team_id FROM tickets WHERE created_at > $1 \
                 ORDER BY id DESC LIMIT $2) t \
           WHERE $3 = 0 OR t.team_id = $3) waits \
         WHERE answered_at IS NOT NULL OR state = 'open'")
    .bind(now - LOOK_BACK)
    .bind(OBSERVED_MAX)
    .bind(team.map_or(0, Id::get));
    let rows = tx.rows(query).await?;
    rows.iter()
        .map(|row| Ok(Observed { asked_at: row.get("asked_at")?, answered_at: row.get("answered_at")? }))
        .collect()
}

/// The wait that was measured after `since`; the outer `None` when none was.
pub(crate) async fn remembered_wait(
    tx: &mut Tx,
    team: Option<Id<Team>>,
    since: Time,
    now: Time,
) -> Result<Option<Option<SignedDuration>>, Error> {
    let query =
        sql("SELECT wait_seconds FROM usual_waits WHERE team_id = $1 AND measured_at > $2 AND measured_at <= $3")
            .bind(team.map_or(0, Id::get))
            .bind(since)
            .bind(now);
    let Some(row) = tx.row(query).await? else { return Ok(None) };
    Ok(Some(row.get::<Option<i64>>("wait_seconds")?.map(SignedDuration::from_secs)))
}

pub(crate) async fn remember_wait(
    tx: &mut Tx,
    team: Option<Id<Team>>,
    wait: Option<SignedDuration>,
    now: Time,
) -> Result<(), Error> {
    let query = sql("INSERT INTO usual_waits (team_id, wait_seconds, measured_at) VALUES ($1, $2, $3) \
         ON CONFLICT (team_id) DO UPDATE SET wait_seconds = excluded.wait_seconds, measured_at = excluded.measured_at")
    .bind(team.map_or(0, Id::get))
    .bind(wait.map(|wait| wait.as_secs()))
    .bind(now);
    tx.run(query).await.map(drop)
}

/// Every team has one rule at most, and there are at most so many teams.
const RULES_MAX: i64 = 1_000;

pub(crate) async fn reminder_rules(tx: &mut Tx) -> Result<Vec<ReminderRule>, Error> {
    let query = sql("SELECT team_id, days, working_days FROM team_reminders ORDER BY team_id LIMIT $1").bind(RULES_MAX);
    let rows = tx.rows(query).await?;
    rows.iter()
        .map(|row| {
            Ok(ReminderRule {
                team: row.get("team_id")?,
                days: row.get("days")?,
                working_days: row.get("working_days")?,
            })
        })
        .collect()
}

pub(crate) async fn set_reminder_rule(tx: &mut Tx, team: Id<Team>, rule: Option<ReminderRule>) -> Result<(), Error> {
    let query = match rule {
        None => sql("DELETE FROM team_reminders WHERE team_id = $1").bind(team),
        Some(rule) => sql("INSERT INTO team_reminders (team_id, days, working_days) VALUES ($1, $2, $3) \
             ON CONFLICT (team_id) DO UPDATE SET days = excluded.days, working_days = excluded.working_days")
        .bind(team)
        .bind(rule.days)
        .bind(rule.working_days),
    };
    tx.run(query).await.map(drop)
}

/// Writes down that a question is reminded of; false when it was before.
pub(crate) async fn take_reminder(
    tx: &mut Tx,
    question: Id<Message>,
    ticket: Id<Ticket>,
    now: Time,
) -> Result<bool, Error> {
    let query = sql("INSERT INTO reminders (message_id, ticket_id, at) VALUES ($1, $2, $3) \
         ON CONFLICT (message_id) DO NOTHING")
    .bind(question)
    .bind(ticket)
    .bind(now);
    Ok(tx.run(query).await? == 1)
}

pub(crate) async fn mark_reminded(tx: &mut Tx, question: Id<Message>, reminder: Id<Message>) -> Result<(), Error> {
    let query = sql("UPDATE reminders SET reminder_id = $2 WHERE message_id = $1").bind(question).bind(reminder);
    tx.run(query).await.map(drop)
}
