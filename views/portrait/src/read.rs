use customers::{Customer, Note, Subject};
use db::{Row, Tx, sql};
use kernel::{Cx, Id, Time, days};
use promises::Listed;
use tickets::{State, Ticket};

use crate::{Error, Letter, Repeat, repeated};

/// How many of the customer's tickets are shown.
const TICKETS_MAX: i64 = 20;
/// How many of the promises and of the surveys are shown.
const REMEMBERED_MAX: i64 = 10;
/// How many notes are shown.
const NOTES_MAX: i64 = 3;
/// How many letters are compared.
const LETTERS_MAX: i64 = 100;
/// How much of a letter is compared, in characters.
const LETTER_CHARS_MAX: i64 = 4_000;
/// Over how many days letters about the same are a mark.
pub const REPEAT_DAYS: i64 = 10;
/// How far contacts are counted: whoever wrote so often within a month needs a call, not a number.
pub const CONTACTS_MAX: i64 = 500;

/// A customer as seen from one of their tickets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Portrait {
    /// The customer.
    pub customer: Customer,
    /// Their latest tickets, the newest first; the present one among them.
    pub tickets: Vec<EarlierTicket>,
    /// What was promised to them: what is open first, by deadline, then the latest.
    pub promises: Vec<Listed>,
    /// What they answered, the latest first.
    pub surveys: Vec<SurveySaid>,
    /// What colleagues noted, the latest first.
    pub notes: Vec<Note>,
    /// Whether they write about the same once more.
    pub repeat: Option<Repeat>,
    /// Which facts are shown, in their order.
    pub facts: Vec<String>,
    /// How often they wrote within the last 30 days, up to [`CONTACTS_MAX`].
    pub contacts_30_days: i64,
}

/// One of a customer's tickets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EarlierTicket {
    /// The ticket.
    pub id: Id<Ticket>,
    /// What it was about.
    pub subject: String,
    /// How it stands.
    pub state: State,
    /// When it was opened.
    pub created_at: Time,
    /// When somebody wrote last.
    pub last_at: Time,
    /// How the customer came to us.
    pub channel: String,
    /// When it was resolved.
    pub resolved_at: Option<Time>,
    /// What the customer said: whether it was solved.
    pub solved: Option<bool>,
}

/// What a customer said when asked whether it was really solved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SurveySaid {
    /// The ticket it was about.
    pub ticket: Id<Ticket>,
    /// Whether it was solved.
    pub solved: Option<bool>,
    /// How easy it was made for them, 1 to 7.
    pub effort: Option<i64>,
    /// What they added.
    pub comment: String,
    /// Where to call them back.
    pub call_back: String,
    /// When they answered.
    pub answered_at: Time,
}

