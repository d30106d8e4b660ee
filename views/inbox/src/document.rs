//! What tickets and customers have to be found by.

use std::collections::BTreeMap;

use db::{Error, Tx, list, sql};
use indexes::{Entry, Kind};
use kernel::Language;
use lexis::Family;
use search::Field;

/// How many messages of a ticket can be found: its latest.
const MESSAGES_MAX: i64 = 300;
/// How much of a message can be found, in characters.
const TEXT_CHARS_MAX: i64 = 20_000;
/// How many files of the tickets at hand are read.
const FILES_MAX: i64 = 5_000;
/// How many digits of a telephone number are compared: with or without the prefix of its country.
const PHONE_DIGITS: usize = 8;
/// The fewest digits that are a telephone number.
const PHONE_DIGITS_MIN: usize = 6;

/// What these documents are found by; what is there no longer has an empty entry. A few queries for all of them; give
/// it some hundred at most.
///
/// # Errors
/// Faults of the database.
pub async fn documents(tx: &mut Tx, kind: Kind, ids: &[i64]) -> Result<BTreeMap<i64, Entry>, Error> {
    match kind {
        Kind::Tickets => tickets(tx, ids).await,
        Kind::Customers => customers(tx, ids).await,
        Kind::Articles => Ok(ids.iter().map(|id| (*id, Entry::default())).collect()),
    }
}

/// The numbers of the next documents below this one, the newest first.
///
/// # Errors
/// Faults of the database.
pub async fn documents_below(tx: &mut Tx, kind: Kind, below: i64, limit: i64) -> Result<Vec<i64>, Error> {
    let table = match kind {
        Kind::Tickets => "tickets",
        Kind::Customers => "customers",
        Kind::Articles => return Ok(Vec::new()),
    };
    let query = sql(format!("SELECT id FROM {table} WHERE id < $1 ORDER BY id DESC LIMIT $2"));
    tx.rows(query.bind(below).bind(limit)).await?.iter().map(|row| row.get("id")).collect()
}

async fn tickets(tx: &mut Tx, ids: &[i64]) -> Result<BTreeMap<i64, Entry>, Error> {
    let mut entries: BTreeMap<i64, Entry> = ids.iter().map(|id| (*id, Entry::default())).collect();
    let query = format!("SELECT id, subject, language FROM tickets WHERE id IN ({})", list(1, ids.len()));
    for row in tx.rows(sql(query).bind_all(ids.iter().copied())).await? {
        let (id, subject): (i64, String) = (row.get("id")?, row.get("subject")?);
        let language: Option<String> = row.get("language")?;
        let family = family_of(language.as_deref(), &subject);
        change(&mut entries, id, |entry| entry.with(Field::Title, family, &subject));
    }
    for message in messages(tx, ids, MESSAGES_MAX).await? {
        let family = message.family();
        change(&mut entries, message.ticket, |entry| {
            let named = entry.with(Field::Tags, family, &message.from_name);
            named.with(Field::Tags, Family::En, &message.from_address).with(Field::Body, family, &message.text)
        });
    }
    let files = format!(
        "SELECT m.ticket_id, a.filename FROM attachments a JOIN messages m ON m.id = a.message_id
         WHERE m.ticket_id IN ({}) AND a.inline = FALSE ORDER BY a.id DESC LIMIT {FILES_MAX}",
        list(1, ids.len())
    );
    for row in tx.rows(sql(files).bind_all(ids.iter().copied())).await? {
        let filename: String = row.get("filename")?;
        change(&mut entries, row.get("ticket_id")?, |entry| entry.with(Field::Tags, Family::En, &filename));
    }
    Ok(entries)
}

/// A message with what it is found by.
pub(crate) struct Words {
    pub(crate) id: i64,
    pub(crate) ticket: i64,
    pub(crate) language: Option<String>,
    pub(crate) from_name: String,
    pub(crate) from_address: String,
    pub(crate) text: String,
}

impl Words {
    pub(crate) fn family(&self) -> Family {
        family_of(self.language.as_deref(), &self.text)
    }
}

