use db::{Error, Row};
use kernel::{Id, Time};
use tickets::{
    Channel, LastWord, State, Ticket,
    properties::{Label, Tag},
};

/// Somebody or something by number and name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// The number.
    pub id: i64,
    /// The name.
    pub name: String,
}

/// Something by number, with its names in several languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Called {
    /// The number.
    pub id: i64,
    /// What it is called.
    pub label: Label,
}

/// A line of the inbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// The ticket.
    pub id: Id<Ticket>,
    /// What it is about.
    pub subject: String,
    /// Who wrote.
    pub customer: Named,
    /// The desk's own status; `None` is the plain one of its state.
    pub status: Option<Called>,
    /// What sort of matter it is.
    pub ticket_type: Option<Called>,
    /// What it is about, in the desk's own order.
    pub topic: Option<Called>,
    /// What agents pinned to it.
    pub tags: Vec<Tag>,
    /// How they came.
    pub channel: Channel,
    /// Whose turn it is.
    pub state: State,
    /// 1 (low) to 4 (urgent).
    pub priority: i64,
    /// The tag of the conversation's language.
    pub language: Option<String>,
    /// The team that has it.
    pub team: Option<Named>,
    /// Who has it.
    pub assignee: Option<Named>,
    /// Since when the customer has been without an answer.
    pub waiting_since: Option<Time>,
    /// When somebody wrote last.
    pub last_at: Time,
    /// Who wrote last.
    pub last_word: LastWord,
    /// The beginning of the last message.
    pub last_line: String,
    /// There is a message the reader has not seen.
    pub unread: bool,
    /// The reader has a draft on it.
    pub draft: bool,
    /// The next deadline of an open promise.
    pub next_promise_due_at: Option<Time>,
    /// Counts the changes.
    pub version: i64,
}

/// What [`Item::read`] wants of `t`, `c` (customers), `g` (teams), `a` (agents), `r` (reads), `s`
/// (statuses), `y` (types), `o` (topics); `$me` is the reader.
pub(crate) fn columns(me: &str) -> String {
    format!(
        "t.id, t.subject, t.customer_id, c.name AS customer_name, t.channel, t.state, t.priority, t.language, \
         t.team_id, g.name AS team_name, t.assignee_id, a.name AS assignee_name, t.waiting_since, t.last_at, \
         t.last_word, t.last_line, \
         CASE WHEN t.last_message_id > COALESCE(r.message_id, 0) THEN 1 ELSE 0 END AS unread, \
         CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.ticket_id = t.id AND d.agent_id = {me}) THEN 1 ELSE 0 END \
         AS draft, \
         (SELECT MIN(p.due_at) FROM promises p WHERE p.ticket_id = t.id AND p.state = 'open') AS next_promise_due_at, \
         t.version, t.status_id, s.name AS status_name, s.names AS status_names, t.type_id, y.name AS type_name, \
         y.names AS type_names, t.topic_id, o.name AS topic_name, o.names AS topic_names"
    )
}

/// The tables beside `tickets t` that [`columns`] speak of; `$1` is the reader.
pub(crate) const TABLES: &str = "JOIN customers c ON c.id = t.customer_id LEFT JOIN teams g ON g.id = t.team_id \
     LEFT JOIN agents a ON a.id = t.assignee_id LEFT JOIN reads r ON r.ticket_id = t.id AND r.agent_id = $1 \
     LEFT JOIN statuses s ON s.id = t.status_id LEFT JOIN ticket_types y ON y.id = t.type_id \
     LEFT JOIN topics o ON o.id = t.topic_id";

impl Item {
    pub(crate) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            id: row.get("id")?,
            subject: row.get("subject")?,
            customer: Named { id: row.get("customer_id")?, name: row.get("customer_name")? },
            status: called(row, "status_id", ("status_name", "status_names"))?,
            ticket_type: called(row, "type_id", ("type_name", "type_names"))?,
            topic: called(row, "topic_id", ("topic_name", "topic_names"))?,
            tags: Vec::new(),
            channel: word(row, "channel", Channel::from_word)?,
            state: word(row, "state", State::from_word)?,
            priority: row.get("priority")?,
            language: row.get("language")?,
            team: named(row, "team_id", "team_name")?,
            assignee: named(row, "assignee_id", "assignee_name")?,
            waiting_since: row.get("waiting_since")?,
            last_at: row.get("last_at")?,
            last_word: word(row, "last_word", LastWord::from_word)?,
            last_line: row.get("last_line")?,
            unread: row.get::<i64>("unread")? == 1,
            draft: row.get::<i64>("draft")? == 1,
            next_promise_due_at: row.get("next_promise_due_at")?,
            version: row.get("version")?,
        })
    }
}

fn named(row: &Row, id: &str, name: &str) -> Result<Option<Named>, Error> {
    let id: Option<i64> = row.get(id)?;
    let name: Option<String> = row.get(name)?;
    Ok(id.zip(name).map(|(id, name)| Named { id, name }))
}

fn called(row: &Row, id: &str, (name, names): (&str, &str)) -> Result<Option<Called>, Error> {
    let id: Option<i64> = row.get(id)?;
    let name: Option<String> = row.get(name)?;
    let names: Option<String> = row.get(names)?;
    Ok(id.zip(name).map(|(id, name)| Called { id, label: Label::stored(name, &names.unwrap_or_default()) }))
}

fn word<T>(row: &Row, column: &str, from_word: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    from_word(&word).ok_or_else(|| Error::column(column, format!("unknown word {word:?}")))
}