/// The portrait of a ticket's customer, for somebody who may see the ticket.
///
/// # Errors
/// [`tickets::Error::NoSuchTicket`], also when it is none of theirs; faults of the database.
pub async fn of(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<Portrait, Error> {
    let ticket = tickets::ticket(tx, cx, ticket).await?;
    let customer = customers::customer(tx, ticket.customer).await?.ok_or(customers::Error::Missing)?;
    Ok(Portrait {
        notes: customers::notes(tx, Subject::Customer(customer.id), None, NOTES_MAX).await?,
        repeat: repeated(ticket.id, &letters(tx, cx, customer.id, cx.now - days(REPEAT_DAYS)).await?),
        facts: panels::facts(tx).await?.facts,
        tickets: tickets_of(tx, cx, customer.id).await?,
        promises: promises::of_customer(tx, cx, customer.id, REMEMBERED_MAX).await?,
        surveys: surveys_of(tx, cx, customer.id).await?,
        contacts_30_days: contacts(tx, customer.id, cx.now - days(30)).await?,
        customer,
    })
}

async fn tickets_of(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<Vec<EarlierTicket>, db::Error> {
    let (visible, bound) = tickets::visible(cx, 3);
    let text = format!(
        "SELECT t.id, t.subject, t.state, t.created_at, t.last_at, t.channel, t.resolved_at, \
         (SELECT s.solved FROM surveys s WHERE s.ticket_id = t.id AND s.answered_at IS NOT NULL \
         ORDER BY s.id DESC LIMIT 1) AS solved FROM tickets t \
         WHERE t.customer_id = $1 AND {visible} ORDER BY t.id DESC LIMIT $2"
    );
    let rows = tx.rows(sql(text).bind(customer).bind(TICKETS_MAX).bind_all(bound)).await?;
    rows.iter().map(earlier).collect()
}

async fn surveys_of(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<Vec<SurveySaid>, db::Error> {
    let (visible, bound) = tickets::visible(cx, 3);
    let text = format!(
        "SELECT s.ticket_id, s.solved, s.effort, s.comment, s.call_back, s.answered_at \
         FROM tickets t JOIN surveys s ON s.ticket_id = t.id \
         WHERE t.customer_id = $1 AND s.answered_at IS NOT NULL AND {visible} \
         ORDER BY s.answered_at DESC, s.id DESC LIMIT $2"
    );
    let rows = tx.rows(sql(text).bind(customer).bind(REMEMBERED_MAX).bind_all(bound)).await?;
    rows.iter().map(survey).collect()
}

/// The customer's latest letters on tickets that the reader may see, the newest first.
async fn letters(tx: &mut Tx, cx: &Cx, customer: Id<Customer>, since: Time) -> Result<Vec<Letter>, db::Error> {
    let (visible, bound) = tickets::visible(cx, 4);
    let text = format!(
        "SELECT t.id, t.subject, t.topic_id, m.at, SUBSTR(m.text, 1, {LETTER_CHARS_MAX}) AS text \
         FROM tickets t JOIN messages m ON m.ticket_id = t.id \
         WHERE t.customer_id = $1 AND t.last_at > $2 AND m.kind = 'customer' AND m.at > $2 AND {visible} \
         ORDER BY m.id DESC LIMIT $3"
    );
    let read = |row: &Row| {
        Ok(Letter {
            ticket: row.get("id")?,
            subject: row.get("subject")?,
            topic: row.get("topic_id")?,
            text: row.get("text")?,
            at: row.get("at")?,
        })
    };
    let query = sql(text).bind(customer).bind(since).bind(LETTERS_MAX).bind_all(bound);
    tx.rows(query).await?.iter().map(read).collect()
}

async fn contacts(tx: &mut Tx, customer: Id<Customer>, since: Time) -> Result<i64, db::Error> {
    let query = sql("SELECT COUNT(*) AS contacts FROM (SELECT 1 FROM tickets t JOIN messages m ON m.ticket_id = t.id \
         WHERE t.customer_id = $1 AND t.last_at > $2 AND m.kind = 'customer' AND m.at > $2 LIMIT $3) lately")
    .bind(customer)
    .bind(since)
    .bind(CONTACTS_MAX);
    tx.row(query).await?.map_or(Ok(0), |row| row.get("contacts"))
}

fn earlier(row: &Row) -> Result<EarlierTicket, db::Error> {
    let state: String = row.get("state")?;
    Ok(EarlierTicket {
        id: row.get("id")?,
        subject: row.get("subject")?,
        state: State::from_word(&state).ok_or_else(|| db::Error::column("state", &state))?,
        created_at: row.get("created_at")?,
        last_at: row.get("last_at")?,
        channel: row.get("channel")?,
        resolved_at: row.get("resolved_at")?,
        solved: row.get("solved")?,
    })
}

fn survey(row: &Row) -> Result<SurveySaid, db::Error> {
    Ok(SurveySaid {
        ticket: row.get("ticket_id")?,
        solved: row.get("solved")?,
        effort: row.get("effort")?,
        comment: row.get("comment")?,
        call_back: row.get("call_back")?,
        answered_at: row.get("answered_at")?,
    })
}
