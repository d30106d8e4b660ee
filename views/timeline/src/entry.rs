use db::{Error, Row};
use guard::{KeptFinding, Weight};
use kernel::{Id, Time};
use mailboxes::Reading;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tickets::{Attachment, Delivery, DeliveryState, Message, MessageKind};

/// Somebody by number and name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// The number.
    pub id: i64,
    /// The name.
    pub name: String,
}

/// Something that was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MessageEntry {
    /// The message.
    pub id: Id<Message>,
    /// When.
    pub at: Time,
    /// Who wrote it and for whom.
    pub kind: MessageKind,
    /// The writer's name: a colleague's own, a customer's as the letter gave it.
    pub author_name: String,
    /// The writer's address.
    pub author_address: String,
    /// The agent who wrote it.
    pub agent: Option<i64>,
    /// The addressees.
    pub to: Vec<String>,
    /// Who got a copy.
    pub cc: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The words.
    pub text: String,
    /// The words as cleaned HTML.
    pub html: Option<String>,
    /// What was cut from the letter.
    pub quoted: String,
    /// Whether the letter is kept as it came.
    pub has_original: bool,
    /// Who vouches for the letter, if anybody looked.
    pub authentication: Option<mail::Authentication>,
    /// What reading the letter found beside its words.
    pub reading: Reading,
    /// How its delivery stands.
    pub delivery: Option<Delivery>,
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// What the guard found.
    pub guard: Option<GuardNote>,
}

/// What the guard found in a message; clean ones carry none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GuardNote {
    /// The heaviest finding.
    pub severity: Weight,
    /// Why a blocked text left nevertheless.
    pub override_reason: Option<String>,
    /// The findings.
    pub findings: Vec<KeptFinding>,
}

/// Something that was done.
#[derive(Clone, PartialEq, Debug)]
pub struct EventEntry {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: Time,
    /// What: `assigned`, `promise_made` ...
    pub kind: String,
    /// Who did it; `None` is the desk itself.
    pub agent: Option<Named>,
    /// What the sentence needs.
    pub data: Map<String, Value>,
}

impl Eq for EventEntry {}

pub(crate) const MESSAGE_COLUMNS: &str = "m.id, m.at, m.kind, m.agent_id, a.name AS agent_name, m.from_name, \
     m.from_address, m.to_addresses, m.cc_addresses, m.subject, m.text, m.html, m.quoted, m.letter_id, m.delivery, \
     m.delivery_detail, m.delivery_attempts, m.delivered_at, \
     (SELECT l.authentication FROM letters l WHERE l.id = m.letter_id) AS authentication, \
     (SELECT l.reading FROM letters l WHERE l.id = m.letter_id) AS reading";

pub(crate) const EVENT_COLUMNS: &str = "e.id, e.at, e.kind, e.agent_id, a.name AS agent_name, e.data";

pub(crate) const ATTACHMENT_COLUMNS: &str =
    "id, message_id, ticket_id, uploaded_by, sha256, filename, content_type, size, inline, content_id";

impl MessageEntry {
    pub(crate) fn read(row: &Row) -> Result<Self, Error> {
        let kind: String = row.get("kind")?;
        let agent_name: Option<String> = row.get("agent_name")?;
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            kind: MessageKind::from_word(&kind).ok_or_else(|| Error::column("kind", &kind))?,
            author_name: agent_name.map_or_else(|| row.get("from_name"), Ok)?,
            author_address: row.get("from_address")?,
            agent: row.get("agent_id")?,
            to: addresses(row, "to_addresses")?,
            cc: addresses(row, "cc_addresses")?,
            subject: row.get("subject")?,
            text: row.get("text")?,
            html: row.get("html")?,
            quoted: row.get("quoted")?,
            has_original: row.get::<Option<i64>>("letter_id")?.is_some(),
            authentication: kept(row, "authentication")?,
            reading: kept(row, "reading")?.unwrap_or_default(),
            delivery: delivery(row)?,
            attachments: Vec::new(),
            guard: None,
        })
    }
}

impl EventEntry {
    pub(crate) fn read(row: &Row) -> Result<Self, Error> {
        let (id, name): (Option<i64>, Option<String>) = (row.get("agent_id")?, row.get("agent_name")?);
        let data: String = row.get("data")?;
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            kind: row.get("kind")?,
            agent: id.zip(name).map(|(id, name)| Named { id, name }),
            data: serde_json::from_str(&data).map_err(|error| Error::column("data", error))?,
        })
    }
}

impl GuardNote {
    /// The message and what was found in it; `None` for a clean one.
    pub(crate) fn read(row: &Row) -> Result<Option<(Id<Message>, Self)>, Error> {
        let (word, findings): (String, String) = (row.get("severity")?, row.get("findings")?);
        let severity = Weight::from_word(&word).ok_or_else(|| Error::column("severity", &word))?;
        if severity == Weight::Clean {
            return Ok(None);
        }
        let findings =
            KeptFinding::list_from(&findings).ok_or_else(|| Error::column("findings", "is no list of findings"))?;
        let note = Self { severity, override_reason: row.get("override_reason")?, findings };
        Ok(Some((row.get("message_id")?, note)))
    }
}

pub(crate) fn attachment(row: &Row) -> Result<Attachment, Error> {
    Ok(Attachment {
        id: row.get("id")?,
        message: row.get("message_id")?,
        ticket: row.get("ticket_id")?,
        uploaded_by: row.get("uploaded_by")?,
        sha256: row.get("sha256")?,
        filename: row.get("filename")?,
        content_type: row.get("content_type")?,
        size: row.get("size")?,
        inline: row.get("inline")?,
        content_id: row.get("content_id")?,
    })
}

fn delivery(row: &Row) -> Result<Option<Delivery>, Error> {
    let Some(word) = row.get::<Option<String>>("delivery")? else { return Ok(None) };
    Ok(Some(Delivery {
        state: DeliveryState::from_word(&word).ok_or_else(|| Error::column("delivery", &word))?,
        detail: row.get("delivery_detail")?,
        attempts: row.get("delivery_attempts")?,
        delivered_at: row.get("delivered_at")?,
    }))
}

fn kept<T: DeserializeOwned>(row: &Row, column: &str) -> Result<Option<T>, Error> {
    let json: Option<String> = row.get(column)?;
    json.map(|json| serde_json::from_str(&json)).transpose().map_err(|error| Error::column(column, error))
}

fn addresses(row: &Row, column: &str) -> Result<Vec<String>, Error> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json).map_err(|error| Error::column(column, error))
}
