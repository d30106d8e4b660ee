use std::{collections::HashMap, iter::Peekable};

use db::{Row, Tx, list, sql};
use kernel::{Cx, Id, Time};
use tickets::{Attachment, Error, Message, Ticket};

use crate::{
    EventEntry, GuardNote, MessageEntry,
    entry::{ATTACHMENT_COLUMNS, EVENT_COLUMNS, MESSAGE_COLUMNS, attachment},
};

/// More files than this are not shown on one page.
const ATTACHMENTS_MAX: i64 = 2_000;

/// A line of the story.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Something was written.
    Message(Box<MessageEntry>),
    /// Something was done.
    Event(EventEntry),
}

/// Where a page ends: before this message and this event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// Messages with smaller numbers come before.
    pub message: i64,
    /// Events with smaller numbers come before.
    pub event: i64,
}

/// Which part of the story.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// Where it ends; `None` is the present.
    pub before: Option<Position>,
    /// How many entries at most, 1 to 200.
    pub limit: i64,
}

/// A part of the story of a ticket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timeline {
    /// The entries, the oldest first.
    pub entries: Vec<Entry>,
    /// Where the part before this one ends, if there is more.
    pub before: Option<Position>,
}

impl Default for Page {
    fn default() -> Self {
        Self { before: None, limit: 50 }
    }
}

impl Position {
    const NOW: Self = Self { message: i64::MAX, event: i64::MAX };
}

/// A part of the story of a ticket that the actor may see.
///
/// # Errors
/// [`Error::NoSuchTicket`], also when it is none of theirs; faults of the database.
pub async fn entries(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, page: &Page) -> Result<Timeline, Error> {
    tickets::ticket(tx, cx, ticket).await?;
    let limit = page.limit.clamp(1, 200);
    let before = page.before.unwrap_or(Position::NOW);
    let messages = messages(tx, ticket, before.message, limit + 1).await?;
    let events = events(tx, ticket, before.event, limit + 1).await?;
    let mut timeline = merged(messages, events, before, usize::try_from(limit).unwrap_or(200));
    dress(tx, &mut timeline.entries).await?;
    Ok(timeline)
}

async fn messages(tx: &mut Tx, ticket: Id<Ticket>, before: i64, limit: i64) -> Result<Vec<MessageEntry>, db::Error> {
    let text = format!(
        "SELECT {MESSAGE_COLUMNS} FROM messages m LEFT JOIN agents a ON a.id = m.agent_id \
         WHERE m.ticket_id = $1 AND m.id < $2 AND m.side_thread_id IS NULL ORDER BY m.id DESC LIMIT $3"
    );
    let rows = tx.rows(sql(text).bind(ticket).bind(before).bind(limit)).await?;
    rows.iter().map(MessageEntry::read).collect()
}

async fn events(tx: &mut Tx, ticket: Id<Ticket>, before: i64, limit: i64) -> Result<Vec<EventEntry>, db::Error> {
    let text = format!(
        "SELECT {EVENT_COLUMNS} FROM ticket_events e LEFT JOIN agents a ON a.id = e.agent_id \
         WHERE e.ticket_id = $1 AND e.id < $2 ORDER BY e.id DESC LIMIT $3"
    );
    let rows = tx.rows(sql(text).bind(ticket).bind(before).bind(limit)).await?;
    rows.iter().map(EventEntry::read).collect()
}

/// Merges both, the latest first, until the page is full, and turns it round.
fn merged(messages: Vec<MessageEntry>, events: Vec<EventEntry>, before: Position, limit: usize) -> Timeline {
    let (mut messages, mut events) = (messages.into_iter().peekable(), events.into_iter().peekable());
    let mut position = before;
    let mut entries = Vec::new();
    while entries.len() < limit {
        let entry = if message_is_later(&mut messages, &mut events) {
            messages.next().map(|message| Entry::Message(Box::new(message)))
        } else {
            events.next().map(Entry::Event)
        };
        match &entry {
            Some(Entry::Message(message)) => position.message = message.id.get(),
            Some(Entry::Event(event)) => position.event = event.id,
            None => break,
        }
        entries.extend(entry);
    }
    let more = messages.peek().is_some() || events.peek().is_some();
    entries.reverse();
    Timeline { entries, before: more.then_some(position) }
}

fn message_is_later(
    messages: &mut Peekable<impl Iterator<Item = MessageEntry>>,
    events: &mut Peekable<impl Iterator<Item = EventEntry>>,
) -> bool {
    match (messages.peek(), events.peek()) {
        (Some(message), Some(event)) => (message.at, 1) >= rank(event),
        (message, _) => message.is_some(),
    }
}

/// Of the same instant, opening a ticket comes before the letter that opened it; what follows from a letter comes
/// after it.
fn rank(event: &EventEntry) -> (Time, u8) {
    let place = if matches!(event.kind.as_str(), "opened" | "linked") { 0 } else { 2 };
    (event.at, place)
}

/// Adds files and findings to the messages of a page: one query for each of both.
async fn dress(tx: &mut Tx, entries: &mut [Entry]) -> Result<(), db::Error> {
    let mut messages: Vec<&mut MessageEntry> = entries
        .iter_mut()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(&mut **message),
            Entry::Event(_) => None,
        })
        .collect();
    if messages.is_empty() {
        return Ok(());
    }
    let ids: Vec<Id<Message>> = messages.iter().map(|message| message.id).collect();
    let mut files = attachments(tx, &ids).await?;
    let mut notes = guard_notes(tx, &ids).await?;
    for message in &mut messages {
        message.attachments = files.remove(&message.id).unwrap_or_default();
        message.guard = notes.remove(&message.id);
    }
    Ok(())
}

async fn attachments(tx: &mut Tx, of: &[Id<Message>]) -> Result<HashMap<Id<Message>, Vec<Attachment>>, db::Error> {
    let text = format!(
        "SELECT {ATTACHMENT_COLUMNS} FROM attachments WHERE message_id IN ({}) ORDER BY id LIMIT {ATTACHMENTS_MAX}",
        list(1, of.len())
    );
    let rows = tx.rows(sql(text).bind_all(of.iter().copied())).await?;
    let mut files: HashMap<Id<Message>, Vec<Attachment>> = HashMap::new();
    for row in &rows {
        files.entry(row.get("message_id")?).or_default().push(attachment(row)?);
    }
    Ok(files)
}

async fn guard_notes(tx: &mut Tx, of: &[Id<Message>]) -> Result<HashMap<Id<Message>, GuardNote>, db::Error> {
    let text = format!(
        "SELECT message_id, severity, findings, override_reason FROM guard_readings WHERE message_id IN ({})",
        list(1, of.len())
    );
    let rows = tx.rows(sql(text).bind_all(of.iter().copied())).await?;
    let notes: Result<Vec<_>, _> = rows.iter().map(|row: &Row| GuardNote::read(row)).collect();
    Ok(notes?.into_iter().flatten().collect())
}