/// The latest messages of these tickets, but for what the desk wrote by itself.
pub(crate) async fn messages(tx: &mut Tx, tickets: &[i64], each: i64) -> Result<Vec<Words>, Error> {
    let query = format!(
        "SELECT id, ticket_id, language, from_name, from_address, text FROM (
            SELECT m.id, m.ticket_id, COALESCE(m.language, t.language) AS language, m.from_name, m.from_address,
                SUBSTR(m.text, 1, {TEXT_CHARS_MAX}) AS text,
                ROW_NUMBER() OVER (PARTITION BY m.ticket_id ORDER BY m.id DESC) AS place
            FROM messages m JOIN tickets t ON t.id = m.ticket_id
            WHERE m.kind NOT IN ('auto', 'survey') AND m.ticket_id IN ({})) numbered
         WHERE place <= $1 ORDER BY id DESC",
        list(2, tickets.len())
    );
    let rows = tx.rows(sql(query).bind(each).bind_all(tickets.iter().copied())).await?;
    rows.iter()
        .map(|row| {
            Ok(Words {
                id: row.get("id")?,
                ticket: row.get("ticket_id")?,
                language: row.get("language")?,
                from_name: row.get("from_name")?,
                from_address: row.get("from_address")?,
                text: row.get("text")?,
            })
        })
        .collect()
}

async fn customers(tx: &mut Tx, ids: &[i64]) -> Result<BTreeMap<i64, Entry>, Error> {
    let mut entries: BTreeMap<i64, Entry> = ids.iter().map(|id| (*id, Entry::default())).collect();
    let query = format!(
        "SELECT c.id, c.name, c.language, o.name AS organisation FROM customers c
         LEFT JOIN organisations o ON o.id = c.organisation_id
         WHERE c.merged_into IS NULL AND c.erased_at IS NULL AND c.id IN ({})",
        list(1, ids.len())
    );
    for row in tx.rows(sql(query).bind_all(ids.iter().copied())).await? {
        let (name, language): (String, Option<String>) = (row.get("name")?, row.get("language")?);
        let organisation: Option<String> = row.get("organisation")?;
        let family = family_of(language.as_deref(), &name);
        change(&mut entries, row.get("id")?, |entry| {
            let entry = entry.with(Field::Title, family, &name);
            match &organisation {
                Some(organisation) => entry.with(Field::Body, family, organisation),
                None => entry,
            }
        });
    }
    let query = format!(
        "SELECT customer_id, phone FROM customer_phones WHERE customer_id IN ({}) LIMIT {FILES_MAX}",
        list(1, ids.len())
    );
    for row in tx.rows(sql(query).bind_all(ids.iter().copied())).await? {
        let phone: String = row.get("phone")?;
        change(&mut entries, row.get("customer_id")?, |entry| match phone_word(&phone) {
            Some(word) => entry.with_word(Field::Tags, &word),
            None => entry,
        });
    }
    let query = format!(
        "SELECT customer_id, address FROM customer_addresses WHERE customer_id IN ({}) LIMIT {FILES_MAX}",
        list(1, ids.len())
    );
    for row in tx.rows(sql(query).bind_all(ids.iter().copied())).await? {
        let address: String = row.get("address")?;
        change(&mut entries, row.get("customer_id")?, |entry| entry.with(Field::Tags, Family::En, &address));
    }
    Ok(entries)
}

fn change(entries: &mut BTreeMap<i64, Entry>, id: i64, with: impl FnOnce(Entry) -> Entry) {
    if let Some(entry) = entries.get_mut(&id) {
        *entry = with(std::mem::take(entry));
    }
}

/// The languages of a text: as it is marked, else as it looks.
pub(crate) fn family_of(tag: Option<&str>, text: &str) -> Family {
    let marked = tag.and_then(|tag| tag.parse::<Language>().ok());
    marked.or_else(|| lexis::guess(text).map(|guess| guess.language)).map_or(Family::En, Family::from)
}

/// A telephone number as it is compared: its last digits, however it is written; nothing for what is no number.
pub(crate) fn phone_word(text: &str) -> Option<String> {
    let is_sign = |letter: char| letter.is_ascii_digit() || " +-()/.".contains(letter);
    if !text.trim().chars().all(is_sign) {
        return None;
    }
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < PHONE_DIGITS_MIN {
        return None;
    }
    let from = digits.len().saturating_sub(PHONE_DIGITS);
    Some(format!("tel:{}", digits.get(from..)?.iter().collect::<String>().trim_start_matches('0')))
}
